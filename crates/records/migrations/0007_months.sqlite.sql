-- A statement's id leads to its place through a table of its own, and a place is the row's own number.
-- Why a table of ids: on PostgreSQL statements stand in one table a month, where no index can keep an id unique over
-- all of them; with this one every statement of SQL reads the same on both engines. Why the row's own number: an
-- index then ends in the place by itself, so that the table needs one index less and the others become narrower.

CREATE TABLE records_ids (
    id UUID PRIMARY KEY NOT NULL,
    stored_at BIGINT NOT NULL
) WITHOUT ROWID;
INSERT INTO records_ids (id, stored_at) SELECT id, stored_at FROM records_statements ORDER BY id;

DROP INDEX records_statements_actor;
DROP INDEX records_statements_authority;
DROP INDEX records_statements_verb;
DROP INDEX records_statements_object;
DROP INDEX records_statements_registration;
DROP INDEX records_statements_person;
DROP INDEX records_statements_refers;
ALTER TABLE records_statements RENAME TO records_statements_before;
CREATE TABLE records_statements (
    stored_at INTEGER PRIMARY KEY NOT NULL,
    id UUID NOT NULL,
    happened_at BIGINT NOT NULL,
    actor UUID,
    verb UUID NOT NULL,
    object UUID,
    authority UUID NOT NULL,
    registration UUID,
    person_id UUID,
    refers_to UUID,
    voids BOOLEAN NOT NULL,
    voided_at BIGINT,
    raw TEXT NOT NULL
);
INSERT INTO records_statements
    (stored_at, id, happened_at, actor, verb, object, authority, registration, person_id, refers_to, voids, voided_at, raw)
    SELECT stored_at, id, happened_at, actor, verb, object, authority, registration, person_id, refers_to, voids, voided_at, raw
    FROM records_statements_before
    ORDER BY stored_at;
DROP TABLE records_statements_before;
CREATE INDEX records_statements_actor ON records_statements (actor) WHERE actor IS NOT NULL;
CREATE INDEX records_statements_authority ON records_statements (authority);
CREATE INDEX records_statements_verb ON records_statements (verb);
CREATE INDEX records_statements_object ON records_statements (object) WHERE object IS NOT NULL;
CREATE INDEX records_statements_registration ON records_statements (registration) WHERE registration IS NOT NULL;
CREATE INDEX records_statements_person ON records_statements (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX records_statements_refers ON records_statements (refers_to) WHERE refers_to IS NOT NULL;

-- The same rows, kept once instead of in a table and in its index; the near ones apart from the others, because a course
-- is named by thousands of statements about its parts and near to few of them.
ALTER TABLE records_related RENAME TO records_related_before;
CREATE TABLE records_related (
    term UUID NOT NULL,
    stored_at BIGINT NOT NULL,
    near BOOLEAN NOT NULL,
    PRIMARY KEY (term, near, stored_at)
) WITHOUT ROWID;
INSERT INTO records_related (term, stored_at, near)
    SELECT term, stored_at, near FROM records_related_before ORDER BY term, near, stored_at;
DROP TABLE records_related_before;

-- Up to where there are tables to store in; SQLite has one table for all time.
ALTER TABLE records_order ADD COLUMN room_until BIGINT NOT NULL DEFAULT 0;
UPDATE records_order SET room_until = 9223372036854775807;

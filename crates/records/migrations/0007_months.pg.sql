-- Statements stand in one table a month, by when they were stored.
-- Why: a month that was let go is dropped instead of swept up row by row, and the indexes in use stay small. No index
-- reaches over all months, so `records_ids` keeps ids unique and leads from an id to its place.

CREATE TABLE records_ids (
    id UUID PRIMARY KEY,
    stored_at BIGINT NOT NULL
);

DROP INDEX records_statements_actor;
DROP INDEX records_statements_authority;
DROP INDEX records_statements_verb;
DROP INDEX records_statements_object;
DROP INDEX records_statements_registration;
DROP INDEX records_statements_person;
DROP INDEX records_statements_refers;
ALTER TABLE records_statements RENAME TO records_statements_before;
ALTER TABLE records_statements_before DROP CONSTRAINT records_statements_pkey;
ALTER TABLE records_statements_before DROP CONSTRAINT records_statements_id_key;
CREATE TABLE records_statements (
    stored_at BIGINT PRIMARY KEY,
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
) PARTITION BY RANGE (stored_at);

-- Up to where there are months to store in. The months after the last statement are made when somebody records.
ALTER TABLE records_order ADD COLUMN room_until BIGINT NOT NULL DEFAULT 0;

-- A table for each month in which something was stored. Their names and bounds are in UTC.
DO $$
DECLARE
    month TIMESTAMP;
    next TIMESTAMP;
BEGIN
    FOR month IN
        SELECT DISTINCT date_trunc('month', to_timestamp(stored_at / 1000000) AT TIME ZONE 'UTC')
        FROM records_statements_before
    LOOP
        next := month + INTERVAL '1 month';
        EXECUTE format(
            'CREATE TABLE %I PARTITION OF records_statements FOR VALUES FROM (%s) TO (%s)',
            'records_statements_' || to_char(month, 'YYYY_MM'),
            EXTRACT(EPOCH FROM month)::BIGINT * 1000000,
            EXTRACT(EPOCH FROM next)::BIGINT * 1000000
        );
    END LOOP;
END
$$;

INSERT INTO records_statements
    (stored_at, id, happened_at, actor, verb, object, authority, registration, person_id, refers_to, voids, voided_at, raw)
    SELECT stored_at, id, happened_at, actor, verb, object, authority, registration, person_id, refers_to, voids, voided_at, raw
    FROM records_statements_before;
INSERT INTO records_ids (id, stored_at) SELECT id, stored_at FROM records_statements_before;
DROP TABLE records_statements_before;
CREATE INDEX records_statements_actor ON records_statements (actor, stored_at) WHERE actor IS NOT NULL;
CREATE INDEX records_statements_authority ON records_statements (authority, stored_at);
CREATE INDEX records_statements_verb ON records_statements (verb, stored_at);
CREATE INDEX records_statements_object ON records_statements (object, stored_at) WHERE object IS NOT NULL;
CREATE INDEX records_statements_registration ON records_statements (registration, stored_at)
    WHERE registration IS NOT NULL;
CREATE INDEX records_statements_person ON records_statements (person_id, stored_at) WHERE person_id IS NOT NULL;
CREATE INDEX records_statements_refers ON records_statements (refers_to) WHERE refers_to IS NOT NULL;

-- The near ones apart from the others, because a course is named by thousands of statements about its parts and near to
-- few of them.
ALTER TABLE records_related DROP CONSTRAINT records_related_pkey;
ALTER TABLE records_related ADD CONSTRAINT records_related_pkey PRIMARY KEY (term, near, stored_at);

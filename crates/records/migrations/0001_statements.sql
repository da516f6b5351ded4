-- What happened, as xAPI statements in the order of storage.
-- Why `stored_at` is the key: it grows strictly, so it is the storage order, the page mark of every list and the
-- `stored` of the statement at once. `records_order` hands it out; its one row is locked until the writer commits, so
-- that on PostgreSQL too nobody ever sees a later statement before an earlier one.

CREATE TABLE records_order (
    id BIGINT PRIMARY KEY,
    last_at BIGINT NOT NULL
);
INSERT INTO records_order (id, last_at) VALUES (1, 0);

-- `actor`, `verb`, `object` and `authority` are 128-bit digests of what they stand for: indexes stay small and of one
-- width, whatever length an IRI has. The text itself is in `raw`, which is what is given back.
CREATE TABLE records_statements (
    stored_at BIGINT PRIMARY KEY,
    id UUID NOT NULL UNIQUE,
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
CREATE INDEX records_statements_actor ON records_statements (actor, stored_at) WHERE actor IS NOT NULL;
CREATE INDEX records_statements_authority ON records_statements (authority, stored_at);
CREATE INDEX records_statements_verb ON records_statements (verb, stored_at);
CREATE INDEX records_statements_object ON records_statements (object, stored_at) WHERE object IS NOT NULL;
CREATE INDEX records_statements_registration ON records_statements (registration, stored_at)
    WHERE registration IS NOT NULL;
CREATE INDEX records_statements_person ON records_statements (person_id, stored_at) WHERE person_id IS NOT NULL;
CREATE INDEX records_statements_refers ON records_statements (refers_to) WHERE refers_to IS NOT NULL;

-- Everybody and everything else by which a statement is found. `near` are those that count without asking broadly:
-- members of the acting group, and whatever leads to a statement that this one refers to.
CREATE TABLE records_related (
    term UUID NOT NULL,
    stored_at BIGINT NOT NULL,
    near BOOLEAN NOT NULL,
    PRIMARY KEY (term, stored_at)
);

-- Keys of outside tools. The secret is 256 random bits, so a fast digest is enough and is all that is kept.
CREATE TABLE records_keys (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    key TEXT NOT NULL UNIQUE,
    secret_digest BYTEA NOT NULL,
    scopes TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    revoked_at BIGINT
);

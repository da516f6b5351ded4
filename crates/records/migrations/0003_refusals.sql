-- What was refused, and imports that go on where they stopped.
-- Why refusals are kept: a sender's mistake can be shown to its maker. Why only for 30 days and cut short: they are no
-- records, and nobody should find in them what was never accepted.

-- `digest` stands for sender and text: the same mistake again is counted instead of kept again. `actor` is the term of
-- whom the text names, so that erasing a person finds it.
CREATE TABLE records_refusals (
    id UUID PRIMARY KEY,
    digest UUID NOT NULL UNIQUE,
    first_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    times BIGINT NOT NULL,
    key_id UUID,
    import_id UUID,
    line BIGINT,
    status BIGINT NOT NULL,
    actor UUID,
    gist TEXT NOT NULL,
    wrong JSONB NOT NULL,
    body TEXT NOT NULL,
    mark_from BIGINT NOT NULL,
    mark_to BIGINT NOT NULL
);
CREATE INDEX records_refusals_newest ON records_refusals (last_at, id);
CREATE INDEX records_refusals_sender ON records_refusals (key_id, last_at) WHERE key_id IS NOT NULL;
CREATE INDEX records_refusals_actor ON records_refusals (actor) WHERE actor IS NOT NULL;

-- `digest` is that of the file: the same file goes on after `items` if it did not come to its end.
CREATE TABLE records_imports (
    id UUID PRIMARY KEY,
    digest TEXT NOT NULL,
    name TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    started_by TEXT NOT NULL,
    finished_at BIGINT,
    items BIGINT NOT NULL,
    stored BIGINT NOT NULL,
    known BIGINT NOT NULL,
    refused BIGINT NOT NULL
);
CREATE INDEX records_imports_open ON records_imports (digest) WHERE finished_at IS NULL;
CREATE INDEX records_imports_newest ON records_imports (started_at, id);

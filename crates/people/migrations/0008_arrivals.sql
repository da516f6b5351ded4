-- Staff files that have arrived and wait to be read. Each has the id of the run to come, so that the address of its page
-- stays; with the run it goes. Why: reading a large file takes longer than sending it may.
CREATE TABLE people_arrivals (
    id UUID PRIMARY KEY,
    job_id UUID NOT NULL,
    file_name TEXT NOT NULL,
    feed_name TEXT,
    day TEXT NOT NULL,
    content BYTEA NOT NULL,
    arrived_at BIGINT NOT NULL,
    arrived_by TEXT NOT NULL
);
CREATE INDEX people_arrivals_newest ON people_arrivals (arrived_at, id);

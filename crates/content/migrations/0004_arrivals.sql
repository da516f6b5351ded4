-- Files that have arrived and wait to be read into a course. Each has the id of the import to come, so that the address of
-- its page stays; with the import it goes. Why: reading a large course takes longer than sending it may.
CREATE TABLE content_arrivals (
    id UUID PRIMARY KEY,
    job_id UUID NOT NULL,
    name TEXT NOT NULL,
    content BYTEA NOT NULL,
    arrived_at BIGINT NOT NULL,
    actor_id UUID NOT NULL,
    refused JSONB
);
CREATE INDEX content_arrivals_newest ON content_arrivals (arrived_at, id);

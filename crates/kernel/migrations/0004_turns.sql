-- Whose turn it is: 0 somebody waits for it, 1 the usual, 2 long work beside the others. What is open keeps its place.
ALTER TABLE kernel_jobs ADD COLUMN turn BIGINT NOT NULL DEFAULT 1;
DROP INDEX kernel_jobs_open;
CREATE INDEX kernel_jobs_open ON kernel_jobs (turn, due_at, id) WHERE done_at IS NULL AND given_up_at IS NULL;

-- What else an erasure removes stands on its receipt: documents that tools kept about the person, and files that came
-- with their statements.

ALTER TABLE records_erasures ADD COLUMN documents BIGINT NOT NULL DEFAULT 0;
ALTER TABLE records_erasures ADD COLUMN files BIGINT NOT NULL DEFAULT 0;

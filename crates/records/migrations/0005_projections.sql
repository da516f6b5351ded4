-- What is made from the records, and by which version of the making.
-- Why a version: when the making changes, what was made before is wrong and is made again. A missing row is version 1.

CREATE TABLE records_projections (
    name TEXT PRIMARY KEY,
    version BIGINT NOT NULL,
    built_at BIGINT NOT NULL,
    statements BIGINT NOT NULL
);

-- What an administrator corrected in a file before it is applied. The file itself stays as it came; a row without a
-- value is left out.
CREATE TABLE people_run_corrections (
    run_id UUID NOT NULL REFERENCES people_runs (id),
    row_number BIGINT NOT NULL,
    column_name TEXT NOT NULL,
    said TEXT NOT NULL,
    value TEXT,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    PRIMARY KEY (run_id, row_number, column_name)
);

-- Work in portions that goes on where it was stopped.
-- Why: of millions of statements neither a month that is let go nor a projection that is made again fits into one
-- transaction, and a stop in the middle may leave nothing by halves.

-- A month that was let go as a whole: its table is no part of the statements any more. Up to `through_at` its rows are
-- counted and nothing leads to them; then the table is dropped. SQLite has no tables of months.
CREATE TABLE records_leaving (
    name TEXT PRIMARY KEY,
    through_at BIGINT NOT NULL
);

-- A projection that is being made again, person by person in the order of their ids: those up to `person_id` have
-- theirs anew, the others still have what they had.
CREATE TABLE records_rebuilds (
    name TEXT PRIMARY KEY,
    version BIGINT NOT NULL,
    began_at BIGINT NOT NULL,
    person_id UUID NOT NULL,
    statements BIGINT NOT NULL
);

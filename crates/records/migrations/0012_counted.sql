-- How many statements there are, without counting all of them whenever somebody looks at the page: so many up to a place
-- of the storage order, and those after it are counted. `removals` goes up whenever some are let go; what was counted
-- before then no longer holds and is counted anew.
-- Why not a trigger or a sum kept by whoever records: every statement that comes in would pay for it.

CREATE TABLE records_counted (
    id BIGINT PRIMARY KEY,
    through_at BIGINT NOT NULL,
    statements BIGINT NOT NULL,
    removals BIGINT NOT NULL
);
INSERT INTO records_counted (id, through_at, statements, removals) VALUES (1, 0, 0, 0);

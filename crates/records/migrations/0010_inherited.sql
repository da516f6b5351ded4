-- What leads to a statement only because it leads to one that it refers to, by the statement itself: so a chain of
-- references is followed, and such a statement let go, without looking through everything that leads anywhere.
-- Why not an index over all of records_related: every statement that comes in would pay for it.

CREATE TABLE records_inherited (
    stored_at BIGINT NOT NULL,
    term UUID NOT NULL,
    near BOOLEAN NOT NULL,
    PRIMARY KEY (stored_at, term, near)
);
INSERT INTO records_inherited (stored_at, term, near)
    SELECT r.stored_at, r.term, r.near
    FROM records_related AS r
    INNER JOIN records_statements AS s ON s.stored_at = r.stored_at
    WHERE s.refers_to IS NOT NULL;

-- Whoever owed an answer left: from whom it went to whom. Nobody in particular is a People leader.
CREATE TABLE alignment_need_moves (
    need_id UUID NOT NULL REFERENCES alignment_needs (id),
    number BIGINT NOT NULL,
    from_id UUID NOT NULL,
    to_id UUID,
    moved_at BIGINT NOT NULL,
    PRIMARY KEY (need_id, number)
);

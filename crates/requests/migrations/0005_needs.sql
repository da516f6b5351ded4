-- Needs that were raised and wait: a pain point that a manager saw in some people, or what somebody needs. A pain point counts
-- the people in whom it was seen; who they are it does not know.
CREATE TABLE requests_needs (
    need_id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('pain', 'wish')),
    folded TEXT NOT NULL CHECK (folded <> ''),
    people BIGINT NOT NULL CHECK (people > 0 AND (kind = 'pain' OR people = 1)),
    said_at BIGINT NOT NULL
);
CREATE INDEX requests_needs_by_words ON requests_needs (folded, person_id);

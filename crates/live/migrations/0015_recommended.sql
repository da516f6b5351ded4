-- One person thinks that another should come to a class, and says why: with no session yet, or from an invitation to one that
-- the other would rather have on another date (`seat_id`). Whoever said yes or another date, and has no seat, is told of new dates.
CREATE TABLE live_recommendations (
    id UUID NOT NULL PRIMARY KEY,
    class_id UUID NOT NULL REFERENCES live_classes (id),
    from_id UUID NOT NULL,
    to_id UUID NOT NULL,
    seat_id UUID REFERENCES live_seats (id),
    reason TEXT NOT NULL CHECK (reason <> ''),
    recommended_at BIGINT NOT NULL,
    answer TEXT CHECK (answer IN ('yes', 'later', 'no')),
    answer_why TEXT NOT NULL DEFAULT '',
    answered_at BIGINT,
    later_on TEXT,
    CHECK ((answer IS NULL) = (answered_at IS NULL)),
    CHECK ((later_on IS NOT NULL) = (answer IS NOT NULL AND answer = 'later')),
    CHECK (from_id <> to_id)
);
CREATE UNIQUE INDEX live_recommendations_open ON live_recommendations (to_id, class_id, from_id) WHERE answered_at IS NULL;
CREATE UNIQUE INDEX live_recommendations_by_seat ON live_recommendations (seat_id) WHERE seat_id IS NOT NULL;
CREATE INDEX live_recommendations_to ON live_recommendations (to_id, recommended_at, id);
CREATE INDEX live_recommendations_from ON live_recommendations (from_id, recommended_at, id);
CREATE INDEX live_recommendations_by_class ON live_recommendations (class_id, to_id, id);

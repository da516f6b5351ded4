-- Who has said how a session was; once, and nothing of what they said.
CREATE TABLE live_answered (
    seat_id UUID NOT NULL PRIMARY KEY REFERENCES live_seats (id),
    answered_on TEXT NOT NULL
);
-- What was said, without who and without when: the id is drawn by lot, so that it tells no order either.
CREATE TABLE live_answers (
    id UUID NOT NULL PRIMARY KEY,
    session_id UUID NOT NULL REFERENCES live_sessions (id),
    instructor_id UUID,
    taught TEXT NOT NULL CHECK (taught IN ('yes', 'partly', 'no')),
    useful TEXT NOT NULL CHECK (useful IN ('yes', 'partly', 'no')),
    note TEXT NOT NULL
);
CREATE INDEX live_answers_by_session ON live_answers (session_id, id);
CREATE INDEX live_answers_by_instructor ON live_answers (instructor_id, session_id);

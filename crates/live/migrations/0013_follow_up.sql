-- Who has said, two weeks later, whether they used something of a session; once, and nothing of what they said.
CREATE TABLE live_followed (
    seat_id UUID NOT NULL PRIMARY KEY REFERENCES live_seats (id),
    answered_on TEXT NOT NULL
);
-- What was said, without who and without when: the id is drawn by lot, so that it tells no order either.
CREATE TABLE live_uses (
    id UUID NOT NULL PRIMARY KEY,
    session_id UUID NOT NULL REFERENCES live_sessions (id),
    used TEXT NOT NULL CHECK (used IN ('used', 'tried', 'not')),
    note TEXT NOT NULL
);
CREATE INDEX live_uses_by_session ON live_uses (session_id, id);

-- What the calendar of an instructor was told about a session, so that nothing is told twice and a cancellation follows only
-- what was announced.
CREATE TABLE live_teaching_letters (
    session_id UUID NOT NULL REFERENCES live_sessions (id),
    person_id UUID NOT NULL,
    sequence BIGINT NOT NULL,
    method TEXT NOT NULL CHECK (method IN ('REQUEST', 'CANCEL')),
    message_id UUID NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (session_id, person_id, sequence)
);

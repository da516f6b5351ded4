-- Who was to teach a session and no longer works here: the page of the session says so until somebody else teaches it.
CREATE TABLE live_departures (
    session_id UUID NOT NULL REFERENCES live_sessions (id),
    person_id UUID NOT NULL,
    left_at BIGINT NOT NULL,
    PRIMARY KEY (session_id, person_id)
);

-- At which site a room is: what is a holiday there is named when a session is planned in it.
ALTER TABLE live_venues ADD COLUMN site_id UUID;

-- Days without classes on which a session was planned all the same: what they are called, and why.
CREATE TABLE live_despite (
    id UUID NOT NULL PRIMARY KEY,
    session_id UUID NOT NULL REFERENCES live_sessions (id),
    season_id UUID NOT NULL,
    name TEXT NOT NULL,
    from_on TEXT NOT NULL,
    until_on TEXT NOT NULL,
    why TEXT NOT NULL CHECK (why <> ''),
    said_by UUID,
    said_at BIGINT NOT NULL
);
CREATE INDEX live_despite_by_session ON live_despite (session_id, said_at, id);

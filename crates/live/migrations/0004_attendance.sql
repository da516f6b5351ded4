-- Checking in: the secret from which the code of each minute follows, how often somebody was wrong, and how they came.
ALTER TABLE live_sessions ADD COLUMN checkin_secret TEXT;
ALTER TABLE live_seats ADD COLUMN tries BIGINT NOT NULL DEFAULT 0;
ALTER TABLE live_seats ADD COLUMN came_by TEXT NOT NULL DEFAULT '';

-- Reports of calls that were read, each file once, and who was in from when until when. A stay without a seat waits for
-- somebody to say whose it is.
CREATE TABLE live_reports (
    id UUID NOT NULL PRIMARY KEY,
    session_id UUID NOT NULL REFERENCES live_sessions (id),
    source TEXT NOT NULL CHECK (source IN ('zoom', 'teams')),
    digest TEXT NOT NULL,
    read_by UUID,
    read_at BIGINT NOT NULL,
    UNIQUE (session_id, digest)
);
CREATE TABLE live_stays (
    report_id UUID NOT NULL REFERENCES live_reports (id),
    line BIGINT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    from_at BIGINT NOT NULL,
    until_at BIGINT NOT NULL,
    seat_id UUID REFERENCES live_seats (id),
    dismissed_at BIGINT,
    PRIMARY KEY (report_id, line),
    CHECK (from_at <= until_at)
);
CREATE INDEX live_stays_by_seat ON live_stays (seat_id, from_at);

-- Rooms in which classes are taught, with how many people each seats. A room holds one session at a time: the triggers of
-- 0012 see to it, whoever writes the session.
CREATE TABLE live_venues (
    id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    directions TEXT NOT NULL,
    seats BIGINT NOT NULL CHECK (seats BETWEEN 1 AND 10000),
    equipment TEXT NOT NULL,
    added_by UUID,
    added_at BIGINT NOT NULL,
    retired_at BIGINT
);
CREATE UNIQUE INDEX live_venues_by_name ON live_venues (name) WHERE retired_at IS NULL;
ALTER TABLE live_sessions ADD COLUMN venue_id UUID REFERENCES live_venues (id);
CREATE INDEX live_sessions_by_venue ON live_sessions (venue_id, starts_at) WHERE venue_id IS NOT NULL;

-- How many people a class is made for: what a new session of it offers unless somebody says otherwise.
ALTER TABLE live_classes ADD COLUMN size BIGINT NOT NULL DEFAULT 12 CHECK (size BETWEEN 1 AND 10000);

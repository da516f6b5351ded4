-- Secret addresses from which a calendar fetches somebody's sessions, or those of whom they lead. Only a digest is kept, so
-- an address is shown once; a new one takes the old one back.
CREATE TABLE live_feeds (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('own', 'team')),
    digest TEXT NOT NULL UNIQUE,
    made_at BIGINT NOT NULL,
    revoked_at BIGINT
);
CREATE UNIQUE INDEX live_feeds_one ON live_feeds (person_id, kind) WHERE revoked_at IS NULL;

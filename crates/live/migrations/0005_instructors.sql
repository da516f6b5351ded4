-- Who can teach: what, in which languages, how, for how much, and when they have time. One row for each person who may be
-- asked; an outside instructor is a person with an external employment, who sees what everybody sees and their own sessions.
CREATE TABLE live_instructors (
    person_id UUID NOT NULL PRIMARY KEY,
    about TEXT NOT NULL,
    topics TEXT NOT NULL,
    languages TEXT NOT NULL CHECK (languages <> ''),
    style TEXT NOT NULL CHECK (style IN ('workshop', 'lecture', 'practice', 'coaching')),
    rate BIGINT NOT NULL CHECK (rate BETWEEN 0 AND 1000000000),
    measure TEXT NOT NULL,
    zone TEXT NOT NULL,
    most_a_week BIGINT NOT NULL CHECK (most_a_week BETWEEN 1 AND 40),
    kept_at BIGINT NOT NULL,
    retired_at BIGINT,
    CHECK (rate = 0 OR measure <> '')
);

-- The hours of a week in which they may be asked, in minutes of the day in their own zone. Monday is 1.
CREATE TABLE live_hours (
    person_id UUID NOT NULL REFERENCES live_instructors (person_id),
    weekday BIGINT NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    from_minute BIGINT NOT NULL CHECK (from_minute >= 0),
    to_minute BIGINT NOT NULL CHECK (to_minute <= 1440),
    PRIMARY KEY (person_id, weekday, from_minute),
    CHECK (from_minute < to_minute)
);

-- When their own calendar says that they are busy, as it was last read: times alone, never what for.
CREATE TABLE live_busy (
    person_id UUID NOT NULL REFERENCES live_instructors (person_id),
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, starts_at, ends_at),
    CHECK (starts_at < ends_at)
);
CREATE TABLE live_calendars (
    person_id UUID NOT NULL PRIMARY KEY REFERENCES live_instructors (person_id),
    read_at BIGINT NOT NULL,
    until_at BIGINT NOT NULL
);

-- What was agreed with an instructor about a session. The fee is promised from a budget when they agree, paid when the
-- session is settled, and given back when one side steps down.
CREATE TABLE live_engagements (
    id UUID NOT NULL PRIMARY KEY,
    session_id UUID NOT NULL REFERENCES live_sessions (id),
    person_id UUID NOT NULL REFERENCES live_instructors (person_id),
    state TEXT NOT NULL CHECK (state IN ('asked', 'agreed', 'declined', 'withdrawn', 'ended', 'done')),
    fee BIGINT NOT NULL CHECK (fee BETWEEN 0 AND 1000000000),
    measure TEXT NOT NULL,
    line_id UUID,
    note TEXT NOT NULL,
    answer TEXT NOT NULL DEFAULT '',
    asked_by UUID,
    asked_at BIGINT NOT NULL,
    answered_at BIGINT,
    ended_at BIGINT,
    CHECK (line_id IS NULL OR fee > 0),
    CHECK ((state = 'asked') = (answered_at IS NULL AND ended_at IS NULL))
);
-- Nobody is asked twice at once, and one teaches.
CREATE UNIQUE INDEX live_engagements_once ON live_engagements (session_id, person_id) WHERE state IN ('asked', 'agreed');
CREATE UNIQUE INDEX live_engagements_agreed ON live_engagements (session_id) WHERE state = 'agreed';
CREATE INDEX live_engagements_by_person ON live_engagements (person_id, state, id);

-- The address at which an instructor's calendar is read again every hour. It is as good as a password, so it is sealed; beside it
-- stands what is shown of it. A failure keeps what was read before.
CREATE TABLE live_calendar_addresses (
    person_id UUID NOT NULL PRIMARY KEY REFERENCES live_instructors (person_id),
    address TEXT NOT NULL,
    shown TEXT NOT NULL,
    named_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    tried_at BIGINT,
    read_at BIGINT,
    until_at BIGINT,
    failing_since BIGINT,
    trouble TEXT CHECK (trouble IN
        ('refused', 'away', 'failed', 'moved', 'missing', 'closed', 'large', 'none', 'much', 'lost')),
    CHECK ((failing_since IS NULL) = (trouble IS NULL)),
    CHECK ((read_at IS NULL) = (until_at IS NULL))
);
CREATE INDEX live_calendar_addresses_due ON live_calendar_addresses (due_at, person_id);

-- When the calendar at that address says that they are busy: times alone, never what for.
CREATE TABLE live_calendar_times (
    person_id UUID NOT NULL REFERENCES live_calendar_addresses (person_id),
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, starts_at, ends_at),
    CHECK (starts_at < ends_at)
);

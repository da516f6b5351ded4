-- The schema as all migrations leave it. Written by the tests; do not edit.

CREATE TABLE kernel_deliveries (
    id UUID PRIMARY KEY,
    event_id UUID NOT NULL REFERENCES kernel_events (id),
    subscriber TEXT NOT NULL,
    lane TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    claimed_until BIGINT,
    attempts BIGINT NOT NULL DEFAULT 0,
    done_at BIGINT,
    last_error TEXT,
    UNIQUE (event_id, subscriber)
);

CREATE INDEX kernel_deliveries_open ON kernel_deliveries (subscriber, lane, id) WHERE done_at IS NULL;

CREATE TABLE kernel_events (
    id UUID PRIMARY KEY,
    kind TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    person_id UUID,
    payload JSONB NOT NULL
);

CREATE INDEX kernel_events_kind ON kernel_events (kind, id);

CREATE TABLE kernel_jobs (
    id UUID PRIMARY KEY,
    kind TEXT NOT NULL,
    payload JSONB NOT NULL,
    due_at BIGINT NOT NULL,
    claimed_until BIGINT,
    attempts BIGINT NOT NULL DEFAULT 0,
    done_at BIGINT,
    given_up_at BIGINT,
    last_error TEXT,
    progress_done BIGINT NOT NULL DEFAULT 0,
    progress_total BIGINT NOT NULL DEFAULT 0
);

CREATE INDEX kernel_jobs_open ON kernel_jobs (due_at, id) WHERE done_at IS NULL AND given_up_at IS NULL;

CREATE TABLE kernel_messages (
    id UUID PRIMARY KEY,
    person_id UUID,
    address TEXT NOT NULL,
    unsolicited BOOLEAN NOT NULL,
    day TEXT NOT NULL,
    why TEXT NOT NULL,
    subject TEXT NOT NULL,
    text_body TEXT NOT NULL,
    html_body TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    sent_at BIGINT,
    failed_at BIGINT,
    result TEXT
);

CREATE INDEX kernel_messages_newest ON kernel_messages (created_at, id);

CREATE UNIQUE INDEX kernel_messages_one_a_day ON kernel_messages (person_id, day) WHERE unsolicited;

CREATE TABLE kernel_migrations (
    room TEXT NOT NULL,
    name TEXT NOT NULL,
    digest TEXT NOT NULL,
    applied_at BIGINT NOT NULL,
    PRIMARY KEY (room, name)
);

CREATE TABLE kernel_notices (
    id UUID PRIMARY KEY,
    person_id UUID NOT NULL,
    kind TEXT NOT NULL,
    subject_id UUID NOT NULL,
    title TEXT NOT NULL,
    why TEXT NOT NULL,
    path TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    message_id UUID REFERENCES kernel_messages (id),
    UNIQUE (person_id, kind, subject_id)
);

CREATE INDEX kernel_notices_waiting ON kernel_notices (person_id, id) WHERE message_id IS NULL;

CREATE TABLE kernel_schedules (
    name TEXT PRIMARY KEY,
    last_at BIGINT NOT NULL
);

CREATE TABLE kernel_settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

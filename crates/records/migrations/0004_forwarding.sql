-- Other stores that get what is stored here.
-- Why a mark and no queue: the storage order is total and durable, so everything after `through_at` is what a target
-- still has to get. The mark moves when the target has answered, never before.

CREATE TABLE records_targets (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    url TEXT NOT NULL,
    username TEXT NOT NULL,
    secret TEXT NOT NULL,
    verbs TEXT NOT NULL,
    activities TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    removed_at BIGINT,
    through_at BIGINT NOT NULL,
    together BIGINT NOT NULL,
    paused_at BIGINT,
    claimed_until BIGINT,
    retry_at BIGINT,
    attempts BIGINT NOT NULL,
    failing_since BIGINT,
    last_error TEXT,
    sent BIGINT NOT NULL,
    last_sent_at BIGINT
);

-- Statements that a target would not take, and why.
CREATE TABLE records_set_aside (
    target_id UUID NOT NULL REFERENCES records_targets (id),
    stored_at BIGINT NOT NULL,
    statement_id UUID NOT NULL,
    status BIGINT NOT NULL,
    reason TEXT NOT NULL,
    set_aside_at BIGINT NOT NULL,
    PRIMARY KEY (target_id, stored_at)
);

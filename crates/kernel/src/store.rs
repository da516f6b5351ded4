//! All SQL of the ground floor's tables.

crate::statements! {
    /// Remembers an event.
    ADD_EVENT = "
        INSERT INTO kernel_events (id, kind, at, actor, person_id, payload)
        VALUES ($1, $2, $3, $4, $5, $6)";
    /// Owes an event to a subscriber.
    ADD_DELIVERY = "
        INSERT INTO kernel_deliveries (id, event_id, subscriber, lane, due_at)
        VALUES ($1, $2, $3, $4, $5)";
    /// Whether any delivery is due.
    ANY_DELIVERY = "
        SELECT 1
        FROM kernel_deliveries
        WHERE done_at IS NULL AND due_at <= $1 AND (claimed_until IS NULL OR claimed_until <= $1)
        LIMIT 1";
    /// Whether any job of a turn is due; in the order of the index of open ones, so that what is done is not walked.
    ANY_JOB = "
        SELECT 1
        FROM kernel_jobs
        WHERE done_at IS NULL
          AND given_up_at IS NULL
          AND turn = $2
          AND due_at <= $1
          AND (claimed_until IS NULL OR claimed_until <= $1)
        ORDER BY due_at, id
        LIMIT 1";
    /// Claims the oldest open delivery of some lane; none is claimed before an older one of its lane is done.
    CLAIM_DELIVERY = "
        UPDATE kernel_deliveries
        SET claimed_until = $2, attempts = attempts + 1
        WHERE id = (
            SELECT d.id
            FROM kernel_deliveries d
            WHERE d.done_at IS NULL
              AND d.due_at <= $1
              AND (d.claimed_until IS NULL OR d.claimed_until <= $1)
              AND NOT EXISTS (
                  SELECT 1
                  FROM kernel_deliveries e
                  WHERE e.subscriber = d.subscriber AND e.lane = d.lane AND e.done_at IS NULL AND e.id < d.id)
            ORDER BY d.id
            LIMIT 1)
          AND (claimed_until IS NULL OR claimed_until <= $1)
        RETURNING id, event_id, subscriber, attempts";
    /// One event.
    READ_EVENT = "
        SELECT id, kind, at, person_id, payload
        FROM kernel_events
        WHERE id = $1";
    /// A delivery is done; nothing is touched when it was done before.
    DELIVERY_DONE = "
        UPDATE kernel_deliveries
        SET done_at = $2, claimed_until = NULL, last_error = NULL
        WHERE id = $1 AND done_at IS NULL";
    /// A delivery failed; it is tried again at $2.
    DELIVERY_FAILED = "
        UPDATE kernel_deliveries
        SET due_at = $2, claimed_until = NULL, last_error = $3
        WHERE id = $1";
    /// Asks for a job.
    ADD_JOB = "
        INSERT INTO kernel_jobs (id, kind, payload, due_at, turn)
        VALUES ($1, $2, $3, $4, $5)";
    /// Claims the oldest due job of a turn.
    CLAIM_JOB = "
        UPDATE kernel_jobs
        SET claimed_until = $2, attempts = attempts + 1
        WHERE id = (
            SELECT j.id
            FROM kernel_jobs j
            WHERE j.done_at IS NULL
              AND j.given_up_at IS NULL
              AND j.turn = $3
              AND j.due_at <= $1
              AND (j.claimed_until IS NULL OR j.claimed_until <= $1)
            ORDER BY j.due_at, j.id
            LIMIT 1)
          AND (claimed_until IS NULL OR claimed_until <= $1)
        RETURNING id, kind, payload, attempts";
    /// A job is done.
    JOB_DONE = "
        UPDATE kernel_jobs
        SET done_at = $2, claimed_until = NULL, last_error = NULL
        WHERE id = $1";
    /// A job failed: again at $2, or given up at $3.
    JOB_FAILED = "
        UPDATE kernel_jobs
        SET due_at = $2, given_up_at = $3, claimed_until = NULL, last_error = $4
        WHERE id = $1";
    /// How far a job is; until $5 nobody else takes it over from who does it.
    JOB_PROGRESS = "
        UPDATE kernel_jobs
        SET progress_stage = $2,
            progress_done = $3,
            progress_total = $4,
            claimed_until = CASE WHEN claimed_until IS NULL THEN claimed_until ELSE $5 END
        WHERE id = $1 AND done_at IS NULL AND given_up_at IS NULL";
    /// Reads how far a job is.
    READ_PROGRESS = "
        SELECT progress_stage, progress_done, progress_total, done_at, given_up_at, last_error
        FROM kernel_jobs
        WHERE id = $1";
    /// When something recurring last ran.
    SCHEDULE_LAST = "SELECT last_at FROM kernel_schedules WHERE name = $1";
    /// Marks a run of something recurring, unless another node marked it meanwhile.
    SCHEDULE_MARK = "
        INSERT INTO kernel_schedules (name, last_at)
        VALUES ($1, $2)
        ON CONFLICT (name) DO UPDATE SET last_at = excluded.last_at
        WHERE kernel_schedules.last_at <= $3";
    /// A setting of the installation.
    READ_SETTING = "SELECT value FROM kernel_settings WHERE name = $1";
    /// Fixes a setting that is not set yet.
    FIX_SETTING = "
        INSERT INTO kernel_settings (name, value)
        VALUES ($1, $2)
        ON CONFLICT (name) DO NOTHING";
    /// Changes a setting.
    SET_SETTING = "
        INSERT INTO kernel_settings (name, value)
        VALUES ($1, $2)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    /// Work that is open or given up, for the health page: deliveries, jobs, given up.
    COUNT_WORK = "
        SELECT
            (SELECT COUNT(*) FROM kernel_deliveries WHERE done_at IS NULL),
            (SELECT COUNT(*) FROM kernel_jobs WHERE done_at IS NULL AND given_up_at IS NULL),
            (SELECT COUNT(*) FROM kernel_jobs WHERE given_up_at IS NOT NULL)";
}

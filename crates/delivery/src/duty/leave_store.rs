//! SQL of duties that sleep during a leave.

kernel::statements! {
    /// Kinds of employment there are.
    EMPLOYMENTS = "SELECT DISTINCT employment FROM people_scope_v1 WHERE employment IS NOT NULL ORDER BY employment";
    /// Open duties of who is away fall asleep.
    SLEEP = "UPDATE delivery_duties SET slept_at = $1, slept_on = $2
        WHERE slept_at IS NULL AND done_at IS NULL AND ended_at IS NULL AND person_id IN (
            SELECT person_id FROM people_scope_v1 WHERE employment = $3
        )";
    /// Open duties that sleep, with what their person does now.
    ASLEEP = "SELECT d.id, d.person_id, d.slept_on, p.employment, p.time_zone
        FROM delivery_duties AS d
        LEFT JOIN people_scope_v1 AS p ON p.person_id = d.person_id
        WHERE d.slept_at IS NOT NULL AND d.done_at IS NULL AND d.ended_at IS NULL
        ORDER BY d.id";
    /// Dates of a duty's sources.
    SOURCES = "SELECT kind, source_id, due_on FROM delivery_duty_sources
        WHERE duty_id = $1 AND ended_at IS NULL AND due_on IS NOT NULL
        ORDER BY kind, source_id";
    /// A source asks for later.
    MOVE = "UPDATE delivery_duty_sources SET due_on = $4, due_at = $5
        WHERE duty_id = $1 AND kind = $2 AND source_id = $3";
    /// The duty is awake, and due when the first of its sources asks.
    WAKE = "UPDATE delivery_duties SET slept_at = NULL, slept_on = NULL, woke_at = $2,
            due_on = (SELECT MIN(s.due_on) FROM delivery_duty_sources AS s
                WHERE s.duty_id = delivery_duties.id AND s.ended_at IS NULL),
            due_at = (SELECT MIN(s.due_at) FROM delivery_duty_sources AS s
                WHERE s.duty_id = delivery_duties.id AND s.ended_at IS NULL)
        WHERE id = $1";
}

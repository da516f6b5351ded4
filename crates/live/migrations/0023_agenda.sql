-- What people have in their calendars, for rooms above that show days: their seats by state, invitations and places in the line too,
-- and what they teach. `private_to` as in live_occupied_v1; the time is that of the session's own clock.
CREATE VIEW live_agenda_v1 AS
SELECT s.person_id AS person_id, s.state AS state, n.id AS session_id, n.class_id, c.title,
    COALESCE(c.unit_id, c.circle_id) AS private_to, n.starts_at, n.local_start,
    (n.ends_at - n.starts_at) / 60000000 AS minutes
FROM live_sessions AS n
JOIN live_classes AS c ON c.id = n.class_id
JOIN live_seats AS s ON s.session_id = n.id
WHERE s.person_id IS NOT NULL AND s.state IN ('asked', 'invited', 'waiting', 'offered', 'booked', 'attended')
    AND n.called_off_at IS NULL AND n.starts_at IS NOT NULL
UNION ALL
SELECT n.instructor_id AS person_id, 'teaching' AS state, n.id AS session_id, n.class_id, c.title,
    COALESCE(c.unit_id, c.circle_id) AS private_to, n.starts_at, n.local_start,
    (n.ends_at - n.starts_at) / 60000000 AS minutes
FROM live_sessions AS n
JOIN live_classes AS c ON c.id = n.class_id
WHERE n.instructor_id IS NOT NULL AND n.called_off_at IS NULL AND n.starts_at IS NOT NULL;

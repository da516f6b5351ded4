-- Who is in which session on which local day, by a seat that is held, offered or was used, or because they teach it. What is
-- private has no title here.
CREATE VIEW live_day_v1 AS
    SELECT s.id AS session_id, s.class_id, t.person_id, s.starts_at, substr(s.local_start, 1, 10) AS local_on,
        CASE WHEN c.unit_id IS NULL AND c.circle_id IS NULL THEN c.title END AS title
    FROM live_seats AS t
    JOIN live_sessions AS s ON s.id = t.session_id
    JOIN live_classes AS c ON c.id = s.class_id
    WHERE t.person_id IS NOT NULL AND t.state IN ('offered', 'booked', 'attended')
        AND s.called_off_at IS NULL AND s.starts_at IS NOT NULL
    UNION
    SELECT s.id, s.class_id, s.instructor_id, s.starts_at, substr(s.local_start, 1, 10),
        CASE WHEN c.unit_id IS NULL AND c.circle_id IS NULL THEN c.title END
    FROM live_sessions AS s
    JOIN live_classes AS c ON c.id = s.class_id
    WHERE s.instructor_id IS NOT NULL AND s.called_off_at IS NULL AND s.starts_at IS NOT NULL;

-- Who is where and when, for rooms above that plan other things for the same people: whoever has a seat that is theirs,
-- asked for, offered or booked, and whoever teaches. An invitation without an answer and a number in the line bind nobody.
-- `starts_on` is the day by the session's own clock, `overnight` whether it lasts into the next one, and `private_to`
-- the unit or circle to which a class is private.
CREATE VIEW live_occupied_v1 AS
SELECT s.person_id AS person_id, 'seat' AS kind, n.id AS session_id, n.class_id, c.title, COALESCE(c.unit_id, c.circle_id) AS private_to, n.starts_at, n.ends_at,
    SUBSTR(n.local_start, 1, 10) AS starts_on,
    CASE WHEN 60 * CAST(SUBSTR(n.local_start, 12, 2) AS BIGINT) + CAST(SUBSTR(n.local_start, 15, 2) AS BIGINT)
        + (n.ends_at - n.starts_at) / 60000000 > 1440 THEN 1 ELSE 0 END AS overnight
FROM live_sessions AS n
JOIN live_classes AS c ON c.id = n.class_id
JOIN live_seats AS s ON s.session_id = n.id
WHERE s.person_id IS NOT NULL AND s.state IN ('asked', 'offered', 'booked', 'attended')
    AND n.called_off_at IS NULL AND n.starts_at IS NOT NULL
UNION ALL
SELECT n.instructor_id AS person_id, 'teaching' AS kind, n.id AS session_id, n.class_id, c.title, COALESCE(c.unit_id, c.circle_id) AS private_to, n.starts_at, n.ends_at,
    SUBSTR(n.local_start, 1, 10) AS starts_on,
    CASE WHEN 60 * CAST(SUBSTR(n.local_start, 12, 2) AS BIGINT) + CAST(SUBSTR(n.local_start, 15, 2) AS BIGINT)
        + (n.ends_at - n.starts_at) / 60000000 > 1440 THEN 1 ELSE 0 END AS overnight
FROM live_sessions AS n
JOIN live_classes AS c ON c.id = n.class_id
WHERE n.instructor_id IS NOT NULL AND n.called_off_at IS NULL AND n.starts_at IS NOT NULL;

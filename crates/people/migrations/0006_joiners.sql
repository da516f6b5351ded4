-- For joining by higher rooms: the first day of each employment that has not ended, with where it begins. Days to come
-- are people who will join.
CREATE VIEW people_joiner_v1 AS
SELECT e.person_id, e.started_on, a.unit_id, u.name AS unit_name, a.site_id
FROM people_employments AS e
JOIN people_assignments AS a ON a.employment_id = e.id
    AND a.superseded_at IS NULL
    AND a.valid_from <= e.started_on
    AND (a.valid_to IS NULL OR a.valid_to > e.started_on)
JOIN people_units AS u ON u.id = a.unit_id
WHERE e.voided_at IS NULL AND e.ended_on IS NULL;

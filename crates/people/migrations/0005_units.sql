-- For joining by higher rooms: units with their names, those without people of their own too.
CREATE VIEW people_unit_v1 AS
SELECT id AS unit_id, parent_id, name
FROM people_units;

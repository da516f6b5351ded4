-- Needs that wait for an answer, for rooms above.
CREATE VIEW alignment_need_v1 AS
SELECT id AS need_id, kind, title, raised_by, unit_id, people, raised_at
FROM alignment_needs WHERE answered_at IS NULL AND withdrawn_at IS NULL;

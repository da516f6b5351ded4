-- What became of recommendations, for rooms above: who was recommended what, and the last answer.
CREATE VIEW delivery_recommendation_v1 AS
SELECT id AS recommendation_id, to_id AS person_id, course_id, answer, answered_at
FROM delivery_recommendations
WHERE withdrawn_at IS NULL;

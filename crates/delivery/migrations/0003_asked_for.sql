-- Whether anything still asks for a duty is asked for each duty that a rule lets go.
CREATE INDEX delivery_duty_sources_open ON delivery_duty_sources (duty_id) WHERE ended_at IS NULL;
-- My team shows what its lead recommended lately.
CREATE INDEX delivery_recommendations_from ON delivery_recommendations (from_id, recommended_at, id);

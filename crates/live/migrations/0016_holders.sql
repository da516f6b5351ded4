-- Whom somebody asked, beside their team: a few seats among all.
CREATE INDEX live_seats_by_holder ON live_seats (holder_id, made_at) WHERE holder_id IS NOT NULL;

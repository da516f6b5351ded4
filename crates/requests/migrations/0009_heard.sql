-- Since when the plan of the room below knows a wish: those from before are told to it by and by.
ALTER TABLE requests_wishes ADD COLUMN heard_at BIGINT;
CREATE INDEX requests_wishes_unheard ON requests_wishes (id) WHERE heard_at IS NULL AND ended_at IS NULL;

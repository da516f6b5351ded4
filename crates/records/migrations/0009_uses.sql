-- When a key was last used, whatever for: a key that only reads leaves no statement from which that could be told.

ALTER TABLE records_keys ADD COLUMN last_used_at BIGINT;

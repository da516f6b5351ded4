-- A room holds one session at a time. SQLite has one writer, so nothing needs to be held.
CREATE TRIGGER live_sessions_venue_insert BEFORE INSERT ON live_sessions
WHEN NEW.called_off_at IS NULL AND EXISTS (SELECT 1 FROM live_sessions
    WHERE venue_id = NEW.venue_id AND id <> NEW.id AND called_off_at IS NULL
        AND starts_at < NEW.ends_at AND ends_at > NEW.starts_at)
BEGIN
    SELECT RAISE(ABORT, 'a room holds one session at a time');
END;
CREATE TRIGGER live_sessions_venue_update BEFORE UPDATE OF venue_id, starts_at, ends_at, called_off_at ON live_sessions
WHEN NEW.called_off_at IS NULL AND EXISTS (SELECT 1 FROM live_sessions
    WHERE venue_id = NEW.venue_id AND id <> NEW.id AND called_off_at IS NULL
        AND starts_at < NEW.ends_at AND ends_at > NEW.starts_at)
BEGIN
    SELECT RAISE(ABORT, 'a room holds one session at a time');
END;

-- A room holds one session at a time. The room is held while its sessions are looked at, so that of two that are planned at
-- once the second sees the first.
CREATE FUNCTION live_venue_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.venue_id IS NULL OR NEW.starts_at IS NULL OR NEW.called_off_at IS NOT NULL THEN
        RETURN NEW;
    END IF;
    PERFORM 1 FROM live_venues WHERE id = NEW.venue_id FOR UPDATE;
    IF EXISTS (SELECT 1 FROM live_sessions
        WHERE venue_id = NEW.venue_id AND id <> NEW.id AND called_off_at IS NULL
            AND starts_at < NEW.ends_at AND ends_at > NEW.starts_at) THEN
        RAISE EXCEPTION 'a room holds one session at a time';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER live_sessions_venue BEFORE INSERT OR UPDATE OF venue_id, starts_at, ends_at, called_off_at ON live_sessions
FOR EACH ROW EXECUTE FUNCTION live_venue_once();

-- Invariant: what two or more budgets share is approved when each part has its money, and the parts are the price.
CREATE FUNCTION requests_require_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM requests_parts WHERE request_id = NEW.id AND ended_at IS NULL)
        AND NEW.price <> (SELECT SUM(CASE WHEN line_id IS NULL THEN 0 ELSE amount END)
            FROM requests_parts WHERE request_id = NEW.id AND ended_at IS NULL)
    THEN
        RAISE EXCEPTION 'a part of the price has no money yet';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER requests_requests_whole BEFORE UPDATE ON requests_requests
FOR EACH ROW WHEN (OLD.approved_at IS NULL AND NEW.approved_at IS NOT NULL) EXECUTE FUNCTION requests_require_whole();

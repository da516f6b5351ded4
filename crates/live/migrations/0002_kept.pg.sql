-- A step moves its seat and counts it; a step that does not start where the seat stands is refused. What was written stays.
CREATE FUNCTION live_move_seat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE live_seats SET state = NEW.to_state, moves = NEW.number
    WHERE id = NEW.seat_id AND state = NEW.from_state AND moves = NEW.number - 1;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'a seat moves by its chain alone';
    END IF;
    UPDATE live_sessions SET taken = taken
        + (CASE WHEN NEW.to_state IN ('asked', 'reserved', 'offered', 'booked', 'attended', 'missed') THEN 1 ELSE 0 END)
        - (CASE WHEN NEW.from_state IN ('asked', 'reserved', 'offered', 'booked', 'attended', 'missed') THEN 1 ELSE 0 END)
    WHERE id = (SELECT session_id FROM live_seats WHERE id = NEW.seat_id);
    RETURN NULL;
END $$;
CREATE TRIGGER live_moves_count AFTER INSERT ON live_moves
FOR EACH ROW EXECUTE FUNCTION live_move_seat();
CREATE FUNCTION live_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a seat moves by its chain alone';
END $$;
CREATE TRIGGER live_moves_stay BEFORE UPDATE OR DELETE ON live_moves
FOR EACH ROW EXECUTE FUNCTION live_refuse_change();
CREATE TRIGGER live_seats_stay BEFORE DELETE ON live_seats
FOR EACH ROW EXECUTE FUNCTION live_refuse_change();
CREATE TRIGGER live_seats_begin BEFORE INSERT ON live_seats
FOR EACH ROW WHEN (NEW.state <> 'new' OR NEW.moves <> 0) EXECUTE FUNCTION live_refuse_change();

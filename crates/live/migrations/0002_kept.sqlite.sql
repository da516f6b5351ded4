-- A step moves its seat and counts it; a step that does not start where the seat stands is refused. What was written stays.
CREATE TRIGGER live_moves_fit BEFORE INSERT ON live_moves
WHEN NOT EXISTS (SELECT 1 FROM live_seats WHERE id = NEW.seat_id AND state = NEW.from_state AND moves = NEW.number - 1)
BEGIN
    SELECT RAISE(ABORT, 'a seat moves by its chain alone');
END;
CREATE TRIGGER live_moves_count AFTER INSERT ON live_moves
BEGIN
    UPDATE live_seats SET state = NEW.to_state, moves = NEW.number WHERE id = NEW.seat_id;
    UPDATE live_sessions SET taken = taken
        + (CASE WHEN NEW.to_state IN ('asked', 'reserved', 'offered', 'booked', 'attended', 'missed') THEN 1 ELSE 0 END)
        - (CASE WHEN NEW.from_state IN ('asked', 'reserved', 'offered', 'booked', 'attended', 'missed') THEN 1 ELSE 0 END)
    WHERE id = (SELECT session_id FROM live_seats WHERE id = NEW.seat_id);
END;
CREATE TRIGGER live_moves_stay_update BEFORE UPDATE ON live_moves
BEGIN
    SELECT RAISE(ABORT, 'a seat moves by its chain alone');
END;
CREATE TRIGGER live_moves_stay_delete BEFORE DELETE ON live_moves
BEGIN
    SELECT RAISE(ABORT, 'a seat moves by its chain alone');
END;
CREATE TRIGGER live_seats_stay BEFORE DELETE ON live_seats
BEGIN
    SELECT RAISE(ABORT, 'a seat moves by its chain alone');
END;
CREATE TRIGGER live_seats_begin BEFORE INSERT ON live_seats
WHEN NEW.state <> 'new' OR NEW.moves <> 0
BEGIN
    SELECT RAISE(ABORT, 'a seat moves by its chain alone');
END;

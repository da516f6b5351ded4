-- What was marked stays; who was wrong withdraws it by another mark.
CREATE TRIGGER programmes_marks_stay_update BEFORE UPDATE ON programmes_marks
BEGIN
    SELECT RAISE(ABORT, 'a mark does not change: withdraw it');
END;
CREATE TRIGGER programmes_marks_stay_delete BEFORE DELETE ON programmes_marks
BEGIN
    SELECT RAISE(ABORT, 'a mark does not change: withdraw it');
END;

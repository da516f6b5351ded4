-- What was done stays.
CREATE TRIGGER requests_acts_stay_update BEFORE UPDATE ON requests_acts
BEGIN
    SELECT RAISE(ABORT, 'what was done with a request does not change');
END;
CREATE TRIGGER requests_acts_stay_delete BEFORE DELETE ON requests_acts
BEGIN
    SELECT RAISE(ABORT, 'what was done with a request does not change');
END;

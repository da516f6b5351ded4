-- What was done stays.
CREATE FUNCTION requests_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was done with a request does not change';
END $$;
CREATE TRIGGER requests_acts_stay BEFORE UPDATE OR DELETE ON requests_acts
FOR EACH ROW EXECUTE FUNCTION requests_refuse_change();

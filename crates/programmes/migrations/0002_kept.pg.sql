-- What was marked stays; who was wrong withdraws it by another mark.
CREATE FUNCTION programmes_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a mark does not change: withdraw it';
END $$;
CREATE TRIGGER programmes_marks_stay BEFORE UPDATE OR DELETE ON programmes_marks
FOR EACH ROW EXECUTE FUNCTION programmes_refuse_change();

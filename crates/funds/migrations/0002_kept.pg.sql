-- Balances follow the postings, whoever writes them; what was entered does not change and does not go away, and a budget
-- keeps its measure.
CREATE FUNCTION funds_keep_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE funds_budgets SET
        given = given - (CASE WHEN NEW.to_account = 'source' THEN NEW.amount WHEN NEW.from_account = 'source' THEN -NEW.amount ELSE 0 END),
        free = free + (CASE WHEN NEW.to_account = 'free' THEN NEW.amount WHEN NEW.from_account = 'free' THEN -NEW.amount ELSE 0 END),
        planned = planned + (CASE WHEN NEW.to_account = 'planned' THEN NEW.amount WHEN NEW.from_account = 'planned' THEN -NEW.amount ELSE 0 END),
        committed = committed + (CASE WHEN NEW.to_account = 'committed' THEN NEW.amount WHEN NEW.from_account = 'committed' THEN -NEW.amount ELSE 0 END),
        spent = spent + (CASE WHEN NEW.to_account = 'spent' THEN NEW.amount WHEN NEW.from_account = 'spent' THEN -NEW.amount ELSE 0 END)
    WHERE id = NEW.budget_id;
    UPDATE funds_lines SET
        planned = planned + (CASE WHEN NEW.to_account = 'planned' THEN NEW.amount WHEN NEW.from_account = 'planned' THEN -NEW.amount ELSE 0 END),
        committed = committed + (CASE WHEN NEW.to_account = 'committed' THEN NEW.amount WHEN NEW.from_account = 'committed' THEN -NEW.amount ELSE 0 END),
        spent = spent + (CASE WHEN NEW.to_account = 'spent' THEN NEW.amount WHEN NEW.from_account = 'spent' THEN -NEW.amount ELSE 0 END),
        refunded = refunded + (CASE WHEN NEW.from_account = 'spent' THEN NEW.amount ELSE 0 END)
    WHERE id = NEW.line_id;
    RETURN NULL;
END $$;
CREATE TRIGGER funds_postings_count AFTER INSERT ON funds_postings
FOR EACH ROW EXECUTE FUNCTION funds_keep_balance();
CREATE FUNCTION funds_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what the ledger holds does not change: enter the opposite';
END $$;
CREATE TRIGGER funds_entries_stay BEFORE UPDATE OR DELETE ON funds_entries
FOR EACH ROW EXECUTE FUNCTION funds_refuse_change();
CREATE TRIGGER funds_postings_stay BEFORE UPDATE OR DELETE ON funds_postings
FOR EACH ROW EXECUTE FUNCTION funds_refuse_change();
CREATE TRIGGER funds_rates_stay BEFORE UPDATE OR DELETE ON funds_rates
FOR EACH ROW EXECUTE FUNCTION funds_refuse_change();
CREATE TRIGGER funds_budgets_stay BEFORE UPDATE ON funds_budgets
FOR EACH ROW WHEN (OLD.measure IS DISTINCT FROM NEW.measure OR OLD.exponent IS DISTINCT FROM NEW.exponent OR OLD.parent_id IS DISTINCT FROM NEW.parent_id) EXECUTE FUNCTION funds_refuse_change();
CREATE TRIGGER funds_budgets_stay_delete BEFORE DELETE ON funds_budgets
FOR EACH ROW EXECUTE FUNCTION funds_refuse_change();
CREATE TRIGGER funds_lines_stay BEFORE UPDATE ON funds_lines
FOR EACH ROW WHEN (OLD.budget_id IS DISTINCT FROM NEW.budget_id OR OLD.room IS DISTINCT FROM NEW.room OR OLD.thing_id IS DISTINCT FROM NEW.thing_id) EXECUTE FUNCTION funds_refuse_change();
CREATE TRIGGER funds_lines_stay_delete BEFORE DELETE ON funds_lines
FOR EACH ROW EXECUTE FUNCTION funds_refuse_change();

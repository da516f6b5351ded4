-- Balances follow the postings, whoever writes them; what was entered does not change and does not go away, and a budget
-- keeps its measure.
CREATE TRIGGER funds_postings_count AFTER INSERT ON funds_postings
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
END;
CREATE TRIGGER funds_entries_stay_update BEFORE UPDATE ON funds_entries
BEGIN
    SELECT RAISE(ABORT, 'what the ledger holds does not change: enter the opposite');
END;
CREATE TRIGGER funds_entries_stay_delete BEFORE DELETE ON funds_entries
BEGIN
    SELECT RAISE(ABORT, 'what the ledger holds does not change: enter the opposite');
END;
CREATE TRIGGER funds_postings_stay_update BEFORE UPDATE ON funds_postings
BEGIN
    SELECT RAISE(ABORT, 'what the ledger holds does not change: enter the opposite');
END;
CREATE TRIGGER funds_postings_stay_delete BEFORE DELETE ON funds_postings
BEGIN
    SELECT RAISE(ABORT, 'what the ledger holds does not change: enter the opposite');
END;
CREATE TRIGGER funds_rates_stay_update BEFORE UPDATE ON funds_rates
BEGIN
    SELECT RAISE(ABORT, 'what the ledger holds does not change: enter the opposite');
END;
CREATE TRIGGER funds_rates_stay_delete BEFORE DELETE ON funds_rates
BEGIN
    SELECT RAISE(ABORT, 'what the ledger holds does not change: enter the opposite');
END;
CREATE TRIGGER funds_budgets_stay BEFORE UPDATE ON funds_budgets
WHEN OLD.measure IS NOT NEW.measure OR OLD.exponent IS NOT NEW.exponent OR OLD.parent_id IS NOT NEW.parent_id
BEGIN
    SELECT RAISE(ABORT, 'what the ledger holds does not change: enter the opposite');
END;
CREATE TRIGGER funds_budgets_stay_delete BEFORE DELETE ON funds_budgets
BEGIN
    SELECT RAISE(ABORT, 'what the ledger holds does not change: enter the opposite');
END;
CREATE TRIGGER funds_lines_stay BEFORE UPDATE ON funds_lines
WHEN OLD.budget_id IS NOT NEW.budget_id OR OLD.room IS NOT NEW.room OR OLD.thing_id IS NOT NEW.thing_id
BEGIN
    SELECT RAISE(ABORT, 'what the ledger holds does not change: enter the opposite');
END;
CREATE TRIGGER funds_lines_stay_delete BEFORE DELETE ON funds_lines
BEGIN
    SELECT RAISE(ABORT, 'what the ledger holds does not change: enter the opposite');
END;

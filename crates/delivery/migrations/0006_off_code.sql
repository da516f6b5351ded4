-- Why a rule went off, where the house says it itself: a code, so that everybody reads it in their own language. Beside
-- it, `off_reason` holds the title of the rule that replaced it; without a code it holds what a person wrote.
ALTER TABLE delivery_rules ADD COLUMN off_code TEXT CHECK (off_code IN ('expired', 'replaced'));

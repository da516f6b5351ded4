-- By when somebody answers a claim that waits, and whom it went on to when nobody did: once to who leads whoever should have
-- answered, then to People leaders, where it stays. What waited before has no such day and counts from when it was asked for.
ALTER TABLE funds_claims ADD COLUMN due_on TEXT;
ALTER TABLE funds_claims ADD COLUMN went_on BIGINT NOT NULL DEFAULT 0 CHECK (went_on BETWEEN 0 AND 2);
ALTER TABLE funds_claims ADD COLUMN went_to UUID;

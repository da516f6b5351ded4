-- What was said to be paid for a claim was wrong: what it was in truth, by whom and why. Nothing that was said is taken away.
CREATE TABLE funds_claim_corrections (
    claim_id UUID NOT NULL REFERENCES funds_claims (id),
    number BIGINT NOT NULL CHECK (number > 0),
    was BIGINT NOT NULL CHECK (was >= 0),
    paid BIGINT NOT NULL CHECK (paid >= 0 AND paid <= 1000000000000000),
    said TEXT NOT NULL CHECK (said <> ''),
    entered_by UUID,
    entered_at BIGINT NOT NULL,
    PRIMARY KEY (claim_id, number),
    CHECK (was <> paid)
);
-- What was paid in the end: the last that was said of it.
CREATE VIEW funds_claim_paid AS
    SELECT c.id AS claim_id, COALESCE((SELECT k.paid FROM funds_claim_corrections AS k WHERE k.claim_id = c.id
        ORDER BY k.number DESC LIMIT 1), c.paid) AS paid
    FROM funds_claims AS c;

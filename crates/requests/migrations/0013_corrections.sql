-- What was said to be paid was wrong: each correction with what it said before, what it says from then on, and why. The payment
-- itself stays as it was said first.
CREATE TABLE requests_corrections (
    request_id UUID NOT NULL REFERENCES requests_payments (request_id),
    number BIGINT NOT NULL CHECK (number > 0),
    was BIGINT NOT NULL CHECK (was >= 0),
    paid BIGINT NOT NULL CHECK (paid >= 0 AND paid <= 1000000000000000),
    said TEXT NOT NULL CHECK (said <> ''),
    entered_by UUID,
    entered_at BIGINT NOT NULL,
    PRIMARY KEY (request_id, number),
    CHECK (was <> paid)
);

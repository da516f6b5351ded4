-- What was paid for a request that was approved, and on which day: said once, for all budgets that share the price. A seat in a
-- class is not here, because its money follows the seat.
CREATE TABLE requests_payments (
    request_id UUID NOT NULL PRIMARY KEY REFERENCES requests_requests (id),
    -- In minor units of the measure: what was promised until then, and what was paid.
    promised BIGINT NOT NULL CHECK (promised > 0),
    paid BIGINT NOT NULL CHECK (paid > 0 AND paid <= 1000000000000000),
    measure TEXT NOT NULL,
    paid_on TEXT NOT NULL,
    said TEXT NOT NULL,
    receipt_sha256 TEXT,
    receipt_name TEXT,
    receipt_type TEXT,
    receipt_size BIGINT,
    entered_by UUID,
    entered_at BIGINT NOT NULL,
    CHECK ((receipt_sha256 IS NULL) = (receipt_name IS NULL)),
    CHECK ((receipt_sha256 IS NULL) = (receipt_type IS NULL)),
    CHECK ((receipt_sha256 IS NULL) = (receipt_size IS NULL))
);
CREATE INDEX requests_payments_by_entry ON requests_payments (entered_at, request_id);

-- The parts of a price that two or more budgets share. A part that whoever divided the price may not decide about waits for the
-- stage of its budget's holder. A division that was made anew, or whose budget closed, ends and stays.
CREATE TABLE requests_parts (
    id UUID NOT NULL PRIMARY KEY,
    request_id UUID NOT NULL REFERENCES requests_requests (id),
    place BIGINT NOT NULL CHECK (place >= 0),
    budget_id UUID NOT NULL,
    how TEXT NOT NULL CHECK (how IN ('heads', 'percent', 'amount')),
    -- Heads, hundredths of a percent, or the amount.
    weight BIGINT NOT NULL CHECK (weight > 0),
    -- In the measure of the price.
    amount BIGINT NOT NULL CHECK (amount > 0 AND amount <= 1000000000000000),
    -- The stage that divided the price, and the one that agrees to this part where that is another.
    made_stage BIGINT NOT NULL CHECK (made_stage >= 0),
    stage BIGINT CHECK (stage > made_stage),
    -- In the measure of the budget, by the rate of the day on which it was set aside.
    costs BIGINT CHECK (costs > 0),
    line_id UUID,
    made_at BIGINT NOT NULL,
    ended_at BIGINT,
    CHECK ((costs IS NULL) = (line_id IS NULL))
);
CREATE UNIQUE INDEX requests_parts_place ON requests_parts (request_id, place) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX requests_parts_once ON requests_parts (request_id, budget_id) WHERE ended_at IS NULL;
CREATE INDEX requests_parts_by_request ON requests_parts (request_id, made_at, id);
CREATE INDEX requests_parts_by_budget ON requests_parts (budget_id, request_id) WHERE ended_at IS NULL;

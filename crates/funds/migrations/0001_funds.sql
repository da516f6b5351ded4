-- Budgets and their ledger. An amount is a whole number of minor units: cents, or minutes.

-- The five balances stand beside the budget: reading one is reading one row. They are kept by the triggers of 0002 and
-- by nothing else, and always equal the sum of the postings. `given` is what the source gave and did not take back.
CREATE TABLE funds_budgets (
    id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('organisation', 'unit', 'programme', 'purpose', 'person', 'rounding')),
    scope_id UUID,
    purpose TEXT NOT NULL,
    measure TEXT NOT NULL,
    exponent BIGINT NOT NULL CHECK (exponent BETWEEN 0 AND 4),
    from_on TEXT NOT NULL,
    until_on TEXT NOT NULL,
    holder_id UUID,
    parent_id UUID REFERENCES funds_budgets (id),
    restrictive BOOLEAN NOT NULL,
    set_up_by UUID,
    set_up_at BIGINT NOT NULL,
    closed_at BIGINT,
    given BIGINT NOT NULL DEFAULT 0,
    free BIGINT NOT NULL DEFAULT 0,
    planned BIGINT NOT NULL DEFAULT 0,
    committed BIGINT NOT NULL DEFAULT 0,
    spent BIGINT NOT NULL DEFAULT 0,
    CHECK (from_on <= until_on),
    CHECK (parent_id IS NULL OR parent_id <> id),
    CHECK ((scope IN ('unit', 'programme', 'person')) = (scope_id IS NOT NULL)),
    CHECK (scope <> 'purpose' OR purpose <> ''),
    CHECK (given = free + planned + committed + spent),
    CHECK (given >= 0 AND planned >= 0 AND committed >= 0 AND spent >= 0),
    CHECK (given <= 1000000000000000 AND free BETWEEN -1000000000000000 AND 1000000000000000),
    CHECK (NOT restrictive OR free >= 0)
);
CREATE INDEX funds_budgets_by_holder ON funds_budgets (holder_id, id);
CREATE INDEX funds_budgets_by_parent ON funds_budgets (parent_id, id);
CREATE UNIQUE INDEX funds_budgets_rounding ON funds_budgets (measure) WHERE scope = 'rounding';

-- What one currency was worth in another from a day on: `digits` divided by ten to the power of `places`, for one whole
-- unit of each. A rate is never changed; a later row for the same day counts instead.
CREATE TABLE funds_rates (
    id UUID NOT NULL PRIMARY KEY,
    from_measure TEXT NOT NULL,
    to_measure TEXT NOT NULL,
    digits BIGINT NOT NULL CHECK (digits > 0),
    places BIGINT NOT NULL CHECK (places BETWEEN 0 AND 12),
    on_day TEXT NOT NULL,
    given_by UUID,
    given_at BIGINT NOT NULL,
    CHECK (from_measure <> to_measure)
);
CREATE INDEX funds_rates_by_pair ON funds_rates (from_measure, to_measure, on_day, id);

-- The money of one thing that was asked for, in one budget; its state is in its amounts. Kept by the triggers of 0002.
CREATE TABLE funds_lines (
    id UUID NOT NULL PRIMARY KEY,
    budget_id UUID NOT NULL REFERENCES funds_budgets (id),
    room TEXT NOT NULL,
    thing_id UUID NOT NULL,
    title TEXT NOT NULL,
    person_id UUID,
    opened_at BIGINT NOT NULL,
    planned BIGINT NOT NULL DEFAULT 0 CHECK (planned >= 0),
    committed BIGINT NOT NULL DEFAULT 0 CHECK (committed >= 0),
    spent BIGINT NOT NULL DEFAULT 0 CHECK (spent >= 0),
    refunded BIGINT NOT NULL DEFAULT 0 CHECK (refunded >= 0),
    UNIQUE (id, budget_id)
);
CREATE INDEX funds_lines_by_budget ON funds_lines (budget_id, id);
CREATE INDEX funds_lines_by_thing ON funds_lines (room, thing_id, id);
CREATE UNIQUE INDEX funds_lines_open ON funds_lines (budget_id, room, thing_id) WHERE planned + committed > 0;

-- One transaction of the ledger. Who asked stands in `asked_room` and `asked_id`: the same asking twice is one entry,
-- and `asked_for` tells whether it was the same.
CREATE TABLE funds_entries (
    id UUID NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    asked_room TEXT NOT NULL,
    asked_id UUID NOT NULL,
    asked_for TEXT NOT NULL,
    actor_id UUID,
    effective_on TEXT NOT NULL,
    recorded_at BIGINT NOT NULL,
    rate_id UUID REFERENCES funds_rates (id),
    UNIQUE (asked_room, asked_id)
);

-- A posting has two sides: the amount leaves one account of a budget and enters another. So every entry sums to zero,
-- for each budget and each measure, by its form: no row could say otherwise, on either engine. Money comes in from the
-- source, and goes back to it, through `free` alone; what is planned, committed or spent belongs to a line.
CREATE TABLE funds_postings (
    entry_id UUID NOT NULL REFERENCES funds_entries (id),
    place BIGINT NOT NULL,
    budget_id UUID NOT NULL REFERENCES funds_budgets (id),
    line_id UUID,
    from_account TEXT NOT NULL CHECK (from_account IN ('source', 'free', 'planned', 'committed', 'spent')),
    to_account TEXT NOT NULL CHECK (to_account IN ('source', 'free', 'planned', 'committed', 'spent')),
    amount BIGINT NOT NULL CHECK (amount > 0 AND amount <= 1000000000000000),
    PRIMARY KEY (entry_id, place),
    FOREIGN KEY (line_id, budget_id) REFERENCES funds_lines (id, budget_id),
    CHECK (from_account <> to_account),
    CHECK ((from_account <> 'source' OR to_account = 'free') AND (to_account <> 'source' OR from_account = 'free')),
    CHECK ((line_id IS NULL) = (from_account IN ('source', 'free') AND to_account IN ('source', 'free')))
);
CREATE INDEX funds_postings_by_budget ON funds_postings (budget_id, entry_id, place);
CREATE INDEX funds_postings_by_line ON funds_postings (line_id, entry_id, place);

-- For joining by higher rooms and for finance: each posting as two signed amounts that sum to zero.
CREATE VIEW funds_posting_v1 AS
SELECT p.entry_id, p.place, p.budget_id, b.measure, p.line_id, p.from_account AS account, -p.amount AS amount
FROM funds_postings p JOIN funds_budgets b ON b.id = p.budget_id
UNION ALL
SELECT p.entry_id, p.place, p.budget_id, b.measure, p.line_id, p.to_account AS account, p.amount AS amount
FROM funds_postings p JOIN funds_budgets b ON b.id = p.budget_id;

-- For joining by higher rooms: the lines of a thing with the names of their budgets.
CREATE VIEW funds_line_v1 AS
SELECT
    n.id AS line_id,
    n.room AS room,
    n.thing_id AS thing_id,
    n.person_id AS person_id,
    n.budget_id AS budget_id,
    b.name AS budget_name,
    b.holder_id AS holder_id,
    b.measure AS measure,
    b.exponent AS exponent,
    n.planned AS planned,
    n.committed AS committed,
    n.spent AS spent,
    n.refunded AS refunded
FROM funds_lines n
JOIN funds_budgets b ON b.id = n.budget_id;

-- Stipends: who gets how much for what each period, the budgets that follow from it, and what people ask them for.

CREATE TABLE funds_stipends (
    id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    -- What is supported, for everyone who gets it.
    supports TEXT NOT NULL,
    measure TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount > 0),
    period TEXT NOT NULL CHECK (period IN ('month', 'quarter', 'half', 'year')),
    audience JSONB NOT NULL,
    carry TEXT NOT NULL CHECK (carry IN ('none', 'capped', 'all')),
    carry_most BIGINT NOT NULL CHECK (carry_most >= 0),
    -- Up to so much nobody is asked before.
    ask_above BIGINT NOT NULL CHECK (ask_above >= 0),
    pot_id UUID NOT NULL REFERENCES funds_budgets (id),
    from_on TEXT NOT NULL,
    written_by UUID,
    written_at BIGINT NOT NULL,
    ended_at BIGINT
);

-- What one person got for one period: a budget of their own. Settled when what was left has gone on or back.
CREATE TABLE funds_grants (
    stipend_id UUID NOT NULL REFERENCES funds_stipends (id),
    person_id UUID NOT NULL,
    from_on TEXT NOT NULL,
    until_on TEXT NOT NULL,
    budget_id UUID NOT NULL UNIQUE REFERENCES funds_budgets (id),
    settled_at BIGINT,
    PRIMARY KEY (stipend_id, person_id, from_on)
);
CREATE INDEX funds_grants_by_person ON funds_grants (person_id, from_on, stipend_id);
CREATE INDEX funds_grants_open ON funds_grants (until_on, stipend_id, person_id) WHERE settled_at IS NULL;

-- What a person asks for; the state is in its dates. A receipt is kept in the file store by its content.
CREATE TABLE funds_claims (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL,
    budget_id UUID NOT NULL REFERENCES funds_budgets (id),
    line_id UUID NOT NULL REFERENCES funds_lines (id),
    title TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount > 0),
    asked_at BIGINT NOT NULL,
    agreed_at BIGINT,
    agreed_by UUID,
    refused_at BIGINT,
    refused_by UUID,
    withdrawn_at BIGINT,
    paid_at BIGINT,
    paid_by UUID,
    paid BIGINT,
    said TEXT NOT NULL,
    receipt_sha256 TEXT,
    receipt_name TEXT,
    receipt_type TEXT,
    receipt_size BIGINT,
    CHECK (paid_at IS NULL OR (agreed_at IS NOT NULL AND receipt_sha256 IS NOT NULL AND paid > 0)),
    CHECK (refused_at IS NULL OR paid_at IS NULL)
);
CREATE INDEX funds_claims_by_person ON funds_claims (person_id, asked_at, id);
CREATE INDEX funds_claims_waiting ON funds_claims (asked_at, id)
    WHERE paid_at IS NULL AND refused_at IS NULL AND withdrawn_at IS NULL;

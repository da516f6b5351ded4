-- What changed about a budget after it was set up: who holds it, and its last day. Each row says how both were before and are
-- since, who said so and why.
CREATE TABLE funds_changes (
    id UUID NOT NULL PRIMARY KEY,
    budget_id UUID NOT NULL REFERENCES funds_budgets (id),
    holder_before UUID,
    holder_id UUID,
    until_before TEXT NOT NULL,
    until_on TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    changed_by UUID,
    changed_at BIGINT NOT NULL
);
CREATE INDEX funds_changes_by_budget ON funds_changes (budget_id, changed_at, id);

-- Letting go: retention by verb and class of activity, erasing a person, and what stays of both.
-- Why a tally: how often something was done in a month is no fact about anybody, and courses are still steered by it.

CREATE TABLE records_tally (
    month TEXT NOT NULL,
    verb TEXT NOT NULL,
    activity TEXT NOT NULL,
    statements BIGINT NOT NULL,
    PRIMARY KEY (month, verb, activity)
);

-- `verb` and `class` are IRIs, empty for any. Everything up to `through_at` was looked at under this rule.
CREATE TABLE records_retention (
    id UUID PRIMARY KEY,
    verb TEXT NOT NULL,
    class TEXT NOT NULL,
    days BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    through_at BIGINT NOT NULL,
    removed BIGINT NOT NULL,
    UNIQUE (verb, class)
);

-- The receipt of an erasure. `subject` is the term of the erased agent: it says nothing to anybody who does not know
-- the person's id already, and keeps an old file from bringing the person back.
CREATE TABLE records_erasures (
    id UUID PRIMARY KEY,
    subject UUID NOT NULL,
    erased_at BIGINT NOT NULL,
    erased_by TEXT NOT NULL,
    reason TEXT NOT NULL,
    statements BIGINT NOT NULL,
    mentions BIGINT NOT NULL,
    refusals BIGINT NOT NULL,
    forwarded_to TEXT NOT NULL
);
CREATE INDEX records_erasures_subject ON records_erasures (subject);

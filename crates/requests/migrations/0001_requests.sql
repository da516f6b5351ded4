-- Requests: what people ask for, who decides, and everything that was done with each.

-- By which way a request goes. The first that fits, by its place, counts; an empty condition fits everything.
CREATE TABLE requests_routes (
    id UUID NOT NULL PRIMARY KEY,
    place BIGINT NOT NULL,
    purpose TEXT CHECK (purpose IN ('course', 'class', 'outside', 'conference', 'book', 'other')),
    tier TEXT CHECK (tier IN ('person', 'team', 'organisation')),
    gap BOOLEAN,
    -- More than so much, where there is a measure.
    price_over BIGINT NOT NULL CHECK (price_over >= 0),
    measure TEXT,
    -- Who decides, one after the other; nobody where it is empty.
    stages TEXT NOT NULL,
    days BIGINT NOT NULL CHECK (days BETWEEN 1 AND 90),
    reason TEXT NOT NULL CHECK (reason <> ''),
    written_by UUID,
    written_at BIGINT NOT NULL,
    ended_at BIGINT
);

-- How far a team leader decides alone. What is not set is: up to nothing.
CREATE TABLE requests_autonomy (
    id UUID NOT NULL PRIMARY KEY,
    leader_id UUID NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('controls', 'asks', 'decides')),
    most BIGINT NOT NULL CHECK (most >= 0 AND most <= 1000000000000000),
    measure TEXT NOT NULL,
    set_by UUID,
    set_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE UNIQUE INDEX requests_autonomy_now ON requests_autonomy (leader_id) WHERE ended_at IS NULL;

-- Who decides in somebody's place, and in which days.
CREATE TABLE requests_delegations (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL,
    to_id UUID NOT NULL,
    from_on TEXT NOT NULL,
    until_on TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    ended_at BIGINT,
    CHECK (from_on <= until_on),
    CHECK (person_id <> to_id)
);
CREATE INDEX requests_delegations_by_person ON requests_delegations (person_id, id) WHERE ended_at IS NULL;
CREATE INDEX requests_delegations_by_to ON requests_delegations (to_id, id) WHERE ended_at IS NULL;

CREATE TABLE requests_requests (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL,
    asked_by UUID NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('course', 'class', 'outside', 'conference', 'book', 'other')),
    tier TEXT NOT NULL CHECK (tier IN ('person', 'team', 'organisation')),
    -- Somebody who leads recommended it, or a duty asks for it.
    gap BOOLEAN NOT NULL,
    course_id UUID,
    class_id UUID,
    title TEXT NOT NULL CHECK (title <> ''),
    reason TEXT NOT NULL CHECK (reason <> ''),
    link TEXT NOT NULL,
    price BIGINT NOT NULL CHECK (price >= 0 AND price <= 1000000000000000),
    measure TEXT,
    away_from TEXT,
    away_until TEXT,
    -- The rule that routed it, as it was on that day.
    why JSONB NOT NULL,
    asked_at BIGINT NOT NULL,
    stage BIGINT NOT NULL CHECK (stage >= 0),
    stages BIGINT NOT NULL CHECK (stages >= 0),
    -- Where its money is: set aside while it waits, promised once it is approved.
    budget_id UUID,
    line_id UUID,
    -- What whoever said no offers instead.
    alternative TEXT NOT NULL DEFAULT '',
    alternative_course_id UUID,
    returned_at BIGINT,
    approved_at BIGINT,
    refused_at BIGINT,
    withdrawn_at BIGINT,
    cancelled_at BIGINT,
    CHECK (price = 0 OR measure IS NOT NULL),
    CHECK ((budget_id IS NULL) = (line_id IS NULL)),
    CHECK ((away_from IS NULL) = (away_until IS NULL)),
    CHECK (away_from IS NULL OR away_from <= away_until),
    CHECK (stage <= stages),
    -- Invariant: exactly one final decision.
    CHECK ((CASE WHEN approved_at IS NULL THEN 0 ELSE 1 END) + (CASE WHEN refused_at IS NULL THEN 0 ELSE 1 END)
        + (CASE WHEN withdrawn_at IS NULL THEN 0 ELSE 1 END) <= 1),
    CHECK (cancelled_at IS NULL OR approved_at IS NOT NULL),
    -- Invariant: no money without a source.
    CHECK (approved_at IS NULL OR price = 0 OR line_id IS NOT NULL)
);
CREATE INDEX requests_requests_by_person ON requests_requests (person_id, asked_at, id);
CREATE INDEX requests_requests_by_asker ON requests_requests (asked_by, asked_at, id);
CREATE INDEX requests_requests_by_course ON requests_requests (course_id, asked_at, id);
CREATE INDEX requests_requests_by_class ON requests_requests (class_id, id);
CREATE INDEX requests_requests_away ON requests_requests (away_from, away_until, id)
    WHERE approved_at IS NOT NULL AND cancelled_at IS NULL;

-- Who decides, one after the other. Without a person any People leader decides.
CREATE TABLE requests_stages (
    request_id UUID NOT NULL REFERENCES requests_requests (id),
    place BIGINT NOT NULL CHECK (place >= 0),
    approver_id UUID,
    days BIGINT NOT NULL CHECK (days > 0),
    opened_at BIGINT,
    due_on TEXT,
    decided_at BIGINT,
    late BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (request_id, place),
    CHECK ((opened_at IS NULL) = (due_on IS NULL)),
    CHECK (decided_at IS NULL OR opened_at IS NOT NULL)
);
CREATE INDEX requests_stages_open ON requests_stages (approver_id, due_on, request_id)
    WHERE opened_at IS NOT NULL AND decided_at IS NULL;

-- What was done with a request, in order: its state is told by its acts, and nothing that was done changes.
CREATE TABLE requests_acts (
    id UUID NOT NULL PRIMARY KEY,
    request_id UUID NOT NULL REFERENCES requests_requests (id),
    number BIGINT NOT NULL CHECK (number >= 0),
    kind TEXT NOT NULL CHECK (kind IN ('asked', 'approved', 'refused', 'returned', 'answered', 'withdrawn', 'cancelled',
        'escalated', 'let_go')),
    -- Who did it; the rule itself, or the house, where there is nobody.
    by_id UUID,
    -- In whose place.
    for_id UUID,
    said TEXT NOT NULL,
    done_at BIGINT NOT NULL,
    UNIQUE (request_id, number)
);
CREATE INDEX requests_acts_by ON requests_acts (by_id, done_at, id);

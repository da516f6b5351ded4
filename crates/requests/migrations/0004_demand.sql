-- What people want to learn, from everything by which they say so: one demand, found by its phrases.

-- The words of a request, compared as those of a wish are.
ALTER TABLE requests_requests ADD COLUMN folded TEXT NOT NULL DEFAULT '';
CREATE INDEX requests_requests_by_words ON requests_requests (folded, person_id);

-- A demand begins with a phrase. What a class of its own would cost, what a place elsewhere costs, and what was answered.
CREATE TABLE requests_demands (
    id UUID NOT NULL PRIMARY KEY,
    title TEXT NOT NULL CHECK (title <> ''),
    opened_at BIGINT NOT NULL,
    fixed BIGINT CHECK (fixed >= 0 AND fixed <= 1000000000000000),
    per_head BIGINT CHECK (per_head >= 0 AND per_head <= 1000000000000000),
    elsewhere BIGINT CHECK (elsewhere >= 0 AND elsewhere <= 1000000000000000),
    measure TEXT,
    priced_by UUID,
    answer TEXT CHECK (answer IN ('class', 'material', 'elsewhere', 'later', 'no')),
    said TEXT,
    answered_by UUID,
    answered_at BIGINT,
    CHECK ((fixed IS NULL) = (measure IS NULL) AND (fixed IS NULL) = (per_head IS NULL)
        AND (fixed IS NULL) = (elsewhere IS NULL)),
    CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (said IS NULL))
);

-- The same words belong to one demand. People put phrases together; each knows where it began, to go back there.
CREATE TABLE requests_phrases (
    folded TEXT NOT NULL PRIMARY KEY CHECK (folded <> ''),
    title TEXT NOT NULL CHECK (title <> ''),
    demand_id UUID NOT NULL REFERENCES requests_demands (id),
    began_id UUID NOT NULL REFERENCES requests_demands (id),
    joined_by UUID,
    joined_at BIGINT NOT NULL
);
CREATE INDEX requests_phrases_by_demand ON requests_phrases (demand_id, folded);

-- Two demands of which people said that they differ: nobody proposes again to put them together.
CREATE TABLE requests_differences (
    one_id UUID NOT NULL REFERENCES requests_demands (id),
    other_id UUID NOT NULL REFERENCES requests_demands (id),
    said_by UUID,
    said_at BIGINT NOT NULL,
    PRIMARY KEY (one_id, other_id)
);

-- What was looked for and not found, by day, without names.
CREATE TABLE requests_searches (
    folded TEXT NOT NULL CHECK (folded <> ''),
    looked_on TEXT NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    times BIGINT NOT NULL CHECK (times > 0),
    PRIMARY KEY (folded, looked_on)
);
CREATE INDEX requests_searches_by_day ON requests_searches (looked_on, folded);

-- Recommendations to which somebody said no.
CREATE TABLE requests_declined (
    recommendation_id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL,
    folded TEXT NOT NULL CHECK (folded <> ''),
    declined_at BIGINT NOT NULL
);
CREATE INDEX requests_declined_by_words ON requests_declined (folded, person_id);

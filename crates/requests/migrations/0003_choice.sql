-- What people wish for, and what is supported.

-- A wish of one person: for something of the house, or for what does not exist yet. The same words are the same wish.
CREATE TABLE requests_wishes (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    folded TEXT NOT NULL CHECK (folded <> ''),
    reason TEXT NOT NULL,
    wished_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE UNIQUE INDEX requests_wishes_now ON requests_wishes (person_id, folded) WHERE ended_at IS NULL;
CREATE INDEX requests_wishes_by_words ON requests_wishes (folded, person_id) WHERE ended_at IS NULL;

-- Which kinds of development are supported, for whom, and how to ask. The words are those by which a question finds it.
CREATE TABLE requests_policies (
    id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    words TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'ask', 'no')),
    says TEXT NOT NULL CHECK (says <> ''),
    audience JSONB NOT NULL,
    written_by UUID,
    written_at BIGINT NOT NULL,
    ended_at BIGINT
);

-- What people wish for in the room above, where a wish asks nobody: it counts in the plan, owes nobody an answer and names
-- nobody. `wish_id` is the wish there, so that it is heard once and ends with it.
CREATE TABLE alignment_wishes (
    wish_id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    folded TEXT NOT NULL,
    topic_id UUID REFERENCES alignment_topics (id),
    objective_id UUID REFERENCES alignment_objectives (id),
    wished_on TEXT NOT NULL,
    heard_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX alignment_wishes_by_person ON alignment_wishes (person_id, wished_on, wish_id);
CREATE INDEX alignment_wishes_by_objective ON alignment_wishes (objective_id, wished_on) WHERE ended_at IS NULL;

-- What people wish for themselves, wherever they said it; whoever said it twice is one person.
CREATE VIEW alignment_voice_v1 AS
SELECT raised_by AS person_id, title, topic_id, objective_id, raised_on AS said_on, shared, TRUE AS asked
FROM alignment_needs WHERE kind = 'wish' AND withdrawn_at IS NULL
UNION ALL
SELECT person_id, title, topic_id, objective_id, wished_on, FALSE, FALSE
FROM alignment_wishes WHERE ended_at IS NULL;

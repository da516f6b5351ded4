-- What each unit needs for an objective: the nearest unit above that says so counts.
CREATE VIEW alignment_needed AS
SELECT u.unit_id, t.objective_id, t.minutes
FROM people_unit_tree_v1 AS u
JOIN alignment_targets AS t ON t.unit_id = u.ancestor_id
WHERE NOT EXISTS (
    SELECT 1 FROM people_unit_tree_v1 AS v
    JOIN alignment_targets AS w ON w.unit_id = v.ancestor_id
    WHERE v.unit_id = u.unit_id AND w.objective_id = t.objective_id AND v.depth < u.depth);

-- Objectives that concern somebody: their own, those of their unit and the ones above it, and those that need minutes of it.
-- Groups are left out: who is in one may be nobody's business.
CREATE VIEW alignment_concern AS
SELECT o.person_id, o.id AS objective_id
FROM alignment_objectives AS o
WHERE o.person_id IS NOT NULL
UNION
SELECT p.person_id, o.id AS objective_id
FROM people_scope_v1 AS p
JOIN people_unit_tree_v1 AS u ON u.unit_id = p.unit_id
JOIN alignment_objectives AS o ON o.unit_id = u.ancestor_id
UNION
SELECT p.person_id, n.objective_id
FROM people_scope_v1 AS p
JOIN alignment_needed AS n ON n.unit_id = p.unit_id
WHERE n.minutes > 0;

-- What speaks about an objective that is open: courses, classes and programmes, with the topic by which that is known. Made
-- anew whenever one of them changes.
CREATE TABLE alignment_serving (
    objective_id UUID NOT NULL REFERENCES alignment_objectives (id),
    kind TEXT NOT NULL CHECK (kind IN ('course', 'class', 'programme')),
    thing_id UUID NOT NULL,
    topic TEXT NOT NULL CHECK (topic <> ''),
    PRIMARY KEY (objective_id, kind, thing_id)
);

-- What somebody said about what the house proposed to them: not for me, or later, and then again from some day on.
CREATE TABLE alignment_said (
    person_id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('course', 'class', 'programme')),
    thing_id UUID NOT NULL,
    said_at BIGINT NOT NULL,
    again_on TEXT,
    PRIMARY KEY (person_id, kind, thing_id)
);

-- What an objective was before it was changed: one row for each thing that changed. Who answered or sponsored is kept as a
-- person, what it served as an objective, everything else as it was read.
CREATE TABLE alignment_objective_changes (
    id UUID NOT NULL PRIMARY KEY,
    objective_id UUID NOT NULL REFERENCES alignment_objectives (id),
    field TEXT NOT NULL CHECK (field IN ('name', 'area', 'owner', 'sponsor', 'kpi', 'weight', 'days', 'parent', 'topics')),
    was TEXT NOT NULL,
    was_person_id UUID,
    was_parent_id UUID REFERENCES alignment_objectives (id),
    changed_by UUID,
    changed_at BIGINT NOT NULL
);
CREATE INDEX alignment_objective_changes_by_objective ON alignment_objective_changes (objective_id, changed_at, id);

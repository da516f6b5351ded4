-- What a slot was before it was changed: one row for each thing that changed. What it served is kept as an objective, days
-- as two days with a slash between them, whom it was for as names of teams or as a number of people.
CREATE TABLE alignment_slot_changes (
    id UUID NOT NULL PRIMARY KEY,
    slot_id UUID NOT NULL REFERENCES alignment_slots (id),
    field TEXT NOT NULL CHECK (field IN ('title', 'note', 'minutes', 'whom', 'days', 'decide_by', 'objective', 'content', 'booked')),
    was TEXT NOT NULL,
    was_objective_id UUID REFERENCES alignment_objectives (id),
    changed_by UUID,
    changed_at BIGINT NOT NULL
);
CREATE INDEX alignment_slot_changes_by_slot ON alignment_slot_changes (slot_id, changed_at, id);

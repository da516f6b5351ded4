-- What a slot was before it was changed, and what it was then: one row for each thing that changed. For whom it was is kept
-- without anybody's name; an objective, content and a session as their ids, everything else as it was read.
CREATE TABLE alignment_slot_changes (
    id UUID NOT NULL PRIMARY KEY,
    slot_id UUID NOT NULL REFERENCES alignment_slots (id),
    field TEXT NOT NULL CHECK (field IN ('title', 'note', 'minutes', 'whom', 'days', 'decide_by', 'objective', 'content',
        'booked', 'session', 'dropped')),
    was TEXT NOT NULL,
    became TEXT NOT NULL,
    changed_by UUID,
    changed_at BIGINT NOT NULL
);
CREATE INDEX alignment_slot_changes_by_slot ON alignment_slot_changes (slot_id, changed_at, id);

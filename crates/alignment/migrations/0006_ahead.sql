-- The objective that a theme serves: what is put into the theme later serves it, too.
ALTER TABLE alignment_themes ADD COLUMN objective_id UUID REFERENCES alignment_objectives (id);
CREATE INDEX alignment_needs_by_topic ON alignment_needs (topic_id, id);

-- For whom time is set aside, so that each person is told with one question: units in which everybody is meant, and by name
-- those who are meant elsewhere. What stands is counted anew.
ALTER TABLE alignment_slot_units ADD COLUMN whole BOOLEAN NOT NULL DEFAULT FALSE;
CREATE TABLE alignment_slot_people (
    slot_id UUID NOT NULL REFERENCES alignment_slots (id),
    person_id UUID NOT NULL,
    PRIMARY KEY (slot_id, person_id)
);
CREATE INDEX alignment_slot_people_by_person ON alignment_slot_people (person_id, slot_id);
UPDATE alignment_slots SET counted_on = NULL WHERE dropped_at IS NULL;

-- Booked while its content was still to be decided: the days stand, and it counts for an objective once it has content.
ALTER TABLE alignment_slots ADD COLUMN bare_at BIGINT;

-- A new system or product, with its day: known before anybody asks what has to be learned for it.
CREATE TABLE alignment_launches (
    id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    begins_on TEXT NOT NULL,
    topic_id UUID REFERENCES alignment_topics (id),
    noted_by UUID,
    noted_at BIGINT NOT NULL,
    retired_at BIGINT
);
CREATE INDEX alignment_launches_ahead ON alignment_launches (begins_on, id) WHERE retired_at IS NULL;

-- The units that it concerns; everybody, where none is named.
CREATE TABLE alignment_launch_units (
    launch_id UUID NOT NULL REFERENCES alignment_launches (id),
    unit_id UUID NOT NULL,
    PRIMARY KEY (launch_id, unit_id)
);

-- Content of a slot that is no course: a class of the catalogue, or a programme.
CREATE TABLE alignment_contents (
    slot_id UUID NOT NULL PRIMARY KEY REFERENCES alignment_slots (id),
    class_id UUID,
    programme_id UUID,
    CHECK ((class_id IS NULL) <> (programme_id IS NULL))
);
CREATE INDEX alignment_contents_by_programme ON alignment_contents (programme_id, slot_id);

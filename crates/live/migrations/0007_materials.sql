-- What there is to read or do for a class, some of it before a session is joined; and who says that they have. It is kept by
-- person, not by seat: what somebody has prepared counts for the next date too.
CREATE TABLE live_materials (
    id UUID NOT NULL PRIMARY KEY,
    class_id UUID NOT NULL REFERENCES live_classes (id),
    title TEXT NOT NULL CHECK (title <> ''),
    link TEXT NOT NULL,
    minutes BIGINT NOT NULL CHECK (minutes BETWEEN 0 AND 600),
    needed BOOLEAN NOT NULL,
    place BIGINT NOT NULL,
    added_by UUID,
    added_at BIGINT NOT NULL,
    removed_at BIGINT
);
CREATE INDEX live_materials_by_class ON live_materials (class_id, place, id);
CREATE TABLE live_prepared (
    material_id UUID NOT NULL REFERENCES live_materials (id),
    person_id UUID NOT NULL,
    done_at BIGINT NOT NULL,
    PRIMARY KEY (material_id, person_id)
);
CREATE INDEX live_prepared_by_person ON live_prepared (person_id, material_id);

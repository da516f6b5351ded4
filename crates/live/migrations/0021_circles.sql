-- Circles: people who plan together outside of the units, as the room that keeps them names them, with who is in each now. A
-- class may be private to one, as it may be to a unit; never to both.
CREATE TABLE live_circles (
    id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    closed_at BIGINT
);
CREATE TABLE live_circle_people (
    circle_id UUID NOT NULL REFERENCES live_circles (id),
    person_id UUID NOT NULL,
    PRIMARY KEY (circle_id, person_id)
);
CREATE INDEX live_circle_people_by_person ON live_circle_people (person_id, circle_id);
ALTER TABLE live_classes ADD COLUMN circle_id UUID REFERENCES live_circles (id);
CREATE INDEX live_classes_by_circle ON live_classes (circle_id, id);

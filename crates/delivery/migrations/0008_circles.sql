-- Circles: people who plan together outside of the units, as the room that keeps them says. Something may stand in the light
-- for a circle, and its people alone see it there.
CREATE TABLE delivery_circles (
    id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    leader_id UUID NOT NULL,
    is_closed BOOLEAN NOT NULL
);
CREATE INDEX delivery_circles_by_leader ON delivery_circles (leader_id, id);
CREATE TABLE delivery_circle_people (
    circle_id UUID NOT NULL REFERENCES delivery_circles (id),
    person_id UUID NOT NULL,
    PRIMARY KEY (circle_id, person_id)
);
CREATE INDEX delivery_circle_people_by_person ON delivery_circle_people (person_id, circle_id);

-- For higher rooms that count what became of something in the light.
CREATE VIEW delivery_circle_people_v1 AS SELECT circle_id, person_id FROM delivery_circle_people;

-- The scopes that a table knew when it was made do not change: it is made again.
CREATE TABLE delivery_spotlights_again (
    id UUID PRIMARY KEY,
    scope TEXT NOT NULL CHECK (scope IN ('everyone', 'unit', 'site', 'circle')),
    -- The unit, site or circle; the nil id for everyone.
    scope_id UUID NOT NULL,
    slot BIGINT NOT NULL CHECK (slot BETWEEN 1 AND 3),
    kind TEXT NOT NULL CHECK (kind IN ('course', 'class', 'programme')),
    thing_id UUID NOT NULL,
    title TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    chosen_by UUID NOT NULL,
    chosen_at BIGINT NOT NULL,
    until_on TEXT,
    ended_at BIGINT
);
INSERT INTO delivery_spotlights_again
    (id, scope, scope_id, slot, kind, thing_id, title, reason, chosen_by, chosen_at, until_on, ended_at)
SELECT id, scope, scope_id, slot, kind, thing_id, title, reason, chosen_by, chosen_at, until_on, ended_at
FROM delivery_spotlights;
DROP TABLE delivery_spotlights;
ALTER TABLE delivery_spotlights_again RENAME TO delivery_spotlights;
CREATE UNIQUE INDEX delivery_spotlights_slot ON delivery_spotlights (scope, scope_id, slot) WHERE ended_at IS NULL;

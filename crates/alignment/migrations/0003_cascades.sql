-- One objective carried through the tiers: a template of a class for all, one for each team, and what people choose
-- themselves, each so many days after the first one.
CREATE TABLE alignment_templates (
    id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    made_by UUID,
    made_at BIGINT NOT NULL,
    retired_at BIGINT
);

CREATE TABLE alignment_steps (
    template_id UUID NOT NULL REFERENCES alignment_templates (id),
    place BIGINT NOT NULL,
    tier TEXT NOT NULL CHECK (tier IN ('organisation', 'team', 'individual')),
    title TEXT NOT NULL,
    minutes BIGINT NOT NULL CHECK (minutes BETWEEN 1 AND 10000),
    after_days BIGINT NOT NULL CHECK (after_days BETWEEN 0 AND 400),
    days BIGINT NOT NULL CHECK (days BETWEEN 1 AND 366),
    PRIMARY KEY (template_id, place)
);

-- A template as it was used: its slots keep their distances while it moves.
CREATE TABLE alignment_cascades (
    id UUID NOT NULL PRIMARY KEY,
    template_id UUID NOT NULL REFERENCES alignment_templates (id),
    objective_id UUID NOT NULL REFERENCES alignment_objectives (id),
    first_on TEXT NOT NULL,
    started_by UUID,
    started_at BIGINT NOT NULL
);
CREATE INDEX alignment_cascades_by_objective ON alignment_cascades (objective_id, id);
CREATE INDEX alignment_cascades_by_template ON alignment_cascades (template_id, id);

ALTER TABLE alignment_slots ADD COLUMN cascade_id UUID REFERENCES alignment_cascades (id);
CREATE INDEX alignment_slots_by_cascade ON alignment_slots (cascade_id, from_on);

-- What the organisation, its teams and its people want to be able to do; what is missing; and when time is set aside for it.

-- What an objective, a need and a course speak about. `folded` is the name without capitals and accents.
CREATE TABLE alignment_topics (
    id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE
);

-- People who plan together outside of the units: an office, a resource group, the makers of a product. Who is in a
-- sensitive one is known to its leader and to each member alone.
CREATE TABLE alignment_groups (
    id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    about TEXT NOT NULL,
    leader_id UUID NOT NULL,
    sensitive BOOLEAN NOT NULL,
    budget_id UUID,
    set_up_by UUID,
    set_up_at BIGINT NOT NULL,
    closed_at BIGINT
);
CREATE INDEX alignment_groups_by_leader ON alignment_groups (leader_id, id);

CREATE TABLE alignment_members (
    group_id UUID NOT NULL REFERENCES alignment_groups (id),
    person_id UUID NOT NULL,
    joined_at BIGINT NOT NULL,
    PRIMARY KEY (group_id, person_id)
);
CREATE INDEX alignment_members_by_person ON alignment_members (person_id, group_id);

-- An objective belongs to the organisation, to a team (a unit, or a group outside of them) or to one person.
CREATE TABLE alignment_objectives (
    id UUID NOT NULL PRIMARY KEY,
    tier TEXT NOT NULL CHECK (tier IN ('organisation', 'team', 'individual')),
    name TEXT NOT NULL,
    area TEXT NOT NULL,
    unit_id UUID,
    group_id UUID REFERENCES alignment_groups (id),
    person_id UUID,
    owner_id UUID NOT NULL,
    sponsor_id UUID,
    kpi TEXT NOT NULL,
    weight BIGINT NOT NULL CHECK (weight BETWEEN 0 AND 100),
    from_on TEXT NOT NULL,
    until_on TEXT NOT NULL,
    parent_id UUID REFERENCES alignment_objectives (id),
    set_up_by UUID,
    set_up_at BIGINT NOT NULL,
    closed_at BIGINT,
    CHECK (from_on <= until_on),
    CHECK (parent_id IS NULL OR parent_id <> id),
    CHECK ((tier = 'team') = (unit_id IS NOT NULL OR group_id IS NOT NULL)),
    CHECK (unit_id IS NULL OR group_id IS NULL),
    CHECK ((tier = 'individual') = (person_id IS NOT NULL))
);
CREATE INDEX alignment_objectives_by_tier ON alignment_objectives (tier, from_on, id);
CREATE INDEX alignment_objectives_by_parent ON alignment_objectives (parent_id, id);
CREATE INDEX alignment_objectives_by_unit ON alignment_objectives (unit_id, id);
CREATE INDEX alignment_objectives_by_group ON alignment_objectives (group_id, id);
CREATE INDEX alignment_objectives_by_person ON alignment_objectives (person_id, id);

CREATE TABLE alignment_objective_topics (
    objective_id UUID NOT NULL REFERENCES alignment_objectives (id),
    topic_id UUID NOT NULL REFERENCES alignment_topics (id),
    PRIMARY KEY (objective_id, topic_id)
);
CREATE INDEX alignment_objective_topics_by_topic ON alignment_objective_topics (topic_id, objective_id);

-- Minutes that an objective needs of each person in a unit and below it; the nearest unit above counts.
CREATE TABLE alignment_targets (
    objective_id UUID NOT NULL REFERENCES alignment_objectives (id),
    unit_id UUID NOT NULL,
    minutes BIGINT NOT NULL CHECK (minutes BETWEEN 0 AND 100000),
    PRIMARY KEY (objective_id, unit_id)
);

-- The sponsor says, once in each half-year, that an objective still holds. `half` is like 2026-2.
CREATE TABLE alignment_confirmations (
    objective_id UUID NOT NULL REFERENCES alignment_objectives (id),
    half TEXT NOT NULL,
    confirmed_by UUID NOT NULL,
    confirmed_at BIGINT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (objective_id, half)
);

-- Needs of one matter, joined by people. From a threshold on it is a need of the organisation.
CREATE TABLE alignment_themes (
    id UUID NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    opened_by UUID,
    opened_at BIGINT NOT NULL,
    organisation_at BIGINT
);

-- A pain point that a manager saw in some people, or what a person needs for themselves. Somebody owes an answer by a day.
CREATE TABLE alignment_needs (
    id UUID NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('pain', 'wish')),
    title TEXT NOT NULL,
    folded TEXT NOT NULL,
    topic_id UUID REFERENCES alignment_topics (id),
    objective_id UUID REFERENCES alignment_objectives (id),
    theme_id UUID REFERENCES alignment_themes (id),
    raised_by UUID NOT NULL,
    unit_id UUID,
    people BIGINT NOT NULL CHECK (people BETWEEN 1 AND 100000),
    shared BOOLEAN NOT NULL,
    raised_on TEXT NOT NULL,
    raised_at BIGINT NOT NULL,
    answers_id UUID,
    answer_by TEXT NOT NULL,
    answer TEXT,
    answered_by UUID,
    answered_at BIGINT,
    withdrawn_at BIGINT,
    CHECK ((answer IS NULL) = (answered_at IS NULL)),
    CHECK (kind = 'pain' OR people = 1)
);
CREATE INDEX alignment_needs_by_objective ON alignment_needs (objective_id, kind, raised_on);
CREATE INDEX alignment_needs_by_person ON alignment_needs (raised_by, raised_at, id);
CREATE INDEX alignment_needs_by_unit ON alignment_needs (unit_id, raised_at, id);
CREATE INDEX alignment_needs_by_theme ON alignment_needs (theme_id, id);
CREATE INDEX alignment_needs_owed ON alignment_needs (answers_id, answer_by, id) WHERE answered_at IS NULL AND withdrawn_at IS NULL;

-- Time set aside for learning. A slot has an objective, an audience and minutes before it has content.
-- `counted_on` is the day for which alignment_slot_units holds; null after people moved.
CREATE TABLE alignment_slots (
    id UUID NOT NULL PRIMARY KEY,
    tier TEXT NOT NULL CHECK (tier IN ('organisation', 'team', 'individual')),
    title TEXT NOT NULL,
    note TEXT NOT NULL,
    objective_id UUID REFERENCES alignment_objectives (id),
    unit_id UUID,
    group_id UUID REFERENCES alignment_groups (id),
    audience JSONB NOT NULL,
    minutes BIGINT NOT NULL CHECK (minutes BETWEEN 1 AND 10000),
    from_on TEXT NOT NULL,
    until_on TEXT NOT NULL,
    decide_by TEXT,
    course_id UUID,
    booked_at BIGINT,
    source TEXT NOT NULL CHECK (source IN ('reactive', 'joiners', 'recurring', 'launch', 'objective')),
    planned_by UUID,
    planned_at BIGINT NOT NULL,
    dropped_at BIGINT,
    counted_on TEXT,
    CHECK (from_on <= until_on),
    CHECK (booked_at IS NULL OR course_id IS NOT NULL OR decide_by IS NULL),
    CHECK ((tier = 'team') = (unit_id IS NOT NULL OR group_id IS NOT NULL)),
    CHECK (unit_id IS NULL OR group_id IS NULL)
);
CREATE INDEX alignment_slots_by_day ON alignment_slots (from_on, until_on, id);
CREATE INDEX alignment_slots_by_objective ON alignment_slots (objective_id, from_on);
CREATE INDEX alignment_slots_by_unit ON alignment_slots (unit_id, from_on);
CREATE INDEX alignment_slots_by_group ON alignment_slots (group_id, from_on);

-- How many people of which unit a slot is for.
CREATE TABLE alignment_slot_units (
    slot_id UUID NOT NULL REFERENCES alignment_slots (id),
    unit_id UUID NOT NULL,
    people BIGINT NOT NULL CHECK (people > 0),
    PRIMARY KEY (slot_id, unit_id)
);
CREATE INDEX alignment_slot_units_by_unit ON alignment_slot_units (unit_id, slot_id);

-- Days on which no class is held (blackout), on which time is scarce (busy), or that are holidays; for all, a unit or a site.
CREATE TABLE alignment_seasons (
    id UUID NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('blackout', 'busy', 'holiday', 'religious')),
    name TEXT NOT NULL,
    from_on TEXT NOT NULL,
    until_on TEXT NOT NULL,
    unit_id UUID,
    site_id UUID,
    set_by UUID,
    set_at BIGINT NOT NULL,
    ended_at BIGINT,
    CHECK (from_on <= until_on),
    CHECK (unit_id IS NULL OR site_id IS NULL)
);
CREATE INDEX alignment_seasons_by_day ON alignment_seasons (from_on, until_on, id);

-- Minutes of people whom the shifts of a unit can spare in a week (its Monday).
CREATE TABLE alignment_cover (
    unit_id UUID NOT NULL,
    week_on TEXT NOT NULL,
    minutes BIGINT NOT NULL CHECK (minutes BETWEEN 0 AND 10000000),
    PRIMARY KEY (unit_id, week_on)
);

-- The schema as all migrations leave it. Written by the tests; do not edit.

CREATE TABLE alignment_asked (
    campaign_id UUID NOT NULL REFERENCES alignment_campaigns (id),
    unit_id UUID NOT NULL,
    person_id UUID NOT NULL,
    reminded_on TEXT,
    nothing_at BIGINT,
    PRIMARY KEY (campaign_id, unit_id)
);

CREATE INDEX alignment_asked_by_person ON alignment_asked (person_id, campaign_id);

CREATE INDEX alignment_asked_by_unit ON alignment_asked (unit_id, campaign_id);

CREATE TABLE alignment_campaigns (
    id UUID NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    from_on TEXT NOT NULL,
    until_on TEXT NOT NULL,
    answer_by TEXT NOT NULL,
    opened_by UUID,
    opened_on TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    closed_at BIGINT,
    CHECK (from_on <= until_on),
    CHECK (opened_on <= answer_by)
);

CREATE INDEX alignment_campaigns_open ON alignment_campaigns (answer_by, id) WHERE closed_at IS NULL;

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

CREATE VIEW alignment_concern AS
SELECT o.person_id, o.id AS objective_id
FROM alignment_objectives AS o
WHERE o.person_id IS NOT NULL
UNION
SELECT p.person_id, o.id AS objective_id
FROM people_scope_v1 AS p
JOIN people_unit_tree_v1 AS u ON u.unit_id = p.unit_id
JOIN alignment_objectives AS o ON o.unit_id = u.ancestor_id
UNION
SELECT p.person_id, n.objective_id
FROM people_scope_v1 AS p
JOIN alignment_needed AS n ON n.unit_id = p.unit_id
WHERE n.minutes > 0;

CREATE TABLE alignment_confirmations (
    objective_id UUID NOT NULL REFERENCES alignment_objectives (id),
    half TEXT NOT NULL,
    confirmed_by UUID NOT NULL,
    confirmed_at BIGINT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (objective_id, half)
);

CREATE TABLE alignment_contents (
    slot_id UUID NOT NULL PRIMARY KEY REFERENCES alignment_slots (id),
    class_id UUID,
    programme_id UUID,
    CHECK ((class_id IS NULL) <> (programme_id IS NULL))
);

CREATE INDEX alignment_contents_by_programme ON alignment_contents (programme_id, slot_id);

CREATE TABLE alignment_cover (
    unit_id UUID NOT NULL,
    week_on TEXT NOT NULL,
    minutes BIGINT NOT NULL CHECK (minutes BETWEEN 0 AND 10000000),
    PRIMARY KEY (unit_id, week_on)
);

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

CREATE TABLE alignment_launch_units (
    launch_id UUID NOT NULL REFERENCES alignment_launches (id),
    unit_id UUID NOT NULL,
    PRIMARY KEY (launch_id, unit_id)
);

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

CREATE TABLE alignment_members (
    group_id UUID NOT NULL REFERENCES alignment_groups (id),
    person_id UUID NOT NULL,
    joined_at BIGINT NOT NULL,
    PRIMARY KEY (group_id, person_id)
);

CREATE INDEX alignment_members_by_person ON alignment_members (person_id, group_id);

CREATE TABLE alignment_need_moves (
    need_id UUID NOT NULL REFERENCES alignment_needs (id),
    number BIGINT NOT NULL,
    from_id UUID NOT NULL,
    to_id UUID,
    moved_at BIGINT NOT NULL,
    PRIMARY KEY (need_id, number)
);

CREATE VIEW alignment_need_v1 AS
SELECT id AS need_id, kind, title, raised_by, unit_id, people, raised_at
FROM alignment_needs WHERE answered_at IS NULL AND withdrawn_at IS NULL;

CREATE VIEW alignment_needed AS
SELECT u.unit_id, t.objective_id, t.minutes
FROM people_unit_tree_v1 AS u
JOIN alignment_targets AS t ON t.unit_id = u.ancestor_id
WHERE NOT EXISTS (
    SELECT 1 FROM people_unit_tree_v1 AS v
    JOIN alignment_targets AS w ON w.unit_id = v.ancestor_id
    WHERE v.unit_id = u.unit_id AND w.objective_id = t.objective_id AND v.depth < u.depth);

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
    withdrawn_at BIGINT, campaign_id UUID REFERENCES alignment_campaigns (id),
    CHECK ((answer IS NULL) = (answered_at IS NULL)),
    CHECK (kind = 'pain' OR people = 1)
);

CREATE INDEX alignment_needs_by_campaign ON alignment_needs (campaign_id, unit_id);

CREATE INDEX alignment_needs_by_objective ON alignment_needs (objective_id, kind, raised_on);

CREATE INDEX alignment_needs_by_person ON alignment_needs (raised_by, raised_at, id);

CREATE INDEX alignment_needs_by_theme ON alignment_needs (theme_id, id);

CREATE INDEX alignment_needs_by_topic ON alignment_needs (topic_id, id);

CREATE INDEX alignment_needs_by_unit ON alignment_needs (unit_id, raised_at, id);

CREATE INDEX alignment_needs_owed ON alignment_needs (answers_id, answer_by, id) WHERE answered_at IS NULL AND withdrawn_at IS NULL;

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

CREATE TABLE alignment_objective_topics (
    objective_id UUID NOT NULL REFERENCES alignment_objectives (id),
    topic_id UUID NOT NULL REFERENCES alignment_topics (id),
    PRIMARY KEY (objective_id, topic_id)
);

CREATE INDEX alignment_objective_topics_by_topic ON alignment_objective_topics (topic_id, objective_id);

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

CREATE INDEX alignment_objectives_by_group ON alignment_objectives (group_id, id);

CREATE INDEX alignment_objectives_by_parent ON alignment_objectives (parent_id, id);

CREATE INDEX alignment_objectives_by_person ON alignment_objectives (person_id, id);

CREATE INDEX alignment_objectives_by_tier ON alignment_objectives (tier, from_on, id);

CREATE INDEX alignment_objectives_by_unit ON alignment_objectives (unit_id, id);

CREATE TABLE alignment_said (
    person_id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('course', 'class', 'programme')),
    thing_id UUID NOT NULL,
    said_at BIGINT NOT NULL,
    again_on TEXT,
    PRIMARY KEY (person_id, kind, thing_id)
);

CREATE TABLE alignment_season_rules (
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
    ended_at BIGINT, rule_id UUID REFERENCES alignment_season_rules (id), of_year BIGINT, source TEXT,
    CHECK (from_on <= until_on),
    CHECK (unit_id IS NULL OR site_id IS NULL)
);

CREATE INDEX alignment_seasons_by_day ON alignment_seasons (from_on, until_on, id);

CREATE UNIQUE INDEX alignment_seasons_by_rule ON alignment_seasons (rule_id, of_year);

CREATE UNIQUE INDEX alignment_seasons_by_source_everywhere ON alignment_seasons (source)
    WHERE ended_at IS NULL AND unit_id IS NULL AND site_id IS NULL;

CREATE UNIQUE INDEX alignment_seasons_by_source_site ON alignment_seasons (site_id, source) WHERE ended_at IS NULL;

CREATE UNIQUE INDEX alignment_seasons_by_source_unit ON alignment_seasons (unit_id, source) WHERE ended_at IS NULL;

CREATE TABLE alignment_serving (
    objective_id UUID NOT NULL REFERENCES alignment_objectives (id),
    kind TEXT NOT NULL CHECK (kind IN ('course', 'class', 'programme')),
    thing_id UUID NOT NULL,
    topic TEXT NOT NULL CHECK (topic <> ''),
    PRIMARY KEY (objective_id, kind, thing_id)
);

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

CREATE TABLE alignment_slot_people (
    slot_id UUID NOT NULL REFERENCES alignment_slots (id),
    person_id UUID NOT NULL,
    PRIMARY KEY (slot_id, person_id)
);

CREATE INDEX alignment_slot_people_by_person ON alignment_slot_people (person_id, slot_id);

CREATE TABLE alignment_slot_sessions (
    slot_id UUID NOT NULL REFERENCES alignment_slots (id),
    session_id UUID NOT NULL,
    PRIMARY KEY (slot_id, session_id)
);

CREATE TABLE alignment_slot_units (
    slot_id UUID NOT NULL REFERENCES alignment_slots (id),
    unit_id UUID NOT NULL,
    people BIGINT NOT NULL CHECK (people > 0), whole BOOLEAN NOT NULL DEFAULT FALSE,
    PRIMARY KEY (slot_id, unit_id)
);

CREATE INDEX alignment_slot_units_by_unit ON alignment_slot_units (unit_id, slot_id);

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
    counted_on TEXT, cascade_id UUID REFERENCES alignment_cascades (id), bare_at BIGINT,
    CHECK (from_on <= until_on),
    CHECK (booked_at IS NULL OR course_id IS NOT NULL OR decide_by IS NULL),
    CHECK ((tier = 'team') = (unit_id IS NOT NULL OR group_id IS NOT NULL)),
    CHECK (unit_id IS NULL OR group_id IS NULL)
);

CREATE INDEX alignment_slots_by_cascade ON alignment_slots (cascade_id, from_on);

CREATE INDEX alignment_slots_by_day ON alignment_slots (from_on, until_on, id);

CREATE INDEX alignment_slots_by_group ON alignment_slots (group_id, from_on);

CREATE INDEX alignment_slots_by_objective ON alignment_slots (objective_id, from_on);

CREATE INDEX alignment_slots_by_unit ON alignment_slots (unit_id, from_on);

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

CREATE TABLE alignment_targets (
    objective_id UUID NOT NULL REFERENCES alignment_objectives (id),
    unit_id UUID NOT NULL,
    minutes BIGINT NOT NULL CHECK (minutes BETWEEN 0 AND 100000),
    PRIMARY KEY (objective_id, unit_id)
);

CREATE TABLE alignment_templates (
    id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    made_by UUID,
    made_at BIGINT NOT NULL,
    retired_at BIGINT
);

CREATE TABLE alignment_themes (
    id UUID NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    opened_by UUID,
    opened_at BIGINT NOT NULL,
    organisation_at BIGINT
, objective_id UUID REFERENCES alignment_objectives (id));

CREATE TABLE alignment_topics (
    id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE
);

CREATE VIEW alignment_voice_v1 AS
SELECT raised_by AS person_id, title, topic_id, objective_id, raised_on AS said_on, shared, TRUE AS asked
FROM alignment_needs WHERE kind = 'wish' AND withdrawn_at IS NULL
UNION ALL
SELECT person_id, title, topic_id, objective_id, wished_on, FALSE, FALSE
FROM alignment_wishes WHERE ended_at IS NULL;

CREATE TABLE alignment_wishes (
    wish_id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    folded TEXT NOT NULL,
    topic_id UUID REFERENCES alignment_topics (id),
    objective_id UUID REFERENCES alignment_objectives (id),
    wished_on TEXT NOT NULL,
    heard_at BIGINT NOT NULL,
    ended_at BIGINT
);

CREATE INDEX alignment_wishes_by_objective ON alignment_wishes (objective_id, wished_on) WHERE ended_at IS NULL;

CREATE INDEX alignment_wishes_by_person ON alignment_wishes (person_id, wished_on, wish_id);

CREATE TABLE content_arrivals (
    id UUID PRIMARY KEY,
    job_id UUID NOT NULL,
    name TEXT NOT NULL,
    content BYTEA NOT NULL,
    arrived_at BIGINT NOT NULL,
    actor_id UUID NOT NULL,
    refused JSONB
);

CREATE INDEX content_arrivals_newest ON content_arrivals (arrived_at, id);

CREATE TABLE content_courses (
    id UUID NOT NULL PRIMARY KEY,
    origin TEXT NOT NULL UNIQUE,
    owner_id UUID,
    live_version_id UUID,
    created_at BIGINT NOT NULL,
    retired_at BIGINT
);

CREATE INDEX content_courses_by_owner ON content_courses (owner_id, id);

CREATE TABLE content_files (
    sha256 TEXT NOT NULL PRIMARY KEY,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    added_at BIGINT NOT NULL
);

CREATE TABLE content_imports (
    id UUID NOT NULL PRIMARY KEY,
    source TEXT NOT NULL,
    layout TEXT NOT NULL,
    outcome TEXT NOT NULL,
    course_id UUID,
    version_id UUID,
    actor_id UUID,
    report JSONB NOT NULL,
    imported_at BIGINT NOT NULL
);

CREATE INDEX content_imports_by_time ON content_imports (imported_at, id);

CREATE TRIGGER content_layers_stay_delete BEFORE DELETE ON content_layers
WHEN (SELECT v.published_at FROM content_versions v WHERE v.id = OLD.version_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;

CREATE TRIGGER content_layers_stay_insert BEFORE INSERT ON content_layers
WHEN (SELECT v.published_at FROM content_versions v WHERE v.id = NEW.version_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;

CREATE TRIGGER content_layers_stay_update BEFORE UPDATE ON content_layers
WHEN (SELECT v.published_at FROM content_versions v WHERE v.id = OLD.version_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;

CREATE TABLE content_layers (
    version_id UUID NOT NULL REFERENCES content_versions (id),
    part_key TEXT NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    blocks JSONB NOT NULL,
    digest TEXT NOT NULL,
    words TEXT NOT NULL,
    folded TEXT NOT NULL,
    PRIMARY KEY (version_id, part_key, language)
);

CREATE TRIGGER content_lessons_stay_delete BEFORE DELETE ON content_lessons
WHEN (SELECT v.published_at FROM content_versions v WHERE v.id = OLD.version_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;

CREATE TRIGGER content_lessons_stay_insert BEFORE INSERT ON content_lessons
WHEN (SELECT v.published_at FROM content_versions v WHERE v.id = NEW.version_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;

CREATE TRIGGER content_lessons_stay_update BEFORE UPDATE ON content_lessons
WHEN (SELECT v.published_at FROM content_versions v WHERE v.id = OLD.version_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;

CREATE TABLE content_lessons (
    version_id UUID NOT NULL REFERENCES content_versions (id),
    lesson_key TEXT NOT NULL,
    module BIGINT NOT NULL,
    place BIGINT NOT NULL,
    minutes BIGINT NOT NULL,
    PRIMARY KEY (version_id, lesson_key)
);

CREATE VIEW content_live_v1 AS
SELECT
    c.id AS course_id,
    v.id AS version_id,
    v.title AS title,
    v.kind AS kind,
    v.minutes AS minutes,
    (SELECT COUNT(*) FROM content_lessons l WHERE l.version_id = v.id) AS lessons,
    (SELECT COUNT(*) FROM content_parts p WHERE p.version_id = v.id) AS parts,
    v.language AS language,
    v.topic AS topic,
    v.published_at AS published_at
FROM content_courses c
JOIN content_versions v ON v.id = c.live_version_id
WHERE c.retired_at IS NULL;

CREATE VIEW content_part_v1 AS
SELECT
    v.course_id AS course_id,
    p.version_id AS version_id,
    p.lesson_key AS lesson_key,
    p.part_key AS part_key,
    p.place AS place,
    p.seconds AS seconds,
    p.questions AS questions,
    p.digest AS digest
FROM content_parts p
JOIN content_versions v ON v.id = p.version_id;

CREATE TRIGGER content_parts_stay_delete BEFORE DELETE ON content_parts
WHEN (SELECT v.published_at FROM content_versions v WHERE v.id = OLD.version_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;

CREATE TRIGGER content_parts_stay_insert BEFORE INSERT ON content_parts
WHEN (SELECT v.published_at FROM content_versions v WHERE v.id = NEW.version_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;

CREATE TRIGGER content_parts_stay_update BEFORE UPDATE ON content_parts
WHEN (SELECT v.published_at FROM content_versions v WHERE v.id = OLD.version_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;

CREATE TABLE content_parts (
    version_id UUID NOT NULL REFERENCES content_versions (id),
    part_key TEXT NOT NULL,
    lesson_key TEXT NOT NULL,
    place BIGINT NOT NULL,
    seconds BIGINT NOT NULL,
    questions BIGINT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (version_id, part_key)
);

CREATE TABLE content_remarks (
    id UUID NOT NULL PRIMARY KEY,
    version_id UUID NOT NULL REFERENCES content_versions (id),
    part_key TEXT NOT NULL,
    answers_id UUID,
    author_id UUID NOT NULL,
    body TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    settled_at BIGINT,
    settled_by UUID
);

CREATE INDEX content_remarks_by_version ON content_remarks (version_id, written_at, id);

CREATE TABLE content_reviews (
    id UUID NOT NULL PRIMARY KEY,
    version_id UUID NOT NULL REFERENCES content_versions (id),
    reviewer_id UUID NOT NULL,
    approved BOOLEAN NOT NULL,
    note TEXT NOT NULL,
    decided_at BIGINT NOT NULL
);

CREATE INDEX content_reviews_by_version ON content_reviews (version_id, decided_at, id);

CREATE VIEW content_title_v1 AS
SELECT
    t.version_id AS version_id,
    t.item AS item,
    t.language AS language,
    (SELECT v.language FROM content_versions v WHERE v.id = t.version_id) AS base_language,
    t.title AS title
FROM content_titles t;

CREATE TRIGGER content_titles_stay_delete BEFORE DELETE ON content_titles
WHEN (SELECT v.published_at FROM content_versions v WHERE v.id = OLD.version_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;

CREATE TRIGGER content_titles_stay_insert BEFORE INSERT ON content_titles
WHEN (SELECT v.published_at FROM content_versions v WHERE v.id = NEW.version_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;

CREATE TRIGGER content_titles_stay_update BEFORE UPDATE ON content_titles
WHEN (SELECT v.published_at FROM content_versions v WHERE v.id = OLD.version_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;

CREATE TABLE content_titles (
    version_id UUID NOT NULL REFERENCES content_versions (id),
    item TEXT NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (version_id, item, language)
);

CREATE TRIGGER content_version_files_stay_delete BEFORE DELETE ON content_version_files
WHEN (SELECT v.published_at FROM content_versions v WHERE v.id = OLD.version_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;

CREATE TRIGGER content_version_files_stay_insert BEFORE INSERT ON content_version_files
WHEN (SELECT v.published_at FROM content_versions v WHERE v.id = NEW.version_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;

CREATE TRIGGER content_version_files_stay_update BEFORE UPDATE ON content_version_files
WHEN (SELECT v.published_at FROM content_versions v WHERE v.id = OLD.version_id) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;

CREATE TABLE content_version_files (
    version_id UUID NOT NULL REFERENCES content_versions (id),
    sha256 TEXT NOT NULL REFERENCES content_files (sha256),
    PRIMARY KEY (version_id, sha256)
);

CREATE TRIGGER content_versions_stay_delete BEFORE DELETE ON content_versions
WHEN OLD.published_at IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;

CREATE TRIGGER content_versions_stay_update BEFORE UPDATE ON content_versions
WHEN OLD.published_at IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a published version does not change');
END;

CREATE TABLE content_versions (
    id UUID NOT NULL PRIMARY KEY,
    course_id UUID NOT NULL REFERENCES content_courses (id),
    number BIGINT NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    topic TEXT NOT NULL,
    objective TEXT NOT NULL,
    source TEXT NOT NULL,
    review_by TEXT,
    minutes BIGINT NOT NULL,
    digest TEXT NOT NULL,
    -- What its author typed, for a guide that was written here.
    form TEXT,
    import_id UUID,
    author_id UUID,
    created_at BIGINT NOT NULL,
    sent_at BIGINT,
    returned_at BIGINT,
    published_at BIGINT,
    approved_by UUID,
    UNIQUE (course_id, number)
);

CREATE INDEX content_versions_by_author ON content_versions (author_id, created_at, id);

CREATE INDEX content_versions_sent ON content_versions (sent_at, id) WHERE sent_at IS NOT NULL AND published_at IS NULL AND returned_at IS NULL;

CREATE TABLE delivery_answers (
    statement_id UUID PRIMARY KEY,
    enrolment_id UUID NOT NULL REFERENCES delivery_enrolments (id),
    person_id UUID NOT NULL,
    question_key TEXT NOT NULL,
    digest TEXT NOT NULL,
    answered_at BIGINT NOT NULL,
    response TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('right', 'partly', 'wrong'))
);

CREATE INDEX delivery_answers_question ON delivery_answers (enrolment_id, question_key, answered_at, statement_id);

CREATE TABLE delivery_circle_people (
    circle_id UUID NOT NULL REFERENCES delivery_circles (id),
    person_id UUID NOT NULL,
    PRIMARY KEY (circle_id, person_id)
);

CREATE INDEX delivery_circle_people_by_person ON delivery_circle_people (person_id, circle_id);

CREATE VIEW delivery_circle_people_v1 AS SELECT circle_id, person_id FROM delivery_circle_people;

CREATE TABLE delivery_circles (
    id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    leader_id UUID NOT NULL,
    is_closed BOOLEAN NOT NULL
);

CREATE INDEX delivery_circles_by_leader ON delivery_circles (leader_id, id);

CREATE TABLE delivery_course_progress (
    enrolment_id UUID PRIMARY KEY REFERENCES delivery_enrolments (id),
    person_id UUID NOT NULL,
    course_id UUID NOT NULL,
    cycle BIGINT NOT NULL,
    parts BIGINT NOT NULL DEFAULT 0,
    parts_done BIGINT NOT NULL DEFAULT 0,
    seconds BIGINT NOT NULL DEFAULT 0,
    seconds_done BIGINT NOT NULL DEFAULT 0,
    questions_answered BIGINT NOT NULL DEFAULT 0,
    questions_right BIGINT NOT NULL DEFAULT 0,
    started_at BIGINT,
    last_at BIGINT,
    -- A statement about the whole course from outside says that it is finished.
    declared_at BIGINT,
    declared_statement UUID,
    done_at BIGINT,
    UNIQUE (person_id, course_id, cycle)
);

CREATE INDEX delivery_course_progress_course ON delivery_course_progress (course_id, person_id);

CREATE TABLE delivery_drafts (
    enrolment_id UUID NOT NULL REFERENCES delivery_enrolments (id),
    question_key TEXT NOT NULL,
    digest TEXT NOT NULL,
    response TEXT NOT NULL,
    kept_at BIGINT NOT NULL,
    PRIMARY KEY (enrolment_id, question_key)
);

CREATE TABLE delivery_duties (
    id UUID PRIMARY KEY,
    person_id UUID NOT NULL,
    course_id UUID NOT NULL,
    cycle BIGINT NOT NULL CHECK (cycle >= 1),
    opened_at BIGINT NOT NULL,
    opened_on TEXT NOT NULL,
    due_on TEXT,
    due_at BIGINT,
    slept_at BIGINT,
    slept_on TEXT,
    woke_at BIGINT,
    done_at BIGINT,
    ended_at BIGINT,
    ended_why TEXT,
    CHECK ((due_on IS NULL) = (due_at IS NULL)),
    CHECK ((ended_at IS NULL) = (ended_why IS NULL)),
    CHECK (ended_at IS NULL OR done_at IS NULL)
);

CREATE INDEX delivery_duties_course ON delivery_duties (course_id, person_id);

CREATE UNIQUE INDEX delivery_duties_cycle ON delivery_duties (person_id, course_id, cycle) WHERE ended_at IS NULL;

CREATE INDEX delivery_duties_due ON delivery_duties (due_at, id) WHERE done_at IS NULL AND ended_at IS NULL;

CREATE UNIQUE INDEX delivery_duties_open ON delivery_duties (person_id, course_id)
    WHERE done_at IS NULL AND ended_at IS NULL;

CREATE INDEX delivery_duties_person
    ON delivery_duties (person_id, due_at, id, course_id, cycle, due_on, done_at, ended_at, slept_at)
    WHERE done_at IS NULL AND ended_at IS NULL AND slept_at IS NULL;

CREATE TABLE delivery_duty_sources (
    duty_id UUID NOT NULL REFERENCES delivery_duties (id),
    kind TEXT NOT NULL CHECK (kind IN ('rule', 'recommendation', 'choice')),
    source_id UUID NOT NULL,
    since_at BIGINT NOT NULL,
    since_on TEXT NOT NULL,
    due_on TEXT,
    due_at BIGINT,
    ended_at BIGINT,
    PRIMARY KEY (duty_id, kind, source_id)
);

CREATE INDEX delivery_duty_sources_open ON delivery_duty_sources (duty_id) WHERE ended_at IS NULL;

CREATE INDEX delivery_duty_sources_source ON delivery_duty_sources (source_id, duty_id) WHERE ended_at IS NULL;

CREATE VIEW delivery_duty_v1 AS
SELECT d.id AS duty_id,
    d.person_id,
    d.course_id,
    d.cycle,
    d.opened_on,
    d.due_on,
    d.due_at,
    d.slept_at,
    d.done_at,
    d.ended_at
FROM delivery_duties AS d;

CREATE TABLE delivery_enrolments (
    id UUID PRIMARY KEY,
    person_id UUID NOT NULL,
    course_id UUID NOT NULL,
    cycle BIGINT NOT NULL CHECK (cycle >= 1),
    version_id UUID NOT NULL,
    enrolled_at BIGINT NOT NULL,
    UNIQUE (person_id, course_id, cycle)
);

CREATE INDEX delivery_enrolments_course ON delivery_enrolments (course_id, person_id);

CREATE TABLE delivery_lesson_progress (
    enrolment_id UUID NOT NULL REFERENCES delivery_enrolments (id),
    lesson_key TEXT NOT NULL,
    parts BIGINT NOT NULL,
    parts_done BIGINT NOT NULL,
    done_at BIGINT,
    PRIMARY KEY (enrolment_id, lesson_key)
);

CREATE TABLE delivery_part_progress (
    enrolment_id UUID NOT NULL REFERENCES delivery_enrolments (id),
    part_key TEXT NOT NULL,
    digest TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    done_at BIGINT,
    done_statement UUID,
    PRIMARY KEY (enrolment_id, part_key, digest),
    CHECK ((done_at IS NULL) = (done_statement IS NULL))
);

CREATE VIEW delivery_progress_v1 AS
SELECT p.enrolment_id,
    p.person_id,
    p.course_id,
    p.cycle,
    e.version_id,
    p.parts,
    p.parts_done,
    p.seconds,
    p.seconds_done,
    p.questions_answered,
    p.questions_right,
    p.started_at,
    p.last_at,
    p.done_at
FROM delivery_course_progress AS p
JOIN delivery_enrolments AS e ON e.id = p.enrolment_id;

CREATE VIEW delivery_recommendation_v1 AS
SELECT id AS recommendation_id, to_id AS person_id, course_id, answer, answered_at
FROM delivery_recommendations
WHERE withdrawn_at IS NULL;

CREATE TABLE delivery_recommendations (
    id UUID PRIMARY KEY,
    from_id UUID NOT NULL,
    to_id UUID NOT NULL,
    course_id UUID NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    recommended_at BIGINT NOT NULL,
    answer TEXT CHECK (answer IN ('yes', 'later', 'no')),
    answered_at BIGINT,
    answer_note TEXT NOT NULL DEFAULT '',
    later_on TEXT,
    withdrawn_at BIGINT,
    CHECK ((answer IS NULL) = (answered_at IS NULL)),
    CHECK (from_id <> to_id)
);

CREATE INDEX delivery_recommendations_from ON delivery_recommendations (from_id, recommended_at, id);

CREATE UNIQUE INDEX delivery_recommendations_open ON delivery_recommendations (to_id, course_id, from_id)
    WHERE answered_at IS NULL AND withdrawn_at IS NULL;

CREATE INDEX delivery_recommendations_to ON delivery_recommendations (to_id, recommended_at, id);

CREATE TABLE delivery_rehearsals (
    id UUID PRIMARY KEY,
    rule_id UUID NOT NULL,
    definition TEXT NOT NULL,
    rehearsed_on TEXT NOT NULL,
    rehearsed_at BIGINT NOT NULL,
    rehearsed_by UUID,
    version_id UUID,
    people BIGINT NOT NULL,
    outcome JSONB NOT NULL,
    UNIQUE (id, rule_id, definition, rehearsed_on)
);

CREATE INDEX delivery_rehearsals_rule ON delivery_rehearsals (rule_id, rehearsed_at, id);

CREATE TABLE delivery_rule_members (
    rule_id UUID NOT NULL REFERENCES delivery_rules (id),
    person_id UUID NOT NULL,
    since_at BIGINT NOT NULL,
    since_on TEXT NOT NULL,
    until_at BIGINT,
    until_on TEXT,
    PRIMARY KEY (rule_id, person_id, since_at)
);

CREATE UNIQUE INDEX delivery_rule_members_now ON delivery_rule_members (rule_id, person_id) WHERE until_at IS NULL;

CREATE INDEX delivery_rule_members_person ON delivery_rule_members (person_id, rule_id) WHERE until_at IS NULL;

CREATE TABLE delivery_rules (
    id UUID PRIMARY KEY,
    title TEXT NOT NULL,
    owner_id UUID,
    reason TEXT NOT NULL,
    course_id UUID,
    audience JSONB NOT NULL,
    due_days BIGINT,
    due_on TEXT,
    again_months BIGINT,
    again_days BIGINT,
    expires_on TEXT,
    replaces_id UUID REFERENCES delivery_rules (id),
    definition TEXT NOT NULL,
    drafted_at BIGINT NOT NULL,
    drafted_by UUID,
    changed_at BIGINT NOT NULL,
    switched_on_at BIGINT,
    switched_on_on TEXT,
    switched_on_by UUID,
    rehearsal_id UUID,
    switched_off_at BIGINT,
    switched_off_by UUID,
    off_reason TEXT, off_code TEXT CHECK (off_code IN ('expired', 'replaced')),
    -- Invariant: one way of being due, one way of coming again.
    CHECK (due_days IS NULL OR due_on IS NULL),
    CHECK (again_months IS NULL OR again_days IS NULL),
    -- Invariant: no rehearsal, no switching on; and what was rehearsed is what goes on, on the same day.
    CHECK ((switched_on_at IS NULL) = (rehearsal_id IS NULL)),
    CHECK ((switched_on_at IS NULL) = (switched_on_on IS NULL)),
    CHECK (switched_on_at IS NULL OR (reason <> '' AND owner_id IS NOT NULL AND course_id IS NOT NULL)),
    CHECK (switched_on_at IS NULL OR due_days IS NOT NULL OR due_on IS NOT NULL),
    CHECK (switched_off_at IS NULL OR switched_on_at IS NOT NULL),
    FOREIGN KEY (rehearsal_id, id, definition, switched_on_on)
        REFERENCES delivery_rehearsals (id, rule_id, definition, rehearsed_on)
);

CREATE INDEX delivery_rules_on ON delivery_rules (course_id, id)
    WHERE switched_on_at IS NOT NULL AND switched_off_at IS NULL;

CREATE TABLE "delivery_spotlights" (
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

CREATE UNIQUE INDEX delivery_spotlights_slot ON delivery_spotlights (scope, scope_id, slot) WHERE ended_at IS NULL;

CREATE TRIGGER funds_budgets_stay BEFORE UPDATE ON funds_budgets
WHEN OLD.measure IS NOT NEW.measure OR OLD.exponent IS NOT NEW.exponent OR OLD.parent_id IS NOT NEW.parent_id
BEGIN
    SELECT RAISE(ABORT, 'what the ledger holds does not change: enter the opposite');
END;

CREATE TRIGGER funds_budgets_stay_delete BEFORE DELETE ON funds_budgets
BEGIN
    SELECT RAISE(ABORT, 'what the ledger holds does not change: enter the opposite');
END;

CREATE TABLE funds_budgets (
    id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('organisation', 'unit', 'programme', 'purpose', 'person', 'rounding')),
    scope_id UUID,
    purpose TEXT NOT NULL,
    measure TEXT NOT NULL,
    exponent BIGINT NOT NULL CHECK (exponent BETWEEN 0 AND 4),
    from_on TEXT NOT NULL,
    until_on TEXT NOT NULL,
    holder_id UUID,
    parent_id UUID REFERENCES funds_budgets (id),
    restrictive BOOLEAN NOT NULL,
    set_up_by UUID,
    set_up_at BIGINT NOT NULL,
    closed_at BIGINT,
    given BIGINT NOT NULL DEFAULT 0,
    free BIGINT NOT NULL DEFAULT 0,
    planned BIGINT NOT NULL DEFAULT 0,
    committed BIGINT NOT NULL DEFAULT 0,
    spent BIGINT NOT NULL DEFAULT 0,
    CHECK (from_on <= until_on),
    CHECK (parent_id IS NULL OR parent_id <> id),
    CHECK ((scope IN ('unit', 'programme', 'person')) = (scope_id IS NOT NULL)),
    CHECK (scope <> 'purpose' OR purpose <> ''),
    CHECK (given = free + planned + committed + spent),
    CHECK (given >= 0 AND planned >= 0 AND committed >= 0 AND spent >= 0),
    CHECK (given <= 1000000000000000 AND free BETWEEN -1000000000000000 AND 1000000000000000),
    CHECK (NOT restrictive OR free >= 0)
);

CREATE INDEX funds_budgets_by_holder ON funds_budgets (holder_id, id);

CREATE INDEX funds_budgets_by_parent ON funds_budgets (parent_id, id);

CREATE UNIQUE INDEX funds_budgets_rounding ON funds_budgets (measure) WHERE scope = 'rounding';

CREATE TABLE funds_changes (
    id UUID NOT NULL PRIMARY KEY,
    budget_id UUID NOT NULL REFERENCES funds_budgets (id),
    holder_before UUID,
    holder_id UUID,
    until_before TEXT NOT NULL,
    until_on TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    changed_by UUID,
    changed_at BIGINT NOT NULL
);

CREATE INDEX funds_changes_by_budget ON funds_changes (budget_id, changed_at, id);

CREATE TABLE funds_claim_corrections (
    claim_id UUID NOT NULL REFERENCES funds_claims (id),
    number BIGINT NOT NULL CHECK (number > 0),
    was BIGINT NOT NULL CHECK (was >= 0),
    paid BIGINT NOT NULL CHECK (paid >= 0 AND paid <= 1000000000000000),
    said TEXT NOT NULL CHECK (said <> ''),
    entered_by UUID,
    entered_at BIGINT NOT NULL,
    PRIMARY KEY (claim_id, number),
    CHECK (was <> paid)
);

CREATE VIEW funds_claim_paid AS
    SELECT c.id AS claim_id, COALESCE((SELECT k.paid FROM funds_claim_corrections AS k WHERE k.claim_id = c.id
        ORDER BY k.number DESC LIMIT 1), c.paid) AS paid
    FROM funds_claims AS c;

CREATE TABLE funds_claims (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL,
    budget_id UUID NOT NULL REFERENCES funds_budgets (id),
    line_id UUID NOT NULL REFERENCES funds_lines (id),
    title TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount > 0),
    asked_at BIGINT NOT NULL,
    agreed_at BIGINT,
    agreed_by UUID,
    refused_at BIGINT,
    refused_by UUID,
    withdrawn_at BIGINT,
    paid_at BIGINT,
    paid_by UUID,
    paid BIGINT,
    said TEXT NOT NULL,
    receipt_sha256 TEXT,
    receipt_name TEXT,
    receipt_type TEXT,
    receipt_size BIGINT, kind TEXT NOT NULL DEFAULT 'other'
    CHECK (kind IN ('book', 'course', 'conference', 'exam', 'coaching', 'tool', 'other')), due_on TEXT, went_on BIGINT NOT NULL DEFAULT 0 CHECK (went_on BETWEEN 0 AND 2), went_to UUID,
    CHECK (paid_at IS NULL OR (agreed_at IS NOT NULL AND receipt_sha256 IS NOT NULL AND paid > 0)),
    CHECK (refused_at IS NULL OR paid_at IS NULL)
);

CREATE INDEX funds_claims_by_person ON funds_claims (person_id, asked_at, id);

CREATE INDEX funds_claims_waiting ON funds_claims (asked_at, id)
    WHERE paid_at IS NULL AND refused_at IS NULL AND withdrawn_at IS NULL;

CREATE TRIGGER funds_entries_stay_delete BEFORE DELETE ON funds_entries
BEGIN
    SELECT RAISE(ABORT, 'what the ledger holds does not change: enter the opposite');
END;

CREATE TRIGGER funds_entries_stay_update BEFORE UPDATE ON funds_entries
BEGIN
    SELECT RAISE(ABORT, 'what the ledger holds does not change: enter the opposite');
END;

CREATE TABLE funds_entries (
    id UUID NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    asked_room TEXT NOT NULL,
    asked_id UUID NOT NULL,
    asked_for TEXT NOT NULL,
    actor_id UUID,
    effective_on TEXT NOT NULL,
    recorded_at BIGINT NOT NULL,
    rate_id UUID REFERENCES funds_rates (id),
    UNIQUE (asked_room, asked_id)
);

CREATE TABLE funds_followed (
    claim_id UUID NOT NULL PRIMARY KEY REFERENCES funds_claims (id),
    put_off_on TEXT,
    answered_on TEXT,
    CHECK (put_off_on IS NOT NULL OR answered_on IS NOT NULL)
);

CREATE TABLE funds_grants (
    stipend_id UUID NOT NULL REFERENCES funds_stipends (id),
    person_id UUID NOT NULL,
    from_on TEXT NOT NULL,
    until_on TEXT NOT NULL,
    budget_id UUID NOT NULL UNIQUE REFERENCES funds_budgets (id),
    settled_at BIGINT,
    PRIMARY KEY (stipend_id, person_id, from_on)
);

CREATE INDEX funds_grants_by_person ON funds_grants (person_id, from_on, stipend_id);

CREATE INDEX funds_grants_open ON funds_grants (until_on, stipend_id, person_id) WHERE settled_at IS NULL;

CREATE TABLE funds_helped (
    id UUID NOT NULL PRIMARY KEY,
    stipend_id UUID NOT NULL REFERENCES funds_stipends (id),
    about TEXT NOT NULL,
    helped TEXT NOT NULL CHECK (helped IN ('yes', 'some', 'no'))
, kind TEXT NOT NULL DEFAULT 'other'
    CHECK (kind IN ('book', 'course', 'conference', 'exam', 'coaching', 'tool', 'other')));

CREATE INDEX funds_helped_by_about ON funds_helped (about);

CREATE INDEX funds_helped_by_stipend ON funds_helped (stipend_id, id);

CREATE VIEW funds_line_v1 AS
SELECT
    n.id AS line_id,
    n.room AS room,
    n.thing_id AS thing_id,
    n.person_id AS person_id,
    n.budget_id AS budget_id,
    b.name AS budget_name,
    b.holder_id AS holder_id,
    b.measure AS measure,
    b.exponent AS exponent,
    n.planned AS planned,
    n.committed AS committed,
    n.spent AS spent,
    n.refunded AS refunded
FROM funds_lines n
JOIN funds_budgets b ON b.id = n.budget_id;

CREATE TRIGGER funds_lines_stay BEFORE UPDATE ON funds_lines
WHEN OLD.budget_id IS NOT NEW.budget_id OR OLD.room IS NOT NEW.room OR OLD.thing_id IS NOT NEW.thing_id
BEGIN
    SELECT RAISE(ABORT, 'what the ledger holds does not change: enter the opposite');
END;

CREATE TRIGGER funds_lines_stay_delete BEFORE DELETE ON funds_lines
BEGIN
    SELECT RAISE(ABORT, 'what the ledger holds does not change: enter the opposite');
END;

CREATE TABLE funds_lines (
    id UUID NOT NULL PRIMARY KEY,
    budget_id UUID NOT NULL REFERENCES funds_budgets (id),
    room TEXT NOT NULL,
    thing_id UUID NOT NULL,
    title TEXT NOT NULL,
    person_id UUID,
    opened_at BIGINT NOT NULL,
    planned BIGINT NOT NULL DEFAULT 0 CHECK (planned >= 0),
    committed BIGINT NOT NULL DEFAULT 0 CHECK (committed >= 0),
    spent BIGINT NOT NULL DEFAULT 0 CHECK (spent >= 0),
    refunded BIGINT NOT NULL DEFAULT 0 CHECK (refunded >= 0),
    UNIQUE (id, budget_id)
);

CREATE INDEX funds_lines_by_budget ON funds_lines (budget_id, id);

CREATE INDEX funds_lines_by_thing ON funds_lines (room, thing_id, id);

CREATE UNIQUE INDEX funds_lines_open ON funds_lines (budget_id, room, thing_id) WHERE planned + committed > 0;

CREATE VIEW funds_posting_v1 AS
SELECT p.entry_id, p.place, p.budget_id, b.measure, p.line_id, p.from_account AS account, -p.amount AS amount
FROM funds_postings p JOIN funds_budgets b ON b.id = p.budget_id
UNION ALL
SELECT p.entry_id, p.place, p.budget_id, b.measure, p.line_id, p.to_account AS account, p.amount AS amount
FROM funds_postings p JOIN funds_budgets b ON b.id = p.budget_id;

CREATE TRIGGER funds_postings_count AFTER INSERT ON funds_postings
BEGIN
    UPDATE funds_budgets SET
        given = given - (CASE WHEN NEW.to_account = 'source' THEN NEW.amount WHEN NEW.from_account = 'source' THEN -NEW.amount ELSE 0 END),
        free = free + (CASE WHEN NEW.to_account = 'free' THEN NEW.amount WHEN NEW.from_account = 'free' THEN -NEW.amount ELSE 0 END),
        planned = planned + (CASE WHEN NEW.to_account = 'planned' THEN NEW.amount WHEN NEW.from_account = 'planned' THEN -NEW.amount ELSE 0 END),
        committed = committed + (CASE WHEN NEW.to_account = 'committed' THEN NEW.amount WHEN NEW.from_account = 'committed' THEN -NEW.amount ELSE 0 END),
        spent = spent + (CASE WHEN NEW.to_account = 'spent' THEN NEW.amount WHEN NEW.from_account = 'spent' THEN -NEW.amount ELSE 0 END)
    WHERE id = NEW.budget_id;
    UPDATE funds_lines SET
        planned = planned + (CASE WHEN NEW.to_account = 'planned' THEN NEW.amount WHEN NEW.from_account = 'planned' THEN -NEW.amount ELSE 0 END),
        committed = committed + (CASE WHEN NEW.to_account = 'committed' THEN NEW.amount WHEN NEW.from_account = 'committed' THEN -NEW.amount ELSE 0 END),
        spent = spent + (CASE WHEN NEW.to_account = 'spent' THEN NEW.amount WHEN NEW.from_account = 'spent' THEN -NEW.amount ELSE 0 END),
        refunded = refunded + (CASE WHEN NEW.from_account = 'spent' THEN NEW.amount ELSE 0 END)
    WHERE id = NEW.line_id;
END;

CREATE TRIGGER funds_postings_stay_delete BEFORE DELETE ON funds_postings
BEGIN
    SELECT RAISE(ABORT, 'what the ledger holds does not change: enter the opposite');
END;

CREATE TRIGGER funds_postings_stay_update BEFORE UPDATE ON funds_postings
BEGIN
    SELECT RAISE(ABORT, 'what the ledger holds does not change: enter the opposite');
END;

CREATE TABLE funds_postings (
    entry_id UUID NOT NULL REFERENCES funds_entries (id),
    place BIGINT NOT NULL,
    budget_id UUID NOT NULL REFERENCES funds_budgets (id),
    line_id UUID,
    from_account TEXT NOT NULL CHECK (from_account IN ('source', 'free', 'planned', 'committed', 'spent')),
    to_account TEXT NOT NULL CHECK (to_account IN ('source', 'free', 'planned', 'committed', 'spent')),
    amount BIGINT NOT NULL CHECK (amount > 0 AND amount <= 1000000000000000),
    PRIMARY KEY (entry_id, place),
    FOREIGN KEY (line_id, budget_id) REFERENCES funds_lines (id, budget_id),
    CHECK (from_account <> to_account),
    CHECK ((from_account <> 'source' OR to_account = 'free') AND (to_account <> 'source' OR from_account = 'free')),
    CHECK ((line_id IS NULL) = (from_account IN ('source', 'free') AND to_account IN ('source', 'free')))
);

CREATE INDEX funds_postings_by_budget ON funds_postings (budget_id, entry_id, place);

CREATE INDEX funds_postings_by_line ON funds_postings (line_id, entry_id, place);

CREATE TRIGGER funds_rates_stay_delete BEFORE DELETE ON funds_rates
BEGIN
    SELECT RAISE(ABORT, 'what the ledger holds does not change: enter the opposite');
END;

CREATE TRIGGER funds_rates_stay_update BEFORE UPDATE ON funds_rates
BEGIN
    SELECT RAISE(ABORT, 'what the ledger holds does not change: enter the opposite');
END;

CREATE TABLE funds_rates (
    id UUID NOT NULL PRIMARY KEY,
    from_measure TEXT NOT NULL,
    to_measure TEXT NOT NULL,
    digits BIGINT NOT NULL CHECK (digits > 0),
    places BIGINT NOT NULL CHECK (places BETWEEN 0 AND 12),
    on_day TEXT NOT NULL,
    given_by UUID,
    given_at BIGINT NOT NULL,
    CHECK (from_measure <> to_measure)
);

CREATE INDEX funds_rates_by_pair ON funds_rates (from_measure, to_measure, on_day, id);

CREATE TABLE funds_stipends (
    id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    -- What is supported, for everyone who gets it.
    supports TEXT NOT NULL,
    measure TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount > 0),
    period TEXT NOT NULL CHECK (period IN ('month', 'quarter', 'half', 'year')),
    audience JSONB NOT NULL,
    carry TEXT NOT NULL CHECK (carry IN ('none', 'capped', 'all')),
    carry_most BIGINT NOT NULL CHECK (carry_most >= 0),
    -- Up to so much nobody is asked before.
    ask_above BIGINT NOT NULL CHECK (ask_above >= 0),
    pot_id UUID NOT NULL REFERENCES funds_budgets (id),
    from_on TEXT NOT NULL,
    written_by UUID,
    written_at BIGINT NOT NULL,
    ended_at BIGINT
);

CREATE TABLE identity_accounts (
    person_id UUID PRIMARY KEY,
    -- Trimmed and in small letters; the first person who had the address keeps it until the staff file takes it away.
    email TEXT,
    -- As in the staff file, so that a change there is noticed without reading every address again.
    email_given TEXT,
    password_hash TEXT,
    password_set_at BIGINT,
    locale TEXT,
    theme TEXT,
    disabled_at BIGINT,
    created_at BIGINT NOT NULL
);

CREATE UNIQUE INDEX identity_accounts_email ON identity_accounts (email) WHERE email IS NOT NULL;

CREATE TABLE identity_asks (
    id UUID PRIMARY KEY,
    browser_digest BYTEA NOT NULL,
    address TEXT NOT NULL,
    next TEXT NOT NULL,
    locale TEXT NOT NULL,
    agent TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    handled_at BIGINT
);

CREATE INDEX identity_asks_age ON identity_asks (created_at);

CREATE INDEX identity_asks_browser ON identity_asks (browser_digest, created_at, id);

CREATE TABLE identity_audit (
    id UUID PRIMARY KEY,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    what TEXT NOT NULL,
    person_id UUID,
    detail TEXT NOT NULL
);

CREATE INDEX identity_audit_person ON identity_audit (person_id, id);

CREATE TABLE identity_codes (
    code_digest BYTEA PRIMARY KEY,
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    made_by_person_id UUID,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    voided_at BIGINT
);

CREATE INDEX identity_codes_expiry ON identity_codes (expires_at);

CREATE INDEX identity_codes_person ON identity_codes (person_id);

CREATE TABLE identity_grants (
    id UUID PRIMARY KEY,
    person_id UUID NOT NULL,
    role TEXT NOT NULL,
    granted_at BIGINT NOT NULL,
    granted_by TEXT NOT NULL,
    reason TEXT NOT NULL,
    revoked_at BIGINT,
    revoked_by TEXT,
    revoked_reason TEXT
);

CREATE UNIQUE INDEX identity_grants_living ON identity_grants (person_id, role) WHERE revoked_at IS NULL;

CREATE INDEX identity_grants_role ON identity_grants (role, person_id) WHERE revoked_at IS NULL;

CREATE TABLE identity_links (
    token_digest BYTEA PRIMARY KEY,
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    browser_digest BYTEA,
    next TEXT NOT NULL,
    made_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    voided_at BIGINT
);

CREATE INDEX identity_links_expiry ON identity_links (expires_at);

CREATE INDEX identity_links_person ON identity_links (person_id);

CREATE VIEW identity_roles_v1 AS
SELECT person_id, role
FROM identity_grants
WHERE revoked_at IS NULL;

CREATE TABLE identity_sign_ins (
    token_digest BYTEA PRIMARY KEY,
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    way TEXT NOT NULL,
    kept BOOLEAN NOT NULL,
    agent TEXT NOT NULL,
    network TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ended_at BIGINT,
    ended_because TEXT
);

CREATE INDEX identity_sign_ins_expiry ON identity_sign_ins (expires_at);

CREATE UNIQUE INDEX identity_sign_ins_id ON identity_sign_ins (id);

CREATE INDEX identity_sign_ins_person ON identity_sign_ins (person_id, created_at, id);

CREATE TABLE identity_tries (
    bucket TEXT PRIMARY KEY,
    since BIGINT NOT NULL,
    count BIGINT NOT NULL
);

CREATE INDEX identity_tries_since ON identity_tries (since);

CREATE TABLE kernel_deliveries (
    id UUID PRIMARY KEY,
    event_id UUID NOT NULL REFERENCES kernel_events (id),
    subscriber TEXT NOT NULL,
    lane TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    claimed_until BIGINT,
    attempts BIGINT NOT NULL DEFAULT 0,
    done_at BIGINT,
    last_error TEXT,
    UNIQUE (event_id, subscriber)
);

CREATE INDEX kernel_deliveries_open ON kernel_deliveries (subscriber, lane, id) WHERE done_at IS NULL;

CREATE TABLE kernel_events (
    id UUID PRIMARY KEY,
    kind TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    person_id UUID,
    payload JSONB NOT NULL
);

CREATE INDEX kernel_events_kind ON kernel_events (kind, id);

CREATE TABLE kernel_jobs (
    id UUID PRIMARY KEY,
    kind TEXT NOT NULL,
    payload JSONB NOT NULL,
    due_at BIGINT NOT NULL,
    claimed_until BIGINT,
    attempts BIGINT NOT NULL DEFAULT 0,
    done_at BIGINT,
    given_up_at BIGINT,
    last_error TEXT,
    progress_done BIGINT NOT NULL DEFAULT 0,
    progress_total BIGINT NOT NULL DEFAULT 0
, progress_stage TEXT, turn BIGINT NOT NULL DEFAULT 1);

CREATE INDEX kernel_jobs_open ON kernel_jobs (turn, due_at, id) WHERE done_at IS NULL AND given_up_at IS NULL;

CREATE TABLE kernel_messages (
    id UUID PRIMARY KEY,
    person_id UUID,
    address TEXT NOT NULL,
    unsolicited BOOLEAN NOT NULL,
    day TEXT NOT NULL,
    why TEXT NOT NULL,
    subject TEXT NOT NULL,
    text_body TEXT NOT NULL,
    html_body TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    sent_at BIGINT,
    failed_at BIGINT,
    result TEXT
, part_type TEXT, part_body TEXT);

CREATE INDEX kernel_messages_newest ON kernel_messages (created_at, id);

CREATE UNIQUE INDEX kernel_messages_one_a_day ON kernel_messages (person_id, day) WHERE unsolicited;

CREATE TABLE kernel_migrations (
    room TEXT NOT NULL,
    name TEXT NOT NULL,
    digest TEXT NOT NULL,
    applied_at BIGINT NOT NULL,
    PRIMARY KEY (room, name)
);

CREATE TABLE kernel_notices (
    id UUID PRIMARY KEY,
    person_id UUID NOT NULL,
    kind TEXT NOT NULL,
    subject_id UUID NOT NULL,
    title TEXT NOT NULL,
    why TEXT NOT NULL,
    path TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    message_id UUID REFERENCES kernel_messages (id), part_type TEXT, part_body TEXT,
    UNIQUE (person_id, kind, subject_id)
);

CREATE INDEX kernel_notices_waiting ON kernel_notices (person_id, id) WHERE message_id IS NULL;

CREATE TABLE kernel_schedules (
    name TEXT PRIMARY KEY,
    last_at BIGINT NOT NULL
);

CREATE TABLE kernel_settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE VIEW live_agenda_v1 AS
SELECT s.person_id AS person_id, s.state AS state, n.id AS session_id, n.class_id, c.title,
    COALESCE(c.unit_id, c.circle_id) AS private_to, n.starts_at, n.local_start,
    (n.ends_at - n.starts_at) / 60000000 AS minutes
FROM live_sessions AS n
JOIN live_classes AS c ON c.id = n.class_id
JOIN live_seats AS s ON s.session_id = n.id
WHERE s.person_id IS NOT NULL AND s.state IN ('asked', 'invited', 'waiting', 'offered', 'booked', 'attended')
    AND n.called_off_at IS NULL AND n.starts_at IS NOT NULL
UNION ALL
SELECT n.instructor_id AS person_id, 'teaching' AS state, n.id AS session_id, n.class_id, c.title,
    COALESCE(c.unit_id, c.circle_id) AS private_to, n.starts_at, n.local_start,
    (n.ends_at - n.starts_at) / 60000000 AS minutes
FROM live_sessions AS n
JOIN live_classes AS c ON c.id = n.class_id
WHERE n.instructor_id IS NOT NULL AND n.called_off_at IS NULL AND n.starts_at IS NOT NULL;

CREATE TABLE live_answered (
    seat_id UUID NOT NULL PRIMARY KEY REFERENCES live_seats (id),
    answered_on TEXT NOT NULL
);

CREATE TABLE live_answers (
    id UUID NOT NULL PRIMARY KEY,
    session_id UUID NOT NULL REFERENCES live_sessions (id),
    instructor_id UUID,
    taught TEXT NOT NULL CHECK (taught IN ('yes', 'partly', 'no')),
    useful TEXT NOT NULL CHECK (useful IN ('yes', 'partly', 'no')),
    note TEXT NOT NULL
);

CREATE INDEX live_answers_by_instructor ON live_answers (instructor_id, session_id);

CREATE INDEX live_answers_by_session ON live_answers (session_id, id);

CREATE TABLE live_busy (
    person_id UUID NOT NULL REFERENCES live_instructors (person_id),
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, starts_at, ends_at),
    CHECK (starts_at < ends_at)
);

CREATE TABLE live_calendar_addresses (
    person_id UUID NOT NULL PRIMARY KEY REFERENCES live_instructors (person_id),
    address TEXT NOT NULL,
    shown TEXT NOT NULL,
    named_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    tried_at BIGINT,
    read_at BIGINT,
    until_at BIGINT,
    failing_since BIGINT,
    trouble TEXT CHECK (trouble IN
        ('refused', 'away', 'failed', 'moved', 'missing', 'closed', 'large', 'none', 'much', 'lost')),
    CHECK ((failing_since IS NULL) = (trouble IS NULL)),
    CHECK ((read_at IS NULL) = (until_at IS NULL))
);

CREATE INDEX live_calendar_addresses_due ON live_calendar_addresses (due_at, person_id);

CREATE TABLE live_calendar_times (
    person_id UUID NOT NULL REFERENCES live_calendar_addresses (person_id),
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, starts_at, ends_at),
    CHECK (starts_at < ends_at)
);

CREATE TABLE live_calendars (
    person_id UUID NOT NULL PRIMARY KEY REFERENCES live_instructors (person_id),
    read_at BIGINT NOT NULL,
    until_at BIGINT NOT NULL
);

CREATE TABLE live_circle_people (
    circle_id UUID NOT NULL REFERENCES live_circles (id),
    person_id UUID NOT NULL,
    PRIMARY KEY (circle_id, person_id)
);

CREATE INDEX live_circle_people_by_person ON live_circle_people (person_id, circle_id);

CREATE TABLE live_circles (
    id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    closed_at BIGINT
);

CREATE TABLE live_classes (
    id UUID NOT NULL PRIMARY KEY,
    title TEXT NOT NULL CHECK (title <> ''),
    lead_text TEXT NOT NULL,
    outcomes TEXT NOT NULL,
    minutes BIGINT NOT NULL CHECK (minutes BETWEEN 5 AND 1440),
    price BIGINT NOT NULL CHECK (price BETWEEN 0 AND 1000000000),
    measure TEXT NOT NULL,
    language TEXT NOT NULL,
    unit_id UUID,
    made_by UUID,
    made_at BIGINT NOT NULL,
    retired_at BIGINT
, size BIGINT NOT NULL DEFAULT 12 CHECK (size BETWEEN 1 AND 10000), circle_id UUID REFERENCES live_circles (id));

CREATE INDEX live_classes_by_circle ON live_classes (circle_id, id);

CREATE INDEX live_classes_by_title ON live_classes (title, id);

CREATE TABLE live_covers (
    seat_id UUID NOT NULL PRIMARY KEY REFERENCES live_seats (id),
    membership_id UUID NOT NULL REFERENCES live_memberships (id),
    person_id UUID NOT NULL,
    used_on TEXT NOT NULL
);

CREATE INDEX live_covers_by_person ON live_covers (person_id, membership_id, used_on);

CREATE TABLE live_departures (
    session_id UUID NOT NULL REFERENCES live_sessions (id),
    person_id UUID NOT NULL,
    left_at BIGINT NOT NULL,
    PRIMARY KEY (session_id, person_id)
);

CREATE TABLE live_despite (
    id UUID NOT NULL PRIMARY KEY,
    session_id UUID NOT NULL REFERENCES live_sessions (id),
    season_id UUID NOT NULL,
    name TEXT NOT NULL,
    from_on TEXT NOT NULL,
    until_on TEXT NOT NULL,
    why TEXT NOT NULL CHECK (why <> ''),
    said_by UUID,
    said_at BIGINT NOT NULL
);

CREATE INDEX live_despite_by_session ON live_despite (session_id, said_at, id);

CREATE TABLE live_diaries (
    person_id UUID NOT NULL PRIMARY KEY
);

CREATE TABLE live_engagements (
    id UUID NOT NULL PRIMARY KEY,
    session_id UUID NOT NULL REFERENCES live_sessions (id),
    person_id UUID NOT NULL REFERENCES live_instructors (person_id),
    state TEXT NOT NULL CHECK (state IN ('asked', 'agreed', 'declined', 'withdrawn', 'ended', 'done')),
    fee BIGINT NOT NULL CHECK (fee BETWEEN 0 AND 1000000000),
    measure TEXT NOT NULL,
    line_id UUID,
    note TEXT NOT NULL,
    answer TEXT NOT NULL DEFAULT '',
    asked_by UUID,
    asked_at BIGINT NOT NULL,
    answered_at BIGINT,
    ended_at BIGINT,
    CHECK (line_id IS NULL OR fee > 0),
    CHECK ((state = 'asked') = (answered_at IS NULL AND ended_at IS NULL))
);

CREATE UNIQUE INDEX live_engagements_agreed ON live_engagements (session_id) WHERE state = 'agreed';

CREATE INDEX live_engagements_by_person ON live_engagements (person_id, state, id);

CREATE UNIQUE INDEX live_engagements_once ON live_engagements (session_id, person_id) WHERE state IN ('asked', 'agreed');

CREATE TABLE live_feeds (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('own', 'team')),
    digest TEXT NOT NULL UNIQUE,
    made_at BIGINT NOT NULL,
    revoked_at BIGINT
);

CREATE UNIQUE INDEX live_feeds_one ON live_feeds (person_id, kind) WHERE revoked_at IS NULL;

CREATE TABLE live_followed (
    seat_id UUID NOT NULL PRIMARY KEY REFERENCES live_seats (id),
    answered_on TEXT NOT NULL
);

CREATE TABLE live_hours (
    person_id UUID NOT NULL REFERENCES live_instructors (person_id),
    weekday BIGINT NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    from_minute BIGINT NOT NULL CHECK (from_minute >= 0),
    to_minute BIGINT NOT NULL CHECK (to_minute <= 1440),
    PRIMARY KEY (person_id, weekday, from_minute),
    CHECK (from_minute < to_minute)
);

CREATE TABLE live_instructors (
    person_id UUID NOT NULL PRIMARY KEY,
    about TEXT NOT NULL,
    topics TEXT NOT NULL,
    languages TEXT NOT NULL CHECK (languages <> ''),
    style TEXT NOT NULL CHECK (style IN ('workshop', 'lecture', 'practice', 'coaching')),
    rate BIGINT NOT NULL CHECK (rate BETWEEN 0 AND 1000000000),
    measure TEXT NOT NULL,
    zone TEXT NOT NULL,
    most_a_week BIGINT NOT NULL CHECK (most_a_week BETWEEN 1 AND 40),
    kept_at BIGINT NOT NULL,
    retired_at BIGINT,
    CHECK (rate = 0 OR measure <> '')
);

CREATE TABLE live_letters (
    seat_id UUID NOT NULL REFERENCES live_seats (id),
    sequence BIGINT NOT NULL,
    method TEXT NOT NULL CHECK (method IN ('REQUEST', 'CANCEL')),
    message_id UUID NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (seat_id, sequence, method)
);

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

CREATE TABLE live_members (
    membership_id UUID NOT NULL REFERENCES live_memberships (id),
    person_id UUID NOT NULL,
    PRIMARY KEY (membership_id, person_id)
);

CREATE TABLE live_memberships (
    id UUID NOT NULL PRIMARY KEY,
    title TEXT NOT NULL CHECK (title <> ''),
    unit_id UUID,
    classes BIGINT NOT NULL CHECK (classes BETWEEN 1 AND 31),
    carry BIGINT NOT NULL CHECK (carry BETWEEN 0 AND 12),
    most BIGINT CHECK (most BETWEEN 1 AND 1000000000),
    budget_id UUID NOT NULL,
    from_on TEXT NOT NULL,
    until_on TEXT,
    set_up_by UUID,
    set_up_at BIGINT NOT NULL,
    CHECK (until_on IS NULL OR until_on >= from_on)
);

CREATE INDEX live_memberships_by_start ON live_memberships (from_on, id);

CREATE TRIGGER live_moves_count AFTER INSERT ON live_moves
BEGIN
    UPDATE live_seats SET state = NEW.to_state, moves = NEW.number WHERE id = NEW.seat_id;
    UPDATE live_sessions SET taken = taken
        + (CASE WHEN NEW.to_state IN ('asked', 'reserved', 'offered', 'booked', 'attended', 'missed') THEN 1 ELSE 0 END)
        - (CASE WHEN NEW.from_state IN ('asked', 'reserved', 'offered', 'booked', 'attended', 'missed') THEN 1 ELSE 0 END)
    WHERE id = (SELECT session_id FROM live_seats WHERE id = NEW.seat_id);
END;

CREATE TRIGGER live_moves_fit BEFORE INSERT ON live_moves
WHEN NOT EXISTS (SELECT 1 FROM live_seats WHERE id = NEW.seat_id AND state = NEW.from_state AND moves = NEW.number - 1)
BEGIN
    SELECT RAISE(ABORT, 'a seat moves by its chain alone');
END;

CREATE TRIGGER live_moves_stay_delete BEFORE DELETE ON live_moves
BEGIN
    SELECT RAISE(ABORT, 'a seat moves by its chain alone');
END;

CREATE TRIGGER live_moves_stay_update BEFORE UPDATE ON live_moves
BEGIN
    SELECT RAISE(ABORT, 'a seat moves by its chain alone');
END;

CREATE TABLE live_moves (
    seat_id UUID NOT NULL REFERENCES live_seats (id),
    number BIGINT NOT NULL,
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL CHECK (to_state IN ('asked', 'invited', 'reserved', 'waiting', 'offered', 'booked', 'attended',
        'missed', 'refused', 'declined', 'lapsed', 'given_back', 'not_attending', 'not_required', 'released', 'called_off')),
    moved_at BIGINT NOT NULL,
    actor_id UUID,
    why TEXT NOT NULL,
    PRIMARY KEY (seat_id, number),
    CHECK (from_state <> to_state)
);

CREATE VIEW live_occupied_v1 AS
SELECT s.person_id AS person_id, 'seat' AS kind, n.id AS session_id, n.class_id, c.title, COALESCE(c.unit_id, c.circle_id) AS private_to, n.starts_at, n.ends_at,
    SUBSTR(n.local_start, 1, 10) AS starts_on,
    CASE WHEN 60 * CAST(SUBSTR(n.local_start, 12, 2) AS BIGINT) + CAST(SUBSTR(n.local_start, 15, 2) AS BIGINT)
        + (n.ends_at - n.starts_at) / 60000000 > 1440 THEN 1 ELSE 0 END AS overnight
FROM live_sessions AS n
JOIN live_classes AS c ON c.id = n.class_id
JOIN live_seats AS s ON s.session_id = n.id
WHERE s.person_id IS NOT NULL AND s.state IN ('asked', 'offered', 'booked', 'attended')
    AND n.called_off_at IS NULL AND n.starts_at IS NOT NULL
UNION ALL
SELECT n.instructor_id AS person_id, 'teaching' AS kind, n.id AS session_id, n.class_id, c.title, COALESCE(c.unit_id, c.circle_id) AS private_to, n.starts_at, n.ends_at,
    SUBSTR(n.local_start, 1, 10) AS starts_on,
    CASE WHEN 60 * CAST(SUBSTR(n.local_start, 12, 2) AS BIGINT) + CAST(SUBSTR(n.local_start, 15, 2) AS BIGINT)
        + (n.ends_at - n.starts_at) / 60000000 > 1440 THEN 1 ELSE 0 END AS overnight
FROM live_sessions AS n
JOIN live_classes AS c ON c.id = n.class_id
WHERE n.instructor_id IS NOT NULL AND n.called_off_at IS NULL AND n.starts_at IS NOT NULL;

CREATE TABLE live_prepared (
    material_id UUID NOT NULL REFERENCES live_materials (id),
    person_id UUID NOT NULL,
    done_at BIGINT NOT NULL,
    PRIMARY KEY (material_id, person_id)
);

CREATE INDEX live_prepared_by_person ON live_prepared (person_id, material_id);

CREATE TABLE live_recommendations (
    id UUID NOT NULL PRIMARY KEY,
    class_id UUID NOT NULL REFERENCES live_classes (id),
    from_id UUID NOT NULL,
    to_id UUID NOT NULL,
    seat_id UUID REFERENCES live_seats (id),
    reason TEXT NOT NULL CHECK (reason <> ''),
    recommended_at BIGINT NOT NULL,
    answer TEXT CHECK (answer IN ('yes', 'later', 'no')),
    answer_why TEXT NOT NULL DEFAULT '',
    answered_at BIGINT,
    later_on TEXT,
    CHECK ((answer IS NULL) = (answered_at IS NULL)),
    CHECK ((later_on IS NOT NULL) = (answer IS NOT NULL AND answer = 'later')),
    CHECK (from_id <> to_id)
);

CREATE INDEX live_recommendations_by_class ON live_recommendations (class_id, to_id, id);

CREATE UNIQUE INDEX live_recommendations_by_seat ON live_recommendations (seat_id) WHERE seat_id IS NOT NULL;

CREATE INDEX live_recommendations_from ON live_recommendations (from_id, recommended_at, id);

CREATE UNIQUE INDEX live_recommendations_open ON live_recommendations (to_id, class_id, from_id) WHERE answered_at IS NULL;

CREATE INDEX live_recommendations_to ON live_recommendations (to_id, recommended_at, id);

CREATE TABLE live_reports (
    id UUID NOT NULL PRIMARY KEY,
    session_id UUID NOT NULL REFERENCES live_sessions (id),
    source TEXT NOT NULL CHECK (source IN ('zoom', 'teams')),
    digest TEXT NOT NULL,
    read_by UUID,
    read_at BIGINT NOT NULL,
    UNIQUE (session_id, digest)
);

CREATE TRIGGER live_seats_begin BEFORE INSERT ON live_seats
WHEN NEW.state <> 'new' OR NEW.moves <> 0
BEGIN
    SELECT RAISE(ABORT, 'a seat moves by its chain alone');
END;

CREATE TRIGGER live_seats_stay BEFORE DELETE ON live_seats
BEGIN
    SELECT RAISE(ABORT, 'a seat moves by its chain alone');
END;

CREATE TABLE live_seats (
    id UUID NOT NULL PRIMARY KEY,
    session_id UUID NOT NULL REFERENCES live_sessions (id),
    person_id UUID,
    holder_id UUID,
    state TEXT NOT NULL,
    moves BIGINT NOT NULL DEFAULT 0,
    place BIGINT,
    until_at BIGINT,
    line_id UUID,
    amount BIGINT NOT NULL DEFAULT 0 CHECK (amount >= 0),
    minutes BIGINT CHECK (minutes >= 0),
    made_at BIGINT NOT NULL, tries BIGINT NOT NULL DEFAULT 0, came_by TEXT NOT NULL DEFAULT '',
    CHECK (person_id IS NOT NULL OR state IN ('new', 'reserved', 'released', 'called_off')),
    CHECK (place IS NOT NULL OR state NOT IN ('waiting', 'offered')),
    CHECK ((line_id IS NULL) = (amount = 0))
);

CREATE INDEX live_seats_by_end ON live_seats (until_at, id);

CREATE INDEX live_seats_by_holder ON live_seats (holder_id, made_at) WHERE holder_id IS NOT NULL;

CREATE INDEX live_seats_by_person ON live_seats (person_id, id);

CREATE INDEX live_seats_by_session ON live_seats (session_id, state, place, id);

CREATE UNIQUE INDEX live_seats_once ON live_seats (session_id, person_id)
    WHERE person_id IS NOT NULL AND state IN ('new', 'asked', 'invited', 'waiting', 'offered', 'booked', 'attended', 'missed');

CREATE UNIQUE INDEX live_seats_places ON live_seats (session_id, place) WHERE place IS NOT NULL;

CREATE TRIGGER live_sessions_venue_insert BEFORE INSERT ON live_sessions
WHEN NEW.called_off_at IS NULL AND EXISTS (SELECT 1 FROM live_sessions
    WHERE venue_id = NEW.venue_id AND id <> NEW.id AND called_off_at IS NULL
        AND starts_at < NEW.ends_at AND ends_at > NEW.starts_at)
BEGIN
    SELECT RAISE(ABORT, 'a room holds one session at a time');
END;

CREATE TRIGGER live_sessions_venue_update BEFORE UPDATE OF venue_id, starts_at, ends_at, called_off_at ON live_sessions
WHEN NEW.called_off_at IS NULL AND EXISTS (SELECT 1 FROM live_sessions
    WHERE venue_id = NEW.venue_id AND id <> NEW.id AND called_off_at IS NULL
        AND starts_at < NEW.ends_at AND ends_at > NEW.starts_at)
BEGIN
    SELECT RAISE(ABORT, 'a room holds one session at a time');
END;

CREATE TABLE live_sessions (
    id UUID NOT NULL PRIMARY KEY,
    class_id UUID NOT NULL REFERENCES live_classes (id),
    local_start TEXT,
    zone TEXT NOT NULL,
    starts_at BIGINT,
    ends_at BIGINT,
    cut_off_at BIGINT,
    free_until BIGINT,
    place TEXT NOT NULL,
    link TEXT NOT NULL,
    phone TEXT NOT NULL,
    materials TEXT NOT NULL,
    capacity BIGINT NOT NULL CHECK (capacity BETWEEN 1 AND 10000),
    taken BIGINT NOT NULL DEFAULT 0,
    next_place BIGINT NOT NULL DEFAULT 1,
    offer_minutes BIGINT NOT NULL CHECK (offer_minutes BETWEEN 5 AND 43200),
    instructor_id UUID,
    instructor TEXT NOT NULL,
    series_id UUID,
    sequence BIGINT NOT NULL DEFAULT 0,
    planned_by UUID,
    planned_at BIGINT NOT NULL,
    called_off_at BIGINT,
    called_off_why TEXT NOT NULL DEFAULT '',
    closed_at BIGINT, checkin_secret TEXT, venue_id UUID REFERENCES live_venues (id),
    CHECK (taken BETWEEN 0 AND capacity),
    CHECK ((local_start IS NULL) = (starts_at IS NULL) AND (starts_at IS NULL) = (ends_at IS NULL)),
    CHECK (starts_at IS NULL OR starts_at < ends_at),
    CHECK (cut_off_at IS NULL OR cut_off_at <= starts_at),
    CHECK (free_until IS NULL OR free_until <= starts_at)
);

CREATE INDEX live_sessions_by_class ON live_sessions (class_id, starts_at, id);

CREATE INDEX live_sessions_by_start ON live_sessions (starts_at, id);

CREATE INDEX live_sessions_by_venue ON live_sessions (venue_id, starts_at) WHERE venue_id IS NOT NULL;

CREATE TABLE live_stays (
    report_id UUID NOT NULL REFERENCES live_reports (id),
    line BIGINT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    from_at BIGINT NOT NULL,
    until_at BIGINT NOT NULL,
    seat_id UUID REFERENCES live_seats (id),
    dismissed_at BIGINT,
    PRIMARY KEY (report_id, line),
    CHECK (from_at <= until_at)
);

CREATE INDEX live_stays_by_seat ON live_stays (seat_id, from_at);

CREATE TABLE live_teaching_letters (
    session_id UUID NOT NULL REFERENCES live_sessions (id),
    person_id UUID NOT NULL,
    sequence BIGINT NOT NULL,
    method TEXT NOT NULL CHECK (method IN ('REQUEST', 'CANCEL')),
    message_id UUID NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (session_id, person_id, sequence)
);

CREATE TABLE live_uses (
    id UUID NOT NULL PRIMARY KEY,
    session_id UUID NOT NULL REFERENCES live_sessions (id),
    used TEXT NOT NULL CHECK (used IN ('used', 'tried', 'not')),
    note TEXT NOT NULL
);

CREATE INDEX live_uses_by_session ON live_uses (session_id, id);

CREATE TABLE live_venues (
    id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    directions TEXT NOT NULL,
    seats BIGINT NOT NULL CHECK (seats BETWEEN 1 AND 10000),
    equipment TEXT NOT NULL,
    added_by UUID,
    added_at BIGINT NOT NULL,
    retired_at BIGINT
, site_id UUID);

CREATE UNIQUE INDEX live_venues_by_name ON live_venues (name) WHERE retired_at IS NULL;

CREATE TABLE people_arrivals (
    id UUID PRIMARY KEY,
    job_id UUID NOT NULL,
    file_name TEXT NOT NULL,
    feed_name TEXT,
    day TEXT NOT NULL,
    content BYTEA NOT NULL,
    arrived_at BIGINT NOT NULL,
    arrived_by TEXT NOT NULL
);

CREATE INDEX people_arrivals_newest ON people_arrivals (arrived_at, id);

CREATE TABLE people_assignments (
    id UUID PRIMARY KEY,
    employment_id UUID NOT NULL REFERENCES people_employments (id),
    person_id UUID NOT NULL REFERENCES people_persons (id),
    unit_id UUID REFERENCES people_units (id),
    site_id UUID REFERENCES people_sites (id),
    job_id UUID REFERENCES people_jobs (id),
    post_id UUID REFERENCES people_posts (id),
    grade TEXT,
    employment TEXT,
    manager_id UUID REFERENCES people_persons (id),
    acting_id UUID REFERENCES people_persons (id),
    dotted_id UUID REFERENCES people_persons (id),
    valid_from TEXT NOT NULL,
    valid_to TEXT CHECK (valid_to IS NULL OR valid_to > valid_from),
    recorded_at BIGINT NOT NULL,
    recorded_by UUID,
    superseded_at BIGINT CHECK (superseded_at IS NULL OR superseded_at >= recorded_at),
    superseded_by UUID
);

CREATE UNIQUE INDEX people_assignments_from ON people_assignments (employment_id, valid_from) WHERE superseded_at IS NULL;

CREATE INDEX people_assignments_manager ON people_assignments (manager_id) WHERE superseded_at IS NULL;

CREATE UNIQUE INDEX people_assignments_open ON people_assignments (employment_id) WHERE superseded_at IS NULL AND valid_to IS NULL;

CREATE INDEX people_assignments_person ON people_assignments (person_id, valid_from);

CREATE INDEX people_assignments_recorded ON people_assignments (recorded_by);

CREATE INDEX people_assignments_superseded ON people_assignments (superseded_by);

CREATE TABLE people_current (
    person_id UUID PRIMARY KEY REFERENCES people_persons (id),
    number TEXT,
    name TEXT NOT NULL,
    sort_name TEXT NOT NULL,
    folded TEXT NOT NULL,
    unit_id UUID,
    unit_name TEXT,
    site_id UUID,
    site_name TEXT,
    time_zone TEXT,
    job_id UUID,
    job_title TEXT,
    grade TEXT,
    employment TEXT,
    manager_id UUID,
    acting_id UUID,
    dotted_id UUID,
    started_on TEXT NOT NULL,
    language TEXT,
    email TEXT
);

CREATE INDEX people_current_acting ON people_current (acting_id);

CREATE INDEX people_current_dotted ON people_current (dotted_id);

CREATE INDEX people_current_job ON people_current (job_id);

CREATE INDEX people_current_manager ON people_current (manager_id);

CREATE INDEX people_current_site ON people_current (site_id);

CREATE INDEX people_current_sort ON people_current (sort_name, person_id);

CREATE INDEX people_current_unit ON people_current (unit_id);

CREATE TABLE people_employments (
    id UUID PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES people_persons (id),
    started_on TEXT NOT NULL,
    ended_on TEXT CHECK (ended_on IS NULL OR ended_on >= started_on),
    voided_at BIGINT,
    recorded_at BIGINT NOT NULL
);

CREATE UNIQUE INDEX people_employments_one ON people_employments (person_id) WHERE ended_on IS NULL AND voided_at IS NULL;

CREATE INDEX people_employments_person ON people_employments (person_id);

CREATE TABLE people_external_ids (
    feed_id UUID NOT NULL REFERENCES people_feeds (id),
    external_id TEXT NOT NULL,
    person_id UUID NOT NULL REFERENCES people_persons (id),
    PRIMARY KEY (feed_id, external_id)
);

CREATE INDEX people_external_ids_of ON people_external_ids (person_id, feed_id);

CREATE TABLE people_feeds (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    mapping TEXT,
    guards JSONB NOT NULL,
    last_file_on TEXT,
    last_rows BIGINT,
    created_at BIGINT NOT NULL
);

CREATE TABLE people_groups (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE
);

CREATE VIEW people_guest_v1 AS
SELECT g.person_id, p.name, p.email, p.language, g.organisation, g.until_at
FROM people_guests AS g
JOIN people_persons AS p ON p.id = g.person_id
WHERE g.withdrawn_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM people_current AS c WHERE c.person_id = g.person_id);

CREATE TABLE people_guests (
    person_id UUID PRIMARY KEY REFERENCES people_persons (id),
    organisation TEXT NOT NULL CHECK (organisation <> ''),
    until_on TEXT NOT NULL,
    until_at BIGINT NOT NULL,
    invited_by UUID,
    invited_at BIGINT NOT NULL,
    withdrawn_at BIGINT
);

CREATE TABLE people_jobs (
    id UUID PRIMARY KEY,
    title TEXT NOT NULL,
    title_key TEXT NOT NULL UNIQUE
);

CREATE VIEW people_joiner_v1 AS
SELECT e.person_id, e.started_on, a.unit_id, u.name AS unit_name, a.site_id
FROM people_employments AS e
JOIN people_assignments AS a ON a.employment_id = e.id
    AND a.superseded_at IS NULL
    AND a.valid_from <= e.started_on
    AND (a.valid_to IS NULL OR a.valid_to > e.started_on)
JOIN people_units AS u ON u.id = a.unit_id
WHERE e.voided_at IS NULL AND e.ended_on IS NULL;

CREATE TABLE people_members (
    group_id UUID NOT NULL REFERENCES people_groups (id),
    person_id UUID NOT NULL REFERENCES people_persons (id),
    since BIGINT NOT NULL,
    PRIMARY KEY (group_id, person_id)
);

CREATE INDEX people_members_person ON people_members (person_id);

CREATE TABLE people_persons (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    sort_name TEXT NOT NULL,
    folded TEXT NOT NULL,
    number TEXT,
    email TEXT,
    language TEXT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);

CREATE INDEX people_persons_email ON people_persons (LOWER(email));

CREATE INDEX people_persons_folded ON people_persons (folded);

CREATE INDEX people_persons_number ON people_persons (number);

CREATE TABLE people_posts (
    id UUID PRIMARY KEY,
    feed_id UUID NOT NULL REFERENCES people_feeds (id),
    external_id TEXT NOT NULL,
    unit_id UUID REFERENCES people_units (id),
    job_id UUID REFERENCES people_jobs (id),
    grade TEXT,
    reports_to TEXT,
    vacant BOOLEAN NOT NULL,
    closed_on TEXT,
    UNIQUE (feed_id, external_id)
);

CREATE TABLE people_run_corrections (
    run_id UUID NOT NULL REFERENCES people_runs (id),
    row_number BIGINT NOT NULL,
    column_name TEXT NOT NULL,
    said TEXT NOT NULL,
    value TEXT,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    PRIMARY KEY (run_id, row_number, column_name)
);

CREATE TABLE people_run_files (
    run_id UUID PRIMARY KEY REFERENCES people_runs (id),
    content BYTEA NOT NULL,
    kept_until BIGINT NOT NULL
);

CREATE TABLE people_run_inverse (
    run_id UUID NOT NULL REFERENCES people_runs (id),
    place BIGINT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('person', 'employment', 'post', 'members', 'external')),
    subject UUID NOT NULL,
    before JSONB NOT NULL,
    PRIMARY KEY (run_id, place)
);

CREATE TABLE people_run_problems (
    run_id UUID NOT NULL REFERENCES people_runs (id),
    place BIGINT NOT NULL,
    row_numbers TEXT NOT NULL,
    column_name TEXT NOT NULL,
    said TEXT NOT NULL,
    code TEXT NOT NULL,
    outcome TEXT NOT NULL,
    names JSONB NOT NULL,
    PRIMARY KEY (run_id, place)
);

CREATE TABLE people_runs (
    id UUID PRIMARY KEY,
    feed_id UUID NOT NULL REFERENCES people_feeds (id),
    file_name TEXT NOT NULL,
    file_digest TEXT NOT NULL,
    day TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'stopped', 'applied', 'aside', 'undone')),
    mapping TEXT NOT NULL,
    report JSONB NOT NULL,
    rows BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    read_at BIGINT NOT NULL,
    read_by TEXT NOT NULL,
    asked_at BIGINT,
    asked_by TEXT,
    part TEXT CHECK (part IN ('all', 'safe')),
    reason TEXT,
    decided_at BIGINT,
    decided_by TEXT,
    undone_at BIGINT,
    undone_by TEXT
, foreseen JSONB);

CREATE INDEX people_runs_feed ON people_runs (feed_id, read_at);

CREATE VIEW people_scope_v1 AS
SELECT person_id, number, name, sort_name, unit_id, unit_name, site_id, site_name, job_id, job_title, grade,
    employment, manager_id, started_on, language, email, time_zone, acting_id, dotted_id
FROM people_current;

CREATE TABLE people_sites (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    time_zone TEXT
);

CREATE TABLE people_touched (
    batch UUID NOT NULL,
    subject UUID NOT NULL,
    PRIMARY KEY (batch, subject)
);

CREATE TABLE people_unit_tree (
    ancestor_id UUID NOT NULL REFERENCES people_units (id),
    unit_id UUID NOT NULL REFERENCES people_units (id),
    depth BIGINT NOT NULL,
    PRIMARY KEY (ancestor_id, unit_id)
);

CREATE INDEX people_unit_tree_unit ON people_unit_tree (unit_id);

CREATE VIEW people_unit_tree_v1 AS
SELECT ancestor_id, unit_id, depth
FROM people_unit_tree;

CREATE VIEW people_unit_v1 AS
SELECT id AS unit_id, parent_id, name
FROM people_units;

CREATE TABLE people_units (
    id UUID PRIMARY KEY,
    parent_id UUID REFERENCES people_units (id),
    name TEXT NOT NULL,
    path_key TEXT NOT NULL UNIQUE
);

CREATE INDEX people_units_parent ON people_units (parent_id);

CREATE VIEW programmes_certificate_v1 AS
SELECT c.id AS certificate_id, c.person_id, c.programme_id, c.title, c.programme, c.awarded_on, c.expires_on
FROM programmes_certificates AS c
WHERE c.revoked_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM programmes_certificates AS n
        WHERE n.person_id = c.person_id AND n.programme_id = c.programme_id AND n.revoked_at IS NULL
            AND (n.awarded_on > c.awarded_on OR (n.awarded_on = c.awarded_on AND n.id > c.id)));

CREATE TABLE programmes_certificates (
    id UUID NOT NULL PRIMARY KEY,
    member_id UUID NOT NULL REFERENCES programmes_members (id),
    person_id UUID NOT NULL,
    programme_id UUID NOT NULL REFERENCES programmes_programmes (id),
    title TEXT NOT NULL,
    programme TEXT NOT NULL,
    awarded_on TEXT NOT NULL,
    -- The first day on which it no longer holds.
    expires_on TEXT,
    reminded_at BIGINT,
    revoked_at BIGINT,
    revoked_why TEXT NOT NULL,
    CHECK (expires_on IS NULL OR awarded_on < expires_on),
    CHECK ((revoked_at IS NULL) = (revoked_why = ''))
);

CREATE INDEX programmes_certificates_by_end ON programmes_certificates (expires_on, id) WHERE revoked_at IS NULL;

CREATE INDEX programmes_certificates_by_person ON programmes_certificates (person_id, awarded_on, id);

CREATE UNIQUE INDEX programmes_certificates_once ON programmes_certificates (member_id) WHERE revoked_at IS NULL;

CREATE TABLE programmes_cohorts (
    id UUID NOT NULL PRIMARY KEY,
    programme_id UUID NOT NULL REFERENCES programmes_programmes (id),
    name TEXT NOT NULL,
    before_on TEXT NOT NULL,
    live_on TEXT NOT NULL,
    practice_on TEXT NOT NULL,
    lead_id UUID NOT NULL,
    -- Whether whoever leads people may bring them in; not where one person or one team began by themselves.
    is_open BOOLEAN NOT NULL,
    made_at BIGINT NOT NULL,
    capstone_at BIGINT,
    capstone_by UUID,
    capstone_said TEXT NOT NULL, version BIGINT NOT NULL DEFAULT 1,
    CHECK (before_on <= live_on AND live_on <= practice_on),
    CHECK ((capstone_at IS NULL) = (capstone_by IS NULL))
);

CREATE INDEX programmes_cohorts_by_lead ON programmes_cohorts (lead_id, live_on, id);

CREATE INDEX programmes_cohorts_by_programme ON programmes_cohorts (programme_id, live_on, id);

CREATE TABLE programmes_equivalents (
    id UUID NOT NULL PRIMARY KEY,
    programme_id UUID NOT NULL,
    place BIGINT NOT NULL,
    course_id UUID,
    other_id UUID REFERENCES programmes_programmes (id),
    months BIGINT NOT NULL CHECK (months BETWEEN 0 AND 120),
    made_by UUID NOT NULL,
    made_at BIGINT NOT NULL,
    ended_at BIGINT,
    FOREIGN KEY (programme_id, place) REFERENCES programmes_steps (programme_id, place),
    CHECK ((course_id IS NULL) <> (other_id IS NULL)),
    CHECK (other_id IS NULL OR other_id <> programme_id)
);

CREATE INDEX programmes_equivalents_by_programme ON programmes_equivalents (programme_id, place, id);

CREATE TRIGGER programmes_marks_stay_delete BEFORE DELETE ON programmes_marks
BEGIN
    SELECT RAISE(ABORT, 'a mark does not change: withdraw it');
END;

CREATE TRIGGER programmes_marks_stay_update BEFORE UPDATE ON programmes_marks
BEGIN
    SELECT RAISE(ABORT, 'a mark does not change: withdraw it');
END;

CREATE TABLE programmes_marks (
    member_id UUID NOT NULL REFERENCES programmes_members (id),
    number BIGINT NOT NULL,
    place BIGINT NOT NULL,
    how TEXT NOT NULL CHECK (how IN ('course', 'attended', 'observed', 'elsewhere', 'withdrawn')),
    person_id UUID NOT NULL,
    source TEXT NOT NULL,
    evidence TEXT NOT NULL,
    done_on TEXT NOT NULL,
    marked_by UUID,
    marked_at BIGINT NOT NULL,
    PRIMARY KEY (member_id, number),
    CHECK (marked_by IS NULL OR marked_by <> person_id),
    CHECK (how <> 'observed' OR (marked_by IS NOT NULL AND evidence <> '')),
    CHECK (how <> 'elsewhere' OR source <> ''),
    CHECK (how <> 'withdrawn' OR evidence <> '')
);

CREATE TABLE programmes_members (
    id UUID NOT NULL PRIMARY KEY,
    cohort_id UUID NOT NULL REFERENCES programmes_cohorts (id),
    person_id UUID NOT NULL,
    -- Who sees them practise; never they themselves.
    observer_id UUID,
    joined_at BIGINT NOT NULL,
    -- Taken out before the end; what was done stays.
    ended_at BIGINT,
    ended_by UUID,
    ended_why TEXT NOT NULL, version BIGINT NOT NULL DEFAULT 1,
    CHECK (observer_id IS NULL OR observer_id <> person_id),
    CHECK ((ended_at IS NULL) = (ended_why = ''))
);

CREATE INDEX programmes_members_by_cohort ON programmes_members (cohort_id, id);

CREATE INDEX programmes_members_by_observer ON programmes_members (observer_id, id);

CREATE INDEX programmes_members_by_person ON programmes_members (person_id, id);

CREATE UNIQUE INDEX programmes_members_once ON programmes_members (cohort_id, person_id) WHERE ended_at IS NULL;

CREATE TABLE programmes_moves (
    cohort_id UUID NOT NULL REFERENCES programmes_cohorts (id),
    version BIGINT NOT NULL,
    from_version BIGINT NOT NULL,
    moved_by UUID NOT NULL,
    moved_at BIGINT NOT NULL,
    PRIMARY KEY (cohort_id, version),
    CHECK (from_version < version)
);

CREATE VIEW programmes_programme_v1 AS
SELECT id AS programme_id, title, about, valid_months, practice_days
FROM programmes_programmes
WHERE retired_at IS NULL;

CREATE TABLE programmes_programmes (
    id UUID NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    about TEXT NOT NULL,
    -- What a cohort makes together; empty for nothing.
    capstone TEXT NOT NULL,
    certificate TEXT NOT NULL,
    -- How long a certificate holds; 0 for ever.
    valid_months BIGINT NOT NULL CHECK (valid_months BETWEEN 0 AND 120),
    -- Whether people may begin by themselves, and who leads people with the whole team.
    is_open BOOLEAN NOT NULL,
    -- The pace of those who begin by themselves: days from the beginning to the end of each phase.
    before_days BIGINT NOT NULL CHECK (before_days BETWEEN 0 AND 1000),
    live_days BIGINT NOT NULL CHECK (live_days BETWEEN 0 AND 1000),
    practice_days BIGINT NOT NULL CHECK (practice_days BETWEEN 0 AND 1000),
    -- How old something done elsewhere may be; 0 for any age.
    elsewhere_months BIGINT NOT NULL CHECK (elsewhere_months BETWEEN 0 AND 120),
    made_by UUID NOT NULL,
    made_at BIGINT NOT NULL,
    retired_at BIGINT, version BIGINT NOT NULL DEFAULT 1,
    CHECK (before_days <= live_days AND live_days <= practice_days)
);

CREATE INDEX programmes_programmes_by_title ON programmes_programmes (title, id);

CREATE TABLE programmes_steps (
    programme_id UUID NOT NULL REFERENCES programmes_programmes (id),
    place BIGINT NOT NULL,
    phase TEXT NOT NULL CHECK (phase IN ('before', 'live', 'practice')),
    title TEXT NOT NULL,
    course_id UUID,
    class_id UUID,
    PRIMARY KEY (programme_id, place),
    CHECK ((phase = 'before') = (course_id IS NOT NULL)),
    CHECK (class_id IS NULL OR phase = 'live')
);

CREATE INDEX programmes_steps_by_class ON programmes_steps (class_id, programme_id);

CREATE INDEX programmes_steps_by_course ON programmes_steps (course_id, programme_id);

CREATE TABLE programmes_version_steps (
    programme_id UUID NOT NULL,
    version BIGINT NOT NULL,
    place BIGINT NOT NULL,
    ordinal BIGINT NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (programme_id, version, place),
    FOREIGN KEY (programme_id, version) REFERENCES programmes_versions (programme_id, number),
    FOREIGN KEY (programme_id, place) REFERENCES programmes_steps (programme_id, place)
);

CREATE TABLE programmes_versions (
    programme_id UUID NOT NULL REFERENCES programmes_programmes (id),
    number BIGINT NOT NULL CHECK (number >= 1),
    title TEXT NOT NULL,
    about TEXT NOT NULL,
    capstone TEXT NOT NULL,
    certificate TEXT NOT NULL,
    valid_months BIGINT NOT NULL,
    is_open BOOLEAN NOT NULL,
    before_days BIGINT NOT NULL,
    live_days BIGINT NOT NULL,
    practice_days BIGINT NOT NULL,
    elsewhere_months BIGINT NOT NULL,
    -- What whoever wrote it said about it; empty for nothing.
    said TEXT NOT NULL,
    made_by UUID NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (programme_id, number)
);

CREATE TABLE records_activities (
    activity UUID PRIMARY KEY,
    iri TEXT NOT NULL,
    definition TEXT NOT NULL,
    latest UUID NOT NULL
);

CREATE TABLE records_attachments (
    stored_at BIGINT NOT NULL,
    sha2 TEXT NOT NULL,
    file TEXT NOT NULL,
    content_type TEXT NOT NULL,
    length BIGINT NOT NULL,
    PRIMARY KEY (stored_at, sha2)
);

CREATE INDEX records_attachments_file ON records_attachments (file);

CREATE TABLE records_counted (
    id BIGINT PRIMARY KEY,
    through_at BIGINT NOT NULL,
    statements BIGINT NOT NULL,
    removals BIGINT NOT NULL
);

CREATE TABLE records_documents (
    id UUID PRIMARY KEY,
    kind TEXT NOT NULL,
    activity UUID NOT NULL,
    agent UUID NOT NULL,
    registration UUID NOT NULL,
    person_id UUID,
    name TEXT NOT NULL,
    activity_iri TEXT,
    agent_text TEXT,
    content_type TEXT NOT NULL,
    etag TEXT NOT NULL,
    content BYTEA NOT NULL,
    updated_at BIGINT NOT NULL
);

CREATE INDEX records_documents_activity ON records_documents (activity, kind, updated_at);

CREATE INDEX records_documents_person ON records_documents (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX records_documents_place ON records_documents (agent, activity, kind, updated_at);

CREATE TABLE records_erasures (
    id UUID PRIMARY KEY,
    subject UUID NOT NULL,
    erased_at BIGINT NOT NULL,
    erased_by TEXT NOT NULL,
    reason TEXT NOT NULL,
    statements BIGINT NOT NULL,
    mentions BIGINT NOT NULL,
    refusals BIGINT NOT NULL,
    forwarded_to TEXT NOT NULL
, documents BIGINT NOT NULL DEFAULT 0, files BIGINT NOT NULL DEFAULT 0);

CREATE INDEX records_erasures_subject ON records_erasures (subject);

CREATE TABLE records_ids (
    id UUID PRIMARY KEY NOT NULL,
    stored_at BIGINT NOT NULL
) WITHOUT ROWID;

CREATE TABLE records_imports (
    id UUID PRIMARY KEY,
    digest TEXT NOT NULL,
    name TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    started_by TEXT NOT NULL,
    finished_at BIGINT,
    items BIGINT NOT NULL,
    stored BIGINT NOT NULL,
    known BIGINT NOT NULL,
    refused BIGINT NOT NULL
);

CREATE INDEX records_imports_newest ON records_imports (started_at, id);

CREATE INDEX records_imports_open ON records_imports (digest) WHERE finished_at IS NULL;

CREATE TABLE records_inherited (
    stored_at BIGINT NOT NULL,
    term UUID NOT NULL,
    near BOOLEAN NOT NULL,
    PRIMARY KEY (stored_at, term, near)
);

CREATE TABLE records_keys (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    key TEXT NOT NULL UNIQUE,
    secret_digest BYTEA NOT NULL,
    scopes TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    revoked_at BIGINT
, last_used_at BIGINT);

CREATE TABLE records_leaving (
    name TEXT PRIMARY KEY,
    through_at BIGINT NOT NULL
);

CREATE TABLE records_order (
    id BIGINT PRIMARY KEY,
    last_at BIGINT NOT NULL
, room_until BIGINT NOT NULL DEFAULT 0);

CREATE TABLE records_projections (
    name TEXT PRIMARY KEY,
    version BIGINT NOT NULL,
    built_at BIGINT NOT NULL,
    statements BIGINT NOT NULL
);

CREATE TABLE records_rebuilds (
    name TEXT PRIMARY KEY,
    version BIGINT NOT NULL,
    began_at BIGINT NOT NULL,
    person_id UUID NOT NULL,
    statements BIGINT NOT NULL
);

CREATE TABLE records_refusals (
    id UUID PRIMARY KEY,
    digest UUID NOT NULL UNIQUE,
    first_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    times BIGINT NOT NULL,
    key_id UUID,
    import_id UUID,
    line BIGINT,
    status BIGINT NOT NULL,
    actor UUID,
    gist TEXT NOT NULL,
    wrong JSONB NOT NULL,
    body TEXT NOT NULL,
    mark_from BIGINT NOT NULL,
    mark_to BIGINT NOT NULL
);

CREATE INDEX records_refusals_actor ON records_refusals (actor) WHERE actor IS NOT NULL;

CREATE INDEX records_refusals_newest ON records_refusals (last_at, id);

CREATE INDEX records_refusals_sender ON records_refusals (key_id, last_at) WHERE key_id IS NOT NULL;

CREATE TABLE records_related (
    term UUID NOT NULL,
    stored_at BIGINT NOT NULL,
    near BOOLEAN NOT NULL,
    PRIMARY KEY (term, near, stored_at)
) WITHOUT ROWID;

CREATE TABLE records_retention (
    id UUID PRIMARY KEY,
    verb TEXT NOT NULL,
    class TEXT NOT NULL,
    days BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    through_at BIGINT NOT NULL,
    removed BIGINT NOT NULL,
    UNIQUE (verb, class)
);

CREATE TABLE records_set_aside (
    target_id UUID NOT NULL REFERENCES records_targets (id),
    stored_at BIGINT NOT NULL,
    statement_id UUID NOT NULL,
    status BIGINT NOT NULL,
    reason TEXT NOT NULL,
    set_aside_at BIGINT NOT NULL,
    PRIMARY KEY (target_id, stored_at)
);

CREATE TABLE records_statements (
    stored_at INTEGER PRIMARY KEY NOT NULL,
    id UUID NOT NULL,
    happened_at BIGINT NOT NULL,
    actor UUID,
    verb UUID NOT NULL,
    object UUID,
    authority UUID NOT NULL,
    registration UUID,
    person_id UUID,
    refers_to UUID,
    voids BOOLEAN NOT NULL,
    voided_at BIGINT,
    raw TEXT NOT NULL
);

CREATE INDEX records_statements_actor ON records_statements (actor) WHERE actor IS NOT NULL;

CREATE INDEX records_statements_authority ON records_statements (authority);

CREATE INDEX records_statements_object ON records_statements (object) WHERE object IS NOT NULL;

CREATE INDEX records_statements_person ON records_statements (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX records_statements_refers ON records_statements (refers_to) WHERE refers_to IS NOT NULL;

CREATE INDEX records_statements_registration ON records_statements (registration) WHERE registration IS NOT NULL;

CREATE INDEX records_statements_verb ON records_statements (verb);

CREATE TABLE records_tally (
    month TEXT NOT NULL,
    verb TEXT NOT NULL,
    activity TEXT NOT NULL,
    statements BIGINT NOT NULL,
    PRIMARY KEY (month, verb, activity)
);

CREATE TABLE records_targets (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    url TEXT NOT NULL,
    username TEXT NOT NULL,
    secret TEXT NOT NULL,
    verbs TEXT NOT NULL,
    activities TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL,
    removed_at BIGINT,
    through_at BIGINT NOT NULL,
    together BIGINT NOT NULL,
    paused_at BIGINT,
    claimed_until BIGINT,
    retry_at BIGINT,
    attempts BIGINT NOT NULL,
    failing_since BIGINT,
    last_error TEXT,
    sent BIGINT NOT NULL,
    last_sent_at BIGINT
);

CREATE TRIGGER requests_acts_stay_delete BEFORE DELETE ON requests_acts
BEGIN
    SELECT RAISE(ABORT, 'what was done with a request does not change');
END;

CREATE TRIGGER requests_acts_stay_update BEFORE UPDATE ON requests_acts
BEGIN
    SELECT RAISE(ABORT, 'what was done with a request does not change');
END;

CREATE TABLE requests_acts (
    id UUID NOT NULL PRIMARY KEY,
    request_id UUID NOT NULL REFERENCES requests_requests (id),
    number BIGINT NOT NULL CHECK (number >= 0),
    kind TEXT NOT NULL CHECK (kind IN ('asked', 'approved', 'refused', 'returned', 'answered', 'withdrawn', 'cancelled',
        'escalated', 'let_go')),
    -- Who did it; the rule itself, or the house, where there is nobody.
    by_id UUID,
    -- In whose place.
    for_id UUID,
    said TEXT NOT NULL,
    done_at BIGINT NOT NULL,
    UNIQUE (request_id, number)
);

CREATE INDEX requests_acts_by ON requests_acts (by_id, done_at, id);

CREATE TABLE requests_autonomy (
    id UUID NOT NULL PRIMARY KEY,
    leader_id UUID NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('controls', 'asks', 'decides')),
    most BIGINT NOT NULL CHECK (most >= 0 AND most <= 1000000000000000),
    measure TEXT NOT NULL,
    set_by UUID,
    set_at BIGINT NOT NULL,
    ended_at BIGINT
);

CREATE UNIQUE INDEX requests_autonomy_now ON requests_autonomy (leader_id) WHERE ended_at IS NULL;

CREATE TABLE requests_classes (
    session_id UUID NOT NULL PRIMARY KEY,
    demand_id UUID NOT NULL REFERENCES requests_demands (id),
    class_id UUID NOT NULL,
    made_by UUID,
    made_at BIGINT NOT NULL,
    invited_at BIGINT
);

CREATE INDEX requests_classes_by_demand ON requests_classes (demand_id, made_at, session_id);

CREATE TABLE requests_corrections (
    request_id UUID NOT NULL REFERENCES requests_payments (request_id),
    number BIGINT NOT NULL CHECK (number > 0),
    was BIGINT NOT NULL CHECK (was >= 0),
    paid BIGINT NOT NULL CHECK (paid >= 0 AND paid <= 1000000000000000),
    said TEXT NOT NULL CHECK (said <> ''),
    entered_by UUID,
    entered_at BIGINT NOT NULL,
    PRIMARY KEY (request_id, number),
    CHECK (was <> paid)
);

CREATE TABLE requests_declined (
    recommendation_id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL,
    folded TEXT NOT NULL CHECK (folded <> ''),
    declined_at BIGINT NOT NULL
);

CREATE INDEX requests_declined_by_words ON requests_declined (folded, person_id);

CREATE TABLE requests_declined_seats (
    seat_id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL,
    folded TEXT NOT NULL CHECK (folded <> ''),
    declined_at BIGINT NOT NULL
);

CREATE INDEX requests_declined_seats_by_words ON requests_declined_seats (folded, person_id);

CREATE TABLE requests_delegations (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL,
    to_id UUID NOT NULL,
    from_on TEXT NOT NULL,
    until_on TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    ended_at BIGINT,
    CHECK (from_on <= until_on),
    CHECK (person_id <> to_id)
);

CREATE INDEX requests_delegations_by_person ON requests_delegations (person_id, id) WHERE ended_at IS NULL;

CREATE INDEX requests_delegations_by_to ON requests_delegations (to_id, id) WHERE ended_at IS NULL;

CREATE TABLE requests_demands (
    id UUID NOT NULL PRIMARY KEY,
    title TEXT NOT NULL CHECK (title <> ''),
    opened_at BIGINT NOT NULL,
    fixed BIGINT CHECK (fixed >= 0 AND fixed <= 1000000000000000),
    per_head BIGINT CHECK (per_head >= 0 AND per_head <= 1000000000000000),
    elsewhere BIGINT CHECK (elsewhere >= 0 AND elsewhere <= 1000000000000000),
    measure TEXT,
    priced_by UUID,
    answer TEXT CHECK (answer IN ('class', 'material', 'elsewhere', 'later', 'no')),
    said TEXT,
    answered_by UUID,
    answered_at BIGINT,
    CHECK ((fixed IS NULL) = (measure IS NULL) AND (fixed IS NULL) = (per_head IS NULL)
        AND (fixed IS NULL) = (elsewhere IS NULL)),
    CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (said IS NULL))
);

CREATE TABLE requests_differences (
    one_id UUID NOT NULL REFERENCES requests_demands (id),
    other_id UUID NOT NULL REFERENCES requests_demands (id),
    said_by UUID,
    said_at BIGINT NOT NULL,
    PRIMARY KEY (one_id, other_id)
);

CREATE TABLE requests_needs (
    need_id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('pain', 'wish')),
    folded TEXT NOT NULL CHECK (folded <> ''),
    people BIGINT NOT NULL CHECK (people > 0 AND (kind = 'pain' OR people = 1)),
    said_at BIGINT NOT NULL
);

CREATE INDEX requests_needs_by_words ON requests_needs (folded, person_id);

CREATE TABLE requests_parts (
    id UUID NOT NULL PRIMARY KEY,
    request_id UUID NOT NULL REFERENCES requests_requests (id),
    place BIGINT NOT NULL CHECK (place >= 0),
    budget_id UUID NOT NULL,
    how TEXT NOT NULL CHECK (how IN ('heads', 'percent', 'amount')),
    -- Heads, hundredths of a percent, or the amount.
    weight BIGINT NOT NULL CHECK (weight > 0),
    -- In the measure of the price.
    amount BIGINT NOT NULL CHECK (amount > 0 AND amount <= 1000000000000000),
    -- The stage that divided the price, and the one that agrees to this part where that is another.
    made_stage BIGINT NOT NULL CHECK (made_stage >= 0),
    stage BIGINT CHECK (stage > made_stage),
    -- In the measure of the budget, by the rate of the day on which it was set aside.
    costs BIGINT CHECK (costs > 0),
    line_id UUID,
    made_at BIGINT NOT NULL,
    ended_at BIGINT,
    CHECK ((costs IS NULL) = (line_id IS NULL))
);

CREATE INDEX requests_parts_by_budget ON requests_parts (budget_id, request_id) WHERE ended_at IS NULL;

CREATE INDEX requests_parts_by_request ON requests_parts (request_id, made_at, id);

CREATE UNIQUE INDEX requests_parts_once ON requests_parts (request_id, budget_id) WHERE ended_at IS NULL;

CREATE UNIQUE INDEX requests_parts_place ON requests_parts (request_id, place) WHERE ended_at IS NULL;

CREATE TABLE requests_payments (
    request_id UUID NOT NULL PRIMARY KEY REFERENCES requests_requests (id),
    -- In minor units of the measure: what was promised until then, and what was paid.
    promised BIGINT NOT NULL CHECK (promised > 0),
    paid BIGINT NOT NULL CHECK (paid > 0 AND paid <= 1000000000000000),
    measure TEXT NOT NULL,
    paid_on TEXT NOT NULL,
    said TEXT NOT NULL,
    receipt_sha256 TEXT,
    receipt_name TEXT,
    receipt_type TEXT,
    receipt_size BIGINT,
    entered_by UUID,
    entered_at BIGINT NOT NULL,
    CHECK ((receipt_sha256 IS NULL) = (receipt_name IS NULL)),
    CHECK ((receipt_sha256 IS NULL) = (receipt_type IS NULL)),
    CHECK ((receipt_sha256 IS NULL) = (receipt_size IS NULL))
);

CREATE INDEX requests_payments_by_entry ON requests_payments (entered_at, request_id);

CREATE TABLE requests_phrases (
    folded TEXT NOT NULL PRIMARY KEY CHECK (folded <> ''),
    title TEXT NOT NULL CHECK (title <> ''),
    demand_id UUID NOT NULL REFERENCES requests_demands (id),
    began_id UUID NOT NULL REFERENCES requests_demands (id),
    joined_by UUID,
    joined_at BIGINT NOT NULL
);

CREATE INDEX requests_phrases_by_demand ON requests_phrases (demand_id, folded);

CREATE TABLE requests_policies (
    id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    words TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'ask', 'no')),
    says TEXT NOT NULL CHECK (says <> ''),
    audience JSONB NOT NULL,
    written_by UUID,
    written_at BIGINT NOT NULL,
    ended_at BIGINT
);

CREATE TRIGGER requests_requests_whole BEFORE UPDATE ON requests_requests
WHEN OLD.approved_at IS NULL AND NEW.approved_at IS NOT NULL
    AND EXISTS (SELECT 1 FROM requests_parts WHERE request_id = NEW.id AND ended_at IS NULL)
    AND NEW.price <> (SELECT SUM(CASE WHEN line_id IS NULL THEN 0 ELSE amount END)
        FROM requests_parts WHERE request_id = NEW.id AND ended_at IS NULL)
BEGIN
    SELECT RAISE(ABORT, 'a part of the price has no money yet');
END;

CREATE TABLE requests_requests (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL,
    asked_by UUID NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('course', 'class', 'outside', 'conference', 'book', 'other')),
    tier TEXT NOT NULL CHECK (tier IN ('person', 'team', 'organisation')),
    -- Somebody who leads recommended it, or a duty asks for it.
    gap BOOLEAN NOT NULL,
    course_id UUID,
    class_id UUID,
    title TEXT NOT NULL CHECK (title <> ''),
    reason TEXT NOT NULL CHECK (reason <> ''),
    link TEXT NOT NULL,
    price BIGINT NOT NULL CHECK (price >= 0 AND price <= 1000000000000000),
    measure TEXT,
    away_from TEXT,
    away_until TEXT,
    -- The rule that routed it, as it was on that day.
    why JSONB NOT NULL,
    asked_at BIGINT NOT NULL,
    stage BIGINT NOT NULL CHECK (stage >= 0),
    stages BIGINT NOT NULL CHECK (stages >= 0),
    -- Where its money is: set aside while it waits, promised once it is approved.
    budget_id UUID,
    line_id UUID,
    -- What whoever said no offers instead.
    alternative TEXT NOT NULL DEFAULT '',
    alternative_course_id UUID,
    returned_at BIGINT,
    approved_at BIGINT,
    refused_at BIGINT,
    withdrawn_at BIGINT,
    cancelled_at BIGINT, folded TEXT NOT NULL DEFAULT '',
    CHECK (price = 0 OR measure IS NOT NULL),
    CHECK ((budget_id IS NULL) = (line_id IS NULL)),
    CHECK ((away_from IS NULL) = (away_until IS NULL)),
    CHECK (away_from IS NULL OR away_from <= away_until),
    CHECK (stage <= stages),
    -- Invariant: exactly one final decision.
    CHECK ((CASE WHEN approved_at IS NULL THEN 0 ELSE 1 END) + (CASE WHEN refused_at IS NULL THEN 0 ELSE 1 END)
        + (CASE WHEN withdrawn_at IS NULL THEN 0 ELSE 1 END) <= 1),
    CHECK (cancelled_at IS NULL OR approved_at IS NOT NULL),
    -- Invariant: no money without a source.
    CHECK (approved_at IS NULL OR price = 0 OR line_id IS NOT NULL)
);

CREATE INDEX requests_requests_away ON requests_requests (away_from, away_until, id)
    WHERE approved_at IS NOT NULL AND cancelled_at IS NULL;

CREATE INDEX requests_requests_by_asker ON requests_requests (asked_by, asked_at, id);

CREATE INDEX requests_requests_by_class ON requests_requests (class_id, id);

CREATE INDEX requests_requests_by_course ON requests_requests (course_id, asked_at, id);

CREATE INDEX requests_requests_by_person ON requests_requests (person_id, asked_at, id);

CREATE INDEX requests_requests_by_words ON requests_requests (folded, person_id);

CREATE TABLE requests_routes (
    id UUID NOT NULL PRIMARY KEY,
    place BIGINT NOT NULL,
    purpose TEXT CHECK (purpose IN ('course', 'class', 'outside', 'conference', 'book', 'other')),
    tier TEXT CHECK (tier IN ('person', 'team', 'organisation')),
    gap BOOLEAN,
    -- More than so much, where there is a measure.
    price_over BIGINT NOT NULL CHECK (price_over >= 0),
    measure TEXT,
    -- Who decides, one after the other; nobody where it is empty.
    stages TEXT NOT NULL,
    days BIGINT NOT NULL CHECK (days BETWEEN 1 AND 90),
    reason TEXT NOT NULL CHECK (reason <> ''),
    written_by UUID,
    written_at BIGINT NOT NULL,
    ended_at BIGINT
);

CREATE TABLE requests_searches (
    folded TEXT NOT NULL CHECK (folded <> ''),
    looked_on TEXT NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    times BIGINT NOT NULL CHECK (times > 0),
    PRIMARY KEY (folded, looked_on)
);

CREATE INDEX requests_searches_by_day ON requests_searches (looked_on, folded);

CREATE TABLE requests_seats (
    request_id UUID NOT NULL PRIMARY KEY REFERENCES requests_requests (id),
    seat_id UUID NOT NULL UNIQUE
);

CREATE TABLE requests_stages (
    request_id UUID NOT NULL REFERENCES requests_requests (id),
    place BIGINT NOT NULL CHECK (place >= 0),
    approver_id UUID,
    days BIGINT NOT NULL CHECK (days > 0),
    opened_at BIGINT,
    due_on TEXT,
    decided_at BIGINT,
    late BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (request_id, place),
    CHECK ((opened_at IS NULL) = (due_on IS NULL)),
    CHECK (decided_at IS NULL OR opened_at IS NOT NULL)
);

CREATE INDEX requests_stages_open ON requests_stages (approver_id, due_on, request_id)
    WHERE opened_at IS NOT NULL AND decided_at IS NULL;

CREATE TABLE requests_wishes (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    folded TEXT NOT NULL CHECK (folded <> ''),
    reason TEXT NOT NULL,
    wished_at BIGINT NOT NULL,
    ended_at BIGINT
, heard_at BIGINT);

CREATE INDEX requests_wishes_by_words ON requests_wishes (folded, person_id) WHERE ended_at IS NULL;

CREATE UNIQUE INDEX requests_wishes_now ON requests_wishes (person_id, folded) WHERE ended_at IS NULL;

CREATE INDEX requests_wishes_unheard ON requests_wishes (id) WHERE heard_at IS NULL AND ended_at IS NULL;

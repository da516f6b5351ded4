-- Rules bring people and courses together: rehearsed, switched on, followed by every change of the staff file.
-- Why dated nouns: a rule, a membership and a duty are never overwritten; each keeps when it began and ended.

-- What a rule would do on a day, for one definition of it. Kept whole, so that it can be read again later.
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
    off_reason TEXT,
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

-- The applied set: who is in a rule, since when, until when.
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

-- One person, one course, one cycle: whichever rules ask for it.
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
-- Invariant: one open duty per person and course.
CREATE UNIQUE INDEX delivery_duties_open ON delivery_duties (person_id, course_id)
    WHERE done_at IS NULL AND ended_at IS NULL;
-- Invariant: a cycle counts once; what was ended may come again.
CREATE UNIQUE INDEX delivery_duties_cycle ON delivery_duties (person_id, course_id, cycle) WHERE ended_at IS NULL;
CREATE INDEX delivery_duties_course ON delivery_duties (course_id, person_id);
CREATE INDEX delivery_duties_due ON delivery_duties (due_at, id) WHERE done_at IS NULL AND ended_at IS NULL;

-- Where a duty comes from: rules, a recommendation that was accepted, the person's own choice.
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
CREATE INDEX delivery_duty_sources_source ON delivery_duty_sources (source_id, duty_id) WHERE ended_at IS NULL;

-- A person takes a course: which version, in which cycle. Its id is the registration of its statements.
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

-- From here to the answers: projections of statements, emptied and made again by a rebuild.
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

CREATE TABLE delivery_lesson_progress (
    enrolment_id UUID NOT NULL REFERENCES delivery_enrolments (id),
    lesson_key TEXT NOT NULL,
    parts BIGINT NOT NULL,
    parts_done BIGINT NOT NULL,
    done_at BIGINT,
    PRIMARY KEY (enrolment_id, lesson_key)
);

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

-- Each answer that was given, by its statement; a repeated statement is the same answer.
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

-- What one person thinks another should learn, and what that person said to it.
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
CREATE UNIQUE INDEX delivery_recommendations_open ON delivery_recommendations (to_id, course_id, from_id)
    WHERE answered_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX delivery_recommendations_to ON delivery_recommendations (to_id, recommended_at, id);

-- What somebody chose for a scope. Invariant: at most three at a time in each.
CREATE TABLE delivery_spotlights (
    id UUID PRIMARY KEY,
    scope TEXT NOT NULL CHECK (scope IN ('everyone', 'unit', 'site')),
    -- The unit or site; the nil id for everyone.
    scope_id UUID NOT NULL,
    slot BIGINT NOT NULL CHECK (slot BETWEEN 1 AND 3),
    course_id UUID NOT NULL,
    title TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    chosen_by UUID NOT NULL,
    chosen_at BIGINT NOT NULL,
    until_on TEXT,
    ended_at BIGINT
);
CREATE UNIQUE INDEX delivery_spotlights_slot ON delivery_spotlights (scope, scope_id, slot) WHERE ended_at IS NULL;

-- For higher rooms.
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

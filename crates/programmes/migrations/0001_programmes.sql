-- Programmes in three phases, the cohorts that go through them, who did what, and what they earned.

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
    retired_at BIGINT,
    CHECK (before_days <= live_days AND live_days <= practice_days)
);
CREATE INDEX programmes_programmes_by_title ON programmes_programmes (title, id);

-- Steps in their order. Before the class stand courses; the class may be one of the catalogue; what is practised is seen
-- by an observer.
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
CREATE INDEX programmes_steps_by_course ON programmes_steps (course_id, programme_id);
CREATE INDEX programmes_steps_by_class ON programmes_steps (class_id, programme_id);

-- What counts for a step without anybody's word: another course that was finished, or the certificate of another programme
-- that holds; not older than some months, or of any age (0).
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

-- One pace for all: until when the preparation is done, the day of the class, until when practice is seen.
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
    capstone_said TEXT NOT NULL,
    CHECK (before_on <= live_on AND live_on <= practice_on),
    CHECK ((capstone_at IS NULL) = (capstone_by IS NULL))
);
CREATE INDEX programmes_cohorts_by_programme ON programmes_cohorts (programme_id, live_on, id);
CREATE INDEX programmes_cohorts_by_lead ON programmes_cohorts (lead_id, live_on, id);

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
    ended_why TEXT NOT NULL,
    CHECK (observer_id IS NULL OR observer_id <> person_id),
    CHECK ((ended_at IS NULL) = (ended_why = ''))
);
CREATE UNIQUE INDEX programmes_members_once ON programmes_members (cohort_id, person_id) WHERE ended_at IS NULL;
CREATE INDEX programmes_members_by_cohort ON programmes_members (cohort_id, id);
CREATE INDEX programmes_members_by_person ON programmes_members (person_id, id);
CREATE INDEX programmes_members_by_observer ON programmes_members (observer_id, id);

-- The chain of a member: each step that counts, or counts no more, with its day, who said so and what shows it. The house
-- writes what courses, classes and rules say (nobody in `marked_by`). Never changed: 0002.
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

-- What somebody earned. It keeps its words and days. It is taken back only when something it stood on is withdrawn.
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
CREATE UNIQUE INDEX programmes_certificates_once ON programmes_certificates (member_id) WHERE revoked_at IS NULL;
CREATE INDEX programmes_certificates_by_person ON programmes_certificates (person_id, awarded_on, id);
CREATE INDEX programmes_certificates_by_end ON programmes_certificates (expires_on, id) WHERE revoked_at IS NULL;

-- Certificates that were not taken back, each the last of its person and programme: what ends here was not renewed.
CREATE VIEW programmes_certificate_v1 AS
SELECT c.id AS certificate_id, c.person_id, c.programme_id, c.title, c.programme, c.awarded_on, c.expires_on
FROM programmes_certificates AS c
WHERE c.revoked_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM programmes_certificates AS n
        WHERE n.person_id = c.person_id AND n.programme_id = c.programme_id AND n.revoked_at IS NULL
            AND (n.awarded_on > c.awarded_on OR (n.awarded_on = c.awarded_on AND n.id > c.id)));

-- Programmes for which people can be set up.
CREATE VIEW programmes_programme_v1 AS
SELECT id AS programme_id, title, about, valid_months, practice_days
FROM programmes_programmes
WHERE retired_at IS NULL;

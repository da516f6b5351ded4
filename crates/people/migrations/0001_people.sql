-- Persons, where they stand and stood, and the staff files that say so.
-- Instants are Unix microseconds, civil dates are ISO text; `valid_to` and spans are half open: the first day that no longer holds.

CREATE TABLE people_feeds (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    mapping TEXT,
    guards JSONB NOT NULL,
    last_file_on TEXT,
    last_rows BIGINT,
    created_at BIGINT NOT NULL
);

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
CREATE INDEX people_persons_number ON people_persons (number);
CREATE INDEX people_persons_email ON people_persons (LOWER(email));
CREATE INDEX people_persons_folded ON people_persons (folded);

-- One person may be known to several sources, an id of a source always means one person.
CREATE TABLE people_external_ids (
    feed_id UUID NOT NULL REFERENCES people_feeds (id),
    external_id TEXT NOT NULL,
    person_id UUID NOT NULL REFERENCES people_persons (id),
    PRIMARY KEY (feed_id, external_id)
);
CREATE INDEX people_external_ids_person ON people_external_ids (person_id);

CREATE TABLE people_units (
    id UUID PRIMARY KEY,
    parent_id UUID REFERENCES people_units (id),
    name TEXT NOT NULL,
    path_key TEXT NOT NULL UNIQUE
);
CREATE INDEX people_units_parent ON people_units (parent_id);

-- Every unit stands in it with itself at depth 0 and with all units above it.
CREATE TABLE people_unit_tree (
    ancestor_id UUID NOT NULL REFERENCES people_units (id),
    unit_id UUID NOT NULL REFERENCES people_units (id),
    depth BIGINT NOT NULL,
    PRIMARY KEY (ancestor_id, unit_id)
);
CREATE INDEX people_unit_tree_unit ON people_unit_tree (unit_id);

CREATE TABLE people_sites (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    time_zone TEXT
);

CREATE TABLE people_jobs (
    id UUID PRIMARY KEY,
    title TEXT NOT NULL,
    title_key TEXT NOT NULL UNIQUE
);

CREATE TABLE people_groups (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE
);

CREATE TABLE people_members (
    group_id UUID NOT NULL REFERENCES people_groups (id),
    person_id UUID NOT NULL REFERENCES people_persons (id),
    since BIGINT NOT NULL,
    PRIMARY KEY (group_id, person_id)
);
CREATE INDEX people_members_person ON people_members (person_id);

-- A post is a place in the hierarchy and may be vacant; it is not a person and not an employment.
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

CREATE TABLE people_employments (
    id UUID PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES people_persons (id),
    started_on TEXT NOT NULL,
    ended_on TEXT CHECK (ended_on IS NULL OR ended_on >= started_on),
    voided_at BIGINT,
    recorded_at BIGINT NOT NULL
);
CREATE INDEX people_employments_person ON people_employments (person_id);
-- Invariant: a person has at most one employment without an end.
CREATE UNIQUE INDEX people_employments_one ON people_employments (person_id) WHERE ended_on IS NULL AND voided_at IS NULL;

-- Where somebody stands, twice dated: when it holds, and when we knew it. Rows are superseded, never changed.
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
CREATE INDEX people_assignments_person ON people_assignments (person_id, valid_from);
CREATE INDEX people_assignments_manager ON people_assignments (manager_id) WHERE superseded_at IS NULL;
CREATE INDEX people_assignments_recorded ON people_assignments (recorded_by);
CREATE INDEX people_assignments_superseded ON people_assignments (superseded_by);
-- Invariant: as known today, an employment has one assignment from any day, and one that stays open.
CREATE UNIQUE INDEX people_assignments_from ON people_assignments (employment_id, valid_from) WHERE superseded_at IS NULL;
CREATE UNIQUE INDEX people_assignments_open ON people_assignments (employment_id) WHERE superseded_at IS NULL AND valid_to IS NULL;

-- One row per person at work today; kept by imports and by a daily job, rebuilt from the tables above at any time.
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
CREATE INDEX people_current_unit ON people_current (unit_id);
CREATE INDEX people_current_site ON people_current (site_id);
CREATE INDEX people_current_job ON people_current (job_id);
CREATE INDEX people_current_manager ON people_current (manager_id);
CREATE INDEX people_current_acting ON people_current (acting_id);
CREATE INDEX people_current_sort ON people_current (sort_name, person_id);

-- One reading of one file.
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
);
CREATE INDEX people_runs_feed ON people_runs (feed_id, read_at);

-- The file itself, for as long as a decision about it can change.
CREATE TABLE people_run_files (
    run_id UUID PRIMARY KEY REFERENCES people_runs (id),
    content BYTEA NOT NULL,
    kept_until BIGINT NOT NULL
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

-- How things were before a run, so that it can be undone for 30 days.
CREATE TABLE people_run_inverse (
    run_id UUID NOT NULL REFERENCES people_runs (id),
    place BIGINT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('person', 'employment', 'post', 'members', 'external')),
    subject UUID NOT NULL,
    before JSONB NOT NULL,
    PRIMARY KEY (run_id, place)
);

-- Empty outside of a transaction: the ids that a set-based statement works on.
CREATE TABLE people_touched (
    batch UUID NOT NULL,
    subject UUID NOT NULL,
    PRIMARY KEY (batch, subject)
);

CREATE VIEW people_scope_v1 AS
SELECT person_id, number, name, sort_name, unit_id, unit_name, site_id, site_name, job_id, job_title, grade,
    employment, manager_id, started_on, language, email, time_zone, acting_id, dotted_id
FROM people_current;

CREATE VIEW people_unit_tree_v1 AS
SELECT ancestor_id, unit_id, depth
FROM people_unit_tree;

-- Versions of a programme: each as it was written, none ever changed. A step keeps its place through all of them, so that
-- what was done for it counts in each version that asks for it.
ALTER TABLE programmes_programmes ADD COLUMN version BIGINT NOT NULL DEFAULT 1;

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

-- The steps of a version in their order, each with its words there.
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

INSERT INTO programmes_versions (programme_id, number, title, about, capstone, certificate, valid_months, is_open,
    before_days, live_days, practice_days, elsewhere_months, said, made_by, made_at)
SELECT id, 1, title, about, capstone, certificate, valid_months, is_open,
    before_days, live_days, practice_days, elsewhere_months, '', made_by, made_at
FROM programmes_programmes;

INSERT INTO programmes_version_steps (programme_id, version, place, ordinal, title)
SELECT programme_id, 1, place, place, title FROM programmes_steps;

-- Who joins a cohort goes through its version. A member keeps a version of their own: who was done stays with what they did.
ALTER TABLE programmes_cohorts ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE programmes_members ADD COLUMN version BIGINT NOT NULL DEFAULT 1;

-- Who took a cohort to another version, and when.
CREATE TABLE programmes_moves (
    cohort_id UUID NOT NULL REFERENCES programmes_cohorts (id),
    version BIGINT NOT NULL,
    from_version BIGINT NOT NULL,
    moved_by UUID NOT NULL,
    moved_at BIGINT NOT NULL,
    PRIMARY KEY (cohort_id, version),
    CHECK (from_version < version)
);

-- Courses, their versions, and what a version is made of. A version is written once: as long as it is a
-- draft its rows are replaced as a whole, after it is published nothing of it changes (0002).

-- One row for each file by its content, so that the same picture in ten versions is kept once.
CREATE TABLE content_files (
    sha256 TEXT NOT NULL PRIMARY KEY,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    added_at BIGINT NOT NULL
);

-- `origin` is what a second import is matched by: the name of a folder, or the course's own id.
CREATE TABLE content_courses (
    id UUID NOT NULL PRIMARY KEY,
    origin TEXT NOT NULL UNIQUE,
    owner_id UUID,
    live_version_id UUID,
    created_at BIGINT NOT NULL,
    retired_at BIGINT
);
CREATE INDEX content_courses_by_owner ON content_courses (owner_id, id);

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

-- The state is in its dates: draft, sent, returned or published.
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
CREATE INDEX content_versions_sent ON content_versions (sent_at, id) WHERE sent_at IS NOT NULL AND published_at IS NULL AND returned_at IS NULL;
CREATE INDEX content_versions_by_author ON content_versions (author_id, created_at, id);

-- Titles of the course (`course`), its modules (`module/1`) and its lessons (`lesson/KEY`), in every language
-- that has one.
CREATE TABLE content_titles (
    version_id UUID NOT NULL REFERENCES content_versions (id),
    item TEXT NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (version_id, item, language)
);

-- `module` counts from 1; a module is nothing but its number and its titles.
CREATE TABLE content_lessons (
    version_id UUID NOT NULL REFERENCES content_versions (id),
    lesson_key TEXT NOT NULL,
    module BIGINT NOT NULL,
    place BIGINT NOT NULL,
    minutes BIGINT NOT NULL,
    PRIMARY KEY (version_id, lesson_key)
);

-- `digest` is that of the base language: an answer knows which text it answered.
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

-- What a part says in one language. `words` is its plain text, `folded` the same as stemmed words without
-- accents between spaces: made by us, so that search finds the same on both engines.
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

CREATE TABLE content_version_files (
    version_id UUID NOT NULL REFERENCES content_versions (id),
    sha256 TEXT NOT NULL REFERENCES content_files (sha256),
    PRIMARY KEY (version_id, sha256)
);

-- What reviewers said: a decision about a version, with the three things they vouch for.
CREATE TABLE content_reviews (
    id UUID NOT NULL PRIMARY KEY,
    version_id UUID NOT NULL REFERENCES content_versions (id),
    reviewer_id UUID NOT NULL,
    approved BOOLEAN NOT NULL,
    note TEXT NOT NULL,
    decided_at BIGINT NOT NULL
);
CREATE INDEX content_reviews_by_version ON content_reviews (version_id, decided_at, id);

-- Remarks beside a part; they stay with the course, so that the next version shows the open ones.
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

-- For joining by higher rooms: the courses that people can learn now.
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

-- For joining by higher rooms: the parts of every version, live or not. `digest` is that of the base
-- language; progress in a part counts as long as it is the same.
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

-- For joining by higher rooms: titles of a version's course (`course`), modules (`module/1`) and lessons
-- (`lesson/KEY`) in each language that has one, with the version's base language beside it.
CREATE VIEW content_title_v1 AS
SELECT
    t.version_id AS version_id,
    t.item AS item,
    t.language AS language,
    v.language AS base_language,
    t.title AS title
FROM content_titles t
JOIN content_versions v ON v.id = t.version_id;

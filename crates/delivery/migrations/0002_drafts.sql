-- What a person has under way and not yet checked: the order of steps, after each move. Not a statement and not
-- progress; a later answer replaces it.
CREATE TABLE delivery_drafts (
    enrolment_id UUID NOT NULL REFERENCES delivery_enrolments (id),
    question_key TEXT NOT NULL,
    digest TEXT NOT NULL,
    response TEXT NOT NULL,
    kept_at BIGINT NOT NULL,
    PRIMARY KEY (enrolment_id, question_key)
);

-- Who has said, some weeks after a claim was paid, whether it helped, or put the question off; nothing of what they said.
CREATE TABLE funds_followed (
    claim_id UUID NOT NULL PRIMARY KEY REFERENCES funds_claims (id),
    put_off_on TEXT,
    answered_on TEXT,
    CHECK (put_off_on IS NOT NULL OR answered_on IS NOT NULL)
);
-- What was said, without who and without when: the id is drawn by lot, so that it tells no order either. Titles are what people
-- typed about themselves: of them a digest is kept, by which those of claims are found again, and nothing that can be read.
CREATE TABLE funds_helped (
    id UUID NOT NULL PRIMARY KEY,
    stipend_id UUID NOT NULL REFERENCES funds_stipends (id),
    about TEXT NOT NULL,
    helped TEXT NOT NULL CHECK (helped IN ('yes', 'some', 'no'))
);
CREATE INDEX funds_helped_by_about ON funds_helped (about);
CREATE INDEX funds_helped_by_stipend ON funds_helped (stipend_id, id);

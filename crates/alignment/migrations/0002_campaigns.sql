-- Before two quarters are planned, each team is asked what it needs: who answers for it, by when, and what came of it.
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

-- A team that is asked, and who answers for it. `nothing_at`: it needs nothing this time, which is an answer, too.
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

-- The campaign that a need answers.
ALTER TABLE alignment_needs ADD COLUMN campaign_id UUID REFERENCES alignment_campaigns (id);
CREATE INDEX alignment_needs_by_campaign ON alignment_needs (campaign_id, unit_id);

-- Days that come back every year: the first of them. Each year of it is a season of its own, entered some years ahead, so that one
-- year can be left out.
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

ALTER TABLE alignment_seasons ADD COLUMN rule_id UUID REFERENCES alignment_season_rules (id);
-- The year in which it begins.
ALTER TABLE alignment_seasons ADD COLUMN of_year BIGINT;
CREATE UNIQUE INDEX alignment_seasons_by_rule ON alignment_seasons (rule_id, of_year);

-- What it is called in the calendar file that it came with: a file that is read again finds it there, once in each place.
ALTER TABLE alignment_seasons ADD COLUMN source TEXT;
CREATE UNIQUE INDEX alignment_seasons_by_source_everywhere ON alignment_seasons (source)
    WHERE ended_at IS NULL AND unit_id IS NULL AND site_id IS NULL;
CREATE UNIQUE INDEX alignment_seasons_by_source_unit ON alignment_seasons (unit_id, source) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX alignment_seasons_by_source_site ON alignment_seasons (site_id, source) WHERE ended_at IS NULL;

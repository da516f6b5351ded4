-- Memberships in the catalogue: so many classes a month for everybody of a unit, or for all, paid from one budget. What a
-- month leaves over is carried into so many months after it.
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

-- Who books with a membership: held while what is left is counted.
CREATE TABLE live_members (
    membership_id UUID NOT NULL REFERENCES live_memberships (id),
    person_id UUID NOT NULL,
    PRIMARY KEY (membership_id, person_id)
);

-- A seat that a membership paid for. It counts while the seat does: one that was given back in time costs no class.
CREATE TABLE live_covers (
    seat_id UUID NOT NULL PRIMARY KEY REFERENCES live_seats (id),
    membership_id UUID NOT NULL REFERENCES live_memberships (id),
    person_id UUID NOT NULL,
    used_on TEXT NOT NULL
);
CREATE INDEX live_covers_by_person ON live_covers (person_id, membership_id, used_on);

-- People from outside who are let in for a task, until the end of a day: no employment, no post, no place, and in no list of
-- people at work. What they are called and how they are reached stands where it does for everybody.
CREATE TABLE people_guests (
    person_id UUID PRIMARY KEY REFERENCES people_persons (id),
    organisation TEXT NOT NULL CHECK (organisation <> ''),
    until_on TEXT NOT NULL,
    until_at BIGINT NOT NULL,
    invited_by UUID,
    invited_at BIGINT NOT NULL,
    withdrawn_at BIGINT
);

-- For rooms above: whom the house is open to from outside, and until when.
CREATE VIEW people_guest_v1 AS
SELECT g.person_id, p.name, p.email, p.language, g.organisation, g.until_at
FROM people_guests AS g
JOIN people_persons AS p ON p.id = g.person_id
WHERE g.withdrawn_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM people_current AS c WHERE c.person_id = g.person_id);

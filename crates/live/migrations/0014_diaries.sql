-- Whoever comes to sessions or teaches them is held while their other sessions are looked at, so that of two bookings at one
-- time the second sees the first. A row says nothing more.
CREATE TABLE live_diaries (
    person_id UUID NOT NULL PRIMARY KEY
);

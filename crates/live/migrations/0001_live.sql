-- Classes, their sessions, the seats in them, and how each seat came to be where it is.

-- What is taught: an entry of the catalogue. With `unit_id` it is private to that unit and what stands below it.
CREATE TABLE live_classes (
    id UUID NOT NULL PRIMARY KEY,
    title TEXT NOT NULL CHECK (title <> ''),
    lead_text TEXT NOT NULL,
    outcomes TEXT NOT NULL,
    minutes BIGINT NOT NULL CHECK (minutes BETWEEN 5 AND 1440),
    price BIGINT NOT NULL CHECK (price BETWEEN 0 AND 1000000000),
    measure TEXT NOT NULL,
    language TEXT NOT NULL,
    unit_id UUID,
    made_by UUID,
    made_at BIGINT NOT NULL,
    retired_at BIGINT
);
CREATE INDEX live_classes_by_title ON live_classes (title, id);

-- When and where it is taught. What is kept is the local time with its zone; `starts_at` and `ends_at` follow from them and
-- are there for sorting. Without a time it only tests whether people would come. `taken` is kept by the triggers of 0002:
-- no row, whoever writes it, brings it above the capacity. `next_place` numbers those who wait, in the order of commits,
-- because the session is held while a number is taken. `sequence` counts the changes that calendars must know.
CREATE TABLE live_sessions (
    id UUID NOT NULL PRIMARY KEY,
    class_id UUID NOT NULL REFERENCES live_classes (id),
    local_start TEXT,
    zone TEXT NOT NULL,
    starts_at BIGINT,
    ends_at BIGINT,
    cut_off_at BIGINT,
    free_until BIGINT,
    place TEXT NOT NULL,
    link TEXT NOT NULL,
    phone TEXT NOT NULL,
    materials TEXT NOT NULL,
    capacity BIGINT NOT NULL CHECK (capacity BETWEEN 1 AND 10000),
    taken BIGINT NOT NULL DEFAULT 0,
    next_place BIGINT NOT NULL DEFAULT 1,
    offer_minutes BIGINT NOT NULL CHECK (offer_minutes BETWEEN 5 AND 43200),
    instructor_id UUID,
    instructor TEXT NOT NULL,
    series_id UUID,
    sequence BIGINT NOT NULL DEFAULT 0,
    planned_by UUID,
    planned_at BIGINT NOT NULL,
    called_off_at BIGINT,
    called_off_why TEXT NOT NULL DEFAULT '',
    closed_at BIGINT,
    CHECK (taken BETWEEN 0 AND capacity),
    CHECK ((local_start IS NULL) = (starts_at IS NULL) AND (starts_at IS NULL) = (ends_at IS NULL)),
    CHECK (starts_at IS NULL OR starts_at < ends_at),
    CHECK (cut_off_at IS NULL OR cut_off_at <= starts_at),
    CHECK (free_until IS NULL OR free_until <= starts_at)
);
CREATE INDEX live_sessions_by_class ON live_sessions (class_id, starts_at, id);
CREATE INDEX live_sessions_by_start ON live_sessions (starts_at, id);

-- One seat of one person, or one that somebody holds for a person without a name yet. Its state is that of its last move.
CREATE TABLE live_seats (
    id UUID NOT NULL PRIMARY KEY,
    session_id UUID NOT NULL REFERENCES live_sessions (id),
    person_id UUID,
    holder_id UUID,
    state TEXT NOT NULL,
    moves BIGINT NOT NULL DEFAULT 0,
    place BIGINT,
    until_at BIGINT,
    line_id UUID,
    amount BIGINT NOT NULL DEFAULT 0 CHECK (amount >= 0),
    minutes BIGINT CHECK (minutes >= 0),
    made_at BIGINT NOT NULL,
    CHECK (person_id IS NOT NULL OR state IN ('new', 'reserved', 'released', 'called_off')),
    CHECK (place IS NOT NULL OR state NOT IN ('waiting', 'offered')),
    CHECK ((line_id IS NULL) = (amount = 0))
);
CREATE UNIQUE INDEX live_seats_once ON live_seats (session_id, person_id)
    WHERE person_id IS NOT NULL AND state IN ('new', 'asked', 'invited', 'waiting', 'offered', 'booked', 'attended', 'missed');
CREATE UNIQUE INDEX live_seats_places ON live_seats (session_id, place) WHERE place IS NOT NULL;
CREATE INDEX live_seats_by_session ON live_seats (session_id, state, place, id);
CREATE INDEX live_seats_by_person ON live_seats (person_id, id);
CREATE INDEX live_seats_by_end ON live_seats (until_at, id);

-- The chain of a seat: each step with its day, who did it and why. Writing a step moves the seat; there is no other way.
CREATE TABLE live_moves (
    seat_id UUID NOT NULL REFERENCES live_seats (id),
    number BIGINT NOT NULL,
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL CHECK (to_state IN ('asked', 'invited', 'reserved', 'waiting', 'offered', 'booked', 'attended',
        'missed', 'refused', 'declined', 'lapsed', 'given_back', 'not_attending', 'not_required', 'released', 'called_off')),
    moved_at BIGINT NOT NULL,
    actor_id UUID,
    why TEXT NOT NULL,
    PRIMARY KEY (seat_id, number),
    CHECK (from_state <> to_state)
);

-- Invitations to a class to which somebody said no, until they take a seat in it after all.
CREATE TABLE requests_declined_seats (
    seat_id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL,
    folded TEXT NOT NULL CHECK (folded <> ''),
    declined_at BIGINT NOT NULL
);
CREATE INDEX requests_declined_seats_by_words ON requests_declined_seats (folded, person_id);

-- What calendars were told about a seat, so that nothing is told twice and a cancellation follows only an invitation.
CREATE TABLE live_letters (
    seat_id UUID NOT NULL REFERENCES live_seats (id),
    sequence BIGINT NOT NULL,
    method TEXT NOT NULL CHECK (method IN ('REQUEST', 'CANCEL')),
    message_id UUID NOT NULL,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (seat_id, sequence, method)
);

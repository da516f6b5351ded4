-- Requests for a seat that somebody asked for in a session. The seat is booked with the yes, and given on with the no.
CREATE TABLE requests_seats (
    request_id UUID NOT NULL PRIMARY KEY REFERENCES requests_requests (id),
    seat_id UUID NOT NULL UNIQUE
);

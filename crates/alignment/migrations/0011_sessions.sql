-- The sessions that were planned for the time that a slot sets aside. A slot that is filled by something else has none.
CREATE TABLE alignment_slot_sessions (
    slot_id UUID NOT NULL REFERENCES alignment_slots (id),
    session_id UUID NOT NULL,
    PRIMARY KEY (slot_id, session_id)
);

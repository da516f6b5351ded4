-- A class of its own that somebody made of a demand, and when those who want it were invited. It begins with a person's act.
CREATE TABLE requests_classes (
    session_id UUID NOT NULL PRIMARY KEY,
    demand_id UUID NOT NULL REFERENCES requests_demands (id),
    class_id UUID NOT NULL,
    made_by UUID,
    made_at BIGINT NOT NULL,
    invited_at BIGINT
);
CREATE INDEX requests_classes_by_demand ON requests_classes (demand_id, made_at, session_id);

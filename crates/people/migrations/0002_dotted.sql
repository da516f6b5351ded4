-- Whoever leads by a dotted line is asked for on every page: the navigation shows them their team.
CREATE INDEX people_current_dotted ON people_current (dotted_id);

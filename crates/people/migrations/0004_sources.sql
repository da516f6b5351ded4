-- A person's ids are asked for by source: whoever has no statistics yet still finds the one row, instead of reading
-- all ids of a source for each person.
CREATE INDEX people_external_ids_of ON people_external_ids (person_id, feed_id);
DROP INDEX people_external_ids_person;

-- The objective that a theme serves: what is put into the theme later serves it, too.
ALTER TABLE alignment_themes ADD COLUMN objective_id UUID REFERENCES alignment_objectives (id);
CREATE INDEX alignment_needs_by_topic ON alignment_needs (topic_id, id);

-- What stands in the light is a course, or something of a room above: a class of the catalogue, a programme.
ALTER TABLE delivery_spotlights RENAME COLUMN course_id TO thing_id;
ALTER TABLE delivery_spotlights ADD COLUMN kind TEXT NOT NULL DEFAULT 'course' CHECK (kind IN ('course', 'class', 'programme'));

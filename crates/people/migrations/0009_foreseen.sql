-- What a file would do to learning, as it was told when the file was read; null where nobody was asked. Why: the page of a
-- file that waits to be decided need not read and compare it again at every look.
ALTER TABLE people_runs ADD COLUMN foreseen JSONB;

-- What a program reads of a notice: it travels with the message of the day that tells it.
ALTER TABLE kernel_notices ADD COLUMN part_type TEXT;
ALTER TABLE kernel_notices ADD COLUMN part_body TEXT;

-- What a program reads of a message, beside what people read: a calendar.
ALTER TABLE kernel_messages ADD COLUMN part_type TEXT;
ALTER TABLE kernel_messages ADD COLUMN part_body TEXT;

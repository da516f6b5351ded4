-- What long work is doing, by a word of its room, for the bar on its page.
ALTER TABLE kernel_jobs ADD COLUMN progress_stage TEXT;

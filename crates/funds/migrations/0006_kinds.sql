-- What kind of thing a stipend pays for, and of what kind it was said whether it helped. What came before is of no named kind.
ALTER TABLE funds_claims ADD COLUMN kind TEXT NOT NULL DEFAULT 'other'
    CHECK (kind IN ('book', 'course', 'conference', 'exam', 'coaching', 'tool', 'other'));
ALTER TABLE funds_helped ADD COLUMN kind TEXT NOT NULL DEFAULT 'other'
    CHECK (kind IN ('book', 'course', 'conference', 'exam', 'coaching', 'tool', 'other'));

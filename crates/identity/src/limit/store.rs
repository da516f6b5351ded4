//! All SQL of `identity_tries`.

kernel::statements! {
    /// Counts a try; a window that began at or before $3 begins again at $2. Gives the count and the beginning.
    COUNT = "
        INSERT INTO identity_tries (bucket, since, count)
        VALUES ($1, $2, 1)
        ON CONFLICT (bucket) DO UPDATE SET
            count = CASE WHEN identity_tries.since <= $3 THEN 1 ELSE identity_tries.count + 1 END,
            since = CASE WHEN identity_tries.since <= $3 THEN $2 ELSE identity_tries.since END
        RETURNING count, since";
    /// Forgets the tries of somebody who got in.
    FORGET = "DELETE FROM identity_tries WHERE bucket = $1";
    /// Forgets old windows.
    SWEEP = "DELETE FROM identity_tries WHERE since < $1";
}

//! All SQL of `identity_audit`.

kernel::statements! {
    /// Adds a line.
    ADD = "
        INSERT INTO identity_audit (id, at, actor, what, person_id, detail)
        VALUES ($1, $2, $3, $4, $5, $6)";
    /// The newest lines.
    NEWEST = "
        SELECT id, at, actor, what, person_id, detail
        FROM identity_audit
        ORDER BY id DESC
        LIMIT $1";
    /// The newest searches for a person's records.
    LOOKED = "
        SELECT id, at, actor, what, person_id, detail
        FROM identity_audit
        WHERE person_id = $1 AND what IN ('records_searched', 'records_exported')
        ORDER BY id DESC
        LIMIT $2";
    /// The newest lines about a person.
    OF_PERSON = "
        SELECT id, at, actor, what, person_id, detail
        FROM identity_audit
        WHERE person_id = $1
        ORDER BY id DESC
        LIMIT $2";
}

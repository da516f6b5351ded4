//! All SQL of `identity_codes`.

kernel::statements! {
    /// A code.
    MAKE = "
        INSERT INTO identity_codes (code_digest, id, person_id, made_by_person_id, created_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT DO NOTHING";
    /// Makes the open codes of a person void.
    VOID_OF_PERSON = "
        UPDATE identity_codes
        SET voided_at = $2
        WHERE person_id = $1 AND used_at IS NULL AND voided_at IS NULL";
    /// Makes the open codes of people void who are no longer in the house.
    VOID_LEAVERS = "
        UPDATE identity_codes
        SET voided_at = $1
        WHERE used_at IS NULL
          AND voided_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM people_scope_v1 s WHERE s.person_id = identity_codes.person_id)";
    /// Uses a code up, if it still works and its person may come in.
    USE = "
        UPDATE identity_codes
        SET used_at = $2
        WHERE code_digest = $1
          AND used_at IS NULL
          AND voided_at IS NULL
          AND expires_at > $2
          AND EXISTS (SELECT 1 FROM people_scope_v1 s WHERE s.person_id = identity_codes.person_id)
          AND NOT EXISTS (
              SELECT 1
              FROM identity_accounts a
              WHERE a.person_id = identity_codes.person_id AND a.disabled_at IS NOT NULL)
        RETURNING person_id";
    /// Why a code does not work: used, expires, voided, who printed it.
    LOOK = "
        SELECT c.used_at, c.expires_at, c.voided_at, m.name
        FROM identity_codes c
        LEFT JOIN people_scope_v1 m ON m.person_id = c.made_by_person_id
        WHERE c.code_digest = $1
        LIMIT 1";
    /// Whom a slip is for: name, number, addresses.
    FOR_WHOM = "
        SELECT s.name, s.number, s.email, a.email, a.disabled_at
        FROM people_scope_v1 s
        LEFT JOIN identity_accounts a ON a.person_id = s.person_id
        WHERE s.person_id = $1
        LIMIT 1";
    /// Forgets codes that ran out before $1.
    SWEEP = "DELETE FROM identity_codes WHERE expires_at < $1";
}

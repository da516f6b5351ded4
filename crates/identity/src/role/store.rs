//! All SQL of `identity_grants`.

kernel::statements! {
    /// Gives a role that the person does not have.
    GRANT = "
        INSERT INTO identity_grants (id, person_id, role, granted_at, granted_by, reason)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT DO NOTHING";
    /// Takes a role back.
    REVOKE = "
        UPDATE identity_grants
        SET revoked_at = $3, revoked_by = $4, revoked_reason = $5
        WHERE person_id = $1 AND role = $2 AND revoked_at IS NULL";
    /// The roles of a person.
    OF_PERSON = "
        SELECT role
        FROM identity_grants
        WHERE person_id = $1 AND revoked_at IS NULL
        ORDER BY role, id";
    /// Other people in the house who have a role and may sign in.
    OTHERS = "
        SELECT COUNT(DISTINCT g.person_id)
        FROM identity_grants g
        JOIN people_scope_v1 s ON s.person_id = g.person_id
        LEFT JOIN identity_accounts a ON a.person_id = g.person_id
        WHERE g.role = $1 AND g.revoked_at IS NULL AND g.person_id <> $2 AND a.disabled_at IS NULL";
    /// Whether a person has a role.
    HAS = "SELECT 1 FROM identity_grants WHERE person_id = $1 AND role = $2 AND revoked_at IS NULL";
    /// The people in the house who have a role: person, name.
    HOLDERS = "
        SELECT DISTINCT g.person_id, s.name
        FROM identity_grants g
        JOIN people_scope_v1 s ON s.person_id = g.person_id
        WHERE g.role = $1 AND g.revoked_at IS NULL
        ORDER BY s.name, g.person_id";
    /// Every living grant, with the name of the person and of who gave it.
    LIVING = "
        SELECT g.id, g.person_id, s.name, g.role, g.granted_at, g.granted_by, g.reason
        FROM identity_grants g
        JOIN people_scope_v1 s ON s.person_id = g.person_id
        WHERE g.revoked_at IS NULL
        ORDER BY s.sort_name, g.person_id, g.granted_at, g.id";
    /// Takes every role back from people who are no longer in the house; that of the last administrators only once
    /// somebody in the house administers.
    REVOKE_LEAVERS = "
        UPDATE identity_grants
        SET revoked_at = $1, revoked_by = $2, revoked_reason = $3
        WHERE revoked_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM people_scope_v1 s WHERE s.person_id = identity_grants.person_id)
          AND (role <> $4 OR EXISTS (
            SELECT 1
            FROM identity_grants g
            JOIN people_scope_v1 s ON s.person_id = g.person_id
            LEFT JOIN identity_accounts a ON a.person_id = g.person_id
            WHERE g.role = $4 AND g.revoked_at IS NULL AND a.disabled_at IS NULL))";
}

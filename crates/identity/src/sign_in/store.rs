//! All SQL of `identity_sign_ins`.

kernel::statements! {
    /// Who is behind a cookie, with everything a page needs to know: one statement per request.
    WHO = "
        SELECT
            i.id,
            i.person_id,
            i.seen_at,
            COALESCE(s.name, v.name),
            COALESCE(s.job_title, v.organisation),
            a.locale,
            COALESCE(s.language, v.language),
            a.theme,
            (SELECT string_agg(g.role, ' ')
             FROM identity_grants g
             WHERE g.person_id = i.person_id AND g.revoked_at IS NULL),
            EXISTS (SELECT 1 FROM people_scope_v1 r WHERE r.manager_id = i.person_id)
                OR EXISTS (SELECT 1 FROM people_scope_v1 r WHERE r.acting_id = i.person_id)
                OR EXISTS (SELECT 1 FROM people_scope_v1 r WHERE r.dotted_id = i.person_id),
            s.time_zone,
            s.unit_name,
            s.site_name,
            s.person_id
        FROM identity_sign_ins i
        LEFT JOIN people_scope_v1 s ON s.person_id = i.person_id
        LEFT JOIN people_guest_v1 v ON v.person_id = i.person_id AND v.until_at > $2
        LEFT JOIN identity_accounts a ON a.person_id = i.person_id
        WHERE i.token_digest = $1 AND i.ended_at IS NULL AND i.expires_at > $2 AND a.disabled_at IS NULL
          AND (s.person_id IS NOT NULL OR v.person_id IS NOT NULL)
        LIMIT 1";
    /// A browser is signed in.
    START = "
        INSERT INTO identity_sign_ins
            (token_digest, id, person_id, way, kept, agent, network, created_at, seen_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9)";
    /// It was there a moment ago.
    SEEN = "UPDATE identity_sign_ins SET seen_at = $2 WHERE id = $1 AND seen_at < $2";
    /// Ends the sign-in of a cookie.
    END_TOKEN = "
        UPDATE identity_sign_ins
        SET ended_at = $2, ended_because = $3
        WHERE token_digest = $1 AND ended_at IS NULL
        RETURNING person_id";
    /// Ends one sign-in of a person.
    END_ONE = "
        UPDATE identity_sign_ins
        SET ended_at = $3, ended_because = $4
        WHERE id = $1 AND person_id = $2 AND ended_at IS NULL";
    /// Ends every sign-in of a person, except one.
    END_ALL = "
        UPDATE identity_sign_ins
        SET ended_at = $2, ended_because = $3
        WHERE person_id = $1 AND ended_at IS NULL AND id <> $4";
    /// Ends the sign-ins of people who are no longer in the house.
    END_LEAVERS = "
        UPDATE identity_sign_ins
        SET ended_at = $1, ended_because = $2
        WHERE ended_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM people_scope_v1 s WHERE s.person_id = identity_sign_ins.person_id)
          AND NOT EXISTS (
              SELECT 1
              FROM people_guest_v1 v
              WHERE v.person_id = identity_sign_ins.person_id AND v.until_at > $1)
        RETURNING person_id";
    /// The living sign-ins of a person, newest first.
    LIVING = "
        SELECT id, person_id, way, kept, agent, network, created_at, seen_at, expires_at
        FROM identity_sign_ins
        WHERE person_id = $1 AND ended_at IS NULL AND expires_at > $2
        ORDER BY created_at DESC, id DESC
        LIMIT 50";
    /// Forgets sign-ins that ended or ran out before $1.
    SWEEP = "DELETE FROM identity_sign_ins WHERE expires_at < $1";
}

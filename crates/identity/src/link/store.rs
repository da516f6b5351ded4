//! All SQL of `identity_links` and `identity_asks`.

kernel::statements! {
    /// Somebody asked for a link.
    ASK = "
        INSERT INTO identity_asks (id, browser_digest, address, next, locale, agent, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    /// What a browser asked for last.
    LAST_ASK = "
        SELECT address, created_at
        FROM identity_asks
        WHERE browser_digest = $1 AND created_at > $2
        ORDER BY created_at DESC, id DESC
        LIMIT 1";
    /// Takes up what was asked, once.
    TAKE_ASK = "
        UPDATE identity_asks
        SET handled_at = $2
        WHERE id = $1 AND handled_at IS NULL
        RETURNING browser_digest, address, next, locale, agent, created_at";
    /// Forgets what was asked before $1.
    SWEEP_ASKS = "DELETE FROM identity_asks WHERE created_at < $1";
    /// A link.
    MAKE = "
        INSERT INTO identity_links
            (token_digest, id, person_id, browser_digest, next, made_by, created_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    /// What a link is about: person, name, browser, next, created, expires, used, voided.
    LOOK = "
        SELECT
            l.person_id, COALESCE(s.name, v.name), l.browser_digest, l.next, l.created_at, l.expires_at, l.used_at,
            l.voided_at
        FROM identity_links l
        LEFT JOIN people_scope_v1 s ON s.person_id = l.person_id
        LEFT JOIN people_guest_v1 v ON v.person_id = l.person_id AND v.until_at > $2
        LEFT JOIN identity_accounts a ON a.person_id = l.person_id
        WHERE l.token_digest = $1 AND a.disabled_at IS NULL AND (s.person_id IS NOT NULL OR v.person_id IS NOT NULL)
        LIMIT 1";
    /// Uses a link up, if it still works in this browser.
    USE = "
        UPDATE identity_links
        SET used_at = $2
        WHERE token_digest = $1
          AND used_at IS NULL
          AND voided_at IS NULL
          AND expires_at > $2
          AND (browser_digest IS NULL OR browser_digest = $3)
        RETURNING person_id, next";
    /// Makes a link void.
    VOID = "
        UPDATE identity_links
        SET voided_at = $2
        WHERE token_digest = $1 AND used_at IS NULL AND voided_at IS NULL
        RETURNING person_id";
    /// Makes the open links of a person void.
    VOID_OF_PERSON = "
        UPDATE identity_links
        SET voided_at = $2
        WHERE person_id = $1 AND used_at IS NULL AND voided_at IS NULL";
    /// Makes the open links of people void who are no longer in the house.
    VOID_LEAVERS = "
        UPDATE identity_links
        SET voided_at = $1
        WHERE used_at IS NULL
          AND voided_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM people_scope_v1 s WHERE s.person_id = identity_links.person_id)
          AND NOT EXISTS (
              SELECT 1 FROM people_guest_v1 v WHERE v.person_id = identity_links.person_id AND v.until_at > $1)";
    /// Whether somebody has a link that was made for the same reason since $3 and still waits.
    WAITS = "
        SELECT 1
        FROM identity_links
        WHERE person_id = $1 AND made_by = $2 AND created_at > $3 AND used_at IS NULL AND voided_at IS NULL
        LIMIT 1";
    /// Forgets links that ran out before $1.
    SWEEP = "DELETE FROM identity_links WHERE expires_at < $1";
}

//! All SQL of `identity_accounts`.

kernel::statements! {
    /// Takes the address from accounts whose person left, or has another one in the staff file.
    RELEASE = "
        UPDATE identity_accounts
        SET email = NULL, email_given = NULL
        WHERE email_given IS NOT NULL
          AND NOT EXISTS (
              SELECT 1
              FROM people_scope_v1 s
              WHERE s.person_id = identity_accounts.person_id AND s.email = identity_accounts.email_given)";
    /// Persons whose address has no account yet, and those who could not have theirs because it was taken.
    WITHOUT = "
        SELECT s.person_id, s.email
        FROM people_scope_v1 s
        LEFT JOIN identity_accounts a ON a.person_id = s.person_id
        WHERE s.email IS NOT NULL AND s.email <> '' AND (a.person_id IS NULL OR a.email IS NULL)
        ORDER BY s.person_id";
    /// Every address that somebody has.
    TAKEN = "SELECT email FROM identity_accounts WHERE email IS NOT NULL";
    /// Gives a free address to a person.
    ADOPT = "
        INSERT INTO identity_accounts (person_id, email, email_given, created_at)
        VALUES ($1, $2, $3, $4)
        ON CONFLICT (person_id) DO UPDATE SET email = excluded.email, email_given = excluded.email_given";
    /// Makes an account for a person who has none.
    ENSURE = "
        INSERT INTO identity_accounts (person_id, created_at)
        VALUES ($1, $2)
        ON CONFLICT (person_id) DO NOTHING";
    /// Who signs in with an address: person, password.
    BY_EMAIL = "
        SELECT a.person_id, a.password_hash
        FROM identity_accounts a
        WHERE a.email = $1
          AND a.disabled_at IS NULL
          AND (EXISTS (SELECT 1 FROM people_scope_v1 s WHERE s.person_id = a.person_id)
              OR EXISTS (SELECT 1 FROM people_guest_v1 v WHERE v.person_id = a.person_id AND v.until_at > $2))
        LIMIT 2";
    /// Who signs in with an employee number: person, password. Two people with one number are nobody.
    BY_NUMBER = "
        SELECT DISTINCT s.person_id, a.password_hash
        FROM people_scope_v1 s
        LEFT JOIN identity_accounts a ON a.person_id = s.person_id
        WHERE s.number = $1 AND a.disabled_at IS NULL
        LIMIT 2";
    /// What a person set for themselves, and how to reach them: name, address, languages, theme, password set at.
    OF_PERSON = "
        SELECT s.name, a.email, a.locale, s.language, a.theme, a.password_set_at, a.disabled_at
        FROM (
            SELECT person_id, name, language FROM people_scope_v1 WHERE person_id = $1
            UNION ALL
            SELECT person_id, name, language FROM people_guest_v1 WHERE person_id = $1 AND until_at > $2
        ) AS s
        LEFT JOIN identity_accounts a ON a.person_id = s.person_id
        LIMIT 1";
    /// Whose address it is.
    HOLDER = "SELECT person_id FROM identity_accounts WHERE email = $1";
    /// The address of somebody from outside.
    LEND = "
        INSERT INTO identity_accounts (person_id, email, created_at)
        VALUES ($1, $2, $3)
        ON CONFLICT (person_id) DO UPDATE SET email = excluded.email";
    /// Their address is free again, and the password is gone.
    TAKE_BACK = "UPDATE identity_accounts SET email = NULL, password_hash = NULL WHERE person_id = $1";
    /// The password of a person.
    PASSWORD_OF = "SELECT password_hash FROM identity_accounts WHERE person_id = $1";
    /// Sets the password.
    SET_PASSWORD = "
        UPDATE identity_accounts
        SET password_hash = $2, password_set_at = $3
        WHERE person_id = $1";
    /// Sets language and theme; absent means: as the device says.
    SET_APPEARANCE = "
        UPDATE identity_accounts
        SET locale = $2, theme = $3
        WHERE person_id = $1";
}

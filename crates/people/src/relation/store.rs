//! SQL of relations.

use kernel::{PersonId, Result, Tx, params};

kernel::statements! {
    /// Whether there is such a person.
    EXISTS = "SELECT 1 FROM people_persons WHERE id = $1";
    /// Who stands right above a person today.
    ABOVE = "SELECT manager_id, acting_id, dotted_id FROM people_current WHERE person_id = $1";
    /// Whether a person stands anywhere below another today.
    BELOW = "WITH RECURSIVE chain (person_id, manager_id) AS (
            SELECT person_id, manager_id FROM people_current WHERE person_id = $1
            UNION
            SELECT c.person_id, c.manager_id FROM people_current c JOIN chain ON c.person_id = chain.manager_id
        )
        SELECT 1 FROM chain WHERE manager_id = $2 LIMIT 1";
    /// Whom a person leads today.
    REPORTS = "SELECT person_id
        FROM people_current
        WHERE manager_id = $1 OR acting_id = $1 OR dotted_id = $1
        ORDER BY sort_name, person_id";
}

pub(super) async fn exists(tx: &mut Tx, person: PersonId) -> Result<bool> {
    Ok(tx.optional(&EXISTS, params![person]).await?.is_some())
}

pub(super) async fn above(tx: &mut Tx, person: PersonId) -> Result<[Option<PersonId>; 3]> {
    match tx.optional(&ABOVE, params![person]).await? {
        Some(row) => Ok([row.get(0)?, row.get(1)?, row.get(2)?]),
        None => Ok([None; 3]),
    }
}

pub(super) async fn stands_below(tx: &mut Tx, top: PersonId, person: PersonId) -> Result<bool> {
    Ok(tx.optional(&BELOW, params![person, top]).await?.is_some())
}

pub(super) async fn reports(tx: &mut Tx, me: PersonId) -> Result<Vec<PersonId>> {
    tx.all(&REPORTS, params![me]).await?.iter().map(|row| row.get(0)).collect()
}

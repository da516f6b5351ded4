//! The one question that the telling asks the database itself: who has which number.

use std::collections::BTreeMap;

use kernel::{PersonId, Result, Tx, statements};

statements! {
    /// Everybody at work, with their number.
    NUMBERS = "SELECT person_id,
    number
FROM people_scope_v1
WHERE number IS NOT NULL
ORDER BY person_id";
}

/// Number → person, of everybody at work.
pub(crate) async fn numbers(tx: &mut Tx) -> Result<BTreeMap<String, PersonId>> {
    let mut out = BTreeMap::new();
    for row in tx.all(&NUMBERS, vec![]).await? {
        let mut c = row.columns();
        let (person, number): (PersonId, String) = (c.next()?, c.next()?);
        out.insert(number, person);
    }
    Ok(out)
}

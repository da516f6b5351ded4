//! SQL of paid minutes.

use kernel::{PersonId, Result, Tx, Uuid, params};

kernel::statements! {
    /// The units that a person is in, the nearest first.
    UNITS = "SELECT t.ancestor_id FROM people_scope_v1 AS p JOIN people_unit_tree_v1 AS t ON t.unit_id = p.unit_id
        WHERE p.person_id = $1 ORDER BY t.depth, t.ancestor_id";
}

pub(super) async fn units(tx: &mut Tx, person: PersonId) -> Result<Vec<Uuid>> {
    tx.all(&UNITS, params![person]).await?.iter().map(|row| row.get(0)).collect()
}

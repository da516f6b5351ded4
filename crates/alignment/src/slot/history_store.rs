//! SQL of what slots were before.

use kernel::{Actor, Error, Result, Row, Tx, Uuid, params};
use people::UnitId;

use super::history::{Before, Field};
use crate::ids::{ObjectiveId, SlotId};

kernel::statements! {
    /// What it was before.
    ADD = "INSERT INTO alignment_slot_changes (id, slot_id, field, was, was_objective_id, changed_by, changed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    /// All of that.
    OF = "SELECT field, was, was_objective_id, changed_by, changed_at
        FROM alignment_slot_changes WHERE slot_id = $1 ORDER BY changed_at DESC, id DESC LIMIT 60";
    /// The name of a team.
    NAME = "SELECT name FROM people_unit_v1 WHERE unit_id = $1";
}

pub(super) async fn add(
    actor: &Actor,
    tx: &mut Tx,
    slot: SlotId,
    field: Field,
    was: &str,
    objective: Option<ObjectiveId>,
) -> Result<()> {
    let (id, now): (Uuid, _) = (tx.id(), tx.now());
    let row = params![id, slot, field.name(), was, objective, actor.person_id(), now];
    tx.execute(&ADD, row).await.map(drop)
}

pub(super) async fn of(tx: &mut Tx, slot: SlotId) -> Result<Vec<Before>> {
    tx.all(&OF, params![slot]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Before> {
    let field: String = row.get(0)?;
    let field = Field::parse(&field).ok_or_else(|| Error::internal(format!("{field} is not changed")))?;
    Ok(Before { field, was: row.get(1)?, objective: row.get(2)?, by: row.get(3)?, at: row.get(4)? })
}

/// The names of teams that are still there.
pub(super) async fn names(tx: &mut Tx, units: &[UnitId]) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for unit in units {
        if let Some(row) = tx.optional(&NAME, params![*unit]).await? {
            names.push(row.get(0)?);
        }
    }
    Ok(names)
}

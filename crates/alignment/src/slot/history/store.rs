//! SQL of what became of slots.

use kernel::{Actor, Error, PersonId, Result, Row, Tx, Uuid, params};
use people::UnitId;

use super::{Change, Field, Slot};
use crate::ids::{GroupId, SlotId};

kernel::statements! {
    /// One change.
    ADD = "INSERT INTO alignment_slot_changes (id, slot_id, field, was, became, changed_by, changed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    /// All of a slot.
    OF = "SELECT field, was, became, changed_by, changed_at
        FROM alignment_slot_changes WHERE slot_id = $1 ORDER BY changed_at DESC, id DESC LIMIT 60";
    /// Who planned it, and when.
    PLANNED = "SELECT planned_by, planned_at FROM alignment_slots WHERE id = $1";
    /// One that was dropped.
    DROPPED = "SELECT s.id, s.tier, s.title, s.note, s.objective_id, s.unit_id, s.group_id, g.name, g.sensitive,
            s.audience, s.minutes, s.from_on, s.until_on, s.decide_by, s.course_id, s.booked_at, s.source,
            CAST((SELECT COALESCE(SUM(u.people), 0) FROM alignment_slot_units AS u WHERE u.slot_id = s.id) AS BIGINT)
        FROM alignment_slots AS s LEFT JOIN alignment_groups AS g ON g.id = s.group_id
        WHERE s.id = $1 AND s.dropped_at IS NOT NULL";
    /// The name of a unit.
    UNIT = "SELECT name FROM people_unit_v1 WHERE unit_id = $1";
    /// The name of a group.
    GROUP = "SELECT name FROM alignment_groups WHERE id = $1";
}

pub(super) async fn add(
    actor: &Actor,
    tx: &mut Tx,
    slot: SlotId,
    field: Field,
    was: &str,
    became: &str,
) -> Result<()> {
    let (id, now): (Uuid, _) = (tx.id(), tx.now());
    let row = params![id, slot, field.name(), was, became, actor.person_id(), now];
    tx.execute(&ADD, row).await.map(drop)
}

pub(super) async fn of(tx: &mut Tx, id: SlotId) -> Result<Vec<Change>> {
    tx.all(&OF, params![id]).await?.iter().map(read).collect()
}

pub(super) async fn planned(tx: &mut Tx, id: SlotId) -> Result<(Option<PersonId>, jiff::Timestamp)> {
    let row = tx.one(&PLANNED, params![id]).await?;
    Ok((row.get(0)?, row.get(1)?))
}

pub(super) async fn dropped(tx: &mut Tx, id: SlotId) -> Result<Option<Slot>> {
    tx.optional(&DROPPED, params![id]).await?.as_ref().map(crate::slot::store::read).transpose()
}

pub(super) async fn unit(tx: &mut Tx, id: UnitId) -> Result<Option<String>> {
    tx.optional(&UNIT, params![id]).await?.map(|row| row.get(0)).transpose()
}

pub(super) async fn group(tx: &mut Tx, id: GroupId) -> Result<Option<String>> {
    tx.optional(&GROUP, params![id]).await?.map(|row| row.get(0)).transpose()
}

fn read(row: &Row) -> Result<Change> {
    let field: String = row.get(0)?;
    let field = Field::parse(&field).ok_or_else(|| Error::internal(format!("{field} is not changed")))?;
    Ok(Change { field, was: row.get(1)?, became: row.get(2)?, by: row.get(3)?, at: row.get(4)? })
}

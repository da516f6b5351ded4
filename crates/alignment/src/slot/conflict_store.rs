//! SQL of conflicts. Audiences are conditions inside the statements, so that people are counted where they are kept.

use jiff::civil::Date;
use kernel::{Result, Statement, Tx, params};
use people::{SiteId, UnitId};

use super::Slot;
use crate::ids::SlotId;

kernel::statements! {
    /// People of a slot in a unit or below it.
    PEOPLE_BELOW = "SELECT CAST(COALESCE(SUM(u.people), 0) AS BIGINT)
        FROM alignment_slot_units AS u
        JOIN people_unit_tree_v1 AS t ON t.unit_id = u.unit_id
        WHERE u.slot_id = $1 AND t.ancestor_id = $2";
    /// Other slots that are on one day alone, this one; not those of sensitive groups, which would tell who is in them.
    SAME_DAY = "SELECT s.id FROM alignment_slots AS s LEFT JOIN alignment_groups AS g ON g.id = s.group_id
        WHERE s.id <> $1 AND s.from_on = $2 AND s.until_on = $2 AND s.dropped_at IS NULL
            AND (g.id IS NULL OR NOT g.sensitive)
        ORDER BY s.planned_at, s.id LIMIT 40";
    /// Units of a slot for which somebody said what the shifts can spare.
    COVERED_UNITS = "SELECT u.unit_id, n.name FROM alignment_slot_units AS u
        JOIN people_unit_v1 AS n ON n.unit_id = u.unit_id
        WHERE u.slot_id = $1 AND EXISTS (SELECT 1 FROM alignment_cover AS c WHERE c.unit_id = u.unit_id)
        ORDER BY n.name, u.unit_id LIMIT 60";
    /// What the shifts of a unit can spare in some weeks.
    COVER = "SELECT week_on, minutes FROM alignment_cover
        WHERE unit_id = $1 AND week_on BETWEEN $2 AND $3 ORDER BY week_on";
    /// Says what they can spare.
    SET_COVER = "INSERT INTO alignment_cover (unit_id, week_on, minutes) VALUES ($1, $2, $3)
        ON CONFLICT (unit_id, week_on) DO UPDATE SET minutes = excluded.minutes";
}

pub(super) async fn people_below(tx: &mut Tx, id: SlotId, unit: UnitId) -> Result<i64> {
    tx.one(&PEOPLE_BELOW, params![id, unit]).await?.get(0)
}

pub(super) async fn people_at(tx: &mut Tx, slot: &Slot, site: SiteId, today: Date) -> Result<i64> {
    let mut values = params![site];
    let meant = slot.select(today, &mut values);
    let text = format!(
        "SELECT COUNT(*) FROM people_scope_v1 AS p WHERE p.site_id = $1 AND p.person_id IN ({meant})"
    );
    tx.one(&Statement::built("PEOPLE_AT", text), values).await?.get(0)
}

pub(super) async fn same_day(tx: &mut Tx, id: SlotId, day: Date) -> Result<Vec<Slot>> {
    let mut found = Vec::new();
    for row in tx.all(&SAME_DAY, params![id, day]).await? {
        found.extend(super::store::find(tx, row.get(0)?).await?);
    }
    Ok(found)
}

pub(super) async fn in_both(tx: &mut Tx, one: &Slot, other: &Slot, today: Date) -> Result<i64> {
    let mut values = Vec::new();
    let (one, other) = (one.select(today, &mut values), other.select(today, &mut values));
    let text = format!(
        "SELECT COUNT(*) FROM people_scope_v1 AS p WHERE p.person_id IN ({one}) AND p.person_id IN ({other})"
    );
    tx.one(&Statement::built("IN_BOTH", text), values).await?.get(0)
}

pub(super) async fn covered_units(tx: &mut Tx, id: SlotId) -> Result<Vec<(UnitId, String)>> {
    let rows = tx.all(&COVERED_UNITS, params![id]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

pub(crate) async fn cover(tx: &mut Tx, unit: UnitId, from: Date, until: Date) -> Result<Vec<(Date, i64)>> {
    let rows = tx.all(&COVER, params![unit, from, until]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

pub(crate) async fn set_cover(tx: &mut Tx, unit: UnitId, weeks: &[(Date, i64)]) -> Result<()> {
    let rows = weeks.iter().map(|(week, minutes)| params![unit, *week, *minutes]).collect();
    tx.insert_all(&SET_COVER, rows).await.map(drop)
}

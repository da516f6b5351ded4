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
    /// Other slots that are on one day alone, this one, and may have people in common with it, as last counted; not those of
    /// sensitive groups, which would tell who is in them. The people of a sensitive group ($3) are not counted anywhere.
    SAME_DAY = "SELECT s.id, s.tier, s.title, s.note, s.objective_id, s.unit_id, s.group_id, g.name, g.sensitive,
            s.audience, s.minutes, s.from_on, s.until_on, s.decide_by, s.course_id, s.booked_at, s.source,
            CAST((SELECT COALESCE(SUM(u.people), 0) FROM alignment_slot_units AS u WHERE u.slot_id = s.id) AS BIGINT)
        FROM alignment_slots AS s LEFT JOIN alignment_groups AS g ON g.id = s.group_id
        WHERE s.id <> $1 AND s.from_on = $2 AND s.until_on = $2 AND s.dropped_at IS NULL
            AND (g.id IS NULL OR NOT g.sensitive)
            AND ($3
                OR EXISTS (SELECT 1 FROM alignment_slot_units AS a
                    JOIN alignment_slot_units AS b ON b.unit_id = a.unit_id
                    WHERE a.slot_id = $1 AND b.slot_id = s.id)
                OR EXISTS (SELECT 1 FROM alignment_slot_people AS a
                    JOIN alignment_slot_people AS b ON b.person_id = a.person_id
                    WHERE a.slot_id = $1 AND b.slot_id = s.id))
        ORDER BY s.planned_at, s.id";
    /// What the shifts of a slot's units can spare in some weeks, where somebody said so.
    COVERED = "SELECT u.unit_id, n.name, c.week_on, c.minutes
        FROM alignment_slot_units AS u
        JOIN people_unit_v1 AS n ON n.unit_id = u.unit_id
        JOIN alignment_cover AS c ON c.unit_id = u.unit_id
        WHERE u.slot_id = $1 AND c.week_on BETWEEN $2 AND $3
        ORDER BY n.name, u.unit_id, c.week_on";
    /// What all slots of these days take from such units and what is below them, slot by slot.
    TAKEN = "SELECT t.ancestor_id, s.from_on, s.until_on, s.minutes * CAST(SUM(y.people) AS BIGINT)
        FROM alignment_slot_units AS u
        JOIN people_unit_tree_v1 AS t ON t.ancestor_id = u.unit_id
        JOIN alignment_slot_units AS y ON y.unit_id = t.unit_id
        JOIN alignment_slots AS s ON s.id = y.slot_id
        WHERE u.slot_id = $1 AND s.from_on <= $3 AND s.until_on >= $2 AND s.dropped_at IS NULL
            AND EXISTS (SELECT 1 FROM alignment_cover AS c
                WHERE c.unit_id = u.unit_id AND c.week_on BETWEEN $2 AND $3)
        GROUP BY t.ancestor_id, s.id, s.from_on, s.until_on, s.minutes
        ORDER BY t.ancestor_id, s.id";
    /// What a unit is called.
    NAME = "SELECT name FROM people_unit_v1 WHERE unit_id = $1";
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

pub(super) async fn same_day(tx: &mut Tx, slot: &Slot, day: Date) -> Result<Vec<Slot>> {
    let rows = tx.all(&SAME_DAY, params![slot.id, day, slot.is_hidden()]).await?;
    rows.iter().map(super::store::read).collect()
}

pub(super) async fn in_both(tx: &mut Tx, one: &Slot, other: &Slot, today: Date) -> Result<i64> {
    let mut values = Vec::new();
    let (one, other) = (one.select(today, &mut values), other.select(today, &mut values));
    let text = format!(
        "SELECT COUNT(*) FROM people_scope_v1 AS p WHERE p.person_id IN ({one}) AND p.person_id IN ({other})"
    );
    tx.one(&Statement::built("IN_BOTH", text), values).await?.get(0)
}

/// What the shifts of a slot's units can spare from one day to another: unit, name, Monday, minutes.
pub(super) async fn covered(
    tx: &mut Tx,
    id: SlotId,
    from: Date,
    until: Date,
) -> Result<Vec<(UnitId, String, Date, i64)>> {
    let rows = tx.all(&COVERED, params![id, from, until]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))).collect()
}

/// What all slots take from these units on these days: unit, first day, last day, minutes of people.
pub(super) async fn taken(
    tx: &mut Tx,
    id: SlotId,
    from: Date,
    until: Date,
) -> Result<Vec<(UnitId, Date, Date, i64)>> {
    let rows = tx.all(&TAKEN, params![id, from, until]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))).collect()
}

pub(super) async fn name(tx: &mut Tx, unit: UnitId) -> Result<String> {
    tx.one(&NAME, params![unit]).await?.get(0)
}

pub(crate) async fn cover(tx: &mut Tx, unit: UnitId, from: Date, until: Date) -> Result<Vec<(Date, i64)>> {
    let rows = tx.all(&COVER, params![unit, from, until]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

pub(crate) async fn set_cover(tx: &mut Tx, unit: UnitId, weeks: &[(Date, i64)]) -> Result<()> {
    let rows = weeks.iter().map(|(week, minutes)| params![unit, *week, *minutes]).collect();
    tx.insert_all(&SET_COVER, rows).await.map(drop)
}

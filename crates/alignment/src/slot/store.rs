//! SQL of slots.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kernel::text::one_line;
use kernel::{Actor, Error, Result, Row, Tx, Uuid, params};
use people::UnitId;

use super::{New, OfGroup, Slot, Source, Tier};
use crate::ids::{CascadeId, GroupId, ObjectiveId, SlotId};

kernel::statements! {
    /// A new one.
    ADD = "INSERT INTO alignment_slots
            (id, tier, title, note, objective_id, unit_id, group_id, audience, minutes, from_on, until_on, decide_by,
                source, planned_by, planned_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    /// One.
    FIND = "SELECT s.id, s.tier, s.title, s.note, s.objective_id, s.unit_id, s.group_id, g.name, g.sensitive,
            s.audience, s.minutes, s.from_on, s.until_on, s.decide_by, s.course_id, s.booked_at, s.source,
            CAST((SELECT COALESCE(SUM(u.people), 0) FROM alignment_slot_units AS u WHERE u.slot_id = s.id) AS BIGINT)
        FROM alignment_slots AS s LEFT JOIN alignment_groups AS g ON g.id = s.group_id
        WHERE s.id = $1 AND s.dropped_at IS NULL";
    /// Those that touch some days.
    WITHIN = "SELECT s.id, s.tier, s.title, s.note, s.objective_id, s.unit_id, s.group_id, g.name, g.sensitive,
            s.audience, s.minutes, s.from_on, s.until_on, s.decide_by, s.course_id, s.booked_at, s.source,
            CAST((SELECT COALESCE(SUM(u.people), 0) FROM alignment_slot_units AS u WHERE u.slot_id = s.id) AS BIGINT)
        FROM alignment_slots AS s LEFT JOIN alignment_groups AS g ON g.id = s.group_id
        WHERE s.from_on <= $2 AND s.until_on >= $1 AND s.dropped_at IS NULL
        ORDER BY s.from_on, s.planned_at, s.id";
    /// Those of a cascade.
    OF_CASCADE = "SELECT s.id, s.tier, s.title, s.note, s.objective_id, s.unit_id, s.group_id, g.name, g.sensitive,
            s.audience, s.minutes, s.from_on, s.until_on, s.decide_by, s.course_id, s.booked_at, s.source,
            CAST((SELECT COALESCE(SUM(u.people), 0) FROM alignment_slot_units AS u WHERE u.slot_id = s.id) AS BIGINT)
        FROM alignment_slots AS s LEFT JOIN alignment_groups AS g ON g.id = s.group_id
        WHERE s.cascade_id = $1 AND s.dropped_at IS NULL
        ORDER BY s.from_on, s.planned_at, s.id";
    /// Names of the teams of a cascade.
    UNIT_NAMES = "SELECT DISTINCT n.unit_id, n.name FROM alignment_slots AS s
        JOIN people_unit_v1 AS n ON n.unit_id = s.unit_id
        WHERE s.cascade_id = $1 AND s.dropped_at IS NULL";
    /// Those of a group that are not over on a day.
    OF_GROUP = "SELECT s.id, s.tier, s.title, s.note, s.objective_id, s.unit_id, s.group_id, g.name, g.sensitive,
            s.audience, s.minutes, s.from_on, s.until_on, s.decide_by, s.course_id, s.booked_at, s.source,
            CAST((SELECT COALESCE(SUM(u.people), 0) FROM alignment_slot_units AS u WHERE u.slot_id = s.id) AS BIGINT)
        FROM alignment_slots AS s JOIN alignment_groups AS g ON g.id = s.group_id
        WHERE s.group_id = $1 AND s.until_on >= $2 AND s.dropped_at IS NULL
        ORDER BY s.from_on, s.planned_at, s.id";
    /// Those that touch some days and people of a unit or below it; `people` counts those alone.
    OF_UNIT = "SELECT s.id, s.tier, s.title, s.note, s.objective_id, s.unit_id, s.group_id, g.name, g.sensitive,
            s.audience, s.minutes, s.from_on, s.until_on, s.decide_by, s.course_id, s.booked_at, s.source,
            CAST(SUM(u.people) AS BIGINT)
        FROM alignment_slots AS s
        LEFT JOIN alignment_groups AS g ON g.id = s.group_id
        JOIN alignment_slot_units AS u ON u.slot_id = s.id
        JOIN people_unit_tree_v1 AS t ON t.unit_id = u.unit_id
        WHERE t.ancestor_id = $3 AND s.from_on <= $2 AND s.until_on >= $1 AND s.dropped_at IS NULL
        GROUP BY s.id, s.tier, s.title, s.note, s.objective_id, s.unit_id, s.group_id, g.name, g.sensitive,
            s.audience, s.minutes, s.from_on, s.until_on, s.decide_by, s.course_id, s.booked_at, s.source, s.planned_at
        ORDER BY s.from_on, s.planned_at, s.id";
    /// Says something else of one.
    CHANGE = "UPDATE alignment_slots
        SET tier = $2, title = $3, note = $4, unit_id = $5, group_id = $6, audience = $7, minutes = $8, decide_by = $9
        WHERE id = $1";
    /// Moves one.
    MOVE = "UPDATE alignment_slots SET from_on = $2, until_on = $3, decide_by = $4 WHERE id = $1";
    /// Links one.
    LINK = "UPDATE alignment_slots SET objective_id = $2 WHERE id = $1";
    /// Decides on content.
    DECIDE = "UPDATE alignment_slots
        SET course_id = $2, booked_at = CASE WHEN $3 THEN COALESCE(booked_at, $4) END, decide_by = NULL, bare_at = NULL
        WHERE id = $1";
    /// Books one with what it has. What waited for content waits on, without a day.
    BOOK = "UPDATE alignment_slots
        SET booked_at = COALESCE(booked_at, $2), decide_by = NULL,
            bare_at = CASE WHEN decide_by IS NOT NULL AND course_id IS NULL THEN $2 ELSE bare_at END
        WHERE id = $1";
    /// Whether one was booked while its content was to be decided.
    IS_BARE = "SELECT 1 FROM alignment_slots WHERE id = $1 AND bare_at IS NOT NULL";
    /// Drops one.
    DROP = "UPDATE alignment_slots SET dropped_at = $2 WHERE id = $1 AND dropped_at IS NULL";
    /// The title of a course that people can learn.
    LIVE = "SELECT title FROM content_live_v1 WHERE course_id = $1";
    /// Courses that people can learn, with what they speak about.
    COURSES = "SELECT course_id, title, topic, minutes FROM content_live_v1 ORDER BY title, course_id LIMIT 2000";
    /// Forgets how many people of which unit are meant.
    UNCOUNT = "DELETE FROM alignment_slot_units WHERE slot_id = $1";
    /// Forgets who is meant by name.
    UNNAME = "DELETE FROM alignment_slot_people WHERE slot_id = $1";
    /// Says that it was counted.
    COUNTED = "UPDATE alignment_slots SET counted_on = $2 WHERE id = $1";
    /// What is to be counted anew: what is not over and was not counted today.
    STALE = "SELECT id FROM alignment_slots
        WHERE dropped_at IS NULL AND until_on >= $1 AND (counted_on IS NULL OR counted_on < $1)
        ORDER BY from_on, id LIMIT 20";
    /// People moved: everything that is not over is to be counted anew.
    UNSETTLE = "UPDATE alignment_slots SET counted_on = NULL
        WHERE dropped_at IS NULL AND until_on >= $1 AND counted_on IS NOT NULL";
}

pub(super) async fn add(actor: &Actor, tx: &mut Tx, id: SlotId, title: &str, new: &New) -> Result<()> {
    let now = tx.now();
    let row = params![
        id,
        new.tier.name(),
        title,
        one_line(&new.note),
        new.objective,
        new.unit,
        new.group,
        serde_json::to_value(&new.audience)?,
        new.minutes,
        new.from,
        new.until,
        new.decide_by,
        new.source.name(),
        actor.person_id(),
        now
    ];
    tx.execute(&ADD, row).await.map(drop)
}

pub(crate) async fn find(tx: &mut Tx, id: SlotId) -> Result<Option<Slot>> {
    tx.optional(&FIND, params![id]).await?.as_ref().map(read).transpose()
}

pub(crate) async fn within(tx: &mut Tx, from: Date, until: Date) -> Result<Vec<Slot>> {
    tx.all(&WITHIN, params![from, until]).await?.iter().map(read).collect()
}

pub(crate) async fn of_unit(tx: &mut Tx, unit: UnitId, from: Date, until: Date) -> Result<Vec<Slot>> {
    tx.all(&OF_UNIT, params![from, until, unit]).await?.iter().map(read).collect()
}

pub(crate) async fn of_cascade(tx: &mut Tx, cascade: CascadeId) -> Result<Vec<Slot>> {
    tx.all(&OF_CASCADE, params![cascade]).await?.iter().map(read).collect()
}

pub(crate) async fn unit_names(tx: &mut Tx, cascade: CascadeId) -> Result<BTreeMap<UnitId, String>> {
    tx.all(&UNIT_NAMES, params![cascade]).await?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

pub(crate) async fn of_group(tx: &mut Tx, group: GroupId, from: Date) -> Result<Vec<Slot>> {
    tx.all(&OF_GROUP, params![group, from]).await?.iter().map(read).collect()
}

pub(super) async fn change(tx: &mut Tx, id: SlotId, title: &str, new: &New) -> Result<()> {
    let row = params![
        id,
        new.tier.name(),
        title,
        one_line(&new.note),
        new.unit,
        new.group,
        serde_json::to_value(&new.audience)?,
        new.minutes,
        new.decide_by
    ];
    tx.execute(&CHANGE, row).await.map(drop)
}

pub(super) async fn move_to(
    tx: &mut Tx,
    id: SlotId,
    from: Date,
    until: Date,
    decide_by: Option<Date>,
) -> Result<()> {
    tx.execute(&MOVE, params![id, from, until, decide_by]).await.map(drop)
}

pub(super) async fn link(tx: &mut Tx, id: SlotId, objective: Option<ObjectiveId>) -> Result<()> {
    tx.execute(&LINK, params![id, objective]).await.map(drop)
}

pub(super) async fn decide(tx: &mut Tx, id: SlotId, course: Option<Uuid>, booked: bool) -> Result<()> {
    let now = tx.now();
    tx.execute(&DECIDE, params![id, course, booked, now]).await.map(drop)
}

pub(super) async fn book(tx: &mut Tx, id: SlotId) -> Result<()> {
    let now = tx.now();
    tx.execute(&BOOK, params![id, now]).await.map(drop)
}

pub(super) async fn is_bare(tx: &mut Tx, id: SlotId) -> Result<bool> {
    Ok(tx.optional(&IS_BARE, params![id]).await?.is_some())
}

pub(super) async fn remove(tx: &mut Tx, id: SlotId) -> Result<()> {
    let now = tx.now();
    tx.execute(&DROP, params![id, now]).await.map(drop)
}

pub(crate) async fn live(tx: &mut Tx, course: Uuid) -> Result<Option<String>> {
    tx.optional(&LIVE, params![course]).await?.map(|row| row.get(0)).transpose()
}

/// Courses: id, title, topic, minutes.
pub(super) async fn courses(tx: &mut Tx) -> Result<Vec<(Uuid, String, Option<String>, i64)>> {
    let rows = tx.all(&COURSES, params![]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))).collect()
}

/// Counts anew how many people of which unit are meant; one statement, however many people there are. Those of a
/// sensitive group are not counted by unit. Who is meant in a unit of which others are not is kept by name; who is in a
/// group is kept there.
pub(super) async fn count(tx: &mut Tx, id: SlotId, today: Date) -> Result<()> {
    let Some(slot) = find(tx, id).await? else { return Ok(()) };
    tx.execute(&UNCOUNT, params![id]).await?;
    tx.execute(&UNNAME, params![id]).await?;
    if !slot.is_hidden() {
        let mut values = params![id];
        let meant = slot.select(today, &mut values);
        let whole = if slot.group.is_some() { "FALSE" } else { "c.people = c.everybody" };
        let text = format!(
            "INSERT INTO alignment_slot_units (slot_id, unit_id, people, whole)
            SELECT $1, c.unit_id, c.people, {whole} FROM (
                SELECT p.unit_id, COUNT(*) AS everybody,
                    CAST(SUM(CASE WHEN p.person_id IN ({meant}) THEN 1 ELSE 0 END) AS BIGINT) AS people
                FROM people_scope_v1 AS p WHERE p.unit_id IS NOT NULL GROUP BY p.unit_id
            ) AS c
            WHERE c.people > 0"
        );
        tx.execute(&kernel::Statement::built("COUNT", text), values.clone()).await?;
        if slot.group.is_none() {
            let text = format!(
                "INSERT INTO alignment_slot_people (slot_id, person_id)
                SELECT $1, p.person_id FROM people_scope_v1 AS p
                WHERE p.person_id IN ({meant}) AND NOT EXISTS (SELECT 1 FROM alignment_slot_units AS u
                    WHERE u.slot_id = $1 AND u.unit_id = p.unit_id AND u.whole)"
            );
            tx.execute(&kernel::Statement::built("NAME", text), values).await?;
        }
    }
    tx.execute(&COUNTED, params![id, today]).await.map(drop)
}

impl Slot {
    /// A statement that selects `person_id` of everybody meant; values are appended and numbered from there.
    pub(super) fn select(&self, day: Date, values: &mut Vec<kernel::Value>) -> String {
        let Some(group) = &self.group else { return self.audience.select(day, values) };
        values.extend(params![group.id]);
        format!("SELECT m.person_id FROM alignment_members AS m WHERE m.group_id = ${}", values.len())
    }
}

pub(super) async fn stale(tx: &mut Tx, today: Date) -> Result<Vec<SlotId>> {
    tx.all(&STALE, params![today]).await?.iter().map(|row| row.get(0)).collect()
}

pub(super) async fn unsettle(tx: &mut Tx, today: Date) -> Result<()> {
    tx.execute(&UNSETTLE, params![today]).await.map(drop)
}

pub(super) fn read(row: &Row) -> Result<Slot> {
    let mut c = row.columns();
    let id = c.next()?;
    let tier: String = c.next()?;
    let (title, note, objective, unit) = (c.next()?, c.next()?, c.next()?, c.next()?);
    let group: Option<GroupId> = c.next()?;
    let (name, sensitive): (Option<String>, Option<bool>) = (c.next()?, c.next()?);
    let of = |id| OfGroup { id, name: name.unwrap_or_default(), sensitive: sensitive.unwrap_or(true) };
    let audience: serde_json::Value = c.next()?;
    let (minutes, from, until, decide_by, course) = (c.next()?, c.next()?, c.next()?, c.next()?, c.next()?);
    let booked_at: Option<jiff::Timestamp> = c.next()?;
    let source: String = c.next()?;
    Ok(Slot {
        id,
        tier: Tier::parse(&tier).ok_or_else(|| Error::internal(format!("{tier} is no tier")))?,
        title,
        note,
        objective,
        unit,
        group: group.map(of),
        audience: serde_json::from_value(audience)?,
        minutes,
        from,
        until,
        decide_by,
        course,
        booked: booked_at.is_some(),
        source: Source::parse(&source).ok_or_else(|| Error::internal(format!("{source} is no source")))?,
        people: c.next()?,
    })
}

//! SQL of people's days.

use std::collections::BTreeSet;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use kernel::{Error, PersonId, Result, Row, Statement, Tx, Uuid, Value, params};
use people::{SiteId, UnitId};

use super::{Item, Live, What};
use crate::ids::SlotId;

kernel::statements! {
    /// Time that is set aside for a person: by name, with their whole unit, or with a group that they are in.
    MEANT = "SELECT s.id, s.title, s.from_on, s.until_on
        FROM alignment_slots AS s
        WHERE s.dropped_at IS NULL AND s.from_on <= $3 AND s.until_on >= $2 AND s.id IN (
            SELECT n.slot_id FROM alignment_slot_people AS n WHERE n.person_id = $1
            UNION
            SELECT u.slot_id FROM people_scope_v1 AS p JOIN alignment_slot_units AS u ON u.unit_id = p.unit_id
            WHERE p.person_id = $1 AND u.whole
            UNION
            SELECT g.id FROM alignment_members AS m JOIN alignment_slots AS g ON g.group_id = m.group_id
            WHERE m.person_id = $1)
        ORDER BY s.from_on, s.planned_at, s.id";
}

/// `$3, $4, $5` for some people, whose ids are added to the values.
fn places_of(people: &[PersonId], values: &mut Vec<Value>) -> String {
    let mut places = Vec::new();
    for person in people {
        values.extend(params![*person]);
        places.push(format!("${}", values.len()));
    }
    places.join(", ")
}

pub(super) async fn live(tx: &mut Tx, people: &[PersonId], (from, until): (Date, Date)) -> Result<Vec<Live>> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    // No clock is further than fourteen hours from that of Greenwich, and no session lasts for days.
    let mut values = params![noon(from, -3)?, noon(until, 2)?];
    let who = places_of(people, &mut values);
    let text = format!(
        "SELECT person_id, state, session_id, class_id, title, private_to, local_start, minutes
        FROM live_agenda_v1
        WHERE starts_at BETWEEN $1 AND $2 AND person_id IN ({who})
        ORDER BY starts_at, session_id, person_id"
    );
    tx.all(&Statement::built("AGENDA", text), values).await?.iter().map(read).collect()
}

fn noon(day: Date, days: i64) -> Result<Timestamp> {
    let day = day.checked_add(days.days()).map_err(Error::internal)?;
    Ok(day.at(12, 0, 0, 0).to_zoned(TimeZone::UTC).map_err(Error::internal)?.timestamp())
}

fn read(row: &Row) -> Result<Live> {
    let mut c = row.columns();
    Ok(Live {
        person: c.next()?,
        state: c.next()?,
        session: c.next()?,
        class: c.next()?,
        title: c.next()?,
        is_private: c.next::<Option<Uuid>>()?.is_some(),
        local_start: c.next()?,
        minutes: c.next()?,
    })
}

/// What is due in some days and not done, with a way to it where it is one's own.
pub(super) async fn due(
    tx: &mut Tx,
    people: &[PersonId],
    (from, until): (Date, Date),
    is_own: bool,
) -> Result<Vec<Item>> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let mut values = params![from, until];
    let who = places_of(people, &mut values);
    let text = format!(
        "SELECT d.person_id, d.due_on, d.course_id, v.title
        FROM delivery_duty_v1 AS d JOIN content_live_v1 AS v ON v.course_id = d.course_id
        WHERE d.due_on BETWEEN $1 AND $2 AND d.done_at IS NULL AND d.ended_at IS NULL AND d.slept_at IS NULL
            AND d.person_id IN ({who})
        ORDER BY d.due_on, v.title, d.duty_id"
    );
    let item = |row: &Row| {
        let (day, course): (Date, Uuid) = (row.get(1)?, row.get(2)?);
        Ok(Item {
            person: row.get(0)?,
            what: What::Due,
            from: day,
            until: day,
            at: None,
            title: Some(row.get(3)?),
            href: is_own.then(|| format!("/learn/{course}")),
        })
    };
    tx.all(&Statement::built("AGENDA_DUE", text), values).await?.iter().map(item).collect()
}

pub(super) async fn meant(tx: &mut Tx, me: PersonId, (from, until): (Date, Date)) -> Result<Vec<Item>> {
    let item = |row: &Row| {
        let id: SlotId = row.get(0)?;
        Ok(Item {
            person: me,
            what: What::Slot,
            from: row.get(2)?,
            until: row.get(3)?,
            at: None,
            title: Some(row.get(1)?),
            href: Some(format!("/slots/{id}")),
        })
    };
    tx.all(&MEANT, params![me, from, until]).await?.iter().map(item).collect()
}

/// The units that people are in, those above too, and their sites.
pub(super) async fn places(tx: &mut Tx, people: &[PersonId]) -> Result<(BTreeSet<UnitId>, BTreeSet<SiteId>)> {
    let (mut units, mut sites) = (BTreeSet::new(), BTreeSet::new());
    if people.is_empty() {
        return Ok((units, sites));
    }
    let mut values = params![];
    let who = places_of(people, &mut values);
    let text = format!(
        "SELECT DISTINCT t.ancestor_id, p.site_id
        FROM people_scope_v1 AS p LEFT JOIN people_unit_tree_v1 AS t ON t.unit_id = p.unit_id
        WHERE p.person_id IN ({who}) ORDER BY t.ancestor_id, p.site_id"
    );
    for row in tx.all(&Statement::built("AGENDA_PLACES", text), values).await? {
        units.extend(row.get::<Option<UnitId>>(0)?);
        sites.extend(row.get::<Option<SiteId>>(1)?);
    }
    Ok((units, sites))
}

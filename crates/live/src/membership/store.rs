//! SQL of memberships. A covered seat counts while the seat takes a place, or was given back too late.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kernel::{Actor, PersonId, Result, Row, Tx, params};
use people::UnitId;

use super::{Membership, Month};
use crate::ids::MembershipId;
use crate::seat::Seat;

kernel::statements! {
    /// A new one.
    ADD = "INSERT INTO live_memberships
            (id, title, unit_id, classes, carry, most, budget_id, from_on, until_on, set_up_by, set_up_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    /// Its last day is today; one that has not begun ends with its first.
    END = "UPDATE live_memberships SET until_on = CASE WHEN from_on > $2 THEN from_on ELSE $2 END
        WHERE id = $1 AND (until_on IS NULL OR until_on > $2)";
    /// Those that are not over.
    ALL = "SELECT id, title, unit_id, classes, carry, most, budget_id, from_on, until_on
        FROM live_memberships WHERE until_on IS NULL OR until_on >= $1
        ORDER BY from_on DESC, id LIMIT 200";
    /// One of the same name for the same people that goes on.
    SAME = "SELECT 1 FROM live_memberships
        WHERE title = $1 AND unit_id IS NOT DISTINCT FROM $2 AND (until_on IS NULL OR until_on > $3) LIMIT 1";
    /// That of a person on a day.
    OF = "SELECT m.id, m.title, m.unit_id, m.classes, m.carry, m.most, m.budget_id, m.from_on, m.until_on
        FROM live_memberships AS m
        WHERE m.from_on <= $2 AND (m.until_on IS NULL OR m.until_on >= $2)
            AND (m.unit_id IS NULL OR EXISTS (
                SELECT 1 FROM people_scope_v1 AS p
                JOIN people_unit_tree_v1 AS t ON t.unit_id = p.unit_id
                WHERE p.person_id = $1 AND t.ancestor_id = m.unit_id))
        ORDER BY m.classes DESC, m.carry DESC, m.id LIMIT 1";
    /// The days on which a person used one.
    USED = "SELECT c.used_on, COUNT(*) FROM live_covers AS c
        JOIN live_seats AS s ON s.id = c.seat_id
        WHERE c.person_id = $1 AND c.membership_id = $2
            AND s.state IN ('asked', 'offered', 'booked', 'attended', 'missed', 'not_attending')
        GROUP BY c.used_on ORDER BY c.used_on";
    /// Pays for a seat.
    COVER = "INSERT INTO live_covers (seat_id, membership_id, person_id, used_on) VALUES ($1, $2, $3, $4)";
    /// One unit.
    UNIT = "SELECT unit_id FROM people_unit_v1 WHERE unit_id = $1";
    /// The name of one.
    UNIT_NAME = "SELECT name FROM people_unit_v1 WHERE unit_id = $1";
    /// The names of all units.
    UNITS = "SELECT unit_id, name FROM people_unit_v1 ORDER BY name, unit_id LIMIT 1000";
    /// What a membership leaves a person is counted by one booking after another.
    HOLD = "INSERT INTO live_members (membership_id, person_id) VALUES ($1, $2)
        ON CONFLICT (membership_id, person_id) DO UPDATE SET person_id = excluded.person_id";
}

pub(super) async fn add(tx: &mut Tx, actor: &Actor, new: &Membership) -> Result<()> {
    let now = tx.now();
    let row = params![
        new.id,
        &new.title,
        new.unit,
        new.classes,
        new.carry,
        new.most,
        new.budget,
        new.from,
        new.until,
        actor.person_id(),
        now
    ];
    tx.execute(&ADD, row).await.map(drop)
}

pub(super) async fn goes_on(tx: &mut Tx, title: &str, unit: Option<UnitId>) -> Result<bool> {
    let today = tx.today();
    Ok(tx.optional(&SAME, params![title, unit, today]).await?.is_some())
}

pub(super) async fn end(tx: &mut Tx, id: MembershipId) -> Result<u64> {
    let today = tx.today();
    tx.execute(&END, params![id, today]).await
}

pub(super) async fn all(tx: &mut Tx) -> Result<Vec<Membership>> {
    let today = tx.today();
    tx.all(&ALL, params![today]).await?.iter().map(read).collect()
}

pub(super) async fn of(tx: &mut Tx, person: PersonId, on: Date) -> Result<Option<Membership>> {
    tx.optional(&OF, params![person, on]).await?.as_ref().map(read).transpose()
}

pub(super) async fn used(tx: &mut Tx, id: MembershipId, person: PersonId) -> Result<BTreeMap<Month, i64>> {
    let mut used = BTreeMap::new();
    for row in tx.all(&USED, params![person, id]).await? {
        let (on, count): (Date, i64) = (row.get(0)?, row.get(1)?);
        *used.entry(Month::of(on)).or_default() += count;
    }
    Ok(used)
}

pub(super) async fn add_cover(
    tx: &mut Tx,
    membership: &Membership,
    seat: &Seat,
    person: PersonId,
) -> Result<()> {
    let today = tx.today();
    tx.execute(&COVER, params![seat.id, membership.id, person, today]).await.map(drop)
}

pub(super) async fn is_unit(tx: &mut Tx, unit: UnitId) -> Result<bool> {
    Ok(tx.optional(&UNIT, params![unit]).await?.is_some())
}

pub(super) async fn hold(tx: &mut Tx, id: MembershipId, person: PersonId) -> Result<()> {
    tx.execute(&HOLD, params![id, person]).await.map(drop)
}

pub(crate) async fn units(tx: &mut Tx) -> Result<Vec<(UnitId, String)>> {
    tx.all(&UNITS, params![]).await?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

pub(crate) async fn unit_name(tx: &mut Tx, id: UnitId) -> Result<Option<String>> {
    tx.optional(&UNIT_NAME, params![id]).await?.map(|row| row.get(0)).transpose()
}

fn read(row: &Row) -> Result<Membership> {
    let mut c = row.columns();
    Ok(Membership {
        id: c.next()?,
        title: c.next()?,
        unit: c.next()?,
        classes: c.next()?,
        carry: c.next()?,
        most: c.next()?,
        budget: c.next()?,
        from: c.next()?,
        until: c.next()?,
    })
}

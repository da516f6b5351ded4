//! SQL of classes. A private class is there for its unit, for what stands below it, or for its circle, for who sets up classes, for who
//! teaches it or is asked to, and for who has or had a seat in it, wherever they work by now: what they had can be read and
//! given back, and a new seat is for those alone to whom the class is still open. To somebody from outside every class is private.

use kernel::{Actor, PersonId, Result, Role, Row, Tx, Value, params};

use super::{Class, New};
use crate::ids::ClassId;

kernel::statements! {
    /// A new one.
    ADD = "INSERT INTO live_classes
            (title, lead_text, outcomes, minutes, price, measure, language, unit_id, size, circle_id, id, made_by, made_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    /// One that a person may know of; with those who had a seat in it, or without them.
    FIND = "SELECT c.id, c.title, c.lead_text, c.outcomes, c.minutes, c.price, c.measure, c.language, c.unit_id, c.retired_at,
            c.size, c.circle_id
        FROM live_classes AS c
        WHERE c.id = $1 AND ($2 OR (c.unit_id IS NULL AND c.circle_id IS NULL AND $5) OR EXISTS (
            SELECT 1 FROM people_scope_v1 AS p
            JOIN people_unit_tree_v1 AS t ON t.unit_id = p.unit_id
            WHERE p.person_id = $3 AND t.ancestor_id = c.unit_id)
            OR EXISTS (SELECT 1 FROM live_circle_people AS m WHERE m.circle_id = c.circle_id AND m.person_id = $3)
            OR EXISTS (SELECT 1 FROM live_sessions AS s WHERE s.class_id = c.id AND s.instructor_id = $3)
            OR EXISTS (
                SELECT 1 FROM live_seats AS t JOIN live_sessions AS s ON s.id = t.session_id
                WHERE s.class_id = c.id AND (t.person_id = $3 OR t.holder_id = $3)
                    AND ($4 OR t.state IN
                        ('asked', 'invited', 'reserved', 'waiting', 'offered', 'booked', 'attended', 'missed')))
            OR EXISTS (
                SELECT 1 FROM live_engagements AS e JOIN live_sessions AS s ON s.id = e.session_id
                WHERE s.class_id = c.id AND e.person_id = $3 AND e.state = 'asked'))";
    /// All that a person may know of.
    ALL = "SELECT c.id, c.title, c.lead_text, c.outcomes, c.minutes, c.price, c.measure, c.language, c.unit_id, c.retired_at,
            c.size, c.circle_id
        FROM live_classes AS c
        WHERE c.retired_at IS NULL AND ($1 OR (c.unit_id IS NULL AND c.circle_id IS NULL AND $3) OR EXISTS (
            SELECT 1 FROM people_scope_v1 AS p
            JOIN people_unit_tree_v1 AS t ON t.unit_id = p.unit_id
            WHERE p.person_id = $2 AND t.ancestor_id = c.unit_id)
            OR EXISTS (SELECT 1 FROM live_circle_people AS m WHERE m.circle_id = c.circle_id AND m.person_id = $2))
        ORDER BY c.title, c.id
        LIMIT 500";
    /// One, locked until the transaction ends.
    HOLD = "UPDATE live_classes SET title = title WHERE id = $1 RETURNING id";
    /// What changes.
    CHANGE = "UPDATE live_classes
        SET title = $1, lead_text = $2, outcomes = $3, minutes = $4, price = $5, measure = $6, language = $7, unit_id = $8, size = $9,
            circle_id = $10
        WHERE id = $11";
    /// How many wait for a word about the price.
    ASKED = "SELECT COUNT(*) FROM live_seats AS t
        JOIN live_sessions AS s ON s.id = t.session_id
        WHERE s.class_id = $1 AND t.state = 'asked'";
    /// Its title.
    TITLE = "SELECT title FROM live_classes WHERE id = $1";
    /// No new sessions.
    RETIRE = "UPDATE live_classes SET retired_at = $2 WHERE id = $1 AND retired_at IS NULL";
}

pub(super) async fn add(tx: &mut Tx, actor: &Actor, id: ClassId, new: &New) -> Result<()> {
    let now = tx.now();
    let mut row = written(new);
    row.extend(params![id, actor.person_id(), now]);
    tx.execute(&ADD, row).await?;
    Ok(())
}

/// What somebody writes about a class, as [`ADD`] and [`CHANGE`] begin.
fn written(new: &New) -> Vec<Value> {
    params![
        new.title.trim(),
        new.lead.trim(),
        new.outcomes.trim(),
        new.minutes,
        new.price,
        new.measure.trim().to_uppercase(),
        &new.language,
        new.unit,
        new.size,
        new.circle
    ]
}

pub(crate) async fn find(tx: &mut Tx, actor: &Actor, id: ClassId) -> Result<Class> {
    let (all, me) = scope(actor)?;
    read(&tx.one(&FIND, params![id, all, me, true, !actor.is_guest()]).await?)
}

pub(super) async fn is_for(tx: &mut Tx, actor: &Actor, id: ClassId) -> Result<bool> {
    let (all, me) = scope(actor)?;
    Ok(tx.optional(&FIND, params![id, all, me, false, !actor.is_guest()]).await?.is_some())
}

pub(super) async fn all(tx: &mut Tx, actor: &Actor) -> Result<Vec<Class>> {
    let (all, me) = scope(actor)?;
    tx.all(&ALL, params![all, me, !actor.is_guest()]).await?.iter().map(read).collect()
}

pub(crate) async fn title(tx: &mut Tx, id: ClassId) -> Result<String> {
    tx.one(&TITLE, params![id]).await?.get(0)
}

pub(super) async fn hold(tx: &mut Tx, id: ClassId) -> Result<()> {
    tx.one(&HOLD, params![id]).await.map(drop)
}

pub(super) async fn change(tx: &mut Tx, id: ClassId, new: &New) -> Result<()> {
    let mut row = written(new);
    row.extend(params![id]);
    tx.execute(&CHANGE, row).await?;
    Ok(())
}

pub(super) async fn asked(tx: &mut Tx, id: ClassId) -> Result<i64> {
    tx.one(&ASKED, params![id]).await?.get(0)
}

pub(super) async fn retire(tx: &mut Tx, id: ClassId) -> Result<()> {
    let now = tx.now();
    tx.execute(&RETIRE, params![id, now]).await?;
    Ok(())
}

fn scope(actor: &Actor) -> Result<(bool, Option<PersonId>)> {
    let me = if actor.is_system() { None } else { Some(actor.require_person()?) };
    Ok((actor.has(Role::PeopleLeader), me))
}

fn read(row: &Row) -> Result<Class> {
    let mut c = row.columns();
    Ok(Class {
        id: c.next()?,
        title: c.next()?,
        lead: c.next()?,
        outcomes: c.next()?,
        minutes: c.next()?,
        price: c.next()?,
        measure: c.next()?,
        language: c.next()?,
        unit: c.next()?,
        retired: c.next::<Option<jiff::Timestamp>>()?.is_some(),
        size: c.next()?,
        circle: c.next()?,
    })
}

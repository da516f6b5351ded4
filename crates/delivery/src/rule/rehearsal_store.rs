//! SQL of rehearsals, and of what they look at.

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;
use kernel::{PersonId, Result, Tx, params};

use super::rehearsal::Rehearsal;
use crate::ids::RuleId;
use crate::{CourseId, VersionId};

kernel::statements! {
    /// Keeps a rehearsal.
    ADD = "INSERT INTO delivery_rehearsals
            (id, rule_id, definition, rehearsed_on, rehearsed_at, rehearsed_by, version_id, people, outcome)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    /// The latest of a definition on a day.
    LATEST = "SELECT outcome FROM delivery_rehearsals
        WHERE rule_id = $1 AND definition = $2 AND rehearsed_on = $3
        ORDER BY rehearsed_at DESC, id DESC";
    /// What is live of a course.
    LIVE = "SELECT version_id, minutes FROM content_live_v1 WHERE course_id = $1";
    /// Where everybody at work stands.
    PLACES = "SELECT person_id, unit_name FROM people_scope_v1 ORDER BY person_id";
    /// Seconds left of who has begun the course and not finished, in their latest cycle.
    LEFT = "SELECT p.person_id, p.seconds - p.seconds_done FROM delivery_course_progress AS p
        WHERE p.course_id = $1 AND p.done_at IS NULL AND p.parts_done > 0
        ORDER BY p.person_id, p.cycle";
    /// Who has an open duty through a rule and through nothing else: they lose it when the rule goes off.
    ONLY_THROUGH = "SELECT d.person_id FROM delivery_duty_sources AS s
        JOIN delivery_duties AS d ON d.id = s.duty_id
        WHERE s.kind = 'rule' AND s.source_id = $1 AND s.ended_at IS NULL
            AND d.done_at IS NULL AND d.ended_at IS NULL AND NOT EXISTS (
                SELECT 1 FROM delivery_duty_sources AS o
                WHERE o.duty_id = d.id AND o.ended_at IS NULL AND o.source_id <> s.source_id
            )
        ORDER BY d.person_id";
}

/// Where a person stands.
pub(super) struct Place {
    pub unit: Option<String>,
}

/// What is live of a course.
pub(super) struct Live {
    pub version: VersionId,
    pub minutes: i64,
}

pub(super) async fn add(tx: &mut Tx, r: &Rehearsal, by: Option<PersonId>) -> Result<()> {
    let outcome = serde_json::to_value(r)?;
    let row = params![r.id, r.rule, &r.definition, r.on, r.at, by, r.version, r.together.people, outcome];
    tx.execute(&ADD, row).await?;
    Ok(())
}

pub(super) async fn latest(
    tx: &mut Tx,
    rule: RuleId,
    definition: &str,
    on: Date,
) -> Result<Option<Rehearsal>> {
    match tx.optional(&LATEST, params![rule, definition, on]).await? {
        Some(row) => Ok(Some(serde_json::from_value(row.get(0)?)?)),
        None => Ok(None),
    }
}

pub(super) async fn live(tx: &mut Tx, course: CourseId) -> Result<Option<Live>> {
    let row = tx.optional(&LIVE, params![course]).await?;
    row.map(|row| Ok(Live { version: row.get(0)?, minutes: row.get(1)? })).transpose()
}

pub(super) async fn places(tx: &mut Tx) -> Result<HashMap<PersonId, Place>> {
    let rows = tx.all(&PLACES, vec![]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, Place { unit: row.get(1)? }))).collect()
}

/// Minutes left by person.
pub(super) async fn left(tx: &mut Tx, course: CourseId) -> Result<HashMap<PersonId, i64>> {
    let rows = tx.all(&LEFT, params![course]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, (row.get::<i64>(1)? + 59) / 60))).collect()
}

pub(super) async fn only_through(tx: &mut Tx, rule: RuleId) -> Result<BTreeSet<PersonId>> {
    tx.all(&ONLY_THROUGH, params![rule]).await?.iter().map(|row| row.get(0)).collect()
}

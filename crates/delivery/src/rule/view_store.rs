//! SQL of the pages of one rule.

use std::collections::BTreeSet;

use kernel::{PersonId, Result, Row, Tx, params};

use crate::CourseId;
use crate::ids::RuleId;

kernel::statements! {
    /// Courses that can be asked for.
    COURSES = "SELECT course_id, title FROM content_live_v1 ORDER BY title, course_id";
    /// People in a rule, and those who are late through it.
    COUNTS = "SELECT
            (SELECT COUNT(*) FROM delivery_rule_members WHERE rule_id = $1 AND until_at IS NULL),
            (SELECT COUNT(*) FROM delivery_duty_sources AS s
                JOIN delivery_duties AS d ON d.id = s.duty_id
                WHERE s.kind = 'rule' AND s.source_id = $1 AND s.ended_at IS NULL AND d.done_at IS NULL
                    AND d.ended_at IS NULL AND d.slept_at IS NULL AND d.due_at < $2)";
    /// People in a rule by name, after a place in that order.
    NAMES = "SELECT p.person_id, p.name, COALESCE(p.unit_name, ''), COALESCE(p.job_title, ''), p.sort_name,
            m.since_on, d.due_on, d.due_at, d.slept_at, d.done_at
        FROM delivery_rule_members AS m
        JOIN people_scope_v1 AS p ON p.person_id = m.person_id
        JOIN delivery_rules AS r ON r.id = m.rule_id
        LEFT JOIN delivery_duties AS d ON d.person_id = m.person_id AND d.course_id = r.course_id
            AND d.ended_at IS NULL AND NOT EXISTS (
                SELECT 1 FROM delivery_duties AS later
                WHERE later.person_id = d.person_id AND later.course_id = d.course_id
                    AND later.cycle > d.cycle AND later.ended_at IS NULL
            )
        WHERE m.rule_id = $1 AND m.until_at IS NULL AND (p.sort_name, p.person_id) > ($2, $3)
        ORDER BY p.sort_name, p.person_id
        LIMIT $4";
    /// Everybody at work by name, after a place in that order.
    EVERYBODY = "SELECT person_id, name, COALESCE(unit_name, ''), COALESCE(job_title, ''), sort_name
        FROM people_scope_v1
        WHERE (sort_name, person_id) > ($1, $2)
        ORDER BY sort_name, person_id";
}

/// Somebody in a rule.
pub(super) struct Named {
    pub person: PersonId,
    pub name: String,
    pub unit: String,
    pub job: String,
    pub sort_name: String,
    pub since_on: Option<jiff::civil::Date>,
    pub due_on: Option<jiff::civil::Date>,
    pub due_at: Option<jiff::Timestamp>,
    pub slept: bool,
    pub done: bool,
}

pub(super) async fn courses(tx: &mut Tx) -> Result<Vec<(CourseId, String)>> {
    tx.all(&COURSES, vec![]).await?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

pub(super) async fn counts(tx: &mut Tx, rule: RuleId) -> Result<(i64, i64)> {
    let now = tx.now();
    let row = tx.one(&COUNTS, params![rule, now]).await?;
    Ok((row.get(0)?, row.get(1)?))
}

pub(super) async fn names(
    tx: &mut Tx,
    rule: RuleId,
    after: (&str, PersonId),
    limit: usize,
) -> Result<Vec<Named>> {
    let named = |row: &Row| {
        let mut c = row.columns();
        Ok(Named {
            person: c.next()?,
            name: c.next()?,
            unit: c.next()?,
            job: c.next()?,
            sort_name: c.next()?,
            since_on: c.next()?,
            due_on: c.next()?,
            due_at: c.next()?,
            slept: c.next::<Option<i64>>()?.is_some(),
            done: c.next::<Option<i64>>()?.is_some(),
        })
    };
    tx.all(&NAMES, params![rule, after.0, after.1, limit]).await?.iter().map(named).collect()
}

/// Those who are wanted, by name.
pub(super) async fn everybody(
    tx: &mut Tx,
    after: (&str, PersonId),
    limit: usize,
    wanted: &BTreeSet<PersonId>,
) -> Result<Vec<Named>> {
    let mut out = Vec::new();
    for row in tx.all(&EVERYBODY, params![after.0, after.1]).await? {
        let mut c = row.columns();
        let person = c.next()?;
        if out.len() < limit && wanted.contains(&person) {
            out.push(Named {
                person,
                name: c.next()?,
                unit: c.next()?,
                job: c.next()?,
                sort_name: c.next()?,
                since_on: None,
                due_on: None,
                due_at: None,
                slept: false,
                done: false,
            });
        }
    }
    Ok(out)
}

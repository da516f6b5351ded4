//! SQL of rules and of who is in them.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Error, PersonId, Result, Row, Statement, Tx, Value, params};

use super::why::Why;
use super::{DueRule, Line, Rule};
use crate::CourseId;
use crate::calendar::Again;
use crate::ids::{RehearsalId, RuleId};

kernel::statements! {
    /// One rule.
    FIND = "SELECT id, title, owner_id, reason, course_id, audience, due_days, due_on, again_months, again_days,
            expires_on, replaces_id, definition, drafted_at, changed_at, switched_on_at, rehearsal_id, switched_off_at,
            off_reason, off_code
        FROM delivery_rules WHERE id = $1";
    /// All rules with what the list shows.
    ALL = "SELECT r.id, r.title, r.owner_id, r.reason, r.course_id, r.audience, r.due_days, r.due_on,
            r.again_months, r.again_days, r.expires_on, r.replaces_id, r.definition, r.drafted_at,
            r.changed_at, r.switched_on_at, r.rehearsal_id, r.switched_off_at, r.off_reason, r.off_code,
            COALESCE(l.title, ''), COALESCE(p.name, ''),
            (SELECT COUNT(*) FROM delivery_rule_members AS m WHERE m.rule_id = r.id AND m.until_at IS NULL),
            (SELECT COUNT(*) FROM delivery_duty_sources AS s
                JOIN delivery_duties AS d ON d.id = s.duty_id
                WHERE s.kind = 'rule' AND s.source_id = r.id AND s.ended_at IS NULL AND d.done_at IS NULL
                    AND d.ended_at IS NULL AND d.slept_at IS NULL AND d.due_at < $1)
        FROM delivery_rules AS r
        LEFT JOIN content_live_v1 AS l ON l.course_id = r.course_id
        LEFT JOIN people_scope_v1 AS p ON p.person_id = r.owner_id
        ORDER BY CASE WHEN r.switched_off_at IS NOT NULL THEN 2 WHEN r.switched_on_at IS NULL THEN 1 ELSE 0 END,
            r.title, r.id";
    /// Rules that are on.
    ON = "SELECT id, title, owner_id, reason, course_id, audience, due_days, due_on, again_months, again_days,
            expires_on, replaces_id, definition, drafted_at, changed_at, switched_on_at, rehearsal_id, switched_off_at,
            off_reason, off_code
        FROM delivery_rules WHERE switched_on_at IS NOT NULL AND switched_off_at IS NULL
        ORDER BY switched_on_at, id";
    /// A new draft.
    ADD = "INSERT INTO delivery_rules
            (id, title, owner_id, reason, course_id, audience, due_days, due_on, again_months, again_days,
            expires_on, replaces_id, definition, drafted_at, drafted_by, changed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $14)";
    /// A draft changes.
    CHANGE = "UPDATE delivery_rules SET title = $2, owner_id = $3, reason = $4, course_id = $5, audience = $6,
            due_days = $7, due_on = $8, again_months = $9, again_days = $10, expires_on = $11, replaces_id = $12,
            definition = $13, changed_at = $14
        WHERE id = $1 AND switched_on_at IS NULL";
    /// A draft goes.
    DROP_REHEARSALS = "DELETE FROM delivery_rehearsals
        WHERE rule_id = $1 AND NOT EXISTS (
            SELECT 1 FROM delivery_rules AS r WHERE r.id = $1 AND r.switched_on_at IS NOT NULL
        )";
    /// A draft goes.
    DROP = "DELETE FROM delivery_rules WHERE id = $1 AND switched_on_at IS NULL";
    /// A rule goes on.
    SWITCH_ON = "UPDATE delivery_rules SET switched_on_at = $2, switched_on_on = $3, switched_on_by = $4,
            rehearsal_id = $5
        WHERE id = $1 AND switched_on_at IS NULL";
    /// A rule goes off.
    SWITCH_OFF = "UPDATE delivery_rules SET switched_off_at = $2, switched_off_by = $3, off_reason = $4,
            off_code = $5
        WHERE id = $1 AND switched_on_at IS NOT NULL AND switched_off_at IS NULL";
    /// Who is in a rule now.
    MEMBERS = "SELECT person_id FROM delivery_rule_members WHERE rule_id = $1 AND until_at IS NULL
        ORDER BY person_id";
    /// Somebody comes in; who went out in the same instant never left.
    ENTER = "INSERT INTO delivery_rule_members (rule_id, person_id, since_at, since_on) VALUES ($1, $2, $3, $4)
        ON CONFLICT (rule_id, person_id, since_at) DO UPDATE SET until_at = NULL, until_on = NULL";
    /// Everybody leaves.
    LEAVE_ALL = "UPDATE delivery_rule_members SET until_at = $2, until_on = $3
        WHERE rule_id = $1 AND until_at IS NULL";
    /// A rule asks nobody any more.
    END_ALL_SOURCES = "UPDATE delivery_duty_sources SET ended_at = $2
        WHERE kind = 'rule' AND source_id = $1 AND ended_at IS NULL";
    /// What nothing asks for any more ends.
    END_ALL_DUTIES = "UPDATE delivery_duties SET ended_at = $2, ended_why = $3
        WHERE course_id = $1 AND done_at IS NULL AND ended_at IS NULL AND NOT EXISTS (
            SELECT 1 FROM delivery_duty_sources AS s WHERE s.duty_id = delivery_duties.id AND s.ended_at IS NULL
        )";
    /// Zones of everybody at work.
    ZONES = "SELECT person_id, time_zone FROM people_scope_v1 ORDER BY person_id";
    /// Members whose latest duty was done before an instant.
    DONE_BEFORE = "SELECT m.person_id, d.done_at FROM delivery_rule_members AS m
        JOIN delivery_duties AS d ON d.person_id = m.person_id AND d.course_id = $2 AND d.ended_at IS NULL
        WHERE m.rule_id = $1 AND m.until_at IS NULL AND d.done_at IS NOT NULL AND d.done_at <= $3
            AND NOT EXISTS (
                SELECT 1 FROM delivery_duties AS later
                WHERE later.person_id = d.person_id AND later.course_id = d.course_id
                    AND later.cycle > d.cycle AND later.ended_at IS NULL
            )
        ORDER BY m.person_id";
    /// The language that a person reads.
    LANGUAGE = "SELECT COALESCE(language, '') FROM people_scope_v1 WHERE person_id = $1";
    /// Whether a person is at work.
    AT_WORK = "SELECT name FROM people_scope_v1 WHERE person_id = $1";
}

pub(super) fn read(c: &mut kernel::row::Columns<'_>) -> Result<Rule> {
    let (id, title, owner, reason, course) = (c.next()?, c.next()?, c.next()?, c.next()?, c.next()?);
    let audience: serde_json::Value = c.next()?;
    let (days, on): (Option<i64>, Option<Date>) = (c.next()?, c.next()?);
    let (months, again_days): (Option<i64>, Option<i64>) = (c.next()?, c.next()?);
    let mut rule = Rule {
        id,
        title,
        owner,
        reason,
        course,
        audience: serde_json::from_value(audience)?,
        due: days.map(DueRule::Days).or(on.map(DueRule::On)),
        again: months.map(Again::Months).or(again_days.map(Again::Days)),
        expires_on: c.next()?,
        replaces: c.next()?,
        definition: c.next()?,
        drafted_at: c.next()?,
        changed_at: c.next()?,
        on_at: c.next()?,
        rehearsal: c.next()?,
        off_at: c.next()?,
        off_why: None,
    };
    let (text, code): (Option<String>, Option<String>) = (c.next()?, c.next()?);
    rule.off_why = text.map(|text| Why::read(code.as_deref(), text));
    Ok(rule)
}

pub(crate) async fn find(tx: &mut Tx, id: RuleId) -> Result<Option<Rule>> {
    let row = tx.optional(&FIND, params![id]).await?;
    row.as_ref().map(|row| read(&mut row.columns())).transpose()
}

pub(crate) async fn on(tx: &mut Tx) -> Result<Vec<Rule>> {
    let rows = tx.all(&ON, vec![]).await?;
    rows.iter().map(|row| read(&mut row.columns())).collect()
}

pub(crate) async fn all(tx: &mut Tx) -> Result<Vec<Line>> {
    let now = tx.now();
    let line = |row: &Row| {
        let mut c = row.columns();
        Ok(Line {
            rule: read(&mut c)?,
            course: c.next()?,
            owner: c.next()?,
            people: c.next()?,
            overdue: c.next()?,
        })
    };
    tx.all(&ALL, params![now]).await?.iter().map(line).collect()
}

fn split(rule: &Rule) -> (Option<i64>, Option<Date>, Option<i64>, Option<i64>) {
    let (days, on) = match rule.due {
        Some(DueRule::Days(days)) => (Some(days), None),
        Some(DueRule::On(on)) => (None, Some(on)),
        None => (None, None),
    };
    let (months, again_days) = match rule.again {
        Some(Again::Months(months)) => (Some(months), None),
        Some(Again::Days(days)) => (None, Some(days)),
        None => (None, None),
    };
    (days, on, months, again_days)
}

/// What a draft says, in the order in which both texts begin.
fn said(rule: &Rule) -> Result<Vec<Value>> {
    let (days, on, months, again_days) = split(rule);
    let audience = serde_json::to_value(&rule.audience)?;
    Ok(params![
        rule.id,
        &rule.title,
        rule.owner,
        &rule.reason,
        rule.course,
        audience,
        days,
        on,
        months,
        again_days,
        rule.expires_on,
        rule.replaces,
        &rule.definition,
    ])
}

pub(crate) async fn add(tx: &mut Tx, rule: &Rule, by: Option<PersonId>) -> Result<()> {
    let mut row = said(rule)?;
    row.extend(params![rule.drafted_at, by]);
    tx.execute(&ADD, row).await?;
    Ok(())
}

pub(crate) async fn change(tx: &mut Tx, rule: &Rule) -> Result<()> {
    let mut row = said(rule)?;
    row.push(tx.now().into());
    if tx.execute(&CHANGE, row).await? == 0 { Err(Error::NotFound) } else { Ok(()) }
}

pub(crate) async fn drop(tx: &mut Tx, rule: RuleId) -> Result<()> {
    tx.execute(&DROP_REHEARSALS, params![rule]).await?;
    if tx.execute(&DROP, params![rule]).await? == 0 { Err(Error::NotFound) } else { Ok(()) }
}

pub(crate) async fn switch_on(
    tx: &mut Tx,
    rule: RuleId,
    on: Date,
    by: Option<PersonId>,
    rehearsal: RehearsalId,
) -> Result<bool> {
    let now = tx.now();
    Ok(tx.execute(&SWITCH_ON, params![rule, now, on, by, rehearsal]).await? == 1)
}

pub(crate) async fn switch_off(tx: &mut Tx, rule: RuleId, by: Option<PersonId>, why: &Why) -> Result<bool> {
    let now = tx.now();
    let (code, text) = why.parts();
    Ok(tx.execute(&SWITCH_OFF, params![rule, now, by, text, code]).await? == 1)
}

pub(crate) async fn members(tx: &mut Tx, rule: RuleId) -> Result<Vec<PersonId>> {
    tx.all(&MEMBERS, params![rule]).await?.iter().map(|row| row.get(0)).collect()
}

/// Of these persons, those who are in the rule now.
pub(crate) async fn members_among(tx: &mut Tx, rule: RuleId, persons: &[PersonId]) -> Result<Vec<PersonId>> {
    let mut out = Vec::new();
    for some in persons.chunks(200) {
        let (names, mut list) = (placeholders(2, some.len()), params![rule]);
        list.extend(some.iter().map(|person| (*person).into()));
        let text = format!(
            "SELECT person_id FROM delivery_rule_members
            WHERE rule_id = $1 AND until_at IS NULL AND person_id IN ({names}) ORDER BY person_id"
        );
        for row in tx.all(&Statement::built("MEMBERS_AMONG", text), list).await? {
            out.push(row.get(0)?);
        }
    }
    Ok(out)
}

pub(crate) async fn enter(tx: &mut Tx, rule: RuleId, today: Date, persons: &[PersonId]) -> Result<()> {
    let now = tx.now();
    let rows = persons.iter().map(|person| params![rule, *person, now, today]).collect();
    tx.insert_all(&ENTER, rows).await?;
    Ok(())
}

pub(crate) async fn leave(tx: &mut Tx, rule: RuleId, today: Date, persons: &[PersonId]) -> Result<()> {
    let now = tx.now();
    for some in persons.chunks(200) {
        let names = placeholders(4, some.len());
        let mut list = params![rule, now, today];
        list.extend(some.iter().map(|person| (*person).into()));
        let text = format!(
            "UPDATE delivery_rule_members SET until_at = $2, until_on = $3
            WHERE rule_id = $1 AND until_at IS NULL AND person_id IN ({names})"
        );
        tx.execute(&Statement::built("LEAVE", text), list).await?;
    }
    Ok(())
}

pub(crate) async fn leave_all(
    tx: &mut Tx,
    rule: RuleId,
    course: CourseId,
    today: Date,
    why: &str,
) -> Result<u64> {
    let now = tx.now();
    tx.execute(&LEAVE_ALL, params![rule, now, today]).await?;
    tx.execute(&END_ALL_SOURCES, params![rule, now]).await?;
    tx.execute(&END_ALL_DUTIES, params![course, now, why]).await
}

pub(crate) async fn zones(tx: &mut Tx) -> Result<std::collections::HashMap<PersonId, Option<String>>> {
    tx.all(&ZONES, vec![]).await?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

pub(crate) async fn done_before(
    tx: &mut Tx,
    rule: RuleId,
    course: CourseId,
    instant: Timestamp,
) -> Result<Vec<(PersonId, Timestamp)>> {
    let rows = tx.all(&DONE_BEFORE, params![rule, course, instant]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

pub(crate) async fn at_work(tx: &mut Tx, person: PersonId) -> Result<Option<String>> {
    tx.optional(&AT_WORK, params![person]).await?.map(|row| row.get(0)).transpose()
}

pub(crate) async fn language(tx: &mut Tx, person: PersonId) -> Result<Option<String>> {
    tx.optional(&LANGUAGE, params![person]).await?.map(|row| row.get(0)).transpose()
}

/// `$from, $from+1, …`
fn placeholders(from: usize, count: usize) -> String {
    (from..from + count).map(|number| format!("${number}")).collect::<Vec<_>>().join(", ")
}

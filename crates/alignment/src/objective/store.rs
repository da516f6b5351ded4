//! SQL of objectives.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kernel::text::one_line;
use kernel::{Actor, Error, PersonId, Result, Row, Tx, params};
use people::UnitId;

use super::{New, Objective, Whose};
use crate::ids::{GroupId, ObjectiveId, TopicId};

kernel::statements! {
    /// A new one.
    ADD = "INSERT INTO alignment_objectives
            (id, tier, name, area, unit_id, group_id, person_id, owner_id, sponsor_id, kpi, weight, from_on, until_on,
                parent_id, set_up_by, set_up_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
    /// A topic of one.
    ADD_TOPIC = "INSERT INTO alignment_objective_topics (objective_id, topic_id) VALUES ($1, $2)
        ON CONFLICT (objective_id, topic_id) DO NOTHING";
    /// What it needs in a unit.
    ADD_TARGET = "INSERT INTO alignment_targets (objective_id, unit_id, minutes) VALUES ($1, $2, $3)";
    /// Forgets what it needs.
    DROP_TARGETS = "DELETE FROM alignment_targets WHERE objective_id = $1";
    /// What it needs.
    TARGETS = "SELECT unit_id, minutes FROM alignment_targets WHERE objective_id = $1 ORDER BY unit_id";
    /// One.
    FIND = "SELECT id, tier, unit_id, group_id, person_id, name, area, owner_id, sponsor_id, kpi, weight, from_on, until_on,
            parent_id, closed_at
        FROM alignment_objectives WHERE id = $1";
    /// Those that a person sees: the organisation's, those of units and groups where they stand or lead (all, for a
    /// People leader), their own and those of people whom they lead.
    ALL = "SELECT o.id, o.tier, o.unit_id, o.group_id, o.person_id, o.name, o.area, o.owner_id, o.sponsor_id, o.kpi, o.weight,
            o.from_on, o.until_on, o.parent_id, o.closed_at
        FROM alignment_objectives AS o
        WHERE o.closed_at IS NULL
            AND (o.tier = 'organisation'
                OR (o.tier = 'team' AND ($2 OR o.unit_id IN (
                    SELECT t.ancestor_id FROM people_scope_v1 AS p
                    JOIN people_unit_tree_v1 AS t ON t.unit_id = p.unit_id
                    WHERE p.person_id = $1
                    UNION
                    SELECT p.unit_id FROM people_scope_v1 AS p
                    WHERE p.manager_id = $1 OR p.acting_id = $1 OR p.dotted_id = $1)
                    OR o.group_id IN (
                    SELECT m.group_id FROM alignment_members AS m WHERE m.person_id = $1
                    UNION
                    SELECT g.id FROM alignment_groups AS g WHERE g.leader_id = $1)))
                OR (o.tier = 'individual' AND (o.person_id = $1 OR o.person_id IN (
                    SELECT p.person_id FROM people_scope_v1 AS p
                    WHERE p.manager_id = $1 OR p.acting_id = $1 OR p.dotted_id = $1))))
        ORDER BY CASE o.tier WHEN 'organisation' THEN 0 WHEN 'team' THEN 1 ELSE 2 END, o.set_up_at, o.id";
    /// One and those above it, nearest first.
    ABOVE = "WITH RECURSIVE above (id, parent_id, far) AS (
            SELECT id, parent_id, 0 FROM alignment_objectives WHERE id = $1
            UNION
            SELECT o.id, o.parent_id, a.far + 1
            FROM alignment_objectives AS o JOIN above AS a ON o.id = a.parent_id
            WHERE a.far < 20
        )
        SELECT id FROM above ORDER BY far, id";
    /// Puts one below another.
    PUT_BELOW = "UPDATE alignment_objectives SET parent_id = $2 WHERE id = $1";
    /// How many individual ones serve it.
    PERSONAL = "SELECT COUNT(*) FROM alignment_objectives
        WHERE parent_id = $1 AND closed_at IS NULL AND tier = 'individual'";
    /// When it was confirmed in a half-year.
    CONFIRMED = "SELECT confirmed_at FROM alignment_confirmations WHERE objective_id = $1 AND half = $2";
    /// Confirms it.
    CONFIRM = "INSERT INTO alignment_confirmations (objective_id, half, confirmed_by, confirmed_at, note)
        VALUES ($1, $2, $3, $4, $5)";
    /// Closes it.
    CLOSE = "UPDATE alignment_objectives SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL";
    /// Whether a person leads the organisation's learning.
    LEADS_LEARNING = "SELECT 1 FROM identity_roles_v1 WHERE person_id = $1 AND role = 'people_leader' LIMIT 1";
    /// Whether a person stands in a unit or below it.
    STANDS_IN = "SELECT 1 FROM people_scope_v1 AS p
        JOIN people_unit_tree_v1 AS t ON t.unit_id = p.unit_id
        WHERE p.person_id = $1 AND t.ancestor_id = $2 LIMIT 1";
}

pub(super) async fn add(actor: &Actor, tx: &mut Tx, id: ObjectiveId, name: &str, new: &New) -> Result<()> {
    let now = tx.now();
    let row = params![
        id,
        new.whose.tier(),
        name,
        one_line(&new.area),
        new.whose.unit(),
        new.whose.group(),
        new.whose.person(),
        new.owner,
        new.sponsor,
        one_line(&new.kpi),
        new.weight,
        new.from,
        new.until,
        new.parent,
        actor.person_id(),
        now
    ];
    tx.execute(&ADD, row).await.map(drop)
}

pub(super) async fn add_topic(tx: &mut Tx, id: ObjectiveId, topic: TopicId) -> Result<()> {
    tx.execute(&ADD_TOPIC, params![id, topic]).await.map(drop)
}

pub(super) async fn add_targets(tx: &mut Tx, id: ObjectiveId, targets: &BTreeMap<UnitId, i64>) -> Result<()> {
    let rows = targets.iter().map(|(unit, minutes)| params![id, *unit, *minutes]).collect();
    tx.insert_all(&ADD_TARGET, rows).await.map(drop)
}

pub(super) async fn drop_targets(tx: &mut Tx, id: ObjectiveId) -> Result<()> {
    tx.execute(&DROP_TARGETS, params![id]).await.map(drop)
}

pub(super) async fn targets(tx: &mut Tx, id: ObjectiveId) -> Result<BTreeMap<UnitId, i64>> {
    tx.all(&TARGETS, params![id]).await?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

pub(crate) async fn find(tx: &mut Tx, id: ObjectiveId) -> Result<Option<Objective>> {
    tx.optional(&FIND, params![id]).await?.as_ref().map(read).transpose()
}

pub(super) async fn all(tx: &mut Tx, me: Option<PersonId>, leads: bool) -> Result<Vec<Objective>> {
    tx.all(&ALL, params![me, leads]).await?.iter().map(read).collect()
}

pub(super) async fn above(tx: &mut Tx, id: ObjectiveId) -> Result<Vec<ObjectiveId>> {
    tx.all(&ABOVE, params![id]).await?.iter().map(|row| row.get(0)).collect()
}

pub(super) async fn put_below(tx: &mut Tx, id: ObjectiveId, parent: Option<ObjectiveId>) -> Result<()> {
    tx.execute(&PUT_BELOW, params![id, parent]).await.map(drop)
}

pub(super) async fn personal(tx: &mut Tx, id: ObjectiveId) -> Result<i64> {
    tx.one(&PERSONAL, params![id]).await?.get(0)
}

pub(super) async fn confirmed(tx: &mut Tx, id: ObjectiveId, half: &str) -> Result<Option<jiff::Timestamp>> {
    tx.optional(&CONFIRMED, params![id, half]).await?.map(|row| row.get(0)).transpose()
}

pub(super) async fn confirm(
    tx: &mut Tx,
    id: ObjectiveId,
    half: &str,
    by: PersonId,
    note: &str,
) -> Result<()> {
    let now = tx.now();
    tx.execute(&CONFIRM, params![id, half, by, now, note]).await.map(drop)
}

pub(super) async fn close(tx: &mut Tx, id: ObjectiveId) -> Result<()> {
    let now = tx.now();
    tx.execute(&CLOSE, params![id, now]).await.map(drop)
}

pub(super) async fn leads_learning(tx: &mut Tx, person: PersonId) -> Result<bool> {
    Ok(tx.optional(&LEADS_LEARNING, params![person]).await?.is_some())
}

pub(super) async fn stands_in(tx: &mut Tx, person: PersonId, unit: UnitId) -> Result<bool> {
    Ok(tx.optional(&STANDS_IN, params![person, unit]).await?.is_some())
}

pub(crate) fn read(row: &Row) -> Result<Objective> {
    let mut c = row.columns();
    let id = c.next()?;
    let tier: String = c.next()?;
    let (unit, group): (Option<UnitId>, Option<GroupId>) = (c.next()?, c.next()?);
    let person: Option<PersonId> = c.next()?;
    let whose = match (tier.as_str(), unit, group, person) {
        ("organisation", None, None, None) => Whose::Organisation,
        ("team", Some(unit), None, None) => Whose::Team(unit),
        ("team", None, Some(group), None) => Whose::Group(group),
        ("individual", None, None, Some(person)) => Whose::Individual(person),
        _ => return Err(Error::internal(format!("{tier} is no tier"))),
    };
    let (name, area, owner, sponsor) = (c.next()?, c.next()?, c.next()?, c.next()?);
    let (kpi, weight) = (c.next()?, c.next()?);
    let (from, until): (Date, Date) = (c.next()?, c.next()?);
    let (parent, closed_at) = (c.next()?, c.next()?);
    Ok(Objective { id, whose, name, area, owner, sponsor, kpi, weight, from, until, parent, closed_at })
}

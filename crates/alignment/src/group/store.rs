//! SQL of planning groups.

use funds::BudgetId;
use kernel::{Actor, PersonId, Result, Row, Tx, params};

use super::{Group, New, Purse};
use crate::ids::GroupId;

kernel::statements! {
    /// A new one.
    ADD = "INSERT INTO alignment_groups (id, name, about, leader_id, sensitive, set_up_by, set_up_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    /// One, with its people at work, and whether somebody is in it.
    FIND = "SELECT g.id, g.name, g.about, g.leader_id, g.sensitive, g.budget_id, g.closed_at,
            (SELECT COUNT(*) FROM alignment_members AS m JOIN people_scope_v1 AS p ON p.person_id = m.person_id
                WHERE m.group_id = g.id),
            (SELECT COUNT(*) FROM alignment_members AS m WHERE m.group_id = g.id AND m.person_id = $2)
        FROM alignment_groups AS g WHERE g.id = $1";
    /// Those that are open and that somebody may see: all for a People leader ($2).
    ALL = "SELECT g.id, g.name, g.about, g.leader_id, g.sensitive, g.budget_id, g.closed_at,
            (SELECT COUNT(*) FROM alignment_members AS m JOIN people_scope_v1 AS p ON p.person_id = m.person_id
                WHERE m.group_id = g.id),
            CAST(CASE WHEN EXISTS (SELECT 1 FROM alignment_members AS m WHERE m.group_id = g.id AND m.person_id = $1)
                THEN 1 ELSE 0 END AS BIGINT) AS mine
        FROM alignment_groups AS g
        WHERE g.closed_at IS NULL AND ($2 OR NOT g.sensitive OR g.leader_id = $1
            OR EXISTS (SELECT 1 FROM alignment_members AS m WHERE m.group_id = g.id AND m.person_id = $1))
        ORDER BY mine DESC, g.name, g.id
        LIMIT 500";
    /// Those that are not sensitive.
    IDS = "SELECT id FROM alignment_groups WHERE NOT sensitive ORDER BY id";
    /// Puts somebody into one.
    ADD_MEMBER = "INSERT INTO alignment_members (group_id, person_id, joined_at) VALUES ($1, $2, $3)
        ON CONFLICT (group_id, person_id) DO NOTHING";
    /// Takes somebody out.
    REMOVE_MEMBER = "DELETE FROM alignment_members WHERE group_id = $1 AND person_id = $2";
    /// People of one who are at work, by name.
    MEMBERS = "SELECT p.person_id, p.name FROM alignment_members AS m
        JOIN people_scope_v1 AS p ON p.person_id = m.person_id
        WHERE m.group_id = $1
        ORDER BY p.sort_name, p.person_id";
    /// Whether somebody at work is in one.
    IS_MEMBER = "SELECT 1 FROM alignment_members AS m JOIN people_scope_v1 AS p ON p.person_id = m.person_id
        WHERE m.group_id = $1 AND m.person_id = $2";
    /// Names another leader.
    HAND_OVER = "UPDATE alignment_groups SET leader_id = $2 WHERE id = $1";
    /// Gives it a budget.
    GIVE = "UPDATE alignment_groups SET budget_id = $2 WHERE id = $1";
    /// The budgets of all, with whether somebody is openly in the group: who is in a sensitive one, nobody learns from its budget.
    PURSES = "SELECT g.budget_id, g.leader_id,
            CAST(CASE WHEN NOT g.sensitive AND g.closed_at IS NULL AND EXISTS (
                SELECT 1 FROM alignment_members AS m WHERE m.group_id = g.id AND m.person_id = $1) THEN 1 ELSE 0 END AS BIGINT)
        FROM alignment_groups AS g WHERE g.budget_id IS NOT NULL ORDER BY g.id";
    /// Closes one.
    CLOSE = "UPDATE alignment_groups SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL";
    /// Drops its slots that are not over.
    DROP_SLOTS = "UPDATE alignment_slots SET dropped_at = $2
        WHERE group_id = $1 AND dropped_at IS NULL AND until_on >= $3";
    /// Closes its objectives.
    CLOSE_OBJECTIVES = "UPDATE alignment_objectives SET closed_at = $2 WHERE group_id = $1 AND closed_at IS NULL";
    /// Its slots are to be counted anew.
    UNSETTLE = "UPDATE alignment_slots SET counted_on = NULL WHERE group_id = $1 AND dropped_at IS NULL";
}

pub(super) async fn add(
    actor: &Actor,
    tx: &mut Tx,
    id: GroupId,
    name: &str,
    about: &str,
    new: &New,
) -> Result<()> {
    let now = tx.now();
    let row = params![id, name, about, new.leader, new.sensitive, actor.person_id(), now];
    tx.execute(&ADD, row).await.map(drop)
}

/// Every group that is not sensitive.
pub(super) async fn ids(tx: &mut Tx) -> Result<Vec<GroupId>> {
    tx.all(&IDS, params![]).await?.iter().map(|row| row.get(0)).collect()
}

/// A group, and whether `me` is in it.
pub(super) async fn find(tx: &mut Tx, id: GroupId, me: Option<PersonId>) -> Result<Option<Group>> {
    tx.optional(&FIND, params![id, me]).await?.as_ref().map(read).transpose()
}

pub(super) async fn all(tx: &mut Tx, me: PersonId, leads: bool) -> Result<Vec<Group>> {
    tx.all(&ALL, params![me, leads]).await?.iter().map(read).collect()
}

/// Whether somebody was put in who was not there.
pub(super) async fn add_member(tx: &mut Tx, id: GroupId, person: PersonId) -> Result<bool> {
    let now = tx.now();
    Ok(tx.execute(&ADD_MEMBER, params![id, person, now]).await? > 0)
}

pub(super) async fn remove_member(tx: &mut Tx, id: GroupId, person: PersonId) -> Result<bool> {
    Ok(tx.execute(&REMOVE_MEMBER, params![id, person]).await? > 0)
}

pub(super) async fn members(tx: &mut Tx, id: GroupId) -> Result<Vec<(PersonId, String)>> {
    tx.all(&MEMBERS, params![id]).await?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

pub(super) async fn is_member(tx: &mut Tx, id: GroupId, person: PersonId) -> Result<bool> {
    Ok(tx.optional(&IS_MEMBER, params![id, person]).await?.is_some())
}

pub(super) async fn hand_over(tx: &mut Tx, id: GroupId, leader: PersonId) -> Result<()> {
    tx.execute(&HAND_OVER, params![id, leader]).await.map(drop)
}

pub(super) async fn give(tx: &mut Tx, id: GroupId, budget: BudgetId) -> Result<()> {
    tx.execute(&GIVE, params![id, budget]).await.map(drop)
}

pub(super) async fn purses(tx: &mut Tx, person: PersonId) -> Result<Vec<Purse>> {
    let read = |row: &Row| {
        let of: i64 = row.get(2)?;
        Ok(Purse { budget: row.get(0)?, leader: row.get(1)?, is_of: of > 0 })
    };
    tx.all(&PURSES, params![person]).await?.iter().map(read).collect()
}

pub(super) async fn close(tx: &mut Tx, id: GroupId) -> Result<()> {
    let (now, today) = (tx.now(), tx.today());
    tx.execute(&CLOSE, params![id, now]).await?;
    tx.execute(&DROP_SLOTS, params![id, now, today]).await?;
    tx.execute(&CLOSE_OBJECTIVES, params![id, now]).await.map(drop)
}

pub(super) async fn unsettle(tx: &mut Tx, id: GroupId) -> Result<()> {
    tx.execute(&UNSETTLE, params![id]).await.map(drop)
}

fn read(row: &Row) -> Result<Group> {
    let mut c = row.columns();
    let (id, name, about, leader) = (c.next()?, c.next()?, c.next()?, c.next()?);
    let (sensitive, budget) = (c.next()?, c.next()?);
    let closed: Option<jiff::Timestamp> = c.next()?;
    let people = c.next()?;
    let mine: i64 = c.next()?;
    Ok(Group { id, name, about, leader, sensitive, budget, closed: closed.is_some(), people, mine: mine > 0 })
}

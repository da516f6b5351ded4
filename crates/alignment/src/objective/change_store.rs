//! SQL of changes of objectives.

use std::collections::BTreeSet;

use kernel::{Actor, Error, PersonId, Result, Row, Tx, Uuid, params};

use super::New;
use super::change::{Before, Field, Was};
use crate::ids::ObjectiveId;

kernel::statements! {
    /// What it says now.
    CHANGE = "UPDATE alignment_objectives
        SET name = $2, area = $3, owner_id = $4, sponsor_id = $5, kpi = $6, weight = $7, from_on = $8, until_on = $9,
            parent_id = $10
        WHERE id = $1";
    /// What it was before.
    ADD = "INSERT INTO alignment_objective_changes
            (id, objective_id, field, was, was_person_id, was_parent_id, changed_by, changed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    /// All of that.
    HISTORY = "SELECT field, was, was_person_id, was_parent_id, changed_by, changed_at
        FROM alignment_objective_changes WHERE objective_id = $1 ORDER BY changed_at DESC, id DESC LIMIT 60";
    /// Forgets its topics.
    DROP_TOPICS = "DELETE FROM alignment_objective_topics WHERE objective_id = $1";
    /// Whether somebody is at work, or about to begin.
    AT_WORK = "SELECT p.person_id FROM people_scope_v1 AS p WHERE p.person_id = $1
        UNION
        SELECT j.person_id FROM people_joiner_v1 AS j WHERE j.person_id = $1 AND j.started_on > $2";
    /// Owners and sponsors who are not at work any more.
    LEFT = "SELECT w.person_id FROM (
            SELECT o.owner_id AS person_id FROM alignment_objectives AS o
            UNION
            SELECT o.sponsor_id FROM alignment_objectives AS o WHERE o.sponsor_id IS NOT NULL
        ) AS w
        WHERE NOT EXISTS (SELECT 1 FROM people_scope_v1 AS p WHERE p.person_id = w.person_id)
            AND NOT EXISTS (SELECT 1 FROM people_joiner_v1 AS j WHERE j.person_id = w.person_id AND j.started_on > $1)
        ORDER BY w.person_id";
}

pub(super) async fn change(tx: &mut Tx, id: ObjectiveId, new: &New) -> Result<()> {
    let row = params![
        id,
        &new.name,
        &new.area,
        new.owner,
        new.sponsor,
        &new.kpi,
        new.weight,
        new.from,
        new.until,
        new.parent
    ];
    tx.execute(&CHANGE, row).await.map(drop)
}

pub(super) async fn add(
    actor: &Actor,
    tx: &mut Tx,
    objective: ObjectiveId,
    field: Field,
    was: &Was,
) -> Result<()> {
    let (id, now): (Uuid, _) = (tx.id(), tx.now());
    let (read, person, parent) = match was {
        Was::Read(read) => (read.as_str(), None, None),
        Was::Person(person) => ("", Some(*person), None),
        Was::Objective(parent) => ("", None, Some(*parent)),
    };
    let row = params![id, objective, field.name(), read, person, parent, actor.person_id(), now];
    tx.execute(&ADD, row).await.map(drop)
}

pub(super) async fn history(tx: &mut Tx, id: ObjectiveId) -> Result<Vec<Before>> {
    tx.all(&HISTORY, params![id]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Before> {
    let field: String = row.get(0)?;
    let (person, parent): (Option<PersonId>, Option<ObjectiveId>) = (row.get(2)?, row.get(3)?);
    let was = match (person, parent) {
        (Some(person), _) => Was::Person(person),
        (None, Some(parent)) => Was::Objective(parent),
        (None, None) => Was::Read(row.get(1)?),
    };
    let field = Field::parse(&field).ok_or_else(|| Error::internal(format!("{field} is not changed")))?;
    Ok(Before { field, was, by: row.get(4)?, at: row.get(5)? })
}

pub(super) async fn drop_topics(tx: &mut Tx, id: ObjectiveId) -> Result<()> {
    tx.execute(&DROP_TOPICS, params![id]).await.map(drop)
}

/// Whether somebody is not at work any more.
pub(super) async fn left(tx: &mut Tx, person: PersonId) -> Result<bool> {
    let today = tx.today();
    Ok(tx.optional(&AT_WORK, params![person, today]).await?.is_none())
}

/// Every owner and sponsor who is not at work any more.
pub(super) async fn all_left(tx: &mut Tx) -> Result<BTreeSet<PersonId>> {
    let today = tx.today();
    tx.all(&LEFT, params![today]).await?.iter().map(|row| row.get(0)).collect()
}

//! SQL of autonomy.

use funds::Measure;
use kernel::{Actor, Error, PersonId, Result, Tx, Uuid, params};

use super::{Autonomy, Mode};

kernel::statements! {
    /// What holds now, ends.
    END = "UPDATE requests_autonomy SET ended_at = $2 WHERE leader_id = $1 AND ended_at IS NULL";
    /// What holds from now on.
    ADD = "INSERT INTO requests_autonomy (id, leader_id, mode, most, measure, set_by, set_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    /// What holds now.
    OF = "SELECT mode, most, measure FROM requests_autonomy WHERE leader_id = $1 AND ended_at IS NULL ORDER BY id";
    /// Whether somebody leads anybody.
    LEADS = "SELECT 1 FROM people_scope_v1 WHERE manager_id = $1 OR acting_id = $1 ORDER BY person_id LIMIT 1";
    /// Those who lead, by name, after a place.
    LEADERS = "SELECT p.person_id, p.name, p.sort_name, COALESCE(p.unit_name, ''), a.mode, a.most, a.measure
        FROM people_scope_v1 AS p
        LEFT JOIN requests_autonomy AS a ON a.leader_id = p.person_id AND a.ended_at IS NULL
        WHERE (p.sort_name > $1 OR (p.sort_name = $1 AND p.person_id > $2))
            AND p.person_id IN (SELECT manager_id FROM people_scope_v1 WHERE manager_id IS NOT NULL)
        ORDER BY p.sort_name, p.person_id LIMIT $3";
}

/// Somebody who leads.
pub(crate) struct Leader {
    pub id: PersonId,
    pub name: String,
    pub sort_name: String,
    pub unit: String,
    pub autonomy: Option<Autonomy>,
}

pub(super) async fn set(actor: &Actor, tx: &mut Tx, leader: PersonId, to: Autonomy) -> Result<()> {
    let (id, now): (Uuid, _) = (tx.id(), tx.now());
    tx.execute(&END, params![leader, now]).await?;
    let row = params![id, leader, to.mode.name(), to.most, to.measure.name(), actor.person_id(), now];
    tx.execute(&ADD, row).await.map(drop)
}

pub(crate) async fn of(tx: &mut Tx, leader: PersonId) -> Result<Autonomy> {
    match tx.optional(&OF, params![leader]).await? {
        Some(row) => read(row.get(0)?, row.get(1)?, row.get(2)?),
        None => Ok(Autonomy::unset(house_measure()?)),
    }
}

pub(super) async fn leads(tx: &mut Tx, person: PersonId) -> Result<bool> {
    Ok(tx.optional(&LEADS, params![person]).await?.is_some())
}

pub(super) async fn leaders(tx: &mut Tx, after: (&str, PersonId), most: i64) -> Result<Vec<Leader>> {
    let rows = tx.all(&LEADERS, params![after.0, after.1, most]).await?;
    rows.iter()
        .map(|row| {
            let mut c = row.columns();
            let (id, name, sort_name, unit) = (c.next()?, c.next()?, c.next()?, c.next()?);
            let (mode, most): (Option<String>, Option<i64>) = (c.next()?, c.next()?);
            let measure: Option<String> = c.next()?;
            let autonomy = match (mode, most, measure) {
                (Some(mode), Some(most), Some(measure)) => Some(read(mode, most, measure)?),
                _ => None,
            };
            Ok(Leader { id, name, sort_name, unit, autonomy })
        })
        .collect()
}

/// The measure in which nothing is counted, where nobody set one.
pub(crate) fn house_measure() -> Result<Measure> {
    Measure::parse("EUR").ok_or_else(|| Error::internal("the euro is no measure"))
}

fn read(mode: String, most: i64, measure: String) -> Result<Autonomy> {
    let unreadable = || Error::internal("how far a leader decides can't be read");
    Ok(Autonomy {
        mode: Mode::parse(&mode).ok_or_else(unreadable)?,
        most,
        measure: Measure::parse(&measure).ok_or_else(unreadable)?,
    })
}

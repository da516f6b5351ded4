//! SQL of classes that are made of a demand.

use std::collections::BTreeMap;

use jiff::ToSpan;
use kernel::{Actor, PersonId, Result, Tx, Uuid, params};
use live::{ClassId, SessionId};

use super::SPEAKS_DAYS;
use super::propose::Wisher;
use crate::ids::DemandId;

kernel::statements! {
    /// Who wants one since it was last answered, with their sites and the units above them. Who only saw that others need it
    /// is not among them.
    WISHERS = "SELECT DISTINCT v.person_id, p.site_id, t.ancestor_id, t.depth FROM (
            SELECT folded, person_id, wished_at AS said_at FROM requests_wishes WHERE ended_at IS NULL
            UNION ALL
            SELECT folded, person_id, asked_at FROM requests_requests
            WHERE approved_at IS NULL AND withdrawn_at IS NULL AND asked_at >= $2
            UNION ALL
            SELECT folded, person_id, said_at FROM requests_needs WHERE kind <> 'pain'
        ) AS v
        JOIN people_scope_v1 AS p ON p.person_id = v.person_id
        LEFT JOIN people_unit_tree_v1 AS t ON t.unit_id = p.unit_id
        JOIN requests_phrases AS f ON f.folded = v.folded
        JOIN requests_demands AS d ON d.id = f.demand_id
        WHERE d.id = $1 AND v.said_at > COALESCE(d.answered_at, 0)
        ORDER BY v.person_id, t.depth, t.ancestor_id";
    /// A demand, locked until the transaction ends.
    HOLD = "UPDATE requests_demands SET title = title WHERE id = $1";
    /// A class that was made.
    ADD = "INSERT INTO requests_classes (session_id, demand_id, class_id, made_by, made_at)
        VALUES ($1, $2, $3, $4, $5)";
    /// The newest to which nobody is invited yet.
    DRAFT = "SELECT c.session_id, c.class_id FROM requests_classes AS c JOIN requests_demands AS d ON d.id = c.demand_id
        WHERE c.demand_id = $1 AND c.invited_at IS NULL AND c.made_at > COALESCE(d.answered_at, 0)
        ORDER BY c.made_at DESC, c.session_id DESC LIMIT 1";
    /// Those who want it are invited.
    INVITED = "UPDATE requests_classes SET invited_at = $2 WHERE session_id = $1 AND invited_at IS NULL";
}

/// Who wants a demand, each with their site and the units above them, the nearest first.
pub(super) async fn wishers(tx: &mut Tx, id: DemandId) -> Result<Vec<Wisher>> {
    let since = tx.now().checked_sub((SPEAKS_DAYS * 24).hours()).map_err(kernel::Error::internal)?;
    let mut found: BTreeMap<PersonId, Wisher> = BTreeMap::new();
    for row in tx.all(&WISHERS, params![id, since]).await? {
        let (person, site, unit): (PersonId, _, Option<Uuid>) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let one = found.entry(person).or_insert_with(|| Wisher { person, site, units: Vec::new() });
        one.units.extend(unit);
    }
    Ok(found.into_values().collect())
}

/// Locks a demand until the transaction ends; `false` where there is none.
pub(super) async fn hold(tx: &mut Tx, id: DemandId) -> Result<bool> {
    Ok(tx.execute(&HOLD, params![id]).await? > 0)
}

pub(super) async fn add(
    actor: &Actor,
    tx: &mut Tx,
    id: DemandId,
    (class, session): (ClassId, SessionId),
) -> Result<()> {
    let now = tx.now();
    tx.execute(&ADD, params![session, id, class, actor.person_id(), now]).await.map(drop)
}

pub(super) async fn draft(tx: &mut Tx, id: DemandId) -> Result<Option<(SessionId, ClassId)>> {
    tx.optional(&DRAFT, params![id]).await?.map(|row| Ok((row.get(0)?, row.get(1)?))).transpose()
}

pub(super) async fn invited(tx: &mut Tx, session: SessionId) -> Result<()> {
    let now = tx.now();
    tx.execute(&INVITED, params![session, now]).await.map(drop)
}

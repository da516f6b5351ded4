//! SQL of spotlights.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Error, PersonId, Result, Tx, Uuid, params};

use super::{Kind, New, Scope, Thing};
use crate::ids::SpotlightId;

kernel::statements! {
    /// The slots that are taken in a scope.
    SLOTS = "SELECT slot FROM delivery_spotlights
        WHERE scope = $1 AND scope_id = $2 AND ended_at IS NULL ORDER BY slot";
    /// Whether something is in the light of a scope.
    IS_LIT = "SELECT 1 FROM delivery_spotlights
        WHERE scope = $1 AND scope_id = $2 AND kind = $3 AND thing_id = $4 AND ended_at IS NULL";
    /// A new one.
    ADD = "INSERT INTO delivery_spotlights
            (id, scope, scope_id, slot, kind, thing_id, title, reason, chosen_by, chosen_at, until_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    /// For whom something is in the light.
    SCOPE = "SELECT scope, scope_id FROM delivery_spotlights WHERE id = $1 AND ended_at IS NULL";
    /// Whether somebody leads people of a unit.
    LEADS = "SELECT 1 FROM people_scope_v1
        WHERE unit_id = $2 AND (manager_id = $1 OR acting_id = $1 OR dotted_id = $1) LIMIT 1";
    /// Takes one out.
    END = "UPDATE delivery_spotlights SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
    /// Takes out those whose last day is over, so that their slots are free.
    END_PAST = "UPDATE delivery_spotlights SET ended_at = $2
        WHERE ended_at IS NULL AND until_on IS NOT NULL AND until_on < $1";
    /// What is in the light for whoever may change it: all ($2), or that of the units of which somebody ($3) leads people, and
    /// of the circles they lead.
    ALL = "SELECT s.id, s.title, s.reason, s.until_on, COALESCE(w.name, ''), s.scope,
            COALESCE((SELECT MIN(p.unit_name) FROM people_scope_v1 AS p WHERE p.unit_id = s.scope_id),
                (SELECT MIN(p.site_name) FROM people_scope_v1 AS p WHERE p.site_id = s.scope_id),
                (SELECT c.name FROM delivery_circles AS c WHERE c.id = s.scope_id), ''),
            s.chosen_at, s.kind, s.thing_id, s.scope_id
        FROM delivery_spotlights AS s
        LEFT JOIN people_scope_v1 AS w ON w.person_id = s.chosen_by
        WHERE s.ended_at IS NULL AND (s.until_on IS NULL OR s.until_on >= $1)
            AND (s.scope <> 'circle' OR EXISTS (SELECT 1 FROM delivery_circles AS c
                WHERE c.id = s.scope_id AND NOT c.is_closed AND ($2 OR c.leader_id = $3)))
            AND ($2 OR s.scope = 'circle' OR (s.scope = 'unit' AND EXISTS (SELECT 1 FROM people_scope_v1 AS t
                WHERE t.unit_id = s.scope_id AND (t.manager_id = $3 OR t.acting_id = $3 OR t.dotted_id = $3))))
        ORDER BY s.scope, s.scope_id, s.slot, s.id";
    /// How many people of the scope began and finished since it was chosen; each person once.
    SINCE = "SELECT s.id,
            COUNT(DISTINCT CASE WHEN c.started_at >= s.chosen_at THEN c.person_id END),
            COUNT(DISTINCT CASE WHEN c.done_at >= s.chosen_at THEN c.person_id END)
        FROM delivery_spotlights AS s
        JOIN delivery_course_progress AS c ON s.kind = 'course' AND c.course_id = s.thing_id
        JOIN people_scope_v1 AS p ON p.person_id = c.person_id
        WHERE s.ended_at IS NULL AND (s.until_on IS NULL OR s.until_on >= $1)
            AND (
                s.scope = 'everyone'
                OR (s.scope = 'site' AND p.site_id = s.scope_id)
                OR (s.scope = 'unit' AND EXISTS (
                    SELECT 1 FROM people_unit_tree_v1 AS u
                    WHERE u.ancestor_id = s.scope_id AND u.unit_id = p.unit_id))
                OR (s.scope = 'circle' AND EXISTS (
                    SELECT 1 FROM delivery_circle_people AS i
                    WHERE i.circle_id = s.scope_id AND i.person_id = p.person_id))
            )
        GROUP BY s.id
        ORDER BY s.id";
    /// Units and sites that people are in and every circle ($1), or the units of which somebody ($2) leads people and the
    /// circles they lead.
    SCOPES = "SELECT 'unit' AS kind, unit_id AS id, unit_name AS named, CAST(2 AS BIGINT) AS place FROM people_scope_v1
        WHERE unit_id IS NOT NULL AND ($1 OR manager_id = $2 OR acting_id = $2 OR dotted_id = $2)
        GROUP BY unit_id, unit_name
        UNION ALL
        SELECT 'site' AS kind, site_id AS id, site_name AS named, CAST(1 AS BIGINT) AS place FROM people_scope_v1
        WHERE site_id IS NOT NULL AND $1 GROUP BY site_id, site_name
        UNION ALL
        SELECT 'circle' AS kind, id, name AS named, CAST(3 AS BIGINT) AS place FROM delivery_circles
        WHERE NOT is_closed AND ($1 OR leader_id = $2)
        ORDER BY place, named, id";
}

/// What is in the light.
pub(super) struct Row {
    pub id: SpotlightId,
    pub title: String,
    pub reason: String,
    pub until: Option<Date>,
    pub by: String,
    pub scope_name: String,
    pub chosen_at: Timestamp,
    pub kind: Kind,
    pub thing: Uuid,
    pub scope: Scope,
}

pub(super) async fn slots(tx: &mut Tx, scope: Scope) -> Result<Vec<i64>> {
    tx.all(&SLOTS, params![scope.name(), scope.id()]).await?.iter().map(|row| row.get(0)).collect()
}

pub(super) async fn is_lit(tx: &mut Tx, scope: Scope, thing: Thing) -> Result<bool> {
    let of = params![scope.name(), scope.id(), thing.kind.name(), thing.id];
    Ok(tx.optional(&IS_LIT, of).await?.is_some())
}

pub(super) async fn add(
    tx: &mut Tx,
    id: SpotlightId,
    slot: i64,
    title: &str,
    by: PersonId,
    new: &New,
    reason: &str,
) -> Result<()> {
    let now = tx.now();
    let (scope, scope_id) = (new.scope.name(), new.scope.id());
    let (kind, thing) = (new.thing.kind.name(), new.thing.id);
    let row = params![id, scope, scope_id, slot, kind, thing, title, reason, by, now, new.until];
    tx.execute(&ADD, row).await?;
    Ok(())
}

pub(super) async fn scope(tx: &mut Tx, id: SpotlightId) -> Result<Option<Scope>> {
    let Some(row) = tx.optional(&SCOPE, params![id]).await? else { return Ok(None) };
    scope_of(&row.get::<String>(0)?, row.get(1)?).map(Some)
}

fn scope_of(name: &str, id: Uuid) -> Result<Scope> {
    Scope::of(name, id).ok_or_else(|| Error::internal(format!("no scope: {name}")))
}

/// Reads the kind of what is in the light.
pub(crate) fn kind(name: &str) -> Result<Kind> {
    Kind::parse(name).ok_or_else(|| Error::internal(format!("nothing that stands in the light: {name}")))
}

pub(super) async fn leads(tx: &mut Tx, person: PersonId, unit: Uuid) -> Result<bool> {
    Ok(tx.optional(&LEADS, params![person, unit]).await?.is_some())
}

pub(super) async fn end(tx: &mut Tx, id: SpotlightId) -> Result<u64> {
    let now = tx.now();
    tx.execute(&END, params![id, now]).await
}

pub(super) async fn end_past(tx: &mut Tx, today: Date) -> Result<u64> {
    let now = tx.now();
    tx.execute(&END_PAST, params![today, now]).await
}

pub(super) async fn all(tx: &mut Tx, today: Date, of: Option<PersonId>) -> Result<Vec<Row>> {
    let rows = tx.all(&ALL, params![today, of.is_none(), of]).await?;
    rows.iter()
        .map(|row| {
            let mut c = row.columns();
            let (id, title, reason) = (c.next()?, c.next()?, c.next()?);
            let (until, by, scope) = (c.next()?, c.next()?, c.next::<String>()?);
            let (scope_name, chosen_at) = (c.next()?, c.next()?);
            let (kind, thing) = (kind(&c.next::<String>()?)?, c.next()?);
            let scope = scope_of(&scope, c.next()?)?;
            Ok(Row { id, title, reason, until, by, scope_name, chosen_at, kind, thing, scope })
        })
        .collect()
}

/// Who began and who finished since, as counts; what nobody of its scope touched is not there.
pub(super) async fn since(tx: &mut Tx, today: Date) -> Result<BTreeMap<SpotlightId, (i64, i64)>> {
    let rows = tx.all(&SINCE, params![today]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?)))).collect()
}

/// Values of the form (`unit:ID`) with their names.
pub(super) async fn scopes(tx: &mut Tx, of: Option<PersonId>) -> Result<Vec<(String, String)>> {
    let rows = tx.all(&SCOPES, params![of.is_none(), of]).await?;
    rows.iter()
        .map(|row| {
            let id: Uuid = row.get(1)?;
            Ok((format!("{}:{id}", row.get::<String>(0)?), row.get(2)?))
        })
        .collect()
}

//! SQL of routes.

use funds::Measure;
use kernel::{Actor, Error, Result, Row, Tx, params};

use super::{New, Route, Who};
use crate::ids::RouteId;
use crate::purpose::{Purpose, Tier};

kernel::statements! {
    /// A new one.
    ADD = "INSERT INTO requests_routes
            (id, place, purpose, tier, gap, price_over, measure, stages, days, reason, written_by, written_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    /// Those that are not over, in order.
    ALL = "SELECT id, place, purpose, tier, gap, price_over, measure, stages, days, reason
        FROM requests_routes WHERE ended_at IS NULL ORDER BY place, id";
    /// Its place among those that are not over.
    PUT = "UPDATE requests_routes SET place = $2 WHERE id = $1 AND ended_at IS NULL";
    /// Ends one.
    END = "UPDATE requests_routes SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
}

pub(super) async fn add(
    actor: &Actor,
    tx: &mut Tx,
    id: RouteId,
    place: i64,
    reason: &str,
    new: &New,
) -> Result<()> {
    let now = tx.now();
    let stages: Vec<&str> = new.stages.iter().map(|who| who.name()).collect();
    let row = params![
        id,
        place,
        new.purpose.map(|purpose| purpose.name().to_owned()),
        new.tier.map(|tier| tier.name().to_owned()),
        new.gap,
        new.over.map_or(0, |(most, _)| most),
        new.over.map(|(_, measure)| measure.name().to_owned()),
        stages.join(" "),
        new.days,
        reason,
        actor.person_id(),
        now
    ];
    tx.execute(&ADD, row).await.map(drop)
}

pub(crate) async fn all(tx: &mut Tx) -> Result<Vec<Route>> {
    tx.all(&ALL, params![]).await?.iter().map(read).collect()
}

pub(super) async fn put(tx: &mut Tx, id: RouteId, place: i64) -> Result<()> {
    tx.execute(&PUT, params![id, place]).await.map(drop)
}

pub(super) async fn end(tx: &mut Tx, id: RouteId) -> Result<u64> {
    let now = tx.now();
    tx.execute(&END, params![id, now]).await
}

fn read(row: &Row) -> Result<Route> {
    let mut c = row.columns();
    let (id, place) = (c.next()?, c.next()?);
    let (purpose, tier): (Option<String>, Option<String>) = (c.next()?, c.next()?);
    let (gap, most): (Option<bool>, i64) = (c.next()?, c.next()?);
    let measure: Option<String> = c.next()?;
    let stages: String = c.next()?;
    let known =
        |name: &str| Measure::parse(name).ok_or_else(|| Error::internal(format!("a route counts in {name}")));
    Ok(Route {
        id,
        place,
        purpose: purpose.as_deref().and_then(Purpose::parse),
        tier: tier.as_deref().and_then(Tier::parse),
        gap,
        over: measure.as_deref().map(known).transpose()?.map(|measure| (most, measure)),
        stages: stages.split(' ').filter_map(Who::parse).collect(),
        days: c.next()?,
        reason: c.next()?,
    })
}

//! SQL of seasons.

use jiff::civil::Date;
use kernel::{Actor, Error, Result, Row, Tx, params};
use people::{SiteId, UnitId};

use super::{Kind, Season, Where};
use crate::ids::SeasonId;

kernel::statements! {
    /// A new one.
    ADD = "INSERT INTO alignment_seasons (id, kind, name, from_on, until_on, unit_id, site_id, set_by, set_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    /// One.
    FIND = "SELECT s.id, s.kind, s.name, s.from_on, s.until_on, s.unit_id, s.site_id,
            COALESCE(u.name, (SELECT MIN(p.site_name) FROM people_scope_v1 AS p WHERE p.site_id = s.site_id))
        FROM alignment_seasons AS s LEFT JOIN people_unit_v1 AS u ON u.unit_id = s.unit_id
        WHERE s.id = $1 AND s.ended_at IS NULL";
    /// Those that touch some days.
    WITHIN = "SELECT s.id, s.kind, s.name, s.from_on, s.until_on, s.unit_id, s.site_id,
            COALESCE(u.name, (SELECT MIN(p.site_name) FROM people_scope_v1 AS p WHERE p.site_id = s.site_id))
        FROM alignment_seasons AS s LEFT JOIN people_unit_v1 AS u ON u.unit_id = s.unit_id
        WHERE s.from_on <= $2 AND s.until_on >= $1 AND s.ended_at IS NULL
        ORDER BY s.from_on, s.id";
    /// Ends one.
    END = "UPDATE alignment_seasons SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
    /// Sites with people.
    SITES = "SELECT site_id, site_name FROM people_scope_v1 WHERE site_id IS NOT NULL
        GROUP BY site_id, site_name ORDER BY site_name, site_id";
}

pub(super) async fn add(
    actor: &Actor,
    tx: &mut Tx,
    id: SeasonId,
    kind: Kind,
    name: &str,
    (from, until): (Date, Date),
    place: Where,
) -> Result<()> {
    let now = tx.now();
    let unit = if let Where::Unit(unit) = place { Some(unit) } else { None };
    let site = if let Where::Site(site) = place { Some(site) } else { None };
    let row = params![id, kind.name(), name, from, until, unit, site, actor.person_id(), now];
    tx.execute(&ADD, row).await.map(drop)
}

pub(super) async fn find(tx: &mut Tx, id: SeasonId) -> Result<Option<Season>> {
    tx.optional(&FIND, params![id]).await?.as_ref().map(read).transpose()
}

pub(super) async fn within(tx: &mut Tx, from: Date, until: Date) -> Result<Vec<Season>> {
    tx.all(&WITHIN, params![from, until]).await?.iter().map(read).collect()
}

pub(super) async fn end(tx: &mut Tx, id: SeasonId) -> Result<()> {
    let now = tx.now();
    tx.execute(&END, params![id, now]).await.map(drop)
}

pub(super) async fn sites(tx: &mut Tx) -> Result<Vec<(SiteId, String)>> {
    tx.all(&SITES, params![]).await?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

fn read(row: &Row) -> Result<Season> {
    let mut c = row.columns();
    let id = c.next()?;
    let kind: String = c.next()?;
    let (name, from, until) = (c.next()?, c.next()?, c.next()?);
    let (unit, site): (Option<UnitId>, Option<SiteId>) = (c.next()?, c.next()?);
    let place = match (unit, site) {
        (Some(unit), _) => Where::Unit(unit),
        (None, Some(site)) => Where::Site(site),
        (None, None) => Where::Everywhere,
    };
    let kind = Kind::parse(&kind).ok_or_else(|| Error::internal(format!("{kind} is no kind of days")))?;
    Ok(Season { id, kind, name, from, until, place, place_name: c.next()? })
}

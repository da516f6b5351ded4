//! SQL of seasons.

use jiff::civil::Date;
use kernel::{Actor, Column, Error, PersonId, Result, Row, Tx, params};
use people::{SiteId, UnitId};

use super::{Kind, Season, Where};
use crate::ids::{SeasonId, SeasonRuleId, SlotId};

kernel::statements! {
    /// A new one.
    ADD = "INSERT INTO alignment_seasons
            (id, kind, name, from_on, until_on, unit_id, site_id, set_by, set_at, rule_id, of_year, source)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
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
    /// Who set one.
    SET_BY = "SELECT set_by FROM alignment_seasons WHERE id = $1";
    /// Slots that touch some days, with whoever planned them.
    PLANNED = "SELECT id, planned_by FROM alignment_slots
        WHERE from_on <= $2 AND until_on >= $1 AND dropped_at IS NULL AND planned_by IS NOT NULL
        ORDER BY from_on, planned_at, id";
    /// Ends one.
    END = "UPDATE alignment_seasons SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
    /// Sites with people.
    SITES = "SELECT site_id, site_name FROM people_scope_v1 WHERE site_id IS NOT NULL
        GROUP BY site_id, site_name ORDER BY site_name, site_id";
}

/// A season to be entered.
pub(super) struct New<'a> {
    pub kind: Kind,
    pub name: &'a str,
    pub days: (Date, Date),
    pub place: Where,
    /// The rule by which it comes back every year.
    pub rule: Option<SeasonRuleId>,
    /// What it is called in the file that it came with.
    pub source: Option<&'a str>,
}

pub(super) async fn add(actor: &Actor, tx: &mut Tx, id: SeasonId, new: &New<'_>) -> Result<()> {
    let (now, (unit, site)) = (tx.now(), columns(new.place));
    let (from, until) = new.days;
    let year = new.rule.map(|_| i64::from(from.year()));
    let who = actor.person_id();
    let row = params![
        id,
        new.kind.name(),
        new.name,
        from,
        until,
        unit,
        site,
        who,
        now,
        new.rule,
        year,
        new.source.map(str::to_owned)
    ];
    tx.execute(&ADD, row).await.map(drop)
}

/// A place as its two columns.
pub(super) fn columns(place: Where) -> (Option<UnitId>, Option<SiteId>) {
    match place {
        Where::Everywhere => (None, None),
        Where::Unit(unit) => (Some(unit), None),
        Where::Site(site) => (None, Some(site)),
    }
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

pub(super) async fn set_by(tx: &mut Tx, id: SeasonId) -> Result<Option<PersonId>> {
    tx.optional(&SET_BY, params![id]).await?.map_or(Ok(None), |row| row.get(0))
}

pub(super) async fn planned(tx: &mut Tx, from: Date, until: Date) -> Result<Vec<(SlotId, PersonId)>> {
    tx.all(&PLANNED, params![from, until]).await?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

pub(super) async fn sites(tx: &mut Tx) -> Result<Vec<(SiteId, String)>> {
    tx.all(&SITES, params![]).await?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// A season or a rule.
pub(super) fn read<Id: Column>(row: &Row) -> Result<Season<Id>> {
    let mut c = row.columns();
    let id = c.next()?;
    let kind: String = c.next()?;
    let (name, from, until) = (c.next()?, c.next()?, c.next()?);
    let (unit, site): (Option<UnitId>, Option<SiteId>) = (c.next()?, c.next()?);
    let place = placed(unit, site);
    let kind = Kind::parse(&kind).ok_or_else(|| Error::internal(format!("{kind} is no kind of days")))?;
    Ok(Season { id, kind, name, from, until, place, place_name: c.next()? })
}

fn placed(unit: Option<UnitId>, site: Option<SiteId>) -> Where {
    match (unit, site) {
        (Some(unit), _) => Where::Unit(unit),
        (None, Some(site)) => Where::Site(site),
        (None, None) => Where::Everywhere,
    }
}

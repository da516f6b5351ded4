//! Cover: who of a person's team is away in some days, by a request that was approved or in a class, each once; which busy
//! weeks, holidays and days without classes these days are in, where the person works; and what the shifts there can spare in
//! these weeks, which is known for all together.

use std::collections::BTreeSet;

use alignment::hooks::Away;
use alignment::slot::conflict::Spare;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Actor, BoxFuture, PersonId, Result, Tx};
use live::hooks::{Held, Season};
use live::seat::{self, Colleague};
use people::{SiteId, UnitId};

use super::{away_store, store};

const HOUSE: Actor = Actor::system("cover is counted");

/// The names of the others who are away, in their order.
pub(super) async fn away(tx: &mut Tx, person: PersonId, days: (Date, Date)) -> Result<Vec<String>> {
    let mut away: BTreeSet<Colleague> = store::away(tx, person, days).await?.into_iter().collect();
    away.extend(seat::colleagues(&HOUSE, tx, person, days).await?);
    Ok(away.into_iter().map(|one| one.name).collect())
}

/// Answers `alignment`: what takes some people away in some days, by requests that were approved. A seat in a class stands in the
/// calendar by itself.
pub fn away_of<'a>(
    tx: &'a mut Tx,
    _: Locale,
    people: &'a [PersonId],
    days: (Date, Date),
) -> BoxFuture<'a, Result<Vec<Away>>> {
    Box::pin(away_store::away_of(tx, people, days))
}

/// What the shifts can spare in the weeks of some days, as the nearest unit of the person says it.
pub(super) async fn spare(tx: &mut Tx, person: PersonId, days: (Date, Date)) -> Result<Vec<Spare>> {
    let units: Vec<UnitId> = store::units(tx, person).await?.into_iter().map(UnitId).collect();
    alignment::slot::conflict::spare(tx, &units, days).await
}

/// The seasons that some days are in, where the person works; by their first day.
pub(super) async fn seasons(
    tx: &mut Tx,
    l: Locale,
    person: PersonId,
    (from, until): (Date, Date),
) -> Result<Vec<Season>> {
    let units = store::units(tx, person).await?.into_iter().map(UnitId).collect();
    let sites = store::site(tx, person).await?.into_iter().map(SiteId).collect();
    alignment::seasons(tx, l, &Held { from, until, units, sites }).await
}

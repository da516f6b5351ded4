//! Cover: who of a person's team is away in some days, by a request that was approved or in a class, each once.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kernel::{Actor, PersonId, Result, Tx};
use live::seat::{self, Colleague};

use super::store;

const HOUSE: Actor = Actor::system("cover is counted");

/// The names of the others who are away, in their order.
pub(super) async fn away(tx: &mut Tx, person: PersonId, days: (Date, Date)) -> Result<Vec<String>> {
    let mut away: BTreeSet<Colleague> = store::away(tx, person, days).await?.into_iter().collect();
    away.extend(seat::colleagues(&HOUSE, tx, person, days).await?);
    Ok(away.into_iter().map(|one| one.name).collect())
}

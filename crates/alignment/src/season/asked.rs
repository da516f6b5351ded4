//! Which seasons a session would be in: the answer to the room that plans sessions, and knows for whom they are.

use kernel::i18n::Locale;
use kernel::{BoxFuture, Result, Tx};
use live::hooks::{Held, Season};

use super::{Kind, Where};
use crate::words;

/// The seasons of everybody, and of the units and sites that are concerned, on some days. A blackout alone forbids: on all
/// other such days people decide.
pub fn seasons<'a>(tx: &'a mut Tx, l: Locale, held: &'a Held) -> BoxFuture<'a, Result<Vec<Season>>> {
    Box::pin(async move {
        let mut all = super::within(tx, held.from, held.until).await?;
        all.retain(|season| match season.place {
            Where::Everywhere => true,
            Where::Unit(unit) => held.units.contains(&unit),
            Where::Site(site) => held.sites.contains(&site),
        });
        let told = all.into_iter().map(|season| Season {
            id: season.id.0,
            name: season.name,
            kind: season.kind.word(l).to_owned(),
            place: season.place_name.unwrap_or_else(|| words::season_everywhere(l).to_owned()),
            from: season.from,
            until: season.until,
            forbids: season.kind == Kind::Blackout,
        });
        Ok(told.collect())
    })
}

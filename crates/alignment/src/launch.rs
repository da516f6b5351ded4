//! Launches: new systems and products, each with the day on which people work with it. People leaders write them down, so
//! that time is set aside before anybody asks.
//!
//! Leaves out what is set aside: a slot is planned from what is coming.

pub mod pages;
mod store;

use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Error, Result, Tx};
use people::UnitId;

use crate::ids::LaunchId;
use crate::objective::pages::planned_units;
use crate::{permissions, topic, words};

/// The event that a launch was noted or retired.
pub const CHANGED: &str = "alignment.launch_changed";
/// The longest name; a slot may have it as its title.
const MOST_NAME: usize = 80;
/// The furthest day, in days from today.
const MOST_DAYS: i32 = 366 * 3;

/// A launch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Launch {
    /// Its id.
    pub id: LaunchId,
    /// What is new.
    pub name: String,
    /// The day on which people begin to work with it.
    pub on: Date,
    /// What is to be learned for it.
    pub topic: Option<String>,
    /// The units that it concerns, with their names; everybody, where there are none.
    pub units: Vec<(UnitId, String)>,
}

/// A launch to be noted.
#[derive(Clone, Debug)]
pub struct New {
    /// What is new.
    pub name: String,
    /// The day.
    pub on: Date,
    /// What is to be learned for it; the first of several counts.
    pub topic: String,
    /// The units that it concerns; everybody, where none is named.
    pub units: Vec<UnitId>,
}

/// Notes a launch.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads learning; [`Error::Invalid`] with the field.
pub async fn note(actor: &Actor, tx: &mut Tx, l: Locale, new: &New) -> Result<LaunchId> {
    permissions::require_leading(actor)?;
    let name = one_line(&new.name);
    if name.is_empty() || name.chars().count() > MOST_NAME {
        return Err(Error::invalid_said("name", words::launch_name_wrong(l, MOST_NAME)));
    }
    let today = tx.today();
    if new.on <= today || (new.on - today).get_days() > MOST_DAYS {
        return Err(Error::invalid_said("on", words::launch_day_wrong(l)));
    }
    let there = planned_units(actor, tx).await?;
    if new.units.iter().any(|unit| !there.iter().any(|(id, _)| id == unit)) {
        return Err(Error::invalid_said("units", words::launch_unit_gone(l)));
    }
    let topic = topic::keep(tx, &new.topic).await?.first().copied();
    let id: LaunchId = tx.id();
    store::add(actor, tx, id, &name, new.on, topic).await?;
    let units: std::collections::BTreeSet<UnitId> = new.units.iter().copied().collect();
    store::add_units(tx, id, &units).await?;
    tx.emit(actor, CHANGED, None, id).await?;
    Ok(id)
}

/// Every launch that is still to come, the next first.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads learning.
pub async fn ahead(actor: &Actor, tx: &mut Tx) -> Result<Vec<Launch>> {
    permissions::require_leading(actor)?;
    let today = tx.today();
    store::ahead(tx, today).await
}

/// A launch that is still to come.
///
/// # Errors
/// [`Error::NotFound`] unless it is there and the actor leads learning.
pub async fn find(actor: &Actor, tx: &mut Tx, id: LaunchId) -> Result<Launch> {
    ahead(actor, tx).await?.into_iter().find(|launch| launch.id == id).ok_or(Error::NotFound)
}

/// Takes a launch back: it does not come, or what it needs is planned. Slots that were set aside for it stay.
///
/// # Errors
/// [`Error::NotFound`] unless it is there and the actor leads learning.
pub async fn retire(actor: &Actor, tx: &mut Tx, id: LaunchId) -> Result<()> {
    permissions::require_leading(actor)?;
    if !store::retire(tx, id).await? {
        return Err(Error::NotFound);
    }
    tx.emit(actor, CHANGED, None, id).await.map(drop)
}

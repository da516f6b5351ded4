//! A class: what is taught, for how long, in which language, for how much. Its dates are sessions.

pub mod light;
mod light_store;
pub(crate) mod store;

use kernel::i18n::Locale;
use kernel::{Actor, Error, Result, Tx};
use people::UnitId;

use crate::ids::{CircleId, ClassId};
use crate::{permissions, words};

/// The most that a seat may cost, in minor units.
pub const MOST: i64 = 1_000_000_000;

/// The event that a class was written, changed or taken out of the catalogue.
pub const CHANGED: &str = "live.class_changed";

/// What is taught.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Class {
    /// Its id.
    pub id: ClassId,
    /// Its title.
    pub title: String,
    /// For whom and what for, in a sentence.
    pub lead: String,
    /// What people can do afterwards, one in each line.
    pub outcomes: String,
    /// How long a session is.
    pub minutes: i64,
    /// For how many people it is made.
    pub size: i64,
    /// What a seat costs, in minor units of the measure.
    pub price: i64,
    /// The currency: `EUR`.
    pub measure: String,
    /// The language in which it is taught: `en`.
    pub language: String,
    /// Private to this unit and what stands below it.
    pub unit: Option<UnitId>,
    /// Private to this circle; never where it is private to a unit.
    pub circle: Option<CircleId>,
    /// Whether no new sessions are planned any more.
    pub retired: bool,
}

impl Class {
    /// Whether it is there for some people alone.
    pub fn is_private(&self) -> bool {
        self.unit.is_some() || self.circle.is_some()
    }
}

/// A new class.
#[derive(Clone, Debug)]
pub struct New {
    /// See [`Class`].
    pub title: String,
    /// See [`Class`].
    pub lead: String,
    /// See [`Class`].
    pub outcomes: String,
    /// See [`Class`].
    pub minutes: i64,
    /// See [`Class`].
    pub size: i64,
    /// See [`Class`].
    pub price: i64,
    /// See [`Class`].
    pub measure: String,
    /// See [`Class`].
    pub language: String,
    /// See [`Class`].
    pub unit: Option<UnitId>,
    /// See [`Class`].
    pub circle: Option<CircleId>,
}

impl Default for New {
    fn default() -> Self {
        Self {
            title: String::new(),
            lead: String::new(),
            outcomes: String::new(),
            minutes: 90,
            size: 12,
            price: 0,
            measure: String::new(),
            language: String::new(),
            unit: None,
            circle: None,
        }
    }
}

/// Writes a class into the catalogue.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up classes; [`Error::Invalid`] with what is wrong.
pub async fn write(actor: &Actor, tx: &mut Tx, l: Locale, new: &New) -> Result<ClassId> {
    permissions::require_setting_up(actor)?;
    check(l, new)?;
    let id: ClassId = tx.id();
    store::add(tx, actor, id, new).await?;
    tx.emit(actor, CHANGED, None, id).await?;
    Ok(id)
}

fn check(l: Locale, new: &New) -> Result<()> {
    if new.title.trim().is_empty() {
        return Err(Error::invalid_said("title", words::class_title_missing(l)));
    }
    if !(5..=1_440).contains(&new.minutes) {
        return Err(Error::invalid_said("minutes", words::class_minutes_wrong(l)));
    }
    if !(1..=10_000).contains(&new.size) {
        return Err(Error::invalid_said("size", words::session_capacity_wrong(l)));
    }
    if !(0..=MOST).contains(&new.price) {
        return Err(Error::invalid_said("price", words::class_price_wrong(l)));
    }
    if new.price > 0 && funds::Measure::parse(&new.measure).is_none() {
        return Err(Error::invalid_said("measure", words::class_measure_wrong(l)));
    }
    if !new.language.is_empty() && !wire_xapi::is_language_tag(&new.language) {
        return Err(Error::invalid_said("language", words::class_language_wrong(l)));
    }
    Ok(())
}

/// Changes what stands in the catalogue about a class, and for whom it is: whoever has a seat or waits for one keeps it.
/// Sessions that are planned keep their time, length and seats, and seats that were agreed keep their price.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up classes; [`Error::Invalid`] with what is wrong, and for another
/// price while somebody waits for a word about the present one; [`Error::Conflict`] when it is retired.
pub async fn change(actor: &Actor, tx: &mut Tx, l: Locale, id: ClassId, new: &New) -> Result<()> {
    permissions::require_setting_up(actor)?;
    store::hold(tx, id).await?;
    let was = store::find(tx, actor, id).await?;
    if was.retired {
        return Err(Error::conflict_said(words::class_is_retired(l)));
    }
    check(l, new)?;
    let same =
        was.price == new.price && (new.price == 0 || was.measure.eq_ignore_ascii_case(new.measure.trim()));
    let asked = if same { 0 } else { store::asked(tx, id).await? };
    if asked > 0 {
        return Err(Error::invalid_said("price", words::class_price_asked(l, asked)));
    }
    store::change(tx, id, new).await?;
    tx.emit(actor, CHANGED, None, id).await?;
    Ok(())
}

/// A class that the actor may know of; whoever has or had a seat in it does.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn find(actor: &Actor, tx: &mut Tx, id: ClassId) -> Result<Class> {
    store::find(tx, actor, id).await
}

/// Whether the actor may take a seat in a class that they know of: not who only had one, and works elsewhere by now.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn is_for(actor: &Actor, tx: &mut Tx, class: &Class) -> Result<bool> {
    if !class.is_private() {
        return Ok(true);
    }
    store::is_for(tx, actor, class.id).await
}

/// The classes that the actor may know of, by title.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn all(actor: &Actor, tx: &mut Tx) -> Result<Vec<Class>> {
    store::all(tx, actor).await
}

/// Takes a class out of the catalogue: no new sessions; those that are planned stay.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up classes.
pub async fn retire(actor: &Actor, tx: &mut Tx, id: ClassId) -> Result<()> {
    permissions::require_setting_up(actor)?;
    store::find(tx, actor, id).await?;
    store::retire(tx, id).await?;
    tx.emit(actor, CHANGED, None, id).await?;
    Ok(())
}

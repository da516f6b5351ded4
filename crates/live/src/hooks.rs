//! Questions that this room asks upwards: whether a seat that is asked for waits for a decision already, for which programmes
//! somebody is in a class, and from how many people on a session of one's own costs no more than single seats. `server`
//! registers who answers, once, when it composes the rooms; where nobody does, whoever leads the person agrees here, no class is
//! part of a programme, and nobody knows what a session of one's own costs.

use std::sync::OnceLock;

use kernel::{Actor, BoxFuture, PersonId, Result, Tx, Uuid};

use crate::class::Class;
use crate::ids::{ClassId, SeatId};

/// The decision that a seat waits for, as the actor may know of it.
pub type Decides = for<'a> fn(&'a Actor, &'a mut Tx, SeatId) -> BoxFuture<'a, Result<Option<Decision>>>;

/// The programmes of which a class is a step: those that a person goes through, or all where nobody is named.
pub type Programmes = for<'a> fn(&'a mut Tx, ClassId, Option<PersonId>) -> BoxFuture<'a, Result<Vec<Uuid>>>;

/// The titles of the programmes for which a person is in a class.
pub type Titles = for<'a> fn(&'a mut Tx, ClassId, PersonId) -> BoxFuture<'a, Result<Vec<String>>>;

/// From how many people on a session of one's own costs no more than single seats; nothing where that is not known.
pub type Even = for<'a> fn(&'a mut Tx, &'a Class) -> BoxFuture<'a, Result<Option<i64>>>;

/// A decision that a seat waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Its page, for those who may open it.
    pub path: Option<String>,
}

static DECIDES: OnceLock<Decides> = OnceLock::new();
static PROGRAMMES: OnceLock<Programmes> = OnceLock::new();
static TITLES: OnceLock<Titles> = OnceLock::new();
static EVEN: OnceLock<Even> = OnceLock::new();

/// Says who answers. The first call counts.
pub fn register(decides: Decides) {
    let _ = DECIDES.set(decides);
}

/// Says who knows of programmes. The first call counts.
pub fn register_programmes(programmes: Programmes) {
    let _ = PROGRAMMES.set(programmes);
}

/// Says who knows the titles of programmes. The first call counts.
pub fn register_titles(titles: Titles) {
    let _ = TITLES.set(titles);
}

/// Says who knows what a session of one's own costs. The first call counts.
pub fn register_even(even: Even) {
    let _ = EVEN.set(even);
}

pub(crate) async fn programme_titles(tx: &mut Tx, class: ClassId, person: PersonId) -> Result<Vec<String>> {
    match TITLES.get() {
        Some(titles) => titles(tx, class, person).await,
        None => Ok(Vec::new()),
    }
}

pub(crate) async fn even(tx: &mut Tx, class: &Class) -> Result<Option<i64>> {
    match EVEN.get() {
        Some(even) => even(tx, class).await,
        None => Ok(None),
    }
}

pub(crate) async fn decision(actor: &Actor, tx: &mut Tx, seat: SeatId) -> Result<Option<Decision>> {
    match DECIDES.get() {
        Some(decides) => decides(actor, tx, seat).await,
        None => Ok(None),
    }
}

/// The programmes for which a person is in a class. For rooms above: they know who may ask.
///
/// # Errors
/// Those of the database.
pub async fn programmes(tx: &mut Tx, class: ClassId, person: Option<PersonId>) -> Result<Vec<Uuid>> {
    match PROGRAMMES.get() {
        Some(programmes) => programmes(tx, class, person).await,
        None => Ok(Vec::new()),
    }
}

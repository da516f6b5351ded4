//! Questions that this room asks upwards: whether a seat that is asked for waits for a decision already, and for which
//! programmes somebody is in a class. `server` registers who answers, once, when it composes the rooms; where nobody does,
//! whoever leads the person agrees here, and no class is part of a programme.

use std::sync::OnceLock;

use kernel::{Actor, BoxFuture, PersonId, Result, Tx, Uuid};

use crate::ids::{ClassId, SeatId};

/// The decision that a seat waits for, as the actor may know of it.
pub type Decides = for<'a> fn(&'a Actor, &'a mut Tx, SeatId) -> BoxFuture<'a, Result<Option<Decision>>>;

/// The programmes of which a class is a step: those that a person goes through, or all where nobody is named.
pub type Programmes = for<'a> fn(&'a mut Tx, ClassId, Option<PersonId>) -> BoxFuture<'a, Result<Vec<Uuid>>>;

/// A decision that a seat waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Its page, for those who may open it.
    pub path: Option<String>,
}

static DECIDES: OnceLock<Decides> = OnceLock::new();
static PROGRAMMES: OnceLock<Programmes> = OnceLock::new();

/// Says who answers. The first call counts.
pub fn register(decides: Decides) {
    let _ = DECIDES.set(decides);
}

/// Says who knows of programmes. The first call counts.
pub fn register_programmes(programmes: Programmes) {
    let _ = PROGRAMMES.set(programmes);
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

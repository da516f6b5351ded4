//! A class before the eyes of people: to whom it can be shown, and what became of it since some moment: who took a seat, and
//! who came. For whoever puts it in the light or proposes it; leaves out why people came.

use jiff::Timestamp;
use kernel::{Actor, Error, Result, Tx, Uuid};

use super::light_store as store;
use crate::ids::ClassId;

/// Whom to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Among {
    /// Everyone.
    Everyone,
    /// A unit and those below it.
    Unit(Uuid),
    /// A site.
    Site(Uuid),
    /// The people of a circle.
    Circle(Uuid),
}

/// How many people took a seat in a session of a class since then and still have it or had it to the end, and how many came;
/// each person once. As far as they work here today.
///
/// # Errors
/// Those of the database.
pub async fn since(tx: &mut Tx, class: ClassId, since: Timestamp, among: Among) -> Result<(i64, i64)> {
    store::since(tx, class, since, among).await
}

/// The title of a class for somebody to whom it is new: nothing where it is not for them, is retired, or where they asked for a
/// seat, have one, or were there.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn for_whom(actor: &Actor, tx: &mut Tx, class: ClassId) -> Result<Option<String>> {
    let me = actor.require_person()?;
    let found = match super::find(actor, tx, class).await {
        Err(Error::NotFound) => return Ok(None),
        found => found?,
    };
    let new =
        !found.retired && super::is_for(actor, tx, &found).await? && !store::knows(tx, class, me).await?;
    Ok(new.then_some(found.title))
}

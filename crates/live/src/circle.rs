//! Circles: people who plan together outside of the units. The room that keeps them says who is in each, whenever that changes;
//! this room knows nothing else of them. A class may be private to a circle, as it may be to a unit.
//!
//! Only circles of which anybody may know who is in them are named here: who has a seat is seen by those who lead them.

pub(crate) mod store;

use kernel::{Actor, PersonId, Result, Tx};

use crate::ids::CircleId;
use crate::{Class, permissions};

/// A circle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Circle {
    /// Its id, that of the room which keeps it.
    pub id: CircleId,
    /// Its name.
    pub name: String,
    /// Whether it is over: its classes stay for its people, and no other becomes private to it.
    pub closed: bool,
}

/// Says what a circle is called, whether it is over, and who is in it now. The same again changes nothing.
///
/// # Errors
/// Those of the database.
pub async fn keep(tx: &mut Tx, circle: &Circle, people: &[PersonId]) -> Result<()> {
    store::name(tx, circle).await?;
    let had = store::people(tx, circle.id).await?;
    for person in had.iter().filter(|person| !people.contains(person)) {
        store::remove(tx, circle.id, *person).await?;
    }
    for person in people.iter().filter(|person| !had.contains(person)) {
        store::add(tx, circle.id, *person).await?;
    }
    Ok(())
}

/// The circles to which a class may be made private, by name; of a class that is private to one, that one too.
///
/// # Errors
/// [`kernel::Error::NotFound`] unless the actor sets up classes.
pub(crate) async fn all(actor: &Actor, tx: &mut Tx, now: Option<CircleId>) -> Result<Vec<Circle>> {
    permissions::require_setting_up(actor)?;
    let circles = store::all(tx).await?;
    Ok(circles.into_iter().filter(|one| !one.closed || Some(one.id) == now).collect())
}

/// The classes that are private to a circle and that the actor may know of, by title.
///
/// # Errors
/// [`kernel::Error::NotFound`] when nobody is signed in.
pub async fn classes(actor: &Actor, tx: &mut Tx, id: CircleId) -> Result<Vec<Class>> {
    let all = crate::class::all(actor, tx).await?;
    Ok(all.into_iter().filter(|class| class.circle == Some(id)).collect())
}

//! Circles: people who plan together outside of the units. The room that keeps them says who is in each and who leads it,
//! whenever that changes; this room knows nothing else of them. Something may stand in the light for a circle.
//!
//! Only circles of which anybody may know who is in them are named here.

pub(crate) mod store;

use kernel::{PersonId, Result, Tx, Uuid};

/// A circle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Circle {
    /// Its id, that of the room which keeps it.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// Who leads it.
    pub leader: PersonId,
    /// Whether it is over: nothing stands in the light for it any more.
    pub closed: bool,
}

/// Says what a circle is called, who leads it, whether it is over, and who is in it now. The same again changes nothing.
///
/// # Errors
/// Those of the database.
pub async fn keep(tx: &mut Tx, circle: &Circle, people: &[PersonId]) -> Result<()> {
    store::keep(tx, circle).await?;
    let had = store::people(tx, circle.id).await?;
    for person in had.iter().filter(|person| !people.contains(person)) {
        store::remove(tx, circle.id, *person).await?;
    }
    for person in people.iter().filter(|person| !had.contains(person)) {
        store::add(tx, circle.id, *person).await?;
    }
    Ok(())
}

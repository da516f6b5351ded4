//! What became of a class since some moment, for some people: who took a seat, and who came. For whoever put it in the light;
//! leaves out why they came.

use jiff::Timestamp;
use kernel::{Result, Tx, Uuid};

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
}

/// How many people took a seat in a session of a class since then and still have it or had it to the end, and how many came;
/// each person once. As far as they work here today.
///
/// # Errors
/// Those of the database.
pub async fn since(tx: &mut Tx, class: ClassId, since: Timestamp, among: Among) -> Result<(i64, i64)> {
    store::since(tx, class, since, among).await
}

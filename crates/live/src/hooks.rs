//! A question that this room asks upwards: whether a seat that is asked for waits for a decision already. `server` registers
//! who answers, once, when it composes the rooms; where nobody does, whoever leads the person agrees here.

use std::sync::OnceLock;

use kernel::{Actor, BoxFuture, Result, Tx};

use crate::ids::SeatId;

/// The decision that a seat waits for, as the actor may know of it.
pub type Decides = for<'a> fn(&'a Actor, &'a mut Tx, SeatId) -> BoxFuture<'a, Result<Option<Decision>>>;

/// A decision that a seat waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Its page, for those who may open it.
    pub path: Option<String>,
}

static DECIDES: OnceLock<Decides> = OnceLock::new();

/// Says who answers. The first call counts.
pub fn register(decides: Decides) {
    let _ = DECIDES.set(decides);
}

pub(crate) async fn decision(actor: &Actor, tx: &mut Tx, seat: SeatId) -> Result<Option<Decision>> {
    match DECIDES.get() {
        Some(decides) => decides(actor, tx, seat).await,
        None => Ok(None),
    }
}

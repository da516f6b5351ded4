//! A question that this room asks upwards: what somebody could learn that their team is short of. `server` registers who
//! answers, once, when it composes the rooms; where nobody answers, a stipend suggests what colleagues used theirs for.

use std::sync::OnceLock;

use kernel::{BoxFuture, Result, Tx};
use ui::web::Signed;

/// What the reader's team is short of, the weightiest first, in their language.
pub type Gaps = for<'a> fn(&'a Signed, &'a mut Tx) -> BoxFuture<'a, Result<Vec<Suggested>>>;

/// Something a stipend could be used for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggested {
    /// What.
    pub title: String,
    /// Why.
    pub why: String,
}

static GAPS: OnceLock<Gaps> = OnceLock::new();

/// Says who answers. The first call counts.
pub fn register(gaps: Gaps) {
    let _ = GAPS.set(gaps);
}

pub(crate) async fn gaps(signed: &Signed, tx: &mut Tx) -> Result<Vec<Suggested>> {
    match GAPS.get() {
        Some(gaps) => gaps(signed, tx).await,
        None => Ok(Vec::new()),
    }
}

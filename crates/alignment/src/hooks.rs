//! A question that this room asks upwards: what waits for a People leader's decision. `server` registers who answers, once,
//! when it composes the rooms; where nobody answers, nothing waits.

use std::sync::OnceLock;

use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Actor, BoxFuture, Result, Tx};

/// What waits for the actor, the most urgent first, in the reader's language.
pub type Waiting = for<'a> fn(&'a Actor, &'a mut Tx, Locale) -> BoxFuture<'a, Result<Vec<Open>>>;

/// Something that waits for a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    /// What.
    pub title: String,
    /// Who wants it, and what it costs.
    pub about: String,
    /// What stands on the button.
    pub act: &'static str,
    /// The page.
    pub path: String,
    /// The last day, where there is one.
    pub due: Option<Date>,
}

static WAITING: OnceLock<Waiting> = OnceLock::new();

/// Says who answers. The first call counts.
pub fn register(answer: Waiting) {
    let _ = WAITING.set(answer);
}

pub(crate) async fn waiting(actor: &Actor, tx: &mut Tx, l: Locale) -> Result<Vec<Open>> {
    match WAITING.get() {
        Some(answer) => answer(actor, tx, l).await,
        None => Ok(Vec::new()),
    }
}

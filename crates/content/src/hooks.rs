//! A question that this room asks upwards: what to offer whoever looked for something and found nothing.
//!
//! `server` registers who answers, once, when it composes the rooms; where nobody answers, nothing is offered.

use std::sync::OnceLock;

use kernel::i18n::Locale;
use kernel::{Actor, BoxFuture, Ctx, Result};

/// What can be done instead, as links in the reader's language. Whoever answers may count the search.
pub type NothingFound =
    for<'a> fn(&'a Ctx, &'a Actor, Locale, &'a str) -> BoxFuture<'a, Result<Vec<Offered>>>;

/// A link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// What stands on it.
    pub label: String,
    /// The page.
    pub path: &'static str,
    /// The title with which its form begins.
    pub title: String,
}

static NOTHING_FOUND: OnceLock<NothingFound> = OnceLock::new();

/// Says who answers. The first call counts.
pub fn register(answer: NothingFound) {
    if NOTHING_FOUND.set(answer).is_err() {
        tracing::debug!("the hook of content was registered before");
    }
}

pub(crate) async fn nothing_found(ctx: &Ctx, actor: &Actor, l: Locale, asked: &str) -> Result<Vec<Offered>> {
    match NOTHING_FOUND.get() {
        Some(answer) => answer(ctx, actor, l, asked).await,
        None => Ok(Vec::new()),
    }
}

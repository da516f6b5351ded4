//! Questions that this room asks upwards: what other rooms have for whoever looks for something, and what to offer where
//! nothing was found.
//!
//! `server` registers who answers, once, when it composes the rooms; where nobody answers, nothing is offered.

use std::sync::OnceLock;

use kernel::i18n::{Html, Locale};
use kernel::{Actor, BoxFuture, Ctx, Result, Tx};
use ui::web::Signed;

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

/// What fits the words, as a section in the reader's language with its heading; without words, what there is. Empty where there
/// is nothing.
pub type Also = for<'a> fn(&'a Signed, &'a mut Tx, &'a str) -> BoxFuture<'a, Result<Html>>;

/// Who answers.
#[derive(Clone, Copy)]
pub struct Hooks {
    /// Where nothing was found.
    pub nothing_found: NothingFound,
    /// What others have, in this order.
    pub also: &'static [Also],
}

static HOOKS: OnceLock<Hooks> = OnceLock::new();

/// Says who answers. The first call counts.
pub fn register(hooks: Hooks) {
    if HOOKS.set(hooks).is_err() {
        tracing::debug!("the hooks of content were registered before");
    }
}

pub(crate) async fn nothing_found(ctx: &Ctx, actor: &Actor, l: Locale, asked: &str) -> Result<Vec<Offered>> {
    match HOOKS.get() {
        Some(hooks) => (hooks.nothing_found)(ctx, actor, l, asked).await,
        None => Ok(Vec::new()),
    }
}

pub(crate) async fn also(signed: &Signed, tx: &mut Tx, asked: &str) -> Result<Vec<Html>> {
    let mut found = Vec::new();
    for also in HOOKS.get().map_or(&[][..], |hooks| hooks.also) {
        let section = also(signed, tx, asked).await?;
        if !section.is_empty() {
            found.push(section);
        }
    }
    Ok(found)
}

//! Questions that this room asks upwards: who administers, and what a file would do to learning.
//!
//! The one place where a lower room asks a higher one. `server` registers who answers, once, when it composes the
//! rooms; where nobody answers, the page leaves the section out.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use kernel::i18n::Kept;
use kernel::{BoxFuture, PersonId, Result, Tx};
use serde::{Deserialize, Serialize};

/// Everybody who administers the installation: where all of them would leave, that stops a file. Or everybody who may
/// let a stopped file through: their names stand where a second one is asked for, and they are told.
pub type Holders = for<'a> fn(&'a mut Tx) -> BoxFuture<'a, Result<Vec<PersonId>>>;

/// What a file would do to learning, as lines of a label and a number.
pub type Preview = for<'a> fn(&'a mut Tx, &'a Foreseen) -> BoxFuture<'a, Result<Vec<Effect>>>;

/// Whom a file would touch, by the steps that apply it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Foreseen {
    /// Each of them with the place as it would be today; none where they would not be at work. Who is new has an id
    /// for this once.
    pub people: BTreeMap<PersonId, Option<crate::audience::whole::Spot>>,
    /// How many would join.
    pub joining: u32,
}

/// One line of what it does to learning; kept with the run for whoever looks at it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effect {
    /// What.
    pub label: Kept,
    /// How much.
    pub value: i64,
    /// Something is lost that somebody should look at first.
    pub danger: bool,
}

/// Who answers.
#[derive(Clone, Copy, Default)]
pub struct Hooks {
    /// Who administers.
    pub administrators: Option<Holders>,
    /// Who may let a stopped file through.
    pub approvers: Option<Holders>,
    /// What it does to learning.
    pub preview: Option<Preview>,
}

static HOOKS: OnceLock<Hooks> = OnceLock::new();

/// Says who answers. The first call counts.
pub fn register(hooks: Hooks) {
    if HOOKS.set(hooks).is_err() {
        tracing::debug!("the hooks of people were registered before");
    }
}

pub(crate) async fn administrators(tx: &mut Tx) -> Result<Vec<PersonId>> {
    asked(tx, |hooks| hooks.administrators).await
}

pub(crate) async fn approvers(tx: &mut Tx) -> Result<Vec<PersonId>> {
    asked(tx, |hooks| hooks.approvers).await
}

async fn asked(tx: &mut Tx, of: fn(&Hooks) -> Option<Holders>) -> Result<Vec<PersonId>> {
    match HOOKS.get().and_then(of) {
        Some(ask) => ask(tx).await,
        None => Ok(Vec::new()),
    }
}

/// Whether anybody says what a file would do to learning.
pub(crate) fn has_preview() -> bool {
    HOOKS.get().is_some_and(|hooks| hooks.preview.is_some())
}

pub(crate) async fn preview(tx: &mut Tx, foreseen: &Foreseen) -> Result<Vec<Effect>> {
    match HOOKS.get().and_then(|h| h.preview) {
        Some(ask) => ask(tx, foreseen).await,
        None => Ok(Vec::new()),
    }
}

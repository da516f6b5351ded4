//! Questions that this room asks upwards: what waits for a People leader's decision, and who is away by something that was
//! approved. `server` registers who answers, once, when it composes the rooms; where nobody answers, nothing waits and nobody is away.

use std::sync::OnceLock;

use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Actor, BoxFuture, PersonId, Result, Tx};

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

/// Something approved that takes somebody away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Away {
    /// Whom.
    pub person: PersonId,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// What, for the person alone.
    pub title: String,
    /// Its page, for the person alone.
    pub path: String,
}

/// What takes some people away in some days.
pub type AwayOf =
    for<'a> fn(&'a mut Tx, Locale, &'a [PersonId], (Date, Date)) -> BoxFuture<'a, Result<Vec<Away>>>;

static AWAY: OnceLock<AwayOf> = OnceLock::new();

/// Says who knows what takes people away. The first call counts.
pub fn register_away(answer: AwayOf) {
    let _ = AWAY.set(answer);
}

pub(crate) async fn away(
    tx: &mut Tx,
    l: Locale,
    people: &[PersonId],
    days: (Date, Date),
) -> Result<Vec<Away>> {
    match AWAY.get() {
        Some(answer) if !people.is_empty() => answer(tx, l, people, days).await,
        _ => Ok(Vec::new()),
    }
}

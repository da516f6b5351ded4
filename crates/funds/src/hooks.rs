//! Questions that this room asks upwards: what somebody could learn that their team is short of, which programmes there
//! are, and in whose place somebody decides. `server` registers who answers, once, when it composes the rooms; where nobody answers, a stipend suggests what
//! colleagues used theirs for, and no budget is for a programme.

use std::sync::OnceLock;

use kernel::{Actor, BoxFuture, PersonId, Result, Tx, Uuid};
use ui::web::Signed;

/// What the reader's team is short of, the weightiest first, in their language.
pub type Gaps = for<'a> fn(&'a Signed, &'a mut Tx) -> BoxFuture<'a, Result<Vec<Suggested>>>;

/// Every programme, by title.
pub type Programmes = for<'a> fn(&'a mut Tx) -> BoxFuture<'a, Result<Vec<Programme>>>;

/// Something a stipend could be used for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggested {
    /// What.
    pub title: String,
    /// Why.
    pub why: String,
}

/// A programme that a budget may be for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    /// Its id.
    pub id: Uuid,
    /// Its title.
    pub title: String,
    /// Whether people still begin it.
    pub in_use: bool,
}

/// In whose place somebody decides today.
pub type Places = for<'a> fn(&'a Actor, &'a mut Tx) -> BoxFuture<'a, Result<InPlace>>;

/// In whose place somebody decides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InPlace {
    /// In the place of these.
    pub of: Vec<PersonId>,
    /// Those of them who lead the organisation's learning.
    pub of_people: Vec<PersonId>,
}

static PLACES: OnceLock<Places> = OnceLock::new();
static GAPS: OnceLock<Gaps> = OnceLock::new();
static PROGRAMMES: OnceLock<Programmes> = OnceLock::new();

/// Says who answers. The first call counts.
pub fn register(gaps: Gaps) {
    let _ = GAPS.set(gaps);
}

/// Says who knows in whose place somebody decides. The first call counts.
pub fn register_places(places: Places) {
    let _ = PLACES.set(places);
}

/// In whose place the actor decides today; nobody's where nobody knows.
pub(crate) async fn places(actor: &Actor, tx: &mut Tx) -> Result<InPlace> {
    match PLACES.get() {
        Some(places) => places(actor, tx).await,
        None => Ok(InPlace::default()),
    }
}

/// Says who knows of programmes. The first call counts.
pub fn register_programmes(programmes: Programmes) {
    let _ = PROGRAMMES.set(programmes);
}

pub(crate) async fn gaps(signed: &Signed, tx: &mut Tx) -> Result<Vec<Suggested>> {
    match GAPS.get() {
        Some(gaps) => gaps(signed, tx).await,
        None => Ok(Vec::new()),
    }
}

/// Every programme; nothing where nobody knows of programmes.
pub(crate) async fn programmes(tx: &mut Tx) -> Result<Option<Vec<Programme>>> {
    match PROGRAMMES.get() {
        Some(programmes) => programmes(tx).await.map(Some),
        None => Ok(None),
    }
}

/// The title of a programme, where it is known.
pub(crate) async fn programme(tx: &mut Tx, id: Uuid) -> Result<Option<String>> {
    let known = programmes(tx).await?.unwrap_or_default();
    Ok(known.into_iter().find(|one| one.id == id).map(|one| one.title))
}

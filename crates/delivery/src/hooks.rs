//! A question that this room asks upwards: what else belongs on a person's Today, and beside a team. `server` registers who
//! answers, once, when it composes the rooms; where nobody answers, the pages have what this room has. And what else than
//! courses can be recommended, and can stand in the light.

use std::sync::OnceLock;

use kernel::i18n::Html;
use kernel::{Actor, BoxFuture, Error, PersonId, Result, Tx, Uuid};
use ui::web::Signed;

use crate::spotlight::{Kind, Lit};
use crate::words;

/// A section in the reader's language, with its heading; empty where there is nothing to say.
pub type Part = for<'a> fn(&'a Signed, &'a mut Tx) -> BoxFuture<'a, Result<Html>>;

/// The sections in their order.
#[derive(Clone, Copy, Debug, Default)]
pub struct Parts {
    /// Below what is due.
    pub main: &'static [Part],
    /// Beside it.
    pub side: &'static [Part],
    /// Beside My team.
    pub team: &'static [Part],
}

static PARTS: OnceLock<Parts> = OnceLock::new();

/// Says who answers. The first call counts.
pub fn register(parts: Parts) {
    let _ = PARTS.set(parts);
}

/// Something of another room that can be recommended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Its id there.
    pub id: Uuid,
    /// What it is called.
    pub title: String,
}

/// A recommendation of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggested {
    /// Its id there.
    pub id: Uuid,
    /// To whom.
    pub to: PersonId,
    /// Why; the person reads it.
    pub reason: String,
}

/// What the actor may recommend, by title.
pub type Offers = for<'a> fn(&'a Signed, &'a mut Tx) -> BoxFuture<'a, Result<Vec<Offer>>>;
/// Recommends it; what is wrong has the fields `to`, `course` and `reason`.
pub type Recommend = for<'a> fn(&'a Signed, &'a mut Tx, Suggested) -> BoxFuture<'a, Result<()>>;

/// What else than courses can be recommended: classes.
#[derive(Clone, Copy, Debug)]
pub struct Others {
    /// What there is.
    pub offers: Offers,
    /// How it is done.
    pub recommend: Recommend,
}

static OTHERS: OnceLock<Others> = OnceLock::new();

/// Says who else has something to recommend. The first call counts.
pub fn register_others(others: Others) {
    let _ = OTHERS.set(others);
}

pub(crate) async fn offers(signed: &Signed, tx: &mut Tx) -> Result<Vec<Offer>> {
    match OTHERS.get() {
        Some(others) => (others.offers)(signed, tx).await,
        None => Ok(Vec::new()),
    }
}

pub(crate) async fn recommend(signed: &Signed, tx: &mut Tx, suggested: Suggested) -> Result<()> {
    match OTHERS.get() {
        Some(others) => (others.recommend)(signed, tx, suggested).await,
        None => Err(Error::invalid("course", words::team_course_missing)),
    }
}

/// What the actor may put in the light, by title.
pub type Things = for<'a> fn(&'a Actor, &'a mut Tx) -> BoxFuture<'a, Result<Vec<Offer>>>;
/// Something in the light as the actor may know of it; nothing where it is not for them, or no longer there.
pub type Shown = for<'a> fn(&'a Actor, &'a mut Tx, Uuid) -> BoxFuture<'a, Result<Option<Card>>>;
/// How many people of its scope began and finished it since it was chosen; each person once.
pub type Since = for<'a> fn(&'a mut Tx, &'a Lit) -> BoxFuture<'a, Result<(i64, i64)>>;

/// Something of another room, as the light shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// What it is called.
    pub title: String,
    /// Its page.
    pub href: String,
}

/// A kind of things that can stand in the light.
#[derive(Clone, Copy, Debug)]
pub struct Light {
    /// Which.
    pub kind: Kind,
    /// What there is.
    pub things: Things,
    /// One of them.
    pub shown: Shown,
    /// What is counted.
    pub since: Since,
}

static LIGHTS: OnceLock<&'static [Light]> = OnceLock::new();

/// Says what else than courses can stand in the light. The first call counts.
pub fn register_lights(lights: &'static [Light]) {
    let _ = LIGHTS.set(lights);
}

pub(crate) fn lights() -> &'static [Light] {
    LIGHTS.get().copied().unwrap_or_default()
}

/// Something in the light that is no course.
pub(crate) async fn shown(actor: &Actor, tx: &mut Tx, (kind, id): (Kind, Uuid)) -> Result<Option<Card>> {
    match lights().iter().find(|light| light.kind == kind) {
        Some(light) => (light.shown)(actor, tx, id).await,
        None => Ok(None),
    }
}

/// What the others have for the main column, and for the one beside it.
pub(crate) async fn parts(signed: &Signed, tx: &mut Tx) -> Result<(Vec<Html>, Vec<Html>)> {
    let parts = PARTS.get().copied().unwrap_or_default();
    Ok((all(parts.main, signed, tx).await?, all(parts.side, signed, tx).await?))
}

/// What the others have beside My team.
pub(crate) async fn beside_team(signed: &Signed, tx: &mut Tx) -> Result<Vec<Html>> {
    all(PARTS.get().copied().unwrap_or_default().team, signed, tx).await
}

async fn all(parts: &[Part], signed: &Signed, tx: &mut Tx) -> Result<Vec<Html>> {
    let mut all = Vec::with_capacity(parts.len());
    for part in parts {
        all.push(part(signed, tx).await?);
    }
    Ok(all)
}

//! Questions that this room asks upwards: whether a seat that is asked for waits for a decision already, for which programmes
//! somebody is in a class, from how many people on a session of one's own costs no more than single seats, and which seasons
//! some days are in, for which time that is set aside a session is planned, and what stands above the catalogue. `server` registers who answers, once, when it composes the rooms; where nobody does, whoever leads the
//! person agrees here, no class is part of a programme, nobody knows what a session of one's own costs, and every day is like
//! another.

use std::sync::OnceLock;

use jiff::civil::Date;
use kernel::i18n::{Html, Locale};
use kernel::{Actor, BoxFuture, Error, PersonId, Result, Tx, Uuid};
use people::{SiteId, UnitId};
use ui::web::Signed;

use crate::class::Class;
use crate::ids::{ClassId, SeatId, SessionId};

/// The decision that a seat waits for, as the actor may know of it.
pub type Decides = for<'a> fn(&'a Actor, &'a mut Tx, SeatId) -> BoxFuture<'a, Result<Option<Decision>>>;

/// The programmes of which a class is a step: those that a person goes through, or all where nobody is named.
pub type Programmes = for<'a> fn(&'a mut Tx, ClassId, Option<PersonId>) -> BoxFuture<'a, Result<Vec<Uuid>>>;

/// The titles of the programmes for which a person is in a class.
pub type Titles = for<'a> fn(&'a mut Tx, ClassId, PersonId) -> BoxFuture<'a, Result<Vec<String>>>;

/// From how many people on a session of one's own costs no more than single seats; nothing where that is not known.
pub type Even = for<'a> fn(&'a mut Tx, &'a Class) -> BoxFuture<'a, Result<Option<i64>>>;

/// The seasons of everybody and of some units and sites that touch some days, by their first day; in the reader's language.
pub type Seasons = for<'a> fn(&'a mut Tx, Locale, &'a Held) -> BoxFuture<'a, Result<Vec<Season>>>;

/// A section above the catalogue of classes, in the reader's language; empty where there is nothing to say.
pub type Above = for<'a> fn(&'a Signed, &'a mut Tx) -> BoxFuture<'a, Result<Html>>;

/// Time that was set aside, for which somebody plans a session of a class.
pub type Aside = for<'a> fn(&'a Actor, &'a mut Tx, Locale, Uuid, ClassId) -> BoxFuture<'a, Result<SetAside>>;

/// Sessions of a class were planned for time that was set aside, in this transaction; answers its page.
pub type ForAside =
    for<'a> fn(&'a Actor, &'a mut Tx, Locale, Uuid, &'a [SessionId]) -> BoxFuture<'a, Result<String>>;

/// Time that was set aside, as the form of a session begins with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// What it is for.
    pub title: String,
    /// For whom, how long and when, in words.
    pub about: String,
    /// Its page.
    pub path: String,
    /// The first day on which a session can be.
    pub from: Date,
    /// Minutes of each person.
    pub minutes: i64,
    /// For how many, where that may be said.
    pub people: Option<i64>,
    /// The site at which all of them work.
    pub site: Option<(SiteId, String)>,
    /// The zone that all of them live by.
    pub zone: Option<String>,
}

/// When and for whom sessions are held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// The units that are concerned, with those above them.
    pub units: Vec<UnitId>,
    /// The sites that are concerned.
    pub sites: Vec<SiteId>,
}

/// Days on which a session is thought over, or not held at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Season {
    /// Which.
    pub id: Uuid,
    /// What they are called.
    pub name: String,
    /// What kind of days they are, in words.
    pub kind: String,
    /// For whom, in words.
    pub place: String,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// Whether no session is held then.
    pub forbids: bool,
}

/// A decision that a seat waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Its page, for those who may open it.
    pub path: Option<String>,
}

static DECIDES: OnceLock<Decides> = OnceLock::new();
static PROGRAMMES: OnceLock<Programmes> = OnceLock::new();
static TITLES: OnceLock<Titles> = OnceLock::new();
static EVEN: OnceLock<Even> = OnceLock::new();
static SEASONS: OnceLock<Seasons> = OnceLock::new();
static ABOVE: OnceLock<Above> = OnceLock::new();
static ASIDE: OnceLock<(Aside, ForAside)> = OnceLock::new();

/// Says who answers. The first call counts.
pub fn register(decides: Decides) {
    let _ = DECIDES.set(decides);
}

/// Says who knows of programmes. The first call counts.
pub fn register_programmes(programmes: Programmes) {
    let _ = PROGRAMMES.set(programmes);
}

/// Says who knows the titles of programmes. The first call counts.
pub fn register_titles(titles: Titles) {
    let _ = TITLES.set(titles);
}

/// Says who knows what a session of one's own costs. The first call counts.
pub fn register_even(even: Even) {
    let _ = EVEN.set(even);
}

/// Says who knows of seasons. The first call counts.
pub fn register_seasons(seasons: Seasons) {
    let _ = SEASONS.set(seasons);
}

/// Says what stands above the catalogue. The first call counts.
pub fn register_above(above: Above) {
    let _ = ABOVE.set(above);
}

/// Says who sets time aside. The first call counts.
pub fn register_aside(aside: Aside, planned: ForAside) {
    let _ = ASIDE.set((aside, planned));
}

/// Time that was set aside, for a session of a class.
pub(crate) async fn aside(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: Uuid,
    class: ClassId,
) -> Result<SetAside> {
    match ASIDE.get() {
        Some((aside, _)) => aside(actor, tx, l, id, class).await,
        None => Err(Error::NotFound),
    }
}

/// Says that sessions were planned for it, and where it is shown.
pub(crate) async fn planned_for(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: Uuid,
    sessions: &[SessionId],
) -> Result<String> {
    match ASIDE.get() {
        Some((_, planned)) => planned(actor, tx, l, id, sessions).await,
        None => Err(Error::NotFound),
    }
}

pub(crate) async fn above(signed: &Signed, tx: &mut Tx) -> Result<Html> {
    match ABOVE.get() {
        Some(above) if !signed.actor.is_guest() => above(signed, tx).await,
        _ => Ok(Html::default()),
    }
}

pub(crate) async fn seasons(tx: &mut Tx, l: Locale, held: &Held) -> Result<Vec<Season>> {
    match SEASONS.get() {
        Some(seasons) => seasons(tx, l, held).await,
        None => Ok(Vec::new()),
    }
}

pub(crate) async fn programme_titles(tx: &mut Tx, class: ClassId, person: PersonId) -> Result<Vec<String>> {
    match TITLES.get() {
        Some(titles) => titles(tx, class, person).await,
        None => Ok(Vec::new()),
    }
}

pub(crate) async fn even(tx: &mut Tx, class: &Class) -> Result<Option<i64>> {
    match EVEN.get() {
        Some(even) => even(tx, class).await,
        None => Ok(None),
    }
}

pub(crate) async fn decision(actor: &Actor, tx: &mut Tx, seat: SeatId) -> Result<Option<Decision>> {
    match DECIDES.get() {
        Some(decides) => decides(actor, tx, seat).await,
        None => Ok(None),
    }
}

/// The programmes for which a person is in a class. For rooms above: they know who may ask.
///
/// # Errors
/// Those of the database.
pub async fn programmes(tx: &mut Tx, class: ClassId, person: Option<PersonId>) -> Result<Vec<Uuid>> {
    match PROGRAMMES.get() {
        Some(programmes) => programmes(tx, class, person).await,
        None => Ok(Vec::new()),
    }
}

//! Days of people: what stands in their calendars, of all rooms together. Seats in classes by state and what they teach, what is due,
//! time set aside for them, and what was approved that takes them away.
//!
//! A person reads their own; whoever leads people reads theirs, with those classes alone unnamed of which they may not know. Leaves
//! out what no room knows: holidays of people, shifts, appointments elsewhere.

mod days;
pub mod pages;
mod store;
mod team;

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};
use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Result, Tx, Uuid};

use crate::hooks;
use crate::season::{self, Season, Where};
use crate::words;

/// What somebody has on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum What {
    /// A seat that is theirs.
    Seat,
    /// A seat that they asked for, or that is offered to them.
    Asked,
    /// An invitation that they have not answered.
    Invited,
    /// A place in the line.
    Waiting,
    /// A class that they teach.
    Teaching,
    /// Something approved that takes them away.
    Away,
    /// Something to be finished by then.
    Due,
    /// Time set aside.
    Slot,
}

impl What {
    /// All, as the key lists them.
    pub(crate) const ALL: [Self; 8] = [
        Self::Seat,
        Self::Asked,
        Self::Invited,
        Self::Waiting,
        Self::Teaching,
        Self::Away,
        Self::Due,
        Self::Slot,
    ];

    fn of_seat(state: &str) -> Option<Self> {
        match state {
            "booked" | "attended" => Some(Self::Seat),
            "asked" | "offered" => Some(Self::Asked),
            "invited" => Some(Self::Invited),
            "waiting" => Some(Self::Waiting),
            "teaching" => Some(Self::Teaching),
            _ => None,
        }
    }

    /// The words for people.
    pub(crate) fn word(self, l: Locale) -> &'static str {
        match self {
            Self::Seat => words::agenda_seat(l),
            Self::Asked => words::agenda_asked(l),
            Self::Invited => words::agenda_invited(l),
            Self::Waiting => words::agenda_waiting(l),
            Self::Teaching => words::agenda_teaching(l),
            Self::Away => words::agenda_away(l),
            Self::Due => words::agenda_due(l),
            Self::Slot => words::agenda_slot(l),
        }
    }

    /// The sign in a narrow column.
    pub(crate) fn sign(self) -> &'static str {
        match self {
            Self::Seat => "●",
            Self::Asked => "◐",
            Self::Invited => "○",
            Self::Waiting => "◌",
            Self::Teaching => "◆",
            Self::Away => "■",
            Self::Due => "▲",
            Self::Slot => "▭",
        }
    }

    /// Whether it takes somebody from their work.
    pub(crate) fn binds(self) -> bool {
        matches!(self, Self::Seat | Self::Asked | Self::Teaching | Self::Away)
    }
}

/// Something in somebody's days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    /// Whose.
    pub(crate) person: PersonId,
    /// What.
    pub(crate) what: What,
    /// The first day.
    pub(crate) from: Date,
    /// The last day.
    pub(crate) until: Date,
    /// When it begins, by the clock of where it is.
    pub(crate) at: Option<Time>,
    /// Its title; none where the reader may not know it.
    pub(crate) title: Option<String>,
    /// Its page, where the reader may open it.
    pub(crate) href: Option<String>,
}

/// A seat or a class that is taught, as it is kept.
struct Live {
    person: PersonId,
    state: String,
    session: Uuid,
    class: Uuid,
    title: String,
    is_private: bool,
    local_start: String,
    minutes: i64,
}

/// Everything in the days of one's own, by day.
pub(crate) async fn own(actor: &Actor, tx: &mut Tx, l: Locale, window: (Date, Date)) -> Result<Vec<Item>> {
    let me = actor.require_person()?;
    let mut items = Vec::new();
    for one in store::live(tx, &[me], window).await? {
        let href = if one.state == "teaching" {
            format!("/sessions/{}", one.session)
        } else {
            format!("/classes/{}", one.class)
        };
        items.extend(item(&one, window, Some(one.title.clone()), Some(href))?);
    }
    items.extend(store::due(tx, &[me], window, true).await?);
    items.extend(store::meant(tx, me, window).await?);
    for away in hooks::away(tx, l, &[me], window).await? {
        items.push(Item {
            person: me,
            what: What::Away,
            from: away.from,
            until: away.until,
            at: None,
            title: Some(away.title),
            href: Some(away.path),
        });
    }
    Ok(sorted(items))
}

/// Everything in the days of some people whom the actor leads, by day.
pub(crate) async fn of_reports(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    people: &[PersonId],
    window: (Date, Date),
) -> Result<Vec<Item>> {
    let reports = people::reports(actor, tx).await?;
    if people.iter().any(|person| !reports.contains(person)) {
        return Err(Error::NotFound);
    }
    let mut items = Vec::new();
    for one in store::live(tx, people, window).await? {
        let class = live::ClassId(one.class);
        let is_known = !one.is_private || live::class::find(actor, tx, class).await.is_ok();
        let title = is_known.then(|| one.title.clone());
        let href = is_known.then(|| format!("/classes/{}", one.class));
        items.extend(item(&one, window, title, href)?);
    }
    items.extend(store::due(tx, people, window, false).await?);
    for away in hooks::away(tx, l, people, window).await? {
        let (from, until) = (away.from, away.until);
        // What it is for stays with whoever asked and whoever decided.
        let (title, href) = (None, None);
        items.push(Item { person: away.person, what: What::Away, from, until, at: None, title, href });
    }
    Ok(sorted(items))
}

/// A seat on its days; nothing where these are others.
fn item(
    one: &Live,
    (from, until): (Date, Date),
    title: Option<String>,
    href: Option<String>,
) -> Result<Option<Item>> {
    let start: DateTime = one.local_start.parse().map_err(Error::internal)?;
    // What ends at midnight does not touch the next day.
    let length = (one.minutes.max(1) * 60 - 1).seconds();
    let end = start.checked_add(length).map_err(Error::internal)?;
    let what = What::of_seat(&one.state).ok_or_else(|| Error::internal("a seat without a word"))?;
    let item = Item {
        person: one.person,
        what,
        from: start.date(),
        until: end.date(),
        at: Some(start.time()),
        title,
        href,
    };
    Ok((item.from <= until && item.until >= from).then_some(item))
}

fn sorted(mut items: Vec<Item>) -> Vec<Item> {
    items.sort_by(|a, b| (a.from, a.at, a.what, &a.title).cmp(&(b.from, b.at, b.what, &b.title)));
    items
}

/// The seasons that hold for some people on some days.
pub(crate) async fn seasons(tx: &mut Tx, people: &[PersonId], window: (Date, Date)) -> Result<Vec<Season>> {
    let (units, sites) = store::places(tx, people).await?;
    let mut all = season::within(tx, window.0, window.1).await?;
    all.retain(|season| match season.place {
        Where::Everywhere => true,
        Where::Unit(unit) => units.contains(&unit),
        Where::Site(site) => sites.contains(&site),
    });
    Ok(all)
}

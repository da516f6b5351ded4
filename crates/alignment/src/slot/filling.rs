//! What fills a slot: a course, a class of the catalogue, or a programme.

mod store;

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use kernel::{Actor, Error, Result, Tx, Uuid};
use live::ClassId;
use programmes::ProgrammeId;

use super::Slot;
use crate::ids::SlotId;

pub(crate) use store::Offer;

/// What fills a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// A course that people can learn.
    Course(Uuid),
    /// A class of the catalogue.
    Class(ClassId),
    /// A programme in three phases.
    Programme(ProgrammeId),
}

impl Content {
    /// The course, where it is one.
    pub(super) fn course(self) -> Option<Uuid> {
        match self {
            Self::Course(course) => Some(course),
            Self::Class(_) | Self::Programme(_) => None,
        }
    }

    /// Where it is shown.
    pub(crate) fn href(self) -> String {
        match self {
            Self::Course(id) => format!("/learn/{id}"),
            Self::Class(id) => format!("/classes/{id}"),
            Self::Programme(id) => format!("/programmes/{id}"),
        }
    }
}

/// As forms send it: `class:ID`.
impl fmt::Display for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Course(id) => write!(f, "course:{id}"),
            Self::Class(id) => write!(f, "class:{id}"),
            Self::Programme(id) => write!(f, "programme:{id}"),
        }
    }
}

impl FromStr for Content {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        match text.split_once(':').ok_or(Error::NotFound)? {
            ("course", id) => id.parse().map(Self::Course).map_err(|_| Error::NotFound),
            ("class", id) => id.parse().map(Self::Class).map_err(|_| Error::NotFound),
            ("programme", id) => id.parse().map(Self::Programme).map_err(|_| Error::NotFound),
            _ => Err(Error::NotFound),
        }
    }
}

/// The content of a slot, with its title.
pub(crate) async fn of(actor: &Actor, tx: &mut Tx, slot: &Slot) -> Result<Option<(Content, String)>> {
    let Some(content) = chosen(tx, slot).await? else { return Ok(None) };
    Ok(titled(actor, tx, content).await?.map(|title| (content, title)))
}

/// What was chosen for a slot, also where it is no longer there.
pub(super) async fn chosen(tx: &mut Tx, slot: &Slot) -> Result<Option<Content>> {
    match slot.course {
        Some(course) => Ok(Some(Content::Course(course))),
        None => store::of(tx, slot.id).await,
    }
}

/// The title of content that can be chosen; none where it is no longer there.
pub(super) async fn titled(actor: &Actor, tx: &mut Tx, content: Content) -> Result<Option<String>> {
    match content {
        Content::Course(course) => super::store::live(tx, course).await,
        Content::Class(class) => {
            let found = live::class::find(actor, tx, class).await.ok();
            Ok(found.filter(|found| !found.retired).map(|found| found.title))
        }
        Content::Programme(id) => store::programme(tx, id).await,
    }
}

/// Writes down what fills a slot where it is no course.
pub(super) async fn set(tx: &mut Tx, id: SlotId, content: Content) -> Result<()> {
    match content {
        Content::Course(_) => store::set(tx, id, None, None).await,
        Content::Class(class) => store::set(tx, id, Some(class), None).await,
        Content::Programme(programme) => store::set(tx, id, None, Some(programme)).await,
    }
}

/// Everything that could fill a slot: its title, what it speaks about, and how long it is.
pub(super) async fn offers(actor: &Actor, tx: &mut Tx, slot: &Slot) -> Result<Vec<Offer>> {
    let mut offers = everything(actor, tx).await?;
    for offer in &mut offers {
        if let Content::Class(class) = offer.content {
            offer.on = next_session(actor, tx, class, slot).await?;
        }
    }
    Ok(offers)
}

/// Everything that people can learn from, as far as the actor may know of it.
pub(crate) async fn everything(actor: &Actor, tx: &mut Tx) -> Result<Vec<Offer>> {
    let mut offers = Vec::new();
    for (course, title, topic, minutes) in super::store::courses(tx).await? {
        let (content, speaks) = (Content::Course(course), topic.unwrap_or_default());
        offers.push(Offer { content, title, speaks, minutes: Some(minutes), on: None });
    }
    for class in live::class::all(actor, tx).await? {
        let (content, speaks) = (Content::Class(class.id), class.outcomes);
        offers.push(Offer { content, title: class.title, speaks, minutes: Some(class.minutes), on: None });
    }
    offers.extend(store::programmes(tx).await?);
    Ok(offers)
}

/// The first day within a slot on which a class has a session with a free seat.
async fn next_session(actor: &Actor, tx: &mut Tx, class: ClassId, slot: &Slot) -> Result<Option<Date>> {
    let sessions = live::session::of_class(actor, tx, class).await?;
    let days = sessions
        .into_iter()
        .filter(|one| one.is_open() && one.free() > 0)
        .filter_map(|one| one.starts_at.map(|at| kernel::clock::civil_date(at, tx.zone())));
    Ok(days.filter(|day| (slot.from..=slot.until).contains(day)).min())
}

//! What became of a slot: who planned it, and each thing that was changed with what it was before and then. Of people it is
//! for, it says how many were named, never who.
//!
//! Leaves out what the days brought: how many people moved in or out of its teams.

pub(super) mod pages;
mod store;

use jiff::Timestamp;
use kernel::{Actor, Error, PersonId, Result, Tx};
use live::SessionId;
use people::Line;

use super::filling::{self, Content};
use super::{Slot, sees_planning};
use crate::ids::SlotId;

/// What of a slot was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Its title.
    Title,
    /// What stands beside it.
    Note,
    /// Its minutes.
    Minutes,
    /// Whom it is for.
    Whom,
    /// Its days.
    Days,
    /// Until when content is to be decided.
    DecideBy,
    /// What it serves.
    Objective,
    /// What fills it.
    Content,
    /// That it stands.
    Booked,
    /// A session was planned for it.
    Session,
    /// It was dropped.
    Dropped,
}

impl Field {
    const ALL: [Self; 11] = [
        Self::Title,
        Self::Note,
        Self::Minutes,
        Self::Whom,
        Self::Days,
        Self::DecideBy,
        Self::Objective,
        Self::Content,
        Self::Booked,
        Self::Session,
        Self::Dropped,
    ];

    /// The word in the database.
    fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Note => "note",
            Self::Minutes => "minutes",
            Self::Whom => "whom",
            Self::Days => "days",
            Self::DecideBy => "decide_by",
            Self::Objective => "objective",
            Self::Content => "content",
            Self::Booked => "booked",
            Self::Session => "session",
            Self::Dropped => "dropped",
        }
    }

    fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Of what.
    pub field: Field,
    /// What it was; empty where it was nothing.
    pub was: String,
    /// What it was then.
    pub became: String,
    /// Who changed it.
    pub by: Option<PersonId>,
    /// When.
    pub at: Timestamp,
}

/// What a slot says at one moment.
pub(super) struct Moment {
    pub(super) slot: Slot,
    content: Option<Content>,
}

/// What a slot says before it is changed.
pub(super) async fn before(tx: &mut Tx, slot: &Slot) -> Result<Moment> {
    Ok(Moment { slot: slot.clone(), content: filling::chosen(tx, slot).await? })
}

/// Keeps what is different by now.
pub(super) async fn keep(actor: &Actor, tx: &mut Tx, before: &Moment) -> Result<()> {
    let id = before.slot.id;
    let Some(slot) = super::store::find(tx, id).await? else {
        return store::add(actor, tx, id, Field::Dropped, "", "").await;
    };
    let content = filling::chosen(tx, &slot).await?;
    for (field, was, became) in differences(before, &Moment { slot, content }) {
        store::add(actor, tx, id, field, &was, &became).await?;
    }
    Ok(())
}

/// Keeps that a session was planned for a slot.
pub(super) async fn planned(actor: &Actor, tx: &mut Tx, id: SlotId, session: SessionId) -> Result<()> {
    store::add(actor, tx, id, Field::Session, "", &session.to_string()).await
}

/// What was changed, the newest first.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sees the planning of the slot, also where it was dropped.
pub async fn of(actor: &Actor, tx: &mut Tx, id: SlotId) -> Result<Vec<Change>> {
    let slot = match super::store::find(tx, id).await? {
        Some(slot) => slot,
        None => dropped(actor, tx, id).await?,
    };
    if !sees_planning(actor, tx, &slot).await? {
        return Err(Error::NotFound);
    }
    store::of(tx, id).await
}

/// A slot that was dropped, for those who saw its planning.
///
/// # Errors
/// [`Error::NotFound`].
pub(super) async fn dropped(actor: &Actor, tx: &mut Tx, id: SlotId) -> Result<Slot> {
    let slot = store::dropped(tx, id).await?.ok_or(Error::NotFound)?;
    if sees_planning(actor, tx, &slot).await? { Ok(slot) } else { Err(Error::NotFound) }
}

/// What is different, what it was and what it became.
fn differences(was: &Moment, is: &Moment) -> Vec<(Field, String, String)> {
    type Said = fn(&Moment) -> String;
    let said: [(Field, Said); 8] = [
        (Field::Title, |at| at.slot.title.clone()),
        (Field::Note, |at| at.slot.note.clone()),
        (Field::Minutes, |at| at.slot.minutes.to_string()),
        (Field::Days, |at| format!("{}/{}", at.slot.from, at.slot.until)),
        (Field::DecideBy, |at| or_nothing(at.slot.decide_by)),
        (Field::Objective, |at| or_nothing(at.slot.objective)),
        (Field::Content, |at| or_nothing(at.content)),
        (Field::Booked, |at| if at.slot.booked { "yes".into() } else { String::new() }),
    ];
    let mut all: Vec<_> = said
        .into_iter()
        .map(|(field, said)| (field, said(was), said(is)))
        .filter(|(_, was, is)| was != is)
        .collect();
    let whom = |slot: &Slot| (slot.tier, slot.group.as_ref().map(|group| group.id), slot.audience.clone());
    if whom(&was.slot) != whom(&is.slot) {
        all.push((Field::Whom, for_whom(&was.slot), for_whom(&is.slot)));
    }
    all
}

fn or_nothing(one: Option<impl ToString>) -> String {
    one.map(|one| one.to_string()).unwrap_or_default()
}

/// Whom a slot is for, without anybody's name: `units:ID,ID`, `group:ID`, `people:3`, `everybody`, `others:`.
fn for_whom(slot: &Slot) -> String {
    match (&slot.group, &slot.audience.0) {
        (Some(group), _) => format!("group:{}", group.id),
        (None, Line::Unit { ids }) => {
            let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
            format!("units:{}", ids.join(","))
        }
        (None, Line::Person { ids }) => format!("people:{}", ids.len()),
        (None, Line::All { lines }) if lines.is_empty() => "everybody:".into(),
        (None, _) => "others:".into(),
    }
}

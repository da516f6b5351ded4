//! What a slot was before somebody changed it: each act compares what stood before with what stands after.

use jiff::Timestamp;
use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Result, Tx};
use people::Line;

use super::filling::{self, Content};
use super::{Slot, history_store as store, store as slots};
use crate::ids::{ObjectiveId, SlotId};
use crate::words;

/// What of a slot was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Its title.
    Title,
    /// Half a line beside it.
    Note,
    /// Minutes of each person.
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
    /// Whether it stands.
    Booked,
}

impl Field {
    const ALL: [Self; 9] = [
        Self::Title,
        Self::Note,
        Self::Minutes,
        Self::Whom,
        Self::Days,
        Self::DecideBy,
        Self::Objective,
        Self::Content,
        Self::Booked,
    ];

    /// The word in the database.
    pub(crate) fn name(self) -> &'static str {
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
        }
    }

    pub(super) fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }

    /// As pages call it.
    pub(crate) fn word(self, l: Locale) -> &'static str {
        match self {
            Self::Title => words::slot_title(l),
            Self::Note => words::slot_note(l),
            Self::Minutes => words::slot_minutes(l),
            Self::Whom => words::slot_whom(l),
            Self::Days => words::slot_when(l),
            Self::DecideBy => words::slot_decide(l),
            Self::Objective => words::slot_objective(l),
            Self::Content => words::slot_content(l),
            Self::Booked => words::slot_stands(l),
        }
    }
}

/// What something of a slot was before it was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Before {
    /// What.
    pub field: Field,
    /// What it was: days as two days with a slash between them, content as forms send it, teams by name, everything else as
    /// it was read; empty where it was nothing.
    pub was: String,
    /// Which objective it served.
    pub objective: Option<ObjectiveId>,
    /// Who changed it.
    pub by: Option<PersonId>,
    /// When.
    pub at: Timestamp,
}

/// What stands before an act.
pub(super) struct Seen {
    slot: Slot,
    content: Option<Content>,
    whom: String,
}

/// What stands in a slot now, to be compared with what an act leaves behind.
pub(super) async fn seen(tx: &mut Tx, slot: Slot) -> Result<Seen> {
    let content = filling::chosen(tx, &slot).await?;
    let whom = whom(tx, &slot).await?;
    Ok(Seen { slot, content, whom })
}

/// Writes down what an act changed. An act that changed nothing leaves nothing behind.
pub(super) async fn keep(actor: &Actor, tx: &mut Tx, seen: Seen) -> Result<()> {
    let id = seen.slot.id;
    let after = slots::find(tx, id).await?.ok_or(Error::NotFound)?;
    let content = filling::chosen(tx, &after).await?;
    let was = seen.slot;
    let days = |slot: &Slot| format!("{}/{}", slot.from, slot.until);
    let by = |slot: &Slot| slot.decide_by.map(|day| day.to_string()).unwrap_or_default();
    let filled = |content: Option<Content>| content.map(|one| one.to_string()).unwrap_or_default();
    let yes = |booked: bool| if booked { "yes" } else { "" }.to_owned();
    let read = [
        (Field::Title, was.title.clone(), after.title.clone()),
        (Field::Note, was.note.clone(), after.note.clone()),
        (Field::Minutes, was.minutes.to_string(), after.minutes.to_string()),
        (Field::Days, days(&was), days(&after)),
        (Field::DecideBy, by(&was), by(&after)),
        (Field::Content, filled(seen.content), filled(content)),
        (Field::Booked, yes(was.booked), yes(after.booked)),
    ];
    for (field, before, now) in read {
        if before != now {
            store::add(actor, tx, id, field, &before, None).await?;
        }
    }
    if (&was.audience, was.unit, &was.group) != (&after.audience, after.unit, &after.group) {
        store::add(actor, tx, id, Field::Whom, &seen.whom, None).await?;
    }
    if was.objective != after.objective {
        store::add(actor, tx, id, Field::Objective, "", was.objective).await?;
    }
    Ok(())
}

/// Whom a slot is for: its group or its teams by name, people by their number.
async fn whom(tx: &mut Tx, slot: &Slot) -> Result<String> {
    match (&slot.group, &slot.audience.0) {
        (Some(group), _) => Ok(group.name.clone()),
        (None, Line::Unit { ids }) => Ok(store::names(tx, ids).await?.join(", ")),
        (None, _) => Ok(slot.people.to_string()),
    }
}

/// What a slot was before it was changed, the newest first.
pub(crate) async fn of(tx: &mut Tx, id: SlotId) -> Result<Vec<Before>> {
    store::of(tx, id).await
}

//! Needs: a pain point that a manager saw in some people, or what somebody needs for themselves. A need says who answers
//! by when. Needs of one matter are joined into a theme by people; the machine only proposes, with its reason.
//!
//! Who raised a wish is named only where that person shared it. Leaves out what is done about it: a slot is planned.

pub(crate) mod handed;
pub mod pages;
pub(crate) mod remind;
pub(crate) mod store;
pub mod theme;
pub(crate) mod theme_store;
pub(crate) mod waiting;

pub use handed::{Move, moves};
use jiff::civil::{Date, Weekday};
use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Error, Notice, PersonId, Result, Tx, fmt};
use people::UnitId;

use crate::ids::{NeedId, ObjectiveId, ThemeId};
use crate::{campaign, permissions, topic, words};

/// The event that a need was raised, answered or withdrawn.
pub const CHANGED: &str = "alignment.need_changed";
/// Working days until an answer is owed.
pub const ANSWER_DAYS: u32 = 5;
/// The notice that a need waits for an answer, and the one that it was answered.
const WAITS: &str = "alignment.need_waits";
const ANSWERED: &str = "alignment.need_answered";
/// The longest sentence.
const MOST_TITLE: usize = 160;
/// The longest answer.
const MOST_ANSWER: usize = 1_000;

/// What kind of need it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A manager saw it in some people.
    Pain,
    /// Somebody needs it for themselves.
    Wish,
}

impl Kind {
    /// The word in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pain => "pain",
            Self::Wish => "wish",
        }
    }
}

/// A need to be raised.
#[derive(Clone, Debug)]
pub struct New {
    /// What kind.
    pub kind: Kind,
    /// What, in one sentence.
    pub title: String,
    /// What it is about; the words of the sentence stand for it where nothing is named.
    pub topic: String,
    /// In how many people it was seen; one for a wish.
    pub people: i64,
    /// The team; the person's own for a wish.
    pub unit: Option<UnitId>,
    /// Who leads the person may see who wishes it.
    pub shared: bool,
}

/// A need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// Its id.
    pub id: NeedId,
    /// What kind.
    pub kind: Kind,
    /// What, in one sentence.
    pub title: String,
    /// What the objective that it serves is.
    pub objective: Option<ObjectiveId>,
    /// The theme it was joined into.
    pub theme: Option<ThemeId>,
    /// Who raised it.
    pub raised_by: PersonId,
    /// The team.
    pub unit: Option<UnitId>,
    /// The team's name.
    pub unit_name: Option<String>,
    /// In how many people it was seen.
    pub people: i64,
    /// Who leads may see who wishes it.
    pub shared: bool,
    /// The day it was raised.
    pub raised_on: Date,
    /// Who owes an answer; the People leaders where nobody in particular does.
    pub answers: Option<PersonId>,
    /// By when.
    pub answer_by: Date,
    /// The answer.
    pub answer: Option<String>,
}

/// Raises a need. A pain point of a team that is asked is its answer.
///
/// # Errors
/// [`Error::NotFound`] unless the actor is signed in, and leads the unit of a pain point; [`Error::Invalid`].
pub async fn raise(actor: &Actor, tx: &mut Tx, l: Locale, new: &New) -> Result<NeedId> {
    let me = actor.require_person()?;
    let title = one_line(&new.title);
    if title.is_empty() || title.chars().count() > MOST_TITLE {
        return Err(Error::invalid_said("title", words::need_title_wrong(l, MOST_TITLE)));
    }
    let (own_unit, manager) = store::stands(tx, me).await?;
    let (unit, people, answers) = match new.kind {
        Kind::Wish => (own_unit, 1, manager),
        Kind::Pain => {
            let unit = new.unit.ok_or_else(|| Error::invalid_said("unit", words::need_unit_missing(l)))?;
            permissions::require_planning(actor, tx, unit).await?;
            let there = store::people_in(tx, unit).await?;
            if new.people < 1 || new.people > there {
                return Err(Error::invalid_said("people", words::need_people_wrong(l, there)));
            }
            (Some(unit), new.people, None)
        }
    };
    let topics = topic::keep(tx, &new.topic).await?;
    let today = tx.today();
    let mut objective = None;
    if let Some(topic) = topics.first() {
        objective = topic::store::serves(tx, *topic, today).await?;
    }
    let campaign = match (new.kind, unit) {
        (Kind::Pain, Some(unit)) => campaign::store::open_for(tx, unit).await?,
        _ => None,
    };
    let id: NeedId = tx.id();
    let answer_by = working_days_after(today, ANSWER_DAYS);
    let folded = people::search_form(&format!("{title} {}", new.topic));
    store::add(
        tx,
        id,
        me,
        &title,
        &folded,
        topics.first().copied(),
        objective,
        unit,
        people,
        answers,
        answer_by,
        campaign,
        new,
    )
    .await?;
    if let Some(answers) = answers {
        tell_waits(tx, answers, answer_by).await?;
    }
    tx.emit(actor, CHANGED, Some(me), id).await?;
    Ok(id)
}

/// Tells who owes an answer that something waits; once a day, however much it is.
async fn tell_waits(tx: &mut Tx, whom: PersonId, by: Date) -> Result<()> {
    let Some(l) = store::language(tx, whom).await? else { return Ok(()) };
    let day = by.since(jiff::civil::date(2000, 1, 1)).map_err(Error::internal)?.get_days();
    let notice = Notice {
        person: whom,
        kind: WAITS,
        subject: kernel::Uuid::from_u128(whom.0.as_u128() ^ u128::from(day.unsigned_abs())),
        title: words::need_waits_title(l).into(),
        why: words::need_waits_why(l, fmt::day(l, by)),
        path: "/needs".into(),
    };
    tx.notice(&notice).await
}

/// The working day that comes so many working days later (Monday to Friday).
pub fn working_days_after(day: Date, days: u32) -> Date {
    let mut at = day;
    let mut left = days;
    while left > 0 {
        let Ok(next) = at.tomorrow() else { break };
        at = next;
        if !matches!(at.weekday(), Weekday::Saturday | Weekday::Sunday) {
            left -= 1;
        }
    }
    at
}

/// Answers a need, and with it all that were joined with it. The same answer goes to everybody who raised one.
///
/// # Errors
/// [`Error::NotFound`] unless the actor owes the answer, leads learning, or leads who is three working days late with it;
/// [`Error::Invalid`] without a sentence; [`Error::Conflict`] when it was answered.
pub async fn answer(actor: &Actor, tx: &mut Tx, l: Locale, id: NeedId, text: &str) -> Result<()> {
    let need = store::find(tx, id).await?.ok_or(Error::NotFound)?;
    require_answering(actor, tx, &need).await?;
    if need.answer.is_some() {
        return Err(Error::conflict_said(words::need_answered_already(l)));
    }
    let text = text.trim();
    if text.is_empty() || text.chars().count() > MOST_ANSWER {
        return Err(Error::invalid_said("answer", words::need_answer_wrong(l, MOST_ANSWER)));
    }
    let joined = match need.theme {
        Some(theme) if actor.has(kernel::Role::PeopleLeader) => store::open_of_theme(tx, theme).await?,
        _ => vec![need],
    };
    for need in &joined {
        remind::withdraw(tx, need, None).await?;
        store::answer(tx, need.id, actor.require_person()?, text).await?;
        if actor.person_id() != Some(need.raised_by) {
            tell_answered(tx, need, text).await?;
        }
        tx.emit(actor, CHANGED, Some(need.raised_by), need.id).await?;
    }
    Ok(())
}

async fn tell_answered(tx: &mut Tx, need: &Need, text: &str) -> Result<()> {
    let Some(l) = store::language(tx, need.raised_by).await? else { return Ok(()) };
    let notice = Notice {
        person: need.raised_by,
        kind: ANSWERED,
        subject: need.id.0,
        title: words::need_answered_title(l, need.title.as_str()),
        why: text.chars().take(MOST_TITLE).collect(),
        path: "/needs".into(),
    };
    tx.notice(&notice).await
}

/// Who may answer: who owes it, a People leader, or whoever leads who is late with it; nobody their own need.
async fn require_answering(actor: &Actor, tx: &mut Tx, need: &Need) -> Result<()> {
    let me = actor.require_person()?;
    if need.raised_by == me {
        return Err(Error::NotFound);
    }
    if need.answers == Some(me) || actor.has(kernel::Role::PeopleLeader) {
        return Ok(());
    }
    match need.answers {
        Some(owes) if remind::is_late(need.answer_by, tx.today()) => match store::above(tx, owes).await? {
            Some(above) if above == me => Ok(()),
            _ => Err(Error::NotFound),
        },
        _ => Err(Error::NotFound),
    }
}

/// Takes a need back that was not answered yet.
///
/// # Errors
/// [`Error::NotFound`] unless the actor raised it; [`Error::Conflict`] when it was answered.
pub async fn withdraw(actor: &Actor, tx: &mut Tx, l: Locale, id: NeedId) -> Result<()> {
    let me = actor.require_person()?;
    let need = store::find(tx, id).await?.filter(|need| need.raised_by == me).ok_or(Error::NotFound)?;
    if need.answer.is_some() {
        return Err(Error::conflict_said(words::need_answered_already(l)));
    }
    remind::withdraw(tx, &need, None).await?;
    store::withdraw(tx, id).await?;
    tx.emit(actor, CHANGED, Some(me), id).await.map(drop)
}

/// What the actor raised, newest first.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn mine(actor: &Actor, tx: &mut Tx) -> Result<Vec<Need>> {
    store::mine(tx, actor.require_person()?).await
}

/// What waits for the actor's answer, by its day: theirs, and for People leaders what nobody in particular owes.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn owed(actor: &Actor, tx: &mut Tx) -> Result<Vec<Need>> {
    store::owed(tx, actor.require_person()?, actor.has(kernel::Role::PeopleLeader)).await
}

/// What those whom the actor leads owe and are three working days late with, by its day.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn late_below(actor: &Actor, tx: &mut Tx) -> Result<Vec<Need>> {
    let since = remind::late_since(tx.today());
    store::late_below(tx, actor.require_person()?, since).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn weekends_are_no_working_days() {
        assert_eq!(working_days_after(date(2026, 11, 19), 5), date(2026, 11, 26));
        assert_eq!(working_days_after(date(2026, 11, 21), 1), date(2026, 11, 23));
        assert_eq!(working_days_after(date(2026, 11, 20), 0), date(2026, 11, 20));
    }
}

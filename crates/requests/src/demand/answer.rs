//! Answering a demand: what becomes of it, in a sentence that everybody reads who wanted it. Whoever wants the same later
//! finds the answer beside their wish, and is heard anew. Leaves out carrying it out.

use jiff::Timestamp;
use kernel::i18n::Locale;
use kernel::{Actor, BoxFuture, Ctx, Error, Event, Notice, PersonId, Result, Tx};
use serde::{Deserialize, Serialize};

use super::{propose_store as own, require, store};
use crate::ids::DemandId;
use crate::request::{sentence, tell};
use crate::words;

/// The event that a demand was answered.
pub const ANSWERED: &str = "requests.demand_answered";

/// What becomes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// There will be a class.
    Class,
    /// Somebody writes a guide or a course.
    Material,
    /// Places elsewhere can be asked for.
    Elsewhere,
    /// Not now.
    Later,
    /// No.
    No,
}

impl Answer {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Class, Self::Material, Self::Elsewhere, Self::Later, Self::No];

    /// The word in the database and in forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::Class => "class",
            Self::Material => "material",
            Self::Elsewhere => "elsewhere",
            Self::Later => "later",
            Self::No => "no",
        }
    }

    /// The answer of a word.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }

    /// The word for people.
    pub fn say(self, l: Locale) -> &'static str {
        match self {
            Self::Class => words::answer_class(l),
            Self::Material => words::answer_material(l),
            Self::Elsewhere => words::answer_elsewhere(l),
            Self::Later => words::answer_later(l),
            Self::No => words::answer_no(l),
        }
    }
}

/// What was answered, by whom and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// What becomes of it.
    pub answer: Answer,
    /// The sentence.
    pub said: String,
    /// Who said it.
    pub by: Option<PersonId>,
    /// When.
    pub at: Timestamp,
}

/// What `requests.demand_answered` says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Told {
    pub demand: DemandId,
    pub persons: Vec<PersonId>,
    pub title: String,
    pub said: String,
}

/// Answers a demand; everybody who wants it is told.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the organisation's learning; [`Error::Conflict`] when nobody wants it any more;
/// [`Error::Invalid`] for `said`.
pub async fn answer(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: DemandId,
    answer: Answer,
    said: &str,
) -> Result<()> {
    require(actor)?;
    let said = sentence(l, "said", said)?;
    if !own::hold(tx, id).await? {
        return Err(Error::NotFound);
    }
    let demand = store::one(tx, id).await?.ok_or_else(|| Error::conflict_said(words::demand_answered(l)))?;
    let mut persons = store::who(tx, id).await?;
    persons.retain(|person| Some(*person) != actor.person_id());
    store::answer(actor, tx, id, (answer, &said)).await?;
    tx.emit(actor, ANSWERED, None, Told { demand: id, persons, title: demand.title, said }).await.map(drop)
}

/// Tells everybody who wanted it.
pub(crate) fn tell_all<'a>(ctx: &'a Ctx, tx: &'a mut Tx, event: &'a Event) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let told: Told = event.read()?;
        for person in told.persons {
            let l = tell::locale(ctx, tx, person).await?;
            let title = words::tell_wish_answered(l, &told.title);
            let (kind, subject, why) = (ANSWERED, told.demand.0, told.said.clone());
            tx.notice(&Notice { person, kind, subject, title, why, path: "/wishes".into() }).await?;
        }
        Ok(())
    })
}

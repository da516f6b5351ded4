//! What the house proposes to somebody by itself: courses, classes and programmes that speak about an objective which concerns
//! them and about which they have finished nothing. Each says for which objective, and by which topic that is known. They look,
//! say later, or say that it is not for them; nobody else reads that.
//!
//! Leaves out what people recommend (`delivery`, `live`), and who is meant by time set aside ([`crate::slot`]).

pub mod pages;
pub(crate) mod serving;
mod store;

use jiff::ToSpan;
use kernel::i18n::Locale;
use kernel::{Actor, Error, Result, Tx};
use people::UnitId;

use crate::ids::ObjectiveId;
use crate::slot::Content;
use crate::words;

/// Most that are proposed where one looks around.
pub const MOST: usize = 3;
/// Most that are proposed on Today, beside what people ask for.
const MOST_TODAY: usize = 2;
/// After so many days what was put off is proposed again.
const LATER_DAYS: i64 = 14;

/// Something that is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What.
    pub content: Content,
    /// Its title.
    pub title: String,
    /// For which objective.
    pub objective: ObjectiveId,
    /// Its name.
    pub name: String,
    /// Whose objective it is.
    pub whose: Of,
    /// The topic that both speak about.
    pub topic: String,
}

/// Whose objective something serves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Of {
    /// The organisation's.
    Organisation,
    /// Of a team, by its name.
    Team(UnitId, String),
    /// The reader's own.
    Oneself,
}

/// What somebody says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Again in two weeks.
    Later,
    /// Not again.
    No,
}

impl Said {
    /// Reads what the form sends.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "later" => Some(Self::Later),
            "no" => Some(Self::No),
            _ => None,
        }
    }
}

impl Suggestion {
    /// Why, in a sentence.
    pub fn why(&self, l: Locale) -> String {
        match &self.whose {
            Of::Organisation => words::suggestion_why(l, self.topic.as_str(), self.name.as_str()),
            Of::Team(_, team) => {
                words::suggestion_why_team(l, self.topic.as_str(), self.name.as_str(), team.as_str())
            }
            Of::Oneself => words::suggestion_why_own(l, self.topic.as_str(), self.name.as_str()),
        }
    }
}

/// What is proposed to the actor: of each objective one thing, the weightiest first, and what takes least of their time before
/// what takes more. What they began, were asked for, have a seat in or may not take is left out.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn of(actor: &Actor, tx: &mut Tx, l: Locale, most: usize) -> Result<Vec<Suggestion>> {
    let (me, today) = (actor.require_person()?, tx.today());
    let mut found: Vec<Suggestion> = Vec::new();
    for one in store::of(tx, me, today, l.code()).await? {
        if found.len() >= most {
            break;
        }
        let known = |known: &Suggestion| known.objective == one.objective || known.content == one.content;
        if found.iter().any(known) {
            continue;
        }
        let title = match one.content {
            Content::Course(_) => Some(one.title.clone()),
            Content::Class(class) => live::class::light::for_whom(actor, tx, class).await?,
            Content::Programme(id) => programmes::programme::light::for_whom(tx, id, me).await?,
        };
        if let Some(title) = title {
            found.push(Suggestion { title, ..one });
        }
    }
    Ok(found)
}

/// Says that something is not for the actor, or that they want to be asked again.
///
/// # Errors
/// [`Error::NotFound`] when it is not proposed to them.
pub async fn say(actor: &Actor, tx: &mut Tx, l: Locale, content: Content, said: Said) -> Result<()> {
    let (me, today) = (actor.require_person()?, tx.today());
    if !store::of(tx, me, today, l.code()).await?.iter().any(|one| one.content == content) {
        return Err(Error::NotFound);
    }
    let again = match said {
        Said::Later => Some(today.checked_add(LATER_DAYS.days()).map_err(Error::internal)?),
        Said::No => None,
    };
    store::say(tx, me, content, again).await
}

//! Themes: pain points of one matter, joined by people. The machine proposes what may belong together, and says why; from
//! a threshold on, a theme is a need of the organisation. A theme is led to an objective, which all of its needs serve then.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Error, Result, Tx};

use super::theme_store as store;
use crate::ids::{NeedId, ObjectiveId, ThemeId, TopicId};
use crate::objective::{self, Whose};
use crate::{permissions, topic, words};

/// The event that needs were joined.
pub const CHANGED: &str = "alignment.theme_changed";
/// From so many teams, or from so many people, a theme is a need of the organisation.
pub const TEAMS: usize = 3;
/// See [`TEAMS`].
pub const PEOPLE: i64 = 15;
/// Proposed from this likeness on, in percent.
const ALIKE: u32 = 30;
/// The longest title.
const MOST_TITLE: usize = 120;
/// Most needs joined at once.
const MOST: usize = 200;

/// A need among those that could be joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loose {
    /// Its id.
    pub id: NeedId,
    /// What, in one sentence.
    pub title: String,
    /// As it is compared.
    pub folded: String,
    /// Its topic.
    pub topic: Option<TopicId>,
    /// The team.
    pub unit: String,
    /// People in whom it was seen.
    pub people: i64,
}

/// Why needs are proposed together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Because {
    /// They have the same topic.
    Topic,
    /// They share these words.
    Words(Vec<String>),
}

/// Needs that may belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The needs, the first one leading.
    pub needs: Vec<Loose>,
    /// Why.
    pub because: Because,
}

/// A theme as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Its id.
    pub id: ThemeId,
    /// Its title.
    pub title: String,
    /// Managers who raised it.
    pub managers: i64,
    /// Teams that raised it.
    pub teams: i64,
    /// People in whom it was seen.
    pub people: i64,
    /// A need of the organisation since.
    pub organisation: bool,
    /// When the next answer is owed; none where all are answered.
    pub answer_by: Option<Date>,
    /// The open need through which all are answered.
    pub open: Option<NeedId>,
    /// The open objective that it serves, with its name.
    pub objective: Option<(ObjectiveId, String)>,
}

/// Proposes what may belong together: each need in at most one proposal.
pub fn propose(loose: &[Loose]) -> Vec<Proposal> {
    let mut taken: BTreeSet<NeedId> = BTreeSet::new();
    let mut proposals = Vec::new();
    for first in loose {
        if taken.contains(&first.id) {
            continue;
        }
        let mut needs = vec![first.clone()];
        let mut shared: BTreeSet<String> = BTreeSet::new();
        let mut same_topic = true;
        for other in loose.iter().filter(|other| other.id != first.id && !taken.contains(&other.id)) {
            let topic = first.topic.is_some() && first.topic == other.topic;
            let (percent, words) = topic::alike(&first.folded, &other.folded);
            if topic || percent >= ALIKE {
                same_topic &= topic;
                shared.extend(words.into_iter().map(str::to_owned));
                needs.push(other.clone());
            }
        }
        if needs.len() > 1 {
            taken.extend(needs.iter().map(|need| need.id));
            let because =
                if same_topic { Because::Topic } else { Because::Words(shared.into_iter().collect()) };
            proposals.push(Proposal { needs, because });
        }
    }
    proposals
}

/// What could be joined: pain points that are in no theme.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the organisation's learning.
pub async fn loose(actor: &Actor, tx: &mut Tx) -> Result<Vec<Loose>> {
    permissions::require_leading(actor)?;
    store::loose(tx).await
}

/// Every theme, newest first.
///
/// # Errors
/// As [`loose`].
pub async fn all(actor: &Actor, tx: &mut Tx) -> Result<Vec<Theme>> {
    permissions::require_leading(actor)?;
    store::all(tx).await
}

/// Joins pain points into a new theme. Answers that are owed stay owed, by the day they were; the answer to one is the
/// answer to all.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads learning; [`Error::Invalid`] for fewer than two, or some that are joined.
pub async fn join(actor: &Actor, tx: &mut Tx, l: Locale, title: &str, needs: &[NeedId]) -> Result<ThemeId> {
    permissions::require_leading(actor)?;
    let title = one_line(title);
    if title.is_empty() || title.chars().count() > MOST_TITLE {
        return Err(Error::invalid_said("title", words::theme_title_wrong(l, MOST_TITLE)));
    }
    let distinct: BTreeSet<NeedId> = needs.iter().copied().collect();
    if distinct.len() < 2 || distinct.len() > MOST {
        return Err(Error::invalid_said("needs", words::theme_too_few(l)));
    }
    let id: ThemeId = tx.id();
    store::add(tx, id, &title, actor.person_id()).await?;
    for need in &distinct {
        if store::put(tx, id, *need).await? == 0 {
            return Err(Error::invalid_said("needs", words::theme_joined_already(l)));
        }
    }
    lift(tx, id).await?;
    tx.emit(actor, CHANGED, None, id).await?;
    Ok(id)
}

/// Puts more pain points into a theme that is there. They serve the objective that the theme serves.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads learning and the theme is there; [`Error::Invalid`] for none, or some that
/// are joined.
pub async fn add(actor: &Actor, tx: &mut Tx, l: Locale, id: ThemeId, needs: &[NeedId]) -> Result<()> {
    permissions::require_leading(actor)?;
    let objective = store::objective(tx, id).await?.ok_or(Error::NotFound)?;
    let distinct: BTreeSet<NeedId> = needs.iter().copied().collect();
    if distinct.is_empty() || distinct.len() > MOST {
        return Err(Error::invalid_said("needs", words::theme_need_missing(l)));
    }
    for need in &distinct {
        if store::put(tx, id, *need).await? == 0 {
            return Err(Error::invalid_said("needs", words::theme_joined_already(l)));
        }
    }
    if let Some(objective) = objective {
        store::needs_serve(tx, id, objective).await?;
    }
    lift(tx, id).await?;
    tx.emit(actor, CHANGED, None, id).await.map(drop)
}

/// Leads a theme to an objective of the organisation: all that was joined in it serves this objective from then on, and
/// the loom shows the teams as having asked for it.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads learning and the theme is there; [`Error::Invalid`] unless the objective is
/// an open one of the organisation.
pub async fn serve(actor: &Actor, tx: &mut Tx, l: Locale, id: ThemeId, objective: ObjectiveId) -> Result<()> {
    permissions::require_leading(actor)?;
    store::objective(tx, id).await?.ok_or(Error::NotFound)?;
    let found = objective::find(actor, tx, objective).await.ok();
    if !found.is_some_and(|found| found.whose == Whose::Organisation && found.closed_at.is_none()) {
        return Err(Error::invalid_said("objective", words::theme_objective_wrong(l)));
    }
    store::serve(tx, id, objective).await?;
    store::needs_serve(tx, id, objective).await?;
    tx.emit(actor, CHANGED, None, id).await.map(drop)
}

/// Sets up an objective of the organisation out of a theme, which serves it.
///
/// # Errors
/// As [`objective::set_up`] and [`serve`].
pub async fn make(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: ThemeId,
    new: &objective::New,
) -> Result<ObjectiveId> {
    permissions::require_leading(actor)?;
    if new.whose != Whose::Organisation {
        return Err(Error::invalid_said("whose", words::theme_whose_wrong(l)));
    }
    let objective = objective::set_up(actor, tx, l, new).await?;
    serve(actor, tx, l, id, objective).await?;
    Ok(objective)
}

/// What the form of an objective begins with, when it is made of a theme: its title, and the topics that its needs name.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads learning and the theme is there.
pub async fn named(actor: &Actor, tx: &mut Tx, id: ThemeId) -> Result<(String, String)> {
    permissions::require_leading(actor)?;
    let title = store::title(tx, id).await?.ok_or(Error::NotFound)?;
    Ok((title, store::topics(tx, id).await?.join(", ")))
}

/// A theme of so many teams or people becomes a need of the organisation.
async fn lift(tx: &mut Tx, id: ThemeId) -> Result<()> {
    let (teams, people) = store::size(tx, id).await?;
    if teams >= TEAMS || people >= PEOPLE { store::lift(tx, id).await } else { Ok(()) }
}

/// Teams that have raised nothing of a theme, by name.
///
/// # Errors
/// As [`loose`].
pub async fn silent(actor: &Actor, tx: &mut Tx, id: ThemeId) -> Result<Vec<String>> {
    permissions::require_leading(actor)?;
    store::silent(tx, id).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Uuid;

    fn loose(id: u128, title: &str, topic: Option<u128>) -> Loose {
        Loose {
            id: NeedId(Uuid::from_u128(id)),
            title: title.into(),
            folded: people::search_form(title),
            topic: topic.map(|n| TopicId(Uuid::from_u128(n))),
            unit: "Line 3".into(),
            people: 3,
        }
    }

    #[test]
    fn what_is_alike_is_proposed_once_and_with_its_reason() {
        let all = [
            loose(1, "Leaks at brazed joints", None),
            loose(2, "Callers hang up", Some(9)),
            loose(3, "Leak at the braze joint, night shift", None),
            loose(4, "Hard calls", Some(9)),
            loose(5, "Forklift battery", None),
        ];
        let found = propose(&all);
        let ids = |p: &Proposal| p.needs.iter().map(|n| n.id.0.as_u128()).collect::<Vec<_>>();
        assert_eq!(found.iter().map(ids).collect::<Vec<_>>(), [vec![1, 3], vec![2, 4]]);
        assert_eq!(found[0].because, Because::Words(vec!["brazed".into(), "joints".into(), "leaks".into()]));
        assert_eq!(found[1].because, Because::Topic);
    }
}

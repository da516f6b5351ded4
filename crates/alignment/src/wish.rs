//! Wishes that people have in the room above. There a wish asks nobody; here it counts in the plan as a need of the same
//! matter does, each person once, and it ends when it is taken back there.
//!
//! Leaves out answers and names: nobody owes one, and who wishes is never told here.

pub(crate) mod store;

use jiff::civil::Date;
use kernel::text::one_line;
use kernel::{Actor, Error, PersonId, Result, Tx, Uuid};

use crate::ids::{ObjectiveId, TopicId};
use crate::topic;

/// A wish as the room above tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// Its id there.
    pub id: Uuid,
    /// Whose it is.
    pub person: PersonId,
    /// What.
    pub title: String,
    /// Since when.
    pub on: Date,
}

/// Hears a wish, in the transaction in which it is kept. Once is enough.
///
/// # Errors
/// [`Error::NotFound`] unless it is the actor's own, or the house tells it.
pub async fn hear(actor: &Actor, tx: &mut Tx, wish: &Heard) -> Result<()> {
    require_own(actor, wish.person)?;
    let title = one_line(&wish.title);
    let folded = people::search_form(&title);
    let (topic, objective) = about(tx, &title, &folded).await?;
    store::add(tx, wish, &title, &folded, topic, objective).await
}

/// A wish was taken back.
///
/// # Errors
/// As [`hear`].
pub async fn end(actor: &Actor, tx: &mut Tx, person: PersonId, id: Uuid) -> Result<()> {
    require_own(actor, person)?;
    store::end(tx, id, person).await
}

fn require_own(actor: &Actor, person: PersonId) -> Result<()> {
    if actor.is_system() || actor.person_id() == Some(person) { Ok(()) } else { Err(Error::NotFound) }
}

/// What a wish is about: the topic of an open objective that it names in full, the one with most words; otherwise its own words.
async fn about(tx: &mut Tx, title: &str, folded: &str) -> Result<(Option<TopicId>, Option<ObjectiveId>)> {
    let today = tx.today();
    let mut best: Option<(usize, TopicId, ObjectiveId)> = None;
    for (id, name, objective) in store::aimed(tx, today).await? {
        let words = topic::telling(&name).len();
        if best.is_none_or(|(most, ..)| words > most) && topic::names(&name, folded) {
            best = Some((words, id, objective));
        }
    }
    match best {
        Some((_, topic, objective)) => Ok((Some(topic), Some(objective))),
        None => Ok((topic::keep_whole(tx, title).await?, None)),
    }
}

/// An objective of the organisation names topics now: wishes about them that serve nothing open serve it.
pub(crate) async fn waited(tx: &mut Tx, objective: ObjectiveId, topics: &[TopicId]) -> Result<()> {
    let today = tx.today();
    let names: Vec<(TopicId, String)> = topic::store::folded(tx, topics).await?;
    for folded in store::unserved(tx, today).await? {
        let named = names.iter().filter(|(_, name)| topic::names(name, &folded));
        if let Some((topic, _)) = named.max_by_key(|(_, name)| topic::telling(name).len()) {
            store::serve(tx, &folded, *topic, objective).await?;
        }
    }
    Ok(())
}

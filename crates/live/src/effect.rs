//! What is known of a class before somebody pays for it: whether those who came said that they will use something and two
//! weeks later that they did, when it can be had, and how long a class took from its planning to its day. Rests on what people
//! said of whole sessions with at least five answers, so that nothing here tells more than the pages of those sessions do.
//! Leaves out guesses: what is not known is nothing.

mod store;

use jiff::civil::Date;
use kernel::{Actor, PersonId, Result, Tx};

use crate::feedback::{LEAST, Rating};
use crate::ids::ClassId;
use crate::{class, permissions, seat};

/// What those said who came to a class.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effect {
    /// How many said right after it that they will use something of it.
    pub useful: Rating,
    /// How many said two weeks later that they used something of it.
    pub used: Rating,
}

/// When a class can be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dates {
    /// The first day with a free seat.
    pub first: Date,
    /// How many sessions have one.
    pub sessions: i64,
    /// How many seats are free in them.
    pub seats: i64,
}

/// How many days something took: the middle of so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lead {
    /// The median, in days.
    pub days: i64,
    /// Of how many.
    pub of: i64,
}

impl Lead {
    /// The middle of what took so many days each; nothing where it is of fewer than five.
    pub fn of(mut days: Vec<i64>) -> Option<Self> {
        if days.len() < LEAST {
            return None;
        }
        days.sort_unstable();
        let middle = days.get(days.len() / 2).copied()?;
        Some(Self { days: middle, of: i64::try_from(days.len()).unwrap_or(i64::MAX) })
    }
}

/// What those said who came to a class.
///
/// # Errors
/// [`kernel::Error::NotFound`] when the actor may not know of the class.
pub async fn of_class(actor: &Actor, tx: &mut Tx, id: ClassId) -> Result<Effect> {
    class::find(actor, tx, id).await?;
    Ok(Effect { useful: store::useful(tx, id).await?, used: store::used(tx, id).await? })
}

/// How many people have been in a class; nothing where too few were, so that nobody is known by it.
///
/// # Errors
/// As [`of_class`].
pub async fn been(actor: &Actor, tx: &mut Tx, id: ClassId) -> Result<Option<i64>> {
    class::find(actor, tx, id).await?;
    Ok(Some(store::been(tx, id).await?).filter(|people| usize::try_from(*people).is_ok_and(|n| n >= LEAST)))
}

/// The names of those whom the actor leads and who have been in a class.
///
/// # Errors
/// As [`of_class`].
pub async fn been_of_led(actor: &Actor, tx: &mut Tx, id: ClassId) -> Result<Vec<String>> {
    class::find(actor, tx, id).await?;
    let mut been = Vec::new();
    for person in people::reports(actor, tx).await? {
        if seat::attended(actor, tx, person, id).await?.is_some() {
            been.push(person);
        }
    }
    let mut names: Vec<String> = people::names(actor, tx, &been).await?.into_values().collect();
    names.sort();
    Ok(names)
}

/// How many said that somebody teaches well.
///
/// # Errors
/// [`kernel::Error::NotFound`] unless the actor leads people, or the organisation's learning.
pub async fn of_instructor(actor: &Actor, tx: &mut Tx, person: PersonId) -> Result<Rating> {
    if !permissions::may_book_for_others(actor, tx).await? {
        return Err(kernel::Error::NotFound);
    }
    store::taught(tx, person).await
}

/// When a class can be had, until a day or at any time; nothing where no session has a free seat.
///
/// # Errors
/// As [`of_class`].
pub async fn dates(actor: &Actor, tx: &mut Tx, id: ClassId, by: Option<Date>) -> Result<Option<Dates>> {
    class::find(actor, tx, id).await?;
    store::dates(tx, id, by).await
}

/// How many days classes took lately from their planning to their day.
///
/// # Errors
/// As [`of_instructor`].
pub async fn lead(actor: &Actor, tx: &mut Tx) -> Result<Option<Lead>> {
    if !permissions::may_book_for_others(actor, tx).await? {
        return Err(kernel::Error::NotFound);
    }
    Ok(Lead::of(store::leads(tx).await?))
}

#[cfg(test)]
mod tests {
    use super::Lead;

    #[test]
    fn the_middle_is_told_from_five_on() {
        assert_eq!(Lead::of(vec![1, 2, 3, 4]), None);
        assert_eq!(Lead::of(vec![40, 3, 9, 1, 7]), Some(Lead { days: 7, of: 5 }));
    }
}

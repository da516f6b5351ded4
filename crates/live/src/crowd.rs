//! Several people at once: whoever leads a team invites all of it to a session, or books for them. First it is looked who would
//! come into question and why others do not; then all of it happens in one act, or nothing.
//!
//! Leaves out what inviting and booking are: [`crate::seat`].

mod store;

use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Result, Role, Tx};
use people::UnitId;

use crate::ids::SessionId;
use crate::seat;
use crate::session::Session;
use crate::{class, permissions, session, words};

/// The most people of one act.
const MOST: usize = 300;

/// Whose seats it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom {
    /// Those whom the actor leads directly.
    Reports,
    /// Those of a unit and what is below it: all for People leaders, else those who stand below the actor.
    Unit(UnitId),
}

impl Whom {
    /// Its word on a form.
    pub fn word(self) -> String {
        match self {
            Self::Reports => "reports".to_owned(),
            Self::Unit(unit) => format!("unit:{unit}"),
        }
    }

    /// What a word means.
    pub fn parse(word: &str) -> Option<Self> {
        match word.trim().split_once(':') {
            None if word.trim() == "reports" => Some(Self::Reports),
            Some(("unit", id)) => id.parse().ok().map(Self::Unit),
            _ => None,
        }
    }
}

/// What is done for all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// They are asked.
    Invite,
    /// They have a seat, or stand in the line.
    Book,
}

/// Somebody who comes into question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct One {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Whether the actor may book for them.
    pub led: bool,
}

/// Who comes into question, and how many do not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Who does, by name.
    pub fits: Vec<One>,
    /// Have a seat, or were asked.
    pub have: usize,
    /// Are in another session then.
    pub elsewhere: usize,
    /// The class is not for them.
    pub not_for: usize,
    /// Seats that nobody waits for.
    pub free: usize,
}

/// The groups from which the actor chooses, with their names; the direct reports have none.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads people, or the organisation's learning.
pub async fn groups(actor: &Actor, tx: &mut Tx) -> Result<Vec<(Whom, String)>> {
    require(actor, tx).await?;
    let mut groups = Vec::new();
    if !people::reports(actor, tx).await?.is_empty() {
        groups.push((Whom::Reports, String::new()));
    }
    let units = store::units(tx, actor.require_person()?, actor.has(Role::PeopleLeader)).await?;
    groups.extend(units.into_iter().map(|(unit, name)| (Whom::Unit(unit), name)));
    Ok(groups)
}

/// Looks who of a group comes into question for a session.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads people, or the organisation's learning, and may know of the session;
/// [`Error::Invalid`] for more people than one act is for.
pub async fn look(actor: &Actor, tx: &mut Tx, l: Locale, id: SessionId, whom: Whom) -> Result<Seen> {
    require(actor, tx).await?;
    let session = session::find(actor, tx, id).await?;
    seen(actor, tx, l, &session, whom).await
}

/// Invites everybody of a group who comes into question, or books for them; tells for how many. Nobody comes above the
/// capacity: with `wait` the rest is asked or stands in the line, else it is left out.
///
/// # Errors
/// As [`look`], [`seat::invite`] and [`seat::take`]: with the name of whom it is about; what was done until then has to be rolled
/// back. [`Error::Invalid`] where nobody is left.
pub async fn bring(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: SessionId,
    (whom, act, wait): (Whom, Act, bool),
    why: &str,
) -> Result<usize> {
    require(actor, tx).await?;
    session::find(actor, tx, id).await?;
    let session = session::store::hold(tx, id).await?;
    let seen = seen(actor, tx, l, &session, whom).await?;
    let mut meant = seen.fits;
    meant.retain(|one| act == Act::Invite || one.led);
    if !wait {
        meant.truncate(seen.free);
    }
    if meant.is_empty() {
        return Err(Error::invalid_said("whom", words::crowd_nobody(l)));
    }
    for one in &meant {
        let done = match act {
            Act::Invite => seat::invite(actor, tx, l, id, one.person, why).await,
            Act::Book => seat::take(actor, tx, l, id, one.person).await,
        };
        done.map_err(|error| named(l, &one.name, error))?;
    }
    Ok(meant.len())
}

async fn seen(actor: &Actor, tx: &mut Tx, l: Locale, session: &Session, whom: Whom) -> Result<Seen> {
    let me = actor.require_person()?;
    let all = actor.has(Role::PeopleLeader);
    let class = class::find(actor, tx, session.class).await?;
    let found = store::candidates(tx, me, all, session, &class, whom).await?;
    if found.len() > MOST {
        return Err(Error::invalid_said("whom", words::crowd_too_many(l, MOST)));
    }
    let waiting = seat::waiting(tx, session.id).await?;
    let free = if waiting > 0 || session.starts_at.is_none() { 0 } else { session.free().max(0) };
    let mut seen = Seen { free: usize::try_from(free).unwrap_or(0), ..Seen::default() };
    for one in found {
        if !one.is_for {
            seen.not_for += 1;
        } else if one.has_seat {
            seen.have += 1;
        } else if one.elsewhere {
            seen.elsewhere += 1;
        } else {
            seen.fits.push(One {
                person: one.person,
                name: one.name,
                led: all || one.leaders.contains(&Some(me)),
            });
        }
    }
    Ok(seen)
}

async fn require(actor: &Actor, tx: &mut Tx) -> Result<()> {
    match permissions::may_book_for_others(actor, tx).await? {
        true => Ok(()),
        false => Err(Error::NotFound),
    }
}

/// About whom a refusal is.
fn named(l: Locale, name: &str, error: Error) -> Error {
    match error {
        Error::Conflict(sentence) => {
            Error::invalid_said("whom", words::crowd_refused(l, name, sentence.say(l)))
        }
        other => other,
    }
}

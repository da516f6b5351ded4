//! Recommending a class, and what becomes of invitations: whoever is asked answers yes, another date or no, with a reason if
//! they like, and whoever asked reads it. Who would rather come on another date is asked again in two weeks and told of each
//! new date before. Leaves out seats ([`crate::seat`]): a yes to a class takes none, it leads to its dates.

pub(crate) mod store;

use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Error, PersonId, Result, Tx};
use records::Said;

use crate::class;
use crate::ids::{ClassId, RecommendationId, SeatId};
use crate::notice::asking;
use crate::seat::{self, Seat, State};
use crate::{permissions, session, words};

/// The event that somebody was recommended a class.
pub const RECOMMENDED: &str = "live.recommended";
/// The event that a recommendation of a class was answered.
pub const ANSWERED: &str = "live.recommendation_answered";
/// The most letters of why somebody says no.
const MOST_WHY: usize = 500;

/// Somebody who asks the reader to a session or a class, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asks {
    /// The seat, where it is an invitation to a session.
    pub seat: Option<SeatId>,
    /// To which class.
    pub class: ClassId,
    /// Its title.
    pub title: String,
    /// When the session is, by the clock of its place.
    pub local: Option<jiff::civil::DateTime>,
    /// Who asks; empty where they left.
    pub by: String,
    /// Why.
    pub why: String,
}

/// Somebody whom the reader asked, and what they said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Whom.
    pub name: String,
    /// To which class.
    pub class: ClassId,
    /// Its title.
    pub title: String,
    /// What they said; nothing while they have not.
    pub said: Option<Said>,
    /// Whether it came to its end without an answer.
    pub lapsed: bool,
    /// Why, where they said so.
    pub why: String,
}

/// The classes that the actor may recommend, by title.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn offers(actor: &Actor, tx: &mut Tx) -> Result<Vec<(ClassId, String)>> {
    Ok(class::all(actor, tx).await?.into_iter().map(|class| (class.id, class.title)).collect())
}

/// Recommends a class to somebody whom the actor leads; who leads the organisation's learning, to anybody else.
///
/// # Errors
/// [`Error::Invalid`] with the field: `to`, `course` or `reason`.
pub async fn recommend(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    (class, to): (ClassId, PersonId),
    reason: &str,
) -> Result<RecommendationId> {
    let from = actor.require_person()?;
    match permissions::require_leading(actor, tx, to).await {
        Err(Error::NotFound) => return Err(Error::invalid_said("to", words::recommend_not_yours(l))),
        other => other?,
    }
    let reason = one_line(reason);
    if reason.is_empty() {
        return Err(Error::invalid_said("reason", words::reason_missing(l)));
    }
    let gone = || Error::invalid_said("course", words::recommend_gone(l));
    let class = match class::find(actor, tx, class).await {
        Err(Error::NotFound) => return Err(gone()),
        found => found?,
    };
    if class.retired {
        return Err(gone());
    }
    if !class::is_for(&Actor::person(to, []), tx, &class).await? {
        return Err(Error::invalid_said("course", words::person_not_for(l)));
    }
    if store::waits(tx, class.id, from, to).await? {
        return Err(Error::invalid_said("course", words::recommend_already(l)));
    }
    let id: RecommendationId = tx.id();
    store::add(tx, id, class.id, (from, to), &reason).await?;
    asking::recommended(tx, &class, (from, to), &reason).await?;
    tx.emit(actor, RECOMMENDED, Some(to), id).await?;
    Ok(id)
}

/// Answers everybody who recommended a class to the actor and still waits for a word; the last answer counts.
///
/// # Errors
/// [`Error::NotFound`] when the actor may not know of the class; [`Error::Conflict`] when nobody waits for an answer;
/// [`Error::Invalid`] for a reason that is too long.
pub async fn answer(actor: &Actor, tx: &mut Tx, l: Locale, id: ClassId, said: Said, why: &str) -> Result<()> {
    let me = actor.require_person()?;
    let class = class::find(actor, tx, id).await?;
    let why = reason(l, said, why)?;
    let asked = store::unsettled(tx, id, me).await?;
    if asked.is_empty() {
        return Err(Error::conflict_said(words::seat_nothing_to_answer(l)));
    }
    for (one, from) in asked {
        store::answer(tx, one, said, &why, said.comes_back(tx.today())?).await?;
        asking::withdraw(tx, &class, (from, me)).await?;
        asking::answered(tx, (one.0, &class), (from, me), said, &why).await?;
        tx.emit(actor, ANSWERED, Some(me), one).await?;
    }
    Ok(())
}

/// Answers an invitation to a session: a yes takes the seat; another date keeps the person in mind; a no may say why.
///
/// # Errors
/// As [`seat::answer`]; [`Error::Invalid`] for a reason that is too long.
pub async fn answer_seat(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: SeatId,
    said: Said,
    why: &str,
) -> Result<Seat> {
    if said == Said::Yes {
        return seat::answer(actor, tx, l, id, true).await;
    }
    let why = reason(l, said, why)?;
    let was = seat::open_question(actor, tx, l, id).await?;
    let declined = seat::decline(actor, tx, &was, &why).await?;
    let (Some(me), Some(from)) = (was.person, was.holder.filter(|_| was.state == State::Invited)) else {
        return Ok(declined);
    };
    let session = session::store::find(tx, was.session).await?;
    let class = class::find(actor, tx, session.class).await?;
    if said == Said::Later {
        let asked = seat::chain(actor, tx, id).await?.into_iter().next().map(|step| step.why);
        let asked = asked.filter(|why| !why.is_empty() && from != me);
        if let (Some(asked), Some(on)) = (asked, said.comes_back(tx.today())?) {
            let row: RecommendationId = tx.id();
            store::postpone(tx, row, (class.id, id), (from, me), &asked, (&why, on)).await?;
        }
    }
    asking::answered(tx, (id.0, &class), (from, me), said, &why).await?;
    Ok(declined)
}

fn reason(l: Locale, said: Said, why: &str) -> Result<String> {
    let why = one_line(why);
    if why.chars().count() > MOST_WHY {
        return Err(Error::invalid_said("why", words::feedback_note_long(l)));
    }
    // Who comes says why to nobody.
    Ok(if said == Said::Yes { String::new() } else { why })
}

/// Whoever asks the actor and waits for an answer today; each class and each session once.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn waiting(actor: &Actor, tx: &mut Tx) -> Result<Vec<Asks>> {
    let mut all = store::waiting(tx, actor.require_person()?).await?;
    all.dedup_by(|b, a| (a.seat, a.class) == (b.seat, b.class));
    Ok(all)
}

/// What the actor said to those who recommended a class, where they have no seat in it.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn kept(actor: &Actor, tx: &mut Tx, class: ClassId) -> Result<Option<Said>> {
    store::kept(tx, actor.require_person()?, class).await
}

/// Who at work recommended a class to the actor, and why: those who do not wait for a word. One to whom they said no is left out.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn told(actor: &Actor, tx: &mut Tx, class: ClassId) -> Result<Vec<(String, String)>> {
    let waits: Vec<Asks> = waiting(actor, tx).await?.into_iter().filter(|one| one.class == class).collect();
    let mut told = store::told(tx, actor.require_person()?, class).await?;
    told.retain(|(by, why)| !waits.iter().any(|one| (&one.by, &one.why) == (by, why)));
    Ok(told)
}

/// Whom the actor asked lately, to a class or to all, and what they said.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn answers(actor: &Actor, tx: &mut Tx, class: Option<ClassId>) -> Result<Vec<Answer>> {
    store::answers(tx, actor.require_person()?, class).await
}

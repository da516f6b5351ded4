//! A cohort: people who go through a programme together, at one pace, and what they make together. One person, or one
//! whole team, may begin by themselves where the programme is open.

pub mod moving;
pub mod pace;
pub mod pages;
pub(crate) mod store;

use jiff::Span;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Result, Tx};

use crate::ids::{CohortId, MemberId, ProgrammeId};
use crate::member::{self, settle};
use crate::notice::{self, Said};
use crate::programme::revision::store::at;
use crate::programme::{self, Programme, line};
use crate::{permissions, words};

/// A cohort was set up, or people joined it.
pub const CHANGED: &str = "programmes.cohort_changed";
/// Most people in one.
pub(crate) const MOST: usize = 200;

/// A cohort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cohort {
    /// Its id.
    pub id: CohortId,
    /// What it goes through.
    pub programme: ProgrammeId,
    /// In which version: the one of those who join.
    pub version: i64,
    /// Its name.
    pub name: String,
    /// Until when the courses are done.
    pub before_on: Date,
    /// The day of the class.
    pub live_on: Date,
    /// Until when practice is seen.
    pub practice_on: Date,
    /// Who leads it.
    pub lead: PersonId,
    /// Whether whoever leads people may bring them in.
    pub open: bool,
    /// What was said when the joint work was accepted.
    pub capstone: Option<String>,
}

/// A cohort to be set up.
#[derive(Clone, Debug)]
pub struct New {
    /// Its name.
    pub name: String,
    /// Until when the courses are done.
    pub before_on: Date,
    /// The day of the class.
    pub live_on: Date,
    /// Until when practice is seen.
    pub practice_on: Date,
    /// Who leads it.
    pub lead: PersonId,
}

/// Who begins by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom {
    /// The actor.
    Myself,
    /// Everybody whom the actor leads.
    Team,
}

/// Sets up a cohort of a programme.
///
/// # Errors
/// [`Error::NotFound`] unless the actor is a People leader; [`Error::Conflict`] when the programme is out of use;
/// [`Error::Invalid`] with the field.
pub async fn set_up(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    programme: ProgrammeId,
    new: &New,
) -> Result<CohortId> {
    permissions::require_writing(actor)?;
    let found = programme::store::find(tx, programme).await?;
    require_in_use(&found)?;
    let name = line(l, "name", &new.name)?;
    let days = pace::Days { before: new.before_on, live: new.live_on, practice: new.practice_on };
    days.check(l, tx.today())?;
    let id: CohortId = tx.id();
    store::add(tx, id, &found, &New { name, ..new.clone() }, true).await?;
    tx.emit(actor, CHANGED, None, id).await?;
    Ok(id)
}

/// Begins an open programme at its own pace: the actor alone, led by whoever leads them, or with the whole team, led by the
/// actor. Who is on the way in it already stays where they are.
///
/// # Errors
/// [`Error::NotFound`] unless the programme is open, and for a team unless the actor leads people; [`Error::Conflict`] when
/// everybody is on the way already, or a team is too large.
pub async fn begin(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    programme: ProgrammeId,
    whom: Whom,
) -> Result<CohortId> {
    let me = actor.require_person()?;
    let found = programme::find(actor, tx, programme).await?;
    if !found.open || found.retired {
        return Err(Error::NotFound);
    }
    let team = match whom {
        Whom::Myself => vec![me],
        Whom::Team => people::reports(actor, tx).await?,
    };
    if team.is_empty() {
        return Err(Error::NotFound);
    }
    let mut new_here = Vec::new();
    for person in team {
        if !member::store::is_on_the_way(tx, programme, person).await? {
            new_here.push(person);
        }
    }
    if new_here.is_empty() {
        return Err(Error::conflict(words::begun_already));
    }
    if new_here.len() > MOST {
        return Err(Error::conflict(|l| words::cohort_full(l, MOST)));
    }
    let names = people::names(actor, tx, &[me]).await?;
    let name = names.get(&me).cloned().unwrap_or_default();
    let (name, lead) = match whom {
        Whom::Team => (words::cohort_of_team(l, name), me),
        Whom::Myself => {
            let above = store::manager(tx, me).await?;
            (name, above.unwrap_or(store::maker(tx, programme).await?))
        }
    };
    let id: CohortId = tx.id();
    store::add(tx, id, &found, &paced(&found, name, lead, tx.today())?, false).await?;
    enter(tx, l, id, &found, &new_here, me).await?;
    tx.emit(actor, CHANGED, None, id).await?;
    Ok(id)
}

/// A cohort at the programme's own pace.
fn paced(programme: &Programme, name: String, lead: PersonId, today: Date) -> Result<New> {
    let on = |days: i64| today.checked_add(Span::new().days(days)).map_err(Error::internal);
    let pace = programme.pace;
    Ok(New {
        name,
        before_on: on(pace.before)?,
        live_on: on(pace.live)?,
        practice_on: on(pace.practice)?,
        lead,
    })
}

/// One cohort.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads it.
pub async fn find(actor: &Actor, tx: &mut Tx, id: CohortId) -> Result<Cohort> {
    let found = store::find(tx, id).await?;
    permissions::require_leading(actor, &found)?;
    Ok(found)
}

/// Brings people into a cohort; who is in it already stays. Each is observed by whoever leads them, if somebody does. Says
/// how many are new.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the cohort, or it is open and the actor leads all of these people;
/// [`Error::Conflict`] when the programme is out of use; [`Error::Invalid`] if they are too many.
pub async fn join(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: CohortId,
    persons: &[PersonId],
) -> Result<usize> {
    let cohort = store::hold(tx, id).await?;
    if !permissions::leads(actor, &cohort) && !actor.is_system() {
        let reports = people::reports(actor, tx).await?;
        let all_mine = !reports.is_empty() && persons.iter().all(|person| reports.contains(person));
        if !cohort.open || !all_mine {
            return Err(Error::NotFound);
        }
    }
    let programme = at(tx, cohort.programme, cohort.version).await?;
    require_in_use(&programme)?;
    let inside = store::persons(tx, id).await?;
    let mut new_here: Vec<PersonId> =
        persons.iter().copied().filter(|person| !inside.contains(person)).collect();
    new_here.sort_unstable();
    new_here.dedup();
    if inside.len() + new_here.len() > MOST {
        return Err(Error::invalid_said("numbers", words::cohort_full(l, MOST)));
    }
    let by = actor.person_id().unwrap_or(cohort.lead);
    enter(tx, l, id, &programme, &new_here, by).await?;
    tx.emit(actor, CHANGED, None, id).await?;
    Ok(new_here.len())
}

/// People enter; what they have done already counts at once, and who did not do it themselves is told.
async fn enter(
    tx: &mut Tx,
    l: Locale,
    id: CohortId,
    programme: &Programme,
    persons: &[PersonId],
    by: PersonId,
) -> Result<()> {
    for person in persons {
        let observer = store::manager(tx, *person).await?;
        let member: MemberId = tx.id();
        store::join(tx, (id, programme.version), member, *person, observer).await?;
        if *person != by {
            notice::tell(tx, *person, member.0, &programme.title, Said::Joined).await?;
        }
        settle::settle(tx, l, member).await?;
    }
    Ok(())
}

fn require_in_use(programme: &Programme) -> Result<()> {
    if programme.retired { Err(Error::conflict(words::programme_retired)) } else { Ok(()) }
}

/// Accepts what the cohort made together. Whoever has done all else has earned the certificate.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the cohort; [`Error::Forbidden`] for who goes through it themselves;
/// [`Error::Conflict`] if there is nothing to accept; [`Error::Invalid`] without a sentence.
pub async fn accept(actor: &Actor, tx: &mut Tx, l: Locale, id: CohortId, said: &str) -> Result<()> {
    let cohort = store::hold(tx, id).await?;
    permissions::require_leading(actor, &cohort)?;
    let me = actor.require_person()?;
    if store::persons(tx, id).await?.contains(&me) {
        return Err(Error::forbidden(words::may_not_mark_own));
    }
    let programme = at(tx, cohort.programme, cohort.version).await?;
    if programme.capstone.is_empty() || cohort.capstone.is_some() {
        return Err(Error::conflict(words::capstone_nothing));
    }
    let said = line(l, "said", said)?;
    store::accept(tx, id, me, &said).await?;
    tx.emit(actor, CHANGED, None, id).await?;
    for member in member::store::all_of(tx, id).await? {
        settle::settle(tx, l, member).await?;
    }
    Ok(())
}

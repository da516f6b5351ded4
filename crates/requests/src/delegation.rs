//! Who decides in somebody's place, and in which days: on leave the stand-in sees what waits and decides under both
//! names. Leaves out what they may not: decide about what they ask for themselves.

pub(crate) mod pages;
pub(crate) mod store;

use funds::hooks::InPlace;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Actor, BoxFuture, Error, PersonId, Result, Role, Tx, fmt};

use crate::ids::DelegationId;
use crate::words;

/// The event that somebody decides in another's place, or does not any more.
pub const CHANGED: &str = "requests.delegation_changed";
/// Longest absence.
const MOST_DAYS: i32 = 366;

/// Who decides in somebody's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Delegation {
    /// Its id.
    pub id: DelegationId,
    /// In whose place.
    pub person: PersonId,
    /// Who.
    pub to: PersonId,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
}

/// What the actor may decide about today: in their own right and in whose place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// The actor, where it is a person.
    pub me: Option<PersonId>,
    /// Whether they lead the organisation's learning.
    pub people: bool,
    /// In whose place they decide today.
    pub of: Vec<PersonId>,
    /// Those of them who lead the organisation's learning.
    pub of_people: Vec<PersonId>,
}

/// Answers `funds`: in whose place the actor decides today about what people ask their stipends for.
pub fn places<'a>(actor: &'a Actor, tx: &'a mut Tx) -> BoxFuture<'a, Result<InPlace>> {
    Box::pin(async move {
        let reach = Reach::today(actor, tx).await?;
        Ok(InPlace { of: reach.of, of_people: reach.of_people })
    })
}

/// In whose right somebody decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right {
    /// Their own.
    Own,
    /// Another's.
    Of(PersonId),
}

impl Right {
    /// In whose place, where it is another's.
    pub fn of(self) -> Option<PersonId> {
        if let Self::Of(person) = self { Some(person) } else { None }
    }
}

impl Reach {
    /// What the actor may decide about today.
    ///
    /// # Errors
    /// [`Error::NotFound`] when nobody is signed in.
    pub async fn today(actor: &Actor, tx: &mut Tx) -> Result<Self> {
        let (me, today) = (actor.require_person()?, tx.today());
        let of = store::of(tx, me, today).await?;
        let mut of_people = Vec::new();
        if !of.is_empty() {
            const HOUSE: Actor = Actor::system("who decides in whose place");
            let holders = identity::role::holders(&HOUSE, tx, Role::PeopleLeader).await?;
            of_people.extend(of.iter().copied().filter(|of| holders.iter().any(|(holder, _)| holder == of)));
        }
        Ok(Self { me: Some(me), people: actor.has(Role::PeopleLeader), of, of_people })
    }

    /// In whose right a stage may be decided: its approver's, or any People leader's. Never by or for who asks.
    pub fn right(&self, approver: Option<PersonId>, person: PersonId, asked_by: PersonId) -> Option<Right> {
        let asks = |one: PersonId| one == person || one == asked_by;
        let me = self.me.filter(|me| !asks(*me))?;
        match approver {
            Some(approver) if approver == me => Some(Right::Own),
            Some(approver) => self.of.contains(&approver).then_some(Right::Of(approver)),
            None if self.people => Some(Right::Own),
            None => self.of_people.iter().copied().find(|one| !asks(*one)).map(Right::Of),
        }
    }
}

/// Whether somebody may decide from the one day to the other: in order, not over on `today`, at most [`MOST_DAYS`].
pub(crate) fn days_hold(from: Date, until: Date, today: Date) -> bool {
    until >= today && from.until(until).is_ok_and(|span| (0..=MOST_DAYS).contains(&span.get_days()))
}

/// Says who decides in the actor's place.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in; [`Error::Invalid`] with the field.
pub async fn make(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    to: PersonId,
    from: Date,
    until: Date,
) -> Result<DelegationId> {
    let me = actor.require_person()?;
    if to == me || !store::at_work(tx, to).await? {
        return Err(Error::invalid_said("to", words::delegation_to_wrong(l)));
    }
    if !days_hold(from, until, tx.today()) {
        return Err(Error::invalid_said("until", words::delegation_days_wrong(l)));
    }
    let known = store::known(tx, me, tx.today()).await?;
    let overlaps =
        |one: &&Delegation| one.person == me && one.to == to && one.from <= until && one.until >= from;
    if let Some(known) = known.iter().find(overlaps) {
        let (from, until) = (fmt::date_year(l, known.from), fmt::date_year(l, known.until));
        return Err(Error::invalid_said("to", words::delegation_twice(l, from, until)));
    }
    let id: DelegationId = tx.id();
    store::add(tx, &Delegation { id, person: me, to, from, until }).await?;
    tx.emit(actor, CHANGED, Some(me), id).await?;
    Ok(id)
}

/// Ends what the actor said; they are back.
///
/// # Errors
/// [`Error::NotFound`] unless it is the actor's own and not over.
pub async fn end(actor: &Actor, tx: &mut Tx, id: DelegationId) -> Result<()> {
    let me = actor.require_person()?;
    if store::end(tx, id, me).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.emit(actor, CHANGED, Some(me), id).await?;
    Ok(())
}

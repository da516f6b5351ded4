//! A seat: of one person in one session, or held for somebody without a name yet. Here are its states; `acts` are what
//! people do with them, `line` is how those who wait move up.
//!
//! # Invariants
//!
//! They hold after every act, whether it is carried out or refused, on both databases; `tests::histories` compares random
//! histories with them.
//!
//! 1. *No seat above the capacity.* As many seats of a session are asked for, held, offered, booked or counted as `taken` says,
//!    and never more than `capacity`. A trigger counts with each step, a constraint refuses one too many.
//! 2. *No person twice.* A person has at most one seat in a session that still concerns them. A unique index says so.
//! 3. *The line keeps its order.* Numbers are given while the session is held, so in the order of commits; whoever is offered a
//!    seat has a lower number than whoever still waits. While booking is open no seat is free that somebody waits for.
//! 4. *Every history is explainable.* The steps of a seat begin nowhere, each begins where the one before ended, each is one
//!    that [`State::may_become`] allows, and the last ends where the seat stands. Steps are only added: triggers refuse another
//!    start, a change and a deletion. Each has its hour, and who did it or that time did.
//! 5. *No money without a source.* What is promised and paid for a seat follows from where it stands, and comes from the budgets
//!    that were named: their lines together are its price, and each gets back what came from it. Nobody is booked where a price was not agreed to. Paid minutes follow in the same way: promised while a
//!    seat is booked, spent by who was there, free again when it falls away; out of no budget more than it has.
//! 6. *Who was there has it in their record.* Settling writes one statement for each seat that is attended, and none otherwise.
//! 7. *Nobody is in two places.* Whoever takes a seat holds none in another session of that time, unless one of both was moved.
//! 8. *A refusal changes nothing.*

mod acts;
mod given;
mod held;
mod line;
pub(crate) mod store;
mod walk_in;

pub use acts::{agree, answer, book_paid, invite, name, refuse, reserve, take};
pub(crate) use acts::{days_from, decline, open_question};
pub(crate) use given::mark_there;
pub use given::{attend, give_back, let_go, not_required, swap};
pub(crate) use held::held_with;
pub use held::{Colleague, attended_titles, colleagues, times};
pub(crate) use line::move_up;
pub(crate) use line::{lapse, overdue, retime};
pub use walk_in::walk_in;

use funds::LineId;
use jiff::Timestamp;
use kernel::{Actor, PersonId, Result, Tx};
use serde::{Deserialize, Serialize};

use crate::ids::{ClassId, SeatId, SessionId};
use crate::{permissions, session};

/// Where a seat stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Not yet anywhere: before its first move.
    New,
    /// Asked for, and held until somebody has agreed to the price.
    Asked,
    /// Somebody was invited and has not answered; takes no seat.
    Invited,
    /// Held without a name until a day.
    Reserved,
    /// In the line; takes no seat.
    Waiting,
    /// Offered to who was first in the line, until an hour.
    Offered,
    /// Booked.
    Booked,
    /// Was there.
    Attended,
    /// Was not seen.
    Missed,
    /// The price was not agreed to.
    Refused,
    /// The person said no to an invitation or an offer.
    Declined,
    /// An invitation, an offer or the line came to its end.
    Lapsed,
    /// Given back in time.
    GivenBack,
    /// Given back late: the money is paid unless the session is full all the same.
    NotAttending,
    /// Whoever leads the person settled that they need not come.
    NotRequired,
    /// Held without a name, and let go.
    Released,
    /// The session does not take place.
    CalledOff,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 17] = [
        Self::New,
        Self::Asked,
        Self::Invited,
        Self::Reserved,
        Self::Waiting,
        Self::Offered,
        Self::Booked,
        Self::Attended,
        Self::Missed,
        Self::Refused,
        Self::Declined,
        Self::Lapsed,
        Self::GivenBack,
        Self::NotAttending,
        Self::NotRequired,
        Self::Released,
        Self::CalledOff,
    ];

    /// The name in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Asked => "asked",
            Self::Invited => "invited",
            Self::Reserved => "reserved",
            Self::Waiting => "waiting",
            Self::Offered => "offered",
            Self::Booked => "booked",
            Self::Attended => "attended",
            Self::Missed => "missed",
            Self::Refused => "refused",
            Self::Declined => "declined",
            Self::Lapsed => "lapsed",
            Self::GivenBack => "given_back",
            Self::NotAttending => "not_attending",
            Self::NotRequired => "not_required",
            Self::Released => "released",
            Self::CalledOff => "called_off",
        }
    }

    pub(crate) fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Whether it takes one of the session's seats.
    pub fn occupies(self) -> bool {
        use State::{Asked, Attended, Booked, Missed, Offered, Reserved};
        matches!(self, Asked | Reserved | Offered | Booked | Attended | Missed)
    }

    /// Whether the person is still concerned: at most one such seat for each person in a session.
    pub fn is_live(self) -> bool {
        self.occupies() || matches!(self, Self::New | Self::Invited | Self::Waiting)
    }

    /// The state machine: whether a seat may move from here to there.
    pub fn may_become(self, to: Self) -> bool {
        use State::{
            Asked, Attended, Booked, CalledOff, Declined, GivenBack, Invited, Lapsed, Missed, New,
            NotAttending, NotRequired, Offered, Refused, Released, Reserved, Waiting,
        };
        match self {
            New => matches!(to, Asked | Invited | Reserved | Waiting | Booked),
            Asked => matches!(to, Booked | Refused | GivenBack | Lapsed | NotRequired | CalledOff),
            Invited => {
                matches!(to, Booked | Asked | Waiting | Declined | Lapsed | NotRequired | CalledOff)
            }
            Reserved => matches!(to, Booked | Asked | Released | CalledOff),
            // Booked or asked for where somebody of the line came without an offer.
            Waiting => matches!(to, Offered | Booked | Asked | GivenBack | Lapsed | NotRequired | CalledOff),
            Offered => matches!(to, Booked | Asked | Declined | Lapsed | NotRequired | CalledOff),
            Booked => {
                matches!(to, GivenBack | NotAttending | NotRequired | CalledOff | Attended | Missed)
            }
            Attended => matches!(to, Missed | CalledOff),
            Missed => matches!(to, Attended | CalledOff),
            Refused | Declined | Lapsed | GivenBack | NotAttending | NotRequired | Released | CalledOff => {
                false
            }
        }
    }
}

/// A seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Its id.
    pub id: SeatId,
    /// In which session.
    pub session: SessionId,
    /// Whose.
    pub person: Option<PersonId>,
    /// Who holds it without a name, or invited the person.
    pub holder: Option<PersonId>,
    /// Where it stands.
    pub state: State,
    /// How many moves it has made.
    pub moves: i64,
    /// Its number in the line, for those who wait or waited.
    pub place: Option<i64>,
    /// Until when an offer, an invitation or a reservation holds.
    pub until: Option<Timestamp>,
    /// What pays for it.
    pub line: Option<LineId>,
    /// How much was promised, in minor units: of its budget, or of the price where budgets share it.
    pub amount: i64,
    /// How many minutes the person was there.
    pub minutes: Option<i64>,
    /// How they came onto the list, where they did.
    pub came_by: Option<CameBy>,
}

/// How somebody came onto the list of who was there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CameBy {
    /// Ticked by who keeps the list.
    List,
    /// By the code of the minute.
    Code,
    /// By the link of the call.
    Link,
    /// By the report of the call.
    Report,
}

impl CameBy {
    fn name(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Code => "code",
            Self::Link => "link",
            Self::Report => "report",
        }
    }

    fn parse(name: &str) -> Option<Self> {
        [Self::List, Self::Code, Self::Link, Self::Report].into_iter().find(|by| by.name() == name)
    }
}

/// The event that a seat has moved; rooms above hear what became of what they asked for.
pub const MOVED: &str = "live.seat_moved";

/// What [`MOVED`] carries.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Moved {
    /// Which seat.
    pub seat: SeatId,
    /// In which session.
    pub session: SessionId,
    /// The name of the state in which it stands now.
    pub to: String,
}

/// One step of a seat's chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// From where.
    pub from: State,
    /// To where.
    pub to: State,
    /// When.
    pub at: Timestamp,
    /// Who did it; nobody where time did.
    pub by: Option<PersonId>,
    /// Why, where somebody said so.
    pub why: String,
}

/// A seat that the actor may know of: their own, that of somebody they lead, or one they hold.
///
/// # Errors
/// [`kernel::Error::NotFound`].
pub async fn find(actor: &Actor, tx: &mut Tx, id: SeatId) -> Result<Seat> {
    let seat = store::find(tx, id).await?;
    require(actor, tx, &seat).await?;
    Ok(seat)
}

/// The seat of a person in a session that still concerns them.
///
/// # Errors
/// [`kernel::Error::NotFound`] unless the actor is the person or leads them.
pub async fn of_person(
    actor: &Actor,
    tx: &mut Tx,
    session: SessionId,
    person: PersonId,
) -> Result<Option<Seat>> {
    permissions::require_acting_for(actor, tx, person).await?;
    store::of_person(tx, session, person).await
}

/// When the session of a class began that a person was last in.
///
/// # Errors
/// [`kernel::Error::NotFound`] unless the actor is the person or leads them.
pub async fn attended(
    actor: &Actor,
    tx: &mut Tx,
    person: PersonId,
    class: ClassId,
) -> Result<Option<Timestamp>> {
    permissions::require_acting_for(actor, tx, person).await?;
    store::attended(tx, person, class).await
}

/// The actor's own seats in sessions that are not over, and the places that they hold without a name; the next first.
///
/// # Errors
/// [`kernel::Error::NotFound`] when nobody is signed in.
pub async fn mine(actor: &Actor, tx: &mut Tx) -> Result<Vec<Seat>> {
    store::mine(tx, actor.require_person()?).await
}

/// The seats of a session that still count, for who teaches it or sets it up.
///
/// # Errors
/// [`kernel::Error::NotFound`] for everybody else.
pub async fn of_session(actor: &Actor, tx: &mut Tx, id: SessionId) -> Result<Vec<Seat>> {
    let session = session::find(actor, tx, id).await?;
    if !permissions::may_attend(actor, &session) {
        return Err(kernel::Error::NotFound);
    }
    store::of_session(tx, id).await
}

/// The seats that wait for the actor's word on the price, with the names of their persons: of those they lead, or of all
/// for who leads the organisation's learning.
///
/// # Errors
/// [`kernel::Error::NotFound`] when nobody is signed in.
pub async fn waiting_for(actor: &Actor, tx: &mut Tx) -> Result<Vec<(Seat, String)>> {
    store::waiting_for(tx, actor).await
}

/// How many stand in the line of a session.
pub(crate) async fn waiting(tx: &mut Tx, session: SessionId) -> Result<i64> {
    store::waiting_before(tx, session, i64::MAX).await
}

/// How many people have a booked seat in a session.
pub(crate) async fn counted(tx: &mut Tx, session: SessionId) -> Result<usize> {
    let counts = |seat: &Seat| matches!(seat.state, State::Booked | State::Attended | State::Missed);
    Ok(store::of_session(tx, session).await?.iter().filter(|seat| counts(seat)).count())
}

/// How many stand in the line before a seat.
pub(crate) async fn before(tx: &mut Tx, seat: &Seat) -> Result<i64> {
    store::waiting_before(tx, seat.session, seat.place.unwrap_or(0)).await
}

/// How a seat came to be where it is, oldest step first.
///
/// # Errors
/// As [`find`].
pub async fn chain(actor: &Actor, tx: &mut Tx, id: SeatId) -> Result<Vec<Move>> {
    let seat = find(actor, tx, id).await?;
    let mut chain = store::chain(tx, id).await?;
    if seat.person != actor.person_id() {
        // Why somebody could not come is their own; why they said no is for who invited them, too.
        let asked = seat.holder.is_some() && seat.holder == actor.person_id();
        for step in &mut chain {
            let own = match step.to {
                State::GivenBack | State::NotAttending => true,
                State::Declined => !asked,
                _ => false,
            };
            if step.by == seat.person && own {
                step.why.clear();
            }
        }
    }
    Ok(chain)
}

/// Sessions that count wrong, as sentences: none, unless somebody wrote past this room.
///
/// # Errors
/// [`kernel::Error::NotFound`] unless the actor runs the installation.
pub async fn check(actor: &Actor, tx: &mut Tx) -> Result<Vec<String>> {
    actor.require_any(&[kernel::Role::ItAdmin])?;
    store::unsound(tx).await
}

async fn require(actor: &Actor, tx: &mut Tx, seat: &Seat) -> Result<()> {
    match seat.person {
        Some(person) => permissions::require_acting_for(actor, tx, person).await,
        None if seat.holder.is_some() && seat.holder == actor.person_id() => Ok(()),
        None => permissions::require_setting_up(actor),
    }
}

#[cfg(test)]
mod tests {
    use super::State;

    #[test]
    fn an_end_is_an_end_and_everything_open_can_be_called_off() {
        for from in State::ALL {
            let goes_on = State::ALL.into_iter().any(|to| from.may_become(to));
            assert_eq!(goes_on, from.is_live(), "{from:?}");
            assert_eq!(from.may_become(State::CalledOff), from.is_live() && from != State::New, "{from:?}");
            assert!(!from.may_become(from) && !from.may_become(State::New), "{from:?}");
            assert_eq!(State::parse(from.name()), Some(from));
        }
    }
}

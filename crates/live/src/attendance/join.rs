//! The door of a session that is a call: it says what keeps somebody out, and writes down that they came before it leads on.

use jiff::{SignedDuration, Timestamp};
use kernel::i18n::Locale;
use kernel::{Actor, Error, Result, Tx};

use crate::ids::SessionId;
use crate::material::{self, Material};
use crate::seat::{self, CameBy, Seat, State};
use crate::session::{self, Session};
use crate::{permissions, words};

/// What the door of a session says to somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Door {
    /// It does not take place.
    CalledOff,
    /// It is over.
    Over,
    /// They have no seat that is booked.
    NoSeat,
    /// Something has to be done first.
    Before,
    /// It opens later.
    Early(Timestamp),
    /// There is no call, only a room.
    NoCall,
    /// It is open.
    Open,
}

/// How a session is joined by somebody.
#[derive(Clone, Debug)]
pub struct Joining {
    /// Which session.
    pub session: Session,
    /// What the door says.
    pub door: Door,
    /// Their seat, where they have one that counts.
    pub seat: Option<Seat>,
    /// Whether they keep its list.
    pub teaches: bool,
    /// What there is to read and do.
    pub materials: Vec<Material>,
}

impl Joining {
    /// Whether they are on the list of who came.
    pub fn is_there(&self) -> bool {
        self.seat.as_ref().is_some_and(|seat| seat.state == State::Attended)
    }
}

/// How the actor joins a session.
///
/// # Errors
/// [`Error::NotFound`] when the actor may not know of the session.
pub async fn joining(actor: &Actor, tx: &mut Tx, id: SessionId) -> Result<Joining> {
    let me = actor.require_person()?;
    let session = session::find(actor, tx, id).await?;
    let seat = seat::store::of_person(tx, id, me).await?;
    let teaches = permissions::may_attend(actor, &session);
    let materials = material::of_class(actor, tx, session.class).await?;
    let door = door(&session, seat.as_ref(), teaches, &materials, tx.now());
    Ok(Joining { session, door, seat, teaches, materials })
}

fn door(
    session: &Session,
    seat: Option<&Seat>,
    teaches: bool,
    materials: &[Material],
    now: Timestamp,
) -> Door {
    let booked =
        seat.is_some_and(|seat| matches!(seat.state, State::Booked | State::Attended | State::Missed));
    let left = || materials.iter().any(|material| material.needed && material.done_at.is_none());
    if session.called_off_at.is_some() {
        Door::CalledOff
    } else if session.closed_at.is_some() || session.ends_at.is_some_and(|ends| ends < now) {
        Door::Over
    } else if !teaches && !booked {
        Door::NoSeat
    } else if session.link.is_empty() {
        Door::NoCall
    } else if !teaches && left() {
        Door::Before
    } else if !session.counts_heads(now) {
        Door::Early(opens(session).unwrap_or(now))
    } else {
        Door::Open
    }
}

/// A quarter of an hour before the beginning.
fn opens(session: &Session) -> Option<Timestamp> {
    session.starts_at.and_then(|at| at.checked_sub(SignedDuration::from_mins(15)).ok())
}

/// The actor joins: who has a seat comes onto the list by it. Gives the link of the call.
///
/// # Errors
/// [`Error::NotFound`] as [`joining`]; [`Error::Conflict`] with what keeps them out.
pub async fn join(actor: &Actor, tx: &mut Tx, l: Locale, id: SessionId) -> Result<String> {
    session::store::hold(tx, id).await?;
    let joining = joining(actor, tx, id).await?;
    let out = match joining.door {
        Door::Open => None,
        Door::CalledOff => Some(words::session_is_called_off(l)),
        Door::Over => Some(words::session_over(l)),
        Door::NoSeat => Some(words::join_no_seat(l)),
        Door::Before => Some(words::join_before(l)),
        Door::Early(_) => Some(words::session_not_begun(l)),
        Door::NoCall => Some(words::join_no_call(l)),
    };
    if let Some(out) = out {
        return Err(Error::conflict_said(out));
    }
    if let Some(seat) = &joining.seat {
        seat::mark_there(actor, tx, &joining.session, seat, CameBy::Link).await?;
    }
    Ok(joining.session.link)
}

#[cfg(test)]
mod tests {
    use kernel::Uuid;

    use super::*;
    use crate::tests::stage::at_ten;

    #[test]
    fn the_door_says_what_keeps_somebody_out() {
        let (session, seat) = at_ten();
        let at = |text: &str| text.parse().unwrap();
        let said = |session: &Session, seat: Option<&Seat>, materials: &[Material], now: &str| {
            door(session, seat, false, materials, at(now))
        };
        let (early, open) = ("2026-12-03T08:44:00Z", "2026-12-03T08:45:00Z");
        assert_eq!(said(&session, Some(&seat), &[], open), Door::Open);
        assert_eq!(said(&session, Some(&seat), &[], early), Door::Early(at(open)));
        assert_eq!(said(&session, None, &[], open), Door::NoSeat);
        let waits = Seat { state: State::Waiting, ..seat.clone() };
        assert_eq!(said(&session, Some(&waits), &[], open), Door::NoSeat);
        let read = |needed, done_at| Material {
            id: crate::MaterialId(Uuid::nil()),
            class: session.class,
            title: "Read".into(),
            link: String::new(),
            minutes: 5,
            needed,
            done_at,
        };
        assert_eq!(said(&session, Some(&seat), &[read(true, None)], early), Door::Before);
        let done = [read(true, Some(at(early))), read(false, None)];
        assert_eq!(said(&session, Some(&seat), &done, open), Door::Open);
        assert_eq!(door(&session, None, true, &[read(true, None)], at(open)), Door::Open, "who teaches");
        assert_eq!(said(&session, Some(&seat), &[], "2026-12-03T10:30:01Z"), Door::Over);
        let room = Session { link: String::new(), ..session.clone() };
        assert_eq!(said(&room, Some(&seat), &[], open), Door::NoCall);
        let off = Session { called_off_at: Some(at(early)), ..session };
        assert_eq!(said(&off, Some(&seat), &[], open), Door::CalledOff);
    }
}

//! What attendance is as a statement: one for each person who was there, written with the settling of the session. Until then
//! a list may be corrected; from then on it stays.

use kernel::{Actor, Error, Result, Tx};
use records::native::{Attempt, Attendance, Vocabulary};
use wire_xapi::{LanguageMap, Statement};

use crate::class::{self, Class};
use crate::seat::{Seat, State};
use crate::session::Session;

const HOUSE: Actor = Actor::system("attendance is settled");

/// Writes down who was there. Who was not is no act of theirs and is told by nothing.
pub(crate) async fn tell(tx: &mut Tx, session: &Session, seats: &[Seat]) -> Result<()> {
    let class = class::find(&HOUSE, tx, session.class).await?;
    let house = Vocabulary::of(tx).await?;
    let now = tx.now();
    let at = session.ends_at.map_or(now, |ends| ends.min(now));
    let mut statements = Vec::new();
    for seat in seats.iter().filter(|seat| seat.state == State::Attended) {
        statements.push(said(&house, session, &class, seat)?.at(at));
    }
    records::record_all(&HOUSE, tx, statements).await.map(drop)
}

fn said(house: &Vocabulary, session: &Session, class: &Class, seat: &Seat) -> Result<Statement> {
    let person = seat.person.ok_or_else(|| Error::internal("nobody was there"))?;
    let language = if wire_xapi::is_language_tag(&class.language) { class.language.as_str() } else { "und" };
    let title = LanguageMap::of(language, class.title.as_str());
    let attendance = Attendance {
        attempt: Attempt {
            registration: seat.id.0,
            course: house.class(class.id.0, title.clone()),
            language: language.to_owned(),
        },
        session: house.session(session.id.0, title),
        instructor: session.instructor_id.map(|person| house.person(person)),
        minutes: seat.minutes.and_then(|minutes| u64::try_from(minutes).ok()),
    };
    Ok(house.attended(house.person(person), &attendance))
}

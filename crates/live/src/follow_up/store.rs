//! SQL of what people say two weeks later. Who has answered and what was said share no key and no time.

use jiff::Timestamp;
use kernel::{Error, PersonId, Result, Tx, Uuid, params};

use super::{Answer, Use};
use crate::ids::{SeatId, SessionId};
use crate::seat::{self, Seat};
use crate::session::Session;

kernel::statements! {
    /// Whether somebody has answered.
    FOLLOWED = "SELECT seat_id FROM live_followed WHERE seat_id = $1";
    /// They have.
    MARK = "INSERT INTO live_followed (seat_id, answered_on) VALUES ($1, $2)";
    /// What was said.
    ADD = "INSERT INTO live_uses (id, session_id, used, note) VALUES ($1, $2, $3, $4)";
    /// What was said of a session, in no order.
    OF_SESSION = "SELECT used, note FROM live_uses WHERE session_id = $1 ORDER BY id";
    /// Those who were in a session that ended within a time and have not said it: everybody, or one person.
    OPEN = "SELECT s.id
        FROM live_sessions AS n
        JOIN live_seats AS s ON s.session_id = n.id
        WHERE n.ends_at > $1 AND n.ends_at <= $2 AND n.called_off_at IS NULL
            AND s.state = 'attended' AND s.person_id = COALESCE($3, s.person_id)
            AND NOT EXISTS (SELECT 1 FROM live_followed AS f WHERE f.seat_id = s.id)
        ORDER BY n.ends_at, s.id";
}

pub(super) async fn has_answered(tx: &mut Tx, id: SeatId) -> Result<bool> {
    Ok(tx.optional(&FOLLOWED, params![id]).await?.is_some())
}

pub(super) async fn add(tx: &mut Tx, seat: &Seat, session: &Session, answer: &Answer) -> Result<()> {
    let today = tx.today();
    tx.execute(&MARK, params![seat.id, today]).await?;
    let id = Uuid::from_bytes(tx.secret::<16>());
    tx.execute(&ADD, params![id, session.id, answer.used.code(), answer.note.trim()]).await.map(drop)
}

pub(super) async fn of_session(tx: &mut Tx, id: SessionId) -> Result<Vec<Answer>> {
    let mut answers = Vec::new();
    for row in tx.all(&OF_SESSION, params![id]).await? {
        let (code, note): (String, String) = (row.get(0)?, row.get(1)?);
        let used = Use::parse(&code).ok_or_else(|| Error::internal(format!("no answer {code}")))?;
        answers.push(Answer { used, note });
    }
    Ok(answers)
}

pub(super) async fn open(
    tx: &mut Tx,
    person: Option<PersonId>,
    (from, until): (Timestamp, Timestamp),
) -> Result<Vec<Seat>> {
    let mut seats = Vec::new();
    for row in tx.all(&OPEN, params![from, until, person]).await? {
        seats.push(seat::store::find(tx, row.get(0)?).await?);
    }
    Ok(seats)
}

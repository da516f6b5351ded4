//! SQL of what people say of sessions. Who has answered and what was said share no key and no time.

use jiff::Timestamp;
use kernel::{Error, PersonId, Result, Row, Tx, Uuid, params};

use super::{Answer, Rating, Said};
use crate::ids::{SeatId, SessionId};
use crate::seat::{self, Seat};
use crate::session::Session;

kernel::statements! {
    /// Whether somebody has answered.
    ANSWERED = "SELECT seat_id FROM live_answered WHERE seat_id = $1";
    /// They have.
    MARK = "INSERT INTO live_answered (seat_id, answered_on) VALUES ($1, $2)";
    /// What was said.
    ADD = "INSERT INTO live_answers (id, session_id, instructor_id, taught, useful, note) VALUES ($1, $2, $3, $4, $5, $6)";
    /// What was said of a session, in no order.
    OF_SESSION = "SELECT taught, useful, note FROM live_answers WHERE session_id = $1 ORDER BY id";
    /// Those who were in a session that ended within a day and have not said how it was: everybody, or one person.
    OPEN = "SELECT s.id
        FROM live_sessions AS n
        JOIN live_seats AS s ON s.session_id = n.id
        WHERE n.ends_at > $1 AND n.ends_at <= $2 AND n.called_off_at IS NULL
            AND s.state = 'attended' AND s.person_id = COALESCE($3, s.person_id)
            AND NOT EXISTS (SELECT 1 FROM live_answered AS a WHERE a.seat_id = s.id)
        ORDER BY n.ends_at, s.id";
    /// How many said that somebody teaches well, and how many said anything, of sessions about which nobody is asked any more.
    RATING = "SELECT COALESCE(SUM(CASE WHEN a.taught = 'yes' THEN 1 ELSE 0 END), 0), COUNT(*)
        FROM live_answers AS a
        JOIN live_sessions AS n ON n.id = a.session_id
        WHERE a.instructor_id = $1 AND n.ends_at <= $2";
}

pub(super) async fn has_answered(tx: &mut Tx, id: SeatId) -> Result<bool> {
    Ok(tx.optional(&ANSWERED, params![id]).await?.is_some())
}

pub(super) async fn add(tx: &mut Tx, seat: &Seat, session: &Session, answer: &Answer) -> Result<()> {
    let today = tx.today();
    tx.execute(&MARK, params![seat.id, today]).await?;
    let (taught, useful) = (answer.taught.code(), answer.useful.code());
    let id = Uuid::from_bytes(tx.secret::<16>());
    let row = params![id, session.id, session.instructor_id, taught, useful, answer.note.trim()];
    tx.execute(&ADD, row).await?;
    Ok(())
}

pub(super) async fn of_session(tx: &mut Tx, id: SessionId) -> Result<Vec<Answer>> {
    tx.all(&OF_SESSION, params![id]).await?.iter().map(read).collect()
}

pub(super) async fn open(tx: &mut Tx, person: Option<PersonId>, since: Timestamp) -> Result<Vec<Seat>> {
    let now = tx.now();
    let mut seats = Vec::new();
    for row in tx.all(&OPEN, params![since, now, person]).await? {
        seats.push(seat::store::find(tx, row.get(0)?).await?);
    }
    Ok(seats)
}

pub(super) async fn rating(tx: &mut Tx, instructor: PersonId, since: Timestamp) -> Result<Rating> {
    let row = tx.one(&RATING, params![instructor, since]).await?;
    let count = |at: usize| u32::try_from(row.get::<i64>(at)?).map_err(Error::internal);
    Ok(Rating { yes: count(0)?, of: count(1)? })
}

fn read(row: &Row) -> Result<Answer> {
    Ok(Answer {
        taught: said(&row.get::<String>(0)?)?,
        useful: said(&row.get::<String>(1)?)?,
        note: row.get(2)?,
    })
}

fn said(code: &str) -> Result<Said> {
    Said::parse(code).ok_or_else(|| Error::internal(format!("no answer {code}")))
}

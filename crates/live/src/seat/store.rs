//! SQL of seats and their moves.

use funds::LineId;
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Actor, Error, PersonId, Result, Role, Row, Tx, params};

use super::{CameBy, Colleague, Move, Seat, State};
use crate::ids::{ClassId, SeatId, SessionId};
use crate::{calendar, notice};

kernel::statements! {
    /// A new one; it stands nowhere until its first move.
    ADD = "INSERT INTO live_seats (id, session_id, person_id, holder_id, state, place, until_at, made_at)
        VALUES ($1, $2, $3, $4, 'new', $5, $6, $7)";
    /// One step.
    STEP = "INSERT INTO live_moves (seat_id, number, from_state, to_state, moved_at, actor_id, why)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    /// One.
    FIND = "SELECT id, session_id, person_id, holder_id, state, moves, place, until_at, line_id, amount, minutes, came_by
        FROM live_seats WHERE id = $1";
    /// The one of a person that still counts.
    OF_PERSON = "SELECT id, session_id, person_id, holder_id, state, moves, place, until_at, line_id, amount, minutes, came_by
        FROM live_seats
        WHERE session_id = $1 AND person_id = $2
            AND state IN ('new', 'asked', 'invited', 'waiting', 'offered', 'booked', 'attended', 'missed')
        ORDER BY id";
    /// When the session of a class began that somebody was last in.
    ATTENDED = "SELECT n.starts_at FROM live_seats AS s
        JOIN live_sessions AS n ON n.id = s.session_id
        WHERE s.person_id = $1 AND n.class_id = $2 AND s.state = 'attended' AND n.starts_at IS NOT NULL
        ORDER BY n.starts_at DESC, s.id LIMIT 1";
    /// The titles of the classes that somebody attended.
    ATTENDED_TITLES = "SELECT DISTINCT c.title FROM live_seats AS s
        JOIN live_sessions AS n ON n.id = s.session_id
        JOIN live_classes AS c ON c.id = n.class_id
        WHERE s.person_id = $1 AND s.state = 'attended' ORDER BY c.title";
    /// All of a session, those in the line in their order.
    OF_SESSION = "SELECT id, session_id, person_id, holder_id, state, moves, place, until_at, line_id, amount, minutes, came_by
        FROM live_seats WHERE session_id = $1
        ORDER BY place NULLS FIRST, id";
    /// Who is first in the line.
    FIRST_WAITING = "SELECT id, session_id, person_id, holder_id, state, moves, place, until_at, line_id, amount, minutes, came_by
        FROM live_seats WHERE session_id = $1 AND state = 'waiting'
        ORDER BY place, id
        LIMIT 1";
    /// How many wait.
    WAITING = "SELECT COUNT(*) FROM live_seats WHERE session_id = $1 AND state = 'waiting' AND place < $2";
    /// The seats of other people that wait for a word on their price: of those whom the actor leads, or of all.
    WAITING_FOR = "SELECT s.id, s.session_id, s.person_id, s.holder_id, s.state, s.moves, s.place, s.until_at, s.line_id,
            s.amount, s.minutes, s.came_by, p.name
        FROM live_seats AS s
        JOIN people_scope_v1 AS p ON p.person_id = s.person_id
        WHERE s.state = 'asked' AND s.person_id <> $1
            AND ($2 OR p.manager_id = $1 OR p.acting_id = $1 OR p.dotted_id = $1)
        ORDER BY s.made_at, s.id
        LIMIT 100";
    /// Those of a person that still matter, and places that they hold without a name.
    MINE = "SELECT s.id, s.session_id, s.person_id, s.holder_id, s.state, s.moves, s.place, s.until_at, s.line_id, s.amount,
            s.minutes, s.came_by
        FROM live_seats AS s
        JOIN live_sessions AS n ON n.id = s.session_id
        WHERE n.called_off_at IS NULL AND n.closed_at IS NULL AND (n.ends_at IS NULL OR n.ends_at > $2)
            AND ((s.person_id = $1 AND s.state IN ('asked', 'invited', 'waiting', 'offered', 'booked', 'attended'))
                OR (s.holder_id = $1 AND s.state = 'reserved'))
        ORDER BY n.starts_at NULLS LAST, s.id
        LIMIT 100";
    /// The booked seats of a person in a class.
    BOOKED_IN_CLASS = "SELECT s.id FROM live_seats AS s
        JOIN live_sessions AS n ON n.id = s.session_id
        WHERE n.class_id = $1 AND s.person_id = $2 AND s.state = 'booked'
        ORDER BY s.id";
    /// Others of a person's team who hold a seat in some days; the day is that of the place.
    COLLEAGUES = "SELECT DISTINCT p.sort_name, p.person_id, p.name
        FROM live_seats AS s
        JOIN live_sessions AS n ON n.id = s.session_id
        JOIN people_scope_v1 AS p ON p.person_id = s.person_id
        JOIN people_scope_v1 AS me ON me.person_id = $1
        WHERE s.person_id <> $1 AND s.state IN ('booked', 'attended', 'missed') AND n.called_off_at IS NULL
            AND p.manager_id = me.manager_id AND n.local_start >= $2 AND n.local_start < $3
        ORDER BY p.sort_name, p.person_id";
    /// When somebody has seats.
    TIMES = "SELECT n.starts_at, n.ends_at FROM live_seats AS s
        JOIN live_sessions AS n ON n.id = s.session_id
        WHERE s.person_id = $1 AND s.state IN ('asked', 'booked', 'attended') AND n.called_off_at IS NULL
            AND n.closed_at IS NULL AND n.starts_at < $3 AND n.ends_at > $2
        ORDER BY n.starts_at, s.id";
    /// What has come to its end by now.
    OVERDUE = "SELECT s.id
        FROM live_seats AS s
        JOIN live_sessions AS n ON n.id = s.session_id
        WHERE (s.until_at <= $1 AND s.state IN ('offered', 'invited', 'reserved'))
            OR (s.state = 'waiting' AND n.starts_at <= $1)
            OR (s.state = 'asked' AND (COALESCE(n.cut_off_at, n.starts_at) <= $1
                OR (s.until_at <= $1 AND EXISTS (
                    SELECT 1 FROM live_seats AS w WHERE w.session_id = s.session_id AND w.state = 'waiting'))))
        ORDER BY s.session_id, s.place, s.id
        LIMIT 500";
    /// How it came to be where it is.
    CHAIN = "SELECT from_state, to_state, moved_at, actor_id, why FROM live_moves WHERE seat_id = $1 ORDER BY number";
    /// Until when it holds.
    SET_UNTIL = "UPDATE live_seats SET until_at = $2 WHERE id = $1";
    /// Whose it is now.
    SET_PERSON = "UPDATE live_seats SET person_id = $2 WHERE id = $1";
    /// Its number in the line.
    SET_PLACE = "UPDATE live_seats SET place = $2 WHERE id = $1";
    /// What pays for it.
    SET_MONEY = "UPDATE live_seats SET line_id = $2, amount = $3 WHERE id = $1";
    /// How long the person was there.
    SET_MINUTES = "UPDATE live_seats SET minutes = $2 WHERE id = $1";
    /// How somebody came onto the list.
    SET_CAME_BY = "UPDATE live_seats SET came_by = $2 WHERE id = $1";
    /// Whether a session is full or overfull, or counts wrong.
    UNSOUND = "SELECT n.id, n.taken, COALESCE(s.taken, 0)
        FROM live_sessions AS n
        LEFT JOIN (
            SELECT session_id, COUNT(*) AS taken FROM live_seats
            WHERE state IN ('asked', 'reserved', 'offered', 'booked', 'attended', 'missed')
            GROUP BY session_id
        ) AS s ON s.session_id = n.id
        WHERE n.taken <> COALESCE(s.taken, 0) OR n.taken > n.capacity
        ORDER BY n.id";
}

/// Adds a seat that makes its first move at once.
pub(super) async fn add(
    tx: &mut Tx,
    actor: &Actor,
    session: SessionId,
    person: Option<PersonId>,
    first: State,
    place: Option<i64>,
    until: Option<Timestamp>,
    why: &str,
) -> Result<Seat> {
    let id: SeatId = tx.id();
    let now = tx.now();
    tx.execute(&ADD, params![id, session, person, actor.person_id(), place, until, now]).await?;
    let seat = find(tx, id).await?;
    step(tx, actor, &seat, first, why).await
}

/// Holds a place for somebody in the place of one that was let go, until the same hour.
pub(crate) async fn hold_for(
    tx: &mut Tx,
    actor: &Actor,
    seat: &Seat,
    holder: PersonId,
    why: &str,
) -> Result<Seat> {
    let id: SeatId = tx.id();
    let now = tx.now();
    let (nobody, no_place): (Option<PersonId>, Option<i64>) = (None, None);
    tx.execute(&ADD, params![id, seat.session, nobody, holder, no_place, seat.until, now]).await?;
    let seat = find(tx, id).await?;
    step(tx, actor, &seat, State::Reserved, why).await
}

/// Moves a seat by one step of its chain, and says so.
pub(crate) async fn step(tx: &mut Tx, actor: &Actor, seat: &Seat, to: State, why: &str) -> Result<Seat> {
    if !seat.state.may_become(to) {
        return Err(Error::internal(format!("a seat goes from {:?} to {to:?}", seat.state)));
    }
    let now = tx.now();
    let (from, by) = (seat.state.name(), actor.person_id());
    tx.execute(&STEP, params![seat.id, seat.moves + 1, from, to.name(), now, by, why]).await?;
    if to == State::Booked && seat.until.is_some() {
        set_until(tx, seat.id, None).await?;
    }
    let moved = super::Moved { seat: seat.id, session: seat.session, to: to.name().to_owned() };
    tx.emit(actor, super::MOVED, seat.person, moved).await?;
    let from = seat.state;
    let seat = find(tx, seat.id).await?;
    notice::follow(tx, &seat).await?;
    calendar::tell(tx, actor, from, &seat).await?;
    Ok(seat)
}

pub(crate) async fn find(tx: &mut Tx, id: SeatId) -> Result<Seat> {
    read(&tx.one(&FIND, params![id]).await?)
}

pub(crate) async fn of_person(tx: &mut Tx, session: SessionId, person: PersonId) -> Result<Option<Seat>> {
    tx.optional(&OF_PERSON, params![session, person]).await?.as_ref().map(read).transpose()
}

pub(super) async fn attended(tx: &mut Tx, person: PersonId, class: ClassId) -> Result<Option<Timestamp>> {
    tx.optional(&ATTENDED, params![person, class]).await?.map(|row| row.get(0)).transpose()
}

pub(super) async fn attended_titles(tx: &mut Tx, person: PersonId) -> Result<Vec<String>> {
    tx.all(&ATTENDED_TITLES, params![person]).await?.iter().map(|row| row.get(0)).collect()
}

pub(crate) async fn of_session(tx: &mut Tx, session: SessionId) -> Result<Vec<Seat>> {
    tx.all(&OF_SESSION, params![session]).await?.iter().map(read).collect()
}

pub(super) async fn first_waiting(tx: &mut Tx, session: SessionId) -> Result<Option<Seat>> {
    tx.optional(&FIRST_WAITING, params![session]).await?.as_ref().map(read).transpose()
}

/// How many wait before a number of the line.
pub(crate) async fn waiting_before(tx: &mut Tx, session: SessionId, place: i64) -> Result<i64> {
    tx.one(&WAITING, params![session, place]).await?.get(0)
}

pub(super) async fn waiting_for(tx: &mut Tx, actor: &Actor) -> Result<Vec<(Seat, String)>> {
    let me = actor.require_person()?;
    let rows = tx.all(&WAITING_FOR, params![me, actor.has(Role::PeopleLeader)]).await?;
    rows.iter().map(|row| Ok((read(row)?, row.get(12)?))).collect()
}

pub(super) async fn mine(tx: &mut Tx, person: PersonId) -> Result<Vec<Seat>> {
    let now = tx.now();
    tx.all(&MINE, params![person, now]).await?.iter().map(read).collect()
}

pub(crate) async fn booked_in_class(tx: &mut Tx, class: ClassId, person: PersonId) -> Result<Vec<SeatId>> {
    tx.all(&BOOKED_IN_CLASS, params![class, person]).await?.iter().map(|row| row.get(0)).collect()
}

pub(super) async fn colleagues(
    tx: &mut Tx,
    person: PersonId,
    (from, until): (Date, Date),
) -> Result<Vec<Colleague>> {
    let after = until.tomorrow().map_err(Error::internal)?;
    let rows = tx.all(&COLLEAGUES, params![person, from.to_string(), after.to_string()]).await?;
    rows.iter()
        .map(|row| Ok(Colleague { sort_name: row.get(0)?, person: row.get(1)?, name: row.get(2)? }))
        .collect()
}

pub(super) async fn times(
    tx: &mut Tx,
    person: PersonId,
    from: Timestamp,
    until: Timestamp,
) -> Result<Vec<(Timestamp, Timestamp)>> {
    let rows = tx.all(&TIMES, params![person, from, until]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

pub(super) async fn overdue(tx: &mut Tx) -> Result<Vec<SeatId>> {
    let now = tx.now();
    tx.all(&OVERDUE, params![now]).await?.iter().map(|row| row.get(0)).collect()
}

pub(crate) async fn chain(tx: &mut Tx, id: SeatId) -> Result<Vec<Move>> {
    let rows = tx.all(&CHAIN, params![id]).await?;
    rows.iter()
        .map(|row| {
            let (from, to): (String, String) = (row.get(0)?, row.get(1)?);
            Ok(Move {
                from: state(&from)?,
                to: state(&to)?,
                at: row.get(2)?,
                by: row.get(3)?,
                why: row.get(4)?,
            })
        })
        .collect()
}

pub(crate) async fn set_until(tx: &mut Tx, id: SeatId, until: Option<Timestamp>) -> Result<()> {
    tx.execute(&SET_UNTIL, params![id, until]).await?;
    Ok(())
}

pub(super) async fn set_person(tx: &mut Tx, id: SeatId, person: PersonId) -> Result<()> {
    tx.execute(&SET_PERSON, params![id, person]).await?;
    Ok(())
}

pub(super) async fn set_place(tx: &mut Tx, id: SeatId, place: i64) -> Result<()> {
    tx.execute(&SET_PLACE, params![id, place]).await?;
    Ok(())
}

pub(crate) async fn set_money(tx: &mut Tx, id: SeatId, line: LineId, amount: i64) -> Result<()> {
    tx.execute(&SET_MONEY, params![id, line, amount]).await?;
    Ok(())
}

pub(crate) async fn set_minutes(tx: &mut Tx, id: SeatId, minutes: Option<i64>) -> Result<()> {
    tx.execute(&SET_MINUTES, params![id, minutes]).await?;
    Ok(())
}

pub(super) async fn set_came_by(tx: &mut Tx, id: SeatId, by: CameBy) -> Result<()> {
    tx.execute(&SET_CAME_BY, params![id, by.name()]).await?;
    Ok(())
}

/// Sessions whose count of seats is not the number of their seats, or above the capacity.
pub(crate) async fn unsound(tx: &mut Tx) -> Result<Vec<String>> {
    let rows = tx.all(&UNSOUND, params![]).await?;
    rows.iter()
        .map(|row| {
            let (id, counted, found): (SessionId, i64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok(format!("the session {id} counts {counted} seats and has {found}"))
        })
        .collect()
}

pub(crate) fn state(name: &str) -> Result<State> {
    State::parse(name).ok_or_else(|| Error::internal(format!("{name} is no state of a seat")))
}

fn read(row: &Row) -> Result<Seat> {
    let mut c = row.columns();
    Ok(Seat {
        id: c.next()?,
        session: c.next()?,
        person: c.next()?,
        holder: c.next()?,
        state: state(&c.next::<String>()?)?,
        moves: c.next()?,
        place: c.next()?,
        until: c.next()?,
        line: c.next()?,
        amount: c.next()?,
        minutes: c.next()?,
        came_by: CameBy::parse(&c.next::<String>()?),
    })
}

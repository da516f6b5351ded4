//! SQL of checking in and of reports.

use jiff::Timestamp;
use kernel::{Actor, Result, Tx, Uuid, params};

use super::matching::Known;
use super::report::Source;
use crate::ids::{SeatId, SessionId};

kernel::statements! {
    /// The secret of the codes of a session.
    SECRET = "SELECT checkin_secret FROM live_sessions WHERE id = $1";
    /// Opens checking in.
    SET_SECRET = "UPDATE live_sessions SET checkin_secret = $2 WHERE id = $1";
    /// How often somebody was wrong.
    TRIES = "SELECT tries FROM live_seats WHERE id = $1";
    /// Once more.
    COUNT_TRY = "UPDATE live_seats SET tries = tries + 1 WHERE id = $1";
    /// A report; the same file is kept once.
    ADD_REPORT = "INSERT INTO live_reports (id, session_id, source, digest, read_by, read_at)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (session_id, digest) DO NOTHING";
    /// A stay of a report.
    ADD_STAY = "INSERT INTO live_stays (report_id, line, name, email, from_at, until_at, seat_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    /// Who has a seat that attendance is counted for.
    KNOWN = "SELECT s.id, p.name, p.email
        FROM live_seats AS s
        JOIN people_scope_v1 AS p ON p.person_id = s.person_id
        WHERE s.session_id = $1 AND s.state IN ('booked', 'attended', 'missed')
        ORDER BY p.sort_name, s.id";
    /// The stays of a session that are nobody's yet.
    UNKNOWN = "SELECT y.name, y.email, y.from_at, y.until_at
        FROM live_stays AS y
        JOIN live_reports AS r ON r.id = y.report_id
        WHERE r.session_id = $1 AND y.seat_id IS NULL AND y.dismissed_at IS NULL
        ORDER BY y.name, y.email, y.from_at, y.report_id, y.line";
    /// The stays of a seat.
    STAYS = "SELECT from_at, until_at FROM live_stays WHERE seat_id = $1 ORDER BY from_at, report_id, line";
    /// Whose the stays under a name are.
    ASSIGN = "UPDATE live_stays SET seat_id = $4
        WHERE name = $2 AND email = $3 AND seat_id IS NULL AND dismissed_at IS NULL
            AND report_id IN (SELECT id FROM live_reports WHERE session_id = $1)";
    /// Names that were given to a seat, or set aside.
    PLACED = "SELECT DISTINCT y.name, y.email, y.seat_id
        FROM live_stays AS y
        JOIN live_reports AS r ON r.id = y.report_id
        WHERE r.session_id = $1 AND (y.seat_id IS NOT NULL OR y.dismissed_at IS NOT NULL)
        ORDER BY y.name, y.email, y.seat_id";
    /// They are a question again.
    TAKE_BACK = "UPDATE live_stays SET seat_id = NULL, dismissed_at = NULL
        WHERE name = $2 AND email = $3 AND report_id IN (SELECT id FROM live_reports WHERE session_id = $1)";
    /// They are nobody's.
    DISMISS = "UPDATE live_stays SET dismissed_at = $4
        WHERE name = $2 AND email = $3 AND seat_id IS NULL AND dismissed_at IS NULL
            AND report_id IN (SELECT id FROM live_reports WHERE session_id = $1)";
}

/// A stay as it is kept.
pub(super) struct Kept {
    pub report: Uuid,
    pub line: usize,
    pub name: String,
    pub email: String,
    pub times: (Timestamp, Timestamp),
    pub seat: Option<SeatId>,
}

pub(super) async fn secret(tx: &mut Tx, id: SessionId) -> Result<Option<String>> {
    tx.one(&SECRET, params![id]).await?.get(0)
}

pub(super) async fn set_secret(tx: &mut Tx, id: SessionId, secret: &str) -> Result<()> {
    tx.execute(&SET_SECRET, params![id, secret]).await?;
    Ok(())
}

pub(super) async fn tries(tx: &mut Tx, seat: SeatId) -> Result<i64> {
    tx.one(&TRIES, params![seat]).await?.get(0)
}

pub(super) async fn count_try(tx: &mut Tx, seat: SeatId) -> Result<()> {
    tx.execute(&COUNT_TRY, params![seat]).await?;
    Ok(())
}

/// The id of a new report; none where this file was read before.
pub(super) async fn add_report(
    tx: &mut Tx,
    actor: &Actor,
    session: SessionId,
    source: Source,
    digest: &str,
) -> Result<Option<Uuid>> {
    let (id, now): (Uuid, _) = (tx.id(), tx.now());
    let row = params![id, session, source.name(), digest, actor.person_id(), now];
    Ok((tx.execute(&ADD_REPORT, row).await? > 0).then_some(id))
}

pub(super) async fn add_stays(tx: &mut Tx, stays: Vec<Kept>) -> Result<()> {
    let row = |stay: Kept| {
        params![stay.report, stay.line, stay.name, stay.email, stay.times.0, stay.times.1, stay.seat]
    };
    tx.insert_all(&ADD_STAY, stays.into_iter().map(row).collect()).await?;
    Ok(())
}

pub(super) async fn known(tx: &mut Tx, session: SessionId) -> Result<Vec<Known>> {
    let rows = tx.all(&KNOWN, params![session]).await?;
    rows.iter().map(|row| Ok(Known { seat: row.get(0)?, name: row.get(1)?, email: row.get(2)? })).collect()
}

pub(super) async fn unknown(
    tx: &mut Tx,
    session: SessionId,
) -> Result<Vec<(String, String, Timestamp, Timestamp)>> {
    let rows = tx.all(&UNKNOWN, params![session]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))).collect()
}

pub(super) async fn placed(tx: &mut Tx, session: SessionId) -> Result<Vec<(String, String, Option<SeatId>)>> {
    let rows = tx.all(&PLACED, params![session]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).collect()
}

pub(super) async fn take_back(tx: &mut Tx, session: SessionId, name: &str, email: &str) -> Result<()> {
    tx.execute(&TAKE_BACK, params![session, name, email]).await.map(drop)
}

pub(super) async fn stays(tx: &mut Tx, seat: SeatId) -> Result<Vec<(Timestamp, Timestamp)>> {
    tx.all(&STAYS, params![seat]).await?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

pub(super) async fn assign(
    tx: &mut Tx,
    session: SessionId,
    name: &str,
    email: &str,
    to: SeatId,
) -> Result<()> {
    tx.execute(&ASSIGN, params![session, name, email, to]).await?;
    Ok(())
}

pub(super) async fn dismiss(tx: &mut Tx, session: SessionId, name: &str, email: &str) -> Result<()> {
    let now = tx.now();
    tx.execute(&DISMISS, params![session, name, email, now]).await?;
    Ok(())
}

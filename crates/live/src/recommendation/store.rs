//! SQL of recommendations of classes, and of invitations as those see them who ask or are asked.

use jiff::civil::Date;
use kernel::{Error, PersonId, Result, Tx, params};
use records::Said;

use super::{Answer, Asks};
use crate::ids::{ClassId, RecommendationId, SeatId};

kernel::statements! {
    /// A new one.
    ADD = "INSERT INTO live_recommendations (id, class_id, from_id, to_id, reason, recommended_at)
        VALUES ($1, $2, $3, $4, $5, $6)";
    /// One from an invitation for which another date would be better.
    POSTPONE = "INSERT INTO live_recommendations
            (id, class_id, from_id, to_id, seat_id, reason, recommended_at, answer, answer_why, answered_at, later_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, 'later', $8, $7, $9)";
    /// Whether the same one waits for an answer.
    WAITS = "SELECT 1 FROM live_recommendations
        WHERE class_id = $1 AND from_id = $2 AND to_id = $3 AND answered_at IS NULL";
    /// Those of a class to which somebody may still say something: not yet answered, or later.
    UNSETTLED = "SELECT id, from_id FROM live_recommendations
        WHERE class_id = $1 AND to_id = $2 AND (answered_at IS NULL OR answer = 'later')
        ORDER BY recommended_at, id";
    /// The answer.
    ANSWER = "UPDATE live_recommendations SET answer = $2, answer_why = $3, answered_at = $4, later_on = $5 WHERE id = $1";
    /// Who asks a person and waits for an answer: invitations to sessions, and classes of which they have no seat.
    WAITING = "SELECT s.id AS seat_id, n.class_id AS class_id, c.title AS title, n.local_start AS local_start,
            COALESCE(p.name, '') AS by_name, m.why AS why, s.made_at AS asked_at
        FROM live_seats AS s
        JOIN live_sessions AS n ON n.id = s.session_id
        JOIN live_classes AS c ON c.id = n.class_id
        JOIN live_moves AS m ON m.seat_id = s.id AND m.number = 1
        LEFT JOIN people_scope_v1 AS p ON p.person_id = s.holder_id
        WHERE s.person_id = $1 AND s.state = 'invited' AND n.called_off_at IS NULL AND n.closed_at IS NULL
        UNION ALL
        SELECT NULL, r.class_id, c.title, NULL, COALESCE(p.name, ''), r.reason, r.recommended_at
        FROM live_recommendations AS r
        JOIN live_classes AS c ON c.id = r.class_id
        LEFT JOIN people_scope_v1 AS p ON p.person_id = r.from_id
        WHERE r.to_id = $1 AND c.retired_at IS NULL
            AND (r.answered_at IS NULL OR (r.answer = 'later' AND r.later_on <= $2))
            AND NOT EXISTS (
                SELECT 1 FROM live_seats AS t JOIN live_sessions AS o ON o.id = t.session_id
                WHERE t.person_id = $1 AND o.class_id = r.class_id
                    AND t.state IN ('asked', 'invited', 'waiting', 'offered', 'booked', 'attended'))
        ORDER BY class_id, seat_id, asked_at
        LIMIT 20";
    /// What somebody said last of a class in which they have no seat.
    KEPT = "SELECT r.answer FROM live_recommendations AS r
        WHERE r.to_id = $1 AND r.class_id = $2 AND r.answer IN ('yes', 'later')
            AND NOT EXISTS (
                SELECT 1 FROM live_seats AS t JOIN live_sessions AS o ON o.id = t.session_id
                WHERE t.person_id = $1 AND o.class_id = r.class_id
                    AND t.state IN ('asked', 'invited', 'waiting', 'offered', 'booked', 'attended'))
        ORDER BY r.answered_at DESC, r.id LIMIT 1";
    /// Who recommended a class to a person and was not refused, the newest first.
    TOLD = "SELECT p.name, r.reason FROM live_recommendations AS r
        JOIN people_scope_v1 AS p ON p.person_id = r.from_id
        WHERE r.to_id = $1 AND r.class_id = $2 AND (r.answer IS NULL OR r.answer <> 'no')
        ORDER BY r.recommended_at DESC, r.id LIMIT 3";
    /// Everybody at work who would come to a class and has no seat in it.
    WOULD_COME = "SELECT DISTINCT r.to_id FROM live_recommendations AS r
        JOIN people_scope_v1 AS p ON p.person_id = r.to_id
        WHERE r.class_id = $1 AND r.answer IN ('yes', 'later')
            AND NOT EXISTS (
                SELECT 1 FROM live_seats AS t JOIN live_sessions AS o ON o.id = t.session_id
                WHERE t.person_id = r.to_id AND o.class_id = r.class_id
                    AND t.state IN ('asked', 'invited', 'waiting', 'offered', 'booked', 'attended'))
        ORDER BY r.to_id";
    /// Whom somebody asked, newest first. An invitation is as its first step has it; where another date would be better, the
    /// recommendation that was made of it says so.
    ANSWERS = "SELECT p.name, c.id, c.title, r.answer, s.state, COALESCE(r.answer_why, ''),
            COALESCE((SELECT d.why FROM live_moves AS d WHERE d.seat_id = s.id AND d.to_state = 'declined'), ''),
            s.made_at AS asked_at, s.id AS ask_id
        FROM live_seats AS s
        JOIN live_moves AS m ON m.seat_id = s.id AND m.number = 1 AND m.to_state = 'invited'
        JOIN live_sessions AS n ON n.id = s.session_id
        JOIN live_classes AS c ON c.id = n.class_id
        JOIN people_scope_v1 AS p ON p.person_id = s.person_id
        LEFT JOIN live_recommendations AS r ON r.seat_id = s.id
        WHERE s.holder_id = $1 AND n.class_id = COALESCE($2, n.class_id)
        UNION ALL
        SELECT p.name, c.id, c.title, r.answer, '', r.answer_why, '', r.recommended_at, r.id
        FROM live_recommendations AS r
        JOIN live_classes AS c ON c.id = r.class_id
        JOIN people_scope_v1 AS p ON p.person_id = r.to_id
        WHERE r.from_id = $1 AND r.seat_id IS NULL AND r.class_id = COALESCE($2, r.class_id)
        ORDER BY asked_at DESC, ask_id
        LIMIT 12";
    /// The name of somebody at work.
    NAME = "SELECT name FROM people_scope_v1 WHERE person_id = $1";
}

pub(super) async fn add(
    tx: &mut Tx,
    id: RecommendationId,
    class: ClassId,
    (from, to): (PersonId, PersonId),
    reason: &str,
) -> Result<()> {
    let now = tx.now();
    tx.execute(&ADD, params![id, class, from, to, reason, now]).await.map(drop)
}

pub(super) async fn postpone(
    tx: &mut Tx,
    id: RecommendationId,
    (class, seat): (ClassId, SeatId),
    (from, to): (PersonId, PersonId),
    reason: &str,
    (why, on): (&str, Date),
) -> Result<()> {
    let now = tx.now();
    tx.execute(&POSTPONE, params![id, class, from, to, seat, reason, now, why, on]).await.map(drop)
}

pub(super) async fn waits(tx: &mut Tx, class: ClassId, from: PersonId, to: PersonId) -> Result<bool> {
    Ok(tx.optional(&WAITS, params![class, from, to]).await?.is_some())
}

pub(super) async fn unsettled(
    tx: &mut Tx,
    class: ClassId,
    to: PersonId,
) -> Result<Vec<(RecommendationId, PersonId)>> {
    let rows = tx.all(&UNSETTLED, params![class, to]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

pub(super) async fn answer(
    tx: &mut Tx,
    id: RecommendationId,
    said: Said,
    why: &str,
    later: Option<Date>,
) -> Result<()> {
    let now = tx.now();
    tx.execute(&ANSWER, params![id, said.name(), why, now, later]).await.map(drop)
}

pub(super) async fn waiting(tx: &mut Tx, me: PersonId) -> Result<Vec<Asks>> {
    let today = tx.today();
    let rows = tx.all(&WAITING, params![me, today]).await?;
    rows.iter()
        .map(|row| {
            let mut c = row.columns();
            let (seat, class, title) = (c.next()?, c.next()?, c.next()?);
            let local: Option<String> = c.next()?;
            let local = local.map(|text| text.parse().map_err(Error::internal)).transpose()?;
            Ok(Asks { seat, class, title, local, by: c.next()?, why: c.next()? })
        })
        .collect()
}

pub(super) async fn kept(tx: &mut Tx, me: PersonId, class: ClassId) -> Result<Option<Said>> {
    let Some(row) = tx.optional(&KEPT, params![me, class]).await? else { return Ok(None) };
    Ok(Said::parse(&row.get::<String>(0)?))
}

pub(super) async fn told(tx: &mut Tx, me: PersonId, class: ClassId) -> Result<Vec<(String, String)>> {
    tx.all(&TOLD, params![me, class]).await?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

pub(crate) async fn would_come(tx: &mut Tx, class: ClassId) -> Result<Vec<PersonId>> {
    tx.all(&WOULD_COME, params![class]).await?.iter().map(|row| row.get(0)).collect()
}

pub(super) async fn answers(tx: &mut Tx, me: PersonId, class: Option<ClassId>) -> Result<Vec<Answer>> {
    let rows = tx.all(&ANSWERS, params![me, class]).await?;
    rows.iter()
        .map(|row| {
            let mut c = row.columns();
            let (name, class, title) = (c.next()?, c.next()?, c.next()?);
            let (answer, state): (Option<String>, String) = (c.next()?, c.next()?);
            let (later, no): (String, String) = (c.next()?, c.next()?);
            let said = answer.as_deref().and_then(Said::parse).or(match state.as_str() {
                "declined" => Some(Said::No),
                "" | "new" | "invited" | "lapsed" | "called_off" | "not_required" => None,
                _ => Some(Said::Yes),
            });
            let lapsed = matches!(state.as_str(), "lapsed" | "called_off" | "not_required");
            let why = if later.is_empty() { no } else { later };
            Ok(Answer { name, class, title, said, lapsed, why })
        })
        .collect()
}

/// The name of somebody at work; empty where they left.
pub(crate) async fn name(tx: &mut Tx, person: PersonId) -> Result<String> {
    let row = tx.optional(&NAME, params![person]).await?;
    row.map_or_else(|| Ok(String::new()), |row| row.get(0))
}

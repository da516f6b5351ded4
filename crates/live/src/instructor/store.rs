//! SQL of instructors.

use jiff::Timestamp;
use kernel::{Actor, Error, PersonId, Result, Row, Tx, params};

use super::engagement::{Engagement, Offer, State};
use super::hours::{Hours, Time};
use super::{Instructor, Said, Style};
use crate::class::Class;
use crate::ids::{EngagementId, SessionId};

kernel::statements! {
    /// One.
    FIND = "SELECT person_id, about, topics, languages, style, rate, measure, zone, most_a_week, retired_at
        FROM live_instructors WHERE person_id = $1";
    /// All who may be asked.
    ALL = "SELECT person_id, about, topics, languages, style, rate, measure, zone, most_a_week, retired_at
        FROM live_instructors WHERE retired_at IS NULL ORDER BY person_id LIMIT 1000";
    /// One, locked until the transaction ends.
    HOLD = "UPDATE live_instructors SET zone = zone WHERE person_id = $1 RETURNING person_id";
    /// What they say about themselves.
    KEEP = "INSERT INTO live_instructors
            (person_id, about, topics, languages, style, rate, measure, zone, most_a_week, kept_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        ON CONFLICT (person_id) DO UPDATE SET about = EXCLUDED.about, topics = EXCLUDED.topics,
            languages = EXCLUDED.languages, style = EXCLUDED.style, rate = EXCLUDED.rate, measure = EXCLUDED.measure,
            zone = EXCLUDED.zone, most_a_week = EXCLUDED.most_a_week, kept_at = EXCLUDED.kept_at, retired_at = NULL";
    /// Not asked any more.
    RETIRE = "UPDATE live_instructors SET retired_at = $2 WHERE person_id = $1 AND retired_at IS NULL";
    /// The hours of a week.
    HOURS = "SELECT weekday, from_minute, to_minute FROM live_hours WHERE person_id = $1 ORDER BY weekday, from_minute";
    /// No hours.
    FORGET_HOURS = "DELETE FROM live_hours WHERE person_id = $1";
    /// Some hours.
    ADD_HOURS = "INSERT INTO live_hours (person_id, weekday, from_minute, to_minute) VALUES ($1, $2, $3, $4)";
    /// What their calendar says.
    BUSY = "SELECT starts_at, ends_at FROM live_busy WHERE person_id = $1
        UNION SELECT starts_at, ends_at FROM live_calendar_times WHERE person_id = $1
        ORDER BY starts_at, ends_at";
    /// Until when it is known, by its file or its address.
    KNOWN_UNTIL = "SELECT MAX(known.until_at) FROM (
            SELECT until_at FROM live_calendars WHERE person_id = $1
            UNION ALL SELECT until_at FROM live_calendar_addresses WHERE person_id = $1
        ) AS known";
    /// Nothing.
    FORGET_BUSY = "DELETE FROM live_busy WHERE person_id = $1";
    /// A time.
    ADD_BUSY = "INSERT INTO live_busy (person_id, starts_at, ends_at) VALUES ($1, $2, $3)";
    /// When the calendar was read, and how far.
    CALENDAR = "SELECT read_at, until_at FROM live_calendars WHERE person_id = $1";
    /// It was never read.
    FORGET_CALENDAR = "DELETE FROM live_calendars WHERE person_id = $1";
    /// It was read.
    KEEP_CALENDAR = "INSERT INTO live_calendars (person_id, read_at, until_at) VALUES ($1, $2, $3)
        ON CONFLICT (person_id) DO UPDATE SET read_at = EXCLUDED.read_at, until_at = EXCLUDED.until_at";
    /// The times of the sessions that somebody teaches, but one.
    TAUGHT = "SELECT starts_at, ends_at FROM live_sessions
        WHERE instructor_id = $1 AND id <> $2 AND starts_at IS NOT NULL AND called_off_at IS NULL
        ORDER BY starts_at, id";
    /// How often somebody taught a class to its end, and whether its unit or circle is theirs.
    KNOWN_TO = "SELECT
            (SELECT COUNT(*) FROM live_sessions WHERE class_id = $1 AND instructor_id = $2 AND closed_at IS NOT NULL),
            (SELECT COUNT(*) FROM people_scope_v1 AS p
                JOIN people_unit_tree_v1 AS t ON t.unit_id = p.unit_id
                WHERE p.person_id = $2 AND t.ancestor_id = $3)
                + (SELECT COUNT(*) FROM live_circle_people AS m WHERE m.person_id = $2 AND m.circle_id = $4)";
    /// What was agreed or asked.
    ENGAGEMENT = "SELECT id, session_id, person_id, state, fee, measure, line_id, note, answer, asked_at
        FROM live_engagements WHERE id = $1";
    /// All of a session.
    OF_SESSION = "SELECT id, session_id, person_id, state, fee, measure, line_id, note, answer, asked_at
        FROM live_engagements WHERE session_id = $1 ORDER BY asked_at DESC, id DESC LIMIT 100";
    /// What is open of a session.
    OPEN_OF = "SELECT id, session_id, person_id, state, fee, measure, line_id, note, answer, asked_at
        FROM live_engagements WHERE session_id = $1 AND state IN ('asked', 'agreed') ORDER BY asked_at, id";
    /// What is open of a person.
    OF_PERSON = "SELECT id, session_id, person_id, state, fee, measure, line_id, note, answer, asked_at
        FROM live_engagements WHERE person_id = $1 AND state IN ('asked', 'agreed') ORDER BY asked_at, id LIMIT 100";
    /// A question.
    ASK = "INSERT INTO live_engagements
            (id, session_id, person_id, state, fee, measure, line_id, note, asked_by, asked_at)
        VALUES ($1, $2, $3, 'asked', $4, $5, $6, $7, $8, $9)";
    /// An answer.
    ANSWER = "UPDATE live_engagements SET state = $2, answer = $3, answered_at = $4 WHERE id = $1";
    /// The end.
    END = "UPDATE live_engagements SET state = $2, ended_at = $3 WHERE id = $1";
}

pub(super) async fn find(tx: &mut Tx, person: PersonId) -> Result<Instructor> {
    read(&tx.one(&FIND, params![person]).await?)
}

pub(super) async fn look_up(tx: &mut Tx, person: PersonId) -> Result<Option<Instructor>> {
    tx.optional(&FIND, params![person]).await?.as_ref().map(read).transpose()
}

pub(super) async fn all(tx: &mut Tx) -> Result<Vec<Instructor>> {
    tx.all(&ALL, params![]).await?.iter().map(read).collect()
}

pub(super) async fn hold(tx: &mut Tx, person: PersonId) -> Result<()> {
    tx.one(&HOLD, params![person]).await.map(drop)
}

pub(super) async fn keep(tx: &mut Tx, person: PersonId, said: &Said) -> Result<()> {
    let now = tx.now();
    let measure = if said.rate > 0 { said.measure.trim().to_uppercase() } else { String::new() };
    let row = params![
        person,
        said.about.trim(),
        said.topics().join("\n"),
        said.languages().join(" "),
        said.style.code(),
        said.rate,
        measure,
        said.zone.trim(),
        said.most_a_week,
        now
    ];
    tx.execute(&KEEP, row).await?;
    Ok(())
}

pub(super) async fn retire(tx: &mut Tx, person: PersonId) -> Result<()> {
    let now = tx.now();
    tx.execute(&RETIRE, params![person, now]).await?;
    Ok(())
}

pub(crate) async fn hours(tx: &mut Tx, person: PersonId) -> Result<Vec<Hours>> {
    let rows = tx.all(&HOURS, params![person]).await?;
    rows.iter().map(|row| Ok(Hours { weekday: row.get(0)?, from: row.get(1)?, to: row.get(2)? })).collect()
}

pub(super) async fn keep_hours(tx: &mut Tx, person: PersonId, hours: &[Hours]) -> Result<()> {
    tx.execute(&FORGET_HOURS, params![person]).await?;
    for one in hours {
        tx.execute(&ADD_HOURS, params![person, one.weekday, one.from, one.to]).await?;
    }
    Ok(())
}

pub(super) async fn keep_busy(
    tx: &mut Tx,
    person: PersonId,
    busy: &[(Timestamp, Timestamp)],
    until: Timestamp,
) -> Result<()> {
    let now = tx.now();
    tx.execute(&FORGET_BUSY, params![person]).await?;
    let rows = busy.iter().map(|(from, to)| params![person, *from, *to]).collect();
    tx.insert_all(&ADD_BUSY, rows).await?;
    tx.execute(&KEEP_CALENDAR, params![person, now, until]).await?;
    Ok(())
}

/// Nothing is known of what their file said.
pub(super) async fn forget_calendar(tx: &mut Tx, person: PersonId) -> Result<()> {
    tx.execute(&FORGET_BUSY, params![person]).await?;
    tx.execute(&FORGET_CALENDAR, params![person]).await?;
    Ok(())
}

/// When somebody's calendar was read, and until when.
pub(crate) async fn calendar(tx: &mut Tx, person: PersonId) -> Result<Option<(Timestamp, Timestamp)>> {
    let row = tx.optional(&CALENDAR, params![person]).await?;
    row.map(|row| Ok((row.get(0)?, row.get(1)?))).transpose()
}

pub(super) async fn time(tx: &mut Tx, person: PersonId, but: SessionId) -> Result<Time> {
    let known_until = tx.one(&KNOWN_UNTIL, params![person]).await?.get(0)?;
    let busy = spans(&tx.all(&BUSY, params![person]).await?)?;
    let taught = spans(&tx.all(&TAUGHT, params![person, but]).await?)?;
    Ok(Time { hours: hours(tx, person).await?, busy, taught, known_until })
}

fn spans(rows: &[Row]) -> Result<Vec<(Timestamp, Timestamp)>> {
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// How often somebody taught a class, and whether they belong to the unit or circle that it is private to.
pub(super) async fn known_to(tx: &mut Tx, class: &Class, person: PersonId) -> Result<(i64, bool)> {
    let row = tx.one(&KNOWN_TO, params![class.id, person, class.unit, class.circle]).await?;
    Ok((row.get(0)?, row.get::<i64>(1)? > 0))
}

pub(super) async fn engagement(tx: &mut Tx, id: EngagementId) -> Result<Engagement> {
    agreed(&tx.one(&ENGAGEMENT, params![id]).await?)
}

pub(super) async fn of_session(tx: &mut Tx, id: SessionId) -> Result<Vec<Engagement>> {
    tx.all(&OF_SESSION, params![id]).await?.iter().map(agreed).collect()
}

/// Those of a session that are asked or agreed.
pub(super) async fn open_of(tx: &mut Tx, id: SessionId) -> Result<Vec<Engagement>> {
    tx.all(&OPEN_OF, params![id]).await?.iter().map(agreed).collect()
}

pub(super) async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Engagement>> {
    tx.all(&OF_PERSON, params![person]).await?.iter().map(agreed).collect()
}

pub(super) async fn ask(
    tx: &mut Tx,
    actor: &Actor,
    id: EngagementId,
    session: SessionId,
    person: PersonId,
    offer: &Offer,
    line: Option<funds::LineId>,
    measure: &str,
) -> Result<()> {
    let now = tx.now();
    let row =
        params![id, session, person, offer.fee, measure, line, offer.note.trim(), actor.person_id(), now];
    tx.execute(&ASK, row).await?;
    Ok(())
}

pub(super) async fn set_state(tx: &mut Tx, id: EngagementId, to: State, answer: &str) -> Result<()> {
    let now = tx.now();
    match to {
        State::Agreed | State::Declined => {
            tx.execute(&ANSWER, params![id, to.code(), answer, now]).await?;
        }
        _ => {
            tx.execute(&END, params![id, to.code(), now]).await?;
        }
    }
    Ok(())
}

fn read(row: &Row) -> Result<Instructor> {
    let mut c = row.columns();
    Ok(Instructor {
        person: c.next()?,
        about: c.next()?,
        topics: c.next::<String>()?.lines().map(str::to_owned).collect(),
        languages: c.next::<String>()?.split(' ').map(str::to_owned).collect(),
        style: style(&c.next::<String>()?)?,
        rate: c.next()?,
        measure: c.next()?,
        zone: c.next()?,
        most_a_week: c.next()?,
        retired_at: c.next()?,
    })
}

fn style(code: &str) -> Result<Style> {
    Style::parse(code).ok_or_else(|| Error::internal(format!("no style {code}")))
}

fn agreed(row: &Row) -> Result<Engagement> {
    let mut c = row.columns();
    Ok(Engagement {
        id: c.next()?,
        session: c.next()?,
        person: c.next()?,
        state: state(&c.next::<String>()?)?,
        fee: c.next()?,
        measure: c.next()?,
        line: c.next()?,
        note: c.next()?,
        answer: c.next()?,
        asked_at: c.next()?,
    })
}

fn state(code: &str) -> Result<State> {
    State::parse(code).ok_or_else(|| Error::internal(format!("no state {code}")))
}

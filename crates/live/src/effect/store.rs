//! SQL of what is known of classes. Answers count in whole sessions with at least five of them, of which nobody is asked any more.

use jiff::civil::{Date, DateTime};
use jiff::{SignedDuration, Timestamp};
use kernel::{Error, PersonId, Result, Row, Tx, params};

use super::Dates;
use crate::feedback::{LEAST, Rating};
use crate::ids::ClassId;

/// People are asked right after a session for a day, and two weeks later for a week.
const ASKED_HOURS: i64 = 24;
const FOLLOWED_HOURS: i64 = 24 * 21;
/// So many of the last sessions say how long it takes.
const LAST: i64 = 50;

kernel::statements! {
    /// How many said that they will use something, and how many said anything.
    USEFUL = "SELECT CAST(COALESCE(SUM(t.yes), 0) AS BIGINT), CAST(COALESCE(SUM(t.of_all), 0) AS BIGINT) FROM (
            SELECT a.session_id, SUM(CASE WHEN a.useful = 'yes' THEN 1 ELSE 0 END) AS yes, COUNT(*) AS of_all
            FROM live_answers AS a JOIN live_sessions AS n ON n.id = a.session_id
            WHERE n.class_id = $1 AND n.ends_at <= $2
            GROUP BY a.session_id HAVING COUNT(*) >= $3) AS t";
    /// How many said that they used something, and how many said anything.
    USED = "SELECT CAST(COALESCE(SUM(t.yes), 0) AS BIGINT), CAST(COALESCE(SUM(t.of_all), 0) AS BIGINT) FROM (
            SELECT u.session_id, SUM(CASE WHEN u.used = 'used' THEN 1 ELSE 0 END) AS yes, COUNT(*) AS of_all
            FROM live_uses AS u JOIN live_sessions AS n ON n.id = u.session_id
            WHERE n.class_id = $1 AND n.ends_at <= $2
            GROUP BY u.session_id HAVING COUNT(*) >= $3) AS t";
    /// How many said that somebody teaches well, and how many said anything.
    TAUGHT = "SELECT CAST(COALESCE(SUM(t.yes), 0) AS BIGINT), CAST(COALESCE(SUM(t.of_all), 0) AS BIGINT) FROM (
            SELECT a.session_id, SUM(CASE WHEN a.taught = 'yes' THEN 1 ELSE 0 END) AS yes, COUNT(*) AS of_all
            FROM live_answers AS a JOIN live_sessions AS n ON n.id = a.session_id
            WHERE a.instructor_id = $1 AND n.ends_at <= $2
            GROUP BY a.session_id HAVING COUNT(*) >= $3) AS t";
    /// How many people were in the settled sessions of a class in which there were enough.
    BEEN = "SELECT COUNT(DISTINCT s.person_id) FROM live_seats AS s
        JOIN live_sessions AS n ON n.id = s.session_id
        WHERE n.class_id = $1 AND n.closed_at IS NOT NULL AND s.state = 'attended'
            AND (SELECT COUNT(*) FROM live_seats AS o WHERE o.session_id = n.id AND o.state = 'attended') >= $2";
    /// The first session of a class with a free seat, how many have one, and how many seats.
    DATES = "SELECT MIN(n.local_start), COUNT(*), CAST(COALESCE(SUM(n.capacity - n.taken), 0) AS BIGINT)
        FROM live_sessions AS n
        WHERE n.class_id = $1 AND n.starts_at > $2 AND COALESCE(n.cut_off_at, n.starts_at) > $2
            AND n.called_off_at IS NULL AND n.closed_at IS NULL AND n.capacity > n.taken AND n.local_start < $3";
    /// When the last sessions were planned, and when they began.
    LEADS = "SELECT n.planned_at, n.starts_at FROM live_sessions AS n
        WHERE n.starts_at <= $1 AND n.starts_at > n.planned_at AND n.called_off_at IS NULL
        ORDER BY n.starts_at DESC, n.id LIMIT $2";
}

pub(super) async fn useful(tx: &mut Tx, class: ClassId) -> Result<Rating> {
    let (ended, least) = (ended(tx, ASKED_HOURS)?, least());
    rating(&tx.one(&USEFUL, params![class, ended, least]).await?)
}

pub(super) async fn used(tx: &mut Tx, class: ClassId) -> Result<Rating> {
    let (ended, least) = (ended(tx, FOLLOWED_HOURS)?, least());
    rating(&tx.one(&USED, params![class, ended, least]).await?)
}

pub(super) async fn taught(tx: &mut Tx, person: PersonId) -> Result<Rating> {
    let (ended, least) = (ended(tx, ASKED_HOURS)?, least());
    rating(&tx.one(&TAUGHT, params![person, ended, least]).await?)
}

pub(super) async fn been(tx: &mut Tx, class: ClassId) -> Result<i64> {
    tx.one(&BEEN, params![class, least()]).await?.get(0)
}

pub(super) async fn dates(tx: &mut Tx, class: ClassId, by: Option<Date>) -> Result<Option<Dates>> {
    let now = tx.now();
    // Local times are text that sorts by time: the day after is behind each hour of the day.
    let before = match by {
        Some(by) => by.tomorrow().map_err(Error::internal)?.to_string(),
        None => "9999-12-31".to_owned(),
    };
    let row = tx.one(&DATES, params![class, now, before]).await?;
    let first: Option<String> = row.get(0)?;
    let Some(first) = first else { return Ok(None) };
    let first: DateTime = first.parse().map_err(Error::internal)?;
    Ok(Some(Dates { first: first.date(), sessions: row.get(1)?, seats: row.get(2)? }))
}

/// How many days the last sessions took from their planning to their beginning.
pub(super) async fn leads(tx: &mut Tx) -> Result<Vec<i64>> {
    let now = tx.now();
    let rows = tx.all(&LEADS, params![now, LAST]).await?;
    let days = |row: &Row| -> Result<i64> {
        let (planned, starts): (Timestamp, Timestamp) = (row.get(0)?, row.get(1)?);
        Ok(starts.duration_since(planned).as_hours() / 24)
    };
    rows.iter().map(days).collect()
}

fn ended(tx: &Tx, hours: i64) -> Result<Timestamp> {
    tx.now().checked_sub(SignedDuration::from_hours(hours)).map_err(Error::internal)
}

fn least() -> i64 {
    i64::try_from(LEAST).unwrap_or(i64::MAX)
}

fn rating(row: &Row) -> Result<Rating> {
    let count = |at: usize| u32::try_from(row.get::<i64>(at)?).map_err(Error::internal);
    Ok(Rating { yes: count(0)?, of: count(1)? })
}

//! SQL of addresses of calendars.

use jiff::Timestamp;
use kernel::{Error, PersonId, Result, Tx, params};

use super::{EVERY, Kept, Source, Trouble};

kernel::statements! {
    /// An address, in place of the one before.
    NAME = "INSERT INTO live_calendar_addresses (person_id, address, shown, named_at, due_at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (person_id) DO UPDATE SET address = EXCLUDED.address, shown = EXCLUDED.shown,
            named_at = EXCLUDED.named_at, due_at = EXCLUDED.due_at, tried_at = NULL, read_at = NULL, until_at = NULL,
            failing_since = NULL, trouble = NULL";
    /// No address.
    REMOVE = "DELETE FROM live_calendar_addresses WHERE person_id = $1";
    /// No times.
    FORGET = "DELETE FROM live_calendar_times WHERE person_id = $1";
    /// A time.
    ADD = "INSERT INTO live_calendar_times (person_id, starts_at, ends_at) VALUES ($1, $2, $3)";
    /// How it fares.
    SOURCE = "SELECT a.shown, a.read_at, a.until_at, a.failing_since, a.trouble,
            (SELECT COUNT(*) FROM live_calendar_times AS t WHERE t.person_id = a.person_id)
        FROM live_calendar_addresses AS a WHERE a.person_id = $1";
    /// What is needed to read it.
    KEPT = "SELECT a.address, i.zone FROM live_calendar_addresses AS a
        JOIN live_instructors AS i ON i.person_id = a.person_id
        WHERE a.person_id = $1";
    /// When it was last tried.
    TRIED = "SELECT tried_at FROM live_calendar_addresses WHERE person_id = $1";
    /// Those whose hour has come, claimed until the next.
    DUE = "UPDATE live_calendar_addresses SET due_at = $2 WHERE due_at <= $1 RETURNING person_id";
    /// It was read.
    READ = "UPDATE live_calendar_addresses
        SET tried_at = $2, read_at = $2, until_at = $3, due_at = $4, failing_since = NULL, trouble = NULL
        WHERE person_id = $1";
    /// It could not be read.
    FAIL = "UPDATE live_calendar_addresses
        SET tried_at = $2, due_at = $3, failing_since = COALESCE(failing_since, $2), trouble = $4
        WHERE person_id = $1";
}

pub(super) async fn name(tx: &mut Tx, person: PersonId, sealed: &str, shown: &str) -> Result<()> {
    let (now, next) = (tx.now(), next(tx)?);
    tx.execute(&FORGET, params![person]).await?;
    tx.execute(&NAME, params![person, sealed, shown, now, next]).await?;
    Ok(())
}

/// How many were taken away.
pub(crate) async fn remove(tx: &mut Tx, person: PersonId) -> Result<u64> {
    tx.execute(&FORGET, params![person]).await?;
    tx.execute(&REMOVE, params![person]).await
}

pub(super) async fn source(tx: &mut Tx, person: PersonId) -> Result<Option<Source>> {
    let Some(row) = tx.optional(&SOURCE, params![person]).await? else { return Ok(None) };
    let mut c = row.columns();
    let shown = c.next()?;
    let (read, until): (Option<Timestamp>, Option<Timestamp>) = (c.next()?, c.next()?);
    let (since, code): (Option<Timestamp>, Option<String>) = (c.next()?, c.next()?);
    let trouble = code.map(|code| Trouble::parse(&code)).transpose()?;
    Ok(Some(Source { shown, read: read.zip(until), trouble: since.zip(trouble), times: c.next()? }))
}

pub(super) async fn kept(tx: &mut Tx, person: PersonId) -> Result<Option<Kept>> {
    let row = tx.optional(&KEPT, params![person]).await?;
    row.map(|row| Ok(Kept { sealed: row.get(0)?, zone: row.get(1)? })).transpose()
}

/// When it was last tried; [`Error::NotFound`] where none is named.
pub(super) async fn tried_at(tx: &mut Tx, person: PersonId) -> Result<Option<Timestamp>> {
    tx.one(&TRIED, params![person]).await?.get(0)
}

pub(super) async fn due(tx: &mut Tx) -> Result<Vec<PersonId>> {
    let (now, next) = (tx.now(), next(tx)?);
    let mut due: Vec<PersonId> =
        tx.all(&DUE, params![now, next]).await?.iter().map(|row| row.get(0)).collect::<Result<_>>()?;
    due.sort_unstable();
    Ok(due)
}

/// The times of a calendar in place of those before.
pub(super) async fn keep(
    tx: &mut Tx,
    person: PersonId,
    busy: &[(Timestamp, Timestamp)],
    until: Timestamp,
) -> Result<()> {
    let (now, next) = (tx.now(), next(tx)?);
    tx.execute(&FORGET, params![person]).await?;
    let rows = busy.iter().map(|(from, to)| params![person, *from, *to]).collect();
    tx.insert_all(&ADD, rows).await?;
    tx.execute(&READ, params![person, now, until, next]).await?;
    Ok(())
}

pub(super) async fn fail(tx: &mut Tx, person: PersonId, code: &str) -> Result<()> {
    let (now, next) = (tx.now(), next(tx)?);
    tx.execute(&FAIL, params![person, now, next, code]).await?;
    Ok(())
}

fn next(tx: &Tx) -> Result<Timestamp> {
    tx.now().checked_add(EVERY).map_err(Error::internal)
}

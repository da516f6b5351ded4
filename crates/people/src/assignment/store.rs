//! SQL of assignments: writing spans, and reading them as of a day, as known now or then.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{PersonId, Result, Row, Tx, Uuid, params};

use super::{Span, Standing};
use crate::ids::{AssignmentId, EmploymentId, RunId};

kernel::statements! {
    /// A new span.
    ADD = "INSERT INTO people_assignments
        (id, employment_id, person_id, unit_id, site_id, job_id, post_id, grade, employment, manager_id, acting_id,
            dotted_id, valid_from, valid_to, recorded_at, recorded_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
    /// Spans named in a batch no longer count.
    SUPERSEDE = "UPDATE people_assignments
        SET superseded_at = $1, superseded_by = $2
        WHERE superseded_at IS NULL AND id IN (SELECT subject FROM people_touched WHERE batch = $3)";
    /// What a run recorded no longer counts.
    SUPERSEDE_RUN = "UPDATE people_assignments
        SET superseded_at = $1, superseded_by = $2
        WHERE superseded_at IS NULL AND recorded_by = $3";
    /// Spans that a run superseded and that counted before it.
    OF_RUN = "SELECT id, employment_id, person_id, unit_id, site_id, job_id, post_id, grade, employment, manager_id,
            acting_id, dotted_id, valid_from, valid_to, recorded_by
        FROM people_assignments
        WHERE superseded_by = $1 AND (recorded_by IS NULL OR recorded_by <> $1)
        ORDER BY id";
    /// Persons whose spans a run wrote or superseded.
    PERSONS_OF_RUN = "SELECT DISTINCT person_id
        FROM people_assignments
        WHERE recorded_by = $1 OR superseded_by = $1
        ORDER BY person_id";
    /// Spans of an employment that count.
    OF_EMPLOYMENT = "SELECT id, employment_id, person_id, unit_id, site_id, job_id, post_id, grade, employment, manager_id,
            acting_id, dotted_id, valid_from, valid_to, recorded_by
        FROM people_assignments
        WHERE employment_id = $1 AND superseded_at IS NULL
        ORDER BY valid_from, id";
    /// Spans of a feed's living employments that count.
    OF_FEED = "SELECT a.id, a.employment_id, a.person_id, a.unit_id, a.site_id, a.job_id, a.post_id, a.grade, a.employment,
            a.manager_id, a.acting_id, a.dotted_id, a.valid_from, a.valid_to, a.recorded_by
        FROM people_external_ids x
        JOIN people_employments e ON e.person_id = x.person_id AND e.voided_at IS NULL
        JOIN people_assignments a ON a.employment_id = e.id AND a.superseded_at IS NULL
        WHERE x.feed_id = $1 AND (e.ended_on IS NULL OR e.ended_on >= $2)
        ORDER BY a.employment_id, a.valid_from, a.id";
    /// All spans of a person as known at an instant.
    OF_PERSON = "SELECT id, employment_id, person_id, unit_id, site_id, job_id, post_id, grade, employment, manager_id,
            acting_id, dotted_id, valid_from, valid_to, recorded_by
        FROM people_assignments
        WHERE person_id = $1 AND recorded_at <= $2 AND (superseded_at IS NULL OR superseded_at > $2)
        ORDER BY valid_from, id";
    /// Everybody's place on a day as known at an instant.
    AS_OF = "SELECT id, employment_id, person_id, unit_id, site_id, job_id, post_id, grade, employment, manager_id,
            acting_id, dotted_id, valid_from, valid_to, recorded_by
        FROM people_assignments
        WHERE valid_from <= $1 AND (valid_to IS NULL OR valid_to > $1)
            AND recorded_at <= $2 AND (superseded_at IS NULL OR superseded_at > $2)
        ORDER BY person_id, id";
    /// A subject of a batch.
    TOUCH = "INSERT INTO people_touched (batch, subject) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    /// The batch is done.
    UNTOUCH = "DELETE FROM people_touched WHERE batch = $1";
}

/// A span with whose it is.
#[derive(Debug, Clone)]
pub(crate) struct Kept {
    pub(crate) person: PersonId,
    pub(crate) employment: EmploymentId,
    pub(crate) span: Span,
    /// The run that said so.
    pub(crate) by: Option<RunId>,
}

fn kept(row: &Row) -> Result<Kept> {
    let mut c = row.columns();
    let id: AssignmentId = c.next()?;
    let (employment, person) = (c.next()?, c.next()?);
    let standing = Standing {
        unit: c.next()?,
        site: c.next()?,
        job: c.next()?,
        post: c.next()?,
        grade: c.next()?,
        employment: c.next()?,
        manager: c.next()?,
        acting: c.next()?,
        dotted: c.next()?,
    };
    let span = Span { id: Some(id), standing, from: c.next()?, to: c.next()? };
    Ok(Kept { person, employment, span, by: c.next()? })
}

pub(crate) async fn of_employment(tx: &mut Tx, employment: EmploymentId) -> Result<Vec<Span>> {
    let rows = tx.all(&OF_EMPLOYMENT, params![employment]).await?;
    rows.iter().map(|row| kept(row).map(|k| k.span)).collect()
}

pub(crate) async fn of_feed(tx: &mut Tx, feed: crate::ids::FeedId, day: Date) -> Result<Vec<Kept>> {
    tx.all(&OF_FEED, params![feed, day]).await?.iter().map(kept).collect()
}

pub(crate) async fn of_person(tx: &mut Tx, person: PersonId, known: Timestamp) -> Result<Vec<Kept>> {
    tx.all(&OF_PERSON, params![person, known]).await?.iter().map(kept).collect()
}

pub(crate) async fn as_of(tx: &mut Tx, day: Date, known: Timestamp) -> Result<Vec<Kept>> {
    tx.all(&AS_OF, params![day, known]).await?.iter().map(kept).collect()
}

pub(crate) async fn of_run(tx: &mut Tx, run: RunId) -> Result<Vec<Kept>> {
    tx.all(&OF_RUN, params![run]).await?.iter().map(kept).collect()
}

pub(crate) async fn persons_of_run(tx: &mut Tx, run: RunId) -> Result<Vec<PersonId>> {
    tx.all(&PERSONS_OF_RUN, params![run]).await?.iter().map(|row| row.get(0)).collect()
}

/// Writes spans, first superseding those they replace.
pub(crate) async fn write(
    tx: &mut Tx,
    run: Option<RunId>,
    old: Vec<AssignmentId>,
    new: Vec<Kept>,
) -> Result<()> {
    let now = tx.now();
    if !old.is_empty() {
        let batch = touch(tx, old.into_iter().map(|id| id.0)).await?;
        tx.execute(&SUPERSEDE, params![now, run, batch]).await?;
        untouch(tx, batch).await?;
    }
    let rows = new
        .into_iter()
        .map(|k| {
            let id: AssignmentId = tx.id();
            let s = k.span.standing;
            params![
                id,
                k.employment,
                k.person,
                s.unit,
                s.site,
                s.job,
                s.post,
                s.grade,
                s.employment,
                s.manager,
                s.acting,
                s.dotted,
                k.span.from,
                k.span.to,
                now,
                k.by
            ]
        })
        .collect();
    tx.insert_all(&ADD, rows).await?;
    Ok(())
}

/// What a run recorded no longer counts.
pub(crate) async fn supersede_run(tx: &mut Tx, run: RunId) -> Result<()> {
    let now = tx.now();
    tx.execute(&SUPERSEDE_RUN, params![now, run, run]).await?;
    Ok(())
}

/// Notes the subjects of a set-based statement; end with [`untouch`].
pub(crate) async fn touch(tx: &mut Tx, subjects: impl Iterator<Item = Uuid>) -> Result<Uuid> {
    let batch: Uuid = tx.id();
    tx.insert_all(&TOUCH, subjects.map(|subject| params![batch, subject]).collect()).await?;
    Ok(batch)
}

pub(crate) async fn untouch(tx: &mut Tx, batch: Uuid) -> Result<()> {
    tx.execute(&UNTOUCH, params![batch]).await?;
    Ok(())
}

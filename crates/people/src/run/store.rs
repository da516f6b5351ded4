//! SQL of runs, their files, problems and inverse plans.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Actor, Result, Row, Tx, params};

use super::apply::Inverse;
use super::{Part, Report, Run, State};
use crate::feed::correction::Correction;
use crate::feed::staged::Problem;
use crate::ids::{FeedId, RunId};

kernel::statements! {
    /// A new run.
    ADD = "INSERT INTO people_runs
            (id, feed_id, file_name, file_digest, day, state, mapping, report, rows, changed, read_at, read_by,
            foreseen)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    /// Another reading of the same file.
    REREAD = "UPDATE people_runs
        SET day = $2, state = $3, mapping = $4, report = $5, rows = $6, changed = $7, foreseen = $8, asked_at = NULL,
            asked_by = NULL
        WHERE id = $1 AND state IN ('open', 'stopped')";
    /// One run.
    ONE = "SELECT r.id, r.feed_id, f.name, r.file_name, r.file_digest, r.day, r.state, r.mapping, r.report, r.rows, r.changed,
            r.read_at, r.read_by, r.asked_at, r.asked_by, r.part, r.reason, r.decided_at, r.decided_by, r.undone_at, r.undone_by,
            r.foreseen
        FROM people_runs r
        JOIN people_feeds f ON f.id = r.feed_id
        WHERE r.id = $1";
    /// The newest runs, without their reports.
    NEWEST = "SELECT r.id, f.name, r.file_name, r.day, r.state, r.rows, r.changed, r.read_at, r.part, r.undone_at, r.feed_id
        FROM people_runs r
        JOIN people_feeds f ON f.id = r.feed_id
        ORDER BY r.read_at DESC, r.id DESC
        LIMIT $1";
    /// How the runs of a feed ended, newest first.
    STRIP = "SELECT state, read_at FROM people_runs WHERE feed_id = $1 ORDER BY read_at DESC, id DESC LIMIT 60";
    /// A second administrator is asked.
    ASK = "UPDATE people_runs SET asked_at = $2, asked_by = $3 WHERE id = $1 AND state = 'stopped'";
    /// It was applied or set aside.
    DECIDE = "UPDATE people_runs
        SET state = $2, part = $3, reason = $4, decided_at = $5, decided_by = $6, report = $7, changed = $8
        WHERE id = $1 AND state IN ('open', 'stopped')";
    /// It was undone.
    UNDO = "UPDATE people_runs SET state = 'undone', undone_at = $2, undone_by = $3 WHERE id = $1 AND state = 'applied'";
    /// A run of the same feed that was applied later.
    LATER = "SELECT l.id
        FROM people_runs r
        JOIN people_runs l ON l.feed_id = r.feed_id AND l.state = 'applied'
            AND (l.decided_at > r.decided_at OR (l.decided_at = r.decided_at AND l.id > r.id))
        WHERE r.id = $1
        ORDER BY l.decided_at DESC, l.id
        LIMIT 1";
    /// The applied run before.
    EARLIER = "SELECT day, rows, mapping
        FROM people_runs
        WHERE feed_id = $1 AND state = 'applied' AND id <> $2
        ORDER BY decided_at DESC, id DESC
        LIMIT 1";
    /// How many files of a feed were applied.
    APPLIED = "SELECT COUNT(*) FROM people_runs WHERE feed_id = $1 AND state = 'applied'";
    /// The file.
    ADD_FILE = "INSERT INTO people_run_files (run_id, content, kept_until) VALUES ($1, $2, $3)
        ON CONFLICT (run_id) DO UPDATE SET content = excluded.content, kept_until = excluded.kept_until";
    /// The file again.
    FILE = "SELECT content FROM people_run_files WHERE run_id = $1";
    /// Files whose time is over.
    DROP_FILES = "DELETE FROM people_run_files WHERE kept_until < $1";
    /// Inverse plans whose time is over.
    DROP_INVERSE = "DELETE FROM people_run_inverse
        WHERE run_id IN (SELECT id FROM people_runs WHERE decided_at < $1)";
    /// A problem.
    ADD_PROBLEM = "INSERT INTO people_run_problems (run_id, place, row_numbers, column_name, said, code, outcome, names)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    /// Problems of a run, vacant posts last.
    PROBLEMS = "SELECT row_numbers, column_name, said, code, outcome, names
        FROM people_run_problems
        WHERE run_id = $1
        ORDER BY CASE WHEN outcome = 'post-vacant' THEN 1 ELSE 0 END, place
        LIMIT $2";
    /// No problems any more.
    DROP_PROBLEMS = "DELETE FROM people_run_problems WHERE run_id = $1";
    /// What was corrected.
    ADD_CORRECTION = "INSERT INTO people_run_corrections
            (run_id, row_number, column_name, said, value, made_at, made_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    /// What was corrected, in the order of the file.
    CORRECTIONS = "SELECT row_number, column_name, said, value
        FROM people_run_corrections
        WHERE run_id = $1
        ORDER BY row_number, column_name";
    /// Nothing was corrected.
    DROP_CORRECTIONS = "DELETE FROM people_run_corrections WHERE run_id = $1";
    /// How something was.
    ADD_INVERSE = "INSERT INTO people_run_inverse (run_id, place, what, subject, before) VALUES ($1, $2, $3, $4, $5)";
    /// How things were, last change first.
    INVERSE = "SELECT what, subject, before FROM people_run_inverse WHERE run_id = $1 ORDER BY place DESC";
}

/// Most problems of a run that are kept; a file with more has one cause, and its report counts them all.
pub(crate) const MOST_PROBLEMS: usize = 1_000;

/// A run as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunLine {
    /// The run.
    pub id: RunId,
    /// The source's name.
    pub feed_name: String,
    /// The file's name.
    pub file_name: String,
    /// The day the file speaks of.
    pub day: Date,
    /// How far it is.
    pub state: State,
    /// Rows of the file.
    pub rows: u32,
    /// Changes.
    pub changed: u32,
    /// When it was read.
    pub read_at: Timestamp,
    /// Which part was applied.
    pub part: Option<Part>,
    /// When it was undone.
    pub undone_at: Option<Timestamp>,
    /// The source.
    pub feed: FeedId,
}

fn part(key: Option<String>) -> Option<Part> {
    key.map(|key| if key == "safe" { Part::Safe } else { Part::All })
}

pub(crate) async fn one(tx: &mut Tx, id: RunId) -> Result<Run> {
    let row = tx.one(&ONE, params![id]).await?;
    let mut c = row.columns();
    let (id, feed, feed_name, file_name, digest, day) =
        (c.next()?, c.next()?, c.next()?, c.next()?, c.next()?, c.next()?);
    let state = State::of_key(&c.next::<String>()?);
    let mapping = c.next()?;
    let report: Report = serde_json::from_value(c.next()?)?;
    let (rows, changed) = (c.next()?, c.next()?);
    let read = (c.next()?, c.next()?);
    let asked: (Option<Timestamp>, Option<String>) = (c.next()?, c.next()?);
    let (part, reason) = (part(c.next()?), c.next()?);
    let decided: (Option<Timestamp>, Option<String>) = (c.next()?, c.next()?);
    let undone: (Option<Timestamp>, Option<String>) = (c.next()?, c.next()?);
    let foreseen = c.next::<Option<serde_json::Value>>()?.map(serde_json::from_value).transpose()?;
    Ok(Run {
        id,
        feed,
        feed_name,
        file_name,
        digest,
        day,
        state,
        mapping,
        report,
        rows,
        changed,
        read,
        asked: asked.0.zip(asked.1),
        part,
        reason,
        decided: decided.0.zip(decided.1),
        undone: undone.0.zip(undone.1),
        foreseen,
    })
}

fn line(row: &Row) -> Result<RunLine> {
    let mut c = row.columns();
    Ok(RunLine {
        id: c.next()?,
        feed_name: c.next()?,
        file_name: c.next()?,
        day: c.next()?,
        state: State::of_key(&c.next::<String>()?),
        rows: c.next()?,
        changed: c.next()?,
        read_at: c.next()?,
        part: part(c.next()?),
        undone_at: c.next()?,
        feed: c.next()?,
    })
}

pub(crate) async fn newest(tx: &mut Tx, limit: u32) -> Result<Vec<RunLine>> {
    tx.all(&NEWEST, params![limit]).await?.iter().map(line).collect()
}

pub(crate) async fn strip(tx: &mut Tx, feed: FeedId) -> Result<Vec<(State, Timestamp)>> {
    let rows = tx.all(&STRIP, params![feed]).await?;
    rows.iter().map(|row| Ok((State::of_key(&row.get::<String>(0)?), row.get(1)?))).collect()
}

pub(crate) async fn add(
    tx: &mut Tx,
    actor: &Actor,
    run: &Run,
    file: &[u8],
    problems: &[Problem],
) -> Result<()> {
    let now = tx.now();
    let report = serde_json::to_value(&run.report)?;
    let values = params![
        run.id,
        run.feed,
        &run.file_name,
        &run.digest,
        run.day,
        run.state.key(),
        &run.mapping,
        report,
        run.rows,
        run.changed,
        now,
        actor.mark(),
        foreseen(run)?
    ];
    tx.execute(&ADD, values).await?;
    keep_file(tx, run.id, file.to_vec()).await?;
    set_problems(tx, run.id, problems).await
}

pub(crate) async fn reread(tx: &mut Tx, run: &Run, problems: &[Problem]) -> Result<bool> {
    let report = serde_json::to_value(&run.report)?;
    let (state, foreseen) = (run.state.key(), foreseen(run)?);
    let values = params![run.id, run.day, state, &run.mapping, report, run.rows, run.changed, foreseen];
    let done = tx.execute(&REREAD, values).await? > 0;
    set_problems(tx, run.id, problems).await?;
    Ok(done)
}

fn foreseen(run: &Run) -> Result<Option<serde_json::Value>> {
    Ok(run.foreseen.as_ref().map(serde_json::to_value).transpose()?)
}

pub(crate) async fn keep_file(tx: &mut Tx, run: RunId, content: Vec<u8>) -> Result<()> {
    let until = tx
        .now()
        .checked_add(jiff::SignedDuration::from_hours(24 * super::UNDO_DAYS))
        .unwrap_or(Timestamp::MAX);
    tx.execute(&ADD_FILE, params![run, content, until]).await?;
    Ok(())
}

pub(crate) async fn file(tx: &mut Tx, run: RunId) -> Result<Vec<u8>> {
    tx.one(&FILE, params![run]).await?.get(0)
}

/// Keeps the first [`MOST_PROBLEMS`].
async fn set_problems(tx: &mut Tx, run: RunId, problems: &[Problem]) -> Result<()> {
    tx.execute(&DROP_PROBLEMS, params![run]).await?;
    let mut rows = Vec::new();
    for (place, p) in problems.iter().take(MOST_PROBLEMS).enumerate() {
        let numbers: Vec<String> = p.rows.iter().take(20).map(u32::to_string).collect();
        let code = serde_json::to_value(p.code)?.as_str().unwrap_or_default().to_owned();
        let outcome = serde_json::to_value(p.outcome)?.as_str().unwrap_or_default().to_owned();
        let names = serde_json::to_value(p.names.iter().take(6).collect::<Vec<_>>())?;
        rows.push(params![run, place, numbers.join(", "), &p.column, &p.value, code, outcome, names]);
    }
    tx.insert_all(&ADD_PROBLEM, rows).await?;
    Ok(())
}

pub(crate) async fn problems(tx: &mut Tx, run: RunId, limit: usize) -> Result<Vec<Problem>> {
    let rows = tx.all(&PROBLEMS, params![run, limit]).await?;
    rows.iter()
        .map(|row| {
            let mut c = row.columns();
            let numbers: String = c.next()?;
            let (column, value) = (c.next()?, c.next()?);
            let code = serde_json::from_value(c.next::<String>()?.into())?;
            let outcome = serde_json::from_value(c.next::<String>()?.into())?;
            let names = serde_json::from_value(c.next()?)?;
            let rows = numbers.split(", ").filter_map(|number| number.parse().ok()).collect();
            Ok(Problem { rows, column, field: None, value, code, outcome, names })
        })
        .collect()
}

pub(crate) async fn corrections(tx: &mut Tx, run: RunId) -> Result<Vec<Correction>> {
    let rows = tx.all(&CORRECTIONS, params![run]).await?;
    rows.iter()
        .map(|row| {
            let mut c = row.columns();
            Ok(Correction { row: c.next()?, column: c.next()?, said: c.next()?, value: c.next()? })
        })
        .collect()
}

/// Keeps the corrections of a run; who made the last one stands for all.
pub(crate) async fn set_corrections(
    tx: &mut Tx,
    actor: &Actor,
    run: RunId,
    corrections: &[Correction],
) -> Result<()> {
    let now = tx.now();
    tx.execute(&DROP_CORRECTIONS, params![run]).await?;
    let row = |c: &Correction| params![run, c.row, &c.column, &c.said, c.value.clone(), now, actor.mark()];
    let rows = corrections.iter().map(row).collect();
    tx.insert_all(&ADD_CORRECTION, rows).await?;
    Ok(())
}

pub(crate) async fn ask(tx: &mut Tx, actor: &Actor, run: RunId) -> Result<bool> {
    let now = tx.now();
    Ok(tx.execute(&ASK, params![run, now, actor.mark()]).await? > 0)
}

pub(crate) async fn decide(tx: &mut Tx, actor: &Actor, run: &Run) -> Result<bool> {
    let now = tx.now();
    let report = serde_json::to_value(&run.report)?;
    let part = run.part.map(Part::key);
    let values =
        params![run.id, run.state.key(), part, run.reason.clone(), now, actor.mark(), report, run.changed];
    Ok(tx.execute(&DECIDE, values).await? > 0)
}

pub(crate) async fn mark_undone(tx: &mut Tx, actor: &Actor, run: RunId) -> Result<bool> {
    let now = tx.now();
    Ok(tx.execute(&UNDO, params![run, now, actor.mark()]).await? > 0)
}

pub(crate) async fn later(tx: &mut Tx, run: RunId) -> Result<Option<RunId>> {
    tx.optional(&LATER, params![run]).await?.map(|row| row.get(0)).transpose()
}

pub(crate) async fn earlier(tx: &mut Tx, feed: FeedId, run: RunId) -> Result<Option<(Date, u32, String)>> {
    let row = tx.optional(&EARLIER, params![feed, run]).await?;
    row.map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).transpose()
}

pub(crate) async fn applied(tx: &mut Tx, feed: FeedId) -> Result<u32> {
    tx.one(&APPLIED, params![feed]).await?.get(0)
}

pub(crate) async fn add_inverse(tx: &mut Tx, run: RunId, rows: Vec<Inverse>) -> Result<()> {
    let rows = rows
        .into_iter()
        .enumerate()
        .map(|(place, i)| params![run, place, i.what, i.subject, i.before])
        .collect();
    tx.insert_all(&ADD_INVERSE, rows).await?;
    Ok(())
}

pub(crate) async fn inverse(
    tx: &mut Tx,
    run: RunId,
) -> Result<Vec<(String, kernel::Uuid, serde_json::Value)>> {
    let rows = tx.all(&INVERSE, params![run]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).collect()
}

/// Deletes what has been kept long enough.
pub(crate) async fn forget(tx: &mut Tx) -> Result<()> {
    let now = tx.now();
    tx.execute(&DROP_FILES, params![now]).await?;
    let old =
        now.checked_sub(jiff::SignedDuration::from_hours(24 * super::UNDO_DAYS)).unwrap_or(Timestamp::MIN);
    tx.execute(&DROP_INVERSE, params![old]).await?;
    super::arrival_store::SHELF.forget(tx, old).await
}

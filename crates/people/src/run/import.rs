//! Reading, judging and applying staff files: what the page and the command line call.
//!
//! Reading and comparing happen outside of any write; applying reads the file once more inside the one transaction
//! that changes everything, so a file is never applied to people other than those it was compared with.

use std::time::Duration;

use bytes::Bytes;
use jiff::civil::Date;
use kernel::{Actor, Ctx, Error, Meter, Result, Role, Told, Tx};
use sha2::{Digest, Sha256};

use super::administrators;
use super::apply::foretell;
use super::arrival_store::SHELF;
use super::desk::struck_out;
use super::known::Known;
use super::reading::{Reading, off_thread, reading};
use super::report::{report, unreadable};
use super::{Part, Report, Run, State, store};
use crate::feed::correction::Correction;
use crate::feed::diff::{Diff, diff};
use crate::feed::guards::{Verdict, judge};
use crate::feed::mapping::{Mapping, MappingFault};
use crate::feed::origin::feed_of;
use crate::feed::staged::{Problem, Staged};
use crate::feed::store as feeds;
use crate::feed::store::Feed;
use crate::ids::RunId;
use crate::words;

pub use super::apply::foresee;
pub use super::desk::{ask, feed, overview, problems, set_aside, set_guards, show, shown_file};

/// The feed of files that name none.
pub const DEFAULT_FEED: &str = "HR file";

/// A file to be read.
#[derive(Debug, Clone, Default)]
pub struct Upload {
    /// The file's name.
    pub name: String,
    /// Its bytes.
    pub bytes: Bytes,
    /// The feed by name; as the file itself says, else [`DEFAULT_FEED`], when absent.
    pub feed: Option<String>,
    /// How columns are mapped; as before, or guessed, when absent.
    pub mapping: Option<Mapping>,
    /// The day the file speaks of; today when absent.
    pub day: Option<Date>,
}

/// The stages of reading a file, in their order, as a meter is told of them.
pub const STAGES: [&str; 4] = [OPENING, ROWS, COMPARING, KEEPING];
const OPENING: &str = "opening";
const ROWS: &str = "rows";
const COMPARING: &str = "comparing";
const KEEPING: &str = "keeping";
/// What follows them where a file is applied at once.
pub const APPLYING: &str = "applying";

/// What to do once a file was read.
#[derive(Debug, Clone, Default)]
pub struct Orders {
    /// Apply it when no guard stops it.
    pub apply: bool,
    /// Apply it even so, for this reason; only the command line may, where the operator stands for the second
    /// administrator.
    pub override_guards: Option<String>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The run.
    pub run: RunId,
    /// How far it is: [`State::Stopped`] means that a guard stopped it and nothing was applied.
    pub state: State,
    /// What was found.
    pub report: Report,
}

/// Reads a staff file and, if ordered, applies it. `progress` hears how far it is.
///
/// # Errors
/// [`Error::NotFound`] unless the actor runs the installation; [`Error::Invalid`] for a mapping that cannot be used.
/// A file that cannot be read, or that a guard stops, is no error: it is a run that is [`State::Stopped`].
pub async fn import_file(
    ctx: &Ctx,
    actor: &Actor,
    upload: Upload,
    orders: Orders,
    progress: &(dyn Fn(Told) + Sync),
) -> Result<Outcome> {
    Meter::heard(|meter| import_metered(ctx, actor, upload, orders, meter), progress).await
}

async fn import_metered(
    ctx: &Ctx,
    actor: &Actor,
    upload: Upload,
    orders: Orders,
    meter: Meter,
) -> Result<Outcome> {
    actor.require_any(&[Role::ItAdmin])?;
    if orders.override_guards.is_some() && !actor.is_system() {
        return Err(Error::forbidden(words::people_second_lifts));
    }
    if orders.override_guards.as_ref().is_some_and(|r| r.trim().is_empty()) {
        return Err(Error::invalid("reason", words::people_lift_reason));
    }
    let id: RunId = ctx.ids().uuid(ctx.clock().now()).into();
    read_as(ctx, actor, upload, id, orders.apply, &meter).await?;
    let run = store::one(&mut ctx.db.read().await?, id).await?;
    let lifted = orders.override_guards.filter(|_| run.report.verdict.can_be_lifted());
    let go = orders.apply && (run.state == State::Open || lifted.is_some());
    if go {
        meter.at(APPLYING, 0, 0);
        decide(ctx, actor, id, Part::All, lifted).await?;
    }
    let run = store::one(&mut ctx.db.read().await?, id).await?;
    Ok(Outcome { run: id, state: run.state, report: run.report })
}

/// Reads a file, compares it and keeps what was found; applies nothing.
///
/// # Errors
/// As [`import_file`].
pub async fn read_file(ctx: &Ctx, actor: &Actor, upload: Upload) -> Result<RunId> {
    let id: RunId = ctx.ids().uuid(ctx.clock().now()).into();
    read_as(ctx, actor, upload, id, false, &Meter::silent()).await?;
    Ok(id)
}

/// The same under an id that was given out before. With the run, the file does not wait any more.
pub(super) async fn read_as(
    ctx: &Ctx,
    actor: &Actor,
    upload: Upload,
    id: RunId,
    at_once: bool,
    meter: &Meter,
) -> Result<()> {
    actor.require_any(&[Role::ItAdmin])?;
    if let Some(mapping) = &upload.mapping {
        mapping.check().map_err(unmapped)?;
    }
    meter.at(OPENING, 0, 0);
    let bytes = upload.bytes.clone();
    let named = match upload.feed.clone() {
        Some(name) => name,
        None => off_thread(move || feed_of(&bytes)).await?.unwrap_or_else(|| DEFAULT_FEED.to_owned()),
    };
    let mut tx = ctx.db.write().await?;
    let feed = feeds::named(&mut tx, &named).await?;
    tx.commit().await?;
    let day = upload.day.unwrap_or_else(|| ctx.clock().today(&ctx.config.time_zone));
    let digest = hex::encode(Sha256::digest(&upload.bytes));
    let told = upload.mapping.clone();
    let (bytes, corrections) = (upload.bytes.clone(), Vec::new());
    let file = File { name: &upload.name, digest: &digest, bytes, corrections, at_once };
    let (run, problems) = found(ctx, actor, &feed, id, &file, day, told, meter).await?;
    meter.at(KEEPING, 0, 0);
    let mut tx = ctx.db.write().await?;
    SHELF.take(&mut tx, id).await?;
    store::add(&mut tx, actor, &run, &upload.bytes, &problems).await?;
    tx.commit().await
}

fn unmapped(fault: MappingFault) -> Error {
    Error::invalid("mapping", move |l| crate::words_of::mapping_fault(l, &fault))
}

/// Reads the file of a run once more with another mapping.
///
/// # Errors
/// As [`read_file`]; [`Error::Conflict`] when the run was decided.
pub async fn map_again(
    ctx: &Ctx,
    actor: &Actor,
    id: RunId,
    mapping: Mapping,
    day: Option<Date>,
) -> Result<()> {
    actor.require_any(&[Role::ItAdmin])?;
    mapping.check().map_err(unmapped)?;
    let mut tx = ctx.db.read().await?;
    let run = store::one(&mut tx, id).await?;
    let corrections = store::corrections(&mut tx, id).await?;
    drop(tx);
    reread(ctx, actor, &run, mapping, day.unwrap_or(run.day), corrections).await
}

/// Reads the file of a run once more, with these corrections instead of the ones before.
pub(super) async fn reread(
    ctx: &Ctx,
    actor: &Actor,
    run: &Run,
    mapping: Mapping,
    day: Date,
    corrections: Vec<Correction>,
) -> Result<()> {
    let mut tx = ctx.db.read().await?;
    let bytes = store::file(&mut tx, run.id).await?;
    let feed = as_read(feeds::by_id(&mut tx, run.feed).await?, run);
    drop(tx);
    let (name, digest, bytes) = (run.file_name.as_str(), run.digest.as_str(), bytes.into());
    let file = File { name, digest, bytes, corrections, at_once: false };
    let (again, problems) =
        found(ctx, actor, &feed, run.id, &file, day, Some(mapping), &Meter::silent()).await?;
    let mut tx = ctx.db.write().await?;
    if !store::reread(&mut tx, &again, &problems).await? {
        return Err(Error::conflict(words::people_decided_already));
    }
    store::set_corrections(&mut tx, actor, run.id, &file.corrections).await?;
    tx.commit().await
}

/// The feed with the limits under which the run was read: who loosens them later lets no file through that waits.
pub(super) fn as_read(feed: Feed, run: &Run) -> Feed {
    Feed { guards: run.report.guards.clone().unwrap_or(feed.guards), ..feed }
}

/// A file as it is read: its bytes, and what was corrected since.
struct File<'a> {
    name: &'a str,
    digest: &'a str,
    bytes: Bytes,
    corrections: Vec<Correction>,
    /// Whether it is applied at once, so that nobody looks at it before.
    at_once: bool,
}

async fn found(
    ctx: &Ctx,
    actor: &Actor,
    feed: &Feed,
    id: RunId,
    file: &File<'_>,
    day: Date,
    told: Option<Mapping>,
    meter: &Meter,
) -> Result<(Run, Vec<Problem>)> {
    let began = ctx.clock().now();
    let mut tx = ctx.db.read().await?;
    let known = Known::load(&mut tx, feed, day).await?;
    let before_files = store::applied(&mut tx, feed.id).await?;
    let units = known.places.plain_units();
    let kept = feed.mapping.clone();
    let (bytes, corrections) = (file.bytes.clone(), file.corrections.clone());
    let rows = meter.clone();
    let tell = move |done, of| rows.at(ROWS, done, of);
    let reading =
        off_thread(move || reading(&bytes, &corrections, told, kept, before_files, &units, &tell)).await?;
    meter.at(COMPARING, 0, 0);
    let (report, mapping, problems, foreseen) = match reading {
        Err(why) => (unreadable(why), String::new(), Vec::new(), None),
        Ok(reading) => {
            let (diff, verdict) = compare(&mut tx, feed, &reading.staged, &known, day).await?;
            let Reading { sheet, mapping, columns, staged } = reading;
            let stopped = verdict.stopped();
            let found = report(&sheet, columns, &staged, &known.before, &diff, verdict);
            let foreseen = match file.at_once {
                true => None,
                false => foretell(&mut tx, id, day, &staged, diff, stopped, known).await?,
            };
            (found, mapping.to_toml(), staged.problems, foreseen)
        }
    };
    let took = ctx.clock().now().duration_since(began);
    let took_ms = u32::try_from(Duration::try_from(took).unwrap_or_default().as_millis()).unwrap_or(u32::MAX);
    let report = Report { took_ms, guards: Some(feed.guards.clone()), ..report };
    let run = Run {
        id,
        feed: feed.id,
        feed_name: feed.name.clone(),
        file_name: file.name.chars().take(200).collect(),
        digest: file.digest.to_owned(),
        day,
        state: if report.verdict.stopped() { State::Stopped } else { State::Open },
        mapping,
        rows: report.rows,
        changed: report.counts.all(),
        report,
        read: (began, actor.mark()),
        asked: None,
        part: None,
        reason: None,
        decided: None,
        undone: None,
        foreseen,
    };
    Ok((run, problems))
}

pub(super) async fn compare(
    tx: &mut Tx,
    feed: &Feed,
    staged: &Staged,
    known: &Known,
    day: Date,
) -> Result<(Diff, Verdict)> {
    let diff = diff(staged, &known.before, day);
    let last = administrators::last(tx, &diff).await?;
    let verdict = judge(&feed.guards, staged, &known.before, &diff, feed.last_rows, &last);
    Ok((diff, verdict))
}

/// Applies a run, all of it or its safe part. A reason lifts the guards; who gives it must be somebody else than who
/// read the file or asked.
///
/// # Errors
/// [`Error::NotFound`] unless the actor may decide; [`Error::Conflict`] when the run is decided or something stops it;
/// [`Error::Forbidden`] for one's own file; [`Error::Invalid`] without a reason.
pub async fn decide(ctx: &Ctx, actor: &Actor, id: RunId, part: Part, reason: Option<String>) -> Result<()> {
    if reason.is_some() {
        actor.require_any(&[Role::ItAdmin, Role::PeopleLeader])?;
    } else {
        actor.require_any(&[Role::ItAdmin])?;
    }
    let mut tx = ctx.db.read().await?;
    let run = store::one(&mut tx, id).await?;
    let (bytes, corrections) = (store::file(&mut tx, id).await?, store::corrections(&mut tx, id).await?);
    drop(tx);
    check_reason(actor, &run, reason.as_deref())?;
    let mapping = Mapping::parse(&run.mapping).map_err(|_| Error::conflict(words::people_not_mapped))?;
    let units = Default::default();
    let reading =
        off_thread(move || reading(&bytes, &corrections, Some(mapping), None, 0, &units, &|_, _| {}));
    let reading = reading.await?;
    let Ok(reading) = reading else {
        return Err(Error::conflict(words::people_nothing_to_apply));
    };
    let mut tx = ctx.db.write().await?;
    let feed = as_read(feeds::locked(&mut tx, run.feed).await?, &run);
    feeds::set_last(&mut tx, feed.id, Some(&reading.mapping), Some(run.day), Some(run.rows)).await?;
    let known = Known::load(&mut tx, &feed, run.day).await?;
    let (mut diff, verdict) = compare(&mut tx, &feed, &reading.staged, &known, run.day).await?;
    // What stopped when it was read needs a second person, even if nothing would stop it any more.
    let stopped = run.state == State::Stopped || verdict.stopped();
    match (part, reason.is_some()) {
        (Part::Safe, _) if verdict.has_safe_part(&diff) => diff = diff.without_leavers().0,
        (Part::All, _) if !stopped => {}
        (Part::All, true) if verdict.can_be_lifted() => administrators::keep_last(&mut tx, &mut diff).await?,
        _ => return Err(Error::conflict(words::people_guard_stops)),
    }
    let columns = run.report.columns.clone();
    let report = Report {
        took_ms: run.report.took_ms,
        guards: run.report.guards.clone(),
        ..report(&reading.sheet, columns, &reading.staged, &known.before, &diff, verdict)
    };
    let decided = Run {
        state: State::Applied,
        part: Some(part),
        reason,
        changed: report.counts.all(),
        report,
        ..run.clone()
    };
    if !store::decide(&mut tx, actor, &decided).await? {
        return Err(Error::conflict(words::people_decided_already));
    }
    let today = ctx.clock().today(&ctx.config.time_zone);
    super::apply::apply(actor, &mut tx, id, &feed, run.day, today, &reading.staged, &diff, known).await?;
    store::keep_file(&mut tx, id, struck_out(&reading.sheet, &reading.mapping)).await?;
    tx.commit().await
}

fn check_reason(actor: &Actor, run: &Run, reason: Option<&str>) -> Result<()> {
    let Some(reason) = reason else { return Ok(()) };
    if reason.trim().is_empty() {
        return Err(Error::invalid("reason", words::people_lift_reason));
    }
    let own = run.read.1 == actor.mark() || run.asked.as_ref().is_some_and(|(_, by)| *by == actor.mark());
    if own && !actor.is_system() {
        return Err(Error::forbidden(words::people_lift_other));
    }
    Ok(())
}

//! What an administrator does at a run: look, ask, set aside, choose limits.

use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, Notice, Result, Role, Tx};

use super::{Run, State, store};
use crate::feed::decode::{Sheet, decode};
use crate::feed::guards::Guards;
use crate::feed::mapping::Mapping;
use crate::feed::staged::Problem;
use crate::feed::store::{self as feeds, Feed};
use crate::ids::{FeedId, RunId};
use crate::{hooks, words};

/// The newest runs and all feeds.
///
/// # Errors
/// [`Error::NotFound`] unless the actor runs the installation.
pub async fn overview(actor: &Actor, tx: &mut Tx, limit: u32) -> Result<(Vec<store::RunLine>, Vec<Feed>)> {
    actor.require_any(&[Role::ItAdmin])?;
    Ok((store::newest(tx, limit).await?, feeds::all(tx).await?))
}

/// One feed.
///
/// # Errors
/// As [`overview`].
pub async fn feed(actor: &Actor, tx: &mut Tx, id: FeedId) -> Result<Feed> {
    actor.require_any(&[Role::ItAdmin])?;
    feeds::by_id(tx, id).await
}

/// One run. Who leads the organisation's learning sees it once asked to let it through.
///
/// # Errors
/// [`Error::NotFound`] when there is none, or the actor may not know of it.
pub async fn show(actor: &Actor, tx: &mut Tx, id: RunId) -> Result<Run> {
    actor.require_any(&[Role::ItAdmin, Role::PeopleLeader])?;
    let run = store::one(tx, id).await?;
    if !actor.has(Role::ItAdmin) && run.asked.is_none() {
        return Err(Error::NotFound);
    }
    Ok(run)
}

/// Rows that need a look.
///
/// # Errors
/// As [`show`].
pub async fn problems(actor: &Actor, tx: &mut Tx, id: RunId, most: usize) -> Result<Vec<Problem>> {
    show(actor, tx, id).await?;
    store::problems(tx, id, most).await
}

/// The file of a run as text, with the columns that are not used struck out.
///
/// # Errors
/// As [`show`]; [`Error::NotFound`] once its 30 days are over.
pub async fn shown_file(ctx: &Ctx, actor: &Actor, id: RunId) -> Result<Vec<u8>> {
    let mut tx = ctx.db.read().await?;
    let run = show(actor, &mut tx, id).await?;
    let bytes = store::file(&mut tx, id).await?;
    if matches!(run.state, State::Applied | State::Undone) {
        return Ok(bytes);
    }
    let mapping = Mapping::parse(&run.mapping).unwrap_or_default();
    let sheet = decode(&bytes, &mapping.told()).map_err(|_| Error::NotFound)?;
    Ok(struck_out(&sheet, &mapping))
}

/// Sets a file aside: nothing of it is used.
///
/// # Errors
/// [`Error::NotFound`] unless the actor runs the installation; [`Error::Conflict`] when it was decided.
pub async fn set_aside(ctx: &Ctx, actor: &Actor, id: RunId) -> Result<()> {
    actor.require_any(&[Role::ItAdmin])?;
    let mut tx = ctx.db.write().await?;
    let run = store::one(&mut tx, id).await?;
    let aside = Run { state: State::Aside, part: None, ..run };
    if !store::decide(&mut tx, actor, &aside).await? {
        return Err(Error::conflict(words::people_decided_already));
    }
    tx.commit().await
}

/// Asks a second administrator to let a stopped file through.
///
/// # Errors
/// [`Error::NotFound`] unless the actor runs the installation; [`Error::Conflict`] when nothing stops it, or nobody
/// could let it through.
pub async fn ask(ctx: &Ctx, actor: &Actor, id: RunId) -> Result<()> {
    actor.require_any(&[Role::ItAdmin])?;
    let mut tx = ctx.db.write().await?;
    let run = store::one(&mut tx, id).await?;
    if !run.report.verdict.can_be_lifted() || !store::ask(&mut tx, actor, id).await? {
        return Err(Error::conflict(words::people_nobody_lifts));
    }
    tell_approvers(&mut tx, actor, &run).await?;
    tx.commit().await
}

/// Everybody who may say yes hears of it: neither who asks nor who read the file.
async fn tell_approvers(tx: &mut Tx, actor: &Actor, run: &Run) -> Result<()> {
    let asker = match actor.person_id() {
        Some(id) => crate::person::store::names(tx, &[id]).await?.remove(&id),
        None => None,
    };
    let asker = asker.unwrap_or_else(|| "guildhall".to_owned());
    for person in hooks::approvers(tx).await? {
        if Some(person) == actor.person_id() || person.to_string() == run.read.1 {
            continue;
        }
        let language = crate::person::store::person(tx, person).await?.language;
        let l = language.as_deref().and_then(Locale::parse).unwrap_or_default();
        let notice = Notice {
            person,
            kind: "people.second_administrator",
            subject: run.id.0,
            title: words::people_notice_ask(l, &run.feed_name),
            why: words::people_notice_ask_why(l, &asker),
            path: format!("/people/imports/{}", run.id),
        };
        tx.notice(&notice).await?;
    }
    Ok(())
}

/// The event of other limits of a feed.
const GUARDS_SET: &str = "people.guards_set";

/// Sets the limits of a feed. They hold for files that are read from now on; who set them to what is kept as an event.
///
/// # Errors
/// [`Error::NotFound`] unless the actor runs the installation; [`Error::Invalid`] for limits that guard nothing.
pub async fn set_guards(ctx: &Ctx, actor: &Actor, feed: FeedId, guards: Guards) -> Result<()> {
    actor.require_any(&[Role::ItAdmin])?;
    if guards.leavers_permille > 1_000
        || guards.rows_down_percent > 100
        || guards.changes_percent.is_some_and(|p| p > 100)
    {
        return Err(Error::invalid("guards", words::people_guards_most_share));
    }
    let mut tx = ctx.db.write().await?;
    let was = feeds::by_id(&mut tx, feed).await?.guards;
    if was == guards {
        return Ok(());
    }
    feeds::set_guards(&mut tx, feed, &guards).await?;
    let told = serde_json::json!({ "feed": feed, "was": was, "becomes": guards });
    tx.emit(actor, GUARDS_SET, None, told).await?;
    tx.commit().await
}

/// What stays of a file once it is applied: its mapped columns, the rest struck out.
pub(super) fn struck_out(sheet: &Sheet, mapping: &Mapping) -> Vec<u8> {
    let keep: Vec<bool> =
        sheet.header.iter().map(|h| mapping.field_of(h).is_some_and(|field| mapping.reads(field))).collect();
    let mut out = csv::Writer::from_writer(Vec::new());
    let shown = |cells: &[String]| -> Vec<String> {
        keep.iter()
            .enumerate()
            .map(|(i, keep)| if *keep { cells.get(i).cloned().unwrap_or_default() } else { String::new() })
            .collect()
    };
    let lines = std::iter::once(sheet.header.clone()).chain(sheet.rows.iter().map(|row| shown(&row.cells)));
    for line in lines {
        if out.write_record(&line).is_err() {
            break;
        }
    }
    out.into_inner().unwrap_or_default()
}

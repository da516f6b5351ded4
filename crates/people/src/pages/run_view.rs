//! What the page of a run shows, in words: the guard that stopped it, the groups, the rows, the way in.

use askama::Template;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, PersonId, Result, Role, Tx, fmt};
use ui::web::{Fields, Signed};
use ui::{Choice, Html, Page, Place};

use super::run_groups::{Group, Spot, groups, places};
use super::run_troubles::{self, Corrected, Trouble};
use super::{run_columns, run_words};
use crate::feed::guards::{Cause, Guard};
use crate::hooks::{self, Effect};
use crate::ids::RunId;
use crate::run::{Part, Report, Run, State, UNDO_DAYS, import, store};
use crate::words;
use ui::chart::Ended;

/// A step of the way in: its icon, title and one line.
struct Step {
    icon: Html,
    class: &'static str,
    title: String,
    line: String,
}

struct Stop {
    title: String,
    cause: Option<Html>,
    safe: Option<String>,
    can_ask: bool,
    asked: Option<String>,
}

#[derive(Template)]
#[template(path = "people/import/run.html")]
pub(super) struct View {
    page: Page,
    run: Run,
    label: String,
    stop: Option<Stop>,
    can_apply: Option<String>,
    can_set_aside: bool,
    can_undo: Option<String>,
    approve: Option<String>,
    people_line: String,
    groups: Vec<Group>,
    places: Vec<Spot>,
    troubles: Vec<Trouble>,
    troubles_line: String,
    untold: Option<String>,
    corrected: Vec<Corrected>,
    columns: Vec<run_columns::Row>,
    columns_known: Vec<run_columns::Row>,
    columns_all: String,
    columns_line: String,
    choices: Vec<Choice>,
    encodings: Vec<Choice>,
    orders: Vec<Choice>,
    chosen: (String, &'static str),
    can_map: bool,
    steps: Vec<Step>,
    effects: Vec<(String, String, bool)>,
    feed_line: String,
    strip: Html,
    can_guard: bool,
    reason: String,
    errors: Fields,
}

/// Reads a run and puts it into words.
pub(super) async fn view(
    ctx: &Ctx,
    signed: &Signed,
    id: RunId,
    reason: &str,
    errors: Fields,
) -> Result<View> {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let run = import::show(&signed.actor, &mut tx, id).await?;
    let problems = import::problems(&signed.actor, &mut tx, id, 200).await?;
    let corrections = store::corrections(&mut tx, id).await?;
    let zone = TimeZone::get(&ctx.config.time_zone).unwrap_or(TimeZone::UTC);
    let at = |instant: Timestamp| fmt::instant(l, instant, &zone);
    let r = &run.report;
    let is_admin = signed.actor.has(Role::ItAdmin);
    let waits = matches!(run.state, State::Open | State::Stopped);
    let own =
        run.read.1 == signed.actor.mark() || run.asked.as_ref().is_some_and(|a| a.1 == signed.actor.mark());
    let asked = match &run.asked {
        Some((when, by)) if waits => Some(words::people_run_asked(l, name_of(&mut tx, by).await?, at(*when))),
        _ => None,
    };
    let decided_by = match &run.decided {
        Some((_, by)) => name_of(&mut tx, by).await?,
        None => String::new(),
    };
    let later = store::later(&mut tx, id).await?.is_some();
    let can_lift = run.state == State::Stopped && r.verdict.can_be_lifted();
    let effects = effects(&signed.actor, &mut tx, l, &run).await?;
    let (feed_line, strip) = history(&mut tx, l, &run, &zone).await?;
    let can_map = waits && is_admin && r.unreadable.is_none();
    let (columns, columns_known) = run_columns::rows(l, &r.columns);
    let admins = approvers(&mut tx, &signed.actor, &run).await?;
    let title = words::people_run_title(l, fmt::date_year(l, run.day));
    let label = [
        run.feed_name.clone(),
        words::people_run_read_at(l, at(run.read.0)),
        run_words::state(l, &run, &decided_by, &zone),
    ]
    .join(" · ");
    let view = View {
        page: Page::of(signed, title).at(Place::Imports),
        label,
        stop: (run.state == State::Stopped).then(|| stop(l, &run, is_admin, asked)),
        can_apply: (run.state == State::Open && is_admin).then(|| words::people_run_apply(l, r.counts.all())),
        can_set_aside: waits && is_admin,
        can_undo: undo_until(&run, later, is_admin, ctx.clock().now()).map(|until| {
            words::people_run_undo_until(
                l,
                fmt::date(l, kernel::clock::civil_date(until, &ctx.config.time_zone)),
            )
        }),
        approve: (can_lift && !own).then(|| words::people_run_approve_lead(l, r.counts.all())),
        people_line: people_line(l, r),
        groups: groups(l, r, run.day),
        places: places(l, r),
        troubles: problems.iter().map(|problem| run_troubles::trouble(l, problem, can_map)).collect(),
        troubles_line: words::people_run_troubles_line(
            l,
            fmt::number(l, r.problems),
            fmt::number(l, r.rows),
            fmt::number(l, r.aside),
        ),
        untold: (r.untold > 0).then(|| crate::words_of::untold(l, r)),
        corrected: corrections.iter().map(|one| run_troubles::corrected(l, one)).collect(),
        columns,
        columns_known,
        columns_all: words::people_columns_all(l, r.columns.len()),
        columns_line: words::people_run_columns_line(
            l,
            r.columns.iter().filter(|c| c.field.is_some()).count(),
            r.columns.iter().filter(|c| c.field.is_none()).count(),
        ),
        choices: run_columns::choices(l),
        encodings: run_columns::encodings(l),
        orders: run_columns::orders(l),
        chosen: run_columns::chosen(&run),
        can_map,
        steps: steps(l, &run, &admins, &zone),
        effects,
        feed_line,
        strip,
        can_guard: is_admin,
        reason: reason.to_owned(),
        errors,
        run,
    };
    Ok(view)
}

fn people_line(l: Locale, r: &Report) -> String {
    let mut parts = vec![words::people_run_people(l, r.people.0, r.people.1, r.unchanged)];
    if r.counts.dated > 0 {
        parts.push(words::people_run_dated(l, r.counts.dated));
    }
    parts.join(" · ")
}

fn undo_until(run: &Run, later: bool, is_admin: bool, now: Timestamp) -> Option<Timestamp> {
    let (applied, _) = run.decided.as_ref().filter(|_| run.state == State::Applied && is_admin && !later)?;
    let until = applied.checked_add(jiff::SignedDuration::from_hours(24 * UNDO_DAYS)).ok()?;
    (until > now).then_some(until)
}

/// The name behind a mark of an actor; the command line has none.
async fn name_of(tx: &mut Tx, mark: &str) -> Result<String> {
    let Ok(id) = mark.parse::<PersonId>() else { return Ok("guildhall".to_owned()) };
    match crate::person::store::person(tx, id).await {
        Ok(person) => Ok(person.name),
        Err(Error::NotFound) => Ok("–".to_owned()),
        Err(error) => Err(error),
    }
}

async fn approvers(tx: &mut Tx, actor: &Actor, run: &Run) -> Result<Vec<String>> {
    let mut ids = hooks::approvers(tx).await?;
    ids.retain(|id| Some(*id) != actor.person_id() && id.to_string() != run.read.1);
    Ok(crate::person::store::names(tx, &ids).await?.into_values().take(4).collect())
}

/// What a run that waits to be decided would do to learning: what, how much, and whether somebody should look at it.
async fn effects(actor: &Actor, tx: &mut Tx, l: Locale, run: &Run) -> Result<Vec<(String, String, bool)>> {
    if !matches!(run.state, State::Open | State::Stopped) {
        return Ok(Vec::new());
    }
    let line = |one: Effect| (one.label.say(l).to_owned(), fmt::number(l, one.value), one.danger);
    if let Some(told) = &run.foreseen {
        return Ok(told.iter().cloned().map(line).collect());
    }
    // Nobody was asked when it was read: it was to be applied at once, or was read by an earlier version.
    let told = match hooks::has_preview() {
        true => import::foresee(actor, tx, run.id).await?,
        false => None,
    };
    let Some(foreseen) = told else { return Ok(Vec::new()) };
    Ok(hooks::preview(tx, &foreseen).await?.into_iter().map(line).collect())
}

/// What became of the files of this feed, as a line and as a strip.
async fn history(tx: &mut Tx, l: Locale, run: &Run, zone: &TimeZone) -> Result<(String, Html)> {
    let strip = store::strip(tx, run.feed).await?;
    let count = |state: State| strip.iter().filter(|(s, _)| *s == state).count();
    let since = strip.last().map_or(run.read.0, |(_, at)| *at);
    let since = fmt::date(l, since.to_zoned(zone.clone()).date());
    let line = words::people_run_feed(l, strip.len(), since, count(State::Stopped), count(State::Undone));
    let ends: Vec<Ended> = strip
        .iter()
        .rev()
        .map(|(state, _)| match state {
            State::Open | State::Applied => Ended::Well,
            State::Stopped => Ended::Stopped,
            State::Aside | State::Undone => Ended::Back,
        })
        .collect();
    let drawn = ui::chart::strip(&ends, &line);
    Ok((line, drawn))
}

fn stop(l: Locale, run: &Run, is_admin: bool, asked: Option<String>) -> Stop {
    let r = &run.report;
    let safe = matches!(
        r.verdict.first_stop().map(|c| c.guard),
        Some(Guard::Leavers | Guard::Rows | Guard::Administrator)
    );
    let only_safe = r
        .verdict
        .checks
        .iter()
        .filter(|c| c.stopped)
        .all(|c| matches!(c.guard, Guard::Leavers | Guard::Rows | Guard::Administrator));
    Stop {
        title: crate::words_of::stopped(l, r),
        cause: r.verdict.cause.as_ref().map(|cause| match cause {
            Cause::PlaceMissing { place, now, leavers } => {
                words::people_cause_place_html(l, *leavers, fmt::number(l, r.counts.leavers), place, *now)
            }
            Cause::ZerosLost => Html::text(words::people_cause_zeros(l)),
            Cause::NumbersChanged => Html::text(words::people_cause_numbers(l)),
            Cause::CutShort => Html::text(words::people_cause_cut(l)),
        }),
        safe: (is_admin && safe && only_safe && r.counts.safe() > 0)
            .then(|| words::people_run_safe(l, r.counts.safe())),
        can_ask: is_admin && r.verdict.can_be_lifted() && run.asked.is_none(),
        asked,
    }
}

fn steps(l: Locale, run: &Run, approvers: &[String], zone: &TimeZone) -> Vec<Step> {
    let r = &run.report;
    let step = |done: bool, title: &str, line: String| Step {
        icon: Html::trusted(if done { ui::icon::OK } else { ui::icon::TODO }.to_string()),
        class: if done { "g-ok" } else { "" },
        title: title.to_owned(),
        line,
    };
    let stopped = r.verdict.stopped();
    let guards = r.verdict.checks.iter().filter(|c| c.stopped).count();
    let read = r.unreadable.is_none();
    let mut steps = vec![
        step(read, words::people_step_read(l), run_words::reading(l, r)),
        step(read, words::people_step_matched(l), run_words::matching(l, run)),
        step(read, words::people_step_compared(l), words::people_step_compared_line(l, r.people.0)),
        step(true, words::people_step_guards(l), run_words::guards(l, r)),
    ];
    if stopped && let Some(last) = steps.last_mut() {
        last.icon = Html::trusted(ui::icon::NO.to_string());
        last.class = "g-no";
        last.title = words::people_step_guards_stopped(l, guards, r.verdict.checks.len());
    }
    if stopped && r.verdict.can_be_lifted() {
        let line = match (&run.reason, approvers) {
            (Some(reason), _) => reason.clone(),
            (None, []) => words::people_step_agree_line(l).to_owned(),
            (None, names) => words::people_step_agree_names(l, fmt::list_or(l, names)),
        };
        let done = run.part == Some(Part::All);
        steps.push(step(done, words::people_step_agree(l), line));
    }
    let line = match &run.decided {
        Some((at, _)) if run.state == State::Applied => fmt::instant(l, *at, zone),
        _ => words::people_step_applied_line(l).to_owned(),
    };
    steps.push(step(run.state == State::Applied, words::people_step_applied(l), line));
    steps
}

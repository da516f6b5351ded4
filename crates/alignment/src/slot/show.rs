//! The page of one slot: what it is for, what speaks against its days, which content could fill it, and its acts.

use askama::Template;
use axum::extract::{Path, State};
use axum_extra::extract::Form;
use kernel::i18n::Locale;
use kernel::{Ctx, Error, Result, Tx, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Signed};
use ui::{Choice, Page};

use super::conflict::{self, Conflict};
use super::filling::Content;
use super::matching::{self, Match};
use super::pages::place;
use super::{Busy, Slot, State as How, calendar, filling, history, own, session};
use crate::ids::SlotId;
use crate::objective::{self, Whose};
use crate::plan::FEWEST;
use crate::{group, words};

/// What the forms of this page send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    weeks: String,
    back: String,
    from: String,
    until: String,
    objective: String,
    content: String,
    booked: String,
}

#[derive(Template)]
#[template(path = "slot/show.html")]
struct Show {
    page: Page,
    slot: Slot,
    about: String,
    state: ui::Status,
    serves: Option<(String, String)>,
    content: Option<(&'static str, String, String)>,
    /// The sessions at its time, where a class fills it.
    sessions: Option<Vec<session::pages::Row>>,
    /// Whether a session can be planned for it.
    plans: bool,
    conflicts: Vec<String>,
    history: Vec<(String, String)>,
    matches: Vec<Match>,
    objectives: Vec<Choice>,
    chosen: String,
    may_change: bool,
    /// Booked while its content is still to be decided.
    bare: bool,
    from: String,
    until: String,
    errors: Fields,
}

pub(super) async fn show(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<SlotId>) -> Answer {
    let mut tx = ctx.db.read().await?;
    let slot = match super::find(&signed.actor, &mut tx, id).await {
        Err(Error::NotFound) => return web::html(&history::pages::dropped(&signed, &mut tx, id).await?),
        slot => slot?,
    };
    if !super::sees_planning(&signed.actor, &mut tx, &slot).await? {
        return web::html(&own::page(&signed, &mut tx, &slot).await?);
    }
    drop(tx);
    web::html(&page(&ctx, &signed, id, Fields::default()).await?)
}

async fn page(ctx: &Ctx, signed: &Signed, id: SlotId, errors: Fields) -> Result<Show> {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let slot = super::find(&signed.actor, &mut tx, id).await?;
    let may_change = super::may_change(&signed.actor, &mut tx, &slot).await?;
    let knows = knows(signed, &mut tx, &slot).await?;
    let found = conflict::of(&signed.actor, &mut tx, &slot, knows).await?;
    let serves = match slot.objective {
        Some(objective) => objective::find(&signed.actor, &mut tx, objective).await.ok(),
        None => None,
    };
    let content = filling::of(&signed.actor, &mut tx, &slot).await?;
    let bare = slot.booked && super::store::is_bare(&mut tx, id).await?;
    let matches = if may_change && content.is_none() && (bare || !slot.booked) {
        matching::propose(&signed.actor, &mut tx, l, &slot).await?
    } else {
        Vec::new()
    };
    let mut objectives = vec![Choice::new("", words::slot_no_objective(l))];
    for one in objective::all(&signed.actor, &mut tx).await? {
        if !matches!(one.whose, Whose::Individual(_)) {
            objectives.push(Choice::new(one.id.to_string(), one.name));
        }
    }
    let sessions = match &content {
        Some((Content::Class(_), _)) => Some(session::pages::rows(&signed.actor, &mut tx, l, &slot).await?),
        _ => None,
    };
    Ok(Show {
        page: Page::of(signed, slot.title.as_str()).at(place(signed)),
        about: about(l, &slot),
        state: state(l, &slot),
        serves: serves.map(|one| (one.name, format!("/objectives/{}", one.id))),
        content: content.map(|(one, title)| (matching::kind(l, one), title, one.href())),
        sessions,
        plans: session::may_plan(&signed.actor, &mut tx, &slot).await?,
        history: history::pages::lines(signed, &mut tx, id).await?,
        conflicts: found.iter().map(|one| told(l, &slot, one)).collect(),
        matches,
        objectives,
        chosen: slot.objective.map(|id| id.to_string()).unwrap_or_default(),
        may_change,
        bare,
        from: slot.from.to_string(),
        until: slot.until.to_string(),
        slot,
        errors,
    })
}

/// Whether somebody knows who is meant: where a group is sensitive, its leader alone.
async fn knows(signed: &Signed, tx: &mut Tx, slot: &Slot) -> Result<bool> {
    let Some(of) = &slot.group else { return Ok(true) };
    let group = group::find(&signed.actor, tx, of.id).await?;
    Ok(group.shows_members(&signed.actor))
}

pub(super) fn about(l: Locale, slot: &Slot) -> String {
    let people = if slot.is_hidden() {
        words::slot_people_hidden(l).to_owned()
    } else {
        calendar::people_or_few(l, slot.people)
    };
    let parts = [
        slot.group.as_ref().map_or_else(|| slot.tier.word(l).to_owned(), |group| group.name.clone()),
        people,
        fmt::minutes(l, slot.minutes),
        calendar::when(l, slot),
        slot.source.word(l).to_owned(),
    ];
    parts.join(" · ")
}

/// How far a slot is, as shape and word.
pub(crate) fn state(l: Locale, slot: &Slot) -> ui::Status {
    match slot.state() {
        How::Booked => ui::status::ok(words::slot_booked(l)),
        How::Planned => ui::status::soon(words::slot_planned(l)),
        How::Empty => ui::status::unknown(words::slot_empty(l)),
    }
}

/// How many of a slot's people meet a conflict; unsaid where they, or the others, are fewer than five.
fn met(l: Locale, slot: &Slot, people: i64) -> String {
    let others = slot.people - people;
    if slot.is_hidden() {
        words::people_unsaid(l).into()
    } else if people >= FEWEST && (others <= 0 || others >= FEWEST) {
        words::people_count(l, people)
    } else {
        words::people_unsaid(l).into()
    }
}

/// A conflict as one sentence.
pub(crate) fn told(l: Locale, slot: &Slot, conflict: &Conflict) -> String {
    match conflict {
        Conflict::Season { season, people } => words::conflict_season(
            l,
            season.name.as_str(),
            fmt::day(l, season.from),
            fmt::day(l, season.until),
            season.kind.word(l),
            met(l, slot, *people),
        ),
        Conflict::Class { title, people } => words::conflict_class(l, title.as_str(), met(l, slot, *people)),
        Conflict::Busy(busy) => elsewhere(l, slot, busy),
        Conflict::Cover { team, week, planned, spare } => words::conflict_cover(
            l,
            team.as_str(),
            fmt::day(l, *week),
            (planned + 30) / 60,
            (spare + 30) / 60,
        ),
        Conflict::Late { by } => words::conflict_late(l, fmt::day(l, *by)),
    }
}

/// How many are elsewhere, and where.
fn elsewhere(l: Locale, slot: &Slot, busy: &Busy) -> String {
    let people = met(l, slot, busy.people);
    let mut places: Vec<String> =
        busy.titles.iter().map(|title| words::conflict_session(l, title.as_str())).collect();
    if busy.more > 0 {
        places.push(match busy.titles.is_empty() {
            true => words::conflict_sessions(l, busy.more),
            false => words::conflict_sessions_more(l, busy.more),
        });
    }
    let places = fmt::list_and(l, &places);
    if busy.teach {
        words::conflict_teaching(l, places, people)
    } else {
        words::conflict_booked(l, places, people)
    }
}

pub(super) async fn days(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<SlotId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let l = signed.locale;
    let mut tx = ctx.db.write().await?;
    let done = async {
        match sent.weeks.parse::<i64>() {
            Ok(weeks) => super::move_weeks(&signed.actor, &mut tx, l, id, weeks).await,
            Err(_) if sent.until.is_empty() => {
                let from = web::day(l, "from", &sent.from)?;
                super::move_from(&signed.actor, &mut tx, l, id, from).await
            }
            Err(_) => {
                let (from, until) = (web::day(l, "from", &sent.from)?, web::day(l, "until", &sent.until)?);
                super::move_to(&signed.actor, &mut tx, l, id, from, until).await
            }
        }
    };
    let done = done.await;
    if done.is_ok() && sent.back.starts_with("/alignment/calendar?") {
        tx.commit().await?;
        return web::see_other(sent.back);
    }
    finish(&ctx, &signed, tx, id, done).await
}

pub(super) async fn objective(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<SlotId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let objective = if sent.objective.is_empty() { None } else { Some(sent.objective.parse()?) };
    let done = super::link(&signed.actor, &mut tx, signed.locale, id, objective).await;
    finish(&ctx, &signed, tx, id, done).await
}

pub(super) async fn content(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<SlotId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let l = signed.locale;
    let mut tx = ctx.db.write().await?;
    let booked = sent.booked == "yes";
    let done = if sent.content.is_empty() {
        super::book(&signed.actor, &mut tx, id).await
    } else {
        match sent.content.parse() {
            Ok(content) => super::decide(&signed.actor, &mut tx, l, id, content, booked).await,
            Err(error) => Err(error),
        }
    };
    finish(&ctx, &signed, tx, id, done).await
}

pub(super) async fn removal(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<SlotId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    let slot = super::find(&signed.actor, &mut tx, id).await?;
    super::remove(&signed.actor, &mut tx, id).await?;
    tx.commit().await?;
    web::see_other(match slot.unit {
        Some(unit) => format!("/team-plan?unit={unit}"),
        None => "/alignment".into(),
    })
}

/// Commits and goes back to the page, or shows the page again with what was wrong.
async fn finish(ctx: &Ctx, signed: &Signed, tx: Tx, id: SlotId, done: Result<()>) -> Answer {
    web::acted(signed.locale, tx, done, |_| format!("/slots/{id}"), |errors| page(ctx, signed, id, errors))
        .await
}

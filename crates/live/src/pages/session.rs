//! One session for who teaches it or sets it up: who comes, who was there, and what can be changed.

use askama::Template;
use axum::extract::{Path, State};
use axum_extra::extract::Form;
use kernel::i18n::{Html, Locale};
use kernel::{Actor, Ctx, Error, PersonId, Result, Tx, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Signed};
use ui::{Choice, Page, Status};

use super::notice::{self, Notice};
use super::{
    engagement, form, place, plan, plan::FOLLOWING, plan::Sent as Times, report, seat::status, times,
};
use crate::ids::{SeatId, SessionId};
use crate::material::{self, Readiness};
use crate::seat::{self, CameBy, Seat, State as At};
use crate::session::{self, Session};
use crate::{class, departure, permissions, words};

/// A seat on the list.
struct Row {
    id: SeatId,
    name: String,
    status: Status,
    /// How far they are with what comes first.
    before: Option<Status>,
    there: bool,
    ticks: bool,
    /// How they came and for how long, in words.
    came: String,
    /// The number in the line, in words; empty for everybody else.
    line: String,
    place: Option<i64>,
}

#[derive(Template)]
#[template(path = "live/session.html")]
struct Show {
    page: Page,
    class: String,
    session: Session,
    when: String,
    place: String,
    rows: Vec<Row>,
    unknown: Vec<report::Asked>,
    /// Names of reports that are settled.
    placed: Vec<report::Settled>,
    /// The name or number of somebody who came without a seat.
    person: String,
    /// Who was to teach it and no longer works here, where nobody does.
    left: Option<String>,
    /// Who could take it, where nobody teaches it.
    could: Vec<engagement::Row>,
    drawn: Html,
    /// What it cost, once it is settled.
    costs: Vec<String>,
    taken: String,
    /// Whether the reader is from outside: names of those who have a seat, and nothing more about them.
    guest: bool,
    /// Whether there is something to do first.
    prepares: bool,
    open: bool,
    begun: bool,
    /// Whether attendance is written down by now.
    counts: bool,
    sets_up: bool,
    rooms: Vec<Choice>,
    /// This session, or this one and those of its series after it.
    scopes: Vec<Choice>,
    times: Times,
    /// What the form of the time asks about seasons.
    notice: Option<Notice>,
    /// Why it is held on days without classes.
    despite: Vec<String>,
    form: Sent,
    errors: Fields,
}

/// What the forms of a session send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    capacity: String,
    instructor: String,
    why: String,
    /// As in the form of the time.
    scope: String,
    /// The seats on the list that was sent.
    seat: Vec<String>,
    /// Those of them that were ticked.
    there: Vec<String>,
}

/// What the form of somebody who came without a seat sends.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct WalkIn {
    person: String,
}

pub(super) async fn show(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<SessionId>) -> Answer {
    let mut tx = ctx.db.read().await?;
    let session = session::find(&signed.actor, &mut tx, id).await?;
    if !permissions::may_attend(&signed.actor, &session) {
        if signed.actor.is_guest() {
            return Err(Error::NotFound.into());
        }
        return web::see_other(format!("/classes/{}", session.class));
    }
    web::html(&page(&signed, &mut tx, session).await?)
}

async fn page(signed: &Signed, tx: &mut Tx, session: Session) -> Result<Show> {
    let (actor, l) = (&signed.actor, signed.locale);
    let class = class::find(actor, tx, session.class).await?;
    let seats = seat::of_session(actor, tx, session.id).await?;
    let (_, day, hours) = times(l, &session)?;
    let now = tx.now();
    Ok(Show {
        page: Page::of(signed, words::session_title(l, class.title.as_str(), day.as_str()))
            .at(super::at(signed)),
        class: class.title,
        when: crate::pages::told(l, day, hours),
        place: place(l, &session),
        rows: rows(actor, tx, l, &session, &seats).await?,
        unknown: report::asked(actor, tx, l, &session, &seats).await?,
        placed: report::settled(actor, tx, l, &session, &seats).await?,
        person: String::new(),
        left: departure::of_session(tx, &session).await?,
        could: could(actor, tx, l, &session).await?,
        costs: session::cost::told(actor, tx, l, &session).await?,
        drawn: ui::chart::seats(session.taken, false, session.capacity),
        taken: match session.is_undated() {
            true => words::session_would_come(l, seat::waiting(tx, session.id).await?),
            false => words::session_taken_of(l, session.taken, session.capacity),
        },
        guest: actor.is_guest(),
        prepares: !actor.is_guest() && material::readiness(actor, tx, session.id).await?.needed > 0,
        open: session.is_open(),
        begun: session.starts_at.is_some_and(|starts| starts <= now),
        counts: session.counts_heads(now),
        sets_up: permissions::require_setting_up(actor).is_ok(),
        rooms: super::venue::choices(actor, tx, l).await?,
        scopes: scopes(actor, tx, l, session.id).await?,
        times: Times::of(&session),
        notice: None,
        despite: if actor.is_guest() { Vec::new() } else { notice::kept(actor, tx, l, &session).await? },
        form: Sent {
            capacity: session.capacity.to_string(),
            instructor: session.instructor.clone(),
            ..Sent::default()
        },
        errors: Fields::default(),
        session,
    })
}

/// Where a session begins nothing, it is moved and called off alone.
async fn scopes(actor: &Actor, tx: &mut Tx, l: Locale, id: SessionId) -> Result<Vec<Choice>> {
    if permissions::require_setting_up(actor).is_err() {
        return Ok(Vec::new());
    }
    let after = session::following(actor, tx, id).await?.len() - 1;
    Ok(match after {
        0 => Vec::new(),
        after => vec![
            Choice::new("", words::series_this(l)),
            Choice::new(FOLLOWING, words::series_following(l, after)),
        ],
    })
}

async fn could(actor: &Actor, tx: &mut Tx, l: Locale, session: &Session) -> Result<Vec<engagement::Row>> {
    let asks = permissions::require_setting_up(actor).is_ok() && session.is_open();
    if !asks || !session.instructor.is_empty() {
        return Ok(Vec::new());
    }
    let fits = session::absence::proposed(actor, tx, session, None).await?;
    let class = class::find(actor, tx, session.class).await?;
    Ok(fits.into_iter().map(|fit| engagement::row(l, fit, &class)).collect())
}

async fn rows(actor: &Actor, tx: &mut Tx, l: Locale, session: &Session, seats: &[Seat]) -> Result<Vec<Row>> {
    let persons: Vec<PersonId> = seats.iter().filter_map(|seat| seat.person).collect();
    let names = people::names(actor, tx, &persons).await?;
    let name = |seat: &Seat| match seat.person {
        Some(person) => names.get(&person).cloned().unwrap_or_default(),
        None => words::seat_without_name(l).to_owned(),
    };
    let ready = material::readiness(actor, tx, session.id).await?;
    let waits = |seat: &Seat| seat.place.filter(|_| seat.state == At::Waiting);
    let counts = |seat: &Seat| matches!(seat.state, At::Booked | At::Attended | At::Missed);
    let live = seats.iter().filter(|seat| seat.state.is_live() && (!actor.is_guest() || counts(seat)));
    let mut rows: Vec<Row> = live
        .map(|seat| Row {
            id: seat.id,
            name: name(seat),
            status: status(l, seat.state),
            before: before(l, &ready, seat),
            there: seat.state == At::Attended,
            came: came(l, seat, session),
            ticks: counts(seat),
            line: waits(seat).map(|place| words::attendance_line(l, place)).unwrap_or_default(),
            place: waits(seat),
        })
        .collect();
    rows.sort_by(|a, b| (!a.ticks, a.place, &a.name).cmp(&(!b.ticks, b.place, &b.name)));
    Ok(rows)
}

fn before(l: Locale, ready: &Readiness, seat: &Seat) -> Option<Status> {
    let counts = matches!(seat.state, At::Booked | At::Attended | At::Missed);
    let person = seat.person.filter(|_| counts && ready.needed > 0)?;
    let done = ready.of(person);
    Some(if done >= ready.needed {
        ui::status::ok(words::material_done(l))
    } else if done > 0 {
        ui::status::soon(words::before_some(l, done, ready.needed))
    } else {
        ui::status::no(words::before_none(l))
    })
}

fn came(l: Locale, seat: &Seat, session: &Session) -> String {
    let by = match seat.came_by.filter(|_| seat.state == At::Attended) {
        Some(CameBy::Code) => Some(words::came_by_code(l).to_owned()),
        Some(CameBy::Link) => Some(words::came_by_link(l).to_owned()),
        Some(CameBy::Report) => Some(words::came_by_report(l).to_owned()),
        Some(CameBy::List) | None => None,
    };
    let minutes = seat.minutes.filter(|_| matches!(seat.state, At::Booked | At::Attended | At::Missed));
    let length = fmt::minutes(l, session.minutes());
    let minutes = minutes.map(|minutes| words::attendance_minutes(l, fmt::number(l, minutes), length));
    by.into_iter().chain(minutes).collect::<Vec<_>>().join(" · ")
}

/// The page again after a change, or with what was sent and what is wrong with it.
pub(super) async fn changed(
    signed: &Signed,
    ctx: &Ctx,
    tx: Tx,
    id: SessionId,
    done: Result<()>,
    form: Sent,
) -> Answer {
    web::acted(
        signed.locale,
        tx,
        done,
        |_| format!("/sessions/{id}"),
        |errors| async move {
            let mut tx = ctx.db.read().await?;
            let session = session::find(&signed.actor, &mut tx, id).await?;
            Ok(Show { form, errors, ..page(signed, &mut tx, session).await? })
        },
    )
    .await
}

pub(super) async fn set_time(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<SessionId>,
    Form(form): Form<Times>,
) -> Answer {
    permissions::require_setting_up(&signed.actor)?;
    let mut tx = ctx.db.write().await?;
    let mut found = Vec::new();
    let done = plan::moved(&signed, &mut tx, id, &form, &mut found).await;
    web::acted(
        signed.locale,
        tx,
        done,
        |()| format!("/sessions/{id}"),
        |errors| async move {
            let mut tx = ctx.db.read().await?;
            let session = session::find(&signed.actor, &mut tx, id).await?;
            let notice = Notice::of(signed.locale, &found, &form, &errors, true);
            Ok(Show { times: form, notice, errors, ..page(&signed, &mut tx, session).await? })
        },
    )
    .await
}

pub(super) async fn set_capacity(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<SessionId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let (actor, l) = (&signed.actor, signed.locale);
    permissions::require_setting_up(actor)?;
    let mut tx = ctx.db.write().await?;
    let done = match form::whole(l, "capacity", &sent.capacity) {
        Ok(capacity) => session::set_capacity(actor, &mut tx, l, id, capacity).await,
        Err(error) => Err(error),
    };
    changed(&signed, &ctx, tx, id, done, sent).await
}

pub(super) async fn set_instructor(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<SessionId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let (actor, l) = (&signed.actor, signed.locale);
    let mut tx = ctx.db.write().await?;
    // Whoever is from outside steps down, and names nobody.
    if actor.is_guest() && !sent.instructor.trim().is_empty() {
        return Err(Error::NotFound.into());
    }
    let done = match form::teacher(actor, &mut tx, l, "instructor", &sent.instructor).await {
        Ok(Some((person, name))) => session::set_instructor(actor, &mut tx, l, id, Some(person), &name).await,
        Ok(None) => session::set_instructor(actor, &mut tx, l, id, None, &sent.instructor).await,
        Err(error) => Err(error),
    };
    changed(&signed, &ctx, tx, id, done, sent).await
}

pub(super) async fn call_off(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<SessionId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let (actor, l) = (&signed.actor, signed.locale);
    let done = match sent.scope.as_str() {
        FOLLOWING => session::call_off_following(actor, &mut tx, l, id, &sent.why).await.map(drop),
        _ => session::call_off(actor, &mut tx, l, id, &sent.why).await,
    };
    changed(&signed, &ctx, tx, id, done, sent).await
}

/// The whole list at once: who is ticked was there, the others on it were not. It can be filled in later, and twice.
pub(super) async fn attend(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<SessionId>,
    Form(form): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let listed = seat::of_session(&signed.actor, &mut tx, id).await?;
    for text in &form.seat {
        let seat: SeatId = text.parse()?;
        if !listed.iter().any(|listed| listed.id == seat) {
            return Err(Error::NotFound.into());
        }
        let there = form.there.contains(text);
        seat::attend(&signed.actor, &mut tx, signed.locale, seat, there, None).await?;
    }
    tx.commit().await?;
    web::see_other(format!("/sessions/{id}"))
}

/// Somebody who came without a seat.
pub(super) async fn walk_in(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<SessionId>,
    Form(sent): Form<WalkIn>,
) -> Answer {
    let (actor, l) = (&signed.actor, signed.locale);
    let mut tx = ctx.db.write().await?;
    let done = async {
        // Whoever is from outside finds nobody by name.
        if actor.is_guest() {
            return Err(Error::NotFound);
        }
        let card = form::person(actor, &mut tx, l, "person", &sent.person).await?;
        seat::walk_in(actor, &mut tx, l, id, card.id).await.map(drop)
    };
    let done = done.await;
    web::acted(
        l,
        tx,
        done,
        |()| format!("/sessions/{id}"),
        |errors| async move {
            let mut tx = ctx.db.read().await?;
            let session = session::find(&signed.actor, &mut tx, id).await?;
            Ok(Show { person: sent.person, errors, ..page(&signed, &mut tx, session).await? })
        },
    )
    .await
}

pub(super) async fn close(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<SessionId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    session::close(&signed.actor, &mut tx, signed.locale, id).await?;
    tx.commit().await?;
    web::see_other(format!("/sessions/{id}"))
}

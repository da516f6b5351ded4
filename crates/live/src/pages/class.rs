//! One class: its sessions with what the reader can do about each, and the forms beside them.

use askama::Template;
use axum::extract::{Path, State};
use jiff::Timestamp;
use kernel::i18n::{Html, Locale};
use kernel::{Actor, Ctx, Error, PersonId, Result, Tx};
use records::Said;
use ui::web::{self, Answer, Fields, Signed};
use ui::{Choice, Page, Place, Why};

use super::asking::{self, Beside};
use super::steps::{self, Step};
use super::{company, list, place, seat::Mine, times};
use crate::class::{self, Class};
use crate::ids::{ClassId, SessionId};
use crate::recommendation;
use crate::session::{self, Session};
use crate::{hooks, material, membership, permissions, seat, when, words};

/// A session as the class's page shows it.
struct Row {
    id: SessionId,
    iso: String,
    day: String,
    hours: String,
    place: String,
    drawn: Html,
    free: bool,
    seats: String,
    note: String,
    mine: Option<Mine>,
    /// Whether the reader keeps its list.
    manages: bool,
    /// The verb of the one act, where there is one.
    verb: Option<&'static str>,
}

/// Sessions under one heading.
struct Dates {
    /// What its heading is found by.
    id: &'static str,
    heading: &'static str,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "live/class.html")]
pub(super) struct Show {
    page: Page,
    class: Class,
    about: String,
    price: String,
    /// Until when a seat in the next session is given back without cost.
    /// Who has to agree before a seat is booked.
    agrees: String,
    free_until: Option<String>,
    outcomes: Vec<String>,
    materials: usize,
    /// Those to come, then those that are over.
    dates: Vec<Dates>,
    steps: [Step; 3],
    /// Who recommended it to the reader and does not wait for a word.
    told: Vec<Why>,
    /// From how many people on a session of one's own costs no more than single seats.
    even: Option<i64>,
    /// The sessions that take bookings.
    open: Vec<Choice>,
    /// Those, and the ones without a date: one is invited to both.
    invites: Vec<Choice>,
    /// For whom it is, where it is not for everybody.
    whom: Option<String>,
    /// Who asks the reader to it, and what the reader said where they have no seat yet.
    asks: Html,
    kept: Option<&'static str>,
    /// What those said whom the reader asked.
    answers: Html,
    leads: bool,
    sets_up: bool,
    company: company::Sent,
    errors: Fields,
}

pub(super) async fn show(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<ClassId>) -> Answer {
    let mut tx = ctx.db.read().await?;
    web::html(&page(&signed, &mut tx, id).await?)
}

/// Back to the page after a change, or the page with what was sent and what is wrong with it.
pub(super) async fn changed(
    signed: &Signed,
    ctx: &Ctx,
    tx: Tx,
    id: ClassId,
    done: Result<()>,
    keep: impl FnOnce(&mut Show),
) -> Answer {
    web::acted(
        signed.locale,
        tx,
        done,
        |_| format!("/classes/{id}"),
        |errors| async move {
            let mut tx = ctx.db.read().await?;
            let mut shown = page(signed, &mut tx, id).await?;
            shown.errors = errors;
            keep(&mut shown);
            Ok(shown)
        },
    )
    .await
}

/// Keeps what somebody sent about other people's seats.
pub(super) fn keep_company(sent: company::Sent) -> impl FnOnce(&mut Show) {
    |page| page.company = sent
}

async fn page(signed: &Signed, tx: &mut Tx, id: ClassId) -> Result<Show> {
    let (actor, l) = (&signed.actor, signed.locale);
    let class = class::find(actor, tx, id).await?;
    let me = actor.require_person()?;
    let now = tx.now();
    let sessions = session::of_class(actor, tx, id).await?;
    let open = sessions.iter().filter(|session| session.takes(now));
    let free_until =
        open.clone().find_map(|next| next.free_until.filter(|until| *until > now).zip(Some(&next.zone)));
    let free_until = match free_until {
        Some((until, zone)) if class.price > 0 => Some(when::told(l, until, zone)?),
        _ => None,
    };
    let open = open.map(|session| choice(l, session)).collect::<Result<Vec<_>>>()?;
    let undated = sessions.iter().filter(|session| session.is_undated());
    let undated = undated.map(|session| choice(l, session)).collect::<Result<Vec<_>>>()?;
    let invites = open.iter().chain(&undated).cloned().collect();
    let is_for = class::is_for(actor, tx, &class).await?;
    let covered = membership::would_cover(tx, &class, me).await?;
    let steps = steps::of_class(actor, tx, l, &class, &sessions).await?;
    let (mut coming, mut over) = (Vec::new(), Vec::new());
    for session in sessions {
        let list = if session.is_over(now) { &mut over } else { &mut coming };
        let row = row(actor, tx, l, (&class, covered.is_some()), session, me).await?;
        list.push(Row { verb: row.verb.filter(|_| is_for), ..row });
    }
    let mut dates = vec![Dates { id: "se", heading: words::sessions_title(l), rows: coming }];
    if !over.is_empty() {
        dates.push(Dates { id: "so", heading: words::sessions_over(l), rows: over });
    }
    let told = recommendation::told(actor, tx, id).await?;
    let outcomes = class.outcomes.lines().map(str::trim).filter(|line| !line.is_empty());
    Ok(Show {
        page: Page::of(signed, class.title.clone()).at(Place::Classes),
        about: list::about(l, &class),
        price: list::price(l, &class),
        agrees: covered.map_or_else(
            || words::costs_agrees_text(l).to_owned(),
            |(membership, left)| words::costs_covered(l, &membership.title, left.total()),
        ),
        free_until,
        outcomes: outcomes.map(str::to_owned).collect(),
        materials: material::of_class(actor, tx, id).await?.len(),
        dates,
        steps,
        told: told.iter().map(|(by, why)| recommends(l, by, why)).collect(),
        even: even(tx, &class).await?,
        open,
        invites,
        whom: list::whom(tx, l, &class).await?,
        asks: asking::asks(signed, tx, Beside::Class(id)).await?,
        kept: recommendation::kept(actor, tx, id).await?.and_then(|said| match said {
            Said::Yes => Some(words::kept_yes(l)),
            Said::Later => Some(words::kept_later(l)),
            Said::No => None,
        }),
        answers: asking::answers(signed, tx, Some(id)).await?,
        leads: permissions::may_book_for_others(actor, tx).await?,
        sets_up: permissions::require_setting_up(actor).is_ok(),
        company: company::Sent { days: "7".into(), ..company::Sent::default() },
        errors: Fields::default(),
        class,
    })
}

fn recommends(l: Locale, by: &str, why: &str) -> Why {
    Why::new(l, words::asks_recommends_html(l, by, why))
}

/// From how many people on a session of one's own pays, where that is fewer than it is made for: not of a class that is one
/// team's own already.
async fn even(tx: &mut Tx, class: &Class) -> Result<Option<i64>> {
    if class.price == 0 || class.retired || class.is_private() {
        return Ok(None);
    }
    Ok(hooks::even(tx, class).await?.filter(|people| (2..=class.size).contains(people)))
}

fn choice(l: Locale, session: &Session) -> Result<Choice> {
    let (_, day, hours) = times(l, session)?;
    Ok(Choice::new(session.id.to_string(), crate::pages::told(l, day, hours)))
}

async fn row(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    (class, covered): (&Class, bool),
    session: Session,
    me: PersonId,
) -> Result<Row> {
    let now = tx.now();
    let seat = seat::of_person(actor, tx, session.id, me).await?;
    let mine = match &seat {
        Some(seat) => Some(Mine::of(tx, l, &session, seat).await?),
        None => None,
    };
    let waiting = seat::waiting(tx, session.id).await?;
    let (iso, day, hours) = times(l, &session)?;
    Ok(Row {
        id: session.id,
        iso,
        day,
        hours,
        place: place(l, &session),
        drawn: match session.starts_at.is_none() || session.is_over(now) {
            true => Html::default(),
            false => ui::chart::seats(
                session.taken,
                seat.is_some_and(|seat| seat.state.occupies()),
                session.capacity,
            ),
        },
        free: session.starts_at.is_some() && session.free() > 0 && waiting == 0,
        seats: if session.is_over(now) { String::new() } else { seats(l, &session, waiting) },
        note: note(l, &session, now),
        manages: permissions::may_attend(actor, &session),
        verb: verb(l, class.price > 0 && !covered, &session, waiting, now).filter(|_| mine.is_none()),
        mine,
    })
}

fn seats(l: Locale, session: &Session, waiting: i64) -> String {
    if session.starts_at.is_none() {
        return words::session_would_come(l, waiting);
    }
    match session.free() {
        free if free > 0 => words::session_free_of(l, free, session.capacity),
        _ if waiting > 0 => words::session_full_wait(l, waiting),
        _ => words::session_full(l).to_owned(),
    }
}

fn note(l: Locale, session: &Session, now: Timestamp) -> String {
    if session.called_off_at.is_some() {
        return words::session_called_off_why(l, session.called_off_why.as_str());
    }
    if session.is_over(now) {
        return words::session_over(l).to_owned();
    }
    if session.starts_at.is_some_and(|starts| starts <= now) {
        return words::session_running(l).to_owned();
    }
    if session.starts_at.is_some() && !session.takes(now) {
        return words::session_past_cut_off(l).to_owned();
    }
    if session.starts_at.is_none() {
        return words::session_undated(l).to_owned();
    }
    match session.instructor.as_str() {
        "" => words::session_nobody_yet(l).to_owned(),
        name => words::session_with(l, name),
    }
}

/// The state of the session decides the verb.
fn verb(l: Locale, asks: bool, session: &Session, waiting: i64, now: Timestamp) -> Option<&'static str> {
    if session.is_undated() {
        return Some(words::act_would_come(l));
    }
    if !session.takes(now) {
        return None;
    }
    Some(match (session.free() > 0 && waiting == 0, asks) {
        (false, _) => words::act_wait(l),
        (true, true) => words::act_ask(l),
        (true, false) => words::act_book(l),
    })
}

/// The id of a path, or that there is no such thing.
pub(super) fn id<T: std::str::FromStr<Err = Error>>(text: &str) -> Result<T> {
    text.trim().parse()
}

//! My sessions: what the reader is asked to teach, and what they teach, the next first.

use askama::Template;
use axum::extract::State;
use kernel::i18n::{Html, Locale};
use kernel::{Actor, Ctx, PersonId, Result, Tx};
use ui::Page;
use ui::web::{self, Answer, Signed};

use super::engagement::{self, Question};
use super::{place, times};
use crate::ids::{ClassId, SessionId};
use crate::session::{self, Session};
use crate::{class, instructor, material, seat, words};

struct Row {
    id: SessionId,
    class: ClassId,
    title: String,
    iso: String,
    day: String,
    hours: String,
    place: String,
    drawn: Html,
    seats: String,
    /// How many have done what comes first.
    ready: String,
    note: &'static str,
    /// Whether heads are counted now.
    running: bool,
    /// Whether there is a call.
    call: bool,
    /// What was agreed about it with the reader.
    agreed: String,
}

#[derive(Template)]
#[template(path = "live/taught.html")]
struct Index {
    page: Page,
    /// The one that runs, else the first.
    next: Option<Row>,
    rows: Vec<Row>,
    questions: Vec<Question>,
    /// The reader, where they are an instructor.
    profile: Option<PersonId>,
    /// Whether the reader is from outside.
    guest: bool,
}

pub(super) async fn index(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    let (actor, l) = (&signed.actor, signed.locale);
    let mut tx = ctx.db.read().await?;
    let mut rows = Vec::new();
    let agreed = engagement::agreed(actor, &mut tx, l).await?;
    for session in session::taught(actor, &mut tx).await? {
        let agreed = agreed.get(&session.id).cloned().unwrap_or_default();
        rows.push(Row { agreed, ..row(actor, &mut tx, l, &session).await? });
    }
    let at = rows.iter().position(|row| row.running).unwrap_or_default();
    let next = (at < rows.len()).then(|| rows.remove(at));
    let page = Page::of(&signed, words::taught_title(l)).at(super::at(&signed));
    let questions = engagement::questions(actor, &mut tx, l).await?;
    let guest = actor.is_guest();
    let is_one = guest || instructor::is_one(actor, &mut tx).await?;
    let profile = actor.person_id().filter(|_| is_one);
    web::html(&Index { page, next, rows, questions, profile, guest })
}

async fn row(actor: &Actor, tx: &mut Tx, l: Locale, session: &Session) -> Result<Row> {
    let class = class::find(actor, tx, session.class).await?;
    let (iso, day, hours) = times(l, session)?;
    let now = tx.now();
    let over = session.ends_at.is_some_and(|ends| ends <= now);
    let ready = material::readiness(actor, tx, session.id).await?;
    Ok(Row {
        id: session.id,
        class: session.class,
        ready: match ready.needed {
            0 => String::new(),
            _ => words::taught_ready(l, ready.ready(), seat::counted(tx, session.id).await?),
        },
        title: class.title,
        iso,
        day,
        hours,
        place: place(l, session),
        drawn: ui::chart::seats(session.taken, false, session.capacity),
        seats: match session.is_undated() {
            true => words::session_would_come(l, seat::waiting(tx, session.id).await?),
            false => words::session_taken_of(l, session.taken, session.capacity),
        },
        note: match (over, session.counts_heads(now)) {
            (true, _) => words::taught_to_settle(l),
            (false, true) => words::taught_now(l),
            (false, false) => "",
        },
        running: !over && session.counts_heads(now),
        call: !session.link.is_empty(),
        agreed: String::new(),
    })
}

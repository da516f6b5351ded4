//! How a session was: the form of whoever was there, and what who teaches may read of it.

use askama::Template;
use axum::extract::{Path, State};
use axum_extra::extract::Form;
use jiff::tz::TimeZone;
use kernel::i18n::Locale;
use kernel::{Ctx, Error, Result, Tx, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Signed};
use ui::{Choice, Page, Place};

use super::times;
use crate::feedback::{self, Asked, Heard, LEAST, Said};
use crate::follow_up::{self, Use};
use crate::ids::{SeatId, SessionId};
use crate::session::{self, Session};
use crate::{class, seat, when, words};

#[derive(Template)]
#[template(path = "live/feedback.html")]
struct Show {
    page: Page,
    seat: SeatId,
    when: String,
    asked: Asked,
    until: String,
    choices: Vec<Choice>,
    form: Sent,
    errors: Fields,
}

/// What the form sends.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    taught: String,
    useful: String,
    note: String,
}

pub(super) async fn show(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<SeatId>) -> Answer {
    let mut tx = ctx.db.read().await?;
    web::html(&page(&signed, &mut tx, id).await?)
}

async fn page(signed: &Signed, tx: &mut Tx, id: SeatId) -> Result<Show> {
    let (actor, l) = (&signed.actor, signed.locale);
    let asked = feedback::asked(actor, tx, id).await?;
    let seat = seat::find(actor, tx, id).await?;
    let session = session::find(actor, tx, seat.session).await?;
    let (title, when) = head(signed, tx, &session).await?;
    let zone = when::zone(l, &session.zone)?;
    let word = |said: &Said| Choice::new(said.code(), said_word(l, *said));
    Ok(Show {
        page: Page::of(signed, words::feedback_title(l, title)).at(Place::Classes),
        seat: id,
        when,
        until: match asked {
            Asked::Until(until) => fmt::instant(l, until, &zone),
            Asked::Answered | Asked::Not => String::new(),
        },
        asked,
        choices: Said::ALL.iter().map(word).collect(),
        form: Sent::default(),
        errors: Fields::default(),
    })
}

/// The class of a session, and when it was.
pub(super) async fn head(signed: &Signed, tx: &mut Tx, session: &Session) -> Result<(String, String)> {
    let class = class::find(&signed.actor, tx, session.class).await?;
    let (_, day, hours) = times(signed.locale, session)?;
    Ok((class.title, crate::pages::told(signed.locale, day, hours)))
}

fn said_word(l: Locale, said: Said) -> &'static str {
    match said {
        Said::Yes => words::feedback_yes(l),
        Said::Partly => words::feedback_partly(l),
        Said::No => words::feedback_no(l),
    }
}

pub(super) async fn answer(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<SeatId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = answer_one(&signed, &mut tx, id, &sent).await;
    web::acted(
        signed.locale,
        tx,
        done,
        |_| format!("/seats/{id}/feedback"),
        |errors| async move {
            let mut tx = ctx.db.read().await?;
            Ok(Show { form: sent, errors, ..page(&signed, &mut tx, id).await? })
        },
    )
    .await
}

async fn answer_one(signed: &Signed, tx: &mut Tx, id: SeatId, sent: &Sent) -> Result<()> {
    let l = signed.locale;
    // Whose seat it is and whether they are asked comes before what is wrong with the form.
    if feedback::asked(&signed.actor, tx, id).await? == Asked::Not {
        return Err(Error::conflict_said(words::feedback_not_asked(l)));
    }
    let choose = |field: &'static str| move || Error::invalid_said(field, words::feedback_choose(l));
    let answer = feedback::Answer {
        taught: Said::parse(&sent.taught).ok_or_else(choose("taught"))?,
        useful: Said::parse(&sent.useful).ok_or_else(choose("useful"))?,
        note: sent.note.clone(),
    };
    feedback::answer(&signed.actor, tx, l, id, &answer).await
}

/// How many gave each answer to one question.
struct Question {
    text: &'static str,
    counts: Vec<(&'static str, String)>,
}

/// What was said at one time.
struct Round {
    title: &'static str,
    /// Why there is nothing to read, where there is not.
    nothing: String,
    questions: Vec<Question>,
    /// What the notes answer.
    asked: &'static str,
    notes: Vec<String>,
}

#[derive(Template)]
#[template(path = "live/heard.html")]
struct Results {
    page: Page,
    session: SessionId,
    class: String,
    when: String,
    rounds: Vec<Round>,
}

pub(super) async fn heard(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<SessionId>) -> Answer {
    let (actor, l) = (&signed.actor, signed.locale);
    let mut tx = ctx.db.read().await?;
    let at_once = feedback::heard(actor, &mut tx, id).await?;
    let later = follow_up::heard(actor, &mut tx, id).await?;
    let session = session::find(actor, &mut tx, id).await?;
    let (class, when) = head(&signed, &mut tx, &session).await?;
    let zone = when::zone(l, &session.zone)?;
    let (nothing, answers) = read(l, &zone, at_once);
    let said = |text, of: fn(&feedback::Answer) -> Said| {
        question(text, Said::ALL.map(|said| (said_word(l, said), said)), l, answers.iter().map(of))
    };
    let first = Round {
        title: words::heard_at_once(l),
        nothing,
        questions: match answers.is_empty() {
            true => Vec::new(),
            false => vec![
                said(words::feedback_taught(l), |answer| answer.taught),
                said(words::feedback_useful(l), |answer| answer.useful),
            ],
        },
        asked: words::feedback_note(l),
        notes: notes(answers.iter().map(|answer| &answer.note)),
    };
    let (nothing, answers) = read(l, &zone, later);
    let uses = Use::ALL.map(|used| (super::follow_up::word(l, used), used));
    let used = question(words::follow_up_question(l), uses, l, answers.iter().map(|answer| answer.used));
    let second = Round {
        title: words::heard_later(l),
        nothing,
        questions: if answers.is_empty() { Vec::new() } else { vec![used] },
        asked: words::follow_up_note(l),
        notes: notes(answers.iter().map(|answer| &answer.note)),
    };
    let page = Page::of(&signed, words::heard_title(l)).at(Place::Classes);
    web::html(&Results { page, session: id, class, when, rounds: vec![first, second] })
}

/// The answers, or why there are none to read.
fn read<A>(l: Locale, zone: &TimeZone, heard: Heard<A>) -> (String, Vec<A>) {
    match heard {
        Heard::Wait(until) => (words::heard_wait(l, fmt::instant(l, until, zone)), Vec::new()),
        Heard::TooFew(count) => (words::heard_too_few(l, count, LEAST), Vec::new()),
        Heard::Answers(answers) => (String::new(), answers),
    }
}

fn notes<'a>(all: impl Iterator<Item = &'a String>) -> Vec<String> {
    all.filter(|note| !note.is_empty()).cloned().collect()
}

fn question<T: PartialEq>(
    text: &'static str,
    choices: [(&'static str, T); 3],
    l: Locale,
    answers: impl Iterator<Item = T>,
) -> Question {
    let answers: Vec<T> = answers.collect();
    let count = |(word, choice): (&'static str, T)| {
        let count = answers.iter().filter(|answer| **answer == choice).count();
        (word, words::heard_of(l, count, answers.len()))
    };
    Question { text, counts: choices.map(count).into() }
}

//! How a session was: the form of whoever was there, and what who teaches may read of it.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum_extra::extract::Form;
use kernel::i18n::Locale;
use kernel::{Ctx, Error, Result, Tx, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Signed};
use ui::{Choice, Page, Place};

use super::times;
use crate::feedback::{self, Asked, Heard, LEAST, Said};
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

async fn head(signed: &Signed, tx: &mut Tx, session: &Session) -> Result<(String, String)> {
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
    let Err(error) = answer_one(&signed, &mut tx, id, &sent).await else {
        tx.commit().await?;
        return web::see_other(format!("/seats/{id}/feedback"));
    };
    tx.rollback().await?;
    let errors = Fields::from_error(signed.locale, error)?;
    let mut tx = ctx.db.read().await?;
    let shown = Show { form: sent, errors, ..page(&signed, &mut tx, id).await? };
    web::html_with(StatusCode::UNPROCESSABLE_ENTITY, &shown)
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

#[derive(Template)]
#[template(path = "live/heard.html")]
struct Results {
    page: Page,
    session: SessionId,
    class: String,
    when: String,
    /// Why there is nothing to read, where there is not.
    nothing: String,
    questions: Vec<Question>,
    notes: Vec<String>,
}

pub(super) async fn heard(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<SessionId>) -> Answer {
    let (actor, l) = (&signed.actor, signed.locale);
    let mut tx = ctx.db.read().await?;
    let heard = feedback::heard(actor, &mut tx, id).await?;
    let session = session::find(actor, &mut tx, id).await?;
    let (class, when) = head(&signed, &mut tx, &session).await?;
    let (nothing, answers) = match heard {
        Heard::Wait(until) => {
            let until = fmt::instant(l, until, &when::zone(l, &session.zone)?);
            (words::heard_wait(l, until), Vec::new())
        }
        Heard::TooFew(count) => (words::heard_too_few(l, count, LEAST), Vec::new()),
        Heard::Answers(answers) => (String::new(), answers),
    };
    let question = |text, of: fn(&feedback::Answer) -> Said| question(l, text, &answers, of);
    let questions = match answers.is_empty() {
        true => Vec::new(),
        false => vec![
            question(words::feedback_taught(l), |answer| answer.taught),
            question(words::feedback_useful(l), |answer| answer.useful),
        ],
    };
    let notes = answers.iter().map(|answer| answer.note.clone()).filter(|note| !note.is_empty());
    web::html(&Results {
        page: Page::of(&signed, words::heard_title(l)).at(Place::Classes),
        session: id,
        class,
        when,
        nothing,
        questions,
        notes: notes.collect(),
    })
}

fn question(
    l: Locale,
    text: &'static str,
    answers: &[feedback::Answer],
    of: fn(&feedback::Answer) -> Said,
) -> Question {
    let all = answers.len();
    let count = |said: &Said| {
        let count = answers.iter().filter(|answer| of(answer) == *said).count();
        (said_word(l, *said), words::heard_of(l, count, all))
    };
    Question { text, counts: Said::ALL.iter().map(count).collect() }
}

//! Who asks the reader to a class and takes three answers, on Today, on the class and on the seat; and what those said whom the
//! reader asked.

use askama::Template;
use axum::extract::{Path, State};
use axum_extra::extract::Form;
use jiff::civil::DateTime;
use kernel::i18n::{Html, Locale};
use kernel::{BoxFuture, Ctx, Error, Result, Tx};
use records::Said;
use serde::Deserialize;
use ui::web::{self, Answer as Reply, Signed};
use ui::{Status, Why};

use crate::ids::{ClassId, SeatId};
use crate::recommendation::{self, Answer, Asks};
use crate::words;

/// Where a section of questions stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Beside {
    /// On Today: all of them.
    Today,
    /// On the page of a class.
    Class(ClassId),
    /// On the page of a seat.
    Seat(SeatId),
}

/// A question in words.
struct Row {
    title: String,
    href: String,
    /// Where the answer goes.
    action: String,
    local: Option<DateTime>,
    why: Why,
}

#[derive(Template)]
#[template(path = "live/_asks.html")]
struct Section {
    page: Locale,
    csrf: String,
    rows: Vec<Row>,
}

/// The questions, as a section; empty where nobody asks.
pub(super) async fn asks(signed: &Signed, tx: &mut Tx, beside: Beside) -> Result<Html> {
    let l = signed.locale;
    let all = recommendation::waiting(&signed.actor, tx).await?;
    let here = |one: &Asks| match beside {
        Beside::Today => true,
        Beside::Class(class) => one.class == class,
        Beside::Seat(seat) => one.seat == Some(seat),
    };
    let rows: Vec<Row> = all.into_iter().filter(here).map(|one| row(l, one)).collect();
    if rows.is_empty() {
        return Ok(Html::default());
    }
    let section = Section { page: l, csrf: signed.csrf.clone(), rows };
    Ok(Html::trusted(section.render().map_err(Error::internal)?))
}

fn row(l: Locale, one: Asks) -> Row {
    let (by, why) = (one.by.as_str(), one.why.as_str());
    let (href, told) = match one.seat {
        Some(seat) => (format!("/seats/{seat}"), words::asks_invites_html(l, by, why)),
        None => (format!("/classes/{}", one.class), words::asks_recommends_html(l, by, why)),
    };
    Row { action: format!("{href}/answer"), href, why: Why::new(l, told), local: one.local, title: one.title }
}

/// What somebody said whom the reader asked.
struct Line {
    name: String,
    class: ClassId,
    title: String,
    status: Status,
    why: String,
}

#[derive(Template)]
#[template(path = "live/_answers.html")]
struct Answers {
    page: Locale,
    /// Whether each line names its class.
    named: bool,
    rows: Vec<Line>,
}

/// What those said whom the reader asked to a class, or to any; empty where nobody was asked.
pub(super) async fn answers(signed: &Signed, tx: &mut Tx, class: Option<ClassId>) -> Result<Html> {
    let l = signed.locale;
    let rows = recommendation::answers(&signed.actor, tx, class).await?;
    if rows.is_empty() {
        return Ok(Html::default());
    }
    let rows = rows.into_iter().map(|one| said(l, one)).collect();
    let section = Answers { page: l, named: class.is_none(), rows };
    Ok(Html::trusted(section.render().map_err(Error::internal)?))
}

fn said(l: Locale, one: Answer) -> Line {
    let status = match one.said {
        Some(Said::Yes) => ui::status::ok(words::answer_yes(l)),
        Some(Said::Later) => ui::status::soon(words::answer_later(l)),
        Some(Said::No) => ui::status::unknown(words::answer_no(l)),
        None if one.lapsed => ui::status::unknown(words::state_lapsed(l)),
        None => ui::status::unknown(words::answer_none(l)),
    };
    Line { name: one.name, class: one.class, title: one.title, status, why: one.why }
}

/// Beside My team: what those said whom the reader asked to classes.
pub fn section<'a>(signed: &'a Signed, tx: &'a mut Tx) -> BoxFuture<'a, Result<Html>> {
    Box::pin(answers(signed, tx, None))
}

/// What the form of an answer sends.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    answer: String,
    why: String,
}

/// Answers who recommended a class.
pub(super) async fn answer(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(class): Path<ClassId>,
    Form(sent): Form<Sent>,
) -> Reply {
    let said = Said::parse(&sent.answer).ok_or(Error::NotFound)?;
    let mut tx = ctx.db.write().await?;
    recommendation::answer(&signed.actor, &mut tx, signed.locale, class, said, &sent.why).await?;
    tx.commit().await?;
    match said {
        Said::No => web::see_other("/today"),
        Said::Yes | Said::Later => web::see_other(format!("/classes/{class}")),
    }
}

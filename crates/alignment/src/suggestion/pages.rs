//! What is proposed, on Today and where one looks around, with its three answers.

use askama::Template;
use axum::extract::State;
use axum::routing::post;
use axum_extra::extract::Form;
use kernel::i18n::{Html, Locale};
use kernel::{BoxFuture, Ctx, Error, Result, Tx};
use serde::Deserialize;
use ui::Why;
use ui::web::{self, Answer, Routes, Signed};

use super::{MOST, MOST_TODAY, Said};
use crate::slot::{Content, kind};
use crate::words;

/// The route of answers.
pub fn routes() -> Routes {
    Routes::new().route("/suggestions", post(say))
}

struct Line {
    content: Content,
    kind: &'static str,
    title: String,
    why: Why,
}

#[derive(Template)]
#[template(path = "suggestion/_section.html")]
struct Section<'a> {
    page: Locale,
    csrf: String,
    back: &'a str,
    lines: Vec<Line>,
}

/// The section of a person's Today.
pub fn today<'a>(signed: &'a Signed, tx: &'a mut Tx) -> BoxFuture<'a, Result<Html>> {
    Box::pin(section(signed, tx, MOST_TODAY, "/today"))
}

/// The section where one looks around without words.
pub fn learn<'a>(signed: &'a Signed, tx: &'a mut Tx, asked: &'a str) -> BoxFuture<'a, Result<Html>> {
    Box::pin(async move {
        if asked.is_empty() { section(signed, tx, MOST, "/learn").await } else { Ok(Html::default()) }
    })
}

async fn section(signed: &Signed, tx: &mut Tx, most: usize, back: &str) -> Result<Html> {
    let l = signed.locale;
    let line = |one: super::Suggestion| Line {
        why: Why::new(l, one.why(l)),
        content: one.content,
        kind: kind(l, one.content),
        title: one.title,
    };
    let lines: Vec<Line> = super::of(&signed.actor, tx, l, most).await?.into_iter().map(line).collect();
    if lines.is_empty() {
        return Ok(Html::default());
    }
    let csrf = signed.csrf.clone();
    Ok(Html::trusted(Section { page: l, csrf, back, lines }.render().map_err(Error::internal)?))
}

#[derive(Debug, Deserialize)]
struct Sent {
    content: String,
    answer: String,
    #[serde(default)]
    back: String,
}

async fn say(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Answer {
    let content: Content = sent.content.parse()?;
    let said = Said::parse(&sent.answer).ok_or(Error::NotFound)?;
    let mut tx = ctx.db.write().await?;
    super::say(&signed.actor, &mut tx, signed.locale, content, said).await?;
    tx.commit().await?;
    web::see_other(if sent.back == "/learn" { "/learn" } else { "/today" })
}

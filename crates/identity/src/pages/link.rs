//! A one-time link. GET asks "Sign in as …?" and changes nothing; POST uses it up, or makes it void.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::http::StatusCode;
use serde::Deserialize;
use ui::Page;
use ui::web::{self, Answer};

use super::visitor::{Door, Visitor};
use crate::link::{self, Look};
use crate::token::Token;
use crate::{agent, letter, words};

#[derive(Template)]
#[template(path = "identity/link.html")]
struct Ready {
    page: Page,
    door: Door,
    action: String,
    from: String,
}

#[derive(Template)]
#[template(path = "identity/link_failed.html")]
struct Failed {
    page: Page,
    door: Door,
    sentence: String,
}

/// Shows what the link would do.
pub(super) async fn show(visitor: Visitor, Path(token): Path<String>) -> Answer {
    match Token::parse(&token) {
        Some(secret) => look(&visitor, &secret).await,
        None => failed(&visitor, Look::Unknown).await,
    }
}

async fn look(visitor: &Visitor, secret: &Token) -> Answer {
    let seen = link::look(&mut visitor.ctx.db.read().await?, secret, visitor.seal()).await?;
    let Look::Ready { name } = seen else { return failed(visitor, seen).await };
    let l = visitor.lang;
    let now = kernel::fmt::clock(l, visitor.ctx.clock().now(), &letter::zone(&visitor.ctx));
    let from = words::link_from(l, agent::say(l, &visitor.from.agent), now);
    let (page, door) = (visitor.page(words::link_title(l, name)), Door::of(visitor, "/").await?);
    let action = page.keep_lang(&link::path(secret));
    visitor.answer(web::html(&Ready { page, door, action, from }))
}

#[derive(Deserialize)]
pub(super) struct PressForm {
    #[serde(default)]
    csrf: String,
    #[serde(default)]
    act: String,
    #[serde(default)]
    keep: Option<String>,
}

/// Signs in, or "this is not me".
pub(super) async fn press(
    visitor: Visitor,
    Path(token): Path<String>,
    Form(form): Form<PressForm>,
) -> Answer {
    visitor.prove(&form.csrf)?;
    let Some(secret) = Token::parse(&token) else { return failed(&visitor, Look::Unknown).await };
    let (seal, keep) = (visitor.seal(), form.keep.is_some());
    let mut tx = visitor.ctx.db.write().await?;
    if form.act == "not-me" {
        link::disown(&mut tx, &secret).await?;
        tx.commit().await?;
        let page = visitor.page(words::link_void_title(visitor.lang));
        let door = Door::of(&visitor, "/").await?;
        let sentence = words::link_void_text(visitor.lang).to_owned();
        return visitor.answer(web::html(&Failed { page, door, sentence }));
    }
    match link::enter(&mut tx, &secret, seal, keep, &visitor.from).await? {
        Some((token, next)) => {
            visitor.make_room(&mut tx).await?;
            tx.commit().await?;
            visitor.let_in(&token, keep, &next)
        }
        None => {
            let seen = link::look(&mut tx, &secret, seal).await?;
            drop(tx);
            failed(&visitor, seen).await
        }
    }
}

async fn failed(visitor: &Visitor, seen: Look) -> Answer {
    let l = visitor.lang;
    let sentence = match seen {
        Look::Elsewhere => words::link_elsewhere(l).to_owned(),
        Look::Used(at) => words::link_used(l, visitor.when(at)),
        Look::Over(at) => words::link_over(l, visitor.when(at)),
        Look::Unknown | Look::Ready { .. } => words::link_unknown(l).to_owned(),
    };
    let (page, door) = (visitor.page(words::link_failed_title(l)), Door::of(visitor, "/").await?);
    visitor.answer(web::html_with(StatusCode::GONE, &Failed { page, door, sentence }))
}

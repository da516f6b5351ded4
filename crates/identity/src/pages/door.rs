//! The one field, "a link is on its way", what is kept, and the way out.

use askama::Template;
use axum::extract::Query;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::{Form, response::Response};
use serde::Deserialize;
use ui::Page;
use ui::web::{self, Answer, Fields};

use super::visitor::{Door, Visitor};
use crate::address::Address;
use crate::ask::{self, Ask};
use crate::limit::{self, Verdict};
use crate::{cookie, letter, setting, sign_in, words};

#[derive(Default, Deserialize)]
pub(super) struct Going {
    #[serde(default)]
    pub next: String,
}

#[derive(Template)]
#[template(path = "identity/sign_in.html")]
struct SignIn {
    page: Page,
    door: Door,
    id: String,
    errors: Fields,
}

/// The one field.
pub(super) async fn show(visitor: Visitor, Query(going): Query<Going>) -> Answer {
    if visitor.is_inside() {
        return web::see_other(super::visitor::landing(&going.next));
    }
    let page = visitor.page(words::sign_in_title(visitor.lang));
    let door = Door::of(&visitor, &going.next).await?;
    visitor.answer(web::html(&SignIn { page, door, id: String::new(), errors: Fields::default() }))
}

#[derive(Deserialize)]
pub(super) struct AskForm {
    #[serde(default)]
    csrf: String,
    #[serde(default)]
    id: String,
    #[serde(default)]
    next: String,
}

/// Takes the field: an address gets a link, a number its code. The same work, whoever is behind it.
pub(super) async fn ask(visitor: Visitor, Form(form): Form<AskForm>) -> Answer {
    visitor.prove(&form.csrf)?;
    let l = visitor.lang;
    let door = Door::of(&visitor, &form.next).await?;
    let page = visitor.page(words::sign_in_title(l));
    let again = |status: StatusCode, sentence: &str| {
        let errors = Fields::said("id", sentence);
        let (page, id) = (page.clone(), form.id.clone());
        let door = Door {
            next: door.next.clone(),
            help: door.help.clone(),
            organisation: door.organisation.clone(),
        };
        visitor.answer(web::html_with(status, &SignIn { page, door, id, errors }))
    };
    match Address::parse(&form.id) {
        None if form.id.trim().is_empty() => {
            again(StatusCode::UNPROCESSABLE_ENTITY, words::sign_in_id_missing(l))
        }
        None => again(StatusCode::UNPROCESSABLE_ENTITY, words::sign_in_id_bad(l)),
        Some(Address::Number(_)) => web::see_other(door.to(&page, "/sign-in/code")),
        Some(Address::Email(email)) => {
            let mut tx = visitor.ctx.db.write().await?;
            let verdict = limit::count(&mut tx, limit::ASK, &email)
                .await?
                .and(limit::count(&mut tx, limit::ASK_NETWORK, &visitor.from.network).await?);
            if verdict == Verdict::Free
                && let Some(browser) = visitor.seal()
            {
                let (address, next) = (form.id.trim(), door.next.as_str());
                let asked = Ask { browser, address, next, locale: l.locale, agent: &visitor.from.agent };
                ask::ask(&mut tx, &asked).await?;
            }
            tx.commit().await?;
            match verdict {
                Verdict::Free => web::see_other(door.to(&page, "/sign-in/sent")),
                Verdict::Wait(until) => {
                    again(StatusCode::TOO_MANY_REQUESTS, &words::wait(l, visitor.when(until)))
                }
            }
        }
    }
}

#[derive(Template)]
#[template(path = "identity/sent.html")]
struct Sent {
    page: Page,
    door: Door,
    address: String,
    time: String,
    any_device: bool,
}

/// What we say whether or not we know the address.
pub(super) async fn sent(visitor: Visitor, Query(going): Query<Going>) -> Answer {
    let door = Door::of(&visitor, &going.next).await?;
    let page = visitor.page(words::sent_title(visitor.lang));
    let mut tx = visitor.ctx.db.read().await?;
    let asked = match visitor.seal() {
        Some(browser) => ask::last(&mut tx, browser).await?,
        None => None,
    };
    let Some((address, at)) = asked else { return web::see_other(door.to(&page, "/sign-in")) };
    let any_device = setting::link_on_any_device(&mut tx).await?;
    let time = kernel::fmt::clock(visitor.lang, at, &letter::zone(&visitor.ctx));
    visitor.answer(web::html(&Sent { page, door, address, time, any_device }))
}

#[derive(Template)]
#[template(path = "identity/kept.html")]
struct Kept {
    page: Page,
    door: Door,
}

/// What is kept, and why.
pub(super) async fn kept(visitor: Visitor, Query(going): Query<Going>) -> Answer {
    let door = Door::of(&visitor, &going.next).await?;
    let page = visitor.page(words::kept_title(visitor.lang));
    web::html(&Kept { page, door })
}

/// Signs this browser out: the row, the cookie, and what the browser kept of our pages.
pub(super) async fn sign_out(visitor: Visitor, headers: HeaderMap) -> Answer {
    if let Some(cookie::Held::Inside(token)) = cookie::read(&visitor.ctx.config, &headers) {
        let mut tx = visitor.ctx.db.write().await?;
        sign_in::end(&mut tx, token.seal()).await?;
        tx.commit().await?;
    }
    let mut response: Response = web::see_other("/sign-in")?;
    let out = response.headers_mut();
    out.append(header::SET_COOKIE, cookie::none(&visitor.ctx.config));
    out.insert("clear-site-data", HeaderValue::from_static("\"cache\", \"storage\""));
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

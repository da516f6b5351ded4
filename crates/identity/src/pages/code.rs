//! Typing the code from a slip. A failure says what happened and who can print a new one; what was typed stays.

use askama::Template;
use axum::Form;
use axum::extract::Query;
use axum::http::StatusCode;
use kernel::Actor;
use serde::Deserialize;
use ui::Page;
use ui::web::{self, Answer, Fields};

use super::door::Going;
use super::visitor::{Door, Visitor};
use crate::audit::{self, What};
use crate::code::{Code, Redeemed, redeem};
use crate::limit::{self, Verdict};
use crate::sign_in::Way;
use crate::words;

#[derive(Template)]
#[template(path = "identity/code.html")]
struct Show {
    page: Page,
    door: Door,
    code: String,
    errors: Fields,
    reference: Option<String>,
}

/// The form.
pub(super) async fn show(visitor: Visitor, Query(going): Query<Going>) -> Answer {
    if visitor.is_inside() {
        return web::see_other(super::visitor::landing(&going.next));
    }
    let door = Door::of(&visitor, &going.next).await?;
    let page = visitor.page(words::code_title(visitor.lang));
    let (code, errors) = (String::new(), Fields::default());
    visitor.answer(web::html(&Show { page, door, code, errors, reference: None }))
}

#[derive(Deserialize)]
pub(super) struct EnterForm {
    #[serde(default)]
    csrf: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    next: String,
}

/// Takes the form.
pub(super) async fn enter(visitor: Visitor, Form(form): Form<EnterForm>) -> Answer {
    visitor.prove(&form.csrf)?;
    let l = visitor.lang;
    let unusable = StatusCode::UNPROCESSABLE_ENTITY;
    let Some(code) = Code::parse(&form.code) else {
        let sentence =
            if form.code.trim().is_empty() { words::code_missing(l) } else { words::code_shape(l) };
        return again(&visitor, &form, unusable, sentence, None).await;
    };
    let mut tx = visitor.ctx.db.write().await?;
    let verdict = limit::count(&mut tx, limit::CODE, &code.text())
        .await?
        .and(limit::count(&mut tx, limit::CODE_NETWORK, &visitor.from.network).await?);
    if let Verdict::Wait(until) = verdict {
        tx.commit().await?;
        let sentence = words::wait(l, visitor.when(until));
        return again(&visitor, &form, StatusCode::TOO_MANY_REQUESTS, &sentence, None).await;
    }
    let lead = |name: Option<String>| {
        let first = name.as_deref().and_then(|name| name.split_whitespace().next().map(str::to_owned));
        first.unwrap_or_else(|| words::code_your_lead(l).to_owned())
    };
    let sentence = match redeem(&mut tx, &code, &visitor.from).await? {
        Redeemed::In(token) => {
            visitor.make_room(&mut tx).await?;
            tx.commit().await?;
            return visitor.let_in(&token, false, &form.next);
        }
        Redeemed::Used(at, name) => words::code_used(l, visitor.when(at), lead(name)),
        Redeemed::Over(at, name) => words::code_over(l, visitor.when(at), lead(name)),
        Redeemed::Replaced(name) => words::code_replaced(l, lead(name)),
        Redeemed::Unknown => words::code_unknown(l).to_owned(),
    };
    let line = audit::note(&Actor::Anonymous, &mut tx, What::Refused, None, Way::Code.name()).await?;
    tx.commit().await?;
    again(&visitor, &form, unusable, &sentence, Some(audit::reference(line))).await
}

async fn again(
    visitor: &Visitor,
    form: &EnterForm,
    status: StatusCode,
    sentence: &str,
    reference: Option<String>,
) -> Answer {
    let page = visitor.page(words::code_title(visitor.lang));
    let door = Door::of(visitor, &form.next).await?;
    let (code, errors) = (form.code.clone(), Fields::said("code", sentence));
    visitor.answer(web::html_with(status, &Show { page, door, code, errors, reference }))
}

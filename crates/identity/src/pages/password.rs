//! Signing in with a password. What is wrong is never said more closely than "these two do not belong together".

use askama::Template;
use axum::Form;
use axum::extract::Query;
use axum::http::StatusCode;
use kernel::{Actor, Result};
use serde::Deserialize;
use ui::Page;
use ui::web::{self, Answer, Fields};

use super::door::Going;
use super::visitor::{Door, Visitor};
use crate::account::{self, Candidate};
use crate::address::Address;
use crate::audit::{self, What};
use crate::limit::{self, Verdict};
use crate::sign_in::{self, Way};
use crate::{password, words};

#[derive(Template)]
#[template(path = "identity/password.html")]
struct Show {
    page: Page,
    door: Door,
    id: String,
    keep: bool,
    errors: Fields,
    reference: Option<String>,
}

/// The form.
pub(super) async fn show(visitor: Visitor, Query(going): Query<Going>) -> Answer {
    if visitor.is_inside() {
        return web::see_other(super::visitor::landing(&going.next));
    }
    let door = Door::of(&visitor, &going.next).await?;
    let page = visitor.page(words::password_title(visitor.lang));
    let (id, errors) = (String::new(), Fields::default());
    visitor.answer(web::html(&Show { page, door, id, keep: false, errors, reference: None }))
}

#[derive(Deserialize)]
pub(super) struct EnterForm {
    #[serde(default)]
    csrf: String,
    #[serde(default)]
    id: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    keep: Option<String>,
    #[serde(default)]
    next: String,
}

/// Takes the form. The tries are counted before anybody is looked up.
pub(super) async fn enter(visitor: Visitor, Form(form): Form<EnterForm>) -> Answer {
    visitor.prove(&form.csrf)?;
    let l = visitor.lang;
    let unusable = StatusCode::UNPROCESSABLE_ENTITY;
    let Some(address) = Address::parse(&form.id) else {
        return again(&visitor, &form, unusable, ("id", words::sign_in_id_missing(l)), None).await;
    };
    if form.password.is_empty() {
        return again(&visitor, &form, unusable, ("password", words::password_missing(l)), None).await;
    }
    if let Verdict::Wait(until) = count(&visitor, &address).await? {
        let sentence = words::wait(l, visitor.when(until));
        return again(&visitor, &form, StatusCode::TOO_MANY_REQUESTS, ("password", &sentence), None).await;
    }
    let found = account::behind(&mut visitor.ctx.db.read().await?, &address).await?;
    let (person, hash) = match found {
        Some(Candidate { person, hash }) => (Some(person), hash),
        None => (None, None),
    };
    let right = password::matches(&visitor.ctx, &form.password, hash).await?;
    let mut tx = visitor.ctx.db.write().await?;
    let (Some(person), true) = (person, right) else {
        let line =
            audit::note(&Actor::Anonymous, &mut tx, What::Refused, person, Way::Password.name()).await?;
        tx.commit().await?;
        let reference = Some(audit::reference(line));
        return again(&visitor, &form, unusable, ("password", words::password_wrong(l)), reference).await;
    };
    let keep = form.keep.is_some();
    visitor.make_room(&mut tx).await?;
    limit::forget(&mut tx, limit::PASSWORD, address.text()).await?;
    let (token, _) = sign_in::start(&mut tx, person, Way::Password, keep, &visitor.from).await?;
    tx.commit().await?;
    visitor.let_in(&token, keep, &form.next)
}

async fn count(visitor: &Visitor, address: &Address) -> Result<Verdict> {
    let mut tx = visitor.ctx.db.write().await?;
    let one = limit::count(&mut tx, limit::PASSWORD, address.text()).await?;
    let all = limit::count(&mut tx, limit::PASSWORD_NETWORK, &visitor.from.network).await?;
    tx.commit().await?;
    Ok(one.and(all))
}

async fn again(
    visitor: &Visitor,
    form: &EnterForm,
    status: StatusCode,
    (field, sentence): (&str, &str),
    reference: Option<String>,
) -> Answer {
    let page = visitor.page(words::password_title(visitor.lang));
    let door = Door::of(visitor, &form.next).await?;
    let (id, keep, errors) = (form.id.clone(), form.keep.is_some(), Fields::said(field, sentence));
    visitor.answer(web::html_with(status, &Show { page, door, id, keep, errors, reference }))
}

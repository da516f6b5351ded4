//! Keys: making one, whose secret is shown once, and taking one back.

use askama::Template;
use axum::extract::{Path, State};
use axum_extra::extract::Form;
use kernel::i18n::Locale;
use kernel::{Ctx, Role};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Signed};
use ui::{Choice, Page, Place};

use crate::key::{self, FreshKey, KeyId, Scope};
use crate::words;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct NewKey {
    name: String,
    scope: Vec<String>,
}

#[derive(Template)]
#[template(path = "records/key.html")]
struct Ask {
    page: Page,
    form: NewKey,
    scopes: ui::Picks,
    errors: Fields,
}

#[derive(Template)]
#[template(path = "records/key_made.html")]
struct Made {
    page: Page,
    fresh: FreshKey,
    url: String,
}

/// Asks which tool.
pub(super) async fn ask(signed: Signed) -> Answer {
    signed.actor.require_any(&[Role::ItAdmin])?;
    web::html(&form(&signed, NewKey::default(), Fields::default()))
}

fn form(signed: &Signed, form: NewKey, errors: Fields) -> Ask {
    let l = signed.locale;
    let choices: Vec<Choice> =
        Scope::ALL.iter().map(|scope| Choice::new(scope.name(), about(l, *scope))).collect();
    let mut scopes = ui::picks("scope", words::records_key_may(l), &choices).any().errors(&errors);
    for chosen in &form.scope {
        scopes = scopes.chosen(chosen);
    }
    Ask { page: Page::of(signed, words::records_key_make(l)).at(Place::Records), form, scopes, errors }
}

/// Makes a key and shows its secret, this once.
pub(super) async fn create(signed: Signed, State(ctx): State<Ctx>, Form(new): Form<NewKey>) -> Answer {
    signed.actor.require_any(&[Role::ItAdmin])?;
    let l = signed.locale;
    let scopes: Vec<&str> = new.scope.iter().map(String::as_str).collect();
    let mut tx = ctx.db.write().await?;
    match key::create_key(&signed.actor, &mut tx, &new.name, &scopes).await {
        Ok(fresh) => {
            tx.commit().await?;
            let page = Page::of(&signed, words::records_key_made(l)).at(Place::Records);
            let mut shown = web::html(&Made { page, fresh, url: ctx.url("/xapi/") })?;
            let never = http::HeaderValue::from_static("no-store");
            shown.headers_mut().insert(http::header::CACHE_CONTROL, never);
            Ok(shown)
        }
        Err(error) => {
            drop(tx);
            web::again(&form(&signed, new, Fields::from_error(&signed, error)?))
        }
    }
}

/// Takes a key back.
pub(super) async fn revoke(signed: Signed, State(ctx): State<Ctx>, Path(key): Path<KeyId>) -> Answer {
    signed.actor.require_any(&[Role::ItAdmin])?;
    let mut tx = ctx.db.write().await?;
    key::revoke_key(&signed.actor, &mut tx, key).await?;
    tx.commit().await?;
    web::see_other("/records?done=revoked")
}

/// A scope in a table.
pub(super) fn word(l: Locale, scope: Scope) -> &'static str {
    match scope {
        Scope::Write => words::records_scope_write(l),
        Scope::ReadMine => words::records_scope_read_mine(l),
        Scope::ReadAll => words::records_scope_read_all(l),
        Scope::State => words::records_scope_state(l),
        Scope::Profile => words::records_scope_profile(l),
        Scope::Define => words::records_scope_define(l),
        Scope::Everything => words::records_scope_everything(l),
    }
}

/// A scope in a sentence.
fn about(l: Locale, scope: Scope) -> &'static str {
    match scope {
        Scope::Write => words::records_scope_write_text(l),
        Scope::ReadMine => words::records_scope_read_mine_text(l),
        Scope::ReadAll => words::records_scope_read_all_text(l),
        Scope::State => words::records_scope_state_text(l),
        Scope::Profile => words::records_scope_profile_text(l),
        Scope::Define => words::records_scope_define_text(l),
        Scope::Everything => words::records_scope_everything_text(l),
    }
}

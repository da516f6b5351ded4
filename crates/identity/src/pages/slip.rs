//! A lead prints a code for a report without e-mail. The page with the code is the answer to the POST, because the
//! code is nowhere to be looked up afterwards.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use kernel::clock::civil_date;
use kernel::{Ctx, PersonId, fmt};
use ui::Page;
use ui::web::{self, Answer, Signed};

use crate::code;
use crate::{letter, words};

#[derive(Template)]
#[template(path = "identity/slip_ask.html")]
struct Ask {
    page: Page,
    person: PersonId,
    name: String,
    until: String,
}

/// Asks before earlier codes stop working.
pub(super) async fn show(signed: Signed, State(ctx): State<Ctx>, Path(person): Path<PersonId>) -> Answer {
    let mut tx = ctx.db.read().await?;
    let (name, _) = code::for_whom(&signed.actor, &mut tx, person).await?;
    let until = code::until(&ctx, tx.now())?;
    let until = fmt::instant(&signed, until, &letter::zone(&ctx));
    let page = Page::of(&signed, words::slip_title(&signed, &name)).at(ui::Place::Team);
    web::html(&Ask { page, person, name, until })
}

#[derive(Template)]
#[template(path = "identity/slip.html")]
struct Print {
    page: Page,
    organisation: String,
    code: String,
    whom: String,
    how: String,
    until: String,
}

/// Prints a new code.
pub(super) async fn print(signed: Signed, State(ctx): State<Ctx>, Path(person): Path<PersonId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    let slip = code::print_code(&signed.actor, &mut tx, &ctx, person).await?;
    tx.commit().await?;
    let zone = letter::zone(&ctx);
    let today = civil_date(slip.created_at, &ctx.config.time_zone);
    let last = civil_date(slip.expires_at, &ctx.config.time_zone);
    let until = if last == today {
        fmt::clock(&signed, slip.expires_at, &zone)
    } else {
        fmt::instant(&signed, slip.expires_at, &zone)
    };
    let printed = Print {
        page: Page::of(&signed, words::slip_title(&signed, &slip.name)),
        organisation: ctx.config.organisation.clone(),
        code: slip.code.text(),
        whom: words::slip_for(&signed, &slip.name, &slip.number),
        how: words::slip_how(&signed, ctx.url("/sign-in")),
        until: words::slip_until(&signed, until),
    };
    let mut response = web::html(&printed)?;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

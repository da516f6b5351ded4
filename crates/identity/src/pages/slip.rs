//! A lead prints a code for a report without e-mail. The page with the code is the answer to the POST, because the
//! code is nowhere to be looked up afterwards.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use kernel::clock::civil_date;
use kernel::i18n::Locale;
use kernel::{Ctx, PersonId, fmt};
use ui::Page;
use ui::web::{self, Answer, Signed};

use crate::{account, code, letter, words};

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
    theirs: Locale,
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
    let account = account::read(&mut tx, person).await?;
    tx.commit().await?;
    // The slip speaks the language of whom it is for, the rest of the page that of the lead.
    let theirs = account.map_or(signed.locale, |account| account.locale(signed.locale));
    let zone = letter::zone(&ctx);
    let today = civil_date(slip.created_at, &ctx.config.time_zone);
    let last = civil_date(slip.expires_at, &ctx.config.time_zone);
    let until = if last == today {
        fmt::clock(theirs, slip.expires_at, &zone)
    } else {
        fmt::instant(theirs, slip.expires_at, &zone)
    };
    let printed = Print {
        page: Page::of(&signed, words::slip_title(&signed, &slip.name)),
        theirs,
        organisation: ctx.config.organisation.clone(),
        code: slip.code.text(),
        whom: words::slip_for(theirs, &slip.name, &slip.number),
        how: words::slip_how(theirs, ctx.url("/sign-in")),
        until: words::slip_until(theirs, until),
    };
    let mut response = web::html(&printed)?;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

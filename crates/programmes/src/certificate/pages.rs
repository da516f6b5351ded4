//! The page of a certificate: what it says, until when, and how it is renewed.

use askama::Template;
use axum::extract::{Path, State};
use axum::routing::get;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Ctx, Error, fmt};
use ui::web::{self, Answer, Routes, Signed};
use ui::{Page, Place};

use super::Certificate;
use crate::ids::CertificateId;
use crate::{notice, programme, words};

/// The routes of certificates.
pub(crate) fn routes() -> Routes {
    Routes::new().route("/certificates/{certificate}", get(show))
}

#[derive(Template)]
#[template(path = "certificate/show.html")]
struct Show {
    page: Page,
    name: String,
    certificate: Certificate,
    awarded: String,
    expires: String,
    state: ui::Status,
    ends_soon: bool,
    /// Where the way of it begins anew, for whom that is offered.
    renew: Option<String>,
}

async fn show(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<CertificateId>) -> Answer {
    let (l, actor) = (signed.locale, &signed.actor);
    let mut tx = ctx.db.read().await?;
    let found = super::find(actor, &mut tx, id).await?;
    let names = people::names(actor, &mut tx, &[found.person]).await?;
    let again = programme::find(actor, &mut tx, found.of).await;
    let renew = again.is_ok_and(|of| of.open && !of.retired) && actor.person_id() == Some(found.person);
    let today = tx.today();
    let page = Page::of(&signed, &found.title).at(Place::Programmes);
    web::html(&Show {
        page,
        name: names.get(&found.person).cloned().unwrap_or_default(),
        awarded: fmt::date_year(l, found.awarded_on),
        expires: match found.expires_on {
            Some(end) => fmt::date_year(l, last_day(end)?),
            None => words::holds_for_ever(l).to_owned(),
        },
        state: state(l, &found, today),
        ends_soon: ends_soon(&found, today),
        renew: renew.then(|| format!("/programmes/{}", found.of)),
        certificate: found,
    })
}

fn ends_soon(one: &Certificate, today: Date) -> bool {
    let near = |end: Date| i64::from((end - today).get_days()) <= notice::DAYS_BEFORE;
    one.revoked.is_none() && one.expires_on.is_some_and(near)
}

/// The last day on which something holds that ends on the day after.
pub(crate) fn last_day(end: Date) -> kernel::Result<Date> {
    end.yesterday().map_err(Error::internal)
}

/// Whether it holds, in a word.
pub(crate) fn state(l: Locale, one: &Certificate, today: Date) -> ui::Status {
    let until = one.expires_on.and_then(|end| end.yesterday().ok());
    match until {
        _ if one.revoked.is_some() => ui::status::no(words::certificate_revoked(l)),
        _ if !one.holds(today) => ui::status::no(words::certificate_over(l)),
        Some(day) if ends_soon(one, today) => {
            ui::status::soon(words::certificate_until(l, fmt::date_year(l, day)))
        }
        Some(day) => ui::status::ok(words::certificate_until(l, fmt::date_year(l, day))),
        None => ui::status::ok(words::certificate_holds(l)),
    }
}

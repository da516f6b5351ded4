//! What is in the light, as everyone sees it: on Today, where one looks around, and above the classes. At most three, those for
//! the whole scope that its chooser put first; what is not for somebody is left out for them.

use askama::Template;
use content::reading::course_path;
use kernel::clock::civil_date;
use kernel::i18n::{Html, Locale};
use kernel::{Actor, BoxFuture, Error, Result, Tx, fmt};
use ui::web::Signed;

use super::{Kind, MOST};
use crate::today::store::{self, SpotRow};
use crate::{hooks, words};

/// Something in the light.
pub(crate) struct Spot {
    /// What.
    pub title: String,
    /// Who chose it, for whom, until when, and why.
    pub line: String,
    /// Where.
    pub href: String,
}

#[derive(Template)]
#[template(path = "spotlight/section.html")]
struct Section {
    page: Locale,
    spotlights: Vec<Spot>,
}

/// What is in the light, for whoever looks around without words.
pub fn section<'a>(signed: &'a Signed, tx: &'a mut Tx, asked: &'a str) -> BoxFuture<'a, Result<Html>> {
    Box::pin(
        async move { if asked.is_empty() { render(signed, tx, None).await } else { Ok(Html::default()) } },
    )
}

/// The classes in the light, for the catalogue of classes.
pub fn classes<'a>(signed: &'a Signed, tx: &'a mut Tx) -> BoxFuture<'a, Result<Html>> {
    Box::pin(render(signed, tx, Some(Kind::Class)))
}

async fn render(signed: &Signed, tx: &mut Tx, only: Option<Kind>) -> Result<Html> {
    let (me, l) = (signed.actor.require_person()?, signed.locale);
    let today = civil_date(tx.now(), &signed.zone);
    let (_, mut rows) = store::offered(tx, me, l.code(), today).await?;
    rows.retain(|row| only.is_none_or(|kind| row.kind == kind));
    let spotlights = spots(&signed.actor, tx, l, rows).await?;
    if spotlights.is_empty() {
        return Ok(Html::default());
    }
    Ok(Html::trusted(Section { page: l, spotlights }.render().map_err(Error::internal)?))
}

/// The first three that are for the actor.
pub(crate) async fn spots(actor: &Actor, tx: &mut Tx, l: Locale, rows: Vec<SpotRow>) -> Result<Vec<Spot>> {
    let mut spots = Vec::new();
    for row in rows {
        if i64::try_from(spots.len()).is_ok_and(|many| many >= MOST) {
            break;
        }
        let (title, href) = match row.kind {
            Kind::Course => (row.title, course_path(crate::CourseId(row.thing))),
            kind => match hooks::shown(actor, tx, (kind, row.thing)).await? {
                Some(card) => (card.title, card.href),
                None => continue,
            },
        };
        let scope = row.scope.unwrap_or_else(|| words::today_scope_everyone(l).to_owned());
        let line = match row.until {
            Some(until) => {
                words::today_spotlight_line_until(l, row.by, scope, fmt::day(l, until), row.reason)
            }
            None => words::today_spotlight_line(l, row.by, scope, row.reason),
        };
        spots.push(Spot { title, line, href });
    }
    Ok(spots)
}

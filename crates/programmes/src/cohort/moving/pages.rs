//! What the newest version changes for a cohort, and the form that moves it.

use askama::Template;
use axum::extract::{Path, State};
use axum::routing::get;
use axum_extra::extract::Form;
use kernel::i18n::Locale;
use kernel::{Ctx, Error, Result, clock, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Routes, Signed};
use ui::{Page, Place};

use super::Moved;
use crate::ids::{CohortId, MemberId};
use crate::programme::Step;
use crate::programme::pages::stage;
use crate::programme::revision::pages::{Line, lines};
use crate::words;

/// The routes of moving a cohort.
pub(crate) fn routes() -> Routes {
    Routes::new().route("/cohorts/{cohort}/version", get(show).post(take))
}

/// A member, and what it is to them.
struct Row {
    id: MemberId,
    name: String,
    /// Where they stand, and where they stand there if that is elsewhere; nothing for who stays.
    stages: Option<(ui::Status, Option<ui::Status>)>,
    says: Vec<String>,
}

#[derive(Template)]
#[template(path = "cohort/version.html")]
struct Show {
    page: Page,
    id: CohortId,
    cohort: String,
    version: String,
    to: i64,
    changes: Vec<Line>,
    rows: Vec<Row>,
    seats: Vec<String>,
    seats_stay: bool,
    errors: Fields,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Sent {
    to: String,
    seats: String,
}

async fn show(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<CohortId>) -> Answer {
    match page(&ctx, &signed, id, false, Fields::default()).await {
        Ok(page) => web::html(&page),
        // There is nothing to move to; the cohort's page says which version it goes through.
        Err(Error::Conflict(_)) => web::see_other(format!("/cohorts/{id}")),
        Err(error) => Err(error.into()),
    }
}

async fn page(ctx: &Ctx, signed: &Signed, id: CohortId, seats_stay: bool, errors: Fields) -> Result<Show> {
    let (l, actor) = (signed.locale, &signed.actor);
    let mut tx = ctx.db.read().await?;
    let found = super::preview(actor, &mut tx, id).await?;
    let found = found.ok_or_else(|| Error::conflict(words::move_already))?;
    let persons = found.members.iter().map(|(member, _)| member.person);
    let persons: Vec<_> = persons.chain(found.seats.iter().map(|seat| seat.person)).collect();
    let names = people::names(actor, &mut tx, &persons).await?;
    let name = |person| names.get(&person).cloned().unwrap_or_default();
    let rows = found.members.iter().map(|(member, moved)| Row {
        id: member.id,
        name: name(member.person),
        stages: moved.as_ref().map(|moved| {
            let after = (moved.after != moved.before).then(|| stage(l, moved.after));
            (stage(l, moved.before), after)
        }),
        says: moved.as_ref().map_or_else(|| vec![words::move_stays(l).to_owned()], |moved| says(l, moved)),
    });
    let seats = found.seats.iter().map(|seat| {
        let on = fmt::date_year(l, clock::civil_date(seat.at, tx.zone()));
        words::move_seat(l, name(seat.person), seat.title.as_str(), on)
    });
    Ok(Show {
        page: Page::of(signed, words::move_title(l)).at(Place::Programmes),
        id,
        cohort: found.cohort.name.clone(),
        version: words::version_number(l, found.to.version),
        to: found.to.version,
        changes: lines(l, &found.changes),
        rows: rows.collect(),
        seats: seats.collect(),
        seats_stay,
        errors,
    })
}

/// What another version is to a member, in sentences.
fn says(l: Locale, moved: &Moved) -> Vec<String> {
    let titles = |steps: &[Step]| {
        let titles: Vec<&str> = steps.iter().map(|step| step.title.as_str()).collect();
        (!titles.is_empty()).then(|| fmt::list_and(l, &titles))
    };
    [
        titles(&moved.new).map(|steps| words::move_new(l, steps)),
        titles(&moved.stays).map(|steps| words::move_done(l, steps)),
        titles(&moved.rests).map(|steps| words::move_rests(l, steps)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

async fn take(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<CohortId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let (to, seats_stay) = (sent.to.parse().unwrap_or_default(), sent.seats == "yes");
    let done = super::take(&signed.actor, &mut tx, signed.locale, id, to, seats_stay).await;
    web::acted(
        signed.locale,
        tx,
        done,
        |()| format!("/cohorts/{id}"),
        |errors| page(&ctx, &signed, id, seats_stay, errors),
    )
    .await
}

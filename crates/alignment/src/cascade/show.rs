//! The page of one cascade: its slots by day, how far each tier is covered, and its one act: another first day.

use askama::Template;
use axum::extract::{Path, State};
use axum_extra::extract::Form;
use kernel::i18n::{Html, Locale};
use kernel::{Ctx, Result, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Signed};
use ui::{Page, Place};

use super::Covered;
use crate::ids::CascadeId;
use crate::slot::{self, Slot, Tier, calendar};
use crate::words;

/// What the form of this page sends.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    first: String,
}

/// How far a tier is.
struct Line {
    tier: &'static str,
    bar: Html,
    figures: String,
}

/// A slot.
struct Entry {
    href: String,
    title: String,
    about: String,
    day: String,
    state: ui::Status,
}

#[derive(Template)]
#[template(path = "cascade/show.html")]
struct Show {
    page: Page,
    id: CascadeId,
    about: String,
    objective: String,
    objective_name: String,
    tiers: Vec<Line>,
    entries: Vec<Entry>,
    first: String,
    errors: Fields,
}

pub(super) async fn show(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<CascadeId>) -> Answer {
    web::html(&page(&ctx, &signed, id, Fields::default()).await?)
}

async fn page(ctx: &Ctx, signed: &Signed, id: CascadeId, errors: Fields) -> Result<Show> {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let (cascade, slots) = super::find(&signed.actor, &mut tx, id).await?;
    let units = slot::store::unit_names(&mut tx, id).await?;
    let entry = |slot: &Slot| {
        let whose = slot.unit.and_then(|unit| units.get(&unit).cloned());
        let about = words::slot_about(
            l,
            calendar::people_or_few(l, slot.people),
            fmt::minutes_short(l, slot.minutes),
        );
        Entry {
            href: format!("/slots/{}", slot.id),
            title: slot.title.clone(),
            about: format!("{} · {about}", whose.unwrap_or_else(|| slot.tier.word(l).to_owned())),
            day: fmt::day(l, slot.from),
            state: slot::show::state(l, slot),
        }
    };
    Ok(Show {
        page: Page::of(signed, words::cascade_title(l, cascade.objective_name.as_str())).at(Place::Alignment),
        id,
        about: words::cascade_about(l, cascade.template, fmt::day_year(l, cascade.first)),
        objective: format!("/objectives/{}", cascade.objective),
        objective_name: cascade.objective_name,
        tiers: super::covered(&slots).into_iter().map(|(tier, sum)| line(l, tier, sum)).collect(),
        entries: slots.iter().map(entry).collect(),
        first: cascade.first.to_string(),
        errors,
    })
}

fn line(l: Locale, tier: Tier, sum: Covered) -> Line {
    Line {
        tier: tier.word(l),
        bar: ui::chart::split(&[sum.people], sum.of.max(1)),
        figures: words::cascade_covered(l, sum.decided, sum.slots, fmt::share(l, sum.people, sum.of)),
    }
}

pub(super) async fn days(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<CascadeId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let l = signed.locale;
    let mut tx = ctx.db.write().await?;
    let done = match web::day(l, "first", &sent.first) {
        Ok(first) => super::move_to(&signed.actor, &mut tx, l, id, first).await,
        Err(error) => Err(error),
    };
    web::acted(l, tx, done, |_| format!("/cascades/{id}"), |errors| page(&ctx, &signed, id, errors)).await
}

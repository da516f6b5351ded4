//! The page of a person.

use axum::extract::{Path, Query, State};
use axum::routing::get;
use kernel::i18n::Html;
use kernel::{Ctx, PersonId, fmt};
use people::Relation;
use people::profile::{AsOf, page as parts, profile};
use serde::Deserialize;
use ui::web::{self, Answer, Routes, Signed};
use ui::{Page, Place};

use super::value::{self, Learning};
use crate::calendar::Calendar;
use crate::words;

/// Where persons stand.
pub fn routes() -> Routes {
    Routes::new().route("/people/{person}", get(show))
}

/// Which day: `?on=2026-01-15&known=then`.
#[derive(Default, Deserialize)]
struct Asked {
    on: Option<String>,
    known: Option<String>,
}

#[derive(askama::Template)]
#[template(path = "person/show.html")]
struct Show {
    page: Page,
    head: Html,
    lead: Option<String>,
    way: Html,
    sharing: Html,
    title: &'static str,
    sum: String,
    record: &'static str,
    today: jiff::civil::Date,
    day: jiff::civil::Date,
    learning: Option<Learning>,
    person: PersonId,
    name: String,
    leads: bool,
    /// Whether a sign-in code may be printed for the person, who has no address for a link.
    code: bool,
}

/// `GET /people/{person}`
async fn show(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(person): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer {
    let (actor, l) = (&signed.actor, signed.locale);
    let person: PersonId = person.parse()?;
    let calendar = Calendar::of(&ctx);
    let mut tx = ctx.db.read().await?;
    let as_of = AsOf::asked(calendar.today, asked.on.as_deref(), asked.known.as_deref());
    let found = profile(actor, &mut tx, person, as_of).await?;
    let as_of = found.as_of;
    let learning = value::read(actor, &mut tx, l, person, as_of, &calendar.zone).await?;
    drop(tx);
    let place = match found.relation {
        Relation::Myself => Place::Me,
        relation if relation.leads() => Place::Team,
        _ => Place::People,
    };
    let page = Page::of(&signed, found.person.name.clone()).at(place);
    let past = as_of.is_past();
    let lead = learning.as_ref().map(|learning| {
        let open = learning.duties.len();
        if past {
            words::person_lead_past(l, open, learning.late)
        } else {
            words::person_lead(l, open, learning.late)
        }
    });
    let minutes = learning.iter().flat_map(|l| &l.duties).map(|then| then.duty.minutes_left).sum::<i64>();
    let sum = if minutes > 0 { fmt::minutes(l, minutes) } else { String::new() };
    web::html(&Show {
        head: parts::head(&page, &found, &format!("/people/{person}"))?,
        way: parts::way(&page, &found)?,
        sharing: if found.relation == Relation::Stranger {
            Html::default()
        } else {
            parts::sharing(&page, &found)?
        },
        title: if past { words::person_duties_past(l) } else { words::person_duties(l) },
        record: if past { words::person_record_past(l) } else { words::person_record(l) },
        sum,
        lead,
        today: as_of.today,
        day: as_of.day,
        learning,
        person,
        leads: found.relation.leads(),
        code: matches!(found.relation, Relation::Report | Relation::ActingReport)
            && found.person.email.is_none(),
        name: found.person.name,
        page,
    })
}

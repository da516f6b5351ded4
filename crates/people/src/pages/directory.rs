//! Finding people: by name, number, post, unit or place; each result says why it was found.

use askama::Template;
use axum::extract::{Query, State};
use kernel::{Ctx, PersonId, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Signed};
use ui::{Page, Place};

use crate::person::{self, Because};
use crate::words;

/// How many are shown; beyond that one searches more closely.
const MOST: u32 = 20;

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    q: String,
}

struct Line {
    id: PersonId,
    initials: String,
    name: String,
    place: String,
    because: String,
}

#[derive(Template)]
#[template(path = "people/directory/show.html")]
struct Show {
    page: Page,
    asked: String,
    lead: String,
    lines: Vec<Line>,
    more: bool,
    units: Vec<(String, String)>,
}

/// The search with its results.
pub(super) async fn show(signed: Signed, State(ctx): State<Ctx>, Query(asked): Query<Asked>) -> Answer {
    let mut tx = ctx.db.read().await?;
    let asked = asked.q.chars().take(120).collect::<String>();
    let mut found = person::search(&signed.actor, &mut tx, &asked, MOST + 1).await?;
    let people = person::count(&signed.actor, &mut tx).await?;
    let units = crate::place::largest_units(&signed.actor, &mut tx, 12).await?;
    let more = found.len() > MOST as usize;
    found.truncate(MOST as usize);
    let l = signed.locale;
    let lines = found
        .into_iter()
        .map(|f| {
            let c = f.card;
            let place: Vec<String> =
                c.job.clone().into_iter().chain(c.unit.clone()).chain(c.site.clone()).collect();
            let because = match f.because {
                Because::Number => words::people_found_number(l, c.number.unwrap_or_default()),
                Because::Name => words::people_found_name(l).to_owned(),
                Because::Place => words::people_found_place(l, place.join(", ")),
            };
            Line { id: c.id, initials: initials(&c.name), name: c.name, place: place.join(", "), because }
        })
        .collect();
    let page = Page::of(&signed, words::people_directory_title(l)).at(Place::People);
    let lead = words::people_directory_lead(l, people);
    let units = units.into_iter().map(|(name, count)| (name, fmt::number(l, count))).collect();
    web::html(&Show { page, asked, lead, lines, more, units })
}

fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().next());
    let (first, last) = (words.next(), words.next_back());
    first.into_iter().chain(last).collect()
}

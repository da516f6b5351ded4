//! The names of a rule, for who may see it: those in it, or those a draft would bring in.

use std::collections::BTreeSet;

use axum::extract::{Path, Query, State as Axum};
use jiff::Timestamp;
use kernel::{Ctx, PersonId, Uuid, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Signed};
use ui::{Page, Place};

use super::view_store::{self, Named};
use super::{Rule, State, audience, find};
use crate::calendar::Calendar;
use crate::words;

/// Names on a page.
const NAMES: usize = 50;

#[derive(askama::Template)]
#[template(path = "rule/people.html")]
struct People {
    page: Page,
    rule: Rule,
    names: Vec<Shown>,
    next: Option<String>,
}

struct Shown {
    person: PersonId,
    name: String,
    place: String,
    since: String,
    state: String,
}

/// Where a page of names begins.
#[derive(Default, Deserialize)]
pub struct After {
    #[serde(default)]
    after: String,
}

/// `GET /rules/{rule}/people`
pub async fn show(
    signed: Signed,
    Axum(ctx): Axum<Ctx>,
    Path(rule): Path<String>,
    Query(after): Query<After>,
) -> Answer {
    let mut tx = ctx.db.read().await?;
    let rule = find(&signed.actor, &mut tx, rule.parse()?).await?;
    let (name, person) = after.after.rsplit_once('~').unwrap_or_default();
    let place = (name, person.parse().unwrap_or(PersonId(Uuid::nil())));
    let mut names = match rule.state() {
        State::Draft if !rule.audience.check().is_empty() => Vec::new(),
        State::Draft => {
            let wanted: BTreeSet<_> = audience::members(&mut tx, &rule.audience).await?.into_iter().collect();
            view_store::everybody(&mut tx, place, NAMES + 1, &wanted).await?
        }
        State::On | State::Off => view_store::names(&mut tx, rule.id, place, NAMES + 1).await?,
    };
    let more = names.len() > NAMES;
    names.truncate(NAMES);
    let last = names.last().filter(|_| more);
    let next = last.map(|last| ui_encode(&format!("{}~{}", last.sort_name, last.person)));
    let page = Page::of(&signed, words::rule_names_title(&signed)).at(Place::Rules);
    let (calendar, now) = (Calendar::of(&ctx), ctx.clock().now());
    let names = names.iter().map(|named| shown(&page, &calendar, now, rule.state(), named)).collect();
    web::html(&People { page, rule, names, next })
}

fn shown(page: &Page, calendar: &Calendar, now: Timestamp, state: State, named: &Named) -> Shown {
    let due = named.due_on.map(|day| fmt::day_near(page, day, calendar.today)).unwrap_or_default();
    let state = match named {
        _ if state == State::Draft => words::rule_state_new(page).to_owned(),
        Named { done: true, .. } => words::rule_state_done(page).to_owned(),
        Named { slept: true, .. } => words::rule_state_asleep(page).to_owned(),
        Named { due_at: Some(at), .. } if *at < now => words::rule_state_overdue(page, due),
        Named { due_at: Some(_), .. } => words::rule_state_open(page, due),
        _ => words::rule_state_none(page).to_owned(),
    };
    let place = [named.job.as_str(), named.unit.as_str()];
    Shown {
        person: named.person,
        name: named.name.clone(),
        place: place.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
        since: named.since_on.map(|day| fmt::day_near(page, day, calendar.today)).unwrap_or_default(),
        state,
    }
}

/// A text inside of an address.
fn ui_encode(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(byte.into()),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

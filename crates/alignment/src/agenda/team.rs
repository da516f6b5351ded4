//! `/team-plan/days`: who of the people one leads is where, in a week or a month. People are rows and days columns; on a phone it is
//! a list by day.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::{Query, State};
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Ctx, Error, PersonId, Role, fmt};
use ui::web::{self, Answer, Signed};
use ui::{Page, Place};

use super::days::{Asked, Days, Link, View};
use super::pages::{Entry, entry};
use super::{Item, What};
use crate::season::Season;
use crate::words;

/// So many people to a page.
const ON_A_PAGE: usize = 40;

/// A day as a column.
struct Column {
    name: String,
    weekday: String,
    number: String,
    is_today: bool,
    /// Why there are no classes.
    closed: Option<String>,
    away: usize,
}

/// Something of a person on a day.
struct Mark {
    sign: &'static str,
    entry: Entry,
}

/// A person's days.
struct Row {
    name: String,
    href: String,
    cells: Vec<Vec<Mark>>,
}

/// What stands on a day, as a line.
struct Line {
    day: String,
    closed: Option<String>,
    entries: Vec<(String, Entry)>,
}

#[derive(Template)]
#[template(path = "agenda/team.html")]
struct Show {
    page: Page,
    views: Vec<Link>,
    steps: Vec<Link>,
    pages: Vec<Link>,
    is_week: bool,
    columns: Vec<Column>,
    rows: Vec<Row>,
    people: usize,
    lines: Vec<Line>,
    key: Vec<(&'static str, &'static str)>,
    seasons: Vec<String>,
}

pub(super) async fn show(signed: Signed, State(ctx): State<Ctx>, Query(asked): Query<Asked>) -> Answer {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let reports = people::reports(&signed.actor, &mut tx).await?;
    if reports.is_empty() && !signed.leads && !signed.has(Role::PeopleLeader) {
        return Err(Error::NotFound.into());
    }
    let names = people::names(&signed.actor, &mut tx, &reports).await?;
    let mut reports: Vec<(String, PersonId)> = reports
        .into_iter()
        .map(|person| (names.get(&person).cloned().unwrap_or_else(|| words::somebody(l).into()), person))
        .collect();
    reports.sort_by_key(|(name, person)| (name.to_lowercase(), *person));
    let of = reports.len().div_ceil(ON_A_PAGE).max(1);
    let at = asked.page.clamp(1, of);
    let here: Vec<(String, PersonId)> =
        reports.iter().skip((at - 1) * ON_A_PAGE).take(ON_A_PAGE).cloned().collect();
    let who: Vec<PersonId> = here.iter().map(|(_, person)| *person).collect();
    let today = tx.today();
    let days = Days::asked(&asked, today);
    let window = (days.from, days.until);
    let items = super::of_reports(&signed.actor, &mut tx, l, &who, window).await?;
    let seasons = super::seasons(&mut tx, &who, window).await?;
    let (views, steps) = days.links(l, "/team-plan/days", today)?;
    let columns = days.each().map(|on| column(l, on, days, today, &items, &seasons)).collect();
    let rows = here.iter().map(|(name, person)| row(l, name, *person, days, &items)).collect();
    let lines = days.each().filter_map(|on| line(l, on, &here, &items, &seasons)).collect();
    let view = if days.view == View::Week { "week" } else { "month" };
    let pages = (1..=of).filter(|_| of > 1).map(|page| Link {
        href: format!("/team-plan/days?view={view}&from={}&page={page}", days.from),
        word: fmt::number(l, page),
        is_here: page == at,
    });
    web::html(&Show {
        page: Page::of(&signed, words::agenda_team_title(l, days.title(l))).at(Place::TeamPlan),
        views,
        steps,
        pages: pages.collect(),
        is_week: days.view == View::Week,
        columns,
        rows,
        people: who.len(),
        lines,
        key: What::ALL
            .into_iter()
            .filter(|what| *what != What::Slot)
            .map(|what| (what.sign(), what.word(l)))
            .collect(),
        seasons: seasons.iter().map(|season| told(l, season, today)).collect(),
    })
}

/// `Peak: no classes, 8 Feb to 7 Mar, everybody`.
fn told(l: Locale, season: &Season, today: Date) -> String {
    let place = season.place_name.clone().unwrap_or_else(|| words::season_everywhere(l).into());
    let about = words::season_about(l, season.kind.word(l), season.days(l, today), place);
    format!("{} · {about}", season.name)
}

fn closed(on: Date, seasons: &[Season]) -> Option<String> {
    let here = seasons.iter().filter(|season| season.from <= on && season.until >= on);
    here.into_iter().find(|season| season.kind.closes()).map(|season| season.name.clone())
}

fn column(l: Locale, on: Date, shown: Days, today: Date, items: &[Item], seasons: &[Season]) -> Column {
    let away: BTreeSet<PersonId> = items
        .iter()
        .filter(|item| item.what.binds() && item.from <= on && item.until >= on)
        .map(|item| item.person)
        .collect();
    Column {
        name: fmt::weekday_day(l, on),
        weekday: if shown.view == View::Week { fmt::weekday(l, on) } else { fmt::weekday_narrow(l, on) },
        number: fmt::number(l, i64::from(on.day())),
        is_today: on == today,
        closed: closed(on, seasons),
        away: away.len(),
    }
}

fn row(l: Locale, name: &str, person: PersonId, days: Days, items: &[Item]) -> Row {
    let mark = |item: &Item, on: Date| Mark { sign: item.what.sign(), entry: entry(l, item, on) };
    let cell = |on: Date| {
        let here = items.iter().filter(|item| item.person == person && item.from <= on && item.until >= on);
        here.map(|item| mark(item, on)).collect()
    };
    Row { name: name.to_owned(), href: format!("/people/{person}"), cells: days.each().map(cell).collect() }
}

fn line(
    l: Locale,
    on: Date,
    people: &[(String, PersonId)],
    items: &[Item],
    seasons: &[Season],
) -> Option<Line> {
    let name = |person: PersonId| people.iter().find(|(_, one)| *one == person).map(|(name, _)| name.clone());
    let here = items.iter().filter(|item| item.from <= on && item.until >= on);
    let entries: Vec<(String, Entry)> =
        here.filter_map(|item| Some((name(item.person)?, entry(l, item, on)))).collect();
    let closed = closed(on, seasons);
    let day = fmt::weekday_day(l, on);
    (!entries.is_empty() || closed.is_some()).then_some(Line { day, closed, entries })
}

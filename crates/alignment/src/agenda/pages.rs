//! `/calendar`: one's own week or month.

use askama::Template;
use axum::extract::{Query, State};
use axum::routing::get;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Ctx, fmt};
use ui::web::{self, Answer, Routes, Signed};
use ui::{Page, Place};

use super::days::{Asked, Days, Link};
use super::{Item, What, team};
use crate::season::Season;
use crate::slot::conflict;
use crate::words;

/// The routes.
pub fn routes() -> Routes {
    Routes::new().route("/calendar", get(show)).route("/team-plan/days", get(team::show))
}

/// Something on a day.
pub(super) struct Entry {
    pub(super) title: String,
    pub(super) href: Option<String>,
    pub(super) about: String,
    pub(super) is_hollow: bool,
}

/// A day with what stands in it.
pub(super) struct Day {
    pub(super) on: Date,
    pub(super) name: String,
    pub(super) weekday: String,
    pub(super) number: String,
    pub(super) is_today: bool,
    /// Whether it belongs to the days that were asked for.
    pub(super) is_here: bool,
    pub(super) seasons: Vec<String>,
    pub(super) is_closed: bool,
    pub(super) entries: Vec<Entry>,
}

/// Seven days.
struct Week {
    name: String,
    days: Vec<Day>,
}

#[derive(Template)]
#[template(path = "agenda/own.html")]
struct Show {
    page: Page,
    views: Vec<Link>,
    steps: Vec<Link>,
    weekdays: Vec<String>,
    weeks: Vec<Week>,
    listed: Vec<Day>,
    is_empty: bool,
}

async fn show(signed: Signed, State(ctx): State<Ctx>, Query(asked): Query<Asked>) -> Answer {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let me = signed.actor.require_person()?;
    let today = tx.today();
    let days = Days::asked(&asked, today);
    // Whole weeks, so that a month is read in rows of seven.
    let window = (conflict::monday(days.from), conflict::sunday(days.until));
    let items = super::own(&signed.actor, &mut tx, l, window).await?;
    let seasons = super::seasons(&mut tx, &[me], window).await?;
    let (views, steps) = days.links(l, "/calendar", today)?;
    let whole = Days { from: window.0, until: window.1, ..days };
    let reads = Reads { l, shown: days, today, items: &items, seasons: &seasons };
    let all: Vec<Day> = whole.each().map(|on| reads.day(on, conflict::monday(on))).collect();
    let listed = days.each().map(|on| reads.day(on, days.from));
    let listed: Vec<Day> = listed.filter(|day| !day.entries.is_empty() || !day.seasons.is_empty()).collect();
    let mut rest = all.into_iter().peekable();
    let mut weeks = Vec::new();
    while let Some(first) = rest.peek() {
        let name = crate::team::view::week_name(l, first.on);
        weeks.push(Week { name, days: rest.by_ref().take(7).collect() });
    }
    let first = weeks.first();
    web::html(&Show {
        weekdays: first
            .map_or_else(Vec::new, |week| week.days.iter().map(|day| day.weekday.clone()).collect()),
        is_empty: listed.iter().all(|day| day.entries.is_empty()),
        weeks,
        listed,
        views,
        steps,
        page: Page::of(&signed, words::agenda_title(l, days.title(l))).at(Place::Calendar),
    })
}

/// What the days are made of.
struct Reads<'a> {
    l: Locale,
    shown: Days,
    today: Date,
    items: &'a [Item],
    seasons: &'a [Season],
}

impl Reads<'_> {
    /// A day with what touches it. Time that is set aside over several days stands on the first of them that is read in
    /// one go, which begins with `first`.
    fn day(&self, on: Date, first: Date) -> Day {
        let l = self.l;
        let seasons: Vec<&Season> =
            self.seasons.iter().filter(|season| season.from <= on && season.until >= on).collect();
        let here = self.items.iter().filter(|item| item.from <= on && item.until >= on);
        let here = here.filter(|item| item.what != What::Slot || on == item.from.max(first));
        Day {
            on,
            name: fmt::weekday_day(l, on),
            weekday: fmt::weekday(l, on),
            number: fmt::number(l, i64::from(on.day())),
            is_today: on == self.today,
            is_here: on >= self.shown.from && on <= self.shown.until,
            is_closed: seasons.iter().any(|season| season.kind.closes()),
            seasons: seasons
                .iter()
                .map(|season| format!("{} · {}", season.name, season.kind.word(l)))
                .collect(),
            entries: here.map(|item| entry(l, item, on)).collect(),
        }
    }
}

/// An item on a day: its time stands on the first one.
pub(super) fn entry(l: Locale, item: &Item, on: Date) -> Entry {
    let at = item.at.filter(|_| item.from == on).map(|at| fmt::time(l, at));
    let word = match item.what == What::Slot && item.until > on {
        true => words::agenda_until(l, item.what.word(l), fmt::day(l, item.until)),
        false => item.what.word(l).to_owned(),
    };
    Entry {
        title: item.title.clone().unwrap_or_else(|| words::agenda_private(l).to_owned()),
        href: item.href.clone(),
        about: at.map_or_else(|| word.clone(), |at| format!("{at} · {word}")),
        is_hollow: matches!(item.what, What::Asked | What::Invited | What::Waiting | What::Slot),
    }
}

//! `/alignment/calendar`: a week by its days, a month by its weeks, two quarters or a year by its months. Slots move by a week with a button,
//! or into another column by drag; on paper only the calendar is left.

use askama::Template;
use axum::extract::{Query, State};
use axum::routing::get;
use jiff::civil::Date;
use jiff::{Span, ToSpan};
use kernel::i18n::Locale;
use kernel::{Ctx, Error, Result, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Routes, Signed};
use ui::{Page, Place};

use super::{Entry, Going, entry, going};
use crate::plan::view::Window;
use crate::season::{self, Season};
use crate::slot::{Slot, Tier, conflict, store};
use crate::{permissions, words};

/// The routes.
pub fn routes() -> Routes {
    Routes::new().route("/alignment/calendar", get(show))
}

/// How much of the calendar is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum View {
    Week,
    Month,
    Quarters,
    Year,
}

impl View {
    const ALL: [Self; 4] = [Self::Week, Self::Month, Self::Quarters, Self::Year];

    fn name(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarters => "quarters",
            Self::Year => "year",
        }
    }

    fn word(self, l: Locale) -> &'static str {
        match self {
            Self::Week => words::view_week(l),
            Self::Month => words::view_month(l),
            Self::Quarters => words::view_quarters(l),
            Self::Year => words::view_year(l),
        }
    }

    /// From one page to the next.
    fn step(self) -> Span {
        match self {
            Self::Week => 1.week(),
            Self::Month => 1.month(),
            Self::Quarters => 6.months(),
            Self::Year => 12.months(),
        }
    }

    /// The first day of the page that shows a day.
    fn first(self, day: Date) -> Result<Date> {
        match self {
            Self::Week => moved(day, -i64::from(day.weekday().to_monday_zero_offset()).days()),
            _ => Ok(day.first_of_month()),
        }
    }

    /// The page's days in words.
    fn title(self, l: Locale, window: Window) -> String {
        match self {
            Self::Week => words::slot_days(l, fmt::day(l, window.from), fmt::day_year(l, window.until)),
            _ => window.name(l),
        }
    }

    /// The last day of the column that begins on a day, and its name.
    fn column(self, l: Locale, at: Date, last: Date) -> (String, Date) {
        match self {
            Self::Week => (fmt::weekday_day(l, at), at),
            Self::Month => {
                let until = conflict::sunday(at).min(last);
                (words::slot_days(l, fmt::day(l, at), fmt::day(l, until)), until)
            }
            Self::Quarters | Self::Year => (fmt::month(l, at), at.last_of_month()),
        }
    }

    /// Columns side by side: a week in one row, a year in two.
    fn wide(self) -> usize {
        if self == Self::Week { 7 } else { 6 }
    }
}

/// What the address may carry.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    view: String,
    from: String,
}

/// Some days of the calendar, as a column.
struct Column {
    name: String,
    from: Date,
    until: Date,
    closed: Option<String>,
    seasons: Vec<String>,
}

/// A slot in its column.
struct Held {
    id: String,
    after: i32,
    from: Date,
    entry: Entry,
}

/// What stands in a column at one tier.
struct Cell {
    from: Date,
    until: Date,
    closed: Option<String>,
    held: Vec<Held>,
    going: Vec<Going>,
}

/// Columns side by side, with what stands in them by tier.
struct Block {
    columns: Vec<Column>,
    rows: Vec<(&'static str, Vec<Cell>)>,
    seasons: bool,
    wide: usize,
}

/// A link to another view or other days.
struct Link {
    href: String,
    word: String,
    here: bool,
}

#[derive(Template)]
#[template(path = "slot/year.html")]
struct Show {
    page: Page,
    views: Vec<Link>,
    before: Link,
    after: Link,
    blocks: Vec<Block>,
    back: String,
}

async fn show(signed: Signed, State(ctx): State<Ctx>, Query(asked): Query<Asked>) -> Answer {
    permissions::require_leading(&signed.actor)?;
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let view = View::ALL.into_iter().find(|view| view.name() == asked.view).unwrap_or(View::Quarters);
    let today = tx.today();
    let begin = if view == View::Week { today } else { Window::next(today)?.from };
    let asked = asked.from.parse().ok().filter(|day: &Date| web::YEARS.contains(&day.year()));
    let from = view.first(asked.unwrap_or(begin))?;
    let window = Window { from, until: moved(from, view.step())?.yesterday().map_err(Error::internal)? };
    let slots = store::within(&mut tx, window.from, window.until).await?;
    let seasons = season::within(&mut tx, window.from, window.until).await?;
    let columns = columns(l, view, window, &seasons)?;
    let link = |view: View, from: Date, word: String, here: bool| Link {
        href: format!("/alignment/calendar?view={}&from={from}", view.name()),
        word,
        here,
    };
    web::html(&Show {
        page: Page::of(&signed, words::calendar_page_title(l, view.title(l, window))).at(Place::Alignment),
        views: View::ALL.map(|one| link(one, from, one.word(l).into(), one == view)).into(),
        before: link(view, moved(from, -view.step())?, words::calendar_before(l).into(), false),
        after: link(view, moved(from, view.step())?, words::calendar_after(l).into(), false),
        blocks: blocks(l, columns, &slots, view.wide()),
        back: link(view, from, String::new(), true).href,
    })
}

fn moved(from: Date, step: Span) -> Result<Date> {
    from.checked_add(step).map_err(Error::internal)
}

/// The columns of a view: days of a week, weeks of a month, months of quarters and years.
fn columns(l: Locale, view: View, window: Window, seasons: &[Season]) -> Result<Vec<Column>> {
    let mut columns = Vec::new();
    let mut at = window.from;
    while at <= window.until {
        let (name, until) = view.column(l, at, window.until);
        let here = seasons.iter().filter(|season| season.from <= until && season.until >= at);
        let closed = seasons.iter().find(|season| season.closes_month(at, until));
        columns.push(Column {
            name,
            from: at,
            until,
            closed: closed.map(|season| season.name.clone()),
            seasons: here.map(|season| told(l, season)).collect(),
        });
        at = until.checked_add(1.days()).map_err(Error::internal)?;
    }
    Ok(columns)
}

/// `St Patrick’s Day, 17 Mar to 17 Mar, Brackwater`.
fn told(l: Locale, season: &Season) -> String {
    let days = if season.from == season.until {
        fmt::day(l, season.from)
    } else {
        words::slot_days(l, fmt::day(l, season.from), fmt::day(l, season.until))
    };
    let place = season.place_name.clone().unwrap_or_else(|| words::season_everywhere(l).into());
    words::season_told(l, season.name.as_str(), days, place)
}

/// So many columns to a block. A slot stands where it begins, or in the first column where it began before.
fn blocks(l: Locale, columns: Vec<Column>, slots: &[Slot], wide: usize) -> Vec<Block> {
    let first = columns.first().map(|column| column.from);
    let mut rest = columns.into_iter().peekable();
    let mut blocks = Vec::new();
    while rest.peek().is_some() {
        let columns: Vec<Column> = rest.by_ref().take(wide).collect();
        let cell = |tier: Tier, column: &Column| {
            let here = |slot: &&Slot| {
                let stands = first.map_or(slot.from, |first| slot.from.max(first));
                slot.tier == tier && stands >= column.from && stands <= column.until
            };
            let goes_on = |slot: &&Slot| {
                let began = first.is_some_and(|first| slot.from.max(first) < column.from);
                slot.tier == tier && began && slot.until >= column.from
            };
            Cell {
                from: column.from,
                until: column.until,
                closed: column.closed.clone(),
                held: slots.iter().filter(here).map(|slot| held(l, slot, column.from)).collect(),
                going: slots.iter().filter(goes_on).map(|slot| going(l, slot)).collect(),
            }
        };
        let row = |tier: Tier| (tier.word(l), columns.iter().map(|column| cell(tier, column)).collect());
        blocks.push(Block {
            rows: Tier::ALL.into_iter().map(row).collect(),
            seasons: columns.iter().any(|column| !column.seasons.is_empty()),
            wide: columns.len(),
            columns,
        });
    }
    blocks
}

fn held(l: Locale, slot: &Slot, column: Date) -> Held {
    Held {
        id: slot.id.to_string(),
        after: (slot.from - column).get_days(),
        from: slot.from,
        entry: entry(l, slot),
    }
}

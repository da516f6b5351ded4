//! `/alignment/calendar`: a month by its weeks, two quarters or a year by its months. Slots move by a week with a button,
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

use super::{Entry, entry};
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
    Month,
    Quarters,
    Year,
}

impl View {
    const ALL: [Self; 3] = [Self::Month, Self::Quarters, Self::Year];

    fn name(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarters => "quarters",
            Self::Year => "year",
        }
    }

    fn word(self, l: Locale) -> &'static str {
        match self {
            Self::Month => words::view_month(l),
            Self::Quarters => words::view_quarters(l),
            Self::Year => words::view_year(l),
        }
    }

    /// Months from one page to the next.
    fn months(self) -> i64 {
        match self {
            Self::Month => 1,
            Self::Quarters => 6,
            Self::Year => 12,
        }
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
    let from = asked.from.parse().unwrap_or(Window::next(tx.today())?.from).first_of_month();
    let window = Window { from, until: moved(from, view.months())?.yesterday().map_err(Error::internal)? };
    let slots = store::within(&mut tx, window.from, window.until).await?;
    let seasons = season::within(&mut tx, window.from, window.until).await?;
    let columns = columns(l, view, window, &seasons)?;
    let link = |view: View, from: Date, word: String, here: bool| Link {
        href: format!("/alignment/calendar?view={}&from={from}", view.name()),
        word,
        here,
    };
    web::html(&Show {
        page: Page::of(&signed, words::calendar_page_title(l, window.name(l))).at(Place::Alignment),
        views: View::ALL.map(|one| link(one, from, one.word(l).into(), one == view)).into(),
        before: link(view, moved(from, -view.months())?, words::calendar_before(l).into(), false),
        after: link(view, moved(from, view.months())?, words::calendar_after(l).into(), false),
        blocks: blocks(l, columns, &slots),
        back: link(view, from, String::new(), true).href,
    })
}

fn moved(from: Date, months: i64) -> Result<Date> {
    from.checked_add(Span::new().try_months(months).map_err(Error::internal)?).map_err(Error::internal)
}

/// The columns of a view: weeks of a month, months of quarters and years.
fn columns(l: Locale, view: View, window: Window, seasons: &[Season]) -> Result<Vec<Column>> {
    let mut columns = Vec::new();
    let mut at = window.from;
    while at <= window.until {
        let (name, until) = if view == View::Month {
            let until = conflict::sunday(at).min(window.until);
            (words::slot_days(l, fmt::day(l, at), fmt::day(l, until)), until)
        } else {
            (fmt::month(l, at), at.last_of_month())
        };
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

/// Six columns to a block, so that a year stands in two.
fn blocks(l: Locale, columns: Vec<Column>, slots: &[Slot]) -> Vec<Block> {
    let mut rest = columns.into_iter().peekable();
    let mut blocks = Vec::new();
    while rest.peek().is_some() {
        let columns: Vec<Column> = rest.by_ref().take(6).collect();
        let cell = |tier: Tier, column: &Column| {
            let here =
                |slot: &&Slot| slot.tier == tier && slot.from >= column.from && slot.from <= column.until;
            Cell {
                from: column.from,
                until: column.until,
                closed: column.closed.clone(),
                held: slots.iter().filter(here).map(|slot| held(l, slot, column.from)).collect(),
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

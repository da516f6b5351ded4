//! The plan of two quarters as a page shows it: which days, which columns, and every figure as text.

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use kernel::i18n::{Html, Locale};
use kernel::{Error, Result, Tx, fmt};
use people::UnitId;

use super::columns::{self, Columns};
use super::{Cell, MEETINGS, Plan, Row, Tiers, draw, store};
use crate::words;

/// The days of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
}

impl Window {
    /// So many months from the first day of a quarter, counted from the one of a day.
    pub fn quarters(day: Date, skip: i64, months: i64) -> Result<Self> {
        let month = (day.month() - 1) / 3 * 3 + 1;
        let first = Date::new(day.year(), month, 1).map_err(Error::internal)?;
        let from = first.checked_add((skip * 3).months()).map_err(Error::internal)?;
        let after = from.checked_add(months.months()).map_err(Error::internal)?;
        Ok(Self { from, until: after.yesterday().map_err(Error::internal)? })
    }

    /// The two quarters to plan next: those after the one of today.
    pub fn next(today: Date) -> Result<Self> {
        Self::quarters(today, 1, 6)
    }

    /// Needs count that were raised since this day: half a year before.
    pub fn since(self) -> Result<Date> {
        self.from.checked_sub(Span::new().months(6)).map_err(Error::internal)
    }

    /// `January to June 2027`.
    pub fn name(self, l: Locale) -> String {
        words::window(l, fmt::month(l, self.from), fmt::month(l, self.until), self.until.year().to_string())
    }
}

/// A plan with its columns.
pub struct Woven {
    /// The days.
    pub window: Window,
    /// The teams themselves.
    pub plan: Plan,
    /// As it is shown: at most nine columns.
    pub shown: Plan,
    /// The columns.
    pub columns: Columns,
    /// What each slot serves at the top.
    pub(crate) top: store::Top,
}

/// Reads and weaves the plan of some days, of everything or below a unit.
pub async fn weave(tx: &mut Tx, window: Window, below: Option<UnitId>) -> Result<Woven> {
    let stands = store::stands(tx, below).await?;
    let (facts, top) = store::facts(tx, &stands, window.from, window.until, window.since()?).await?;
    let plan = Plan::of(&facts);
    let columns = columns::choose(&stands);
    let shown = plan.grouped(&columns.groups, &columns.group).without_bare();
    Ok(Woven { window, plan, shown, columns, top })
}

/// A cell as text and drawing.
pub struct CellView {
    /// The bar.
    pub bar: Html,
    /// Minutes for each person: `84 of 90`, `12 min`.
    pub figures: Html,
    /// People who wish.
    pub wishes: Option<String>,
    /// The team named it.
    pub asked: bool,
    /// Asked for and nothing planned.
    pub unserved: bool,
    /// Planned and named by nobody.
    pub orphan: bool,
    /// Nothing at all.
    pub empty: bool,
}

/// A row.
pub struct RowView {
    /// The objective, or what is outside.
    pub name: String,
    /// Its area and owner.
    pub owner: String,
    /// Its page.
    pub href: Option<String>,
    /// The cells.
    pub cells: Vec<CellView>,
    /// What share is served, or hours.
    pub served: String,
}

/// A meeting of tiers.
pub struct Meeting {
    /// The three marks.
    pub marks: Html,
    /// Who wants it.
    pub name: &'static str,
    /// The bar.
    pub bar: Html,
    /// Hours.
    pub hours: String,
    /// Share.
    pub share: String,
    /// What to do about it.
    pub read_as: &'static str,
}

/// The rows of the loom.
pub fn rows(l: Locale, plan: &Plan) -> Vec<RowView> {
    let scale = scale(plan);
    plan.rows.iter().map(|row| row_view(l, row, scale)).collect()
}

/// The common scale.
pub fn scale(plan: &Plan) -> i64 {
    draw::scale(plan.rows.iter().flat_map(|row| row.cells.iter().copied()))
}

fn row_view(l: Locale, row: &Row, scale: i64) -> RowView {
    let outside = row.aim.is_none();
    let cells = row.cells.iter().map(|cell| cell_view(l, *cell, outside, scale)).collect();
    let served = match (outside, row.served()) {
        (true, _) => words::hours(l, (row.sum().planned + 30) / 60),
        (false, Some(percent)) => fmt::percent(l, percent as f64),
        (false, None) => "–".into(),
    };
    match &row.aim {
        Some(aim) => RowView {
            name: aim.name.clone(),
            owner: aim.owner.clone(),
            href: Some(format!("/objectives/{}", aim.id)),
            cells,
            served,
        },
        None => RowView {
            name: words::outside(l).into(),
            owner: words::outside_owner(l).into(),
            href: None,
            cells,
            served,
        },
    }
}

fn cell_view(l: Locale, cell: Cell, outside: bool, scale: i64) -> CellView {
    let planned = cell.each(cell.planned);
    let figures = if outside {
        words::cell_outside_html(l, planned)
    } else {
        words::cell_of_html(l, planned, cell.each(cell.needed))
    };
    CellView {
        bar: draw::cell(cell, outside, scale),
        figures,
        wishes: (cell.wishes > 0).then(|| words::cell_wishes(l, cell.wishes)),
        asked: cell.asked,
        unserved: !outside && cell.is_unserved(),
        orphan: outside && cell.planned > 0 && !cell.asked && cell.wishes == 0,
        empty: cell.is_empty(),
    }
}

/// The overlap list; its hours add up to those of the plan.
pub fn meetings(l: Locale, plan: &Plan) -> Vec<Meeting> {
    let hours = super::hours(&plan.overlap);
    let most = plan.overlap.iter().copied().max().unwrap_or(0);
    let total = plan.planned();
    let view = |(at, tiers): (usize, &Tiers)| Meeting {
        marks: draw::marks(*tiers),
        name: meeting_name(l, at),
        bar: draw::share(plan.overlap[at], most + most / 24, at != 7),
        hours: fmt::number(l, hours[at]),
        share: fmt::share(l, plan.overlap[at], total),
        read_as: read_as(l, at),
    };
    MEETINGS.iter().enumerate().map(view).collect()
}

fn meeting_name(l: Locale, at: usize) -> &'static str {
    [
        words::meet_all(l),
        words::meet_organisation_team(l),
        words::meet_organisation_individual(l),
        words::meet_organisation(l),
        words::meet_team_individual(l),
        words::meet_team(l),
        words::meet_individual(l),
        words::meet_nobody(l),
    ][at]
}

fn read_as(l: Locale, at: usize) -> &'static str {
    [
        words::read_all(l),
        words::read_organisation_team(l),
        words::read_organisation_individual(l),
        words::read_organisation(l),
        words::read_team_individual(l),
        words::read_team(l),
        words::read_individual(l),
        words::read_nobody(l),
    ][at]
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_next_two_quarters_begin_with_the_next_quarter() {
        let window = Window::next(date(2026, 11, 19)).unwrap();
        assert_eq!((window.from, window.until), (date(2027, 1, 1), date(2027, 6, 30)));
        assert_eq!(window.since().unwrap(), date(2026, 7, 1));
        let window = Window::quarters(date(2026, 12, 31), 0, 6).unwrap();
        assert_eq!((window.from, window.until), (date(2026, 10, 1), date(2027, 3, 31)));
    }
}

//! What the team's page says, made from slots, cover, seasons, wishes and budgets.

use jiff::civil::Date;
use kernel::i18n::{Html, Locale};
use kernel::{Actor, Result, Tx, fmt};
use people::UnitId;

use super::draw::{Bar, Lane};
use super::{Week, spread, store, weeks};
use crate::ids::ObjectiveId;
use crate::plan::Cell;
use crate::plan::view::{Window, Woven};
use crate::season::{self, Season, Where};
use crate::slot::conflict::{self, Conflict};
use crate::slot::{self, Slot, State, calendar};
use crate::words;

/// Most weeks over which something is spread.
const MOST_WEEKS: usize = 4;

/// What is wrong with a week or a slot.
pub struct Clash {
    /// Its number in the calendar.
    pub number: usize,
    /// `Week 1`.
    pub week: String,
    /// Its days.
    pub days: String,
    /// What.
    pub title: String,
    /// Why, and what would help.
    pub why: Option<String>,
    /// The slot to change.
    pub href: Option<String>,
}

/// A slot as a line: for phones, and for who listens.
pub struct Line {
    /// `Week 1`.
    pub week: String,
    /// Its days.
    pub days: String,
    /// Its title.
    pub title: String,
    /// For whom, how long.
    pub about: String,
    /// Its page.
    pub href: String,
    /// How far it is.
    pub status: ui::Status,
}

/// What people ask for.
pub struct Ask {
    /// What.
    pub title: String,
    /// Who, as far as shared.
    pub who: String,
    /// How many here.
    pub here: String,
    /// How many everywhere.
    pub all: String,
    /// Which objective it serves.
    pub serves: String,
}

/// A budget of the team.
pub struct Purse {
    /// Its name and what was set.
    pub title: String,
    /// The bar.
    pub bar: Html,
    /// What is spent, committed, planned and free.
    pub rows: Vec<(&'static str, String)>,
    /// What spent and committed leave.
    pub left: String,
    /// Its page.
    pub href: String,
}

/// Everything the page is made from.
pub(super) struct Read {
    pub(super) window: Window,
    pub(super) slots: Vec<Slot>,
    pub(super) weeks: Vec<Week>,
    pub(super) seasons: Vec<Season>,
    pub(super) now: Option<usize>,
}

pub(super) async fn read(tx: &mut Tx, unit: UnitId, window: Window) -> Result<Read> {
    let slots = slot::store::of_unit(tx, unit, window.from, window.until).await?;
    let first = conflict::monday(window.from);
    let cover = slot::conflict_store::cover(tx, unit, first, window.until).await?;
    let seasons: Vec<Season> = season::within(tx, window.from, window.until)
        .await?
        .into_iter()
        .filter(|season| season.place == Where::Everywhere || season.place == Where::Unit(unit))
        .collect();
    let closed = |from: Date, until: Date| {
        seasons.iter().any(|season| {
            let (from, until) = (season.from.max(from), season.until.min(until));
            season.kind.closes() && from <= until && (until - from).get_days() >= 3
        })
    };
    let weeks = weeks(window.from, window.until, &slots, &cover, closed);
    let monday = conflict::monday(tx.today());
    let now = weeks.iter().position(|week| week.on == monday);
    Ok(Read { window, slots, weeks, seasons, now })
}

/// What is wrong, by its day: weeks with too much, then slots that clash.
pub(super) async fn clashes(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    read: &Read,
) -> Result<(Vec<Clash>, Vec<(usize, usize)>)> {
    let mut found: Vec<(Date, Option<usize>, Clash)> = Vec::new();
    for week in read.weeks.iter().filter(|week| week.is_over()) {
        let largest = read
            .slots
            .iter()
            .enumerate()
            .filter(|(_, slot)| conflict::in_week(slot, week.on) > 0)
            .max_by_key(|(_, slot)| (slot.state() != State::Booked, conflict::in_week(slot, week.on)));
        found.push((week.on, largest.map(|(at, _)| at), over(l, read, *week, largest.map(|(_, slot)| slot))));
    }
    for (at, slot) in read.slots.iter().enumerate() {
        for one in conflict::of_days(actor, tx, slot, !slot.is_hidden()).await? {
            // What lasts for weeks pauses on such days; the calendar shows it.
            if let Conflict::Season { season, .. } = &one
                && (slot.from != slot.until || !season.kind.closes())
            {
                continue;
            }
            let clash = Clash {
                number: 0,
                week: week_name(l, slot.from),
                days: calendar::when(l, slot),
                title: words::clash_slot(l, slot.title.as_str(), slot::show::told(l, slot, &one)),
                why: None,
                href: Some(format!("/slots/{}", slot.id)),
            };
            found.push((slot.from, Some(at), clash));
        }
    }
    found.sort_by_key(|(day, at, _)| (*day, *at));
    let mut marks = Vec::new();
    let mut clashes = Vec::new();
    for (number, (_, at, mut clash)) in found.into_iter().enumerate() {
        clash.number = number + 1;
        if let Some(at) = at {
            marks.push((at, number + 1));
        }
        clashes.push(clash);
    }
    Ok((clashes, marks))
}

fn over(l: Locale, read: &Read, week: Week, largest: Option<&Slot>) -> Clash {
    let (planned, spare) = (hours(week.planned), hours(week.spare.unwrap_or(0)));
    let mut why = largest.map(|slot| {
        words::clash_largest(
            l,
            slot.title.as_str(),
            calendar::people_or_few(l, slot.people),
            fmt::minutes_short(l, slot.minutes),
        )
    });
    if let Some(over) = spread(&read.weeks, week.on, MOST_WEEKS) {
        let names: Vec<String> = over.iter().map(|week| week.on.iso_week_date().week().to_string()).collect();
        let fits = words::clash_spread(l, fmt::list_and(l, &names));
        why = Some(why.map_or_else(|| fits.clone(), |why| format!("{why} {fits}")));
    }
    Clash {
        number: 0,
        week: week_name(l, week.on),
        days: fmt::day(l, week.on),
        title: words::clash_over(l, planned, spare),
        why,
        href: largest.map(|slot| format!("/slots/{}", slot.id)),
    }
}

/// `Week 47`.
pub(crate) fn week_name(l: Locale, day: Date) -> String {
    words::week_name(l, day.iso_week_date().week().to_string())
}

/// Whole hours.
pub(super) fn hours(minutes: i64) -> i64 {
    (minutes + 30) / 60
}

/// Lanes by objective, in the order of the plan; what is outside last.
pub(super) fn lanes(l: Locale, read: &Read, woven: &Woven, marks: &[(usize, usize)]) -> Vec<Lane> {
    let mut lanes = Vec::new();
    for row in &woven.plan.rows {
        let id = row.aim.as_ref().map(|aim| aim.id);
        let sum = row.sum();
        let bars = bars(l, read, marks, |slot| serves(slot, id, woven));
        if bars.is_empty() && sum.needed == 0 {
            continue;
        }
        let name =
            row.aim.as_ref().map_or_else(|| words::outside_short(l).to_owned(), |aim| aim.name.clone());
        lanes.push(Lane { name, served: served(l, row.aim.is_some(), sum), bars });
    }
    lanes
}

/// Whether a slot belongs to the lane of an objective; what serves none that is shown is outside.
fn serves(slot: &Slot, id: Option<ObjectiveId>, woven: &Woven) -> bool {
    let aim = woven.top.get(&slot.id).copied().flatten();
    aim == id
}

fn served(l: Locale, aim: bool, sum: Cell) -> String {
    let planned = sum.each(sum.planned);
    if aim { words::lane_served(l, planned, sum.each(sum.needed)) } else { words::lane_outside(l, planned) }
}

fn bars(l: Locale, read: &Read, marks: &[(usize, usize)], here: impl Fn(&Slot) -> bool) -> Vec<Bar> {
    let mut bars = Vec::new();
    for (at, slot) in read.slots.iter().enumerate().filter(|(_, slot)| here(slot)) {
        let touched: Vec<usize> = read
            .weeks
            .iter()
            .enumerate()
            .filter(|(_, week)| slot.from <= conflict::sunday(week.on) && slot.until >= week.on)
            .map(|(at, _)| at)
            .collect();
        let (Some(first), Some(last)) = (touched.first(), touched.last()) else { continue };
        bars.push(Bar {
            first: *first,
            weeks: last - first + 1,
            title: slot.title.clone(),
            about: beside(l, slot),
            state: slot.state(),
            conflict: marks.iter().find(|(marked, _)| *marked == at).map(|(_, number)| *number),
        });
    }
    bars
}

fn beside(l: Locale, slot: &Slot) -> String {
    match slot.decide_by.filter(|_| slot.state() == State::Empty) {
        Some(by) => words::slot_decide_short(l, fmt::day(l, by)),
        None if slot.note.is_empty() => {
            words::slot_about(l, calendar::people_or_few(l, slot.people), fmt::minutes_short(l, slot.minutes))
        }
        None => slot.note.clone(),
    }
}

/// The slots and closed weeks as a list.
pub(super) fn list(l: Locale, read: &Read, marks: &[(usize, usize)]) -> Vec<Line> {
    let line = |(at, slot): (usize, &Slot)| {
        let clashes = marks.iter().any(|(marked, _)| *marked == at);
        let status =
            if clashes { ui::status::soon(words::clash_word(l)) } else { slot::show::state(l, slot) };
        Line {
            week: week_name(l, slot.from),
            days: fmt::day(l, slot.from),
            title: slot.title.clone(),
            about: words::line_about(l, beside(l, slot), calendar::when(l, slot)),
            href: format!("/slots/{}", slot.id),
            status,
        }
    };
    read.slots.iter().enumerate().map(line).collect()
}

/// What people of the unit wish. Fewer than five of a team stay uncounted, unless all of them share their names.
pub(super) async fn asks(tx: &mut Tx, l: Locale, unit: UnitId, since: Date) -> Result<Vec<Ask>> {
    let shared = store::shared(tx, unit, since).await?;
    let mut asks = Vec::new();
    for wish in store::wishes(tx, unit, since).await? {
        let names: Vec<&str> = shared
            .iter()
            .filter(|(topic, ..)| *topic == wish.topic)
            .map(|(_, name, _)| name.as_str())
            .collect();
        let first = names.get(..names.len().min(2)).unwrap_or_default();
        let all_shared = i64::try_from(names.len()) == Ok(wish.here);
        let told = if all_shared { wish.here } else { wish.told };
        let more = told - i64::try_from(first.len()).unwrap_or(0);
        let who = match (first.is_empty(), more) {
            (true, _) => words::ask_not_shared(l).to_owned(),
            (false, 0) if all_shared => fmt::list_and(l, first),
            (false, more) if more > 0 => words::ask_more(l, first.join(", "), more),
            (false, _) => words::ask_some(l, first.join(", ")),
        };
        let count = |people: i64| if people > 0 { fmt::number(l, people) } else { words::few(l).into() };
        asks.push(Ask {
            who,
            here: count(told),
            all: count(wish.everywhere.max(told)),
            serves: wish.serves.unwrap_or_else(|| words::ask_none_yet(l).into()),
            title: wish.title,
        });
    }
    Ok(asks)
}

/// Budgets of the unit that the actor may see and that hold today.
pub(super) async fn purses(actor: &Actor, tx: &mut Tx, l: Locale, unit: UnitId) -> Result<Vec<Purse>> {
    let today = tx.today();
    let Ok(all) = funds::budget::all(actor, tx).await else { return Ok(Vec::new()) };
    let here = all.into_iter().filter(|budget| {
        budget.scope == funds::Scope::Unit(unit.0)
            && budget.closed_at.is_none()
            && budget.from <= today
            && budget.until >= today
    });
    let purse = |budget: funds::Budget| {
        let b = budget.balance;
        Purse {
            title: words::purse_title(l, budget.name.as_str(), budget.print(l, b.given)),
            bar: ui::chart::split(&[b.spent, b.committed, b.planned], b.given),
            rows: vec![
                (words::purse_spent(l), budget.print(l, b.spent)),
                (words::purse_committed(l), budget.print(l, b.committed)),
                (words::purse_planned(l), budget.print(l, b.planned)),
                (words::purse_free(l), budget.print(l, b.free)),
            ],
            left: words::purse_left(l, budget.print(l, b.left())),
            href: format!("/budgets/{}", budget.id),
        }
    };
    Ok(here.map(purse).collect())
}

//! The learning calendar by tier and month: what stands in it, with or without content, and the days without classes.

pub mod pages;

use jiff::ToSpan;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Error, Result, Tx, fmt};

use super::{Slot, State, Tier, store};
use crate::plan::view::Window;
use crate::season::{self, Season};
use crate::words;

/// A slot in a month.
pub struct Entry {
    /// Its page.
    pub href: String,
    /// Its title.
    pub title: String,
    /// For whom, how long.
    pub about: String,
    /// When, or what is missing.
    pub when: String,
    /// No content yet.
    pub hollow: bool,
}

/// A slot that began before and is not over.
pub struct Going {
    /// Its page.
    pub href: String,
    /// Its title.
    pub title: String,
    /// Until when.
    pub until: String,
}

/// A month of one tier.
pub struct Month {
    /// What begins in it.
    pub entries: Vec<Entry>,
    /// What began before and goes on in it.
    pub going: Vec<Going>,
    /// Why there are no classes.
    pub closed: Option<String>,
}

/// The calendar.
pub struct Calendar {
    /// Names of the months.
    pub months: Vec<String>,
    /// Each tier with its months.
    pub tiers: Vec<(&'static str, Vec<Month>)>,
}

/// Reads the calendar of some months. A slot stands in the month in which it begins, and is named in those in which it
/// goes on.
pub async fn months(tx: &mut Tx, l: Locale, window: Window) -> Result<Calendar> {
    let slots = store::within(tx, window.from, window.until).await?;
    let seasons = season::within(tx, window.from, window.until).await?;
    let mut days = Vec::new();
    let mut at = window.from;
    while at <= window.until {
        days.push(at);
        at = at.checked_add(1.month()).map_err(Error::internal)?;
    }
    let tier = |tier: Tier| {
        let month = |first: &Date| month(l, tier, *first, &slots, &seasons);
        (tier.word(l), days.iter().map(month).collect())
    };
    Ok(Calendar {
        months: days.iter().map(|day| fmt::month(l, *day)).collect(),
        tiers: Tier::ALL.into_iter().map(tier).collect(),
    })
}

fn month(l: Locale, tier: Tier, first: Date, slots: &[Slot], seasons: &[Season]) -> Month {
    let last = first.last_of_month();
    let here = |slot: &&Slot| slot.tier == tier && slot.from >= first && slot.from <= last;
    let closed = seasons.iter().find(|season| season.closes_month(first, last));
    let going = |slot: &&Slot| slot.tier == tier && slot.from < first && slot.until >= first;
    Month {
        going: slots.iter().filter(going).map(|slot| self::going(l, slot)).collect(),
        entries: slots.iter().filter(here).map(|slot| entry(l, slot)).collect(),
        closed: closed.map(|season| season.name.clone()),
    }
}

/// A slot as calendars show it.
pub(crate) fn entry(l: Locale, slot: &Slot) -> Entry {
    let minutes = fmt::minutes_short(l, slot.minutes);
    Entry {
        href: format!("/slots/{}", slot.id),
        title: slot.title.clone(),
        about: match &slot.group {
            _ if !slot.note.is_empty() => slot.note.clone(),
            Some(group) => words::slot_of_group(l, group.name.as_str(), minutes),
            None => words::slot_about(l, people_or_few(l, slot.people), minutes),
        },
        when: when(l, slot),
        hollow: slot.state() == State::Empty,
    }
}

/// A slot in days after its first ones.
pub(crate) fn going(l: Locale, slot: &Slot) -> Going {
    Going {
        href: format!("/slots/{}", slot.id),
        title: slot.title.clone(),
        until: words::slot_goes_on(l, fmt::day(l, slot.until)),
    }
}

/// How many people, where five or more are meant.
pub(crate) fn people_or_few(l: Locale, people: i64) -> String {
    if people >= crate::plan::FEWEST { words::people_count(l, people) } else { words::people_few(l).into() }
}

/// `5 Jan`, `11 Jan to 15 Jan`.
pub(crate) fn days(l: Locale, slot: &Slot) -> String {
    if slot.from == slot.until {
        return fmt::day(l, slot.from);
    }
    words::slot_days(l, fmt::day(l, slot.from), fmt::day(l, slot.until))
}

/// `5 Jan`, `from 11 Jan`, `no content, decide by 4 Dec`.
pub(crate) fn when(l: Locale, slot: &Slot) -> String {
    match (slot.state(), slot.decide_by) {
        (State::Empty, Some(by)) => words::slot_decide_by(l, fmt::day(l, by)),
        _ => days(l, slot),
    }
}

//! The days of a calendar file (.ics): public holidays of a country, school holidays, a works calendar. They are read, shown
//! beside what is entered already, and entered where somebody says so.
//!
//! A file that is read again finds its days by what they are called in it (UID): what moved is ended and entered anew, so that
//! whoever planned a class despite the old days reads the new ones.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Error, Result, Tx};
use serde::{Deserialize, Serialize};
use wire_ical::{Days, Limits, NotRead};

use super::{CHANGED, Kind, MOST_DAYS, MOST_NAME, Season, Where, file_store, store};
use crate::ids::SeasonId;
use crate::words;

/// The largest file.
pub(super) const MOST_BYTES: usize = 1 << 20;
/// More days than this are no calendar of holidays.
const MOST_ENTRIES: usize = 200;
/// So many years are read.
const YEARS_AHEAD: i64 = 3;
/// The longest name of an entry in its file that is kept whole.
const MOST_UID: usize = 180;

/// Days of a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Entry {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// Their name.
    pub name: String,
    /// What they are called in the file, and which of several times.
    pub source: String,
}

/// How an entry stands to what is entered already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// It is new.
    New,
    /// It had another name or other days.
    Changed(Season),
    /// It is there already.
    There,
    /// It was there, and was ended.
    LeftOut,
}

/// What a file proposes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Its days, from today on, in their order.
    pub entries: Vec<(Entry, What)>,
    /// Days that came with a file and are not in this one.
    pub gone: Vec<Season>,
    /// How many events were read that are over, too far ahead, or too long.
    pub left: usize,
    /// What could not be read: the line, from 1, and why.
    pub problems: Vec<(usize, String)>,
}

/// Reads a file and sets it beside what is entered. Nothing is written.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets the seasons of the place; [`Error::Invalid`] where the file is no calendar, too large,
/// or has nothing in it, or far too much.
pub async fn read(actor: &Actor, tx: &mut Tx, l: Locale, bytes: &[u8], place: Where) -> Result<Proposal> {
    super::require(actor, tx, place).await?;
    let today = tx.today();
    let far = today.checked_add(YEARS_AHEAD.years()).map_err(Error::internal)?;
    let limits = Limits { bytes: MOST_BYTES, ..Limits::default() };
    let read = wire_ical::days(bytes, (today, far), limits)
        .map_err(|error| Error::invalid_said("file", refusal(l, &error)))?;
    if read.is_cut || read.days.len() > MOST_ENTRIES {
        return Err(Error::invalid_said("file", words::season_file_many(l, MOST_ENTRIES)));
    }
    let all = read.days.len();
    let entries: BTreeSet<Entry> = read.days.into_iter().filter_map(|days| entry(l, days)).collect();
    if entries.is_empty() {
        return Err(Error::invalid_said("file", words::season_file_empty(l, read.events)));
    }
    let there = file_store::there(tx, place, today).await?;
    let ended = file_store::ended(tx, place, today).await?;
    let entries = told_apart(entries);
    let sources: BTreeSet<&str> = entries.iter().map(|entry| entry.source.as_str()).collect();
    let gone = there
        .iter()
        .filter(|(_, source)| source.as_deref().is_some_and(|source| !sources.contains(source)))
        .filter(|(season, _)| !entries.iter().any(|entry| is_same(entry, season)))
        .map(|(season, _)| season.clone())
        .collect();
    let beyond = read.events.saturating_sub(all) + (all - entries.len());
    let entries = entries.into_iter().map(|entry| {
        let what = stands(&entry, &there, &ended);
        (entry, what)
    });
    let problems = read.problems.into_iter().map(|problem| (problem.line, problem.message)).collect();
    Ok(Proposal { entries: entries.collect(), gone, left: beyond, problems })
}

/// Days of a file as a season can be; nothing where they are too long.
fn entry(l: Locale, days: Days) -> Option<Entry> {
    if (days.until - days.from).get_days() > MOST_DAYS {
        return None;
    }
    let name = one_line(&days.name);
    let name = match name.chars().count() {
        0 => words::season_holiday(l).to_owned(),
        1..=MOST_NAME => name,
        _ => name.chars().take(MOST_NAME - 1).chain(['…']).collect(),
    };
    let uid: String = one_line(&days.uid).chars().take(MOST_UID).collect();
    let source = match days.occurrence {
        Some(day) if !uid.is_empty() => format!("{uid} {day}"),
        // Without a name of its own it is known by its day.
        _ if uid.is_empty() => format!("{} {name}", days.from),
        _ => uid,
    };
    Some(Entry { from: days.from, until: days.until, name, source })
}

/// Entries of the same name in their file are told apart by their first day: some programs write one UID for all.
fn told_apart(entries: BTreeSet<Entry>) -> Vec<Entry> {
    let mut seen = BTreeSet::new();
    let mut all: Vec<Entry> = entries.into_iter().collect();
    for entry in &mut all {
        if !seen.insert(entry.source.clone()) {
            entry.source = format!("{} {}", entry.source, entry.from);
            seen.insert(entry.source.clone());
        }
    }
    all
}

fn is_same(entry: &Entry, season: &Season) -> bool {
    (entry.from, entry.until) == (season.from, season.until)
        && entry.name.to_lowercase() == season.name.to_lowercase()
}

fn stands(entry: &Entry, there: &[(Season, Option<String>)], ended: &[(Season, Option<String>)]) -> What {
    if there.iter().any(|(season, _)| is_same(entry, season)) {
        return What::There;
    }
    if let Some((season, _)) = there.iter().find(|(_, source)| source.as_ref() == Some(&entry.source)) {
        return What::Changed(season.clone());
    }
    let was_ended = ended.iter().any(|(season, _)| is_same(entry, season));
    if was_ended { What::LeftOut } else { What::New }
}

/// Why a file is not read, in words.
fn refusal(l: Locale, error: &NotRead) -> String {
    match error {
        NotRead::TooLong { .. } => words::season_file_large(l).to_owned(),
        NotRead::TooMany { most, .. } => words::season_file_many(l, *most),
        NotRead::TooDeep { line, .. } => words::season_file_deep(l, *line),
        NotRead::NoCalendar | NotRead::NoReply | NotRead::Zone(_) => words::season_file_none(l).to_owned(),
    }
}

/// What became of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entered {
    /// Days that are new or changed.
    pub entered: usize,
    /// Days that no longer hold.
    pub ended: usize,
}

/// Enters days of a file and ends those that are no longer in it, as somebody chose. Days that are there already stay as they are.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets the seasons of the place, or where a season to be ended is not one of a file for this
/// place; [`Error::Invalid`].
pub async fn enter(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    (kind, place): (Kind, Where),
    entries: &[Entry],
    end: &[SeasonId],
) -> Result<Entered> {
    super::require(actor, tx, place).await?;
    if entries.len() > MOST_ENTRIES || end.len() > MOST_ENTRIES {
        return Err(Error::invalid_said("file", words::season_file_many(l, MOST_ENTRIES)));
    }
    let today = tx.today();
    let mut there = file_store::there(tx, place, today).await?;
    let mut done = Entered::default();
    for id in end {
        let known = there.iter().position(|(season, source)| season.id == *id && source.is_some());
        // Ended by somebody else in the meantime.
        let Some(at) = known else { continue };
        store::end(tx, *id).await?;
        tx.emit(actor, CHANGED, None, *id).await?;
        there.remove(at);
        done.ended += 1;
    }
    for entry in entries {
        let name = super::checked(l, &entry.name, (entry.from, entry.until))?;
        if entry.source.is_empty() || entry.source.chars().count() > MOST_UID + 24 {
            return Err(Error::invalid_said("file", words::season_file_none(l)));
        }
        if there.iter().any(|(season, _)| is_same(entry, season)) {
            continue;
        }
        if let Some(at) = there.iter().position(|(_, source)| source.as_ref() == Some(&entry.source)) {
            let (old, _) = there.remove(at);
            store::end(tx, old.id).await?;
            tx.emit(actor, CHANGED, None, old.id).await?;
        }
        let (days, source) = ((entry.from, entry.until), Some(entry.source.as_str()));
        let new = store::New { kind, name: &name, days, place, rule: None, source };
        let id = super::add(actor, tx, &new).await?;
        let season = Season { id, kind, name, from: entry.from, until: entry.until, place, place_name: None };
        there.push((season, Some(entry.source.clone())));
        done.entered += 1;
    }
    Ok(done)
}

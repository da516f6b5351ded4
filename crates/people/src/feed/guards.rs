//! Guards: what stops a file before anything is applied, and which part of it is safe.
//!
//! Some guards may be lifted by a second administrator with a reason; a file that cannot be read as a whole (empty,
//! cut short, a column missing, dates that read two ways) may not. The last administrator never leaves by a file.

use std::collections::BTreeMap;

use kernel::PersonId;
use serde::{Deserialize, Serialize};

use super::diff::{Before, Diff};
use super::staged::Staged;

/// Limits of one feed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Guards {
    /// Most leavers while there are at most [`Guards::small_people`] people.
    pub leavers: u32,
    /// Up to so many people the plain number holds.
    pub small_people: u32,
    /// Above that, most leavers in thousandths of all people.
    pub leavers_permille: u32,
    /// So many percent fewer rows than in the file before stop a file.
    pub rows_down_percent: u32,
    /// Most people who move or change managers, in percent; none: no limit.
    pub changes_percent: Option<u32>,
}

impl Default for Guards {
    fn default() -> Self {
        Self {
            leavers: 25,
            small_people: 1_000,
            leavers_permille: 25,
            rows_down_percent: 20,
            changes_percent: None,
        }
    }
}

impl Guards {
    /// Most leavers for so many people.
    pub fn leaver_limit(&self, people: u32) -> u32 {
        if people <= self.small_people {
            return self.leavers;
        }
        let share = u64::from(people) * u64::from(self.leavers_permille) / 1_000;
        u32::try_from(share).unwrap_or(u32::MAX).max(self.leavers)
    }
}

/// What is guarded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Guard {
    /// Empty, header only, or cut short.
    Whole,
    /// A column that the mapping wants is missing.
    Columns,
    /// Dates that may be read day first or month first.
    Dates,
    /// Fewer rows than in the file before.
    Rows,
    /// People who would leave, those newly given a last day too.
    Leavers,
    /// People who would move or change managers.
    Changes,
    /// The last administrator would leave.
    Administrator,
}

impl Guard {
    /// Whether a second administrator may let the file through.
    pub fn can_be_lifted(self) -> bool {
        matches!(self, Self::Rows | Self::Leavers | Self::Changes | Self::Administrator)
    }
}

/// One guard's finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// Which.
    pub guard: Guard,
    /// Whether it stops the file.
    pub stopped: bool,
    /// What was found: persons, or tenths of a percent fewer rows.
    pub found: i64,
    /// The limit in the same unit.
    pub limit: i64,
    /// Column names or names of persons, where they explain it.
    pub names: Vec<String>,
}

/// What most likely is wrong with a stopped file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "is")]
pub enum Cause {
    /// A place with people now has no row at all.
    PlaceMissing {
        /// The site's or unit's name.
        place: String,
        /// People there now.
        now: u32,
        /// How many of the leavers they are.
        leavers: u32,
    },
    /// The numbers have lost their leading zeros.
    ZerosLost,
    /// The same names come with other numbers.
    NumbersChanged,
    /// The file ends in the middle of a row.
    CutShort,
}

/// All findings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// Each guard.
    pub checks: Vec<Check>,
    /// The likely cause, when stopped.
    pub cause: Option<Cause>,
}

impl Verdict {
    /// Whether the file waits.
    pub fn stopped(&self) -> bool {
        self.checks.iter().any(|c| c.stopped)
    }

    /// Whether a second administrator may let it through.
    pub fn can_be_lifted(&self) -> bool {
        self.checks.iter().filter(|c| c.stopped).all(|c| c.guard.can_be_lifted())
    }

    /// Whether everything but those who go may be applied at once.
    pub fn has_safe_part(&self, diff: &Diff) -> bool {
        let safe = |guard: Guard| matches!(guard, Guard::Rows | Guard::Leavers | Guard::Administrator);
        self.stopped()
            && diff.safe_changes() > 0
            && self.checks.iter().filter(|c| c.stopped).all(|c| safe(c.guard))
    }

    /// The guard that stopped it first.
    pub fn first_stop(&self) -> Option<&Check> {
        let weight = |guard: Guard| match guard {
            Guard::Whole => 0,
            Guard::Columns => 1,
            Guard::Dates => 2,
            Guard::Administrator => 3,
            Guard::Leavers => 4,
            Guard::Rows => 5,
            Guard::Changes => 6,
        };
        self.checks.iter().filter(|c| c.stopped).min_by_key(|c| weight(c.guard))
    }
}

/// Asks all guards. `rows_before` is the size of the last applied file, `last_administrators` the persons who may not
/// leave because nobody else could administer.
pub fn judge(
    guards: &Guards,
    staged: &Staged,
    before: &Before,
    diff: &Diff,
    rows_before: Option<u32>,
    last_administrators: &[PersonId],
) -> Verdict {
    let checks = vec![
        whole(staged),
        columns(staged),
        dates(staged),
        rows(guards, staged, rows_before),
        leavers(guards, diff),
        changes(guards, diff),
        administrator(diff, last_administrators),
    ];
    let mut verdict = Verdict { checks, cause: None };
    if verdict.stopped() {
        verdict.cause = cause(staged, before, diff);
    }
    verdict
}

fn whole(staged: &Staged) -> Check {
    let unused = staged.persons.is_empty() && staged.posts.is_empty() && staged.missing_columns.is_empty();
    let stopped = staged.truncated || staged.rows == 0 || unused;
    Check { guard: Guard::Whole, stopped, found: i64::from(staged.rows), limit: 1, names: Vec::new() }
}

fn columns(staged: &Staged) -> Check {
    let names = staged.missing_columns.clone();
    let found = i64::try_from(names.len()).unwrap_or(i64::MAX);
    Check { guard: Guard::Columns, stopped: found > 0, found, limit: 0, names }
}

fn dates(staged: &Staged) -> Check {
    let names: Vec<String> = staged.open_dates.iter().cloned().collect();
    Check {
        guard: Guard::Dates,
        stopped: !names.is_empty(),
        found: i64::from(!names.is_empty()),
        limit: 0,
        names,
    }
}

fn rows(guards: &Guards, staged: &Staged, rows_before: Option<u32>) -> Check {
    let percent = i64::from(guards.rows_down_percent);
    let before = i64::from(rows_before.unwrap_or(0));
    let fewer = if before > 0 { before - i64::from(staged.rows) } else { 0 };
    // The tenths below are cut for showing; the limit is compared with the rows themselves.
    let stopped = fewer > 0 && fewer * 100 >= before * percent;
    let found = fewer * 1_000 / before.max(1);
    Check { guard: Guard::Rows, stopped, found, limit: percent * 10, names: Vec::new() }
}

fn leavers(guards: &Guards, diff: &Diff) -> Check {
    let limit = i64::from(guards.leaver_limit(diff.before));
    let found = i64::try_from(diff.going().count()).unwrap_or(i64::MAX);
    Check { guard: Guard::Leavers, stopped: found > limit, found, limit, names: Vec::new() }
}

fn changes(guards: &Guards, diff: &Diff) -> Check {
    let found = i64::try_from(diff.movers.len() + diff.managers.len()).unwrap_or(i64::MAX);
    let limit =
        guards.changes_percent.map_or(i64::MAX, |percent| i64::from(diff.before) * i64::from(percent) / 100);
    Check {
        guard: Guard::Changes,
        stopped: diff.before > 0 && found > limit,
        found,
        limit,
        names: Vec::new(),
    }
}

fn administrator(diff: &Diff, last: &[PersonId]) -> Check {
    let names: Vec<String> =
        diff.going().filter(|l| last.contains(&l.person)).map(|l| l.name.clone()).collect();
    let found = i64::try_from(names.len()).unwrap_or(i64::MAX);
    Check { guard: Guard::Administrator, stopped: found > 0, found, limit: 0, names }
}

fn cause(staged: &Staged, before: &Before, diff: &Diff) -> Option<Cause> {
    if staged.truncated {
        return Some(Cause::CutShort);
    }
    let leavers = diff.leavers.len();
    let bare = |id: &str| id.trim_start_matches('0').to_owned();
    let joined: Vec<String> = diff.joiners.iter().map(|j| j.external_id.clone()).collect();
    let zeros = diff
        .leavers
        .iter()
        .filter(|l| l.external_id.starts_with('0') && joined.contains(&bare(&l.external_id)));
    if leavers > 0 && zeros.count() * 2 > leavers {
        return Some(Cause::ZerosLost);
    }
    let names: std::collections::BTreeSet<&str> = diff.joiners.iter().map(|j| j.name.as_str()).collect();
    if leavers > 0 && diff.leavers.iter().filter(|l| names.contains(l.name.as_str())).count() * 2 > leavers {
        return Some(Cause::NumbersChanged);
    }
    missing_place(staged, before, diff)
}

/// A site or unit of five or more without a row, that explains at least a third of the leavers; the one that explains most.
fn missing_place(staged: &Staged, before: &Before, diff: &Diff) -> Option<Cause> {
    let places = |unit: &[String], site: &Option<String>| -> Vec<String> {
        site.iter().chain(unit).cloned().collect()
    };
    let mut now: BTreeMap<String, u32> = BTreeMap::new();
    let mut leaving: BTreeMap<String, u32> = BTreeMap::new();
    let goes: std::collections::BTreeSet<PersonId> = diff.leavers.iter().map(|l| l.person).collect();
    for person in &before.persons {
        for place in places(&person.facts.unit, &person.facts.site) {
            *leaving.entry(place.clone()).or_default() += u32::from(goes.contains(&person.person));
            *now.entry(place).or_default() += 1;
        }
    }
    for person in &staged.persons {
        for place in places(&person.unit, &person.site) {
            now.remove(&place);
        }
    }
    now.into_iter()
        .map(|(place, now)| (leaving.get(&place).copied().unwrap_or(0), now, place))
        .filter(|(leavers, now, _)| *now >= 5 && *leavers as usize * 3 >= diff.leavers.len())
        .max_by(|a, b| (a.0, &b.2).cmp(&(b.0, &a.2)))
        .map(|(leavers, now, place)| Cause::PlaceMissing { place, now, leavers })
}

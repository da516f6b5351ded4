//! Audiences: nested lines of all, any and not over where people stand, kept as JSON, read as sentences.
//!
//! One meaning, two ways to ask: a condition in SQL over everybody, and an answer for one person with each fact named.
//! A property test holds them equal. Audiences speak of people at work today; whoever joins, moves or leaves is in or
//! out the same day.

pub mod choices;
mod choices_store;
pub mod explain;
mod facts;
pub(crate) mod facts_store;
pub mod sentence;
pub(crate) mod store;
pub mod whole;

use jiff::civil::Date;
use kernel::{Actor, Error, PersonId, Result, Role, Tx, Value};
use serde::{Deserialize, Serialize};

use crate::ids::{GroupId, JobId, SiteId, UnitId};
use crate::words;

/// Deepest nesting of groups of lines.
pub const MOST_DEEP: usize = 6;
/// Most lines in all.
pub const MOST_LINES: usize = 60;
/// Most choices in one line.
pub const MOST_CHOICES: usize = 300;

/// One line of an audience.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Line {
    /// All of these hold; of nothing, everybody.
    All {
        /// The lines.
        lines: Vec<Line>,
    },
    /// At least one of these holds.
    Any {
        /// The lines.
        lines: Vec<Line>,
    },
    /// This does not hold.
    Not {
        /// The line.
        line: Box<Line>,
    },
    /// Works in one of these units or below.
    Unit {
        /// Units.
        ids: Vec<UnitId>,
    },
    /// Works at one of these sites.
    Site {
        /// Sites.
        ids: Vec<SiteId>,
    },
    /// Does one of these jobs.
    Job {
        /// Jobs.
        ids: Vec<JobId>,
    },
    /// Has one of these grades.
    Grade {
        /// Grades as the staff file writes them.
        values: Vec<String>,
    },
    /// Has been here for so many days.
    Tenure {
        /// At least so many.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at_least_days: Option<u32>,
        /// At most so many.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at_most_days: Option<u32>,
    },
    /// Is managed by one of these persons.
    Manager {
        /// Managers.
        ids: Vec<PersonId>,
        /// Everybody below them counts too.
        #[serde(default)]
        below: bool,
    },
    /// Is in one of these groups.
    Group {
        /// Groups.
        ids: Vec<GroupId>,
    },
    /// Is employed in one of these ways.
    Employment {
        /// Kinds as the staff file writes them.
        values: Vec<String>,
    },
    /// Is one of these persons.
    Person {
        /// Persons.
        ids: Vec<PersonId>,
    },
}

/// Who is meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Audience(pub Line);

/// Where a line stands: its index at each level.
pub type Path = Vec<usize>;

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub path: Path,
    /// What.
    pub what: FaultKind,
}

/// What can be wrong with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// A line without a choice.
    NothingChosen,
    /// A group of lines without a line.
    NoLines,
    /// Neither at least nor at most, or the wrong way round.
    NoTime,
    /// Nested too deep.
    TooDeep,
    /// Too many lines.
    TooMany,
    /// Too many choices in one line.
    TooManyChoices,
}

impl Audience {
    /// Everybody at work.
    pub fn everybody() -> Self {
        Self(Line::All { lines: Vec::new() })
    }

    /// Reads an audience and checks it.
    ///
    /// # Errors
    /// [`Error::Invalid`] that names the line and what it needs.
    pub fn parse(json: &str) -> Result<Self> {
        let audience: Self =
            serde_json::from_str(json).map_err(|_| Error::invalid("audience", words::people_no_audience))?;
        let faults = audience.check();
        if faults.is_empty() {
            return Ok(audience);
        }
        let field = |f: Fault| {
            kernel::Field::new(format!("line {}", place(&f.path)), move |l| sentence::fault(l, f.what))
        };
        Err(Error::Invalid(faults.into_iter().map(field).collect()))
    }

    /// The audience as JSON.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Everything that is wrong with it.
    pub fn check(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut lines = 0;
        check(&self.0, &mut Vec::new(), &mut lines, &mut faults);
        if lines > MOST_LINES {
            faults.push(Fault { path: Vec::new(), what: FaultKind::TooMany });
        }
        faults
    }

    /// All lines with where they stand, groups before their lines. The outermost line has an empty path.
    pub fn lines(&self) -> Vec<(Path, &Line)> {
        let mut found = Vec::new();
        walk(&self.0, &mut Vec::new(), &mut found);
        found
    }

    /// Whether somebody can come in or go out by a change of somebody else: a manager in between moves or leaves, and
    /// everybody below goes along though no row of theirs changed.
    pub fn moves_with_others(&self) -> bool {
        self.lines().iter().any(|(_, line)| matches!(line, Line::Manager { below: true, .. }))
    }

    /// A statement that selects `person_id` of everybody meant, for rooms that embed it; values are appended to
    /// `values` and numbered from there.
    pub fn select(&self, day: Date, values: &mut Vec<Value>) -> String {
        store::select(&self.0, day, values)
    }
}

/// A path as people count: `2.1`.
pub fn place(path: &[usize]) -> String {
    if path.is_empty() {
        return "1".to_owned();
    }
    path.iter().map(|n| (n + 1).to_string()).collect::<Vec<_>>().join(".")
}

fn walk<'a>(line: &'a Line, path: &mut Path, found: &mut Vec<(Path, &'a Line)>) {
    found.push((path.clone(), line));
    let below: Vec<&Line> = match line {
        Line::All { lines } | Line::Any { lines } => lines.iter().collect(),
        Line::Not { line } => vec![line.as_ref()],
        _ => Vec::new(),
    };
    for (index, line) in below.into_iter().enumerate() {
        path.push(index);
        walk(line, path, found);
        path.pop();
    }
}

fn check(line: &Line, path: &mut Path, lines: &mut usize, faults: &mut Vec<Fault>) {
    *lines += 1;
    if path.len() > MOST_DEEP || *lines > MOST_LINES * 4 {
        faults.push(Fault { path: path.clone(), what: FaultKind::TooDeep });
        return;
    }
    let choices = |len: usize| match len {
        0 => Some(FaultKind::NothingChosen),
        n if n > MOST_CHOICES => Some(FaultKind::TooManyChoices),
        _ => None,
    };
    let fault = match line {
        Line::All { lines } if lines.is_empty() && !path.is_empty() => Some(FaultKind::NoLines),
        Line::Any { lines } if lines.is_empty() => Some(FaultKind::NoLines),
        Line::All { .. } | Line::Any { .. } | Line::Not { .. } => None,
        Line::Unit { ids } => choices(ids.len()),
        Line::Site { ids } => choices(ids.len()),
        Line::Job { ids } => choices(ids.len()),
        Line::Group { ids } => choices(ids.len()),
        Line::Manager { ids, .. } | Line::Person { ids } => choices(ids.len()),
        Line::Grade { values } | Line::Employment { values } => choices(values.len()),
        Line::Tenure { at_least_days, at_most_days } => match (at_least_days, at_most_days) {
            (None, None) => Some(FaultKind::NoTime),
            (Some(least), Some(most)) if least > most => Some(FaultKind::NoTime),
            _ => None,
        },
    };
    faults.extend(fault.map(|what| Fault { path: path.clone(), what }));
    match line {
        Line::All { lines: below } | Line::Any { lines: below } => {
            for (index, line) in below.iter().enumerate() {
                path.push(index);
                check(line, path, lines, faults);
                path.pop();
            }
        }
        Line::Not { line } => {
            path.push(0);
            check(line, path, lines, faults);
            path.pop();
        }
        _ => {}
    }
}

/// How many people are left after a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// The line.
    pub path: Path,
    /// People left once this line and everything before it was asked.
    pub people: u32,
    /// In a group where any line is enough: how many more this line brings.
    pub more: Option<u32>,
}

/// Everybody meant, by id.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the organisation's learning.
pub async fn members(actor: &Actor, tx: &mut Tx, audience: &Audience) -> Result<Vec<PersonId>> {
    allowed(actor)?;
    store::members(tx, audience, None).await
}

/// Those of some persons who are meant, by id.
///
/// # Errors
/// As [`members`].
pub async fn members_among(
    actor: &Actor,
    tx: &mut Tx,
    audience: &Audience,
    of: &[PersonId],
) -> Result<Vec<PersonId>> {
    allowed(actor)?;
    store::members(tx, audience, Some(of)).await
}

/// How many people are left after each line, in the order of [`Audience::lines`]; the outermost line first: everybody.
///
/// # Errors
/// As [`members`].
pub async fn count_by_line(actor: &Actor, tx: &mut Tx, audience: &Audience) -> Result<Vec<Left>> {
    allowed(actor)?;
    store::count_by_line(tx, audience).await
}

pub(crate) fn allowed(actor: &Actor) -> Result<()> {
    actor.require_any(&[Role::PeopleLeader])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_audience_reads_and_writes_back() {
        let json = r#"{"is":"all","lines":[{"is":"grade","values":["A"]},{"is":"not","line":{"is":"tenure","at_least_days":30}}]}"#;
        let audience = Audience::parse(json).unwrap();
        assert_eq!(audience.to_json(), json);
        let paths: Vec<Path> = audience.lines().into_iter().map(|(path, _)| path).collect();
        assert_eq!(paths, [vec![], vec![0], vec![1], vec![1, 0]]);
    }

    #[test]
    fn what_is_wrong_is_named_with_its_line() {
        let fault = |json: &str| match Audience::parse(json) {
            Err(Error::Invalid(fields)) => fields.into_iter().map(|f| f.name).collect::<Vec<_>>(),
            other => panic!("{other:?}"),
        };
        assert_eq!(
            fault(r#"{"is":"all","lines":[{"is":"unit","ids":[]},{"is":"any","lines":[]}]}"#),
            ["line 1", "line 2"]
        );
        assert_eq!(
            fault(r#"{"is":"all","lines":[{"is":"tenure","at_least_days":9,"at_most_days":3}]}"#),
            ["line 1"]
        );
        assert_eq!(fault(r#"{"is":"planet"}"#), ["audience"]);
        assert_eq!(fault("nothing"), ["audience"]);
        let mut deep = r#"{"is":"grade","values":["A"]}"#.to_owned();
        for _ in 0..9 {
            deep = format!(r#"{{"is":"not","line":{deep}}}"#);
        }
        assert_eq!(fault(&deep), ["line 1.1.1.1.1.1.1"]);
        let many = vec![r#"{"is":"grade","values":["A"]}"#; 61].join(",");
        assert_eq!(fault(&format!(r#"{{"is":"all","lines":[{many}]}}"#)), ["line 1"]);
    }

    #[test]
    fn only_everybody_below_a_manager_moves_with_others() {
        let by = |below| Line::Manager { ids: vec![], below };
        let deep = Line::Any { lines: vec![by(false), Line::Not { line: Box::new(by(true)) }] };
        assert!(Audience(deep).moves_with_others());
        assert!(!Audience(by(false)).moves_with_others() && !Audience::everybody().moves_with_others());
    }

    #[test]
    fn everybody_is_an_audience() {
        assert!(Audience::everybody().check().is_empty());
    }
}

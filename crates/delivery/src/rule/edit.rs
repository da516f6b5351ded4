//! Changes an audience line by line, by where a line stands: what each button of the sentence does. Pure.
//!
//! "None of these" is kept as "not any of these"; a line that is turned round is wrapped in "not". A path names the
//! outer of the two.

use kernel::{PersonId, Uuid, digits};
use people::audience::{Audience, Line};
use people::{GroupId, JobId, SiteId, UnitId};

/// How the lines of a group join.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Join {
    /// All of them hold.
    All,
    /// At least one of them holds.
    Any,
    /// None of them holds.
    None,
}

impl Join {
    /// In the order of the menu.
    pub const ALL: [Self; 3] = [Self::All, Self::Any, Self::None];

    /// The word in forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Any => "any",
            Self::None => "none",
        }
    }

    fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|join| join.name() == name)
    }
}

/// Kinds of lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Works in a unit or below.
    Unit,
    /// Works at a site.
    Site,
    /// Does a job.
    Job,
    /// Has a grade.
    Grade,
    /// Has been here for so long.
    Tenure,
    /// Is managed by somebody.
    Manager,
    /// Is in a group.
    Group,
    /// Is employed in a way.
    Employment,
    /// Is somebody.
    Person,
}

impl Kind {
    /// In the order of the menu.
    pub const ALL: [Self; 9] = [
        Self::Unit,
        Self::Site,
        Self::Job,
        Self::Grade,
        Self::Tenure,
        Self::Manager,
        Self::Group,
        Self::Employment,
        Self::Person,
    ];

    /// The word in forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unit => "unit",
            Self::Site => "site",
            Self::Job => "job",
            Self::Grade => "grade",
            Self::Tenure => "tenure",
            Self::Manager => "manager",
            Self::Group => "group",
            Self::Employment => "employment",
            Self::Person => "person",
        }
    }

    /// Reads the word.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The kind of a line; `None` for groups and for "not".
    pub fn of(line: &Line) -> Option<Self> {
        match line {
            Line::All { .. } | Line::Any { .. } | Line::Not { .. } => None,
            Line::Unit { .. } => Some(Self::Unit),
            Line::Site { .. } => Some(Self::Site),
            Line::Job { .. } => Some(Self::Job),
            Line::Grade { .. } => Some(Self::Grade),
            Line::Tenure { .. } => Some(Self::Tenure),
            Line::Manager { .. } => Some(Self::Manager),
            Line::Group { .. } => Some(Self::Group),
            Line::Employment { .. } => Some(Self::Employment),
            Line::Person { .. } => Some(Self::Person),
        }
    }

    /// A line of this kind with nothing chosen yet.
    pub fn empty(self) -> Line {
        match self {
            Self::Unit => Line::Unit { ids: vec![] },
            Self::Site => Line::Site { ids: vec![] },
            Self::Job => Line::Job { ids: vec![] },
            Self::Grade => Line::Grade { values: vec![] },
            Self::Tenure => Line::Tenure { at_least_days: Some(30), at_most_days: None },
            Self::Manager => Line::Manager { ids: vec![], below: true },
            Self::Group => Line::Group { ids: vec![] },
            Self::Employment => Line::Employment { values: vec![] },
            Self::Person => Line::Person { ids: vec![] },
        }
    }
}

/// Reads a path of a form: `0.2.1`; empty for the outermost line.
pub fn path(text: &str) -> Option<Vec<usize>> {
    if text.is_empty() {
        return Some(Vec::new());
    }
    text.split('.').map(|part| part.parse().ok()).collect()
}

/// Writes a path for a form.
pub fn written(path: &[usize]) -> String {
    path.iter().map(usize::to_string).collect::<Vec<_>>().join(".")
}

/// The join of a group, and its lines; `None` for a plain line.
pub fn group(line: &Line) -> Option<(Join, &[Line])> {
    match line {
        Line::All { lines } => Some((Join::All, lines)),
        Line::Any { lines } => Some((Join::Any, lines)),
        Line::Not { line } => match line.as_ref() {
            Line::Any { lines } => Some((Join::None, lines)),
            _ => None,
        },
        _ => None,
    }
}

/// Makes the outermost line a group, which the sentence begins with.
pub fn rooted(audience: Audience) -> Audience {
    if group(&audience.0).is_some() { audience } else { Audience(Line::All { lines: vec![audience.0] }) }
}

/// Adds a line at the end of a group.
pub fn add(audience: &mut Audience, path: &[usize], line: Line) -> bool {
    match find(&mut audience.0, path).and_then(lines) {
        Some(lines) => {
            lines.push(line);
            true
        }
        None => false,
    }
}

/// Takes a line away. The outermost one becomes "everybody".
pub fn remove(audience: &mut Audience, path: &[usize]) -> bool {
    let Some((last, above)) = path.split_last() else {
        *audience = Audience::everybody();
        return true;
    };
    match find(&mut audience.0, above).and_then(lines) {
        Some(lines) if *last < lines.len() => {
            lines.remove(*last);
            true
        }
        _ => false,
    }
}

/// Turns a line round: holds, or does not hold.
pub fn turn(audience: &mut Audience, path: &[usize]) -> bool {
    let Some(line) = find(&mut audience.0, path) else { return false };
    let old = std::mem::replace(line, Line::All { lines: vec![] });
    *line = match old {
        Line::Not { line } => *line,
        other => Line::Not { line: Box::new(other) },
    };
    true
}

/// Joins the lines of a group in another way.
pub fn join(audience: &mut Audience, path: &[usize], how: &str) -> bool {
    let (Some(how), Some(line)) = (Join::parse(how), find(&mut audience.0, path)) else { return false };
    let Some(inner) = lines(line).map(std::mem::take) else { return false };
    *line = match how {
        Join::All => Line::All { lines: inner },
        Join::Any => Line::Any { lines: inner },
        Join::None => Line::Not { line: Box::new(Line::Any { lines: inner }) },
    };
    true
}

/// Adds a choice to a line; one that is there already changes nothing.
pub fn choose(audience: &mut Audience, path: &[usize], value: &str) -> bool {
    let Some(line) = find(&mut audience.0, path).map(plain) else { return false };
    match line {
        Line::Unit { ids } => push(ids, value.parse::<UnitId>().ok()),
        Line::Site { ids } => push(ids, value.parse::<SiteId>().ok()),
        Line::Job { ids } => push(ids, value.parse::<JobId>().ok()),
        Line::Group { ids } => push(ids, value.parse::<GroupId>().ok()),
        Line::Manager { ids, .. } | Line::Person { ids } => push(ids, value.parse::<PersonId>().ok()),
        Line::Grade { values } | Line::Employment { values } => {
            push(values, (!value.trim().is_empty()).then(|| value.to_owned()))
        }
        _ => false,
    }
}

/// Takes a choice out of a line.
pub fn unchoose(audience: &mut Audience, path: &[usize], value: &str) -> bool {
    let Some(line) = find(&mut audience.0, path).map(plain) else { return false };
    let id = value.parse::<Uuid>().ok();
    match line {
        Line::Unit { ids } => pull(ids, |found| Some(found.0) == id),
        Line::Site { ids } => pull(ids, |found| Some(found.0) == id),
        Line::Job { ids } => pull(ids, |found| Some(found.0) == id),
        Line::Group { ids } => pull(ids, |found| Some(found.0) == id),
        Line::Manager { ids, .. } | Line::Person { ids } => pull(ids, |found| Some(found.0) == id),
        Line::Grade { values } | Line::Employment { values } => pull(values, |found| found == value),
        _ => false,
    }
}

/// How long people must have been here, at least and at most; an empty box is no limit, and what is no number changes
/// nothing.
pub fn tenure(audience: &mut Audience, path: &[usize], least: &str, most: &str) -> bool {
    let Some(line) = find(&mut audience.0, path).map(plain) else { return false };
    let Line::Tenure { at_least_days, at_most_days } = line else { return false };
    for (limit, text) in [(at_least_days, least), (at_most_days, most)] {
        let found = digits::whole(text);
        if found.is_some() || text.trim().is_empty() {
            *limit = found;
        }
    }
    true
}

fn push<T: PartialEq>(into: &mut Vec<T>, value: Option<T>) -> bool {
    match value {
        Some(value) if !into.contains(&value) => {
            into.push(value);
            true
        }
        Some(_) => true,
        None => false,
    }
}

fn pull<T>(from: &mut Vec<T>, is: impl Fn(&T) -> bool) -> bool {
    let before = from.len();
    from.retain(|value| !is(value));
    from.len() < before
}

/// The line at a path as forms name it: through "none of these" without a step of its own.
fn find<'a>(line: &'a mut Line, path: &[usize]) -> Option<&'a mut Line> {
    let Some((first, rest)) = path.split_first() else { return Some(line) };
    find(lines(line)?.get_mut(*first)?, rest)
}

fn lines(line: &mut Line) -> Option<&mut Vec<Line>> {
    match line {
        Line::All { lines } | Line::Any { lines } => Some(lines),
        Line::Not { line } => match line.as_mut() {
            Line::Any { lines } => Some(lines),
            _ => None,
        },
        _ => None,
    }
}

/// The line inside of a "not".
fn plain(line: &mut Line) -> &mut Line {
    match line {
        Line::Not { line } => line.as_mut(),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentence() -> Audience {
        let mut audience = Audience::everybody();
        assert!(add(&mut audience, &[], Kind::Grade.empty()));
        assert!(choose(&mut audience, &[0], "E5"));
        assert!(add(&mut audience, &[], Line::Any { lines: vec![] }));
        assert!(add(&mut audience, &[1], Kind::Employment.empty()));
        assert!(choose(&mut audience, &[1, 0], "Agency, under 5 days"));
        audience
    }

    #[test]
    fn what_is_no_number_of_days_leaves_the_limit_as_it_was() {
        let mut audience = Audience::everybody();
        assert!(add(&mut audience, &[], Kind::Tenure.empty()));
        let mut limits = |least, most| {
            assert!(tenure(&mut audience, &[0], least, most));
            let Line::Tenure { at_least_days, at_most_days } = plain(find(&mut audience.0, &[0]).unwrap())
            else {
                panic!("a line about tenure")
            };
            (*at_least_days, *at_most_days)
        };
        assert_eq!(limits("٣٠", "90"), (Some(30), Some(90)));
        assert_eq!(limits("thirty", "-1"), (Some(30), Some(90)));
        assert_eq!(limits("", "14"), (None, Some(14)));
    }

    #[test]
    fn a_sentence_is_made_button_by_button() {
        let mut audience = sentence();
        assert!(turn(&mut audience, &[1, 0]));
        assert!(choose(&mut audience, &[1, 0], "On leave"));
        assert!(join(&mut audience, &[], "any"));
        let json = audience.to_json();
        assert_eq!(
            json,
            r#"{"is":"any","lines":[{"is":"grade","values":["E5"]},{"is":"any","lines":[{"is":"not","line":{"is":"employment","values":["Agency, under 5 days","On leave"]}}]}]}"#
        );
        assert!(audience.check().is_empty());
    }

    #[test]
    fn none_of_these_is_one_group_to_the_reader() {
        let mut audience = sentence();
        assert!(join(&mut audience, &[1], "none"));
        let (how, lines) = group(&audience.0).and_then(|(_, lines)| group(&lines[1])).unwrap();
        assert_eq!((how, lines.len()), (Join::None, 1));
        assert!(remove(&mut audience, &[1, 0]) && remove(&mut audience, &[1]) && remove(&mut audience, &[0]));
        assert_eq!(audience, Audience::everybody());
    }

    #[test]
    fn a_path_that_leads_nowhere_changes_nothing() {
        let mut audience = sentence();
        let before = audience.clone();
        assert!(
            !remove(&mut audience, &[7])
                && !turn(&mut audience, &[0, 0])
                && !choose(&mut audience, &[1], "x")
        );
        assert!(!join(&mut audience, &[0], "any") && !join(&mut audience, &[], "some"));
        assert_eq!(audience, before);
        assert_eq!(path("0.2.1"), Some(vec![0, 2, 1]));
        assert_eq!(path("0.x"), None);
        assert_eq!(path(&written(&[3, 1])), Some(vec![3, 1]));
    }
}

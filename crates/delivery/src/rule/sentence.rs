//! The sentence of a rule as its page shows it: groups and lines in order, each with its choices and how many people
//! are left after it.

use std::collections::BTreeMap;

use kernel::i18n::Locale;
use kernel::{Actor, PersonId, Result, Tx, fmt};
use people::audience::choices::{Choices, choices};
use people::audience::sentence::{Names, sentence};
use people::audience::{self, Audience, Left, Line};

use super::edit::{self, Join, Kind};
use crate::words;

/// A piece of the sentence, in reading order.
pub enum Item {
    /// A group of lines begins.
    Open(Group),
    /// A line.
    Line(Box<Shown>),
    /// A group of lines ends.
    Close(Group),
}

/// A group of lines.
#[derive(Clone)]
pub struct Group {
    /// Where it stands, as forms say it.
    pub path: String,
    /// Whether it is the outermost one.
    pub root: bool,
    /// Name and words of each way to join, and whether it is the chosen one.
    pub joins: Vec<(&'static str, &'static str, bool)>,
    /// The words of the chosen one.
    pub join: &'static str,
    /// People left.
    pub left: String,
}

/// A line.
pub struct Shown {
    /// Where it stands, as forms say it.
    pub path: String,
    /// Whether it is turned round.
    pub not: bool,
    /// What it asks, without its choices.
    pub verb: &'static str,
    /// Values and names that are chosen.
    pub chosen: Vec<(String, String)>,
    /// Values and names that can be chosen.
    pub options: Vec<(String, String)>,
    /// Whether choices are typed: persons.
    pub typed: bool,
    /// Whether everything below counts too.
    pub below: bool,
    /// At least and at most so many days.
    pub tenure: Option<(String, String)>,
    /// The whole line in words.
    pub sentence: String,
    /// People left.
    pub left: String,
}

/// What can be added, as the menu offers it.
pub fn kinds(l: Locale) -> Vec<(&'static str, &'static str)> {
    Kind::ALL.into_iter().map(|kind| (kind.name(), verb(l, kind))).collect()
}

/// The sentence of an audience.
pub async fn items(actor: &Actor, tx: &mut Tx, l: Locale, audience: &Audience) -> Result<Vec<Item>> {
    let audience = edit::rooted(audience.clone());
    let left = match audience.check().is_empty() {
        true => audience::count_by_line(actor, tx, &audience).await?,
        // A line that says nothing yet cannot be counted.
        false => Vec::new(),
    };
    let from = choices(actor, tx).await?;
    let names = Names::of(tx, &audience).await?;
    let named: Vec<PersonId> = audience
        .lines()
        .into_iter()
        .flat_map(|(_, line)| match line {
            Line::Manager { ids, .. } | Line::Person { ids } => ids.clone(),
            _ => Vec::new(),
        })
        .collect();
    let persons = people::names(actor, tx, &named).await?;
    let left = left.into_iter().map(|left| (left.path.clone(), left)).collect();
    let mut told = Telling { l, from: &from, names: &names, persons, left, out: Vec::new() };
    told.line(&audience.0, &mut Vec::new(), &mut Vec::new());
    Ok(told.out)
}

struct Telling<'a> {
    l: Locale,
    from: &'a Choices,
    names: &'a Names,
    persons: BTreeMap<PersonId, String>,
    left: BTreeMap<Vec<usize>, Left>,
    out: Vec<Item>,
}

impl Telling<'_> {
    /// Tells a line: `path` is where forms say it stands, `real` where the audience does.
    fn line(&mut self, line: &Line, path: &mut Vec<usize>, real: &mut Vec<usize>) {
        let left = self.left(real);
        let Some((join, lines)) = edit::group(line) else {
            let shown = self.shown(line, path, left);
            self.out.push(Item::Line(Box::new(shown)));
            return;
        };
        let group = Group {
            path: edit::written(path),
            root: path.is_empty(),
            joins: Join::ALL.map(|how| (how.name(), self.join(how), how == join)).to_vec(),
            join: self.join(join),
            left,
        };
        self.out.push(Item::Open(group.clone()));
        let inner = usize::from(join == Join::None);
        (0..inner).for_each(|_| real.push(0));
        for (index, line) in lines.iter().enumerate() {
            path.push(index);
            real.push(index);
            self.line(line, path, real);
            path.pop();
            real.pop();
        }
        real.truncate(real.len() - inner);
        self.out.push(Item::Close(group));
    }

    fn left(&self, real: &[usize]) -> String {
        match self.left.get(real) {
            None => String::new(),
            Some(Left { more: Some(more), .. }) => words::rule_more(self.l, *more),
            Some(left) => fmt::number(self.l, left.people),
        }
    }

    fn join(&self, join: Join) -> &'static str {
        match join {
            Join::All => words::rule_join_all(self.l),
            Join::Any => words::rule_join_any(self.l),
            Join::None => words::rule_join_none(self.l),
        }
    }

    fn shown(&self, line: &Line, path: &[usize], left: String) -> Shown {
        let (not, plain) = match line {
            Line::Not { line } => (true, line.as_ref()),
            other => (false, other),
        };
        let kind = Kind::of(plain);
        let (chosen, options) = self.choices(plain);
        let tenure = match plain {
            Line::Tenure { at_least_days, at_most_days } => {
                let days = |days: &Option<u32>| days.map(|days| days.to_string()).unwrap_or_default();
                Some((days(at_least_days), days(at_most_days)))
            }
            _ => None,
        };
        Shown {
            path: edit::written(path),
            not,
            verb: kind.map_or("", |kind| verb(self.l, kind)),
            chosen,
            options,
            typed: matches!(kind, Some(Kind::Manager | Kind::Person)),
            below: matches!(plain, Line::Unit { .. } | Line::Manager { below: true, .. }),
            tenure,
            sentence: sentence(self.l, line, self.names),
            left,
        }
    }

    /// What is chosen in a line, and what could be.
    fn choices(&self, line: &Line) -> (Pairs, Pairs) {
        let from = self.from;
        match line {
            Line::Unit { ids } => split(&from.units, |id| ids.contains(id), last),
            Line::Site { ids } => split(&from.sites, |id| ids.contains(id), str::to_owned),
            Line::Job { ids } => split(&from.jobs, |id| ids.contains(id), str::to_owned),
            Line::Group { ids } => split(&from.groups, |id| ids.contains(id), str::to_owned),
            Line::Grade { values } => texts(&from.grades, values),
            Line::Employment { values } => texts(&from.employments, values),
            Line::Manager { ids, .. } | Line::Person { ids } => {
                let name = |id| self.persons.get(id).map_or(words::rule_gone(self.l), String::as_str);
                (ids.iter().map(|id| (id.to_string(), name(id).to_owned())).collect(), Vec::new())
            }
            _ => (Vec::new(), Vec::new()),
        }
    }
}

/// Values of a form with their names.
type Pairs = Vec<(String, String)>;

fn split<Id: std::fmt::Display>(
    all: &[(Id, String)],
    is_chosen: impl Fn(&Id) -> bool,
    short: impl Fn(&str) -> String,
) -> (Pairs, Pairs) {
    let (chosen, rest): (Vec<_>, Vec<_>) = all.iter().partition(|(id, _)| is_chosen(id));
    (
        chosen.into_iter().map(|(id, name)| (id.to_string(), short(name))).collect(),
        rest.into_iter().map(|(id, name)| (id.to_string(), name.clone())).collect(),
    )
}

fn texts(all: &[String], chosen: &[String]) -> (Pairs, Pairs) {
    let pair = |text: &String| (text.clone(), text.clone());
    let rest = all.iter().filter(|text| !chosen.contains(text));
    (chosen.iter().map(pair).collect(), rest.map(pair).collect())
}

/// The end of a path of units.
fn last(path: &str) -> String {
    path.rsplit(" › ").next().unwrap_or(path).to_owned()
}

fn verb(l: Locale, kind: Kind) -> &'static str {
    match kind {
        Kind::Unit => words::rule_verb_unit(l),
        Kind::Site => words::rule_verb_site(l),
        Kind::Job => words::rule_verb_job(l),
        Kind::Grade => words::rule_verb_grade(l),
        Kind::Tenure => words::rule_verb_tenure(l),
        Kind::Manager => words::rule_verb_manager(l),
        Kind::Group => words::rule_verb_group(l),
        Kind::Employment => words::rule_verb_employment(l),
        Kind::Person => words::rule_verb_person(l),
    }
}

//! A file compared with the people known from its source: who joins, moves, gets a new manager, leaves, stays.
//!
//! Each person is in exactly one group. Matching is by external id, never by name; names only ever hold a leaver back.
//! Invariant: nobody leaves because of a row that was set aside; whom such a row holds is told in [`super::held`].

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kernel::PersonId;
use serde::{Deserialize, Serialize};

use super::field::Field;
use super::held::held;
use super::staged::{Link, Staged, StagedPerson};

/// A person with a living employment, as known from the source of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CurrentPerson {
    /// The person.
    pub person: PersonId,
    /// What the source knows the person by.
    pub external_id: String,
    /// Facts in the form of a row; links hold external ids.
    pub facts: StagedPerson,
}

/// One value that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// What changes.
    pub field: Field,
    /// What it was.
    pub was: Option<String>,
    /// What it becomes.
    pub becomes: Option<String>,
}

/// Somebody who starts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Joiner {
    /// The row, by its place in [`Staged::persons`].
    pub index: u32,
    /// What the source knows the person by.
    pub external_id: String,
    /// Name.
    pub name: String,
    /// From this day.
    pub from: Date,
    /// Was here before.
    pub again: bool,
}

/// Somebody about whom something changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    /// The row, by its place in [`Staged::persons`].
    pub index: u32,
    /// The person.
    pub person: PersonId,
    /// Name as it will be.
    pub name: String,
    /// From this day.
    pub from: Date,
    /// What changes.
    pub changes: Vec<Change>,
}

/// How sure it is that somebody leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sure {
    /// The file gives the last day.
    DateGiven,
    /// The person is not in the file any more.
    Absent,
}

/// Somebody who leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leaver {
    /// The person.
    pub person: PersonId,
    /// What the source knows the person by.
    pub external_id: String,
    /// Name.
    pub name: String,
    /// The lowest unit.
    pub unit: Option<String>,
    /// Place of work.
    pub site: Option<String>,
    /// The last day.
    pub last_day: Date,
    /// How sure that is.
    pub sure: Sure,
}

/// What a file would change.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diff {
    /// Who starts.
    pub joiners: Vec<Joiner>,
    /// Whose unit, site, job, grade, post or employment changes.
    pub movers: Vec<Changed>,
    /// Whose manager changes and nothing else of where they stand.
    pub managers: Vec<Changed>,
    /// Whose name, address, language, groups or dates change and nothing else.
    pub details: Vec<Changed>,
    /// Who leaves.
    pub leavers: Vec<Leaver>,
    /// Who is newly given a last day that is still to come, or an earlier one; they stand in a group above as well.
    pub dated: Vec<Leaver>,
    /// Persons who are not in the usable rows, and stay because a row was set aside.
    pub held: Vec<PersonId>,
    /// Rows that were set aside and may be about anybody who is missing; while there is one, nobody leaves so.
    pub untold: u32,
    /// Persons who stay as they are.
    pub unchanged: u32,
    /// Persons before.
    pub before: u32,
}

impl Diff {
    /// Persons afterwards.
    pub fn after(&self) -> u32 {
        let joined = u32::try_from(self.joiners.len()).unwrap_or(u32::MAX);
        let left = u32::try_from(self.leavers.len()).unwrap_or(u32::MAX);
        (self.before + joined).saturating_sub(left)
    }

    /// Who leaves, now or on a day that is newly given.
    pub fn going(&self) -> impl Iterator<Item = &Leaver> {
        self.leavers.iter().chain(&self.dated)
    }

    /// Changes apart from those who go.
    pub fn safe_changes(&self) -> u32 {
        u32::try_from(self.staying() - self.dated.len()).unwrap_or(u32::MAX)
    }

    fn staying(&self) -> usize {
        self.joiners.len() + self.movers.len() + self.managers.len() + self.details.len()
    }

    /// Whether nothing would change.
    pub fn is_empty(&self) -> bool {
        self.staying() == 0 && self.leavers.is_empty()
    }

    /// The same without those who go, and who they were.
    pub fn without_leavers(mut self) -> (Self, Vec<Leaver>) {
        let going: Vec<Leaver> = self.going().cloned().collect();
        let persons = going.iter().map(|l| l.person).collect();
        self.keep(&persons);
        self.held.extend(persons);
        (self, going)
    }

    /// Takes out whatever would change about some persons: a row is used as a whole or not at all.
    pub fn keep(&mut self, persons: &BTreeSet<PersonId>) {
        self.leavers.retain(|l| !persons.contains(&l.person));
        self.dated.retain(|l| !persons.contains(&l.person));
        for list in [&mut self.movers, &mut self.managers, &mut self.details] {
            list.retain(|c| !persons.contains(&c.person));
        }
    }
}

/// What a file is compared with.
#[derive(Debug, Clone, Default)]
pub struct Before {
    /// Persons with a living employment from the source.
    pub persons: Vec<CurrentPerson>,
    /// External ids of persons who were here before.
    pub former: BTreeSet<String>,
    /// The day of the file before.
    pub last_file: Option<Date>,
}

/// Compares a file with what is known, as of the file's day.
pub fn diff(staged: &Staged, before: &Before, day: Date) -> Diff {
    let known: BTreeMap<&str, &CurrentPerson> =
        before.persons.iter().map(|p| (p.external_id.as_str(), p)).collect();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut diff =
        Diff { before: u32::try_from(before.persons.len()).unwrap_or(u32::MAX), ..Diff::default() };
    for (index, person) in staged.persons.iter().enumerate() {
        let index = u32::try_from(index).unwrap_or(u32::MAX);
        let gone = person.leaves.filter(|last| *last < day);
        match (known.get(person.external_id.as_str()), gone) {
            (None, Some(_)) => {}
            (None, None) => diff.joiners.push(Joiner {
                index,
                external_id: person.external_id.clone(),
                name: person.name.clone(),
                from: first_day(person, before.last_file, day),
                again: before.former.contains(&person.external_id),
            }),
            (Some(current), Some(last)) => {
                seen.insert(&person.external_id);
                diff.leavers.push(leaver(current, last, Sure::DateGiven));
            }
            (Some(current), None) => {
                seen.insert(&person.external_id);
                file_under(&mut diff, index, person, current, staged, day);
            }
        }
    }
    let missing: Vec<&CurrentPerson> =
        before.persons.iter().filter(|p| !seen.contains(p.external_id.as_str())).collect();
    let held = held(&staged.aside, &missing);
    let eve = day.yesterday().unwrap_or(day);
    for current in missing {
        if held.persons.contains(&current.person) {
            diff.held.push(current.person);
        } else {
            diff.leavers.push(leaver(current, eve, Sure::Absent));
        }
    }
    diff.untold = held.untold;
    diff
}

/// Who starts between two files starts on their own day; who was there all along starts with the first file.
fn first_day(person: &StagedPerson, last_file: Option<Date>, day: Date) -> Date {
    let told = person.valid_from.or(person.starts);
    match (told, last_file) {
        (Some(told), _) if told > day => told,
        (Some(told), Some(last)) if told > last => told,
        _ => person.valid_from.unwrap_or(day),
    }
}

fn leaver(current: &CurrentPerson, last_day: Date, sure: Sure) -> Leaver {
    Leaver {
        person: current.person,
        external_id: current.external_id.clone(),
        name: current.facts.name.clone(),
        unit: current.facts.unit.last().cloned(),
        site: current.facts.site.clone(),
        last_day,
        sure,
    }
}

fn file_under(
    diff: &mut Diff,
    index: u32,
    person: &StagedPerson,
    current: &CurrentPerson,
    staged: &Staged,
    day: Date,
) {
    let changes = changes(person, &current.facts, staged);
    if changes.is_empty() {
        diff.unchanged += 1;
        return;
    }
    if let Some(last) = person.leaves.filter(|last| current.facts.leaves.is_none_or(|was| *last < was)) {
        diff.dated.push(leaver(current, last, Sure::DateGiven));
    }
    let any = |fields: &[Field]| changes.iter().any(|c| fields.contains(&c.field));
    let moved = any(&[Field::Unit, Field::Site, Field::Job, Field::Grade, Field::Employment, Field::Post]);
    let managed = any(&[Field::Manager, Field::ActingManager, Field::DottedManager]);
    let from = person.valid_from.unwrap_or(day);
    let changed = Changed { index, person: current.person, name: person.name.clone(), from, changes };
    match (moved, managed) {
        (true, _) => diff.movers.push(changed),
        (false, true) => diff.managers.push(changed),
        (false, false) => diff.details.push(changed),
    }
}

fn changes(person: &StagedPerson, was: &StagedPerson, staged: &Staged) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut compare = |field: Field, said: bool, was: Option<String>, becomes: Option<String>| {
        if said && was != becomes {
            changes.push(Change { field, was, becomes });
        }
    };
    let path = |unit: &[String]| (!unit.is_empty()).then(|| unit.join(" › "));
    let text = |date: Option<Date>| date.map(|d| d.to_string());
    let said = |field: Field| staged.says(field);
    compare(Field::Unit, said(Field::Unit), path(&was.unit), path(&person.unit));
    compare(Field::Site, said(Field::Site), was.site.clone(), person.site.clone());
    compare(Field::Job, said(Field::Job), was.job.clone(), person.job.clone());
    compare(Field::Grade, said(Field::Grade), was.grade.clone(), person.grade.clone());
    compare(Field::Employment, said(Field::Employment), was.employment.clone(), person.employment.clone());
    compare(Field::Post, said(Field::Post), was.post.clone(), person.post.clone());
    for (field, old, new) in [
        (Field::Manager, &was.manager, &person.manager),
        (Field::ActingManager, &was.acting, &person.acting),
        (Field::DottedManager, &was.dotted, &person.dotted),
    ] {
        compare(field, !matches!(new, Link::Unsaid | Link::Kept), linked(old), linked(new));
    }
    compare(Field::Name, true, Some(was.name.clone()), Some(person.name.clone()));
    compare(Field::Email, said(Field::Email), was.email.clone(), person.email.clone());
    compare(Field::Language, said(Field::Language), was.language.clone(), person.language.clone());
    compare(
        Field::StartDate,
        said(Field::StartDate) && person.starts.is_some(),
        text(was.starts),
        text(person.starts),
    );
    compare(Field::LeavingDate, said(Field::LeavingDate), text(was.leaves), text(person.leaves));
    let groups =
        |groups: &Option<Vec<String>>| groups.as_ref().filter(|g| !g.is_empty()).map(|g| g.join("; "));
    compare(Field::Group, person.groups.is_some(), groups(&was.groups), groups(&person.groups));
    changes
}

fn linked(link: &Link) -> Option<String> {
    match link {
        Link::Person(id) => Some(id.clone()),
        Link::Unsaid | Link::Nobody | Link::Kept => None,
    }
}

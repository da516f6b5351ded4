//! Rows of a sheet → persons and posts, with each row that has a problem named and set aside.
//!
//! Invariant: a row is used as a whole or not at all, and the good rows never wait for the bad ones. Who manages whom
//! is settled afterwards by [`super::above`].

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::above;
use super::cells::{MAX_CHARS, folded, is_blank, is_broken, is_mangled, is_nobody, tidy};
use super::date::{DateOrder, OrderFound, order_of, parse};
use super::decode::{Sheet, SheetRow};
use super::field::Field;
use super::mapping::{Identity, Mapping};
use super::staged::{AsideRow, Code, Outcome, Problem, Staged, StagedPerson, StagedPost};

/// How many rows are read before somebody hears of it.
const ROWS_A_TELLING: usize = 500;

/// Reads all rows.
pub fn read(sheet: &Sheet, mapping: &Mapping) -> Staged {
    read_telling(sheet, mapping, &|_, _| {})
}

/// Reads all rows; `tell` hears how many of how many are read.
pub fn read_telling(sheet: &Sheet, mapping: &Mapping, tell: &dyn Fn(usize, usize)) -> Staged {
    let plan = Plan::new(sheet, mapping);
    let mut staged = Staged {
        rows: u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX),
        missing_columns: mapping
            .missing(&sheet.header)
            .into_iter()
            .map(|(_, name)| name.to_owned())
            .collect(),
        open_dates: plan.open_dates.clone(),
        fields: plan.columns.keys().copied().collect(),
        truncated: sheet.truncated,
        ..Staged::default()
    };
    if !plan.can_name_anybody() {
        return staged;
    }
    let mut lines = Vec::with_capacity(sheet.rows.len());
    for (done, row) in sheet.rows.iter().enumerate() {
        if done.is_multiple_of(ROWS_A_TELLING) {
            tell(done, sheet.rows.len());
        }
        lines.push(plan.line(row));
    }
    repeated(&mut lines, mapping.identity, &plan);
    let mut good = Vec::new();
    for line in lines {
        if let Some(problem) = line.problem {
            let (external_id, post) = (line.external_id, line.person.post.clone());
            let name = Some(line.raw_name).filter(|n| !is_nobody(n));
            staged.aside.push(AsideRow { row: line.person.row, external_id, post, name, marks: line.marks });
            if !problem.rows.is_empty() {
                staged.problems.push(problem);
            }
        } else {
            good.push(line);
        }
    }
    above::settle(good.as_mut_slice(), &mut staged, mapping, plan.above_column());
    for line in good {
        if let Some(post) = line.post {
            if post.vacant {
                staged.problems.push(plan.vacant(&post, &line.raw_name));
            }
            staged.posts.push(post);
        }
        if line.external_id.is_some() {
            staged.persons.push(line.person);
        }
    }
    staged.problems.sort_by_key(|p| (p.rows.first().copied(), p.code));
    staged
}

/// One row on its way: what could be read, and what is wrong.
pub(super) struct Line {
    pub(super) person: StagedPerson,
    pub(super) post: Option<StagedPost>,
    pub(super) external_id: Option<String>,
    pub(super) above: Option<String>,
    pub(super) acting: Option<String>,
    pub(super) dotted: Option<String>,
    raw_name: String,
    marks: Vec<String>,
    problem: Option<Problem>,
}

/// Two rows of one number: neither is believed.
fn repeated(lines: &mut [Line], identity: Identity, plan: &Plan<'_>) {
    let key = |line: &Line| match identity {
        Identity::Number => line.external_id.clone(),
        Identity::PostAndName => line.person.post.clone(),
    };
    let mut by_id: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, line) in lines.iter().enumerate() {
        if let Some(id) = key(line) {
            by_id.entry(id).or_default().push(index);
        }
    }
    let field = if identity == Identity::Number { Field::Number } else { Field::Post };
    for (id, indexes) in by_id.into_iter().filter(|(_, indexes)| indexes.len() > 1) {
        let rows = indexes.iter().filter_map(|i| lines.get(*i)).map(|l| l.person.row).collect();
        let mut problem = Some(plan.problem(rows, field, &id, Code::NumberRepeated, Outcome::SetAside));
        let silent = plan.problem(Vec::new(), field, &id, Code::NumberRepeated, Outcome::SetAside);
        for index in indexes {
            if let Some(line) = lines.get_mut(index) {
                line.problem = problem.take().or_else(|| Some(silent.clone()));
            }
        }
    }
}

struct Plan<'a> {
    mapping: &'a Mapping,
    header: &'a [String],
    columns: BTreeMap<Field, Vec<usize>>,
    order: DateOrder,
    open_dates: Option<String>,
}

impl<'a> Plan<'a> {
    fn new(sheet: &'a Sheet, mapping: &'a Mapping) -> Self {
        let place = |name: &str| sheet.header.iter().position(|h| h == name);
        let columns: BTreeMap<Field, Vec<usize>> = mapping
            .columns
            .iter()
            .map(|(field, columns)| {
                (*field, columns.names().into_iter().filter_map(place).collect::<Vec<_>>())
            })
            .filter(|(field, indexes)| !indexes.is_empty() && mapping.reads(*field))
            .collect();
        let mut plan =
            Self { mapping, header: &sheet.header, columns, order: DateOrder::Ymd, open_dates: None };
        match mapping.dates {
            Some(order) => plan.order = order,
            None => plan.find_order(sheet),
        }
        plan
    }

    /// One system writes all its dates alike: the first column that settles the order settles it for all.
    fn find_order(&mut self, sheet: &Sheet) {
        for (field, indexes) in self.columns.iter().filter(|(field, _)| field.is_date()) {
            let Some(index) = indexes.first() else { continue };
            let values = sheet.rows.iter().map(|row| row.cells.get(*index).map_or("", String::as_str));
            match order_of(values) {
                OrderFound::Sure(DateOrder::Ymd) | OrderFound::NoDates => {}
                OrderFound::Sure(order) => {
                    self.order = order;
                    self.open_dates = None;
                    return;
                }
                OrderFound::Open => {
                    self.order = DateOrder::Dmy;
                    self.open_dates = Some(self.column(*field));
                }
            }
        }
    }

    /// Without numbers or names there is nothing to say about single rows.
    fn can_name_anybody(&self) -> bool {
        let has = |field: Field| self.columns.contains_key(&field);
        let named = has(Field::Name) || (has(Field::FirstName) && has(Field::LastName));
        named && has(self.identity())
    }

    /// The field that tells one row from another.
    fn identity(&self) -> Field {
        if self.mapping.identity == Identity::Number { Field::Number } else { Field::Post }
    }

    fn column(&self, field: Field) -> String {
        let index = self.columns.get(&field).and_then(|indexes| indexes.first());
        index.and_then(|i| self.header.get(*i)).cloned().unwrap_or_default()
    }

    fn above_column(&self) -> (Field, String) {
        let field =
            if self.columns.contains_key(&Field::ReportsTo) { Field::ReportsTo } else { Field::Manager };
        (field, self.column(field))
    }

    fn problem(&self, rows: Vec<u32>, field: Field, value: &str, code: Code, outcome: Outcome) -> Problem {
        let value = value.chars().take(80).collect();
        Problem {
            rows,
            column: self.column(field),
            field: Some(field),
            value,
            code,
            outcome,
            names: Vec::new(),
        }
    }

    fn vacant(&self, post: &StagedPost, said: &str) -> Problem {
        self.problem(vec![post.row], Field::Name, said, Code::NameMissing, Outcome::PostVacant)
    }

    fn raw<'r>(&self, row: &'r SheetRow, field: Field) -> &'r str {
        let index = self.columns.get(&field).and_then(|indexes| indexes.first());
        index.and_then(|i| row.cells.get(*i)).map_or("", String::as_str)
    }

    /// A tidy value, replaced as the mapping says; none when it says nothing.
    fn value(&self, row: &SheetRow, field: Field) -> Option<String> {
        let text = tidy(self.raw(row, field));
        let text = self.mapping.values.get(&field).and_then(|m| m.get(&text)).cloned().unwrap_or(text);
        (!is_blank(&text)).then_some(text)
    }

    fn line(&self, row: &SheetRow) -> Line {
        let marks = self.marks(row);
        let readable = |field: Field| self.value(row, field).filter(|id| marks.is_empty() && !is_broken(id));
        let (number, post_id) = (readable(Field::Number), readable(Field::Post));
        let (name, raw_name) = self.name(row);
        let whole = name.as_ref().filter(|name| !is_broken(name));
        let external_id = match (self.mapping.identity, &number, &post_id, whole) {
            (Identity::Number, Some(number), ..) => Some(number.clone()),
            (Identity::PostAndName, _, Some(post), Some(name)) => Some(format!("{post}/{}", folded(name))),
            _ => None,
        };
        let mut line = Line {
            person: StagedPerson {
                row: row.number,
                external_id: external_id.clone().unwrap_or_default(),
                number,
                name: name.clone().unwrap_or_default(),
                email: self.value(row, Field::Email),
                language: self.value(row, Field::Language),
                unit: self.unit(row),
                site: self.value(row, Field::Site),
                job: self.value(row, Field::Job),
                grade: self.value(row, Field::Grade),
                employment: self.value(row, Field::Employment),
                post: post_id,
                groups: self.columns.contains_key(&Field::Group).then(|| self.groups(row)),
                ..StagedPerson::default()
            },
            post: None,
            external_id,
            above: self.value(row, self.above_column().0).filter(|v| !self.mapping.top.contains(v)),
            acting: self.value(row, Field::ActingManager),
            dotted: self.value(row, Field::DottedManager),
            raw_name,
            marks,
            problem: None,
        };
        line.problem = self.fault(row, &mut line.person, name.is_some());
        if self.mapping.identity == Identity::PostAndName && line.problem.is_none() {
            line.post = post_of(&line.person, name.is_none());
        }
        line
    }

    /// What stands in a row that gives no number: shifted cells may hold anything, and a rounded number is nobody's.
    fn marks(&self, row: &SheetRow) -> Vec<String> {
        if self.is_shifted(row) {
            return row.cells.iter().map(|c| tidy(c)).filter(|c| !is_blank(c)).collect();
        }
        let id = tidy(self.raw(row, self.identity()));
        if is_mangled(&id) { vec![id] } else { Vec::new() }
    }

    fn is_shifted(&self, row: &SheetRow) -> bool {
        row.cells.iter().skip(self.header.len()).any(|c| !c.trim().is_empty())
    }

    fn name(&self, row: &SheetRow) -> (Option<String>, String) {
        let raw = if self.columns.contains_key(&Field::Name) {
            tidy(self.raw(row, Field::Name))
        } else {
            tidy(&format!("{} {}", self.raw(row, Field::FirstName), self.raw(row, Field::LastName)))
        };
        ((!is_nobody(&raw)).then(|| raw.clone()), raw)
    }

    fn unit(&self, row: &SheetRow) -> Vec<String> {
        let indexes = self.columns.get(&Field::Unit).map_or(&[][..], Vec::as_slice);
        let mut path: Vec<String> = Vec::new();
        for name in indexes.iter().filter_map(|i| row.cells.get(*i)).map(|c| tidy(c)).filter(|c| !is_blank(c))
        {
            if path.last() != Some(&name) {
                path.push(name);
            }
        }
        path
    }

    fn groups(&self, row: &SheetRow) -> Vec<String> {
        let mut groups: Vec<String> =
            self.raw(row, Field::Group).split([';', ',', '|']).map(tidy).filter(|g| !is_blank(g)).collect();
        groups.sort();
        groups.dedup();
        groups
    }

    /// The first thing that keeps a row from being used.
    fn fault(&self, row: &SheetRow, person: &mut StagedPerson, named: bool) -> Option<Problem> {
        let aside = |field, value: &str, code| {
            Some(self.problem(vec![row.number], field, value, code, Outcome::SetAside))
        };
        let identity = self.identity();
        if self.is_shifted(row) {
            return aside(identity, self.raw(row, identity), Code::CellsShifted);
        }
        for field in self.columns.keys().copied() {
            for value in self.columns.get(&field).into_iter().flatten().filter_map(|i| row.cells.get(*i)) {
                if is_broken(value) {
                    return aside(field, value, Code::BrokenCharacter);
                }
                if value.chars().count() > MAX_CHARS {
                    return aside(field, value, Code::TooLong);
                }
            }
        }
        let id = self.raw(row, identity);
        if is_blank(id) {
            return aside(identity, id, Code::NumberMissing);
        }
        if is_mangled(&tidy(id)) {
            return aside(identity, id, Code::NumberMangled);
        }
        if !named && self.mapping.identity == Identity::Number {
            let field = if self.columns.contains_key(&Field::Name) { Field::Name } else { Field::LastName };
            return aside(field, self.raw(row, field), Code::NameMissing);
        }
        for field in [Field::StartDate, Field::LeavingDate, Field::ValidFrom] {
            match self.date(row, field) {
                Ok(date) if field == Field::StartDate => person.starts = date,
                Ok(date) if field == Field::LeavingDate => person.leaves = date,
                Ok(date) => person.valid_from = date,
                Err(value) => return aside(field, value, Code::ImpossibleDate),
            }
        }
        match (person.starts, person.leaves) {
            (Some(starts), Some(leaves)) if leaves < starts => {
                aside(Field::LeavingDate, self.raw(row, Field::LeavingDate), Code::LeavesBeforeStart)
            }
            _ => None,
        }
    }

    fn date<'r>(&self, row: &'r SheetRow, field: Field) -> Result<Option<Date>, &'r str> {
        let text = self.raw(row, field).trim();
        if is_blank(text) {
            return Ok(None);
        }
        parse(text, self.order).map(Some).ok_or(text)
    }
}

fn post_of(person: &StagedPerson, vacant: bool) -> Option<StagedPost> {
    Some(StagedPost {
        row: person.row,
        external_id: person.post.clone()?,
        reports_to: None,
        unit: person.unit.clone(),
        job: person.job.clone(),
        grade: person.grade.clone(),
        vacant,
    })
}

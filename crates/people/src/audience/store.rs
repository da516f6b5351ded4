//! SQL of audiences: built from checked lines, every value a parameter. `people_current` stands as `p`.

use jiff::civil::Date;
use kernel::{PersonId, Result, Statement, Tx, Value};

use super::{Audience, Left, Line, Path};

/// The condition of a line on `p`; never null, so that "not" means what it says.
pub(super) fn condition(line: &Line, day: Date, values: &mut Vec<Value>) -> String {
    match line {
        Line::All { lines } if lines.is_empty() => "TRUE".to_owned(),
        Line::All { lines } => joined(lines, " AND ", day, values),
        Line::Any { lines } => joined(lines, " OR ", day, values),
        Line::Not { line } => format!("NOT {}", condition(line, day, values)),
        Line::Unit { ids } => {
            let list = list(ids.iter().copied(), values);
            format!(
                "COALESCE(p.unit_id IN (SELECT unit_id FROM people_unit_tree WHERE ancestor_id IN ({list})), FALSE)"
            )
        }
        Line::Site { ids } => among("p.site_id", ids.iter().copied(), values),
        Line::Job { ids } => among("p.job_id", ids.iter().copied(), values),
        Line::Grade { values: texts } => among("p.grade", texts.iter(), values),
        Line::Employment { values: texts } => among("p.employment", texts.iter(), values),
        Line::Person { ids } => among("p.person_id", ids.iter().copied(), values),
        Line::Group { ids } => {
            let list = list(ids.iter().copied(), values);
            format!("p.person_id IN (SELECT person_id FROM people_members WHERE group_id IN ({list}))")
        }
        Line::Manager { ids, below: false } => among("p.manager_id", ids.iter().copied(), values),
        Line::Manager { ids, below: true } => {
            let list = list(ids.iter().copied(), values);
            format!(
                "p.person_id IN (WITH RECURSIVE below (person_id) AS (
                    SELECT person_id FROM people_current WHERE manager_id IN ({list})
                    UNION
                    SELECT c.person_id FROM people_current c JOIN below ON c.manager_id = below.person_id
                ) SELECT person_id FROM below)"
            )
        }
        Line::Tenure { at_least_days, at_most_days } => {
            let mut tests = Vec::new();
            for (days, compare) in [(at_least_days, "<="), (at_most_days, ">=")] {
                if let Some(days) = days {
                    values.push(Value::from(since(day, *days)));
                    tests.push(format!("p.started_on {compare} ${}", values.len()));
                }
            }
            format!("({})", tests.join(" AND "))
        }
    }
}

/// The day so many days ago.
pub(super) fn since(day: Date, days: u32) -> Date {
    day.checked_sub(jiff::Span::new().days(i64::from(days.min(100_000)))).unwrap_or(Date::MIN)
}

fn joined(lines: &[Line], by: &str, day: Date, values: &mut Vec<Value>) -> String {
    let parts: Vec<String> = lines.iter().map(|line| condition(line, day, values)).collect();
    format!("({})", parts.join(by))
}

fn list<T: Into<Value>>(items: impl Iterator<Item = T>, values: &mut Vec<Value>) -> String {
    let marks: Vec<String> = items
        .map(|item| {
            values.push(item.into());
            format!("${}", values.len())
        })
        .collect();
    marks.join(", ")
}

fn among<T: Into<Value>>(column: &str, items: impl Iterator<Item = T>, values: &mut Vec<Value>) -> String {
    format!("COALESCE({column} IN ({}), FALSE)", list(items, values))
}

pub(super) fn select(line: &Line, day: Date, values: &mut Vec<Value>) -> String {
    format!("SELECT p.person_id FROM people_current p WHERE {}", condition(line, day, values))
}

pub(super) async fn members(
    tx: &mut Tx,
    audience: &Audience,
    of: Option<&[PersonId]>,
) -> Result<Vec<PersonId>> {
    let day = tx.today();
    let Some(of) = of.filter(|of| of.len() <= 2_000) else {
        let mut values = Vec::new();
        let text = format!("{} ORDER BY p.person_id", select(&audience.0, day, &mut values));
        let rows = tx.all(&Statement::built("AUDIENCE", text), values).await?;
        let found: Result<Vec<PersonId>> = rows.iter().map(|row| row.get(0)).collect();
        let wanted: Option<std::collections::BTreeSet<&PersonId>> = of.map(|of| of.iter().collect());
        return Ok(found?.into_iter().filter(|id| wanted.as_ref().is_none_or(|w| w.contains(id))).collect());
    };
    let mut found = Vec::new();
    for part in of.chunks(500) {
        let mut values = Vec::new();
        let text = select(&audience.0, day, &mut values);
        let among = list(part.iter().copied(), &mut values);
        let text = format!("{text} AND p.person_id IN ({among}) ORDER BY p.person_id");
        for row in tx.all(&Statement::built("AUDIENCE_AMONG", text), values).await? {
            found.push(row.get(0)?);
        }
    }
    found.sort();
    Ok(found)
}

/// Each leaf is asked once per person; the counts combine the answers.
pub(super) async fn count_by_line(tx: &mut Tx, audience: &Audience) -> Result<Vec<Left>> {
    let day = tx.today();
    let mut values = Vec::new();
    let mut leaves: Vec<String> = Vec::new();
    let mut counts: Vec<(Path, String, Option<String>)> = vec![(Vec::new(), "TRUE".into(), None)];
    gather(&audience.0, "TRUE", &mut Vec::new(), day, &mut values, &mut leaves, &mut counts);
    let columns: String = leaves.iter().enumerate().map(|(n, test)| format!(", {test} AS l{n}")).collect();
    let sums: Vec<String> = counts
        .iter()
        .flat_map(|(_, left, more)| [Some(left), more.as_ref()])
        .flatten()
        .map(|test| format!("COUNT(*) FILTER (WHERE {test})"))
        .collect();
    let text = format!(
        "WITH f AS (SELECT p.person_id{columns} FROM people_current p) SELECT {} FROM f",
        sums.join(", ")
    );
    let row = tx.one(&Statement::built("AUDIENCE_COUNTS", text), values).await?;
    let mut c = row.columns();
    counts
        .into_iter()
        .map(|(path, _, more)| {
            let people = c.next()?;
            Ok(Left { path, people, more: if more.is_some() { Some(c.next()?) } else { None } })
        })
        .collect()
}

/// Notes what to count for each line below a line, given what holds before it. Gives the line's own test.
fn gather(
    line: &Line,
    before: &str,
    path: &mut Path,
    day: Date,
    values: &mut Vec<Value>,
    leaves: &mut Vec<String>,
    counts: &mut Vec<(Path, String, Option<String>)>,
) -> String {
    let (lines, any) = match line {
        Line::All { lines } => (lines.as_slice(), false),
        Line::Any { lines } => (lines.as_slice(), true),
        Line::Not { line } => (std::slice::from_ref(line.as_ref()), false),
        leaf => {
            leaves.push(condition(leaf, day, values));
            return format!("l{}", leaves.len() - 1);
        }
    };
    let mut tests: Vec<String> = Vec::new();
    for (index, below) in lines.iter().enumerate() {
        path.push(index);
        let place = counts.len();
        counts.push((path.clone(), String::new(), None));
        let context = if any { before.to_owned() } else { and(before, &tests) };
        let test = gather(below, &context, path, day, values, leaves, counts);
        path.pop();
        let more =
            (any && index > 0).then(|| format!("{before} AND {test} AND NOT ({})", tests.join(" OR ")));
        let own = if matches!(line, Line::Not { .. }) { format!("NOT {test}") } else { test.clone() };
        tests.push(test);
        let left = if any {
            format!("{before} AND ({})", tests.join(" OR "))
        } else {
            format!("{context} AND {own}")
        };
        if let Some(entry) = counts.get_mut(place) {
            (entry.1, entry.2) = (left, more);
        }
    }
    match line {
        Line::Not { .. } => format!("(NOT {})", tests.join("")),
        _ if tests.is_empty() => "TRUE".to_owned(),
        _ => format!("({})", tests.join(if any { " OR " } else { " AND " })),
    }
}

fn and(before: &str, tests: &[String]) -> String {
    std::iter::once(before).chain(tests.iter().map(String::as_str)).collect::<Vec<_>>().join(" AND ")
}

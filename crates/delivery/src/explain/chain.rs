//! The lines that decide: of everything a rule asks, what a person needs to read. Of "all", each line up to the first
//! that fails; of "any", the one that holds, or every one where none does.

use people::audience::explain::{Answer, Fact};
use people::audience::{Audience, Line};

/// One line with the fact that decides it.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Where it stands in the audience.
    pub path: Vec<usize>,
    /// The line, with the "not" before it.
    pub line: Line,
    /// Whether it holds.
    pub holds: bool,
    /// The fact in the staff file.
    pub fact: Fact,
}

/// The deciding lines of an audience, given the answer to each.
pub fn steps(audience: &Audience, answers: &[Answer]) -> Vec<Step> {
    let mut out = Vec::new();
    visit(&audience.0, &mut Vec::new(), answers, false, &mut out);
    if out.is_empty()
        && let Some(Answer { fact: Fact::NotAtWork, .. }) = answers.first()
    {
        out.push(Step { path: vec![], line: audience.0.clone(), holds: false, fact: Fact::NotAtWork });
    }
    out
}

fn visit(line: &Line, path: &mut Vec<usize>, answers: &[Answer], turned: bool, out: &mut Vec<Step>) {
    let answer = answers.iter().find(|answer| answer.path == *path);
    let Some((Some(holds), fact)) = answer.map(|answer| (answer.holds, &answer.fact)) else { return };
    match line {
        Line::Not { line } => {
            path.push(0);
            visit(line, path, answers, !turned, out);
            path.pop();
        }
        Line::All { lines } | Line::Any { lines } => {
            let any = matches!(line, Line::Any { .. });
            // What decides a group: the lines that agree with the group's own answer.
            let deciding = |child: &[usize]| {
                let own = answers.iter().find(|answer| answer.path == child).and_then(|answer| answer.holds);
                own == Some(holds) || (!any && !holds && own == Some(true))
            };
            for (index, child) in lines.iter().enumerate() {
                path.push(index);
                if deciding(path) {
                    visit(child, path, answers, turned, out);
                }
                path.pop();
            }
        }
        leaf => {
            let line = if turned { Line::Not { line: Box::new(leaf.clone()) } } else { leaf.clone() };
            out.push(Step { path: path.clone(), line, holds: holds != turned, fact: fact.clone() });
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::Date;
    use people::audience::explain::{Facts, answer};

    use super::*;

    fn grade(name: &str) -> Line {
        Line::Grade { values: vec![name.into()] }
    }

    fn holds(line: Line, grade: &str) -> Vec<(String, bool)> {
        let audience = Audience(line);
        let facts = Facts { at_work: true, grade: Some(grade.into()), ..Facts::default() };
        let found = answer(&audience, &facts, Date::constant(2026, 11, 19));
        let said = |line: &Line| match line {
            Line::Grade { values } => values.join("/"),
            Line::Not { line } => match line.as_ref() {
                Line::Grade { values } => format!("not {}", values.join("/")),
                _ => String::new(),
            },
            _ => String::new(),
        };
        steps(&audience, &found.answers).iter().map(|step| (said(&step.line), step.holds)).collect()
    }

    #[test]
    fn only_what_decides_is_told() {
        let any = Line::Any { lines: vec![grade("A"), grade("B"), grade("C")] };
        let not = Line::Not { line: Box::new(grade("D")) };
        let all = |last: Line| Line::All { lines: vec![any.clone(), last] };
        assert_eq!(holds(all(not.clone()), "B"), [("B".into(), true), ("not D".into(), true)]);
        assert_eq!(holds(all(grade("E")), "B"), [("B".into(), true), ("E".into(), false)]);
        let fails: Vec<_> = ["A", "B", "C"].iter().map(|name| ((*name).to_owned(), false)).collect();
        assert_eq!(holds(all(not), "D"), fails, "it stops at the first line; the rest is not asked");
    }

    #[test]
    fn none_of_these_is_told_line_by_line() {
        let none = Line::Not { line: Box::new(Line::Any { lines: vec![grade("A"), grade("B")] }) };
        assert_eq!(holds(none.clone(), "C"), [("not A".into(), true), ("not B".into(), true)]);
        assert_eq!(holds(none, "B"), [("not B".into(), false)]);
    }
}

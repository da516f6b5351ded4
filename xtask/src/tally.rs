//! Counts test results, per database, from the report of nextest or the text of `cargo test`.
//!
//! A test that prints a line `skipped: reason` and returns is counted as skipped, never as passed.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// How a test ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// It held.
    Passed,
    /// It did not.
    Failed,
    /// It said why it could not run.
    Skipped,
}

/// One test that ran.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Crate and path of the test; ends in `::sqlite` or `::postgres` where it ran on a database.
    pub name: String,
    /// How it ended.
    pub end: End,
    /// Seconds it took, where known.
    pub seconds: f64,
    /// Why it was skipped.
    pub reason: Option<String>,
}

/// What ran on what: the rows of the table, in this order.
pub const PLACES: &[(&str, &str)] =
    &[("::sqlite", "tests on SQLite"), ("::postgres", "tests on PostgreSQL"), ("", "tests without database")];

/// Reads a JUnit report.
pub fn from_report(xml: &str) -> Vec<Outcome> {
    let mut found = Vec::new();
    for case in xml.split("<testcase ").skip(1) {
        let head = &case[..case.find('>').unwrap_or(case.len())];
        let body = case.split("</testcase>").next().filter(|_| !head.ends_with('/')).unwrap_or_default();
        let attribute = |name: &str| {
            let start = head.find(&format!("{name}=\""))? + name.len() + 2;
            head[start..].split('"').next().map(unescape)
        };
        let failed = body.contains("<failure") || body.contains("<error");
        let name = format!(
            "{} {}",
            attribute("classname").unwrap_or_default(),
            attribute("name").unwrap_or_default()
        );
        let seconds = attribute("time").and_then(|t| t.parse().ok()).unwrap_or_default();
        found.push(outcome(name, failed, seconds, &unescape(body)));
    }
    found
}

/// Reads what `cargo test -- --show-output` prints.
pub fn from_text(text: &str) -> Vec<Outcome> {
    let mut found: Vec<Outcome> = Vec::new();
    let (mut binary, mut shown) = (String::new(), None);
    for line in text.lines() {
        if let Some(rest) = line.trim_start().strip_prefix("Running ") {
            binary =
                rest.rsplit('/').next().unwrap_or_default().split('-').next().unwrap_or_default().to_owned();
        } else if let Some((name, end)) = line.strip_prefix("test ").and_then(|l| l.rsplit_once(" ... ")) {
            if !end.starts_with("ignored") {
                found.push(outcome(format!("{binary} {name}"), !end.starts_with("ok"), 0.0, ""));
            }
        } else if let Some(name) = line.strip_prefix("---- ").and_then(|l| l.strip_suffix(" stdout ----")) {
            shown = Some(format!("{binary} {name}"));
        } else if let (Some(name), Some(reason)) = (&shown, skip_reason(line)) {
            let passed = found.iter_mut().filter(|o| o.name == *name && o.end == End::Passed);
            passed.for_each(|o| (o.end, o.reason) = (End::Skipped, Some(reason.to_owned())));
        }
    }
    found
}

fn outcome(name: String, failed: bool, seconds: f64, output: &str) -> Outcome {
    let reason = output.lines().find_map(skip_reason).map(str::to_owned);
    let end = match (failed, &reason) {
        (true, _) => End::Failed,
        (_, Some(_)) => End::Skipped,
        _ => End::Passed,
    };
    Outcome { name, end, seconds, reason }
}

fn skip_reason(line: &str) -> Option<&str> {
    let at = line.find("skipped: ")?;
    // At the start of a line, or where the report opens the output.
    let starts = at == 0 || line[..at].ends_with('>');
    starts.then(|| line[at + "skipped: ".len()..].split('<').next().unwrap_or_default().trim())
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&")
}

/// Rows of the table of results: name, passed, failed, skipped, seconds; tab-separated.
pub fn rows(outcomes: &[Outcome]) -> String {
    let mut text = String::new();
    let mut left: Vec<&Outcome> = outcomes.iter().collect();
    for (ending, title) in PLACES {
        let (here, rest): (Vec<_>, Vec<_>) = left.into_iter().partition(|o| o.name.ends_with(ending));
        left = rest;
        let count = |end| here.iter().filter(|o| o.end == end).count();
        let seconds: f64 = here.iter().map(|o| o.seconds).sum();
        let (passed, failed, skipped) = (count(End::Passed), count(End::Failed), count(End::Skipped));
        let _ = writeln!(text, "{title}\t{passed}\t{failed}\t{skipped}\t{seconds:.0}");
    }
    let lonely = lonely(outcomes);
    let _ = writeln!(
        text,
        "same tests on both databases\t{}\t{}\t0\t0",
        u8::from(lonely.is_empty()),
        u8::from(!lonely.is_empty())
    );
    text
}

/// Tests that ran on one of the two databases only, or ended differently there.
pub fn lonely(outcomes: &[Outcome]) -> Vec<String> {
    let on = |ending: &str| -> BTreeSet<(String, bool)> {
        let here = outcomes
            .iter()
            .filter_map(|o| Some((o.name.strip_suffix(ending)?.to_owned(), o.end == End::Skipped)));
        here.collect()
    };
    let (sqlite, postgres) = (on("::sqlite"), on("::postgres"));
    sqlite.symmetric_difference(&postgres).map(|(name, _)| name.clone()).collect()
}

/// Reasons of skipped tests with how many gave each.
pub fn reasons(outcomes: &[Outcome]) -> BTreeMap<&str, usize> {
    let mut found = BTreeMap::new();
    for reason in outcomes.iter().filter(|o| o.end == End::Skipped).filter_map(|o| o.reason.as_deref()) {
        *found.entry(reason).or_default() += 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: &str = r#"<testsuites tests="4"><testsuite name="a">
<testcase name="t::x::sqlite" classname="a" time="0.5"><system-out>running 1 test
</system-out></testcase>
<testcase name="t::x::postgres" classname="a" time="1.5"><failure type="x"/><system-err>no</system-err></testcase>
<testcase name="plain" classname="a" time="0.1"/>
<testcase name="far" classname="a" time="0.1"><system-out>skipped: no &lt;data&gt; here
</system-out></testcase></testsuite></testsuites>"#;

    #[test]
    fn a_report_is_counted_per_database() {
        let rows = rows(&from_report(REPORT));
        assert_eq!(
            rows,
            "tests on SQLite\t1\t0\t0\t0\ntests on PostgreSQL\t0\t1\t0\t2\ntests without database\t1\t0\t1\t0\n\
             same tests on both databases\t1\t0\t0\t0\n"
        );
    }

    #[test]
    fn printed_results_are_counted_alike() {
        let text = "     Running unittests src/lib.rs (target/debug/deps/a-123)\n\ntest t::x::sqlite ... ok\n\
                    test t::x::postgres ... FAILED\ntest far ... ok\ntest off ... ignored\n\nsuccesses:\n\n\
                    ---- far stdout ----\nskipped: no data\n\n";
        let outcomes = from_text(text);
        let ends: Vec<_> = outcomes.iter().map(|o| o.end).collect();
        assert_eq!(ends, [End::Passed, End::Failed, End::Skipped]);
        assert_eq!(reasons(&outcomes).into_iter().collect::<Vec<_>>(), [("no data", 1)]);
    }

    #[test]
    fn a_test_on_one_database_only_is_named() {
        let outcomes = from_text("test t::x::sqlite ... ok\n");
        assert_eq!(lonely(&outcomes), [" t::x"]);
        assert!(rows(&outcomes).contains("same tests on both databases\t0\t1"));
    }
}

//! Recurrence against `dateutil`.

use jiff::civil::DateTime;
use serde_json::json;

use super::peer::ask;
use crate::recur::{Budget, NotExpanded, occurrences};
use crate::zone::Zone;

const RULES: &[&str] = &[
    "FREQ=DAILY",
    "FREQ=DAILY;INTERVAL=3",
    "FREQ=DAILY;COUNT=400",
    "FREQ=DAILY;UNTIL=20260420T093000",
    "FREQ=DAILY;BYDAY=MO,WE,FR",
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH",
    "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,MO",
    "FREQ=WEEKLY;COUNT=200;BYDAY=MO,TU",
    "FREQ=WEEKLY;INTERVAL=5;BYDAY=SA,SU;BYHOUR=6,18",
    "FREQ=MONTHLY",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=MONTHLY;BYDAY=2TU,4TU",
    "FREQ=MONTHLY;BYMONTHDAY=-1",
    "FREQ=MONTHLY;BYMONTHDAY=31",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=MONTHLY;INTERVAL=18;BYMONTHDAY=10,11,12",
    "FREQ=YEARLY",
    "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
    "FREQ=YEARLY;BYYEARDAY=1,100,200",
    "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
    "FREQ=YEARLY;BYMONTH=6,7;BYDAY=1MO",
    "FREQ=HOURLY;INTERVAL=7",
    "FREQ=HOURLY;BYHOUR=9,10,11;BYDAY=MO",
    "FREQ=MINUTELY;INTERVAL=90",
    "FREQ=MINUTELY;INTERVAL=1440",
    "FREQ=SECONDLY;INTERVAL=45000",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=MONTHLY;COUNT=12;BYDAY=FR;BYMONTHDAY=13",
];

#[test]
fn rules_give_what_dateutil_gives() {
    let (mut asked, mut found) = (Vec::new(), Vec::new());
    for rule in RULES {
        for start in ["2019-12-31T09:30:00", "2025-11-05T09:30:00", "2026-02-28T23:59:59"] {
            // What never happens takes `dateutil` for ever.
            let (from, to) = ("2026-03-01T00:00:00", "2026-06-30T23:59:59");
            if rule.contains("BYMONTHDAY=30") {
                continue;
            }
            let time = |text: &str| text.parse::<DateTime>().unwrap();
            let ours =
                occurrences(rule, time(start), time(from), time(to), &Zone::utc(), &mut Budget::of(10_000))
                    .unwrap();
            found.push(ours.iter().map(ToString::to_string).collect::<Vec<_>>());
            asked.push(json!({ "rule": rule, "start": start, "from": from, "to": to }));
        }
    }
    let Some(theirs) = ask(&asked) else { return };
    for ((question, ours), theirs) in asked.iter().zip(&found).zip(&theirs) {
        assert_eq!(&json!(ours), theirs, "{question}");
    }
}

#[test]
fn a_rule_that_makes_too_much_is_refused_before_it_is_run() {
    let all = |most: usize| (0..most).map(|n| n.to_string()).collect::<Vec<_>>().join(",");
    let rule = format!("FREQ=YEARLY;BYHOUR={};BYMINUTE={};BYSECOND={}", all(24), all(60), all(60));
    let time = |text: &str| text.parse::<DateTime>().unwrap();
    let (from, to) = (time("2026-01-01T00:00:00"), time("2027-01-01T00:00:00"));
    let mut budget = Budget::of(10_000);
    assert_eq!(occurrences(&rule, from, from, to, &Zone::utc(), &mut budget), Err(NotExpanded::TooMuch));
    assert_eq!(
        occurrences("FREQ=SECONDLY", from, from, to, &Zone::utc(), &mut budget),
        Err(NotExpanded::TooMuch)
    );
    assert_eq!(
        occurrences("FREQ=DAILY", from, from, to, &Zone::utc(), &mut budget),
        Err(NotExpanded::TooMuch),
        "the budget is spent"
    );
}

#[test]
fn a_rule_of_many_years_costs_only_its_window() {
    let time = |text: &str| text.parse::<DateTime>().unwrap();
    let mut budget = Budget::of(100);
    let (from, to) = (time("2026-01-01T00:00:00"), time("2026-01-02T00:00:00"));
    let found = occurrences(
        "FREQ=MINUTELY;INTERVAL=45",
        time("1990-01-01T08:10:00"),
        from,
        to,
        &Zone::utc(),
        &mut budget,
    )
    .unwrap();
    assert_eq!(found.len(), 32);
}

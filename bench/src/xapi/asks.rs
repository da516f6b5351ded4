//! Statements on their way out: each filter of the specification, fifty statements a page.

use form_urlencoded::byte_serialize;
use kernel::{Clock, Result};

use super::sample::{self, sample};
use super::sends::Store;
use super::thousands;
use crate::figure::Figure;
use crate::load::percentile;
use crate::running::LISTEN;

/// Different questions of each kind, how often they are asked in all, and over how many connections.
const DIFFERENT: usize = 300;
const ASKED: usize = 1_200;
const CONNECTIONS: usize = 2;

/// Every kind of question.
const KINDS: [(&str, bool); 11] = [
    ("agent, since", true),
    ("verb, since", true),
    ("activity, since", true),
    ("registration", false),
    ("since", false),
    ("until", false),
    ("since and until", false),
    ("related_agents", false),
    ("related_activities", false),
    ("an activity that is only a parent", false),
    ("agent, verb and activity, ascending", false),
];

/// Asks all of them.
pub async fn all(store: &Store, size: usize) -> Result<Vec<Figure>> {
    let (first, last) = (place(store, true).await?, place(store, false).await?);
    let between = |share: f64| {
        let micros = first.as_microsecond() as f64 * (1.0 - share) + last.as_microsecond() as f64 * share;
        jiff::Timestamp::from_microsecond(micros as i64).unwrap_or(first).to_string()
    };
    let span = [between(0.4), between(0.6)];
    let mut figures = Vec::new();
    for (kind, has_goal) in KINDS {
        let questions: Vec<String> =
            (0..DIFFERENT).map(|at| question(kind, at * size / DIFFERENT, &span)).collect();
        let key = store.key.clone();
        let request = move |number: usize| asked(&key, &questions[number % DIFFERENT]);
        let what = format!("{}: GET by {kind}, CPU", thousands(size));
        // A kind that gets no answer is a finding; hours of others are not lost by it.
        let (found, holds) = match store.cost(CONNECTIONS, ASKED, 1, request).await {
            Ok(cost) => {
                let holds = cost.cpu_ms <= 2.0 && percentile(&cost.times, 0.99) <= 10.0;
                (format!("{:.2} ms, {}", cost.cpu_ms, cost.tail()), holds)
            }
            Err(error) => (format!("no answer: {error}"), false),
        };
        let figure = match has_goal {
            true => Figure::new(what, "2 ms, p99 10 ms", found, holds),
            false => Figure::told(what, found),
        };
        crate::figure::print(std::slice::from_ref(&figure));
        figures.push(figure);
    }
    Ok(figures)
}

/// A question of a kind about the statement of a number.
fn question(kind: &str, number: usize, [since, until]: &[String; 2]) -> String {
    let one = sample(number as u64);
    let quoted = |text: &str| byte_serialize(text.as_bytes()).collect::<String>();
    let agent = format!("agent={}", quoted(&one.agent));
    let verb = format!("verb={}", quoted(one.verb));
    let activity = format!("activity={}", quoted(&one.activity));
    let (since, until) = (format!("since={}", quoted(since)), format!("until={}", quoted(until)));
    match kind {
        "agent, since" => format!("{agent}&{since}"),
        "verb, since" => format!("{verb}&{since}"),
        "activity, since" => format!("{activity}&{since}"),
        "registration" => format!("registration={}", one.registration),
        "since" => since,
        "until" => until,
        "since and until" => format!("{since}&{until}"),
        "related_agents" => {
            format!("agent={}&related_agents=true&{since}", quoted(&sample::instructor(number as u64)))
        }
        "an activity that is only a parent" => {
            format!("activity={}", quoted(&sample::parent_of(number as u64)))
        }
        "related_activities" => {
            format!("activity={}&related_activities=true&{since}", quoted(&sample::parent_of(number as u64)))
        }
        _ => format!("{agent}&{verb}&{activity}&ascending=true"),
    }
}

fn asked(key: &str, question: &str) -> String {
    format!(
        "GET /xapi/statements?{question}&limit=50 HTTP/1.1\r\nHost: {LISTEN}\r\nAuthorization: {key}\r\n\
         X-Experience-API-Version: 1.0.3\r\n\r\n"
    )
}

/// When the first or the last statement was stored.
async fn place(store: &Store, ascending: bool) -> Result<jiff::Timestamp> {
    let request = format!(
        "GET /xapi/statements?limit=1&ascending={ascending} HTTP/1.1\r\nHost: {LISTEN}\r\nAuthorization: {}\r\n\
         X-Experience-API-Version: 1.0.3\r\nConnection: close\r\n\r\n",
        store.key
    );
    let answer = crate::visit::exchange(LISTEN, &request).await?;
    let text = String::from_utf8_lossy(&answer).into_owned();
    let stored = text.rsplit("\"stored\":\"").next().and_then(|rest| rest.split('"').next());
    Ok(stored.and_then(|at| at.parse().ok()).unwrap_or_else(|| Clock::System.now()))
}

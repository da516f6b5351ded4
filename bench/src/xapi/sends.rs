//! Statements on their way in: batches that fill the store, one by one over several connections, by PUT.

use std::time::{Duration, Instant};

use kernel::Result;

use super::sample::sample;
use super::{Limit, thousands};
use crate::figure::Figure;
use crate::load::{drive, percentile};
use crate::probe;
use crate::running::LISTEN;

const BATCH: usize = 100;
/// Connections that fill the store.
const FILLERS: usize = 4;
/// Statements over which batches are measured, at the end of each filling.
const MEASURED: usize = 20_000;
/// Requests with one statement each, for each number of connections.
const SINGLE: [(usize, usize); 3] = [(1, 2_000), (16, 8_000), (64, 16_000)];
const PUTS: (usize, usize) = (16, 4_000);

/// The store under measurement, and how many statements it has.
pub struct Store {
    /// The number of its process.
    pub pid: u32,
    /// Its key, as a header.
    pub key: String,
    /// Statements so far; the next one has this number.
    pub filled: usize,
}

/// What some requests took.
pub struct Cost {
    /// Milliseconds of the server's processor time, each.
    pub cpu_ms: f64,
    /// Times of the requests, shortest first.
    pub times: Vec<Duration>,
    seconds: f64,
}

impl Cost {
    /// The tail, in words.
    pub fn tail(&self) -> String {
        format!("p50 {:.1} ms, p99 {:.1} ms", percentile(&self.times, 0.5), percentile(&self.times, 0.99))
    }
}

impl Store {
    /// An empty one.
    pub fn new(pid: u32, key: &str) -> Self {
        Store { pid, key: key.to_owned(), filled: 0 }
    }

    /// What requests cost, with so many statements in each.
    pub async fn cost<F>(&self, connections: usize, requests: usize, each: usize, request: F) -> Result<Cost>
    where
        F: Fn(usize) -> String + Send + Sync + 'static,
    {
        let (before, began) = (probe::cpu(self.pid), Instant::now());
        let times = drive(LISTEN, connections, requests, move |_, number| request(number)).await?;
        let cpu = probe::cpu(self.pid) - before;
        let seconds = began.elapsed().as_secs_f64();
        Ok(Cost { cpu_ms: cpu * 1_000.0 / (requests * each) as f64, times, seconds })
    }

    /// Fills the store to a size with batches; tells what the last ones cost.
    pub async fn grow(&mut self, size: usize, limit: &Limit) -> Result<Vec<Figure>> {
        let measured = size.saturating_sub(self.filled).min(MEASURED);
        let before = size.saturating_sub(self.filled + measured);
        let filled = self.batches(before).await?;
        let last = self.batches(measured).await?;
        eprintln!("filled in {:.0} s", filled.seconds + last.seconds);
        let ratio = last.cpu_ms / limit.together;
        Ok(vec![Figure::new(
            format!("{}: batches of {BATCH} at {FILLERS} connections, CPU a statement", thousands(size)),
            "0.10 ms",
            format!(
                "{:.3} ms, {ratio:.1} × SQLite itself, {}, {:.0}/s",
                last.cpu_ms,
                last.tail(),
                measured as f64 / last.seconds
            ),
            last.cpu_ms <= 0.10,
        )])
    }

    async fn batches(&mut self, count: usize) -> Result<Cost> {
        let (first, key) = (self.filled, self.key.clone());
        let requests = count / BATCH;
        let request = move |number: usize| {
            let from = first + number * BATCH;
            let all: Vec<String> = (from..from + BATCH).map(|n| sample(n as u64).text).collect();
            post(&key, &format!("[{}]", all.join(",")))
        };
        let cost = self.cost(FILLERS, requests, BATCH, request).await?;
        self.filled += requests * BATCH;
        Ok(cost)
    }

    /// One statement in each request, by POST and by PUT.
    pub async fn single(&mut self, size: usize, limit: &Limit) -> Result<Vec<Figure>> {
        let mut figures = Vec::new();
        for (connections, requests) in SINGLE {
            let (first, key) = (self.filled, self.key.clone());
            let request = move |number: usize| post(&key, &sample((first + number) as u64).text);
            let cost = self.cost(connections, requests, 1, request).await?;
            self.filled += requests;
            let what = format!("{}: POST of one at {connections} connections, CPU", thousands(size));
            figures.push(told(what, &cost, limit, connections == 64));
        }
        let ((connections, requests), first, key) = (PUTS, self.filled, self.key.clone());
        let request = move |number: usize| {
            let one = sample((first + number) as u64);
            sent("PUT", &format!("?statementId={}", one.id), &key, &one.text)
        };
        let cost = self.cost(connections, requests, 1, request).await?;
        self.filled += requests;
        let what = format!("{}: PUT of one at {connections} connections, CPU", thousands(size));
        figures.push(told(what, &cost, limit, false));
        Ok(figures)
    }
}

fn told(what: String, cost: &Cost, limit: &Limit, has_goal: bool) -> Figure {
    let rate = cost.times.len() as f64 / cost.seconds;
    let ratio = cost.cpu_ms / limit.alone;
    let found = format!("{:.3} ms, {ratio:.1} × SQLite itself, {}, {rate:.0}/s", cost.cpu_ms, cost.tail());
    if has_goal {
        Figure::new(what, "0.30 ms", found, cost.cpu_ms <= 0.30)
    } else {
        Figure::told(what, found)
    }
}

fn post(key: &str, body: &str) -> String {
    sent("POST", "", key, body)
}

fn sent(method: &str, query: &str, key: &str, body: &str) -> String {
    format!(
        "{method} /xapi/statements{query} HTTP/1.1\r\nHost: {LISTEN}\r\nAuthorization: {key}\r\n\
         X-Experience-API-Version: 1.0.3\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

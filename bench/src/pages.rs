//! Today and My team of a large company against the bare answer of the same server: processor time a page, tail,
//! memory, the time to the first answer, and what a first visit transfers.

use kernel::Result;

use crate::figure::Figure;
use crate::load::{self, Load};
use crate::place::Place;
use crate::running::{LISTEN, start};
use crate::{company, probe, visit};

/// Fills a company, starts the server in a process of its own, measures.
pub async fn run(
    postgres: Option<&str>,
    people: usize,
    requests: usize,
    connections: usize,
) -> Result<Vec<Figure>> {
    let place = Place::make(postgres).await?;
    let cookies = fill(&place, people, connections).await?;
    let (server, started) = start(&place).await?;
    let pid = server.pid();
    let load = Load { address: LISTEN, cookies: &cookies, requests, connections };
    let bare = page(&load, "/ping", "identity", pid).await?;
    let mut figures = Vec::new();
    for (path, name) in [("/today", "Today"), ("/team", "My team, 30 rows")] {
        let found = page(&load, path, "identity", pid).await?;
        figures.push(Figure::new(
            format!("{name}, {people} people, processor time of our process"),
            "600 µs",
            format!("{:.0} µs, {:.0} × `/ping`", found.cpu_us, found.cpu_us / bare.cpu_us.max(1.0)),
            found.cpu_us <= 600.0,
        ));
        figures.push(Figure::new(
            format!("{name}, p99 at {connections} connections"),
            "20 ms",
            format!("{:.0} ms, p50 {:.0} ms", found.p99_ms, found.p50_ms),
            found.p99_ms < 20.0,
        ));
        let small = page(&load, path, visit::CHROMIUM, pid).await?;
        figures.push(Figure::told(
            format!("{name}, the same compressed for Chromium"),
            format!("{:.0} µs, p99 {:.0} ms", small.cpu_us, small.p99_ms),
        ));
    }
    let resident = probe::resident_mb(pid);
    let cookie = cookies.first().cloned().unwrap_or_default();
    let first = visit::bytes(LISTEN, "/today", &cookie, visit::CHROMIUM).await?;
    let plain = visit::bytes(LISTEN, "/today", &cookie, visit::PLAIN).await?;
    drop(server);
    place.discard().await?;
    let kb = |bytes: usize| bytes as f64 / 1024.0;
    figures.extend([
        Figure::new("resident while serving", "80 MB", format!("{resident} MB"), resident < 80),
        Figure::new("start to first answer", "300 ms", format!("{started:.0} ms"), started < 300.0),
        Figure::new(
            "first visit to Today, pictures apart",
            "60 KB",
            format!("{:.1} KB, without TLS {:.1} KB", kb(first), kb(plain)),
            kb(first.max(plain)) <= 60.0,
        ),
    ]);
    Ok(figures)
}

/// A company with a rule for everybody; gives the cookies of as many leads as there are connections.
async fn fill(place: &Place, people: usize, leads: usize) -> Result<Vec<String>> {
    let ctx = place.open().await?;
    company::import(&ctx, &company::staff(people)).await?;
    let (actor, rule) = company::rule(&ctx).await?;
    let rehearsal = company::rehearsed(&ctx, &actor, rule).await?;
    company::switched_on(&ctx, &actor, rule, &rehearsal).await?;
    ctx.settle().await?;
    // What recurs is due in a new database, reminders to everybody with it; it would count as the cost of a page.
    ctx.tick().await?;
    ctx.settle().await?;
    let mut cookies = Vec::new();
    for at in 1..=leads {
        let person = company::person(&ctx, at * company::TEAM).await?;
        let mut tx = ctx.db.write().await?;
        let (name, value) = identity::cookie_for(&company::SYSTEM, &mut tx, &ctx, person).await?;
        tx.commit().await?;
        cookies.push(format!("{name}={value}"));
    }
    ctx.db.close().await;
    Ok(cookies)
}

struct Page {
    cpu_us: f64,
    p50_ms: f64,
    p99_ms: f64,
}

/// One page under load, after some requests to get warm.
async fn page(load: &Load<'_>, path: &str, accepts: &str, pid: u32) -> Result<Page> {
    load::get(&Load { requests: load.requests / 10, ..*load }, path, accepts).await?;
    let before = probe::cpu(pid);
    let times = load::get(load, path, accepts).await?;
    let cpu = probe::cpu(pid) - before;
    Ok(Page {
        cpu_us: cpu * 1_000_000.0 / times.len().max(1) as f64,
        p50_ms: load::percentile(&times, 0.5),
        p99_ms: load::percentile(&times, 0.99),
    })
}

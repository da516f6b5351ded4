//! Today and My team of a large company against the bare answer of the same server: processor time a page, tail,
//! memory, and the time to the first answer.

use std::process::{Child, Command};
use std::time::{Duration, Instant};

use kernel::{Error, Result};

use crate::{company, load, probe};

const LISTEN: &str = "127.0.0.1:18099";
const PATIENCE: Duration = Duration::from_secs(20);

/// The server under measurement; it ends with this value.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Fills a company, starts the server in a process of its own, measures.
pub async fn run(url: Option<String>, people: usize, requests: usize, connections: usize) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let ctx = company::open(folder.path().to_owned(), url.clone()).await?;
    company::import(&ctx, &company::staff(people)).await?;
    let (actor, rule) = company::rule(&ctx).await?;
    let rehearsal = company::rehearsed(&ctx, &actor, rule).await?;
    company::switched_on(&ctx, &actor, rule, &rehearsal).await?;
    ctx.settle().await?;
    let mut leads = Vec::new();
    for at in 1..=connections {
        let person = company::person(&ctx, at * 30).await?;
        let mut tx = ctx.db.write().await?;
        let (name, value) = identity::cookie_for(&company::SYSTEM, &mut tx, &ctx, person).await?;
        tx.commit().await?;
        leads.push(format!("{name}={value}"));
    }
    ctx.db.close().await;
    let mut command = Command::new(std::env::current_exe()?);
    if let Some(url) = &url {
        command.args(["--database-url", url]);
    }
    let began = Instant::now();
    let server = Server(command.arg("serve").arg(folder.path()).arg(LISTEN).spawn()?);
    while load::get(LISTEN, "/ping", &[], 1, 1).await.is_err() {
        if began.elapsed() > PATIENCE {
            return Err(Error::Unavailable("the measured server did not start".into()));
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    println!("start to first answer: {:.0} ms", began.elapsed().as_secs_f64() * 1_000.0);
    let pid = server.0.id();
    let mut bare = 0.0;
    for (path, warm) in [("/ping", 200), ("/today", 200), ("/team", 200)] {
        load::get(LISTEN, path, &leads, warm, connections).await?;
        let cpu = probe::cpu(pid);
        let found = load::get(LISTEN, path, &leads, requests, connections).await?;
        let each = (probe::cpu(pid) - cpu) * 1_000_000.0 / found.times.len() as f64;
        if path == "/ping" {
            bare = each.max(1.0);
        }
        println!(
            "{path}: {each:.0} µs CPU ({:.1} × /ping), p50 {:.1} ms, p99 {:.1} ms, {:.0} a second, {} MB resident",
            each / bare,
            found.percentile(0.5),
            found.percentile(0.99),
            found.times.len() as f64 / found.seconds,
            probe::resident_mb(pid)
        );
    }
    Ok(())
}

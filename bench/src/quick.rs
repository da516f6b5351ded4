//! What runs inside this process: a staff file, a rule.

use std::time::Instant;

use kernel::Result;

use crate::company;
use crate::probe;

/// A staff file, then the same file again.
pub async fn import(url: Option<String>, people: usize) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let ctx = company::open(folder.path().to_owned(), url).await?;
    let file = company::staff(people);
    println!("staff file: {people} rows, {} KB", file.len() / 1024);
    for round in ["first", "same again"] {
        let (began, cpu) = (Instant::now(), probe::own_cpu());
        let outcome = company::import(&ctx, &file).await?;
        println!(
            "{round}: {:.2} s, {:.2} s CPU, {} changes",
            began.elapsed().as_secs_f64(),
            probe::own_cpu() - cpu,
            outcome.report.counts.all()
        );
    }
    println!("resident: {} MB", probe::resident_mb(std::process::id()));
    Ok(())
}

/// A rule over everybody: rehearsal, application.
pub async fn rule(url: Option<String>, people: usize) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let ctx = company::open(folder.path().to_owned(), url).await?;
    company::import(&ctx, &company::staff(people)).await?;
    ctx.settle().await?;
    let (actor, rule) = company::rule(&ctx).await?;
    let (began, cpu) = (Instant::now(), probe::own_cpu());
    let rehearsal = company::rehearsed(&ctx, &actor, rule).await?;
    let rehearsed = began.elapsed().as_secs_f64();
    company::switched_on(&ctx, &actor, rule, &rehearsal).await?;
    let all = began.elapsed().as_secs_f64();
    println!(
        "rule over {people} people: rehearsal {rehearsed:.2} s, application {:.2} s, together {:.2} s CPU",
        all - rehearsed,
        probe::own_cpu() - cpu
    );
    Ok(())
}

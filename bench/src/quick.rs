//! What runs inside this process: a staff file, a rule.

use std::time::Instant;

use kernel::Result;

use crate::company;
use crate::figure::Figure;
use crate::place::Place;
use crate::probe;

/// A staff file, then the same file again.
pub async fn import(postgres: Option<&str>, rows: usize) -> Result<Vec<Figure>> {
    let place = Place::make(postgres).await?;
    let ctx = place.open().await?;
    let file = company::staff(rows);
    let first = imported(&ctx, &file).await?;
    let again = imported(&ctx, &file).await?;
    ctx.db.close().await;
    place.discard().await?;
    let told = |it: &Import| format!("{:.1} s, {:.1} s CPU", it.seconds, it.cpu);
    Ok(vec![
        Figure::new(
            format!("staff file of {rows} rows, first time"),
            "10 s",
            told(&first),
            first.seconds < 10.0,
        ),
        Figure::new(
            "the same file again",
            "changes nothing, 10 s",
            format!("{} changes, {}", again.changes, told(&again)),
            again.changes == 0 && again.seconds < 10.0,
        ),
    ])
}

struct Import {
    seconds: f64,
    cpu: f64,
    changes: u32,
}

async fn imported(ctx: &kernel::Ctx, file: &str) -> Result<Import> {
    let (began, cpu) = (Instant::now(), probe::own_cpu());
    let outcome = company::import(ctx, file).await?;
    Ok(Import {
        seconds: began.elapsed().as_secs_f64(),
        cpu: probe::own_cpu() - cpu,
        changes: outcome.report.counts.all(),
    })
}

/// A rule over everybody: rehearsal, application, switching it off.
pub async fn rule(postgres: Option<&str>, people: usize) -> Result<Vec<Figure>> {
    let place = Place::make(postgres).await?;
    let ctx = place.open().await?;
    company::import(&ctx, &company::staff(people)).await?;
    ctx.settle().await?;
    let (actor, rule) = company::rule(&ctx).await?;
    let began = Instant::now();
    let rehearsal = company::rehearsed(&ctx, &actor, rule).await?;
    let rehearsed = began.elapsed().as_secs_f64();
    company::switched_on(&ctx, &actor, rule, &rehearsal).await?;
    let applied = began.elapsed().as_secs_f64();
    company::switched_off(&ctx, &actor, rule).await?;
    let off = began.elapsed().as_secs_f64() - applied;
    ctx.db.close().await;
    place.discard().await?;
    Ok(vec![
        Figure::new(
            format!("rule over {people} people: rehearsal and application"),
            "2 s",
            format!("{rehearsed:.1} + {:.1} s", applied - rehearsed),
            applied < 2.0,
        ),
        Figure::told("switching it off", format!("{off:.1} s")),
    ])
}

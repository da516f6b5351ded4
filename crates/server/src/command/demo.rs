//! `guildhall demo`: fills an empty installation with the demonstration company, or prints how to sign in as its people.

use kernel::{Actor, Clock, Config, Ctx, Ids, Meter, Result, Told};

use super::bar::Bar;

/// What to do.
#[derive(clap::Args)]
pub struct Demo {
    /// Prints one line per persona: role, name, one-time sign-in address, with tabs between.
    #[arg(long)]
    links: bool,
    /// Ends the story at this instant (2026-11-19T14:06:00Z) instead of now.
    #[arg(long, value_name = "INSTANT")]
    end: Option<jiff::Timestamp>,
    /// About eighty people and no half year of learning behind them: told in seconds.
    #[arg(long)]
    small: bool,
}

const ACTOR: Actor = Actor::system("the demonstration company");
/// The same ids in every telling.
const SEED: u64 = 420;

/// Tells the story, or prints the links.
pub async fn run(config: Config, order: Demo) -> Result<()> {
    if order.links {
        return links(&crate::open(config, Clock::System).await?).await;
    }
    let end = order.end.unwrap_or_else(|| Clock::System.now());
    let ctx = crate::context(config, Clock::at(end), Ids::seeded(SEED)).await?;
    ctx.db.migrate().await?;
    let bar = Bar::start();
    let days = |told: Told| bar.at("six months of Brackwater Cold Works", told.done as u64, told.of as u64);
    let options = if order.small {
        world::Options { brief: true, ..world::Options::small()? }
    } else {
        world::Options::whole()?
    };
    let options = options.ending(end);
    let told = Meter::heard(|meter| world::build_metered(&ctx, &options, meter), days).await;
    bar.clear();
    println!("{}", told?);
    ctx.db.close().await;
    Ok(())
}

async fn links(ctx: &Ctx) -> Result<()> {
    for (role, name, person) in world::personas(ctx).await? {
        let mut tx = ctx.db.write().await?;
        let link = identity::link_for(&ACTOR, &mut tx, ctx, person).await?;
        tx.commit().await?;
        println!("{role}\t{name}\t{link}");
    }
    ctx.db.close().await;
    Ok(())
}

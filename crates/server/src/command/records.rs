//! `guildhall records key create`: a key for an outside tool.

use kernel::{Actor, Ctx, Result};

/// Which tool, and what it may do.
#[derive(clap::Args)]
pub struct Create {
    /// The tool that will use the key.
    #[arg(long)]
    name: String,
    /// What it may do: write, read-mine, read-all, state, profile, define, all. May be given several times.
    #[arg(long = "scope", required = true)]
    scopes: Vec<String>,
}

const ACTOR: Actor = Actor::system("the operator makes a key");

/// Makes the key and prints `key<TAB>secret`.
pub async fn create(ctx: &Ctx, order: Create) -> Result<()> {
    let scopes: Vec<&str> = order.scopes.iter().map(String::as_str).collect();
    let mut tx = ctx.db.write().await?;
    let fresh = records::create_key(&ACTOR, &mut tx, &order.name, &scopes).await?;
    tx.commit().await?;
    println!("{}\t{}", fresh.key.key, fresh.secret);
    Ok(())
}

//! `guildhall admin create`: the first administrator, or another one.

use kernel::{Actor, Ctx, Error, Result, Role};

/// Who is to administer.
#[derive(clap::Args)]
pub struct Create {
    /// The person's name.
    #[arg(long)]
    name: String,
    /// The address for mail and sign-in.
    #[arg(long)]
    email: String,
    /// More roles: author, reviewer, people_leader.
    #[arg(long = "role")]
    roles: Vec<String>,
}

const ACTOR: Actor = Actor::system("the operator makes an administrator");

/// Makes the person (or takes the one with this address), grants the roles and prints a one-time sign-in address.
pub async fn create(ctx: &Ctx, order: Create) -> Result<()> {
    let roles = order.roles.iter().map(|name| {
        Role::parse(name).ok_or_else(|| {
            Error::invalid_plain("role", format!("{name:?} is none; write author, reviewer or people_leader"))
        })
    });
    let roles = roles.collect::<Result<Vec<_>>>()?;
    let created = identity::admin_create(ctx, &order.name, &order.email, None).await?;
    let mut tx = ctx.db.write().await?;
    for role in roles {
        identity::grant(&ACTOR, &mut tx, created.person, role, "made on the command line").await?;
    }
    tx.commit().await?;
    println!("{} can sign in once at {}", order.name, created.url);
    Ok(())
}

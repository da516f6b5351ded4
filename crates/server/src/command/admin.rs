//! `guildhall admin create`: the first administrator, or another one.

use kernel::{Actor, Ctx, Error, Result, Role};
use people::NewPerson;

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
    let mut roles = vec![Role::ItAdmin];
    for name in &order.roles {
        let role = Role::parse(name);
        roles.push(role.ok_or_else(|| {
            Error::invalid("role", format!("{name:?} is none; write author, reviewer or people_leader"))
        })?);
    }
    if !order.email.contains('@') {
        return Err(Error::invalid("email", format!("{:?} is not an address", order.email)));
    }
    let mut tx = ctx.db.write().await?;
    let person = match people::by_email(&ACTOR, &mut tx, &order.email).await? {
        Some(known) => known,
        None => {
            let started_on = ctx.clock().today(&ctx.config.time_zone);
            let email = Some(order.email.clone());
            let new = NewPerson { name: order.name.clone(), number: None, email, language: None, started_on };
            people::add(&ACTOR, &mut tx, new).await?
        }
    };
    for role in roles {
        identity::grant(&ACTOR, &mut tx, person, role, "made by the operator").await?;
    }
    let link = identity::link_for(&ACTOR, &mut tx, ctx, person).await?;
    tx.commit().await?;
    println!("{} can sign in once at {link}", order.name);
    Ok(())
}

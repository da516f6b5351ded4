//! The ways in that the installation itself opens: the first administrator, and sign-ins for measuring.

use kernel::{Actor, Ctx, PersonId, Result, Tx};

use crate::account;
use crate::cookie;
use crate::sign_in::{self, From, Way};

/// Signs `person` in without a browser, for load measurements and the table of permissions: name and value of the
/// cookie. The system only.
pub async fn cookie_for(actor: &Actor, tx: &mut Tx, ctx: &Ctx, person: PersonId) -> Result<(String, String)> {
    if !actor.is_system() {
        return Err(kernel::Error::NotFound);
    }
    account::read(tx, person).await?.ok_or(kernel::Error::NotFound)?;
    let from = From { agent: "other/other".into(), network: "local".into() };
    let (token, _) = sign_in::start(tx, person, Way::Link, false, &from).await?;
    Ok((cookie::name(&ctx.config).into(), cookie::inside_value(&token)))
}

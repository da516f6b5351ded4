//! What follows when people change: addresses are taken over, and whoever left loses every way in.

use kernel::{Actor, BoxFuture, Ctx, Event, Result, Tx};

use crate::audit::{self, What};
use crate::{account, code, link, role, sign_in};

const ACTOR: Actor = Actor::system("the staff file changed");

/// On `people.changed`. Set-based, so a change of thirty thousand people costs a handful of statements; and a page
/// refuses a leaver's cookie even before this has run, because it asks for a living person.
pub(crate) fn people_changed<'a>(_: &'a Ctx, tx: &'a mut Tx, _: &'a Event) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        account::follow(tx).await?;
        for person in sign_in::follow(tx).await? {
            audit::note(&ACTOR, tx, What::Left, Some(person), "signed out").await?;
        }
        link::follow(tx).await?;
        code::follow(tx).await?;
        role::follow(tx).await
    })
}

//! The ways in that the installation itself opens: the first administrator, and sign-ins for measuring.

use kernel::clock::civil_date;
use kernel::{Actor, BoxFuture, Ctx, Error, PersonId, Result, Role, Tx};
use people::NewPerson;

use crate::password::{self, Hashed};
use crate::sign_in::{self, From, Way};
use crate::{account, address, cookie, link, role, words};

const ACTOR: Actor = Actor::system("guildhall admin create");

/// An IT administrator as the command line made or found them.
#[derive(Clone, Debug)]
pub struct Created {
    /// Who.
    pub person: PersonId,
    /// False where the address was known, and the person only got the role.
    pub new: bool,
    /// Signs them in once, within 7 days.
    pub url: String,
}

/// Makes an IT administrator, or gives the role to the person who has the address already. With a password, it is
/// set as well; without one, the address in the answer is the only way in until they set it.
/// Fails with Invalid, naming `name`, `email` or `password`.
pub async fn admin_create(ctx: &Ctx, name: &str, email: &str, password: Option<&str>) -> Result<Created> {
    let address = address::email(email).ok_or_else(|| Error::invalid("email", words::address_bad))?;
    let hashed = match password {
        Some(password) => Some(hashed(ctx, password, &[name, &address]).await?),
        None => None,
    };
    let mut tx = ctx.db.write().await?;
    let known = people::by_email(&ACTOR, &mut tx, &address).await?;
    let person = match known {
        Some(person) => person,
        None => {
            let started_on = civil_date(tx.now(), &ctx.config.time_zone);
            let (name, email) = (name.to_owned(), Some(address));
            let new = NewPerson { name, number: None, email, language: None, started_on };
            people::add(&ACTOR, &mut tx, new).await?
        }
    };
    account::follow(&mut tx).await?;
    role::grant(&ACTOR, &mut tx, person, Role::ItAdmin, "made on the command line").await?;
    if let Some(hashed) = hashed {
        account::set_password(&ACTOR, &mut tx, person, &hashed, None).await?;
    }
    let url = link::link_for(&ACTOR, &mut tx, ctx, person).await?;
    tx.commit().await?;
    Ok(Created { person, new: known.is_none(), url })
}

async fn hashed(ctx: &Ctx, password: &str, own: &[&str]) -> Result<Hashed> {
    match password::weakness(password, own) {
        None => password::hash(ctx, password).await,
        Some(weak) => Err(Error::invalid("password", move |l| weak.say(l))),
    }
}

/// Every IT administrator in the house; the answer to the question of `people` (`people::Hooks::administrators`).
pub fn administrators(tx: &mut Tx) -> BoxFuture<'_, Result<Vec<PersonId>>> {
    Box::pin(async move {
        let holders = role::holders(&Actor::system("a staff file is compared"), tx, Role::ItAdmin).await?;
        Ok(holders.into_iter().map(|(person, _)| person).collect())
    })
}

/// Everybody who may let a stopped staff file through: IT administrators and People leaders, each once.
pub fn approvers(tx: &mut Tx) -> BoxFuture<'_, Result<Vec<PersonId>>> {
    Box::pin(async move {
        let mut all = administrators(tx).await?;
        let leaders = role::holders(&Actor::system("a staff file waits"), tx, Role::PeopleLeader).await?;
        all.extend(
            leaders
                .into_iter()
                .map(|(person, _)| person)
                .filter(|one| !all.contains(one))
                .collect::<Vec<_>>(),
        );
        Ok(all)
    })
}

/// Signs `person` in without a browser, for load measurements and the table of permissions: name and value of the
/// cookie. The system only.
pub async fn cookie_for(actor: &Actor, tx: &mut Tx, ctx: &Ctx, person: PersonId) -> Result<(String, String)> {
    if !actor.is_system() {
        return Err(Error::NotFound);
    }
    account::read(tx, person).await?.ok_or(Error::NotFound)?;
    let from = From { agent: "other/other".into(), network: "local".into() };
    let (token, _) = sign_in::start(tx, person, Way::Link, false, &from).await?;
    Ok((cookie::name(&ctx.config).into(), cookie::inside_value(&token)))
}

//! A sign-in: one browser of one person. It lasts until the browser closes, at most 12 hours, or 30 days where the
//! person said that the device is their own. Each sign-in gets a secret of its own, never one that was there before.

pub(crate) mod store;

use jiff::{SignedDuration, Timestamp};
use kernel::{Actor, Error, PersonId, Result, Role, Tx, Uuid, params};

use crate::audit::{self, What};
use crate::layer::Here;
use crate::token::{Seal, Token};

/// How long a sign-in lasts that is not kept.
const SHORT: SignedDuration = SignedDuration::from_hours(12);
/// How long a kept one lasts.
pub(crate) const LONG: SignedDuration = SignedDuration::from_hours(24 * 30);

/// How somebody came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// With a password.
    Password,
    /// With a link from a mail.
    Link,
    /// With a printed code.
    Code,
}

impl Way {
    const ALL: [Self; 3] = [Self::Password, Self::Link, Self::Code];

    /// The way of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.name() == name)
    }

    /// The name in the table.
    pub fn name(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Link => "link",
            Self::Code => "code",
        }
    }
}

/// Where somebody comes in from.
#[derive(Clone, Debug)]
pub struct From {
    /// The browser, as [`crate::agent::read`] keeps it.
    pub agent: String,
    /// The network, as [`crate::network::of`] says it.
    pub network: String,
}

/// A sign-in as its person sees it.
#[derive(Clone, Debug)]
pub struct SignIn {
    /// Its id.
    pub id: Uuid,
    /// Whose.
    pub person: PersonId,
    /// How they came in.
    pub way: Option<Way>,
    /// Whether the device is said to be their own.
    pub kept: bool,
    /// The browser; speak it with [`crate::agent::say`].
    pub agent: String,
    /// The network.
    pub network: String,
    /// Since when.
    pub created_at: Timestamp,
    /// When it was last used, to ten minutes.
    pub seen_at: Timestamp,
    /// Until when it lasts.
    pub expires_at: Timestamp,
}

/// Signs a browser in: a new secret, a row, a line in the log.
pub(crate) async fn start(
    tx: &mut Tx,
    person: PersonId,
    way: Way,
    kept: bool,
    from: &From,
) -> Result<(Token, Uuid)> {
    let token = Token::from_bytes(tx.secret());
    let (id, now): (Uuid, _) = (tx.id(), tx.now());
    let expires = now.checked_add(if kept { LONG } else { SHORT }).map_err(Error::internal)?;
    let row = params![token.seal(), id, person, way.name(), kept, &from.agent, &from.network, now, expires];
    tx.execute(&store::START, row).await?;
    let actor = Actor::person(person, []);
    audit::note(&actor, tx, What::SignedIn, Some(person), way.name()).await?;
    Ok((token, id))
}

/// Signs out the browser with this secret.
pub(crate) async fn end(tx: &mut Tx, token: Seal) -> Result<()> {
    let now = tx.now();
    if let Some(row) = tx.optional(&store::END_TOKEN, params![token, now, "signed out"]).await? {
        let person: PersonId = row.get(0)?;
        audit::note(&Actor::person(person, []), tx, What::SignedOut, Some(person), "").await?;
    }
    Ok(())
}

/// Ends the sign-in that another one takes the place of in the same browser.
pub(crate) async fn replace(tx: &mut Tx, here: Here) -> Result<()> {
    let now = tx.now();
    tx.execute(&store::END_ONE, params![here.sign_in, here.person, now, "another sign-in"]).await?;
    Ok(())
}

/// Ends one sign-in: the person's own, or anybody's for IT administrators.
pub async fn end_one(actor: &Actor, tx: &mut Tx, person: PersonId, id: Uuid) -> Result<()> {
    allowed(actor, person)?;
    let now = tx.now();
    let because = if actor.person_id() == Some(person) { "by themselves" } else { "by an administrator" };
    if tx.execute(&store::END_ONE, params![id, person, now, because]).await? == 0 {
        return Err(Error::NotFound);
    }
    audit::note(actor, tx, What::SignedOut, Some(person), because).await?;
    Ok(())
}

/// The living sign-ins of a person, newest first, at most 50: for the person and for IT administrators.
pub async fn sign_ins(actor: &Actor, tx: &mut Tx, person: PersonId) -> Result<Vec<SignIn>> {
    allowed(actor, person)?;
    let now = tx.now();
    let rows = tx.all(&store::LIVING, params![person, now]).await?;
    rows.iter()
        .map(|row| {
            let mut c = row.columns();
            let (id, person) = (c.next()?, c.next()?);
            let way = Way::parse(&c.next::<String>()?);
            let (kept, agent, network) = (c.next()?, c.next()?, c.next()?);
            let (created_at, seen_at, expires_at) = (c.next()?, c.next()?, c.next()?);
            Ok(SignIn { id, person, way, kept, agent, network, created_at, seen_at, expires_at })
        })
        .collect()
}

/// Ends every sign-in of a person except one.
pub(crate) async fn end_all(tx: &mut Tx, person: PersonId, stay: Option<Uuid>, because: &str) -> Result<()> {
    let now = tx.now();
    let stay = stay.unwrap_or_else(Uuid::nil);
    tx.execute(&store::END_ALL, params![person, now, because, stay]).await?;
    Ok(())
}

/// Ends the sign-ins of people who left. Gives the people.
pub(crate) async fn follow(tx: &mut Tx) -> Result<Vec<PersonId>> {
    let now = tx.now();
    let rows = tx.all(&store::END_LEAVERS, params![now, "left"]).await?;
    let mut people: Vec<PersonId> = rows.iter().map(|row| row.get(0)).collect::<Result<_>>()?;
    people.sort();
    people.dedup();
    Ok(people)
}

fn allowed(actor: &Actor, person: PersonId) -> Result<()> {
    if actor.person_id() == Some(person) { Ok(()) } else { actor.require_any(&[Role::ItAdmin]) }
}

//! One-time links. Opening one shows a question and changes nothing, since mail scanners open every link; pressing
//! uses it up. A link that was asked for works only in the browser that asked, unless the organisation allows
//! another device; links for the demonstration are bound to no browser.

pub(crate) mod store;

use jiff::{SignedDuration, Timestamp};
use kernel::{Actor, Ctx, Error, PersonId, Result, Tx, Uuid, params};

use crate::account;
use crate::audit::{self, What};
use crate::sign_in::{self, From, Way};
use crate::token::{Seal, Token};

/// How long a link from a mail works.
pub(crate) const LIFE: SignedDuration = SignedDuration::from_mins(15);
/// How long a link works that the installation itself made.
pub(crate) const LONG_LIFE: SignedDuration = SignedDuration::from_hours(24 * 7);

/// What a link would do, before anybody presses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Look {
    /// It would sign this person in.
    Ready { name: String },
    /// It was asked for in another browser.
    Elsewhere,
    /// It was used, then.
    Used(Timestamp),
    /// It ran out, then.
    Over(Timestamp),
    /// It never was one of ours, or is void.
    Unknown,
}

/// Makes a link that signs `person` in, for the demonstration and for `guildhall admin create`: not bound to a
/// browser, works once, for 7 days. The system only. Gives the whole address.
pub async fn link_for(actor: &Actor, tx: &mut Tx, ctx: &Ctx, person: PersonId) -> Result<String> {
    if !actor.is_system() {
        return Err(Error::NotFound);
    }
    account::read(tx, person).await?.ok_or(Error::NotFound)?;
    let token = make(actor, tx, person, None, "/", LONG_LIFE).await?;
    Ok(ctx.url(&path(&token)))
}

/// The address of a link, without the host.
pub(crate) fn path(token: &Token) -> String {
    format!("/sign-in/link/{}", token.text())
}

pub(crate) async fn make(
    actor: &Actor,
    tx: &mut Tx,
    person: PersonId,
    browser: Option<Seal>,
    next: &str,
    life: SignedDuration,
) -> Result<Token> {
    let token = Token::from_bytes(tx.secret());
    let (id, now): (Uuid, _) = (tx.id(), tx.now());
    let expires = now.checked_add(life).map_err(Error::internal)?;
    let row = params![token.seal(), id, person, browser, next, actor.mark(), now, expires];
    tx.execute(&store::MAKE, row).await?;
    audit::note(actor, tx, What::LinkMade, Some(person), "").await?;
    Ok(token)
}

/// Looks at a link without using it.
pub(crate) async fn look(tx: &mut Tx, token: &Token, browser: Option<Seal>) -> Result<Look> {
    let now = tx.now();
    let Some(row) = tx.optional(&store::LOOK, params![token.seal(), now]).await? else {
        return Ok(Look::Unknown);
    };
    let mut c = row.columns();
    let (_, name): (PersonId, String) = (c.next()?, c.next()?);
    let bound: Option<Vec<u8>> = c.next()?;
    let (_, _): (String, Timestamp) = (c.next()?, c.next()?);
    let expires: Timestamp = c.next()?;
    let (used, voided): (Option<Timestamp>, Option<Timestamp>) = (c.next()?, c.next()?);
    let here = bound.is_none() || bound.as_deref() == browser.as_ref().map(|seal| seal.as_slice());
    Ok(match (used, voided) {
        (_, Some(_)) => Look::Unknown,
        (Some(at), _) => Look::Used(at),
        _ if expires <= tx.now() => Look::Over(expires),
        _ if !here => Look::Elsewhere,
        _ => Look::Ready { name },
    })
}

/// Uses a link up and signs its person in: the new secret and where to go. None where it does not work.
pub(crate) async fn enter(
    tx: &mut Tx,
    token: &Token,
    browser: Option<Seal>,
    keep: bool,
    from: &From,
) -> Result<Option<(Token, String)>> {
    let now = tx.now();
    let browser = browser.unwrap_or([0; 32]);
    let Some(row) = tx.optional(&store::USE, params![token.seal(), now, browser]).await? else {
        return Ok(None);
    };
    let (person, next): (PersonId, String) = (row.get(0)?, row.get(1)?);
    let account = account::read(tx, person).await?;
    if account.is_none_or(|account| account.disabled_at.is_some()) {
        return Ok(None);
    }
    let (secret, _) = sign_in::start(tx, person, Way::Link, keep, from).await?;
    Ok(Some((secret, next)))
}

/// "This is not me": the link is void from now on, and the log says so.
pub(crate) async fn disown(tx: &mut Tx, token: &Token) -> Result<()> {
    let now = tx.now();
    if let Some(row) = tx.optional(&store::VOID, params![token.seal(), now]).await? {
        audit::note(&Actor::Anonymous, tx, What::LinkDisowned, Some(row.get(0)?), "").await?;
    }
    Ok(())
}

/// Whether a link waits for somebody that `actor` made since then.
pub(crate) async fn waits(actor: &Actor, tx: &mut Tx, person: PersonId, since: Timestamp) -> Result<bool> {
    Ok(tx.optional(&store::WAITS, params![person, actor.mark(), since]).await?.is_some())
}

/// Makes every open link of a person void.
pub(crate) async fn void_all(tx: &mut Tx, person: PersonId) -> Result<()> {
    let now = tx.now();
    tx.execute(&store::VOID_OF_PERSON, params![person, now]).await?;
    Ok(())
}

/// Makes the open links of people void who left.
pub(crate) async fn follow(tx: &mut Tx) -> Result<()> {
    let now = tx.now();
    tx.execute(&store::VOID_LEAVERS, params![now]).await?;
    Ok(())
}

//! Asking for a link. The request writes what was typed and nothing else, for known and unknown addresses alike;
//! a job looks the address up afterwards and writes the mail. So neither words nor time tell who is known.

use jiff::{SignedDuration, Timestamp};
use kernel::i18n::Locale;
use kernel::{Actor, BoxFuture, Ctx, Error, Job, Result, Role, Tx, Uuid, params};
use serde::{Deserialize, Serialize};

use crate::account;
use crate::address::Address;
use crate::letter;
use crate::link::{self, store};
use crate::role;
use crate::setting;
use crate::token::Seal;

/// The job that looks the address up.
pub(crate) const JOB: &str = "identity.send_link";

const ACTOR: Actor = Actor::system("a link was asked for");

#[derive(Serialize, Deserialize)]
struct Asked {
    ask: Uuid,
}

/// What somebody asked for.
pub(crate) struct Ask<'a> {
    /// The browser's secret before sign-in.
    pub browser: Seal,
    /// As typed, at most 254 bytes; shown back.
    pub address: &'a str,
    /// Where to go afterwards; a path of ours.
    pub next: &'a str,
    /// The language of the page.
    pub locale: Locale,
    /// The browser, in short.
    pub agent: &'a str,
}

/// Writes down that somebody asked.
pub(crate) async fn ask(tx: &mut Tx, ask: &Ask<'_>) -> Result<()> {
    let (id, now): (Uuid, _) = (tx.id(), tx.now());
    let row = params![id, ask.browser, ask.address, ask.next, ask.locale.code(), ask.agent, now];
    tx.execute(&store::ASK, row).await?;
    tx.enqueue(JOB, Asked { ask: id }).await?;
    Ok(())
}

/// What a browser asked for last, within the life of a link: address and when.
pub(crate) async fn last(tx: &mut Tx, browser: Seal) -> Result<Option<(String, Timestamp)>> {
    let since = tx.now().checked_sub(link::LIFE).map_err(Error::internal)?;
    match tx.optional(&store::LAST_ASK, params![browser, since]).await? {
        Some(row) => Ok(Some((row.get(0)?, row.get(1)?))),
        None => Ok(None),
    }
}

/// Looks the address up and writes the mail, if it is known. Administrators get no link: who reads their mail would
/// own the installation. They are told to use their password.
pub(crate) fn send<'a>(ctx: &'a Ctx, job: &'a Job) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let Asked { ask } = job.read()?;
        let mut tx = ctx.db.write().await?;
        let now = tx.now();
        let Some(row) = tx.optional(&store::TAKE_ASK, params![ask, now]).await? else { return Ok(()) };
        let mut c = row.columns();
        let browser: Seal =
            c.next::<Vec<u8>>()?.try_into().map_err(|_| Error::internal("a digest has 32 bytes"))?;
        let (address, next): (String, String) = (c.next()?, c.next()?);
        let otherwise = Locale::parse(&c.next::<String>()?).unwrap_or_default();
        let (agent, asked_at): (String, Timestamp) = (c.next()?, c.next()?);
        let late = asked_at.checked_add(SignedDuration::from_hours(1)).map_err(Error::internal)?;
        if let Some(Address::Email(email)) = Address::parse(&address)
            && now < late
            && let Some(found) = account::behind(&mut tx, &Address::Email(email)).await?
            && let Some(account) = account::read(&mut tx, found.person).await?
            && let Some(email) = account.email.clone()
        {
            let l = account.locale(otherwise);
            let mail = if role::roles_of(&ACTOR, &mut tx, found.person).await?.has(Role::ItAdmin) {
                letter::administrator(ctx, l, &account, &email)?
            } else {
                let bound = (!setting::link_on_any_device(&mut tx).await?).then_some(browser);
                let token = link::make(&ACTOR, &mut tx, found.person, bound, &next, link::LIFE).await?;
                let url = ctx.url(&link::path(&token));
                letter::link(ctx, l, &account, &email, &url, &agent, asked_at, bound.is_some())?
            };
            tx.post(&mail).await?;
        }
        tx.commit().await
    })
}

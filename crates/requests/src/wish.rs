//! Wishes: what somebody would like to learn, also where it does not exist yet. A wish asks nobody; those who lead the
//! person see it by name; everybody sees what many wish for. What becomes of it stands in `demand`; the plan of the room below
//! counts it without a name.

pub(crate) mod pages;
pub(crate) mod store;
pub(crate) mod today;

use content::language::Language;
use kernel::clock::civil_date;
use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, BoxFuture, Ctx, Error, Result, Tx};

use crate::demand::{self, Answered, Shared};
use crate::ids::WishId;
use crate::request::{MOST_SAID, MOST_TITLE};
use crate::words;

/// The event that somebody wishes for something, or does not any more.
pub const CHANGED: &str = "requests.wish_changed";
/// Fewer people than this are not shown as a count.
pub const FEWEST: i64 = 5;
const HOUSE: Actor = Actor::system("the plan hears of wishes");
/// Most wishes of one person at a time.
const MOST: usize = 50;

/// A wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Its id.
    pub id: WishId,
    /// What.
    pub title: String,
    /// Why.
    pub reason: String,
    /// What was answered to everybody who wishes for it.
    pub answered: Option<Answered>,
}

/// How words are compared: small letters, no accents, one space.
pub(crate) fn folded(l: Locale, text: &str) -> String {
    let language = Language::parse(l.code()).unwrap_or_else(Language::english);
    content::search::folded(text, &language).trim().to_owned()
}

/// Wishes for something. The same words again are the same wish.
///
/// # Errors
/// [`Error::Invalid`] with the field; [`Error::NotFound`] when nobody is signed in.
pub async fn wish(actor: &Actor, tx: &mut Tx, l: Locale, title: &str, reason: &str) -> Result<()> {
    let me = actor.require_person()?;
    let (title, reason) = (one_line(title), one_line(reason));
    let folded = folded(l, &title);
    if folded.is_empty() || title.chars().count() > MOST_TITLE {
        return Err(Error::invalid_said("title", words::ask_title_wrong(l, MOST_TITLE)));
    }
    if reason.chars().count() > MOST_SAID {
        return Err(Error::invalid_said("reason", words::said_too_long(l, MOST_SAID)));
    }
    if store::of_person(tx, me).await?.len() >= MOST {
        return Err(Error::invalid_said("title", words::wish_too_many(l, MOST)));
    }
    let id: WishId = tx.id();
    if store::add(tx, id, me, (&title, &folded), &reason).await? > 0 {
        demand::voiced(tx, &folded, &title).await?;
        let heard = alignment::wish::Heard { id: id.0, person: me, title, on: tx.today() };
        alignment::wish::hear(actor, tx, &heard).await?;
        tx.emit(actor, CHANGED, Some(me), id).await?;
    }
    Ok(())
}

/// Tells the plan of wishes that are older than its ears, some to a transaction.
pub(crate) fn tick(ctx: &Ctx) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        loop {
            let mut tx = ctx.db.write().await?;
            let unheard = store::unheard(&mut tx).await?;
            if unheard.is_empty() {
                return Ok(());
            }
            for (id, person, title, at) in unheard {
                let on = civil_date(at, &ctx.config.time_zone);
                let heard = alignment::wish::Heard { id: id.0, person, title, on };
                alignment::wish::hear(&HOUSE, &mut tx, &heard).await?;
                store::heard(&mut tx, id).await?;
            }
            tx.commit().await?;
        }
    })
}

/// Takes a wish back.
///
/// # Errors
/// [`Error::NotFound`] unless it is the actor's own.
pub async fn end(actor: &Actor, tx: &mut Tx, id: WishId) -> Result<()> {
    let me = actor.require_person()?;
    if store::end(tx, id, me).await? == 0 {
        return Err(Error::NotFound);
    }
    alignment::wish::end(actor, tx, me, id.0).await?;
    tx.emit(actor, CHANGED, Some(me), id).await?;
    Ok(())
}

/// What the actor wishes for, the newest first.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn mine(actor: &Actor, tx: &mut Tx) -> Result<Vec<Wish>> {
    let me = actor.require_person()?;
    store::of_person(tx, me).await
}

/// What those whom the actor leads wish for, with their names.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn of_team(actor: &Actor, tx: &mut Tx) -> Result<Vec<(String, Wish)>> {
    let me = actor.require_person()?;
    store::of_team(tx, me).await
}

/// What at least [`FEWEST`] people wish for, most first, and whether the actor does.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn shared(actor: &Actor, tx: &mut Tx) -> Result<Vec<Shared>> {
    let me = actor.require_person()?;
    demand::store::many(tx, FEWEST, me).await
}

//! What those hear who are asked to a class, and those who asked: the question with who asks and why, the answer, and that
//! there is another date. The answer is given on the page alone; a link shows it and does nothing.

use kernel::{Notice, PersonId, Result, Tx, Uuid};
use records::Said;

use super::{person_language, title};
use crate::class::Class;
use crate::ids::SessionId;
use crate::recommendation::store;
use crate::seat::{self, Seat};
use crate::{session, words};

/// Somebody recommends a class.
const RECOMMENDED: &str = "live.recommended";
/// Whoever was asked has answered.
const ANSWERED: &str = "live.invitation_answered";
/// A class has another date.
const ANOTHER: &str = "live.another_date";

/// Who invites, and why, as a sentence; nothing where it is not known any more.
pub(crate) async fn invited(tx: &mut Tx, l: kernel::i18n::Locale, seat: &Seat) -> Result<String> {
    let Some(holder) = seat.holder else { return Ok(String::new()) };
    let by = store::name(tx, holder).await?;
    let why = seat::store::chain(tx, seat.id).await?.into_iter().next().map(|step| step.why);
    Ok(match why.filter(|why| !why.is_empty() && !by.is_empty()) {
        Some(why) => words::invited_by_why(l, by, why),
        None => String::new(),
    })
}

/// Somebody recommends a class.
pub(crate) async fn recommended(
    tx: &mut Tx,
    class: &Class,
    (from, person): (PersonId, PersonId),
    reason: &str,
) -> Result<()> {
    let l = person_language(tx, person).await?;
    let title = words::notice_recommended(l, store::name(tx, from).await?, class.title.as_str());
    let (subject, path) = (pair(class.id.0, from), format!("/classes/{}", class.id));
    tx.notice(&Notice { person, kind: RECOMMENDED, subject, title, why: reason.to_owned(), path }).await
}

/// It is answered: nobody needs to be told any more.
pub(crate) async fn withdraw(tx: &mut Tx, class: &Class, (from, to): (PersonId, PersonId)) -> Result<()> {
    tx.withdraw_notice(to, RECOMMENDED, pair(class.id.0, from)).await
}

/// Whoever was asked has said something: who asked reads it, with the reason; what was not told yet of an answer before is not.
pub(crate) async fn answered(
    tx: &mut Tx,
    (ask, class): (Uuid, &Class),
    (from, to): (PersonId, PersonId),
    said: Said,
    why: &str,
) -> Result<()> {
    if from == to {
        return Ok(());
    }
    let l = person_language(tx, from).await?;
    let (name, class_title) = (store::name(tx, to).await?, class.title.as_str());
    let title = match said {
        Said::Yes => words::notice_said_yes(l, name, class_title),
        Said::Later => words::notice_said_later(l, name, class_title),
        Said::No => words::notice_said_no(l, name, class_title),
    };
    let why = match (why.is_empty(), said) {
        (false, _) => words::said_why(l, why),
        (true, Said::Yes) => words::notice_said_yes_why(l).to_owned(),
        (true, Said::Later) => words::notice_said_later_why(l).to_owned(),
        (true, Said::No) => words::notice_said_no_why(l).to_owned(),
    };
    for before in [Said::Yes, Said::Later, Said::No] {
        tx.withdraw_notice(from, ANSWERED, mixed(ask, before)).await?;
    }
    let (subject, path) = (mixed(ask, said), format!("/classes/{}", class.id));
    tx.notice(&Notice { person: from, kind: ANSWERED, subject, title, why, path }).await
}

/// A class has a new date: whoever would come and has no seat hears it.
pub(crate) async fn another(tx: &mut Tx, id: SessionId) -> Result<()> {
    let session = session::store::find(tx, id).await?;
    if session.starts_at.is_none() {
        return Ok(());
    }
    for person in store::would_come(tx, session.class).await? {
        let (l, class) = title(tx, person, &session).await?;
        let (_, day, hours) = crate::pages::times(l, &session)?;
        let why = words::another_date_why(l, crate::pages::told(l, day, hours));
        let (title, path) = (words::another_date(l, class), format!("/classes/{}", session.class));
        let notice = Notice { person, kind: ANOTHER, subject: session.id.0, title, why, path };
        tx.notice(&notice).await?;
    }
    Ok(())
}

fn pair(class: Uuid, from: PersonId) -> Uuid {
    Uuid::from_u128(class.as_u128() ^ from.0.as_u128())
}

fn mixed(ask: Uuid, said: Said) -> Uuid {
    Uuid::from_u128(ask.as_u128() ^ (said as u128 + 1))
}

//! What those hear who take over from somebody who no longer works here: places without names, and sessions that nobody teaches.

use kernel::{Notice, PersonId, Result, Tx};

use super::{HOUSE, path, title};
use crate::ids::SeatId;
use crate::session::Session;
use crate::words;

/// Somebody holds the places of another now.
const HELD: &str = "live.held_over";
/// Nobody teaches a session any more.
const NOBODY: &str = "live.nobody_teaches";

/// Places without names go from somebody who left to whoever leads them.
pub(crate) async fn held(
    tx: &mut Tx,
    session: &Session,
    (left, person): (PersonId, PersonId),
    first: SeatId,
    count: usize,
) -> Result<()> {
    let (l, class) = title(tx, person, session).await?;
    let why = words::notice_held_why(l, when(l, session)?, name(tx, left).await?);
    let title = words::notice_held(l, count, class);
    tx.notice(&Notice { person, kind: HELD, subject: first.0, title, why, path: path(first) }).await
}

/// Whoever was to teach a session left: somebody who plans hears of it.
pub(crate) async fn nobody(tx: &mut Tx, session: &Session, left: PersonId, person: PersonId) -> Result<()> {
    let (l, class) = title(tx, person, session).await?;
    let why = words::notice_nobody_teaches_why(l, when(l, session)?, name(tx, left).await?);
    let title = words::notice_nobody_teaches(l, class);
    // One for each who left: the same session may lose another.
    let subject = kernel::Uuid::from_u128(session.id.0.as_u128() ^ left.0.as_u128());
    let path = format!("/sessions/{}", session.id);
    tx.notice(&Notice { person, kind: NOBODY, subject, title, why, path }).await
}

async fn name(tx: &mut Tx, person: PersonId) -> Result<String> {
    Ok(people::names(&HOUSE, tx, &[person]).await?.remove(&person).unwrap_or_default())
}

fn when(l: kernel::i18n::Locale, session: &Session) -> Result<String> {
    let (_, day, hours) = crate::pages::times(l, session)?;
    Ok(crate::pages::told(l, day, hours))
}

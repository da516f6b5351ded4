//! What those hear who teach or are asked to: a question, that it is over, that a session is at another time or called off.
//! Nobody is told of what they did themselves, or of what their calendar tells them.

use kernel::i18n::Locale;
use kernel::{Actor, Notice, PersonId, Result, Tx};

use super::{HOUSE, changes, title};
use crate::instructor::{Engagement, State};
use crate::session::Session;
use crate::{calendar, words};

/// Somebody is asked to teach.
const ASKED: &str = "live.teach";
/// A question, or what was agreed, is over.
const OVER: &str = "live.teach_over";
/// A session that somebody teaches, or is asked to, is at another time or place.
const MOVED: &str = "live.teach_moved";
/// It does not take place.
const CALLED_OFF: &str = "live.teach_off";

/// Asks somebody to teach a session; the answer is given on the page.
pub(crate) async fn asked(tx: &mut Tx, session: &Session, engagement: &Engagement) -> Result<()> {
    let person = engagement.person;
    let (l, class) = title(tx, person, session).await?;
    let why = words::notice_teach_why(l, when(l, session)?);
    let title = words::notice_teach(l, class);
    let path = PATH.to_owned();
    say(tx, &Notice { person, kind: ASKED, subject: engagement.id.0, title, why, path }).await
}

/// The person has answered: the question need not be told any more.
pub(crate) async fn answered(tx: &mut Tx, engagement: &Engagement) -> Result<()> {
    tx.withdraw_notice(engagement.person, ASKED, engagement.id.0).await
}

/// A question is taken back, or what was agreed has ended, by somebody else.
pub(crate) async fn over(
    actor: &Actor,
    tx: &mut Tx,
    session: &Session,
    engagement: &Engagement,
) -> Result<()> {
    let person = engagement.person;
    answered(tx, engagement).await?;
    let agreed = engagement.state == State::Agreed;
    if actor.person_id() == Some(person)
        || (agreed && calendar::tells_who_teaches(tx, session, person).await?)
    {
        return Ok(());
    }
    let (l, class) = title(tx, person, session).await?;
    let title = match engagement.state {
        State::Agreed => words::notice_teach_ended(l, class),
        _ => words::notice_teach_over(l, class),
    };
    let why = words::notice_teach_over_why(l, when(l, session)?);
    let path = PATH.to_owned();
    say(tx, &Notice { person, kind: OVER, subject: engagement.id.0, title, why, path }).await
}

/// A session is at another time or place now.
pub(crate) async fn moved(actor: &Actor, tx: &mut Tx, session: &Session, person: PersonId) -> Result<()> {
    if actor.person_id() == Some(person) || calendar::tells_who_teaches(tx, session, person).await? {
        return Ok(());
    }
    let (l, class) = title(tx, person, session).await?;
    let why = words::notice_moved_teach(l, when(l, session)?, crate::pages::place(l, session));
    changes::forget(tx, person, MOVED, session.id.0, session.sequence).await?;
    let subject = changes::subject(session.id.0, session.sequence);
    let title = words::notice_moved(l, class);
    say(tx, &Notice { person, kind: MOVED, subject, title, why, path: PATH.to_owned() }).await
}

/// A session does not take place.
pub(crate) async fn called_off(
    actor: &Actor,
    tx: &mut Tx,
    session: &Session,
    person: PersonId,
    reason: &str,
) -> Result<()> {
    changes::forget(tx, person, MOVED, session.id.0, session.sequence + 1).await?;
    if actor.person_id() == Some(person) || calendar::tells_who_teaches(tx, session, person).await? {
        return Ok(());
    }
    let (l, class) = title(tx, person, session).await?;
    let why = words::notice_called_off_why(l, when(l, session)?, reason);
    let title = words::notice_called_off(l, class);
    let path = PATH.to_owned();
    say(tx, &Notice { person, kind: CALLED_OFF, subject: session.id.0, title, why, path }).await
}

/// Tells somebody; whoever is from outside gets no message of the day, and is written to.
async fn say(tx: &mut Tx, notice: &Notice) -> Result<()> {
    tx.notice(notice).await?;
    identity::guest::tell(&HOUSE, tx, notice.person).await
}

const PATH: &str = "/sessions";

fn when(l: Locale, session: &Session) -> Result<String> {
    let (_, day, hours) = crate::pages::times(l, session)?;
    Ok(crate::pages::told(l, day, hours))
}

//! The calendar of who teaches: with a yes, or when they are named, the session comes by mail; a change of it too; and when it is
//! called off, or somebody else teaches, that it is over. A job writes it afterwards, so that what is changed at once is told once.

use std::collections::BTreeSet;

use kernel::i18n::Locale;
use kernel::{Actor, BoxFuture, Ctx, Error, Job, JobKind, Mail, Part, PersonId, Result, Turn, Tx};
use serde::{Deserialize, Serialize};
use wire_ical::{Attendee, Calendar, Method, Partstat, Role};

use super::{PRODUCT, about, event, organizer, store};
use crate::class::{self, Class};
use crate::ids::SessionId;
use crate::session::{self, Session};
use crate::{mail, words};

const HOUSE: Actor = Actor::system("a calendar is told of what somebody teaches");
const NAME: &str = "live.teaching_letter";

/// Writes what the calendar of an instructor should know of a session.
pub(crate) const JOB: JobKind = JobKind { name: NAME, run: write, tries: 8, turn: Turn::Usual };

#[derive(Serialize, Deserialize)]
struct About {
    session: SessionId,
    person: PersonId,
}

/// What a calendar was told last.
pub(super) struct Told {
    pub sequence: i64,
    pub is_cancelled: bool,
}

/// Asks for a letter to who teaches a session, and to those whose calendars still say that they do.
pub(crate) async fn tell(tx: &mut Tx, session: SessionId) -> Result<()> {
    let found = session::store::find(tx, session).await?;
    let mut persons: BTreeSet<PersonId> = store::taught_by(tx, session).await?.into_iter().collect();
    persons.extend(found.instructor_id);
    for person in persons {
        tx.enqueue(NAME, About { session, person }).await?;
    }
    Ok(())
}

/// Whether the calendar of a person says what becomes of a session that they teach: it has a time, and they an address. Whoever
/// is from outside is written to in another way, too.
pub(crate) async fn tells(tx: &mut Tx, session: &Session, person: PersonId) -> Result<bool> {
    if session.instructor_id != Some(person) || session.starts_at.is_none() {
        return Ok(false);
    }
    let Some(known) = here(tx, person).await? else { return Ok(false) };
    Ok(known.email.is_some() && people::guest::find(&HOUSE, tx, person).await?.is_none())
}

async fn here(tx: &mut Tx, person: PersonId) -> Result<Option<people::Person>> {
    match people::person(&HOUSE, tx, person).await {
        Ok(known) => Ok(Some(known)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// What is said to whom.
struct Said {
    method: Method,
    sequence: i64,
    session: Session,
    class: Class,
    to: people::Person,
    changed: bool,
}

fn write<'a>(ctx: &'a Ctx, job: &'a Job) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let About { session, person } = job.read()?;
        let mut tx = ctx.db.read().await?;
        let Some(said) = said(&mut tx, session, person).await? else { return Ok(()) };
        drop(tx);
        let Some((mail, part)) = letter(ctx, &said)? else { return Ok(()) };
        let mut tx = ctx.db.write().await?;
        // Whatever happened meanwhile asked for a letter of its own.
        let now = session::store::hold(&mut tx, session).await?;
        if (now.sequence, now.instructor_id) != (said.session.sequence, said.session.instructor_id) {
            return Ok(());
        }
        if store::last_taught(&mut tx, session, person)
            .await?
            .is_some_and(|told| told.sequence >= said.sequence)
        {
            return Ok(());
        }
        let message = tx.post_with(&mail, &part).await?;
        let told = (said.sequence, said.method.word());
        store::add_teaching_letter(&mut tx, session, person, told, message).await?;
        tx.commit().await
    })
}

/// None where the calendar knows, or never has to.
async fn said(tx: &mut Tx, id: SessionId, person: PersonId) -> Result<Option<Said>> {
    let session = session::store::find(tx, id).await?;
    let last = store::last_taught(tx, id, person).await?;
    if session.is_over(tx.now()) {
        return Ok(None);
    }
    let teaches = session.instructor_id == Some(person) && session.called_off_at.is_none();
    let announced = last.as_ref().is_some_and(|told| !told.is_cancelled);
    let method = match (teaches, announced) {
        (true, _) => Method::Request,
        (false, true) => Method::Cancel,
        (false, false) => return Ok(None),
    };
    // A session is called off, moved and given to somebody else with a number of its own.
    let sequence = session.sequence;
    if last.is_some_and(|told| told.sequence >= sequence) {
        return Ok(None);
    }
    let class = class::find(&HOUSE, tx, session.class).await?;
    let Some(to) = here(tx, person).await? else { return Ok(None) };
    Ok(Some(Said { method, sequence, session, class, to, changed: announced }))
}

fn letter(ctx: &Ctx, said: &Said) -> Result<Option<(Mail, Part)>> {
    let Some(email) = said.to.email.as_deref() else { return Ok(None) };
    let l = mail::locale(ctx, &said.to);
    let uid = format!("taught-{}", said.session.id);
    let Some(mut event) = event(ctx, l, &uid, &said.class, &said.session)? else { return Ok(None) };
    event.summary = words::feed_teaching(l, event.summary.as_str());
    event.organizer = Some(organizer(ctx));
    event.attendees = vec![Attendee {
        partstat: Partstat::Accepted,
        role: Role::Chair,
        rsvp: false,
        ..Attendee::asked(email, said.to.name.clone())
    }];
    event.url = Some(page(ctx, said));
    let calendar = match said.method {
        Method::Cancel => Calendar::cancel(PRODUCT, event),
        _ => Calendar::request(PRODUCT, event),
    };
    let part = Part { media_type: calendar.media_type(), text: calendar.write().map_err(Error::internal)? };
    Ok(Some((written(ctx, l, said, email)?, part)))
}

fn written(ctx: &Ctx, l: Locale, said: &Said, email: &str) -> Result<Mail> {
    let title = said.class.title.as_str();
    let (_, day, hours) = crate::pages::times(l, &said.session)?;
    let (subject, why) = match (said.method, said.changed) {
        (Method::Cancel, _) => {
            (words::mail_teach_over(l, title, day.as_str()), words::mail_teach_over_why(l))
        }
        (_, true) => (words::mail_changed(l, title, day.as_str()), words::mail_teach_changed_why(l)),
        (_, false) => (words::mail_teach(l, title, day.as_str()), words::mail_teach_why(l)),
    };
    let mut lines = vec![words::session_when(l, day, hours), crate::pages::place(l, &said.session)];
    if said.method == Method::Cancel {
        lines.extend(Some(said.session.called_off_why.clone()).filter(|why| !why.is_empty()));
    } else {
        lines.extend(about(ctx, l, &said.session));
    }
    lines.push(why.to_owned());
    mail::to(
        l,
        &said.to,
        email,
        mail::Said { subject, why, lines: &lines, act: words::mail_teach_open(l), url: page(ctx, said) },
    )
}

/// Whoever no longer teaches a session may not know of it: their own sessions instead.
fn page(ctx: &Ctx, said: &Said) -> String {
    match said.method {
        Method::Cancel => ctx.url("/sessions"),
        _ => ctx.url(&format!("/sessions/{}", said.session.id)),
    }
}

//! The mails that calendars read: an answer to a booking, so they are not the one unsolicited message of a day. A job writes
//! them after the seat has moved; what was told before is not told again.

use kernel::i18n::Locale;
use kernel::{Actor, BoxFuture, Ctx, Error, Job, JobKind, Mail, Part, Result, Turn, Tx};
use serde::{Deserialize, Serialize};
use wire_ical::{Attendee, Calendar, Event, Method, Organizer, Partstat};

use super::{PRODUCT, about, event, store};
use crate::class::{self, Class};
use crate::ids::{SeatId, SessionId};
use crate::seat::{self, Seat, State};
use crate::session::{self, Session};
use crate::{mail, words};

const HOUSE: Actor = Actor::system("a calendar is told of a seat");
const NAME: &str = "live.letter";

/// Writes what a calendar should know of a seat.
pub(crate) const JOB: JobKind = JobKind { name: NAME, run: write, tries: 8, turn: Turn::Usual };

#[derive(Serialize, Deserialize)]
struct About {
    seat: SeatId,
}

/// Asks for a letter about a seat that moved, where a calendar has to know.
pub(crate) async fn tell(tx: &mut Tx, seat: &Seat) -> Result<()> {
    let ends = !seat.state.is_live();
    if seat.person.is_some()
        && (seat.state == State::Booked || (ends && store::was_told(tx, seat.id).await?))
    {
        tx.enqueue(NAME, About { seat: seat.id }).await?;
    }
    Ok(())
}

/// Asks for a letter to everybody who is booked, because the session changed.
pub(crate) async fn tell_all(tx: &mut Tx, session: SessionId) -> Result<()> {
    for seat in seat::store::of_session(tx, session).await? {
        if seat.state == State::Booked {
            tx.enqueue(NAME, About { seat: seat.id }).await?;
        }
    }
    Ok(())
}

/// What is said to whom.
struct Said {
    method: Method,
    sequence: i64,
    seat: Seat,
    session: Session,
    class: Class,
    to: people::Person,
    changed: bool,
}

fn write<'a>(ctx: &'a Ctx, job: &'a Job) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let about: About = job.read()?;
        let mut tx = ctx.db.read().await?;
        let Some(said) = said(&mut tx, about.seat).await? else { return Ok(()) };
        drop(tx);
        let Some((mail, part)) = letter(ctx, &said)? else { return Ok(()) };
        let mut tx = ctx.db.write().await?;
        // Whatever happened meanwhile asked for a letter of its own.
        if seat::store::find(&mut tx, about.seat).await?.moves != said.seat.moves {
            return Ok(());
        }
        if store::told(&mut tx, about.seat, said.sequence, said.method.word()).await? {
            return Ok(());
        }
        let message = tx.post_with(&mail, &part).await?;
        store::add_letter(&mut tx, about.seat, said.sequence, said.method.word(), message).await?;
        tx.commit().await
    })
}

async fn said(tx: &mut Tx, id: SeatId) -> Result<Option<Said>> {
    let seat = seat::store::find(tx, id).await?;
    let Some(person) = seat.person else { return Ok(None) };
    let session = session::store::find(tx, seat.session).await?;
    let before = store::was_told(tx, id).await?;
    let (method, sequence) = match seat.state {
        State::Booked => (Method::Request, session.sequence),
        state if !state.is_live() && before => (Method::Cancel, session.sequence.saturating_add(1)),
        _ => return Ok(None),
    };
    let class = class::find(&HOUSE, tx, session.class).await?;
    let to = match people::person(&HOUSE, tx, person).await {
        Ok(to) => to,
        Err(Error::NotFound) => return Ok(None),
        Err(error) => return Err(error),
    };
    Ok(Some(Said { method, sequence, seat, session, class, to, changed: before }))
}

fn letter(ctx: &Ctx, said: &Said) -> Result<Option<(Mail, Part)>> {
    let Some(email) = said.to.email.as_deref() else { return Ok(None) };
    let l = mail::locale(ctx, &said.to);
    let Some(event) = invited(ctx, l, said, email)? else { return Ok(None) };
    let calendar = match said.method {
        Method::Cancel => Calendar::cancel(PRODUCT, event),
        _ => Calendar::request(PRODUCT, event),
    };
    let part = Part { media_type: calendar.media_type(), text: calendar.write().map_err(Error::internal)? };
    Ok(Some((written(ctx, l, said, email)?, part)))
}

fn invited(ctx: &Ctx, l: Locale, said: &Said, email: &str) -> Result<Option<Event>> {
    let uid = said.seat.id.to_string();
    let Some(mut event) = event(ctx, l, &uid, &said.class, &said.session)? else { return Ok(None) };
    let url = ctx.url(&format!("/seats/{}", said.seat.id));
    event.sequence = u32::try_from(said.sequence).map_err(Error::internal)?;
    event.organizer = Some(organizer(ctx));
    let partstat = Partstat::Accepted;
    event.attendees =
        vec![Attendee { partstat, rsvp: false, ..Attendee::asked(email, said.to.name.clone()) }];
    event.url = Some(url);
    Ok(Some(event))
}

/// The installation calls the session; its address is that of its mails.
fn organizer(ctx: &Ctx) -> Organizer {
    let from = ctx.config.mail_from.as_str();
    let (name, email) = from.rsplit_once('<').unwrap_or(("", from));
    Organizer {
        email: email.trim_end_matches('>').trim().to_owned(),
        name: name.trim().trim_matches('"').to_owned(),
        sent_by: None,
    }
}

fn written(ctx: &Ctx, l: Locale, said: &Said, email: &str) -> Result<Mail> {
    let title = said.class.title.as_str();
    let (_, day, hours) = crate::pages::times(l, &said.session)?;
    let (subject, why) = match (said.method, said.changed) {
        (Method::Cancel, _) => (words::mail_cancelled(l, title, day.as_str()), words::mail_cancelled_why(l)),
        (_, true) => (words::mail_changed(l, title, day.as_str()), words::mail_changed_why(l)),
        (_, false) => (words::mail_booked(l, title, day.as_str()), words::mail_booked_why(l)),
    };
    let mut lines = vec![words::session_when(l, day, hours), crate::pages::place(l, &said.session)];
    if said.method == Method::Cancel {
        lines.extend(Some(said.session.called_off_why.clone()).filter(|why| !why.is_empty()));
    } else {
        lines.extend(about(ctx, l, &said.session));
    }
    lines.push(why.to_owned());
    let url = ctx.url(&format!("/seats/{}", said.seat.id));
    let act = words::seat_open(l);
    mail::to(l, &said.to, email, mail::Said { subject, why, lines: &lines, act, url })
}

//! The mails that calendars read. Of a seat that somebody has they are an answer to a booking, and go at once. Of an invitation,
//! which nobody asked for, and of what becomes of it without the person they travel with its notice in the one message of a day.
//! A job writes them after the seat has moved; what was told before is not told again.

use jiff::tz::TimeZone;
use kernel::i18n::Locale;
use kernel::{Actor, BoxFuture, Ctx, Error, Job, JobKind, Mail, Part, PersonId, Result, Turn, Tx, Uuid};
use serde::{Deserialize, Serialize};
use wire_ical::{Attendee, Calendar, Event, Method, Partstat, Status};

use super::{PRODUCT, about, event, organizer, store, teaching};
use crate::class::{self, Class};
use crate::ids::{SeatId, SessionId};
use crate::notice::{self, changes};
use crate::seat::{self, Seat, State};
use crate::session::{self, Session};
use crate::{mail, words};

const HOUSE: Actor = Actor::system("a calendar is told of a seat");
const NAME: &str = "live.letter";
/// Until this hour, in the zone of the house, nothing goes before the message of the day.
const QUIET_UNTIL: i8 = 8;

/// Writes what a calendar should know of a seat.
pub(crate) const JOB: JobKind = JobKind { name: NAME, run: write, tries: 8, turn: Turn::Usual };

#[derive(Serialize, Deserialize)]
struct About {
    seat: SeatId,
}

/// Asks for a letter about a seat that moved from where it stood, where a calendar has to know. Whoever was invited and hears of
/// the end in no other way is told with it.
pub(crate) async fn tell(tx: &mut Tx, actor: &Actor, from: State, seat: &Seat) -> Result<()> {
    let Some(person) = seat.person else { return Ok(()) };
    let ends = !seat.state.is_live();
    let concerns = match seat.state {
        State::Booked | State::Invited => true,
        _ => ends && is_known(tx, seat, person).await?,
    };
    if !concerns {
        return Ok(());
    }
    if ends && actor.person_id() != Some(person) && quiet_kind(from, seat.state) == Some(changes::FREED) {
        changes::freed(tx, seat).await?;
    }
    tx.enqueue(NAME, About { seat: seat.id }).await?;
    Ok(())
}

/// Asks for a letter to everybody whose calendar may hold the session, because it changed.
pub(crate) async fn tell_all(tx: &mut Tx, session: SessionId) -> Result<()> {
    for seat in seat::store::of_session(tx, session).await? {
        if seat.person.is_some() && (seat.state == State::Booked || changes::unheard(seat.state)) {
            tx.enqueue(NAME, About { seat: seat.id }).await?;
        }
    }
    teaching::tell(tx, session).await
}

/// Whether a calendar was told of a seat: by a letter, or with the invitation.
async fn is_known(tx: &mut Tx, seat: &Seat, person: PersonId) -> Result<bool> {
    Ok(store::was_told(tx, seat.id).await? || tx.told_with_part(person, notice::ANSWER, seat.id.0).await?)
}

/// The notice with which the end of a seat is told to somebody who had none yet and did not end it.
fn quiet_kind(from: State, to: State) -> Option<&'static str> {
    match (from, to) {
        (from, _) if !changes::unheard(from) => None,
        (_, State::CalledOff) => Some(changes::CALLED_OFF),
        (State::Asked, State::Lapsed) => Some(changes::NOT_AGREED),
        _ => Some(changes::FREED),
    }
}

/// How something reaches a calendar.
enum Way {
    /// In a mail of its own.
    Letter,
    /// With a notice of this kind and subject.
    Notice(&'static str, Uuid),
}

/// What is said to whom.
struct Said {
    method: Method,
    way: Way,
    seat: Seat,
    session: Session,
    class: Class,
    to: people::Person,
    changed: bool,
    /// Who invites and why, where it is an invitation.
    invites: String,
}

impl Said {
    /// Grows with each step of the seat and with each change of the session.
    fn sequence(&self) -> i64 {
        self.session.sequence.saturating_add(self.seat.moves).saturating_sub(1)
    }
}

fn write<'a>(ctx: &'a Ctx, job: &'a Job) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let about: About = job.read()?;
        let mut tx = ctx.db.read().await?;
        let Some(said) = said(ctx, &mut tx, about.seat).await? else { return Ok(()) };
        drop(tx);
        let Some((mail, part)) = letter(ctx, &said)? else { return Ok(()) };
        let mut tx = ctx.db.write().await?;
        // Whatever happened meanwhile asked for a letter of its own.
        if seat::store::find(&mut tx, about.seat).await?.moves != said.seat.moves {
            return Ok(());
        }
        let (sequence, method) = (said.sequence(), said.method.word());
        match said.way {
            Way::Notice(kind, subject) => {
                let notice = tx.attach_to_notice(said.to.id, kind, subject, &part).await?;
                if let Some(notice) = notice.filter(|_| said.method == Method::Cancel) {
                    at_once(&mut tx, &mail, notice).await?;
                }
            }
            Way::Letter if store::told(&mut tx, about.seat, sequence, method).await? => return Ok(()),
            Way::Letter => {
                let message = tx.post_with(&mail, &part).await?;
                store::add_letter(&mut tx, about.seat, sequence, method, message).await?;
            }
        }
        tx.commit().await
    })
}

/// A time that is free again helps today: once the message of the day had its hour, and there was none to write, this is it.
async fn at_once(tx: &mut Tx, mail: &Mail, notice: Uuid) -> Result<()> {
    let Some(person) = mail.person else { return Ok(()) };
    let zone = store::zone(tx, person).await?.unwrap_or_else(|| tx.zone().to_owned());
    let zone = TimeZone::get(&zone).map_err(Error::internal)?;
    let house = TimeZone::get(tx.zone()).map_err(Error::internal)?;
    let now = tx.now();
    if now.to_zoned(house).hour() < QUIET_UNTIL {
        return Ok(());
    }
    if let Some(message) = tx.post_unsolicited(mail, now.to_zoned(zone).date()).await? {
        tx.told(&[notice], message).await?;
    }
    Ok(())
}

async fn said(ctx: &Ctx, tx: &mut Tx, id: SeatId) -> Result<Option<Said>> {
    let seat = seat::store::find(tx, id).await?;
    let Some(person) = seat.person else { return Ok(None) };
    let session = session::store::find(tx, seat.session).await?;
    let known = is_known(tx, &seat, person).await?;
    let (method, way) = match seat.state {
        State::Booked => (Method::Request, Way::Letter),
        State::Invited if !known => (Method::Request, Way::Notice(notice::ANSWER, id.0)),
        state if known && changes::unheard(state) => {
            let subject = changes::subject(id.0, session.sequence);
            (Method::Request, Way::Notice(changes::MOVED, subject))
        }
        state if known && !state.is_live() => (Method::Cancel, ended(tx, id, person).await?),
        _ => return Ok(None),
    };
    let class = class::find(&HOUSE, tx, session.class).await?;
    let to = match people::person(&HOUSE, tx, person).await {
        Ok(to) => to,
        Err(Error::NotFound) => return Ok(None),
        Err(error) => return Err(error),
    };
    let changed = store::was_told(tx, id).await?;
    let invites = match seat.state {
        State::Invited => notice::asking::invited(tx, mail::locale(ctx, &to), &seat).await?,
        _ => String::new(),
    };
    Ok(Some(Said { method, way, seat, session, class, to, changed, invites }))
}

/// How the end of a seat is told: at once, where the person ended it or was booked.
async fn ended(tx: &mut Tx, id: SeatId, person: PersonId) -> Result<Way> {
    let last = seat::store::chain(tx, id).await?.pop();
    let quiet = last.filter(|step| step.by != Some(person)).and_then(|step| quiet_kind(step.from, step.to));
    Ok(quiet.map_or(Way::Letter, |kind| Way::Notice(kind, id.0)))
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
    event.sequence = u32::try_from(said.sequence()).map_err(Error::internal)?;
    event.organizer = Some(organizer(ctx));
    let partstat = match said.seat.state {
        State::Invited => Partstat::NeedsAction,
        state if changes::unheard(state) => Partstat::Tentative,
        _ => Partstat::Accepted,
    };
    if partstat != Partstat::Accepted {
        event.status = Status::Tentative;
    }
    if said.seat.state == State::Invited {
        let lines = [said.invites.as_str(), words::mail_held(l), event.description.as_str()];
        let lines: Vec<&str> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        event.description = lines.join("\n");
    }
    // The answer is given on the page: a calendar's own would reach nobody.
    event.attendees =
        vec![Attendee { partstat, rsvp: false, ..Attendee::asked(email, said.to.name.clone()) }];
    event.url = Some(ctx.url(&format!("/seats/{}", said.seat.id)));
    Ok(Some(event))
}

fn written(ctx: &Ctx, l: Locale, said: &Said, email: &str) -> Result<Mail> {
    let title = said.class.title.as_str();
    let (_, day, hours) = crate::pages::times(l, &said.session)?;
    let (subject, why) = match (said.method, said.changed) {
        (Method::Cancel, _) => {
            let why = match said.way {
                Way::Letter => words::mail_cancelled_why(l),
                Way::Notice(..) => words::mail_freed_why(l),
            };
            (words::mail_cancelled(l, title, day.as_str()), why)
        }
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

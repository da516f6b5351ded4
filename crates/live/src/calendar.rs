//! Calendars: who has a seat, is invited to one or teaches gets the session by mail, an update when it changes and a cancellation
//! when it ends; and may subscribe to a feed. The bytes are those of `wire-ical`.

mod feed;
mod letter;
mod store;
mod teaching;

pub use feed::{Feed, Kind, feeds, make, read, revoke};
pub(crate) use letter::{JOB, tell, tell_all};
pub(crate) use teaching::{JOB as TEACHING_JOB, tell as tell_who_teaches, tells as tells_who_teaches};

use kernel::i18n::Locale;
use kernel::{Ctx, Error, Result};
use wire_ical::{Event, Organizer, When};

use crate::class::Class;
use crate::session::Session;
use crate::words;

/// Who writes calendars.
const PRODUCT: &str = "-//Guildhall//Guildhall//EN";

/// The event of a session under a name of its own; none where it has no time.
fn event(ctx: &Ctx, l: Locale, uid: &str, class: &Class, session: &Session) -> Result<Option<Event>> {
    let Some((starts, ends)) = session.starts_at.zip(session.ends_at) else { return Ok(None) };
    let when = When::zoned(starts, ends, &session.zone).map_err(Error::internal)?;
    let now = ctx.clock().now();
    let mut event = Event::new(format!("{uid}@{}", host(ctx)), now, when, class.title.clone());
    event.sequence = u32::try_from(session.sequence).map_err(Error::internal)?;
    event.location = match session.whereabouts() {
        there if there.is_empty() => door(ctx, session),
        there => there,
    };
    event.description = about(ctx, l, session).join("\n");
    Ok(Some(event))
}

/// What somebody needs to come, one in each line.
fn about(ctx: &Ctx, l: Locale, session: &Session) -> Vec<String> {
    let mut lines = Vec::new();
    if session.instructor.is_empty() {
        lines.push(words::mail_nobody(l).to_owned());
    } else {
        lines.push(words::session_with(l, session.instructor.as_str()));
    }
    if !session.link.is_empty() {
        lines.push(words::mail_link(l, door(ctx, session)));
    }
    if !session.phone.is_empty() {
        lines.push(words::mail_phone(l, session.phone.as_str()));
    }
    if !session.materials.is_empty() {
        lines.push(words::mail_materials(l, session.materials.as_str()));
    }
    lines
}

/// The page in front of the call, where there is one.
fn door(ctx: &Ctx, session: &Session) -> String {
    if session.link.is_empty() { String::new() } else { ctx.url(&format!("/sessions/{}/join", session.id)) }
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

/// The name under which the installation is reached.
fn host(ctx: &Ctx) -> String {
    let url = ctx.config.public_url.as_str();
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or("guildhall").to_owned()
}

//! A whole calendar: an invitation, a cancellation, or a feed.

use crate::event::{Event, Status};
use crate::line::Lines;
use crate::person::words;
use crate::vtimezone;

words! {
    /// What a calendar is sent for (METHOD, RFC 5546).
    Method {
        /// To be read; nobody is asked.
        Publish = "PUBLISH",
        /// Somebody is asked, or told of a change.
        Request = "REQUEST",
        /// The answer of somebody who was asked.
        Reply = "REPLY",
        /// It does not happen, or somebody is no longer asked.
        Cancel = "CANCEL",
    }
}

/// What is sent. Write it with [`Calendar::write`]; send it with [`Calendar::media_type`].
#[derive(Debug, Clone, PartialEq)]
pub struct Calendar {
    method: Method,
    product: String,
    feed: Option<Feed>,
    events: Vec<Event>,
}

#[derive(Debug, Clone, PartialEq)]
struct Feed {
    name: String,
    refresh_minutes: u32,
}

/// What an event lacks to be sent in this way.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotWritten {
    /// An invitation or cancellation must say who calls it.
    #[error("event {0:?} has no organiser: an invitation must say who calls it")]
    NoOrganizer(String),
    /// An invitation or cancellation goes to somebody.
    #[error("event {0:?} has no attendees: an invitation must ask somebody")]
    NoAttendees(String),
    /// An address is none.
    #[error("event {uid:?}: {email:?} is not an e-mail address")]
    Address {
        /// The event.
        uid: String,
        /// The address.
        email: String,
    },
    /// An event must be known by something.
    #[error("an event has no UID")]
    NoUid,
}

impl Calendar {
    /// Asks the attendees of an event, or tells them that it changed.
    pub fn request(product: impl Into<String>, event: Event) -> Self {
        Self { method: Method::Request, product: product.into(), feed: None, events: vec![event] }
    }

    /// Tells the attendees that an event does not happen; its status is set.
    pub fn cancel(product: impl Into<String>, mut event: Event) -> Self {
        event.status = Status::Cancelled;
        event.alarms.clear();
        Self { method: Method::Cancel, product: product.into(), feed: None, events: vec![event] }
    }

    /// The answer of the only attendee of an event.
    pub fn reply(product: impl Into<String>, event: Event) -> Self {
        Self { method: Method::Reply, product: product.into(), feed: None, events: vec![event] }
    }

    /// A feed that others subscribe to and fetch again. Nobody is asked: attendees are left out.
    pub fn feed(
        product: impl Into<String>,
        name: impl Into<String>,
        refresh_minutes: u32,
        events: Vec<Event>,
    ) -> Self {
        let feed = Feed { name: name.into(), refresh_minutes: refresh_minutes.max(1) };
        let events = events.into_iter().map(|event| Event { attendees: Vec::new(), ..event }).collect();
        Self { method: Method::Publish, product: product.into(), feed: Some(feed), events }
    }

    /// The media type to send it with; a calendar that is mailed must name its method there too.
    pub fn media_type(&self) -> String {
        format!("text/calendar; charset=utf-8; method={}", self.method.word())
    }

    /// The text to send.
    pub fn write(&self) -> Result<String, NotWritten> {
        self.events.iter().try_for_each(|event| self.check(event))?;
        let mut lines = Lines::default();
        lines.component("VCALENDAR", |lines| {
            lines.put("VERSION", "2.0");
            lines.text("PRODID", &self.product);
            lines.put("CALSCALE", "GREGORIAN");
            lines.put("METHOD", self.method.word());
            if let Some(feed) = &self.feed {
                feed.write(lines);
            }
            vtimezone::write_all(lines, &self.events);
            for event in &self.events {
                event.write(lines);
            }
        });
        Ok(lines.into_text())
    }

    fn check(&self, event: &Event) -> Result<(), NotWritten> {
        if event.uid.trim().is_empty() {
            return Err(NotWritten::NoUid);
        }
        let organizer = event.organizer.iter().map(|organizer| &organizer.email);
        for email in organizer.chain(event.attendees.iter().map(|attendee| &attendee.email)) {
            if !is_address(email) {
                return Err(NotWritten::Address { uid: event.uid.clone(), email: email.clone() });
            }
        }
        match self.method {
            Method::Publish => Ok(()),
            _ if event.organizer.is_none() => Err(NotWritten::NoOrganizer(event.uid.clone())),
            _ if event.attendees.is_empty() => Err(NotWritten::NoAttendees(event.uid.clone())),
            _ => Ok(()),
        }
    }
}

impl Feed {
    fn write(&self, lines: &mut Lines) {
        let refresh = format!("PT{}M", self.refresh_minutes);
        lines.text("NAME", &self.name);
        lines.text("X-WR-CALNAME", &self.name);
        lines.put_with("REFRESH-INTERVAL", &[("VALUE", "DURATION")], &refresh);
        lines.put("X-PUBLISHED-TTL", &refresh);
    }
}

fn is_address(email: &str) -> bool {
    let email = email.trim();
    email.rsplit_once('@').is_some_and(|(local, domain)| !local.is_empty() && !domain.is_empty())
        && !email.chars().any(|c| c.is_whitespace() || c.is_control())
}

//! One event: what, where, who, and when.

use jiff::Timestamp;

use crate::line::Lines;
use crate::person::{Attendee, Organizer, words};
use crate::text;
use crate::when::{When, utc};

/// An event of a calendar. `uid` names it for ever, `sequence` grows with every change that matters to those asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// The same for the life of the event, unlike any other in the world.
    pub uid: String,
    /// 0 at first, one more with each change of time or place, and with a cancellation.
    pub sequence: u32,
    /// When this state of the event was made.
    pub stamped_at: Timestamp,
    /// From when until when.
    pub when: When,
    /// Its title.
    pub summary: String,
    /// More text; empty for none.
    pub description: String,
    /// Where; empty for none.
    pub location: String,
    /// Its page.
    pub url: Option<String>,
    /// Who calls it.
    pub organizer: Option<Organizer>,
    /// Who is asked.
    pub attendees: Vec<Attendee>,
    /// How firm it is.
    pub status: Status,
    /// Words to sort by.
    pub categories: Vec<String>,
    /// Reminders.
    pub alarms: Vec<Alarm>,
    /// Whether it leaves the time free in the calendar of whoever holds it.
    pub is_free: bool,
}

words! {
    /// How firm an event is (STATUS).
    Status {
        /// May change.
        Tentative = "TENTATIVE",
        /// Stands.
        Confirmed = "CONFIRMED",
        /// Does not happen.
        Cancelled = "CANCELLED",
    }
}

/// A reminder that a calendar shows before an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alarm {
    /// How long before the start.
    pub before_minutes: u32,
    /// What it says.
    pub text: String,
}

impl Event {
    /// A confirmed event with nothing but what it must have.
    pub fn new(
        uid: impl Into<String>,
        stamped_at: Timestamp,
        when: When,
        summary: impl Into<String>,
    ) -> Self {
        Self {
            uid: uid.into(),
            sequence: 0,
            stamped_at,
            when,
            summary: summary.into(),
            description: String::new(),
            location: String::new(),
            url: None,
            organizer: None,
            attendees: Vec::new(),
            status: Status::Confirmed,
            categories: Vec::new(),
            alarms: Vec::new(),
            is_free: false,
        }
    }

    pub(crate) fn write(&self, lines: &mut Lines) {
        lines.component("VEVENT", |lines| {
            lines.text("UID", &self.uid);
            lines.put("SEQUENCE", self.sequence.to_string());
            lines.put("DTSTAMP", utc(self.stamped_at));
            self.when.write(lines);
            lines.text("SUMMARY", &self.summary);
            for (name, value) in [("DESCRIPTION", &self.description), ("LOCATION", &self.location)] {
                if !value.is_empty() {
                    lines.text(name, value);
                }
            }
            if let Some(url) = &self.url {
                lines.put("URL", text::uri(url));
            }
            if let Some(organizer) = &self.organizer {
                organizer.write(lines);
            }
            for attendee in &self.attendees {
                attendee.write(lines);
            }
            lines.put("STATUS", self.status.word());
            lines.put("TRANSP", if self.is_free { "TRANSPARENT" } else { "OPAQUE" });
            if !self.categories.is_empty() {
                let words: Vec<String> = self.categories.iter().map(|word| text::escape(word)).collect();
                lines.put("CATEGORIES", words.join(","));
            }
            for alarm in &self.alarms {
                alarm.write(lines);
            }
        });
    }
}

impl Alarm {
    fn write(&self, lines: &mut Lines) {
        lines.component("VALARM", |lines| {
            lines.put("ACTION", "DISPLAY");
            lines.text("DESCRIPTION", &self.text);
            lines.put("TRIGGER", format!("-PT{}M", self.before_minutes));
        });
    }
}

//! Answers to invitations (METHOD:REPLY, RFC 5546 §3.2.3).

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::person::Partstat;
use crate::problem::{Limits, NotRead, Problem, Problems, short};
use crate::tree::{self, Component, Property};
use crate::zone::Zones;
use crate::{moment, zone::Zone};

/// What one attendee answered about one event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The event.
    pub uid: String,
    /// The state of the event that the answer is about.
    pub sequence: u32,
    /// Who answers; in small letters, without `mailto:`.
    pub email: String,
    /// What they answer.
    pub partstat: Partstat,
    /// What they say about it; empty for nothing.
    pub comment: String,
    /// When they answered; of two answers the later one counts.
    pub stamped_at: Option<Timestamp>,
}

/// The answers in a calendar, and what could not be read of it.
pub fn replies(bytes: &[u8], limits: Limits) -> Result<(Vec<Reply>, Vec<Problem>), NotRead> {
    let mut problems = Problems::default();
    let calendars = tree::read(bytes, limits, &mut problems)?;
    let answers: Vec<&Component> =
        calendars.iter().filter(|calendar| calendar.has("METHOD", "REPLY")).collect();
    if answers.is_empty() {
        return Err(NotRead::NoReply);
    }
    let mut found = Vec::new();
    for calendar in answers {
        let mut zones = Zones::new(calendar, TimeZone::UTC, jiff::civil::DateTime::MAX, &mut problems);
        for event in calendar.components.iter().filter(|component| component.name == "VEVENT") {
            let Some(uid) = event.text("UID").filter(|uid| !uid.is_empty()) else {
                zones.problems.add(event.line, "the answer does not name its event: it has no UID");
                continue;
            };
            found.extend(event.all("ATTENDEE").filter_map(|attendee| one(event, &uid, attendee, &mut zones)));
        }
    }
    Ok((found, problems.0))
}

fn one(event: &Component, uid: &str, attendee: &Property, zones: &mut Zones<'_>) -> Option<Reply> {
    let word = attendee.parameter("PARTSTAT").unwrap_or("NEEDS-ACTION");
    let Some(partstat) = Partstat::of(word) else {
        zones.problems.add(attendee.line, format!("PARTSTAT={} is no answer", short(word)));
        return None;
    };
    let address = attendee.value.trim();
    let is_mail = address.get(..7).is_some_and(|start| start.eq_ignore_ascii_case("mailto:"));
    let email = if is_mail { &address[7..] } else { attendee.parameter("EMAIL").unwrap_or(address) };
    let Some(email) = decoded(email).filter(|email| email.contains('@')) else {
        zones.problems.add(attendee.line, format!("{} is no address of an attendee", short(address)));
        return None;
    };
    let number = |name: &str| event.first(name).and_then(|property| property.value.trim().parse().ok());
    let stamp = event.first("DTSTAMP").and_then(|property| moment::written(&property.value, &Zone::utc()));
    Some(Reply {
        uid: uid.to_owned(),
        sequence: number("SEQUENCE").unwrap_or_default(),
        email,
        partstat,
        comment: event.text("COMMENT").unwrap_or_default(),
        stamped_at: stamp.and_then(|stamp| stamp.instant()),
    })
}

/// Percent-encoding undone; `None` where that gives no text.
fn decoded(address: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.trim().as_bytes();
    while let [first, tail @ ..] = rest {
        let pair = tail.get(..2).and_then(|pair| std::str::from_utf8(pair).ok());
        let coded = pair.filter(|_| *first == b'%').and_then(|pair| u8::from_str_radix(pair, 16).ok());
        bytes.push(coded.unwrap_or(*first));
        rest = if coded.is_some() { &tail[2..] } else { tail };
    }
    let text = String::from_utf8(bytes).ok()?.to_lowercase();
    (!text.chars().any(|c| c.is_control() || c.is_whitespace())).then_some(text)
}

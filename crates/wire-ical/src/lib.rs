//! iCalendar (RFC 5545, 7986) and the messages of iTIP (RFC 5546) that a learning calendar needs.
//!
//! An island: no database, no web framework, no room of the house. [`Calendar`] writes invitations, cancellations and
//! feeds; [`When`] says when something is, in a zone, in UTC or on whole days, and never invents a local time that a
//! clock change skipped. Leaves out to-dos, journals, and recurring events of our own.

mod calendar;
mod event;
mod line;
mod person;
mod text;
mod vtimezone;
mod when;

pub use calendar::{Calendar, Method, NotWritten};
pub use event::{Alarm, Event, Status};
pub use person::{Attendee, Kind, Organizer, Partstat, Role};
pub use when::{Doubt, NoSuchTime, When};

#[cfg(test)]
mod tests;

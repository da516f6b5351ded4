//! iCalendar (RFC 5545, 7986) and the messages of iTIP (RFC 5546) that a learning calendar needs.
//!
//! An island: no database, no web framework, no room of the house. [`Calendar`] writes invitations, cancellations and
//! feeds; [`When`] says when something is, in a zone, in UTC or on whole days, and never invents a local time that a
//! clock change skipped. [`busy`] reads when somebody is busy of what their calendar says, and nothing else of it;
//! [`days`] reads the whole days of a calendar of holidays, with their names;
//! [`replies`] reads their answers. Reading is bounded and names the line of whatever it could not use. Leaves out
//! to-dos, journals, and recurring events of our own.

mod busy;
mod calendar;
mod days;
mod event;
mod line;
mod moment;
mod person;
mod problem;
mod recur;
mod reply;
mod series;
mod text;
mod tree;
mod vtimezone;
mod when;
mod windows;
mod zone;

pub use busy::{Busy, Read, busy};
pub use calendar::{Calendar, Method, NotWritten};
pub use days::{Days, ReadDays, days};
pub use event::{Alarm, Event, Status};
pub use person::{Attendee, Kind, Organizer, Partstat, Role};
pub use problem::{Limits, NotRead, Problem};
pub use reply::{Reply, replies};
pub use when::{Doubt, NoSuchTime, When};

#[cfg(test)]
mod tests;

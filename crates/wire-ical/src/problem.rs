//! What could not be read, and where.

/// A line that could not be used. The rest of the calendar was read without it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {message}")]
pub struct Problem {
    /// The first physical line of the content line, from 1.
    pub line: usize,
    /// What is wrong with it; no full stop.
    pub message: String,
}

/// Why a text is no calendar that can be read at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotRead {
    /// It has too many bytes.
    #[error("the file has {found} bytes; a calendar may have at most {most}")]
    TooLong {
        /// What it has.
        found: usize,
        /// What it may have.
        most: usize,
    },
    /// It has too many events.
    #[error("line {line}: the file has more than {most} events; export a shorter range")]
    TooMany {
        /// Where the one too many begins.
        line: usize,
        /// How many it may have.
        most: usize,
    },
    /// Components stand within one another without end.
    #[error("line {line}: components are nested more than {most} deep")]
    TooDeep {
        /// Where the one too deep begins.
        line: usize,
        /// How deep they may be.
        most: usize,
    },
    /// It does not begin like a calendar.
    #[error("this is not an iCalendar file: it has no BEGIN:VCALENDAR")]
    NoCalendar,
    /// It is a calendar, but no answer.
    #[error("this calendar is no answer to an invitation: its METHOD is not REPLY")]
    NoReply,
    /// The zone for times without one is not known.
    #[error("there is no time zone {0:?}")]
    Zone(String),
}

/// How much is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Events in it.
    pub events: usize,
    /// Occurrences made of its recurrence rules.
    pub recurrences: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 4 * 1024 * 1024, events: 10_000, recurrences: 10_000 }
    }
}

/// Problems as they are found; the first ones are what helps.
#[derive(Debug, Default)]
pub(crate) struct Problems(pub Vec<Problem>);

impl Problems {
    const MOST: usize = 50;

    pub(crate) fn add(&mut self, line: usize, message: impl Into<String>) {
        if self.0.len() < Self::MOST {
            self.0.push(Problem { line, message: message.into() });
        }
    }
}

/// At most this much of a value is repeated in a message.
pub(crate) fn short(value: &str) -> String {
    let mut text: String = value.chars().take(60).collect();
    if text.len() < value.len() {
        text.push('…');
    }
    format!("{text:?}")
}

//! How the story is told: until when, to how many, whether over something that is there already.

use jiff::Timestamp;
use kernel::{Error, Result};

/// How the story is told.
#[derive(Clone, Debug)]
pub struct Options {
    /// The moment at which it ends; the clock stands there afterwards.
    pub end: Timestamp,
    /// Line 3, the leads and the named people only: for quick tests.
    pub small: bool,
    /// Without six months of learning: people, courses, rules and what the cast did.
    pub brief: bool,
    /// Tell it although somebody is there already.
    pub force: bool,
}

impl Options {
    /// The whole company, as written: until Thursday 19 November 2026, 14:06.
    ///
    /// # Errors
    /// None in practice: the written end is a moment.
    pub fn whole() -> Result<Self> {
        let end = crate::calendar::END.parse().map_err(Error::internal)?;
        Ok(Self { end, small: false, brief: false, force: false })
    }

    /// About eighty people, as written.
    ///
    /// # Errors
    /// As [`Options::whole`].
    pub fn small() -> Result<Self> {
        Ok(Self { small: true, ..Self::whole()? })
    }

    /// The same story, ending at another moment.
    #[must_use]
    pub fn ending(self, end: Timestamp) -> Self {
        Self { end, ..self }
    }
}

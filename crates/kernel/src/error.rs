//! What can go wrong, in the words of the house. The edge (`ui::web`) turns it into a page or a problem document.

use std::fmt;

use crate::i18n::{Locale, Sentence};
use crate::words;

/// The result of every room function.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// One field of a form or request that can't be used.
#[derive(Clone, Debug)]
pub struct Field {
    /// The field's name in the form, or its JSON path.
    pub name: String,
    /// What is wrong and what to do, as one sentence for the person who sent it.
    pub message: Sentence,
}

impl Field {
    /// A field and its sentence, from `words`.
    pub fn new<S: Into<String>>(
        name: impl Into<String>,
        say: impl Fn(Locale) -> S + Send + Sync + 'static,
    ) -> Self {
        Self { name: name.into(), message: Sentence::new(say) }
    }

    /// A field and its sentence, where that is in the reader's language already.
    pub fn said(name: impl Into<String>, sentence: impl Into<String>) -> Self {
        Self::plain(name, sentence)
    }

    /// A setting, argument or JSON path; whoever writes those reads English.
    pub fn plain(name: impl Into<String>, message: impl Into<String>) -> Self {
        Self { name: name.into(), message: Sentence::plain(message) }
    }
}

/// Why something was not done.
#[derive(Debug)]
pub enum Error {
    /// There is no such thing, or the actor may not know of it.
    NotFound,
    /// The actor sees it but may not do this. The sentence says who may.
    Forbidden(Sentence),
    /// It clashes with what is there now. The sentence says what to do.
    Conflict(Sentence),
    /// Fields that can't be used.
    Invalid(Vec<Field>),
    /// A part that is needed is away for now.
    Unavailable(String),
    /// A fault of ours. Logged once at the edge, never shown.
    Internal(Box<dyn std::error::Error + Send + Sync>),
}

impl Error {
    /// Wraps a fault of ours.
    pub fn internal(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Internal(source.into())
    }

    /// One field that can't be used: its name, and a sentence of `words`.
    pub fn invalid<S: Into<String>>(
        name: impl Into<String>,
        say: impl Fn(Locale) -> S + Send + Sync + 'static,
    ) -> Self {
        Self::Invalid(vec![Field::new(name, say)])
    }

    /// One setting, argument or JSON path that can't be used; whoever writes those reads English.
    pub fn invalid_plain(name: impl Into<String>, message: impl Into<String>) -> Self {
        Self::Invalid(vec![Field::plain(name, message)])
    }

    /// The actor sees it but may not do this: a sentence of `words`.
    pub fn forbidden<S: Into<String>>(say: impl Fn(Locale) -> S + Send + Sync + 'static) -> Self {
        Self::Forbidden(Sentence::new(say))
    }

    /// As [`Error::invalid`], where the sentence is in the reader's language already.
    pub fn invalid_said(name: impl Into<String>, sentence: impl Into<String>) -> Self {
        Self::Invalid(vec![Field::said(name, sentence)])
    }

    /// As [`Error::forbidden`], where the sentence is in the reader's language already.
    pub fn forbidden_said(sentence: impl Into<String>) -> Self {
        Self::forbidden_plain(sentence)
    }

    /// As [`Error::conflict`], where the sentence is in the reader's language already.
    pub fn conflict_said(sentence: impl Into<String>) -> Self {
        Self::conflict_plain(sentence)
    }

    /// As [`Error::forbidden`], to operators and programs.
    pub fn forbidden_plain(message: impl Into<String>) -> Self {
        Self::Forbidden(Sentence::plain(message))
    }

    /// It clashes with what is there now: a sentence of `words`.
    pub fn conflict<S: Into<String>>(say: impl Fn(Locale) -> S + Send + Sync + 'static) -> Self {
        Self::Conflict(Sentence::new(say))
    }

    /// As [`Error::conflict`], to operators and programs.
    pub fn conflict_plain(message: impl Into<String>) -> Self {
        Self::Conflict(Sentence::plain(message))
    }

    /// Somebody else wrote the same at the same time.
    pub(crate) fn same_time() -> Self {
        Self::conflict(words::error_same_time)
    }

    /// The HTTP status that says this.
    pub fn status(&self) -> u16 {
        match self {
            Self::NotFound => 404,
            Self::Forbidden(_) => 403,
            Self::Conflict(_) => 409,
            Self::Invalid(_) => 422,
            Self::Unavailable(_) => 503,
            Self::Internal(_) => 500,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound => f.write_str("there is no such thing, or you may not know of it"),
            Self::Forbidden(why) => write!(f, "not allowed: {why}"),
            Self::Conflict(why) => write!(f, "in conflict: {why}"),
            Self::Invalid(fields) => {
                for (index, field) in fields.iter().enumerate() {
                    let gap = if index == 0 { "" } else { "; " };
                    write!(f, "{gap}{}: {}", field.name, field.message)?;
                }
                Ok(())
            }
            Self::Unavailable(what) => write!(f, "not available now: {what}"),
            Self::Internal(source) => write!(f, "internal fault: {source}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Internal(source) => Some(source.as_ref()),
            _ => None,
        }
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        if let sqlx::Error::Database(database) = &error
            && database.is_unique_violation()
        {
            return Self::same_time();
        }
        match error {
            sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed => Self::Unavailable("the database".into()),
            other => Self::internal(other),
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Self::internal(error)
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::internal(error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_said_already_is_said_the_same_in_every_language() {
        let field = Field::said("starts", "Nichts wurde geändert.");
        assert_eq!(field.name, "starts");
        for locale in Locale::ALL {
            assert_eq!(field.message.say(locale), "Nichts wurde geändert.");
        }
    }
}

//! What can go wrong, in the words of the house. The edge (`ui::web`) turns it into a page or a problem document.

use std::fmt;

use serde::Serialize;

/// The result of every room function.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// One field of a form or request that can't be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Field {
    /// The field's name in the form, or its JSON path.
    pub name: String,
    /// What is wrong and what to do, as one sentence for the person who sent it.
    pub message: String,
}

/// Why something was not done.
#[derive(Debug)]
pub enum Error {
    /// There is no such thing, or the actor may not know of it.
    NotFound,
    /// The actor sees it but may not do this. The sentence says who may.
    Forbidden(String),
    /// It clashes with what is there now. The sentence says what to do.
    Conflict(String),
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

    /// One field that can't be used.
    pub fn invalid(name: impl Into<String>, message: impl Into<String>) -> Self {
        Self::Invalid(vec![Field { name: name.into(), message: message.into() }])
    }

    /// The actor sees it but may not do this.
    pub fn forbidden(message: impl Into<String>) -> Self {
        Self::Forbidden(message.into())
    }

    /// It clashes with what is there now.
    pub fn conflict(message: impl Into<String>) -> Self {
        Self::Conflict(message.into())
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
            return Self::Conflict("somebody did the same at the same time; look again".into());
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

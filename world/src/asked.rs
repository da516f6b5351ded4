//! What people ask for as it is written in `data/requests.toml`: types and their reading, no acts.

use jiff::civil::{Date, DateTime};
use kernel::{Error, Result};
use serde::Deserialize;

/// All of it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// How far leaders decide.
    pub autonomy: Vec<Autonomy>,
    /// By which rules.
    pub routes: Vec<Route>,
    /// What is asked for.
    pub requests: Vec<Request>,
    /// What is supported.
    pub policies: Vec<Policy>,
    /// What people wish for.
    pub wishes: Vec<Wish>,
    /// What they look for and do not find.
    pub searches: Vec<Search>,
    /// What classes of one's own would cost.
    pub prices: Vec<Price>,
}

/// How far a leader decides alone.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Autonomy {
    /// Who.
    pub leader: String,
    /// Up to how many cents.
    pub most: i64,
}

/// A rule about what is supported.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// The kind.
    pub name: String,
    /// Its words.
    pub words: String,
    /// `yes`, `ask` or `no`.
    pub answer: String,
    /// The rule.
    pub says: String,
}

/// What some people wish for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wish {
    /// Who.
    pub people: Vec<String>,
    /// What.
    pub title: String,
}

/// Something that is looked for and not found.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Search {
    /// The words.
    pub words: String,
    /// How often.
    pub times: usize,
}

/// What a class of its own would cost for those who wish for something, in cents.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Price {
    /// The wish.
    pub title: String,
    /// For the class.
    pub fixed: i64,
    /// For each who comes.
    pub per_head: i64,
    /// For one place elsewhere.
    pub elsewhere: i64,
}

/// A rule.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// For what.
    pub purpose: String,
    /// Who decides.
    pub stages: Vec<String>,
    /// Why.
    pub reason: String,
}

/// A request.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// Who asks.
    pub person: String,
    /// For what.
    pub purpose: String,
    /// What.
    pub title: String,
    /// Why.
    pub reason: String,
    /// How many cents.
    #[serde(default)]
    pub price: i64,
    /// When.
    pub at: DateTime,
    /// The day away.
    pub away: Option<Date>,
    /// What was said to it.
    pub decided: Option<Decided>,
}

/// What was said to a request.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decided {
    /// Who.
    pub by: String,
    /// When.
    pub at: DateTime,
    /// `yes`, `no` or `question`.
    pub answer: String,
    /// The sentence.
    pub said: String,
    /// What is offered instead.
    #[serde(default)]
    pub alternative: String,
}

impl Asked {
    /// Reads what the binary carries.
    ///
    /// # Errors
    /// [`Error::Internal`] when it can't be read.
    pub fn read() -> Result<Self> {
        toml::from_str(crate::files::text("data/requests.toml")?).map_err(Error::internal)
    }
}

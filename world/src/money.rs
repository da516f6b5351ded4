//! Money and paid minutes as they are written in `data/money.toml`: types and their reading, no acts.

use jiff::civil::Date;
use kernel::{Error, Result};
use serde::Deserialize;

/// All of it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// Budgets; one stands after the one it is below.
    pub budgets: Vec<Budget>,
    /// The one stipend.
    pub stipend: Stipend,
    /// What people asked it for.
    pub claims: Vec<Claim>,
}

/// A budget.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// Short word.
    pub key: String,
    /// The short word of the one above, out of which it gets its money.
    pub below: Option<String>,
    /// The unit it is for; the whole organisation without unit and purpose.
    pub unit: Option<String>,
    /// The purpose it is for.
    pub purpose: Option<String>,
    /// Its name.
    pub name: String,
    /// What it counts in.
    pub measure: String,
    /// What it gets.
    pub amount: i64,
    /// Who holds it.
    pub holder: String,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// What it is used for.
    #[serde(default)]
    pub lines: Vec<Line>,
}

/// What a budget is used for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// What.
    pub title: String,
    /// When.
    pub on: Date,
    /// Set aside.
    #[serde(default)]
    pub planned: i64,
    /// Promised.
    #[serde(default)]
    pub committed: i64,
    /// Paid.
    #[serde(default)]
    pub spent: i64,
}

/// Who gets how much; everybody, each half year.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stipend {
    /// The budget it comes out of.
    pub pot: String,
    /// Its name.
    pub name: String,
    /// What is supported.
    pub supports: String,
    /// How much.
    pub amount: i64,
    /// At most so much goes on.
    pub carry_most: i64,
    /// Up to so much nobody is asked.
    pub ask_above: i64,
}

/// What somebody asked for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Who.
    pub person: String,
    /// What.
    pub title: String,
    /// What kind of thing it is, by its word in the database.
    pub kind: String,
    /// How much.
    pub amount: i64,
    /// What was said when somebody agreed.
    pub agreed: Option<String>,
    /// What was paid.
    pub paid: Option<i64>,
}

impl Money {
    /// Reads `data/money.toml`.
    ///
    /// # Errors
    /// [`Error::Internal`] when it can't be read.
    pub fn read() -> Result<Self> {
        toml::from_str(crate::files::text("data/money.toml")?).map_err(Error::internal)
    }
}

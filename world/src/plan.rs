//! Objectives, needs and time set aside as they are written in `data/plan.toml`: types and their reading, no acts.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kernel::{Error, Result};
use serde::Deserialize;

/// All of it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Objectives of the organisation.
    pub objectives: Vec<Objective>,
    /// What managers saw.
    pub pains: Vec<Pain>,
    /// What people wish.
    pub wishes: Vec<Wish>,
    /// Time set aside.
    pub slots: Vec<Slot>,
    /// Days without classes.
    pub seasons: Vec<Season>,
    /// What shifts can spare.
    pub cover: Vec<Cover>,
    /// What is asked of every team.
    pub campaign: Campaign,
    /// People who plan together outside of the units.
    pub groups: Vec<Group>,
}

/// What is asked of every team.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Campaign {
    /// The first day that is to be planned.
    pub from: Date,
    /// The last day that is to be planned.
    pub until: Date,
    /// By when teams answer.
    pub answer_by: Date,
}

/// A planning group.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub about: String,
    /// Who leads it.
    pub leader: String,
    /// Who is in it is hidden.
    pub sensitive: bool,
    /// How many of which team are in it.
    pub teams: BTreeMap<String, usize>,
    /// Its share of the organisation's budget.
    pub share_cents: i64,
    /// What it plans.
    pub talk: String,
    /// When.
    pub on: Date,
    /// Minutes of each person.
    pub minutes: i64,
}

/// An objective of the organisation, for the three quarters from October on.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    /// Short word.
    pub key: String,
    /// Its name.
    pub name: String,
    /// The part of the work.
    pub area: String,
    /// Who answers for it.
    pub owner: String,
    /// Who confirms it.
    pub sponsor: String,
    /// By what one will see it.
    pub kpi: String,
    /// Its weight.
    pub weight: i64,
    /// Its topics.
    pub topics: String,
    /// Minutes of each person, by team.
    pub needs: BTreeMap<String, i64>,
}

/// What a manager saw.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pain {
    /// The team.
    pub team: String,
    /// What it is about.
    pub topic: String,
    /// The sentence.
    pub title: String,
    /// In how many people.
    pub people: i64,
}

/// What people wish.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wish {
    /// What it is about.
    pub topic: String,
    /// The sentence.
    pub title: String,
    /// How many of which team.
    pub teams: BTreeMap<String, usize>,
}

/// Time set aside.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    /// Its title.
    pub title: String,
    /// Half a line beside it.
    pub note: String,
    /// The objective.
    pub serves: Option<String>,
    /// The one team that it is for.
    pub team: Option<String>,
    /// Several teams.
    #[serde(default)]
    pub teams: Vec<String>,
    /// People choose it themselves.
    #[serde(default)]
    pub individual: bool,
    /// Named people alone.
    pub persons: Option<Vec<String>>,
    /// Minutes of each person.
    pub minutes: i64,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// Until when content is to be decided.
    pub decide: Option<Date>,
    /// It stands.
    #[serde(default)]
    pub booked: bool,
    /// What it answers; an objective where nothing is said.
    pub source: Option<String>,
}

/// Days without classes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Season {
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: String,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// The site that it is for; everybody where nothing is said.
    pub site: Option<String>,
    /// It comes back every year.
    #[serde(default)]
    pub yearly: bool,
}

/// What the shifts of a team can spare.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cover {
    /// The team.
    pub team: String,
    /// The Monday of the first week.
    pub from: Date,
    /// Hours of each week.
    pub hours: Vec<i64>,
}

impl Plan {
    /// Reads `data/plan.toml`.
    ///
    /// # Errors
    /// [`Error::Internal`] when it can't be read.
    pub fn read() -> Result<Self> {
        toml::from_str(crate::files::text("data/plan.toml")?).map_err(Error::internal)
    }
}

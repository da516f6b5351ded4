//! The rules as they are written in `data/rules.toml`: types and their reading, no acts.

use jiff::civil::{Date, DateTime};
use kernel::{Error, Result};
use serde::Deserialize;

/// All rules.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// In the order in which they went on; drafts last.
    pub rules: Vec<Rule>,
}

/// One rule.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Short word.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// Folder of the course.
    pub course: String,
    /// Who answers questions.
    pub owner: String,
    /// Who wrote it, rehearsed it and switched it on.
    pub by: String,
    /// When it went on; a draft never did.
    pub on: Option<DateTime>,
    /// Due so many days after coming in.
    pub due_days: Option<i64>,
    /// Due on a date.
    pub due_on: Option<Date>,
    /// Again so many months after it was done.
    pub again_months: Option<i64>,
    /// The last day on which it asks.
    pub expires_on: Option<Date>,
    /// The rule that goes off when this one goes on.
    pub replaces: Option<String>,
    /// Why.
    pub reason: String,
    /// Who.
    pub audience: Who,
}

/// An audience by names.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// All of these hold.
    All(Vec<Who>),
    /// Any of these holds.
    Any(Vec<Who>),
    /// This does not hold.
    Not(Box<Who>),
    /// In one of these units or below.
    Unit(Vec<String>),
    /// At one of these sites.
    Site(Vec<String>),
    /// In one of these jobs.
    Job(Vec<String>),
    /// In one of these groups.
    Group(Vec<String>),
    /// Employed in one of these ways.
    Employment(Vec<String>),
    /// Began to work at most so many days ago.
    HereAtMostDays(u32),
}

impl Rules {
    /// Reads the rules that the binary carries.
    ///
    /// # Errors
    /// [`Error::Internal`] with the line that cannot be read.
    pub fn read() -> Result<Self> {
        toml::from_str(crate::files::text("data/rules.toml")?).map_err(Error::internal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::Story;

    #[test]
    fn every_rule_has_one_date_a_course_an_owner_and_a_reason() {
        let story = Story::read().unwrap();
        let rules = Rules::read().unwrap().rules;
        let mut last = None;
        for rule in &rules {
            assert!(rule.due_days.is_some() != rule.due_on.is_some(), "{}", rule.key);
            let course = story.courses.iter().find(|c| c.slug == rule.course).unwrap();
            assert!(
                story.cast.contains_key(&rule.owner) && story.cast.contains_key(&rule.by),
                "{}",
                rule.key
            );
            assert!(!rule.reason.is_empty());
            if let Some(on) = rule.on {
                assert!(course.published[0] < on, "{} is live before its rule", rule.course);
                assert!(last.is_none_or(|before| before < on), "{} stands in order", rule.key);
                last = Some(on);
            }
        }
        let replaced = rules.iter().filter_map(|rule| rule.replaces.as_ref());
        assert!(replaced.clone().all(|key| rules.iter().any(|rule| rule.key == *key)));
        assert_eq!(replaced.count(), 1);
    }
}

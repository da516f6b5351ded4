//! The story as it is written in `data/story.toml`: types and their reading, no acts.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};
use kernel::{Error, Result};
use serde::Deserialize;

use crate::cast::{Given, Persona};

/// The whole story.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// Short word → employee number.
    pub cast: BTreeMap<String, String>,
    /// Whom a visitor may be.
    pub personas: Vec<Persona>,
    /// Who teaches a session from outside.
    pub outside: Outside,
    /// Roles of others.
    pub roles: Vec<Given>,
    /// What was written.
    pub courses: Vec<Course>,
    /// How far certain people are with certain courses.
    pub lessons: Vec<Lesson>,
    /// Who has done whatever is past its day, apart from `lessons`.
    pub done: Done,
    /// Who recommended what to whom.
    pub recommendations: Vec<Recommendation>,
    /// What was chosen for everybody or for a unit.
    pub spotlights: Vec<Spotlight>,
    /// Learning that nobody asked for.
    pub chosen: Vec<Chosen>,
}

/// Somebody from outside, who teaches one session.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outside {
    /// Name.
    pub name: String,
    /// Address; it tells who they are.
    pub email: String,
    /// For whom they work.
    pub organisation: String,
    /// What others read about them.
    pub about: String,
    /// What they teach, one in each line.
    pub topics: String,
    /// The budget that pays, by its key.
    pub budget: String,
    /// What they are paid.
    pub fee: i64,
    /// What they were asked.
    pub note: String,
    /// What they answered.
    pub answer: String,
    /// The page that shows most of what they do.
    pub start: String,
    /// Who has a seat in their session.
    pub people: Vec<String>,
}

/// Something written, and its versions.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Course {
    /// Folder below `courses/`.
    pub slug: String,
    /// Who wrote it.
    pub author: String,
    /// Who reviewed it; never the author.
    pub reviewer: String,
    /// When each version went live, oldest first.
    pub published: Vec<DateTime>,
    /// For each version but the last: pairs (now, then) that give its text.
    #[serde(default)]
    pub replaces: Vec<Vec<(String, String)>>,
    /// A next version that stands in review.
    pub draft: Option<Draft>,
}

/// A version in review.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// Folder below `courses/`.
    pub slug: String,
    /// When it was sent to review.
    pub sent: DateTime,
    /// What the author says about it.
    pub note: String,
    /// What the reviewer asked.
    pub comment: Option<Comment>,
}

/// A comment in a review.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    /// Who.
    pub person: String,
    /// Title of the part; empty for the whole.
    #[serde(default)]
    pub part: String,
    /// When.
    pub at: DateTime,
    /// What.
    pub text: String,
    /// What was answered.
    pub answer: Option<Box<Comment>>,
}

/// How far somebody is.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// Who.
    pub person: String,
    /// Folder of the course.
    pub course: String,
    /// Parts done; none when nothing was begun.
    #[serde(default)]
    pub parts: usize,
    /// When the last of them was done.
    pub at: Option<DateTime>,
}

/// Who is never late unless `lessons` says so.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Done {
    /// Short words.
    pub people: Vec<String>,
    /// Names of units.
    pub units: Vec<String>,
}

/// A recommendation.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recommendation {
    /// Who recommends.
    pub from: String,
    /// To whom.
    pub to: String,
    /// Folder of the course.
    pub course: String,
    /// Why; the other reads it.
    pub reason: String,
    /// When.
    pub at: DateTime,
    /// What was said to it.
    pub reply: Option<Reply>,
}

/// An answer to a recommendation.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// `yes`, `later` or `no`.
    pub answer: String,
    /// When.
    pub at: DateTime,
    /// A sentence, or nothing.
    pub note: String,
}

/// Something put before everybody.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spotlight {
    /// Who chose it.
    pub by: String,
    /// Folder of the course.
    pub course: String,
    /// Name of the unit; empty for everybody.
    pub unit: String,
    /// The last day.
    pub until: Date,
    /// Why.
    pub reason: String,
    /// When it was chosen.
    pub at: DateTime,
}

/// A share of a unit that takes a course by their own choice.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chosen {
    /// Folder of the course.
    pub course: String,
    /// Name of the unit; units below it count.
    pub unit: String,
    /// People in a hundred.
    pub share: u8,
    /// From this day.
    pub from: Date,
    /// To this day.
    pub to: Date,
}

impl Story {
    /// Reads the story that the binary carries.
    ///
    /// # Errors
    /// [`Error::Internal`] with the line that cannot be read.
    pub fn read() -> Result<Self> {
        toml::from_str(crate::files::text("data/story.toml")?).map_err(Error::internal)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::files;

    #[test]
    fn every_word_of_the_story_is_in_the_cast_and_every_course_exists() {
        let story = Story::read().unwrap();
        let mut words: Vec<&String> = story.personas.iter().map(|p| &p.person).collect();
        words.extend(story.roles.iter().map(|r| &r.person));
        words.extend(story.courses.iter().flat_map(|c| [&c.author, &c.reviewer]));
        words.extend(story.lessons.iter().map(|l| &l.person));
        words.extend(story.recommendations.iter().flat_map(|r| [&r.from, &r.to]));
        words.extend(&story.outside.people);
        words.extend(story.spotlights.iter().map(|s| &s.by));
        words.extend(&story.done.people);
        for word in words {
            assert!(story.cast.contains_key(word), "{word}");
        }
        let slugs: BTreeSet<&str> = story.courses.iter().map(|c| c.slug.as_str()).collect();
        let mut named: Vec<&str> = story.lessons.iter().map(|l| l.course.as_str()).collect();
        named.extend(story.recommendations.iter().map(|r| r.course.as_str()));
        named.extend(story.spotlights.iter().map(|s| s.course.as_str()));
        named.extend(story.chosen.iter().map(|c| c.course.as_str()));
        for slug in named {
            assert!(slugs.contains(slug), "{slug}");
        }
        for course in &story.courses {
            assert!(!files::course(&course.slug).unwrap().is_empty());
            assert_ne!(course.author, course.reviewer, "{}", course.slug);
            assert_eq!(course.replaces.len() + 1, course.published.len(), "{}", course.slug);
        }
        assert!(story.spotlights.len() <= 3);
    }

    #[test]
    fn every_earlier_version_differs_from_the_next() {
        for course in Story::read().unwrap().courses.iter().filter(|c| !c.replaces.is_empty()) {
            let now = files::text(&format!("courses/{0}/{0}.md", course.slug)).unwrap();
            let mut last = String::new();
            for pairs in &course.replaces {
                for (present, _) in pairs {
                    assert!(now.contains(present), "{}: {present}", course.slug);
                }
                let then = pairs.iter().fold(now.to_owned(), |text, (a, b)| text.replace(a, b));
                assert_ne!(then, last);
                last = then;
            }
            assert_ne!(last, now);
        }
    }

    #[test]
    fn everybody_in_the_cast_is_in_the_last_staff_file() {
        let file = files::text("data/staff-2026-11-18.csv").unwrap();
        for (word, number) in &Story::read().unwrap().cast {
            assert!(file.lines().any(|line| line.starts_with(&format!("{number};"))), "{word} {number}");
        }
    }
}

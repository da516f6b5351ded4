//! What differs between two versions of a programme. No I/O.

use crate::path::Phase;
use crate::programme::{Programme, Step};

/// A part of a programme that is not a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Its title.
    Title,
    /// What it is for.
    About,
    /// What a cohort makes together.
    Capstone,
    /// What the certificate says.
    Certificate,
    /// How many months the certificate holds.
    Months,
    /// How many months ago something done elsewhere may be.
    Elsewhere,
    /// Whether people may begin by themselves: 1 or 0.
    Open,
    /// Days until the courses are done.
    BeforeDays,
    /// Days until the class.
    LiveDays,
    /// Days until practice is seen.
    PracticeDays,
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Something is said in another way.
    Said {
        /// What.
        what: What,
        /// As it was.
        before: String,
        /// As it is.
        after: String,
    },
    /// A step is new.
    Added(Step),
    /// A step is no longer asked.
    Removed(Step),
    /// A step stays, in other words.
    Reworded {
        /// Its phase.
        phase: Phase,
        /// As it was.
        before: String,
        /// As it is.
        after: String,
    },
}

/// What differs, in the order of the form; nothing for two that are the same.
pub fn changes(before: &Programme, after: &Programme) -> Vec<Change> {
    let mut found: Vec<Change> = texts(before).into_iter().zip(texts(after)).filter_map(differs).collect();
    for step in &before.steps {
        match after.steps.iter().find(|one| one.place == step.place) {
            None => found.push(Change::Removed(step.clone())),
            Some(now) if now.title != step.title => found.push(Change::Reworded {
                phase: step.phase,
                before: step.title.clone(),
                after: now.title.clone(),
            }),
            Some(_) => {}
        }
    }
    let is_new = |step: &&Step| before.steps.iter().all(|one| one.place != step.place);
    found.extend(after.steps.iter().filter(is_new).cloned().map(Change::Added));
    found
}

fn differs(((what, before), (_, after)): ((What, String), (What, String))) -> Option<Change> {
    (before != after).then_some(Change::Said { what, before, after })
}

fn texts(of: &Programme) -> [(What, String); 10] {
    [
        (What::Title, of.title.clone()),
        (What::About, of.about.clone()),
        (What::Capstone, of.capstone.clone()),
        (What::Certificate, of.certificate.clone()),
        (What::Months, of.valid_months.to_string()),
        (What::Elsewhere, of.elsewhere_months.to_string()),
        (What::Open, i64::from(of.open).to_string()),
        (What::BeforeDays, of.pace.before.to_string()),
        (What::LiveDays, of.pace.live.to_string()),
        (What::PracticeDays, of.pace.practice.to_string()),
    ]
}

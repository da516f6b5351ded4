//! What was told, in numbers.

use std::fmt;

/// What was told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// People at work at the end.
    pub people: u32,
    /// Staff files applied.
    pub staff_files: u32,
    /// Changes that they made.
    pub changes: u32,
    /// The staff file that the guards stopped, by name.
    pub stopped: Option<String>,
    /// Courses and guides that are live.
    pub courses: u32,
    /// Versions published.
    pub versions: u32,
    /// Versions in review.
    pub in_review: u32,
    /// Cohorts of the programme that was revised, oldest first.
    pub cohorts: Vec<programmes::CohortId>,
    /// Rules that are on.
    pub rules: u32,
    /// Rules that were rehearsed and are not on.
    pub drafts: u32,
    /// Lessons sat through to their end.
    pub lessons: u32,
    /// Lessons begun and not finished.
    pub begun: u32,
    /// Answers given.
    pub answers: u32,
    /// Recommendations.
    pub recommendations: u32,
    /// Spotlights.
    pub spotlights: u32,
    /// Budgets set up.
    pub budgets: u32,
    /// Objectives stated.
    pub objectives: u32,
    /// Needs raised.
    pub needs: u32,
    /// Slots planned.
    pub slots: u32,
    /// What people asked their stipends for.
    pub claims: u32,
    /// Classes in the catalogue.
    pub classes: u32,
    /// Programmes written.
    pub programmes: u32,
    /// Seats that people took, asked for or wait for.
    pub seats: u32,
    /// What people asked for.
    pub requests: u32,
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{} people from {} staff files ({} changes)",
            self.people, self.staff_files, self.changes
        )?;
        writeln!(
            f,
            "{} courses and guides in {} versions, {} in review",
            self.courses, self.versions, self.in_review
        )?;
        writeln!(f, "{} rules on, {} drafts", self.rules, self.drafts)?;
        writeln!(f, "{} lessons finished, {} begun, {} answers", self.lessons, self.begun, self.answers)?;
        writeln!(f, "{} recommendations, {} spotlights", self.recommendations, self.spotlights)?;
        writeln!(f, "{} objectives, {} needs, {} slots", self.objectives, self.needs, self.slots)?;
        writeln!(f, "{} budgets, {} claims, {} requests", self.budgets, self.claims, self.requests)?;
        write!(f, "{} classes, {} seats, {} programmes", self.classes, self.seats, self.programmes)?;
        if let Some(name) = &self.stopped {
            write!(f, "\n{name} waits: a guard stopped it")?;
        }
        Ok(())
    }
}

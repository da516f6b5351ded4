//! One measured number beside its goal, and the table of them.

/// A number with what was asked of it.
pub struct Figure {
    /// What was measured.
    pub what: String,
    /// The goal; empty where there is none.
    pub goal: &'static str,
    /// What was found.
    pub found: String,
    /// Whether the goal holds.
    pub holds: bool,
}

impl Figure {
    /// A number with a goal.
    pub fn new(what: impl Into<String>, goal: &'static str, found: String, holds: bool) -> Self {
        Self { what: what.into(), goal, found, holds }
    }

    /// A number that is only told.
    pub fn told(what: impl Into<String>, found: String) -> Self {
        Self::new(what, "", found, true)
    }

    /// As a cell: bold where the goal is missed.
    fn cell(&self) -> String {
        if self.holds { self.found.clone() } else { format!("**{}**", self.found) }
    }
}

/// Says figures one by one; the table goes to the standard output alone.
pub fn print(figures: &[Figure]) {
    for figure in figures {
        let goal = if figure.goal.is_empty() { String::new() } else { format!(" (goal: {})", figure.goal) };
        let missed = if figure.holds { "" } else { " MISSED" };
        eprintln!("{}: {}{goal}{missed}", figure.what, figure.found);
    }
}

/// Prints the same figures of several databases side by side, as Markdown.
pub fn table(columns: &[(&str, Vec<Figure>)]) {
    let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
    println!("| | goal | {} |\n|---|---|{}", names.join(" | "), "---|".repeat(columns.len()));
    let Some((_, first)) = columns.first() else { return };
    for (at, figure) in first.iter().enumerate() {
        let cells: Vec<String> =
            columns.iter().filter_map(|(_, figures)| Some(figures.get(at)?.cell())).collect();
        println!("| {} | {} | {} |", figure.what, figure.goal, cells.join(" | "));
    }
}

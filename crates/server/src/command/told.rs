//! Reports of imports as lines for a terminal; the pages say more.

/// What a staff file would change.
pub fn people(report: &people::run::Report) {
    if let Some(why) = &report.unreadable {
        println!("The file could not be read: {why:?}");
        return;
    }
    let counts = report.counts;
    println!("{} rows, {} set aside, {} with a problem", report.rows, report.aside, report.problems);
    println!(
        "{} people before, {} after, {} stay as they are",
        report.people.0, report.people.1, report.unchanged
    );
    println!(
        "{} join, {} move, {} get a new manager, {} change in details, {} leave",
        counts.joiners, counts.movers, counts.managers, counts.details, counts.leavers
    );
    for check in report.verdict.checks.iter().filter(|check| check.stopped) {
        println!("stopped by the guard: {:?}", check.guard);
    }
}

/// What became of a folder.
pub fn content(report: &content::import::report::Report) {
    let counts = &report.counts;
    println!(
        "{}: {} modules, {} lessons, {} parts, {} minutes",
        report.source, counts.modules, counts.lessons, counts.parts, counts.minutes
    );
    println!(
        "{} pictures, {} questions",
        counts.pictures,
        counts.questions_imported + counts.questions_authored
    );
    for coverage in &report.languages {
        println!(
            "{}: {} of {} parts, {} headings that do not align",
            coverage.language,
            coverage.parts,
            coverage.of,
            coverage.unaligned.len()
        );
    }
    println!(
        "mapped with loss: {}, not mapped: {}, pictures missing: {}",
        report.loss.len(),
        report.not_mapped.len(),
        report.missing_pictures.len()
    );
    for note in &report.not_mapped {
        let line = note.line.map(|line| format!(":{line}")).unwrap_or_default();
        println!("  {}{line} {}", note.path, note.name);
    }
}

//! Reports of imports as lines for a terminal; the pages say more.

use content::import::report::Note;
use kernel::i18n::Locale;
use people::feed::staged::Problem;

/// Operators read English; the pages speak every language of the interface.
const L: Locale = Locale::En;
/// Most lines of a list; the pages show all.
const MOST: usize = 20;

/// What a staff file would change, and which rows need a look.
pub fn people(report: &people::run::Report, problems: &[Problem]) -> Vec<String> {
    if report.unreadable.is_some() {
        return vec![people::words_of::stopped(L, report)];
    }
    let counts = report.counts;
    let mut out = vec![
        format!("{} rows, {} set aside, {} with a problem", report.rows, report.aside, report.problems),
        format!(
            "{} people before, {} after, {} stay as they are",
            report.people.0, report.people.1, report.unchanged
        ),
        format!(
            "{} join, {} move, {} get a new manager, {} change in details, {} leave",
            counts.joiners, counts.movers, counts.managers, counts.details, counts.leavers
        ),
    ];
    if counts.dated > 0 {
        out.push(format!("{} of these are newly given a last day", counts.dated));
    }
    if report.untold > 0 {
        out.push(people::words_of::untold(L, report));
    }
    list(&mut out, problems, |problem| {
        let rows = problem.rows.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
        let said = if problem.value.trim().is_empty() { "nothing" } else { problem.value.trim() };
        let what = people::words_of::what_to_do(L, problem);
        format!("row {rows}, column {}, says {said:?}. {what}", problem.column)
    });
    if report.verdict.stopped() {
        out.push(people::words_of::stopped(L, report));
    }
    out
}

/// What became of a folder.
pub fn content(report: &content::import::report::Report) -> Vec<String> {
    let counts = &report.counts;
    let mut out = vec![
        format!(
            "{}: {} modules, {} lessons, {} parts, {} minutes",
            report.source, counts.modules, counts.lessons, counts.parts, counts.minutes
        ),
        format!(
            "{} pictures, {} questions from elsewhere, {} in our form",
            counts.pictures, counts.questions_imported, counts.questions_authored
        ),
    ];
    out.extend(report.languages.iter().map(|coverage| {
        format!(
            "{}: {} of {} parts, {} headings that do not align",
            coverage.language,
            coverage.parts,
            coverage.of,
            coverage.unaligned.len()
        )
    }));
    out.push(format!("mapped: {}", report.mapped.len()));
    out.push(format!("mapped with loss: {}", report.loss.len()));
    list(&mut out, &report.loss, note);
    out.push(format!("not mapped: {}", report.not_mapped.len()));
    list(&mut out, &report.not_mapped, note);
    out.push(format!("pictures missing: {}", report.missing_pictures.len()));
    list(&mut out, &report.missing_pictures, |picture| {
        let why = if picture.elsewhere { "lies on another server" } else { "is not there" };
        format!("{}: {} {why}", picture.path, picture.target)
    });
    out
}

fn note(note: &Note) -> String {
    let line = note.line.map(|line| format!(":{line}")).unwrap_or_default();
    let name = if note.name.is_empty() { String::new() } else { format!(" {}:", note.name) };
    format!("{}{line}{name} {}", note.path, note.what.say(L))
}

fn list<T>(out: &mut Vec<String>, all: &[T], say: impl Fn(&T) -> String) {
    out.extend(all.iter().take(MOST).map(|one| format!("  {}", say(one))));
    if all.len() > MOST {
        out.push(format!("  and {} more, on the page of this import", all.len() - MOST));
    }
}

/// What became of a file of statements.
pub fn records(report: &records::import::Report, aside: &std::path::Path) {
    let counts = &report.counts;
    if report.resumed_after > 0 {
        println!(
            "An earlier run had stopped after {} statements; this one went on from there.",
            report.resumed_after
        );
    }
    println!(
        "{} statements: {} stored, {} already there, {} set aside",
        counts.items, counts.stored, counts.known, counts.refused
    );
    for reason in report.reasons.iter().take(20) {
        let clause = if reason.wrong.clause.is_empty() {
            String::new()
        } else {
            format!(" ({})", reason.wrong.clause)
        };
        println!(
            "  {} times, first on line {}: {} {}{clause}",
            reason.times, reason.line, reason.wrong.path, reason.wrong.message
        );
    }
    if counts.refused > 0 {
        println!(
            "Those set aside are in {}, one a line. Mend them there and import that file;",
            aside.display()
        );
        println!("the page Records shows each with the place marked, for {} days.", records::refusal::DAYS);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use people::feed::decode::Unreadable;
    use people::run::report::unreadable;

    #[test]
    fn a_report_speaks_in_words() {
        let told = people(&unreadable(Unreadable::NotATable), &[]);
        assert_eq!(told, ["Stopped: this is no table. Export the staff file as CSV or XLSX."]);
        let mut folder = content::folder::Folder::of_one("essay.gift", b"::Why:: Explain why. {}".to_vec());
        folder.name = "quiz".into();
        let told = content(&content::import::read(&folder, &mut |_, _| {}).report).join("\n");
        assert!(told.contains("essay.gift:1 Why: An essay. Nobody could mark it here."), "{told}");
    }
}

//! Where a file comes from, when nobody says so: files of a known kind name their own source.
//!
//! The organograms of two departments must not be compared with one another, nor with an organisation's own staff
//! file. Files of no known kind belong to the usual feed.

use super::decode::{Told, decode};
use super::mapping::{Mapping, Preset};

/// How much of a file is looked at before it is read as a table.
const AHEAD: usize = 4_096;

/// The feed of a file of a known kind: "Organogram, Cabinet Office".
pub fn feed_of(bytes: &[u8]) -> Option<String> {
    let organogram = Mapping::of_preset(Preset::UkOrganogram);
    let ahead = bytes.get(..bytes.len().min(AHEAD)).unwrap_or_default();
    let mark = b"Post Unique Reference";
    if !ahead.windows(mark.len()).any(|part| part == mark) {
        return None;
    }
    let sheet = decode(bytes, &Told::default()).ok()?;
    if !organogram.missing(&sheet.header).is_empty() {
        return None;
    }
    let body = ["Organisation", "Parent Department"].into_iter().find_map(|column| {
        let index = sheet.header.iter().position(|h| h == column)?;
        let mut values = sheet.rows.iter().filter_map(|row| row.cells.get(index)).map(|v| v.trim());
        let first = values.next().filter(|v| !v.is_empty())?;
        values.all(|v| v == first).then(|| first.chars().take(60).collect::<String>())
    });
    Some(body.map_or_else(|| "Organogram".to_owned(), |body| format!("Organogram, {body}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "Post Unique Reference,Name,Grade (or equivalent),Job Title,Parent Department,Organisation,Unit,Reports to Senior Post\n";

    #[test]
    fn an_organogram_names_its_own_source() {
        let one = format!("{HEAD}1,Ada,A,Head,Home,Cabinet,Law,XX\n2,Bo,A,Head,Home,Cabinet,Law,1\n");
        assert_eq!(feed_of(one.as_bytes()).as_deref(), Some("Organogram, Cabinet"));
        let two = format!("{HEAD}1,Ada,A,Head,Home,Cabinet,Law,XX\n2,Bo,A,Head,Home,Agency,Law,1\n");
        assert_eq!(feed_of(two.as_bytes()).as_deref(), Some("Organogram, Home"));
        assert_eq!(feed_of(b"nr,name\n1,Ada\n"), None);
    }
}

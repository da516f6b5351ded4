//! The limits of this room that are the same in every house, by name, so that the documentation says what the program does.
//! What an operator chooses is a setting of the process (`xapi_requests_per_minute`, `xapi_origins`) and stands there.

use crate::forward::{self, parcel, send};
use crate::refusal;
use crate::xapi::{call, parameters, refused, send as receive};

/// A limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// What it limits.
    pub about: &'static str,
    /// How much.
    pub most: u64,
    /// In which unit; empty for a plain number.
    pub unit: &'static str,
}

const fn limit(about: &'static str, most: u64, unit: &'static str) -> Limit {
    Limit { about, most, unit }
}

const MB: usize = 1024 * 1024;

/// Every limit, in the order of the documentation.
pub const LIMITS: &[Limit] = &[
    limit("Body of statements as JSON, or of one document", (call::LARGEST / MB) as u64, "MB"),
    limit("Body of statements with their files", (call::LARGEST_WITH_FILES / MB) as u64, "MB"),
    limit("Statements in one request", receive::TOGETHER as u64, ""),
    limit("Pause in a body that is coming in", call::PAUSE.as_secs(), "s"),
    limit("Time for a whole body", call::WHOLE.as_secs(), "s"),
    limit("Statements on a page that names no limit", parameters::USUAL as u64, ""),
    limit("Statements on a page", parameters::MOST as u64, ""),
    limit("Time that something refused is kept", refusal::DAYS.unsigned_abs(), "days"),
    limit("Text of something refused", (refusal::LONGEST / 1024) as u64, "KB"),
    limit("Refusals that are kept of one key", refusal::MOST_OF_KEY.unsigned_abs(), ""),
    limit("Refusals that are kept of one key in a day", refused::MOST_A_DAY.unsigned_abs(), ""),
    limit("Refusals that are kept", refusal::MOST.unsigned_abs(), ""),
    limit("Statements forwarded at once", forward::TOGETHER.unsigned_abs(), ""),
    limit("Bytes forwarded at once", (parcel::LARGEST / MB) as u64, "MB"),
    limit("Bytes forwarded at once with files", (parcel::LARGEST_WITH_FILES / MB) as u64, "MB"),
    limit("Statements in a row that another store may refuse before it is paused", send::PATIENCE as u64, ""),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_limit_says_something_else_and_limits_something() {
        let mut names: Vec<_> = LIMITS.iter().map(|one| one.about).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), LIMITS.len());
        assert!(LIMITS.iter().all(|one| one.most > 0));
        let said = include_str!("../../../docs/guide/it-admin/records.md");
        for (about, words) in [
            ("Time that something refused is kept", "kept for {} days"),
            ("Text of something refused", "cut at {} KB"),
            ("Refusals that are kept of one key", "At most {} of one key"),
            ("Refusals that are kept", "and {} in all"),
            ("Statements forwarded at once", "hold at most {}"),
            ("Statements in a row that another store may refuse before it is paused", "{} refusals in a"),
        ] {
            let one = LIMITS.iter().find(|one| one.about == about).unwrap();
            let digits = one.most.to_string();
            let number = match digits.len() {
                4.. => format!("{},{}", &digits[..digits.len() - 3], &digits[digits.len() - 3..]),
                _ => digits,
            };
            assert!(
                said.contains(&words.replace("{}", &number)),
                "the guide says nothing of {about}: {number}"
            );
        }
    }
}

//! The two versions of the specification, and how they appear in headers and in statements.

use std::fmt;

/// Which rules apply to a request or a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Version {
    /// xAPI 1.0.3 (and every other 1.0.x, whose data model it shares).
    V1_0_3,
    /// xAPI 2.0 (IEEE 9274.1.1).
    V2_0,
}

impl Version {
    /// What a request's `X-Experience-API-Version` header asks for; `None` when it names a version not spoken here.
    pub fn of_header(header: &str) -> Option<Version> {
        match header.trim() {
            "1.0" => Some(Version::V1_0_3),
            "2.0" => Some(Version::V2_0),
            other if is_patch(other, "1.0.") => Some(Version::V1_0_3),
            other if is_patch(other, "2.0.") => Some(Version::V2_0),
            _ => None,
        }
    }

    /// The value of the answer's `X-Experience-API-Version` header.
    pub fn header(self) -> &'static str {
        match self {
            Version::V1_0_3 => "1.0.3",
            Version::V2_0 => "2.0.0",
        }
    }

    /// The `version` of a statement that came without one.
    pub fn of_statement(self) -> &'static str {
        match self {
            Version::V1_0_3 => "1.0.0",
            Version::V2_0 => "2.0.0",
        }
    }

    /// Whether a statement under these rules may carry `version`.
    ///
    /// A store of 2.0 goes on accepting statements of 1.0.x, which it also has to return.
    pub fn admits(self, version: &str) -> bool {
        match Version::of_header(version) {
            Some(Version::V1_0_3) => version == version.trim(),
            Some(Version::V2_0) => self == Version::V2_0 && version == version.trim(),
            None => false,
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Version::V1_0_3 => "xAPI 1.0.3",
            Version::V2_0 => "xAPI 2.0",
        })
    }
}

fn is_patch(version: &str, prefix: &str) -> bool {
    version
        .strip_prefix(prefix)
        .is_some_and(|patch| (1..=4).contains(&patch.len()) && patch.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_chooses_the_rules() {
        assert_eq!(Version::of_header("1.0.3"), Some(Version::V1_0_3));
        assert_eq!(Version::of_header("1.0"), Some(Version::V1_0_3));
        assert_eq!(Version::of_header("2.0.0"), Some(Version::V2_0));
        for wrong in ["", "0.95", "1.1.0", "3.0", "1.0.x", "1.0.", "2"] {
            assert_eq!(Version::of_header(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_statement_of_two_is_no_statement_of_one() {
        assert!(Version::V2_0.admits("1.0.9"));
        assert!(Version::V2_0.admits("2.0.0"));
        assert!(!Version::V1_0_3.admits("2.0.0"));
        assert!(!Version::V1_0_3.admits("0.9.9"));
        assert!(!Version::V1_0_3.admits(" 1.0.0"));
    }
}

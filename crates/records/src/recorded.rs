//! A statement as it is kept: its place in the storage order, whose it is, and what it says.

use jiff::Timestamp;
use kernel::{Error, PersonId, Result};
use wire_xapi::{Json, Limits, Statement, Version, is_media_type, parse_one};

use crate::statement_store::StoredRow;

kernel::id!(
    /// A statement.
    StatementId
);

/// A statement in the store.
#[derive(Debug, Clone, PartialEq)]
pub struct Recorded {
    /// Its id.
    pub id: StatementId,
    /// Its place in the storage order: strictly growing, no two alike.
    pub stored_at: Timestamp,
    /// When it happened.
    pub happened_at: Timestamp,
    /// Whose it is, when its actor is one of our people.
    pub person: Option<PersonId>,
    /// Whether another statement has voided it.
    pub voided: bool,
    /// False when the same statement had been stored before: nothing was changed, and nothing need follow.
    pub new: bool,
    /// What it says, with what the store has set.
    pub statement: Statement,
}

impl Recorded {
    pub(crate) fn of(row: StoredRow) -> Result<Recorded> {
        let statement = read(&row.raw)?;
        let happened_at = statement.timestamp.as_ref().map_or(row.stored_at, wire_xapi::Timestamp::instant);
        let StoredRow { id, stored_at, person, voided, .. } = row;
        Ok(Recorded { id, stored_at, happened_at, person, voided, new: false, statement })
    }
}

/// Reads a stored text. What was accepted under either version is readable under the later one.
pub(crate) fn read(raw: &str) -> Result<Statement> {
    let by = |version| parse_one(raw.as_bytes(), version, Limits::KEPT).map(|received| received.statement);
    let read = by(Version::V2_0).or_else(|_| by(Version::V1_0_3));
    read.or_else(|refusal| from_before(raw).ok_or_else(|| Error::internal(refusal)))
}

/// A statement whose attachments have media types that were taken once and are none; it is readable all the same.
fn from_before(raw: &str) -> Option<Statement> {
    let mut json = wire_xapi::read(raw.as_bytes(), Limits::KEPT).ok()?;
    let Json::Object(members) = &mut json else { return None };
    for (key, value) in members {
        match (key.as_ref(), value) {
            ("attachments", list) => mend(list),
            ("object", Json::Object(inner)) => {
                inner.iter_mut().filter(|(key, _)| key == "attachments").for_each(|(_, list)| mend(list));
            }
            _ => {}
        }
    }
    let by = |version| Statement::from_json(&json, version).ok();
    by(Version::V2_0).or_else(|| by(Version::V1_0_3))
}

fn mend(list: &mut Json<'_>) {
    let Json::Array(all) = list else { return };
    for one in all {
        let Json::Object(members) = one else { continue };
        for (_, kind) in members.iter_mut().filter(|(key, _)| key == "contentType") {
            if !kind.as_str().is_some_and(is_media_type) {
                *kind = Json::text("application/octet-stream");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_taken_once_is_readable() {
        let sha2 = "0".repeat(64);
        let raw = format!(
            r#"{{"actor":{{"mbox":"mailto:a@b.c"}},"verb":{{"id":"http://x.y/v"}},"object":{{"id":"http://x.y/o"}},
            "attachments":[{{"usageType":"http://x.y/u","display":{{}},"contentType":"text/plain; a=b c","length":1,"sha2":"{sha2}"}}]}}"#
        );
        assert_eq!(read(&raw).unwrap().attachments[0].content_type, "application/octet-stream");
        assert!(read(&raw.replace("http://x.y/v", "v")).is_err());
    }
}

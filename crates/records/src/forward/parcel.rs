//! What travels to another store: a statement with its files, and how many of them fit into one request.

use kernel::{Error, Result};
use wire_xapi::{Json, Limits, Version, read};

use super::store::Row;
use crate::attachment::Attached;

/// The largest body of several statements, in bytes, without and with their files.
pub(crate) const LARGEST: usize = 1024 * 1024;
pub(crate) const LARGEST_WITH_FILES: usize = 16 * 1024 * 1024;

/// A statement as it travels.
pub(super) struct Parcel {
    pub(super) row: Row,
    pub(super) text: String,
    pub(super) version: Version,
    pub(super) files: Vec<Attached>,
}

impl Parcel {
    fn size(&self) -> usize {
        self.text.len() + self.files.iter().map(|file| file.length).sum::<usize>()
    }
}

/// Parcels that fit into one request: so many, so large, of one version.
pub(super) fn batches(parcels: &[Parcel], together: i64) -> Vec<&[Parcel]> {
    let most = usize::try_from(together).unwrap_or(1).max(1);
    let (mut all, mut start, mut size) = (Vec::new(), 0, 0);
    for (at, parcel) in parcels.iter().enumerate() {
        let files = !parcel.files.is_empty();
        let largest = if files { LARGEST_WITH_FILES } else { LARGEST };
        let full = at - start >= most || size + parcel.size() > largest;
        let first = &parcels[start];
        // Who brings no files shares no request with who does: a store may take the one and refuse the other.
        if at > start && (full || parcel.version != first.version || files == first.files.is_empty()) {
            all.push(&parcels[start..at]);
            (start, size) = (at, 0);
        }
        size += parcel.size() + 1;
    }
    all.push(&parcels[start..]);
    all
}

/// The statement without what the other store sets itself.
pub(super) fn travelling(raw: &str) -> Result<String> {
    let Json::Object(mut members) = read(raw.as_bytes(), Limits::KEPT).map_err(Error::internal)? else {
        return Err(Error::internal("a stored statement is no object"));
    };
    members.retain(|(key, _)| !matches!(key.as_ref(), "stored" | "authority"));
    Ok(Json::Object(members).print())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_other_store_sets_does_not_travel() {
        let raw = r#"{"id":"x","authority":{"a":1},"result":{"score":{"raw":1.50}},"stored":"y","version":"1.0.0"}"#;
        assert_eq!(
            travelling(raw).unwrap(),
            r#"{"id":"x","result":{"score":{"raw":1.50}},"version":"1.0.0"}"#
        );
    }
}

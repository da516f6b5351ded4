//! Files that came with statements. Their bytes are kept by the house's store of files; here stands which statement
//! brought which.

use jiff::Timestamp;
use kernel::params;

use crate::statement_store::NewRow;

/// A file that came with a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Attached {
    /// Its hash as the statement has it, in small letters.
    pub(crate) sha2: String,
    /// Its name in the store of files.
    pub(crate) file: String,
    pub(crate) content_type: String,
    pub(crate) length: usize,
}

impl Attached {
    /// The row of a file, for the statement stored at that place.
    pub(crate) fn of(self, stored_at: Timestamp) -> NewRow {
        params![stored_at, self.sha2, self.file, self.content_type, self.length]
    }
}

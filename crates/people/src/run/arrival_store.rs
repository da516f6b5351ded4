//! SQL of staff files that wait to be read.

use kernel::arrival::{About, Shelf};
use kernel::{Columns, Result, Value, params};

use super::arrival::Sent;
use crate::ids::RunId;

/// Where they wait. Whoever sees one sees all.
pub(super) static SHELF: Shelf<RunId, Sent> =
    kernel::shelf!("people_arrivals", "file_name, feed_name, day, arrived_by", "$5, $6, $7, $8", "TRUE");

impl About for Sent {
    fn values(self) -> Result<Vec<Value>> {
        Ok(params![self.file_name, self.feed_name, self.day, self.by])
    }

    fn read(c: &mut Columns<'_>) -> Result<Self> {
        Ok(Self { file_name: c.next()?, feed_name: c.next()?, day: c.next()?, by: c.next()? })
    }
}

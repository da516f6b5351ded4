//! What the crash looks up past the pages.

use kernel::{Statement, Tx, params, statements};
use uuid::Uuid;

statements! {
    FIRST_PART = "SELECT part_key FROM content_part_v1 WHERE version_id = $1 ORDER BY place, part_key LIMIT 1";
}

static WAITS: Statement =
    Statement::pair("WAITS", module_path!(), "SELECT 'on'", "SELECT current_setting('fsync')");

/// The key of a version's first part.
pub(super) async fn first_part(tx: &mut Tx, version: Uuid) -> String {
    tx.one(&FIRST_PART, params![version]).await.unwrap().get(0).unwrap()
}

/// Whether the server of the database waits for its disk.
pub(super) async fn waits(tx: &mut Tx) -> String {
    tx.one(&WAITS, params![]).await.unwrap().get(0).unwrap()
}

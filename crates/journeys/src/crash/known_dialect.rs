//! What the crash looks up past the pages.

use kernel::{Result, Statement, Tx, params, statements};
use uuid::Uuid;

use super::wrong;

statements! {
    /// The key of a version's first part.
    FIRST_PART = "SELECT part_key FROM content_part_v1 WHERE version_id = $1 ORDER BY place, part_key LIMIT 1";
}

static WAITS: Statement =
    Statement::pair("WAITS", module_path!(), "SELECT 'on'", "SELECT current_setting('fsync')");

/// The key of a version's first part.
pub(super) async fn first_part(tx: &mut Tx, version: Uuid) -> Result<String> {
    tx.one(&FIRST_PART, params![version]).await?.get(0)
}

/// Fails unless a commit waits for what the database calls the disk.
pub(super) async fn require_durable(tx: &mut Tx) -> Result<()> {
    let durable = tx.durability().await?;
    let wanted = if tx.is_postgres() { "on" } else { "2" };
    if durable == wanted {
        Ok(())
    } else {
        Err(wrong(format!("a commit does not wait for the disk: {durable}")))
    }
}

/// Whether the server of the database waits for its disk.
pub(super) async fn waits(tx: &mut Tx) -> Result<bool> {
    Ok(tx.one(&WAITS, params![]).await?.get::<String>(0)? == "on")
}

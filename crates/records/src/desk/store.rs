//! SQL of the desk: how much came in.

use jiff::Timestamp;
use kernel::{Result, Tx, Uuid, params};

kernel::statements! {
    /// How many were stored since an instant.
    SINCE = "SELECT COUNT(*) FROM records_statements WHERE stored_at > $1";
    /// How many an authority sent since an instant.
    SENT = "SELECT COUNT(*) FROM records_statements WHERE authority = $1 AND stored_at > $2";
    /// When an authority sent the last one.
    LAST = "SELECT stored_at FROM records_statements WHERE authority = $1 ORDER BY stored_at DESC LIMIT 1";
}

pub(super) async fn since(tx: &mut Tx, at: Timestamp) -> Result<i64> {
    tx.one(&SINCE, params![at]).await?.get(0)
}

pub(super) async fn sent(tx: &mut Tx, authority: Uuid, at: Timestamp) -> Result<i64> {
    tx.one(&SENT, params![authority, at]).await?.get(0)
}

pub(super) async fn last(tx: &mut Tx, authority: Uuid) -> Result<Option<Timestamp>> {
    tx.optional(&LAST, params![authority]).await?.map(|row| row.get(0)).transpose()
}

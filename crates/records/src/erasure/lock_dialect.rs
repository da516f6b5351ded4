//! Keeps whoever stores a document about a person and whoever erases that person apart. SQLite has one writer anyway.

use kernel::{Result, Statement, Tx, Uuid, params};

static STAY: Statement = Statement::pair(
    "STAY",
    module_path!(),
    "SELECT 1 WHERE $1 IS NOT NULL",
    "SELECT 1 FROM (SELECT pg_advisory_xact_lock_shared(CAST($1 AS BIGINT))) AS l",
);
static GO: Statement = Statement::pair(
    "GO",
    module_path!(),
    "SELECT 1 WHERE $1 IS NOT NULL",
    "SELECT 1 FROM (SELECT pg_advisory_xact_lock(CAST($1 AS BIGINT))) AS l",
);

/// Nobody erases this subject before the transaction ends.
pub(super) async fn stay(tx: &mut Tx, subject: Uuid) -> Result<()> {
    tx.one(&STAY, params![number(subject)]).await.map(|_| ())
}

/// Nobody else is at work with this subject before the transaction ends.
pub(super) async fn go(tx: &mut Tx, subject: Uuid) -> Result<()> {
    tx.one(&GO, params![number(subject)]).await.map(|_| ())
}

fn number(subject: Uuid) -> i64 {
    let (high, _) = subject.as_u64_pair();
    high.cast_signed()
}

//! A statement as it stood in the store before there were months.

use kernel::{Result, Statement, Tx, Uuid, params};

/// Kept alike on both engines. No registered statement: the table has another form by now.
static ADD: Statement = Statement::both(
    "ADD",
    module_path!(),
    "INSERT INTO records_statements (stored_at, id, happened_at, verb, authority, refers_to, voids, raw)
        VALUES ($1, $2, $1, $3, $3, $4, $5, $6)",
);
static ADD_RELATED: Statement = Statement::both(
    "ADD_RELATED",
    module_path!(),
    "INSERT INTO records_related (term, stored_at, near) VALUES ($1, $2, TRUE)",
);
static ORDER: Statement =
    Statement::both("ORDER", module_path!(), "UPDATE records_order SET last_at = $1 WHERE id = 1");

pub(super) async fn add(
    tx: &mut Tx,
    stored_at: jiff::Timestamp,
    id: Uuid,
    refers_to: Option<Uuid>,
    raw: &str,
) -> Result<()> {
    let term = crate::term::verb("http://example.com/did");
    tx.execute(&ADD, params![stored_at, id, term, refers_to, false, raw]).await?;
    tx.execute(&ADD_RELATED, params![crate::term::activity("http://example.com/whole"), stored_at]).await?;
    tx.execute(&ORDER, params![stored_at]).await?;
    Ok(())
}

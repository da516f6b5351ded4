//! How much room it takes. PostgreSQL knows the tables of this room; SQLite would have to read all of them, so there it is
//! the whole file of the database.

use kernel::{Result, Tx};

kernel::statements! {
    /// Bytes on the disk. Another schema of the same database may be another house.
    BYTES = sqlite "SELECT c.page_count * s.page_size FROM pragma_page_count() AS c, pragma_page_size() AS s",
        postgres "SELECT COALESCE(CAST(SUM(pg_total_relation_size(c.oid)) AS BIGINT), 0)
            FROM pg_class AS c
            INNER JOIN pg_namespace AS n ON n.oid = c.relnamespace
            WHERE c.relname LIKE 'records\\_%' AND c.relkind = 'r' AND n.nspname = current_schema()";
}

/// Bytes on the disk, and whether they are those of this room alone.
pub(super) async fn bytes(tx: &mut Tx) -> Result<(i64, bool)> {
    Ok((tx.one(&BYTES, vec![]).await?.get(0)?, tx.is_postgres()))
}

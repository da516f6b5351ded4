//! Tells PostgreSQL what it holds after a bulk write. Its planner goes by statistics, and gathers them by itself only
//! a minute later; until then it takes a table of twenty thousand rows for an empty one and reads it row by row.
//! SQLite plans by its indexes alone and needs nothing.

use std::collections::BTreeMap;

use sqlx::{AssertSqlSafe, PgConnection, Row as _};

use crate::error::Result;

/// From so many rows on a write is a bulk write.
const MANY: u64 = 1_000;
/// ... and only where it touched more than one row of so many.
const SHARE: u64 = 10;

/// How many rows of each table a transaction touched.
#[derive(Debug, Default)]
pub(crate) struct Bulk(BTreeMap<String, u64>);

impl Bulk {
    /// Notes what a statement touched. A few rows are not worth a look at the text.
    pub(crate) fn note(&mut self, text: &str, touched: u64) {
        if touched >= 100
            && let Some(table) = written(text)
        {
            *self.0.entry(table.to_owned()).or_default() += touched;
        }
    }

    /// Gathers statistics of what grew or changed much, seen against its size: a large table is not read again for a
    /// thousand rows. At the end of the transaction: its rows and what the planner knows of them show at the same moment,
    /// and tables are locked (against each other's statistics, not against reading or writing) in one order and for no
    /// longer than the commit takes.
    pub(crate) async fn tell(&self, conn: &mut PgConnection) -> Result<()> {
        let much: Vec<String> = self
            .0
            .iter()
            .filter(|(_, rows)| **rows >= MANY)
            .map(|(table, rows)| format!("relname = '{table}' AND reltuples < {}", rows * SHARE))
            .collect();
        if much.is_empty() {
            return Ok(());
        }
        let text = format!(
            "SELECT CAST(relname AS TEXT) FROM pg_class WHERE relkind IN ('r', 'p') AND ({}) ORDER BY relname",
            much.join(" OR ")
        );
        let rows = sqlx::raw_sql(AssertSqlSafe(text)).fetch_all(&mut *conn).await?;
        let tables = rows.iter().map(|row| row.try_get(0)).collect::<sqlx::Result<Vec<String>>>()?;
        if !tables.is_empty() {
            let text = format!("ANALYZE {}", tables.join(", "));
            sqlx::raw_sql(AssertSqlSafe(text)).execute(conn).await?;
        }
        Ok(())
    }
}

/// The table that a statement writes to.
fn written(text: &str) -> Option<&str> {
    let mut words = text.split_whitespace();
    let table = match (words.next()?, words.next()?) {
        ("INSERT", "INTO") | ("DELETE", "FROM") => words.next()?,
        ("UPDATE", table) => table,
        _ => return None,
    };
    table.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_').then_some(table)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_write_names_its_table() {
        assert_eq!(written("INSERT INTO people_persons (id) VALUES ($1)"), Some("people_persons"));
        assert_eq!(written("\n    UPDATE kernel_jobs\n    SET x = 1"), Some("kernel_jobs"));
        assert_eq!(written("DELETE FROM people_touched WHERE batch = $1"), Some("people_touched"));
        assert_eq!(written("WITH a AS (SELECT 1) INSERT INTO t SELECT 1"), None);
        assert_eq!(written("SELECT 1"), None);
    }

    #[test]
    fn rows_of_a_table_add_up() {
        let mut bulk = Bulk::default();
        for touched in [600, 500, 3] {
            bulk.note("INSERT INTO people_persons (id) VALUES ($1)", touched);
        }
        assert_eq!(bulk.0.get("people_persons"), Some(&1_100));
    }
}

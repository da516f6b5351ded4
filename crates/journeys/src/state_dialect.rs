//! A digest of every table, to see whether a call left something behind. Each engine lists its tables and prints a
//! row in its own way; PostgreSQL also knows which transaction wrote a row, which is quicker to ask.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::OnceLock;

use kernel::{Ctx, Result, Statement, Tx, params};

static COLUMNS: Statement = Statement::pair(
    "COLUMNS",
    module_path!(),
    "SELECT m.name, p.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS p
     WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, p.cid",
    "SELECT c.table_name, c.column_name FROM information_schema.columns AS c
     JOIN information_schema.tables AS t ON t.table_name = c.table_name AND t.table_schema = c.table_schema
     WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND NOT EXISTS (
         SELECT 1 FROM pg_inherits AS i JOIN pg_class AS k ON k.oid = i.inhrelid WHERE k.relname = c.table_name)
     ORDER BY c.table_name, c.ordinal_position",
);

/// What may change with any call: when somebody was last seen, how often a door was tried.
fn may_change(table: &str, column: &str) -> bool {
    table == "identity_tries" || (table, column) == ("identity_sign_ins", "seen_at")
}

/// Table and digest of what its rows say.
pub(crate) async fn state(ctx: &Ctx) -> Result<BTreeSet<(String, u64)>> {
    digests(ctx, false).await
}

/// Table and a mark that changes with every write, even one that says the same again.
#[cfg(test)]
pub(crate) async fn written(ctx: &Ctx) -> BTreeSet<(String, u64)> {
    digests(ctx, true).await.unwrap()
}

async fn digests(ctx: &Ctx, quick: bool) -> Result<BTreeSet<(String, u64)>> {
    // Listing the tables is slow, and they are the same in every test of this binary: months of a table are read with it.
    static KNOWN: [OnceLock<Statement>; 4] = [const { OnceLock::new() }; 4];
    let mut tx = ctx.db.read().await?;
    let known = &KNOWN[usize::from(quick) * 2 + usize::from(tx.is_postgres())];
    let text = match known.get() {
        Some(text) => text,
        None => {
            let made = statement(&mut tx, quick).await?;
            known.get_or_init(|| made)
        }
    };
    let digest = |row: &kernel::Row| {
        let mut hasher = DefaultHasher::new();
        row.get::<String>(1)?.hash(&mut hasher);
        Ok((row.get(0)?, hasher.finish()))
    };
    tx.all(text, params![]).await?.iter().map(digest).collect()
}

/// One statement that reads every table.
async fn statement(tx: &mut Tx, quick: bool) -> Result<Statement> {
    let mut tables: Vec<(String, Vec<String>)> = Vec::new();
    for row in tx.all(&COLUMNS, params![]).await? {
        let (table, column): (String, String) = (row.get(0)?, row.get(1)?);
        if may_change(&table, &column) || table.contains("_search") {
            continue;
        }
        match tables.last_mut() {
            Some((last, columns)) if *last == table => columns.push(column),
            _ => tables.push((table, vec![column])),
        }
    }
    let mut sqlite = String::new();
    let mut postgres = String::new();
    for (table, columns) in &tables {
        let quoted: Vec<_> = columns.iter().map(|column| format!("quote(\"{column}\")")).collect();
        let text: Vec<_> = columns.iter().map(|column| format!("CAST(\"{column}\" AS TEXT)")).collect();
        let union = if sqlite.is_empty() { "" } else { " UNION ALL " };
        let _ = write!(
            sqlite,
            "{union}SELECT '{table}', COALESCE(group_concat(x, '|'), '') FROM (SELECT {} AS x FROM {table} ORDER BY x)",
            quoted.join(" || ',' || ")
        );
        if quick && table != "identity_sign_ins" {
            let _ = write!(
                postgres,
                "{union}SELECT '{table}', COUNT(*) || ' ' || COALESCE(SUM(CAST(CAST(xmin AS TEXT) AS BIGINT)), 0) FROM {table}"
            );
            continue;
        }
        let _ = write!(
            postgres,
            "{union}SELECT '{table}', md5(COALESCE(string_agg(x, '|' ORDER BY x), '')) FROM (SELECT CAST(ROW({}) AS TEXT) AS x FROM {table}) AS q",
            text.join(", ")
        );
    }
    Ok(Statement::built_pair("STATE", sqlite, postgres))
}

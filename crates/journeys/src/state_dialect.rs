//! Whether a call left something behind: a digest of what every table says, and a journal of what was written since.
//! Each engine lists its tables, prints a row and declares a trigger in its own way.

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
    // Listing the tables is slow, and they are the same in every test of this binary: months of a table are read with it.
    static KNOWN: [OnceLock<Statement>; 2] = [const { OnceLock::new() }; 2];
    let mut tx = ctx.db.read().await?;
    let known = &KNOWN[usize::from(tx.is_postgres())];
    let text = match known.get() {
        Some(text) => text,
        None => {
            let made = statement(&mut tx).await?;
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

/// Tables with the columns that count.
async fn tables(tx: &mut Tx) -> Result<Vec<(String, Vec<String>)>> {
    let mut tables: Vec<(String, Vec<String>)> = Vec::new();
    for row in tx.all(&COLUMNS, params![]).await? {
        let (table, column): (String, String) = (row.get(0)?, row.get(1)?);
        if may_change(&table, &column) || table.contains("_search") || table == "journeys_written" {
            continue;
        }
        match tables.last_mut() {
            Some((last, columns)) if *last == table => columns.push(column),
            _ => tables.push((table, vec![column])),
        }
    }
    Ok(tables)
}

/// One statement that reads every table.
async fn statement(tx: &mut Tx) -> Result<Statement> {
    let tables = tables(tx).await?;
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
        let _ = write!(
            postgres,
            "{union}SELECT '{table}', md5(COALESCE(string_agg(x, '|' ORDER BY x), '')) FROM (SELECT CAST(ROW({}) AS TEXT) AS x FROM {table}) AS q",
            text.join(", ")
        );
    }
    Ok(Statement::built_pair("STATE", sqlite, postgres))
}

/// Notes each row that is written, even one that says the same again, so that nobody has to read every table to see
/// whether a call wrote something.
#[cfg(test)]
pub(crate) struct Journal {
    seen: i64,
}

#[cfg(test)]
impl Journal {
    /// Begins to note.
    pub(crate) async fn open(ctx: &Ctx) -> Self {
        let mut tx = ctx.db.write().await.unwrap();
        for text in declarations(&mut tx).await.unwrap() {
            tx.execute(&Statement::built("JOURNAL", text), params![]).await.unwrap();
        }
        tx.commit().await.unwrap();
        Self { seen: 0 }
    }

    /// The tables that were written to since the last look.
    pub(crate) async fn written(&mut self, ctx: &Ctx) -> BTreeSet<String> {
        let mut tx = ctx.db.read().await.unwrap();
        let mut written = BTreeSet::new();
        for row in tx.all(&WRITTEN, params![self.seen]).await.unwrap() {
            written.insert(row.get(0).unwrap());
            self.seen = self.seen.max(row.get(1).unwrap());
        }
        written
    }
}

#[cfg(test)]
static WRITTEN: Statement = Statement::both(
    "WRITTEN",
    module_path!(),
    "SELECT name, MAX(id) FROM journeys_written WHERE id > $1 GROUP BY name ORDER BY name",
);

/// The journal, and for each table what writes into it.
#[cfg(test)]
async fn declarations(tx: &mut Tx) -> Result<Vec<String>> {
    let postgres = tx.is_postgres();
    let id = if postgres { "BIGINT GENERATED ALWAYS AS IDENTITY" } else { "INTEGER" };
    let mut texts = vec![format!("CREATE TABLE journeys_written (id {id} PRIMARY KEY, name TEXT NOT NULL)")];
    if postgres {
        texts.push(
            "CREATE FUNCTION journeys_note() RETURNS trigger LANGUAGE plpgsql AS
            'BEGIN INSERT INTO journeys_written (name) VALUES (TG_ARGV[0]); RETURN NULL; END'"
                .into(),
        );
    }
    for (table, columns) in tables(tx).await? {
        let columns: Vec<_> = columns.iter().map(|column| format!("\"{column}\"")).collect();
        let update = format!("UPDATE OF {}", columns.join(", "));
        if postgres {
            texts.push(format!(
                "CREATE TRIGGER journeys_note AFTER INSERT OR DELETE OR {update} ON {table}
                FOR EACH ROW EXECUTE FUNCTION journeys_note('{table}')"
            ));
            texts.push(format!(
                "CREATE TRIGGER journeys_note_empty AFTER TRUNCATE ON {table}
                FOR EACH STATEMENT EXECUTE FUNCTION journeys_note('{table}')"
            ));
            continue;
        }
        for (at, what) in ["INSERT", "DELETE", update.as_str()].into_iter().enumerate() {
            texts.push(format!(
                "CREATE TRIGGER journeys_{table}_{at} AFTER {what} ON {table}
                BEGIN INSERT INTO journeys_written (name) VALUES ('{table}'); END"
            ));
        }
    }
    Ok(texts)
}

//! The schema of the whole house: the same on both engines, every statement accepted by both, and written down.
//!
//! What stands in a table is left to the rooms.

use kernel::{Statement, Tx, params};
use testkit::Engine;

static DEFINITIONS: Statement = Statement::pair(
    "DEFINITIONS",
    module_path!(),
    "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY tbl_name, type DESC, name",
    "SELECT ''",
);

/// Table or view, column, type, whether it may be null. SQLite's types are those of the text that made the table; it
/// says `INTEGER` where a column is the row's own number, which is as wide as any.
static COLUMNS: Statement = Statement::pair(
    "COLUMNS",
    module_path!(),
    "SELECT m.type || ' ' || m.name || '.' || p.name || CASE WHEN m.type = 'view' THEN ''
        ELSE ' ' || CASE WHEN p.type = 'INTEGER' THEN 'BIGINT' ELSE p.type END || CASE WHEN p.\"notnull\" <> 0 OR p.pk <> 0 THEN ' NOT NULL' ELSE '' END END
     FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS p
     WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite_%'
     ORDER BY m.name, p.name",
    "SELECT CASE WHEN t.table_type = 'VIEW' THEN 'view ' || c.table_name || '.' || c.column_name
        ELSE 'table ' || c.table_name || '.' || c.column_name || ' ' || upper(c.data_type)
            || CASE WHEN c.is_nullable = 'NO' THEN ' NOT NULL' ELSE '' END END
     FROM information_schema.columns AS c
     JOIN information_schema.tables AS t ON t.table_name = c.table_name AND t.table_schema = c.table_schema
     WHERE c.table_schema = 'public'
     ORDER BY c.table_name, c.column_name",
);

static INDEXES: Statement = Statement::pair(
    "INDEXES",
    module_path!(),
    "SELECT tbl_name || ' ' || name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY tbl_name, name",
    "SELECT tablename || ' ' || indexname FROM pg_indexes
     WHERE schemaname = 'public' AND indexname NOT LIKE '%\\_pkey' AND indexname NOT LIKE '%\\_key'
     ORDER BY tablename, indexname",
);

async fn lines(tx: &mut Tx, statement: &Statement) -> Vec<String> {
    let rows = tx.all(statement, params![]).await.unwrap();
    rows.iter().map(|row| row.get(0).unwrap()).collect()
}

testkit::both! {
    async fn every_statement_of_every_room_can_be_prepared(db: TestDb) {
        let ctx = db.open(server::rooms()).await;
        let (_, refused) = ctx.db.read().await.unwrap().prepare_all().await.unwrap();
        assert_eq!(refused, Vec::<String>::new());
    }

    async fn generated_columns_are_the_same_on_both_engines(db: TestDb) {
        let ctx = db.open(server::rooms()).await;
        let mut tx = ctx.db.read().await.unwrap();
        let mut found = lines(&mut tx, &COLUMNS).await;
        found.extend(lines(&mut tx, &INDEXES).await);
        // Full text is the one thing that each engine keeps in its own way.
        found.retain(|line| !line.contains("_search"));
        found.sort();
        testkit::generated("docs/generated/columns.txt", &format!("{}\n", found.join("\n")));
    }
}

#[test]
fn generated_schema_is_current() {
    testkit::run(Engine::Sqlite, concat!(module_path!(), "::generated_schema"), async |db| {
        let ctx = db.open(server::rooms()).await;
        let mut tx = ctx.db.read().await.unwrap();
        let tables = lines(&mut tx, &DEFINITIONS).await.join(";\n\n");
        let text = format!(
            "-- The schema as all migrations leave it. Written by the tests; do not edit.\n\n{tables};\n"
        );
        testkit::generated("docs/generated/schema.sql", &text);
    });
}

#[test]
fn generated_configuration_is_current() {
    let mut text = String::from(
        "# Settings\n\nEach setting stands in `guildhall.toml` or in the environment; the environment wins.\n\n\
         | in the file | in the environment | what it is |\n|---|---|---|\n",
    );
    for setting in kernel::config::SETTINGS {
        text += &format!("| `{}` | `{}` | {} |\n", setting.name, setting.variable, setting.about);
    }
    text += "\n## Limits of the record store\n\nThese are the same in every house.\n\n| what | at most |\n|---|---|\n";
    for limit in records::limit::LIMITS {
        let most = format!("{} {}", limit.most, limit.unit);
        text += &format!("| {} | {} |\n", limit.about, most.trim_end());
    }
    testkit::generated("docs/generated/config.md", &text);
}

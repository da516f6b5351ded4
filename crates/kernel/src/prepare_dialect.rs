//! Prepares every registered statement, so that a text that one engine refuses is found before anybody runs it.

use sqlx::{AssertSqlSafe, Executor, SqlSafeStr};

use crate::error::{Error, Result};
use crate::statement::STATEMENTS;
use crate::tx::{Conn, Tx};

impl Tx {
    /// Prepares every statement of every linked crate. Gives how many there are and what was refused.
    pub async fn prepare_all(&mut self) -> Result<(usize, Vec<String>)> {
        let mut refused = Vec::new();
        for statement in STATEMENTS {
            let pg = || AssertSqlSafe(statement.postgres.clone()).into_sql_str();
            let outcome: Result<()> = match &mut self.conn {
                Conn::Sqlite(lease) => lease.prepare(statement.sqlite.clone()).await,
                Conn::PostgresRead(conn) => {
                    (&mut **conn).prepare(pg()).await.map(|_| ()).map_err(Error::from)
                }
                Conn::PostgresWrite(tx) => (&mut **tx).prepare(pg()).await.map(|_| ()).map_err(Error::from),
            };
            if let Err(error) = outcome {
                refused.push(format!("{}::{}: {error}", statement.module, statement.name));
            }
        }
        Ok((STATEMENTS.len(), refused))
    }

    /// What makes a commit durable on this engine: SQLite's `synchronous` (2 is FULL) or PostgreSQL's
    /// `synchronous_commit`.
    pub async fn durability(&mut self) -> Result<String> {
        static ASK: crate::Statement = crate::Statement::pair(
            "ASK",
            module_path!(),
            "SELECT CAST(synchronous AS TEXT) FROM pragma_synchronous",
            "SELECT current_setting('synchronous_commit')",
        );
        self.one(&ASK, vec![]).await?.get(0)
    }
}

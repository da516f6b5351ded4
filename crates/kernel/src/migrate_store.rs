//! Brings the schema up to date, room by room in the order given. Migrations only add; one that changed after
//! it ran is refused, because two databases would then differ.

use sha2::{Digest, Sha256};

use crate::db::{Db, Kind};
use crate::error::{Error, Result};
use crate::params;
use crate::room::Migration;
use crate::statement::Statement;

/// The ground floor's own migrations.
pub const MIGRATIONS: &[Migration] =
    crate::migrations!["0001_kernel", "0002_parts", "0003_stages", "0004_turns", "0005_notice_parts"];

const LEDGER: &str = "CREATE TABLE IF NOT EXISTS kernel_migrations (
    room TEXT NOT NULL,
    name TEXT NOT NULL,
    digest TEXT NOT NULL,
    applied_at BIGINT NOT NULL,
    PRIMARY KEY (room, name)
)";

static READ: Statement = Statement::both(
    "READ",
    module_path!(),
    "SELECT digest FROM kernel_migrations WHERE room = $1 AND name = $2",
);
static MARK: Statement = Statement::both(
    "MARK",
    module_path!(),
    "INSERT INTO kernel_migrations (room, name, digest, applied_at) VALUES ($1, $2, $3, $4)",
);
/// Only one node migrates at a time on PostgreSQL; SQLite's writer is one anyway.
static LOCK: Statement = Statement::pair(
    "LOCK",
    module_path!(),
    "SELECT 1",
    "SELECT 1 FROM (SELECT pg_advisory_xact_lock(740126)) AS l",
);

impl Db {
    /// Applies what is missing, each migration in its own transaction. Gives how many were applied.
    pub async fn migrate(&self) -> Result<usize> {
        let mut tx = self.write().await?;
        tx.raw(LEDGER.into()).await?;
        tx.commit().await?;
        let kernel = ("kernel", MIGRATIONS);
        let rooms = self.rooms().iter().map(|room| (room.name, room.migrations));
        let mut applied = 0;
        for (room, migrations) in std::iter::once(kernel).chain(rooms) {
            for migration in migrations {
                applied += usize::from(self.apply(room, migration).await?);
            }
        }
        Ok(applied)
    }

    async fn apply(&self, room: &str, migration: &Migration) -> Result<bool> {
        let text = match self.kind() {
            Kind::Sqlite => migration.sqlite,
            Kind::Postgres => migration.postgres,
        };
        let digest = hex::encode(Sha256::digest(text));
        let mut tx = self.write().await?;
        tx.all(&LOCK, vec![]).await?;
        if let Some(row) = tx.optional(&READ, params![room, migration.name]).await? {
            if row.get::<String>(0)? == digest {
                return Ok(false);
            }
            return Err(Error::conflict_plain(format!(
                "migration {room}/{} was changed after it had run on this database; restore the file or \
                 the database from the same release",
                migration.name
            )));
        }
        tx.raw(text.into())
            .await
            .map_err(|error| Error::internal(format!("migration {room}/{}: {error}", migration.name)))?;
        let now = tx.now();
        tx.execute(&MARK, params![room, migration.name, digest, now]).await?;
        tx.commit().await?;
        Ok(true)
    }
}

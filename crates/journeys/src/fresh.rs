//! A database of one's own on a PostgreSQL server: empty at first, dropped afterwards.

use kernel::{Clock, Db, Ids, Result, Statement, params};

/// An empty database.
pub struct Fresh {
    server: String,
    name: String,
}

impl Fresh {
    /// Makes it beside the database that the address names; one of that name goes first.
    ///
    /// # Errors
    /// When the server does not answer or may not be written to.
    pub async fn make(server: &str, name: &str) -> Result<Self> {
        let fresh = Self { server: server.to_owned(), name: format!("{name}_{}", std::process::id()) };
        fresh.raze().await?;
        fresh.tell(format!("CREATE DATABASE {}", fresh.name)).await?;
        Ok(fresh)
    }

    /// Its address.
    pub fn url(&self) -> String {
        let (base, query) = self.server.split_once('?').unwrap_or((&self.server, ""));
        let server = base.rsplit_once('/').map_or(base, |(server, _)| server);
        let gap = if query.is_empty() { "" } else { "?" };
        format!("{server}/{}{gap}{query}", self.name)
    }

    /// Drops it, whoever is connected.
    ///
    /// # Errors
    /// When the server does not answer.
    pub async fn discard(self) -> Result<()> {
        self.raze().await
    }

    async fn raze(&self) -> Result<()> {
        self.tell(format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name)).await
    }

    async fn tell(&self, text: String) -> Result<()> {
        let db = Db::postgres(&self.server, Clock::System, Ids::system(), vec![]).await?;
        let done = db.read().await?.execute(&Statement::built("TELL", text), params![]).await;
        db.close().await;
        done.map(|_| ())
    }
}

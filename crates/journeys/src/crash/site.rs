//! Where a server is started and killed: a data folder, and a database of its own if it is not to be in that folder.

use std::path::Path;
use std::process::Command;

use kernel::{Clock, Config, Ctx, Result};
use tempfile::TempDir;

use super::known_dialect as known;
use crate::fresh::Fresh;

/// Makes the command that serves a place.
pub type Serve = fn(&Place<'_>) -> Result<Command>;

/// Where a server shall run.
pub struct Place<'a> {
    /// Its data folder.
    pub data: &'a Path,
    /// Its PostgreSQL; a SQLite file in the data folder when absent.
    pub database_url: Option<&'a str>,
    /// Its address.
    pub listen: &'a str,
}

/// A site.
pub struct Site {
    folder: TempDir,
    database: Option<Fresh>,
    serve: Serve,
}

impl Site {
    /// Makes one, in a SQLite file or in a database of its own, of that name, on a PostgreSQL server.
    ///
    /// # Errors
    /// When the server or the folder cannot be written to.
    pub async fn make(postgres: Option<&str>, name: &str, serve: Serve) -> Result<Self> {
        server::register_hooks();
        let database = match postgres {
            Some(server) => Some(Fresh::make(server, name).await?),
            None => None,
        };
        Ok(Self { folder: tempfile::tempdir()?, database, serve })
    }

    /// Whether the database's server waits for its disk.
    ///
    /// # Errors
    /// When it does not answer.
    pub async fn waits_for_its_disk(&self) -> Result<bool> {
        let ctx = self.open().await?;
        let waits = known::waits(&mut ctx.db.read().await?).await?;
        ctx.db.close().await;
        Ok(waits)
    }

    /// Takes away what stands outside of its folder.
    ///
    /// # Errors
    /// When the server does not answer.
    pub async fn discard(self) -> Result<()> {
        match self.database {
            Some(database) => database.discard().await,
            None => Ok(()),
        }
    }

    /// The installation, opened beside the server.
    pub(super) async fn open(&self) -> Result<Ctx> {
        let config = Config {
            data: self.folder.path().to_owned(),
            database_url: self.database_url(),
            time_zone: "UTC".into(),
            ..Config::default()
        };
        server::open(config, Clock::System).await
    }

    /// The command that serves it at an address.
    pub(super) fn serve(&self, listen: &str) -> Result<Command> {
        let database_url = self.database_url();
        (self.serve)(&Place { data: self.folder.path(), database_url: database_url.as_deref(), listen })
    }

    fn database_url(&self) -> Option<String> {
        self.database.as_ref().map(Fresh::url)
    }
}

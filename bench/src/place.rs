//! Where a measure runs: a folder of its own, and an empty database in it or on a PostgreSQL server. Also how a server
//! is started there: this program itself, in a process of its own.

use std::path::{Path, PathBuf};
use std::process::Command;

use clap::Args;
use journeys::fresh::Fresh;
use kernel::{Config, Ctx, Error, Result};
use tempfile::TempDir;

/// A fresh place.
pub struct Place {
    folder: TempDir,
    database: Option<Fresh>,
}

/// What a server is told.
#[derive(Args)]
pub struct At {
    /// Its data folder.
    #[arg(long)]
    data: PathBuf,
    /// Its address.
    #[arg(long)]
    listen: String,
    /// Its PostgreSQL; a SQLite file in the data folder when left out.
    #[arg(long)]
    database_url: Option<String>,
}

impl Place {
    /// Makes one; on this PostgreSQL server if there is one.
    pub async fn make(postgres: Option<&str>) -> Result<Self> {
        let database = match postgres {
            Some(server) => Some(Fresh::make(server, "guildhall_bench").await?),
            None => None,
        };
        Ok(Self { folder: tempfile::tempdir()?, database })
    }

    /// An installation here.
    pub async fn open(&self) -> Result<Ctx> {
        let config = config(self.folder.path(), self.url(), Config::default().listen);
        server::open(config, kernel::Clock::System).await
    }

    /// Makes sure that so many bytes are free on the disk of its folder. A PostgreSQL elsewhere is not looked at.
    ///
    /// # Errors
    /// [`Error::Unavailable`] with what is free, before anything is filled.
    pub fn require_room(&self, bytes: u64) -> Result<()> {
        let asked =
            Command::new("df").args(["--block-size=1", "--output=avail"]).arg(self.folder.path()).output()?;
        let said = String::from_utf8_lossy(&asked.stdout);
        let free: u64 = said.lines().last().and_then(|line| line.trim().parse().ok()).unwrap_or(0);
        if free < bytes {
            let gb = |bytes: u64| bytes / 1_000_000_000;
            let text = format!("{} GB of disk are free, and these sizes may take {}", gb(free), gb(bytes));
            return Err(Error::Unavailable(text));
        }
        Ok(())
    }

    /// A file in its folder.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The command that serves it.
    pub fn serve(&self, listen: &str) -> Result<Command> {
        serve(self.folder.path(), self.url().as_deref(), listen)
    }

    fn url(&self) -> Option<String> {
        self.database.as_ref().map(Fresh::url)
    }

    /// Takes it away.
    pub async fn discard(self) -> Result<()> {
        match self.database {
            Some(database) => database.discard().await,
            None => Ok(()),
        }
    }
}

impl At {
    /// Serves until told to stop.
    pub async fn run(self) -> Result<()> {
        let config = config(&self.data, self.database_url, self.listen);
        server::serve(server::open(config, kernel::Clock::System).await?).await
    }
}

/// The command by which this program serves an installation.
pub fn serve(data: &Path, database_url: Option<&str>, listen: &str) -> Result<Command> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg("serve").arg("--data").arg(data).args(["--listen", listen]);
    if let Some(url) = database_url {
        command.args(["--database-url", url]);
    }
    Ok(command)
}

fn config(data: &Path, database_url: Option<String>, listen: String) -> Config {
    let public_url = format!("http://{listen}");
    Config {
        data: data.to_owned(),
        database_url,
        public_url,
        listen,
        time_zone: "UTC".into(),
        xapi_requests_per_minute: 0,
        ..Config::default()
    }
}

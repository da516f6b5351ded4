//! Numbers of the product, printed with the ratio to a bound of the same run. Nothing here is asserted: a test that
//! times itself fails on a busy machine.
//!
//! `cargo run --release -p bench -- import|rule|pages|ledger [--people N] [--database-url URL]`

mod company;
mod ledger;
mod load;
mod pages;
mod probe;
mod quick;

use clap::{Parser, Subcommand};
use kernel::Result;

/// Measures the product.
#[derive(Parser)]
struct Cli {
    /// An empty PostgreSQL database; a fresh SQLite file when left out.
    #[arg(long, global = true)]
    database_url: Option<String>,
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// A staff file, then the same file again.
    Import {
        /// Rows.
        #[arg(long, default_value_t = 32_000)]
        people: usize,
    },
    /// A rule over everybody: rehearsal, application.
    Rule {
        /// People.
        #[arg(long, default_value_t = 20_000)]
        people: usize,
    },
    /// Today and My team against the bare answer of the same server.
    Pages {
        /// People.
        #[arg(long, default_value_t = 20_000)]
        people: usize,
        /// Requests of each page.
        #[arg(long, default_value_t = 4_000)]
        requests: usize,
        /// Connections.
        #[arg(long, default_value_t = 16)]
        connections: usize,
    },
    /// A ledger of many entries: the balance of any budget.
    Ledger {
        /// Entries.
        #[arg(long, default_value_t = 1_000_000)]
        entries: usize,
    },
    /// The server that `pages` measures; started by it.
    #[command(hide = true)]
    Serve {
        /// Its data folder.
        data: std::path::PathBuf,
        /// Its address.
        listen: String,
    },
}

#[tokio::main]
async fn main() -> Result<()> {
    let cli = Cli::parse();
    let url = cli.database_url;
    match cli.what {
        What::Import { people } => quick::import(url, people).await,
        What::Rule { people } => quick::rule(url, people).await,
        What::Pages { people, requests, connections } => pages::run(url, people, requests, connections).await,
        What::Ledger { entries } => ledger::run(url, entries).await,
        What::Serve { data, listen } => {
            let config = company::config(data, url, Some(listen));
            server::serve(server::open(config, kernel::Clock::System).await?).await
        }
    }
}

//! Numbers of the product, printed beside their goals. Nothing here is asserted: a test that times itself fails on a
//! busy machine.
//!
//! `cargo run --release -p bench -- table|import|rule|pages|crash|crash-under-load|ledger|plan|seats|records [--postgres URL]`

mod company;
mod crash;
mod figure;
mod ledger;
mod load;
mod pages;
mod place;
mod plan;
mod probe;
mod quick;
mod running;
mod seats;
mod visit;
mod xapi;

use clap::{Parser, Subcommand};
use figure::Figure;
use kernel::Result;
use place::At;

/// Measures the product.
#[derive(Parser)]
struct Cli {
    /// A PostgreSQL server; each measure makes a database of its own there. A fresh SQLite file when left out.
    #[arg(long, global = true)]
    postgres: Option<String>,
    /// Leaves SQLite out of `table` and `records`: large runs take one engine at a time.
    #[arg(long, global = true, requires = "postgres")]
    without_sqlite: bool,
    /// Rows of the staff file.
    #[arg(long, global = true, default_value_t = 32_000)]
    rows: usize,
    /// People under the rule and behind the pages.
    #[arg(long, global = true, default_value_t = 20_000)]
    people: usize,
    /// Requests of each page.
    #[arg(long, global = true, default_value_t = 12_000)]
    requests: usize,
    /// Connections that ask for a page at once.
    #[arg(long, global = true, default_value_t = 16)]
    connections: usize,
    /// How often the server is killed.
    #[arg(long, global = true, default_value_t = 50)]
    kills: usize,
    /// Entries of the ledger.
    #[arg(long, global = true, default_value_t = 1_000_000)]
    entries: usize,
    /// Seats that so many people want at once.
    #[arg(long, global = true, default_value_t = 100)]
    seats: i64,
    /// People who want them.
    #[arg(long, global = true, default_value_t = 1_000)]
    wanting: usize,
    /// Statements in the record store, measured at each of these numbers.
    #[arg(long, global = true, value_delimiter = ',', default_values_t = [10_000, 100_000, 1_000_000])]
    statements: Vec<usize>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Everything, on SQLite and on PostgreSQL if there is one, as the table of docs/bench.md.
    Table,
    /// The record store at growing sizes, on SQLite and on PostgreSQL if there is one; the second table of docs/bench.md.
    Records,
    #[command(flatten)]
    One(What),
    /// The server that `pages` and `crash` measure; started by them.
    #[command(hide = true)]
    Serve(At),
}

#[derive(Clone, Copy, Subcommand)]
enum What {
    /// A staff file, then the same file again.
    Import,
    /// A rule over everybody: rehearsal, application, switching it off.
    Rule,
    /// Today and My team against the bare answer of the same server; memory, start, first visit.
    Pages,
    /// The server is killed between an answer and its page.
    Crash,
    /// The server is killed while statements come in over many connections; not in the table.
    CrashUnderLoad,
    /// A ledger of many entries: the balance of any budget; not in the table.
    Ledger,
    /// The loom, the calendar and the conflict check of a large company; not in the table.
    Plan,
    /// Many people at once for the last seats of a session; not in the table.
    Seats,
}

impl Cli {
    /// What was asked for, on one database.
    async fn measure(&self, what: What, postgres: Option<&str>) -> Result<Vec<Figure>> {
        let load = probe::load();
        let mut figures = match what {
            What::Import => quick::import(postgres, self.rows).await?,
            What::Rule => quick::rule(postgres, self.people).await?,
            What::Pages => pages::run(postgres, self.people, self.requests, self.connections).await?,
            What::Crash => crash::run(postgres, self.kills).await?,
            What::CrashUnderLoad => crash::under_load(postgres, self.kills).await?,
            What::Ledger => ledger::run(postgres, self.entries).await?,
            What::Plan => plan::run(postgres, self.people).await?,
            What::Seats => seats::run(postgres, self.wanting, self.seats).await?,
        };
        if let What::Import | What::Pages = what {
            figures.push(Figure::told("load of the machine before these", load));
        }
        Ok(figures)
    }

    /// Measures on each database that there is, and prints the table.
    async fn table(&self, all: &[What]) -> Result<()> {
        let mut columns = Vec::new();
        for (name, postgres) in self.databases() {
            let mut figures = Vec::new();
            for what in all {
                let found = self.measure(*what, postgres).await?;
                eprintln!("{name}:");
                figure::print(&found);
                figures.extend(found);
            }
            columns.push((name, figures));
        }
        figure::table(&columns);
        Ok(())
    }

    async fn records(&self) -> Result<()> {
        let mut columns = Vec::new();
        for (name, postgres) in self.databases() {
            eprintln!("{name}:");
            columns.push((name, xapi::run(postgres, &self.statements).await?));
        }
        figure::table(&columns);
        Ok(())
    }

    fn databases(&self) -> Vec<(&'static str, Option<&str>)> {
        let postgres = self.postgres.as_deref().map(|url| ("PostgreSQL", Some(url)));
        let sqlite = (!self.without_sqlite).then_some(("SQLite", None));
        sqlite.into_iter().chain(postgres).collect()
    }
}

#[tokio::main]
async fn main() -> Result<()> {
    let cli = Cli::parse();
    match cli.command {
        Command::Serve(at) => at.run().await,
        Command::Table => cli.table(&[What::Import, What::Rule, What::Pages, What::Crash]).await,
        Command::Records => cli.records().await,
        Command::One(what) => {
            figure::print(&cli.measure(what, cli.postgres.as_deref()).await?);
            Ok(())
        }
    }
}

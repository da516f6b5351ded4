//! The commands. Exit codes: 0 done, 1 failed, 2 wrong words (clap's own), 3 stopped by a guard.

mod admin;
mod bar;
mod content;
mod demo;
mod doctor;
mod people;
mod privacy;
mod records;
mod told;

use std::ffi::OsStr;
use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use kernel::{Clock, Config, Ctx, Error, Result};

/// The learning of your organisation, at home.
#[derive(Parser)]
#[command(name = "guildhall", version, about, arg_required_else_help = true)]
struct Cli {
    /// The configuration file; `guildhall.toml` in this folder is read when it is there.
    #[arg(long, global = true, env = "GUILDHALL_CONFIG")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Runs the server.
    Serve,
    /// Says what is wrong with the configuration and the installation.
    Doctor,
    /// The organisation.
    #[command(subcommand)]
    People(PeopleCommand),
    /// Courses.
    #[command(subcommand)]
    Content(ContentCommand),
    /// Administrators.
    #[command(subcommand)]
    Admin(AdminCommand),
    /// The record store.
    #[command(subcommand)]
    Records(RecordsCommand),
    /// Fills an empty installation with the demonstration company.
    Demo(demo::Demo),
}

#[derive(Subcommand)]
enum PeopleCommand {
    /// Reads a staff file, shows what would change, applies it. Ends with 3 when a guard stops it.
    Import(people::Import),
}

#[derive(Subcommand)]
enum ContentCommand {
    /// Brings in a folder of pages as a course.
    Import(content::Import),
}

#[derive(Subcommand)]
enum AdminCommand {
    /// Makes an administrator and prints a one-time sign-in address.
    Create(admin::Create),
}

#[derive(Subcommand)]
enum RecordsCommand {
    /// Keys of outside tools.
    #[command(subcommand)]
    Key(KeyCommand),
    /// Reads a file of statements (one a line or a JSON array, .gz too) into the store. Run twice, it changes nothing.
    Import(records::Import),
    /// Writes statements into a file, one a line; .gz by its name.
    Export(records::Export),
    /// Makes what is made from the records again, with the statements alone, while the server goes on. What was
    /// stopped goes on where it was.
    Rebuild {
        /// Only this one: progress.
        projection: Option<String>,
        /// Begins with the first person, whatever a stopped one has done already.
        #[arg(long)]
        anew: bool,
    },
    /// How long statements of a verb or a class of activity stay.
    #[command(subcommand)]
    Retention(privacy::Retention),
    /// Erases a person from the records and prints the receipt.
    Erase(privacy::Erase),
    /// Writes everything about a person into a file, as JSON.
    About(privacy::About),
}

#[derive(Subcommand)]
enum KeyCommand {
    /// Makes a key and prints its two halves with a tab between them; the secret is never shown again.
    Create(records::Create),
}

/// Runs the command of this process.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "info,sqlx=warn".into()),
        )
        .with_writer(std::io::stderr)
        .with_ansi(coloured(std::io::stderr().is_terminal(), std::env::var_os("NO_COLOR").as_deref()))
        .init();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return fail(&error.into()),
    };
    match runtime.block_on(execute(cli)) {
        Ok(code) => code,
        Err(error) => fail(&error),
    }
}

/// Colours are for a terminal whose owner did not ask for none; a log file is read as it is.
fn coloured(terminal: bool, no_color: Option<&OsStr>) -> bool {
    terminal && no_color.is_none_or(OsStr::is_empty)
}

async fn execute(cli: Cli) -> Result<ExitCode> {
    let config = configuration(cli.config);
    match cli.command {
        Command::Doctor => Ok(doctor::run(config).await),
        Command::Serve => {
            crate::serve(open(config?).await?).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Demo(order) => {
            demo::run(config?, order).await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::People(PeopleCommand::Import(order)) => {
            let ctx = open(config?).await?;
            let code = people::import(&ctx, order).await?;
            finish(ctx, code).await
        }
        Command::Content(ContentCommand::Import(order)) => {
            let ctx = open(config?).await?;
            let code = content::import(&ctx, order).await?;
            finish(ctx, code).await
        }
        Command::Admin(AdminCommand::Create(order)) => {
            let ctx = open(config?).await?;
            admin::create(&ctx, order).await?;
            finish(ctx, ExitCode::SUCCESS).await
        }
        Command::Records(RecordsCommand::Key(KeyCommand::Create(order))) => {
            let ctx = open(config?).await?;
            records::create(&ctx, order).await?;
            finish(ctx, ExitCode::SUCCESS).await
        }
        Command::Records(RecordsCommand::Import(order)) => {
            let ctx = open(config?).await?;
            let code = records::import(&ctx, order).await?;
            finish(ctx, code).await
        }
        Command::Records(RecordsCommand::Export(order)) => {
            let ctx = open(config?).await?;
            records::export(&ctx, order).await?;
            finish(ctx, ExitCode::SUCCESS).await
        }
        Command::Records(RecordsCommand::Rebuild { projection, anew }) => {
            let ctx = open(config?).await?;
            records::rebuild(&ctx, projection.as_deref(), anew).await?;
            finish(ctx, ExitCode::SUCCESS).await
        }
        Command::Records(RecordsCommand::Retention(order)) => {
            let ctx = open(config?).await?;
            privacy::retention(&ctx, order).await?;
            finish(ctx, ExitCode::SUCCESS).await
        }
        Command::Records(RecordsCommand::Erase(order)) => {
            let ctx = open(config?).await?;
            privacy::erase(&ctx, order).await?;
            finish(ctx, ExitCode::SUCCESS).await
        }
        Command::Records(RecordsCommand::About(order)) => {
            let ctx = open(config?).await?;
            privacy::about(&ctx, order).await?;
            finish(ctx, ExitCode::SUCCESS).await
        }
    }
}

/// Does what the command left to do, so that a server that is not running owes nothing.
async fn finish(ctx: Ctx, code: ExitCode) -> Result<ExitCode> {
    ctx.settle().await?;
    ctx.db.close().await;
    Ok(code)
}

fn configuration(named: Option<PathBuf>) -> Result<Config> {
    let usual = PathBuf::from("guildhall.toml");
    let file = named.or_else(|| usual.is_file().then_some(usual));
    Config::load(file.as_deref(), |name| std::env::var(name).ok())
}

async fn open(config: Config) -> Result<Ctx> {
    crate::open(config, Clock::System).await
}

fn fail(error: &Error) -> ExitCode {
    match error {
        Error::Invalid(fields) => {
            for field in fields {
                eprintln!("guildhall: {} {}", field.name, field.message);
            }
        }
        other => eprintln!("guildhall: {other}"),
    }
    ExitCode::FAILURE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_terminal_is_shown_colours() {
        assert!(coloured(true, None) && coloured(true, Some(OsStr::new(""))));
        assert!(!coloured(true, Some(OsStr::new("1"))) && !coloured(false, None));
    }
}

//! `guildhall people import FILE`: reads a staff file, shows what would change, applies it.

use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use indicatif::{ProgressBar, ProgressStyle};
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, Result};
use people::run::State;
use people::{Orders, Outcome, Step, Upload};

/// What to import, and how.
#[derive(clap::Args)]
pub struct Import {
    /// A CSV or XLSX file.
    file: PathBuf,
    /// A mapping file (TOML): which column is what.
    #[arg(long)]
    mapping: Option<PathBuf>,
    /// The name of the source; each has its own mapping, guards and numbers.
    #[arg(long)]
    feed: Option<String>,
    /// The day that the file speaks of (2026-11-19); today when left out.
    #[arg(long)]
    date: Option<Date>,
    /// Applies without asking.
    #[arg(long)]
    yes: bool,
    /// Applies although a guard stopped it; needs a reason.
    #[arg(long, requires = "reason")]
    override_guards: bool,
    /// Why the guards are lifted.
    #[arg(long)]
    reason: Option<String>,
}

/// A guard stopped it; nothing was applied.
const STOPPED: u8 = 3;
/// As many as a run keeps.
const MOST_PROBLEMS: usize = 1_000;
const ACTOR: Actor = Actor::system("the operator imports a staff file");

/// Reads, shows, applies.
pub async fn import(ctx: &Ctx, order: Import) -> Result<ExitCode> {
    let unreadable = |error: std::io::Error| {
        Error::invalid_plain(order.file.display().to_string(), format!("can't be read: {error}"))
    };
    let bytes = std::fs::read(&order.file).map_err(unreadable)?;
    let mapping = match &order.mapping {
        None => None,
        Some(path) => {
            let text = std::fs::read_to_string(path).map_err(|error| {
                Error::invalid_plain(path.display().to_string(), format!("can't be read: {error}"))
            })?;
            let mapping = people::feed::mapping::Mapping::parse(&text).map_err(|fault| {
                let said = people::words_of::mapping_fault(Locale::En, &fault);
                Error::invalid_plain(path.display().to_string(), said)
            })?;
            Some(mapping)
        }
    };
    let name = order.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let upload = Upload { name, bytes: bytes.into(), feed: order.feed.clone(), mapping, day: order.date };
    let asks = !order.yes && std::io::stdin().is_terminal();
    let lifted = order.override_guards.then(|| order.reason.clone().unwrap_or_default());
    let orders = Orders { apply: !asks, override_guards: lifted };
    let bar = bar();
    let progress = |step: Step| match step {
        Step::Reading => bar.set_message("reading"),
        Step::Comparing => bar.set_message("comparing"),
        Step::Applying => bar.set_message("applying"),
        Step::Done => bar.finish_and_clear(),
    };
    let outcome = people::import_file(ctx, &ACTOR, upload, orders, &progress).await?;
    bar.finish_and_clear();
    let problems =
        people::run::import::problems(&ACTOR, &mut ctx.db.read().await?, outcome.run, MOST_PROBLEMS).await?;
    super::told::people(&outcome.report, &problems).iter().for_each(|line| println!("{line}"));
    if outcome.state == State::Open && asks {
        if !agreed()? {
            println!("Nothing was applied.");
            return Ok(ExitCode::SUCCESS);
        }
        people::run::import::decide(ctx, &ACTOR, outcome.run, people::run::Part::All, None).await?;
        println!("Applied. It can be undone for {} days.", people::run::UNDO_DAYS);
        return Ok(ExitCode::SUCCESS);
    }
    Ok(closing(&outcome))
}

fn closing(outcome: &Outcome) -> ExitCode {
    match outcome.state {
        State::Applied => {
            println!("Applied. It can be undone for {} days.", people::run::UNDO_DAYS);
            ExitCode::SUCCESS
        }
        State::Stopped => {
            println!("{}", way_on(outcome));
            ExitCode::from(STOPPED)
        }
        _ => ExitCode::SUCCESS,
    }
}

fn way_on(outcome: &Outcome) -> &'static str {
    if outcome.report.verdict.can_be_lifted() {
        "Nothing was applied. Correct the file, or lift the guards with --override-guards --reason TEXT."
    } else {
        "Nothing was applied. Correct the file or its mapping, then import it again."
    }
}

fn agreed() -> Result<bool> {
    print!("Apply it? [y/N] ");
    std::io::stdout().flush()?;
    let mut line = String::new();
    std::io::stdin().read_line(&mut line)?;
    Ok(matches!(line.trim().to_lowercase().as_str(), "y" | "yes"))
}

fn bar() -> ProgressBar {
    let bar = ProgressBar::new_spinner();
    if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} {elapsed}") {
        bar.set_style(style);
    }
    bar.enable_steady_tick(std::time::Duration::from_millis(120));
    bar
}

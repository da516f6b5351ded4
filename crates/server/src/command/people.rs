//! `guildhall people import FILE`: reads a staff file, shows what would change, applies it.

use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, Result, Told};
use people::run::State;
use people::run::import::{APPLYING, STAGES};
use people::{Orders, Outcome, Upload};

use super::bar::Bar;

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
    /// Applies without asking. Without it and without a terminal nothing is applied, and the exit code is 4.
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
/// Nobody could be asked; nothing was applied.
const UNASKED: u8 = 4;
/// As many as a run keeps.
const MOST_PROBLEMS: usize = 1_000;
const ACTOR: Actor = Actor::system("the operator imports a staff file");

/// Reads, shows, applies.
pub async fn import(ctx: &Ctx, order: Import) -> Result<ExitCode> {
    carry_out(ctx, order, std::io::stdin().is_terminal().then_some(agreed as Ask)).await
}

/// Asks whether to apply.
type Ask = fn() -> Result<bool>;

async fn carry_out(ctx: &Ctx, order: Import, ask: Option<Ask>) -> Result<ExitCode> {
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
    let lifted = order.override_guards.then(|| order.reason.clone().unwrap_or_default());
    let orders = Orders { apply: order.yes, override_guards: lifted.clone() };
    let bar = Bar::start();
    let progress = |told: Told| bar.at(doing(told.stage), told.done as u64, told.of as u64);
    let outcome = people::import_file(ctx, &ACTOR, upload, orders, &progress).await?;
    bar.clear();
    let problems =
        people::run::import::problems(&ACTOR, &mut ctx.db.read().await?, outcome.run, MOST_PROBLEMS).await?;
    super::told::people(&outcome.report, &problems).iter().for_each(|line| println!("{line}"));
    if order.yes || !can_be_applied(&outcome, lifted.is_some()) {
        return Ok(closing(&outcome));
    }
    let Some(ask) = ask else {
        println!("Nothing was applied. Give --yes to apply it.");
        return Ok(ExitCode::from(UNASKED));
    };
    if !ask()? {
        println!("Nothing was applied.");
        return Ok(ExitCode::SUCCESS);
    }
    let bar = Bar::start();
    bar.at(doing(APPLYING), 0, 0);
    people::run::import::decide(ctx, &ACTOR, outcome.run, people::run::Part::All, lifted).await?;
    bar.clear();
    println!("Applied. It can be undone for {} days.", people::run::UNDO_DAYS);
    Ok(ExitCode::SUCCESS)
}

/// Whether a yes would apply it: nothing stops it, or the operator lifts what does.
fn can_be_applied(outcome: &Outcome, lifts: bool) -> bool {
    match outcome.state {
        State::Open => true,
        State::Stopped => lifts && outcome.report.verdict.can_be_lifted(),
        _ => false,
    }
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

/// A stage in words.
fn doing(stage: &str) -> &'static str {
    match STAGES.iter().position(|known| *known == stage) {
        Some(0) => "opening the file",
        Some(1) => "reading the rows",
        Some(2) => "comparing with everybody known",
        Some(_) => "keeping what was found",
        None => "applying the changes",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Imports a file of so many people the way the command line does, and says how many are known afterwards.
    async fn known(ctx: &Ctx, people: u32, order: Import, ask: Option<Ask>) -> (ExitCode, u32) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("staff.csv");
        let rows: String = (0..people).map(|n| format!("{n:05},Person {n},Line 3\n")).collect();
        std::fs::write(&file, format!("nr,name,unit\n{rows}")).unwrap();
        let code = carry_out(ctx, Import { file, ..order }, ask).await.unwrap();
        (code, people::count(&ACTOR, &mut ctx.db.read().await.unwrap()).await.unwrap())
    }

    fn order(yes: bool, reason: Option<&str>) -> Import {
        Import {
            file: PathBuf::new(),
            mapping: None,
            feed: None,
            date: None,
            yes,
            override_guards: reason.is_some(),
            reason: reason.map(str::to_owned),
        }
    }

    const YES: Option<Ask> = Some(|| Ok(true));
    const NO: Option<Ask> = Some(|| Ok(false));

    testkit::both! {
        async fn nothing_is_applied_without_a_yes(db: TestDb) {
            let ctx = db.open(vec![people::room()]).await;
            assert_eq!(known(&ctx, 60, order(false, None), None).await, (ExitCode::from(UNASKED), 0));
            assert_eq!(known(&ctx, 60, order(false, Some("it is right")), None).await, (ExitCode::from(UNASKED), 0));
            assert_eq!(known(&ctx, 60, order(false, None), NO).await, (ExitCode::SUCCESS, 0));
            assert_eq!(known(&ctx, 60, order(false, None), YES).await, (ExitCode::SUCCESS, 60));
            assert_eq!(known(&ctx, 61, order(true, None), None).await, (ExitCode::SUCCESS, 61));
        }

        async fn guards_are_lifted_at_a_terminal_once_somebody_said_yes(db: TestDb) {
            let ctx = db.open(vec![people::room()]).await;
            known(&ctx, 60, order(true, None), None).await;
            assert_eq!(known(&ctx, 20, order(false, None), YES).await, (ExitCode::from(STOPPED), 60));
            assert_eq!(known(&ctx, 20, order(true, None), None).await, (ExitCode::from(STOPPED), 60));
            assert_eq!(known(&ctx, 20, order(false, Some("Marram was sold")), None).await, (ExitCode::from(UNASKED), 60));
            assert_eq!(known(&ctx, 20, order(false, Some("Marram was sold")), NO).await, (ExitCode::SUCCESS, 60));
            assert_eq!(known(&ctx, 20, order(false, Some("Marram was sold")), YES).await, (ExitCode::SUCCESS, 20));
            let mut tx = ctx.db.read().await.unwrap();
            let mut reasons = Vec::new();
            for line in people::run::import::overview(&ACTOR, &mut tx, 9).await.unwrap().0 {
                reasons.extend(people::run::import::show(&ACTOR, &mut tx, line.id).await.unwrap().reason);
            }
            assert_eq!(reasons, ["Marram was sold"]);
        }
    }
}

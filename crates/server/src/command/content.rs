//! `guildhall content import FOLDER`: brings in a course and says what became of every page.

use std::path::PathBuf;
use std::process::ExitCode;

use kernel::{Actor, Ctx, Error, Result};

use super::bar::Bar;

/// What to bring in.
#[derive(clap::Args)]
pub struct Import {
    /// A folder, a zip file, a page or a file of questions.
    folder: PathBuf,
    /// The address of the person who brings it in; the draft is theirs.
    #[arg(long)]
    author: Option<String>,
    /// Publishes at once. Two people answer for what is live: name the author and, here, who approves.
    #[arg(long, requires = "author", value_name = "ADDRESS")]
    approved_by: Option<String>,
}

const ACTOR: Actor = Actor::system("the operator brings in a course");

/// Reads the folder, keeps a draft, prints the report.
pub async fn import(ctx: &Ctx, order: Import) -> Result<ExitCode> {
    let author = match &order.author {
        Some(address) => person(ctx, address).await?,
        None => ACTOR,
    };
    let bar = Bar::start();
    let mut progress = |done: u32, all: u32| bar.at("reading the pages", done.into(), all.into());
    let import = content::intake::import_path(ctx, &author, &order.folder, &mut progress).await?;
    bar.clear();
    super::told::content(&import.report).iter().for_each(|line| println!("{line}"));
    let Some(version) = import.version else {
        println!("Nothing could be used.");
        return Ok(ExitCode::FAILURE);
    };
    match &order.approved_by {
        None => println!("It is a draft. Its author sends it to review; a second person approves it."),
        Some(address) => {
            let reviewer = person(ctx, address).await?;
            content::intake::publish(ctx, &author, &reviewer, version).await?;
            println!("It is live.");
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn person(ctx: &Ctx, address: &str) -> Result<Actor> {
    let mut tx = ctx.db.read().await?;
    let person = people::by_email(&ACTOR, &mut tx, address).await?;
    let person = person.ok_or_else(|| Error::invalid_plain(address, "belongs to nobody here"))?;
    let roles = identity::roles_of(&ACTOR, &mut tx, person).await?;
    Ok(Actor::Person { person, roles })
}

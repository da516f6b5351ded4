//! `guildhall content import FOLDER`: brings in a course and says what became of every page.

use std::path::PathBuf;
use std::process::ExitCode;

use content::VersionId;
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
    /// Sends it to review at once, as its author. A second person approves it where they read it: on its page.
    #[arg(long, requires = "author")]
    send: bool,
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
    println!("{}", if order.send { sent(ctx, &author, version).await? } else { DRAFT });
    Ok(ExitCode::SUCCESS)
}

const DRAFT: &str = "It is a draft. Its author sends it to review; a second person approves it.";
const SENT: &str = "It waits for review. A second person approves it.";
const LIVE: &str = "It is live already, and nothing in it changed.";

/// Sends a draft to review, unless that was done before.
async fn sent(ctx: &Ctx, author: &Actor, version: VersionId) -> Result<&'static str> {
    let mut tx = ctx.db.write().await?;
    let found = content::version::find(author, &mut tx, version).await?;
    if found.is_published() {
        return Ok(LIVE);
    }
    if !found.is_sent() {
        content::version::send(author, &mut tx, version).await?;
        tx.commit().await?;
    }
    Ok(SENT)
}

async fn person(ctx: &Ctx, address: &str) -> Result<Actor> {
    let mut tx = ctx.db.read().await?;
    let person = people::by_email(&ACTOR, &mut tx, address).await?;
    let person = person.ok_or_else(|| Error::invalid_plain(address, "belongs to nobody here"))?;
    let roles = identity::roles_of(&ACTOR, &mut tx, person).await?;
    Ok(Actor::Person { person, roles })
}

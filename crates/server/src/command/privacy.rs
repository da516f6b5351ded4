//! `guildhall records retention`, `erase` and `about`: letting go of records, and everything about a person.

use std::path::PathBuf;

use clap::Subcommand;
use kernel::{Actor, Ctx, Error, PersonId, Result};
use records::erasure::Also;
use records::retention::{self, Rule};

const ACTOR: Actor = Actor::system("the operator looks after privacy");

/// Rules of retention.
#[derive(Subcommand)]
pub enum Retention {
    /// Says what a rule would let go today, and changes nothing.
    Rehearse(Asked),
    /// Sets a rule, or changes its days; it is carried out each night.
    Set(Asked),
    /// Every rule.
    List,
    /// Takes a rule back.
    Unset {
        /// Its id, from the list.
        rule: retention::RetentionId,
    },
}

/// A rule.
#[derive(clap::Args)]
pub struct Asked {
    /// A known word, such as completed, or an IRI.
    #[arg(long, default_value = "")]
    verb: String,
    /// The type of the activity, an IRI.
    #[arg(long, default_value = "", value_name = "IRI")]
    class: String,
    /// Days after storing.
    #[arg(long)]
    days: i64,
}

/// Whom to erase, and why.
#[derive(clap::Args)]
pub struct Erase {
    /// The person's address or id.
    person: String,
    /// E-mail addresses under which tools wrote about them, as often as needed.
    #[arg(long, value_name = "ADDRESS")]
    also: Vec<String>,
    /// Why; it stands on the receipt.
    #[arg(long)]
    reason: String,
    /// Says that it is meant: it can't be undone.
    #[arg(long)]
    yes: bool,
}

/// About whom, and where to.
#[derive(clap::Args)]
pub struct About {
    /// E-mail addresses under which tools wrote about them, as often as needed.
    #[arg(long, value_name = "ADDRESS")]
    also: Vec<String>,
    /// The person's address or id.
    person: String,
    /// The file.
    file: PathBuf,
}

/// Rules of retention.
pub async fn retention(ctx: &Ctx, order: Retention) -> Result<()> {
    match order {
        Retention::Rehearse(asked) => {
            let rule = Rule::read(&asked.verb, &asked.class, asked.days)?;
            let seen = retention::rehearse(&ACTOR, &mut ctx.db.read().await?, &rule).await?;
            println!(
                "{} statements would go, {} stay because progress is made from them",
                seen.removed, seen.kept
            );
            if let (Some(oldest), Some(newest)) = (seen.oldest_at, seen.newest_at) {
                println!("stored between {oldest} and {newest}");
            }
            for month in &seen.months {
                println!("{} goes as a whole", month.strftime("%Y-%m"));
            }
        }
        Retention::Set(asked) => {
            let rule = Rule::read(&asked.verb, &asked.class, asked.days)?;
            let mut tx = ctx.db.write().await?;
            retention::set(&ACTOR, &mut tx, &rule).await?;
            tx.commit().await?;
            println!("Set. It is carried out each night.");
        }
        Retention::List => {
            for one in retention::rules(&ACTOR, &mut ctx.db.read().await?).await? {
                let rule = &one.rule;
                println!(
                    "{}\t{}\t{}\t{} days\t{} gone",
                    one.id,
                    any(&rule.verb),
                    any(&rule.class),
                    rule.days,
                    one.removed
                );
            }
        }
        Retention::Unset { rule } => {
            let mut tx = ctx.db.write().await?;
            retention::unset(&ACTOR, &mut tx, rule).await?;
            tx.commit().await?;
        }
    }
    Ok(())
}

fn any(iri: &str) -> &str {
    if iri.is_empty() { "any" } else { iri }
}

/// Erases a person and prints the receipt.
pub async fn erase(ctx: &Ctx, order: Erase) -> Result<()> {
    if !order.yes {
        return Err(Error::invalid_plain("erase", "can't be undone; say --yes if it is meant"));
    }
    let person = person(ctx, &order.person).await?;
    let also = Also::read(&order.also.join(" "))?;
    let receipt = records::erasure::erase(ctx, &ACTOR, person, &also, &order.reason).await?;
    println!("receipt {}, {}", receipt.id, receipt.at);
    println!("reason: {}", receipt.reason);
    println!(
        "{} statements and {} refusals removed, {} statements of others name nobody now",
        receipt.statements, receipt.refusals, receipt.mentions
    );
    println!("{} documents and {} files removed", receipt.documents, receipt.files);
    for store in &receipt.forwarded_to {
        println!("{store} may have got statements; ask there to erase them too");
    }
    println!("what tools sent under other e-mail addresses than those named stays");
    Ok(())
}

/// Writes everything about a person into a file.
pub async fn about(ctx: &Ctx, order: About) -> Result<()> {
    let person = person(ctx, &order.person).await?;
    let also = Also::read(&order.also.join(" "))?;
    let text = records::erasure::about(&ACTOR, &mut ctx.db.read().await?, person, &also).await?;
    std::fs::write(&order.file, text).map_err(|error| {
        Error::invalid_plain(order.file.display().to_string(), format!("can't be written: {error}"))
    })
}

async fn person(ctx: &Ctx, text: &str) -> Result<PersonId> {
    if let Ok(person) = text.parse() {
        return Ok(person);
    }
    let found = people::by_email(&ACTOR, &mut ctx.db.read().await?, text).await?;
    found.ok_or_else(|| Error::invalid_plain(text, "is neither the address nor the id of a person here"))
}

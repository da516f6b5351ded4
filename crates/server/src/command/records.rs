//! `guildhall records`: keys of outside tools, statements in and out.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use flate2::Compression;
use flate2::write::GzEncoder;
use jiff::Timestamp;
use kernel::{Actor, Ctx, Error, Result};
use records::desk::{Search, State, agent_of_person, verb_of};
use records::import::Far;
use records::wire_xapi::{self, Agent};

use super::bar::Bar;

/// Which tool, and what it may do.
#[derive(clap::Args)]
pub struct Create {
    /// The tool that will use the key.
    #[arg(long)]
    name: String,
    /// What it may do: write, read-mine, read-all, state, profile, define, all. May be given several times.
    #[arg(long = "scope", required = true)]
    scopes: Vec<String>,
}

/// What to read in.
#[derive(clap::Args)]
pub struct Import {
    /// A file of statements: one a line, or a JSON array; packed with gzip or not.
    file: PathBuf,
    /// Where statements that can't be taken go, one a line; NAME.refused.ndjson in this folder when left out.
    #[arg(long, value_name = "FILE")]
    set_aside: Option<PathBuf>,
}

/// What to write out; everything when left out.
#[derive(clap::Args)]
pub struct Export {
    /// The file; - is the terminal. A name that ends in .gz is packed.
    file: PathBuf,
    /// Of whom: the address of one of our people, or an agent as JSON.
    #[arg(long)]
    agent: Option<String>,
    /// A known word, such as completed, or an IRI.
    #[arg(long)]
    verb: Option<String>,
    /// An activity's IRI, anywhere in the statement.
    #[arg(long, value_name = "IRI")]
    activity: Option<String>,
    /// Stored after this instant (2026-11-19T00:00:00Z).
    #[arg(long, value_name = "INSTANT")]
    since: Option<Timestamp>,
    /// Stored at or before this instant.
    #[arg(long, value_name = "INSTANT")]
    until: Option<Timestamp>,
}

const ACTOR: Actor = Actor::system("the operator works on the records");

/// Makes the key and prints `key<TAB>secret`.
pub async fn create(ctx: &Ctx, order: Create) -> Result<()> {
    let scopes: Vec<&str> = order.scopes.iter().map(String::as_str).collect();
    let mut tx = ctx.db.write().await?;
    let fresh = records::create_key(&ACTOR, &mut tx, &order.name, &scopes).await?;
    tx.commit().await?;
    println!("{}\t{}", fresh.key.key, fresh.secret);
    Ok(())
}

/// Reads a file of statements in and prints what became of it. Fails when statements were set aside.
pub async fn import(ctx: &Ctx, order: Import) -> Result<ExitCode> {
    let aside = order.set_aside.unwrap_or_else(|| {
        let name = order.file.file_name().unwrap_or_default().to_string_lossy();
        PathBuf::from(format!("{}.refused.ndjson", name.trim_end_matches(".gz")))
    });
    let bar = Bar::start();
    let tell =
        |far: Far| bar.at(format!("reading, {} statements so far", far.counts.items), far.bytes, far.of);
    let done = records::import::import(ctx, &ACTOR, &order.file, &aside, &tell).await;
    bar.clear();
    let report = done?;
    super::told::records(&report, &aside);
    Ok(if report.counts.refused == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Makes what is made from the records again.
pub async fn rebuild(ctx: &Ctx, projection: Option<&str>, anew: bool) -> Result<()> {
    if anew {
        let mut tx = ctx.db.write().await?;
        records::projection::begin_anew(&ACTOR, &mut tx).await?;
        tx.commit().await?;
    }
    let all = records::projection::extent(&ACTOR, &mut ctx.db.read().await?).await?;
    let (all, bar) = (u64::try_from(all).unwrap_or(0), Bar::start());
    let tell = |read: usize| bar.at("reading statements", read as u64, all);
    let done = records::projection::rebuild(ctx, &ACTOR, projection, &tell).await;
    bar.clear();
    for (name, read) in done? {
        println!("{name}: made again from {read} statements");
    }
    Ok(())
}

/// Writes what is asked for into the file and says how many statements it holds.
pub async fn export(ctx: &Ctx, order: Export) -> Result<()> {
    let mut tx = ctx.db.write().await?;
    let agent = match &order.agent {
        Some(text) => Some(agent(&mut tx, text).await?),
        None => None,
    };
    let verb = order.verb.as_deref().map(|text| {
        verb_of(text)
            .ok_or_else(|| Error::invalid_plain("verb", "write a known word, such as completed, or an IRI"))
    });
    let search = Search {
        agent,
        verb: verb.transpose()?,
        activity: order.activity,
        key: None,
        since: order.since,
        until: order.until,
        state: State::Kept,
        before: None,
        limit: 1,
    };
    let mut export = records::export::Export::begin(&ACTOR, &mut tx, &search).await?;
    tx.commit().await?;
    let mut out = Out::open(&order.file)?;
    let unwritten = |error: std::io::Error| written(&order.file, &error);
    while let Some(lines) = export.next(ctx).await? {
        out.write(lines.as_bytes()).map_err(unwritten)?;
    }
    out.finish().map_err(unwritten)?;
    eprintln!("{} statements", export.given);
    Ok(())
}

async fn agent(tx: &mut kernel::Tx, text: &str) -> Result<Agent> {
    if text.trim_start().starts_with('{') {
        let read = wire_xapi::parse_actor(text, wire_xapi::Version::V2_0);
        return match read.map_err(|refusal| Error::invalid_plain("agent", refusal.to_string()))? {
            wire_xapi::Actor::Agent(agent) => Ok(agent),
            wire_xapi::Actor::Group(_) => {
                Err(Error::invalid_plain("agent", "must be one agent, not a group"))
            }
        };
    }
    let person = people::by_email(&ACTOR, tx, text).await?;
    let person = person
        .ok_or_else(|| Error::invalid_plain(text, "belongs to nobody here; an agent may be given as JSON"))?;
    agent_of_person(tx, person).await
}

/// Where an export goes: beside its place first, so that a file with this name is always a whole one.
enum Out {
    Terminal,
    Plain(BufWriter<File>, PathBuf),
    Packed(Box<GzEncoder<BufWriter<File>>>, PathBuf),
}

impl Out {
    fn open(file: &Path) -> Result<Out> {
        if file == Path::new("-") {
            return Ok(Out::Terminal);
        }
        let part = part(file);
        let open = BufWriter::new(File::create(part).map_err(|error| written(file, &error))?);
        if file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("gz")) {
            let packed = Box::new(GzEncoder::new(open, Compression::default()));
            return Ok(Out::Packed(packed, file.to_owned()));
        }
        Ok(Out::Plain(open, file.to_owned()))
    }

    fn write(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        match self {
            Out::Terminal => std::io::stdout().write_all(bytes),
            Out::Plain(open, _) => open.write_all(bytes),
            Out::Packed(open, _) => open.write_all(bytes),
        }
    }

    fn finish(self) -> std::io::Result<()> {
        let (open, file) = match self {
            Out::Terminal => return std::io::stdout().flush(),
            Out::Plain(open, file) => (open, file),
            Out::Packed(open, file) => (open.finish()?, file),
        };
        open.into_inner()?.sync_all()?;
        std::fs::rename(part(&file), file)
    }
}

fn part(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".part");
    PathBuf::from(name)
}

fn written(file: &Path, error: &std::io::Error) -> Error {
    Error::invalid_plain(file.display().to_string(), format!("can't be written: {error}"))
}

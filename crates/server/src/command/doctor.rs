//! `guildhall doctor`: one line per check, what is wrong and what to do.

use std::path::Path;
use std::process::ExitCode;

use kernel::mail::Post;
use kernel::{Actor, Clock, Config, Error, Ids, Result};

const ACTOR: Actor = Actor::system("the operator asks what is wrong");

/// Checks the configuration, then what it names.
pub async fn run(config: Result<Config>) -> ExitCode {
    let config = match config {
        Ok(config) => {
            well("configuration", "every value can be used");
            config
        }
        Err(Error::Invalid(fields)) => {
            for field in fields {
                ill(&field.name, &field.message.to_string());
            }
            return ExitCode::FAILURE;
        }
        Err(error) => {
            ill("configuration", &error.to_string());
            return ExitCode::FAILURE;
        }
    };
    let mut sound = true;
    for (name, outcome) in [
        ("data", folder(&config.data)),
        ("files", folder(&config.data.join("files"))),
        ("mail", mail(&config).await),
        ("listen", listen(&config)),
        ("database", database(&config).await),
        ("ledger", ledger(&config).await),
        ("projections", projections(&config).await),
    ] {
        match outcome {
            Ok(says) => well(name, &says),
            Err(says) => {
                sound = false;
                ill(name, &says);
            }
        }
    }
    if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn folder(folder: &Path) -> Result<String, String> {
    std::fs::create_dir_all(folder)
        .and_then(|()| {
            let probe = folder.join(".guildhall-probe");
            std::fs::write(&probe, b"")?;
            std::fs::remove_file(probe)
        })
        .map(|()| format!("{} can be written to", folder.display()))
        .map_err(|error| {
            format!(
                "{} can't be written to: {error}; name another folder in GUILDHALL_DATA",
                folder.display()
            )
        })
}

/// The server that takes mail answers, or the folder that takes it instead can be written to.
async fn mail(config: &Config) -> Result<String, String> {
    if config.mail_url.is_none() {
        return folder(&config.data.join("mail"));
    }
    let post = Post::open(config).map_err(|error| error.to_string())?;
    match post.answers().await {
        Ok(true) => Ok("the mail server answers".into()),
        Ok(false) => Err("the mail server answers, but takes nothing; ask whoever runs it".into()),
        Err(error) => Err(format!("the mail server can't be reached: {error}; check GUILDHALL_MAIL_URL")),
    }
}

fn listen(config: &Config) -> Result<String, String> {
    match std::net::TcpListener::bind(&config.listen) {
        Ok(_) => Ok(format!("{} is free", config.listen)),
        Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => {
            Ok(format!("{} is taken; that is right if Guildhall runs there", config.listen))
        }
        Err(error) => {
            Err(format!("{} can't be listened on: {error}; change GUILDHALL_LISTEN", config.listen))
        }
    }
}

async fn database(config: &Config) -> Result<String, String> {
    let what = || async {
        let ctx = crate::context(config.clone(), Clock::System, Ids::system()).await?;
        let durability = ctx.db.write().await?.durability().await?;
        Ok::<_, Error>((ctx.db.kind(), durability))
    };
    match what().await {
        Ok((kernel::Kind::Sqlite, level)) if level == "2" => Ok("SQLite, commits reach the disk".into()),
        Ok((kernel::Kind::Postgres, level)) if level == "on" => {
            Ok("PostgreSQL, commits reach the disk".into())
        }
        Ok((kind, level)) => Err(format!("{kind:?} answers, but commits may be lost (level {level})")),
        Err(error) => Err(format!("{error}; check GUILDHALL_DATABASE_URL")),
    }
}

/// Balances of budgets against the postings that they stand for.
async fn ledger(config: &Config) -> Result<String, String> {
    let compare = || async {
        let ctx = crate::context(config.clone(), Clock::System, Ids::system()).await?;
        let mut tx = ctx.db.read().await?;
        funds::ledger::check(&ACTOR, &mut tx).await
    };
    match compare().await {
        Ok(found) if found.is_empty() => Ok("every balance is the sum of its postings".into()),
        Ok(found) => Err(format!("{}; somebody wrote into the database past Guildhall", found.join("; "))),
        Err(error) => {
            Err(format!("can't be compared: {error}; start the server once, so that its tables are made"))
        }
    }
}

async fn projections(config: &Config) -> Result<String, String> {
    let standings = async || {
        let ctx = crate::context(config.clone(), Clock::System, Ids::system()).await?;
        records::projection::standings(&ACTOR, &mut ctx.db.read().await?).await
    };
    // Without its tables there is nothing that could be late: the database is not set up yet.
    let Ok(standings) = standings().await else { return Ok("nothing is made from the records yet".into()) };
    let late = standings.iter().find(|standing| !standing.is_level());
    match late {
        None => Ok(format!("{} made from the records, level", standings.len())),
        Some(one) => Err(format!(
            "{} is kept in version {} and this program makes version {}; it is made again at the next start, or now \
             by guildhall records rebuild {}",
            one.name, one.kept, one.version, one.name
        )),
    }
}

fn well(name: &str, says: &str) {
    println!("ok      {name}: {says}");
}

fn ill(name: &str, says: &str) {
    println!("wrong   {name}: {says}");
}

//! The record store is killed while tools send statements and files over many connections: what it acknowledged is
//! there, what it was sent is there whole or not at all, and every statement that is there has its files.

use std::collections::HashSet;
use std::sync::mpsc;

use jiff::Timestamp;
use kernel::{Ctx, Result};
use uuid::Uuid;

use super::running::Running;
use super::sender::{Connection, Request, Sender};
use super::site::{Serve, Site};
use super::{HOUSE, known_dialect, wrong};

/// So many connections send at once.
const CONNECTIONS: usize = 64;
/// So many statements are read at a time.
const PAGE: u32 = 1_000;

/// A record store that will crash, and the key of the tools that send to it.
pub struct Store {
    /// Where it stands.
    pub site: Site,
    credentials: String,
    stored: HashSet<Uuid>,
    through: Option<Timestamp>,
}

/// What became of what was sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// How often the server was killed.
    pub kills: usize,
    /// Statements whose request was answered.
    pub acknowledged: usize,
    /// Those of them that were not there afterwards.
    pub missing: usize,
    /// Requests of which some statements were there and some were not.
    pub halves: usize,
    /// Requests without an answer that were there.
    pub unanswered_whole: usize,
    /// Requests without an answer that were not.
    pub unanswered_absent: usize,
    /// Files of statements that were there.
    pub files: usize,
    /// Those that did not come back byte for byte.
    pub files_missing: usize,
}

/// A request, and whether it was answered.
type Sent = (Request, bool);

impl Store {
    /// Furnishes one, in a SQLite file or in a database of its own on a PostgreSQL server.
    ///
    /// # Errors
    /// When the server or the folder cannot be written to.
    pub async fn make(postgres: Option<&str>, serve: Serve) -> Result<Self> {
        let site = Site::make(postgres, "guildhall_load", serve).await?;
        let ctx = site.open().await?;
        let mut tx = ctx.db.write().await?;
        let key = records::create_key(&HOUSE, &mut tx, "Under load", &["all"]).await?;
        tx.commit().await?;
        ctx.db.close().await;
        let credentials = format!("{}.{}", key.key.key, key.secret);
        Ok(Self { site, credentials, stored: HashSet::new(), through: None })
    }

    /// Adds what was stored since the last look.
    async fn look(&mut self, ctx: &Ctx) -> Result<()> {
        let mut tx = ctx.db.write().await?;
        known_dialect::require_durable(&mut tx).await?;
        loop {
            let page = records::replay(&HOUSE, &mut tx, self.through, PAGE).await?;
            let Some(last) = page.last() else { return tx.rollback().await };
            self.through = Some(last.stored_at);
            self.stored.extend(page.iter().map(|one| one.id.0));
        }
    }

    /// How many of a request's statements are there.
    fn holds(&self, request: &Request) -> usize {
        request.statements.iter().filter(|id| self.stored.contains(id)).count()
    }
}

/// Kills the server of a store so many times while everybody sends, and counts what is left of what was sent. What was
/// not answered is sent again to the next server, as tools do.
///
/// # Errors
/// When the server does not come back or refuses what was sent, or when a commit does not wait for the disk.
pub async fn crash_under_load(store: &mut Store, times: usize) -> Result<Held> {
    let mut held = Held::default();
    let mut senders: Vec<Sender> = (0..CONNECTIONS).map(Sender::new).collect();
    let mut last: Vec<Sent> = Vec::new();
    let mut acknowledged: Vec<Uuid> = Vec::new();
    for round in 0..times {
        let running = Running::start(&store.site)?;
        count_files(store, &running, &last, &mut held)?;
        last = send_until_killed(store, &running, &mut senders, round)?;
        let ctx = store.site.open().await?;
        store.look(&ctx).await?;
        ctx.db.close().await;
        held.kills += 1;
        for (request, answered) in &last {
            match (store.holds(request), answered) {
                (found, true) => held.missing += request.statements.len() - found,
                (0, false) => held.unanswered_absent += 1,
                (found, false) if found == request.statements.len() => held.unanswered_whole += 1,
                _ => held.halves += 1,
            }
            acknowledged.extend(request.statements.iter().filter(|_| *answered));
        }
    }
    count_files(store, &Running::start(&store.site)?, &last, &mut held)?;
    held.acknowledged = acknowledged.len();
    // Nothing that was there after one kill is gone after the last one.
    (store.stored, store.through) = (HashSet::new(), None);
    let ctx = store.site.open().await?;
    store.look(&ctx).await?;
    ctx.db.close().await;
    held.missing = held.missing.max(acknowledged.iter().filter(|id| !store.stored.contains(id)).count());
    Ok(held)
}

/// Everybody sends at once; the server dies at another moment each time. Gives all that was sent.
fn send_until_killed(
    store: &Store,
    running: &Running,
    senders: &mut [Sender],
    round: usize,
) -> Result<Vec<Sent>> {
    let deadly = 10 + (round * 37 + std::process::id() as usize) % 240;
    let (acknowledges, acknowledged) = mpsc::channel();
    std::thread::scope(|scope| {
        let mut threads = Vec::new();
        for sender in senders {
            let acknowledges = acknowledges.clone();
            threads
                .push(scope.spawn(move || sender.send(&running.address, &store.credentials, &acknowledges)));
        }
        drop(acknowledges);
        let heard = acknowledged.iter().take(deadly).count();
        for _ in 0..(round * 131) % 1000 {
            std::thread::yield_now();
        }
        running.kill();
        let mut sent = Vec::new();
        for thread in threads {
            sent.extend(thread.join().unwrap_or_else(|_| Err(wrong("a sender came to grief")))?);
        }
        if heard < deadly {
            Err(wrong("the senders went away before the server was killed"))
        } else {
            Ok(sent)
        }
    })
}

/// Asks for the files of every statement that is there.
fn count_files(store: &Store, running: &Running, sent: &[Sent], held: &mut Held) -> Result<()> {
    let mut connection = Connection::open(&running.address, &store.credentials)
        .ok_or_else(|| wrong("the server does not listen"))?;
    for (request, _) in sent.iter().filter(|(request, _)| store.holds(request) > 0) {
        for (statement, file) in &request.files {
            let path = format!("/xapi/statements?statementId={statement}&attachments=true");
            let answer = connection.ask("GET", &path, "", b"").ok_or_else(|| wrong("no answer to a tool"))?;
            held.files += 1;
            if answer.status != 200 || !answer.contains(file) {
                held.files_missing += 1;
            }
        }
    }
    Ok(())
}

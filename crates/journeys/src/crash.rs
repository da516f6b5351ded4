//! The server is killed while people answer; what it acknowledged is there when it comes back, and nothing by halves.
//!
//! A kill proves the order of writing, not that a disk was waited for; so each round also asks the database whether a
//! commit waits. The tests kill a few times on each database, `bench` many times. `load` does the same to the record
//! store while tools send statements.

mod client;
mod house;
mod known_dialect;
mod load;
mod running;
mod sender;
mod site;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::mpsc;

use client::Client;
use delivery::progress::{Act, What};
use kernel::{Actor, Ctx, Error, PersonId, Result};
use running::Running;

pub use house::House;
pub use load::{Held, Store, crash_under_load};
pub use site::{Place, Serve, Site};

use crate::state_dialect;

const HOUSE: Actor = Actor::system("looks after a crash");
/// Tables that follow from statements.
const PROJECTIONS: [&str; 4] =
    ["delivery_answers", "delivery_part_progress", "delivery_lesson_progress", "delivery_course_progress"];

/// What became of the acts that the server acknowledged before it was killed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How often the server was killed.
    pub kills: usize,
    /// Answers and finished parts that a browser was told are kept.
    pub acknowledged: usize,
    /// Those that are there after the last kill.
    pub found: usize,
    /// Those that were not there after some kill.
    pub missing: usize,
}

/// What a person was told is kept: questions answered, parts finished.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Kept {
    answers: BTreeSet<String>,
    parts: BTreeSet<String>,
}

impl Kept {
    fn len(&self) -> usize {
        self.answers.len() + self.parts.len()
    }

    fn without(&self, other: &Self) -> usize {
        self.answers.difference(&other.answers).count() + self.parts.difference(&other.parts).count()
    }
}

/// Kills the server of a house so many times while everybody learns, and counts what is left of what it acknowledged.
///
/// # Errors
/// When the server does not come back or fails otherwise, when a commit does not wait for the disk, when something was
/// counted twice, or when progress is not what its statements say.
pub async fn crash(house: &House, times: usize) -> Result<Tally> {
    let mut told: BTreeMap<PersonId, Kept> = BTreeMap::new();
    let mut tally = Tally::default();
    for round in 0..times {
        for (person, new) in learn_until_killed(house, round)? {
            let all = told.entry(person).or_default();
            all.answers.extend(new.answers);
            all.parts.extend(new.parts);
        }
        shown_again(house, &told)?;
        let ctx = house.site.open().await?;
        let missing = missing(&ctx, &told).await?;
        same_when_rebuilt(&ctx).await?;
        ctx.db.close().await;
        let acknowledged: usize = told.values().map(Kept::len).sum();
        tally.kills += 1;
        tally.acknowledged = acknowledged;
        tally.found = acknowledged - missing;
        tally.missing = tally.missing.max(missing);
    }
    Ok(tally)
}

/// Everybody answers at once; the server dies at another moment each time. Gives what it acknowledged before.
fn learn_until_killed(house: &House, round: usize) -> Result<Vec<(PersonId, Kept)>> {
    let running = Running::start(&house.site)?;
    let deadly = 3 + (round * 7 + std::process::id() as usize) % 17;
    let (acknowledges, acknowledged) = mpsc::channel();
    std::thread::scope(|scope| {
        let mut clients = Vec::new();
        for novice in &house.novices {
            let client = Client::new(&running.address, novice);
            let (acknowledges, course) = (acknowledges.clone(), &house.course);
            clients.push(scope.spawn(move || Ok((novice.person, client.learn(course, &acknowledges)?))));
        }
        drop(acknowledges);
        let heard = acknowledged.iter().take(deadly).count();
        for _ in 0..(round * 131) % 1000 {
            std::thread::yield_now();
        }
        running.kill();
        let told: Result<Vec<_>> = clients
            .into_iter()
            .map(|client| client.join().unwrap_or_else(|_| Err(wrong("a client came to grief"))))
            .collect();
        if told.is_ok() && heard < deadly {
            return Err(wrong("everybody came to the end of the course before the server was killed"));
        }
        told
    })
}

/// The server comes back by itself, and each page shows what was kept.
fn shown_again(house: &House, told: &BTreeMap<PersonId, Kept>) -> Result<()> {
    let again = Running::start(&house.site)?;
    for novice in &house.novices {
        let Some(part) = told.get(&novice.person).and_then(|kept| kept.parts.first()) else { continue };
        let page = Client::new(&again.address, novice).page(&format!("/learn/{}/{part}", house.course))?;
        if !page.contains(" disabled") {
            return Err(wrong(format!("an answer to {part} is not shown:\n{page}")));
        }
    }
    again.kill();
    Ok(())
}

/// How much of what was acknowledged is not recorded.
async fn missing(ctx: &Ctx, told: &BTreeMap<PersonId, Kept>) -> Result<usize> {
    let mut tx = ctx.db.write().await?;
    known_dialect::require_durable(&mut tx).await?;
    let installation = tx.installation().await?;
    let mut missing = 0;
    for (person, told) in told {
        let mut found = Kept::default();
        for recorded in records::of_person(&HOUSE, &mut tx, *person, None, 10_000).await? {
            let Some(act) = Act::read(&recorded.statement, &installation) else { continue };
            let once = match act.what {
                What::Answered { question, .. } => found.answers.insert(question),
                What::Finished { part, .. } => found.parts.insert(part),
                _ => true,
            };
            if !once {
                return Err(wrong("an act was recorded twice"));
            }
        }
        missing += told.without(&found);
    }
    tx.rollback().await?;
    Ok(missing)
}

/// Statements and what follows from them were written together, so that reading them again gives the same.
async fn same_when_rebuilt(ctx: &Ctx) -> Result<()> {
    let before = projections(ctx).await?;
    delivery::progress::rebuild::rebuild(ctx, &|_| {}).await?;
    if before == projections(ctx).await? {
        Ok(())
    } else {
        Err(wrong("progress was not what its statements say"))
    }
}

async fn projections(ctx: &Ctx) -> Result<BTreeSet<(String, u64)>> {
    let mut state = state_dialect::state(ctx).await?;
    state.retain(|(table, _)| PROJECTIONS.contains(&table.as_str()));
    if state.len() == PROJECTIONS.len() { Ok(state) } else { Err(wrong("a projection is missing")) }
}

fn wrong(what: impl Into<String>) -> Error {
    Error::internal(what.into())
}

//! Projections: what rooms make from the records. Each has a version and can be made again, because the statements are
//! the truth.
//!
//! Making again goes from person to person, some in a transaction: whoever had their turn has what the statements say,
//! everybody else still has what they had, and nobody ever has half of it. People go on recording meanwhile, and what was
//! stopped goes on where it was. Leaves out the making itself, which belongs to the room that registers it.

pub(crate) mod store;

use std::sync::OnceLock;

use jiff::Timestamp;
use kernel::{Actor, BoxFuture, Ctx, Error, PersonId, Result, Role, Tx, Uuid};

use crate::month_dialect;
use crate::statement_store;

/// Makes what is kept of one person again, from their statements and in the caller's transaction; says how many were
/// read.
pub type OfPerson = for<'a> fn(&'a mut Tx, PersonId) -> BoxFuture<'a, Result<usize>>;

/// The first person after one, in the order of ids, of whom anything is kept.
pub type Next = for<'a> fn(&'a mut Tx, PersonId) -> BoxFuture<'a, Result<Option<PersonId>>>;

/// So many statements are read in one transaction, or those of one person if they have more.
const PORTION: usize = 500;
/// So many people are looked at in one transaction at most.
const PEOPLE: usize = 100;

/// Something made from the records.
#[derive(Clone, Copy)]
pub struct Projection {
    /// Its name, in commands.
    pub name: &'static str,
    /// The version of its making, from 1. It grows whenever the same statements would make something else.
    pub version: i64,
    /// Makes it again for one person.
    pub of_person: OfPerson,
    /// Finds the next person of whom anything is kept, who may have no statements any more.
    pub next: Next,
}

/// A projection and what is kept of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its name.
    pub name: &'static str,
    /// The version that this program makes.
    pub version: i64,
    /// The version that is kept.
    pub kept: i64,
    /// When it was last made from the ground up.
    pub built_at: Option<Timestamp>,
    /// How many statements were read, and of how many, where making it again is not at its end.
    pub under_way: Option<(i64, i64)>,
}

impl Standing {
    /// Whether what is kept is what this program would make.
    pub fn is_level(&self) -> bool {
        self.version == self.kept
    }
}

static REGISTERED: OnceLock<Vec<Projection>> = OnceLock::new();

/// Says what is made from the records. The first call counts.
pub fn register(projections: Vec<Projection>) {
    // A later call finds the same set: composition happens in one place.
    let _ = REGISTERED.set(projections);
}

fn registered() -> &'static [Projection] {
    REGISTERED.get().map_or(&[], Vec::as_slice)
}

/// Every projection and what is kept of it, for the IT administrator.
pub async fn standings(actor: &Actor, tx: &mut Tx) -> Result<Vec<Standing>> {
    actor.require_any(&[Role::ItAdmin])?;
    let mut all = Vec::new();
    for projection in registered() {
        let kept = store::kept(tx, projection.name).await?;
        let (kept, built_at) = kept.map_or((1, None), |(version, at)| (version, Some(at)));
        let under_way = match store::far(tx, projection).await? {
            Some(far) => {
                Some((i64::try_from(far.statements).map_err(Error::internal)?, extent(actor, tx).await?))
            }
            None => None,
        };
        all.push(Standing { name: projection.name, version: projection.version, kept, built_at, under_way });
    }
    Ok(all)
}

/// Makes one projection again, or all of them, for the IT administrator. Gives name and number of statements of each.
/// One that was stopped goes on where it was.
///
/// # Errors
/// [`Error::Invalid`] when there is none of this name.
pub async fn rebuild(
    ctx: &Ctx,
    actor: &Actor,
    name: Option<&str>,
    tell: &(dyn Fn(usize) + Sync),
) -> Result<Vec<(&'static str, usize)>> {
    actor.require_any(&[Role::ItAdmin])?;
    let chosen: Vec<_> = registered().iter().filter(|one| name.is_none_or(|name| name == one.name)).collect();
    if chosen.is_empty() {
        let known: Vec<_> = registered().iter().map(|one| one.name).collect();
        return Err(Error::invalid_plain("projection", format!("must be one of: {}", known.join(", "))));
    }
    let mut done = Vec::new();
    for projection in chosen {
        done.push((projection.name, make(ctx, actor, projection, tell).await?));
    }
    Ok(done)
}

/// Makes again what another version of the program had made; for the start. Gives the names.
pub async fn catch_up(ctx: &Ctx, actor: &Actor) -> Result<Vec<&'static str>> {
    let standings = standings(actor, &mut ctx.db.read().await?).await?;
    let mut done = Vec::new();
    for late in standings.iter().filter(|standing| !standing.is_level()) {
        for projection in registered().iter().filter(|one| one.name == late.name) {
            make(ctx, actor, projection, &|_| ()).await?;
            done.push(projection.name);
        }
    }
    Ok(done)
}

/// How many statements are read when everything is made again, for the IT administrator.
pub async fn extent(actor: &Actor, tx: &mut Tx) -> Result<i64> {
    actor.require_any(&[Role::ItAdmin])?;
    tx.one(&statement_store::COUNT_OF_PEOPLE, vec![]).await?.get(0)
}

/// Forgets how far making again had come, so that the next time begins with the first person. For the IT administrator.
pub async fn begin_anew(actor: &Actor, tx: &mut Tx) -> Result<()> {
    actor.require_any(&[Role::ItAdmin])?;
    store::forget(tx).await
}

/// Makes a projection again, for everybody. Gives how many statements were read, those before a stop too.
pub async fn make(
    ctx: &Ctx,
    actor: &Actor,
    projection: &Projection,
    tell: &(dyn Fn(usize) + Sync),
) -> Result<usize> {
    actor.require_any(&[Role::ItAdmin])?;
    let mut far = store::far(&mut ctx.db.read().await?, projection).await?.unwrap_or_default();
    loop {
        let done = portion(ctx, actor, projection, &mut far).await?;
        tell(far.statements);
        if done {
            return Ok(far.statements);
        }
    }
}

/// How far making again has come.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Far {
    /// Everybody up to here had their turn.
    pub(crate) person: PersonId,
    /// So many statements were read.
    pub(crate) statements: usize,
}

impl Default for Far {
    fn default() -> Self {
        Self { person: PersonId(Uuid::nil()), statements: 0 }
    }
}

/// The next people, in one transaction; true when these were the last.
async fn portion(ctx: &Ctx, actor: &Actor, projection: &Projection, far: &mut Far) -> Result<bool> {
    let mut tx = ctx.db.write().await?;
    // Nobody records meanwhile: each statement is read here or applied after this.
    month_dialect::hold(&mut tx).await?;
    let (mut now, mut done) = (*far, false);
    for _ in 0..PEOPLE {
        let Some(person) = next(&mut tx, projection, now.person).await? else {
            done = true;
            break;
        };
        now = Far { person, statements: now.statements + (projection.of_person)(&mut tx, person).await? };
        if now.statements - far.statements >= PORTION {
            break;
        }
    }
    if done {
        store::mark(&mut tx, projection.name, projection.version, now.statements).await?;
        let told = serde_json::json!({ "projection": projection.name, "version": projection.version });
        tx.emit(actor, "records.rebuilt", None, told).await?;
    } else {
        store::reach(&mut tx, projection, &now).await?;
    }
    tx.commit().await?;
    *far = now;
    Ok(done)
}

async fn next(tx: &mut Tx, projection: &Projection, after: PersonId) -> Result<Option<PersonId>> {
    let told = statement_store::next_person(tx, after).await?;
    let kept = (projection.next)(tx, after).await?;
    Ok([told, kept].into_iter().flatten().min())
}

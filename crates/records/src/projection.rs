//! Projections: what rooms make from the records. Each has a version and can be thrown away and made again, because
//! the statements are the truth. Leaves out the making itself, which belongs to the room that registers it.

pub(crate) mod store;

use std::sync::OnceLock;

use jiff::Timestamp;
use kernel::{Actor, BoxFuture, Ctx, Error, Result, Role, Tx};

/// Makes a projection again from every statement, all or nothing; says how many statements were read so far, and in
/// the end.
pub type Rebuild = for<'a> fn(&'a Ctx, &'a (dyn Fn(usize) + Sync)) -> BoxFuture<'a, Result<usize>>;

/// Something made from the records.
#[derive(Clone, Copy)]
pub struct Projection {
    /// Its name, in commands.
    pub name: &'static str,
    /// The version of its making, from 1. It grows whenever the same statements would make something else.
    pub version: i64,
    /// Makes it again.
    pub rebuild: Rebuild,
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
        all.push(Standing { name: projection.name, version: projection.version, kept, built_at });
    }
    Ok(all)
}

/// Makes one projection again, or all of them, for the IT administrator. Gives name and number of statements of each.
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

async fn make(
    ctx: &Ctx,
    actor: &Actor,
    projection: &Projection,
    tell: &(dyn Fn(usize) + Sync),
) -> Result<usize> {
    let read = (projection.rebuild)(ctx, tell).await?;
    // Marked after it was made: if the mark is lost, it is made once more.
    let mut tx = ctx.db.write().await?;
    store::mark(&mut tx, projection.name, projection.version, read).await?;
    let told = serde_json::json!({ "projection": projection.name, "version": projection.version });
    tx.emit(actor, "records.rebuilt", None, told).await?;
    tx.commit().await?;
    Ok(read)
}

//! A file that has arrived and waits to be read into a course. A job reads it; what comes of it is an import with the same
//! id. Whoever sent it acts, with the roles of that moment.

use kernel::i18n::{Kept, Sentence};
use kernel::{Actor, BoxFuture, Ctx, Error, Job, JobKind, PersonId, Result, Role, Turn, Tx, params};
use serde::{Deserialize, Serialize};

use super::arrival_store::{SHELF, refuse};
use crate::ids::ImportId;
use crate::permissions;

/// Reads a file that has arrived.
pub(crate) const JOB: JobKind = JobKind { name: NAME, run: read, tries: 3, turn: Turn::Apart };
const NAME: &str = "content.read_file";
/// For how long a file that could not be read stays, in days.
const DAYS: i64 = 30;

/// A file that waits, was refused, or whose reading was given up.
pub type Arrival = kernel::Arrival<ImportId, Sent>;

/// What is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// The file's name.
    pub name: String,
    /// Who sent it.
    pub actor: PersonId,
    /// Why it may not come in.
    pub refused: Option<Kept>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Payload {
    import: ImportId,
    roles: Vec<Role>,
}

/// Keeps a file and asks for it to be read. Its import will have the id that is given back.
///
/// # Errors
/// [`Error::NotFound`] unless the actor is a person who may write.
pub async fn arrive(ctx: &Ctx, actor: &Actor, name: &str, bytes: Vec<u8>) -> Result<ImportId> {
    permissions::require_writing(actor)?;
    let person = actor.require_person()?;
    let roles = Role::ALL.into_iter().filter(|role| actor.has(*role)).collect();
    let mut tx = ctx.db.write().await?;
    let import: ImportId = tx.id();
    let sent = Sent { name: crate::text::one_line(name, 200), actor: person, refused: None };
    SHELF.keep(&mut tx, import, (NAME, Payload { import, roles }), bytes, sent).await?;
    tx.commit().await?;
    Ok(import)
}

/// A file that waits; nothing where it was read, or never arrived.
///
/// # Errors
/// [`Error::NotFound`] when it is not for the actor to see, as its import would not be.
pub async fn waiting(actor: &Actor, tx: &mut Tx, id: ImportId) -> Result<Option<Arrival>> {
    permissions::require_writing(actor)?;
    let Some(arrival) = SHELF.one(tx, id).await? else { return Ok(None) };
    let own = actor.person_id() == Some(arrival.about.actor);
    if own || actor.has(Role::PeopleLeader) || actor.has(Role::Reviewer) {
        Ok(Some(arrival))
    } else {
        Err(Error::NotFound)
    }
}

/// Files that wait and that the actor may see, newest first.
///
/// # Errors
/// [`Error::NotFound`] unless the actor may write.
pub async fn all(actor: &Actor, tx: &mut Tx) -> Result<Vec<Arrival>> {
    permissions::require_writing(actor)?;
    SHELF.newest(tx, params![actor.person_id(), actor.has(Role::PeopleLeader)]).await
}

fn read<'a>(ctx: &'a Ctx, job: &'a Job) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let Payload { import, roles } = job.read()?;
        let mut tx = ctx.db.read().await?;
        let Some((Arrival { about, .. }, bytes)) = SHELF.open(&mut tx, import).await? else { return Ok(()) };
        drop(tx);
        let (actor, name) = (Actor::person(about.actor, roles), about.name);
        let work = |meter| super::import_as(ctx, &actor, &name, bytes, import, meter);
        let Err(error) = job.metered(ctx, work).await else { return Ok(()) };
        let Some(refused) = refused(&error) else { return Err(error) };
        let mut tx = ctx.db.write().await?;
        refuse(&mut tx, import, &refused).await?;
        tx.commit().await
    })
}

/// The sentences of an error that is no fault of ours; nothing for one that another try may mend.
fn refused(error: &Error) -> Option<Kept> {
    let sentences: Vec<Sentence> = match error {
        Error::Invalid(fields) => fields.iter().map(|field| field.message.clone()).collect(),
        Error::Forbidden(sentence) | Error::Conflict(sentence) => vec![sentence.clone()],
        Error::NotFound | Error::Unavailable(_) | Error::Internal(_) => return None,
    };
    Some(Kept::of(|l| sentences.iter().map(|one| one.say(l)).collect::<Vec<_>>().join(" ")))
}

/// Lets go of files that could not be read.
pub(crate) fn forget(ctx: &Ctx) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        let mut tx = ctx.db.write().await?;
        let before = tx.now().checked_sub(jiff::SignedDuration::from_hours(24 * DAYS));
        SHELF.forget(&mut tx, before.map_err(Error::internal)?).await?;
        tx.commit().await
    })
}

//! The way in: a folder, an upload or a text becomes a draft with its report. Reading and cleaning happen
//! outside of any transaction; one transaction saves the draft, its report and what follows from them.

pub mod arrival;
mod arrival_store;
pub(crate) mod pages;
mod store;

use std::path::Path;

use jiff::Timestamp;
use kernel::{Actor, Ctx, Error, Meter, PersonId, Result, Role, Told, Tx};

use arrival_store::SHELF;

use crate::file;
use crate::folder::{self, ArchiveFault, Folder, Limits};
use crate::ids::{CourseId, ImportId, VersionId};
use crate::import::report::Report;
use crate::import::{self, Imported};
use crate::review::{self, Vouched};
use crate::version::{self, Origin, Outcome, Ready};
use crate::{permissions, words};

/// The stages of bringing in a file, in their order, as a meter is told of them.
pub const STAGES: [&str; 4] = [OPENING, PAGES, PICTURES, KEEPING];
const OPENING: &str = "opening";
const PAGES: &str = "pages";
const PICTURES: &str = "pictures";
const KEEPING: &str = "keeping";

/// An import that is on record.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// Its id.
    pub id: ImportId,
    /// What was brought in.
    pub source: String,
    /// `new`, `updated`, `unchanged` or `nothing`.
    pub outcome: String,
    /// The course, if there is one.
    pub course: Option<CourseId>,
    /// The version that holds it.
    pub version: Option<VersionId>,
    /// Who brought it in.
    pub actor: Option<PersonId>,
    /// What happened.
    pub report: Report,
    /// When.
    pub at: Timestamp,
}

/// A course that went live.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Published {
    /// The course.
    pub course: CourseId,
    /// Its live version.
    pub version: VersionId,
}

/// Brings in a folder or a file of the disk. `progress` hears how many of how many pages are done.
/// The draft stays a draft: sending and approving are acts of two people.
///
/// # Errors
/// [`Error::NotFound`] unless the actor may write; [`Error::Invalid`] when the path cannot be read.
pub async fn import_path(
    ctx: &Ctx,
    actor: &Actor,
    path: &Path,
    progress: &mut (dyn FnMut(u32, u32) + Send),
) -> Result<Import> {
    permissions::require_writing(actor)?;
    let unreadable = |error: std::io::Error| {
        let (path, error) = (path.display().to_string(), error.to_string());
        Error::invalid("folder", move |l| words::content_path_unreadable(l, path.clone(), error.clone()))
    };
    if path.is_file() {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let bytes = tokio::fs::read(path).await.map_err(unreadable)?;
        let id = ctx.ids().uuid(ctx.clock().now()).into();
        let heed = |told: Told| {
            if told.stage == PAGES {
                progress(count(told.done), count(told.of));
            }
        };
        return Meter::heard(|meter| import_as(ctx, actor, &name, bytes, id, meter), heed).await;
    }
    let folder = folder::from_disk(path, Limits::default()).map_err(unreadable)?;
    import_folder(ctx, actor, &folder, progress).await
}

/// Brings in a file: a zip file, or one page or question file, under an id that was given out before. Looks at the bytes,
/// not at the name. A refused zip file is a report, not an error. With the import, the file does not wait any more.
async fn import_as(
    ctx: &Ctx,
    actor: &Actor,
    name: &str,
    bytes: Vec<u8>,
    id: ImportId,
    meter: Meter,
) -> Result<Import> {
    permissions::require_writing(actor)?;
    let (named, told) = (name.to_owned(), meter.clone());
    // Unpacking and reading take seconds: not on a thread that answers others.
    let read = tokio::task::spawn_blocking(move || {
        told.at(OPENING, 0, 0);
        let folder = match bytes.starts_with(b"PK") {
            true => folder::from_zip(&named, &bytes, Limits::default())?,
            false => Folder::of_one(&named, bytes),
        };
        let mut tell = |done: u32, of: u32| told.at(PAGES, done as usize, of as usize);
        let Imported { course, report } = import::read(&folder, &mut tell);
        Ok((folder.name, course.map(Ready::new).transpose(), report))
    });
    match read.await.map_err(Error::internal)? {
        Ok((source, ready, report)) => keep(ctx, actor, &source, ready?, report, id, &meter).await,
        Err(fault) => refuse(ctx, actor, name, fault, id).await,
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Brings in a folder that is in memory.
///
/// # Errors
/// [`Error::NotFound`] unless the actor may write; [`Error::Forbidden`] when the draft is somebody else's.
pub async fn import_folder(
    ctx: &Ctx,
    actor: &Actor,
    folder: &Folder,
    progress: &mut (dyn FnMut(u32, u32) + Send),
) -> Result<Import> {
    permissions::require_writing(actor)?;
    let Imported { course, report } = import::read(folder, progress);
    let ready = course.map(Ready::new).transpose()?;
    let id = ctx.ids().uuid(ctx.clock().now()).into();
    keep(ctx, actor, &folder.name, ready, report, id, &Meter::silent()).await
}

/// Keeps what was read: pictures first, then draft and report in one transaction.
async fn keep(
    ctx: &Ctx,
    actor: &Actor,
    source: &str,
    ready: Option<Ready>,
    report: Report,
    id: ImportId,
    meter: &Meter,
) -> Result<Import> {
    if let Some(ready) = &ready {
        file::keep(ctx, ready.draft().pictures.values(), |done, of| meter.at(PICTURES, done, of)).await?;
    }
    meter.at(KEEPING, 0, 0);
    let mut tx = ctx.db.write().await?;
    SHELF.take(&mut tx, id).await?;
    let saved = match &ready {
        Some(ready) => {
            let origin = Origin { key: format!("folder/{source}"), form: None, import: Some(id) };
            Some(version::save(actor, &mut tx, ready, &origin).await?)
        }
        None => None,
    };
    let import = Import {
        id,
        source: source.to_owned(),
        outcome: saved.map_or("nothing", |saved| saved.outcome.word()).to_owned(),
        course: saved.map(|saved| saved.course),
        version: saved.map(|saved| saved.version),
        actor: actor.person_id(),
        report,
        at: tx.now(),
    };
    store::add(&mut tx, &import).await?;
    tx.commit().await?;
    Ok(import)
}

async fn refuse(ctx: &Ctx, actor: &Actor, name: &str, fault: ArchiveFault, id: ImportId) -> Result<Import> {
    let source = crate::text::one_line(name, 200);
    let mut report = Report { source: source.clone(), layout: "zip".into(), ..Report::default() };
    report.refused(&source, None, "", import::finding::What::Archive { fault });
    let mut tx = ctx.db.write().await?;
    SHELF.take(&mut tx, id).await?;
    let import = Import {
        id,
        source,
        outcome: "nothing".into(),
        course: None,
        version: None,
        actor: actor.person_id(),
        report,
        at: tx.now(),
    };
    store::add(&mut tx, &import).await?;
    tx.commit().await?;
    Ok(import)
}

/// An import with its report, for those who may write.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn find(actor: &Actor, tx: &mut Tx, id: ImportId) -> Result<Import> {
    permissions::require_writing(actor)?;
    let import = store::find(tx, id).await?;
    let own = import.actor.is_some() && import.actor == actor.person_id();
    if own || actor.has(Role::PeopleLeader) || actor.has(Role::Reviewer) {
        Ok(import)
    } else {
        Err(Error::NotFound)
    }
}

/// The newest imports that the actor may see, at most 50, newest first.
///
/// # Errors
/// [`Error::NotFound`] unless the actor may write.
pub async fn newest(actor: &Actor, tx: &mut Tx) -> Result<Vec<Import>> {
    permissions::require_writing(actor)?;
    let all = actor.has(Role::PeopleLeader);
    store::newest(tx, actor.person_id(), all).await
}

/// Saves what somebody typed in our Markdown form as a draft: a new guide, or the next version of `course`.
/// Pictures of the version before stay where the text still names them by `/files/…`.
///
/// # Errors
/// [`Error::NotFound`] unless the actor may write; [`Error::Invalid`] naming the line of each question that
/// cannot be read.
pub async fn save_form(
    ctx: &Ctx,
    actor: &Actor,
    course: Option<CourseId>,
    form: &str,
) -> Result<version::Saved> {
    permissions::require_writing(actor)?;
    let form = crate::text::clean(form);
    let imported = crate::author::read(&form);
    let draft = crate::author::checked(imported)?;
    let ready = Ready::new(draft)?;
    let mut tx = ctx.db.write().await?;
    let key = match course {
        Some(course) => format!("course/{course}"),
        None => format!("form/{}", tx.id::<kernel::Uuid>()),
    };
    if let Some(course) = course {
        let newest = version::of_course(actor, &mut tx, course).await?;
        // A form has one language and no pictures: over a course from files it would take both away.
        if newest.first().is_some_and(|version| version.form.is_none()) {
            return Err(Error::conflict(words::content_as_files));
        }
    }
    let saved =
        version::save(actor, &mut tx, &ready, &Origin { key, form: Some(form), import: None }).await?;
    tx.commit().await?;
    Ok(saved)
}

/// Brings a folder in as `author`, sends it, and approves it as `reviewer`, who vouches for all three: for
/// the demonstration company and for tests. Nothing happens twice: the
/// same folder again is the same version.
///
/// # Errors
/// Those of importing, sending and approving; [`Error::Invalid`] when nothing in it can be used.
pub async fn publish_folder(
    ctx: &Ctx,
    author: &Actor,
    reviewer: &Actor,
    folder: &Folder,
) -> Result<Published> {
    let import = import_folder(ctx, author, folder, &mut |_, _| {}).await?;
    let (Some(course), Some(version)) = (import.course, import.version) else {
        return Err(Error::invalid("folder", words::content_nothing_used));
    };
    publish(ctx, author, reviewer, version).await?;
    Ok(Published { course, version })
}

/// The same for a text in our Markdown form that has no pictures.
///
/// # Errors
/// As [`publish_folder`].
pub async fn publish_form(
    ctx: &Ctx,
    author: &Actor,
    reviewer: &Actor,
    course: Option<CourseId>,
    form: &str,
) -> Result<Published> {
    let saved = save_form(ctx, author, course, form).await?;
    publish(ctx, author, reviewer, saved.version).await?;
    Ok(Published { course: saved.course, version: saved.version })
}

/// Sends a draft as its author and approves it as a reviewer; a version that is live already stays so.
///
/// # Errors
/// Those of sending and approving.
pub async fn publish(ctx: &Ctx, author: &Actor, reviewer: &Actor, version: VersionId) -> Result<()> {
    let mut tx = ctx.db.write().await?;
    let found = version::find(author, &mut tx, version).await?;
    if found.is_published() {
        return Ok(());
    }
    if !found.is_sent() {
        version::send(author, &mut tx, version).await?;
    }
    review::approve(reviewer, &mut tx, version, Vouched::all(), "").await?;
    tx.commit().await
}

impl Outcome {
    /// Whether there is something that was not there before.
    #[must_use]
    pub fn is_news(self) -> bool {
        self != Outcome::Unchanged
    }
}

//! Versions: written once as a draft, sent, approved by a second person or returned, published, and then
//! never changed again. The rules of a version's life; its content is a [`CourseDraft`].

mod store;

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Actor, Error, PersonId, Result, Tx};

use crate::block::{Block, minutes};
use crate::draft::{CourseDraft, CourseKind, LayerDraft};
use crate::events::{self, AboutVersion};
use crate::ids::{CourseId, ImportId, VersionId};
use crate::language::Language;
use crate::{permissions, search, words};

/// Where a version stands, with the instant since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Its author works on it.
    Draft,
    /// It waits for a decision.
    Sent(Timestamp),
    /// It came back with a note.
    Returned(Timestamp),
    /// It is, or was, live.
    Published(Timestamp),
}

/// A version without its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its id.
    pub id: VersionId,
    /// Its course.
    pub course: CourseId,
    /// Counted from 1 within the course.
    pub number: u32,
    /// Guide or course.
    pub kind: CourseKind,
    /// The base language.
    pub language: Language,
    /// The title in the base language.
    pub title: String,
    /// One word or two; may be empty.
    pub topic: String,
    /// What a person can do after it; may be empty.
    pub objective: String,
    /// The document that it agrees with; may be empty.
    pub source: String,
    /// When somebody must look at it again.
    pub review_by: Option<Date>,
    /// Minutes in the base language.
    pub minutes: u32,
    /// Digest of everything a person can see of it.
    pub digest: String,
    /// What its author typed, when it was written here.
    pub form: Option<String>,
    /// Who wrote it or brought it in; `None` for the installation itself.
    pub author: Option<PersonId>,
    /// When it was written first.
    pub created_at: Timestamp,
    /// Where it stands.
    pub state: State,
    /// Who approved it.
    pub approved_by: Option<PersonId>,
    /// Whether it is the live one.
    pub live: bool,
}

impl Version {
    /// Whether it waits for a decision.
    #[must_use]
    pub fn is_sent(&self) -> bool {
        matches!(self.state, State::Sent(_))
    }

    /// Whether it was published.
    #[must_use]
    pub fn is_published(&self) -> bool {
        matches!(self.state, State::Published(_))
    }
}

/// A draft with everything counted and digested: made outside of a transaction, saved inside.
#[derive(Clone, Debug)]
pub struct Ready {
    draft: CourseDraft,
    digest: String,
    minutes: u32,
    lesson_minutes: Vec<u32>,
    layers: Vec<ReadyLayer>,
}

/// A row of `content_layers`.
#[derive(Clone, Debug)]
struct ReadyLayer {
    part: String,
    language: Language,
    title: String,
    blocks: serde_json::Value,
    digest: String,
    words: String,
    folded: String,
}

impl ReadyLayer {
    fn new(part: &str, language: &Language, layer: &LayerDraft) -> Result<ReadyLayer> {
        let words = layer.blocks.iter().map(Block::words).collect::<Vec<_>>().join("\n");
        Ok(ReadyLayer {
            part: part.to_owned(),
            language: language.clone(),
            title: layer.title.clone(),
            blocks: serde_json::to_value(&layer.blocks)?,
            digest: layer.digest(),
            folded: search::folded(&format!("{}\n{words}", layer.title), language),
            words,
        })
    }
}

impl Ready {
    /// Counts and digests a draft.
    ///
    /// # Errors
    /// [`Error::Invalid`] when it has no title or no lesson.
    pub fn new(draft: CourseDraft) -> Result<Ready> {
        if draft.title().is_empty() {
            return Err(Error::invalid("title", words::content_title_missing));
        }
        if draft.lessons().all(|lesson| lesson.parts.is_empty()) {
            return Err(Error::invalid("form", words::content_form_empty));
        }
        let base = &draft.language;
        let lesson_minutes: Vec<u32> = draft
            .lessons()
            .map(|lesson| {
                let counted =
                    lesson.parts.iter().filter_map(|part| Some(part.layers.get(base)?.seconds(base))).sum();
                lesson.minutes.unwrap_or_else(|| minutes(counted))
            })
            .collect();
        let parts = draft.lessons().flat_map(|lesson| &lesson.parts);
        let layers: Result<Vec<ReadyLayer>> = parts
            .flat_map(|part| {
                part.layers.iter().map(|(language, layer)| ReadyLayer::new(&part.key, language, layer))
            })
            .collect();
        let digest = draft.digest();
        Ok(Ready { minutes: lesson_minutes.iter().sum(), digest, lesson_minutes, layers: layers?, draft })
    }

    /// Minutes in the base language.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.minutes
    }

    /// The draft.
    #[must_use]
    pub fn draft(&self) -> &CourseDraft {
        &self.draft
    }
}

/// Where a draft belongs.
#[derive(Clone, Debug)]
pub struct Origin {
    /// What a second save is matched by: `folder/NAME`, or `course/ID` for an existing course.
    pub key: String,
    /// What its author typed, when it was written here.
    pub form: Option<String>,
    /// The import that brought it.
    pub import: Option<ImportId>,
}

/// What saving did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// There was no such course.
    New,
    /// There is a new version, or the draft of one was replaced.
    Updated,
    /// Nothing is different.
    Unchanged,
}

impl Outcome {
    /// The word in the database.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Outcome::New => "new",
            Outcome::Updated => "updated",
            Outcome::Unchanged => "unchanged",
        }
    }
}

/// A saved draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The course.
    pub course: CourseId,
    /// The version that now holds it.
    pub version: VersionId,
    /// What saving did.
    pub outcome: Outcome,
}

/// Saves a draft. The same text again changes nothing; a changed one becomes the draft after the newest
/// version. A draft that waits for review comes back to its author by being changed.
/// Its pictures must be in the file store before.
///
/// # Errors
/// [`Error::NotFound`] unless the actor may write; [`Error::Forbidden`] when the draft is somebody else's.
pub async fn save(actor: &Actor, tx: &mut Tx, ready: &Ready, origin: &Origin) -> Result<Saved> {
    permissions::require_writing(actor)?;
    let author = actor.person_id();
    let known = store::course_of_origin(tx, &origin.key).await?;
    let Some(course) = known else {
        let course: CourseId = tx.id();
        store::add_course(tx, course, &origin.key, author).await?;
        let version = write(tx, course, 1, ready, origin, author).await?;
        return Ok(Saved { course, version, outcome: Outcome::New });
    };
    let newest = store::newest(tx, course).await?;
    let Some(newest) = newest else {
        let version = write(tx, course, 1, ready, origin, author).await?;
        return Ok(Saved { course, version, outcome: Outcome::Updated });
    };
    if newest.digest == ready.digest {
        return Ok(Saved { course, version: newest.id, outcome: Outcome::Unchanged });
    }
    if origin.key.starts_with("folder/") {
        require_same_course(actor, tx, &newest, ready).await?;
    }
    if newest.is_published() {
        let version = write(tx, course, newest.number + 1, ready, origin, author).await?;
        return Ok(Saved { course, version, outcome: Outcome::Updated });
    }
    permissions::require_changing(actor, newest.author)?;
    store::empty(tx, newest.id).await?;
    store::rewrite(tx, newest.id, ready, origin).await?;
    store::fill(tx, newest.id, ready).await?;
    Ok(Saved { course, version: newest.id, outcome: Outcome::Updated })
}

/// A folder is matched by its name, and many a folder is called "course". So nobody replaces somebody else's
/// by chance, and a folder that shares neither title nor part with what is here is another course.
async fn require_same_course(actor: &Actor, tx: &mut Tx, newest: &Version, ready: &Ready) -> Result<()> {
    if permissions::require_changing(actor, newest.author).is_err() {
        return Err(Error::invalid("file", words::content_folder_of_others));
    }
    let known = store::part_keys(tx, newest.id).await?;
    let shares = ready.layers.iter().any(|layer| known.contains(&layer.part));
    if shares || newest.title == ready.draft.title() {
        return Ok(());
    }
    let title = newest.title.clone();
    Err(Error::invalid("file", move |l| words::content_folder_other_course(l, title.clone())))
}

async fn write(
    tx: &mut Tx,
    course: CourseId,
    number: u32,
    ready: &Ready,
    origin: &Origin,
    author: Option<PersonId>,
) -> Result<VersionId> {
    let version: VersionId = tx.id();
    store::add(tx, version, course, number, ready, origin, author).await?;
    store::fill(tx, version, ready).await?;
    Ok(version)
}

/// A version, for those who may see it: everybody when it was published, else author and reviewers.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn find(actor: &Actor, tx: &mut Tx, version: VersionId) -> Result<Version> {
    let found = store::find(tx, version).await?;
    if found.is_published() && !matches!(actor, Actor::Anonymous) {
        return Ok(found);
    }
    permissions::require_seeing(actor, found.author)?;
    Ok(found)
}

/// Every version of a course that the actor may see, newest first.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn of_course(actor: &Actor, tx: &mut Tx, course: CourseId) -> Result<Vec<Version>> {
    if matches!(actor, Actor::Anonymous) {
        return Err(Error::NotFound);
    }
    let all = store::of_course(tx, course).await?;
    let seen = |v: &Version| v.is_published() || permissions::require_seeing(actor, v.author).is_ok();
    let seen: Vec<Version> = all.into_iter().filter(seen).collect();
    if seen.is_empty() { Err(Error::NotFound) } else { Ok(seen) }
}

/// The newest version of each course that the actor wrote or may look after, newest first.
///
/// # Errors
/// [`Error::NotFound`] unless the actor may write.
pub async fn mine(actor: &Actor, tx: &mut Tx) -> Result<Vec<Version>> {
    permissions::require_writing(actor)?;
    let person = actor.require_person()?;
    let all = actor.has(kernel::Role::PeopleLeader);
    store::newest_of_author(tx, person, all).await
}

/// The published version before this one.
///
/// # Errors
/// Faults of the database only.
pub async fn before(tx: &mut Tx, version: &Version) -> Result<Option<Version>> {
    store::published_before(tx, version.course, version.number).await
}

/// Sends a draft to review.
///
/// # Errors
/// Those of [`permissions::require_changing`]; [`Error::Conflict`] when it is no draft any more.
pub async fn send(actor: &Actor, tx: &mut Tx, version: VersionId) -> Result<()> {
    let found = store::find(tx, version).await?;
    permissions::require_changing(actor, found.author)?;
    if store::mark_sent(tx, version).await? == 0 {
        return Err(Error::conflict(words::content_sent_already));
    }
    tx.emit(actor, events::SENT, None, AboutVersion { course_id: found.course, version_id: version }).await?;
    Ok(())
}

/// Marks a version as returned. Called by `review`, which checks who may.
pub(crate) async fn mark_returned(actor: &Actor, tx: &mut Tx, version: &Version) -> Result<()> {
    if store::mark_returned(tx, version.id).await? == 0 {
        return Err(Error::conflict(words::content_decided_already));
    }
    tx.emit(
        actor,
        events::RETURNED,
        version.author,
        AboutVersion { course_id: version.course, version_id: version.id },
    )
    .await?;
    Ok(())
}

/// Publishes a version with the text that was read: it is live now and it never changes again. Called by `review`, which
/// checks who may.
pub(crate) async fn publish(
    actor: &Actor,
    tx: &mut Tx,
    version: &Version,
    approved_by: PersonId,
) -> Result<()> {
    if store::mark_published(tx, version, approved_by).await? == 0 {
        return Err(Error::conflict(words::content_decided_already));
    }
    store::make_live(tx, version.course, version.id).await?;
    tx.emit(
        actor,
        events::PUBLISHED,
        None,
        AboutVersion { course_id: version.course, version_id: version.id },
    )
    .await?;
    Ok(())
}

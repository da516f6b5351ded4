//! Review: a second person looks at what changed, leaves remarks beside it, and approves by vouching for
//! three named things, or returns it with a note. Nobody approves their own work.

pub mod checks;
pub mod compare;
pub(crate) mod pages;
mod store;
mod wording;

use jiff::Timestamp;
use kernel::{Actor, Error, PersonId, Result, Tx};

use crate::ids::{RemarkId, VersionId};
use crate::version::{self, Version};
use crate::{permissions, text, words};

/// What an approver vouches for. All three, each ticked by hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Vouched {
    /// It is right for the work.
    pub right: bool,
    /// It agrees with its source.
    pub agrees: bool,
    /// The questions test what matters.
    pub tests: bool,
}

impl Vouched {
    /// All three.
    #[must_use]
    pub fn all() -> Vouched {
        Vouched { right: true, agrees: true, tests: true }
    }
}

/// A decision about a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Who decided.
    pub reviewer: PersonId,
    /// Approved, or returned.
    pub approved: bool,
    /// What the reviewer said; empty with most approvals.
    pub note: String,
    /// When.
    pub at: Timestamp,
}

/// A remark beside a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Its id.
    pub id: RemarkId,
    /// The part it stands beside; empty for the whole.
    pub part: String,
    /// The remark it answers.
    pub answers: Option<RemarkId>,
    /// Who wrote it.
    pub author: PersonId,
    /// What it says, plain text.
    pub body: String,
    /// When.
    pub at: Timestamp,
    /// When it was settled.
    pub settled_at: Option<Timestamp>,
}

/// Versions that wait for the actor's decision, longest waiting first.
///
/// # Errors
/// [`Error::NotFound`] unless the actor is a reviewer.
pub async fn waiting(actor: &Actor, tx: &mut Tx) -> Result<Vec<Version>> {
    let person = actor.require_person()?;
    actor.require_any(&[kernel::Role::Reviewer])?;
    let ids = store::waiting(tx, person).await?;
    let mut out = Vec::with_capacity(ids.len());
    for id in ids {
        out.push(version::find(actor, tx, id).await?);
    }
    Ok(out)
}

/// Approves a version as it stands: it is published, and the one before it is history.
///
/// # Errors
/// [`Error::Forbidden`] to its author; [`Error::Invalid`] unless all three are vouched for;
/// [`Error::Conflict`] when it does not wait.
pub async fn approve(actor: &Actor, tx: &mut Tx, id: VersionId, vouched: Vouched, note: &str) -> Result<()> {
    let (found, person) = vouching(actor, tx, id, vouched).await?;
    approve_found(actor, tx, &found, person, note).await
}

/// Approves the text that a page showed, by its digest: a draft may be written anew and sent again under the same
/// id while somebody reads it, and nobody vouches for what they never saw. `false` says that the text is another
/// one now, and that nothing was decided.
///
/// # Errors
/// As [`approve`].
pub async fn approve_shown(
    actor: &Actor,
    tx: &mut Tx,
    id: VersionId,
    digest: &str,
    vouched: Vouched,
) -> Result<bool> {
    let (found, person) = vouching(actor, tx, id, vouched).await?;
    if found.digest != digest {
        return Ok(false);
    }
    approve_found(actor, tx, &found, person, "").await?;
    Ok(true)
}

/// The version, and who vouches for all three.
async fn vouching(
    actor: &Actor,
    tx: &mut Tx,
    id: VersionId,
    vouched: Vouched,
) -> Result<(Version, PersonId)> {
    let found = version::find(actor, tx, id).await?;
    let person = permissions::require_deciding(actor, found.author)?;
    if vouched != Vouched::all() {
        return Err(Error::invalid("vouch", words::content_vouch_missing));
    }
    Ok((found, person))
}

async fn approve_found(
    actor: &Actor,
    tx: &mut Tx,
    found: &Version,
    person: PersonId,
    note: &str,
) -> Result<()> {
    store::add_decision(tx, found.id, person, true, &body(note)).await?;
    version::publish(actor, tx, found, person).await
}

/// Returns a version with a note.
///
/// # Errors
/// As [`approve`]; [`Error::Invalid`] without a note.
pub async fn return_with(actor: &Actor, tx: &mut Tx, id: VersionId, note: &str) -> Result<()> {
    let found = version::find(actor, tx, id).await?;
    let person = permissions::require_deciding(actor, found.author)?;
    let note = body(note);
    if note.is_empty() {
        return Err(Error::invalid("note", words::content_note_missing));
    }
    store::add_decision(tx, id, person, false, &note).await?;
    version::mark_returned(actor, tx, &found).await
}

/// Leaves a remark beside a part, or answers one.
///
/// # Errors
/// [`Error::NotFound`] to those who may not see the version; [`Error::Invalid`] for an empty remark.
pub async fn remark(
    actor: &Actor,
    tx: &mut Tx,
    id: VersionId,
    part: &str,
    answers: Option<RemarkId>,
    said: &str,
) -> Result<RemarkId> {
    let found = version::find(actor, tx, id).await?;
    permissions::require_seeing(actor, found.author)?;
    let person = actor.require_person()?;
    let said = body(said);
    if said.is_empty() {
        return Err(Error::invalid("remark", words::content_remark_missing));
    }
    if let Some(answered) = answers
        && store::version_of_remark(tx, answered).await? != id
    {
        return Err(Error::NotFound);
    }
    store::add_remark(tx, id, part, answers, person, &said).await
}

/// Marks a remark as settled. Whoever may see it may settle it; who did is kept.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn settle(actor: &Actor, tx: &mut Tx, id: VersionId, remark: RemarkId) -> Result<()> {
    let found = version::find(actor, tx, id).await?;
    permissions::require_seeing(actor, found.author)?;
    let person = actor.require_person()?;
    if store::version_of_remark(tx, remark).await? != id {
        return Err(Error::NotFound);
    }
    store::settle(tx, remark, person).await
}

/// Remarks and decisions about a version, oldest first.
///
/// # Errors
/// [`Error::NotFound`] to those who may not see how it came about.
pub async fn history(actor: &Actor, tx: &mut Tx, id: VersionId) -> Result<(Vec<Remark>, Vec<Decision>)> {
    let found = version::find(actor, tx, id).await?;
    permissions::require_seeing(actor, found.author)?;
    Ok((store::remarks(tx, id).await?, store::decisions(tx, id).await?))
}

fn body(said: &str) -> String {
    text::clean(said).trim().chars().take(4000).collect()
}

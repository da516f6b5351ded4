//! Erasing a person from the records, with a receipt; and everything about a person as one file.
//!
//! Their statements go with the bytes of their files, mentions of them in statements of others name nobody, refusals of
//! theirs and documents that tools keep about them go. What stays is the tally, in which nobody is, and the receipt. Because the statements are
//! gone, no projection that is made again knows them. Leaves out what other stores got: the receipt names those.

mod also;
mod lock_dialect;
pub(crate) mod store;

use std::collections::{BTreeSet, HashSet};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use kernel::{Actor, Ctx, Error, PersonId, Result, Role, Tx, Uuid};
use serde::{Deserialize, Serialize};
use wire_xapi::{Json, Limits, Statement};

use crate::document;
use crate::identity;
use crate::refusal;
use crate::related;
use crate::removal_store as removal;
use crate::retention;
use crate::statement_store;
use crate::tally::{Them, anonymous, let_go};
use crate::term;
use crate::words;

pub use also::Also;

kernel::id!(
    /// The receipt of an erasure.
    ErasureId
);

/// The event that a person was erased from the records: [`Erased`].
pub const ERASED: &str = "records.erased";

/// What [`ERASED`] carries.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Erased {
    /// Who.
    pub person: PersonId,
}

/// So many rows are read at a time.
const BATCH: u32 = 500;

/// What was removed, when and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Its id.
    pub id: ErasureId,
    /// When.
    pub at: Timestamp,
    /// By whom: a person's id, or the system with its reason.
    pub by: String,
    /// Why.
    pub reason: String,
    /// Statements removed.
    pub statements: i64,
    /// Statements of others that name nobody now.
    pub mentions: i64,
    /// Refusals removed.
    pub refusals: i64,
    /// Documents removed that tools kept about them.
    pub documents: i64,
    /// Files removed that came with their statements.
    pub files: i64,
    /// Other stores that may have got statements: they have to be asked there.
    pub forwarded_to: Vec<String>,
}

/// Erases a person from the records, for the IT administrator, in one transaction; what tools wrote about them under other
/// names with it.
///
/// # Errors
/// [`Error::Invalid`] without a reason.
pub async fn erase(ctx: &Ctx, actor: &Actor, person: PersonId, also: &Also, reason: &str) -> Result<Receipt> {
    actor.require_any(&[Role::ItAdmin])?;
    let reason = reason.trim();
    if reason.is_empty() || reason.chars().count() > 500 {
        return Err(Error::invalid("reason", words::records_wrong_reason));
    }
    // What a rule has let go is not found any more; no trace of it may outlast the receipt.
    retention::month::finish(ctx, retention::BATCH).await?;
    let mut tx = ctx.db.write().await?;
    let installation = tx.installation().await?;
    let (mut terms, others) = (term::of_person(&installation, person), also.terms());
    terms.extend(&others);
    let subject = term::agent(&identity::agent(&installation, person).identifier);
    // Whoever stores statements or documents about them comes before all this or after it.
    let now = tx.now();
    statement_store::reserve(&mut tx, now, 1).await?;
    lock_dialect::go(&mut tx, subject).await?;
    let oldest = oldest(&mut tx, person, &terms).await?;
    let (mut statements, mut files) = (0, 0);
    loop {
        let rows = removal::of_person(&mut tx, person, Timestamp::MIN, BATCH).await?;
        if rows.is_empty() {
            break;
        }
        statements += rows.len();
        files += let_go(&mut tx, &rows).await?;
    }
    for other in &others {
        loop {
            let rows = removal::of_actor(&mut tx, *other, Timestamp::MIN, BATCH).await?;
            if rows.is_empty() {
                break;
            }
            statements += rows.len();
            files += let_go(&mut tx, &rows).await?;
        }
    }
    let them = Them { home_page: &installation, person, also };
    let mut mentions = 0;
    for term in &terms {
        mentions += unname(&mut tx, *term, &them).await?;
    }
    let mut refusals = refusal::store::forget_naming(&mut tx, person).await?;
    let mut documents = removal::forget_documents(&mut tx, person).await?;
    for term in others.iter().chain([&subject]) {
        refusals += removal::forget_refusals(&mut tx, *term).await?;
        documents += removal::forget_documents_of(&mut tx, *term).await?;
    }
    let mut forwarded_to = Vec::new();
    if let Some(oldest) = oldest {
        forwarded_to = store::takers(&mut tx, oldest).await?;
        forwarded_to.dedup();
    }
    let receipt = Receipt {
        id: tx.id(),
        at: tx.now(),
        by: actor.mark(),
        reason: reason.to_owned(),
        statements: i64::try_from(statements).map_err(Error::internal)?,
        mentions,
        refusals: i64::try_from(refusals).map_err(Error::internal)?,
        documents: i64::try_from(documents).map_err(Error::internal)?,
        files: i64::try_from(files).map_err(Error::internal)?,
        forwarded_to,
    };
    store::add(&mut tx, subject, &receipt).await?;
    tx.emit(actor, ERASED, Some(person), Erased { person }).await?;
    tx.commit().await?;
    Ok(receipt)
}

/// Where the first statement stands that is theirs or names them.
async fn oldest(tx: &mut Tx, person: PersonId, terms: &[Uuid]) -> Result<Option<Timestamp>> {
    let own = removal::of_person(tx, person, Timestamp::MIN, 1).await?;
    let mut all: Vec<Timestamp> = own.iter().map(|one| one.stored_at).collect();
    for term in terms {
        all.extend(removal::naming(tx, *term, Timestamp::MIN, 1).await?.iter().map(|(_, at, _)| *at));
    }
    Ok(all.into_iter().min())
}

/// Takes the name out of statements of others.
async fn unname(tx: &mut Tx, subject: Uuid, them: &Them<'_>) -> Result<i64> {
    let (mut after, mut count) = (Timestamp::MIN, 0);
    loop {
        let rows = removal::naming(tx, subject, after, BATCH).await?;
        let Some((_, last, _)) = rows.last() else { break };
        after = *last;
        for (_, stored_at, raw) in rows {
            let text = anonymous(&raw, them)?;
            // Even where the text is without the name by now, it may still be found by this term.
            removal::rewrite(tx, stored_at, &text, subject).await?;
            count += i64::from(text != raw);
        }
    }
    removal::forget_term(tx, subject).await?;
    Ok(count)
}

/// The receipts of erasures, newest first.
pub async fn receipts(actor: &Actor, tx: &mut Tx, limit: u32) -> Result<Vec<Receipt>> {
    actor.require_any(&[Role::ItAdmin])?;
    store::newest(tx, limit).await
}

/// The ids of those statements that name somebody who was erased: neither an old file nor a tool that still has their
/// statements may bring them back.
pub(crate) async fn erased<'s>(
    tx: &mut Tx,
    statements: impl Iterator<Item = &'s Statement>,
) -> Result<HashSet<Uuid>> {
    // Where nobody was ever erased, nobody is looked for.
    if store::nobody(tx).await? {
        return Ok(HashSet::new());
    }
    let named: Vec<(Uuid, BTreeSet<Uuid>)> =
        statements.filter_map(|one| Some((one.id?, related::everybody(one)))).collect();
    let terms: BTreeSet<Uuid> = named.iter().flat_map(|(_, terms)| terms.iter().copied()).collect();
    let erased = store::known(tx, &terms.into_iter().collect::<Vec<_>>()).await?;
    let gone = named.into_iter().filter(|(_, terms)| !terms.is_disjoint(&erased));
    Ok(gone.map(|(id, _)| id).collect())
}

/// Those of some UUIDs by which people were erased that had them; nothing where nobody was ever erased.
pub(crate) async fn gone(tx: &mut Tx, ids: BTreeSet<Uuid>) -> Result<Option<BTreeSet<Uuid>>> {
    if store::nobody(tx).await? {
        return Ok(None);
    }
    let installation = identity::known_installation(tx).await?;
    let term = |id: Uuid| term::agent(&identity::agent(&installation, PersonId(id)).identifier);
    let named: Vec<(Uuid, Uuid)> = ids.into_iter().map(|id| (id, term(id))).collect();
    let erased = store::known(tx, &named.iter().map(|(_, term)| *term).collect::<Vec<_>>()).await?;
    Ok(Some(named.into_iter().filter(|(_, term)| erased.contains(term)).map(|(id, _)| id).collect()))
}

/// Whether this person was erased; if not, nobody erases them before the transaction ends.
pub(crate) async fn is_erased(tx: &mut Tx, installation: &str, person: PersonId) -> Result<bool> {
    let subject = term::agent(&identity::agent(installation, person).identifier);
    lock_dialect::stay(tx, subject).await?;
    Ok(!store::known(tx, &[subject]).await?.is_empty())
}

/// Everything about a person, as one JSON text: their statements, void ones too, those of others that name them, and the
/// documents that tools keep about them; the same under other names of theirs.
/// For the person and for the IT administrator.
pub async fn about(actor: &Actor, tx: &mut Tx, person: PersonId, also: &Also) -> Result<String> {
    // Whose an address was is not for the one who asks to say.
    if actor.person_id() != Some(person) || *also != Also::default() {
        actor.require_any(&[Role::ItAdmin])?;
    }
    let installation = identity::known_installation(tx).await?;
    let agent = identity::agent(&installation, person);
    let mut out = String::from("{\"agent\":");
    out.push_str(&wire_xapi::Actor::from(agent).print());
    out.push_str(",\"statements\":[");
    let (mut own, mut after) = (BTreeSet::new(), Timestamp::MIN);
    loop {
        let rows = store::texts(tx, person, after, BATCH).await?;
        let Some((last, _)) = rows.last() else { break };
        after = *last;
        for (at, raw) in rows {
            separate(&mut out);
            out.push_str(&raw);
            own.insert(at);
        }
    }
    let others = also.terms();
    for other in &others {
        let mut after = Timestamp::MIN;
        loop {
            let rows = store::texts_of_actor(tx, *other, after, BATCH).await?;
            let Some((last, _)) = rows.last() else { break };
            after = *last;
            for (at, raw) in rows {
                if own.insert(at) {
                    separate(&mut out);
                    out.push_str(&raw);
                }
            }
        }
    }
    out.push_str("],\"mentions\":[");
    for term in term::of_person(&installation, person).into_iter().chain(others.iter().copied()) {
        let mut after = Timestamp::MIN;
        loop {
            let rows = removal::naming(tx, term, after, BATCH).await?;
            let Some((_, last, _)) = rows.last() else { break };
            after = *last;
            for (_, at, raw) in rows {
                if own.insert(at) {
                    separate(&mut out);
                    out.push_str(&raw);
                }
            }
        }
    }
    out.push_str("],\"documents\":[");
    let mut documents = store::documents(tx, person).await?;
    for other in others {
        documents.extend(store::documents_of(tx, other).await?);
    }
    for document in documents {
        separate(&mut out);
        out.push_str(&shown(&document).print());
    }
    out.push_str("]}\n");
    Ok(out)
}

/// A document: what names it, and its content as JSON where it is JSON, else in base64.
fn shown(document: &store::Kept) -> Json<'_> {
    let text = |text: &str| Json::from(text.to_owned());
    let json = document::is_json(&document.content_type)
        .then(|| wire_xapi::read(&document.content, Limits::default()).ok())
        .flatten();
    let content = json.unwrap_or_else(|| Json::from(STANDARD.encode(&document.content)));
    let mut members = vec![("kind".into(), text(&document.kind)), ("id".into(), text(&document.name))];
    members.extend(document.activity.iter().map(|iri| ("activityId".into(), text(iri))));
    members
        .extend(document.registration.iter().map(|id| ("registration".into(), Json::from(id.to_string()))));
    members.push(("contentType".into(), text(&document.content_type)));
    members.push(("updated".into(), Json::from(wire_xapi::written(document.updated_at))));
    members.push(("content".into(), content));
    Json::Object(members)
}

fn separate(out: &mut String) {
    if !out.ends_with('[') {
        out.push(',');
    }
}

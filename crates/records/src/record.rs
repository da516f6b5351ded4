//! Recording: a statement goes in once, in the caller's transaction, in a place of the storage order of its own.
//!
//! The same id with the same content changes nothing; with other content it is a conflict and nothing is stored.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;
use kernel::{Actor, Error, Field, Result, Tx, Uuid, params};
use wire_xapi::{Draft, Statement, Version, difference};

use crate::attachment::Brought;
use crate::attachment_store;
use crate::definition::{self, Defined};
use crate::erasure;
use crate::identity;
use crate::outward::outward;
use crate::recorded::{Recorded, StatementId, read};
use crate::reference::{self, Reference};
use crate::related;
use crate::statement_store as store;
use crate::term;

/// Records a statement of our own. Fills id, authority, version, timestamp and stored; validates; stores in the
/// caller's transaction. A person may only record what they did themselves; the system may record anything.
///
/// An id of the house is kept in the form that statements carry ([`outward`]): go on with the statement that is
/// returned, not with the one that was given. Call it before the changes it causes: it takes its place in the storage order, which others wait for.
///
/// Fails with `Invalid` (fields named by JSON path), `Conflict` (same id, other content) or `Forbidden`.
pub async fn record(actor: &Actor, tx: &mut Tx, statement: Statement) -> Result<Recorded> {
    let mut all = record_all(actor, tx, vec![statement]).await?;
    all.pop().ok_or(Error::NotFound)
}

/// Records several statements, in this order, all or none. See [`record`].
pub async fn record_all(actor: &Actor, tx: &mut Tx, statements: Vec<Statement>) -> Result<Vec<Recorded>> {
    if matches!(actor, Actor::Anonymous) {
        return Err(Error::NotFound);
    }
    let installation = tx.installation().await?;
    let mut incoming = Vec::with_capacity(statements.len());
    for mut statement in statements {
        if let Some(person) = actor.person_id()
            && identity::person(&installation, &statement.actor) != Some(person)
        {
            return Err(Error::forbidden_plain("only the person who did it can record it"));
        }
        let id = outward(statement.id.unwrap_or_else(|| tx.id()));
        statement.id = Some(id);
        statement.authority = Some(identity::ourselves(&installation).into());
        statement.version = Some(Version::V1_0_3.of_statement().to_owned());
        statement.stored = None;
        check(&statement)?;
        incoming.push(Incoming {
            id,
            draft: Draft::of(&statement),
            defined: definition::defined(&statement),
            attached: Vec::new(),
            statement,
        });
    }
    Ok(store_groups(tx, &installation, vec![incoming], Origin::House)
        .await?
        .pop()
        .unwrap_or_else(|| Ok(Vec::new()))?)
}

/// A statement that is validated and complete but for its place in the storage order.
pub(crate) struct Incoming {
    pub(crate) id: Uuid,
    /// Carries its id and its authority.
    pub(crate) statement: Statement,
    pub(crate) draft: Draft,
    /// What it says about activities; empty when its sender may not define any.
    pub(crate) defined: Vec<Defined>,
    /// The files that came with it, which are kept already.
    pub(crate) attached: Vec<Brought>,
}

fn check(statement: &Statement) -> Result<()> {
    match Statement::from_json(&statement.to_json(), Version::V1_0_3) {
        Ok(_) => Ok(()),
        Err(problems) => Err(invalid(&problems)),
    }
}

/// Problems as fields of the house's error.
pub(crate) fn invalid(problems: &wire_xapi::Problems) -> Error {
    let field = |p: &wire_xapi::Problem| {
        let message = format!("{} ({}, {})", p.message, p.version, p.clause.number(p.version));
        Field::plain(p.path.clone(), message)
    };
    Error::Invalid(problems.0.iter().map(field).collect())
}

/// Where statements come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The house itself, which knows who is there.
    House,
    /// A tool or a file, which may not know that somebody was erased.
    Outside,
}

/// Why a group is not stored.
#[derive(Debug)]
pub(crate) enum Unstored {
    /// It names somebody who was erased from the records.
    Erased,
    /// Anything else.
    Failed(Error),
}

impl Unstored {
    /// What is said where somebody was erased.
    pub(crate) const ERASED: &str =
        "a person named here was erased from the records and is not taken in again";
}

impl From<Unstored> for Error {
    fn from(unstored: Unstored) -> Self {
        match unstored {
            Unstored::Erased => Error::conflict_plain(Unstored::ERASED),
            Unstored::Failed(error) => error,
        }
    }
}

/// Stores several groups of statements, in order, and says of each whether it was new. What is wrong with one refuses
/// its own group and no other. Fails as a whole only where the database does.
pub(crate) async fn store_groups(
    tx: &mut Tx,
    installation: &str,
    groups: Vec<Vec<Incoming>>,
    origin: Origin,
) -> Result<Vec<Result<Vec<Recorded>, Unstored>>> {
    let ids: Vec<Uuid> = groups.iter().flatten().map(|i| i.id).collect();
    if ids.is_empty() {
        return Ok(groups.into_iter().map(|_| Ok(Vec::new())).collect());
    }
    // The reservation comes first: it waits for every other recorder, so that the look-up sees what they stored.
    let now = tx.now();
    let mut next = store::reserve(tx, now, ids.len()).await?;
    let mut seen = HashMap::new();
    for (id, stored_at, raw) in store::known(tx, &ids).await? {
        seen.insert(id, (stored_at, read(&raw).ok()));
    }
    let repeated = repeated(&ids);
    let erased = match origin {
        Origin::House => HashSet::new(),
        Origin::Outside => erasure::erased(tx, groups.iter().flatten().map(|i| &i.statement)).await?,
    };
    let mut batch = Batch::default();
    let mut out = Vec::with_capacity(groups.len());
    for group in groups {
        if group.iter().any(|i| erased.contains(&i.id)) {
            out.push(Err(Unstored::Erased));
            continue;
        }
        if let Some(refused) = group.iter().find_map(|i| clash(&seen, i)) {
            out.push(Err(refused));
            continue;
        }
        let mut done = Vec::with_capacity(group.len());
        for Incoming { id, statement, draft, defined, attached } in group {
            let known = seen.get(&id).map(|(earlier, _)| *earlier);
            let stored_at = known.unwrap_or(next);
            next += 1;
            let at = Timestamp::from_microsecond(stored_at).map_err(Error::internal)?;
            let person = identity::person(installation, &statement.actor);
            let happened_at = statement.timestamp.as_ref().map_or(at, wire_xapi::Timestamp::instant);
            let (id, new) = (StatementId(id), known.is_none());
            let recorded = Recorded { id, stored_at: at, happened_at, person, voided: false, new, statement };
            if new {
                batch.add(&recorded, draft.stored(at))?;
                batch.defined.extend(defined);
                batch.attached.extend(attached.into_iter().map(|one| one.attached.of(recorded.stored_at)));
                if repeated.contains(&id.0) {
                    seen.insert(id.0, (stored_at, Some(recorded.statement.clone())));
                }
            }
            done.push(recorded);
        }
        out.push(Ok(done));
    }
    batch.store(tx).await?;
    Ok(out)
}

/// Ids that stand more than once.
fn repeated(ids: &[Uuid]) -> HashSet<Uuid> {
    let mut once = HashSet::with_capacity(ids.len());
    ids.iter().copied().filter(|id| !once.insert(*id)).collect()
}

/// Where the text that is stored can't be read, nobody can say that this one is the same: its own group is refused.
fn clash(seen: &HashMap<Uuid, (i64, Option<Statement>)>, incoming: &Incoming) -> Option<Unstored> {
    let path = match seen.get(&incoming.id)? {
        (_, Some(known)) => difference(known, &incoming.statement)?,
        (_, None) => "$",
    };
    Some(Unstored::Failed(conflict(incoming.id, path)))
}

fn conflict(id: Uuid, path: &str) -> Error {
    Error::conflict_plain(differs(id, path))
}

/// What is said where another statement of this id is stored.
pub(crate) fn differs(id: Uuid, path: &str) -> String {
    format!(
        "statement {id} is already stored and differs at {path}; a statement cannot be changed, send it under a new id"
    )
}

#[derive(Default)]
struct Batch {
    rows: Vec<store::NewRow>,
    related: Vec<(Uuid, i64, bool)>,
    places: Vec<(Uuid, i64)>,
    /// Which refer to another one.
    refers: Vec<Reference>,
    defined: Vec<Defined>,
    attached: Vec<store::NewRow>,
}

impl Batch {
    fn add(&mut self, recorded: &Recorded, raw: String) -> Result<()> {
        let statement = &recorded.statement;
        let authority = statement.authority.as_ref();
        let authority = authority.and_then(|a| a.identifier()).map(term::agent).unwrap_or_default();
        let refers_to = match &statement.object {
            wire_xapi::Object::Statement(reference) => Some(reference.id),
            _ => None,
        };
        let voids = statement.voids().is_some();
        let stored_at = recorded.stored_at.as_microsecond();
        self.rows.push(params![
            stored_at,
            recorded.id,
            recorded.happened_at,
            statement.actor.identifier().map(term::agent),
            term::verb(&statement.verb.id),
            term::object(&statement.object),
            authority,
            statement.context.as_ref().and_then(|c| c.registration),
            recorded.person,
            refers_to,
            voids,
            raw,
        ]);
        let related = related::terms(statement).into_iter();
        self.related.extend(related.map(|(term, near)| (term, stored_at, near)));
        self.places.push((recorded.id.0, stored_at));
        self.refers.extend(refers_to.map(|target| (target, stored_at, voids)));
        Ok(())
    }

    async fn store(mut self, tx: &mut Tx) -> Result<()> {
        if self.rows.is_empty() {
            return Ok(());
        }
        // In the order of their keys they touch each page of a tree once.
        let mut ids = self.places.clone();
        ids.sort_unstable();
        self.related.sort_unstable_by_key(|(term, at, near)| (*term, *near, *at));
        let ids = ids.into_iter().map(|(id, at)| params![id, at]).collect();
        let related = self.related.into_iter().map(|(term, at, near)| params![term, at, near]).collect();
        store::add(tx, self.rows, ids, related).await?;
        attachment_store::add(tx, self.attached).await?;
        definition::keep(tx, self.defined).await?;
        reference::follow(tx, self.refers, self.places.into_iter().map(|(id, _)| id).collect()).await
    }
}

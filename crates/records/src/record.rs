//! Recording: a statement goes in once, in the caller's transaction, in a place of the storage order of its own.
//!
//! The same id with the same content changes nothing; with other content it is a conflict and nothing is stored.

use std::collections::HashMap;

use jiff::Timestamp;
use kernel::{Actor, Error, Field, Result, Tx, Uuid, params};
use wire_xapi::{Draft, Statement, Version, difference};

use crate::identity;
use crate::recorded::{Recorded, StatementId, read};
use crate::related;
use crate::statement_store as store;
use crate::term;

/// Records a statement of our own. Fills id, authority, version, timestamp and stored; validates; stores in the
/// caller's transaction. A person may only record what they did themselves; the system may record anything.
///
/// Call it before the changes it causes: it takes its place in the storage order, which others wait for.
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
            return Err(Error::forbidden("only the person who did it can record it"));
        }
        let id = statement.id.unwrap_or_else(|| tx.id());
        statement.id = Some(id);
        statement.authority = Some(identity::ourselves(&installation).into());
        statement.version = Some(Version::V1_0_3.of_statement().to_owned());
        statement.stored = None;
        check(&statement)?;
        incoming.push(Incoming { id, draft: Draft::of(&statement), statement });
    }
    store_all(tx, &installation, incoming).await
}

/// A statement that is validated and complete but for its place in the storage order.
pub(crate) struct Incoming {
    pub(crate) id: Uuid,
    /// Carries its id and its authority.
    pub(crate) statement: Statement,
    pub(crate) draft: Draft,
}

fn check(statement: &Statement) -> Result<()> {
    match Statement::from_json(&statement.to_json(), Version::V1_0_3) {
        Ok(_) => Ok(()),
        Err(problems) => Err(invalid(&problems)),
    }
}

/// Problems as fields of the house's error.
pub(crate) fn invalid(problems: &wire_xapi::Problems) -> Error {
    let field = |p: &wire_xapi::Problem| Field {
        name: p.path.clone(),
        message: format!("{} ({}, {})", p.message, p.version, p.clause.number(p.version)),
    };
    Error::Invalid(problems.0.iter().map(field).collect())
}

/// Stores what is new of `incoming` and says of each whether it was. One conflict refuses all.
pub(crate) async fn store_all(
    tx: &mut Tx,
    installation: &str,
    incoming: Vec<Incoming>,
) -> Result<Vec<Recorded>> {
    if incoming.is_empty() {
        return Ok(Vec::new());
    }
    // The reservation comes first: it waits for every other recorder, so that the look-up sees what they stored.
    let now = tx.now();
    let first = store::reserve(tx, now, incoming.len()).await?;
    let ids: Vec<Uuid> = incoming.iter().map(|i| i.id).collect();
    let mut seen = HashMap::new();
    for (id, stored_at, raw) in store::known(tx, &ids).await? {
        seen.insert(id, (stored_at, read(&raw)?));
    }
    let mut batch = Batch::default();
    let mut out = Vec::with_capacity(incoming.len());
    for (incoming, stored_at) in incoming.into_iter().zip(first..) {
        let Incoming { id, statement, draft } = incoming;
        let (stored_at, new) = match seen.get(&id) {
            Some((earlier, known)) => {
                if let Some(path) = difference(known, &statement) {
                    return Err(conflict(id, path));
                }
                (*earlier, false)
            }
            None => (stored_at, true),
        };
        let at = Timestamp::from_microsecond(stored_at).map_err(Error::internal)?;
        let person = identity::person(installation, &statement.actor);
        let happened_at = statement.timestamp.as_ref().map_or(at, wire_xapi::Timestamp::instant);
        let id = StatementId(id);
        let recorded = Recorded { id, stored_at: at, happened_at, person, voided: false, new, statement };
        if new {
            batch.add(&recorded, draft.stored(at))?;
            seen.insert(id.0, (stored_at, recorded.statement.clone()));
        }
        out.push(recorded);
    }
    batch.store(tx).await?;
    Ok(out)
}

fn conflict(id: Uuid, path: &str) -> Error {
    Error::conflict(format!(
        "statement {id} is already stored and differs at {path}; a statement cannot be changed, send it under a new id"
    ))
}

#[derive(Default)]
struct Batch {
    rows: Vec<store::NewRow>,
    related: Vec<(Uuid, i64)>,
    voids: Vec<(Uuid, i64)>,
    ids: Vec<Uuid>,
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
        let voids = statement.voids();
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
            voids.is_some(),
            raw,
        ]);
        self.related.extend(related::terms(statement).into_iter().map(|term| (term, stored_at)));
        self.voids.extend(voids.map(|id| (id, stored_at)));
        if voids.is_none() {
            self.ids.push(recorded.id.0);
        }
        Ok(())
    }

    async fn store(self, tx: &mut Tx) -> Result<()> {
        if self.rows.is_empty() {
            return Ok(());
        }
        store::add(tx, self.rows, self.related).await?;
        for (id, at) in self.voids {
            store::void(tx, id, at).await?;
        }
        // A voiding statement may arrive before the one it voids.
        for id in self.ids {
            if let Some(at) = store::voided_by(tx, id).await? {
                store::void(tx, id, at).await?;
            }
        }
        Ok(())
    }
}

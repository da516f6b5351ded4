//! SQL of letting go: removing statements, keeping their tally, taking names out of mentions.

use jiff::Timestamp;
use kernel::{PersonId, Result, Statement, Tx, Uuid, params};
use wire_xapi::Object;

use crate::recorded::{Recorded, StatementId};
use crate::reference_store;
use crate::several;
use crate::statement_store as statements;

kernel::statements! {
    /// How often something was done in a month.
    TALLY = "INSERT INTO records_tally (month, verb, activity, statements)
        VALUES ($1, $2, $3, $4)
        ON CONFLICT (month, verb, activity) DO UPDATE SET statements = records_tally.statements + excluded.statements";
    /// By what a statement is found because it refers to another.
    REMOVE_INHERITED = "DELETE FROM records_inherited WHERE stored_at = $1";
    /// That a target would not take it.
    REMOVE_ASIDE = "DELETE FROM records_set_aside WHERE stored_at = $1";
    /// Which files came with it.
    REMOVE_ATTACHMENTS = "DELETE FROM records_attachments WHERE stored_at = $1";
    /// What leads to it by its id; the id may be that of another one by now.
    REMOVE_ID = "DELETE FROM records_ids WHERE id = $2 AND stored_at = $1";
    /// A statement.
    REMOVE = "DELETE FROM records_statements WHERE stored_at = $1";
    /// Everything of one person, voided or not, in storage order.
    OF_PERSON = "SELECT id, stored_at, person_id, voided_at, raw
        FROM records_statements
        WHERE person_id = $1 AND stored_at > $2
        ORDER BY stored_at
        LIMIT $3";
    /// Everything of one actor, voided or not, in storage order.
    OF_ACTOR = "SELECT id, stored_at, person_id, voided_at, raw
        FROM records_statements
        WHERE actor = $1 AND stored_at > $2
        ORDER BY stored_at
        LIMIT $3";
    /// Statements of others that name an agent.
    NAMING = "SELECT s.id, s.stored_at, s.person_id, s.voided_at, s.raw
        FROM records_statements AS s
        WHERE s.stored_at > $2
          AND s.stored_at IN (
            SELECT r.stored_at FROM records_related AS r WHERE r.term = $1
            UNION
            SELECT o.stored_at FROM records_statements AS o WHERE o.object = $1
            UNION
            SELECT a.stored_at FROM records_statements AS a WHERE a.actor = $1
          )
        ORDER BY s.stored_at
        LIMIT $3";
    /// What a statement says, without a name; it is no longer found by it.
    REWRITE = "UPDATE records_statements
        SET raw = $2, object = CASE WHEN object = $3 THEN NULL ELSE object END
        WHERE stored_at = $1";
    /// A term no longer leads to those that refer to others; asked before it leads nowhere.
    FORGET_INHERITED = "DELETE FROM records_inherited
        WHERE term = $1 AND stored_at IN (SELECT r.stored_at FROM records_related AS r WHERE r.term = $1)";
    /// A term no longer leads there.
    FORGET_TERM = "DELETE FROM records_related WHERE term = $1";
    /// What an agent was refused.
    FORGET_REFUSALS = "DELETE FROM records_refusals WHERE actor = $1";
    /// What tools keep about a person.
    FORGET_DOCUMENTS = "DELETE FROM records_documents WHERE person_id = $1";
    /// The same about an agent.
    FORGET_DOCUMENTS_OF = "DELETE FROM records_documents WHERE agent = $1";
    /// How many were stored between two instants, both of them included.
    COUNT_BETWEEN = "SELECT COUNT(*) FROM records_statements WHERE stored_at >= $1 AND stored_at <= $2";
    /// Whether anything was done between two instants that is not of a verb.
    OTHER_VERB = "SELECT stored_at FROM records_statements
        WHERE stored_at >= $1 AND stored_at <= $2 AND verb <> $3
        ORDER BY stored_at
        LIMIT 1";
    /// Up to a place, by verb.
    OLD_OF_VERB = "SELECT id, stored_at, person_id, voided_at, raw
        FROM records_statements
        WHERE verb = $1 AND stored_at > $2 AND stored_at < $3
        ORDER BY stored_at
        LIMIT $4";
    /// Up to a place.
    OLD = "SELECT id, stored_at, person_id, voided_at, raw
        FROM records_statements
        WHERE stored_at > $1 AND stored_at < $2
        ORDER BY stored_at
        LIMIT $3";
}

pub(crate) async fn tally(tx: &mut Tx, month: &str, verb: &str, activity: &str, count: i64) -> Result<()> {
    tx.execute(&TALLY, params![month, verb, activity, count]).await?;
    Ok(())
}

/// Removes a statement and what leads to it: `named`, and where it refers to another, whatever leads to that one.
pub(crate) async fn remove(tx: &mut Tx, one: &Recorded, mut named: Vec<Uuid>) -> Result<()> {
    let stored_at = one.stored_at;
    // What refers to another statement is also found by whatever leads to that one.
    let refers = matches!(one.statement.object, Object::Statement(_));
    if refers {
        let inherited = reference_store::inherited(tx, stored_at.as_microsecond()).await?;
        named.extend(inherited.into_iter().map(|(term, _)| term));
        tx.execute(&REMOVE_INHERITED, params![stored_at]).await?;
    }
    for part in named.chunks(several::MOST) {
        tx.execute(&remove_named(part.len()), several::padded_after(stored_at.into(), part)).await?;
    }
    for statement in [&REMOVE_ASIDE, &REMOVE_ATTACHMENTS, &REMOVE] {
        tx.execute(statement, params![stored_at]).await?;
    }
    tx.execute(&REMOVE_ID, params![stored_at, one.id]).await?;
    Ok(())
}

fn remove_named(count: usize) -> Statement {
    let list = several::places_after(1, count);
    Statement::built(
        "REMOVE_NAMED",
        format!(
            "DELETE FROM records_related WHERE stored_at = $1 AND near IN (TRUE, FALSE) AND term IN ({list})"
        ),
    )
}

/// Deletes the documents that tools keep about a person.
pub(crate) async fn forget_documents(tx: &mut Tx, person: PersonId) -> Result<u64> {
    tx.execute(&FORGET_DOCUMENTS, params![person]).await
}

/// Deletes the documents that tools keep about an agent.
pub(crate) async fn forget_documents_of(tx: &mut Tx, agent: Uuid) -> Result<u64> {
    tx.execute(&FORGET_DOCUMENTS_OF, params![agent]).await
}

pub(crate) async fn of_actor(
    tx: &mut Tx,
    actor: Uuid,
    after: Timestamp,
    limit: u32,
) -> Result<Vec<Recorded>> {
    recorded(statements::read(tx, &OF_ACTOR, params![actor, after, limit]).await?)
}

pub(crate) async fn of_person(
    tx: &mut Tx,
    person: PersonId,
    after: Timestamp,
    limit: u32,
) -> Result<Vec<Recorded>> {
    recorded(statements::read(tx, &OF_PERSON, params![person, after, limit]).await?)
}

/// Statement, place and text of those that name an agent.
pub(crate) async fn naming(
    tx: &mut Tx,
    term: Uuid,
    after: Timestamp,
    limit: u32,
) -> Result<Vec<(StatementId, Timestamp, String)>> {
    let rows = statements::read(tx, &NAMING, params![term, after, limit]).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.stored_at, row.raw)).collect())
}

pub(crate) async fn rewrite(tx: &mut Tx, stored_at: Timestamp, raw: &str, term: Uuid) -> Result<()> {
    tx.execute(&REWRITE, params![stored_at, raw, term]).await?;
    Ok(())
}

pub(crate) async fn forget_term(tx: &mut Tx, term: Uuid) -> Result<()> {
    tx.execute(&FORGET_INHERITED, params![term]).await?;
    tx.execute(&FORGET_TERM, params![term]).await?;
    Ok(())
}

pub(crate) async fn forget_refusals(tx: &mut Tx, actor: Uuid) -> Result<u64> {
    tx.execute(&FORGET_REFUSALS, params![actor]).await
}

/// Statements stored between two places, of one verb where one is named.
pub(crate) async fn old(
    tx: &mut Tx,
    verb: Option<Uuid>,
    after: Timestamp,
    before: Timestamp,
    limit: u32,
) -> Result<Vec<Recorded>> {
    let rows = match verb {
        Some(verb) => statements::read(tx, &OLD_OF_VERB, params![verb, after, before, limit]).await?,
        None => statements::read(tx, &OLD, params![after, before, limit]).await?,
    };
    recorded(rows)
}

/// How many statements were stored between two instants, both of them included.
pub(crate) async fn count_between(tx: &mut Tx, (from, to): (Timestamp, Timestamp)) -> Result<i64> {
    tx.one(&COUNT_BETWEEN, params![from, to]).await?.get(0)
}

/// Whether any of them is of another verb.
pub(crate) async fn other_verb(tx: &mut Tx, (from, to): (Timestamp, Timestamp), verb: Uuid) -> Result<bool> {
    Ok(tx.optional(&OTHER_VERB, params![from, to, verb]).await?.is_some())
}

fn recorded(rows: Vec<statements::StoredRow>) -> Result<Vec<Recorded>> {
    rows.into_iter().map(Recorded::of).collect()
}

//! SQL of erasures.

use jiff::Timestamp;
use kernel::{PersonId, Result, Tx, Uuid, params};

use super::Receipt;

kernel::statements! {
    /// A receipt.
    ADD = "INSERT INTO records_erasures
        (id, subject, erased_at, erased_by, reason, statements, mentions, refusals, forwarded_to)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    /// The newest receipts.
    NEWEST = "SELECT id, erased_at, erased_by, reason, statements, mentions, refusals, forwarded_to
        FROM records_erasures
        ORDER BY erased_at DESC, id DESC
        LIMIT $1";
    /// Whether an agent was erased.
    KNOWN = "SELECT id FROM records_erasures WHERE subject = $1 ORDER BY id LIMIT 1";
    /// Whether anybody was.
    ANY = "SELECT id FROM records_erasures ORDER BY id LIMIT 1";
    /// The texts of one person's statements, in storage order.
    TEXTS = "SELECT stored_at, raw FROM records_statements WHERE person_id = $1 AND stored_at > $2 ORDER BY stored_at LIMIT $3";
}

pub(super) async fn add(tx: &mut Tx, subject: Uuid, receipt: &Receipt) -> Result<()> {
    let Receipt { id, at, by, reason, statements, mentions, refusals, forwarded_to } = receipt;
    let names = forwarded_to.join("\n");
    let row = params![*id, subject, *at, by, reason, *statements, *mentions, *refusals, names];
    tx.execute(&ADD, row).await?;
    Ok(())
}

pub(super) async fn newest(tx: &mut Tx, limit: u32) -> Result<Vec<Receipt>> {
    let mut found = Vec::new();
    for row in tx.all(&NEWEST, params![limit]).await? {
        let mut c = row.columns();
        let (id, at, by, reason) = (c.next()?, c.next()?, c.next()?, c.next()?);
        let (statements, mentions, refusals) = (c.next()?, c.next()?, c.next()?);
        let names: String = c.next()?;
        let forwarded_to = names.lines().map(str::to_owned).collect();
        found.push(Receipt { id, at, by, reason, statements, mentions, refusals, forwarded_to });
    }
    Ok(found)
}

pub(super) async fn nobody(tx: &mut Tx) -> Result<bool> {
    Ok(tx.optional(&ANY, vec![]).await?.is_none())
}

pub(super) async fn known(tx: &mut Tx, subject: Uuid) -> Result<bool> {
    Ok(tx.optional(&KNOWN, params![subject]).await?.is_some())
}

pub(super) async fn texts(
    tx: &mut Tx,
    person: PersonId,
    after: Timestamp,
    limit: u32,
) -> Result<Vec<(Timestamp, String)>> {
    let rows = tx.all(&TEXTS, params![person, after, limit]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

//! SQL of the rules of retention.

use jiff::Timestamp;
use kernel::{Result, Tx, params};

use super::{RetentionId, Rule, Standing};

kernel::statements! {
    /// Sets a rule; with other days everything is looked at anew.
    SET = "INSERT INTO records_retention (id, verb, class, days, created_at, created_by, through_at, removed)
        VALUES ($1, $2, $3, $4, $5, $6, $7, 0)
        ON CONFLICT (verb, class) DO UPDATE SET days = excluded.days, created_at = excluded.created_at,
            created_by = excluded.created_by, through_at = excluded.through_at";
    /// Takes one back.
    UNSET = "DELETE FROM records_retention WHERE id = $1";
    /// All of them.
    ALL = "SELECT id, verb, class, days, created_at, removed FROM records_retention ORDER BY verb, class, id";
    /// Up to where one was carried out.
    THROUGH = "SELECT through_at FROM records_retention WHERE id = $1";
    /// It was carried out further.
    ADVANCE = "UPDATE records_retention SET through_at = $2, removed = removed + $3 WHERE id = $1";
}

pub(super) async fn set(tx: &mut Tx, rule: &Rule, by: &str) -> Result<()> {
    let (id, now): (RetentionId, _) = (tx.id(), tx.now());
    let start = Timestamp::UNIX_EPOCH;
    tx.execute(&SET, params![id, &rule.verb, &rule.class, rule.days, now, by, start]).await?;
    Ok(())
}

pub(super) async fn unset(tx: &mut Tx, id: RetentionId) -> Result<u64> {
    tx.execute(&UNSET, params![id]).await
}

pub(super) async fn all(tx: &mut Tx) -> Result<Vec<Standing>> {
    let mut found = Vec::new();
    for row in tx.all(&ALL, vec![]).await? {
        let mut c = row.columns();
        let (id, verb, class, days) = (c.next()?, c.next()?, c.next()?, c.next()?);
        let (created_at, removed) = (c.next()?, c.next()?);
        found.push(Standing { id, rule: Rule { verb, class, days }, created_at, removed });
    }
    Ok(found)
}

pub(super) async fn through(tx: &mut Tx, id: RetentionId) -> Result<Option<Timestamp>> {
    tx.optional(&THROUGH, params![id]).await?.map(|row| row.get(0)).transpose()
}

pub(super) async fn advance(tx: &mut Tx, id: RetentionId, to: Timestamp, removed: usize) -> Result<()> {
    tx.execute(&ADVANCE, params![id, to, removed]).await?;
    Ok(())
}

//! All SQL of the keys.

use jiff::Timestamp;
use kernel::{Result, Row, Statement, Tx, Uuid, params};

use crate::key::{Key, KeyId, Scope};
use crate::several;

kernel::statements! {
    /// A new key.
    ADD = "INSERT INTO records_keys (id, name, key, secret_digest, scopes, created_at, created_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    /// The key of a request.
    FIND = "SELECT id, name, key, scopes, created_at, revoked_at, last_used_at, created_by, secret_digest
        FROM records_keys WHERE key = $1";
    /// A key by its id.
    BY_ID = "SELECT id, name, key, scopes, created_at, revoked_at, last_used_at, created_by
        FROM records_keys WHERE id = $1";
    /// All of them.
    ALL = "SELECT id, name, key, scopes, created_at, revoked_at, last_used_at, created_by
        FROM records_keys ORDER BY created_at DESC, id DESC";
    /// Takes one back.
    REVOKE = "UPDATE records_keys SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL";
    /// One was used.
    USED = "UPDATE records_keys SET last_used_at = $2 WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < $2)";
}

pub(crate) async fn add(tx: &mut Tx, key: &Key, digest: &[u8; 32], by: &str) -> Result<()> {
    let scopes: Vec<_> = key.scopes.iter().map(|scope| scope.name()).collect();
    let scopes = scopes.join(" ");
    tx.execute(&ADD, params![key.id, &key.name, &key.key, *digest, scopes, key.created_at, by]).await?;
    Ok(())
}

/// A key by its public half, with the digest of its secret.
pub(crate) async fn find(tx: &mut Tx, key: &str) -> Result<Option<(Key, Vec<u8>)>> {
    let Some(row) = tx.optional(&FIND, params![key]).await? else { return Ok(None) };
    Ok(Some((read(&row)?, row.get(8)?)))
}

pub(crate) async fn by_id(tx: &mut Tx, id: KeyId) -> Result<Option<Key>> {
    tx.optional(&BY_ID, params![id]).await?.map(|row| read(&row)).transpose()
}

pub(crate) async fn all(tx: &mut Tx) -> Result<Vec<Key>> {
    tx.all(&ALL, vec![]).await?.iter().map(read).collect()
}

pub(crate) async fn revoke(tx: &mut Tx, key: KeyId, at: Timestamp) -> Result<u64> {
    tx.execute(&REVOKE, params![key, at]).await
}

/// Those of some keys that were taken back.
pub(crate) async fn revoked(tx: &mut Tx, keys: &[KeyId]) -> Result<Vec<KeyId>> {
    let ids: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
    let mut found = Vec::new();
    for part in ids.chunks(several::MOST) {
        let list = several::places(part.len());
        let text = format!("SELECT id FROM records_keys WHERE revoked_at IS NOT NULL AND id IN ({list})");
        for row in tx.all(&Statement::built("REVOKED", text), several::padded(part)).await? {
            found.push(row.get(0)?);
        }
    }
    Ok(found)
}

/// Notes a use, unless a later one is known.
pub(crate) async fn used(tx: &mut Tx, key: KeyId, at: Timestamp) -> Result<()> {
    tx.execute(&USED, params![key, at]).await?;
    Ok(())
}

fn read(row: &Row) -> Result<Key> {
    let mut c = row.columns();
    let (id, name, key) = (c.next()?, c.next()?, c.next()?);
    let scopes: String = c.next()?;
    let scopes = scopes.split(' ').filter_map(Scope::parse).collect();
    let (created_at, revoked_at, last_used_at) = (c.next()?, c.next()?, c.next()?);
    // What is no person is the operator's command.
    let created_by: String = c.next()?;
    let created_by = created_by.parse().ok();
    Ok(Key { id, name, key, scopes, created_at, created_by, revoked_at, last_used_at })
}

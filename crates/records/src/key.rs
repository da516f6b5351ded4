//! Keys of outside tools: made by an administrator, shown once, revocable. Leaves out rate limits.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use kernel::{Actor, Error, PersonId, Result, Role, Tx, Uuid};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use wire_xapi::Agent;

use crate::key_store as store;
use crate::words;

kernel::id!(
    /// A key.
    KeyId
);

macro_rules! scopes {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)*) => {
        /// What a key may do.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Scope { $($(#[$doc])* $name,)* }

        impl Scope {
            /// Every scope.
            pub const ALL: &[Scope] = &[$(Scope::$name),*];

            /// The word in commands and in the database.
            pub fn name(self) -> &'static str {
                match self { $(Scope::$name => $text,)* }
            }
        }
    };
}

scopes! {
    /// Sends statements.
    Write = "write";
    /// Reads the statements that it sent itself.
    ReadMine = "read-mine";
    /// Reads every statement.
    ReadAll = "read-all";
    /// Keeps state documents.
    State = "state";
    /// Keeps profile documents.
    Profile = "profile";
    /// Defines activities.
    Define = "define";
    /// Everything.
    Everything = "all";
}

impl Scope {
    /// The scope of a word: ours, or that of the specification.
    pub fn parse(word: &str) -> Option<Scope> {
        let word = match word {
            "statements/write" => "write",
            "statements/read/mine" => "read-mine",
            "statements/read" => "read-all",
            other => other,
        };
        Scope::ALL.iter().copied().find(|scope| scope.name() == word)
    }
}

/// A key as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// Its id.
    pub id: KeyId,
    /// What the administrator called it.
    pub name: String,
    /// The public half.
    pub key: String,
    /// What it may do.
    pub scopes: Vec<Scope>,
    /// When it was made.
    pub created_at: Timestamp,
    /// Who made it; nobody where the operator's command did.
    pub created_by: Option<PersonId>,
    /// When it was revoked.
    pub revoked_at: Option<Timestamp>,
    /// When it was last used, whatever for; a few seconds late.
    pub last_used_at: Option<Timestamp>,
}

/// A fresh key: the only time that its secret is seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FreshKey {
    /// The key as it is kept.
    pub key: Key,
    /// The secret half: 256 random bits.
    pub secret: String,
}

impl Key {
    /// Whether it may do what the scope says.
    pub fn may(&self, scope: Scope) -> bool {
        let wider = scope == Scope::ReadMine && self.scopes.contains(&Scope::ReadAll);
        wider || self.scopes.iter().any(|own| *own == scope || *own == Scope::Everything)
    }

    /// Who says so, for the statements it sends.
    pub(crate) fn authority(&self, installation: &str) -> Agent {
        Agent::account(installation, format!("keys/{}", self.id)).named(self.name.as_str())
    }
}

/// Makes a key for the IT administrator. `scopes` are words such as `all`, `write` or `read-mine`.
pub async fn create_key(actor: &Actor, tx: &mut Tx, name: &str, scopes: &[&str]) -> Result<FreshKey> {
    actor.require_any(&[Role::ItAdmin])?;
    let name = name.trim();
    if name.is_empty() || name.chars().count() > 200 {
        return Err(Error::invalid("name", words::records_wrong_name));
    }
    let known: Option<Vec<Scope>> = scopes.iter().map(|word| Scope::parse(word)).collect();
    let Some(scopes) = known.filter(|known| !known.is_empty()) else {
        let all: Vec<_> = Scope::ALL.iter().map(|scope| scope.name()).collect();
        let all = all.join(", ");
        return Err(Error::invalid("scope", move |l| format!("{} ({all})", words::records_wrong_scope(l))));
    };
    let public = URL_SAFE_NO_PAD.encode(tx.secret::<12>());
    let secret = URL_SAFE_NO_PAD.encode(tx.secret::<32>());
    let (id, created_at) = (tx.id(), tx.now());
    let name = name.to_owned();
    let created_by = actor.person_id();
    let key =
        Key { id, name, key: public, scopes, created_at, created_by, revoked_at: None, last_used_at: None };
    store::add(tx, &key, &digest(&secret), &actor.mark()).await?;
    let told = serde_json::json!({ "key": key.id, "name": key.name });
    tx.emit(actor, "records.key_created", None, told).await?;
    Ok(FreshKey { key, secret })
}

/// Every key, newest first.
pub async fn keys(actor: &Actor, tx: &mut Tx) -> Result<Vec<Key>> {
    actor.require_any(&[Role::ItAdmin])?;
    store::all(tx).await
}

/// Takes a key back; it opens nothing from the next request on.
pub async fn revoke_key(actor: &Actor, tx: &mut Tx, key: KeyId) -> Result<()> {
    actor.require_any(&[Role::ItAdmin])?;
    let now = tx.now();
    if store::revoke(tx, key, now).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.emit(actor, "records.key_revoked", None, serde_json::json!({ "key": key })).await?;
    Ok(())
}

/// A key by its id.
pub(crate) async fn known(tx: &mut Tx, key: KeyId) -> Result<Key> {
    store::by_id(tx, key).await?.ok_or(Error::NotFound)
}

/// The key that these two halves open, unless it was revoked.
pub(crate) async fn open(tx: &mut Tx, key: &str, secret: &str) -> Result<Option<Key>> {
    let Some((found, kept)) = store::find(tx, key).await? else { return Ok(None) };
    let right = bool::from(kept.as_slice().ct_eq(digest(secret).as_slice()));
    Ok(Some(found).filter(|found| right && found.revoked_at.is_none()))
}

/// What is kept of a secret.
pub(crate) fn digest(secret: &str) -> [u8; 32] {
    Sha256::digest(secret.as_bytes()).into()
}

/// The id of a key, from the term of its authority.
pub(crate) fn term(key: &Key, installation: &str) -> Uuid {
    crate::term::agent(&key.authority(installation).identifier)
}

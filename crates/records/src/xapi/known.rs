//! Keys that opened before, so that sending asks the database nothing. Leaves out whether one was taken back
//! meanwhile: the writer asks that, once for all requests of a transaction.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

use subtle::ConstantTimeEq as _;

use crate::key::{Key, digest};

/// The keys, by their public halves. There are never more than the administrator made.
#[derive(Default)]
pub(super) struct Known(RwLock<HashMap<String, Opened>>);

struct Opened {
    key: Key,
    secret_digest: [u8; 32],
}

impl Known {
    /// The key that these two halves opened before.
    pub(super) fn open(&self, public: &str, secret: &str) -> Option<Key> {
        let all = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let opened = all.get(public)?;
        let right = bool::from(opened.secret_digest.ct_eq(&digest(secret)));
        right.then(|| opened.key.clone())
    }

    /// Remembers a key that was just opened.
    pub(super) fn remember(&self, key: &Key, secret: &str) {
        let opened = Opened { key: key.clone(), secret_digest: digest(secret) };
        self.0.write().unwrap_or_else(PoisonError::into_inner).insert(key.key.clone(), opened);
    }

    /// Forgets a key that was taken back.
    pub(super) fn forget(&self, key: &Key) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).remove(&key.key);
    }
}

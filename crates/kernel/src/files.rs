//! Files, stored by their SHA-256 so that the same bytes are kept once. A local folder by default.

use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use object_store::local::LocalFileSystem;
use object_store::path::Path as Key;
use object_store::{ObjectStore, ObjectStoreExt, PutPayload};
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};

/// The store of files.
#[derive(Clone)]
pub struct Files(Arc<dyn ObjectStore>);

impl Files {
    /// A folder on this machine, made when absent.
    pub fn folder(path: &Path) -> Result<Self> {
        std::fs::create_dir_all(path)?;
        let store = LocalFileSystem::new_with_prefix(path).map_err(Error::internal)?;
        Ok(Self(Arc::new(store.with_fsync(true))))
    }

    /// Keeps the bytes; gives their SHA-256 in hexadecimal.
    pub async fn keep(&self, bytes: Bytes) -> Result<String> {
        let digest = hex::encode(Sha256::digest(&bytes));
        let key = key(&digest)?;
        if self.0.head(&key).await.is_err() {
            self.0.put(&key, PutPayload::from_bytes(bytes)).await.map_err(Error::internal)?;
        }
        Ok(digest)
    }

    /// The bytes of a SHA-256, or [`Error::NotFound`].
    pub async fn read(&self, digest: &str) -> Result<Bytes> {
        match self.0.get(&key(digest)?).await {
            Ok(found) => found.bytes().await.map_err(Error::internal),
            Err(object_store::Error::NotFound { .. }) => Err(Error::NotFound),
            Err(error) => Err(Error::internal(error)),
        }
    }
}

fn key(digest: &str) -> Result<Key> {
    if digest.len() != 64 || !digest.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Err(Error::NotFound);
    }
    Key::parse(format!("{}/{}", &digest[..2], digest.to_ascii_lowercase())).map_err(Error::internal)
}

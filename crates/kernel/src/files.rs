//! Files, stored by their SHA-256 so that the same bytes are kept once. A local folder by default.

use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use futures::TryStreamExt;
use object_store::local::LocalFileSystem;
use object_store::path::Path as Key;
use object_store::{ObjectStore, ObjectStoreExt, PutPayload};
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};

/// The store of files, or one shelf of it.
#[derive(Clone)]
pub struct Files {
    store: Arc<dyn ObjectStore>,
    shelf: Option<&'static str>,
}

impl Files {
    /// A folder on this machine, made when absent.
    pub fn folder(path: &Path) -> Result<Self> {
        std::fs::create_dir_all(path)?;
        let store = LocalFileSystem::new_with_prefix(path).map_err(Error::internal)?;
        Ok(Self { store: Arc::new(store.with_fsync(true)), shelf: None })
    }

    /// A shelf of its own: what is kept or deleted there concerns nobody else, even where the bytes are the same.
    pub fn shelf(&self, name: &'static str) -> Self {
        Self { store: self.store.clone(), shelf: Some(name) }
    }

    /// Keeps the bytes; gives their SHA-256 in hexadecimal.
    pub async fn keep(&self, bytes: Bytes) -> Result<String> {
        let digest = hex::encode(Sha256::digest(&bytes));
        self.keep_as(&digest, bytes).await?;
        Ok(digest)
    }

    /// Keeps bytes whose SHA-256 is known already.
    pub async fn keep_as(&self, digest: &str, bytes: Bytes) -> Result<()> {
        let key = self.key(digest)?;
        if self.store.head(&key).await.is_err() {
            self.store.put(&key, PutPayload::from_bytes(bytes)).await.map_err(Error::internal)?;
        }
        Ok(())
    }

    /// The bytes of a SHA-256, or [`Error::NotFound`].
    pub async fn read(&self, digest: &str) -> Result<Bytes> {
        match self.store.get(&self.key(digest)?).await {
            Ok(found) => found.bytes().await.map_err(Error::internal),
            Err(object_store::Error::NotFound { .. }) => Err(Error::NotFound),
            Err(error) => Err(Error::internal(error)),
        }
    }

    /// Deletes the bytes of a SHA-256; whether anybody still needs them is for the caller to know.
    pub async fn delete(&self, digest: &str) -> Result<()> {
        match self.store.delete(&self.key(digest)?).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(Error::internal(error)),
        }
    }

    /// The SHA-256 of everything kept that begins with this byte.
    pub async fn beginning_with(&self, byte: u8) -> Result<Vec<String>> {
        let folder = self.path(&format!("{byte:02x}"))?;
        let found: Vec<_> = self.store.list(Some(&folder)).try_collect().await.map_err(Error::internal)?;
        Ok(found.iter().filter_map(|one| one.location.filename().map(str::to_owned)).collect())
    }

    fn key(&self, digest: &str) -> Result<Key> {
        if digest.len() != 64 || !digest.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(Error::NotFound);
        }
        self.path(&format!("{}/{}", &digest[..2], digest.to_ascii_lowercase()))
    }

    fn path(&self, inside: &str) -> Result<Key> {
        let whole = self.shelf.map_or_else(|| inside.to_owned(), |shelf| format!("{shelf}/{inside}"));
        Key::parse(whole).map_err(Error::internal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_is_deleted_on_one_shelf_stays_on_the_others() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::folder(folder.path()).unwrap();
        let shelf = files.shelf("proofs");
        let digest = files.keep("the same".into()).await.unwrap();
        assert!(matches!(shelf.read(&digest).await, Err(Error::NotFound)));
        assert_eq!(shelf.keep("the same".into()).await.unwrap(), digest);
        let byte = u8::from_str_radix(&digest[..2], 16).unwrap();
        assert_eq!(shelf.beginning_with(byte).await.unwrap(), vec![digest.clone()]);
        assert!(shelf.beginning_with(byte.wrapping_add(1)).await.unwrap().is_empty());
        shelf.delete(&digest).await.unwrap();
        shelf.delete(&digest).await.unwrap();
        assert!(matches!(shelf.read(&digest).await, Err(Error::NotFound)));
        assert_eq!(files.read(&digest).await.unwrap(), "the same");
    }
}

//! Files of courses: kept once by their SHA-256, served only to people who are signed in.

mod store;

use bytes::Bytes;
use kernel::{Actor, Ctx, Error, Result, Tx};

use crate::picture::Picture;

/// A kept file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// What it is: one of the four picture types.
    pub media_type: String,
    /// Bytes.
    pub size: u64,
}

/// Puts pictures into the file store and into the register. Before the transaction that names them. `tell` hears how many
/// of how many are there.
///
/// # Errors
/// The file store cannot be written.
pub async fn keep<'p>(
    ctx: &Ctx,
    pictures: impl IntoIterator<Item = &'p Picture>,
    tell: impl Fn(usize, usize),
) -> Result<()> {
    let pictures: Vec<&Picture> = pictures.into_iter().collect();
    for (done, picture) in pictures.iter().enumerate() {
        tell(done, pictures.len());
        ctx.files.keep(Bytes::copy_from_slice(&picture.bytes)).await?;
    }
    if pictures.is_empty() {
        return Ok(());
    }
    let mut tx = ctx.db.write().await?;
    store::add(&mut tx, &pictures).await?;
    tx.commit().await
}

/// A file of a course.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in or there is no such file.
pub async fn find(actor: &Actor, tx: &mut Tx, sha256: &str) -> Result<File> {
    if matches!(actor, Actor::Anonymous) {
        return Err(Error::NotFound);
    }
    store::find(tx, sha256).await
}

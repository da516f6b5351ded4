//! SQL of kept files.

use kernel::{Error, Result, Tx, params};

use super::File;
use crate::picture::Picture;

kernel::statements! {
    ADD = "INSERT INTO content_files (sha256, media_type, size, width, height, added_at)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (sha256) DO NOTHING";
    FIND = "SELECT media_type, size FROM content_files WHERE sha256 = $1";
}

pub(super) async fn add(tx: &mut Tx, pictures: &[&Picture]) -> Result<()> {
    let now = tx.now();
    let rows = pictures
        .iter()
        .map(|p| params![&p.sha256, p.media_type, p.bytes.len(), p.width, p.height, now])
        .collect();
    tx.insert_all(&ADD, rows).await.map(drop)
}

pub(super) async fn find(tx: &mut Tx, sha256: &str) -> Result<File> {
    let row = tx.one(&FIND, params![sha256]).await?;
    let mut c = row.columns();
    let media_type = c.next()?;
    let size = u64::try_from(c.next::<i64>()?).map_err(Error::internal)?;
    Ok(File { media_type, size })
}

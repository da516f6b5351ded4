//! The last administrators: whom no file takes away, not even one that was let through.

use kernel::{PersonId, Result, Tx};

use crate::feed::diff::Diff;
use crate::hooks;

/// Administrators who would go, if they are all there are.
pub(super) async fn last(tx: &mut Tx, diff: &Diff) -> Result<Vec<PersonId>> {
    if diff.going().next().is_none() {
        return Ok(Vec::new());
    }
    let all = hooks::administrators(tx).await?;
    let stays = all.iter().any(|admin| !diff.going().any(|l| l.person == *admin));
    Ok(if stays { Vec::new() } else { all })
}

/// Even a lifted guard leaves the last administrator where they are.
pub(super) async fn keep_last(tx: &mut Tx, diff: &mut Diff) -> Result<()> {
    let last = last(tx, diff).await?.into_iter().collect();
    diff.keep(&last);
    Ok(())
}

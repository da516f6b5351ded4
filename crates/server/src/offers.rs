//! What can be recommended beside courses: `delivery` asks, `live` answers. Neither knows the other.

use delivery::hooks::{Offer, Others, Suggested};
use kernel::{BoxFuture, Result, Tx};
use live::ClassId;
use ui::web::Signed;

/// Classes.
pub(crate) const CLASSES: Others = Others { offers, recommend };

fn offers<'a>(signed: &'a Signed, tx: &'a mut Tx) -> BoxFuture<'a, Result<Vec<Offer>>> {
    Box::pin(async move {
        let classes = live::recommendation::offers(&signed.actor, tx).await?;
        Ok(classes.into_iter().map(|(id, title)| Offer { id: id.0, title }).collect())
    })
}

fn recommend<'a>(signed: &'a Signed, tx: &'a mut Tx, it: Suggested) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let what = (ClassId(it.id), it.to);
        let done = live::recommendation::recommend(&signed.actor, tx, signed.locale, what, &it.reason).await;
        done.map(drop)
    })
}

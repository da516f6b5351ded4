//! What a stipend could be used for: the objectives for which the reader's team has nothing planned.

use funds::hooks::Suggested;
use kernel::{BoxFuture, Result, Tx, fmt};
use ui::web::Signed;

use super::store;
use crate::words;

/// Answers `funds`: the hook that `server` registers.
pub fn gaps<'a>(signed: &'a Signed, tx: &'a mut Tx) -> BoxFuture<'a, Result<Vec<Suggested>>> {
    Box::pin(async move {
        let (me, l) = (signed.actor.require_person()?, signed.locale);
        let short = store::short(tx, me).await?.into_iter();
        let told = |(name, minutes, topics): (String, i64, String)| Suggested {
            why: words::gap_why(l, name.as_str(), fmt::minutes(l, minutes)),
            title: if topics.is_empty() { name } else { topics },
        };
        Ok(short.map(told).collect())
    })
}

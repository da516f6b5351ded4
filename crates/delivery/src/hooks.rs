//! A question that this room asks upwards: what else belongs on a person's Today, and beside a team. `server` registers who
//! answers, once, when it composes the rooms; where nobody answers, the pages have what this room has.

use std::sync::OnceLock;

use kernel::i18n::Html;
use kernel::{BoxFuture, Result, Tx};
use ui::web::Signed;

/// A section in the reader's language, with its heading; empty where there is nothing to say.
pub type Part = for<'a> fn(&'a Signed, &'a mut Tx) -> BoxFuture<'a, Result<Html>>;

/// The sections in their order.
#[derive(Clone, Copy, Debug, Default)]
pub struct Parts {
    /// Below what is due.
    pub main: &'static [Part],
    /// Beside it.
    pub side: &'static [Part],
    /// Beside My team.
    pub team: &'static [Part],
}

static PARTS: OnceLock<Parts> = OnceLock::new();

/// Says who answers. The first call counts.
pub fn register(parts: Parts) {
    let _ = PARTS.set(parts);
}

/// What the others have for the main column, and for the one beside it.
pub(crate) async fn parts(signed: &Signed, tx: &mut Tx) -> Result<(Vec<Html>, Vec<Html>)> {
    let parts = PARTS.get().copied().unwrap_or_default();
    Ok((all(parts.main, signed, tx).await?, all(parts.side, signed, tx).await?))
}

/// What the others have beside My team.
pub(crate) async fn beside_team(signed: &Signed, tx: &mut Tx) -> Result<Vec<Html>> {
    all(PARTS.get().copied().unwrap_or_default().team, signed, tx).await
}

async fn all(parts: &[Part], signed: &Signed, tx: &mut Tx) -> Result<Vec<Html>> {
    let mut all = Vec::with_capacity(parts.len());
    for part in parts {
        all.push(part(signed, tx).await?);
    }
    Ok(all)
}

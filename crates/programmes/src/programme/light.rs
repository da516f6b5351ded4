//! Programmes in the light: those that people may begin by themselves, and how many did since. Leaves out who chose them and
//! why (`delivery`).

use delivery::hooks::{Card, Light, Offer};
use delivery::spotlight::{Kind, Lit};
use kernel::{Actor, BoxFuture, PersonId, Result, Tx, Uuid};

use super::store;
use crate::ids::ProgrammeId;

/// Programmes, for the light.
pub const LIGHT: Light = Light { kind: Kind::Programme, things, shown, since };

fn things<'a>(_: &'a Actor, tx: &'a mut Tx) -> BoxFuture<'a, Result<Vec<Offer>>> {
    Box::pin(async move {
        let open = store::all(tx, false).await?;
        Ok(open.into_iter().map(|one| Offer { id: one.id.0, title: one.title }).collect())
    })
}

fn shown<'a>(_: &'a Actor, tx: &'a mut Tx, id: Uuid) -> BoxFuture<'a, Result<Option<Card>>> {
    Box::pin(async move {
        let open = store::all(tx, false).await?.into_iter().find(|one| one.id == ProgrammeId(id));
        Ok(open.map(|one| Card { title: one.title, href: format!("/programmes/{id}") }))
    })
}

fn since<'a>(tx: &'a mut Tx, lit: &'a Lit) -> BoxFuture<'a, Result<(i64, i64)>> {
    Box::pin(store::since(tx, ProgrammeId(lit.id), lit.since, (lit.scope.name(), lit.scope.id())))
}

/// The title of a programme for somebody who may begin it and never did; nothing for others.
///
/// # Errors
/// Those of the database.
pub async fn for_whom(tx: &mut Tx, id: ProgrammeId, person: PersonId) -> Result<Option<String>> {
    let open = store::all(tx, false).await?.into_iter().find(|one| one.id == id);
    match open {
        Some(one) if !store::began(tx, id, person).await? => Ok(Some(one.title)),
        _ => Ok(None),
    }
}

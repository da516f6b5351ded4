//! Who teaches something at all, whenever it is: for whoever looks for a way to learn it. Leaves out time and load, which are
//! known of a session alone ([`super::fitting`]).

use kernel::{Actor, Error, PersonId, Result, Tx};

use super::fit::{self, Fit, Reason};
use super::store;
use crate::class;

/// Those who teach what a class that is not written yet would be about, in its language; who fits best first, with the reasons.
///
/// # Errors
/// [`Error::NotFound`] unless the installation itself asks: rooms above know who may.
pub async fn teaching(actor: &Actor, tx: &mut Tx, new: &class::New) -> Result<Vec<Fit>> {
    if !actor.is_system() {
        return Err(Error::NotFound);
    }
    let class = fit::written(new);
    let instructors = store::all(tx).await?;
    let persons: Vec<PersonId> = instructors.iter().map(|one| one.person).collect();
    let names = people::names(actor, tx, &persons).await?;
    let mut found = Vec::new();
    for one in instructors {
        // Who left is not asked.
        let Some(name) = names.get(&one.person) else { continue };
        let fit = fit::without_time(tx, &class, &one, name.clone()).await?;
        if fit.can() && fit.reasons.iter().any(|reason| matches!(reason, Reason::Topic(_))) {
            found.push(fit);
        }
    }
    found.sort_by_cached_key(Fit::rank);
    Ok(found)
}

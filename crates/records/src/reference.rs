//! Statements that refer to others: what leads to a statement leads to those that refer to it, and a statement that is
//! voided is marked, whichever came first.

use std::collections::HashSet;

use kernel::{Result, Tx, Uuid};

use crate::recorded::read;
use crate::reference_store as store;
use crate::related::{self, Terms};
use crate::statement_store;

/// A statement that refers to another: the other's id, its own place, whether it voids it.
pub(crate) type Reference = (Uuid, i64, bool);

/// Follows new statements: those that refer to others, and those that others refer to already.
pub(crate) async fn follow(tx: &mut Tx, refers: Vec<Reference>, new: Vec<Uuid>) -> Result<()> {
    for reference in refers {
        carry(tx, reference).await?;
    }
    if store::anything_refers(tx).await? {
        for id in new {
            reach_back(tx, id).await?;
        }
    }
    Ok(())
}

/// A statement may arrive after those that refer to it or void it; they in turn may be referred to.
async fn reach_back(tx: &mut Tx, id: Uuid) -> Result<()> {
    let (mut open, mut done) = (vec![id], HashSet::from([id]));
    while let Some(target) = open.pop() {
        for (referring, at, voids) in store::referring(tx, target).await? {
            carry(tx, (target, at, voids)).await?;
            if done.insert(referring) {
                open.push(referring);
            }
        }
    }
    Ok(())
}

async fn carry(tx: &mut Tx, (target, at, voids): Reference) -> Result<()> {
    if voids {
        statement_store::void(tx, target, at).await?;
    }
    let Some(target) = store::target(tx, target).await? else { return Ok(()) };
    let mut terms = Terms::new();
    // Its own text says what leads to it; one that can't be read still has its columns.
    if let Ok(statement) = read(&target.raw) {
        terms = related::terms(&statement);
    }
    for (term, near) in target.columns.into_iter().chain(store::inherited(tx, target.stored_at).await?) {
        *terms.entry(term).or_default() |= near;
    }
    store::inherit(tx, at, terms).await
}

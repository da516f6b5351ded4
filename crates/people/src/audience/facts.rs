//! Gathers the facts of one person that audiences ask about.

use kernel::{PersonId, Result, Tx};

use super::explain::Facts;
use super::facts_store as store;

/// What is known of a person today.
pub(crate) async fn of(tx: &mut Tx, person: PersonId) -> Result<Facts> {
    let Some(mut facts) = store::standing(tx, person).await? else { return Ok(Facts::default()) };
    facts.units = store::units_above(tx, person).await?;
    facts.managers = store::managers(tx, person).await?;
    facts.groups = store::groups(tx, person).await?;
    let day = tx.today();
    facts.assignment = store::assignment(tx, person, day).await?;
    Ok(facts)
}

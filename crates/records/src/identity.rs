//! Who a person is in statements: an account of this installation, never an address that may change.

use kernel::setting::INSTALLATION_IRI;
use kernel::{Ctx, PersonId, Result, Tx};
use wire_xapi::{Actor, Agent, Identifier};

/// The person as an xAPI agent: home page = the installation's IRI, name = the person's UUID.
pub fn agent(installation: &str, person: PersonId) -> Agent {
    Agent::account(installation, person.to_string())
}

/// What installations are called (see [`kernel::setting`]); the name of an account there is a person's UUID.
const INSTALLATIONS: &str = ".guildhall.invalid";

/// The identifier as this product writes it, where it names somebody by another spelling of their UUID: in capitals, say,
/// or without hyphens.
pub(crate) fn usual(identifier: &Identifier) -> Option<Identifier> {
    match identifier {
        Identifier::Account { home_page, name } if home_page.ends_with(INSTALLATIONS) => {
            let person: PersonId = name.parse().ok()?;
            Some(agent(home_page, person).identifier)
        }
        _ => None,
    }
}

/// The person that an actor is, when it is one of ours.
pub fn person(installation: &str, actor: &Actor) -> Option<PersonId> {
    match actor {
        Actor::Agent(Agent { identifier: Identifier::Account { home_page, name }, .. })
            if home_page == installation =>
        {
            name.parse().ok()
        }
        _ => None,
    }
}

/// The installation itself as an agent: the authority of what the product writes.
pub(crate) fn ourselves(installation: &str) -> Agent {
    Agent::account(installation, "guildhall")
}

/// The installation's IRI for callers that only read; on the very first day it is made in a write of its own.
pub(crate) async fn installation(ctx: &Ctx) -> Result<String> {
    if let Some(iri) = ctx.db.read().await?.setting(INSTALLATION_IRI).await? {
        return Ok(iri);
    }
    let mut tx = ctx.db.write().await?;
    let iri = tx.installation().await?;
    tx.commit().await?;
    Ok(iri)
}

/// The person as an xAPI agent, by the installation of this database.
pub async fn agent_of(tx: &mut Tx, person: PersonId) -> Result<Agent> {
    Ok(agent(&tx.installation().await?, person))
}

/// The installation's IRI where nothing may be written; before the first day there is none, and nobody is named by it.
pub(crate) async fn known_installation(tx: &mut Tx) -> Result<String> {
    Ok(tx.setting(INSTALLATION_IRI).await?.unwrap_or_default())
}

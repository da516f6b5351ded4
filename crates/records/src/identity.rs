//! Who a person is in statements: an account of this installation, never an address that may change.

use kernel::{PersonId, Result, Tx};
use wire_xapi::{Actor, Agent, Identifier};

/// The person as an xAPI agent: home page = the installation's IRI, name = the person's UUID.
pub fn agent(installation: &str, person: PersonId) -> Agent {
    Agent::account(installation, person.to_string())
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

/// The person as an xAPI agent, by the installation of this database.
pub async fn agent_of(tx: &mut Tx, person: PersonId) -> Result<Agent> {
    Ok(agent(&tx.installation().await?, person))
}

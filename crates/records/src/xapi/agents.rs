//! Agents: everything that is known about whom an agent stands for, as a Person.

use kernel::{Ctx, params};
use wire_xapi::{Actor, Clause, Identifier, Json};

use super::Store;
use super::answer::{Outcome, json};
use super::asking::Asking;
use super::call::Call;
use super::parameters::{Parameters, Rules};
use crate::key::Scope;
use crate::recorded;
use crate::statement_store as store;
use crate::term;

/// In how many of the latest statements names are looked for.
const LOOK_BACK: u32 = 100;

pub(super) async fn get(ctx: &Ctx, shared: &Store, call: &Call) -> Outcome {
    let mut tx = ctx.db.read().await?;
    let asking = Asking::of(ctx, shared, &mut tx, call, &[Scope::ReadAll, Scope::Profile]).await?;
    let rules = Rules { clause: Clause::AgentsResource, version: asking.version };
    let parameters = Parameters::read(&call.query, &["agent"], rules)?;
    let actor = parameters.actor("agent")?.ok_or_else(|| parameters.missing("agent"))?;
    let Actor::Agent(agent) = actor else {
        return Err(parameters.wrong("agent", "an Agent, not a Group"));
    };
    let mut names: Vec<String> = agent.name.clone().into_iter().collect();
    for row in
        store::read(&mut tx, &store::OF_ACTOR, params![term::agent(&agent.identifier), LOOK_BACK]).await?
    {
        let statement = recorded::read(&row.raw)?;
        if let Some(name) = statement.actor.name()
            && !names.iter().any(|known| known == name)
        {
            names.push(name.to_owned());
        }
    }
    Ok(json(person(&agent.identifier, names).print()))
}

fn person(identifier: &Identifier, names: Vec<String>) -> Json<'static> {
    let one = |value: String| Json::Array(vec![Json::from(value)]);
    let mut members = vec![("objectType".into(), Json::from("Person"))];
    if !names.is_empty() {
        members.push(("name".into(), Json::Array(names.into_iter().map(Json::from).collect())));
    }
    members.push(match identifier.clone() {
        Identifier::Mbox(mbox) => ("mbox".into(), one(mbox)),
        Identifier::MboxSha1(hash) => ("mbox_sha1sum".into(), one(hash)),
        Identifier::OpenId(id) => ("openid".into(), one(id)),
        Identifier::Account { home_page, name } => {
            let account = vec![("homePage".into(), Json::from(home_page)), ("name".into(), Json::from(name))];
            ("account".into(), Json::Array(vec![Json::Object(account)]))
        }
    });
    Json::Object(members)
}

//! Activities: an activity with everything that is known about it.

use kernel::Ctx;
use wire_xapi::{Clause, Json};

use super::Store;
use super::answer::{Outcome, json};
use super::asking::Asking;
use super::call::Call;
use super::parameters::{Parameters, Rules};
use crate::definition;
use crate::key::Scope;

const SCOPES: [Scope; 5] = [Scope::ReadMine, Scope::ReadAll, Scope::State, Scope::Profile, Scope::Define];

pub(super) async fn get(ctx: &Ctx, shared: &Store, call: &Call) -> Outcome {
    let mut tx = ctx.db.read().await?;
    let asking = Asking::of(ctx, shared, &mut tx, call, &SCOPES).await?;
    let rules = Rules { clause: Clause::ActivitiesResource, version: asking.version };
    let parameters = Parameters::read(&call.query, &["activityId"], rules)?;
    let id = parameters.iri("activityId")?.ok_or_else(|| parameters.missing("activityId"))?;
    let mut body = String::from("{\"objectType\":\"Activity\",\"id\":");
    Json::from(id).print_to(&mut body);
    if let Some(definition) = definition::text(&mut tx, id).await? {
        body.push_str(",\"definition\":");
        body.push_str(&definition);
    }
    body.push('}');
    Ok(json(body))
}

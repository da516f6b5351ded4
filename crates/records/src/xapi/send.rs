//! Sending: POST of one statement or many, PUT of one under its id. All of a request is stored, or nothing.

use http::{HeaderMap, header};
use kernel::{Ctx, Error, Uuid};
use wire_xapi::{Clause, Json, Limits, Problem, Problems, Received, parse, parse_one};

use super::answer::{Outcome, Refused, json, no_content};
use super::asking::Asking;
use super::parameters::Parameters;
use crate::identity;
use crate::intake::Intake;
use crate::key::Scope;
use crate::outward::outward;
use crate::record::Incoming;

pub(super) async fn post(
    ctx: &Ctx,
    intake: &Intake,
    headers: &HeaderMap,
    query: &str,
    body: &[u8],
) -> Outcome {
    let asking = Asking::in_passing(ctx, headers, &[Scope::Write]).await?;
    Parameters::read(query, &[])?;
    is_json(headers)?;
    let batch = parse(body, asking.version, Limits::default())?;
    let incoming = prepared(ctx, &asking, &batch.statements, None).await?;
    let stored = intake.store(ctx, incoming).await?;
    let ids = stored.iter().map(|one| Json::from(one.id.to_string())).collect();
    Ok(json(Json::Array(ids).print()))
}

pub(super) async fn put(
    ctx: &Ctx,
    intake: &Intake,
    headers: &HeaderMap,
    query: &str,
    body: &[u8],
) -> Outcome {
    let asking = Asking::in_passing(ctx, headers, &[Scope::Write]).await?;
    let parameters = Parameters::read(query, &["statementId"])?;
    let missing = || Refused::bad("the parameter statementId is missing");
    let id = parameters.uuid("statementId")?.ok_or_else(missing)?;
    is_json(headers)?;
    let received = parse_one(body, asking.version, Limits::default())?;
    if received.statement.id.is_some_and(|own| own != id) {
        return Err(Refused::bad("the statement's id is not the one in statementId"));
    }
    let incoming = prepared(ctx, &asking, &[received], Some(id)).await?;
    intake.store(ctx, incoming).await?;
    Ok(no_content())
}

fn is_json(headers: &HeaderMap) -> Result<(), Refused> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    if kind.eq_ignore_ascii_case("application/json") {
        return Ok(());
    }
    Err(Refused::bad(
        "Content-Type must be application/json; this store does not take attachments' bytes yet",
    ))
}

/// Completes what was received, outside of the writer.
async fn prepared(
    ctx: &Ctx,
    asking: &Asking,
    received: &[Received<'_>],
    id: Option<Uuid>,
) -> Result<Vec<Incoming>, Refused> {
    let authority = asking.key.authority(&identity::installation(ctx).await?);
    let now = ctx.clock().now();
    let text = wire_xapi::Actor::from(authority.clone()).print();
    let mut incoming = Vec::with_capacity(received.len());
    for (at, one) in received.iter().enumerate() {
        let missing = one.statement.attachments.iter().position(|a| a.file_url.is_none());
        if let Some(which) = missing {
            let message = "needs a fileUrl, because its bytes were not sent".to_owned();
            let path = format!("$[{at}].attachments[{which}]");
            let (clause, version) = (Clause::Attachments, asking.version);
            return Err(Problems(vec![Problem { path, clause, message, version }]).into());
        }
        let id = one.statement.id.or(id).unwrap_or_else(|| outward(ctx.ids().uuid(now)));
        let mut statement = one.statement.clone();
        statement.id = Some(id);
        statement.authority = Some(authority.clone().into());
        incoming.push(Incoming { id, draft: one.draft(id, &text, asking.version), statement });
    }
    if incoming.len() > 10_000 {
        return Err(Error::invalid_said("$", "at most 10,000 statements in one request").into());
    }
    Ok(incoming)
}

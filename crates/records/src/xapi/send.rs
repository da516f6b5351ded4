//! Sending: POST of one statement or many, PUT of one under its id. All of a request is stored, or nothing.

use kernel::{Ctx, Error, Uuid};
use wire_xapi::{Batch, Clause, Json, Limits, Part, Problem, Problems, enclosed, parse};

use super::Store;
use super::answer::{Outcome, Refused, json, no_content};
use super::asking::{Asking, unknown};
use super::call::Call;
use super::enclosures::Parcel;
use super::parameters::{Parameters, Rules};
use crate::definition;
use crate::key::Scope;
use crate::outward::outward;
use crate::record::Incoming;
use crate::recorded::Recorded;

/// So many statements one request may hold.
pub(crate) const TOGETHER: usize = 10_000;

pub(super) async fn post(ctx: &Ctx, shared: &Store, call: &mut Call) -> Outcome {
    let asking = Asking::to_send(ctx, shared, call).await?;
    Parameters::read(&call.query, &[], rules(&asking))?;
    let parcel = Parcel::of(call, asking.version).await?;
    let (text, parts) = parcel.open()?;
    let batch = parse(text, asking.version, Limits::default())?;
    let incoming = prepared(ctx, shared, &asking, &parcel, batch, &parts, None).await?;
    let stored = stored(ctx, shared, &asking, incoming).await?;
    let ids = stored.iter().map(|one| Json::from(one.id.to_string())).collect();
    Ok(json(Json::Array(ids).print()))
}

pub(super) async fn put(ctx: &Ctx, shared: &Store, call: &mut Call) -> Outcome {
    let asking = Asking::to_send(ctx, shared, call).await?;
    let parameters = Parameters::read(&call.query, &["statementId"], rules(&asking))?;
    let id = parameters.uuid("statementId")?.ok_or_else(|| parameters.missing("statementId"))?;
    let parcel = Parcel::of(call, asking.version).await?;
    let (text, parts) = parcel.open()?;
    let batch = parse(text, asking.version, Limits::default())?;
    let wrong = |path: &str, message: &str| {
        let (path, message, version) = (path.to_owned(), message.to_owned(), asking.version);
        Refused::from(Problems(vec![Problem { path, clause: Clause::StatementResource, message, version }]))
    };
    match batch.statements.as_slice() {
        [one] if !batch.array => match one.statement.id {
            Some(own) if own != id => {
                return Err(wrong("$.id", "is not the id in the parameter statementId"));
            }
            _ => {}
        },
        _ => return Err(wrong("$", "must be one statement, not an array")),
    }
    let incoming = prepared(ctx, shared, &asking, &parcel, batch, &parts, Some(id)).await?;
    stored(ctx, shared, &asking, incoming).await?;
    Ok(no_content())
}

/// Hands them to the writer. Nothing is stored under a key that was taken back.
async fn stored(
    ctx: &Ctx,
    shared: &Store,
    asking: &Asking,
    incoming: Vec<Incoming>,
) -> Result<Vec<Recorded>, Refused> {
    let stored = shared.intake.store(ctx, asking.key.id, incoming).await?;
    stored.ok_or_else(|| {
        shared.known.forget(&asking.key);
        unknown()
    })
}

fn rules(asking: &Asking) -> Rules {
    Rules { clause: Clause::StatementResource, version: asking.version }
}

/// Completes what was received, outside of the writer.
async fn prepared(
    ctx: &Ctx,
    shared: &Store,
    asking: &Asking,
    parcel: &Parcel,
    batch: Batch<'_>,
    parts: &[Part<'_>],
    id: Option<Uuid>,
) -> Result<Vec<Incoming>, Refused> {
    if batch.statements.len() > TOGETHER {
        let why = format!("at most {TOGETHER} statements in one request");
        return Err(Error::invalid_plain("$", why).into());
    }
    let now = ctx.clock().now();
    let files = enclosed(&batch, parts, asking.version, now)?;
    let authority = asking.key.authority(shared.installation(ctx).await?);
    let defines = asking.key.may(Scope::Define);
    let text = wire_xapi::Actor::from(authority.clone()).print();
    let mut incoming = Vec::with_capacity(batch.statements.len());
    for one in batch.statements {
        let id = one.statement.id.or(id).unwrap_or_else(|| outward(ctx.ids().uuid(now)));
        let draft = one.draft(id, &text, asking.version);
        let mut statement = one.statement;
        statement.id = Some(id);
        statement.authority = Some(authority.clone().into());
        let defined = if defines { definition::defined(&statement) } else { Vec::new() };
        let attached = parcel.keep(&ctx.files, &statement, &files).await?;
        incoming.push(Incoming { id, draft, defined, attached, statement });
    }
    Ok(incoming)
}

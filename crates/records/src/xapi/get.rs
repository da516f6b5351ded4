//! Reading: one statement by its id, or a list with `more`.

use axum::response::Response;
use http::{HeaderMap, HeaderValue, header};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use kernel::{Ctx, Tx, Uuid, params};
use wire_xapi::{Limits, Version, ids_only, read};

use super::answer::{Outcome, Refused, json};
use super::asking::Asking;
use super::parameters::Parameters;
use crate::identity;
use crate::key::{self, Scope};
use crate::query::{Query, page};
use crate::recorded;
use crate::statement_store::{self as store, StoredRow};
use crate::term;

const KNOWN: [&str; 15] = [
    "statementId",
    "voidedStatementId",
    "agent",
    "verb",
    "activity",
    "registration",
    "related_activities",
    "related_agents",
    "since",
    "until",
    "limit",
    "format",
    "attachments",
    "ascending",
    "from",
];

#[derive(Clone, Copy, PartialEq)]
enum Format {
    Exact,
    Ids,
}

pub(super) async fn get(ctx: &Ctx, headers: &HeaderMap, query: &str) -> Outcome {
    let installation = identity::installation(ctx).await?;
    let mut tx = ctx.db.read().await?;
    let asking = Asking::of(&mut tx, headers, &[Scope::ReadMine]).await?;
    // A key that may not read everything reads what it sent itself.
    let own = (!asking.key.may(Scope::ReadAll)).then(|| key::term(&asking.key, &installation));
    let parameters = Parameters::read(query, &KNOWN)?;
    let format = match parameters.get("format") {
        // The definitions of this store are those of the statements themselves.
        None | Some("exact" | "canonical") => Format::Exact,
        Some("ids") => Format::Ids,
        Some(_) => return Err(Refused::bad("the parameter format must be ids, exact or canonical")),
    };
    if parameters.truth("attachments")? {
        return Err(Refused::bad("attachments=true is not served by this store yet"));
    }
    let ids = (parameters.uuid("statementId")?, parameters.uuid("voidedStatementId")?);
    match ids {
        (None, None) => list(&mut tx, asking.version, own, &parameters, format).await,
        (Some(_), Some(_)) => Err(Refused::bad("statementId and voidedStatementId exclude one another")),
        (Some(id), None) => one(&mut tx, own, &parameters, format, (id, false)).await,
        (None, Some(id)) => one(&mut tx, own, &parameters, format, (id, true)).await,
    }
}

async fn one(
    tx: &mut Tx,
    own: Option<Uuid>,
    parameters: &Parameters,
    format: Format,
    (id, voided): (Uuid, bool),
) -> Outcome {
    let alone = ["statementId", "voidedStatementId", "format", "attachments"];
    if let Some(other) = KNOWN.iter().find(|name| !alone.contains(name) && parameters.get(name).is_some()) {
        return Err(Refused::bad(format!("the parameter {other} cannot stand beside the id of a statement")));
    }
    let rows = store::read(tx, &store::BY_ID, params![id]).await?;
    let row = rows.into_iter().next().filter(|row| row.voided == voided).ok_or_else(Refused::not_found)?;
    if own.is_some() && own != authority(&row)? {
        return Err(Refused::not_found());
    }
    let stored_at = row.stored_at;
    let mut response = json(shaped(row.raw, format)?);
    modified(&mut response, stored_at);
    Ok(response)
}

fn authority(row: &StoredRow) -> Result<Option<Uuid>, Refused> {
    let statement = recorded::read(&row.raw)?;
    Ok(statement.authority.as_ref().and_then(|a| a.identifier()).map(term::agent))
}

async fn list(
    tx: &mut Tx,
    version: Version,
    own: Option<Uuid>,
    parameters: &Parameters,
    format: Format,
) -> Outcome {
    let query = Query { authority: own, ..parameters.query(version)? };
    let page = page(tx, &query).await?;
    let newest = page.rows.iter().map(|row| row.stored_at).max();
    let mut body = String::with_capacity(page.rows.iter().map(|row| row.raw.len() + 1).sum::<usize>() + 64);
    body.push_str("{\"statements\":[");
    for (at, row) in page.rows.into_iter().enumerate() {
        if at > 0 {
            body.push(',');
        }
        body.push_str(&shaped(row.raw, format)?);
    }
    body.push_str("],\"more\":");
    let more = page.next.map(|place| format!("/xapi/statements?{}", parameters.going_on(place)));
    wire_xapi::quote(&more.unwrap_or_default(), &mut body);
    body.push('}');
    let mut response = json(body);
    if let Some(newest) = newest {
        modified(&mut response, newest);
    }
    Ok(response)
}

fn shaped(raw: String, format: Format) -> Result<String, Refused> {
    if format == Format::Exact {
        return Ok(raw);
    }
    let json = read(raw.as_bytes(), Limits::default()).map_err(kernel::Error::internal)?;
    Ok(ids_only(&json).print())
}

fn modified(response: &mut Response, at: Timestamp) {
    let at = at.to_zoned(TimeZone::UTC).strftime("%a, %d %b %Y %H:%M:%S GMT").to_string();
    if let Ok(at) = HeaderValue::from_str(&at) {
        response.headers_mut().insert(header::LAST_MODIFIED, at);
    }
}

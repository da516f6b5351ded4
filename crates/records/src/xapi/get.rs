//! Reading: one statement by its id, or a list with `more`.

use jiff::Timestamp;
use kernel::{Ctx, Tx, Uuid, params};
use wire_xapi::{Clause, Limits, ids_only, read};

use super::Store;
use super::answer::{Outcome, Refused, json, modified};
use super::asking::Asking;
use super::call::Call;
use super::enclosures;
use super::languages;
use super::parameters::{Parameters, Rules};
use crate::definition;
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

enum Format {
    Exact,
    Ids,
    /// In these languages.
    Canonical(Vec<String>),
}

pub(super) async fn get(ctx: &Ctx, shared: &Store, call: &Call) -> Outcome {
    let installation = shared.installation(ctx).await?;
    let mut tx = ctx.db.read().await?;
    let asking = Asking::of(ctx, shared, &mut tx, call, &[Scope::ReadMine]).await?;
    // A key that may not read everything reads what it sent itself.
    let own = (!asking.key.may(Scope::ReadAll)).then(|| key::term(&asking.key, installation));
    let rules = Rules { clause: Clause::StatementResource, version: asking.version };
    let parameters = Parameters::read(&call.query, &KNOWN, rules)?;
    let format = match parameters.get("format") {
        None | Some("exact") => Format::Exact,
        Some("ids") => Format::Ids,
        Some("canonical") => Format::Canonical(languages::wanted(call.header("accept-language"))),
        Some(_) => return Err(parameters.wrong("format", "ids, exact or canonical")),
    };
    let files = parameters.truth("attachments")?;
    let ids = (parameters.uuid("statementId")?, parameters.uuid("voidedStatementId")?);
    let found = match ids {
        (None, None) => list(&mut tx, own, &parameters, &format).await?,
        (Some(_), Some(_)) => {
            return Err(parameters.wrong("voidedStatementId", "left out beside statementId"));
        }
        (Some(id), None) => one(&mut tx, own, &parameters, &format, (id, false)).await?,
        (None, Some(id)) => one(&mut tx, own, &parameters, &format, (id, true)).await?,
    };
    let mut response = match files {
        true => enclosures::answer(ctx, &mut tx, found.text, found.attached).await?,
        false => json(found.text),
    };
    if let Some(newest) = found.newest {
        modified(&mut response, newest);
    }
    Ok(response)
}

/// What is answered, when the newest of it was stored, and which statements may have files.
struct Found {
    text: String,
    newest: Option<Timestamp>,
    attached: Vec<Timestamp>,
}

fn may_have_files(row: &StoredRow) -> bool {
    row.raw.contains("\"attachments\"")
}

async fn one(
    tx: &mut Tx,
    own: Option<Uuid>,
    parameters: &Parameters,
    format: &Format,
    (id, voided): (Uuid, bool),
) -> Result<Found, Refused> {
    let alone = ["statementId", "voidedStatementId", "format", "attachments"];
    if let Some(other) = KNOWN.iter().find(|name| !alone.contains(name) && parameters.get(name).is_some()) {
        return Err(parameters.wrong(other, "left out beside the id of a statement"));
    }
    let rows = store::read(tx, &store::BY_ID, params![id]).await?;
    let row = rows.into_iter().next().filter(|row| row.voided == voided).ok_or_else(Refused::not_found)?;
    if own.is_some() && own != authority(&row)? {
        return Err(Refused::not_found());
    }
    let stored_at = row.stored_at;
    let attached = if may_have_files(&row) { vec![stored_at] } else { Vec::new() };
    Ok(Found { text: shaped(tx, row.raw, format).await?, newest: Some(stored_at), attached })
}

fn authority(row: &StoredRow) -> Result<Option<Uuid>, Refused> {
    let statement = recorded::read(&row.raw)?;
    Ok(statement.authority.as_ref().and_then(|a| a.identifier()).map(term::agent))
}

async fn list(
    tx: &mut Tx,
    own: Option<Uuid>,
    parameters: &Parameters,
    format: &Format,
) -> Result<Found, Refused> {
    let query = Query { authority: own, ..parameters.query()? };
    let page = page(tx, &query).await?;
    let newest = page.rows.iter().map(|row| row.stored_at).max();
    let attached = page.rows.iter().filter(|row| may_have_files(row)).map(|row| row.stored_at).collect();
    let mut body = String::with_capacity(page.rows.iter().map(|row| row.raw.len() + 1).sum::<usize>() + 64);
    body.push_str("{\"statements\":[");
    for (at, row) in page.rows.into_iter().enumerate() {
        if at > 0 {
            body.push(',');
        }
        body.push_str(&shaped(tx, row.raw, format).await?);
    }
    body.push_str("],\"more\":");
    let more = page.next.map(|place| format!("/xapi/statements?{}", parameters.going_on(place)));
    wire_xapi::quote(&more.unwrap_or_default(), &mut body);
    body.push('}');
    Ok(Found { text: body, newest, attached })
}

async fn shaped(tx: &mut Tx, raw: String, format: &Format) -> Result<String, Refused> {
    let tree = |raw: &str| -> Result<_, Refused> {
        Ok(read(raw.as_bytes(), Limits::KEPT).map_err(kernel::Error::internal)?.into_owned())
    };
    match format {
        Format::Exact => Ok(raw),
        Format::Ids => Ok(ids_only(&tree(&raw)?).print()),
        Format::Canonical(languages) => {
            let statement = recorded::read(&raw)?;
            let named: Vec<&str> = statement.activities().into_iter().map(|a| a.id.as_str()).collect();
            let known = definition::known(tx, &named).await?;
            let wanted: Vec<&str> = languages.iter().map(String::as_str).collect();
            Ok(wire_xapi::canonical(&tree(&raw)?, &known, &wanted).print())
        }
    }
}

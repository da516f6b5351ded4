//! State, agent profiles and activity profiles: three resources with one behaviour.

use axum::body::Body;
use axum::response::Response;
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use kernel::Ctx;
use wire_xapi::{Clause, Json, Limits, Version};

use super::answer::{Outcome, Refused, json, modified, no_content};
use super::asking::Asking;
use super::call::{Call, LARGEST};
use super::parameters::{Parameters, Rules};
use super::{Resource, Store};
use crate::document::{self, Blind, Conditions, Document, Fault, Kind, Place, Sent, Tags};
use crate::document_store as store;
use crate::key::Scope;

pub(super) async fn answer(ctx: &Ctx, shared: &Store, resource: Resource, call: &mut Call) -> Outcome {
    let about = About::of(resource);
    let asking = Asking::in_passing(ctx, shared, call, &[about.scope]).await?;
    let rules = Rules { clause: about.clause, version: asking.version };
    let parameters = Parameters::read(&call.query, about.known, rules)?;
    let place = about.place(&parameters)?;
    let name = parameters.get(about.name).map(str::to_owned);
    let reads = matches!(call.method, Method::GET | Method::HEAD);
    let since = parameters.instant("since")?;
    if parameters.get("since").is_some() && (name.is_some() || !reads) {
        return Err(parameters.wrong("since", "left out here: it only asks for a list"));
    }
    match (call.method.as_str(), name) {
        ("GET" | "HEAD", Some(name)) => read(ctx, &place, &name, &call.headers).await,
        ("GET" | "HEAD", None) => {
            let names = store::names(&mut ctx.db.read().await?, &place, since).await?;
            let mut response =
                json(Json::Array(names.iter().map(|(n, _)| Json::from(n.clone())).collect()).print());
            if let Some(newest) = names.iter().map(|(_, at)| *at).max() {
                modified(&mut response, newest);
            }
            Ok(response)
        }
        ("DELETE", None) if place.kind == Kind::State => {
            let mut tx = ctx.db.write().await?;
            store::delete_all(&mut tx, &place).await?;
            tx.commit().await?;
            Ok(no_content())
        }
        ("DELETE", Some(name)) => {
            let conditions = conditions(&call.headers, Blind::Change);
            let mut tx = ctx.db.write().await?;
            document::delete(&mut tx, &place, &name, &conditions)
                .await
                .map_err(|f| refused(f, asking.version))?;
            tx.commit().await?;
            Ok(no_content())
        }
        (_, Some(name)) => keep(ctx, &place, &name, asking.version, call).await,
        (_, None) => Err(parameters.missing(about.name)),
    }
}

async fn keep(ctx: &Ctx, place: &Place, name: &str, version: Version, call: &mut Call) -> Outcome {
    let merge = call.method == Method::POST;
    let blind = match (merge, version, place.kind) {
        (true, _, _) | (_, Version::V1_0_3, Kind::State) => Blind::Change,
        (_, Version::V1_0_3, _) => Blind::Nothing,
        (_, Version::V2_0, _) => Blind::Make,
    };
    let conditions = conditions(&call.headers, blind);
    let content_type = call.header("content-type").unwrap_or("application/octet-stream").to_owned();
    let content = call.body(LARGEST).await?.to_vec();
    if document::is_json(&content_type) {
        wire_xapi::read(&content, Limits::default())
            .map_err(|why| refused(Fault::Body(format!("the body is not JSON: {why}")), version))?;
    }
    let mut tx = ctx.db.write().await?;
    let sent = Sent { content_type, content, merge };
    document::keep(&mut tx, place, name, &conditions, sent).await.map_err(|f| refused(f, version))?;
    tx.commit().await?;
    Ok(no_content())
}

async fn read(ctx: &Ctx, place: &Place, name: &str, headers: &HeaderMap) -> Outcome {
    let mut tx = ctx.db.read().await?;
    let none = || Refused::new(StatusCode::NOT_FOUND, "there is no such document");
    let document = store::find(&mut tx, place.id(name)).await?.ok_or_else(none)?;
    let fresh = tags(headers, header::IF_NONE_MATCH).is_some_and(|tags| tags.hit(Some(&document)));
    Ok(shown(document, fresh))
}

fn shown(document: Document, fresh: bool) -> Response {
    let mut response = Response::new(if fresh { Body::empty() } else { Body::from(document.content) });
    if fresh {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
    }
    modified(&mut response, document.updated_at);
    let headers = response.headers_mut();
    let text = |text: &str| HeaderValue::from_str(text).ok();
    headers.extend(text(&document.content_type).map(|kind| (header::CONTENT_TYPE, kind)));
    headers.extend(text(&document.etag).map(|tag| (header::ETAG, tag)));
    // Whatever a tool keeps here, a browser must not take it for a page of this house.
    let locked = HeaderValue::from_static("default-src 'none'; sandbox");
    headers.insert(header::CONTENT_SECURITY_POLICY, locked);
    response
}

fn conditions(headers: &HeaderMap, blind: Blind) -> Conditions {
    let (matches, none_matches) = (tags(headers, header::IF_MATCH), tags(headers, header::IF_NONE_MATCH));
    Conditions { matches, none_matches, blind }
}

/// The tags of a condition. Some clients leave the quotes away.
fn tags(headers: &HeaderMap, name: http::HeaderName) -> Option<Tags> {
    let text = headers.get(name)?.to_str().ok()?.trim();
    if text == "*" {
        return Some(Tags::Any);
    }
    let one = |tag: &str| {
        let tag = tag.trim();
        format!("\"{}\"", tag.strip_prefix("W/").unwrap_or(tag).trim_matches('"'))
    };
    Some(Tags::Some(text.split(',').map(one).collect()))
}

fn refused(fault: Fault, version: Version) -> Refused {
    let (status, clause, why) = match fault {
        Fault::Precondition(why) => (StatusCode::PRECONDITION_FAILED, Clause::Concurrency, why),
        Fault::Unseen(why) => (StatusCode::CONFLICT, Clause::Concurrency, why),
        Fault::Body(why) => (StatusCode::BAD_REQUEST, Clause::Documents, why),
        Fault::Erased => return Refused::erased(),
        Fault::Store(error) => return error.into(),
    };
    Refused::new(status, format!("{why} ({version}, {})", clause.number(version)))
}

/// What the three resources differ in.
struct About {
    kind: Kind,
    scope: Scope,
    clause: Clause,
    /// The parameter that names a document.
    name: &'static str,
    known: &'static [&'static str],
}

impl About {
    fn of(resource: Resource) -> About {
        match resource {
            Resource::AgentProfile => About {
                kind: Kind::AgentProfile,
                scope: Scope::Profile,
                clause: Clause::AgentProfileResource,
                name: "profileId",
                known: &["agent", "profileId", "since"],
            },
            Resource::ActivityProfile => About {
                kind: Kind::ActivityProfile,
                scope: Scope::Profile,
                clause: Clause::ActivityProfileResource,
                name: "profileId",
                known: &["activityId", "profileId", "since"],
            },
            _ => About {
                kind: Kind::State,
                scope: Scope::State,
                clause: Clause::StateResource,
                name: "stateId",
                known: &["activityId", "agent", "registration", "stateId", "since"],
            },
        }
    }

    fn place(&self, parameters: &Parameters) -> Result<Place, Refused> {
        let mut place = Place { kind: self.kind, activity: None, agent: None, registration: None };
        if self.known.contains(&"activityId") {
            let id = parameters.iri("activityId")?.ok_or_else(|| parameters.missing("activityId"))?;
            place.activity = Some(id.to_owned());
        }
        if self.known.contains(&"agent") {
            place.agent = Some(parameters.actor("agent")?.ok_or_else(|| parameters.missing("agent"))?);
        }
        place.registration = parameters.uuid("registration")?;
        Ok(place)
    }
}

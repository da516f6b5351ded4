//! The record store over HTTP: xAPI 1.0.3 and 2.0 under `/xapi/`, for outside tools with keys of their own.
//!
//! The request's version header chooses the rules. Every answer carries the version and how far everything stored is
//! visible. Leaves out what the resources do: they have a file each.

mod about;
mod activities;
mod agents;
mod alternate;
mod answer;
mod asking;
pub(crate) mod call;
mod documents;
mod enclosures;
mod get;
mod known;
mod languages;
mod origins;
pub(crate) mod parameters;
mod rate;
pub(crate) mod refused;
pub(crate) mod send;
mod uses;

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use axum::routing::{MethodRouter, any};
use http::{Method, StatusCode};
use kernel::Ctx;
use tokio::sync::OnceCell;
use ui::web::Routes;

use crate::identity;
use crate::intake::Intake;
use answer::{Outcome, Refused, bodiless, dressed, headed, version_asked};
use call::Call;
use known::Known;
use rate::Rates;
use uses::Uses;

/// What the resources share.
#[derive(Clone, Default)]
struct Store {
    intake: Intake,
    rates: Arc<Rates>,
    known: Arc<Known>,
    uses: Uses,
    installation: Arc<OnceCell<String>>,
}

impl Store {
    /// The installation's IRI; it never changes, so it is read once.
    async fn installation(&self, ctx: &Ctx) -> kernel::Result<&str> {
        self.installation.get_or_try_init(|| identity::installation(ctx)).await.map(String::as_str)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Resource {
    About,
    Statements,
    State,
    AgentProfile,
    ActivityProfile,
    Agents,
    Activities,
}

/// The routes. They identify their callers by keys: no session, no form token, no page.
pub fn routes() -> Routes {
    let store = Store::default();
    let at = |resource| at(resource, store.clone());
    Routes::new()
        .route("/xapi/about", at(Resource::About))
        .route("/xapi/statements", at(Resource::Statements))
        .route("/xapi/activities/state", at(Resource::State))
        .route("/xapi/agents/profile", at(Resource::AgentProfile))
        .route("/xapi/activities/profile", at(Resource::ActivityProfile))
        .route("/xapi/agents", at(Resource::Agents))
        .route("/xapi/activities", at(Resource::Activities))
}

fn at(resource: Resource, store: Store) -> MethodRouter<Ctx> {
    any(move |State(ctx): State<Ctx>, request: Request| {
        let store = store.clone();
        async move { serve(&ctx, &store, resource, request).await }
    })
}

/// The routes with their answers where there is no resource.
pub fn router() -> Router<Ctx> {
    let mut router = routes().router();
    for path in ["/xapi", "/xapi/", "/xapi/{*rest}"] {
        router = router.route(path, any(nowhere));
    }
    router
}

async fn nowhere(State(ctx): State<Ctx>, request: Request) -> Response {
    let through = ctx.db.visible_through();
    let refused = Refused::new(
        StatusCode::NOT_FOUND,
        "there is no such resource; there are about, statements, agents, agents/profile, activities, activities/profile \
         and activities/state",
    );
    let mut response = dressed(through, request.headers(), Err(refused));
    origins::admit(&ctx.config, request.headers(), &mut response);
    if request.method() == Method::HEAD { bodiless(response) } else { response }
}

/// A layer around everything else: what is answered before or instead of a resource, because something took too long or
/// broke, has the headers of every answer too.
pub async fn heads(State(ctx): State<Ctx>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if path != "/xapi" && !path.starts_with("/xapi/") {
        return next.run(request).await;
    }
    let (through, asked) = (ctx.db.visible_through(), version_asked(request.headers()).cloned());
    let mut response = next.run(request).await;
    headed(through, asked.as_ref(), &mut response);
    response
}

async fn serve(ctx: &Ctx, store: &Store, resource: Resource, request: Request) -> Response {
    // Before anything is read: what becomes visible later need not be in the answer.
    let through = ctx.db.visible_through();
    let mut call = Call::of(request);
    let asked = call.headers.clone();
    if let Some(mut response) = origins::beforehand(&ctx.config, &call.method, &asked, resource.methods()) {
        headed(through, version_asked(&asked), &mut response);
        origins::admit(&ctx.config, &asked, &mut response);
        return response;
    }
    let outcome = match alternate::unfold(&mut call).await {
        Ok(()) => answer(ctx, store, resource, &mut call).await,
        Err(refused) => Err(refused),
    };
    if let Err(refused) = &outcome {
        refused::note(ctx, resource, &call, refused).await;
    }
    let mut response = dressed(through, &call.headers, outcome);
    origins::admit(&ctx.config, &asked, &mut response);
    if call.method == Method::HEAD { bodiless(response) } else { response }
}

async fn answer(ctx: &Ctx, store: &Store, resource: Resource, call: &mut Call) -> Outcome {
    let allowed = resource.methods();
    if !allowed.contains(&call.method) {
        return Err(Refused::method(allowed));
    }
    match (resource, call.method.as_str()) {
        (Resource::About, _) => about::get(call),
        (Resource::Statements, "POST") => send::post(ctx, store, call).await,
        (Resource::Statements, "PUT") => send::put(ctx, store, call).await,
        (Resource::Statements, _) => get::get(ctx, store, call).await,
        (Resource::Agents, _) => agents::get(ctx, store, call).await,
        (Resource::Activities, _) => activities::get(ctx, store, call).await,
        (Resource::State | Resource::AgentProfile | Resource::ActivityProfile, _) => {
            documents::answer(ctx, store, resource, call).await
        }
    }
}

impl Resource {
    fn methods(self) -> &'static [Method] {
        match self {
            Resource::About | Resource::Agents | Resource::Activities => &[Method::GET, Method::HEAD],
            Resource::Statements => &[Method::GET, Method::HEAD, Method::POST, Method::PUT],
            Resource::State | Resource::AgentProfile | Resource::ActivityProfile => {
                &[Method::GET, Method::HEAD, Method::POST, Method::PUT, Method::DELETE]
            }
        }
    }
}

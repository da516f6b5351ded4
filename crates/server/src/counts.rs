//! How many things wait for whoever leads, beside their place in the navigation. Leaves out everybody else: their pages ask
//! nothing more of the database.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::Response;
use kernel::{Ctx, Result, Role};
use ui::Place;
use ui::web::Session;

/// Puts the count of waiting decisions into the session of a page.
pub(crate) async fn counted(State(ctx): State<Ctx>, mut request: Request, next: Next) -> Response {
    let session = request.extensions().get::<Arc<Session>>().cloned();
    let leads = |session: &Arc<Session>| session.leads || session.has(Role::PeopleLeader);
    if let Some(session) = session.filter(|session| request.method() == Method::GET && leads(session)) {
        match waiting(&ctx, &session).await {
            // None is counted too, so that a page need not ask again.
            Ok(count) => {
                let mut counted = (*session).clone();
                counted.open.push((Place::Decisions, count));
                request.extensions_mut().insert(Arc::new(counted));
            }
            Err(error) => tracing::warn!(%error, "what waits could not be counted"),
        }
    }
    next.run(request).await
}

async fn waiting(ctx: &Ctx, session: &Session) -> Result<u32> {
    requests::request::count_waiting(&session.actor, &mut ctx.db.read().await?).await
}

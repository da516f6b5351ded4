//! The one router: every room's routes, the assets, and the layers that hold for all.

use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware;
use axum::routing::get;
use kernel::Ctx;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;
use ui::web::{self, Routes};

use crate::{counts, health};

/// The largest body of a request: an uploaded course.
const LARGEST_BODY: usize = 64 * 1024 * 1024;

/// The routes of every room.
fn rooms() -> Routes {
    Routes::new()
        .merge(people::routes())
        .merge(identity::routes())
        .merge(content::routes())
        .merge(funds::routes())
        .merge(live::routes())
        .merge(programmes::routes())
        .merge(records::pages::routes())
        .merge(delivery::routes())
        .merge(alignment::routes())
        .merge(requests::routes())
}

/// What outside tools call with keys of their own: no session, no form token.
fn tools() -> Routes {
    records::routes()
}

/// Every path of the product, in the form of the router, for the check of permissions.
pub fn paths() -> Vec<&'static str> {
    let mut paths = vec!["/healthz", "/ping"];
    paths.extend(rooms().paths());
    paths.extend(tools().paths());
    paths.sort_unstable();
    paths
}

/// The product as one service. Bare answers (`/ping`) stand outside of every layer.
pub fn router(ctx: Ctx) -> Router {
    let mut pages = rooms().router().merge(ui::assets::router()).route("/healthz", get(health::healthz));
    if ctx.config.development {
        pages = pages.merge(ui::gallery::router());
    }
    let pages = web::dress(pages.fallback(web::not_found));
    let pages = pages.layer(middleware::from_fn_with_state(ctx.clone(), counts::counted));
    web::guard(identity::layer(ctx.clone(), pages))
        .merge(tools().router())
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .layer(CompressionLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, Duration::from_secs(120)))
        .layer(CatchPanicLayer::new())
        .route("/ping", get(health::ping))
        .with_state(ctx)
}

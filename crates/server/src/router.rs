//! The one router: every room's routes, the assets, and the layers that hold for all.

use std::time::Duration;

use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use kernel::Ctx;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;

use crate::health;

/// Every path of the product, in the form of the router, for the check of permissions.
pub fn paths() -> Vec<String> {
    ["/healthz", "/ping"].into_iter().map(str::to_owned).collect()
}

/// The product as one service.
pub fn router(ctx: Ctx) -> Router {
    Router::new()
        .route("/healthz", get(health::healthz))
        .layer(CompressionLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, Duration::from_secs(60)))
        .layer(CatchPanicLayer::new())
        .route("/ping", get(health::ping))
        .with_state(ctx)
}

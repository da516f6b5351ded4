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

/// How long a request may take.
const PATIENCE: Duration = Duration::from_secs(120);

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

/// Every path of the product, in the form of the router, for the check of permissions.
pub fn paths() -> Vec<&'static str> {
    let mut paths = vec!["/healthz", "/ping"];
    paths.extend(rooms().paths());
    // What outside tools call with keys of their own: no session, no form token.
    paths.extend(records::routes().paths());
    paths.sort_unstable();
    paths
}

/// The product as one service. Bare answers (`/ping`) stand outside of every layer.
pub fn router(ctx: Ctx) -> Router {
    let mut pages = rooms().router().merge(ui::assets::router()).route("/healthz", get(health::healthz));
    if ctx.config.development {
        pages = pages.merge(ui::gallery::router());
    }
    let pages = web::dress(identity::guest::gate(pages.fallback(web::not_found)));
    let pages = pages.layer(middleware::from_fn_with_state(ctx.clone(), counts::counted));
    let all = web::guard(identity::layer(ctx.clone(), pages)).merge(records::router());
    layered(&ctx, all, PATIENCE).route("/ping", get(health::ping)).with_state(ctx)
}

/// The layers that hold for all. What outside tools are told instead of an answer has the headers of one.
fn layered(ctx: &Ctx, all: Router<Ctx>, patience: Duration) -> Router<Ctx> {
    all.layer(DefaultBodyLimit::max(LARGEST_BODY))
        // gzip only: a page is small and made anew each time, and a brotli encoder keeps megabytes a connection.
        .layer(CompressionLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, patience))
        .layer(CatchPanicLayer::new())
        .layer(middleware::from_fn_with_state(ctx.clone(), records::heads))
}

#[cfg(test)]
mod tests {
    use std::future::pending;

    use testkit::App;

    use super::*;

    async fn broken() -> StatusCode {
        panic!("a fault of a test")
    }

    async fn slow() -> StatusCode {
        pending().await
    }

    testkit::both! {
        async fn what_breaks_or_takes_too_long_below_xapi_still_has_its_headers(db: TestDb) {
            let ctx = db.open(vec![records::room()]).await;
            let tool = |patience| {
                let routes = Router::new().route("/xapi/broken", get(broken)).route("/xapi/slow", get(slow));
                let routes = routes.route("/broken", get(broken));
                App::over(layered(&ctx, routes, patience).with_state(ctx.clone()))
            };
            for (path, patience, status) in [("/xapi/broken", PATIENCE, 500), ("/xapi/slow", Duration::ZERO, 503)] {
                let answer = tool(patience).get(path).await.expect(status);
                assert_eq!(answer.headers["x-experience-api-consistent-through"], "2026-11-19T14:06:00.000Z");
                assert_eq!(answer.headers["x-experience-api-version"], "0.9");
            }
            assert!(!tool(PATIENCE).get("/broken").await.expect(500).headers.contains_key("x-experience-api-version"));
        }
    }
}

//! The pages of this room, for the IT administrator: what came in, what was refused, keys.

mod check;
mod export;
mod keys;
mod line;
mod list;
mod one;
mod privacy;
mod size;
mod targets;
mod uses;
mod vendor;

use axum::routing::{get, post};
use ui::web::Routes;

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .route("/records", get(list::show))
        .route("/records/exports", post(export::send))
        .route("/records/statements/{statement}", get(one::statement))
        .route("/records/refusals/{refusal}", get(one::refusal))
        .route("/records/checks", get(check::ask).post(check::run))
        .route("/records/keys", get(keys::ask).post(keys::create))
        .route("/records/keys/{key}/revocation", post(keys::revoke))
        .route("/records/privacy", get(privacy::show))
        .route("/records/retention", post(privacy::rule))
        .route("/records/retention/{rule}/removal", post(privacy::unset))
        .route("/records/erasures", post(privacy::erase))
        .route("/records/people/export", post(privacy::about))
        .route("/records/targets", get(targets::ask).post(targets::add))
        .route("/records/targets/{target}", get(targets::show))
        .route("/records/targets/{target}/pause", post(targets::pause))
        .route("/records/targets/{target}/resumption", post(targets::resume))
        .route("/records/targets/{target}/replay", post(targets::replay))
        .route("/records/targets/{target}/removal", post(targets::remove))
}

//! The pages of this room: the way in, one's own account, access, messages, slips.

mod access;
mod code;
mod door;
mod link;
mod me;
mod messages;
mod password;
mod slip;
mod visitor;

use axum::routing::{get, post};
use ui::web::Routes;

/// The routes of this room.
pub fn routes() -> Routes {
    Routes::new()
        .route("/sign-in", get(door::show).post(door::ask))
        .route("/sign-in/sent", get(door::sent))
        .route("/sign-in/kept", get(door::kept))
        .route("/sign-in/password", get(password::show).post(password::enter))
        .route("/sign-in/code", get(code::show).post(code::enter))
        .route("/sign-in/link/{token}", get(link::show).post(link::press))
        .route("/sign-out", post(door::sign_out))
        .route("/me", get(me::show))
        .route("/me/appearance", post(me::appearance))
        .route("/me/password", post(me::password))
        .route("/me/sign-ins/{id}/end", post(me::end))
        .route("/access", get(access::show))
        .route("/access/grants", post(access::grant))
        .route("/access/revocations", post(access::revoke))
        .route("/access/settings", post(access::settings))
        .route("/access/people/{id}", get(access::person))
        .route("/access/people/{id}/sign-ins/{sign_in}/end", post(access::end))
        .route("/messages", get(messages::list))
        .route("/messages/{id}", get(messages::show))
        .route("/people/{id}/code", get(slip::show).post(slip::print))
}

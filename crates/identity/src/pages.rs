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

use axum::extract::DefaultBodyLimit;
use axum::routing::{MethodRouter, get, post};
use kernel::Ctx;
use ui::web::Routes;

/// The largest form of this room: a few lines. Nobody needs to be signed in to send one.
const LARGEST_FORM: usize = 32 * 1024;

/// The routes of this room.
pub fn routes() -> Routes {
    Routes::new()
        .route("/sign-in", form(get(door::show).post(door::ask)))
        .route("/sign-in/sent", get(door::sent))
        .route("/sign-in/kept", get(door::kept))
        .route("/sign-in/password", form(get(password::show).post(password::enter)))
        .route("/sign-in/code", form(get(code::show).post(code::enter)))
        .route("/sign-in/link/{token}", form(get(link::show).post(link::press)))
        .route("/sign-out", form(post(door::sign_out)))
        .route("/me", get(me::show))
        .route("/me/appearance", form(post(me::appearance)))
        .route("/me/password", form(post(me::password)))
        .route("/me/sign-ins/{id}/end", form(post(me::end)))
        .route("/access", get(access::show))
        .route("/access/grants", form(post(access::grant)))
        .route("/access/revocations", form(post(access::revoke)))
        .route("/access/settings", form(post(access::settings)))
        .route("/access/people/{id}", get(access::person))
        .route("/access/people/{id}/sign-ins/{sign_in}/end", form(post(access::end)))
        .route("/messages", get(messages::list))
        .route("/messages/{id}", get(messages::show))
        .route("/people/{id}/code", form(get(slip::show).post(slip::print)))
}

fn form(methods: MethodRouter<Ctx>) -> MethodRouter<Ctx> {
    methods.layer(DefaultBodyLimit::max(LARGEST_FORM))
}

//! The pages of this room: staff files, guards, finding people.

mod arrival;
mod directory;
mod guards;
mod imports;
mod run;
mod run_columns;
mod run_groups;
mod run_troubles;
mod run_view;
mod run_words;

use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use ui::web::Routes;

use crate::feed::decode::MAX_BYTES;

/// The routes of this room. A person's own page is put together by `delivery`.
pub fn routes() -> Routes {
    let upload = post(imports::read).layer(DefaultBodyLimit::max(MAX_BYTES + 64 * 1024));
    Routes::new()
        .route("/people", get(directory::show))
        .route("/people/imports", get(imports::list).merge(upload))
        .route("/people/imports/{id}", get(run::show))
        .route("/people/imports/{id}/file", get(run::file))
        .route("/people/imports/{id}/columns", post(run::columns))
        .route("/people/imports/{id}/corrections", post(run::correct))
        .route("/people/imports/{id}/groups/{group}", get(run::group))
        .route("/people/imports/{id}/application", post(run::apply))
        .route("/people/imports/{id}/request", post(run::ask))
        .route("/people/imports/{id}/approval", post(run::approve))
        .route("/people/imports/{id}/aside", post(run::aside))
        .route("/people/imports/{id}/undoing", post(run::undo))
        .route("/people/feeds/{id}/guards", get(guards::show).post(guards::set))
}

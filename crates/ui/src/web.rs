//! Between rooms and the web: who is here, answers, failures as pages or problem documents, headers, proofs of forms.
//!
//! `identity` puts a [`Session`] into the request; handlers take [`Signed`] or [`MaybeSigned`] and return an
//! [`Answer`]. `server` wraps the composed router with [`dress`], then with identity's layer, then with [`guard`].

mod answer;
mod csrf;
mod failure;
mod headers;
mod once;
mod routes;
mod session;
mod upload;

pub use answer::{Answer, Fields, YEARS, acted, again, day, html, html_with, refused, see_other, wants_json};
pub use failure::{Failure, not_found};
pub use headers::{guard, may_lead_out};
pub use once::post_once;
pub use routes::Routes;
pub use session::{Lang, MaybeSigned, Session, Signed, safe_next};
pub use upload::Upload;

use axum::{Router, middleware};

/// Checks the proof of every form and turns failures into pages. Belongs inside identity's layer.
pub fn dress<S: Clone + Send + Sync + 'static>(router: Router<S>) -> Router<S> {
    router.layer(middleware::from_fn(csrf::check)).layer(middleware::from_fn(failure::show))
}

#[cfg(test)]
mod tests;

//! Every part in every state, on one page, only in development. If it is not here, it does not exist yet.

use crate::{Page, web::Lang};
use axum::{Router, extract::Query, routing::get};
use serde::Deserialize;

/// Serves `/gallery`. `server` mounts it only where configuration says development.
pub fn router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/gallery", get(show))
}

#[derive(Deserialize)]
struct Wanted {
    #[serde(default)]
    theme: String,
}

#[derive(askama::Template)]
#[template(path = "gallery.html")]
struct Gallery {
    page: Page,
}

async fn show(lang: Lang, Query(wanted): Query<Wanted>) -> crate::web::Answer {
    let mut page = Page::before(lang, "Components");
    page.theme = crate::Theme::parse(&wanted.theme);
    crate::web::html(&Gallery { page })
}

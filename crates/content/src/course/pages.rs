//! Learn: the shelf with search, a course, and its pictures.

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::IntoResponse;
use kernel::i18n::Html;
use kernel::{Ctx, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Signed};
use ui::{Page, Place};

use super::Card;
use crate::hooks::{self, Offered};
use crate::ids::CourseId;
use crate::pages::{Names, day};
use crate::reading::wish::{self, Offer, Wish};
use crate::reading::{self, Outline, course_path, part_path};
use crate::search::{self, Hit};
use crate::{file, permissions, words};

#[derive(askama::Template)]
#[template(path = "content/course/index.html")]
struct Index {
    page: Page,
    asked: String,
    hits: Vec<Hit>,
    offered: Vec<Offered>,
    also: Vec<Html>,
    cards: Vec<Card>,
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    q: String,
}

pub(crate) async fn index(
    signed: Signed,
    State(ctx): State<Ctx>,
    Query(asked): Query<Asked>,
    wish: Wish,
) -> Answer {
    let asked = crate::text::one_line(&asked.q, 200);
    let mut tx = ctx.db.read().await?;
    let hits = search::find(&signed.actor, &mut tx, &asked).await?;
    let preferred = wish.languages(&signed, &mut tx).await?;
    let cards = super::live(&signed.actor, &mut tx, &preferred).await?;
    let also = hooks::also(&signed, &mut tx, &asked).await?;
    drop(tx);
    let offered = match hits.is_empty() && also.is_empty() && !asked.is_empty() {
        true => hooks::nothing_found(&ctx, &signed.actor, signed.locale, &asked).await?,
        false => vec![],
    };
    let page = Page::of(&signed, words::content_learn_title(&signed)).at(Place::Learn);
    web::html(&Index { page, asked, hits, offered, also, cards })
}

#[derive(askama::Template)]
#[template(path = "content/course/show.html")]
struct Show {
    page: Page,
    outline: Outline,
    start: Option<String>,
    since: String,
    reviewed_by: String,
    written_by: String,
    review_by: Option<String>,
    languages: Vec<Offer>,
    parts: u32,
    can_edit: bool,
}

pub(crate) async fn show(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(course): Path<CourseId>,
    wish: Wish,
) -> Answer {
    let mut tx = ctx.db.read().await?;
    let preferred = wish.languages(&signed, &mut tx).await?;
    let outline = reading::course(&signed.actor, &mut tx, course, &preferred).await?;
    let version = &outline.version;
    let names = Names::of(&signed.actor, &mut tx, [version.author, version.approved_by]).await?;
    let published = match version.state {
        crate::version::State::Published(at) => at,
        _ => version.created_at,
    };
    let page = Page::of(&signed, outline.title.text.clone()).at(Place::Learn);
    let start = outline.parts().next().map(|part| part_path(course, &part.key));
    let answer = web::html(&Show {
        page,
        start,
        since: day(&ctx, &signed, published),
        reviewed_by: names.get(&signed, version.approved_by),
        written_by: names.get(&signed, version.author),
        review_by: version.review_by.map(|date| fmt::date_year(&signed, date)),
        languages: wish::offers(&outline, &course_path(course), outline.language(&preferred)),
        parts: u32::try_from(outline.parts().count()).unwrap_or(u32::MAX),
        can_edit: permissions::may_write(&signed.actor),
        outline,
    });
    wish.keep(&ctx, &signed.actor, course, answer)
}

/// A picture of a course. The address holds the digest of the bytes, so they never change; the browser is told
/// to believe the type and to run nothing.
pub(crate) async fn file(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(sha256): Path<String>,
    headers: HeaderMap,
) -> Answer {
    let known = file::find(&signed.actor, &mut ctx.db.read().await?, &sha256).await?;
    let tag = format!("\"{sha256}\"");
    if headers.get(header::IF_NONE_MATCH).is_some_and(|seen| seen.as_bytes() == tag.as_bytes()) {
        return Ok(StatusCode::NOT_MODIFIED.into_response());
    }
    let bytes = ctx.files.read(&sha256).await?;
    let disposition = if known.media_type.starts_with("image/") { "inline" } else { "attachment" };
    let head = [
        (header::CONTENT_TYPE, known.media_type.as_str()),
        (header::CONTENT_DISPOSITION, disposition),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"),
        (header::CACHE_CONTROL, "private, max-age=31536000, immutable"),
        (header::ETAG, tag.as_str()),
    ];
    Ok((head, bytes).into_response())
}

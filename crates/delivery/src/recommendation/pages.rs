//! Recommending, from My team; answering, on Today.

use axum::extract::{Path, State};
use axum::routing::post;
use axum_extra::extract::Form;
use kernel::{Ctx, Error};
use records::Said;
use serde::Deserialize;
use ui::web::{self, Answer, Routes, Signed};

use super::New;
use crate::hooks::{self, Suggested};
use crate::ids::RecommendationId;
use crate::team;

/// What stands before the id of a class, so that one list has both.
pub(crate) const OTHER: &str = "class-";

/// The routes of recommendations.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/recommendations", post(recommend))
        .route("/recommendations/{recommendation}/answer", post(answer))
}

/// What the form sends.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Sent {
    #[serde(default)]
    pub to: String,
    #[serde(default)]
    pub course: String,
    #[serde(default)]
    pub reason: String,
}

#[derive(Deserialize)]
struct Answered {
    answer: String,
}

async fn recommend(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = try_to(&ctx, &signed, &mut tx, &sent).await;
    let to: Option<kernel::PersonId> = sent.to.parse().ok();
    let next = format!("/team?recommended={}", to.map(|to| to.to_string()).unwrap_or_default());
    web::acted(&signed, tx, done, |_| next, |errors| team::pages::read(&ctx, &signed, sent, errors)).await
}

async fn try_to(ctx: &Ctx, signed: &Signed, tx: &mut kernel::Tx, sent: &Sent) -> kernel::Result<()> {
    let l = signed.locale;
    let to = sent.to.parse().map_err(|_| Error::invalid("to", crate::words::team_not_yours))?;
    if let Some(other) = sent.course.strip_prefix(OTHER) {
        let id = other.parse().map_err(|_| Error::invalid("course", crate::words::team_course_missing))?;
        return hooks::recommend(signed, tx, Suggested { id, to, reason: sent.reason.clone() }).await;
    }
    let course =
        sent.course.parse().map_err(|_| Error::invalid("course", crate::words::team_course_missing))?;
    let new = New { to, course, reason: sent.reason.clone() };
    super::recommend(ctx, &signed.actor, tx, l, &new).await.map(drop)
}

async fn answer(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<RecommendationId>,
    Form(sent): Form<Answered>,
) -> Answer {
    let said = Said::parse(&sent.answer).ok_or(Error::NotFound)?;
    let mut tx = ctx.db.write().await?;
    super::answer(&ctx, &signed.actor, &mut tx, id, said).await?;
    tx.commit().await?;
    web::see_other("/today")
}

//! The routes of this room, and what its pages share.

use std::collections::BTreeMap;

use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use jiff::Timestamp;
use kernel::i18n::{Html, Speaks};
use kernel::{Actor, Ctx, PersonId, Result, Tx, clock, fmt};
use serde::Deserialize;
use ui::web::Routes;

use crate::block::Block;
use crate::draft::CourseKind;
use crate::version::{State, Version};
use crate::words;
use crate::{author, course, intake, review};

/// What an upload may weigh, with a little room for the form around it.
const MOST_UPLOAD: usize = (64 << 20) + (64 << 10);

/// The routes of this room.
#[must_use]
pub fn routes() -> Routes {
    Routes::new()
        .route("/learn", get(course::pages::index))
        .route("/learn/{course}", get(course::pages::show))
        .route("/files/{sha256}", get(course::pages::file))
        .route("/courses", get(author::pages::index).post(author::pages::create))
        .route("/courses/new", get(author::pages::new))
        .route("/courses/previews", post(author::pages::preview))
        .route(
            "/courses/imports",
            get(intake::pages::index).post(intake::pages::create).layer(DefaultBodyLimit::max(MOST_UPLOAD)),
        )
        .route("/courses/imports/{import}", get(intake::pages::show))
        .route("/courses/{course}/draft", get(author::pages::edit).post(author::pages::save))
        .route("/courses/{course}", get(author::pages::course))
        .route("/courses/{course}/versions/{version}", get(author::pages::version))
        .route("/courses/{course}/versions/{version}/sending", post(author::pages::send))
        .route("/reviews", get(review::pages::index))
        .route("/reviews/{version}", get(review::pages::show))
        .route("/reviews/{version}/approval", post(review::pages::approve))
        .route("/reviews/{version}/return", post(review::pages::return_with))
        .route("/reviews/{version}/remarks", post(review::pages::remark))
        .route("/reviews/{version}/remarks/{remark}/settling", post(review::pages::settle))
}

/// What a page was told by the act before it.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Done {
    #[serde(default)]
    pub done: String,
}

impl Done {
    /// The sentence for it, if it is one of ours.
    pub fn toast(&self, l: impl Speaks) -> Option<&'static str> {
        match self.done.as_str() {
            "kept" => Some(words::content_write_kept(l)),
            "sent" => Some(words::content_sent(l)),
            "approved" => Some(words::content_review_approved(l)),
            "returned" => Some(words::content_review_returned(l)),
            "remarked" => Some(words::content_review_remark_kept(l)),
            _ => None,
        }
    }
}

/// The word for a kind.
pub(crate) fn kind_word(l: impl Speaks, kind: CourseKind) -> &'static str {
    match kind {
        CourseKind::Guide => words::content_kind_guide(l),
        CourseKind::Course => words::content_kind_course(l),
    }
}

/// The tag that says where a version stands.
pub(crate) fn state_tag(l: impl Speaks, version: &Version) -> ui::Tag {
    match version.state {
        State::Draft => ui::tag(words::content_state_draft(l)),
        State::Sent(_) => ui::tag(words::content_state_sent(l)),
        State::Returned(_) => ui::tag(words::content_state_returned(l)).caution(),
        State::Published(_) if version.live => ui::tag(words::content_state_live(l)).live(),
        State::Published(_) => ui::tag(words::content_state_past(l)),
    }
}

/// A day in the zone of the organisation.
pub(crate) fn day(ctx: &Ctx, l: impl Speaks, at: Timestamp) -> String {
    fmt::date_year(l, clock::civil_date(at, &ctx.config.time_zone))
}

/// Names of persons, with a word for those who are not in the staff file any more.
pub(crate) struct Names(BTreeMap<PersonId, String>);

impl Names {
    pub async fn of(
        actor: &Actor,
        tx: &mut Tx,
        ids: impl IntoIterator<Item = Option<PersonId>>,
    ) -> Result<Names> {
        let mut ids: Vec<PersonId> = ids.into_iter().flatten().collect();
        ids.sort();
        ids.dedup();
        people::names(actor, tx, &ids).await.map(Names)
    }

    pub fn get(&self, l: impl Speaks, id: Option<PersonId>) -> String {
        match id {
            None => words::content_installation(l).into(),
            Some(id) => self.0.get(&id).cloned().unwrap_or_else(|| words::content_somebody(l).into()),
        }
    }
}

/// A block as those who write and review see it: with the right answers and what is said to each.
pub(crate) struct Shown<'b>(pub &'b Block);

impl Shown<'_> {
    /// The text, when it is one. It was cleaned when it came in.
    pub fn text(&self) -> Option<Html> {
        match self.0 {
            Block::Text { html } => Some(Html::trusted(html.clone())),
            _ => None,
        }
    }

    /// The question, when it is one: stem, choices (right, text, feedback), general feedback.
    pub fn question(&self) -> Option<ShownQuestion> {
        let Block::Question(question) = self.0 else { return None };
        let html = |text: &String| Html::trusted(text.clone());
        let choices =
            question.choices.iter().map(|c| (c.right, html(&c.text), c.feedback.as_ref().map(html)));
        let accepted = question
            .accepted
            .iter()
            .map(|a| (true, Html::text(&a.texts.join(" | ")), a.feedback.as_ref().map(html)));
        Some(ShownQuestion {
            stem: html(&question.stem),
            choices: choices.chain(accepted).collect(),
            feedback: question.feedback.as_ref().map(html),
        })
    }
}

/// A question with its answers in sight.
pub(crate) struct ShownQuestion {
    pub stem: Html,
    pub choices: Vec<(bool, Html, Option<Html>)>,
    pub feedback: Option<Html>,
}

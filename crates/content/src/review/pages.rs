//! To review, and the screen where one version is decided.

use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use kernel::{Ctx, Error, PersonId, Result, Tx, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Signed};
use ui::{Page, Place};

use super::checks::{Check, checks};
use super::compare::{Compared, Fate, PieceKind, Text, Told, compare};
use super::{Decision, Remark, Vouched};
use crate::ids::{RemarkId, VersionId};
use crate::pages::{Done, Names, day};
use crate::permissions;
use crate::reading;
use crate::version::{self, State as Stands, Version};
use crate::{review, words};

#[derive(askama::Template)]
#[template(path = "content/review/index.html")]
struct Index {
    page: Page,
    rows: Vec<(Version, String, String)>,
}

pub(crate) async fn index(signed: Signed, State(ctx): State<Ctx>, Query(done): Query<Done>) -> Answer {
    let mut tx = ctx.db.read().await?;
    let waiting = super::waiting(&signed.actor, &mut tx).await?;
    let names = Names::of(&signed.actor, &mut tx, waiting.iter().map(|version| version.author)).await?;
    let row = |version: Version| {
        let (author, since) = (names.get(&signed, version.author), sent_at(&ctx, &signed, &version));
        (version, author, since)
    };
    let mut page = Page::of(&signed, words::content_reviews_title(&signed)).at(Place::Reviews);
    if let Some(text) = done.toast(&signed) {
        page = page.toast(text);
    }
    web::html(&Index { page, rows: waiting.into_iter().map(row).collect() })
}

fn sent_at(ctx: &Ctx, signed: &Signed, version: &Version) -> String {
    match version.state {
        Stands::Sent(at) | Stands::Returned(at) | Stands::Published(at) => day(ctx, signed, at),
        Stands::Draft => day(ctx, signed, version.created_at),
    }
}

/// A part on the screen, with its remarks.
struct Row {
    place: usize,
    part: Compared,
    remarks: Vec<(Remark, String, String)>,
}

impl Row {
    fn is_shown(&self) -> bool {
        self.part.changed() > 0 || !self.remarks.is_empty()
    }

    /// What became of a block, in a word.
    fn fate(&self, page: &Page, block: &Told) -> &'static str {
        match block.fate {
            Fate::Same => "",
            Fate::New => words::content_review_new(page),
            Fate::Gone => words::content_review_gone(page),
            Fate::Changed if block.answers_otherwise() => words::content_review_answer_changed(page),
            Fate::Changed => words::content_review_changed(page),
        }
    }

    fn kind(&self, page: &Page, block: &Told) -> &'static str {
        match block.kind {
            PieceKind::Text => words::content_review_kind_text(page),
            PieceKind::Picture => words::content_review_kind_picture(page),
            PieceKind::Question => words::content_review_kind_question(page),
        }
    }
}

#[derive(askama::Template)]
#[template(path = "content/review/show.html")]
struct Show {
    page: Page,
    version: Version,
    before: Option<Version>,
    author: String,
    since: String,
    rows: Vec<Row>,
    changed: usize,
    same: usize,
    checks: Vec<(bool, String)>,
    has_questions: bool,
    decisions: Vec<(Decision, String, String)>,
    stand: Stand,
    stale: bool,
    note: String,
    errors: Fields,
}

/// What the reader of the page may do.
struct Stand {
    can_decide: bool,
    is_own: bool,
}

pub(crate) async fn show(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<VersionId>,
    Query(done): Query<Done>,
) -> Answer {
    let mut tx = ctx.db.read().await?;
    let mut show = screen(&signed, &ctx, &mut tx, id).await?;
    if let Some(text) = done.toast(&signed) {
        show.page = show.page.toast(text);
    }
    web::html(&show)
}

async fn screen(signed: &Signed, ctx: &Ctx, tx: &mut Tx, id: VersionId) -> Result<Show> {
    let actor = &signed.actor;
    let (remarks, decisions) = super::history(actor, tx, id).await?;
    let outline = reading::outline(actor, tx, id, &[]).await?;
    let version = outline.version.clone();
    let before = version::before(tx, &version).await?;
    let base = std::slice::from_ref(&version.language);
    let new = texts(reading::whole(actor, tx, id, base).await?);
    let old = match &before {
        Some(before) => Some(texts(reading::whole(actor, tx, before.id, base).await?)),
        None => None,
    };
    let people = remarks.iter().map(|r| Some(r.author)).chain(decisions.iter().map(|d| Some(d.reviewer)));
    let people: Vec<Option<PersonId>> = people.chain([version.author]).collect();
    let names = Names::of(actor, tx, people).await?;
    let told = |remark: &Remark| {
        (remark.clone(), names.get(signed, Some(remark.author)), day(ctx, signed, remark.at))
    };
    let rows: Vec<Row> = (1..)
        .zip(compare(old.as_deref(), &new))
        .map(|(place, part)| {
            let remarks = remarks.iter().filter(|remark| remark.part == part.key).map(told).collect();
            Row { place, part, remarks }
        })
        .collect();
    let words_of_all: Vec<&str> = new.iter().flat_map(Text::lines).map(|line| line.words.as_str()).collect();
    let checks = checks(&outline, &words_of_all.join("\n"));
    let changed = rows.iter().map(|row| row.part.changed()).sum();
    let blocks = rows.iter().flat_map(|row| &row.part.blocks);
    let same = blocks.filter(|block| block.fate == Fate::Same).count();
    let title = words::content_review_head(signed, &version.title, version.number.to_string());
    Ok(Show {
        page: Page::of(signed, title).at(Place::Reviews),
        author: names.get(signed, version.author),
        since: sent_at(ctx, signed, &version),
        changed,
        same,
        rows,
        has_questions: outline.parts().any(|part| part.questions > 0),
        checks: checks.iter().map(|check| (check.is_well(), say(signed, check))).collect(),
        decisions: decisions
            .into_iter()
            .map(|d| (d.clone(), names.get(signed, Some(d.reviewer)), day(ctx, signed, d.at)))
            .collect(),
        stand: Stand {
            can_decide: version.is_sent() && permissions::require_deciding(actor, version.author).is_ok(),
            is_own: version.author.is_some() && version.author == actor.person_id(),
        },
        version,
        before,
        stale: false,
        note: String::new(),
        errors: Fields::default(),
    })
}

fn texts(parts: Vec<reading::Part>) -> Vec<Text> {
    parts.iter().map(|part| Text::of(&part.key, &part.title, &part.blocks)).collect()
}

fn say(signed: &Signed, check: &Check) -> String {
    let minutes = |count: &u32| fmt::minutes(signed, *count);
    let names = |languages: &[crate::language::Language]| {
        let names: Vec<&str> = languages.iter().map(crate::language::Language::name).collect();
        fmt::list_and(signed, &names)
    };
    match check {
        Check::Source(Some(source)) => words::content_review_check_source(signed, source),
        Check::Source(None) => words::content_review_check_no_source(signed).into(),
        Check::Age(_, Some(age)) if check.is_well() => words::content_review_check_age(signed, *age),
        Check::Age(_, Some(age)) => words::content_review_check_hard(signed, *age),
        Check::Age(language, None) => words::content_review_check_no_age(signed, language.name()),
        Check::Minutes(count, false) => words::content_review_check_minutes(signed, minutes(count)),
        Check::Minutes(count, true) => words::content_review_check_long(signed, minutes(count)),
        Check::Complete(languages) => words::content_review_check_languages(signed, names(languages)),
        Check::Behind(languages) => words::content_review_check_behind(signed, names(languages)),
        Check::NoQuestion => words::content_review_check_questions(signed).into(),
    }
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Decided {
    /// Of the text that the page showed.
    #[serde(default)]
    digest: String,
    #[serde(default)]
    right: Option<String>,
    #[serde(default)]
    agrees: Option<String>,
    #[serde(default)]
    tests: Option<String>,
    #[serde(default)]
    note: String,
}

pub(crate) async fn approve(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<VersionId>,
    Form(decided): Form<Decided>,
) -> Answer {
    let vouched = Vouched {
        right: decided.right.is_some(),
        agrees: decided.agrees.is_some(),
        tests: decided.tests.is_some(),
    };
    let mut tx = ctx.db.write().await?;
    let outcome = review::approve_shown(&signed.actor, &mut tx, id, &decided.digest, vouched).await;
    if matches!(outcome, Ok(false)) {
        drop(tx);
        let mut tx = ctx.db.read().await?;
        let show = Show { stale: true, ..screen(&signed, &ctx, &mut tx, id).await? };
        return web::html_with(StatusCode::CONFLICT, &show);
    }
    finish(signed, ctx, tx, id, outcome.map(drop), "/reviews?done=approved".into(), decided.note).await
}

pub(crate) async fn return_with(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<VersionId>,
    Form(decided): Form<Decided>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let outcome = review::return_with(&signed.actor, &mut tx, id, &decided.note).await;
    finish(signed, ctx, tx, id, outcome, "/reviews?done=returned".into(), decided.note).await
}

#[derive(Debug, Deserialize)]
pub(crate) struct Said {
    part: String,
    #[serde(default)]
    answers: String,
    remark: String,
}

pub(crate) async fn remark(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<VersionId>,
    Form(said): Form<Said>,
) -> Answer {
    let answers: Option<RemarkId> = said.answers.parse().ok();
    let mut tx = ctx.db.write().await?;
    let outcome =
        review::remark(&signed.actor, &mut tx, id, &said.part, answers, &said.remark).await.map(drop);
    finish(signed, ctx, tx, id, outcome, format!("/reviews/{id}?done=remarked"), String::new()).await
}

pub(crate) async fn settle(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path((id, remark)): Path<(VersionId, RemarkId)>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    review::settle(&signed.actor, &mut tx, id, remark).await?;
    tx.commit().await?;
    web::see_other(format!("/reviews/{id}"))
}

/// Commits and goes on, or shows the screen again with what is missing.
async fn finish(
    signed: Signed,
    ctx: Ctx,
    tx: Tx,
    id: VersionId,
    outcome: Result<(), Error>,
    next: String,
    note: String,
) -> Answer {
    web::acted(
        signed.locale,
        tx,
        outcome,
        |_| next,
        |errors| async move {
            let mut tx = ctx.db.read().await?;
            let mut show = screen(&signed, &ctx, &mut tx, id).await?;
            (show.errors, show.note) = (errors, note);
            Ok(show)
        },
    )
    .await
}

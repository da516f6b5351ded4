//! My knowledge: what one wrote, writing it, looking at it, sending it.

use axum::Form;
use axum::extract::{Path, Query, State};
use kernel::{Ctx, Error};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Signed};
use ui::{Page, Place};

use crate::block::Block;
use crate::draft::CourseDraft;
use crate::ids::{CourseId, VersionId};
use crate::pages::{Done, Names, day};
use crate::permissions;
use crate::reading::{self, Part};
use crate::version::{self, Version};
use crate::{author, intake, words};

/// What a new guide starts with.
const START: &str = "---\ntitle: \nlanguage: en\nkind: guide\ntopic: \nobjective: \nsource: \n---\n## \n\n\n::: question one\n\n- ( ) \n  > \n- (x) \n  > \n:::\n";

#[derive(askama::Template)]
#[template(path = "content/author/index.html")]
struct Index {
    page: Page,
    rows: Vec<(Version, String)>,
}

pub(crate) async fn index(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    let mut tx = ctx.db.read().await?;
    let versions = version::mine(&signed.actor, &mut tx).await?;
    let rows = versions.into_iter().map(|v| (v.clone(), day(&ctx, &signed, v.created_at))).collect();
    let page = Page::of(&signed, words::content_mine_title(&signed)).at(Place::Knowledge);
    web::html(&Index { page, rows })
}

#[derive(askama::Template)]
#[template(path = "content/author/edit.html")]
struct Edit {
    page: Page,
    course: Option<CourseId>,
    form: String,
    preview: Option<Preview>,
    errors: Fields,
}

struct Preview {
    draft: CourseDraft,
    minutes: u32,
    parts: usize,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Typed {
    form: String,
    #[serde(default)]
    course: String,
}

fn edit_page(signed: &Signed, course: Option<CourseId>) -> Page {
    let title = match course {
        Some(_) => words::content_write_title_next(signed),
        None => words::content_write_title(signed),
    };
    Page::of(signed, title).at(Place::Knowledge)
}

pub(crate) async fn new(signed: Signed) -> Answer {
    permissions::require_writing(&signed.actor)?;
    let page = edit_page(&signed, None);
    web::html(&Edit { page, course: None, form: START.into(), preview: None, errors: Fields::default() })
}

/// Shows how people will read it. Changes nothing, so it answers with the page itself.
pub(crate) async fn preview(signed: Signed, Form(typed): Form<Typed>) -> Answer {
    permissions::require_writing(&signed.actor)?;
    let course = typed.course.parse().ok();
    let form = crate::text::clean(&typed.form);
    let read = author::checked(author::read(&form)).and_then(version::Ready::new);
    let page = edit_page(&signed, course);
    match read {
        Ok(ready) => {
            let draft = ready.draft().clone();
            let parts = draft.lessons().map(|lesson| lesson.parts.len()).sum();
            let preview = Some(Preview { minutes: ready.minutes(), draft, parts });
            web::html(&Edit { page, course, form, preview, errors: Fields::default() })
        }
        Err(error) => {
            let errors = Fields::from_error(&signed, error)?;
            web::again(&Edit { page, course, form, preview: None, errors })
        }
    }
}

pub(crate) async fn create(signed: Signed, State(ctx): State<Ctx>, Form(typed): Form<Typed>) -> Answer {
    keep(signed, ctx, None, typed.form).await
}

pub(crate) async fn save(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(course): Path<CourseId>,
    Form(typed): Form<Typed>,
) -> Answer {
    permissions::require_writing(&signed.actor)?;
    // Before the text is judged: there is nothing to say about a text for a course that is not there.
    version::of_course(&signed.actor, &mut ctx.db.read().await?, course).await?;
    keep(signed, ctx, Some(course), typed.form).await
}

async fn keep(signed: Signed, ctx: Ctx, course: Option<CourseId>, form: String) -> Answer {
    match intake::save_form(&ctx, &signed.actor, course, &form).await {
        Ok(saved) => web::see_other(format!("/courses/{}?done=kept", saved.course)),
        Err(error) => {
            let errors = Fields::from_error(&signed, error)?;
            let page = edit_page(&signed, course);
            web::again(&Edit { page, course, form, preview: None, errors })
        }
    }
}

pub(crate) async fn edit(signed: Signed, State(ctx): State<Ctx>, Path(course): Path<CourseId>) -> Answer {
    permissions::require_writing(&signed.actor)?;
    let mut tx = ctx.db.read().await?;
    let versions = version::of_course(&signed.actor, &mut tx, course).await?;
    let form = versions.first().and_then(|newest| newest.form.clone()).unwrap_or_default();
    let page = edit_page(&signed, Some(course));
    web::html(&Edit { page, course: Some(course), form, preview: None, errors: Fields::default() })
}

#[derive(askama::Template)]
#[template(path = "content/author/course.html")]
struct Course {
    page: Page,
    newest: Version,
    rows: Vec<(Version, String)>,
    can_send: bool,
    can_edit: bool,
}

pub(crate) async fn course(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(course): Path<CourseId>,
    Query(done): Query<Done>,
) -> Answer {
    let mut tx = ctx.db.read().await?;
    let versions = version::of_course(&signed.actor, &mut tx, course).await?;
    let newest = versions.first().cloned().ok_or(Error::NotFound)?;
    // Readers have their own page; this one is for those who look after it.
    permissions::require_seeing(&signed.actor, newest.author)
        .or_else(|error| if permissions::may_write(&signed.actor) { Ok(()) } else { Err(error) })?;
    let mut page = Page::of(&signed, newest.title.clone()).at(Place::Knowledge);
    if let Some(text) = done.toast(&signed) {
        page = page.toast(text);
    }
    let open = matches!(newest.state, version::State::Draft | version::State::Returned(_));
    let can_change = permissions::require_changing(&signed.actor, newest.author).is_ok();
    let can_edit = permissions::may_write(&signed.actor);
    let rows = versions.into_iter().map(|v| (v.clone(), day(&ctx, &signed, v.created_at))).collect();
    web::html(&Course { page, rows, can_send: open && can_change, can_edit, newest })
}

#[derive(askama::Template)]
#[template(path = "content/author/version.html")]
struct Whole {
    page: Page,
    version: Version,
    parts: Vec<Part>,
    author: String,
}

pub(crate) async fn version(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path((course, id)): Path<(CourseId, VersionId)>,
) -> Answer {
    let mut tx = ctx.db.read().await?;
    let version = version::find(&signed.actor, &mut tx, id).await?;
    if version.course != course {
        return Err(Error::NotFound.into());
    }
    let parts = reading::whole(&signed.actor, &mut tx, id, &[]).await?;
    if !permissions::may_write(&signed.actor) {
        permissions::require_seeing(&signed.actor, version.author)?;
    }
    let author = Names::of(&signed.actor, &mut tx, [version.author]).await?.get(&signed, version.author);
    let page = Page::of(&signed, version.title.clone()).at(Place::Knowledge);
    web::html(&Whole { page, version, parts, author })
}

pub(crate) async fn send(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path((course, id)): Path<(CourseId, VersionId)>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    if version::find(&signed.actor, &mut tx, id).await?.course != course {
        return Err(Error::NotFound.into());
    }
    version::send(&signed.actor, &mut tx, id).await?;
    tx.commit().await?;
    web::see_other(format!("/courses/{course}?done=sent"))
}

//! Courses in: the upload, and the report of each import.

use axum::extract::{Multipart, Path, State};
use kernel::i18n::Locale;
use kernel::{Ctx, Error, Result};
use ui::web::{self, Answer, Fields, Signed, Upload};
use ui::{Note, Page, Place, Status, Wait};

use super::arrival::{self, Arrival};
use super::{Import, STAGES};
use crate::ids::ImportId;
use crate::import::report::{Counts, MissingPicture, Report};
use crate::pages::day;
use crate::{permissions, words};

#[derive(askama::Template)]
#[template(path = "content/intake/index.html")]
struct Index {
    page: Page,
    waiting: Vec<(Arrival, String, Status)>,
    imports: Vec<(Import, String)>,
    errors: Fields,
}

pub(crate) async fn index(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    web::html(&list(&signed, &ctx, Fields::default()).await?)
}

async fn list(signed: &Signed, ctx: &Ctx, errors: Fields) -> Result<Index> {
    let mut tx = ctx.db.read().await?;
    let imports = super::newest(&signed.actor, &mut tx).await?;
    let imports = imports.into_iter().map(|import| (import.clone(), day(ctx, signed, import.at))).collect();
    let waiting = arrival::all(&signed.actor, &mut tx).await?.into_iter().map(|one| {
        let state = match failed(signed.locale, &one) {
            None => ui::status::soon(words::content_arrival_reading(signed)),
            Some(_) => ui::status::no(words::content_arrival_not_in(signed)),
        };
        let at = day(ctx, signed, one.at);
        (one, at, state)
    });
    let page = Page::of(signed, words::content_import_title(signed)).at(Place::Courses);
    Ok(Index { page, waiting: waiting.collect(), imports, errors })
}

/// Takes a file in and leads to its page, which shows how far its reading is, then the report.
pub(crate) async fn create(signed: Signed, State(ctx): State<Ctx>, form: Multipart) -> Answer {
    permissions::require_writing(&signed.actor)?;
    let outcome = match upload(signed.locale, form).await {
        Ok((name, bytes)) => arrival::arrive(&ctx, &signed.actor, &name, bytes).await,
        Err(error) => Err(error),
    };
    match outcome {
        Ok(import) => web::see_other(format!("/courses/imports/{import}")),
        Err(error) => web::refused(&signed, error, |errors| list(&signed, &ctx, errors)).await,
    }
}

/// Name and bytes of the file in a form.
async fn upload(l: Locale, form: Multipart) -> Result<(String, Vec<u8>)> {
    let none = words::content_import_none_chosen(l);
    let sent = Upload::read(form, "file", words::content_import_too_large(l), none).await?;
    let (name, bytes) = sent.file.ok_or_else(|| Error::invalid_said("file", none))?;
    Ok((name, bytes.into()))
}

#[derive(askama::Template)]
#[template(path = "content/intake/show.html")]
struct Show {
    page: Page,
    import: Import,
    outcome: &'static str,
    counts: Counts,
    missing: Vec<MissingPicture>,
    missing_more: usize,
    at: String,
}

impl Show {
    fn report(&self) -> &Report {
        &self.import.report
    }
}

#[derive(askama::Template)]
#[template(path = "content/intake/arrival.html")]
struct Arriving {
    page: Page,
    wait: Option<Wait>,
    failed: Option<Note>,
}

/// Why a file is not in and will not be.
fn failed(l: Locale, one: &Arrival) -> Option<String> {
    let refused = one.about.refused.as_ref().map(|refused| refused.say(l).to_owned());
    refused.or_else(|| one.progress.given_up.as_ref().map(|_| words::content_arrival_failed(l).to_owned()))
}

fn arriving(signed: &Signed, one: &Arrival) -> Arriving {
    let l = signed.locale;
    let failed = failed(l, one).map(ui::note::no);
    Arriving {
        page: Page::of(signed, one.about.name.as_str()).at(Place::Courses),
        wait: failed.is_none().then(|| wait(l, one)),
        failed,
    }
}

fn wait(l: Locale, one: &Arrival) -> Wait {
    let step = one.progress.stage.as_deref().and_then(|told| STAGES.iter().position(|known| *known == told));
    let what = match step {
        None => words::content_arrival_waits(l),
        Some(0) => words::content_arrival_opening(l),
        Some(1) => words::content_arrival_pages(l),
        Some(2) => words::content_arrival_pictures(l),
        Some(_) => words::content_arrival_keeping(l),
    };
    let wait = ui::wait(l, format!("/courses/imports/{}", one.id), what);
    match step {
        None => wait,
        Some(step) => wait.step(step + 1, STAGES.len()).pieces(one.progress.done, one.progress.total),
    }
}

/// What came of a file; until it is read, how far its reading is.
pub(crate) async fn show(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<ImportId>) -> Answer {
    if let Some(one) = arrival::waiting(&signed.actor, &mut ctx.db.read().await?, id).await? {
        return web::html(&arriving(&signed, &one));
    }
    let import = super::find(&signed.actor, &mut ctx.db.read().await?, id).await?;
    let page = Page::of(&signed, words::content_import_report(&signed, &import.source)).at(Place::Courses);
    let outcome = match import.outcome.as_str() {
        "new" => words::content_import_new(&signed),
        "updated" => words::content_import_updated(&signed),
        "unchanged" => words::content_import_unchanged(&signed),
        _ => words::content_import_nothing(&signed),
    };
    // The translations miss what the base language misses: one line for all of them.
    let base = import.report.languages.first().map(|coverage| coverage.language.clone());
    let all = import.report.missing_pictures.clone();
    let (missing, more): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|picture| base.as_ref().is_none_or(|base| picture.language == *base));
    let at = day(&ctx, &signed, import.at);
    web::html(&Show {
        page,
        outcome,
        counts: import.report.counts,
        missing,
        missing_more: more.len(),
        at,
        import,
    })
}

//! Staff files: the list of those read, and reading another.

use askama::Template;
use axum::extract::{Multipart, State};
use kernel::i18n::Locale;
use kernel::{Ctx, Error, Result, fmt};
use ui::web::{self, Answer, Fields, Signed};
use ui::{Html, Page, Place};

use crate::feed::store::Feed;
use crate::ids::RunId;
use crate::run::arrival::{self, Arrival};
use crate::run::import::{self, Upload};
use crate::run::store::RunLine;
use crate::run::{Part, State as RunState};
use crate::words;

/// How many are shown.
const NEWEST: u32 = 50;

struct Line {
    id: RunId,
    file: String,
    feed: String,
    day: String,
    rows: String,
    changed: String,
    state: Html,
}

#[derive(Template)]
#[template(path = "people/import/list.html")]
struct List {
    page: Page,
    lines: Vec<Line>,
    feeds: Vec<Feed>,
    form: Form,
    errors: Fields,
}

#[derive(Default)]
struct Form {
    feed: String,
    day: String,
}

/// The files so far.
pub(super) async fn list(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    web::html(&view(&ctx, &signed, Form::default(), Fields::default()).await?)
}

async fn view(ctx: &Ctx, signed: &Signed, form: Form, errors: Fields) -> Result<List> {
    let mut tx = ctx.db.read().await?;
    let (runs, feeds) = import::overview(&signed.actor, &mut tx, NEWEST).await?;
    let l = signed.locale;
    let waiting = arrival::all(&signed.actor, &mut tx).await?;
    let lines = waiting.into_iter().map(|one| waits(l, one));
    let lines = lines.chain(runs.into_iter().map(|run| line(l, run))).collect();
    let feed = form.feed;
    let day =
        if form.day.is_empty() { ctx.clock().today(&ctx.config.time_zone).to_string() } else { form.day };
    let page = Page::of(signed, words::people_imports_title(l)).at(Place::Imports);
    Ok(List { page, lines, feeds, form: Form { feed, day }, errors })
}

fn line(l: Locale, run: RunLine) -> Line {
    Line {
        id: run.id,
        file: run.file_name,
        feed: run.feed_name,
        day: fmt::date_year(l, run.day),
        rows: fmt::number(l, run.rows),
        changed: fmt::number(l, run.changed),
        state: state(l, run.state, run.part),
    }
}

/// A file that is not read yet, or could not be.
fn waits(l: Locale, one: Arrival) -> Line {
    let state = match one.progress.given_up {
        None => ui::status::soon(words::people_state_reading(l)),
        Some(_) => ui::status::no(words::people_state_failed(l)),
    };
    Line {
        id: one.id,
        file: one.about.file_name,
        feed: one.about.feed_name.unwrap_or_default(),
        day: fmt::date_year(l, one.about.day),
        rows: String::new(),
        changed: String::new(),
        state: Html::trusted(state.to_string()),
    }
}

/// The state of a run, shape and word together.
pub(super) fn state(l: Locale, state: RunState, part: Option<Part>) -> Html {
    let shown = match (state, part) {
        (RunState::Open, _) => ui::status::soon(words::people_state_open(l)),
        (RunState::Stopped, _) => ui::status::no(words::people_state_stopped(l)),
        (RunState::Applied, Some(Part::Safe)) => ui::status::ok(words::people_state_safe(l)),
        (RunState::Applied, _) => ui::status::ok(words::people_state_applied(l)),
        (RunState::Aside, _) => ui::status::unknown(words::people_state_aside(l)),
        (RunState::Undone, _) => ui::status::unknown(words::people_state_undone(l)),
    };
    Html::trusted(shown.to_string())
}

/// Takes a file in and leads to its page, which shows how far its reading is, then what it would change.
pub(super) async fn read(signed: Signed, State(ctx): State<Ctx>, body: Multipart) -> Answer {
    // Before a byte of the file: nobody else may keep the server busy with one.
    signed.actor.require_any(&[kernel::Role::ItAdmin])?;
    let (upload, form) = form(body).await?;
    let outcome = match upload {
        Ok(upload) => arrival::arrive(&ctx, &signed.actor, upload).await,
        Err(error) => Err(error),
    };
    match outcome {
        Ok(id) => web::see_other(format!("/people/imports/{id}")),
        Err(error) => web::refused(&signed, error, |errors| view(&ctx, &signed, form, errors)).await,
    }
}

async fn form(mut body: Multipart) -> Result<(Result<Upload>, Form)> {
    let broken = |_| Error::invalid("file", words::people_upload_broken);
    let (mut upload, mut form) = (Upload::default(), Form::default());
    while let Some(part) = body.next_field().await.map_err(broken)? {
        match part.name().unwrap_or_default() {
            "file" => {
                upload.name = part.file_name().unwrap_or_default().to_owned();
                upload.bytes = part.bytes().await.map_err(broken)?;
            }
            "feed" => form.feed = part.text().await.map_err(broken)?.trim().chars().take(80).collect(),
            "day" => form.day = part.text().await.map_err(broken)?,
            _ => {}
        }
    }
    upload.feed = Some(form.feed.clone()).filter(|f| !f.is_empty());
    if upload.name.is_empty() && upload.bytes.is_empty() {
        return Ok((Err(Error::invalid("file", words::people_upload_none)), form));
    }
    match form.day.trim() {
        "" => {}
        text => match text.parse() {
            Ok(day) => upload.day = Some(day),
            Err(_) => return Ok((Err(Error::invalid("day", words::people_upload_day)), form)),
        },
    }
    Ok((Ok(upload), form))
}

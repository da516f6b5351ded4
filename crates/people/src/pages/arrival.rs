//! A staff file that is being read: how far that is, and what to do where it failed.

use askama::Template;
use kernel::i18n::Locale;
use kernel::{Ctx, Result, Role};
use ui::web::Signed;
use ui::{Note, Page, Place, Wait};

use crate::ids::RunId;
use crate::run::arrival::{self, Arrival};
use crate::run::import::STAGES;
use crate::words;

#[derive(Template)]
#[template(path = "people/import/arrival.html")]
pub(super) struct View {
    page: Page,
    file: String,
    wait: Option<Wait>,
    failed: Note,
}

/// The page of a file that waits; nothing where there is none that this person may know of.
pub(super) async fn view(ctx: &Ctx, signed: &Signed, id: RunId) -> Result<Option<View>> {
    if !signed.actor.has(Role::ItAdmin) {
        return Ok(None);
    }
    let waiting = arrival::waiting(&signed.actor, &mut ctx.db.read().await?, id).await?;
    Ok(waiting.map(|waiting| {
        let l = signed.locale;
        let title = words::people_run_title(l, kernel::fmt::date_year(l, waiting.about.day));
        View {
            page: Page::of(signed, title).at(Place::Imports),
            wait: waiting.progress.given_up.is_none().then(|| wait(l, &waiting)),
            failed: ui::note::no(words::people_arrival_failed(l)),
            file: waiting.about.file_name,
        }
    }))
}

fn wait(l: Locale, waiting: &Arrival) -> Wait {
    let href = format!("/people/imports/{}", waiting.id);
    let progress = &waiting.progress;
    let step = progress.stage.as_deref().and_then(|stage| STAGES.iter().position(|known| *known == stage));
    let what = match step {
        None => words::people_arrival_waits(l),
        Some(0) => words::people_arrival_opening(l),
        Some(1) => words::people_arrival_rows(l),
        Some(2) => words::people_arrival_comparing(l),
        Some(_) => words::people_arrival_keeping(l),
    };
    let wait = ui::wait(l, href, what);
    match step {
        None => wait,
        Some(step) => wait.step(step + 1, STAGES.len()).pieces(progress.done, progress.total),
    }
}

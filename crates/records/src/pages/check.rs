//! Checks a corrected request: it is read as the store would read it, nothing is stored, and the answer names path and
//! clause. Leaves out files beside statements.

use askama::Template;
use axum::extract::{Query, State};
use axum_extra::extract::Form;
use http::StatusCode;
use kernel::{Ctx, Role};
use serde::Deserialize;
use ui::web::{self, Answer, Signed};
use ui::{Choice, Page, Place};
use wire_xapi::Version;

use super::line::{Mistake, mistake};
use crate::check::{Checked, check};
use crate::refusal::{self, Refusal, RefusalId};
use crate::words;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct From {
    refusal: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    text: String,
    version: String,
}

#[derive(Template)]
#[template(path = "records/check.html")]
struct Show {
    page: Page,
    asked: Asked,
    versions: Vec<Choice>,
    /// What the store would say, once something was checked.
    said: Option<Said>,
}

struct Said {
    taken: bool,
    head: String,
    mistakes: Vec<Mistake>,
}

/// The form, with what was refused where it is known and was kept whole.
pub(super) async fn ask(signed: Signed, State(ctx): State<Ctx>, Query(from): Query<From>) -> Answer {
    signed.actor.require_any(&[Role::ItAdmin])?;
    let mut asked = Asked::default();
    if !from.refusal.is_empty() {
        let id: RefusalId = from.refusal.parse()?;
        let one = refusal::refusal(&signed.actor, &mut ctx.db.read().await?, id).await?;
        asked = of(&one);
    }
    web::html(&show(&signed, asked, None))
}

/// What was refused, to be corrected. What was cut short is no statement any more.
fn of(one: &Refusal) -> Asked {
    let cut = one.body.starts_with('…') || one.body.ends_with('…');
    let two = one.wrong.iter().any(|wrong| wrong.clause.starts_with(&Version::V2_0.to_string()));
    let version = if two { Version::V2_0 } else { Version::V1_0_3 };
    let text = if cut { String::new() } else { one.body.clone() };
    Asked { text, version: version.header().to_owned() }
}

/// Checks it.
pub(super) async fn run(signed: Signed, State(ctx): State<Ctx>, Form(asked): Form<Asked>) -> Answer {
    signed.actor.require_any(&[Role::ItAdmin])?;
    let l = signed.locale;
    let version = Version::of_header(&asked.version).unwrap_or(Version::V1_0_3);
    let mut tx = ctx.db.read().await?;
    let Checked { statements, status, wrong } = check(&signed.actor, &mut tx, version, &asked.text).await?;
    drop(tx);
    let taken = wrong.is_empty();
    let head = if taken {
        words::records_check_taken(l, statements)
    } else {
        words::records_check_refused(l, status.to_string())
    };
    let said = Said { taken, head, mistakes: wrong.iter().map(mistake).collect() };
    let shown = show(&signed, asked, Some(said));
    let answer = if taken { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    web::html_with(answer, &shown)
}

fn show(signed: &Signed, asked: Asked, said: Option<Said>) -> Show {
    let versions = [Version::V1_0_3, Version::V2_0];
    let versions = versions.iter().map(|one| Choice::new(one.header(), one.to_string())).collect();
    Show {
        page: Page::of(signed, words::records_check(signed.locale)).at(Place::Records),
        asked,
        versions,
        said,
    }
}

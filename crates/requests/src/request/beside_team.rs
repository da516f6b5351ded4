//! What requests have beside My team: those that wait for the reader's word.

use alignment::hooks::Open;
use askama::Template;
use kernel::i18n::{Html, Locale};
use kernel::{BoxFuture, Error, Result, Tx};
use ui::Place;
use ui::web::Signed;

use crate::{open_acts, words};

/// Most of them beside My team.
const MOST: usize = 3;

#[derive(Template)]
#[template(path = "request/_team.html")]
struct Section {
    page: Locale,
    count: usize,
    open: Vec<Open>,
}

/// The section beside My team; empty where nothing waits.
pub fn section<'a>(signed: &'a Signed, tx: &'a mut Tx) -> BoxFuture<'a, Result<Html>> {
    Box::pin(async move {
        let l = signed.locale;
        if signed.open.contains(&(Place::Decisions, 0)) {
            return Ok(Html::default());
        }
        let mut open = open_acts::requests(&signed.actor, tx, l).await?;
        if open.is_empty() {
            return Ok(Html::default());
        }
        let count = open.len();
        open.truncate(MOST);
        Ok(Html::trusted(Section { page: l, count, open }.render().map_err(Error::internal)?))
    })
}

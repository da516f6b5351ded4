//! What wishes have for Today: one's latest, with what was answered.

use askama::Template;
use kernel::i18n::{Html, Locale};
use kernel::{BoxFuture, Error, Result, Tx};
use ui::web::Signed;

use super::Wish;
use crate::words;

/// Most wishes on Today.
const MOST: usize = 3;

#[derive(Template)]
#[template(path = "wish/_today.html")]
struct Section {
    page: Locale,
    wishes: Vec<(Wish, &'static str)>,
}

/// The section of a person's Today; empty for those who wish for nothing.
pub fn section<'a>(signed: &'a Signed, tx: &'a mut Tx) -> BoxFuture<'a, Result<Html>> {
    Box::pin(async move {
        let l = signed.locale;
        let wishes: Vec<(Wish, &'static str)> = super::mine(&signed.actor, tx)
            .await?
            .into_iter()
            .take(MOST)
            .map(|wish| {
                let state = wish.answered.as_ref().map_or(words::today_wish_open(l), |one| one.answer.say(l));
                (wish, state)
            })
            .collect();
        if wishes.is_empty() {
            return Ok(Html::default());
        }
        Ok(Html::trusted(Section { page: l, wishes }.render().map_err(Error::internal)?))
    })
}

//! What certificates have for Today: those one has earned.

use askama::Template;
use kernel::i18n::{Html, Locale};
use kernel::{BoxFuture, Error, Result, Tx};
use ui::web::Signed;

use super::{Certificate, pages::state, store};
use crate::words;

/// Most certificates on Today.
const MOST: usize = 2;

#[derive(Template)]
#[template(path = "certificate/_today.html")]
struct Section {
    page: Locale,
    earned: Vec<(Certificate, ui::Status)>,
}

/// The section of a person's Today; empty for those who earned none.
pub fn section<'a>(signed: &'a Signed, tx: &'a mut Tx) -> BoxFuture<'a, Result<Html>> {
    Box::pin(async move {
        let (me, l, today) = (signed.actor.require_person()?, signed.locale, tx.today());
        let earned = store::of_person(tx, me).await?.into_iter().take(MOST);
        let earned: Vec<_> = earned.map(|one| (one.clone(), state(l, &one, today))).collect();
        if earned.is_empty() {
            return Ok(Html::default());
        }
        Ok(Html::trusted(Section { page: l, earned }.render().map_err(Error::internal)?))
    })
}

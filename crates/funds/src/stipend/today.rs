//! What money has for Today: what is left of one's stipends, and until when.

use askama::Template;
use kernel::i18n::{Html, Locale};
use kernel::{BoxFuture, Error, Result, Tx, fmt};
use ui::web::Signed;

use crate::{budget, words};

/// Most stipends on Today.
const MOST: usize = 2;

struct Left {
    name: String,
    left: String,
    until: String,
    share: ui::chart::Bar,
}

#[derive(Template)]
#[template(path = "stipend/_today.html")]
struct Section {
    page: Locale,
    left: Vec<Left>,
}

/// The section of a person's Today; empty for those who have no stipend.
pub fn section<'a>(signed: &'a Signed, tx: &'a mut Tx) -> BoxFuture<'a, Result<Html>> {
    Box::pin(async move {
        let l = signed.locale;
        let mut left = Vec::new();
        for (stipend, grant) in super::mine(&signed.actor, tx).await?.into_iter().take(MOST) {
            let budget = budget::find(&signed.actor, tx, grant.budget).await?;
            let (free, given) = (budget.balance.free, budget.balance.given);
            left.push(Left {
                name: stipend.name,
                share: ui::bar(free.max(0), given.max(1)),
                left: words::stipend_left(l, budget.print(l, free), budget.print(l, given)),
                until: words::stipend_until(l, fmt::date_year(l, budget.until)),
            });
        }
        if left.is_empty() {
            return Ok(Html::default());
        }
        Ok(Html::trusted(Section { page: l, left }.render().map_err(Error::internal)?))
    })
}

//! What money has for Today: what is left of one's stipends, and until when, and whether what was paid helped.

use askama::Template;
use kernel::i18n::{Html, Locale};
use kernel::{BoxFuture, Error, Result, Tx, fmt};
use ui::web::Signed;

use crate::claim::helped;
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
    /// What they are asked about.
    asked: Vec<String>,
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
        let asked = helped::open(&signed.actor, tx).await?;
        let asked: Vec<String> = asked.into_iter().take(MOST).map(|(claim, _)| claim.title).collect();
        if left.is_empty() && asked.is_empty() {
            return Ok(Html::default());
        }
        Ok(Html::trusted(Section { page: l, asked, left }.render().map_err(Error::internal)?))
    })
}

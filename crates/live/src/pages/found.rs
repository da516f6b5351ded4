//! What live learning has for whoever looks around or searches: the classes that fit.

use askama::Template;
use content::language::Language;
use content::search::folded;
use kernel::i18n::{Html, Locale};
use kernel::{BoxFuture, Error, Result, Tx};
use ui::web::Signed;

use super::list::{Row, row};
use crate::class::{self, Class};
use crate::words;

/// Most classes where nothing was asked, and where something was.
const MOST: (usize, usize) = (3, 6);

#[derive(Template)]
#[template(path = "live/_found.html")]
struct Section {
    page: Locale,
    rows: Vec<Row>,
}

/// The section of the library; every word that was asked has to begin a word of the class.
pub fn section<'a>(signed: &'a Signed, tx: &'a mut Tx, asked: &'a str) -> BoxFuture<'a, Result<Html>> {
    Box::pin(async move {
        let (actor, l) = (&signed.actor, signed.locale);
        let most = if asked.is_empty() { MOST.0 } else { MOST.1 };
        let fitting = class::all(actor, tx).await?.into_iter().filter(|class| fits(class, asked)).take(most);
        let mut rows = Vec::new();
        for class in fitting {
            rows.push(row(actor, tx, l, class).await?);
        }
        if rows.is_empty() {
            return Ok(Html::default());
        }
        Ok(Html::trusted(Section { page: l, rows }.render().map_err(Error::internal)?))
    })
}

fn fits(class: &Class, asked: &str) -> bool {
    let language = Language::parse(&class.language).unwrap_or_else(Language::english);
    let text = folded(&format!("{} {} {}", class.title, class.lead, class.outcomes), &language);
    folded(asked, &language).split_whitespace().all(|word| text.contains(&format!(" {word}")))
}

//! The answer to a question of `live`: from how many people on a session of one's own costs no more than single seats in a class
//! of the catalogue. Known where a People leader wrote what a class in its words costs, in its currency. Leaves out guesses:
//! other words are another class.

use content::language::Language;
use funds::Measure;
use kernel::{BoxFuture, Result, Tx};
use live::Class;

use super::{Offer, store};

/// From how many people on; nothing where nobody wrote what it costs, and where it never pays.
pub fn session<'a>(tx: &'a mut Tx, class: &'a Class) -> BoxFuture<'a, Result<Option<i64>>> {
    Box::pin(async move {
        let Some(measure) = Measure::parse(&class.measure) else { return Ok(None) };
        let language = Language::parse(&class.language).unwrap_or_else(Language::english);
        let folded = content::search::folded(&class.title, &language).trim().to_owned();
        let Some((fixed, per_head)) = store::cost(tx, &folded, measure).await? else { return Ok(None) };
        Ok(Offer { fixed, per_head, elsewhere: class.price, measure }.even())
    })
}

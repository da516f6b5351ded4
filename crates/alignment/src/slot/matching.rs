//! Content for a slot: courses, classes and programmes that speak about the same, with the words that say so and how their
//! minutes and days fit.

use kernel::i18n::Locale;
use kernel::{Actor, Result, Tx, fmt};

use super::Slot;
use super::filling::{self, Content, Offer};
use crate::{objective, topic, words};

/// Most proposals.
const MOST: usize = 5;

/// Something that may fill a slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// What.
    pub content: Content,
    /// Its title.
    pub title: String,
    /// Of which kind it is.
    pub kind: &'static str,
    /// Why.
    pub why: String,
}

/// Proposes content for a slot, the likest first; of those alike, what has a day within the slot, and then what fits its
/// minutes.
pub(crate) async fn propose(actor: &Actor, tx: &mut Tx, l: Locale, slot: &Slot) -> Result<Vec<Match>> {
    let mut about = slot.title.clone();
    if let Some(id) = slot.objective {
        let name = objective::store::find(tx, id).await?.map(|found| found.name).unwrap_or_default();
        let topics = topic::store::of_objective(tx, id).await?.join(" ");
        about = format!("{about} {name} {topics}");
    }
    let about = people::search_form(&about);
    let mut found = Vec::new();
    for offer in filling::offers(actor, tx, slot).await? {
        let folded = people::search_form(&format!("{} {}", offer.title, offer.speaks));
        let (_, shared) = topic::alike(&about, &folded);
        if !shared.is_empty() {
            let gap = offer.minutes.map_or(slot.minutes, |minutes| (minutes - slot.minutes).abs());
            let why = why(l, &shared, &offer, slot);
            let (content, kind, title) = (offer.content, kind(l, offer.content), offer.title);
            found.push((shared.len(), offer.on.is_none(), gap, Match { content, title, kind, why }));
        }
    }
    found.sort_by(|a, b| {
        b.0.cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))).then_with(|| a.3.title.cmp(&b.3.title))
    });
    Ok(found.into_iter().take(MOST).map(|(.., one)| one).collect())
}

/// Of which kind content is, in a word.
pub(crate) fn kind(l: Locale, content: Content) -> &'static str {
    match content {
        Content::Course(_) => words::content_course(l),
        Content::Class(_) => words::content_class(l),
        Content::Programme(_) => words::content_programme(l),
    }
}

fn why(l: Locale, shared: &[&str], offer: &Offer, slot: &Slot) -> String {
    let both = fmt::list_and(l, shared);
    let here = fmt::minutes_short(l, slot.minutes);
    match (offer.minutes, offer.on) {
        (None, _) => words::match_why_programme(l, both),
        (Some(minutes), None) => words::match_why(l, both, fmt::minutes_short(l, minutes), here),
        (Some(minutes), Some(on)) => {
            words::match_why_on(l, both, fmt::minutes_short(l, minutes), here, fmt::day(l, on))
        }
    }
}

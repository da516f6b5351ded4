//! Content for a slot: courses that speak about the same, with the words that say so and how their minutes fit.

use kernel::i18n::Locale;
use kernel::{Result, Tx, Uuid, fmt};

use super::{Slot, store};
use crate::{objective, topic, words};

/// Most proposals.
const MOST: usize = 3;

/// A course that may fill a slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// The course.
    pub course: Uuid,
    /// Its title.
    pub title: String,
    /// Why.
    pub why: String,
}

/// Proposes content for a slot, the likest first.
pub(super) async fn propose(tx: &mut Tx, l: Locale, slot: &Slot) -> Result<Vec<Match>> {
    let mut about = slot.title.clone();
    if let Some(id) = slot.objective {
        let name = objective::store::find(tx, id).await?.map(|found| found.name).unwrap_or_default();
        let topics = topic::store::of_objective(tx, id).await?.join(" ");
        about = format!("{about} {name} {topics}");
    }
    let about = people::search_form(&about);
    let mut found = Vec::new();
    for (course, title, topic, minutes) in store::courses(tx).await? {
        let folded = people::search_form(&format!("{title} {}", topic.unwrap_or_default()));
        let (_, shared) = topic::alike(&about, &folded);
        if !shared.is_empty() {
            let gap = (minutes - slot.minutes).abs();
            let why = words::match_why(
                l,
                fmt::list_and(l, &shared),
                fmt::minutes_short(l, minutes),
                fmt::minutes_short(l, slot.minutes),
            );
            found.push((shared.len(), gap, Match { course, title, why }));
        }
    }
    found.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)).then_with(|| a.2.title.cmp(&b.2.title)));
    Ok(found.into_iter().take(MOST).map(|(_, _, one)| one).collect())
}

//! Topics: what objectives, needs and courses speak about, written freely and found again by how they are written.
//! Two texts are alike by the words that they share; the words are the reason that is shown.
//!
//! Leaves out meaning: a model of skills may come between objectives and topics.

pub(crate) mod store;

use std::collections::BTreeSet;

use kernel::text::one_line;
use kernel::{Result, Tx};

use crate::ids::TopicId;

/// The longest name of a topic.
const MOST_NAME: usize = 60;
/// Most topics of one thing.
const MOST_TOPICS: usize = 8;
/// Words that say nothing about a matter, in the languages of the house.
const IDLE: [&str; 52] = [
    "the", "and", "for", "with", "our", "are", "not", "how", "what", "when", "from", "that", "this", "have",
    "has", "need", "needs", "people", "more", "about", "into", "they", "their", "who", "does", "new", "der",
    "die", "das", "und", "fur", "mit", "ein", "eine", "wir", "ist", "nicht", "wie", "was", "von", "auf",
    "den", "dem", "im", "في", "من", "على", "الى", "عن", "مع", "هذا", "هذه",
];

/// The words of a text that say something about its matter, as they are compared.
pub(crate) fn telling(folded: &str) -> BTreeSet<&str> {
    let idle = |word: &&str| word.chars().count() > 2 && !IDLE.contains(word);
    folded.split(' ').filter(idle).collect()
}

/// How alike two texts are, in percent, with the words that they share.
pub(crate) fn alike<'a>(one: &'a str, other: &'a str) -> (u32, Vec<&'a str>) {
    let (one, other) = (telling(one), telling(other));
    let shared: Vec<&str> = one.iter().filter(|word| other.iter().any(|o| same(word, o))).copied().collect();
    let all = one.len() + other.len() - shared.len();
    let percent = (100 * shared.len()).checked_div(all).unwrap_or(0);
    (u32::try_from(percent).unwrap_or(0), shared)
}

/// Whether all the telling words of a topic are in a text; not where it has none.
pub(crate) fn names(topic: &str, text: &str) -> bool {
    let (topic, text) = (telling(topic), telling(text));
    !topic.is_empty() && topic.iter().all(|word| text.iter().any(|other| same(word, other)))
}

/// Whether two words are one but for their endings: leak and leaks, braze and brazing.
fn same(one: &str, other: &str) -> bool {
    let shorter = one.chars().count().min(other.chars().count());
    let common = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    one == other || (common >= 4 && common + 2 >= shorter)
}

/// One topic with the words of a whole sentence; none where there are no words.
pub(crate) async fn keep_whole(tx: &mut Tx, text: &str) -> Result<Option<TopicId>> {
    let name: String = one_line(text).chars().take(MOST_NAME).collect();
    let folded = people::search_form(&name);
    if folded.is_empty() {
        return Ok(None);
    }
    let id = tx.id();
    store::keep(tx, id, &name, &folded).await.map(Some)
}

/// Topics of a form, separated by commas; those that are new are kept.
pub(crate) async fn keep(tx: &mut Tx, text: &str) -> Result<Vec<TopicId>> {
    let mut ids = Vec::new();
    for name in
        text.split([',', ';', '\n', '،']).map(one_line).filter(|name| !name.is_empty()).take(MOST_TOPICS)
    {
        let name: String = name.chars().take(MOST_NAME).collect();
        let folded = people::search_form(&name);
        if folded.is_empty() {
            continue;
        }
        let id = tx.id();
        ids.push(store::keep(tx, id, &name, &folded).await?);
    }
    ids.dedup();
    Ok(ids)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_alike_by_the_words_that_say_something() {
        let (percent, shared) = alike("leaks at the braze joint", "leak at brazed joints on line 3");
        assert_eq!(shared, ["braze", "joint", "leaks"]);
        assert!(percent >= 50, "{percent}");
        assert_eq!(alike("what we need", "what people need").0, 0);
        assert_eq!(alike("", ""), (0, vec![]));
    }
}

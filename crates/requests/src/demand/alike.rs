//! Which demands may be the same. The machine only proposes, with the words that they share; people put them together or
//! say that they differ. Pure.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use kernel::i18n::Locale;

use crate::ids::DemandId;

/// Most proposals at a time.
const MOST: usize = 8;
/// From so many demands on, words that stand in more than a quarter of them say nothing.
const MANY: usize = 12;

/// Two demands that may be the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The one.
    pub one: DemandId,
    /// The other.
    pub other: DemandId,
    /// The words that they share.
    pub words: Vec<String>,
}

/// Words that say nothing by themselves, by language.
const SMALL: [(Locale, &str); 3] = [
    (
        Locale::En,
        "about all also and any are been but can class course for from get had has have her his how into its learn \
        learning less make more most need new not now one our out over own part she some than that the their them then \
        there they this three too training two use very was way what when where which who why will with work would you your",
    ),
    (
        Locale::De,
        "aber alle als auch auf aus bei bin bis das dass dem den der des die drei durch ein eine einem einen einer eins \
        für haben hat ich ihr ihre ist kann kein keine kurs lernen man mehr mein mit nach neu neue neuen nicht noch nur \
        oder schulung sehr sein sich sie sind teil über und uns unser unter vom von vor was wenn wer wie wir wird zum zur \
        zwei zwischen",
    ),
    (
        Locale::Ar,
        "الذي التي إلى أن أو أي بعد بعض بين تدريب تعلم ثلاثة ثم جديد جديدة حتى درس دورة ذلك على عن عند عندما في قبل كان \
        كل كما كيف لا لكن لم ليس ما مع من منذ هذا هذه هل هنا هو هي واحد واحدة اثنان",
    ),
];

static SAYS_NOTHING: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let folded = SMALL.iter().map(|(l, words)| (*l, crate::wish::folded(*l, words)));
    let whole = SMALL.iter().flat_map(|(_, words)| words.split_whitespace().map(str::to_lowercase));
    folded
        .flat_map(|(_, words)| words.split(' ').map(str::to_owned).collect::<Vec<_>>())
        .chain(whole)
        .collect()
});

/// The words of a folded text that say something.
pub fn words(folded: &str) -> BTreeSet<String> {
    let says = |word: &&str| word.chars().count() > 2 && !SAYS_NOTHING.contains(*word);
    folded.split(' ').filter(says).map(str::to_owned).collect()
}

/// Whether two words are forms of one: the shorter begins the longer, and little is left.
fn same(one: &str, other: &str) -> bool {
    let letters = |word: &str| word.chars().count();
    let (short, long) = if letters(one) <= letters(other) { (one, other) } else { (other, one) };
    let left = letters(long) - letters(short);
    short == long || (letters(short) > 3 && left < 4 && long.starts_with(short))
}

/// The words of the shorter of two texts that the other has too, where they are most of it.
pub fn shared<'a>(one: &'a BTreeSet<String>, other: &'a BTreeSet<String>) -> Option<Vec<&'a String>> {
    let (few, many) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let shared: Vec<&String> = few.iter().filter(|word| many.iter().any(|known| same(word, known))).collect();
    let most = shared.len() * 5 >= few.len() * 3;
    (most && (shared.len() > 1 || few.len() == 1) && !shared.is_empty()).then_some(shared)
}

/// Pairs that may be the same, those that share the most words first; none of which people said that they differ.
pub fn proposals(
    demands: &[(DemandId, BTreeSet<String>)],
    differ: &BTreeSet<(DemandId, DemandId)>,
) -> Vec<Proposal> {
    let mut often: BTreeMap<&str, usize> = BTreeMap::new();
    for word in demands.iter().flat_map(|(_, words)| words) {
        *often.entry(word).or_default() += 1;
    }
    let says = |word: &String| demands.len() < MANY || often[word.as_str()] * 4 <= demands.len();
    let told: Vec<(DemandId, BTreeSet<String>)> = demands
        .iter()
        .map(|(id, words)| (*id, words.iter().filter(|word| says(word)).cloned().collect()))
        .collect();
    let mut found = Vec::new();
    for (at, (one, words)) in told.iter().enumerate() {
        for (other, theirs) in &told[at + 1..] {
            if differ.contains(&(*one, *other)) || differ.contains(&(*other, *one)) {
                continue;
            }
            if let Some(shared) = shared(words, theirs) {
                let words = shared.into_iter().cloned().collect();
                found.push(Proposal { one: *one, other: *other, words });
            }
        }
    }
    found.sort_by_key(|proposal| std::cmp::Reverse(proposal.words.len()));
    found.truncate(MOST);
    found
}

#[cfg(test)]
mod tests {
    use kernel::Uuid;

    use super::*;

    fn demands(texts: &[&str]) -> Vec<(DemandId, BTreeSet<String>)> {
        let id = |at: usize| DemandId(Uuid::from_u128(at as u128));
        texts.iter().enumerate().map(|(at, text)| (id(at), words(text))).collect()
    }

    fn pairs(texts: &[&str]) -> Vec<(u128, u128)> {
        let found = proposals(&demands(texts), &BTreeSet::new());
        found.into_iter().map(|one| (one.one.0.as_u128(), one.other.0.as_u128())).collect()
    }

    #[test]
    fn what_shares_most_of_its_words_may_be_the_same() {
        assert_eq!(pairs(&["reading wiring diagrams", "wiring diagram charger 4"]), [(0, 1)]);
        assert_eq!(pairs(&["excel", "excel pivot tables"]), [(0, 1)], "one word is all of it");
        assert_eq!(pairs(&["welding basics", "excel basics"]), [], "half of it is too little");
        assert_eq!(pairs(&["in an it", "at an it"]), [], "small words say nothing");
        assert_eq!(pairs(&["cart", "cartography"]), [], "too much is left");
        assert_eq!(pairs(&[]), []);
        assert_eq!(pairs(&["", ""]), []);
    }

    #[test]
    fn words_of_several_scripts_stand_beside_each_other() {
        assert_eq!(pairs(&["لحام", "reading", "дом", "лом и дом", "焊接基础"]), [(2, 3)]);
        assert_eq!(pairs(&["قراءة مخططات التوصيل", "قراءة مخططات"]), [(0, 1)]);
    }

    proptest::proptest! {
        #[test]
        fn whoever_is_first_does_not_matter(one in r"\PC{0,12}", other in r"\PC{0,12}") {
            proptest::prop_assert_eq!(same(&one, &other), same(&other, &one));
            proptest::prop_assert!(same(&one, &one));
        }
    }

    #[test]
    fn small_words_join_nothing_in_any_language() {
        let folded = |l: Locale, text: &str| words(&crate::wish::folded(l, text));
        assert!(folded(Locale::En, "One and two for the new training").is_empty());
        assert!(folded(Locale::De, "Eine Schulung für die neuen und über das").is_empty());
        assert!(folded(Locale::Ar, "كيف في هذا من على").is_empty());
        assert_eq!(pairs(&["goods receipt for shift one and two", "saying no for one and two"]), []);
    }

    #[test]
    fn of_what_differs_nobody_is_asked_again() {
        let both = demands(&["robot cell basics", "robot cell part two"]);
        assert_eq!(proposals(&both, &BTreeSet::new()).len(), 1);
        for pair in [(both[0].0, both[1].0), (both[1].0, both[0].0)] {
            assert_eq!(proposals(&both, &BTreeSet::from([pair])), []);
        }
    }

    #[test]
    fn words_that_stand_everywhere_say_nothing() {
        let many: Vec<String> = (0..20).map(|at| format!("joint {at}topic")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).chain(["joint"]).collect();
        assert_eq!(pairs(&many), []);
    }
}

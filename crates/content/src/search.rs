//! Plain search over live courses: words are cut, folded and stemmed here, in Rust, so that both engines find
//! the same. Scripts that put no spaces between words are cut into pairs of letters.

mod store;

use kernel::{Actor, Error, Result, Tx};
use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

use crate::ids::CourseId;
use crate::language::Language;

/// Languages with a stemmer.
const LANGUAGES: [(&str, Algorithm); 19] = [
    ("ar", Algorithm::Arabic),
    ("da", Algorithm::Danish),
    ("de", Algorithm::German),
    ("el", Algorithm::Greek),
    ("en", Algorithm::English),
    ("es", Algorithm::Spanish),
    ("fi", Algorithm::Finnish),
    ("fr", Algorithm::French),
    ("hu", Algorithm::Hungarian),
    ("it", Algorithm::Italian),
    ("nl", Algorithm::Dutch),
    ("no", Algorithm::Norwegian),
    ("nb", Algorithm::Norwegian),
    ("pt", Algorithm::Portuguese),
    ("ro", Algorithm::Romanian),
    ("ru", Algorithm::Russian),
    ("sv", Algorithm::Swedish),
    ("ta", Algorithm::Tamil),
    ("tr", Algorithm::Turkish),
];

/// A course that was found, and because of what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The course.
    pub course: CourseId,
    /// Its title in the base language.
    pub title: String,
    /// `guide` or `course`.
    pub kind: String,
    /// Its minutes.
    pub minutes: u32,
    /// The part that holds the words.
    pub part: String,
    /// Language of that part.
    pub language: Language,
    /// Heading of that part.
    pub heading: String,
    /// Some words around the first match.
    pub around: String,
}

/// Words of a text, folded: small letters, no accents; beside each word its stem where the word does not
/// begin with it. Between spaces, with one at each end, so that ` begin` is the start of a word.
#[must_use]
pub fn folded(text: &str, language: &Language) -> String {
    let stemmer = algorithm(language).map(Stemmer::create);
    let mut out = String::from(" ");
    for token in tokens(text) {
        let stem = stemmer.as_ref().map(|stemmer| without_marks(&stemmer.stem(&token)));
        let word = without_marks(&token);
        if let Some(stem) = stem.filter(|stem| !word.starts_with(stem.as_str())) {
            out.push_str(&stem);
            out.push(' ');
        }
        out.push_str(&word);
        out.push(' ');
    }
    out
}

/// Courses in which all words of a question stand together in one part, at most 30, titles first.
///
/// # Errors
/// [`Error::NotFound`] for somebody who is not signed in.
pub async fn find(actor: &Actor, tx: &mut Tx, asked: &str) -> Result<Vec<Hit>> {
    if matches!(actor, Actor::Anonymous) {
        return Err(Error::NotFound);
    }
    let mut words: Vec<String> = tokens(&crate::text::one_line(asked, 200)).collect();
    words.dedup();
    words.truncate(8);
    if words.is_empty() {
        return Ok(vec![]);
    }
    let starts: Vec<Vec<String>> = words.iter().map(|word| starts(word)).collect();
    let mut hits = store::find(tx, &starts).await?;
    let in_title = |hit: &Hit| {
        let title = folded(&hit.title, &Language::english());
        starts.iter().filter(|any| any.iter().any(|start| title.contains(&format!(" {start}")))).count()
    };
    hits.sort_by_key(|hit| std::cmp::Reverse(in_title(hit)));
    let mut seen = Vec::new();
    hits.retain(|hit| {
        !seen.contains(&hit.course) && {
            seen.push(hit.course);
            true
        }
    });
    hits.truncate(30);
    for hit in &mut hits {
        hit.around = around(&hit.around, &starts);
    }
    Ok(hits)
}

/// How a word that matches may begin. Nobody says which language a question is in, so every language's stem
/// counts; a start that another one begins with is left out.
fn starts(word: &str) -> Vec<String> {
    let stems = LANGUAGES.iter().map(|(_, algorithm)| without_marks(&Stemmer::create(*algorithm).stem(word)));
    let mut all: Vec<String> = stems.filter(|stem| stem.chars().count() >= 3).collect();
    all.push(without_marks(word));
    all.sort();
    all.dedup();
    let mut out: Vec<String> = Vec::new();
    for start in all {
        if !out.iter().any(|shorter| start.starts_with(shorter.as_str())) {
            out.push(start);
        }
    }
    out
}

fn algorithm(language: &Language) -> Option<Algorithm> {
    LANGUAGES.iter().find(|(tag, _)| *tag == language.primary()).map(|(_, algorithm)| *algorithm)
}

fn tokens(text: &str) -> impl Iterator<Item = String> {
    let lower: String = text.nfkc().flat_map(char::to_lowercase).collect();
    let mut out: Vec<String> = Vec::new();
    let mut run: Vec<char> = Vec::new();
    for word in lower.unicode_words() {
        if word.chars().all(is_unspaced) {
            run.extend(word.chars());
            continue;
        }
        pairs(&mut run, &mut out);
        out.push(word.to_owned());
    }
    pairs(&mut run, &mut out);
    out.retain(|token| !without_marks(token).is_empty() && token.len() <= 120);
    out.into_iter()
}

fn without_marks(word: &str) -> String {
    // Marks of these scripts are letters: taken away, another word stays.
    if word.chars().any(is_unspaced) {
        return word.to_owned();
    }
    word.replace('ß', "ss").nfd().filter(|c| !is_combining_mark(*c) && c.is_alphanumeric()).collect()
}

/// Letters without spaces between words: pairs, so that a word is found inside a sentence.
fn pairs(run: &mut Vec<char>, out: &mut Vec<String>) {
    match run.as_slice() {
        [] => {}
        [one] => out.push(one.to_string()),
        many => out.extend(many.windows(2).map(|pair| pair.iter().collect())),
    }
    run.clear();
}

fn is_unspaced(c: char) -> bool {
    matches!(u32::from(c),
        0x0e00..=0x0eff | 0x1000..=0x109f | 0x1780..=0x17ff | 0x3040..=0x30ff | 0x3400..=0x9fff | 0xf900..=0xfaff
        | 0x20000..=0x3ffff)
}

/// About twenty words around the first match.
fn around(text: &str, starts: &[Vec<String>]) -> String {
    let all: Vec<&str> = text.split_whitespace().collect();
    let is_match = |word: &&str| {
        let folded: Vec<String> = tokens(word).map(|token| without_marks(&token)).collect();
        folded.iter().any(|token| starts.iter().flatten().any(|start| token.starts_with(start.as_str())))
    };
    let first = all.iter().position(is_match).unwrap_or(0);
    let (from, to) = (first.saturating_sub(8), (first + 14).min(all.len()));
    let mut out = all.get(from..to).unwrap_or_default().join(" ");
    if from > 0 {
        out.insert_str(0, "… ");
    }
    if to < all.len() {
        out.push_str(" …");
    }
    crate::text::one_line(&out, 260)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_alike_whoever_writes_them() {
        assert_eq!(
            folded("Zurück, schöne Größen!", &Language::parse("de").unwrap()),
            " zuruck schone grossen "
        );
        assert_eq!(folded("We study lines", &Language::english()), " we studi study lines ");
    }

    #[test]
    fn a_question_finds_other_forms_of_its_words() {
        let found = |text: &str, tag: &str, asked: &str| {
            let folded = folded(text, &Language::parse(tag).unwrap());
            starts(asked).iter().any(|start| folded.contains(&format!(" {start}")))
        };
        assert!(found("She studies", "en", "study") && found("We study", "en", "studies"));
        assert!(found("die Lötstelle", "de", "lötstellen") && found("es schließt", "de", "schliesst"));
        assert!(!found("to purge", "en", "filler"));
        assert_eq!(folded("L’été", &Language::parse("sw").unwrap()), " lete ");
    }

    #[test]
    fn scripts_without_spaces_become_pairs() {
        assert_eq!(folded("安全です", &Language::parse("ja").unwrap()), " 安全 全で です ");
        assert!(folded("ความปลอดภัย", &Language::parse("th").unwrap()).contains(" คว "));
    }

    #[test]
    fn a_snippet_shows_the_place() {
        let text = "one two three four five six seven eight nine ten propane sinks to the floor";
        assert_eq!(
            around(text, &[vec!["propan".into()]]),
            "… three four five six seven eight nine ten propane sinks to the floor"
        );
    }
}

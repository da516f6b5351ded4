//! What a machine can say about a version before a person decides: source, reading age, minutes, languages,
//! questions. Checks inform; they stop nobody.

use crate::draft::CourseKind;
use crate::language::Language;
use crate::reading::Outline;

/// Minutes that a guide should take at most.
pub const AIM_MINUTES: u32 = 4;
/// Reading age to aim for.
pub const AIM_AGE: u32 = 12;

/// One check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Check {
    /// The source is named, or not.
    Source(Option<String>),
    /// About how old a reader must be; `None` where no formula is known for the language.
    Age(Language, Option<u32>),
    /// Minutes, and whether that is more than the aim.
    Minutes(u32, bool),
    /// Languages besides the base language in which every part is there.
    Complete(Vec<Language>),
    /// Languages in which some part is missing.
    Behind(Vec<Language>),
    /// There is no question.
    NoQuestion,
}

impl Check {
    /// Whether it is as it should be.
    #[must_use]
    pub fn is_well(&self) -> bool {
        match self {
            Check::Source(source) => source.is_some(),
            Check::Age(_, age) => age.is_none_or(|age| age <= AIM_AGE + 2),
            Check::Minutes(_, long) => !long,
            Check::Complete(_) => true,
            Check::Behind(_) | Check::NoQuestion => false,
        }
    }
}

/// The checks of a version; `words` is all of its text in the base language.
#[must_use]
pub fn checks(outline: &Outline, words: &str) -> Vec<Check> {
    let version = &outline.version;
    let mut out = vec![Check::Source(Some(version.source.clone()).filter(|source| !source.is_empty()))];
    out.push(Check::Age(version.language.clone(), reading_age(words, &version.language)));
    out.push(Check::Minutes(
        version.minutes,
        version.kind == CourseKind::Guide && version.minutes > AIM_MINUTES,
    ));
    let of = u32::try_from(outline.parts().count()).unwrap_or(u32::MAX);
    let others = outline.languages.iter().filter(|(language, _)| *language != version.language);
    let (complete, behind): (Vec<_>, Vec<_>) = others.cloned().partition(|(_, parts)| *parts >= of);
    let tags = |languages: Vec<(Language, u32)>| {
        languages.into_iter().map(|(language, _)| language).collect::<Vec<_>>()
    };
    let (complete, behind) = (tags(complete), tags(behind));
    if !complete.is_empty() {
        out.push(Check::Complete(complete));
    }
    if !behind.is_empty() {
        out.push(Check::Behind(behind));
    }
    if outline.parts().all(|part| part.questions == 0) {
        out.push(Check::NoQuestion);
    }
    out
}

/// The age from which English text is read easily: the grade of Flesch and Kincaid (Kincaid, Fishburne,
/// Rogers and Chissom, 1975) plus five years. Other languages have no formula here.
#[must_use]
pub fn reading_age(text: &str, language: &Language) -> Option<u32> {
    if language.primary() != "en" {
        return None;
    }
    let words: Vec<&str> = text.split_whitespace().filter(|w| w.contains(char::is_alphabetic)).collect();
    if words.len() < 20 {
        return None;
    }
    let ends = |word: &&&str| word.ends_with(['.', '!', '?', ':', ';']);
    let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
    let sentences = words.iter().filter(ends).count().max(lines).max(1);
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    #[expect(clippy::cast_precision_loss, reason = "counts of words are far below 2^52")]
    let (words, sentences, syllables) = (words.len() as f64, sentences as f64, syllables as f64);
    let grade = 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 5..=25")]
    let age = (grade + 5.0).round().clamp(5.0, 25.0) as u32;
    Some(age)
}

/// Runs of vowels; a silent `e` at the end does not count.
fn syllables(word: &str) -> usize {
    let letters: String =
        word.chars().filter(char::is_ascii_alphabetic).collect::<String>().to_ascii_lowercase();
    let mut count = 0;
    let mut before = false;
    for c in letters.chars() {
        let vowel = matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
        count += usize::from(vowel && !before);
        before = vowel;
    }
    if letters.ends_with('e') && !letters.ends_with("le") && count > 1 {
        count -= 1;
    }
    count.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_words_in_short_sentences_are_easy() {
        let english = Language::english();
        let easy = "Look at the ring. Is it bright all round? Then it is good. Is one spot dull? Tag the unit. Call your lead.";
        let hard = "Nonrepudiation constitutes the organisational capability of establishing incontrovertible attribution of communications, notwithstanding subsequent repudiation by participating counterparties, administrators or intermediaries.";
        assert!(reading_age(easy, &english).unwrap() <= 8);
        assert!(reading_age(hard, &english).unwrap() > 20);
        assert_eq!(reading_age(easy, &Language::parse("th").unwrap()), None);
        assert_eq!(reading_age("Too short.", &english), None);
    }
}

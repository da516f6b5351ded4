//! RFC 5646 language tags and the language maps keyed by them.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::json::{Json, same_members};

/// Whether `tag` is well-formed by the grammar of RFC 5646 section 2.1 (the registry is not consulted).
pub fn is_language_tag(tag: &str) -> bool {
    let lower = tag.to_ascii_lowercase();
    GRANDFATHERED.contains(&lower.as_str()) || is_langtag(&lower)
}

const GRANDFATHERED: [&str; 26] = [
    "en-gb-oed",
    "i-ami",
    "i-bnn",
    "i-default",
    "i-enochian",
    "i-hak",
    "i-klingon",
    "i-lux",
    "i-mingo",
    "i-navajo",
    "i-pwn",
    "i-tao",
    "i-tay",
    "i-tsu",
    "sgn-be-fr",
    "sgn-be-nl",
    "sgn-ch-de",
    "art-lojban",
    "cel-gaulish",
    "no-bok",
    "no-nyn",
    "zh-guoyu",
    "zh-hakka",
    "zh-min",
    "zh-min-nan",
    "zh-xiang",
];

fn is_langtag(tag: &str) -> bool {
    let mut parts = tag.split('-').peekable();
    let alpha =
        |p: &str, min, max| (min..=max).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphabetic());
    let alphanumeric =
        |p: &str, min, max| (min..=max).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric());
    let Some(language) = parts.next() else { return false };
    if language == "x" {
        return parts.peek().is_some() && parts.all(|p| alphanumeric(p, 1, 8));
    }
    if !alpha(language, 2, 8) {
        return false;
    }
    if language.len() <= 3 {
        for _ in 0..3 {
            if parts.next_if(|p| alpha(p, 3, 3)).is_none() {
                break;
            }
        }
    }
    parts.next_if(|p| alpha(p, 4, 4));
    parts.next_if(|p| alpha(p, 2, 2) || (p.len() == 3 && p.bytes().all(|b| b.is_ascii_digit())));
    let variant = |p: &str| {
        alphanumeric(p, 5, 8) || (alphanumeric(p, 4, 4) && p.starts_with(|c: char| c.is_ascii_digit()))
    };
    while parts.next_if(|p| variant(p)).is_some() {}
    while let Some(single) = parts.next_if(|p| alphanumeric(p, 1, 1)) {
        let longest_from = if single == "x" { 1 } else { 2 };
        if parts.next_if(|p| alphanumeric(p, longest_from, 8)).is_none() {
            return false;
        }
        while parts.next_if(|p| alphanumeric(p, longest_from, 8)).is_some() {}
        if single == "x" {
            break;
        }
    }
    parts.peek().is_none()
}

/// Texts by language tag, in the order they were sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LanguageMap(pub Vec<(String, String)>);

impl LanguageMap {
    /// One text in one language.
    pub fn of(tag: impl Into<String>, text: impl Into<String>) -> Self {
        LanguageMap(vec![(tag.into(), text.into())])
    }

    /// Adds a text in another language.
    pub fn and(mut self, tag: impl Into<String>, text: impl Into<String>) -> Self {
        self.0.push((tag.into(), text.into()));
        self
    }

    /// Whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text that suits best: the first wanted tag that matches exactly, then by language alone, then English,
    /// then whichever comes first.
    pub fn best(&self, wanted: &[&str]) -> Option<&str> {
        let tags: Vec<&str> = self.0.iter().map(|(tag, _)| tag.as_str()).collect();
        suiting(&tags, wanted).map(|at| self.0[at].1.as_str())
    }

    /// These texts and those of `newer`, which wins where both have the language.
    pub fn merged(mut self, newer: LanguageMap) -> LanguageMap {
        let mut places: HashMap<String, usize> = HashMap::with_capacity(self.0.len());
        for (at, (tag, _)) in self.0.iter().enumerate() {
            places.entry(tag.to_ascii_lowercase()).or_insert(at);
        }
        for (tag, text) in newer.0 {
            let at = *places.entry(tag.to_ascii_lowercase()).or_insert(self.0.len());
            match self.0.get_mut(at) {
                Some((_, known)) => *known = text,
                None => self.0.push((tag, text)),
            }
        }
        self
    }

    pub(crate) fn to_json(&self) -> Json<'static> {
        Json::Object(
            self.0.iter().map(|(tag, text)| (Cow::Owned(tag.clone()), Json::from(text.clone()))).collect(),
        )
    }

    /// The same texts in the same languages, in whatever order.
    pub(crate) fn same(&self, other: &LanguageMap) -> bool {
        same_members(&self.0, &other.0)
    }
}

/// Which of `tags` suits best; see [`LanguageMap::best`].
pub(crate) fn suiting(tags: &[&str], wanted: &[&str]) -> Option<usize> {
    fn primary(tag: &str) -> &str {
        tag.split('-').next().unwrap_or(tag)
    }
    let exact = |tag: &str| tags.iter().position(|t| t.eq_ignore_ascii_case(tag));
    let near = |tag: &str| tags.iter().position(|t| primary(t).eq_ignore_ascii_case(primary(tag)));
    let chosen = wanted.iter().find_map(|tag| exact(tag).or_else(|| near(tag)));
    chosen.or_else(|| near("en")).or((!tags.is_empty()).then_some(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_follow_the_grammar() {
        for good in [
            "en",
            "de-CH",
            "sr-Cyrl",
            "zh-Hant-TW",
            "tlh",
            "es-419",
            "x-ours",
            "en-GB-oed",
            "i-klingon",
            "sl-rozaj-biske",
            "de-CH-1996",
            "zh-yue-Hant",
            "en-u-ca-gregory",
            "en-a-bbb-x-a",
            "ar",
            "und",
            "de-x-y",
        ] {
            assert!(is_language_tag(good), "{good}");
        }
        for bad in [
            "",
            "a",
            "something",
            "a12345678",
            "zh-something-ccc",
            "s-something",
            "en-something-AU",
            "en_US",
            "en-",
            "-en",
            "x",
            "en-x",
            "de--DE",
            "en-US-",
            "12",
            "ф",
        ] {
            assert!(!is_language_tag(bad), "{bad}");
        }
    }

    #[test]
    fn the_best_text_is_in_the_readers_language() {
        let map = LanguageMap::of("en-US", "attended").and("de", "teilgenommen").and("fr", "assisté");
        assert_eq!(map.best(&["de-AT"]), Some("teilgenommen"));
        assert_eq!(map.best(&["ar"]), Some("attended"));
        assert_eq!(LanguageMap::of("th", "x").best(&["de"]), Some("x"));
        assert_eq!(LanguageMap::default().best(&["de"]), None);
    }
}

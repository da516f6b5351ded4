//! The languages of the interface, and how a request, a person or a page names one.
//!
//! Interface languages and content languages are different sets: a course may be in Thai while the page
//! around it is in German. [`Locale`] is the first; [`direction`] and [`autonym`] serve the second.
//! The words themselves are made at build time (see the crate `wordsmith`); nothing is parsed here.

mod say;
mod sentence;

pub use say::{Arg, Html, Out};
pub use sentence::{Kept, Sentence};

use serde::{Deserialize, Serialize};

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// English, the language in which messages are first written.
    #[default]
    En,
    /// German.
    De,
    /// Arabic, written from right to left.
    Ar,
}

impl Locale {
    /// Every interface language, in the order in which a choice offers them.
    pub const ALL: [Locale; 3] = [Locale::En, Locale::De, Locale::Ar];

    /// The language tag, as in `<html lang>`: `en`, `de`, `ar`.
    pub fn code(self) -> &'static str {
        match self {
            Locale::En => "en",
            Locale::De => "de",
            Locale::Ar => "ar",
        }
    }

    /// The direction of writing, as in `<html dir>`: `ltr` or `rtl`.
    pub fn dir(self) -> &'static str {
        direction(self.code())
    }

    /// The language's own name: English, Deutsch, العربية.
    pub fn own_name(self) -> &'static str {
        match self {
            Locale::En => "English",
            Locale::De => "Deutsch",
            Locale::Ar => "العربية",
        }
    }

    /// The interface language of a tag such as `de`, `de-AT` or `ar_EG`; none where we do not speak it.
    pub fn parse(tag: &str) -> Option<Locale> {
        let language = tag.trim().split(['-', '_']).next()?;
        Locale::ALL.into_iter().find(|l| l.code().eq_ignore_ascii_case(language))
    }

    /// The best interface language of an `Accept-Language` header; none where nothing fits.
    pub fn from_accept_language(header: &str) -> Option<Locale> {
        let mut best: Option<(f32, Locale)> = None;
        for entry in header.split(',').take(20) {
            let mut parts = entry.split(';');
            let Some(locale) = parts.next().and_then(Locale::parse) else { continue };
            let weight = parts
                .find_map(|p| p.trim().strip_prefix("q="))
                .map_or(1.0, |q| q.trim().parse::<f32>().unwrap_or(0.0));
            if weight > 0.0 && best.is_none_or(|(b, _)| weight > b) {
                best = Some((weight, locale));
            }
        }
        best.map(|(_, locale)| locale)
    }
}

impl std::fmt::Display for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

/// Whatever a generated word function takes first: a locale, or a thing that carries one.
pub trait Speaks {
    /// The interface language to speak.
    fn locale(&self) -> Locale;
}

impl Speaks for Locale {
    fn locale(&self) -> Locale {
        *self
    }
}

impl<T: Speaks + ?Sized> Speaks for &T {
    fn locale(&self) -> Locale {
        (**self).locale()
    }
}

/// The direction of writing of any language, content languages too.
pub fn direction(tag: &str) -> &'static str {
    match tag.split(['-', '_']).next().unwrap_or_default() {
        "ar" | "he" | "fa" | "ur" | "ps" | "ckb" | "yi" | "dv" | "ug" | "sd" => "rtl",
        _ => "ltr",
    }
}

/// A language's own name, for content languages; the tag itself where we do not know it.
pub fn autonym(tag: &str) -> &str {
    match tag.split(['-', '_']).next().unwrap_or_default() {
        "en" => "English",
        "de" => "Deutsch",
        "ar" => "العربية",
        "bg" => "Български",
        "bn" => "বাংলা",
        "cs" => "Čeština",
        "da" => "Dansk",
        "el" => "Ελληνικά",
        "es" => "Español",
        "fa" => "فارسی",
        "fi" => "Suomi",
        "fr" => "Français",
        "he" => "עברית",
        "hi" => "हिन्दी",
        "hu" => "Magyar",
        "id" => "Bahasa Indonesia",
        "it" => "Italiano",
        "ja" => "日本語",
        "ko" => "한국어",
        "nl" => "Nederlands",
        "no" | "nb" => "Norsk",
        "pl" => "Polski",
        "pt" => "Português",
        "ro" => "Română",
        "ru" => "Русский",
        "sv" => "Svenska",
        "th" => "ไทย",
        "tr" => "Türkçe",
        "uk" => "Українська",
        "ur" => "اردو",
        "vi" => "Tiếng Việt",
        "zh" => "中文",
        _ => tag,
    }
}

/// Makes the module `words` of a room from its locale files.
#[macro_export]
macro_rules! words {
    () => {
        /// Every text that this room says, in each interface language.
        pub mod words {
            include!(concat!(env!("OUT_DIR"), "/words.rs"));
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_accepted_language_wins() {
        assert_eq!(Locale::from_accept_language("fr, de-AT;q=0.7, en;q=0.5"), Some(Locale::De));
        assert_eq!(Locale::from_accept_language("ar"), Some(Locale::Ar));
        assert_eq!(Locale::from_accept_language("en;q=0, ar;q=0.1"), Some(Locale::Ar));
        assert_eq!(Locale::from_accept_language("fr, it;q=junk, *"), None);
        assert_eq!(Locale::from_accept_language(";;;,,q=,"), None);
    }

    #[test]
    fn tags_are_read_with_their_region() {
        assert_eq!(Locale::parse("ar_EG"), Some(Locale::Ar));
        assert_eq!(Locale::parse("DE-ch"), Some(Locale::De));
        assert_eq!(Locale::parse("th"), None);
        assert_eq!(Locale::Ar.dir(), "rtl");
        assert_eq!(direction("he-IL"), "rtl");
        assert_eq!(autonym("th"), "ไทย");
        assert_eq!(autonym("xx"), "xx");
    }
}

//! Languages of content: a well-formed tag, and how fast people read it.
//! The languages of the interface are a different and smaller set (`kernel::i18n`).

use std::fmt;

use serde::{Deserialize, Serialize};

/// A BCP 47 tag in lower case, region in upper case (`de`, `pt-BR`). Always well formed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language(String);

/// How fast a language is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// Words a minute, for scripts that put spaces between words.
    Words(u32),
    /// Letters a minute, for scripts that do not.
    Letters(u32),
}

impl Language {
    /// Reads a tag. `None` when it is not two or three letters with optional subtags.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Language> {
        let mut parts = tag.trim().split(['-', '_']);
        let first = parts.next()?.to_ascii_lowercase();
        if !(2..=3).contains(&first.len()) || !first.bytes().all(|b| b.is_ascii_lowercase()) {
            return None;
        }
        let mut out = first;
        for part in parts {
            if !(2..=8).contains(&part.len()) || !part.bytes().all(|b| b.is_ascii_alphanumeric()) {
                return None;
            }
            out.push('-');
            match part.len() {
                2 => out.push_str(&part.to_ascii_uppercase()),
                _ => out.push_str(&part.to_ascii_lowercase()),
            }
        }
        (out.len() <= 35).then_some(Language(out))
    }

    /// Reads a tag that this room stored.
    ///
    /// # Errors
    /// A fault of ours: only well-formed tags are stored.
    pub(crate) fn read_tag(tag: &str) -> kernel::Result<Language> {
        Language::parse(tag).ok_or_else(|| kernel::Error::internal(format!("{tag:?} is no language tag")))
    }

    /// English, the base language where a source names none.
    #[must_use]
    pub fn english() -> Language {
        Language("en".into())
    }

    /// The tag, as the HTML attribute `lang` wants it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The tag without region or script: `pt` of `pt-BR`.
    #[must_use]
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// Which way it is written, as the HTML attribute `dir` wants it.
    #[must_use]
    pub fn direction(&self) -> &'static str {
        kernel::i18n::direction(&self.0)
    }

    /// Its name in itself, or the tag.
    #[must_use]
    pub fn name(&self) -> &str {
        kernel::i18n::autonym(&self.0)
    }

    /// How fast it is read aloud, after the International Reading Speed Texts: Trauzettel-Klosinski
    /// and Dietz, Investigative Ophthalmology & Visual Science 53 (2012), 5452. Reading aloud is slower
    /// than reading silently, which keeps the minutes on the safe side for people who read in a second
    /// language. Languages outside that study use its mean: 184 words or 863 letters a minute.
    #[must_use]
    pub fn pace(&self) -> Pace {
        match self.primary() {
            "ar" => Pace::Words(138),
            "de" => Pace::Words(179),
            "en" => Pace::Words(228),
            "es" => Pace::Words(218),
            "fi" => Pace::Words(161),
            "fr" => Pace::Words(195),
            "he" => Pace::Words(187),
            "it" => Pace::Words(188),
            "nl" => Pace::Words(202),
            "pl" | "tr" => Pace::Words(166),
            "pt" => Pace::Words(181),
            "ru" => Pace::Words(184),
            "sl" => Pace::Words(180),
            "sv" => Pace::Words(199),
            "zh" => Pace::Letters(255),
            "ja" => Pace::Letters(357),
            "th" | "lo" | "km" | "my" => Pace::Letters(863),
            _ => Pace::Words(184),
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Language {
    type Error = String;
    fn try_from(tag: String) -> Result<Self, String> {
        Language::parse(&tag).ok_or_else(|| format!("{tag:?} is not a language tag"))
    }
}

impl From<Language> for String {
    fn from(language: Language) -> String {
        language.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_put_into_one_form() {
        assert_eq!(Language::parse("PT_br").unwrap().as_str(), "pt-BR");
        assert_eq!(Language::parse("zh-Hant").unwrap().as_str(), "zh-hant");
        for bad in ["", "x", "english", "e1", "de-", "de/../..", "de\u{202e}"] {
            assert_eq!(Language::parse(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn arabic_and_hebrew_run_from_right_to_left() {
        assert_eq!(Language::parse("ar").unwrap().direction(), "rtl");
        assert_eq!(Language::parse("he-IL").unwrap().direction(), "rtl");
        assert_eq!(Language::parse("th").unwrap().direction(), "ltr");
    }
}

//! Why a rule went off: what a person wrote, or what the house says itself, in the language of who reads it.

use kernel::i18n::Locale;

use crate::words;

/// Why a rule went off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// A person wrote it.
    Told(String),
    /// Its last day has passed.
    Expired,
    /// The rule of this title replaced it.
    ReplacedBy(String),
}

impl Why {
    pub(crate) fn read(code: Option<&str>, text: String) -> Self {
        match code {
            Some("expired") => Self::Expired,
            Some("replaced") => Self::ReplacedBy(text),
            _ => Self::Told(text),
        }
    }

    /// The code and the text in the database.
    pub(crate) fn parts(&self) -> (Option<&'static str>, &str) {
        match self {
            Self::Told(text) => (None, text),
            Self::Expired => (Some("expired"), ""),
            Self::ReplacedBy(title) => (Some("replaced"), title),
        }
    }

    /// What stands in events and beside duties that ended: the code, or what a person wrote.
    pub(crate) fn kept(&self) -> &str {
        let (code, text) = self.parts();
        code.unwrap_or(text)
    }

    /// The sentence in a language.
    pub fn say(&self, l: Locale) -> String {
        match self {
            Self::Told(text) => text.clone(),
            Self::Expired => words::rule_off_expired(l).into(),
            Self::ReplacedBy(title) => words::rule_off_replaced(l, title.as_str()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_house_says_is_said_in_every_language_and_comes_back_from_its_parts() {
        let plain = |why: &Why, l| why.say(l).replace(['\u{2068}', '\u{2069}'], "");
        let replaced = Why::ReplacedBy("Hose R290".into());
        assert_eq!(plain(&replaced, Locale::De), "ersetzt durch „Hose R290“");
        assert_eq!(plain(&Why::Expired, Locale::De), "der letzte Tag ist vorbei");
        assert_eq!(
            plain(&Why::Told("its last day has passed".into()), Locale::De),
            "its last day has passed"
        );
        for why in [replaced, Why::Expired, Why::Told("The hose is gone.".into())] {
            let (code, text) = why.parts();
            assert_eq!(Why::read(code, text.to_owned()), why);
        }
    }
}

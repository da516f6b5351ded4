//! A sentence that is kept until somebody reads it, and then said in their language.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Locale, Speaks};

/// What to tell somebody, in whatever language they read.
#[derive(Clone)]
pub struct Sentence(Arc<dyn Fn(Locale) -> String + Send + Sync>);

impl Sentence {
    /// A sentence of `words`: `Sentence::new(words::rule_on_already)`, or a closure where it has variables.
    pub fn new<S: Into<String>>(say: impl Fn(Locale) -> S + Send + Sync + 'static) -> Self {
        Self(Arc::new(move |l| say(l).into()))
    }

    /// A sentence for those who run or program against the installation; they read English.
    pub fn plain(text: impl Into<String>) -> Self {
        let text = text.into();
        Self::new(move |_| text.clone())
    }

    /// The sentence in a language.
    pub fn say(&self, l: impl Speaks) -> String {
        (self.0)(l.locale())
    }
}

impl fmt::Debug for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.say(Locale::En))
    }
}

impl fmt::Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(Locale::En))
    }
}

/// A sentence that is written down, in each language of the interface.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Kept(BTreeMap<String, String>);

impl Kept {
    /// Writes down a sentence of `words`.
    pub fn of<S: Into<String>>(say: impl Fn(Locale) -> S) -> Self {
        Self(Locale::ALL.into_iter().map(|l| (l.code().to_owned(), say(l).into())).collect())
    }

    /// The sentence in a language.
    pub fn say(&self, l: impl Speaks) -> &str {
        self.0.get(l.locale().code()).map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_said_in_the_language_of_whoever_reads() {
        let both = Sentence::new(|l| if l == Locale::De { "Nein." } else { "No." });
        assert_eq!((both.say(Locale::De), both.to_string()), ("Nein.".into(), "No.".into()));
        assert_eq!(Sentence::plain("No.").say(Locale::De), "No.");
        let kept = serde_json::to_string(&Kept::of(|l| both.say(l))).unwrap();
        assert_eq!(kept, r#"{"ar":"No.","de":"Nein.","en":"No."}"#);
        assert_eq!(serde_json::from_str::<Kept>(&kept).unwrap().say(Locale::De), "Nein.");
    }
}

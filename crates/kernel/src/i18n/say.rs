//! What the generated word functions are made of: arguments, plural forms, and the text being written.

use super::Locale;
use crate::fmt;
use std::borrow::Cow;

/// First strong isolate and pop: a name or number keeps its own direction inside Arabic.
const ISOLATE: [char; 2] = ['\u{2068}', '\u{2069}'];

/// A variable of a message. Numbers choose plural forms and are written by `fmt`.
#[derive(Debug, Clone)]
pub enum Arg<'a> {
    /// Any text; escaped in messages whose key ends in `-html`.
    Text(Cow<'a, str>),
    /// A whole number.
    Whole(i64),
    /// A number with decimals; written with at most two.
    Real(f64),
    /// Markup that is already safe.
    Html(Cow<'a, str>),
}

/// Markup that templates print as it is. Built only from constants, from escaped text and from renderers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Html(Cow<'static, str>);

impl Html {
    /// Markup that stands in the source.
    pub fn fixed(markup: &'static str) -> Self {
        Html(Cow::Borrowed(markup))
    }

    /// Markup from a renderer or a sanitiser, which has escaped whatever people wrote.
    pub fn trusted(markup: String) -> Self {
        Html(Cow::Owned(markup))
    }

    /// Plain text, escaped.
    pub fn text(text: &str) -> Self {
        let mut out = String::with_capacity(text.len() + 8);
        escape(text, &mut out);
        Html(Cow::Owned(out))
    }

    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// True where there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Text from anywhere is escaped; templates pass references of references.
macro_rules! escaped {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Html {
            fn from(text: $kind) -> Self {
                Html::text(text.as_ref())
            }
        }
    )*};
}
escaped!(&str, &&str, &&&str, String, &String, &&String, Cow<'_, str>, &Cow<'_, str>);

impl From<&Html> for Html {
    fn from(markup: &Html) -> Self {
        markup.clone()
    }
}

impl From<&&Html> for Html {
    fn from(markup: &&Html) -> Self {
        (*markup).clone()
    }
}

impl std::fmt::Display for Html {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for Html {}

impl askama::FastWritable for Html {
    fn write_into(&self, dest: &mut dyn std::fmt::Write, _: &dyn askama::Values) -> askama::Result<()> {
        dest.write_str(&self.0)?;
        Ok(())
    }
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
}

/// A message being written.
pub struct Out {
    locale: Locale,
    html: bool,
    text: String,
}

impl Out {
    /// Starts a plain text.
    pub fn text(locale: Locale) -> Self {
        Out { locale, html: false, text: String::with_capacity(64) }
    }

    /// Starts markup: texts are markup, arguments are escaped.
    pub fn html(locale: Locale) -> Self {
        Out { locale, html: true, text: String::with_capacity(96) }
    }

    /// Adds words of the message itself.
    pub fn say(&mut self, words: &str) {
        self.text.push_str(words);
    }

    /// Adds an argument among words. In Arabic, what would turn the line round is isolated: Latin letters, signs.
    /// Words and dates in Arabic itself are not, for an isolate hides their direction from the one around it.
    pub fn place(&mut self, arg: &Arg<'_>) {
        let from = self.text.len();
        self.alone(arg);
        if self.locale == Locale::Ar && turns(&self.text[from..]) {
            self.text.insert(from, ISOLATE[0]);
            self.text.push(ISOLATE[1]);
        }
    }

    /// Adds an argument that is the whole message.
    pub fn alone(&mut self, arg: &Arg<'_>) {
        match arg {
            Arg::Text(text) if self.html => escape(text, &mut self.text),
            Arg::Text(text) => self.text.push_str(text),
            Arg::Whole(number) => self.text.push_str(&fmt::number(self.locale, *number)),
            Arg::Real(number) => self.text.push_str(&fmt::real(self.locale, *number)),
            Arg::Html(markup) => self.text.push_str(markup),
        }
    }

    /// True where the argument is this word, or a number of this plural category.
    pub fn key_is(&self, arg: &Arg<'_>, key: &str) -> bool {
        match arg {
            Arg::Text(text) => text == key,
            Arg::Whole(number) => plural(self.locale, number.unsigned_abs()) == key,
            Arg::Real(number) if number.fract() == 0.0 => plural(self.locale, number.abs() as u64) == key,
            Arg::Real(_) => key == "other",
            Arg::Html(_) => false,
        }
    }

    /// True where the argument is exactly this number.
    pub fn number_is(&self, arg: &Arg<'_>, key: &str) -> bool {
        match arg {
            Arg::Whole(number) => key.parse() == Ok(*number),
            Arg::Real(number) => key.parse() == Ok(*number),
            Arg::Text(text) => text == key,
            Arg::Html(_) => false,
        }
    }

    /// The finished text.
    pub fn into_text(self) -> String {
        self.text
    }

    /// The finished markup.
    pub fn into_html(self) -> Html {
        Html(Cow::Owned(self.text))
    }
}

/// True for texts that read from left to right, or start with a sign that has to stay before its number.
fn turns(text: &str) -> bool {
    let arabic =
        |c: char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}');
    text.starts_with(['+', '\u{2212}']) || text.chars().any(|c| c.is_alphabetic() && !arabic(c))
}

/// The plural category of a whole number.
fn plural(locale: Locale, number: u64) -> &'static str {
    match (locale, number) {
        (Locale::En | Locale::De, 1) => "one",
        (Locale::En | Locale::De, _) => "other",
        (Locale::Ar, 0) => "zero",
        (Locale::Ar, 1) => "one",
        (Locale::Ar, 2) => "two",
        (Locale::Ar, n) => match n % 100 {
            3..=10 => "few",
            11..=99 => "many",
            _ => "other",
        },
    }
}

macro_rules! whole {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Arg<'_> {
            fn from(number: $kind) -> Self {
                Arg::Whole(number as i64)
            }
        }
        impl From<&$kind> for Arg<'_> {
            fn from(number: &$kind) -> Self {
                Arg::Whole(*number as i64)
            }
        }
        impl From<&&$kind> for Arg<'_> {
            fn from(number: &&$kind) -> Self {
                Arg::Whole(**number as i64)
            }
        }
    )*};
}
whole!(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize);

macro_rules! text {
    ($($kind:ty => $convert:expr),*) => {$(
        impl<'a> From<$kind> for Arg<'a> {
            fn from(text: $kind) -> Self {
                Arg::Text($convert(text))
            }
        }
    )*};
}
text!(
    &'a str => Cow::Borrowed,
    &'a &str => |t: &'a &str| Cow::Borrowed(*t),
    &'a &&str => |t: &'a &&str| Cow::Borrowed(**t),
    String => Cow::Owned,
    &'a String => |t: &'a String| Cow::Borrowed(t.as_str()),
    &'a &String => |t: &'a &String| Cow::Borrowed(t.as_str()),
    Cow<'a, str> => |t: Cow<'a, str>| t,
    &'a Cow<'_, str> => |t: &'a Cow<'_, str>| Cow::Borrowed(&**t)
);

impl From<f64> for Arg<'_> {
    fn from(number: f64) -> Self {
        Arg::Real(number)
    }
}

impl From<&f64> for Arg<'_> {
    fn from(number: &f64) -> Self {
        Arg::Real(*number)
    }
}

impl From<bool> for Arg<'_> {
    fn from(truth: bool) -> Self {
        Arg::Text(Cow::Borrowed(if truth { "yes" } else { "no" }))
    }
}

impl From<&bool> for Arg<'_> {
    fn from(truth: &bool) -> Self {
        Arg::from(*truth)
    }
}

impl<'a> From<&'a Html> for Arg<'a> {
    fn from(markup: &'a Html) -> Self {
        Arg::Html(Cow::Borrowed(markup.as_str()))
    }
}

impl From<Html> for Arg<'_> {
    fn from(markup: Html) -> Self {
        Arg::Html(Cow::Owned(markup.0.into_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words;
    use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

    /// The reference implementation says the same, number by number, as the code made at build time.
    #[test]
    fn generated_words_equal_fluent_in_every_locale() {
        let texts = [
            (Locale::En, include_str!("../../locales/en.ftl")),
            (Locale::De, include_str!("../../locales/de.ftl")),
            (Locale::Ar, include_str!("../../locales/ar.ftl")),
        ];
        for (locale, text) in texts {
            let tag: unic_langid::LanguageIdentifier = locale.code().parse().unwrap();
            let mut bundle = FluentBundle::new(vec![tag]);
            bundle.set_use_isolating(locale == Locale::Ar);
            bundle.add_resource(FluentResource::try_new(text.into()).unwrap()).unwrap();
            // From 103 on the reference's Arabic forgets that the rule repeats every hundred (CLDR: 103 is few).
            for number in (0..103).chain(if locale == Locale::Ar { 0..0 } else { 103..999 }) {
                let mut args = FluentArgs::new();
                args.set("count", number);
                for (key, ours) in [
                    ("minutes", words::minutes(locale, number)),
                    ("in-days", words::in_days(locale, number)),
                    ("days-over", words::days_over(locale, number)),
                ] {
                    let pattern = bundle.get_message(key).unwrap().value().unwrap();
                    let theirs = bundle.format_pattern(pattern, Some(&args), &mut vec![]);
                    // The reference isolates a whole choice; we isolate the values inside it.
                    let bare = |t: &str| t.replace(ISOLATE, "");
                    assert_eq!(bare(&ours), bare(&theirs), "{key} {locale} {number}");
                }
            }
        }
    }

    #[test]
    fn arabic_plural_forms_repeat_every_hundred() {
        let forms =
            [0, 1, 2, 3, 11, 100, 101, 102, 103, 110, 111, 199, 200, 1003].map(|n| plural(Locale::Ar, n));
        assert_eq!(
            forms,
            [
                "zero", "one", "two", "few", "many", "other", "other", "other", "few", "few", "many", "many",
                "other", "few"
            ]
        );
    }

    #[test]
    fn markup_messages_escape_their_variables_only() {
        let mut out = Out::html(Locale::En);
        out.say("<b>");
        out.place(&Arg::from("<script>alert('x')</script>"));
        out.say("</b>");
        assert_eq!(out.into_html().as_str(), "<b>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</b>");
    }

    #[test]
    fn what_reads_from_left_to_right_is_isolated_in_arabic_only() {
        let said = |l, arg: Arg<'_>| {
            let mut out = Out::text(l);
            out.say("a ");
            out.place(&arg);
            out.into_text()
        };
        assert_eq!(said(Locale::En, Arg::from("Line 3")), "a Line 3");
        assert_eq!(said(Locale::Ar, Arg::from("Line 3")), "a \u{2068}Line 3\u{2069}");
        assert_eq!(said(Locale::Ar, Arg::from(-5)), "a \u{2068}\u{2212}5\u{2069}");
        assert_eq!(said(Locale::Ar, Arg::from(1204)), "a 1\u{202f}204");
        assert_eq!(said(Locale::Ar, Arg::from("19 نوفمبر")), "a 19 نوفمبر");
    }
}

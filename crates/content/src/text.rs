//! From bytes of unknown encoding to text that both databases can hold, and small measures of text.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use crate::language::{Language, Pace};

/// Text read from bytes, with what it took to read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text: no byte order mark, no NUL, line ends as `\n`.
    pub text: String,
    /// The encoding when it was not UTF-8, as people write it ("windows-1252").
    pub encoding: Option<&'static str>,
    /// Characters that could not be read and became `U+FFFD`.
    pub unreadable: usize,
}

/// Reads bytes as UTF-8, as UTF-16 when they say so, and otherwise as the single-byte encoding that
/// fits best. A file that is mostly UTF-8 with broken places stays UTF-8, its broken places marked.
#[must_use]
pub fn decode(bytes: &[u8]) -> Decoded {
    if let Some((encoding, skip)) = encoding_rs::Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[skip..]);
        let name = (encoding != encoding_rs::UTF_8).then_some(encoding.name());
        return decoded(&text, name);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return decoded(text, None);
    }
    let lossy = String::from_utf8_lossy(bytes);
    let broken = lossy.matches('\u{fffd}').count();
    let foreign = lossy.chars().filter(|c| !c.is_ascii() && *c != '\u{fffd}').count();
    if foreign > broken {
        return decoded(&lossy, None);
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, chardetng::Utf8Detection::Deny);
    // So few telling bytes decide nothing between the single-byte encodings: take the common one.
    let encoding = if broken < 4 || guess.is_ascii_compatible() && guess.name().starts_with("ISO-8859") {
        encoding_rs::WINDOWS_1252
    } else {
        guess
    };
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    decoded(&text, Some(encoding.name()))
}

fn decoded(text: &str, encoding: Option<&'static str>) -> Decoded {
    Decoded { unreadable: text.matches('\u{fffd}').count(), text: clean(text), encoding }
}

/// Takes out what no text holds on purpose: NUL and other control characters. Line ends become `\n`.
#[must_use]
pub fn clean(text: &str) -> String {
    let unix: Cow<'_, str> =
        if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n").into() } else { text.into() };
    unix.chars().filter(|c| matches!(c, '\n' | '\t') || !c.is_control()).collect()
}

/// A title or name on one line: cleaned, spaces collapsed, without marks that turn the direction of
/// what follows, at most `most` characters.
#[must_use]
pub fn one_line(text: &str, most: usize) -> String {
    let kept: String = clean(text).chars().filter(|c| !turns_direction(*c)).collect();
    let line = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most {
        return line;
    }
    let mut cut: String = line.chars().take(most.saturating_sub(1)).collect();
    cut.truncate(cut.trim_end().len());
    cut.push('…');
    cut
}

fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Folded for comparison: compatibility forms joined, lower case, spaces collapsed.
#[must_use]
pub fn loosely(text: &str) -> String {
    let folded: String = text.nfkc().flat_map(char::to_lowercase).collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A short name for keys and addresses: letters and digits of any script, joined by `-`.
/// Empty text gives `untitled`.
#[must_use]
pub fn slug(text: &str) -> String {
    let mut out = String::new();
    for c in text.nfkc().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c) {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
        if out.chars().count() >= 60 {
            break;
        }
    }
    let slug = out.trim_matches('-');
    if slug.is_empty() { "untitled".into() } else { slug.into() }
}

/// Words and letters of HTML or Markdown, for minutes and for the reading age: tags and entities out.
#[must_use]
pub fn plain(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        let is_tag = rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!'));
        let Some(end) = rest.find('>').filter(|_| is_tag) else {
            out.push('<');
            rest = &rest[1..];
            continue;
        };
        let name = rest[1..end].trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next();
        let inline =
            matches!(name, Some("a" | "b" | "i" | "em" | "strong" | "code" | "del" | "s" | "sub" | "sup"));
        if !inline && !out.ends_with(char::is_whitespace) {
            out.push(if matches!(name, Some("p" | "li" | "tr" | "br" | "h3" | "h4")) { '\n' } else { ' ' });
        }
        rest = &rest[end + 1..];
    }
    out.push_str(rest);
    let out = out.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    out.replace("&nbsp;", " ").replace("&amp;", "&").trim().to_owned()
}

/// Seconds it takes to read a plain text in its language. See [`Language::pace`] for the source.
#[must_use]
pub fn seconds_to_read(plain: &str, language: &Language) -> u32 {
    let (amount, a_minute) = match language.pace() {
        Pace::Words(pace) => {
            (plain.split_whitespace().filter(|w| w.contains(char::is_alphanumeric)).count(), pace)
        }
        Pace::Letters(pace) => (plain.chars().filter(|c| c.is_alphanumeric()).count(), pace),
    };
    u32::try_from(amount).unwrap_or(u32::MAX).saturating_mul(60) / a_minute
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_windows_file_is_read_as_such_and_says_so() {
        let read = decode(b"aber sch\xf6n");
        assert_eq!(
            (read.text.as_str(), read.encoding, read.unreadable),
            ("aber schön", Some("windows-1252"), 0)
        );
    }

    #[test]
    fn utf_16_is_read_by_its_mark() {
        let read = decode(b"\xff\xfeA\0\xe4\0\r\0\n\0");
        assert_eq!((read.text.as_str(), read.encoding), ("Aä\n", Some("UTF-16LE")));
    }

    #[test]
    fn nothing_that_a_database_refuses_is_left() {
        let read = decode(b"\xef\xbb\xbfa\0b\x07c\r\nd");
        assert_eq!(read.text, "abc\nd");
    }

    #[test]
    fn broken_utf_8_stays_utf_8_with_its_broken_places_counted() {
        let read = decode("größer und schöner \u{2713} \u{2713}".replace('\u{2713}', "\u{1}").as_bytes());
        assert_eq!(read.encoding, None);
        let mut bytes = "größer und schöner wäre".as_bytes().to_vec();
        bytes.push(0xff);
        assert_eq!(decode(&bytes).unreadable, 1);
    }

    #[test]
    fn a_title_cannot_turn_the_page_around() {
        assert_eq!(one_line("evil\u{202e}txt\n  two ", 80), "eviltxt two");
        assert_eq!(one_line("abcdef", 4), "abc…");
    }

    #[test]
    fn a_slug_keeps_every_script() {
        assert_eq!(slug("What is the CIA triad?"), "what-is-the-cia-triad");
        assert_eq!(slug("ما هو الأمن؟"), "ما-هو-الأمن");
        assert_eq!(slug("???"), "untitled");
    }

    #[test]
    fn scripts_without_spaces_are_counted_by_letters() {
        let japanese = Language::parse("ja").unwrap();
        assert_eq!(seconds_to_read(&"安全".repeat(357), &japanese), 120);
        assert_eq!(seconds_to_read(&"word ".repeat(228), &Language::english()), 60);
    }

    #[test]
    fn plain_text_has_no_tags() {
        assert_eq!(plain("<p>One <b>two</b></p><ul><li>3 &amp; 4</li></ul>"), "One two\n3 & 4");
    }
}

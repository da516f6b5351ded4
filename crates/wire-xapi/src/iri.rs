//! The formats that xAPI borrows: IRI, mailto, UUID, SHA hashes, media types. Checks only, nothing is resolved.

use uuid::Uuid;

/// Whether `text` is an absolute IRI: a scheme, a colon, and only characters that RFC 3987 admits.
///
/// Best effort, as the specification allows: the grammar after the scheme is checked by character, so that
/// identifiers in real use (`uuid://…`, `course-v1:…`) pass.
pub fn is_iri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let mut letters = scheme.bytes();
    letters.next().is_some_and(|b| b.is_ascii_alphabetic())
        && letters.all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'))
        && !rest.is_empty()
        && admitted(rest)
}

fn admitted(rest: &str) -> bool {
    let bytes = rest.as_bytes();
    let plain = rest.char_indices().all(|(at, c)| match c {
        '%' => bytes.get(at + 1..at + 3).is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit)),
        '<' | '>' | '"' | '{' | '}' | '|' | '\\' | '^' | '`' => false,
        c if c.is_ascii() => !c.is_ascii_control() && c != ' ',
        c => !c.is_whitespace() && !c.is_control() && !is_bidi_control(c),
    });
    plain && rest.matches('#').count() <= 1
}

/// RFC 3987 section 4.1 forbids the formatting characters that would show an IRI as another one.
fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}')
}

/// Whether `text` is `mailto:` and one e-mail address.
pub fn is_mailto(text: &str) -> bool {
    let Some(address) = text.strip_prefix("mailto:") else { return false };
    let Some((local, domain)) = address.rsplit_once('@') else { return false };
    let good = |part: &str| {
        !part.is_empty()
            && part.chars().all(|c| !c.is_whitespace() && !c.is_control())
            && !part.contains(['<', '>', '"', '\\', ',', ';', ':', '@', '?', '#'])
    };
    good(local)
        && good(domain)
        && !domain.starts_with('.')
        && !domain.ends_with('.')
        && !domain.contains("..")
}

/// A UUID in its standard form, 8-4-4-4-12 hexadecimal digits.
///
/// The variant is only recommended by the specification, and senders that hash their ids do not set it.
pub fn uuid(text: &str) -> Option<Uuid> {
    if text.len() != 36 {
        return None;
    }
    Uuid::try_parse(text).ok()
}

/// Whether `text` is a SHA-1 in hexadecimal.
pub fn is_sha1(text: &str) -> bool {
    text.len() == 40 && text.bytes().all(|b| b.is_ascii_hexdigit())
}

/// Whether `text` is a SHA-2 (224, 256, 384 or 512 bits) in hexadecimal.
pub fn is_sha2(text: &str) -> bool {
    matches!(text.len(), 56 | 64 | 96 | 128) && text.bytes().all(|b| b.is_ascii_hexdigit())
}

/// Whether `text` is a media type: `type/subtype` with optional parameters, each a token or a quoted string. It is
/// written into the heads of parts, so nothing in it may end a line.
pub fn is_media_type(text: &str) -> bool {
    let (name, rest) = text.split_at(text.find(';').unwrap_or(text.len()));
    let named = name.trim_end_matches(BLANK).split_once('/');
    named.is_some_and(|(kind, subtype)| is_token(kind) && is_token(subtype)) && are_parameters(rest)
}

const BLANK: [char; 2] = [' ', '\t'];

fn is_token(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$&-^_.+*'`|~%".contains(&b))
}

/// Whether `rest` is nothing but `; name=value`, as often as one likes; an empty one says nothing.
fn are_parameters(mut rest: &str) -> bool {
    loop {
        rest = rest.trim_start_matches(BLANK);
        if rest.is_empty() {
            return true;
        }
        let Some(parameter) = rest.strip_prefix(';') else { return false };
        rest = parameter.trim_start_matches(BLANK);
        if rest.is_empty() || rest.starts_with(';') {
            continue;
        }
        let Some((name, value)) = rest.split_once('=') else { return false };
        if !is_token(name.trim_end_matches(BLANK)) {
            return false;
        }
        let value = value.trim_start_matches(BLANK);
        let end = match value.strip_prefix('"') {
            Some(quoted) => end_of_quoted(quoted).map(|end| end + 2),
            None => Some(value.find([';', ' ', '\t']).unwrap_or(value.len()))
                .filter(|end| is_token(&value[..*end])),
        };
        let Some(end) = end else { return false };
        rest = &value[end..];
    }
}

/// Where the closing quotation mark stands; nothing where there is none, or a control character before it.
fn end_of_quoted(text: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            c if c.is_control() && c != '\t' => return None,
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return Some(at),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_iri_has_a_scheme() {
        for good in [
            "http://example.com/x",
            "uuid://7d4f3c70-1e79-4243-9b7d-166076ce8bfb",
            "course-v1:FUN-MOOC+00002+session01",
            "urn:isbn:0451450523",
            "http://例え.テスト/パス#あ",
            "tag:adlnet.gov,2013:expapi:0.9",
        ] {
            assert!(is_iri(good), "{good}");
        }
        for bad in [
            "",
            "verb",
            "http:",
            "ab=c://should.fail.com",
            "1http://x",
            "http://a b",
            "http://x\u{202e}y",
            "http://x/%zz",
            "//x",
            "http://<x>",
            "http://x#a#b",
        ] {
            assert!(!is_iri(bad), "{bad}");
        }
    }

    #[test]
    fn a_mailto_has_one_address() {
        assert!(is_mailto("mailto:xapi@adlnet.gov"));
        assert!(is_mailto("mailto:o'brien+x@例え.テスト"));
        for bad in [
            "xapi@adlnet.gov",
            "mailto:",
            "mailto:x",
            "mailto:@x",
            "mailto:a@b@c",
            "mailto:a b@c",
            "mailto:a@.b",
        ] {
            assert!(!is_mailto(bad), "{bad}");
        }
    }

    #[test]
    fn a_uuid_has_its_standard_form() {
        assert!(uuid("fd41c918-b88b-4b20-a0a5-a4c32391aaa0").is_some());
        assert!(uuid("FD41C918-B88B-4B20-A0A5-A4C32391AAA0").is_some());
        for bad in [
            "fd41c918b88b4b20a0a5a4c32391aaa0",
            "{fd41c918-b88b-4b20-a0a5-a4c32391aaa0}",
            "MA97B177-9383-4934-8543-0F91A7A02836",
        ] {
            assert!(uuid(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn media_types_may_have_parameters() {
        assert!(is_media_type("text/plain; charset=ascii"));
        assert!(is_media_type("application/octet-stream"));
        for good in [
            "text/plain ;charset = \"a; \\\"b\\\" é\" ; x=y",
            "text/plain;",
            "text/plain; ; charset=utf-8 ",
            "multipart/mixed; boundary=\"\"",
        ] {
            assert!(is_media_type(good), "{good}");
        }
        for bad in [
            "text",
            "text/",
            "/plain",
            "a b/c",
            "text/plain; charset",
            "text/plain; charset=",
            "text/plain; charset=\"a",
            "text/plain; charset=\"a\\\"",
            "text/plain; charset=\"a\"b",
            "text/plain; charset=a b",
            "text/plain; charset=é",
            "text/plain; a=b\r\nX-Experience-API-Hash: 00",
            "text/plain; a=\"b\r\nX: y\"",
            "text/plain; a=\"b\\\r\nX: y\"",
            "text/plain\r\n; a=b",
            "text/plain; a=b\r\n",
            "text/plain;\n",
        ] {
            assert!(!is_media_type(bad), "{bad:?}");
        }
    }
}

//! Values of properties and parameters: TEXT (RFC 5545 §3.3.11), parameter values (RFC 6868), URIs.
//!
//! Whatever comes in, what goes out is one line: line breaks are escaped, other control characters are left out.

/// A TEXT value.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in one_kind_of_break(text).chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() && c != '\t' => {}
            c => out.push(c),
        }
    }
    out
}

/// A value of a parameter, quoted where it must be.
pub(crate) fn parameter(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    for c in one_kind_of_break(text).chars() {
        match c {
            '^' => out.push_str("^^"),
            '"' => out.push_str("^'"),
            '\n' => out.push_str("^n"),
            c if c.is_control() && c != '\t' => {}
            c => out.push(c),
        }
    }
    if out.contains([':', ';', ',']) { format!("\"{out}\"") } else { out }
}

/// An address as a URI: what may not stand in one is percent-encoded, so that nothing can end the line.
pub(crate) fn uri(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// `mailto:` and the address.
pub(crate) fn mailto(email: &str) -> String {
    format!("mailto:{}", uri(email.trim()))
}

fn one_kind_of_break(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_the_line() {
        let bad = "a\r\nb\rc\nd\u{b}\u{0}\u{85}e";
        assert_eq!(escape(bad), "a\\nb\\nc\\nde");
        assert_eq!(parameter(bad), "a^nb^nc^nde");
        assert_eq!(uri("http://x/a b\r\nc"), "http://x/a%20b%0D%0Ac");
    }

    #[test]
    fn a_name_may_hold_quotes_and_carets() {
        assert_eq!(parameter("Ann \"Bo\" ^C"), "Ann ^'Bo^' ^^C");
        assert_eq!(parameter("Lee, Ann"), "\"Lee, Ann\"");
    }
}

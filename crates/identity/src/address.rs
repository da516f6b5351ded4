//! What people type to say who they are: an e-mail address, or an employee number.

/// Longest address by RFC 5321, 4.5.3.1.3.
const LONGEST: usize = 254;

/// What somebody typed into the one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// An e-mail address, trimmed and in small letters.
    Email(String),
    /// Anything else that could be an employee number, trimmed.
    Number(String),
}

impl Address {
    /// Reads the one field. None where it is empty or can be neither.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.contains('@') {
            return email(text).map(Self::Email);
        }
        let fits = !text.is_empty() && text.chars().count() <= 40 && !text.chars().any(char::is_control);
        fits.then(|| Self::Number(text.into()))
    }

    /// The normalised text, which names the address in limits.
    pub fn text(&self) -> &str {
        match self {
            Self::Email(text) | Self::Number(text) => text,
        }
    }
}

/// An e-mail address as we compare it: trimmed, small letters. None where it can't be one: we ask for one `@` with
/// something on both sides and no spaces, and leave the rest to the mail server.
pub fn email(text: &str) -> Option<String> {
    let text = text.trim();
    let (local, domain) = text.split_once('@')?;
    let whole = !local.is_empty() && !domain.is_empty() && !domain.contains('@') && text.len() <= LONGEST;
    let plain = |c: char| !c.is_control() && !c.is_whitespace() && !"<>,;\"()[]\\".contains(c);
    (whole && text.chars().all(plain)).then(|| text.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_compared_in_small_letters() {
        assert_eq!(email(" Nadia@Roth.Example "), Some("nadia@roth.example".into()));
        assert_eq!(email("Ünal@brackwater.example"), Some("ünal@brackwater.example".into()));
    }

    #[test]
    fn what_could_add_a_header_or_a_second_recipient_is_no_address() {
        for bad in ["", "@", "a@", "@b", "a@b@c", "a b@c", "a@b\r\nBcc: c@d", "a@b,c@d", "<a@b>", "\"a\"@b"] {
            assert_eq!(email(bad), None, "{bad}");
        }
        assert_eq!(email(&format!("{}@b", "a".repeat(300))), None);
    }

    #[test]
    fn what_has_no_at_sign_is_a_number() {
        assert_eq!(Address::parse(" 004471 "), Some(Address::Number("004471".into())));
        assert_eq!(Address::parse("B-17"), Some(Address::Number("B-17".into())));
        assert_eq!(Address::parse("  "), None);
        assert_eq!(Address::parse("no\u{0}ul"), None);
    }
}

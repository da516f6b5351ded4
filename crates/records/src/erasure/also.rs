//! Other names of somebody: e-mail addresses under which tools wrote about them, as whoever erases or asks says. The product
//! itself never guesses that: an address may have been somebody else's before.

use kernel::{Error, Result, Uuid};
use sha1::{Digest, Sha1};
use wire_xapi::{Identifier, Json};

use crate::term;
use crate::words;

/// Most addresses of one person.
const MOST: usize = 20;

/// The addresses with their digests.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Also(Vec<Identifier>);

impl Also {
    /// Reads addresses that stand apart by spaces, commas or lines; none is nobody else.
    ///
    /// # Errors
    /// [`Error::Invalid`] at `addresses` for what is no address, and for more than 20.
    pub fn read(text: &str) -> Result<Self> {
        let apart = |c: char| c.is_whitespace() || matches!(c, ',' | ';');
        let mut all = Vec::new();
        for address in text.split(apart).filter(|part| !part.is_empty()) {
            let address = address.strip_prefix("mailto:").unwrap_or(address);
            if address.split('@').filter(|part| !part.is_empty()).count() != 2 || all.len() >= 2 * MOST {
                return Err(Error::invalid("addresses", words::records_wrong_addresses));
            }
            // A sender may have written it in either way; the digest is of what they wrote.
            for written in [address.to_owned(), address.to_lowercase()] {
                let mbox = format!("mailto:{written}");
                let digest = hex::encode(Sha1::digest(mbox.as_bytes()));
                for one in [Identifier::Mbox(mbox), Identifier::MboxSha1(digest)] {
                    if !all.contains(&one) {
                        all.push(one);
                    }
                }
            }
        }
        Ok(Self(all))
    }

    /// By what their statements are found.
    pub(super) fn terms(&self) -> Vec<Uuid> {
        self.0.iter().map(term::agent).collect()
    }

    /// The member of an agent that names one of them.
    pub(crate) fn named<'k>(&self, member: &'k str, value: &Json<'_>) -> Option<&'k str> {
        let text = value.as_str()?;
        let same = |one: &Identifier| match one {
            Identifier::Mbox(mbox) => member == "mbox" && mbox == text,
            Identifier::MboxSha1(digest) => member == "mbox_sha1sum" && digest.eq_ignore_ascii_case(text),
            _ => false,
        };
        self.0.iter().any(same).then_some(member)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_also_its_digest_and_no_address_is_refused() {
        let also = Also::read(" Ruth@b.example,\nmailto:r@b.example ").unwrap();
        assert_eq!(also.0.len(), 6, "{also:?}");
        assert!(also.0.contains(&Identifier::Mbox("mailto:ruth@b.example".into())));
        // printf 'mailto:r@b.example' | sha1sum
        assert!(also.0.contains(&Identifier::MboxSha1(SUM.into())), "{also:?}");
        assert_eq!(Also::read("  ").unwrap(), Also::default());
        assert!(Also::read("Ruth").is_err() && Also::read("@b.example").is_err());
        let many: Vec<String> = (0..21).map(|n| format!("{n}@b.example")).collect();
        assert!(Also::read(&many.join(" ")).is_err());
    }

    const SUM: &str = "3907e0d050a51933e687b2462474b15ea4ad1cde";
}

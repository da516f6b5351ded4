//! Secrets that browsers and mails carry: 256 random bits as text; only their digest is kept.
//! The proof of forms is derived from the secret, so it needs no place of its own.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use kernel::Ids;
use sha2::{Digest, Sha256};

/// A secret of 256 bits. It has no `Debug` on purpose: it must not reach a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Token([u8; 32]);

/// SHA-256 of a secret: what tables hold.
pub type Seal = [u8; 32];

impl Token {
    /// A new secret.
    pub fn new(ids: &Ids) -> Self {
        Self(ids.secret())
    }

    /// From the random bytes of a unit of work.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Reads what [`Token::text`] wrote; anything else is no secret of ours.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != 43 {
            return None;
        }
        URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok().map(Self)
    }

    /// 43 characters that fit into an address and a cookie.
    pub fn text(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// What tables hold.
    pub fn seal(&self) -> Seal {
        Sha256::digest(self.0).into()
    }

    /// The proof that forms of the browser with this secret carry.
    pub fn proof(&self) -> String {
        hex::encode(keyed(&self.0, b"form"))
    }
}

/// HMAC-SHA-256 (RFC 2104).
pub fn keyed(key: &[u8; 32], text: &[u8]) -> [u8; 32] {
    let mut block = hmac::digest::Key::<Hmac<Sha256>>::default();
    block[..key.len()].copy_from_slice(key);
    let mut mac = Hmac::<Sha256>::new(&block);
    mac.update(text);
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_comes_back_from_its_text_and_nothing_else_does() {
        let token = Token::new(&Ids::seeded(1));
        assert!(Token::parse(&token.text()) == Some(token.clone()));
        for bad in ["", "x", &format!("{}=", token.text()), &token.text()[1..], &"é".repeat(21)] {
            assert!(Token::parse(bad).is_none(), "{bad}");
        }
        assert_ne!(token.seal(), token.0);
        assert_eq!(token.proof().len(), 64);
    }

    #[test]
    fn the_keyed_digest_is_hmac() {
        // RFC 4231, test case 2, with the key padded to 32 bytes by zeros, which HMAC does anyway.
        let mut key = [0; 32];
        key[..4].copy_from_slice(b"Jefe");
        let expected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        assert_eq!(hex::encode(keyed(&key, b"what do ya want for nothing?")), expected);
    }
}

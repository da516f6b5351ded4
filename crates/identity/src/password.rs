//! Passwords: Argon2id, off the threads that answer requests, two at a time, with the same work for accounts that
//! do not exist. A length counts more than signs, so the rule asks for twelve characters and refuses the obvious.

use std::sync::OnceLock;

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use kernel::i18n::Speaks;
use kernel::{Ctx, Error, Ids, Result};
use tokio::sync::Semaphore;

use crate::words;

/// Each hash takes 19 MiB; two at a time keep a flood from taking the machine.
static PLACES: Semaphore = Semaphore::const_new(2);

/// The fewest characters.
pub const FEWEST: usize = 12;
/// The most, so that nobody makes us hash a book.
pub const MOST: usize = 200;

/// A password that was hashed. It has no `Debug` on purpose.
#[derive(Clone)]
pub struct Hashed(String);

impl Hashed {
    /// What the table holds (PHC string).
    pub(crate) fn text(&self) -> &str {
        &self.0
    }
}

/// Why a password can't be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weak {
    /// Fewer than twelve characters.
    Short,
    /// More than two hundred.
    Long,
    /// On every list, or one sign again and again.
    Obvious,
    /// Holds one's own name or address.
    Own,
}

impl Weak {
    /// The sentence beside the box.
    pub fn say(self, l: impl Speaks) -> &'static str {
        match self {
            Self::Short => words::me_password_short(l),
            Self::Long => words::me_password_long(l),
            Self::Obvious => words::me_password_obvious(l),
            Self::Own => words::me_password_own(l),
        }
    }
}

/// Says whether a password will do for somebody with these names and addresses.
pub fn weakness(password: &str, own: &[&str]) -> Option<Weak> {
    let length = password.chars().count();
    if length < FEWEST {
        return Some(Weak::Short);
    }
    if length > MOST {
        return Some(Weak::Long);
    }
    let plain = password.to_lowercase();
    let different: std::collections::BTreeSet<char> = plain.chars().collect();
    const OBVIOUS: [&str; 10] = [
        "password",
        "passwort",
        "kennwort",
        "qwertyuiop",
        "qwertzuiop",
        "1234567890",
        "abcdefghij",
        "letmein",
        "guildhall",
        "iloveyou",
    ];
    let mut rest = plain.clone();
    for word in OBVIOUS {
        rest = rest.replace(word, "");
    }
    if different.len() < 5 || rest.chars().count() < FEWEST / 2 {
        return Some(Weak::Obvious);
    }
    let mut rest = plain;
    for part in own.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric())) {
        if part.chars().count() >= 4 {
            rest = rest.replace(&part.to_lowercase(), "");
        }
    }
    if rest.chars().count() < FEWEST / 2 {
        return Some(Weak::Own);
    }
    None
}

/// Hashes a password.
pub async fn hash(ctx: &Ctx, password: &str) -> Result<Hashed> {
    let (password, salt) = (password.to_owned(), ctx.ids().secret::<16>());
    aside(move || hash_now(&password, &salt)).await?.map(Hashed)
}

/// Whether the password is the right one. Where there is no hash, the same work is done, and the answer is no.
pub async fn matches(ctx: &Ctx, password: &str, hash: Option<String>) -> Result<bool> {
    let (password, known) = (password.chars().take(MOST + 1).collect::<String>(), hash.is_some());
    let stand_in = ctx.ids().secret::<16>();
    aside(move || {
        let text = match hash {
            Some(text) => text,
            None => nobody(&stand_in)?.to_owned(),
        };
        let parsed = PasswordHash::new(&text).map_err(|error| Error::internal(error.to_string()))?;
        Ok(Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok() && known)
    })
    .await?
}

/// The hash of a password that nobody has, made once.
fn nobody(salt: &[u8; 16]) -> Result<&'static str> {
    static NOBODY: OnceLock<String> = OnceLock::new();
    if let Some(text) = NOBODY.get() {
        return Ok(text);
    }
    let text = hash_now(&hex::encode(salt), salt)?;
    Ok(NOBODY.get_or_init(|| text))
}

fn hash_now(password: &str, salt: &[u8; 16]) -> Result<String> {
    let hash: PasswordHash = Argon2::default()
        .hash_password_with_salt(password.as_bytes(), salt)
        .map_err(|error| Error::internal(error.to_string()))?;
    Ok(hash.to_string())
}

async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let _place = PLACES.acquire().await.map_err(Error::internal)?;
    tokio::task::spawn_blocking(work).await.map_err(Error::internal)
}

/// Makes the stand-in for accounts that do not exist before the first request needs it.
pub async fn warm(ids: &Ids) -> Result<()> {
    let salt = ids.secret::<16>();
    aside(move || nobody(&salt).map(|_| ())).await?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_counts_and_the_obvious_is_refused() {
        assert_eq!(weakness("short", &[]), Some(Weak::Short));
        assert_eq!(weakness(&"long".repeat(60), &[]), Some(Weak::Long));
        assert_eq!(weakness("aaaaaaaaaaaaaaaa", &[]), Some(Weak::Obvious));
        assert_eq!(weakness("Password1234", &[]), Some(Weak::Obvious));
        assert_eq!(weakness("imanidiallo1", &["Imani Diallo", "imani@brackwater.example"]), Some(Weak::Own));
        assert_eq!(weakness("three wet stones", &["Imani Diallo"]), None);
        assert_eq!(weakness("ثلاثة أحجار مبتلة", &[]), None);
    }

    #[test]
    fn hashes_are_argon2id() {
        let text = hash_now("three wet stones", &[7; 16]).unwrap();
        assert!(text.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{text}");
    }
}

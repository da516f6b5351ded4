//! Secrets of other systems that the house must be able to use again: sealed before they go into the database
//! (ChaCha20-Poly1305, RFC 8439), with a key that is not in it. Leaves out what only needs to be recognised: of that a
//! digest is enough.

use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};

use crate::ctx::Ctx;
use crate::error::{Error, Result};
use crate::tx::Tx;

/// What a sealed text begins with.
const MARK: &str = "sealed:1:";
/// The file in the data folder, where the configuration names no key.
const FILE: &str = "secret.key";

/// The key; it is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct SecretKey([u8; 32]);

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretKey")
    }
}

impl SecretKey {
    /// Reads 64 hexadecimal digits.
    pub fn parse(text: &str) -> Option<Self> {
        Some(Self(hex::decode(text.trim()).ok()?.try_into().ok()?))
    }

    fn aead(&self) -> Result<LessSafeKey> {
        let key = UnboundKey::new(&CHACHA20_POLY1305, &self.0).map_err(|_| fault())?;
        Ok(LessSafeKey::new(key))
    }
}

/// Seals a secret. It opens only together with `about`, the id of what it belongs to.
pub fn seal(ctx: &Ctx, tx: &Tx, about: &str, secret: &str) -> Result<String> {
    let nonce = tx.secret::<NONCE_LEN>();
    let mut sealed = secret.as_bytes().to_vec();
    key(ctx, || tx.secret::<32>())?
        .aead()?
        .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(about), &mut sealed)
        .map_err(|_| fault())?;
    Ok(format!("{MARK}{}", STANDARD.encode([nonce.as_slice(), &sealed].concat())))
}

/// Whether a text is sealed.
pub fn is_sealed(text: &str) -> bool {
    text.starts_with(MARK)
}

/// Opens what [`seal`] made; none when it was sealed with another key, for something else, or was changed.
pub fn open(ctx: &Ctx, about: &str, text: &str) -> Option<String> {
    let mut sealed = STANDARD.decode(text.strip_prefix(MARK)?).ok()?;
    if sealed.len() < NONCE_LEN {
        return None;
    }
    let mut rest = sealed.split_off(NONCE_LEN);
    let nonce = Nonce::try_assume_unique_for_key(&sealed).ok()?;
    let key = known(ctx).ok()??.aead().ok()?;
    let plain = key.open_in_place(nonce, Aad::from(about), &mut rest).ok()?;
    String::from_utf8(plain.to_vec()).ok()
}

fn fault() -> Error {
    Error::internal("a secret could not be sealed")
}

fn known(ctx: &Ctx) -> Result<Option<SecretKey>> {
    match &ctx.config.secret_key {
        Some(key) => Ok(Some(key.clone())),
        None => read(&ctx.config.data.join(FILE)),
    }
}

fn key(ctx: &Ctx, fresh: impl Fn() -> [u8; 32]) -> Result<SecretKey> {
    if let Some(key) = known(ctx)? {
        return Ok(key);
    }
    let file = ctx.config.data.join(FILE);
    write(&ctx.config.data, &file, &hex::encode(fresh()))?;
    read(&file)?.ok_or_else(|| Error::internal("the key in the data folder is gone"))
}

fn read(file: &Path) -> Result<Option<SecretKey>> {
    match fs::read_to_string(file) {
        Ok(text) => match SecretKey::parse(&text) {
            Some(key) => Ok(Some(key)),
            None => Err(Error::internal(format!("{} must hold 64 hexadecimal digits", file.display()))),
        },
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Writes the key for its owner alone, whole or not at all; one that another process wrote meanwhile stays.
fn write(folder: &Path, file: &Path, digits: &str) -> Result<()> {
    let half = folder.join(format!("{FILE}.{}", std::process::id()));
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut open = options.open(&half)?;
    open.write_all(digits.as_bytes())?;
    open.sync_all()?;
    let linked = fs::hard_link(&half, file);
    fs::remove_file(&half)?;
    match linked {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error.into()),
        _ => Ok(File::open(folder)?.sync_all()?),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_64_digits_and_is_not_printed() {
        let digits = "0f".repeat(32);
        let key = SecretKey::parse(&format!("{digits}\n")).unwrap();
        assert_eq!(format!("{key:?}"), "SecretKey");
        assert!(SecretKey::parse("0f").is_none() && SecretKey::parse(&"x".repeat(64)).is_none());
    }

    #[test]
    fn the_key_in_the_data_folder_is_made_once_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(FILE);
        write(folder.path(), &file, &"0a".repeat(32)).unwrap();
        write(folder.path(), &file, &"0b".repeat(32)).unwrap();
        assert!(read(&file).unwrap() == SecretKey::parse(&"0a".repeat(32)));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        }
        fs::write(&file, "half").unwrap();
        assert!(read(&file).is_err());
    }
}

//! Receipts: what type the bytes really are, how large, and which are refused. The name of a file is never believed,
//! and a receipt is served only to its person and to who decides about it.

use bytes::Bytes;
use kernel::i18n::Locale;
use kernel::{Ctx, Error, Result};

use crate::words;

/// At most this many bytes.
pub const MOST_BYTES: usize = 8 * 1024 * 1024;
/// What a browser offers to choose.
pub const ACCEPT: &str = ".pdf,.png,.jpg,.jpeg,.webp";
const MOST_NAME: usize = 120;

/// A receipt in the file store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// SHA-256 of the bytes.
    pub sha256: String,
    /// The name it came with, shortened.
    pub name: String,
    /// `application/pdf`, `image/png`, `image/jpeg` or `image/webp`.
    pub media_type: String,
    /// Bytes.
    pub size: i64,
}

/// Looks at bytes and keeps them. Before the transaction that names them.
///
/// # Errors
/// [`Error::Invalid`] with what to hand in instead.
pub async fn keep(ctx: &Ctx, l: Locale, name: &str, bytes: Bytes) -> Result<Receipt> {
    if bytes.len() > MOST_BYTES {
        return Err(Error::invalid_said("receipt", words::receipt_too_large(l)));
    }
    let media_type =
        media_type(&bytes).ok_or_else(|| Error::invalid_said("receipt", words::receipt_type_wrong(l)))?;
    let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    let sha256 = ctx.files.keep(bytes).await?;
    Ok(Receipt { sha256, name: plain(name), media_type: media_type.to_owned(), size })
}

fn media_type(bytes: &[u8]) -> Option<&'static str> {
    let kind = infer::get(bytes)?.mime_type();
    ["application/pdf", "image/png", "image/jpeg", "image/webp"].into_iter().find(|known| *known == kind)
}

/// A name that can stand in a header and on a page.
fn plain(name: &str) -> String {
    let kept = name.chars().filter(|c| !c.is_control() && !matches!(c, '"' | '\\' | '/' | ';'));
    let name: String = kept.take(MOST_NAME).collect();
    if name.trim().is_empty() { "receipt".into() } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bytes_decide_what_a_receipt_is() {
        assert_eq!(media_type(b"%PDF-1.7\n"), Some("application/pdf"));
        assert_eq!(media_type(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Some("image/png"));
        for refused in
            [&b"<svg xmlns='http://www.w3.org/2000/svg'/>"[..], b"<html>", b"PK\x03\x04", b"MZ", b""]
        {
            assert_eq!(media_type(refused), None);
        }
    }

    #[test]
    fn names_are_harmless() {
        assert_eq!(plain("..\\..//a\"b;\r\n.pdf"), "....ab.pdf");
        assert_eq!(plain("  "), "receipt");
    }
}

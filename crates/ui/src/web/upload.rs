//! A form with a file, read into memory: the body is limited by its route.

use std::collections::BTreeMap;

use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use axum::http::StatusCode;
use bytes::Bytes;
use kernel::{Error, Result};

/// Longest text of a field.
const MOST_TEXT: usize = 4_000;

/// What a form with a file sent.
pub struct Upload {
    texts: BTreeMap<String, String>,
    /// Name and bytes of the file, if one was chosen that is not empty.
    pub file: Option<(String, Bytes)>,
}

impl Upload {
    /// Reads a form whose file stands in the field `name`.
    ///
    /// # Errors
    /// [`Error::Invalid`] with the words `too_large` where the route takes no body of that length, with `broken` where the form
    /// broke off.
    pub async fn read(mut form: Multipart, name: &str, too_large: &str, broken: &str) -> Result<Upload> {
        let refuse = |error: MultipartError| {
            let is_large = error.status() == StatusCode::PAYLOAD_TOO_LARGE;
            Error::invalid_said(name.to_owned(), if is_large { too_large } else { broken })
        };
        let mut upload = Self { texts: BTreeMap::new(), file: None };
        while let Some(field) = form.next_field().await.map_err(refuse)? {
            let of = field.name().unwrap_or_default().to_owned();
            let file = field.file_name().map(str::to_owned);
            let bytes = field.bytes().await.map_err(refuse)?;
            match file {
                Some(file) if of == name && !bytes.is_empty() => upload.file = Some((file, bytes)),
                Some(_) => {}
                None => {
                    let text: String = String::from_utf8_lossy(&bytes).chars().take(MOST_TEXT).collect();
                    upload.texts.insert(of, text);
                }
            }
        }
        Ok(upload)
    }

    /// A field's text; empty where it was not sent.
    pub fn text(&self, name: &str) -> String {
        self.texts.get(name).cloned().unwrap_or_default()
    }
}

//! A form with a file, read into memory: the body is limited by its route.

use std::collections::BTreeMap;

use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use axum::http::StatusCode;
use bytes::Bytes;
use kernel::i18n::Locale;
use kernel::{Error, Result};

use crate::words;

/// Longest text of a field.
const MOST_TEXT: usize = 4_000;

/// What a form sent.
pub(crate) struct Upload {
    texts: BTreeMap<String, String>,
    /// Name and bytes of the file, if one was chosen.
    pub file: Option<(String, Bytes)>,
}

impl Upload {
    /// Reads a form whose file is called `receipt`.
    ///
    /// # Errors
    /// [`Error::Invalid`] when it is too large or broken off.
    pub async fn read(mut form: Multipart, l: Locale) -> Result<Self> {
        let refuse = |error: MultipartError| {
            let text = match error.status() {
                StatusCode::PAYLOAD_TOO_LARGE => words::receipt_too_large(l),
                _ => words::receipt_none(l),
            };
            Error::invalid_said("receipt", text)
        };
        let mut upload = Self { texts: BTreeMap::new(), file: None };
        while let Some(field) = form.next_field().await.map_err(refuse)? {
            let name = field.name().unwrap_or_default().to_owned();
            let file = field.file_name().map(str::to_owned);
            let bytes = field.bytes().await.map_err(refuse)?;
            match file {
                Some(file) if name == "receipt" && !bytes.is_empty() => upload.file = Some((file, bytes)),
                Some(_) => {}
                None => {
                    let text: String = String::from_utf8_lossy(&bytes).chars().take(MOST_TEXT).collect();
                    upload.texts.insert(name, text);
                }
            }
        }
        Ok(upload)
    }

    /// A field's text.
    pub fn text(&self, name: &str) -> String {
        self.texts.get(name).cloned().unwrap_or_default()
    }
}

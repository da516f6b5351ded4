//! Statements with files: bodies in parts on their way in, answers in parts on their way out.

use std::collections::HashMap;

use axum::body::Body;
use axum::response::Response;
use bytes::Bytes;
use futures::{StreamExt as _, stream};
use http::{HeaderValue, header};
use jiff::Timestamp;
use kernel::files::Files;
use kernel::{Ctx, Tx};
use wire_xapi::{
    Clause, Enclosed, NotMultipart, Part, Statement, Version, boundary, file_head, first_head, parts, tail,
};

use super::answer::Refused;
use super::call::{Call, LARGEST, LARGEST_WITH_FILES};
use crate::attachment::{self, Attached, Brought};
use crate::attachment_store as store;

/// A body of statements, with or without files.
pub(super) struct Parcel {
    bytes: Bytes,
    boundary: Option<String>,
    version: Version,
}

impl Parcel {
    /// Reads the body of a request.
    pub(super) async fn of(call: &mut Call, version: Version) -> Result<Parcel, Refused> {
        let boundary = match call.media_type().as_str() {
            "application/json" => None,
            "multipart/mixed" => {
                let kind = call.header("content-type").unwrap_or_default();
                Some(boundary(kind).map_err(|why| refused(&why, version))?)
            }
            _ => {
                let why = "Content-Type must be application/json, or multipart/mixed where files come with statements";
                return Err(clause(why, version));
            }
        };
        let most = if boundary.is_some() { LARGEST_WITH_FILES } else { LARGEST };
        Ok(Parcel { bytes: call.body(most).await?, boundary, version })
    }

    /// The text of the statements, and the parts that it came in, if it did.
    pub(super) fn open(&self) -> Result<(&[u8], Vec<Part<'_>>), Refused> {
        let Some(boundary) = &self.boundary else { return Ok((&self.bytes, Vec::new())) };
        let parts = parts(&self.bytes, boundary).map_err(|why| refused(&why, self.version))?;
        let json = parts.first().filter(|first| {
            let kind = first.header("content-type").unwrap_or_default();
            crate::document::is_json(kind)
        });
        let Some(first) = json else {
            return Err(clause("the first part must be the statements, as application/json", self.version));
        };
        Ok((first.content, parts))
    }

    /// Keeps the files of a statement; what it is told is durable when this returns.
    pub(super) async fn keep(
        &self,
        files: &Files,
        statement: &Statement,
        enclosed: &HashMap<String, Enclosed<'_>>,
    ) -> Result<Vec<Brought>, Refused> {
        let shelf = attachment::shelf(files);
        let mut kept: Vec<Brought> = Vec::new();
        for attachment in statement.all_attachments() {
            let sha2 = attachment.sha2.to_ascii_lowercase();
            let Some(file) = enclosed.get(&sha2) else { continue };
            if kept.iter().any(|known| known.attached.sha2 == sha2) {
                continue;
            }
            let content = self.bytes.slice_ref(file.content);
            let name = shelf.keep(content.clone()).await?;
            let (content_type, length) = (attachment.content_type.clone(), content.len());
            kept.push(Brought { attached: Attached { sha2, file: name, content_type, length }, content });
        }
        Ok(kept)
    }
}

/// An answer in parts: the statements, then each file once. Files are read one by one while the answer is sent.
pub(super) async fn answer(
    ctx: &Ctx,
    tx: &mut Tx,
    text: String,
    statements: Vec<Timestamp>,
) -> Result<Response, Refused> {
    let boundary = ctx.ids().uuid(ctx.clock().now()).simple().to_string();
    let mut files: Vec<Attached> = Vec::new();
    for stored_at in statements {
        for file in store::of(tx, stored_at).await? {
            if !files.iter().any(|known| known.sha2 == file.sha2) {
                files.push(file);
            }
        }
    }
    let start = Bytes::from(first_head(&boundary) + &text);
    let end = Bytes::from(tail(&boundary));
    let kind = format!("multipart/mixed; boundary={boundary}");
    let shelf = attachment::shelf(&ctx.files);
    let parts = stream::iter(files).then(move |file| {
        let (shelf, head) = (shelf.clone(), file_head(&boundary, &file.content_type, &file.sha2));
        async move {
            let content = shelf.read(&file.file).await?;
            Ok::<_, kernel::Error>(Bytes::from([head.as_bytes(), &content].concat()))
        }
    });
    let whole = stream::iter([Ok(start)]).chain(parts).chain(stream::iter([Ok(end)]));
    let mut response = Response::new(Body::from_stream(whole));
    let kind = HeaderValue::from_str(&kind).map_err(kernel::Error::internal)?;
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    Ok(response)
}

fn refused(why: &NotMultipart, version: Version) -> Refused {
    clause(&why.to_string(), version)
}

fn clause(why: &str, version: Version) -> Refused {
    Refused::bad(format!("{why} ({version}, {})", Clause::ContentTypes.number(version)))
}

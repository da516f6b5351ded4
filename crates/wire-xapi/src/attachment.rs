//! What a statement says about its attachments. Leaves out the bytes.

use crate::iri::{is_iri, is_media_type, is_sha2};
use crate::json::{Json, Number};
use crate::language::LanguageMap;
use crate::object_writer::Writer;
use crate::problem::Clause;
use crate::reading::Reading;

/// The usage type of an attachment that is the JWS signature of its statement.
pub const SIGNATURE: &str = "http://adlnet.gov/expapi/attachments/signature";

/// One attachment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// What it is there for, an IRI.
    pub usage: String,
    /// Its title.
    pub display: LanguageMap,
    /// What it is.
    pub description: LanguageMap,
    /// Its media type.
    pub content_type: String,
    /// Its length in bytes.
    pub length: u64,
    /// SHA-2 of its bytes, in hexadecimal.
    pub sha2: String,
    /// Where it can be fetched, an IRL.
    pub file_url: Option<String>,
}

impl Attachment {
    pub(crate) fn read<'j>(cx: &mut Reading<'j>, json: &'j Json<'j>) -> Option<Attachment> {
        let clause = Clause::Attachments;
        let mut fields = cx.object(json, clause)?;
        let usage = cx.required(&mut fields, "usageType", clause, Reading::iri);
        let display = cx.required(&mut fields, "display", clause, Reading::language_map);
        let description = cx.optional(&mut fields, "description", Reading::language_map);
        let content_type = cx.required(&mut fields, "contentType", clause, |cx, v| {
            cx.format(v, clause, is_media_type, "an internet media type such as text/plain")
        });
        let length = cx.required(&mut fields, "length", clause, |cx, v| {
            let length = cx.number(v, clause)?.as_u64();
            if length.is_none() {
                cx.wrong(clause, "must be a whole number of bytes");
            }
            length
        });
        let sha2 = cx.required(&mut fields, "sha2", clause, |cx, v| {
            cx.format(v, clause, is_sha2, "a SHA-2 in hexadecimal digits")
        });
        let file_url =
            cx.optional(&mut fields, "fileUrl", |cx, v| cx.format(v, clause, is_iri, "an IRL with a scheme"));
        cx.finish(fields);
        Some(Attachment {
            usage: usage?,
            display: display?,
            description: description.unwrap_or_default(),
            content_type: content_type?,
            length: length?,
            sha2: sha2?,
            file_url,
        })
    }

    pub(crate) fn to_json(&self) -> Json<'static> {
        let mut w = Writer::default();
        w.put("usageType", self.usage.clone());
        w.put("display", self.display.to_json());
        if !self.description.is_empty() {
            w.put("description", self.description.to_json());
        }
        w.put("contentType", self.content_type.clone());
        w.put("length", Json::Number(Number(self.length.to_string().into())));
        w.put("sha2", self.sha2.clone());
        w.text("fileUrl", &self.file_url);
        w.done()
    }

    pub(crate) fn same(&self, other: &Attachment) -> bool {
        self.usage == other.usage
            && self.display.same(&other.display)
            && self.description.same(&other.description)
            && self.content_type == other.content_type
            && self.length == other.length
            && self.sha2.eq_ignore_ascii_case(&other.sha2)
            && self.file_url == other.file_url
    }
}

//! The files that came with statements: each is named by the hash of its bytes, and each attachment has its file or
//! says where it can be fetched.

use std::collections::{BTreeMap, HashMap};

use sha2::{Digest, Sha224, Sha256, Sha384, Sha512};

use crate::attachment::{Attachment, SIGNATURE};
use crate::multipart::Part;
use crate::object::Object;
use crate::problem::{Clause, Problem, Problems};
use crate::received::Batch;
use crate::signature;
use crate::statement::Statement;
use crate::version::Version;

/// A file that came with a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Enclosed<'a> {
    /// Its hash as its part has it.
    pub sha2: &'a str,
    /// Its media type as its part has it, if it has.
    pub content_type: Option<&'a str>,
    /// Its bytes.
    pub content: &'a [u8],
}

/// The files among `parts` (all but the first, which is the statements), checked against their hashes, and every
/// signature checked against its statement, all having come at `now`. By hash in small letters.
pub fn enclosed<'a>(
    batch: &Batch<'_>,
    parts: &[Part<'a>],
    version: Version,
    now: jiff::Timestamp,
) -> Result<HashMap<String, Enclosed<'a>>, Problems> {
    let mut check = Check { version, now, problems: Vec::new() };
    let files = check.files(parts);
    // Parts that no attachment has named yet, by hash.
    let mut open: BTreeMap<String, usize> =
        files.iter().map(|(at, file)| (file.sha2.to_ascii_lowercase(), *at)).collect();
    let files: HashMap<String, Enclosed<'a>> =
        files.into_iter().map(|(_, file)| (file.sha2.to_ascii_lowercase(), file)).collect();
    for (index, received) in batch.statements.iter().enumerate() {
        let path = if batch.array { format!("$[{index}]") } else { "$".to_owned() };
        for (place, attachment) in places(&received.statement) {
            let path = format!("{path}{place}");
            let sha2 = attachment.sha2.to_ascii_lowercase();
            open.remove(&sha2);
            // The length is not compared: the hash says more, and the suite of ADL sends a picture as hexadecimal digits
            // with the length that it had before.
            match files.get(&sha2) {
                Some(file) if attachment.usage == SIGNATURE => {
                    check.signature(&path, &received.statement, attachment, file.content);
                }
                Some(_) => {}
                None if attachment.usage == SIGNATURE => {
                    check.wrong(
                        path,
                        Clause::Signature,
                        "is a signature, so its bytes must be sent with the statement",
                    );
                }
                None if attachment.file_url.is_none() => {
                    check.wrong(
                        path,
                        Clause::Attachments,
                        "needs its bytes in a part of the request, or a fileUrl",
                    );
                }
                None => {}
            }
        }
    }
    for at in open.into_values() {
        let message = "has a hash that no attachment of these statements names";
        check.wrong(format!("part {at}"), Clause::ContentTypes, message);
    }
    if check.problems.is_empty() { Ok(files) } else { Err(Problems(check.problems)) }
}

/// Every attachment and where it stands.
fn places(statement: &Statement) -> Vec<(String, &Attachment)> {
    let own = statement.attachments.iter().enumerate().map(|(n, a)| (format!(".attachments[{n}]"), a));
    let nested = match &statement.object {
        Object::Sub(sub) => sub.attachments.as_slice(),
        _ => &[],
    };
    let nested = nested.iter().enumerate().map(|(n, a)| (format!(".object.attachments[{n}]"), a));
    own.chain(nested).collect()
}

struct Check {
    version: Version,
    now: jiff::Timestamp,
    problems: Vec<Problem>,
}

impl Check {
    fn wrong(&mut self, path: String, clause: Clause, message: impl Into<String>) {
        if self.problems.len() < Problems::MOST {
            self.problems.push(Problem { path, clause, message: message.into(), version: self.version });
        }
    }

    /// The files with the numbers of their parts, counted from 1.
    fn files<'a>(&mut self, parts: &[Part<'a>]) -> Vec<(usize, Enclosed<'a>)> {
        let mut files = Vec::new();
        for (before, part) in parts.iter().enumerate().skip(1) {
            let path = || format!("part {}", before + 1);
            let Some(sha2) = part.header("x-experience-api-hash") else {
                self.wrong(path(), Clause::ContentTypes, "must have the header X-Experience-API-Hash");
                continue;
            };
            let encoding = part.header("content-transfer-encoding").unwrap_or_default();
            if !encoding.eq_ignore_ascii_case("binary") {
                self.wrong(
                    path(),
                    Clause::ContentTypes,
                    "must have the header Content-Transfer-Encoding: binary",
                );
            } else if !hashes(sha2, part.content) {
                self.wrong(path(), Clause::Attachments, "has other bytes than X-Experience-API-Hash says");
            }
            let content_type = part.header("content-type");
            files.push((before + 1, Enclosed { sha2, content_type, content: part.content }));
        }
        files
    }

    fn signature(&mut self, path: &str, statement: &Statement, attachment: &Attachment, bytes: &[u8]) {
        if attachment.content_type != "application/octet-stream" {
            let path = format!("{path}.contentType");
            self.wrong(path, Clause::Signature, "of a signature must be application/octet-stream");
        } else if let Err(why) = signature::check(statement, bytes, self.version, self.now) {
            self.wrong(path.to_owned(), Clause::Signature, why.to_string());
        }
    }
}

/// Whether the hexadecimal SHA-2 is that of the bytes; its length says which SHA-2 it is.
fn hashes(sha2: &str, bytes: &[u8]) -> bool {
    fn is<D: Digest>(sha2: &str, bytes: &[u8]) -> bool {
        let hex: String = D::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        hex.eq_ignore_ascii_case(sha2)
    }
    match sha2.len() {
        56 => is::<Sha224>(sha2, bytes),
        64 => is::<Sha256>(sha2, bytes),
        96 => is::<Sha384>(sha2, bytes),
        128 => is::<Sha512>(sha2, bytes),
        _ => false,
    }
}

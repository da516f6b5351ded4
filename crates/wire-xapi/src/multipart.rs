//! `multipart/mixed` as xAPI uses it: statements first, then one part for each file, found by its hash.
//!
//! Reads without copying and writes heads and the end; the bytes of files stay with the caller.

use std::collections::HashMap;

use crate::iri::is_media_type;

/// One part.
#[derive(Debug, Clone)]
pub struct Part<'a> {
    headers: HashMap<String, &'a str>,
    /// Its bytes.
    pub content: &'a [u8],
}

/// Why a body is not what its content type says.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct NotMultipart(String);

impl<'a> Part<'a> {
    /// A header; its name in small letters.
    pub fn header(&self, name: &str) -> Option<&'a str> {
        self.headers.get(name).copied()
    }
}

/// The boundary that a `Content-Type` header names.
pub fn boundary(content_type: &str) -> Result<String, NotMultipart> {
    let parameters = content_type.split_once(';').map(|(_, rest)| rest).unwrap_or_default();
    let named = parameters.split(';').find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("boundary").then(|| value.trim().trim_matches('"'))
    });
    match named {
        Some(found) if (1..=70).contains(&found.len()) => Ok(found.to_owned()),
        Some(_) => Err(NotMultipart("the boundary in Content-Type must have 1 to 70 characters".to_owned())),
        None => Err(NotMultipart("Content-Type must name the boundary of the parts".to_owned())),
    }
}

/// Most parts of one body.
const MOST: usize = 1_001;

/// The parts of a body, in order; what stands before the first and after the last boundary does not count.
pub fn parts<'a>(body: &'a [u8], boundary: &str) -> Result<Vec<Part<'a>>, NotMultipart> {
    let wrong = |why: &str| NotMultipart(format!("the parts of the body cannot be told apart: {why}"));
    let line = format!("--{boundary}");
    let delimiter = format!("\r\n{line}");
    let mut rest = match body.strip_prefix(line.as_bytes()) {
        Some(rest) => rest,
        None => {
            let at = find(body, delimiter.as_bytes()).ok_or_else(|| wrong("the boundary is not in it"))?;
            &body[at + delimiter.len()..]
        }
    };
    let mut parts = Vec::new();
    while !rest.starts_with(b"--") {
        let padding = rest.iter().take_while(|b| matches!(b, b' ' | b'\t')).count();
        let after = rest[padding..].strip_prefix(b"\r\n");
        let after = after.ok_or_else(|| wrong("a boundary must be followed by CRLF or by --"))?;
        let end = find(after, delimiter.as_bytes());
        let end = end.ok_or_else(|| wrong("the last boundary, which ends in --, is missing"))?;
        if parts.len() == MOST {
            return Err(wrong("there are too many of them"));
        }
        parts.push(part(&after[..end])?);
        rest = &after[end + delimiter.len()..];
    }
    Ok(parts)
}

fn part(text: &[u8]) -> Result<Part<'_>, NotMultipart> {
    let wrong = |why: &str| NotMultipart(format!("the headers of a part cannot be read: {why}"));
    // Without any header the empty line that ends them comes first.
    let (head, content) = match text.strip_prefix(b"\r\n") {
        Some(content) => (&b""[..], content),
        None => {
            let at = find(text, b"\r\n\r\n").ok_or_else(|| wrong("an empty line must follow them"))?;
            (&text[..at], &text[at + 4..])
        }
    };
    let head = std::str::from_utf8(head).map_err(|_| wrong("they are not UTF-8"))?;
    let mut headers = HashMap::new();
    for line in head.split("\r\n").filter(|line| !line.is_empty()) {
        let (name, value) = line.split_once(':').ok_or_else(|| wrong("a colon is missing"))?;
        let name = name.trim().to_ascii_lowercase();
        if headers.insert(name, value.trim()).is_some() {
            return Err(wrong("one stands twice"));
        }
    }
    Ok(Part { headers, content })
}

fn find(text: &[u8], what: &[u8]) -> Option<usize> {
    memchr::memmem::find(text, what)
}

/// What stands before the JSON of an answer in parts.
pub fn first_head(boundary: &str) -> String {
    format!("--{boundary}\r\nContent-Type: application/json\r\n\r\n")
}

/// What stands before the bytes of a file. A type that is none would write headers of its own.
pub fn file_head(boundary: &str, content_type: &str, sha2: &str) -> String {
    let content_type = if is_media_type(content_type) { content_type } else { "application/octet-stream" };
    format!(
        "\r\n--{boundary}\r\nContent-Type: {content_type}\r\nContent-Transfer-Encoding: binary\r\n\
         X-Experience-API-Hash: {sha2}\r\n\r\n"
    )
}

/// What stands after the last part.
pub fn tail(boundary: &str) -> String {
    format!("\r\n--{boundary}--\r\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let mut body = first_head("b").into_bytes();
        body.extend(b"{}");
        body.extend(file_head("b", "text/plain", "ab").into_bytes());
        body.extend(b"\r\n--c\r\n");
        body.extend(file_head("b", "image/png", "cd").into_bytes());
        body.extend(tail("b").into_bytes());
        let parts = parts(&body, "b").unwrap();
        assert_eq!(parts.iter().map(|p| p.content).collect::<Vec<_>>(), [&b"{}"[..], b"\r\n--c\r\n", b""]);
        assert_eq!(parts[1].header("x-experience-api-hash"), Some("ab"));
        assert_eq!(parts[2].header("content-type"), Some("image/png"));
        assert_eq!(parts[0].header("content-transfer-encoding"), None);
    }

    #[test]
    fn a_type_writes_no_headers_of_its_own() {
        let head = file_head("b", "text/plain; a=b\r\nX-Experience-API-Hash: cd", "ab");
        assert!(
            head.contains("application/octet-stream") && head.matches("X-Experience-API-Hash").count() == 1
        );
    }

    #[test]
    fn what_stands_around_the_parts_does_not_count() {
        let body = b"before\r\n--b \t\r\n\r\none\r\n--b\r\nA : x\r\n\r\ntwo\r\n--b--\r\nafter";
        let parts = parts(body, "b").unwrap();
        assert_eq!(parts.iter().map(|p| p.content).collect::<Vec<_>>(), [b"one", b"two"]);
        assert_eq!(parts[1].header("a"), Some("x"));
    }

    #[test]
    fn a_body_that_is_not_in_parts_is_refused_with_the_reason() {
        let why = |body: &str| parts(body.as_bytes(), "b").unwrap_err().to_string();
        assert!(why("").contains("not in it"));
        assert!(why("{}").contains("not in it"));
        assert!(why("--b\r\n\r\n{}").contains("is missing"));
        assert!(why("--b\n\n{}\n--b--").contains("CRLF"));
        assert!(why("--b\r\nA: x\r\n--b--").contains("an empty line"));
        assert!(why("--b\r\nA\r\n\r\n{}\r\n--b--").contains("a colon"));
        assert!(why("--b\r\nA: 1\r\na: 2\r\n\r\n{}\r\n--b--").contains("twice"));
        assert!(why(&"--b\r\n\r\n\r\n".repeat(1_100)).contains("too many"));
        assert_eq!(parts(b"--b--", "b").unwrap().len(), 0);
    }

    #[test]
    fn the_boundary_is_in_the_content_type() {
        assert_eq!(boundary("multipart/mixed; boundary=ab").unwrap(), "ab");
        assert_eq!(boundary("multipart/mixed;charset=x; Boundary=\"a b\"").unwrap(), "a b");
        assert!(boundary("multipart/mixed").is_err());
        assert!(boundary("multipart/mixed; boundary=").is_err());
        assert!(boundary(&format!("multipart/mixed; boundary={}", "x".repeat(71))).is_err());
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_written_is_read_back(files in proptest::collection::vec(proptest::collection::vec(0u8..0xc3, 0..40), 0..4)) {
            // No file holds the first byte of this boundary, 0xc3, so none can end its part.
            let boundary = "\u{ff}";
            let mut body = first_head(boundary).into_bytes();
            body.extend(b"{}");
            for file in &files {
                body.extend(file_head(boundary, "text/plain", "ab").into_bytes());
                body.extend(file);
            }
            body.extend(tail(boundary).into_bytes());
            let parts = parts(&body, boundary).unwrap();
            assert_eq!(parts[0].content, b"{}");
            assert_eq!(parts[1..].iter().map(|part| part.content.to_vec()).collect::<Vec<_>>(), files);
        }

        #[test]
        fn any_pieces_are_read_or_refused(pieces in proptest::collection::vec(0usize..9, 0..24), rest: Vec<u8>) {
            let known: [&[u8]; 9] = [b"--b", b"\r\n", b"--", b"a: 1", b" ", b"\r\n--b", b"\r\n\r\n", b"{}", &rest];
            let body: Vec<u8> = pieces.iter().flat_map(|at| known[*at].iter().copied()).collect();
            let inside = |part: &Part<'_>| body.as_ptr_range().contains(&part.content.as_ptr()) || part.content.is_empty();
            if let Ok(parts) = parts(&body, "b") {
                assert!(parts.iter().all(inside));
            }
        }
    }
}

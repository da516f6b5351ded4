//! A tool that sends statements over one connection, one request after another, until the server is gone.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::mpsc;
use std::time::Duration;

use kernel::Result;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::wrong;

const BOUNDARY: &str = "b0";

/// What was sent: statements, and the files of some of them.
#[derive(Clone)]
pub(super) struct Request {
    pub statements: Vec<Uuid>,
    pub files: Vec<(Uuid, Vec<u8>)>,
    content_type: String,
    body: Vec<u8>,
}

impl Request {
    /// One statement or several, with files or without, in turn.
    fn new(sender: usize, number: usize) -> Self {
        let (count, every) = [(1, 0), (7, 0), (1, 1), (5, 2)][(sender + number) % 4];
        let id = |at: usize| {
            let whole = (sender as u128) << 96 | (number as u128) << 8 | at as u128;
            Uuid::from_u128(whole | 0x4000 << 64 | 0x8000 << 48)
        };
        let statements: Vec<Uuid> = (0..count).map(id).collect();
        let with = statements.iter().enumerate().filter(|(at, _)| every > 0 && at % every == 0);
        let files: Vec<_> =
            with.map(|(_, id)| (*id, format!("What {id} shows.\r\n").repeat(200).into_bytes())).collect();
        let texts: Vec<_> = statements
            .iter()
            .map(|id| text(sender, *id, files.iter().find(|(of, _)| of == id).map(|(_, file)| file)))
            .collect();
        let json = format!("[{}]", texts.join(","));
        if files.is_empty() {
            return Self {
                statements,
                files,
                content_type: "application/json".into(),
                body: json.into_bytes(),
            };
        }
        let mut body = wire_xapi::first_head(BOUNDARY).into_bytes();
        body.extend(json.bytes());
        for (_, file) in &files {
            body.extend(wire_xapi::file_head(BOUNDARY, "text/plain", &hash(file)).bytes());
            body.extend(file);
        }
        body.extend(wire_xapi::tail(BOUNDARY).bytes());
        Self { statements, files, content_type: format!("multipart/mixed; boundary={BOUNDARY}"), body }
    }
}

fn hash(file: &[u8]) -> String {
    hex::encode(Sha256::digest(file))
}

fn text(sender: usize, id: Uuid, file: Option<&Vec<u8>>) -> String {
    let attachments = file.map_or_else(String::new, |file| {
        let (sha2, length) = (hash(file), file.len());
        format!(
            r#","attachments":[{{"usageType":"http://example.com/proof","display":{{"en":"Proof"}},"contentType":"text/plain","length":{length},"sha2":"{sha2}"}}]"#
        )
    });
    format!(
        r#"{{"id":"{id}","actor":{{"mbox":"mailto:tool-{sender}@example.com"}},"verb":{{"id":"http://example.com/did"}},"object":{{"id":"http://example.com/thing"}}{attachments}}}"#
    )
}

/// A tool.
pub(super) struct Sender {
    number: usize,
    made: usize,
    /// What was sent and not answered.
    open: Option<Request>,
}

impl Sender {
    pub(super) fn new(number: usize) -> Self {
        Self { number, made: 0, open: None }
    }

    /// Sends until nobody answers any more; first what was not answered before. Gives each request and whether it was
    /// answered.
    pub(super) fn send(
        &mut self,
        address: &str,
        credentials: &str,
        acknowledges: &mpsc::Sender<()>,
    ) -> Result<Vec<(Request, bool)>> {
        let mut sent = Vec::new();
        let Some(mut connection) = Connection::open(address, credentials) else { return Ok(sent) };
        loop {
            let request = self.open.take().unwrap_or_else(|| {
                self.made += 1;
                Request::new(self.number, self.made)
            });
            let Request { content_type, body, .. } = &request;
            let Some(answer) = connection.ask("POST", "/xapi/statements", content_type, body) else {
                self.open = Some(request.clone());
                sent.push((request, false));
                return Ok(sent);
            };
            if answer.status != 200 {
                return Err(wrong(format!("{}: {}", answer.status, String::from_utf8_lossy(&answer.body))));
            }
            sent.push((request, true));
            let _ = acknowledges.send(());
        }
    }
}

/// A connection that stays open between requests.
pub(super) struct Connection {
    stream: BufReader<TcpStream>,
    credentials: String,
}

pub(super) struct Answer {
    pub status: u16,
    pub body: Vec<u8>,
}

impl Answer {
    pub(super) fn contains(&self, bytes: &[u8]) -> bool {
        self.body.windows(bytes.len()).any(|window| window == bytes)
    }
}

impl Connection {
    pub(super) fn open(address: &str, credentials: &str) -> Option<Self> {
        let stream = TcpStream::connect(address).ok()?;
        stream.set_read_timeout(Some(Duration::from_secs(60))).ok()?;
        stream.set_nodelay(true).ok()?;
        Some(Self { stream: BufReader::new(stream), credentials: credentials.to_owned() })
    }

    /// One request; nothing when the connection breaks off before the end of the answer.
    pub(super) fn ask(
        &mut self,
        method: &str,
        path: &str,
        content_type: &str,
        body: &[u8],
    ) -> Option<Answer> {
        let (credentials, length) = (&self.credentials, body.len());
        let mut request = format!(
            "{method} {path} HTTP/1.1\r\nHost: tools\r\nAuthorization: Bearer {credentials}\r\n\
             X-Experience-API-Version: 1.0.3\r\nContent-Type: {content_type}\r\nContent-Length: {length}\r\n\r\n"
        )
        .into_bytes();
        request.extend(body);
        self.stream.get_mut().write_all(&request).ok()?;
        let status = self.line()?.split(' ').nth(1)?.parse().ok()?;
        let (mut length, mut chunked) = (0, false);
        loop {
            let line = self.line()?.to_ascii_lowercase();
            match line.split_once(':') {
                Some(("content-length", value)) => length = value.trim().parse().ok()?,
                Some(("transfer-encoding", _)) => chunked = true,
                Some(_) => {}
                None => break,
            }
        }
        let body = if chunked { self.chunks()? } else { self.bytes(length)? };
        Some(Answer { status, body })
    }

    fn line(&mut self) -> Option<String> {
        let mut line = String::new();
        self.stream.read_line(&mut line).ok()?;
        line.strip_suffix("\r\n").map(str::to_owned)
    }

    fn bytes(&mut self, length: usize) -> Option<Vec<u8>> {
        let mut bytes = vec![0; length];
        self.stream.read_exact(&mut bytes).ok()?;
        Some(bytes)
    }

    fn chunks(&mut self) -> Option<Vec<u8>> {
        let mut whole = Vec::new();
        loop {
            let length = usize::from_str_radix(self.line()?.trim(), 16).ok()?;
            whole.extend(self.bytes(length)?);
            self.line()?;
            if length == 0 {
                return Some(whole);
            }
        }
    }
}

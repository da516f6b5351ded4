//! Somebody who learns over a real connection, until the server is gone.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::mpsc::Sender;

use kernel::Result;

use super::house::Novice;
use super::{Kept, wrong};

pub(super) struct Client<'a> {
    address: &'a str,
    novice: &'a Novice,
}

/// What came back: status, where it leads, the page.
struct Answer {
    status: u16,
    location: String,
    body: String,
}

impl<'a> Client<'a> {
    pub(super) fn new(address: &'a str, novice: &'a Novice) -> Self {
        Self { address, novice }
    }

    /// A page, from a server that is there.
    pub(super) fn page(&self, path: &str) -> Result<String> {
        let answer = self.ask("GET", path, "").ok_or_else(|| wrong(format!("{path}: no answer")))?;
        answer.require(200, path)?;
        Ok(answer.body)
    }

    /// Answers and goes on until the course ends or nobody answers any more. Gives what was acknowledged.
    pub(super) fn learn(&self, course: &str, acknowledges: &Sender<()>) -> Result<Kept> {
        let mut kept = Kept::default();
        let mut path = format!("/learn/{course}/{}", self.novice.begins_at);
        while let Some(next) = self.part(&path, &mut kept, acknowledges)? {
            path = next;
        }
        Ok(kept)
    }

    /// Answers the question of a part and finishes it. Gives the way on, while there is one and somebody answers.
    fn part(&self, path: &str, kept: &mut Kept, acknowledges: &Sender<()>) -> Result<Option<String>> {
        let Some(page) = self.ask("GET", path, "") else { return Ok(None) };
        if page.status == 303 {
            return Ok(Some(page.location));
        }
        page.require(200, path)?;
        // What was answered before an earlier crash is passed by.
        let fresh = !page.body.contains(" disabled");
        let csrf = value(&page.body, "csrf").unwrap_or_default();
        if let Some(question) = value(&page.body, "question").filter(|_| fresh) {
            let attempt = value(&page.body, "attempt").unwrap_or_default();
            let form =
                format!("csrf={csrf}&question={}&attempt={attempt}&act=check&choice=0", encoded(&question));
            let Some(answer) = self.ask("POST", path, &form) else { return Ok(None) };
            answer.require(303, path)?;
            kept.answers.insert(question);
            let _ = acknowledges.send(());
        }
        let Some(answer) = self.ask("POST", path, &format!("csrf={csrf}&act=on")) else { return Ok(None) };
        answer.require(303, path)?;
        if answer.location.contains("empty=") {
            return Err(wrong(format!("{path} leads to {}", answer.location)));
        }
        // /learn/COURSE/KEY, and a key may have strokes of its own.
        let part = path.split(['?', '#']).next().and_then(|path| path.splitn(4, '/').nth(3));
        kept.parts.extend(part.map(str::to_owned));
        if fresh {
            let _ = acknowledges.send(());
        }
        let on = answer.location.split('#').next().unwrap_or_default().to_owned();
        Ok((!on.contains("done=1")).then_some(on))
    }

    /// One request on one connection; nothing when it breaks off.
    fn ask(&self, method: &str, path: &str, form: &str) -> Option<Answer> {
        let mut stream = TcpStream::connect(self.address).ok()?;
        let (cookie, length) = (&self.novice.cookie, form.len());
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nCookie: {cookie}\r\nConnection: close\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{form}",
            self.address
        );
        stream.write_all(request.as_bytes()).ok()?;
        let mut bytes = Vec::new();
        let whole = stream.read_to_end(&mut bytes).is_ok();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n")?;
        let status: u16 = head.split(' ').nth(1)?.parse().ok()?;
        // A page that broke off says nothing; a redirect says all it has to say in its head.
        if status == 200 && !(whole && body.contains("</html>")) {
            return None;
        }
        let location = head.lines().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.eq_ignore_ascii_case("location").then(|| value.trim().to_owned())
        });
        Some(Answer { status, location: location.unwrap_or_default(), body: body.to_owned() })
    }
}

impl Answer {
    fn require(&self, status: u16, path: &str) -> Result<()> {
        if self.status == status {
            Ok(())
        } else {
            Err(wrong(format!("{path}: {}\n{}", self.status, self.body)))
        }
    }
}

/// The value of a hidden field.
fn value(page: &str, name: &str) -> Option<String> {
    let at = page.find(&format!("name=\"{name}\" value=\""))?;
    page[at..].split('"').nth(3).map(str::to_owned)
}

fn encoded(text: &str) -> String {
    let keep = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    text.bytes().map(|b| if keep(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}

//! Somebody who learns over a real connection, until the server is gone.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::mpsc::Sender;

use super::Kept;
use super::house::Novice;

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
    pub(super) fn page(&self, path: &str) -> String {
        let answer = self.ask("GET", path, "").expect("an answer");
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        answer.body
    }

    /// Answers and goes on until the course ends or nobody answers any more. Gives what was acknowledged.
    pub(super) fn learn(&self, course: &str, acknowledges: &Sender<()>) -> Kept {
        let mut kept = Kept::default();
        let mut path = format!("/learn/{course}/{}", self.novice.begins_at);
        while let Some(next) = self.part(&path, &mut kept, acknowledges) {
            path = next;
        }
        kept
    }

    fn part(&self, path: &str, kept: &mut Kept, acknowledges: &Sender<()>) -> Option<String> {
        let page = self.ask("GET", path, "")?;
        if page.status == 303 {
            return Some(page.location);
        }
        assert_eq!(page.status, 200, "{path}: {}", page.body);
        // /learn/COURSE/KEY, and a key may have strokes of its own.
        let part = path.split(['?', '#']).next()?.splitn(4, '/').nth(3)?.to_owned();
        let csrf = value(&page.body, "csrf")?;
        // What was answered before an earlier crash is passed by.
        let fresh = !page.body.contains(" disabled");
        if let Some(question) = value(&page.body, "question").filter(|_| fresh) {
            let attempt = value(&page.body, "attempt")?;
            let form =
                format!("csrf={csrf}&question={}&attempt={attempt}&act=check&choice=0", encoded(&question));
            let answer = self.ask("POST", path, &form)?;
            assert_eq!(answer.status, 303, "{path}: {}", answer.body);
            kept.answers.insert(question);
            let _ = acknowledges.send(());
        }
        let answer = self.ask("POST", path, &format!("csrf={csrf}&act=on"))?;
        assert_eq!(answer.status, 303, "{path}: {}", answer.body);
        assert!(!answer.location.contains("empty="), "{path} leads to {}", answer.location);
        kept.parts.insert(part);
        if fresh {
            let _ = acknowledges.send(());
        }
        (!answer.location.contains("done=1"))
            .then(|| answer.location.split('#').next().unwrap_or_default().to_owned())
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

/// The value of a hidden field.
fn value(page: &str, name: &str) -> Option<String> {
    let at = page.find(&format!("name=\"{name}\" value=\""))?;
    page[at..].split('"').nth(3).map(str::to_owned)
}

fn encoded(text: &str) -> String {
    let keep = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    text.bytes().map(|b| if keep(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}

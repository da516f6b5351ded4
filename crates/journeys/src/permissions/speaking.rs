//! Every template is shown in every language of the interface: each route, called as everybody who may, and the forms
//! that come back. A template was shown when a piece of markup that no other template has stands in some answer.
//!
//! That no word is missing is the compiler's work; here nothing fails while it is said, and the page names its
//! language and direction. One database is enough: what is said does not depend on it.

use std::collections::BTreeMap;
use std::path::Path;

use http::Method;
use kernel::i18n::Locale;
use testkit::{App, Engine};

use super::cast::Relation;
use super::{METHODS, Table, fields, fill, known_store, open, send};

/// Shown where the small company does not lead.
const ELSEWHERE: [(&str, &str); 9] = [
    ("content/templates/content/intake/arrival.html", "the tests of `content` look at a course that waits"),
    ("people/templates/people/import/arrival.html", "the tests of `people` look at a file that waits"),
    ("live/templates/live/_answers.html", "the tests of `live` ask somebody to a class"),
    ("live/templates/live/_despite.html", "the tests of `live` plan in a season"),
    ("delivery/templates/player/done.html", "`journey::lesson` comes to the end of one"),
    ("delivery/templates/player/resume.html", "`journey::lesson` comes back to one"),
    ("requests/templates/payment/show.html", "the tests of `requests` pay for a book in each language"),
    ("requests/templates/payment/_told.html", "the tests of `requests` read of a book that is paid"),
    ("delivery/templates/reminder/letter.html", "the tests of `delivery` read the letters of a day"),
];

/// Shorter pieces of markup say nothing about where they come from.
const TELLING: usize = 20;

/// Pages of their own in development.
const GALLERY: [&str; 4] = ["/gallery", "/gallery/shell", "/gallery/player", "/gallery/sign-in"];

/// A text without its blanks, so that the layout of a template plays no part.
fn tight(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace()).collect()
}

/// What stands between the tags of a template.
fn pieces(template: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut rest = template;
    while let Some(at) = rest.find('{') {
        let tag = &rest[at..];
        let end = match tag.get(..2) {
            Some("{{") => tag.find("}}"),
            Some("{%") => tag.find("%}"),
            Some("{#") => tag.find("#}"),
            _ => None,
        };
        let Some(end) = end else {
            rest = &rest[at + 1..];
            continue;
        };
        out.push(tight(&rest[..at]));
        rest = &tag[end + 2..];
    }
    out.push(tight(rest));
    out
}

/// Each template with the pieces that no other template has. One without any only names others.
fn templates() -> BTreeMap<String, Vec<String>> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut all = BTreeMap::new();
    let mut folders: Vec<_> =
        std::fs::read_dir(&crates).unwrap().map(|one| one.unwrap().path().join("templates")).collect();
    while let Some(folder) = folders.pop() {
        for one in std::fs::read_dir(folder).into_iter().flatten() {
            let path = one.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(&crates).unwrap().to_string_lossy().into_owned();
                all.insert(name, pieces(&std::fs::read_to_string(path).unwrap()));
            }
        }
    }
    let alone = |name: &String, piece: &String| {
        all.iter()
            .all(|(other, pieces)| other == name || pieces.iter().all(|one| !one.contains(piece.as_str())))
    };
    let own = |(name, pieces): (&String, &Vec<String>)| {
        let own: Vec<_> =
            pieces.iter().filter(|piece| piece.len() >= TELLING && alone(name, piece)).cloned().collect();
        (name.clone(), own)
    };
    all.iter().map(own).filter(|(_, own)| !own.is_empty()).collect()
}

struct Heard {
    locale: Locale,
    pages: Vec<String>,
}

impl Heard {
    /// Keeps a page after a look at its first line.
    fn page(&mut self, asked: &str, answer: &testkit::Answer) {
        let status = answer.status.as_u16();
        assert!(status < 500, "{asked} in {}: {status}\n{}", self.locale, answer.text());
        let kind = answer.headers.get(http::header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        if !kind.is_some_and(|kind| kind.starts_with("text/html")) {
            return;
        }
        let text = answer.text();
        let head = format!("<html lang=\"{}\" dir=\"{}\"", self.locale.code(), self.locale.dir());
        let framed = text.contains("<html");
        assert!(
            !framed || text.contains(&head),
            "{asked} does not say {head}: {}",
            &text[..text.len().min(300)]
        );
        self.pages.push(tight(&text));
    }
}

impl Table {
    /// A browser in a language.
    async fn speaking(&mut self, persona: &super::Persona, path: &str, locale: Locale) -> App {
        let known = self.browsers.contains_key(persona.word);
        let browser = self.browser(persona, path).await;
        let mut browser = browser.with_header("accept-language", locale.code());
        if persona.person.is_some() {
            if !known {
                let chosen = [("theme", "system"), ("language", locale.code())];
                browser.post("/me/appearance", &chosen).await.expect(303);
                self.browsers.insert(persona.word, browser.clone());
            }
        } else if path.starts_with("/sign-in") {
            browser.get("/sign-in").await.expect(200);
        }
        browser
    }

    /// The gallery, and what a visitor sees who asks for a link, and who brings one that is none.
    async fn visit(&self, heard: &mut Heard) {
        for path in GALLERY {
            let mut browser = self.app.browser().with_header("accept-language", heard.locale.code());
            heard.page(path, &browser.get(path).await.expect(200));
        }
        let mut browser = self.app.browser().with_header("accept-language", heard.locale.code());
        browser.get("/sign-in").await.expect(200);
        let address = known_store::address(&self.app.ctx).await;
        browser.post("/sign-in", &[("id", &address)]).await.expect(303);
        self.app.settle().await;
        for path in ["/sign-in/sent", "/sign-in/link/none-of-ours"] {
            heard.page(path, &browser.get(path).await);
        }
    }

    async fn hear(&mut self, method: &Method, heard: &mut Heard) {
        self.browsers.clear();
        for path in server::paths().into_iter().filter(|path| *path != "/me/appearance") {
            // Who is from outside reads no page that others do not.
            for persona in self.cast.personas.clone().iter().filter(|persona| persona.word != "outside") {
                for relation in [Relation::Own, Relation::Report, Relation::Stranger] {
                    let Some(subject) = self.cast.subject(persona, relation).cloned() else { continue };
                    let Some(address) = fill::address(&self.app.ctx, &self.cast, path, subject.person).await
                    else {
                        continue;
                    };
                    let mut browser = self.speaking(persona, path, heard.locale).await;
                    let sent = fields::of(path, &subject, &self.cast.course);
                    self.journal.written(&self.app.ctx).await;
                    let answer = send(&mut browser, method, &address, &sent).await;
                    self.written().await;
                    heard.page(&format!("{method} {address} as {}", persona.word), &answer);
                    if !fill::names_somebody(path, method) {
                        break;
                    }
                }
            }
        }
    }
}

#[test]
fn every_template_is_shown_in_every_language() {
    testkit::run(Engine::Sqlite, concat!(module_path!(), "::speaking"), |db| async move {
        let mut table = Table::of(open(&db).await).await;
        let templates = templates();
        let mut all = Locale::ALL.map(|locale| Heard { locale, pages: Vec::new() });
        let aside = format!("/slots/{}", fill::for_everybody(&table.app.ctx, &table.cast).await);
        // Everything is read before anything is done, so that each language meets the same company.
        for method in &METHODS[..2] {
            for heard in &mut all {
                if *method == Method::GET {
                    table.visit(heard).await;
                    let meant =
                        table.cast.personas.iter().find(|persona| persona.word == "person").unwrap().clone();
                    table.browsers.clear();
                    let mut browser = table.speaking(&meant, &aside, heard.locale).await;
                    heard.page(&aside, &browser.get(&aside).await.expect(200));
                }
                table.hear(method, heard).await;
            }
        }
        let letters = known_store::letters(&table.app.ctx).await;
        let letters: Vec<_> = letters.iter().map(|letter| tight(letter)).collect();
        let mut silent = Vec::new();
        for heard in &all {
            for (name, own) in &templates {
                let known = ELSEWHERE.iter().any(|(one, _)| one == name);
                let shown = |page: &String| own.iter().any(|piece| page.contains(piece));
                if !known && !heard.pages.iter().chain(&letters).any(shown) {
                    silent.push(format!("{name} in {}", heard.locale));
                }
            }
        }
        assert!(silent.is_empty(), "never shown:\n{}", silent.join("\n"));
    });
}

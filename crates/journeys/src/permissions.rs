//! Every route knows its persona: each path is called by everybody, with what is their own, their report's and a
//! stranger's. The answers are the document `docs/generated/permissions.txt`; whatever is refused changes nothing.
//!
//! What an answer says is left to the rooms.

mod cast;
mod classes;
mod fields;
mod fill;
mod foreign;
mod known_store;
mod outside;
mod owned;
mod places;
mod planning;
mod programmes;
mod speaking;

use crate::state_dialect::Journal;
use cast::{Cast, Persona, Relation};
use http::Method;
use std::collections::{BTreeMap, BTreeSet};
use testkit::{Answer, App, TestApp, TestDb};

const METHODS: [Method; 5] = [Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE];

const HEAD: &str = "\
# Who gets which answer. Every route of the product, called as each persona of a small demonstration company;
# where an address or a form names somebody, with the caller's own, with a report's and with a stranger's.
# 303 leads on, 303* to sign-in; - where there is no such person. Written by the tests; do not edit.
";

/// The small company, opened with the whole product.
async fn open(db: &TestDb) -> TestApp {
    server::register_hooks();
    let app = TestApp::new(db, server::rooms(), server::router).await;
    let options = world::Options { brief: true, ..world::Options::small().unwrap() };
    world::build(&app.ctx, &options).await.unwrap();
    app.settle().await;
    app
}

/// One row: how everybody is answered.
struct Row {
    path: &'static str,
    method: Method,
    relation: Relation,
    cells: Vec<String>,
}

struct Table {
    app: TestApp,
    cast: Cast,
    journal: Journal,
    /// Browsers in which a persona is signed in, until something is written about accounts.
    browsers: BTreeMap<&'static str, App>,
    faults: Vec<String>,
}

impl Table {
    async fn of(app: TestApp) -> Self {
        let cast = Cast::of(&app.ctx).await;
        let journal = Journal::open(&app.ctx).await;
        Self { app, cast, journal, browsers: BTreeMap::new(), faults: Vec::new() }
    }

    /// A browser of this persona, its form token at hand.
    async fn browser(&mut self, persona: &Persona, path: &str) -> App {
        let mut browser = self.app.browser();
        let Some(person) = persona.person else {
            if path.starts_with("/sign-in") {
                browser.get("/sign-in").await.expect(200);
            }
            return browser;
        };
        if let Some(known) = self.browsers.get(persona.word) {
            return known.clone();
        }
        let (name, value) = fill::cookie(&self.app.ctx, person).await;
        browser = browser.with_cookie(&name, &value);
        browser.get("/me").await.expect(200);
        self.browsers.insert(persona.word, browser.clone());
        browser
    }

    /// The tables that were written to since the last look. After a word about accounts everybody signs in anew.
    async fn written(&mut self) -> BTreeSet<String> {
        let written = self.journal.written(&self.app.ctx).await;
        if written.iter().any(|table| table.starts_with("identity_")) {
            self.browsers.clear();
        }
        written
    }

    /// Calls a route as everybody, and looks whether a refusal or a reading left something behind.
    async fn row(&mut self, path: &'static str, method: &Method, relation: Relation) -> Row {
        let mut prepared = Vec::new();
        for persona in self.cast.personas.clone() {
            let ready = self.prepare(path, &persona, relation).await;
            prepared.push((persona.word, ready));
        }
        let mut cells = Vec::new();
        self.journal.written(&self.app.ctx).await;
        for (word, ready) in prepared {
            let Some((mut browser, address, sent)) = ready else {
                cells.push("-".into());
                continue;
            };
            let answer = send(&mut browser, method, &address, &sent).await;
            let written = self.written().await;
            let status = answer.status.as_u16();
            let whom = format!("{method} {path} as {word}, {}", relation.word());
            if status >= 500 {
                self.faults.push(format!("{whom}: {status}\n{}", answer.text()));
            }
            if (*method == Method::GET || status >= 400) && !written.is_empty() {
                self.faults.push(format!("{whom}: {status}, and yet it wrote into {written:?}"));
            }
            let leads = answer.location().unwrap_or_default();
            let to_sign_in = status == 303 && leads.starts_with("/sign-in?");
            cells.push(if to_sign_in { "303*".into() } else { status.to_string() });
        }
        Row { path, method: method.clone(), relation, cells }
    }

    /// Browser, address and form of a persona; nothing where nobody stands to them like that.
    async fn prepare(
        &mut self,
        path: &'static str,
        persona: &Persona,
        relation: Relation,
    ) -> Option<(App, String, fields::Sent)> {
        let subject = self.cast.subject(persona, relation)?.clone();
        let address = fill::address(&self.app.ctx, &self.cast, path, subject.person).await?;
        let browser = self.browser(persona, path).await;
        Some((browser, address, fields::of(path, &subject, &self.cast.course)))
    }

    /// The methods that a path knows; the others are not allowed.
    async fn methods(&self, path: &'static str) -> Vec<Method> {
        let mut known = Vec::new();
        let subject = self.cast.stranger.person;
        let address = fill::address(&self.app.ctx, &self.cast, path, subject).await;
        let address = address.unwrap_or_else(|| panic!("the small company has nothing for {path}"));
        for method in METHODS {
            let answer = self.app.browser().send(method.clone(), &address, None, Vec::new()).await;
            if answer.status.as_u16() != 405 {
                known.push(method);
            }
        }
        known
    }
}

async fn send(browser: &mut App, method: &Method, address: &str, sent: &fields::Sent) -> Answer {
    if *method == Method::GET {
        return browser.get(address).await;
    }
    match sent {
        fields::Sent::Form(pairs) => {
            let pairs: Vec<_> = pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
            browser.post(address, &pairs).await
        }
        fields::Sent::File(field, name, bytes) => {
            let csrf = browser.csrf().unwrap_or_default().to_owned();
            let (kind, body) = fields::multipart(&csrf, field, name, bytes);
            browser.send(method.clone(), address, Some(&kind), body).await
        }
    }
}

fn print(mut rows: Vec<Row>, personas: &[Persona]) -> String {
    rows.sort_by(|a, b| {
        (a.path, a.method.as_str(), a.relation).cmp(&(b.path, b.method.as_str(), b.relation))
    });
    let wide = rows.iter().map(|row| row.path.len()).max().unwrap_or(0) + 6;
    let mut text = format!("{HEAD}\n{:wide$}{:10}", "", "");
    for persona in personas {
        text += &format!("{:>11}", persona.word);
    }
    for row in rows {
        let route = format!("{:5} {}", row.method.as_str(), row.path);
        text += &format!("\n{route:wide$}{:>10}", row.relation.word());
        for cell in row.cells {
            text += &format!("{cell:>11}");
        }
    }
    text + "\n"
}

testkit::both! {
    async fn generated_permissions_are_those_of_every_route(db: TestDb) {
        let mut table = Table::of(open(&db).await).await;
        let mut rows = Vec::new();
        // Staff files come last: what they change would change who everybody is.
        let mut paths: Vec<_> = server::paths().into_iter().collect::<BTreeSet<_>>().into_iter().collect();
        paths.sort_by_key(|path| path.starts_with("/people/imports") || path.starts_with("/people/feeds"));
        for path in paths {
            for method in table.methods(path).await {
                let relations: &[Relation] = if fill::names_somebody(path, &method) {
                    &[Relation::Own, Relation::Report, Relation::Stranger]
                } else {
                    &[Relation::None]
                };
                for relation in relations {
                    rows.push(table.row(path, &method, *relation).await);
                }
            }
        }
        assert!(table.faults.is_empty(), "{}", table.faults.join("\n"));
        testkit::generated("docs/generated/permissions.txt", &print(rows, &table.cast.personas));
    }

    async fn no_act_works_without_its_proof(db: TestDb) {
        let mut table = Table::of(open(&db).await).await;
        let mut called = 0;
        // What outside tools call takes a key of its own and no cookie.
        for path in server::paths().into_iter().filter(|path| !path.starts_with("/xapi")) {
            if !table.methods(path).await.contains(&Method::POST) {
                continue;
            }
            for persona in table.cast.personas.clone().iter().filter(|persona| persona.person.is_some()) {
                let subject = table.cast.stranger.clone();
                let address = fill::address(&table.app.ctx, &table.cast, path, subject.person).await.unwrap();
                let mut browser = table.browser(persona, path).await;
                browser.set_csrf(Some("forged".into()));
                table.written().await;
                let answer = send(&mut browser, &Method::POST, &address, &fields::of(path, &subject, &table.cast.course)).await;
                assert_eq!(answer.status.as_u16(), 403, "{path} as {}", persona.word);
                assert_eq!(table.written().await, BTreeSet::new(), "{path} as {}", persona.word);
                called += 1;
            }
        }
        assert!(called > 600, "{called}");
    }
}

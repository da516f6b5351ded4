//! An id that leads nowhere, in every address that takes one: of nothing, of something else, malformed, hostile. The
//! answer says so in a page, and nothing was written.

use std::collections::BTreeSet;

use http::{Method, header};
use testkit::Answer;

use super::cast::Persona;
use super::{Table, fields, fill, open, send};

/// Well formed, and of nothing.
const NIL: &str = "00000000-0000-0000-0000-000000000000";

/// Not an id at all.
const MALFORMED: [&str; 14] = [
    "x",
    "x'%00",
    "0",
    "-1",
    "00000000-0000-0000-0000-00000000000g",
    "..%2f..%2fetc%2fpasswd",
    "%2e%2e",
    "%27%20OR%201=1--",
    "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    "%0d%0aSet-Cookie:%20a=b",
    "%E2%80%AE%E2%81%A6%F0%9F%92%A9",
    "%FF%FE",
    "%25s%25n",
    "%00",
];

/// Strings that broke other programs, as a browser writes them into an address.
fn hostile() -> Vec<String> {
    let mut strings: Vec<String> = MALFORMED.iter().map(|text| (*text).to_owned()).collect();
    strings.push("a".repeat(4_000));
    if let Some(shared) = testkit::shared() {
        let file = shared.join("data/hostile-strings/blns.json");
        let known: Vec<String> = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
        strings.extend(known.iter().filter(|text| !text.is_empty()).map(|text| encoded(text)));
    }
    strings
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// What is wrong with an answer to an address that leads nowhere.
fn fault(path: &str, method: &Method, persona: &Persona, answer: &Answer) -> Option<String> {
    let status = answer.status.as_u16();
    let leads = answer.location().unwrap_or_default();
    let kind = answer.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let page = kind.is_some_and(|kind| kind.starts_with("text/html"));
    let told = match status {
        400 | 404 => page,
        // A link that was never given out: its page says how to get another.
        410 => page && path.starts_with("/sign-in/link/"),
        // A form is proved by its own page, and a visitor has none.
        401 => persona.person.is_none() && *method != Method::GET,
        303 => persona.person.is_none() && leads.starts_with("/sign-in"),
        _ => false,
    };
    (!told).then(|| format!("{status} {leads} {}", kind.unwrap_or_default()))
}

impl Table {
    /// Calls an address as somebody, and says what is wrong with the answer.
    async fn nowhere(&mut self, path: &'static str, method: &Method, persona: &Persona, address: &str) {
        let mut browser = self.browser(persona, path).await;
        let sent = fields::of(path, &self.cast.stranger, &self.cast.course);
        let answer = send(&mut browser, method, address, &sent).await;
        if let Some(fault) = fault(path, method, persona, &answer) {
            let short: String = address.chars().take(120).collect();
            self.faults.push(format!("{method} {path} at {short} as {}: {fault}", persona.word));
        }
    }
}

testkit::both! {
    async fn an_id_that_leads_nowhere_is_told_so_and_changes_nothing(db: TestDb) {
        let mut table = Table::of(open(&db).await).await;
        let personas = table.cast.personas.clone();
        let hostile = hostile();
        let (mut called, mut turn) = (0, 0);
        let stranger = table.cast.stranger.person;
        for path in server::paths().into_iter().filter(|path| path.contains('{')) {
            let methods = table.methods(path).await;
            let segments = fill::segments(&table.app.ctx, &table.cast, path, stranger).await.unwrap();
            // An id that there is, of something else.
            let other = if path.contains("{person}") || path.contains("people/{") {
                table.cast.course.clone()
            } else {
                stranger.to_string()
            };
            let places = segments.iter().enumerate().filter(|(_, (given, _))| *given).map(|(at, _)| at);
            for at in places.collect::<Vec<_>>() {
                let with = |id: &str| -> String {
                    let each = segments.iter().enumerate();
                    each.map(|(n, (_, segment))| format!("/{}", if n == at { id } else { segment.as_str() })).collect()
                };
                for method in &methods {
                    for persona in &personas {
                        let mut ids = vec![NIL.to_owned(), other.clone()];
                        if matches!(persona.word, "person" | "leader") {
                            ids.extend([MALFORMED[0].to_owned(), MALFORMED[1].to_owned()]);
                        }
                        // All of them in turn, another few for each route.
                        ids.push(hostile[turn % hostile.len()].clone());
                        turn += 1;
                        // Who has to sign in does so before.
                        table.browser(persona, path).await;
                        table.journal.written(&table.app.ctx).await;
                        for id in ids {
                            table.nowhere(path, method, persona, &with(&id)).await;
                            called += 1;
                        }
                        let written = table.written().await;
                        if !written.is_empty() {
                            let whom = persona.word;
                            table.faults.push(format!("{method} {path} as {whom} wrote into {written:?}"));
                        }
                    }
                }
            }
        }
        let distinct: BTreeSet<_> = table.faults.iter().collect();
        assert!(distinct.is_empty(), "{} of {called}:\n{:#?}", distinct.len(), distinct);
        assert!(called > 4_000 && turn > hostile.len(), "{called} calls, {turn} turns");
    }
}

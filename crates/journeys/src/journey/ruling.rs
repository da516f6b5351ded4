//! Rules are written, rehearsed and switched on at their page, and the page says why somebody has a duty or has none.

use serde_json::Value;
use testkit::App;

use super::door;
use super::known_store as store;
use super::page::{between, choices, hidden, plain, rows};
use super::stage::{Novice, Stage};

/// Sends the form as a browser would, with the definition that the page shows.
async fn send(leader: &mut App, rule: &str, fields: &[(&str, &str)]) -> String {
    let shown = leader.get(rule).await.expect(200).text();
    let definition = hidden(&shown, "definition");
    let mut all = vec![("definition", definition.as_str()), ("owner", "Cleo Vale")];
    all.extend(fields);
    leader.post(rule, &all).await.expect(303);
    leader.get(rule).await.expect(200).text()
}

/// Begins a rule about a course for everybody in some units.
async fn begin(leader: &mut App, title: &str, course: &str, reason: &str, units: &[&str]) -> String {
    leader.get("/rules/new").await.expect(200);
    let rule = leader.post("/rules", &[("title", title)]).await.expect(303).location().unwrap().to_owned();
    send(leader, &rule, &[("course", course), ("reason", reason), ("due", "days:14")]).await;
    let mut page = send(leader, &rule, &[("join/", "any"), ("kind/", "unit"), ("act", "line/")]).await;
    for unit in units {
        let all = choices(&page, "add/0");
        let found: Vec<_> = all.iter().filter(|(_, path)| path.rsplit(" › ").next() == Some(*unit)).collect();
        assert_eq!(found.len(), 1, "{unit} in {all:?}");
        page = send(leader, &rule, &[("add/0", &found[0].0)]).await;
    }
    rule
}

/// How many people a rehearsal finds, and how many of them gain the duty.
fn rehearsed(page: &str) -> (i64, i64) {
    let table = between(page, "id=\"re\"", "</section>");
    let foot = rows(table, "tfoot").remove(0);
    (foot[1].parse().unwrap(), foot[2].parse().unwrap())
}

impl Stage {
    /// Rehearsed, then switched on: it asks exactly those whom it said it would.
    pub(super) async fn rule(&mut self, expected: &[Value]) {
        let mut leader = door::with_cookie(self, self.leader).await;
        let units: Vec<&str> = expected.iter().map(|one| one["unit"].as_str().unwrap()).collect();
        let why = "Last week two people were stuck in it.";
        let rule = begin(&mut leader, "The lift, for two units", &self.guide, why, &units).await;
        send(&mut leader, &rule, &[("kind/", "person"), ("act", "line/")]).await;
        let page = send(&mut leader, &rule, &[("who/1", "Ada Vale")]).await;
        let before = sum(expected, "before") + 1;
        assert_eq!(rehearsed(&page), (before, before), "{page}");
        assert_eq!(self.duties(&self.guide).await, 0, "a rehearsal asks nobody");
        leader.post(&format!("{rule}/switch"), &[]).await.expect(303);
        self.app.settle().await;
        assert_eq!(self.duties(&self.guide).await, before);
        self.lift = rule;
    }

    /// After the later files: who is asked has changed with them.
    pub(super) async fn rule_has_followed(&self, expected: &[Value]) {
        assert_eq!(self.duties(&self.guide).await, sum(expected, "after") + 1);
        let mut tx = self.app.ctx.db.read().await.unwrap();
        assert_eq!(store::ended(&mut tx, &self.guide).await, sum(expected, "went"));
    }

    /// A rule for everybody, so that there is something to count.
    pub(super) async fn rule_for_all(&self) {
        let mut leader = door::with_cookie(self, self.leader).await;
        let units = ["Department of Health", "Cabinet Office"];
        let why = "Incidents do not wait.";
        let rule = begin(&mut leader, "Incidents, for all", &self.everybody, why, &units).await;
        let page = leader.get(&rule).await.expect(200).text();
        let people = self.everybody_counted();
        assert_eq!(rehearsed(&page), (people, people));
        leader.post(&format!("{rule}/switch"), &[]).await.expect(303);
        self.app.settle().await;
        assert_eq!(self.duties(&self.everybody).await, people);
    }

    /// "Why do I have this?" and "Why does she not?", each from the staff file to the line of the rule.
    pub(super) async fn it_says_why(&self, novice: &Novice, expected: &[Value]) {
        let mut person = door::with_cookie(self, novice.person).await;
        let own = person.get(&format!("/people/{}", novice.person)).await.expect(200).text();
        let at = own.find(">Three questions about the lift</a>").expect("the duty is there");
        let duty = own[..at].rsplit("href=\"").next().unwrap().split('"').next().unwrap().to_owned();
        let why = plain(&person.get(&duty).await.expect(200).text());
        let named = |unit: &Value| why.contains(unit["unit"].as_str().unwrap());
        assert!(expected.iter().any(named), "the unit of the staff file is named: {why}");
        assert!(why.contains("Last week two people were stuck in it."), "{why}");
        assert!(why.contains("Organogram, ") && why.contains("Cleo Vale answers"), "{why}");
        let mut ada = door::with_cookie(self, self.ada).await;
        ada.get(&duty).await.expect(404);
        let mut tx = self.app.ctx.db.read().await.unwrap();
        let other = store::not_asked(&mut tx, &self.guide).await.expect("somebody who does not have it");
        drop(tx);
        let mut leader = door::with_cookie(self, self.leader).await;
        for (name, said) in [(&novice.name, "has it"), (&other, "does not")] {
            let page = leader.get(&format!("{}?who={}", self.lift, asked(name))).await.expect(200).text();
            let answer = plain(between(&page, "id=\"wy\"", "</section>"));
            assert!(answer.contains(name.as_str()) && answer.contains(said), "{name}: {answer}");
        }
    }

    async fn duties(&self, course: &str) -> i64 {
        store::duties(&mut self.app.ctx.db.read().await.unwrap(), course).await
    }
}

fn sum(expected: &[Value], what: &str) -> i64 {
    expected.iter().map(|unit| unit[what].as_i64().unwrap()).sum()
}

/// A name as a part of an address.
fn asked(name: &str) -> String {
    name.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

//! Staff files, courses and a rule come in through the public functions, and the numbers are those of others.

use content::folder::{Folder, Limits, from_disk};
use content::intake;
use delivery::calendar::Calendar;
use delivery::rule::draft::{self, Draft};
use delivery::rule::{DueRule, rehearsal, switch};
use kernel::{Actor, Role};
use people::audience::{Audience, Line, choices};
use people::run::State;
use people::{Orders, Outcome, Upload};
use serde_json::Value;

use super::known_store as store;
use super::stage::{HOUSE, Stage};

/// A guide with each kind of answer that the story gives.
const GUIDE: &str = "---
title: Three questions about the lift
language: en
kind: guide
topic: lifts
objective: Know what to do in a lift
source: the house
---
## The button

Press it once. The lift has heard you.

::: question one
The lift does not come. What do you do?
- ( ) Press again, harder
  > It heard you the first time.
- (x) Wait
  > It comes.
:::

## The door

A door that closes is not held by a hand.

::: question one
Somebody runs towards the closing door. What helps?
- ( ) A foot between the wings
  > The foot loses.
- ( ) A hand between the wings
  > So does the hand.
- (x) The button that opens it
  > That is what it is for.
:::

## The order of things

Who gets out goes first.

::: question order
Put it in order.
1. People get out
2. People get in
3. Somebody presses a button
:::
";

impl Stage {
    async fn import(&self, day: &str) -> Outcome {
        let upload = Upload {
            name: "organogram.csv".into(),
            bytes: std::fs::read(self.staff_file(day)).unwrap().into(),
            day: Some(day.parse().unwrap()),
            ..Upload::default()
        };
        let orders = Orders { apply: true, override_guards: None };
        let outcome = people::import_file(&self.app.ctx, &HOUSE, upload, orders, &|_| {}).await.unwrap();
        assert_eq!(outcome.state, State::Applied, "{:?}", outcome.report.verdict);
        self.app.settle().await;
        outcome
    }

    /// The earlier file. Gives what others counted in one unit.
    pub(super) async fn staff_of_spring(&mut self) -> Value {
        let counted = self.count("people/tests-data/organogram.py");
        let outcome = self.import("2011-03-31").await;
        assert_eq!(u64::from(outcome.report.counts.joiners), counted["earlier"]["persons"].as_u64().unwrap());
        self.count("journeys/tests-data/units.py")
    }

    /// The course of others in its languages, and a guide with questions, both reviewed by a second person.
    pub(super) async fn courses(&mut self) {
        let ctx = &self.app.ctx;
        let author = Actor::person(self.author, [Role::Author]);
        let reviewer = Actor::person(self.reviewer, [Role::Reviewer]);
        let folder = from_disk(&self.shared("md-security-101"), Limits::default()).unwrap();
        let import = intake::import_folder(ctx, &author, &folder, &mut |_, _| {}).await.unwrap();
        assert_eq!(import.report.counts.modules, 8, "{:?}", import.report.counts);
        assert!(import.report.languages.len() >= 6, "{:?}", import.report.languages);
        assert!(import.report.counts.pictures > 0);
        let live = intake::publish_folder(ctx, &author, &reviewer, &folder).await.unwrap();
        self.other = live.course.to_string();
        let guide = Folder::of_one("lift.md", GUIDE.as_bytes().to_vec());
        let live = intake::publish_folder(ctx, &author, &reviewer, &guide).await.unwrap();
        self.guide = live.course.to_string();
        self.app.settle().await;
    }

    /// Rehearsed, then switched on: it asks exactly those whom it said it would.
    pub(super) async fn rule(&self, expected: &Value) {
        let (ctx, leader) = (&self.app.ctx, self.leader());
        let calendar = Calendar::of(ctx);
        let mut tx = ctx.db.write().await.unwrap();
        let name = expected["unit"].as_str().unwrap();
        let units = choices::choices(&leader, &mut tx).await.unwrap().units;
        let ids: Vec<_> = units.iter().filter(|(_, path)| path.rsplit(" › ").next() == Some(name)).collect();
        assert_eq!(ids.len(), 1, "{name} in {units:?}");
        let unit = Line::Unit { ids: vec![ids[0].0] };
        let draft = Draft {
            title: "The lift, for one unit".into(),
            owner: Some(self.leader),
            reason: "Last week two people were stuck in it.".into(),
            course: Some(self.guide.parse().unwrap()),
            audience: Audience(Line::Any { lines: vec![unit, Line::Person { ids: vec![self.ada] }] }),
            due: Some(DueRule::Days(14)),
            ..Draft::default()
        };
        let rule = draft::begin(&leader, &mut tx, draft).await.unwrap();
        let rehearsed = rehearsal::rehearse(&leader, &mut tx, &calendar, rule).await.unwrap();
        let before = expected["before"].as_i64().unwrap() + 1;
        assert_eq!((rehearsed.together().people, rehearsed.together().gain), (before, before));
        assert_eq!(store::duties(&mut tx, &self.guide).await, 0, "a rehearsal asks nobody");
        switch::switch_on(&leader, &mut tx, &calendar, rule, &rehearsed).await.unwrap();
        tx.commit().await.unwrap();
        self.app.settle().await;
        let mut tx = ctx.db.read().await.unwrap();
        assert_eq!(store::duties(&mut tx, &self.guide).await, before);
    }

    /// The later file moves people, and with them who is asked.
    pub(super) async fn staff_of_autumn(&self, expected: &Value) {
        let counted = self.count("people/tests-data/organogram.py");
        self.db.clock.set("2011-09-30T09:00:00Z".parse().unwrap());
        self.app.ctx.tick().await.unwrap();
        self.app.settle().await;
        let outcome = self.import("2011-09-30").await;
        let c = outcome.report.counts;
        for (what, found) in
            [("joiners", c.joiners), ("movers", c.movers), ("managers", c.managers), ("leavers", c.leavers)]
        {
            assert_eq!(u64::from(found), counted[what].as_u64().unwrap(), "{what}");
        }
        let mut tx = self.app.ctx.db.read().await.unwrap();
        let (asked, ended) =
            (store::duties(&mut tx, &self.guide).await, store::ended(&mut tx, &self.guide).await);
        assert_eq!(asked, expected["after"].as_i64().unwrap() + 1);
        assert_eq!(ended, expected["went"].as_i64().unwrap());
    }
}

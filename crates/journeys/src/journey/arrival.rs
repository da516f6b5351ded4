//! Staff files and courses come in on their pages, and the numbers are those of others.

use std::collections::BTreeMap;

use content::folder::{Limits, from_disk};
use content::intake;
use kernel::{Actor, Role};
use serde_json::Value;
use testkit::App;

use super::door;
use super::page::{between, chosen};
use super::stage::{DEPARTMENTS, Stage};

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

/// What a run's page says, in this order: who joins, moves, gets a new manager, changes in details, leaves. Groups of
/// nobody are not shown.
fn groups(page: &str) -> [u64; 5] {
    let mut found = BTreeMap::new();
    for group in page.split("<span class=\"big\">").skip(1) {
        let key = between(group, "/groups/", "\"");
        assert_eq!(
            found.insert(key, group.split('<').next().unwrap().parse().unwrap()),
            None,
            "{key} stands once"
        );
    }
    ["joiners", "movers", "managers", "details", "leavers"].map(|key| found.get(key).copied().unwrap_or(0))
}

impl Stage {
    /// Uploads a file, maps its columns, looks at what it would change, and says yes.
    async fn import(&self, admin: &mut App, department: &str, day: &str) -> [u64; 5] {
        let bytes = std::fs::read(self.staff_file(department, day)).unwrap();
        admin.get("/people/imports").await.expect(200);
        let fields = [("feed", ""), ("day", day)];
        let read = admin.upload("/people/imports", &fields, "organogram.csv", &bytes).await.expect(303);
        let run = read.location().unwrap().to_owned();
        let page = admin.get(&run).await.expect(200).text();
        assert!(page.contains("data-island=\"progress\""), "{page}");
        self.app.settle().await;
        let page = admin.get(&run).await.expect(200).text();
        let found = groups(&page);
        let mut columns = chosen(&page, "column-");
        columns.extend(chosen(&page, "encoding").into_iter().chain(chosen(&page, "dates")));
        // A column that goes nowhere is seen at once in what would change; put back, everything is as it was.
        let unit = columns.iter().position(|(_, field)| field == "unit").expect("a column goes to unit");
        let mut fewer = columns.clone();
        fewer[unit].1.clear();
        self.map(admin, &run, &fewer).await;
        let page = self.map(admin, &run, &columns).await;
        assert_eq!(groups(&page), found, "the same columns, the same changes");
        admin.post(&format!("{run}/application"), &[("part", "all")]).await.expect(303);
        let page = admin.get(&run).await.expect(200).text();
        assert!(page.contains("What changed") && page.contains("Undo this file"), "{page}");
        admin.post(&format!("{run}/application"), &[("part", "all")]).await.expect(409);
        self.app.settle().await;
        found
    }

    async fn map(&self, admin: &mut App, run: &str, columns: &[(String, String)]) -> String {
        let fields: Vec<_> = columns.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        admin.post(&format!("{run}/columns"), &fields).await.expect(303);
        admin.get(run).await.expect(200).text()
    }

    /// The earlier file of each department. Gives what others counted in one unit of each.
    pub(super) async fn staff_of_spring(&mut self) -> Vec<Value> {
        let mut admin = door::with_cookie(self, self.admin).await;
        for department in DEPARTMENTS {
            let counted = self.count("people/tests-data/organogram.py", department);
            let found = self.import(&mut admin, department, "2011-03-31").await;
            let joiners = counted["earlier"]["persons"].as_u64().unwrap();
            assert_eq!(found, [joiners, 0, 0, 0, 0], "{department}");
        }
        DEPARTMENTS.map(|department| self.count("journeys/tests-data/units.py", department)).into()
    }

    /// The later files: who joins, moves, gets another manager and leaves is what others counted.
    pub(super) async fn staff_of_autumn(&self) {
        self.db.clock.set("2011-09-30T09:00:00Z".parse().unwrap());
        self.app.ctx.tick().await.unwrap();
        self.app.settle().await;
        let mut admin = door::with_cookie(self, self.admin).await;
        for department in DEPARTMENTS {
            let counted = self.count("people/tests-data/organogram.py", department);
            let [joiners, movers, managers, _, leavers] =
                self.import(&mut admin, department, "2011-09-30").await;
            for (what, found) in
                [("joiners", joiners), ("movers", movers), ("managers", managers), ("leavers", leavers)]
            {
                assert_eq!(found, counted[what].as_u64().unwrap(), "{what} in {department}");
            }
        }
    }

    /// Courses of others, and a guide with questions that goes through its pages: everything is reviewed by a
    /// second person.
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
        let folder = from_disk(&self.shared("md-incident-response"), Limits::default()).unwrap();
        let live = intake::publish_folder(ctx, &author, &reviewer, &folder).await.unwrap();
        self.everybody = live.course.to_string();
        self.guide = self.guide_through_its_pages().await;
        self.app.settle().await;
    }

    async fn guide_through_its_pages(&self) -> String {
        let mut author = door::with_cookie(self, self.author).await;
        author.get("/courses/imports").await.expect(200);
        let import = author.upload("/courses/imports", &[], "lift.md", GUIDE.as_bytes()).await.expect(303);
        self.app.settle().await;
        let report = author.get(import.location().unwrap()).await.expect(200).text();
        assert!(report.contains("A new course, as a draft"), "{report}");
        let mut links = report.split("href=\"/courses/").map(|link| link.split(['"', '/']).next().unwrap());
        let course = links.find(|link| link.parse::<kernel::Uuid>().is_ok()).unwrap().to_owned();
        let page = author.get(&format!("/courses/{course}")).await.expect(200).text();
        let sending = page.split("action=\"").find(|form| form.contains("/sending\"")).unwrap();
        author.post(sending.split('"').next().unwrap(), &[]).await.expect(303);
        let mut reviewer = door::with_cookie(self, self.reviewer).await;
        let waiting = reviewer.get("/reviews").await.expect(200).text();
        let review = format!("/reviews/{}", between(&waiting, "href=\"/reviews/", "\""));
        let screen = reviewer.get(&review).await.expect(200).text();
        let digest = between(&screen, "name=\"digest\" value=\"", "\"");
        let vouched = [("digest", digest), ("right", "1"), ("agrees", "1"), ("tests", "1")];
        author.get("/me").await.expect(200);
        author.post(&format!("{review}/approval"), &vouched).await.expect(403);
        reviewer.post(&format!("{review}/approval"), &vouched).await.expect(303);
        course
    }
}

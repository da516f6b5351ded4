//! What the page of spotlights counts since something was chosen.

use jiff::SignedDuration;
use kernel::{PersonId, Uuid};
use testkit::App;

use super::desk::Desk;
use super::stage::{self, numbered};
use crate::circle::{self, Circle};

async fn page(leila: &mut App) -> String {
    leila.get("/spotlights").await.expect(200).text().replace(['\u{2068}', '\u{2069}'], "")
}

testkit::both! {
    async fn a_spotlight_counts_who_began_and_finished_since_and_hides_small_numbers(db: TestDb) {
        let desk = Desk::open(&db).await;
        stage::finish(&desk.ctx, desk.guide, desk.priya).await;
        db.clock.advance(SignedDuration::from_secs(60));
        let mut leila = desk.browser(desk.leila).await;
        let form = page(&mut leila).await;
        let site = &form[form.find("site:").unwrap()..];
        let site = site.split('"').next().unwrap();
        let guide = desk.guide.to_string();
        for scope in ["everyone", site] {
            let fields =
                [("scope", scope), ("course", guide.as_str()), ("reason", "Look"), ("until", "2026-11-30")];
            leila.post("/spotlights", &fields).await.expect(303);
        }
        db.clock.advance(SignedDuration::from_secs(60));
        let few = "Since 19 Nov: fewer than five began it, fewer than five finished it.";
        let (henrik, ruth) = (numbered(&desk.ctx, "006").await, numbered(&desk.ctx, "007").await);
        for person in [desk.dolores, desk.imani, desk.kofi, henrik] {
            stage::finish(&desk.ctx, desk.guide, person).await;
        }
        let told = page(&mut leila).await;
        assert_eq!(told.matches(few).count(), 2, "Priya was done before, and four are few: {told}");
        stage::finish(&desk.ctx, desk.guide, ruth).await;
        let told = page(&mut leila).await;
        assert!(told.contains("Since 19 Nov: 5 began it, 5 finished it."), "{told}");
        assert_eq!(told.matches(few).count(), 1, "of one site there are fewer: {told}");
        assert!(told.contains("the numbers do not say what the light did"));
    }
    async fn whoever_leads_a_team_lights_for_it_and_for_nobody_else(db: TestDb) {
        let desk = Desk::open(&db).await;
        let mut leila = desk.browser(desk.leila).await;
        let all = page(&mut leila).await;
        let value = |label: &str| {
            let end = all.find(&format!(">{label}</option>")).unwrap();
            let value = all[..end].rfind("value=\"").unwrap() + 7;
            all[value..].split('"').next().unwrap().to_owned()
        };
        let (line, care, site) = (value("Line 3"), value("Care desk"), value("Brackwater"));
        let mut dolores = desk.browser(desk.dolores).await;
        let form = page(&mut dolores).await;
        assert!(form.contains("for a team") && form.contains(&line), "{form}");
        assert!(!form.contains(&care) && !form.contains(&site) && !form.contains("value=\"everyone\""), "{form}");
        let guide = desk.guide.to_string();
        let light = |scope: &str, course: &str| {
            [("scope", scope), ("course", course), ("reason", "Before the audit"), ("until", "2026-11-30")]
                .map(|(name, value)| (name, value.to_owned()))
        };
        for (scope, course, status) in [
            (line.as_str(), guide.as_str(), 303),
            (line.as_str(), "class:0190a5d0-ac96-774b-bcce-b302099a8057", 422),
            (line.as_str(), "a book", 422),
            (care.as_str(), guide.as_str(), 404),
            (site.as_str(), guide.as_str(), 404),
            ("everyone", guide.as_str(), 404),
            ("team", guide.as_str(), 404),
        ] {
            let fields = light(scope, course);
            let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            dolores.post("/spotlights", &fields).await.expect(status);
        }
        let fields = light("everyone", &guide);
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        leila.post("/spotlights", &fields).await.expect(303);
        let lit = page(&mut dolores).await;
        assert_eq!(lit.matches("class=\"spot\"").count(), 1, "not that of everyone: {lit}");
        let all = page(&mut leila).await;
        assert_eq!(all.matches("class=\"spot\"").count(), 2, "{all}");
        let mut imani = desk.browser(desk.imani).await;
        let today = imani.get("/today").await.text();
        assert!(today.contains("Before the audit"), "{today}");
        imani.get("/spotlights").await.expect(404);
        let mut priya = desk.browser(desk.priya).await;
        assert!(!priya.get("/today").await.text().contains("for Line 3"));
        let ends: Vec<&str> = all.split("/spotlights/").skip(1).map(|at| at.split('"').next().unwrap()).collect();
        let own = lit.split("/spotlights/").nth(1).unwrap().split('"').next().unwrap();
        let other = ends.iter().find(|end| **end != own).unwrap();
        dolores.post(&format!("/spotlights/{other}"), &[]).await.expect(404);
        dolores.post(&format!("/spotlights/{own}"), &[]).await.expect(303);
        dolores.post(&format!("/spotlights/{own}"), &[]).await.expect(404);
    }

    async fn whoever_leads_a_circle_lights_for_it_and_its_people_alone_see_it(db: TestDb) {
        let desk = Desk::open(&db).await;
        let mut priya = desk.browser(desk.priya).await;
        priya.get("/spotlights").await.expect(404);
        let mut circle =
            Circle { id: Uuid::from_u128(77), name: "Cold chain".into(), leader: desk.priya, closed: false };
        let say = async |circle: &Circle, people: &[PersonId]| {
            let mut tx = desk.ctx.db.write().await.unwrap();
            circle::keep(&mut tx, circle, people).await.unwrap();
            circle::keep(&mut tx, circle, people).await.unwrap();
            tx.commit().await.unwrap();
        };
        say(&circle, &[desk.priya, desk.imani]).await;
        let (ours, other) = (format!("circle:{}", circle.id), format!("circle:{}", Uuid::from_u128(78)));
        let form = page(&mut priya).await;
        assert!(form.contains(&format!("value=\"{ours}\"")) && !form.contains("value=\"everyone\""), "{form}");
        let mut courses = vec![desk.guide.to_string()];
        for name in ["second", "third", "fourth"] {
            courses.push(stage::course(&desk.ctx, name, "new", 0).await.0.to_string());
        }
        let fields = |scope: &str, course: usize, reason: &str| {
            [("scope", scope), ("course", courses[course].as_str()), ("reason", reason), ("until", "2026-11-30")]
                .map(|(name, value)| (name, value.to_owned()))
        };
        let light = async |app: &mut App, scope: &str, (course, reason): (usize, &str), status: u16| {
            let fields = fields(scope, course, reason);
            let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            app.post("/spotlights", &fields).await.expect(status);
        };
        let (mut dolores, mut leila) = (desk.browser(desk.dolores).await, desk.browser(desk.leila).await);
        for app in [&mut dolores, &mut leila] {
            page(app).await;
        }
        light(&mut dolores, &ours, (0, "From outside"), 404).await;
        light(&mut priya, "everyone", (0, "Too far"), 404).await;
        light(&mut leila, &other, (0, "For nobody"), 404).await;
        light(&mut priya, &ours, (0, "Before the audit"), 303).await;
        light(&mut leila, &ours, (0, "The same"), 422).await;
        light(&mut leila, &ours, (1, "And this"), 303).await;
        light(&mut priya, &ours, (2, "And that"), 303).await;
        light(&mut priya, &ours, (3, "One too many"), 422).await;
        let seen = async |person: PersonId| {
            let mut app = desk.browser(person).await;
            let text = app.get("/today").await.text();
            text.contains("Before the audit") && text.contains("Cold chain")
        };
        assert!(seen(desk.imani).await && !seen(desk.kofi).await && !seen(desk.dolores).await);
        assert_eq!(page(&mut priya).await.matches("class=\"spot\"").count(), 3);
        assert!(page(&mut leila).await.contains("Cold chain"));
        assert!(!page(&mut dolores).await.contains("Cold chain"));
        say(&circle, &[desk.priya, desk.kofi]).await;
        assert!(!seen(desk.imani).await && seen(desk.kofi).await, "whoever joins sees it, whoever leaves does not");
        circle.leader = desk.kofi;
        say(&circle, &[desk.priya, desk.kofi]).await;
        priya.get("/spotlights").await.expect(404);
        circle.closed = true;
        say(&circle, &[desk.priya, desk.kofi]).await;
        assert!(!seen(desk.kofi).await, "what is over lights for nobody");
        light(&mut leila, &ours, (0, "Too late"), 404).await;
    }
}

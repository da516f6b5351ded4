//! What people recommend, what stands in the light, the team, and the one message of a day.

use jiff::SignedDuration;

use super::desk::Desk;
use super::stage;
use crate::reminder;

testkit::both! {
    async fn a_lead_recommends_and_the_person_decides(db: TestDb) {
        let desk = Desk::open(&db).await;
        let mut dolores = desk.browser(desk.dolores).await;
        let team = dolores.get("/team").await.expect(200).text();
        assert!(team.contains("2 people report to you") && team.contains("Imani Okafor"), "{team}");
        assert!(!team.contains("Priya"), "a stranger is no part of the team");
        let (imani, guide, priya) = (desk.imani.to_string(), desk.guide.to_string(), desk.priya.to_string());
        let blank = [("to", imani.as_str()), ("course", guide.as_str()), ("reason", "  ")];
        let page = dolores.post("/recommendations", &blank).await.expect(422).text();
        assert!(page.contains("Write why."), "{page}");
        let stranger = [("to", priya.as_str()), ("course", guide.as_str()), ("reason", "Try it")];
        assert!(dolores.post("/recommendations", &stranger).await.expect(422).text().contains("reports to you"));
        let reason = "You have the <b>patience</b> for it.";
        let good = [("to", imani.as_str()), ("course", guide.as_str()), ("reason", reason)];
        dolores.post("/recommendations", &good).await.expect(303);
        assert!(dolores.post("/recommendations", &good).await.expect(422).text().contains("already"));

        let mut browser = desk.browser(desk.imani).await;
        let today = browser.get("/today").await.expect(200).text();
        assert!(today.contains("Dolores Ibarra recommends it") && today.contains("&lt;b&gt;patience"), "{today}");
        let at = today.find("/recommendations/").unwrap();
        let path = today[at..].split('"').next().unwrap().to_owned();
        let mut other = desk.browser(desk.kofi).await;
        other.get(&desk.part("why-you-look-first")).await.expect(200);
        other.post(&path, &[("answer", "yes")]).await.expect(404);
        browser.post(&path, &[("answer", "later")]).await.expect(303);
        assert!(!browser.get("/today").await.text().contains("recommends it"));
        db.clock.advance(SignedDuration::from_hours(24 * 15));
        let mut browser = desk.browser(desk.imani).await;
        assert!(browser.get("/today").await.text().contains("recommends it"), "later comes back");
        browser.post(&path, &[("answer", "yes")]).await.expect(303);
        let today = browser.get("/today").await.text();
        assert!(today.contains("you said yes when Dolores Ibarra recommended it"), "{today}");
        let mut dolores = desk.browser(desk.dolores).await;
        assert!(dolores.get("/team").await.text().contains("said yes on"));
    }

    async fn at_most_three_stand_in_the_light(db: TestDb) {
        let desk = Desk::open(&db).await;
        let mut leila = desk.browser(desk.leila).await;
        leila.get("/spotlights").await.expect(200);
        let mut courses = vec![desk.guide.to_string()];
        for name in ["second", "third", "fourth"] {
            courses.push(stage::course(&desk.ctx, name, "new", 0).await.0.to_string());
        }
        let light = |course: usize, reason: &'static str, until: &'static str| {
            [("scope", "everyone"), ("course", courses[course].as_str()), ("reason", reason), ("until", until)]
                .map(|(name, value)| (name, value.to_owned()))
        };
        for (course, reason, until, status) in [
            (0, "", "2026-11-30", 422),
            (0, "Look", "2026-11-01", 422),
            (0, "Look", "31 February", 422),
            (0, "For ever", "9999-12-31", 422),
            (0, "One", "2026-11-30", 303),
            (0, "One again", "2026-11-30", 422),
            (1, "Two", "2026-11-30", 303),
            (2, "Three", "2026-11-30", 303),
            (3, "Four", "2026-11-30", 422),
        ] {
            let fields = light(course, reason, until);
            let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            leila.post("/spotlights", &fields).await.expect(status);
        }
        let mut imani = desk.browser(desk.imani).await;
        let today = imani.get("/today").await.text();
        assert_eq!(today.matches("class=\"spot ").count(), 3, "{today}");
        imani.get("/spotlights").await.expect(404);
        imani.get(&desk.part("why-you-look-first")).await.expect(200);
        let page = leila.get("/spotlights").await.text();
        let at = page.find("/spotlights/").unwrap();
        let end = page[at..].split('"').next().unwrap().to_owned();
        imani.post(&end, &[]).await.expect(404);
        leila.post(&end, &[]).await.expect(303);
        assert_eq!(imani.get("/today").await.text().matches("class=\"spot ").count(), 2);
        db.clock.advance(SignedDuration::from_hours(24 * 15));
        let mut imani = desk.browser(desk.imani).await;
        assert_eq!(imani.get("/today").await.text().matches("class=\"spot ").count(), 0, "their days are over");
    }

    async fn a_person_gets_at_most_one_message_a_day_and_each_says_why(db: TestDb) {
        let desk = Desk::open(&db).await;
        let mut dolores = desk.browser(desk.dolores).await;
        dolores.get("/team").await.expect(200);
        let (kofi, imani, guide) = (desk.kofi.to_string(), desk.imani.to_string(), desk.guide.to_string());
        for to in [&kofi, &imani] {
            let fields = [("to", to.as_str()), ("course", guide.as_str()), ("reason", "Start here.")];
            dolores.post("/recommendations", &fields).await.expect(303);
        }
        for _ in 0..3 {
            reminder::gather(&desk.ctx).await.unwrap();
            reminder::send(&desk.ctx).await.unwrap();
        }
        desk.ctx.settle().await.unwrap();
        let sent = desk.ctx.db.read().await.unwrap().newest_messages(20).await.unwrap();
        assert_eq!(sent.len(), 1, "Kofi has an address, Imani has none: {sent:?}");
        assert!(sent[0].address.contains("kofi@brackwater.example"));
        assert!(sent[0].text.contains("Why: Start here."), "{}", sent[0].text);
        assert!(sent[0].text.contains("At most one such message a day."));
        assert!(sent[0].sent_at.is_some());
    }
}

//! What the page of spotlights counts since something was chosen.

use jiff::SignedDuration;
use testkit::App;

use super::desk::Desk;
use super::stage::{self, numbered};

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
}

//! One-time links: opening does nothing, pressing works once, in the browser that asked, for a quarter of an hour.

use jiff::SignedDuration;
use kernel::Role;
use testkit::App;

use super::house::{House, SYSTEM, link_in};
use crate::setting;

async fn asked(house: &House, address: &str) -> (App, String) {
    let mut browser = house.browser();
    browser.get("/sign-in").await.expect(200);
    browser.post("/sign-in", &[("id", address), ("next", "/today")]).await.expect(303);
    let mails = house.mails().await;
    (browser, link_in(&mails[0]))
}

testkit::both! {
    async fn opening_signs_nobody_in_and_pressing_does_once(db: TestDb) {
        let house = House::open(&db).await;
        let (mut browser, link) = asked(&house, "Dolores@brackwater.example").await;
        let mails = house.mails().await;
        assert_eq!(mails[0].address, "dolores@brackwater.example");
        assert!(mails[0].text.contains("Hello Dolores Ibarra") && mails[0].text.contains("Why you get this"));
        for _ in 0..3 {
            let page = browser.get(&link).await.expect(200).text();
            assert!(page.contains("Sign in as Dolores Ibarra?"), "{page}");
        }
        browser.get("/today").await.expect(303);
        browser.get(&link).await.expect(200);
        let answer = browser.post(&link, &[("act", "sign-in"), ("keep", "yes")]).await.expect(303);
        assert_eq!(answer.location(), Some("/today"));
        let hello = browser.get("/today").await.expect(200).text();
        assert_eq!(hello, "Dolores Ibarra En true system");
        let mut second = house.browser();
        let page = second.get(&link).await.expect(410).text();
        assert!(page.contains("It was used at 14:06"), "{page}");
        second.get("/sign-in").await.expect(200);
        second.post(&link, &[("act", "sign-in")]).await.expect(410);
        second.get("/today").await.expect(303);
    }

    async fn a_link_works_only_in_the_browser_that_asked(db: TestDb) {
        let house = House::open(&db).await;
        let (mut mine, link) = asked(&house, "priya@brackwater.example").await;
        let mut other = house.browser();
        let page = other.get(&link).await.expect(410).text();
        assert!(page.contains("asked for in another browser") && !page.contains("Priya"), "{page}");
        other.get("/sign-in").await.expect(200);
        other.post(&link, &[("act", "sign-in")]).await.expect(410);
        other.get("/today").await.expect(303);
        mine.get(&link).await.expect(200);
        mine.post(&link, &[("act", "sign-in")]).await.expect(303);
        mine.get("/today").await.expect(200);
    }

    async fn another_device_is_a_choice_of_the_administrator(db: TestDb) {
        let house = House::open(&db).await;
        let mut tx = house.write().await;
        setting::choose(&SYSTEM, &mut tx, true, "Sunil, ext. 440").await.unwrap();
        tx.commit().await.unwrap();
        let (mut asking, link) = asked(&house, "priya@brackwater.example").await;
        assert!(asking.get("/sign-in/sent").await.text().contains("on any device"));
        assert!(asking.get("/sign-in").await.text().contains("Sunil, ext. 440"));
        let mut phone = house.browser();
        phone.get(&link).await.expect(200);
        phone.post(&link, &[("act", "sign-in")]).await.expect(303);
        phone.get("/today").await.expect(200);
    }

    async fn a_link_ends_after_a_quarter_of_an_hour(db: TestDb) {
        let house = House::open(&db).await;
        let (mut browser, link) = asked(&house, "priya@brackwater.example").await;
        browser.get(&link).await.expect(200);
        db.clock.advance(SignedDuration::from_mins(15));
        let page = browser.post(&link, &[("act", "sign-in")]).await.expect(410).text();
        assert!(page.contains("It worked until 14:21"), "{page}");
        browser.get("/today").await.expect(303);
    }

    async fn this_is_not_me_makes_the_link_void(db: TestDb) {
        let house = House::open(&db).await;
        let (mut browser, link) = asked(&house, "priya@brackwater.example").await;
        browser.get(&link).await.expect(200);
        let page = browser.post(&link, &[("act", "not-me")]).await.expect(200).text();
        assert!(page.contains("This link is void now"));
        browser.get(&link).await.expect(410);
        browser.post(&link, &[("act", "sign-in")]).await.expect(410);
        browser.get("/today").await.expect(303);
    }

    async fn forged_links_say_nothing(db: TestDb) {
        let house = House::open(&db).await;
        let (mut browser, link) = asked(&house, "priya@brackwater.example").await;
        let mut forged = link.clone();
        let last = if forged.ends_with('A') { "E" } else { "A" };
        forged.replace_range(forged.len() - 1.., last);
        for path in [forged.as_str(), "/sign-in/link/x", "/sign-in/link/%00", "/sign-in/link/..%2f..%2fme"] {
            let page = browser.get(path).await.expect(410).text();
            assert!(page.contains("This link does not work") && !page.contains("Priya"));
            browser.post(path, &[("act", "sign-in")]).await.expect(410);
        }
        browser.get(&link).await.expect(200);
    }

    async fn pressing_needs_the_proof_of_the_page(db: TestDb) {
        let house = House::open(&db).await;
        let (mut browser, link) = asked(&house, "priya@brackwater.example").await;
        browser.post(&link, &[("csrf", "forged"), ("act", "sign-in")]).await.expect(403);
        browser.get(&link).await.expect(200);
        browser.post(&link, &[("act", "sign-in")]).await.expect(303);
    }

    async fn administrators_get_no_link_but_are_told_what_to_do(db: TestDb) {
        let house = House::open(&db).await;
        let mut browser = house.browser();
        browser.get("/sign-in").await.expect(200);
        browser.post("/sign-in", &[("id", "sunil@brackwater.example")]).await.expect(303);
        let mails = house.mails().await;
        assert_eq!(mails.len(), 1);
        assert!(!mails[0].text.contains("/sign-in/link/") && mails[0].text.contains("/sign-in/password"));
    }

    async fn links_for_the_demonstration_open_anywhere_once_for_a_week(db: TestDb) {
        let house = House::open(&db).await;
        let link = house.link(house.sunil).await;
        db.clock.advance(SignedDuration::from_hours(24 * 6));
        let mut browser = house.browser();
        browser.get(&link).await.expect(200);
        browser.post(&link, &[("act", "sign-in")]).await.expect(303);
        browser.get("/access").await.expect(200);
        let late = house.link(house.sunil).await;
        db.clock.advance(SignedDuration::from_hours(24 * 7));
        house.browser().get(&late).await.expect(410);
    }

    async fn another_person_at_the_same_browser_takes_the_place(db: TestDb) {
        let house = House::open(&db).await;
        let mut browser = house.browser_of(house.priya).await;
        let old = browser.cookies()["guildhall"].clone();
        let link = house.link(house.dolores).await;
        browser.get(&link).await.expect(200);
        browser.post(&link, &[("act", "sign-in")]).await.expect(303);
        assert!(browser.get("/today").await.text().starts_with("Dolores"));
        house.browser().with_cookie("guildhall", &old).get("/today").await.expect(303);
    }

    async fn a_leaver_is_out_at_once_and_every_way_in_is_void(db: TestDb) {
        let house = House::open(&db).await;
        let mut tx = house.write().await;
        crate::grant(&SYSTEM, &mut tx, house.priya, Role::Author, "writes").await.unwrap();
        tx.commit().await.unwrap();
        let mut inside = house.browser_of(house.priya).await;
        let (mut browser, link) = asked(&house, "priya@brackwater.example").await;
        let made = house.link(house.priya).await;
        browser.get(&link).await.expect(200);
        house.leave(house.priya).await;
        inside.get("/today").await.expect(303);
        house.ctx.settle().await.unwrap();
        inside.get("/today").await.expect(303);
        for path in [&link, &made] {
            browser.get(path).await.expect(410);
            browser.post(path, &[("act", "sign-in")]).await.expect(410);
        }
        browser.get("/sign-in").await.expect(200);
        let before = house.mails().await.len();
        browser.post("/sign-in", &[("id", "priya@brackwater.example")]).await.expect(303);
        assert_eq!(house.mails().await.len(), before);
        let mut tx = house.ctx.db.read().await.unwrap();
        assert!(crate::sign_ins(&SYSTEM, &mut tx, house.priya).await.unwrap().is_empty());
        assert_eq!(crate::roles_of(&SYSTEM, &mut tx, house.priya).await.unwrap().iter().count(), 0);
    }
}

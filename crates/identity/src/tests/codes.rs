//! Printed codes: who prints them, for whom, and what a slip says when it does not work.

use jiff::SignedDuration;

use super::house::House;

/// The code on a printed page.
fn code_on(page: &str) -> String {
    let at = page.find("<p class=\"code\">").unwrap_or_else(|| panic!("no code on {page}")) + 16;
    page[at..at + 9].to_owned()
}

async fn printed(house: &House) -> String {
    let mut lead = house.browser_of(house.dolores).await;
    let path = format!("/people/{}/code", house.imani);
    let ask = lead.get(&path).await.expect(200).text();
    assert!(ask.contains("Print a code for Imani Diallo"), "{ask}");
    let answer = lead.post(&path, &[]).await.expect(200);
    assert_eq!(answer.headers["cache-control"], "no-store");
    let page = answer.text();
    assert!(page.contains("number 004471") && page.contains("until 23:59"), "{page}");
    code_on(&page)
}

testkit::both! {
    async fn a_lead_prints_and_the_report_comes_in_once(db: TestDb) {
        let house = House::open(&db).await;
        let code = printed(&house).await;
        let mut phone = house.browser();
        phone.get("/sign-in/code").await.expect(200);
        let typed = code.to_lowercase().replace('-', " ");
        let answer = phone.post("/sign-in/code", &[("code", &typed), ("next", "/today")]).await.expect(303);
        assert_eq!(answer.location(), Some("/today"));
        assert!(phone.get("/today").await.expect(200).text().starts_with("Imani Diallo"));
        let mut again = house.browser();
        again.get("/sign-in/code").await.expect(200);
        let page = again.post("/sign-in/code", &[("code", &code)]).await.expect(422).text();
        assert!(page.contains("This code was used at 14:06, so Dolores can print you a new one"), "{page}");
        assert!(page.contains(&format!("value=\"{code}\"")), "what was typed is kept");
        assert!(page.contains("What you typed is kept. For your IT administrator: reference "));
        again.get("/today").await.expect(303);
    }

    async fn a_slip_ends_with_its_day_and_a_newer_one_takes_its_place(db: TestDb) {
        let house = House::open(&db).await;
        let first = printed(&house).await;
        let second = printed(&house).await;
        assert_ne!(first, second);
        let mut phone = house.browser();
        phone.get("/sign-in/code").await.expect(200);
        let page = phone.post("/sign-in/code", &[("code", &first)]).await.expect(422).text();
        assert!(page.contains("A newer slip took the place"), "{page}");
        db.clock.advance(SignedDuration::from_hours(10));
        let page = phone.post("/sign-in/code", &[("code", &second)]).await.expect(422).text();
        assert!(page.contains("This code worked until") && page.contains("Dolores"), "{page}");
    }

    async fn a_slip_of_the_evening_lasts_into_the_night(db: TestDb) {
        let house = House::open(&db).await;
        db.clock.advance(SignedDuration::from_hours(9));
        let mut lead = house.browser_of(house.dolores).await;
        let page = lead.post(&format!("/people/{}/code", house.imani), &[]).await.expect(200).text();
        let code = code_on(&page);
        db.clock.advance(SignedDuration::from_hours(3));
        let mut phone = house.browser();
        phone.get("/sign-in/code").await.expect(200);
        phone.post("/sign-in/code", &[("code", &code)]).await.expect(303);
    }

    async fn only_the_lead_prints_and_only_for_people_without_mail(db: TestDb) {
        let house = House::open(&db).await;
        let path = |person| format!("/people/{person}/code");
        let mut priya = house.browser_of(house.priya).await;
        priya.get(&path(house.imani)).await.expect(403);
        priya.post(&path(house.imani), &[]).await.expect(403);
        let mut imani = house.browser_of(house.imani).await;
        imani.post(&path(house.imani), &[]).await.expect(403);
        let mut sunil = house.browser_of(house.sunil).await;
        sunil.post(&path(house.imani), &[]).await.expect(403);
        let mut dolores = house.browser_of(house.dolores).await;
        dolores.post(&path(house.priya), &[]).await.expect(403);
        dolores.get("/people/00000000-0000-0000-0000-000000000000/code").await.expect(404);
        let nobody = house.browser().post(&path(house.imani), &[]).await;
        assert_eq!(nobody.status, 401);
        let mut tx = house.write().await;
        let lead = kernel::Actor::person(house.dolores, []);
        let with_mail = super::house::join(&mut tx, "9", "Yusuf Demir", Some(house.dolores), Some("y@b.example")).await;
        let refused = crate::print_code(&lead, &mut tx, &house.ctx, with_mail).await;
        assert!(matches!(refused, Err(kernel::Error::Conflict(_))));
    }

    async fn guesses_are_unknown_and_soon_have_to_wait(db: TestDb) {
        let house = House::open(&db).await;
        let code = printed(&house).await;
        let mut phone = house.browser();
        phone.get("/sign-in/code").await.expect(200);
        for bad in ["", "K7QM-4TZ0", "K7QM", "💥💥💥💥💥💥💥💥"] {
            phone.post("/sign-in/code", &[("code", bad)]).await.expect(422);
        }
        for guess in 0..60u8 {
            let guess = crate::code::Code::from_random([guess, 1, 2, 3, 4, 5, 6, 7]).text();
            let page = phone.post("/sign-in/code", &[("code", &guess)]).await;
            assert_eq!(page.status, 422, "{}", page.text());
        }
        phone.post("/sign-in/code", &[("code", &code)]).await.expect(429);
        db.clock.advance(SignedDuration::from_mins(16));
        phone.post("/sign-in/code", &[("code", &code)]).await.expect(303);
    }

    async fn a_leavers_slip_is_void(db: TestDb) {
        let house = House::open(&db).await;
        let code = printed(&house).await;
        house.leave(house.imani).await;
        let mut phone = house.browser();
        phone.get("/sign-in/code").await.expect(200);
        phone.post("/sign-in/code", &[("code", &code)]).await.expect(422);
        house.ctx.settle().await.unwrap();
        phone.post("/sign-in/code", &[("code", &code)]).await.expect(422);
        phone.get("/today").await.expect(303);
    }
}

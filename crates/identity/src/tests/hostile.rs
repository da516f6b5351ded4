//! Strings that break other programs, through every field of the door and through names.

use kernel::PersonId;
use testkit::hostile_strings;

use super::house::{House, SYSTEM, join};

testkit::both! {
    async fn whatever_is_typed_at_the_door_comes_back_as_text(db: TestDb) {
        let house = House::open(&db).await;
        let mut browser = house.browser();
        browser.get("/sign-in/code").await.expect(200);
        for text in hostile_strings() {
            let fields = [("id", text.as_str()), ("next", &text), ("password", ""), ("code", &text)];
            for path in ["/sign-in", "/sign-in/password", "/sign-in/code"] {
                let answer = browser.post(path, &fields).await;
                assert!([303, 422, 429].contains(&answer.status.as_u16()), "{} {path} {text:?}", answer.status);
                let page = answer.text();
                assert!(!text.contains(['<', '"']) || text.len() < 4 || !page.contains(&text), "{path} {page}");
                if let Some(to) = answer.location() {
                    assert!(to.starts_with("/sign-in/"), "{to}");
                }
            }
        }
    }

    async fn names_and_reasons_are_text_everywhere(db: TestDb) {
        let house = House::open(&db).await;
        let mut sunil = house.browser_of(house.sunil).await;
        let names = hostile_strings().into_iter().filter(|text| text.contains('<') && !text.contains('\0')).take(40);
        for (index, name) in names.enumerate() {
            let mut tx = house.write().await;
            let person: PersonId = join(&mut tx, &format!("h{index}"), &name, Some(house.dolores), None).await;
            tx.commit().await.unwrap();
            let link = house.link(person).await;
            let mut browser = house.browser();
            let pages = [
                browser.get(&link).await.expect(200).text(),
                browser.post(&link, &[("act", "sign-in")]).await.expect(303).text(),
                browser.get("/me").await.expect(200).text(),
            ];
            let number = format!("h{index}");
            let fields = [("id", number.as_str()), ("role", "author"), ("reason", &name)];
            let given = sunil.post("/access/grants", &fields).await;
            assert!([303, 422].contains(&given.status.as_u16()), "{}", given.status);
            let access = sunil.get("/access").await.expect(200).text();
            let slip = house.browser_of(house.dolores).await.post(&format!("/people/{person}/code"), &[]).await;
            for page in pages.iter().chain([&access, &slip.expect(200).text()]) {
                let lower = page.to_lowercase();
                assert!(!lower.contains("<script>") && !lower.contains("<img ") && !lower.contains("<a href=\"\\x"));
            }
        }
        let mut tx = house.write().await;
        let nul = crate::grant(&SYSTEM, &mut tx, house.priya, kernel::Role::Author, "nul\u{0}").await;
        assert!(matches!(nul, Err(kernel::Error::Invalid(_))));
        let mut form = vec![b'x'; 40_000];
        form.splice(0..3, *b"id=");
        let kind = Some("application/x-www-form-urlencoded");
        let answer = house.browser().send(http::Method::POST, "/sign-in", kind, form).await;
        assert_eq!(answer.status, 413);
    }
}

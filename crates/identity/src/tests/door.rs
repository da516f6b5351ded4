//! The one field and the password: same words and same work for everybody, limits, forms, fixation, redirects.

use jiff::SignedDuration;

use super::house::{House, SYSTEM};
use crate::{account, password};

const RIGHT: &str = "three wet stones sing";

async fn with_password(db: &testkit::TestDb) -> House {
    let house = House::open(db).await;
    let hashed = password::hash(&house.ctx, RIGHT).await.unwrap();
    let mut tx = house.write().await;
    account::set_password(&SYSTEM, &mut tx, house.priya, &hashed, None).await.unwrap();
    tx.commit().await.unwrap();
    house
}

/// A page without what differs from browser to browser.
fn plain(text: &str, address: &str) -> String {
    let mut text = text.replace(address, "ADDRESS");
    while let Some(at) = text.find("name=\"csrf\" value=\"") {
        let end = text[at + 19..].find('"').map_or(text.len(), |end| at + 19 + end);
        text.replace_range(at..end, "PROOF");
    }
    if let Some(at) = text.find("reference ") {
        text.replace_range(at..at + 15, "REFERENCE");
    }
    text
}

testkit::both! {
    async fn known_and_unknown_addresses_get_the_same_page_and_the_same_work(db: TestDb) {
        let house = House::open(&db).await;
        let mut pages = Vec::new();
        let mut before = house.mails().await.len();
        for (address, mails) in [("priya@brackwater.example", 1), ("nobody@brackwater.example", 0)] {
            let mut browser = house.browser();
            browser.get("/sign-in").await.expect(200);
            let events = work(&house).await;
            let answer = browser.post("/sign-in", &[("id", address)]).await.expect(303);
            assert_eq!(answer.location(), Some("/sign-in/sent"));
            let now = work(&house).await;
            assert_eq!((now.0 - events.0, now.1 - events.1), (1, 1), "one ask and one job for each");
            let page = browser.get("/sign-in/sent").await.expect(200).text();
            assert!(page.contains("If we know this address, a link is on its way"), "{page}");
            assert!(page.contains(address) && page.contains("14:06") && page.contains("in this browser"));
            pages.push(plain(&page, address));
            let after = house.mails().await.len();
            assert_eq!(after - before, mails);
            before = after;
        }
        assert_eq!(pages[0], pages[1]);
    }

    async fn a_wrong_password_says_the_same_for_known_and_unknown(db: TestDb) {
        let house = with_password(&db).await;
        let mut pages = Vec::new();
        for address in ["priya@brackwater.example", "dolores@brackwater.example", "nobody@brackwater.example", "999999"] {
            let mut browser = house.browser();
            browser.get("/sign-in/password").await.expect(200);
            let fields = [("id", address), ("password", "not this one, sorry")];
            let page = browser.post("/sign-in/password", &fields).await.expect(422).text();
            assert!(page.contains("These two do not belong together"), "{page}");
            assert!(!page.contains("not this one, sorry"), "a password is never sent back");
            pages.push(plain(&page, address));
        }
        assert!(pages.iter().all(|page| *page == pages[0]));
    }

    async fn the_right_password_gives_a_new_secret_and_goes_on(db: TestDb) {
        let house = with_password(&db).await;
        let mut browser = house.browser();
        browser.get("/sign-in/password?next=%2Ftoday").await.expect(200);
        let before = browser.cookies()["guildhall"].clone();
        let fields = [("id", " PRIYA@brackwater.example "), ("password", RIGHT), ("next", "/today")];
        let answer = browser.post("/sign-in/password", &fields).await.expect(303);
        assert_eq!(answer.location(), Some("/today"));
        let set = answer.headers["set-cookie"].to_str().unwrap();
        assert!(set.contains("HttpOnly") && set.contains("SameSite=Lax") && !set.contains("Max-Age"), "{set}");
        assert_ne!(browser.cookies()["guildhall"], before, "what stood in the browser before is not the secret now");
        assert!(browser.get("/today").await.expect(200).text().starts_with("Priya Nair"));
        assert_eq!(browser.get("/sign-in").await.expect(303).location(), Some("/"));
        let mut fixed = house.browser().with_cookie("guildhall", &before);
        fixed.get("/today").await.expect(303);
    }

    async fn keeping_signed_in_lasts_thirty_days_and_the_rest_twelve_hours(db: TestDb) {
        let house = with_password(&db).await;
        let mut short = house.browser();
        short.get("/sign-in/password").await.expect(200);
        short.post("/sign-in/password", &[("id", "004520"), ("password", RIGHT)]).await.expect(303);
        let mut long = house.browser();
        long.get("/sign-in/password").await.expect(200);
        let fields = [("id", "004520"), ("password", RIGHT), ("keep", "yes")];
        let answer = long.post("/sign-in/password", &fields).await.expect(303);
        assert!(answer.headers["set-cookie"].to_str().unwrap().contains("Max-Age=2592000"));
        db.clock.advance(SignedDuration::from_hours(13));
        short.get("/today").await.expect(303);
        long.get("/today").await.expect(200);
        db.clock.advance(SignedDuration::from_hours(24 * 30));
        long.get("/today").await.expect(303);
    }

    async fn too_many_passwords_for_one_address_wait_and_nothing_is_locked(db: TestDb) {
        let house = with_password(&db).await;
        for address in ["priya@brackwater.example", "nobody@brackwater.example"] {
            let mut browser = house.browser();
            browser.get("/sign-in/password").await.expect(200);
            for _ in 0..8 {
                browser.post("/sign-in/password", &[("id", address), ("password", "wrong")]).await.expect(422);
            }
            let page = browser.post("/sign-in/password", &[("id", address), ("password", RIGHT)]).await.expect(429);
            assert!(page.text().contains("Wait until 14:21"), "{}", page.text());
        }
        let mut other = house.browser();
        other.get("/sign-in/password").await.expect(200);
        other.post("/sign-in/password", &[("id", "004471"), ("password", "wrong")]).await.expect(422);
        db.clock.advance(SignedDuration::from_mins(16));
        other.post("/sign-in/password", &[("id", "priya@brackwater.example"), ("password", RIGHT)]).await.expect(303);
    }

    async fn too_many_links_wait_whoever_asks(db: TestDb) {
        let house = House::open(&db).await;
        for address in ["priya@brackwater.example", "nobody@brackwater.example"] {
            for _ in 0..5 {
                let mut browser = house.browser();
                browser.get("/sign-in").await.expect(200);
                browser.post("/sign-in", &[("id", address)]).await.expect(303);
            }
            let mut browser = house.browser();
            browser.get("/sign-in").await.expect(200);
            browser.post("/sign-in", &[("id", address)]).await.expect(429);
        }
        assert_eq!(house.mails().await.len(), 5);
    }

    async fn a_form_without_its_own_proof_is_refused_and_nothing_happens(db: TestDb) {
        let house = with_password(&db).await;
        let mut one = house.browser();
        one.get("/sign-in/password").await.expect(200);
        let mut other = house.browser();
        other.get("/sign-in/password").await.expect(200);
        let fields = |csrf: &'static str| [("csrf", csrf), ("id", "004520"), ("password", RIGHT)];
        for csrf in ["", "0000", "%00"] {
            one.post("/sign-in/password", &fields(csrf)).await.expect(403);
        }
        let foreign = other.csrf().unwrap().to_owned();
        let stolen = [("csrf", foreign.as_str()), ("id", "004520"), ("password", RIGHT)];
        one.post("/sign-in/password", &stolen).await.expect(403);
        let mut without = house.browser();
        without.post("/sign-in/password", &stolen).await.expect(403);
        without.post("/sign-in", &[("csrf", &foreign), ("id", "priya@brackwater.example")]).await.expect(403);
        without.post("/sign-in/code", &[("csrf", &foreign), ("code", "K7QM4TZD")]).await.expect(403);
        let mut far = house.browser().with_header("sec-fetch-site", "cross-site");
        far.get("/sign-in/password").await.expect(200);
        far.post("/sign-in/password", &[("id", "004520"), ("password", RIGHT)]).await.expect(403);
        assert!(house.mails().await.is_empty());
        let mut tx = house.ctx.db.read().await.unwrap();
        assert!(crate::sign_ins(&SYSTEM, &mut tx, house.priya).await.unwrap().is_empty());
    }

    async fn only_pages_of_ours_are_gone_on_to(db: TestDb) {
        let house = with_password(&db).await;
        for next in ["https://evil.example/", "//evil.example", "/\\evil.example", "/sign-in", "javascript:alert(1)"] {
            let mut browser = house.browser();
            let page = browser.get(&format!("/sign-in/password?next={next}")).await.expect(200).text();
            assert!(!page.contains("evil") && !page.contains("javascript"), "{page}");
            let fields = [("id", "004520"), ("password", RIGHT), ("next", next)];
            let answer = browser.post("/sign-in/password", &fields).await.expect(303);
            assert_eq!(answer.location(), Some("/"));
        }
    }

    async fn the_field_says_what_it_needs(db: TestDb) {
        let house = House::open(&db).await;
        let mut browser = house.browser();
        browser.get("/sign-in").await.expect(200);
        let page = browser.post("/sign-in", &[("id", "  ")]).await.expect(422).text();
        assert!(page.contains("This is empty") && page.contains("aria-invalid"), "{page}");
        let page = browser.post("/sign-in", &[("id", "<script>@@\"'")]).await.expect(422).text();
        assert!(page.contains("neither an e-mail address nor an employee number"));
        assert!(!page.contains("<script>@@"));
        let answer = browser.post("/sign-in", &[("id", "004471"), ("next", "/learn")]).await.expect(303);
        assert_eq!(answer.location(), Some("/sign-in/code?next=/learn"));
        browser.get("/sign-in/sent").await.expect(303);
    }

    async fn the_door_speaks_three_languages(db: TestDb) {
        let house = House::open(&db).await;
        for (lang, word, dir) in [("de", "Anmelden", "ltr"), ("ar", "تسجيل الدخول", "rtl"), ("en", "Sign in", "ltr")] {
            let mut browser = house.browser();
            for path in ["/sign-in", "/sign-in/code", "/sign-in/password", "/sign-in/kept"] {
                let answer = browser.get(&format!("{path}?lang={lang}")).await.expect(200);
                let page = answer.text();
                assert!(page.contains(&format!("<html lang=\"{lang}\" dir=\"{dir}\"")), "{page}");
                assert!(page.contains("Brackwater Cold Works") && !page.contains("style=\""));
                if path == "/sign-in" {
                    assert!(page.contains(word) && page.contains(&format!("/sign-in/code?lang={lang}")), "{page}");
                    assert_eq!(answer.headers["cache-control"], "no-store");
                    assert_eq!(answer.headers["referrer-policy"], "no-referrer");
                }
            }
        }
    }

    async fn forged_cookies_are_nobody(db: TestDb) {
        let house = House::open(&db).await;
        let real = house.browser_of(house.priya).await;
        let value = real.cookies()["guildhall"].clone();
        let mut flipped = value.clone();
        let last = if flipped.ends_with('A') { "E" } else { "A" };
        flipped.replace_range(flipped.len() - 1.., last);
        let before = value.replacen("s.", "b.", 1);
        for bad in [flipped.as_str(), &before, "s.", "x", "s.AAAA", &format!("{value}{value}"), &"a".repeat(5_000)] {
            let mut forged = house.browser().with_cookie("guildhall", bad);
            forged.get("/today").await.expect(303);
            forged.get("/me").await.expect(303);
            forged.post("/me/appearance", &[("theme", "dark")]).await.expect(401);
        }
    }
}

/// How many asks and jobs there are.
async fn work(house: &House) -> (i64, i64) {
    static COUNT: kernel::Statement = kernel::Statement::both(
        "COUNT",
        "tests",
        "SELECT (SELECT COUNT(*) FROM identity_asks), (SELECT COUNT(*) FROM kernel_jobs WHERE done_at IS NULL)",
    );
    let row = house.ctx.db.read().await.unwrap().one(&COUNT, vec![]).await.unwrap();
    (row.get(0).unwrap(), row.get(1).unwrap())
}

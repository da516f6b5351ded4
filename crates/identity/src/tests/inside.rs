//! Behind the door: one's account, access, messages, signing out.

use jiff::SignedDuration;
use kernel::{Actor, Role};

use super::house::{House, SYSTEM};

testkit::both! {
    async fn language_and_look_hold_from_the_next_page(db: TestDb) {
        let house = House::open(&db).await;
        let mut priya = house.browser_of(house.priya).await;
        priya.post("/me/appearance", &[("language", "ar"), ("theme", "dark")]).await.expect(303);
        let page = priya.get("/me?done=look").await.expect(200).text();
        assert!(page.contains("<html lang=\"ar\" dir=\"rtl\" data-theme=\"dark\""), "{page}");
        priya.post("/me/appearance", &[("language", "xx"), ("theme", "\"><script>")]).await.expect(303);
        assert_eq!(priya.get("/today").await.text(), "Priya Nair En false system");
    }

    async fn a_password_is_set_with_the_present_one_and_other_devices_leave(db: TestDb) {
        let house = House::open(&db).await;
        let mut phone = house.browser_of(house.priya).await;
        let mut desk = house.browser_of(house.priya).await;
        for (bad, sentence) in [("short", "fewer than 12"), ("priya nair priya", "your own name"), ("passwordpassword", "every list")] {
            let page = desk.post("/me/password", &[("password", bad)]).await.expect(422).text();
            assert!(page.contains(sentence), "{page}");
        }
        desk.post("/me/password", &[("password", "three wet stones sing")]).await.expect(303);
        desk.get("/me?done=password").await.expect(200);
        phone.get("/me").await.expect(303);
        let page = desk.post("/me/password", &[("password", "four dry stones hum")]).await.expect(422).text();
        assert!(page.contains("not your present password"));
        let both = [("old", "three wet stones sing"), ("password", "four dry stones hum")];
        desk.post("/me/password", &both).await.expect(303);
        for _ in 0..8 {
            desk.post("/me/password", &[("old", "guess"), ("password", "four dry stones hum")]).await;
        }
        let page = desk.post("/me/password", &[("old", "four dry stones hum"), ("password", "x")]).await.expect(422);
        assert!(page.text().contains("Wait until"));
    }

    async fn one_sees_and_ends_ones_own_devices_only(db: TestDb) {
        let house = House::open(&db).await;
        let mut phone = house.browser_of(house.priya).await;
        let mut desk = house.browser_of(house.priya).await;
        let mut dolores = house.browser_of(house.dolores).await;
        let actor = Actor::person(house.priya, []);
        let mut tx = house.ctx.db.read().await.unwrap();
        let mine = crate::sign_ins(&actor, &mut tx, house.priya).await.unwrap();
        drop(tx);
        assert_eq!(mine.len(), 2);
        let phones = mine.last().unwrap().id;
        let path = format!("/me/sign-ins/{phones}/end");
        dolores.post(&path, &[]).await.expect(404);
        phone.get("/today").await.expect(200);
        desk.post(&path, &[("csrf", "forged")]).await.expect(403);
        desk.post(&path, &[]).await.expect(303);
        phone.get("/today").await.expect(303);
        desk.get("/today").await.expect(200);
        desk.post(&path, &[]).await.expect(404);
        desk.post("/me/sign-ins/not-an-id/end", &[]).await.expect(400);
    }

    async fn signing_out_ends_the_secret_not_only_the_cookie(db: TestDb) {
        let house = House::open(&db).await;
        let mut priya = house.browser_of(house.priya).await;
        let stolen = priya.cookies()["guildhall"].clone();
        priya.post("/sign-out", &[("csrf", "forged")]).await.expect(403);
        let answer = priya.post("/sign-out", &[]).await.expect(303);
        assert!(answer.headers["clear-site-data"].to_str().unwrap().contains("storage"));
        assert!(!priya.cookies().contains_key("guildhall"));
        house.browser().with_cookie("guildhall", &stolen).get("/today").await.expect(303);
    }

    async fn last_seen_is_written_every_ten_minutes_at_most(db: TestDb) {
        let house = House::open(&db).await;
        let mut priya = house.browser_of(house.priya).await;
        let seen = async || {
            let mut tx = house.ctx.db.write().await.unwrap();
            crate::sign_ins(&SYSTEM, &mut tx, house.priya).await.unwrap()[0].seen_at
        };
        let first = seen().await;
        db.clock.advance(SignedDuration::from_mins(9));
        priya.get("/today").await.expect(200);
        assert_eq!(seen().await, first);
        db.clock.advance(SignedDuration::from_mins(2));
        priya.get("/today").await.expect(200);
        for _ in 0..200 {
            if seen().await != first {
                return;
            }
            tokio::task::yield_now().await;
        }
        panic!("never written");
    }

    async fn access_is_for_administrators(db: TestDb) {
        let house = House::open(&db).await;
        let mut priya = house.browser_of(house.priya).await;
        let person = format!("/access/people/{}", house.sunil);
        for path in ["/access", "/messages", &person] {
            priya.get(path).await.expect(404);
            assert_eq!(house.browser().get(path).await.status, 303);
        }
        let fields = [("id", "priya@brackwater.example"), ("role", "it_admin"), ("reason", "please")];
        priya.post("/access/grants", &fields).await.expect(404);
        priya.post("/access/settings", &[("any_device", "yes")]).await.expect(404);
        let sunil = house.sunil.to_string();
        let fields = [("person", sunil.as_str()), ("role", "it_admin"), ("reason", "please")];
        priya.post("/access/revocations", &fields).await.expect(404);
        let mut tx = house.ctx.db.read().await.unwrap();
        assert!(!crate::roles_of(&SYSTEM, &mut tx, house.priya).await.unwrap().has(Role::ItAdmin));
        assert!(!crate::setting::link_on_any_device(&mut tx).await.unwrap());
    }

    async fn an_administrator_gives_and_takes_roles_with_a_reason(db: TestDb) {
        let house = House::open(&db).await;
        let mut sunil = house.browser_of(house.sunil).await;
        let page = sunil.get("/access").await.expect(200).text();
        assert!(page.contains("Sunil Perera") && page.contains("<bdi>the installation</bdi>: <bdi>the first one</bdi>"), "{page}");
        for (fields, sentence) in [
            ([("id", "nobody@x.example"), ("role", "author"), ("reason", "r")], "Nobody in the house"),
            ([("id", "004471"), ("role", ""), ("reason", "r")], "Choose a role"),
            ([("id", "004471"), ("role", "author"), ("reason", " ")], "Say in one sentence why"),
        ] {
            let page = sunil.post("/access/grants", &fields).await.expect(422).text();
            assert!(page.contains(sentence), "{page}");
        }
        let fields = [("id", "004471"), ("role", "author"), ("reason", "<b>knows</b> brazing")];
        sunil.post("/access/grants", &fields).await.expect(303);
        let page = sunil.get("/access?done=granted").await.expect(200).text();
        assert!(page.contains("Imani Diallo") && page.contains("&#60;b&#62;knows") || page.contains("&lt;b&gt;knows"));
        let own = house.sunil.to_string();
        let fields = [("person", own.as_str()), ("role", "it_admin"), ("reason", "enough")];
        let page = sunil.post("/access/revocations", &fields).await.expect(422).text();
        assert!(page.contains("is the last IT administrator"), "{page}");
        let imani = house.imani.to_string();
        let fields = [("person", imani.as_str()), ("role", "author"), ("reason", "moved on")];
        sunil.post("/access/revocations", &fields).await.expect(303);
        sunil.post("/access/revocations", &fields).await.expect(404);
        let page = sunil.get(&format!("/access/people/{imani}")).await.expect(200).text();
        assert!(page.contains("Role taken back") && page.contains("Author: moved on"));
        sunil.get("/access/people/00000000-0000-0000-0000-000000000000").await.expect(404);
    }

    async fn a_role_holds_from_the_next_page_and_ends_with_it(db: TestDb) {
        let house = House::open(&db).await;
        let mut priya = house.browser_of(house.priya).await;
        priya.get("/access").await.expect(404);
        let mut tx = house.write().await;
        crate::grant(&SYSTEM, &mut tx, house.priya, Role::ItAdmin, "stands in").await.unwrap();
        tx.commit().await.unwrap();
        priya.get("/access").await.expect(200);
        let mut tx = house.write().await;
        crate::revoke(&SYSTEM, &mut tx, house.priya, Role::ItAdmin, "is back").await.unwrap();
        tx.commit().await.unwrap();
        priya.get("/access").await.expect(404);
    }

    async fn messages_show_mail_in_development_only(db: TestDb) {
        let house = House::open(&db).await;
        let mut asking = house.browser();
        asking.get("/sign-in").await.expect(200);
        asking.post("/sign-in", &[("id", "priya@brackwater.example")]).await.expect(303);
        let mails = house.mails().await;
        let mut sunil = house.browser_of(house.sunil).await;
        let page = sunil.get("/messages").await.expect(200).text();
        assert!(page.contains("Your link to sign in") && page.contains("To priya@brackwater.example"), "{page}");
        let page = sunil.get(&format!("/messages/{}", mails[0].id)).await.expect(200).text();
        assert!(page.contains("href=\"/sign-in/link/") && page.contains("Somebody asked for a sign-in link"), "{page}");
        sunil.get("/messages/00000000-0000-0000-0000-000000000000").await.expect(404);
    }

    async fn messages_are_not_there_in_production(db: TestDb) {
        let house = House::open_with(&db, |config| config.development = false).await;
        let mut sunil = house.browser_of(house.sunil).await;
        sunil.get("/messages").await.expect(404);
    }

    async fn over_https_the_cookie_is_bound_to_the_host(db: TestDb) {
        let house = House::open_with(&db, |config| config.public_url = "https://learn.example".into()).await;
        let browser = house.browser_of(house.priya).await;
        assert!(browser.cookies().contains_key("__Host-guildhall"));
        let value = browser.cookies()["__Host-guildhall"].clone();
        house.browser().with_cookie("guildhall", &value).get("/today").await.expect(303);
    }

    async fn a_cookie_for_measuring_signs_in(db: TestDb) {
        let house = House::open(&db).await;
        let mut tx = house.write().await;
        let (name, value) = crate::cookie_for(&SYSTEM, &mut tx, &house.ctx, house.imani).await.unwrap();
        tx.commit().await.unwrap();
        let page = house.browser().with_cookie(&name, &value).get("/today").await.expect(200);
        assert!(page.text().starts_with("Imani Diallo"));
    }
}

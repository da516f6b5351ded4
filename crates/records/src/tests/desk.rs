//! The pages of the IT administrator through HTTP: finding, reading, what was refused, keys, the file.

use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use axum::middleware::{self, Next};
use identity::audit::{self, What};
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, PersonId, Role};
use testkit::{App, TestDb};
use ui::web::Session;

use super::SYSTEM;
use crate::import::import;
use crate::{create_key, record};

/// A browser of somebody who is signed in.
pub(super) fn browser(ctx: &Ctx, actor: Actor, locale: Locale) -> App {
    let session = Arc::new(Session {
        actor,
        csrf: "proof".into(),
        bearer: false,
        locale,
        theme: ui::Theme::System,
        name: "Sunil Perera".into(),
        initials: "SP".into(),
        job: "IT admin".into(),
        place: String::new(),
        zone: "UTC".into(),
        leads: false,
        open: Vec::new(),
    });
    let router: Router<Ctx> = ui::web::dress(crate::pages::routes().router());
    let router = router.layer(middleware::from_fn(move |mut request: Request, next: Next| {
        request.extensions_mut().insert(session.clone());
        next.run(request)
    }));
    let mut app = App::over(router.with_state(ctx.clone()));
    app.set_csrf(Some("proof".into()));
    app
}

pub(super) fn admin() -> Actor {
    Actor::person(PersonId(kernel::Uuid::from_u128(7)), [Role::ItAdmin])
}

pub(super) async fn house(db: &TestDb) -> Ctx {
    db.open(vec![people::room(), identity::room(), crate::room()]).await
}

pub(super) async fn somebody(ctx: &Ctx, name: &str) -> PersonId {
    let mut tx = ctx.db.write().await.unwrap();
    let new = people::NewPerson {
        name: name.into(),
        number: None,
        email: None,
        language: None,
        started_on: jiff::civil::date(2026, 1, 1),
    };
    let person = people::add(&SYSTEM, &mut tx, new).await.unwrap();
    tx.commit().await.unwrap();
    person
}

async fn did(ctx: &Ctx, person: PersonId, page: &str) -> String {
    let statement = super::experienced(ctx, person, page).await;
    let mut tx = ctx.db.write().await.unwrap();
    let done = record(&SYSTEM, &mut tx, statement).await.unwrap();
    tx.commit().await.unwrap();
    done.id.to_string()
}

const WRONG: &str = r#"{"actor":{"mbox":"mailto:a@example.com","name":"Kit"},"verb":{"id":"http://example.com/did"},
  "object":{"id":"http://example.com/x"},"result":{"score":{"scaled":1.2}},
  "context":{"extensions":{"http://example.com/api-key":"hush"}}}"#;

async fn refused(ctx: &Ctx, db: &TestDb) {
    let file = db.folder.path().join("bad.json");
    std::fs::write(&file, format!("[{WRONG}]")).unwrap();
    import(ctx, &SYSTEM, &file, &db.folder.path().join("aside"), &|_| ()).await.unwrap();
}

testkit::both! {
    async fn statements_are_found_by_person_verb_activity_and_day(db: TestDb) {
        let ctx = house(&db).await;
        let (ruth, yusuf) = (somebody(&ctx, "Ruth Adeyemi").await, somebody(&ctx, "Yusuf Demir").await);
        did(&ctx, ruth, "Pressure").await;
        let id = did(&ctx, yusuf, "Joints").await;
        refused(&ctx, &db).await;
        let mut app = browser(&ctx, admin(), Locale::En);
        let all = app.get("/records").await.expect(200).text();
        for text in ["Ruth Adeyemi went through “Pressure”", "Yusuf Demir went through “Joints”", "2 statements · 2 today · 1 refused", "Line 1 of a file tried to say: Kit · did"] {
            assert!(all.contains(text), "{text} is missing in {all}");
        }
        for (query, ruth, yusuf, kit) in [
            ("q=ruth", true, false, false),
            ("q=a@example.com", false, false, true),
            ("verb=experienced", true, true, false),
            ("verb=passed", false, false, false),
            ("activity=http://example.com/Joints", false, true, false),
            ("q=http://example.com/Joints", false, true, false),
            ("state=refused", false, false, true),
            ("state=kept", true, true, false),
            ("state=voided", false, false, false),
            ("since=2026-11-19&until=2026-11-19", true, true, true),
            ("since=2026-11-20", false, false, false),
            ("until=2026-11-18", false, false, false),
        ] {
            let page = app.get(&format!("/records?{query}")).await.expect(200).text();
            let list = &page[page.find("id=\"fo\"").unwrap()..page.find("id=\"ke\"").unwrap()];
            assert_eq!(
                (list.contains("Ruth Adeyemi"), list.contains("Yusuf Demir"), list.contains("Kit")),
                (ruth, yusuf, kit),
                "{query}"
            );
        }
        assert_eq!(app.get(&format!("/records?q={id}")).await.expect(303).location(), Some(format!("/records/statements/{id}").as_str()));
        let one = app.get(&format!("/records/statements/{id}")).await.expect(200).text();
        assert!(one.contains("Yusuf Demir went through “Joints”") && one.contains("&quot;verb&quot;: {"), "{one}");
        for query in ["since=tomorrow", "verb=didnt", "activity=thing"] {
            app.get(&format!("/records?{query}")).await.expect(422);
        }
        assert!(app.get("/records?q=Nobody+Here").await.expect(200).text().contains("Nobody by this name"));
        for locale in [Locale::De, Locale::Ar] {
            browser(&ctx, admin(), locale).get("/records").await.expect(200);
        }
    }

    async fn a_long_list_goes_on_without_a_gap(db: TestDb) {
        let ctx = house(&db).await;
        let person = somebody(&ctx, "Ruth Adeyemi").await;
        for n in 0..30 {
            did(&ctx, person, &format!("page{n:02}.")).await;
        }
        let bad: Vec<String> = (0..30).map(|n| WRONG.replace("Kit", &format!("kit{n:02}."))).collect();
        let file = db.folder.path().join("bad.json");
        std::fs::write(&file, format!("[{}]", bad.join(","))).unwrap();
        import(&ctx, &SYSTEM, &file, &db.folder.path().join("aside"), &|_| ()).await.unwrap();
        let mut app = browser(&ctx, admin(), Locale::En);
        let (mut next, mut seen, mut pages) = (Some("/records".to_owned()), String::new(), 0);
        while let Some(address) = next {
            let page = app.get(&address).await.expect(200).text();
            seen += &page;
            pages += 1;
            next = page.split("rel=\"next\" href=\"").nth(1).map(|rest| rest.split('"').next().unwrap().replace("&amp;", "&"));
        }
        assert_eq!(pages, 3);
        for n in 0..30 {
            assert_eq!(seen.matches(&format!("page{n:02}.")).count(), 1, "page {n}");
            assert_eq!(seen.matches(&format!("kit{n:02}.")).count(), 1, "kit {n}");
        }
    }

    async fn what_was_refused_shows_why_and_where_and_no_secret(db: TestDb) {
        let ctx = house(&db).await;
        refused(&ctx, &db).await;
        let mut app = browser(&ctx, admin(), Locale::En);
        let list = app.get("/records").await.expect(200).text();
        let address = list.split("href=\"/records/refusals/").nth(1).unwrap().split('"').next().unwrap();
        let one = app.get(&format!("/records/refusals/{address}")).await.expect(200).text();
        for text in ["<mark>&quot;scaled&quot;: 1.2</mark>", "$.result.score.scaled", "xAPI 1.0.3, Data 2.4.5.1", "19 Dec 2026"] {
            assert!(one.contains(text), "{text} is missing in {one}");
        }
        assert!(!one.contains("hush"));
        // What the maker of the tool gets says where it came from, when, what is wrong, where and by which clause.
        let text = one.split("<textarea").nth(1).unwrap().split_once('>').unwrap().1.split("</textarea>").next().unwrap();
        for line in [
            "The record store at http://127.0.0.1:8080 refused a request.",
            "Key: Line 1 of a file",
            "First: 2026-11-19T14:06:00Z",
            "Tries: 1",
            "Where (JSON path): $.result.score.scaled",
            "Clause: xAPI 1.0.3, Data 2.4.5.1",
            "&#34;scaled&#34;: 1.2",
            "mailto:a@example.com",
        ] {
            assert!(text.contains(line), "{line} is missing in {text}");
        }
        assert!(!text.contains("hush") && text.contains("(taken out)"), "{text}");
        // After thirty days it is gone.
        ctx.tick().await.unwrap();
        app.get(&format!("/records/refusals/{address}")).await.expect(200);
        db.clock.advance(jiff::SignedDuration::from_hours(24 * 31));
        ctx.tick().await.unwrap();
        app.get(&format!("/records/refusals/{address}")).await.expect(404);
    }

    async fn keys_are_made_shown_once_and_revoked(db: TestDb) {
        let ctx = house(&db).await;
        let mut app = browser(&ctx, admin(), Locale::En);
        app.get("/records/keys").await.expect(200);
        app.post("/records/keys", &[("name", "Robot cell")]).await.expect(422);
        app.post("/records/keys", &[("name", " "), ("scope", "write")]).await.expect(422);
        let made = app.post("/records/keys", &[("name", "Robot cell"), ("scope", "write"), ("scope", "read-mine")]).await.expect(200);
        assert_eq!(made.headers["cache-control"], "no-store");
        let codes: Vec<String> = made.text().split("<code>").skip(2).map(|rest| rest.split('<').next().unwrap().to_owned()).collect();
        let list = app.get("/records").await.expect(200).text();
        assert!(list.contains("Robot cell") && list.contains("write and read own"), "{list}");
        assert!(!list.contains(&codes[1]), "the secret is shown once");
        let mut tx = ctx.db.read().await.unwrap();
        let key = crate::key::open(&mut tx, &codes[0], &codes[1]).await.unwrap().unwrap();
        drop(tx);
        app.post(&format!("/records/keys/{}/revocation", key.id), &[]).await.expect(303);
        app.post(&format!("/records/keys/{}/revocation", key.id), &[]).await.expect(404);
        assert!(app.get("/records?done=revoked").await.expect(200).text().contains("revoked on 19 Nov 2026"));
        let mut tx = ctx.db.read().await.unwrap();
        assert!(crate::key::open(&mut tx, &codes[0], &codes[1]).await.unwrap().is_none());
    }

    async fn another_store_is_added_paused_and_taken_away(db: TestDb) {
        let ctx = house(&db).await;
        let mut app = browser(&ctx, admin(), Locale::En);
        app.get("/records/targets").await.expect(200);
        let wrong = app.post("/records/targets", &[("name", "Group"), ("url", "http://10.0.0.1/xapi"), ("username", "k"), ("secret", "hush")]).await.expect(422);
        assert!(wrong.text().contains("outgoing_allow") && !wrong.text().contains("hush"));
        let form = [("name", "Group store"), ("url", "https://store.example/xapi/"), ("username", "k"), ("secret", "hush"), ("verbs", "http://example.com/did\r\n"), ("since", "2026-11-01")];
        let made = app.post("/records/targets", &form).await.expect(303).location().unwrap().to_owned();
        let page = app.get(&made).await.expect(200).text();
        assert!(page.contains("Group store") && page.contains("https://store.example/xapi<") && !page.contains("hush"), "{page}");
        assert!(app.get("/records").await.expect(200).text().contains("Group store"));
        for (act, fields, status) in [
            ("pause", vec![], 303),
            ("pause", vec![], 404),
            ("resumption", vec![], 303),
            ("replay", vec![("since", "2026-11-02")], 303),
            ("replay", vec![("since", "")], 422),
            ("removal", vec![], 303),
            ("removal", vec![], 404),
        ] {
            app.post(&format!("{made}/{act}"), &fields).await.expect(status);
        }
        app.get(&made).await.expect(404);
        for locale in [Locale::De, Locale::Ar] {
            browser(&ctx, admin(), locale).get("/records/targets").await.expect(200);
        }
    }

    async fn what_is_found_is_sent_as_a_file(db: TestDb) {
        let ctx = house(&db).await;
        let (ruth, yusuf) = (somebody(&ctx, "Ruth Adeyemi").await, somebody(&ctx, "Yusuf Demir").await);
        for n in 0..7 {
            did(&ctx, if n % 2 == 0 { ruth } else { yusuf }, "Pressure").await;
        }
        let mut app = browser(&ctx, admin(), Locale::En);
        let all = app.post("/records/exports", &[]).await.expect(200);
        assert_eq!(all.headers["content-type"], "application/x-ndjson");
        assert_eq!(all.text().lines().count(), 7);
        let some = app.post("/records/exports", &[("q", "yusuf"), ("verb", "experienced")]).await.expect(200).text();
        assert_eq!(some.lines().count(), 3);
        assert!(some.lines().all(|line| line.contains(&yusuf.to_string())));
        // What goes out comes in again elsewhere, and here changes nothing.
        let file = db.folder.path().join("all.ndjson");
        std::fs::write(&file, all.body).unwrap();
        let again = import(&ctx, &SYSTEM, &file, &db.folder.path().join("aside"), &|_| ()).await.unwrap();
        assert_eq!((again.counts.stored, again.counts.known, again.counts.refused), (0, 7, 0));
    }

    async fn each_search_is_logged_and_whom_it_is_about_can_see_it(db: TestDb) {
        let ctx = house(&db).await;
        let (ruth, yusuf) = (somebody(&ctx, "Ruth Adeyemi").await, somebody(&ctx, "Yusuf Demir").await);
        let id = did(&ctx, ruth, "Pressure").await;
        let mut app = browser(&ctx, admin(), Locale::En);
        assert!(app.get("/records").await.expect(200).text().contains("Each search is logged"));
        app.get("/records?state=kept").await.expect(200);
        app.get("/records?q=Nobody+Here").await.expect(200);
        app.get("/records?before=junk").await.expect(404);
        let log = async |count| audit::newest(&SYSTEM, &mut ctx.db.read().await.unwrap(), count).await.unwrap();
        assert!(log(9).await.is_empty(), "what came in last is no search");
        app.get("/records?q=ruth+adeyemi&verb=experienced&since=2026-11-01&state=kept").await.expect(200);
        app.get("/records?q=stranger@example.com").await.expect(200);
        app.get(&format!("/records?q={id}")).await.expect(303);
        app.post("/records/exports", &[("q", "yusuf demir")]).await.expect(200);
        app.post("/records/people/export", &[("person", "Ruth Adeyemi")]).await.expect(200);
        let said: Vec<_> = log(9).await.into_iter().rev().map(|line| (line.what.unwrap(), line.person, line.detail)).collect();
        let (searched, exported) = (What::RecordsSearched, What::RecordsExported);
        let filter = "http://adlnet.gov/expapi/verbs/experienced · > 2026-10-31T23:59:59.999999Z · kept";
        assert_eq!(said, [
            (searched, Some(ruth), filter.to_owned()),
            (searched, None, "mailto:stranger@example.com".to_owned()),
            (searched, Some(ruth), id),
            (exported, Some(yusuf), "kept".to_owned()),
            (exported, Some(ruth), String::new()),
        ]);
        assert!(log(9).await.iter().all(|line| line.actor == admin().mark() && line.at == ctx.clock().now()));
        // Whom it is about sees who looked; nobody else's line is among them.
        let seen = audit::looked(&Actor::person(ruth, []), &mut ctx.db.read().await.unwrap(), 9).await.unwrap();
        assert_eq!(seen.iter().map(|line| line.what.unwrap()).collect::<Vec<_>>(), [exported, searched, searched]);
        let leader = Actor::person(yusuf, [Role::PeopleLeader]);
        assert!(audit::searched(&leader, &mut ctx.db.write().await.unwrap(), None, "").await.is_err());
    }

    async fn the_desk_is_for_the_administrator_alone(db: TestDb) {
        let ctx = house(&db).await;
        let person = somebody(&ctx, "Ruth Adeyemi").await;
        let id = did(&ctx, person, "Pressure").await;
        let mut tx = ctx.db.write().await.unwrap();
        let key = create_key(&SYSTEM, &mut tx, "A tool", &["all"]).await.unwrap().key.id;
        tx.commit().await.unwrap();
        for actor in [Actor::person(person, []), Actor::person(person, [Role::PeopleLeader, Role::Author])] {
            let mut app = browser(&ctx, actor, Locale::En);
            for path in ["/records".to_owned(), "/records/keys".to_owned(), "/records/targets".to_owned(), "/records/privacy".to_owned(), format!("/records/statements/{id}")] {
                app.get(&path).await.expect(404);
            }
            for path in ["/records/keys".to_owned(), "/records/exports".to_owned(), "/records/targets".to_owned(), "/records/erasures".to_owned(), "/records/retention".to_owned(), "/records/people/export".to_owned(), format!("/records/keys/{key}/revocation")] {
                app.post(&path, &[]).await.expect(404);
            }
        }
    }
}

//! An instructor from outside: let in by a link, to their own sessions and nothing else, until a day.

use kernel::{Actor, Error, PersonId};
use testkit::{App, TestApp, TestDb};

use super::stage::*;
use crate::instructor::{self, Offer, Said};
use crate::{ClassId, OPEN_TO_GUESTS, SessionId, seat, session};

/// The room as the product composes it: whoever comes in does so by identity's pages.
async fn house(db: &TestDb) -> TestApp {
    identity::guest::register(OPEN_TO_GUESTS);
    let rooms = vec![people::room(), funds::room(), records::room(), identity::room(), crate::room()];
    TestApp::new(db, rooms, |ctx| {
        let pages = crate::routes().merge(identity::routes()).router().fallback(ui::web::not_found);
        let pages = ui::web::dress(identity::guest::gate(pages));
        identity::layer(ctx.clone(), pages).with_state(ctx)
    })
    .await
}

fn guest(email: &str) -> people::NewGuest {
    people::NewGuest {
        name: "Olga Petri".into(),
        email: email.into(),
        organisation: "Voice Works".into(),
        language: None,
        until_on: "2026-12-05".parse().unwrap(),
    }
}

/// Olga, who teaches one of two sessions in which the same person of the house has a seat; the other is of another class.
struct Stage {
    app: TestApp,
    olga: PersonId,
    class: ClassId,
    own: SessionId,
    other: SessionId,
    of_other_class: SessionId,
}

async fn stage(db: &TestDb) -> Stage {
    let app = house(db).await;
    let mut tx = app.ctx.db.write().await.unwrap();
    let olga = instructor::invite(&leila(), &mut tx, EN, &guest("olga@voice.example")).await.unwrap();
    let bela = people::NewPerson {
        name: "Béla Tóth".into(),
        number: Some("70001".into()),
        email: Some("bela@example.org".into()),
        language: None,
        started_on: "2026-01-01".parse().unwrap(),
    };
    let bela = people::add(&Actor::system("a test"), &mut tx, bela).await.unwrap();
    let (one, two) = (class(&mut tx, 0).await, class(&mut tx, 0).await);
    let own = planned(&mut tx, one, 4).await;
    let later = session::New { starts: "2026-12-10T10:00".into(), ..new(4) };
    let other = session::plan(&leila(), &mut tx, EN, one, &later).await.unwrap();
    let of_other_class = session::plan(
        &leila(),
        &mut tx,
        EN,
        two,
        &session::New { starts: "2026-12-11T10:00".into(), ..new(4) },
    )
    .await
    .unwrap();
    for id in [own, other] {
        seat::take(&Actor::person(bela, []), &mut tx, EN, id, bela).await.unwrap();
    }
    session::set_instructor(&leila(), &mut tx, EN, own, Some(olga), "Olga Petri").await.unwrap();
    tx.commit().await.unwrap();
    Stage { app, olga, class: one, own, other, of_other_class }
}

/// The links that were written to somebody, the newest first.
async fn links(app: &TestApp, email: &str) -> Vec<String> {
    app.settle().await;
    let sent = app.ctx.db.read().await.unwrap().newest_messages(50).await.unwrap();
    // What is for their calendar lets nobody in.
    let link = |text: &str| {
        let at = text.find("/sign-in/link/")?;
        Some(text[at..].split_whitespace().next().unwrap().to_owned())
    };
    sent.iter().filter(|mail| mail.address == email).filter_map(|mail| link(&mail.text)).collect()
}

async fn press(app: &TestApp, link: &str) -> App {
    let mut browser = app.browser();
    browser.get(link).await.expect(200);
    let in_ = browser.post(link, &[("act", "sign-in")]).await.expect(303);
    assert_eq!(in_.location(), Some("/sessions"));
    browser.get("/me").await.expect(200);
    browser
}

testkit::both! {
    async fn a_link_lets_somebody_from_outside_in_when_it_is_pressed(db: TestDb) {
        let s = stage(&db).await;
        let sent = links(&s.app, "olga@voice.example").await;
        assert_eq!(sent.len(), 1, "what happens together is told once");
        let mut browser = s.app.browser();
        assert!(browser.get(&sent[0]).await.expect(200).text().contains("Sign in as Olga Petri?"));
        assert!(browser.get("/sessions").await.expect(303).location().unwrap().starts_with("/sign-in"), "opening is not pressing");
        let mut olga = press(&s.app, &sent[0]).await;
        let page = olga.get("/sessions").await.expect(200).text();
        assert!(page.contains("Hard calls") && page.contains(&format!("/sessions/{}", s.own)), "{page}");
        assert!(!page.contains("href=\"/today\"") && !page.contains("href=\"/people\"") && !page.contains("action=\"/learn\""), "{page}");
        let page = olga.get(&format!("/sessions/{}", s.own)).await.expect(200).text();
        assert!(page.contains("Béla Tóth") && !page.contains("/seats/") && !page.contains("70001"), "{page}");
        assert!(!olga.get("/me").await.expect(200).text().contains("/me/password"));
        s.app.browser().get(&sent[0]).await.expect(410);
    }

    async fn whoever_is_from_outside_finds_nothing_else(db: TestDb) {
        let s = stage(&db).await;
        let mut olga = press(&s.app, &links(&s.app, "olga@voice.example").await[0]).await;
        for path in crate::routes().merge(identity::routes()).paths() {
            let shut = !OPEN_TO_GUESTS.paths.contains(path) && !path.starts_with("/me") && !path.starts_with("/sign-");
            if shut || *path == "/me/password" {
                let address = path.replace("{class}", &s.class.to_string()).replace("{session}", &s.own.to_string()).replace("{person}", &s.olga.to_string());
                olga.get(&address).await.expect(404);
                olga.post(&address, &[]).await.expect(404);
            }
        }
        for id in [s.other, s.of_other_class] {
            for path in [format!("/sessions/{id}"), format!("/sessions/{id}/wall"), format!("/sessions/{id}/join")] {
                olga.get(&path).await.expect(404);
            }
            for act in ["attendance", "wall", "stays", "closing", "instructor"] {
                olga.post(&format!("/sessions/{id}/{act}"), &[("seat", "x")]).await.expect(404);
            }
        }
        let others: ClassId = shown(&mut s.app.ctx.db.read().await.unwrap(), s.of_other_class).await.class;
        olga.get(&format!("/classes/{others}/materials")).await.expect(404);
        olga.get(&format!("/classes/{}/materials", s.class)).await.expect(200);
        olga.post(&format!("/classes/{}/materials", s.class), &[("title", "Mine"), ("minutes", "5")]).await.expect(404);
        olga.get(&format!("/instructors/{}", person(7))).await.expect(404);
        olga.post(&format!("/sessions/{}/instructor", s.own), &[("instructor", "70001")]).await.expect(404);
        let mut tx = s.app.ctx.db.write().await.unwrap();
        let olga = Actor::guest(s.olga);
        assert_eq!(crate::class::all(&olga, &mut tx).await.unwrap(), [], "to them no class is public");
        assert!(matches!(session::find(&olga, &mut tx, s.other).await, Err(Error::NotFound)));
        assert!(matches!(seat::take(&olga, &mut tx, EN, s.of_other_class, s.olga).await, Err(Error::NotFound)));
    }

    async fn they_keep_their_own_profile_hours_and_list_and_answer(db: TestDb) {
        let s = stage(&db).await;
        let mut tx = s.app.ctx.db.write().await.unwrap();
        let budget = funded(&mut tx, 20_000).await;
        let guest = people::guest::find(&leila(), &mut tx, s.olga).await.unwrap().unwrap();
        assert_eq!(guest.until_on.to_string(), "2026-12-17", "two weeks after the session");
        tx.commit().await.unwrap();
        let mut olga = press(&s.app, &links(&s.app, "olga@voice.example").await[0]).await;
        let own = format!("/instructors/{}", s.olga);
        olga.get(&own).await.expect(200);
        let said = [("topics", "Hard calls"), ("languages", "en"), ("style", "workshop"), ("zone", "Europe/Berlin"), ("most", "3")];
        olga.post(&own, &said).await.expect(303);
        olga.post(&format!("{own}/hours"), &[("hours", "4 09:00-12:00")]).await.expect(303);
        assert!(olga.get(&own).await.expect(200).text().contains("4 09:00-12:00"));
        s.app.ctx.db.clock().advance(jiff::SignedDuration::from_hours(1));
        let mut tx = s.app.ctx.db.write().await.unwrap();
        session::set_instructor(&leila(), &mut tx, EN, s.other, None, "").await.unwrap();
        let offer = Offer { fee: 9_000, budget: Some(budget), note: "Please.".into(), ..Offer::default() };
        let asked = instructor::ask(&leila(), &mut tx, EN, s.other, s.olga, &offer).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(links(&s.app, "olga@voice.example").await.len(), 2, "a question is written to them, with a link");
        let page = olga.get("/sessions").await.expect(200).text();
        assert!(page.contains("Please.") && page.contains("90"), "{page}");
        olga.get(&format!("/sessions/{}", s.other)).await.expect(404);
        olga.post(&format!("/engagements/{asked}/answer"), &[("answer", "yes")]).await.expect(303);
        assert!(olga.get("/sessions").await.expect(200).text().contains("Agreed: "));
        olga.get(&format!("/sessions/{}", s.other)).await.expect(200);
        let mut tx = s.app.ctx.db.read().await.unwrap();
        let guest = people::guest::find(&leila(), &mut tx, s.olga).await.unwrap().unwrap();
        assert_eq!(guest.until_on.to_string(), "2026-12-24");
        let seat = seat::of_session(&leila(), &mut tx, s.own).await.unwrap().remove(0).id.to_string();
        drop(tx);
        s.app.ctx.db.clock().set("2026-12-03T09:30:00Z".parse().unwrap());
        let mut olga = press(&s.app, &fresh(&s).await).await;
        olga.post(&format!("/sessions/{}/attendance", s.own), &[("seat", &seat), ("there", &seat)]).await.expect(303);
        assert!(olga.get(&format!("/sessions/{}", s.own)).await.expect(200).text().contains(" checked>"));
    }

    async fn the_house_closes_on_the_day_or_at_once(db: TestDb) {
        let s = stage(&db).await;
        let mut olga = press(&s.app, &links(&s.app, "olga@voice.example").await[0]).await;
        let mut tx = s.app.ctx.db.write().await.unwrap();
        // What changes among people of the house signs nobody from outside out.
        tx.emit(&leila(), "people.changed", None, people::Changed { person_ids: vec![] }).await.unwrap();
        tx.commit().await.unwrap();
        s.app.settle().await;
        olga.get("/sessions").await.expect(200);
        let mut tx = s.app.ctx.db.write().await.unwrap();
        assert!(matches!(instructor::shut_out(&one(2), &mut tx, s.olga).await, Err(Error::NotFound)));
        instructor::shut_out(&leila(), &mut tx, s.olga).await.unwrap();
        tx.commit().await.unwrap();
        olga.get("/sessions").await.expect(303);
        s.app.ctx.db.clock().set("2026-12-17T14:00:00Z".parse().unwrap());
        let link = fresh(&s).await;
        let mut olga = press(&s.app, &link).await;
        let last = fresh(&s).await;
        olga.get("/sessions").await.expect(200);
        s.app.ctx.db.clock().set("2026-12-18T00:00:01Z".parse().unwrap());
        olga.get("/sessions").await.expect(303);
        s.app.browser().get(&last).await.expect(410);
        let mut asks = s.app.browser();
        asks.get("/sign-in").await.expect(200);
        asks.post("/sign-in", &[("id", "olga@voice.example")]).await.expect(303);
        assert_eq!(links(&s.app, "olga@voice.example").await[0], last, "nobody whose time is over is written to");
    }

    async fn what_is_wrong_with_an_invitation_is_said(db: TestDb) {
        let s = stage(&db).await;
        let mut tx = s.app.ctx.db.write().await.unwrap();
        let ok = guest("new@voice.example");
        let wrong = [
            (people::NewGuest { name: " ".into(), ..ok.clone() }, "Write a name"),
            (people::NewGuest { email: "new".into(), ..ok.clone() }, "no e-mail address"),
            (people::NewGuest { organisation: String::new(), ..ok.clone() }, "for whom they work"),
            (people::NewGuest { until_on: "2026-11-01".parse().unwrap(), ..ok.clone() }, "from today"),
            (people::NewGuest { until_on: "2036-11-01".parse().unwrap(), ..ok.clone() }, "from today"),
            (people::NewGuest { email: "Bela@example.org".into(), ..ok.clone() }, "works here"),
        ];
        for (new, sentence) in wrong {
            let refused = said(instructor::invite(&leila(), &mut tx, EN, &new).await);
            assert!(refused.contains(sentence), "{refused}");
        }
        assert!(matches!(instructor::invite(&one(2), &mut tx, EN, &ok).await, Err(Error::NotFound)));
        let again = instructor::invite(&leila(), &mut tx, EN, &guest("OLGA@voice.example")).await.unwrap();
        assert_eq!(again, s.olga, "the same person again");
        assert!(matches!(instructor::keep(&Actor::guest(s.olga), &mut tx, EN, person(2), &Said::default()).await, Err(Error::NotFound)));
    }
}

/// A new link for Olga, with the last day that she has.
async fn fresh(s: &Stage) -> String {
    s.app.ctx.db.clock().advance(jiff::SignedDuration::from_mins(6));
    let mut tx = s.app.ctx.db.write().await.unwrap();
    let guest = people::guest::find(&leila(), &mut tx, s.olga).await.unwrap().unwrap();
    instructor::let_in_until(&leila(), &mut tx, EN, s.olga, guest.until_on).await.unwrap();
    tx.commit().await.unwrap();
    links(&s.app, "olga@voice.example").await.remove(0)
}

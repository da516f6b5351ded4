//! The page of a class: its dates in their order, how it goes, who recommends it, and what it costs for a whole team.

use kernel::{Actor, BoxFuture, Result, Role, Tx};
use records::Said;

use super::pages::{app, as_, read, staff};
use super::stage::*;
use crate::class::{self, New};
use crate::recommendation;
use crate::{Class, hooks, material, seat, session};

/// Where something stands on a page.
#[track_caller]
fn at(page: &str, text: &str) -> usize {
    page.find(text).unwrap_or_else(|| panic!("no “{text}” on {page}"))
}

testkit::both! {
    async fn dates_to_come_stand_first_and_what_is_over_stands_below_the_newest_first(db: TestDb) {
        let app = app(&db).await;
        let mut tx = app.ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let on = |starts: &str, place: &str| session::New { starts: starts.into(), place: place.into(), ..new(4) };
        let mut ids = Vec::new();
        for new in [on("2026-12-03T10:00", "Room of old"), on("2026-12-04T10:00", "Room of late"), on("2026-12-10T10:00", "Room of soon"), on("2026-12-17T10:00", "Room of then"), on("", "Room of whenever")] {
            ids.push(session::plan(&leila(), &mut tx, EN, class, &new).await.unwrap());
        }
        tx.commit().await.unwrap();
        let address = format!("/classes/{class}");
        assert!(!read(&app, "2 en", &address).await.contains("Sessions that are over"));
        app.ctx.db.clock().set("2026-12-05T10:00:00Z".parse().unwrap());
        let page = read(&app, "2 en", &address).await;
        let order = ["Room of soon", "Room of then", "Room of whenever", "Sessions that are over", "Room of late", "Room of old"];
        assert!(order.map(|text| at(&page, text)).is_sorted(), "{page}");
        let over = &page[at(&page, "Sessions that are over")..at(&page, "How it goes")];
        assert!(!over.contains("seats free") && !over.contains(">Book<") && over.contains("It is over."), "{over}");
        let mut tx = app.ctx.db.write().await.unwrap();
        let listed: Vec<_> = session::of_class(&leila(), &mut tx, class).await.unwrap().into_iter().map(|one| one.id).collect();
        assert_eq!(listed, [ids[2], ids[3], ids[4], ids[1], ids[0]]);
    }

    async fn how_it_goes_is_told_in_three_steps_from_what_the_class_has(db: TestDb) {
        let app = app(&db).await;
        let mut tx = app.ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let first = planned(&mut tx, class, 6).await;
        session::plan(&leila(), &mut tx, EN, class, &session::New { starts: "2026-12-10T10:00".into(), instructor: "Otto Berg".into(), ..new(4) }).await.unwrap();
        let mut seats = Vec::new();
        for number in 2..7 {
            seats.push(seat::take(&one(number), &mut tx, EN, first, person(number)).await.unwrap().id);
        }
        tx.commit().await.unwrap();
        let address = format!("/classes/{class}");
        let page = read(&app, "2 en", &address).await;
        assert!(page.contains("Before: nothing to prepare") && page.contains("After: one question, two weeks later"), "{page}");
        assert!(page.contains("with Nadia Roth or Otto Berg") && !page.contains("g-ok"), "{page}");
        let mut tx = app.ctx.db.write().await.unwrap();
        let mut materials = Vec::new();
        for (title, minutes, needed) in [("Three sentences", 7, true), ("A form", 5, true), ("A card", 0, false)] {
            let new = material::New { title: title.into(), minutes, needed, ..material::New::default() };
            materials.push(material::add(&leila(), &mut tx, EN, class, &new).await.unwrap());
        }
        material::set_done(&one(2), &mut tx, materials[0], true).await.unwrap();
        tx.commit().await.unwrap();
        let page = read(&app, "2 en", &address).await;
        for text in ["Before: 2 things to read or do", "It takes 12 minutes", "You have done 1 of 2.", "1 thing more, if you like."] {
            assert!(page.contains(text), "{text}: {page}");
        }
        as_(&app, "2 en").post(&format!("/materials/{}/done", materials[1]), &[]).await.expect(303);
        assert_eq!(read(&app, "2 en", &address).await.matches("g-ok").count(), 1);
        app.ctx.db.clock().set("2026-12-03T11:00:00Z".parse().unwrap());
        let mut tx = app.ctx.db.write().await.unwrap();
        for id in seats {
            seat::attend(&leila(), &mut tx, EN, id, true, None).await.unwrap();
        }
        tx.commit().await.unwrap();
        assert!(!read(&app, "2 en", &address).await.contains("have been in it"), "it is not settled yet");
        let mut tx = app.ctx.db.write().await.unwrap();
        session::close(&leila(), &mut tx, EN, first).await.unwrap();
        tx.commit().await.unwrap();
        let page = read(&app, "2 en", &address).await;
        assert!(page.contains("5 people have been in it.") && page.contains("with Otto Berg"), "{page}");
        assert_eq!(page.matches("g-ok").count(), 2, "{page}");
        assert_eq!(read(&app, "9 en", &address).await.matches("g-ok").count(), 0);
        for locale in ["de", "ar"] {
            read(&app, &format!("2 {locale}"), &address).await;
        }
    }

    async fn fewer_than_five_who_have_been_there_are_not_counted(db: TestDb) {
        let app = app(&db).await;
        let mut tx = app.ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let mut held = Vec::new();
        for (day, numbers) in [(3, 2..6), (4, 6..10)] {
            let new = session::New { starts: format!("2026-12-{day:02}T10:00"), ..new(6) };
            let id = session::plan(&leila(), &mut tx, EN, class, &new).await.unwrap();
            for number in numbers {
                held.push((id, seat::take(&one(number), &mut tx, EN, id, person(number)).await.unwrap().id));
            }
        }
        tx.commit().await.unwrap();
        app.ctx.db.clock().set("2026-12-05T11:00:00Z".parse().unwrap());
        let mut tx = app.ctx.db.write().await.unwrap();
        for (_, seat) in &held {
            seat::attend(&leila(), &mut tx, EN, *seat, true, None).await.unwrap();
        }
        for id in [held[0].0, held[4].0] {
            session::close(&leila(), &mut tx, EN, id).await.unwrap();
        }
        tx.commit().await.unwrap();
        let page = read(&app, "2 en", &format!("/classes/{class}")).await;
        assert!(!page.contains("have been in it"), "eight, of four each: {page}");
    }

    async fn who_recommends_it_stays_on_the_page_unless_one_said_no(db: TestDb) {
        let app = app(&db).await;
        let mut tx = app.ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        tx.commit().await.unwrap();
        let (bela, _) = staff(&app, class).await;
        let bela = Actor::person(bela, [Role::PeopleLeader]);
        let mut tx = app.ctx.db.write().await.unwrap();
        recommendation::recommend(&bela, &mut tx, EN, (class, person(2)), "Before the January rush.").await.unwrap();
        tx.commit().await.unwrap();
        let address = format!("/classes/{class}");
        let said = "recommends it: “Before the January rush.”";
        assert_eq!(read(&app, "2 en", &address).await.matches(said).count(), 1, "as a question");
        assert!(!read(&app, "3 en", &address).await.contains(said));
        let mut tx = app.ctx.db.write().await.unwrap();
        recommendation::answer(&one(2), &mut tx, EN, class, Said::Yes, "").await.unwrap();
        recommendation::recommend(&bela, &mut tx, EN, (class, person(4)), "For you too.").await.unwrap();
        recommendation::answer(&one(4), &mut tx, EN, class, Said::No, "").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(read(&app, "2 en", &address).await.matches(said).count(), 1, "as a reason");
        assert!(!read(&app, "4 en", &address).await.contains("For you too."), "one said no");
    }

    async fn a_whole_team_reads_from_how_many_on_its_own_session_pays(db: TestDb) {
        fn nine<'a>(_: &'a mut Tx, _: &'a Class) -> BoxFuture<'a, Result<Option<i64>>> {
            Box::pin(async { Ok(Some(9)) })
        }
        hooks::register_even(nine);
        let app = app(&db).await;
        let mut tx = app.ctx.db.write().await.unwrap();
        let priced = class(&mut tx, 6_000).await;
        let free = class(&mut tx, 0).await;
        let small = New { title: "For eight".into(), size: 8, price: 6_000, measure: "EUR".into(), ..New::default() };
        let small = class::write(&leila(), &mut tx, EN, &small).await.unwrap();
        tx.commit().await.unwrap();
        let page = read(&app, "2 en", &format!("/classes/{priced}")).await;
        assert!(page.contains("From 9 people on, a session of your own") && page.contains("/requests/new?purpose=class&amp;tier=team&amp;title=Hard%20calls"), "{page}");
        for class in [free, small] {
            assert!(!read(&app, "2 en", &format!("/classes/{class}")).await.contains("For a whole team"));
        }
        for locale in ["de", "ar"] {
            read(&app, &format!("2 {locale}"), &format!("/classes/{priced}")).await;
        }
    }
}

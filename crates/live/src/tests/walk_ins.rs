//! Whoever came without a seat: who may write them down, whom, and what refuses it.

use jiff::Timestamp;
use kernel::{Actor, Error, PersonId};

use super::pages::{app, as_, read};
use super::stage::*;
use crate::seat::{self, CameBy, State};
use crate::session;

fn begins() -> Timestamp {
    "2026-12-03T09:00:00Z".parse().unwrap()
}

testkit::both! {
    async fn who_came_without_a_seat_gets_one_as_far_as_there_is_room(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let id = planned(&mut tx, class, 3).await;
        seat::take(&one(5), &mut tx, EN, id, person(5)).await.unwrap();
        seat::invite(&leila(), &mut tx, EN, id, person(6), "It fits.").await.unwrap();
        session::set_instructor(&leila(), &mut tx, EN, id, Some(person(9)), "Nadia Roth").await.unwrap();
        let teacher = one(9);
        assert!(said(seat::walk_in(&teacher, &mut tx, EN, id, person(7)).await).contains("not begun"));
        tx.commit().await.unwrap();
        ctx.db.clock().set(begins());
        let mut tx = ctx.db.write().await.unwrap();
        assert!(matches!(seat::walk_in(&one(5), &mut tx, EN, id, person(7)).await, Err(Error::NotFound)));
        assert!(said(seat::walk_in(&teacher, &mut tx, EN, id, person(9)).await).contains("teach this session"));
        let came = seat::walk_in(&teacher, &mut tx, EN, id, person(7)).await.unwrap();
        assert_eq!((came.state, came.came_by), (State::Attended, Some(CameBy::List)));
        let again = seat::walk_in(&teacher, &mut tx, EN, id, person(7)).await.unwrap();
        assert_eq!(again, came, "twice is once");
        let booked = seat::walk_in(&teacher, &mut tx, EN, id, person(5)).await.unwrap();
        assert_eq!(booked.state, State::Attended, "whoever has a seat is ticked");
        let invited = seat::walk_in(&teacher, &mut tx, EN, id, person(6)).await.unwrap();
        assert_eq!((invited.state, invited.until), (State::Attended, None));
        assert_eq!(shown(&mut tx, id).await.taken, 3);
        let full = said(seat::walk_in(&teacher, &mut tx, EN, id, person(8)).await);
        assert!(full.starts_with("All 3 seats are taken."), "{full}");
        session::set_capacity(&leila(), &mut tx, EN, id, 4).await.unwrap();
        seat::walk_in(&teacher, &mut tx, EN, id, person(8)).await.unwrap();
        let chain = seat::chain(&leila(), &mut tx, came.id).await.unwrap();
        assert_eq!((chain[0].to, chain[0].why.as_str(), chain[0].by), (State::Booked, "Came without a seat.", Some(person(9))));
        session::close(&leila(), &mut tx, EN, id).await.unwrap();
        assert!(said(seat::walk_in(&teacher, &mut tx, EN, id, person(10)).await).contains("settled"));
    }

    async fn who_waits_passes_in_when_there_is_room_and_nobody_comes_in_unpaid(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let (free, dear) = (class(&mut tx, 0).await, class(&mut tx, 6_000).await);
        let (id, paid) = (planned(&mut tx, free, 1).await, planned(&mut tx, dear, 3).await);
        for number in [5, 6, 7] {
            seat::take(&one(number), &mut tx, EN, id, person(number)).await.unwrap();
        }
        tx.commit().await.unwrap();
        ctx.db.clock().set(begins());
        let mut tx = ctx.db.write().await.unwrap();
        assert!(said(seat::walk_in(&leila(), &mut tx, EN, id, person(7)).await).contains("All 1 seats"));
        session::set_capacity(&leila(), &mut tx, EN, id, 2).await.unwrap();
        let third = seat::walk_in(&leila(), &mut tx, EN, id, person(7)).await.unwrap();
        assert_eq!(third.state, State::Attended, "the one who waits before has not come");
        let costs = said(seat::walk_in(&leila(), &mut tx, EN, paid, person(10)).await);
        assert!(costs.starts_with("A seat costs something"), "{costs}");
        let elsewhere = said(seat::walk_in(&leila(), &mut tx, EN, paid, person(7)).await);
        assert!(elsewhere.contains("Hard calls"), "{elsewhere}");
        assert!(seat::check(&Actor::system("a test"), &mut tx).await.unwrap().is_empty());
    }

    async fn a_private_class_takes_nobody_else_and_the_page_says_so(db: TestDb) {
        let app = app(&db).await;
        let bo: PersonId = {
            let file = "number;name;email;unit;language\n1;Ana Kis;ana@example.org;Line 4;en\n2;Bo Falk;bo@example.org;Line 3;en\n";
            let upload = people::Upload { name: "staff.csv".into(), bytes: file.into(), ..people::Upload::default() };
            let orders = people::Orders { apply: true, override_guards: Some("a test".into()) };
            people::import_file(&app.ctx, &Actor::system("a test"), upload, orders, &|_| {}).await.unwrap();
            app.ctx.settle().await.unwrap();
            let mut tx = app.ctx.db.read().await.unwrap();
            people::by_email(&Actor::system("a test"), &mut tx, "bo@example.org").await.unwrap().unwrap()
        };
        let form = read(&app, "1 en", "/classes/new").await;
        let unit = form.split(">Line 4<").next().unwrap().rsplit("value=\"").next().unwrap();
        let unit = unit.split('"').next().unwrap();
        let fields = [("title", "Ours"), ("minutes", "90"), ("size", "8"), ("language", "en"), ("unit", unit)];
        let made = as_(&app, "1 en").post("/classes", &fields).await.expect(303);
        let ours = made.location().unwrap().rsplit('/').next().unwrap().parse().unwrap();
        let mut tx = app.ctx.db.write().await.unwrap();
        let id = planned(&mut tx, ours, 3).await;
        tx.commit().await.unwrap();
        let (page, walk_ins) = (format!("/sessions/{id}"), format!("/sessions/{id}/walk-ins"));
        assert!(!read(&app, "1 en", &page).await.contains("without a seat"), "not before it begins");
        app.ctx.db.clock().set(begins());
        for (person, says) in [("Nobody Known", "Nobody at work has this name"), ("Bo Falk", "This class is for others")] {
            let again = as_(&app, "1 en").post(&walk_ins, &[("person", person)]).await.expect(422).text();
            assert!(again.contains(says) && again.contains(&format!("value=\"{person}\"")), "{again}");
        }
        as_(&app, "1 en").post(&walk_ins, &[("person", "Ana Kis")]).await.expect(303);
        assert!(read(&app, "1 en", &page).await.contains("Ana Kis"));
        as_(&app, &format!("{} en", bo.0.as_u128())).post(&walk_ins, &[("person", "Ana Kis")]).await.expect(404);
    }
}

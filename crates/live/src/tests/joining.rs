//! What comes before a session, and the way into its call.

use kernel::{Ctx, PersonId, Tx};

use super::stage::*;
use crate::attendance::{self, Door};
use crate::material::{self, New};
use crate::seat::{self, CameBy, State};
use crate::{ClassId, MaterialId, SessionId, notice, session};

const LINK: &str = "https://meet.example.org/hard-calls?pwd=1";

/// A class with one thing to read first and one to keep, and a session of it that is a call.
async fn call(tx: &mut Tx) -> (ClassId, MaterialId, SessionId) {
    let class = class(tx, 0).await;
    let new = |title: &str, needed| New {
        title: title.into(),
        link: "https://guides.example.org/1".into(),
        minutes: 7,
        needed,
    };
    let first = material::add(&leila(), tx, EN, class, &new("Three first sentences", true)).await.unwrap();
    material::add(&leila(), tx, EN, class, &new("The card", false)).await.unwrap();
    let by_link = session::New { link: LINK.into(), place: String::new(), ..super::stage::new(3) };
    (class, first, session::plan(&leila(), tx, EN, class, &by_link).await.unwrap())
}

async fn door(ctx: &Ctx, id: SessionId, who: u128) -> Door {
    let mut tx = ctx.db.read().await.unwrap();
    attendance::joining(&one(who), &mut tx, id).await.unwrap().door
}

async fn told(tx: &mut Tx, person: PersonId) -> Vec<(String, String)> {
    let waiting = tx.waiting_notices(person).await.unwrap();
    waiting.into_iter().map(|(_, title, why, _)| (title, why)).collect()
}

testkit::both! {
    async fn whoever_has_prepared_joins_and_is_on_the_list_by_it(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let (_, first, id) = call(&mut tx).await;
        let taken = seat::take(&one(2), &mut tx, EN, id, person(2)).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(door(&ctx, id, 2).await, Door::Before);
        assert_eq!(door(&ctx, id, 3).await, Door::NoSeat);
        ctx.db.clock().set("2026-12-03T08:50:00Z".parse().unwrap());
        let mut tx = ctx.db.write().await.unwrap();
        assert!(said(attendance::join(&one(2), &mut tx, EN, id).await).contains("comes first"));
        assert!(said(attendance::join(&one(3), &mut tx, EN, id).await).contains("no booked seat"));
        assert_eq!(attendance::join(&leila(), &mut tx, EN, id).await.unwrap(), LINK, "who keeps the list");
        material::set_done(&one(2), &mut tx, first, true).await.unwrap();
        material::set_done(&one(2), &mut tx, first, true).await.unwrap();
        for _ in 0..2 {
            assert_eq!(attendance::join(&one(2), &mut tx, EN, id).await.unwrap(), LINK);
        }
        tx.commit().await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        let seat = seat::find(&one(2), &mut tx, taken.id).await.unwrap();
        assert_eq!((seat.state, seat.came_by, seat.moves), (State::Attended, Some(CameBy::Link), 2));
        assert!(attendance::joining(&one(2), &mut tx, id).await.unwrap().is_there());
        tx.commit().await.unwrap();
        ctx.db.clock().set("2026-12-03T09:10:00Z".parse().unwrap());
        let mut tx = ctx.db.write().await.unwrap();
        session::close(&leila(), &mut tx, EN, id).await.unwrap();
        assert!(said(attendance::join(&one(2), &mut tx, EN, id).await).contains("over"));
    }

    async fn what_is_prepared_counts_for_the_next_date_and_is_seen_by_who_teaches(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let (class, first, id) = call(&mut tx).await;
        for number in [2, 3] {
            seat::take(&one(number), &mut tx, EN, id, person(number)).await.unwrap();
        }
        material::set_done(&one(2), &mut tx, first, true).await.unwrap();
        let ready = material::readiness(&leila(), &mut tx, id).await.unwrap();
        assert_eq!((ready.needed, ready.ready(), ready.of(person(2)), ready.of(person(3))), (1, 1, 1, 0));
        assert!(material::readiness(&one(2), &mut tx, id).await.is_err(), "not for those who come");
        let next = session::New { starts: "2026-12-10T10:00".into(), ..new(3) };
        let later = session::plan(&leila(), &mut tx, EN, class, &next).await.unwrap();
        seat::take(&one(2), &mut tx, EN, later, person(2)).await.unwrap();
        assert_eq!(material::readiness(&leila(), &mut tx, later).await.unwrap().ready(), 1);
        material::set_done(&one(2), &mut tx, first, false).await.unwrap();
        assert_eq!(material::readiness(&leila(), &mut tx, later).await.unwrap().ready(), 0);
        material::remove(&leila(), &mut tx, first).await.unwrap();
        assert_eq!(material::readiness(&leila(), &mut tx, id).await.unwrap().needed, 0);
        assert!(material::set_done(&one(2), &mut tx, first, true).await.is_err(), "it is away");
        assert!(material::remove(&one(2), &mut tx, first).await.is_err());
    }

    async fn who_has_something_left_to_do_is_reminded_three_days_before(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let (_, first, id) = call(&mut tx).await;
        for number in [2, 3, 4] {
            seat::take(&one(number), &mut tx, EN, id, person(number)).await.unwrap();
        }
        material::set_done(&one(3), &mut tx, first, true).await.unwrap();
        tx.commit().await.unwrap();
        ctx.db.clock().set("2026-11-30T05:00:00Z".parse().unwrap());
        for _ in 0..2 {
            notice::tick(&ctx).await.unwrap();
        }
        let mut tx = ctx.db.write().await.unwrap();
        let said = told(&mut tx, person(2)).await;
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].0.contains("prepare for") && said[0].1.contains("1 thing is left"), "{said:?}");
        assert_eq!(told(&mut tx, person(3)).await, [], "has done it");
        material::set_done(&one(2), &mut tx, first, true).await.unwrap();
        assert_eq!(told(&mut tx, person(2)).await, [], "done before it went out");
        tx.commit().await.unwrap();
        ctx.db.clock().set("2026-12-02T05:00:00Z".parse().unwrap());
        notice::tick(&ctx).await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        let said = told(&mut tx, person(4)).await;
        assert!(said.iter().any(|(title, why)| title.contains("Tomorrow") && why.contains("1 thing is left")), "{said:?}");
    }

    async fn what_is_wrong_with_material_or_a_link_is_said(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let (class, _, id) = call(&mut tx).await;
        let good = New { title: "Read".into(), ..New::default() };
        for (new, sentence) in [
            (New { title: " ".into(), ..good.clone() }, "what there is"),
            (New { link: "javascript:alert(1)".into(), ..good.clone() }, "https://"),
            (New { minutes: -1, ..good.clone() }, "0 to 600"),
        ] {
            let refused = said(material::add(&leila(), &mut tx, EN, class, &new).await);
            assert!(refused.contains(sentence), "{refused}");
        }
        assert!(material::add(&one(2), &mut tx, EN, class, &good).await.is_err());
        for link in ["http://meet.example.org", "javascript:alert(1)", "https://meet.example.org/a b", "https://mëet.example.org"] {
            let moved = session::New { link: link.into(), ..new(3) };
            let refused = said(session::set_time(&leila(), &mut tx, EN, id, &moved).await);
            assert!(refused.contains("https://"), "{link}: {refused}");
        }
    }
}

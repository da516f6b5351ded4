//! Many people at once: the last seats go to exactly as many as there are.

use kernel::PersonId;

use super::stage::*;
use crate::seat::{self, State};

testkit::both! {
    async fn many_people_at_once_get_exactly_the_seats_that_are_there(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let session = planned(&mut tx, class, 10).await;
        tx.commit().await.unwrap();
        let book = |number: u128| {
            let ctx = ctx.clone();
            async move {
                let mut tx = ctx.db.write().await.unwrap();
                let seat = seat::take(&one(number), &mut tx, EN, session, person(number)).await.unwrap();
                tx.commit().await.unwrap();
                seat
            }
        };
        // Everybody twice: the second press finds the seat of the first.
        let seats = futures::future::join_all((0..120u128).map(|n| book(100 + n % 60))).await;
        let people = |state: State| {
            let mut people: Vec<PersonId> = seats.iter().filter(|seat| seat.state == state).filter_map(|seat| seat.person).collect();
            people.sort();
            people.dedup();
            people.len()
        };
        assert_eq!((people(State::Booked), people(State::Waiting)), (10, 50));
        let mut tx = ctx.db.write().await.unwrap();
        assert_eq!(shown(&mut tx, session).await.taken, 10);
        let all = seat::of_session(&leila(), &mut tx, session).await.unwrap();
        assert_eq!(all.len(), 60, "nobody has two");
        let mut places: Vec<i64> = all.iter().filter_map(|seat| seat.place).collect();
        places.sort_unstable();
        assert_eq!(places, (1..=50).collect::<Vec<_>>(), "numbers follow the commits, without a gap");
    }
}

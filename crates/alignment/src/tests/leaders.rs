//! Who names the next leader of a planning group, on both databases: of a sensitive one, nobody who could then read who is
//! in it.

use kernel::{Actor, Error, PersonId, Tx};

use super::pages::browser;
use super::stage::{Cast, EN, open, said, staff_without};
use crate::GroupId;
use crate::group::{self, New};

/// A group that 10 leads, with 11 and 12 in it.
async fn network(cast: &Cast, tx: &mut Tx, sensitive: bool) -> GroupId {
    let new = New { name: "Network".into(), about: String::new(), leader: cast.people[&10], sensitive };
    let id = group::set_up(&cast.leila(), tx, EN, &new).await.unwrap();
    group::add(&cast.one(10), tx, EN, id, &[cast.people[&11], cast.people[&12]]).await.unwrap();
    id
}

async fn hand(actor: &Actor, tx: &mut Tx, id: GroupId, to: PersonId) -> Result<(), Error> {
    group::hand_over(actor, tx, EN, id, to).await
}

testkit::both! {
    async fn a_people_leader_does_not_make_herself_the_leader_of_a_sensitive_group(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let id = network(&cast, &mut tx, true).await;
        let (leila, lead) = (cast.leila(), cast.one(10));
        for to in [1, 11, 20] {
            let refused = hand(&leila, &mut tx, id, cast.people[&to]).await;
            assert!(matches!(refused, Err(Error::Forbidden(_))), "{refused:?}");
        }
        for actor in [cast.one(11), cast.one(20), cast.dolores()] {
            assert!(matches!(hand(&actor, &mut tx, id, cast.people[&11]).await, Err(Error::NotFound)));
        }
        assert_eq!(said(hand(&lead, &mut tx, id, cast.people[&20]).await), "That person cannot be chosen.");
        hand(&lead, &mut tx, id, cast.people[&11]).await.unwrap();
        assert!(matches!(hand(&lead, &mut tx, id, cast.people[&10]).await, Err(Error::NotFound)), "no longer theirs");
        assert_eq!(group::members(&lead, &mut tx, id).await.unwrap(), None);
        assert_eq!(group::members(&cast.one(11), &mut tx, id).await.unwrap().map(|all| all.len()), Some(3));
    }

    async fn where_the_leader_has_left_one_of_the_people_is_named_and_a_refusal_tells_nothing(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let id = network(&cast, &mut tx, true).await;
        tx.commit().await.unwrap();
        staff_without(&cast.ctx, 36, &[10, 12]).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let leila = cast.leila();
        for to in [1, 20, 12] {
            let refused = hand(&leila, &mut tx, id, cast.people[&to]).await;
            assert_eq!(said(refused), "That person cannot be chosen.", "{to}: not there, or not at work");
        }
        assert_eq!(group::members(&leila, &mut tx, id).await.unwrap(), None);
        hand(&leila, &mut tx, id, cast.people[&11]).await.unwrap();
        assert_eq!(group::members(&leila, &mut tx, id).await.unwrap(), None);
        let refused = hand(&leila, &mut tx, id, cast.people[&1]).await;
        assert!(matches!(refused, Err(Error::Forbidden(_))), "there is a leader again");
    }

    async fn an_open_group_is_handed_over_by_people_leaders_to_anybody(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let id = network(&cast, &mut tx, false).await;
        assert!(matches!(hand(&cast.one(10), &mut tx, id, cast.people[&11]).await, Err(Error::NotFound)));
        hand(&cast.leila(), &mut tx, id, cast.people[&30]).await.unwrap();
        assert_eq!(group::members(&cast.leila(), &mut tx, id).await.unwrap().map(|all| all.len()), Some(4));
    }

    async fn the_page_offers_handing_over_to_whom_it_belongs(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let id = network(&cast, &mut tx, true).await;
        tx.commit().await.unwrap();
        let (at, act) = (format!("/groups/{id}"), format!("/groups/{id}/leader"));
        let form = format!("action=\"{act}\"");
        let mut leila = browser(&cast, "1 en");
        assert!(!leila.get(&at).await.expect(200).text().contains(&form));
        leila.post(&act, &[("leader", "1")]).await.expect(403);
        leila.post(&act, &[("leader", "nobody at all")]).await.expect(403);
        browser(&cast, "11 en").post(&act, &[("leader", "11")]).await.expect(404);
        assert!(browser(&cast, "10 en").get(&at).await.expect(200).text().contains(&form));
        staff_without(&cast.ctx, 36, &[10]).await;
        assert!(leila.get(&at).await.expect(200).text().contains(&form));
        let wrong = leila.post(&act, &[("leader", "20")]).await.expect(422).text();
        assert!(wrong.contains("That person cannot be chosen."), "{wrong}");
        leila.post(&act, &[("leader", "11")]).await.expect(303);
        assert!(!leila.get(&at).await.expect(200).text().contains(&form));
    }
}

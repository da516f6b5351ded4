//! Planning groups and campaigns on both databases: who sees whom, what is counted, who is asked and reminded.

use jiff::SignedDuration;
use jiff::civil::date;
use kernel::{Error, PersonId};

use super::stage::{Cast, EN, aim, hour, open, pain, plan, said};
use crate::campaign::{self, State};
use crate::group::{self, New};
use crate::objective::{self, Whose};
use crate::plan::view::{Window, weave};
use crate::slot::conflict;
use crate::{GroupId, slot};

fn network(cast: &Cast, sensitive: bool) -> New {
    New { name: "Network".into(), about: "Women at the lines".into(), leader: cast.people[&10], sensitive }
}

fn numbered(cast: &Cast, numbers: impl IntoIterator<Item = u32>) -> Vec<PersonId> {
    numbers.into_iter().map(|number| cast.people[&number]).collect()
}

/// An hour of a group on one day.
fn hour_of(cast: &Cast, group: GroupId) -> slot::New {
    slot::New { unit: None, group: Some(group), ..hour("First talk", cast.line, date(2027, 1, 5), None) }
}

testkit::both! {
    async fn who_is_in_a_sensitive_group_is_known_to_its_leader_alone(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let (leila, lead) = (cast.leila(), cast.one(10));
        assert!(matches!(group::set_up(&lead, &mut tx, EN, &network(&cast, true)).await, Err(Error::NotFound)));
        let id = group::set_up(&leila, &mut tx, EN, &network(&cast, true)).await.unwrap();
        let some = numbered(&cast, (11..=16).chain(30..=31));
        assert!(matches!(group::add(&leila, &mut tx, EN, id, &some).await, Err(Error::Forbidden(_))));
        group::add(&lead, &mut tx, EN, id, &some).await.unwrap();
        for actor in [leila.clone(), cast.one(11), cast.one(31)] {
            assert_eq!(group::members(&actor, &mut tx, id).await.unwrap(), None);
            assert_eq!(group::find(&actor, &mut tx, id).await.unwrap().told(), Some(9));
        }
        assert_eq!(group::members(&lead, &mut tx, id).await.unwrap().unwrap().len(), 9);
        for stranger in [cast.dolores(), cast.one(20)] {
            assert!(matches!(group::find(&stranger, &mut tx, id).await, Err(Error::NotFound)));
            assert!(group::all(&stranger, &mut tx).await.unwrap().is_empty());
        }
        let slot = slot::plan(&lead, &mut tx, EN, &hour_of(&cast, id)).await.unwrap();
        let line = plan(&cast, &mut tx, &hour("Braze", cast.line, date(2027, 1, 5), None)).await;
        let woven = weave(&mut tx, Window::next(date(2026, 11, 19)).unwrap(), None).await.unwrap();
        assert_eq!(woven.plan.planned(), 13 * 60, "its people are not counted by team");
        let line = slot::find(&leila, &mut tx, line).await.unwrap();
        assert_eq!(conflict::of(&cast.leila(), &mut tx, &line, true).await.unwrap(), [], "another class tells nothing of it");
        let slot = slot::find(&lead, &mut tx, slot).await.unwrap();
        assert_eq!(conflict::of(&cast.leila(), &mut tx, &slot, false).await.unwrap(), []);
        assert_eq!(conflict::of(&cast.leila(), &mut tx, &slot, true).await.unwrap().len(), 1, "its leader knows");
        let me = cast.people[&31];
        group::remove(&cast.one(31), &mut tx, EN, id, me).await.unwrap();
        assert!(matches!(group::find(&cast.one(31), &mut tx, id).await, Err(Error::NotFound)));
        assert!(matches!(group::remove(&leila, &mut tx, EN, id, cast.people[&11]).await, Err(Error::Forbidden(_))));
        assert!(said(group::remove(&lead, &mut tx, EN, id, cast.people[&10]).await).contains("Name another leader first"));
    }

    async fn a_group_plans_like_a_team_and_its_slots_follow_its_people(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let (leila, lead) = (cast.leila(), cast.one(10));
        let id = group::set_up(&leila, &mut tx, EN, &network(&cast, false)).await.unwrap();
        group::add(&leila, &mut tx, EN, id, &numbered(&cast, 11..=15)).await.unwrap();
        let own = objective::New { whose: Whose::Group(id), sponsor: None, targets: Default::default(), ..aim(&cast, "A pool of mentors") };
        let own = objective::set_up(&lead, &mut tx, EN, &own).await.unwrap();
        assert!(objective::find(&cast.one(15), &mut tx, own).await.is_ok());
        assert!(matches!(objective::find(&cast.one(16), &mut tx, own).await, Err(Error::NotFound)));
        assert!(matches!(objective::find(&cast.dolores(), &mut tx, own).await, Err(Error::NotFound)));
        assert!(matches!(slot::plan(&cast.one(11), &mut tx, EN, &hour_of(&cast, id)).await, Err(Error::NotFound)));
        let slot = slot::plan(&lead, &mut tx, EN, &hour_of(&cast, id)).await.unwrap();
        assert_eq!(slot::find(&lead, &mut tx, slot).await.unwrap().people, 6);
        group::add(&lead, &mut tx, EN, id, &numbered(&cast, 14..=18)).await.unwrap();
        tx.commit().await.unwrap();
        slot::count::tick(&cast.ctx).await.unwrap();
        let mut tx = cast.ctx.db.write().await.unwrap();
        assert_eq!(slot::find(&lead, &mut tx, slot).await.unwrap().people, 9);
        let both = slot::New { unit: Some(cast.line), ..hour_of(&cast, id) };
        assert!(slot::plan(&leila, &mut tx, EN, &both).await.is_err());
        group::hand_over(&leila, &mut tx, EN, id, cast.people[&30]).await.unwrap();
        assert!(matches!(slot::remove(&lead, &mut tx, slot).await, Err(Error::NotFound)));
        group::close(&leila, &mut tx, EN, id).await.unwrap();
        assert!(matches!(slot::find(&leila, &mut tx, slot).await, Err(Error::NotFound)));
        assert!(said(group::close(&leila, &mut tx, EN, id).await).ends_with("is closed."));
    }

    async fn a_group_gets_a_share_of_a_budget_in_its_leaders_hands(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let leila = cast.leila();
        let id = group::set_up(&leila, &mut tx, EN, &network(&cast, true)).await.unwrap();
        let today = tx.today();
        let all = funds::budget::New {
            name: "Learning".into(), scope: funds::Scope::Organisation, purpose: String::new(),
            measure: funds::Measure::parse("EUR").unwrap(), from: today, until: date(2027, 12, 31),
            holder: None, parent: None, restrictive: true,
        };
        let all = funds::budget::set_up(&leila, &mut tx, EN, &all).await.unwrap();
        let order = funds::Order { room: "test".into(), id: tx.id(), reason: "A year.".into(), on: today, by: None };
        funds::budget::fund(&leila, &mut tx, EN, &order, all, 100_000).await.unwrap();
        let own = group::share(&leila, &mut tx, EN, id, all, 30_000).await.unwrap();
        assert_eq!(group::share(&leila, &mut tx, EN, id, all, 5_000).await.unwrap(), own);
        let lead = cast.one(10);
        assert_eq!(funds::budget::find(&lead, &mut tx, own).await.unwrap().balance.free, 35_000);
        assert!(matches!(funds::budget::find(&lead, &mut tx, all).await, Err(Error::NotFound)));
        assert!(matches!(group::share(&lead, &mut tx, EN, id, all, 1).await, Err(Error::NotFound)));
        assert!(group::share(&leila, &mut tx, EN, id, all, 70_000).await.is_err(), "more than there is");
    }

    async fn a_campaign_asks_who_leads_and_reminds_who_said_nothing(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let leila = cast.leila();
        let window = Window::next(tx.today()).unwrap();
        let new = campaign::New { title: "What teams need".into(), window, answer_by: date(2026, 12, 4), units: vec![] };
        assert!(matches!(campaign::open(&cast.dolores(), &mut tx, EN, &new).await, Err(Error::NotFound)));
        let late = campaign::New { answer_by: date(2026, 11, 19), ..new.clone() };
        assert!(said(campaign::open(&leila, &mut tx, EN, &late).await).starts_with("Choose a day after today"));
        let id = campaign::open(&leila, &mut tx, EN, &new).await.unwrap();
        let told = tx.waiting_notices(cast.people[&2]).await.unwrap();
        assert!(told.iter().any(|(_, title, ..)| title.starts_with("What does your team need")), "{told:?}");
        let [line, desk] = [cast.line, cast.desk];
        let waiting = campaign::waiting(&cast.dolores(), &mut tx).await.unwrap();
        assert_eq!(waiting.iter().map(|(_, unit, _)| *unit).collect::<Vec<_>>(), [line]);
        pain(&cast.dolores(), &mut tx, line, "Leaks at the joint").await;
        assert!(campaign::waiting(&cast.dolores(), &mut tx).await.unwrap().is_empty());
        let state = |asked: &[campaign::Asked], unit| asked.iter().find(|a| a.unit == unit).map(|a| a.state);
        let (found, asked) = campaign::find(&leila, &mut tx, id).await.unwrap();
        assert_eq!((state(&asked, line), state(&asked, desk)), (Some(State::Answered(1)), Some(State::Silent)));
        assert_eq!(found.silent() + found.answered + found.nothing, found.teams);
        tx.commit().await.unwrap();

        campaign::remind::tick(&cast.ctx).await.unwrap();
        let mut tx = cast.ctx.db.write().await.unwrap();
        assert_eq!(tx.waiting_notices(cast.people[&3]).await.unwrap().len(), 1, "too early for a reminder");
        tx.commit().await.unwrap();
        db.clock.advance(SignedDuration::from_hours(24 * 12));
        campaign::remind::tick(&cast.ctx).await.unwrap();
        campaign::remind::tick(&cast.ctx).await.unwrap();
        let mut tx = cast.ctx.db.write().await.unwrap();
        assert_eq!(tx.waiting_notices(cast.people[&3]).await.unwrap().len(), 2, "reminded once");
        assert!(said(campaign::remind::remind(&leila, &mut tx, EN, id).await).contains("reminded today"));
        assert!(matches!(campaign::nothing(&cast.dolores(), &mut tx, EN, id, desk).await, Err(Error::NotFound)));
        campaign::nothing(&cast.aoife(), &mut tx, EN, id, desk).await.unwrap();
        let (_, asked) = campaign::find(&leila, &mut tx, id).await.unwrap();
        assert_eq!(state(&asked, desk), Some(State::Nothing));
        campaign::close(&leila, &mut tx, EN, id).await.unwrap();
        assert!(said(campaign::close(&leila, &mut tx, EN, id).await).ends_with("is over."));
        assert!(matches!(campaign::find(&cast.dolores(), &mut tx, id).await, Err(Error::NotFound)));
    }
}

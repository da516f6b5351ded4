//! Objectives, needs, themes and slots on both databases: what works, what is refused and with which words.

use jiff::civil::date;
use kernel::{Actor, Error, Role, Tx};

use super::stage::{EN, aim, hour, open, pain, plan, said, set_up, staff, wish};
use crate::need::{self, theme};
use crate::objective::{self, Whose};
use crate::plan::view::{Window, Woven, weave};
use crate::season::{self, Kind, Where};
use crate::slot::conflict::{self, Conflict};
use crate::slot::{self, State};

async fn loom(tx: &mut Tx) -> Woven {
    weave(tx, Window::next(date(2026, 11, 19)).unwrap(), None).await.unwrap()
}

testkit::both! {
    async fn an_objective_says_what_is_wrong_with_it(db: TestDb) {
        let cast = open(&db).await;
        let leila = cast.leila();
        let mut tx = cast.ctx.db.write().await.unwrap();
        let good = aim(&cast, "Fewer leaks");
        let reversed = objective::New { until: date(2026, 1, 1), ..good.clone() };
        assert_eq!(said(objective::set_up(&leila, &mut tx, EN, &reversed).await), "The last day comes before the first.");
        let heavy = objective::New { weight: 101, ..good.clone() };
        assert_eq!(said(objective::set_up(&leila, &mut tx, EN, &heavy).await), "A weight is between 0 and 100.");
        let own = objective::New { sponsor: Some(good.owner), ..good.clone() };
        assert_eq!(said(objective::set_up(&leila, &mut tx, EN, &own).await), "The sponsor is somebody else than the owner.");
        let nameless = objective::New { name: " ".into(), ..good.clone() };
        assert!(said(objective::set_up(&leila, &mut tx, EN, &nameless).await).starts_with("Give it a name"));
        let top = objective::set_up(&leila, &mut tx, EN, &good).await.unwrap();
        let team = objective::New { whose: Whose::Team(cast.line), parent: Some(top), sponsor: None, ..good.clone() };
        let team = objective::set_up(&cast.dolores(), &mut tx, EN, &team).await.unwrap();
        let below = objective::New { parent: Some(team), ..good };
        assert_eq!(said(objective::set_up(&leila, &mut tx, EN, &below).await), "An objective serves one of the same tier or a higher one.");
        let circle = objective::put_below(&leila, &mut tx, EN, top, Some(team)).await;
        assert_eq!(said(circle), "“Fewer leaks” would stand above itself. Choose another.");
        objective::close(&leila, &mut tx, EN, top).await.unwrap();
        assert!(said(objective::close(&leila, &mut tx, EN, top).await).ends_with("is closed."));
    }

    async fn everybody_sees_what_is_theirs_to_see(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let top = set_up(&cast, &mut tx, "Fewer leaks").await;
        let base = objective::New { sponsor: None, parent: Some(top), ..aim(&cast, "Our own") };
        let team = objective::New { whose: Whose::Team(cast.line), ..base.clone() };
        assert!(matches!(objective::set_up(&cast.aoife(), &mut tx, EN, &team).await, Err(Error::NotFound)));
        let team = objective::set_up(&cast.dolores(), &mut tx, EN, &team).await.unwrap();
        let mine = objective::New { whose: Whose::Individual(cast.people[&10]), targets: Default::default(), ..base };
        assert!(matches!(objective::set_up(&cast.leila(), &mut tx, EN, &mine).await, Err(Error::NotFound)));
        let mine = objective::set_up(&cast.one(10), &mut tx, EN, &mine).await.unwrap();
        let seen = [(cast.leila(), 2), (cast.dolores(), 3), (cast.aoife(), 1), (cast.one(10), 3), (cast.one(11), 2), (cast.one(30), 1)];
        for (actor, count) in seen {
            let all = objective::all(&actor, &mut tx).await.unwrap();
            assert_eq!(all.len(), count, "{actor:?}");
            for (id, one) in [(top, 1), (team, 2), (mine, 3)] {
                let finds = objective::find(&actor, &mut tx, id).await.is_ok();
                assert_eq!(finds, all.iter().any(|o| o.id == id), "{actor:?} {one}");
            }
        }
    }

    async fn only_the_sponsor_confirms_once_in_a_half_year(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let top = set_up(&cast, &mut tx, "Fewer leaks").await;
        assert!(matches!(objective::confirm(&cast.leila(), &mut tx, EN, top, "").await, Err(Error::NotFound)));
        objective::confirm(&cast.aoife(), &mut tx, EN, top, "Still so.").await.unwrap();
        assert_eq!(said(objective::confirm(&cast.aoife(), &mut tx, EN, top, "").await), "It was confirmed in this half-year.");
    }

    async fn a_need_says_who_answers_by_when_and_one_answer_reaches_all_that_were_joined(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        need::raise(&cast.one(10), &mut tx, EN, &wish("Reading a brazed joint")).await.unwrap();
        let owed = need::owed(&cast.dolores(), &mut tx).await.unwrap();
        let today = tx.today();
        assert_eq!((owed.len(), owed[0].answer_by), (1, need::working_days_after(today, 5)));
        assert!(need::owed(&cast.leila(), &mut tx).await.unwrap().is_empty());
        assert!(matches!(need::answer(&cast.aoife(), &mut tx, EN, owed[0].id, "Yes.").await, Err(Error::NotFound)));
        assert!(matches!(need::answer(&cast.one(10), &mut tx, EN, owed[0].id, "Yes.").await, Err(Error::NotFound)));
        need::answer(&cast.dolores(), &mut tx, EN, owed[0].id, "On Tuesday, at station 9.").await.unwrap();
        assert_eq!(need::mine(&cast.one(10), &mut tx).await.unwrap()[0].answer.as_deref(), Some("On Tuesday, at station 9."));

        let one = pain(&cast.dolores(), &mut tx, cast.line, "Leaks at the brazed joint").await;
        let other = pain(&cast.aoife(), &mut tx, cast.desk, "Callers ask about leaks at joints").await;
        let proposals = theme::propose(&theme::loose(&cast.leila(), &mut tx).await.unwrap());
        assert_eq!(proposals.len(), 1, "{proposals:?}");
        assert!(matches!(theme::join(&cast.dolores(), &mut tx, EN, "Leaks", &[one, other]).await, Err(Error::NotFound)));
        assert_eq!(said(theme::join(&cast.leila(), &mut tx, EN, "Leaks", &[one, one]).await), "Choose at least two of them.");
        let id = theme::join(&cast.leila(), &mut tx, EN, "Leaks", &[one, other]).await.unwrap();
        let all = theme::all(&cast.leila(), &mut tx).await.unwrap();
        assert_eq!((all[0].managers, all[0].teams, all[0].people, all[0].organisation), (2, 2, 6, false));
        assert_eq!(theme::silent(&cast.leila(), &mut tx, id).await.unwrap(), Vec::<String>::new());
        need::answer(&cast.leila(), &mut tx, EN, one, "A class in March.").await.unwrap();
        for actor in [cast.dolores(), cast.aoife()] {
            let mine = need::mine(&actor, &mut tx).await.unwrap();
            assert_eq!(mine[0].answer.as_deref(), Some("A class in March."));
        }
        assert_eq!(said(need::answer(&cast.leila(), &mut tx, EN, other, "Again.").await), "It was answered already.");
    }

    async fn a_pain_point_names_no_more_people_than_there_are_and_a_large_one_is_the_organisations(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let new = need::New { kind: need::Kind::Pain, people: 14, unit: Some(cast.line), ..wish("Leaks") };
        assert_eq!(said(need::raise(&cast.dolores(), &mut tx, EN, &new).await), "That is between 1 and 13, the people of this team.");
        assert!(matches!(need::raise(&cast.aoife(), &mut tx, EN, &new).await, Err(Error::NotFound)));
        let large = need::New { people: 13, ..new.clone() };
        let one = need::raise(&cast.dolores(), &mut tx, EN, &large).await.unwrap();
        let two = need::raise(&cast.dolores(), &mut tx, EN, &need::New { people: 2, ..new }).await.unwrap();
        theme::join(&cast.leila(), &mut tx, EN, "Leaks", &[one, two]).await.unwrap();
        assert!(theme::all(&cast.leila(), &mut tx).await.unwrap()[0].organisation);
    }

    async fn the_loom_follows_slots_needs_and_people_who_move(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let top = set_up(&cast, &mut tx, "Fewer leaks").await;
        plan(&cast, &mut tx, &hour("Braze in shift", cast.line, date(2027, 1, 5), Some(top))).await;
        plan(&cast, &mut tx, &hour("Old system", cast.desk, date(2027, 3, 2), None)).await;
        for number in 30..=34 {
            need::raise(&cast.one(number), &mut tx, EN, &wish("Brazing")).await.unwrap();
        }
        for number in 10..=13 {
            need::raise(&cast.one(number), &mut tx, EN, &wish("Brazing")).await.unwrap();
        }
        tx.commit().await.unwrap();
        let mut tx = cast.ctx.db.read().await.unwrap();
        let woven = loom(&mut tx).await;
        let column = |woven: &Woven, name: &str| woven.plan.teams.iter().position(|t| t.name == name).unwrap();
        let (line, desk) = (column(&woven, "Line 3"), column(&woven, "Desk"));
        let cell = woven.plan.rows[0].cells[line];
        assert_eq!((cell.people, cell.planned, cell.needed, cell.wishes), (13, 780, 1_170, 0));
        assert_eq!(woven.plan.rows[0].cells[desk].wishes, 5);
        assert_eq!(woven.plan.orphans.iter().map(|o| (o.title.as_str(), o.minutes)).collect::<Vec<_>>(), [("Old system", 480)]);
        drop(tx);
        // Two of the desk move to Line 3: their wishes and their minutes move with them.
        staff(&cast.ctx, 34).await;
        cast.ctx.tick().await.unwrap();
        let mut tx = cast.ctx.db.read().await.unwrap();
        let woven = loom(&mut tx).await;
        let cell = woven.plan.rows[0].cells[column(&woven, "Line 3")];
        assert_eq!((cell.people, cell.planned), (15, 900));
        assert_eq!(woven.plan.orphans[0].minutes, 360);
    }

    async fn a_slot_shows_what_speaks_against_its_days_and_moves_by_weeks(db: TestDb) {
        let cast = open(&db).await;
        let leila = cast.leila();
        let mut tx = cast.ctx.db.write().await.unwrap();
        let new = hour("Braze in shift", cast.line, date(2027, 1, 5), None);
        let late = slot::New { decide_by: Some(date(2027, 1, 6)), ..new.clone() };
        assert_eq!(said(slot::plan(&leila, &mut tx, EN, &late).await), "Decide before the slot begins.");
        let back = slot::New { until: date(2027, 1, 4), ..new.clone() };
        assert_eq!(said(slot::plan(&leila, &mut tx, EN, &back).await), "The last day comes before the first.");
        assert!(matches!(slot::plan(&cast.aoife(), &mut tx, EN, &new).await, Err(Error::NotFound)));
        let new = slot::New { decide_by: Some(date(2026, 12, 4)), ..new };
        let id = slot::plan(&cast.dolores(), &mut tx, EN, &new).await.unwrap();
        let found = slot::find(&leila, &mut tx, id).await.unwrap();
        assert_eq!((found.people, found.state()), (13, State::Empty));
        assert_eq!(conflict::of(&cast.leila(), &mut tx, &found, true).await.unwrap(), []);

        plan(&cast, &mut tx, &hour("Another class", cast.line, date(2027, 1, 5), None)).await;
        slot::set_cover(&cast.dolores(), &mut tx, EN, cast.line, &[(date(2027, 1, 6), 600)]).await.unwrap();
        let site = people::audience::choices::choices(&leila, &mut tx).await.unwrap().sites[0].0;
        season::set(&leila, &mut tx, EN, Kind::Holiday, "Twelfth Night", (date(2027, 1, 5), date(2027, 1, 5)), Where::Site(site)).await.unwrap();
        season::set(&leila, &mut tx, EN, Kind::Blackout, "Peak", (date(2027, 1, 5), date(2027, 1, 30)), Where::Unit(cast.desk)).await.unwrap();
        let against = conflict::of(&cast.leila(), &mut tx, &found, true).await.unwrap();
        let [Conflict::Season { season, people: 13 }, Conflict::Class { people: 13, .. }, Conflict::Cover { planned: 1_560, spare: 600, .. }] = against.as_slice() else {
            panic!("{against:?}")
        };
        assert_eq!(season.name, "Twelfth Night");

        slot::move_weeks(&cast.dolores(), &mut tx, EN, id, -6).await.unwrap();
        let moved = slot::find(&leila, &mut tx, id).await.unwrap();
        assert_eq!((moved.from, moved.decide_by), (date(2026, 11, 24), Some(date(2026, 11, 24))));
        assert_eq!(conflict::of(&cast.leila(), &mut tx, &moved, true).await.unwrap(), []);
        slot::book(&cast.dolores(), &mut tx, id).await.unwrap();
        assert_eq!(slot::find(&leila, &mut tx, id).await.unwrap().state(), State::Booked);
        slot::remove(&cast.dolores(), &mut tx, id).await.unwrap();
        assert!(matches!(slot::find(&leila, &mut tx, id).await, Err(Error::NotFound)));
    }

    async fn a_sponsor_is_no_people_leader(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let admin = Actor::system("a test");
        identity::grant(&admin, &mut tx, cast.people[&3], Role::PeopleLeader, "A test.").await.unwrap();
        let refused = objective::set_up(&cast.leila(), &mut tx, EN, &aim(&cast, "Fewer leaks")).await;
        assert_eq!(said(refused), "A sponsor stands outside of the people who lead learning.");
    }
}

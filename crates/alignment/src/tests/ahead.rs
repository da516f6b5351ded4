//! Cascades and what is coming, on both databases.

use jiff::civil::date;
use kernel::Error;
use people::UnitId;

use super::stage::{EN, hour, import_mapped, open, plan, said, set_up, unit};
use crate::cascade::{self, NewTemplate, Step};
use crate::plan::coming::{self, Known};
use crate::slot::{self, Tier};

fn step(tier: Tier, title: &str, after_days: i64, days: i64) -> Step {
    Step { tier, title: title.into(), minutes: 30, after_days, days }
}

fn usual() -> NewTemplate {
    NewTemplate {
        name: "All, teams, each".into(),
        steps: vec![
            step(Tier::Individual, "What I choose", 14, 28),
            step(Tier::Organisation, "For everybody", 0, 1),
            step(Tier::Team, "In the team", 7, 1),
        ],
    }
}

testkit::both! {
    async fn a_cascade_sets_time_aside_at_three_tiers_and_moves_as_one(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let leila = cast.leila();
        let objective = set_up(&cast, &mut tx, "Fewer leaks").await;
        assert!(matches!(cascade::make(&cast.dolores(), &mut tx, EN, &usual()).await, Err(Error::NotFound)));
        let none = NewTemplate { name: "None".into(), steps: vec![] };
        assert!(said(cascade::make(&leila, &mut tx, EN, &none).await).starts_with("A template has between one"));
        let never = NewTemplate { steps: vec![step(Tier::Team, "Never", -1, 1)], ..none };
        assert!(said(cascade::make(&leila, &mut tx, EN, &never).await).starts_with("A step begins at most"));
        let template = cascade::make(&leila, &mut tx, EN, &usual()).await.unwrap();
        let new = cascade::New { template, objective, first: date(2027, 1, 11), units: vec![cast.line, cast.desk] };
        let over = cascade::New { first: date(2026, 11, 1), ..new.clone() };
        assert!(said(cascade::begin(&leila, &mut tx, EN, &over).await).contains("not over"));
        let id = cascade::begin(&leila, &mut tx, EN, &new).await.unwrap();
        let (_, slots) = cascade::find(&leila, &mut tx, id).await.unwrap();
        let days: Vec<_> = slots.iter().map(|slot| (slot.tier, slot.from.day(), slot.people)).collect();
        assert_eq!(days[0], (Tier::Organisation, 11, 21));
        assert_eq!(days[3], (Tier::Individual, 25, 21));
        assert_eq!(days[1].0, Tier::Team);
        assert_eq!(days[1].2 + days[2].2, 21);
        let team = slots.iter().find(|slot| slot.unit == Some(cast.line)).unwrap();
        slot::book(&cast.dolores(), &mut tx, team.id).await.unwrap();
        cascade::move_to(&leila, &mut tx, EN, id, date(2027, 1, 18)).await.unwrap();
        let (found, slots) = cascade::find(&leila, &mut tx, id).await.unwrap();
        assert_eq!(found.first, date(2027, 1, 18));
        let days: Vec<_> = slots.iter().map(|slot| slot.from.day()).collect();
        assert_eq!(days, [18, 18, 25, 1], "the booked one stays");
        let covered = cascade::covered(&slots);
        assert_eq!((covered[1].1.decided, covered[1].1.slots, covered[1].1.people), (1, 2, 13));
        assert_eq!(covered[0].1.decided, 0);
        cascade::retire(&leila, &mut tx, template).await.unwrap();
        assert!(matches!(cascade::begin(&leila, &mut tx, EN, &new).await, Err(Error::NotFound)));
    }

    async fn a_cascade_names_no_team_twice(db: TestDb) {
        let cast = open(&db).await;
        let file = "nr,name,division,unit\n1,Leila Haddad,Works,\n2,Dolores Ibarra,Works,Cell 1\n";
        let mapping = "[columns]\nnumber = \"nr\"\nname = \"name\"\nunit = [\"division\", \"unit\"]\n";
        import_mapped(&cast.ctx, "2026-11-19", file.into(), Some(mapping)).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let leila = cast.leila();
        let objective = set_up(&cast, &mut tx, "Fewer leaks").await;
        let template = cascade::make(&leila, &mut tx, EN, &usual()).await.unwrap();
        let (works, cell) = (unit(&mut tx, "Works").await, unit(&mut tx, "Cell 1").await);
        let of = |units: Vec<UnitId>| cascade::New { template, objective, first: date(2027, 1, 11), units };
        let twice = said(cascade::begin(&leila, &mut tx, EN, &of(vec![works, cell])).await);
        assert!(twice.starts_with("Cell 1 belongs to another of the teams"), "{twice}");
        let twice = said(cascade::begin(&leila, &mut tx, EN, &of(vec![cell, cell])).await);
        assert_eq!(twice, "A team is named twice.");
        cascade::begin(&leila, &mut tx, EN, &of(vec![works])).await.unwrap();
    }

    async fn what_is_coming_is_listed_before_anybody_asks(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let leila = cast.leila();
        set_up(&cast, &mut tx, "Fewer leaks").await;
        let late = slot::New { decide_by: Some(date(2026, 12, 4)), ..hour("Robot cell", cast.line, date(2027, 1, 5), None) };
        let late = plan(&cast, &mut tx, &late).await;
        let far = slot::New { decide_by: Some(date(2027, 3, 4)), ..hour("Phone to van", cast.desk, date(2027, 6, 5), None) };
        plan(&cast, &mut tx, &far).await;
        assert!(matches!(coming::all(&cast.dolores(), &mut tx, EN).await, Err(Error::NotFound)));
        let known: Vec<_> = coming::all(&leila, &mut tx, EN).await.unwrap().into_iter().map(|c| (c.known, c.title)).collect();
        assert_eq!(known, [(Known::Undecided, "Robot cell".into()), (Known::Objective, "Fewer leaks".into())]);
        slot::book(&leila, &mut tx, late).await.unwrap();
        assert_eq!(coming::all(&leila, &mut tx, EN).await.unwrap().len(), 1);
    }
}

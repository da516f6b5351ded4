//! Everything that speaks against a day is said, on both databases, however many teams and classes there are.

use jiff::civil::date;
use people::Audience;

use super::stage::{EN, file, hour, import, open, plan};
use crate::slot::conflict::{self, Conflict};
use crate::slot::{self, Tier};

/// More teams than fit on a screen.
const TEAMS: u32 = 70;
/// More classes than anybody holds on one day.
const CLASSES: usize = 45;

testkit::both! {
    async fn no_conflict_is_left_out(db: TestDb) {
        let cast = open(&db).await;
        let mut staff = file(36, &[]);
        for number in 100..100 + TEAMS {
            staff += &format!("{number},Fitter {number},Cell {number},Brackwater,Fitter,C,full time,2,2020-01-01\n");
        }
        import(&cast.ctx, staff).await;
        let leila = cast.leila();
        let mut tx = cast.ctx.db.write().await.unwrap();
        let day = date(2027, 1, 5);
        let all = slot::New { tier: Tier::Organisation, unit: None, audience: Audience::everybody(), ..hour("All hands", cast.line, day, None) };
        let id = plan(&cast, &mut tx, &all).await;
        for number in 0..CLASSES {
            plan(&cast, &mut tx, &hour(&format!("Class {number}"), cast.line, day, None)).await;
        }
        let units = crate::objective::pages::planned_units(&leila, &mut tx).await.unwrap();
        for (unit, name) in units.iter().filter(|(_, name)| name.starts_with("Cell ")) {
            slot::set_cover(&leila, &mut tx, EN, *unit, &[(day, 0)]).await.unwrap_or_else(|_| panic!("{name}"));
        }
        let slot = slot::find(&leila, &mut tx, id).await.unwrap();
        let found = conflict::of(&cast.leila(), &mut tx, &slot, true).await.unwrap();
        let classes = found.iter().filter(|one| matches!(one, Conflict::Class { people: 13, .. })).count();
        let cover = found.iter().filter(|one| matches!(one, Conflict::Cover { planned: 60, spare: 0, .. })).count();
        assert_eq!((classes, cover), (CLASSES, TEAMS as usize), "{found:?}");
        let cell = hour("In the cell", units.iter().find(|(_, name)| name == "Cell 100").unwrap().0, day, None);
        let cell = plan(&cast, &mut tx, &cell).await;
        let cell = slot::find(&leila, &mut tx, cell).await.unwrap();
        let found = conflict::of(&cast.leila(), &mut tx, &cell, true).await.unwrap();
        let [Conflict::Class { title, people: 1 }, Conflict::Cover { planned: 120, .. }] = found.as_slice() else {
            panic!("{found:?}")
        };
        assert_eq!(title, "All hands", "classes of other teams are none of theirs");
    }
}

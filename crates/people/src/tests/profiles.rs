//! One person as of a day: who sees the way there, as known today and as known then.

use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Role};
use ui::Page;
use ui::web::Lang;

use super::{SYSTEM, import};
use crate::profile::{Lane, everybody, page};
use crate::{AsOf, Relation, profile, relation};

const HEAD: &str = "nr,name,unit,job,employment,manager,start date\n";

testkit::both! {
    async fn the_past_is_shown_as_known_today_and_as_known_then(db: TestDb) {
        let ctx = db.open(vec![crate::room()]).await;
        let day = |d: &str| d.parse::<jiff::civil::Date>().unwrap();
        let people = |unit: &str, from: &str| format!("nr,name,unit,manager,valid from\n1,J. Holt,Works,,\n2,Dolores Ibarra,Works,1,\n3,Grace Mbeki,{unit},{from}\n");
        db.clock.set("2026-01-10T06:00:00Z".parse().unwrap());
        import(&ctx, people("Line 1–2", "1,2025-03-01"), "2026-01-10").await;
        db.clock.set("2026-11-02T06:00:00Z".parse().unwrap());
        import(&ctx, people("Line 3", "2,2026-01-12"), "2026-11-02").await;
        let mut tx = ctx.db.read().await.unwrap();
        let grace = crate::search(&SYSTEM, &mut tx, "grace", 1).await.unwrap()[0].card.id;
        let as_of = |on: &str, then: bool| AsOf { day: day(on), today: day("2026-11-19"), then };
        let unit = async |tx: &mut kernel::Tx, as_of: AsOf| {
            profile(&SYSTEM, tx, grace, as_of).await.unwrap().stood.and_then(|s| s.unit)
        };
        assert_eq!(unit(&mut tx, as_of("2026-01-15", false)).await.as_deref(), Some("Line 3"), "corrected backwards");
        assert_eq!(unit(&mut tx, as_of("2026-01-15", true)).await.as_deref(), Some("Line 1–2"), "as known then");
        assert_eq!(unit(&mut tx, as_of("2026-01-11", false)).await.as_deref(), Some("Line 1–2"));
        assert_eq!(unit(&mut tx, as_of("2024-01-11", false)).await, None, "not here yet");
        let found = profile(&SYSTEM, &mut tx, grace, as_of("2026-01-15", false)).await.unwrap();
        let managers = &found.lanes.iter().find(|(lane, _)| *lane == Lane::Manager).unwrap().1;
        assert_eq!(managers.iter().map(|s| s.text.as_str()).collect::<Vec<_>>(), ["J. Holt", "Dolores Ibarra"]);
        let all = everybody(&SYSTEM, &mut tx, as_of("2026-11-19", false)).await.unwrap();
        assert_eq!(all.len(), 3);
    }

    async fn strangers_see_today_and_nothing_of_the_way(db: TestDb) {
        let ctx = db.open(vec![crate::room()]).await;
        let rows = "1,Ada,Works,Director,full time,,2010-01-01\n2,Bo,Line 3,Lead,full time,1,2012-01-01\n3,Cy,Line 3,Operator,on leave,2,2020-01-01\n4,Di,Desk,Planner,full time,1,2021-01-01\n";
        import(&ctx, format!("{HEAD}{rows}"), "2026-11-19").await;
        let mut tx = ctx.db.read().await.unwrap();
        let mut ids = Vec::new();
        for name in ["Ada", "Bo", "Cy", "Di"] {
            ids.push(crate::search(&SYSTEM, &mut tx, name, 1).await.unwrap()[0].card.id);
        }
        let [ada, bo, cy, di] = ids[..] else { panic!() };
        let acts = |id: PersonId| Actor::person(id, []);
        for (who, of, expected) in [
            (ada, ada, Relation::Myself), (bo, cy, Relation::Report), (ada, cy, Relation::InScope),
            (di, cy, Relation::Stranger), (cy, bo, Relation::Stranger),
        ] {
            assert_eq!(relation(&acts(who), &mut tx, of).await.unwrap(), expected);
        }
        assert_eq!(crate::reports(&acts(ada), &mut tx).await.unwrap(), [bo, di]);
        let today = "2026-11-19".parse().unwrap();
        let past = AsOf { day: "2026-01-01".parse().unwrap(), today, then: false };
        let seen = profile(&acts(di), &mut tx, cy, past).await.unwrap();
        assert!(seen.lanes.is_empty() && seen.as_of.day == today);
        assert_eq!(seen.stood.unwrap().unit.as_deref(), Some("Line 3"));
        let unknown = PersonId(kernel::Uuid::from_u128(4));
        assert!(matches!(profile(&acts(di), &mut tx, unknown, past).await, Err(Error::NotFound)));
        assert!(matches!(profile(&Actor::Anonymous, &mut tx, cy, past).await, Err(Error::NotFound)));
        let scope = Actor::person(di, [Role::PeopleLeader]);
        assert_eq!(relation(&scope, &mut tx, cy).await.unwrap(), Relation::InScope);
        for locale in Locale::ALL {
            let frame = Page::before(Lang { locale, asked: false }, "x");
            for as_of in [AsOf::today(today), past] {
                let profile = profile(&acts(bo), &mut tx, cy, as_of).await.unwrap();
                let head = page::head(&frame, &profile, "/people/x").unwrap().to_string();
                assert!(head.contains("<h1 dir=\"auto\">Cy</h1>"), "{head}");
                assert_eq!(head.contains("known=then"), as_of.is_past());
                let way = page::way(&frame, &profile).unwrap().to_string();
                assert!(way.contains("<svg") && way.contains("trs") && way.contains("on leave"), "{way}");
                assert!(page::sharing(&frame, &profile).unwrap().to_string().contains("Cy"));
            }
        }
    }
}

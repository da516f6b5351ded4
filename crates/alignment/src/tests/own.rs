//! Time set aside as those see it who are meant, on both databases: on Today and on its page.

use std::sync::Arc;

use jiff::civil::date;
use kernel::i18n::Locale;
use kernel::{Ctx, Error};
use people::{Audience, Line};
use ui::web::Signed;

use super::pages::{browser, session_of};
use super::stage::{Cast, EN, hour, open, plan, set_up, staff};
use crate::group::{self, New};
use crate::slot::{self, Tier};

/// What Today says to somebody.
async fn today(cast: &Cast, number: u32) -> String {
    let signed = Signed(Arc::new(session_of(number, Locale::En, &cast.people)));
    let mut tx = cast.ctx.db.read().await.unwrap();
    crate::today(&signed, &mut tx).await.unwrap().to_string()
}

async fn tick(ctx: &Ctx) {
    slot::count::tick(ctx).await.unwrap();
}

testkit::both! {
    async fn whoever_is_meant_is_told_on_today_and_reads_the_page(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let top = set_up(&cast, &mut tx, "Fewer leaks").await;
        let new = slot::New { note: "asked by 3 leads".into(), ..hour("Braze in shift", cast.line, date(2027, 1, 5), Some(top)) };
        let team = plan(&cast, &mut tx, &new).await;
        let few = slot::New {
            tier: Tier::Organisation,
            unit: None,
            audience: Audience(Line::Person { ids: vec![cast.people[&10], cast.people[&30]] }),
            ..hour("First aid", cast.line, date(2027, 2, 5), None)
        };
        let few = plan(&cast, &mut tx, &few).await;
        plan(&cast, &mut tx, &hour("Over", cast.line, date(2026, 11, 2), None)).await;
        let dropped = plan(&cast, &mut tx, &hour("Dropped", cast.line, date(2027, 1, 6), None)).await;
        slot::remove(&cast.leila(), &mut tx, dropped).await.unwrap();
        tx.commit().await.unwrap();
        let mine = today(&cast, 10).await;
        assert!(mine.contains("Time set aside for you") && mine.contains("First aid"), "{mine}");
        assert!(mine.contains("for “Fewer leaks”") && mine.contains(&format!("/slots/{team}")), "{mine}");
        assert!(!mine.contains("Over") && !mine.contains("Dropped"), "{mine}");
        let other = today(&cast, 11).await;
        assert!(other.contains("Braze in shift") && !other.contains("First aid"), "{other}");
        assert!(today(&cast, 30).await.contains("First aid"));
        assert_eq!(today(&cast, 31).await, "", "nothing is set aside for them");

        for locale in ["en", "de", "ar"] {
            browser(&cast, &format!("10 {locale}")).get(&format!("/slots/{team}")).await.expect(200);
        }
        let page = browser(&cast, "10 en").get(&format!("/slots/{team}")).await.expect(200).text();
        assert!(page.contains("Fewer leaks") && page.contains("not decided yet"), "{page}");
        for hidden in ["Conflicts", "13 people", "asked by 3 leads", "/removal"] {
            assert!(!page.contains(hidden), "{hidden}: {page}");
        }
        browser(&cast, "31 en").get(&format!("/slots/{team}")).await.expect(404);
        browser(&cast, "11 en").get(&format!("/slots/{few}")).await.expect(404);
        browser(&cast, "10 en").post(&format!("/slots/{team}/removal"), &[]).await.expect(404);
        let plans = browser(&cast, "2 en").get(&format!("/slots/{team}")).await.expect(200).text();
        assert!(plans.contains("Conflicts"), "who plans sees it all: {plans}");
    }

    async fn who_joins_a_team_or_a_group_is_told_of_its_time(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        plan(&cast, &mut tx, &hour("Braze in shift", cast.line, date(2027, 1, 5), None)).await;
        let lead = cast.one(10);
        let new = New { name: "Network".into(), about: String::new(), leader: cast.people[&10], sensitive: true };
        let id = group::set_up(&cast.leila(), &mut tx, EN, &new).await.unwrap();
        group::add(&lead, &mut tx, EN, id, &[cast.people[&31]]).await.unwrap();
        let own = slot::New { unit: None, group: Some(id), ..hour("First talk", cast.line, date(2027, 1, 7), None) };
        let own = slot::plan(&lead, &mut tx, EN, &own).await.unwrap();
        let stranger = cast.one(32);
        assert!(matches!(slot::find(&stranger, &mut tx, own).await, Err(Error::NotFound)));
        assert!(slot::find(&cast.one(31), &mut tx, own).await.is_ok());
        tx.commit().await.unwrap();
        tick(&cast.ctx).await;
        assert!(today(&cast, 31).await.contains("First talk"));
        assert_eq!(today(&cast, 36).await, "");
        assert!(!today(&cast, 11).await.contains("First talk"));
        staff(&cast.ctx, 35).await;
        assert!(today(&cast, 36).await.contains("Braze in shift"), "the same day");
        tick(&cast.ctx).await;
        assert!(today(&cast, 36).await.contains("Braze in shift"));
    }
}

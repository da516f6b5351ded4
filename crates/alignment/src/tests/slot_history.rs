//! What became of a slot stays readable: who planned, changed, moved, matched and dropped it, on both databases.

use jiff::civil::date;
use people::{Audience, Line};

use super::pages::browser;
use super::stage::{EN, hour, open, plan, set_up, staff_without};
use crate::slot::history::{self, Field};
use crate::slot::{self, Content, Tier};

testkit::both! {
    async fn each_change_of_a_slot_is_kept_with_what_it_was(db: TestDb) {
        let cast = open(&db).await;
        let leila = cast.leila();
        let mut tx = cast.ctx.db.write().await.unwrap();
        let day = date(2027, 1, 12);
        let new = slot::New { decide_by: Some(date(2027, 1, 4)), ..hour("Brazing", cast.line, day, None) };
        let id = plan(&cast, &mut tx, &new).await;
        assert_eq!(history::of(&leila, &mut tx, id).await.unwrap(), []);
        slot::change(&cast.dolores(), &mut tx, EN, id, &slot::New { minutes: 90, ..new.clone() }).await.unwrap();
        slot::change(&cast.dolores(), &mut tx, EN, id, &slot::New { minutes: 90, ..new.clone() }).await.unwrap();
        let found = history::of(&leila, &mut tx, id).await.unwrap();
        let [one] = found.as_slice() else { panic!("nothing new, nothing kept: {found:?}") };
        assert_eq!((one.field, one.was.as_str(), one.became.as_str()), (Field::Minutes, "60", "90"));
        assert_eq!(one.by, Some(cast.people[&2]));
        db.clock.advance(jiff::SignedDuration::from_hours(1));
        slot::move_to(&leila, &mut tx, EN, id, date(2027, 1, 2), date(2027, 1, 3)).await.unwrap();
        let found = history::of(&leila, &mut tx, id).await.unwrap();
        let newest: Vec<_> = found[..2].iter().map(|one| one.field).collect();
        assert!(newest.contains(&Field::Days) && newest.contains(&Field::DecideBy), "the day to decide moves with it: {found:?}");
        let refused = slot::move_to(&leila, &mut tx, EN, id, date(2027, 1, 3), date(2027, 1, 2)).await;
        assert!(refused.is_err() && history::of(&leila, &mut tx, id).await.unwrap() == found, "what is refused is not kept");
        let named = Audience(Line::Person { ids: vec![cast.people[&10], cast.people[&11]] });
        let few = slot::New { tier: Tier::Organisation, unit: None, audience: named, minutes: 90, decide_by: None, ..new };
        slot::change(&leila, &mut tx, EN, id, &few).await.unwrap();
        let found = history::of(&leila, &mut tx, id).await.unwrap();
        let whom = found.iter().find(|one| one.field == Field::Whom).unwrap();
        assert_eq!((whom.was.clone(), whom.became.as_str()), (format!("units:{}", cast.line), "people:2"), "nobody is named");
    }

    async fn the_page_tells_what_became_of_a_slot_also_when_it_was_dropped(db: TestDb) {
        let cast = open(&db).await;
        let leila = cast.leila();
        let mut tx = cast.ctx.db.write().await.unwrap();
        let objective = set_up(&cast, &mut tx, "Fewer leaks").await;
        let id = plan(&cast, &mut tx, &hour("Brazing", cast.line, date(2027, 1, 12), None)).await;
        let new = live::class::New { title: "Brazing by hand".into(), language: "en".into(), ..live::class::New::default() };
        let class = live::class::write(&leila, &mut tx, EN, &new).await.unwrap();
        slot::link(&leila, &mut tx, EN, id, Some(objective)).await.unwrap();
        slot::decide(&leila, &mut tx, EN, id, Content::Class(class), true).await.unwrap();
        slot::change(&cast.one(2), &mut tx, EN, id, &slot::New { minutes: 90, ..hour("Brazing", cast.line, date(2027, 1, 12), None) }).await.unwrap();
        tx.commit().await.unwrap();
        let at = format!("/slots/{id}");
        let page = browser(&cast, "1 en").get(&at).await.expect(200).text();
        for said in [
            "Minutes for each person: 90 minutes (before: 60 minutes)", "Content: Brazing by hand (before: nothing)", "Booked",
            "Objective: Fewer leaks (before: nothing)", "Dolores Ibarra, 19 Nov 2026", "Leila Haddad, 19 Nov 2026",
        ] {
            assert!(page.contains(said), "{said}: {page}");
        }
        let own = browser(&cast, "10 en").get(&at).await.expect(200).text();
        assert!(!own.contains("Leila Haddad"), "who is meant reads nothing of it: {own}");
        staff_without(&cast.ctx, 36, &[12]).await;
        let mut leila = browser(&cast, "1 en");
        leila.post(&format!("{at}/removal"), &[]).await.expect(303);
        let page = leila.get(&at).await.expect(200).text();
        assert!(page.contains("This slot was dropped.") && page.contains("<p dir=\"auto\">Dropped</p>"), "{page}");
        for locale in ["de", "ar"] {
            let page = browser(&cast, &format!("2 {locale}")).get(&at).await.expect(200).text();
            assert!(page.contains("Leila Haddad"), "{page}");
        }
        browser(&cast, "10 en").get(&at).await.expect(404);
        browser(&cast, "3 en").get(&at).await.expect(404);
    }
}

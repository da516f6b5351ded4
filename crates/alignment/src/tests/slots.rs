//! A slot is changed by who plans there: what it says, whom it is for and by when to decide, on both databases.

use jiff::civil::date;
use kernel::Error;
use live::{class, seat, session};
use people::{Audience, Line};

use super::pages::browser;
use super::stage::{EN, hour, open, plan, said};
use crate::season::{self, Kind, Where};
use crate::slot::conflict::{self, Conflict};
use crate::slot::{self, Content, State, Tier};

testkit::both! {
    async fn a_slot_is_changed_and_people_and_conflicts_are_counted_again(db: TestDb) {
        let cast = open(&db).await;
        let leila = cast.leila();
        let mut tx = cast.ctx.db.write().await.unwrap();
        let day = date(2027, 1, 5);
        let was = slot::New { decide_by: Some(date(2026, 12, 4)), ..hour("Braze in shift", cast.line, day, None) };
        let id = plan(&cast, &mut tx, &was).await;
        season::set(&leila, &mut tx, EN, Kind::Blackout, "Peak", (day, day), Where::Unit(cast.desk)).await.unwrap();
        let found = slot::find(&leila, &mut tx, id).await.unwrap();
        assert_eq!((found.people, conflict::of(&cast.leila(), &mut tx, &found, true).await.unwrap()), (13, vec![]));

        let new = slot::New {
            title: "Calls about joints".into(),
            note: "With the new form".into(),
            minutes: 45,
            unit: Some(cast.desk),
            audience: Audience(Line::Unit { ids: vec![cast.desk] }),
            decide_by: Some(date(2026, 12, 11)),
            from: date(2027, 3, 1),
            until: date(2027, 3, 1),
            ..was.clone()
        };
        assert!(matches!(slot::change(&cast.aoife(), &mut tx, EN, id, &new).await, Err(Error::NotFound)));
        let other = slot::change(&cast.dolores(), &mut tx, EN, id, &new).await;
        assert_eq!(said(other), "You do not plan for them. Choose a team or a group of yours.");
        let nameless = slot::New { title: " ".into(), ..new.clone() };
        assert!(said(slot::change(&leila, &mut tx, EN, id, &nameless).await).starts_with("Give it a title"));
        let long = slot::New { minutes: 10_001, ..new.clone() };
        assert!(said(slot::change(&leila, &mut tx, EN, id, &long).await).starts_with("Minutes are between"));
        let late = slot::New { decide_by: Some(date(2027, 1, 6)), ..new.clone() };
        assert_eq!(said(slot::change(&leila, &mut tx, EN, id, &late).await), "Decide before the slot begins.");

        slot::change(&leila, &mut tx, EN, id, &new).await.unwrap();
        let found = slot::find(&leila, &mut tx, id).await.unwrap();
        assert_eq!((found.title.as_str(), found.note.as_str(), found.minutes), ("Calls about joints", "With the new form", 45));
        assert_eq!((found.from, found.unit, found.people, found.state()), (day, Some(cast.desk), 8, State::Empty));
        assert_eq!(found.decide_by, new.decide_by);
        let against = conflict::of(&cast.leila(), &mut tx, &found, true).await.unwrap();
        assert!(matches!(against.as_slice(), [Conflict::Season { people: 8, .. }]), "{against:?}");
        assert!(matches!(slot::find(&cast.dolores(), &mut tx, id).await, Err(Error::NotFound)), "it is the desk's now");

        let whole = slot::New { tier: Tier::Organisation, unit: None, audience: Audience::everybody(), decide_by: None, ..new };
        slot::change(&leila, &mut tx, EN, id, &whole).await.unwrap();
        let found = slot::find(&leila, &mut tx, id).await.unwrap();
        assert_eq!((found.people, found.state()), (22, State::Planned));
        slot::book(&leila, &mut tx, id).await.unwrap();
        let again = slot::New { decide_by: Some(date(2026, 12, 11)), ..whole };
        assert_eq!(said(slot::change(&leila, &mut tx, EN, id, &again).await), "Its content is chosen already. Leave this empty.");
    }

    async fn the_form_of_a_slot_keeps_whom_it_is_for_and_moves_no_seat(db: TestDb) {
        let cast = open(&db).await;
        let leila = cast.leila();
        let mut tx = cast.ctx.db.write().await.unwrap();
        let named = slot::New {
            audience: Audience(Line::Person { ids: vec![cast.people[&10], cast.people[&11]] }),
            ..hour("Braze in shift", cast.line, date(2027, 1, 12), None)
        };
        let id = plan(&cast, &mut tx, &named).await;
        let new = class::New { title: "Brazing by hand".into(), language: "en".into(), ..class::New::default() };
        let class = class::write(&leila, &mut tx, EN, &new).await.unwrap();
        let new = session::New { starts: "2027-01-12T10:00".into(), ..session::New::default() };
        let session = session::plan(&leila, &mut tx, EN, class, &new).await.unwrap();
        let seat = seat::invite(&leila, &mut tx, EN, session, cast.people[&10], "Come.").await.unwrap().id;
        slot::decide(&leila, &mut tx, EN, id, Content::Class(class), false).await.unwrap();
        tx.commit().await.unwrap();

        let (at, edit) = (format!("/slots/{id}"), format!("/slots/{id}/edit"));
        let mut dolores = browser(&cast, "2 en");
        assert!(dolores.get(&at).await.expect(200).text().contains(&edit));
        let form = dolores.get(&edit).await.expect(200).text();
        assert!(form.contains("Operator 10, Operator 11") && form.contains("value=\"60\""), "{form}");
        assert!(form.contains("“Brazing by hand” is chosen for it.") && !form.contains("decide_by"), "{form}");
        browser(&cast, "3 en").get(&edit).await.expect(404);
        browser(&cast, "10 en").get(&edit).await.expect(404);
        let (line, desk) = (cast.line.to_string(), cast.desk.to_string());
        let fields = |units, persons, minutes| {
            [("title", "Braze a joint"), ("units", units), ("persons", persons), ("minutes", minutes)]
        };
        let both = "Operator 10, Operator 11";
        browser(&cast, "3 en").post(&at, &fields(&line, both, "45")).await.expect(404);
        let wrong = dolores.post(&at, &fields(&line, both, "many")).await.expect(422).text();
        assert!(wrong.contains("value=\"many\"") && wrong.contains("value=\"Braze a joint\""), "{wrong}");
        let wrong = dolores.post(&at, &fields(&desk, "", "45")).await.expect(422).text();
        assert!(wrong.contains("You do not plan for them."), "{wrong}");
        let wrong = dolores.post(&at, &fields("x", "", "45")).await.expect(422).text();
        assert!(wrong.contains("You do not plan for them."), "{wrong}");
        dolores.post(&at, &fields(&line, both, "45")).await.expect(303);
        let mut tx = cast.ctx.db.read().await.unwrap();
        let found = slot::find(&leila, &mut tx, id).await.unwrap();
        assert_eq!((found.title.as_str(), found.minutes, found.people), ("Braze a joint", 45, 2));
        assert_eq!(found.audience, named.audience, "whom it is for stays");
        drop(tx);
        dolores.post(&at, &fields(&line, "", "45")).await.expect(303);
        let mut tx = cast.ctx.db.read().await.unwrap();
        let found = slot::find(&leila, &mut tx, id).await.unwrap();
        assert_eq!(found.people, 13, "the whole team by now");
        let seats = seat::of_session(&leila, &mut tx, session).await.unwrap();
        assert_eq!(seats.iter().map(|one| (one.id, one.state)).collect::<Vec<_>>(), [(seat, seat::State::Invited)]);
        drop(tx);
        for locale in ["de", "ar"] {
            browser(&cast, &format!("2 {locale}")).get(&edit).await.expect(200);
        }
    }
}

//! An objective is changed by who may set it up, and what it was before stays readable, on both databases.

use kernel::Error;

use super::pages::browser;
use super::stage::{EN, aim, open, said, set_up, staff_without};
use crate::objective::change::{self, Field, Was};
use crate::objective::{self, New};

testkit::both! {
    async fn an_objective_is_changed_and_what_it_was_stays(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let id = set_up(&cast, &mut tx, "Fewer leaks").await;
        let was = aim(&cast, "Fewer leaks");
        let new = New { name: "No leaks".into(), weight: 70, owner: cast.people[&10], topics: "Brazing".into(), ..was.clone() };
        for actor in [cast.aoife(), cast.one(11)] {
            let refused = change::change(&actor, &mut tx, EN, id, &new).await;
            assert!(matches!(refused, Err(Error::NotFound)), "neither owns nor leads: {refused:?}");
        }
        let above = set_up(&cast, &mut tx, "Less waste").await;
        let new = New { parent: Some(above), ..new };
        let circle = New { parent: Some(id), ..new.clone() };
        let refused = change::change(&cast.leila(), &mut tx, EN, id, &circle).await;
        assert_eq!(said(refused), "“Fewer leaks” would stand above itself. Choose another.");
        let heavy = New { weight: 101, ..new.clone() };
        assert_eq!(said(change::change(&cast.leila(), &mut tx, EN, id, &heavy).await), "A weight is between 0 and 100.");
        change::change(&cast.dolores(), &mut tx, EN, id, &new).await.unwrap();
        let found = objective::find(&cast.one(11), &mut tx, id).await.unwrap();
        assert_eq!((found.name.as_str(), found.weight, found.owner), ("No leaks", 70, cast.people[&10]));
        assert_eq!((found.kpi, found.sponsor, found.from), (was.kpi.clone(), was.sponsor, was.from), "the rest stays");
        assert_eq!(found.parent, Some(above));
        let before = change::history(&cast.leila(), &mut tx, id).await.unwrap();
        let was = |field: Field| before.iter().find(|one| one.field == field).map(|one| one.was.clone());
        let read = |text: &str| Some(Was::Read(text.into()));
        assert_eq!(was(Field::Name), read("Fewer leaks"));
        assert_eq!(was(Field::Owner), Some(Was::Person(cast.people[&2])));
        assert_eq!((was(Field::Topics), was(Field::Weight)), (read("Brazing, leaks"), read("50")));
        assert_eq!((was(Field::Parent), was(Field::Sponsor), was(Field::Days)), (read(""), None, None));
        assert_eq!((before.len(), before[0].by), (5, Some(cast.people[&2])));
        change::change(&cast.leila(), &mut tx, EN, id, &new).await.unwrap();
        assert_eq!(change::history(&cast.leila(), &mut tx, id).await.unwrap().len(), 5, "nothing new, nothing kept");
        objective::put_below(&cast.leila(), &mut tx, EN, id, None).await.unwrap();
        let newest = &change::history(&cast.leila(), &mut tx, id).await.unwrap();
        assert!(newest.iter().any(|one| one.was == Was::Objective(above)), "{newest:?}");
        objective::close(&cast.leila(), &mut tx, EN, id).await.unwrap();
        let refused = change::change(&cast.leila(), &mut tx, EN, id, &new).await;
        assert!(matches!(refused, Err(Error::Conflict(_))), "{refused:?}");
    }

    async fn the_page_of_weights_leads_to_the_form_and_who_left_is_replaced(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let id = set_up(&cast, &mut tx, "Fewer leaks").await;
        let new = New { owner: cast.people[&12], ..aim(&cast, "Fewer leaks") };
        change::change(&cast.leila(), &mut tx, EN, id, &new).await.unwrap();
        tx.commit().await.unwrap();
        staff_without(&cast.ctx, 36, &[12]).await;
        let (at, edit) = (format!("/objectives/{id}"), format!("/objectives/{id}/edit"));
        let mut leila = browser(&cast, "1 en");
        let index = leila.get("/objectives").await.expect(200).text();
        assert!(index.contains("add up to") && index.contains(&edit), "{index}");
        assert!(index.contains("(left)"), "{index}");
        let mut dolores = browser(&cast, "2 en");
        assert!(!dolores.get("/objectives").await.expect(200).text().contains(&edit));
        dolores.get(&edit).await.expect(404);
        let page = leila.get(&at).await.expect(200).text();
        assert!(page.contains("has left") && page.contains(&edit), "{page}");
        let form = leila.get(&edit).await.expect(200).text();
        assert!(form.contains("Fewer leaks") && form.contains("value=\"50\""), "{form}");
        let fields = |owner, until| {
            [("name", "Fewer leaks"), ("owner", owner), ("weight", "100"), ("from", "2027-01-01"), ("until", until), ("topics", "Brazing")]
        };
        let wrong = leila.post(&at, &fields("", "2027-06-30")).await.expect(422).text();
        assert!(wrong.contains("Name who answers for it."), "{wrong}");
        let wrong = leila.post(&at, &fields("10", "2026-06-30")).await.expect(422).text();
        assert!(wrong.contains("The last day comes before the first."), "{wrong}");
        dolores.post(&at, &fields("10", "2027-06-30")).await.expect(404);
        leila.post(&at, &fields("10", "2027-06-30")).await.expect(303);
        let page = leila.get(&at).await.expect(200).text();
        assert!(!page.contains("has left") && page.contains("What it was before"), "{page}");
        for locale in ["de", "ar"] {
            browser(&cast, &format!("1 {locale}")).get(&edit).await.expect(200);
            browser(&cast, &format!("1 {locale}")).get(&at).await.expect(200);
        }
    }
}

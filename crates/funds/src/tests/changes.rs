//! Who holds a budget and its last day: changed with a sentence, told on its page.

use kernel::{Actor, Error, PersonId, Tx};
use people::{Orders, Upload};

use super::pages::{app, as_};
use super::stage::*;
use crate::budget::{self, change::Change};
use crate::line;

const SYSTEM: Actor = Actor::system("a test");

async fn works_here(tx: &mut Tx, name: &str) -> PersonId {
    let new = people::NewPerson {
        name: name.into(),
        number: None,
        email: None,
        language: None,
        started_on: "2026-01-01".parse().unwrap(),
    };
    people::add(&SYSTEM, tx, new).await.unwrap()
}

testkit::both! {
    async fn a_holder_and_a_last_day_are_changed_with_a_sentence(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let id = funded(&mut tx, &new("Line 3", "EUR"), 600_000).await;
        let kofi = works_here(&mut tx, "Kofi Boateng").await;
        let last = "2027-12-31".parse().unwrap();
        let to = |holder, until: &str, reason: &str| Change {
            holder, until: until.parse().unwrap(), reason: reason.into(),
        };
        let good = to(Some(kofi), "2027-12-31", "Dolores moves on.");
        for stranger in [dolores(), imani()] {
            assert!(matches!(budget::change::change(&stranger, &mut tx, EN, id, &good).await, Err(Error::NotFound)));
        }
        for (wrong, sentence) in [
            (to(Some(kofi), "2027-12-31", " "), "Write why"),
            (to(Some(person(77)), "2027-12-31", "Why."), "Nobody is found"),
            (to(Some(kofi), "2026-09-30", "Why."), "before the first"),
            (to(Some(kofi), "2026-11-18", "Why."), "is over"),
            (to(Some(person(2)), "2027-09-30", "Why."), "Nothing would change"),
        ] {
            let refused = said(budget::change::change(&leila(), &mut tx, EN, id, &wrong).await);
            assert!(refused.contains(sentence), "{refused}");
        }
        assert_eq!(budget::change::changes(&leila(), &mut tx, id).await.unwrap(), []);
        budget::change::change(&leila(), &mut tx, EN, id, &good).await.unwrap();
        let found = budget::find(&leila(), &mut tx, id).await.unwrap();
        assert_eq!((found.holder, found.until, found.balance.free), (Some(kofi), last, 600_000));
        let made = budget::change::changes(&Actor::person(kofi, []), &mut tx, id).await.unwrap();
        assert_eq!((made[0].holder, made[0].by), ((Some(person(2)), Some(kofi)), Some(person(1))));
        assert_eq!((made[0].until, made[0].reason.as_str()), (("2027-09-30".parse().unwrap(), last), "Dolores moves on."));
        assert!(matches!(budget::find(&dolores(), &mut tx, id).await, Err(Error::NotFound)), "holds it no more");
        // A day after the first last day takes something new; who holds it decides.
        let order = crate::Order { on: "2027-11-01".parse().unwrap(), ..fresh(&tx) };
        line::plan(&Actor::person(kofi, []), &mut tx, EN, &order, id, &thing(1), 100).await.unwrap();
        let nobody = to(None, "2027-12-31", "Nobody for now.");
        budget::change::change(&leila(), &mut tx, EN, id, &nobody).await.unwrap();
        let order = fresh(&tx);
        budget::close(&leila(), &mut tx, EN, &order, id).await.unwrap();
        assert!(said(budget::change::change(&leila(), &mut tx, EN, id, &good).await).contains("closed"));
    }

    async fn the_page_tells_of_changes_and_of_a_holder_who_left(db: TestDb) {
        let app = app(&db).await;
        let mut tx = app.ctx.db.write().await.unwrap();
        works_here(&mut tx, "Ama Owusu").await;
        tx.commit().await.unwrap();
        let staff = async |csv: &str| {
            let upload = Upload {
                name: "staff.csv".into(),
                bytes: csv.as_bytes().to_vec().into(),
                day: Some("2026-11-19".parse().unwrap()),
                ..Upload::default()
            };
            let orders = Orders { apply: true, override_guards: Some("a test".into()) };
            people::import_file(&app.ctx, &SYSTEM, upload, orders, &|_| {}).await.unwrap();
            app.ctx.settle().await.unwrap();
        };
        staff("number;name;email;unit\n1;Kofi Boateng;kofi@example.org;Line 3\n2;Otto Weiss;otto@example.org;Line 3\n").await;
        let mut tx = app.ctx.db.write().await.unwrap();
        let kofi = people::by_email(&SYSTEM, &mut tx, "kofi@example.org").await.unwrap().unwrap();
        let id = funded(&mut tx, &budget::New { holder: Some(kofi), ..new("Line 3", "EUR") }, 600_000).await;
        tx.commit().await.unwrap();
        let (page, changes) = (format!("/budgets/{id}"), format!("/budgets/{id}/changes"));
        let here = as_(&app, "1 en").get(&page).await.expect(200).text();
        assert!(here.contains("Holder and last day") && !here.contains("no longer works here"), "{here}");
        staff("number;name;email;unit\n2;Otto Weiss;otto@example.org;Line 3\n").await;
        let gone = as_(&app, "1 en").get(&page).await.expect(200).text();
        assert!(gone.contains("who holds this budget, no longer works here.") && gone.contains("Name somebody else"), "{gone}");
        as_(&app, "9 en").post(&changes, &[("holder", "Otto Weiss")]).await.expect(404);
        let sent = [("holder", "Otto Weiss"), ("until", "2027-12-31"), ("change_reason", "")];
        let missing = as_(&app, "1 en").post(&changes, &sent).await.expect(422).text();
        assert!(missing.contains("Write why") && missing.contains("Otto Weiss"), "{missing}");
        let sent = [("holder", "Otto Weiss"), ("until", "2027-12-31"), ("change_reason", "Kofi has left.")];
        as_(&app, "1 en").post(&changes, &sent).await.expect(303);
        for (who, holder) in [("1 en", "Held by Otto Weiss, before by Kofi Boateng."), ("1 de", "Otto Weiss, vorher von Kofi Boateng.")] {
            let told = as_(&app, who).get(&page).await.expect(200).text();
            assert!(told.contains(holder) && told.contains("Kofi has left."), "{told}");
            assert!(!told.contains("holds this budget, no longer"), "{told}");
        }
        as_(&app, "1 ar").get(&page).await.expect(200);
    }
}

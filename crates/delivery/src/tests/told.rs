//! What recommending and answering write into the records.

use kernel::PersonId;
use records::native::{Kind, REASON, Vocabulary};
use records::{Recorded, outward};
use wire_xapi::Object;

use super::desk::Desk;
use super::stage::SYSTEM;

/// The statements of a person about recommendations, oldest first.
async fn of(desk: &Desk, person: PersonId) -> Vec<(Kind, Recorded)> {
    let mut tx = desk.ctx.db.read().await.unwrap();
    let mut all = records::of_person(&SYSTEM, &mut tx, person, None, 50).await.unwrap();
    all.reverse();
    all.into_iter().filter_map(|one| Some((Kind::of(&one.statement)?, one))).collect()
}

testkit::both! {
    async fn recommending_and_each_answer_is_a_statement_of_who_does_it(db: TestDb) {
        let desk = Desk::open(&db).await;
        let mut tx = desk.ctx.db.write().await.unwrap();
        let house = Vocabulary::of(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        let mut dolores = desk.browser(desk.dolores).await;
        dolores.get("/team").await.expect(200);
        let (imani, guide) = (desk.imani.to_string(), desk.guide.to_string());
        let fields = [("to", imani.as_str()), ("course", guide.as_str()), ("reason", "You start on Monday.")];
        dolores.post("/recommendations", &fields).await.expect(303);
        dolores.post("/recommendations", &fields).await.expect(422);
        let mut said = of(&desk, desk.dolores).await;
        assert_eq!(said.len(), 1, "what was refused is not recorded");
        let (kind, one) = said.remove(0);
        assert_eq!(kind, Kind::Recommended);
        assert_eq!(house.person_of(&one.statement.actor), Some(desk.dolores), "who recommends is the actor");
        let Object::Sub(sub) = &one.statement.object else { panic!("{:?}", one.statement.object) };
        assert_eq!(house.person_of(&sub.actor), Some(desk.imani), "what is recommended is that she finishes it");
        let Object::Activity(course) = &sub.object else { panic!("{:?}", sub.object) };
        assert!(course.id.ends_with(&format!("courses/{guide}")), "{}", course.id);
        let reason = one.statement.context.as_ref().and_then(|context| context.extensions.get(REASON)?.as_str());
        assert_eq!(reason, Some("You start on Monday."));

        let mut browser = desk.browser(desk.imani).await;
        let today = browser.get("/today").await.expect(200).text();
        let at = today.find("/recommendations/").unwrap();
        let path = today[at..].split('"').next().unwrap().to_owned();
        for answer in ["later", "later", "no", "no", "yes", "no", "yes"] {
            browser.post(&path, &[("answer", answer)]).await.expect(303);
        }
        let said = of(&desk, desk.imani).await;
        let kinds: Vec<_> = said.iter().map(|(kind, _)| *kind).collect();
        assert_eq!(kinds, [Kind::Postponed, Kind::Declined, Kind::Accepted], "a second press says nothing new");
        for (_, answer) in &said {
            let named = answer.statement.context.as_ref().and_then(|context| context.statement.as_ref());
            assert_eq!(named.map(|named| named.id), Some(outward(one.id.0)), "it names the recommendation");
            assert_eq!(answer.statement.object.activity().map(|about| &about.id), Some(&course.id));
        }
    }
}

//! What others see of it: the record, the manager, the People leader, the mail.

use std::collections::BTreeSet;

use kernel::PersonId;

use super::door;
use super::known_store as store;
use super::stage::{HOUSE, Novice, Stage};
use crate::state_dialect;

/// Every act is a statement that reads back, and the progress is what they say.
pub(super) async fn everything_is_recorded(stage: &Stage, person: PersonId) {
    let mut tx = stage.app.ctx.db.read().await.unwrap();
    let recorded = records::of_person(&HOUSE, &mut tx, person, None, 100).await.unwrap();
    let verb = |end: &str| recorded.iter().filter(|one| one.statement.verb.id.ends_with(end)).count();
    assert_eq!(verb("/answered"), 4, "once right, twice wrong, one order");
    // Three parts, the lesson, the course.
    assert_eq!(verb("/completed"), 5);
    for one in &recorded {
        let text = one.statement.print();
        let limits = wire_xapi::Limits::default();
        let read = wire_xapi::parse_one(text.as_bytes(), wire_xapi::Version::V1_0_3, limits);
        assert!(read.is_ok(), "{text}");
    }
    assert_eq!(store::done(&mut tx, person, &stage.guide).await, (3, 3, 2, true));
}

/// The manager sees the team, recommends something, and the person says yes.
pub(super) async fn manager_recommends(stage: &Stage, novice: &Novice) {
    let mut manager = door::with_cookie(stage, novice.manager).await;
    let team = manager.get("/team").await.expect(200).text();
    assert!(team.contains(&novice.name.replace('\'', "&#39;")), "{team}");
    let to = novice.person.to_string();
    let fields = [("to", to.as_str()), ("course", &stage.other), ("reason", "")];
    manager.post("/recommendations", &fields).await.expect(422);
    let fields = [("to", to.as_str()), ("course", &stage.other), ("reason", "You asked about keys.")];
    manager.post("/recommendations", &fields).await.expect(303);
    stage.app.settle().await;
    let mut person = door::with_cookie(stage, novice.person).await;
    let today = person.get("/today").await.expect(200).text();
    assert!(today.contains("You asked about keys."), "{today}");
    let at = today.find("/recommendations/").expect("a form");
    let path = today[at..].split('"').next().unwrap().to_owned();
    manager.get("/me").await.expect(200);
    manager.post(&path, &[("answer", "yes")]).await.expect(404);
    person.post(&path, &[("answer", "yes")]).await.expect(303);
    let mut tx = stage.app.ctx.db.read().await.unwrap();
    assert_eq!(store::duties(&mut tx, &stage.other).await, 1);
    drop(tx);
    let team = manager.get("/team").await.expect(200).text();
    assert!(team.contains("You asked about keys.") || team.contains("yes") || team.contains("Yes"), "{team}");
}

/// Days go by: nobody gets more than one message a day that they did not ask for, and each says why.
pub(super) async fn mail_is_rare_and_says_why(stage: &Stage) {
    let ada = stage.ada.to_string();
    let mut leader = door::with_cookie(stage, stage.leader).await;
    leader.get("/me").await.expect(200);
    let fields = [("to", ada.as_str()), ("course", stage.other.as_str()), ("reason", "It is good.")];
    leader.post("/recommendations", &fields).await.expect(303);
    for _ in 0..18 {
        stage.db.clock.advance(jiff::SignedDuration::from_hours(12));
        stage.app.ctx.tick().await.unwrap();
        stage.app.settle().await;
    }
    let sent = store::unsolicited(&mut stage.app.ctx.db.read().await.unwrap()).await;
    assert!(sent.iter().any(|(person, ..)| *person == Some(stage.ada)), "Ada heard nothing: {sent:?}");
    for (person, day, count, why) in &sent {
        assert_eq!(*count, 1, "{person:?} on {day}");
        assert!(why.len() > 10, "{why}");
    }
}

/// Progress made again from the statements is the progress that was there.
pub(super) async fn rebuilt_is_the_same(stage: &Stage) {
    let tables = [
        "delivery_answers",
        "delivery_part_progress",
        "delivery_lesson_progress",
        "delivery_course_progress",
    ];
    let projections = async || -> BTreeSet<(String, u64)> {
        let all = state_dialect::state(&stage.app.ctx).await.unwrap();
        all.into_iter().filter(|(table, _)| tables.contains(&table.as_str())).collect()
    };
    let before = projections().await;
    delivery::progress::rebuild::rebuild(&stage.app.ctx, &|_| {}).await.unwrap();
    assert_eq!(before, projections().await);
}

//! What the one message of a day tells, and what it leaves out.

use jiff::SignedDuration;
use kernel::{Actor, Ctx, PersonId, Role};
use people::audience::{Audience, Line};

use super::desk::Desk;
use crate::calendar::Calendar;
use crate::reminder;
use crate::rule::draft::{self, Draft};
use crate::rule::{DueRule, rehearsal, switch};

/// Switches a rule on that asks one person for the guide.
async fn ask(desk: &Desk, person: PersonId, reason: &str) {
    let leila = Actor::person(desk.leila, [Role::PeopleLeader]);
    let calendar = Calendar::of(&desk.ctx);
    let mut tx = desk.ctx.db.write().await.unwrap();
    let draft = Draft {
        title: reason.into(),
        owner: Some(desk.leila),
        reason: reason.into(),
        course: Some(desk.guide),
        audience: Audience(Line::All { lines: vec![Line::Person { ids: vec![person] }] }),
        due: Some(DueRule::Days(60)),
        ..Draft::default()
    };
    let rule = draft::begin(&leila, &mut tx, draft).await.unwrap();
    let rehearsal = rehearsal::rehearse(&leila, &mut tx, &calendar, rule).await.unwrap();
    switch::switch_on(&leila, &mut tx, &calendar, rule, &rehearsal).await.unwrap();
    tx.commit().await.unwrap();
}

/// The texts of all messages that were sent.
async fn letters(ctx: &Ctx) -> Vec<String> {
    reminder::gather(ctx).await.unwrap();
    reminder::send(ctx).await.unwrap();
    ctx.settle().await.unwrap();
    let sent = ctx.db.read().await.unwrap().newest_messages(20).await.unwrap();
    sent.into_iter().map(|message| message.text).collect()
}

testkit::both! {
    async fn what_follows_from_ones_own_yes_is_no_news(db: TestDb) {
        let desk = Desk::open(&db).await;
        let mut dolores = desk.browser(desk.dolores).await;
        dolores.get("/team").await.expect(200);
        let (kofi, guide) = (desk.kofi.to_string(), desk.guide.to_string());
        let fields = [("to", kofi.as_str()), ("course", guide.as_str()), ("reason", "Start here.")];
        dolores.post("/recommendations", &fields).await.expect(303);
        let mut browser = desk.browser(desk.kofi).await;
        let today = browser.get("/today").await.expect(200).text();
        let at = today.find("/recommendations/").unwrap();
        let path = today[at..].split('"').next().unwrap().to_owned();
        browser.post(&path, &[("answer", "yes")]).await.expect(303);
        db.clock.advance(SignedDuration::from_hours(20));
        assert_eq!(letters(&desk.ctx).await, [""; 0], "Kofi knows what he said yes to");
        ask(&desk, desk.kofi, "Station 7 needs it.").await;
        let told = letters(&desk.ctx).await;
        assert!(told.len() == 1 && told[0].contains("Why: Station 7 needs it."), "a rule is news: {told:?}");
    }

    async fn the_reason_is_that_of_the_rule_that_asked_first(db: TestDb) {
        let desk = Desk::open(&db).await;
        ask(&desk, desk.kofi, "Zinc burns.").await;
        db.clock.advance(SignedDuration::from_secs(60));
        ask(&desk, desk.kofi, "A new line opens.").await;
        let told = letters(&desk.ctx).await;
        assert!(told.len() == 1 && told[0].contains("Why: Zinc burns."), "{told:?}");
    }
}

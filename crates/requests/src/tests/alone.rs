//! The only People leader asks: what is late, or whose decider left, still waits for somebody.

use jiff::SignedDuration;
use kernel::{Ctx, Mail, PersonId, Role, Uuid};

use super::stage::*;
use crate::RequestId;
use crate::machine::Act;
use crate::request;

/// Holt leads Leila, too.
async fn led(ctx: &Ctx) -> Cast {
    let cast = Cast::of(ctx).await;
    let leila = "1,Leila Haddad,2,People,Brackwater,People leader,leila@example.com\n";
    staff(ctx, &format!("{}{leila}", without("1")), "2026-11-03").await;
    cast
}

async fn approver(ctx: &Ctx, id: RequestId) -> Option<PersonId> {
    seen(ctx, id).await.stage().unwrap().approver
}

async fn waits(ctx: &Ctx, person: PersonId) -> Vec<RequestId> {
    let found = request::waiting(&as_(person), &mut ctx.db.read().await.unwrap()).await.unwrap();
    found.into_iter().map(|(one, _)| one.id).collect()
}

testkit::both! {
    async fn what_is_late_stays_with_whoever_decides_where_nobody_else_may(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = led(&ctx).await;
        let id = asked(&ctx, &cast.leads_learning(), &book(cast.leila, 0)).await.unwrap();
        assert_eq!(approver(&ctx, id).await, Some(cast.holt));
        let due = seen(&ctx, id).await.stage().unwrap().due_on;
        let notices = async || ctx.db.read().await.unwrap().waiting_notices(cast.holt).await.unwrap();
        let told: Vec<Uuid> = notices().await.into_iter().map(|(notice, ..)| notice).collect();
        assert_eq!(told.len(), 1);
        let mail = Mail {
            person: Some(cast.holt),
            address: "holt@example.com".into(),
            why: "A test.".into(),
            subject: "Your day".into(),
            text: "One request waits.".into(),
            html: "<p>One request waits.</p>".into(),
        };
        let mut tx = ctx.db.write().await.unwrap();
        let message = tx.post(&mail).await.unwrap();
        tx.told(&told, message).await.unwrap();
        tx.commit().await.unwrap();
        ctx.clock().advance(SignedDuration::from_hours(24 * 8));
        request::late::tick(&ctx).await.unwrap();
        let found = seen(&ctx, id).await;
        let stage = found.stage().unwrap();
        assert_eq!((stage.approver, stage.late), (Some(cast.holt), 1), "nobody else may");
        assert!(stage.due_on > due, "with new days");
        assert!(found.acts.iter().all(|done| done.act != Act::Escalate), "it went on to nobody");
        assert_eq!(waits(&ctx, cast.holt).await, [id]);
        assert_eq!(notices().await.len(), 1, "he is told again");
    }

    async fn whose_decider_left_waits_for_an_administrator_at_last(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = led(&ctx).await;
        let mut tx = ctx.db.write().await.unwrap();
        identity::role::grant(&SYSTEM, &mut tx, cast.yusuf, Role::ItAdmin, "A test.").await.unwrap();
        tx.commit().await.unwrap();
        let id = asked(&ctx, &cast.leads_learning(), &book(cast.leila, 0)).await.unwrap();
        // Holt leaves; nobody leads Leila or Dolores.
        staff(&ctx, &without("2").replace(",2,", ",,"), "2026-11-19").await;
        assert_eq!(approver(&ctx, id).await, Some(cast.yusuf));
        assert_eq!(waits(&ctx, cast.yusuf).await, [id]);
        assert!(seen(&ctx, id).await.acts.iter().any(|done| done.act == Act::Escalate), "and that is told");
    }
}

//! Budgets for one purpose: proposed for that, and for everything else only chosen.

use funds::budget::{self, New as NewBudget};
use funds::{BudgetId, Scope};
use kernel::Ctx;

use super::stage::*;
use crate::autonomy::{self, Autonomy, Mode};
use crate::machine::State;
use crate::request::decide::{self, Answer};

/// A budget of Dolores for one purpose.
async fn for_purpose(ctx: &Ctx, cast: &Cast, purpose: &str) -> BudgetId {
    let mut tx = ctx.db.write().await.unwrap();
    let new = NewBudget {
        name: format!("For {purpose}"),
        scope: Scope::Purpose,
        purpose: purpose.into(),
        measure: euro(),
        from: day("2026-01-01"),
        until: day("2027-12-31"),
        holder: Some(cast.dolores),
        parent: None,
        restrictive: true,
    };
    let id = budget::set_up(&SYSTEM, &mut tx, EN, &new).await.unwrap();
    let order = order(&tx);
    budget::fund(&SYSTEM, &mut tx, EN, &order, id, 50_000).await.unwrap();
    tx.commit().await.unwrap();
    id
}

testkit::both! {
    async fn a_budget_for_another_purpose_pays_only_where_somebody_chooses_it(db: TestDb) {
        let app = super::pages::app(&db).await;
        let ctx = &app.ctx;
        let cast = Cast::of(ctx).await;
        let licences = for_purpose(ctx, &cast, "Forklift licences").await;
        let mut tx = ctx.db.write().await.unwrap();
        let asks = Autonomy { mode: Mode::Controls, most: 0, measure: euro() };
        autonomy::set(&cast.leads_learning(), &mut tx, EN, cast.dolores, asks).await.unwrap();
        tx.commit().await.unwrap();
        let id = asked(ctx, &as_(cast.yusuf), &book(cast.yusuf, 14_000)).await.unwrap();
        assert_eq!(seen(ctx, id).await.request.money, None, "nothing is set aside");
        let mut leila = super::pages::signed(&app, cast.leila, "people_leader", "en");
        let page = leila.get(&format!("/requests/{id}")).await.expect(200).text();
        let (none, chosen) = (page.find("Choose a budget").unwrap(), page.find("For Forklift licences").unwrap());
        assert!(none < chosen, "it is there, and not the first: {page}");
        let yes = async |budget| {
            let mut tx = ctx.db.write().await.unwrap();
            let state = decide::decide(ctx, &cast.leads_learning(), &mut tx, EN, id, &Answer::Yes(budget), "Go.").await?;
            tx.commit().await.map(|()| state)
        };
        assert!(said(yes(None).await).contains("Choose the budget"));
        assert_eq!(shown(ctx, licences).await, [50_000, 0, 0, 0]);
        assert_eq!(yes(Some(licences)).await.unwrap(), State::Approved);
        assert_eq!(shown(ctx, licences).await, [36_000, 0, 14_000, 0]);
    }

    async fn a_budget_for_what_is_asked_for_is_proposed_and_set_aside(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        for_purpose(&ctx, &cast, "Conference").await;
        let topic = for_purpose(&ctx, &cast, " reading ROBOT alarms ").await;
        let id = asked(&ctx, &as_(cast.yusuf), &book(cast.yusuf, 14_000)).await.unwrap();
        assert_eq!(seen(&ctx, id).await.request.money.map(|(budget, _)| budget), Some(topic));
        assert_eq!(shown(&ctx, topic).await, [36_000, 14_000, 0, 0]);
    }
}

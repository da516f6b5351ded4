//! The fee of an instructor that two budgets share: planned in both, promised, paid and given back in both.

use funds::share::{How, Share};
use funds::{BudgetId, Order, Scope, budget};
use kernel::Tx;

use super::pages::{app, as_, read};
use super::stage::*;
use super::teaching::{instructor, of};
use crate::instructor::{self as instructors, Offer};
use crate::session;

fn shared(one: BudgetId, other: BudgetId) -> Offer {
    let share = |budget, weight, amount| Share { budget, how: How::Heads, weight, amount };
    Offer { fee: 10_000, shares: vec![share(one, 2, 6_667), share(other, 1, 3_333)], ..Offer::default() }
}

async fn pounds(tx: &mut Tx) -> BudgetId {
    let on = tx.today();
    let rate = funds::rate::New { from: "EUR".into(), to: "GBP".into(), worth: "0.86".into(), on };
    funds::rate::give(&leila(), tx, EN, &rate).await.unwrap();
    let new = budget::New {
        name: "Leeds".into(),
        scope: Scope::Organisation,
        purpose: String::new(),
        measure: funds::Measure::parse("GBP").unwrap(),
        from: "2026-10-01".parse().unwrap(),
        until: "2027-09-30".parse().unwrap(),
        holder: Some(person(2)),
        parent: None,
        restrictive: true,
    };
    let id = budget::set_up(&leila(), tx, EN, &new).await.unwrap();
    let order =
        Order { room: "test".into(), id: tx.id(), reason: "A start.".into(), on: tx.today(), by: None };
    budget::fund(&leila(), tx, EN, &order, id, 5_000).await.unwrap();
    id
}

testkit::both! {
    async fn two_budgets_share_a_fee_each_in_its_currency(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let id = planned(&mut tx, class, 4).await;
        session::set_instructor(&leila(), &mut tx, EN, id, None, "").await.unwrap();
        let (euros, pounds) = (funded(&mut tx, 20_000).await, pounds(&mut tx).await);
        let carl = instructor(&mut tx, "Carl", "Hard calls", 6_000).await;
        let offer = shared(euros, pounds);
        let asked = instructors::ask(&leila(), &mut tx, EN, id, carl, &offer).await.unwrap();
        assert_eq!([money(&mut tx, euros).await[0], money(&mut tx, pounds).await[0]], [13_333, 2_133], "planned");
        instructors::answer(&of(carl), &mut tx, EN, asked, false, "No.").await.unwrap();
        assert_eq!([money(&mut tx, euros).await, money(&mut tx, pounds).await], [[20_000, 0, 0], [5_000, 0, 0]]);
        let asked = instructors::ask(&leila(), &mut tx, EN, id, carl, &offer).await.unwrap();
        instructors::answer(&of(carl), &mut tx, EN, asked, true, "").await.unwrap();
        assert_eq!([money(&mut tx, euros).await, money(&mut tx, pounds).await], [[13_333, 6_667, 0], [2_133, 2_867, 0]]);
        tx.commit().await.unwrap();
        ctx.clock().advance(jiff::SignedDuration::from_hours(24 * 15));
        let mut tx = ctx.db.write().await.unwrap();
        session::close(&leila(), &mut tx, EN, id).await.unwrap();
        assert_eq!([money(&mut tx, euros).await, money(&mut tx, pounds).await], [[13_333, 0, 6_667], [2_133, 0, 2_867]]);
    }

    async fn a_fee_is_shared_on_the_page_and_what_does_not_fit_is_said_beside_it(db: TestDb) {
        let app = app(&db).await;
        let mut tx = app.ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let id = planned(&mut tx, class, 4).await;
        session::set_instructor(&leila(), &mut tx, EN, id, None, "").await.unwrap();
        let (euros, pounds) = (funded(&mut tx, 20_000).await, pounds(&mut tx).await);
        let carl = instructor(&mut tx, "Carl", "Hard calls", 6_000).await;
        tx.commit().await.unwrap();
        let path = format!("/sessions/{id}/instructors");
        let (carl, one, other) = (carl.to_string(), euros.to_string(), pounds.to_string());
        let form = |fee, second| [
            ("person", carl.as_str()), ("fee", fee), ("share_how", "percent"),
            ("share_budget_1", one.as_str()), ("share_of_1", "50"),
            ("share_budget_2", other.as_str()), ("share_of_2", second),
        ];
        let page = as_(&app, "1 en").post(&path, &form("100", "49")).await.expect(422).text();
        assert!(page.contains("Make them 100 %") && page.contains("<details class=\"more\" open>"), "{page}");
        let page = as_(&app, "1 en").post(&path, &form("200", "50")).await.expect(422).text();
        assert!(page.contains("f-share_budget_2-error") && page.contains("Leeds"), "{page}");
        as_(&app, "1 en").post(&path, &form("100", "50")).await.expect(303);
        let mut tx = app.ctx.db.write().await.unwrap();
        assert_eq!([money(&mut tx, euros).await[0], money(&mut tx, pounds).await[0]], [15_000, 700]);
        drop(tx);
        assert!(read(&app, "1 en", &path).await.contains("Carl"));
    }
}

//! Budgets of a programme: seats of those who go through it draw on them first, and its page tells what is left.

use funds::{BudgetId, Measure, Order, Scope, budget};
use jiff::civil::date;
use kernel::{PersonId, Tx};

use super::stage::*;
use crate::programme;

/// A budget for a year.
async fn set_up(tx: &mut Tx, leila: PersonId, name: &str, scope: Scope, amount: i64) -> BudgetId {
    let new = budget::New {
        name: name.into(),
        scope,
        purpose: String::new(),
        measure: Measure::Minutes,
        from: date(2026, 10, 1),
        until: date(2027, 9, 30),
        holder: None,
        parent: None,
        restrictive: true,
    };
    let id = budget::set_up(&super::stage::leila(leila), tx, EN, &new).await.unwrap();
    let order =
        Order { room: "test".into(), id: tx.id(), reason: "A start.".into(), on: tx.today(), by: None };
    budget::fund(&SYSTEM, tx, EN, &order, id, amount).await.unwrap();
    id
}

async fn committed(tx: &mut Tx, id: BudgetId) -> i64 {
    budget::balance(&SYSTEM, tx, id).await.unwrap().committed
}

testkit::both! {
    async fn a_seat_draws_on_its_programme_first_and_others_do_not(db: TestDb) {
        live::hooks::register_programmes(programme::of_class);
        funds::hooks::register_programmes(programme::titles);
        let desk = Desk::open(&db, "").await;
        let leila_too = leila(desk.priya);
        desk.join(&leila_too, &[desk.imani]).await.unwrap();
        let mut tx = desk.ctx.db.write().await.unwrap();
        let all = set_up(&mut tx, desk.priya, "Everybody", Scope::Organisation, 1_000).await;
        let own = set_up(&mut tx, desk.priya, "Robot cell", Scope::Programme(desk.programme.0), 1_000).await;
        let none = budget::New {
            name: "Nothing".into(),
            scope: Scope::Programme(tx.id()),
            purpose: String::new(),
            measure: Measure::Minutes,
            from: date(2026, 10, 1),
            until: date(2027, 9, 30),
            holder: None,
            parent: None,
            restrictive: true,
        };
        assert!(budget::set_up(&leila_too, &mut tx, EN, &none).await.is_err(), "there is no such programme");
        tx.commit().await.unwrap();
        desk.booked(&[desk.imani, desk.kofi]).await;
        let mut tx = desk.ctx.db.write().await.unwrap();
        assert_eq!((committed(&mut tx, own).await, committed(&mut tx, all).await), (90, 90), "Kofi is not in it");
        let titles = programme::titles_of(&mut tx, desk.class, desk.imani).await.unwrap();
        assert_eq!(titles.len(), 1);
        assert!(programme::titles_of(&mut tx, desk.class, desk.kofi).await.unwrap().is_empty());
        let seen = budget::of_programme(&leila_too, &mut tx, desk.programme.0).await.unwrap();
        assert_eq!(seen.iter().map(|one| one.id).collect::<Vec<_>>(), [own]);
        let hidden = budget::of_programme(&plain(desk.imani), &mut tx, desk.programme.0).await.unwrap();
        assert!(hidden.is_empty(), "to her the budget does not exist");
    }
}

//! What the page of a request says before a decision: whose turn it is, what a yes does to one quantity, and what can't pay.

use alignment::group;
use kernel::{Ctx, PersonId};

use super::pages::{app, signed};
use super::parts::close;
use super::stage::*;
use crate::autonomy::{self, Autonomy, Mode};
use crate::request::ask::New;
use crate::request::decide::{self, Answer};

async fn may(ctx: &Ctx, cast: &Cast, most: i64) {
    let mut tx = ctx.db.write().await.unwrap();
    let to = Autonomy { mode: Mode::Decides, most, measure: euro() };
    autonomy::set(&cast.leads_learning(), &mut tx, EN, cast.dolores, to).await.unwrap();
    tx.commit().await.unwrap();
}

testkit::both! {
    async fn the_asker_and_who_decides_read_whose_turn_it_is(db: TestDb) {
        let app = app(&db).await;
        let cast = Cast::of(&app.ctx).await;
        may(&app.ctx, &cast, 10_000).await;
        let id = asked(&app.ctx, &as_(cast.yusuf), &book(cast.yusuf, 14_000)).await.unwrap();
        let path = format!("/requests/{id}");
        let (mut yusuf, mut dolores) = (signed(&app, cast.yusuf, "-", "en"), signed(&app, cast.dolores, "-", "en"));
        let page = yusuf.get(&path).await.expect(200).text();
        for text in ["1 of 2: Dolores Ibarra (leads you)", "now, until Thu 26 Nov", "2 of 2: a People leader", "after that"] {
            assert!(page.contains(text), "{text} in {page}");
        }
        let page = dolores.get(&path).await.expect(200).text();
        for text in ["1 of 2: You (leads Yusuf Demir)", "only passes it on", "Then a People leader decides"] {
            assert!(page.contains(text), "{text} in {page}");
        }
        dolores.post(&format!("{path}/decision"), &[("answer", "yes"), ("said", "Good.")]).await.expect(303);
        let page = yusuf.get(&path).await.expect(200).text();
        assert!(page.contains("agreed, 19 November 2026") && page.contains("2 of 2: a People leader"), "{page}");
        let mut leila = signed(&app, cast.leila, "people_leader", "en");
        let page = leila.get(&path).await.expect(200).text();
        assert!(page.contains("A yes needs a budget that pays") && page.contains("No budget can pay this yet."), "{page}");
        let mut tx = app.ctx.db.write().await.unwrap();
        line_3(&mut tx, &cast, "EUR", 190_000, true).await;
        tx.commit().await.unwrap();
        let page = leila.get(&path).await.expect(200).text();
        assert!(page.contains("A budget can pay this.") && !page.contains("A yes needs a budget"), "{page}");
        leila.post(&format!("{path}/decision"), &[("answer", "no"), ("said", "Not now.")]).await.expect(303);
        let page = yusuf.get(&path).await.expect(200).text();
        assert!(page.contains("said no, Leila Haddad, 19 November 2026"), "{page}");
        for locale in ["de", "ar"] {
            signed(&app, cast.yusuf, "-", locale).get(&path).await.expect(200);
        }
    }

    async fn a_yes_is_shown_by_one_quantity_and_a_closed_budget_is_none(db: TestDb) {
        let app = app(&db).await;
        let cast = Cast::of(&app.ctx).await;
        let mut tx = app.ctx.db.write().await.unwrap();
        let budget = line_3(&mut tx, &cast, "EUR", 190_000, true).await;
        tx.commit().await.unwrap();
        may(&app.ctx, &cast, 500_000).await;
        let id = asked(&app.ctx, &as_(cast.yusuf), &book(cast.yusuf, 14_000)).await.unwrap();
        let path = format!("/requests/{id}");
        let mut dolores = signed(&app, cast.dolores, "-", "en");
        let row = ["€\u{a0}1\u{202f}900 to decide about</td>", "€\u{a0}1\u{202f}760 to decide about</b>"];
        let page = dolores.get(&path).await.expect(200).text();
        assert!(row.iter().all(|text| page.contains(text)), "{page}");
        let other = New { title: "Welding".into(), ..book(cast.imani, 180_000) };
        let other = asked(&app.ctx, &as_(cast.imani), &other).await.unwrap();
        let page = dolores.get(&format!("/requests/{other}")).await.expect(200).text();
        assert!(page.contains("only €\u{a0}1\u{202f}760 of it is free; others wait for the rest"), "{page}");
        for settled in [false, true] {
            if settled {
                app.ctx.settle().await.unwrap();
            } else {
                close(&app.ctx, &cast, budget).await;
            }
            let page = dolores.get(&path).await.expect(200).text();
            assert!(page.contains("No budget can pay this yet.") && page.contains("no budget</td>"), "{page}");
            assert!(!page.contains("A budget can pay this."), "{page}");
        }
    }

    async fn the_budget_of_a_group_pays_for_its_own_or_where_its_leader_decides(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let leila = cast.leads_learning();
        may(&ctx, &cast, 500_000).await;
        let mut tx = ctx.db.write().await.unwrap();
        let whole = budget_of(&mut tx, "Learning", cast.leila, "EUR", 500_000).await;
        let new = |leader: PersonId, name: &str| group::New { name: name.into(), about: String::new(), leader, sensitive: false };
        let circle = group::set_up(&leila, &mut tx, EN, &new(cast.holt, "Book")).await.unwrap();
        group::add(&leila, &mut tx, EN, circle, &[cast.imani]).await.unwrap();
        let purse = group::share(&leila, &mut tx, EN, circle, whole, 50_000).await.unwrap();
        tx.commit().await.unwrap();
        let offered = async |who: &kernel::Actor, person: PersonId| {
            let mut tx = ctx.db.read().await.unwrap();
            let about = crate::request::source::About { purpose: crate::Purpose::Book, topic: "", session: None };
            let found = crate::request::source::sources(who, &mut tx, EN, person, (1_000, euro()), about).await.unwrap();
            found.into_iter().find(|one| one.budget.id == purse).map(|one| one.is_proposed())
        };
        assert_eq!(offered(&leila, cast.imani).await, Some(true), "of the group");
        assert_eq!(offered(&leila, cast.yusuf).await, None, "not of the group");
        assert_eq!(offered(&as_(cast.holt), cast.yusuf).await, Some(false), "its leader may choose it, by hand");
        let id = asked(&ctx, &as_(cast.yusuf), &book(cast.yusuf, 1_000)).await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        let pays = Answer::Yes(Some(purse));
        let refused = decide::decide(&ctx, &as_(cast.dolores), &mut tx, EN, id, &pays, "Go.").await;
        assert!(said(refused).contains("is for this person"));
    }

    async fn the_same_stand_in_is_not_named_twice(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let mut tx = ctx.db.write().await.unwrap();
        let me = as_(cast.dolores);
        let (from, until) = (day("2026-12-01"), day("2026-12-10"));
        let one = crate::delegation::make(&me, &mut tx, EN, cast.holt, from, until).await.unwrap();
        let again = crate::delegation::make(&me, &mut tx, EN, cast.holt, until, day("2026-12-20")).await;
        assert!(said(again).contains("decide for you already"));
        crate::delegation::make(&me, &mut tx, EN, cast.imani, from, until).await.unwrap();
        crate::delegation::make(&me, &mut tx, EN, cast.holt, day("2026-12-11"), day("2026-12-20")).await.unwrap();
        crate::delegation::end(&me, &mut tx, one).await.unwrap();
        crate::delegation::make(&me, &mut tx, EN, cast.holt, from, until).await.unwrap();
    }
}

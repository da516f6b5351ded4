//! What people do with requests: asking, deciding, standing in, being late, and what happens to the money.

use funds::budget;
use kernel::{Actor, Error, Role};

use super::stage::*;
use crate::autonomy::{self, Autonomy, Mode};
use crate::machine::{Act, State};
use crate::request::ask::New;
use crate::request::decide::{self, Answer};
use crate::route::{self, Who};
use crate::{Purpose, delegation, request};

const YES: Answer = Answer::Yes(None);

async fn decided(
    ctx: &kernel::Ctx,
    actor: &Actor,
    id: crate::RequestId,
    answer: &Answer,
    said: &str,
) -> Result<State, Error> {
    let mut tx = ctx.db.write().await.unwrap();
    let state = decide::decide(ctx, actor, &mut tx, EN, id, answer, said).await?;
    tx.commit().await?;
    Ok(state)
}

async fn may(ctx: &kernel::Ctx, cast: &Cast, mode: Mode, most: i64) {
    let mut tx = ctx.db.write().await.unwrap();
    let to = Autonomy { mode, most, measure: euro() };
    autonomy::set(&cast.leads_learning(), &mut tx, EN, cast.dolores, to).await.unwrap();
    tx.commit().await.unwrap();
}

testkit::both! {
    async fn a_leader_decides_within_the_autonomy_and_the_money_is_promised(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let mut tx = ctx.db.write().await.unwrap();
        let budget = line_3(&mut tx, &cast, "EUR", 190_000, true).await;
        tx.commit().await.unwrap();
        may(&ctx, &cast, Mode::Decides, 50_000).await;
        let id = asked(&ctx, &as_(cast.yusuf), &book(cast.yusuf, 14_000)).await.unwrap();
        assert_eq!(shown(&ctx, budget).await, [176_000, 14_000, 0, 0], "set aside while it waits");
        assert!(said(asked(&ctx, &as_(cast.yusuf), &book(cast.yusuf, 14_000)).await).contains("already"));
        for stranger in [cast.imani, cast.holt, cast.leila] {
            let nothing = decided(&ctx, &as_(stranger), id, &YES, "Yes.").await;
            assert!(matches!(nothing, Err(Error::NotFound)), "{nothing:?}");
        }
        assert!(said(decided(&ctx, &as_(cast.yusuf), id, &YES, "Yes.").await).contains("somebody else decides"));
        assert!(said(decided(&ctx, &as_(cast.dolores), id, &YES, " ").await).contains("one sentence"));
        assert_eq!(decided(&ctx, &as_(cast.dolores), id, &YES, "Go.").await.unwrap(), State::Approved);
        assert_eq!(shown(&ctx, budget).await, [176_000, 0, 14_000, 0]);
        let again = said(decided(&ctx, &as_(cast.dolores), id, &Answer::Question, "Hm?").await);
        assert!(again.contains("Dolores Ibarra said yes to this already"), "{again}");
        let mut tx = ctx.db.write().await.unwrap();
        decide::cancel(&ctx, &as_(cast.yusuf), &mut tx, EN, id, "It sold out.").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(shown(&ctx, budget).await, [190_000, 0, 0, 0], "free again");
        assert_eq!(seen(&ctx, id).await.request.state, State::Cancelled);
    }

    async fn what_is_above_the_autonomy_goes_on_to_a_people_leader(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        may(&ctx, &cast, Mode::Decides, 50_000).await;
        let id = asked(&ctx, &as_(cast.yusuf), &book(cast.yusuf, 50_001)).await.unwrap();
        assert_eq!(decided(&ctx, &as_(cast.dolores), id, &YES, "Good.").await.unwrap(), State::Waiting(1));
        let missing = said(decided(&ctx, &cast.leads_learning(), id, &YES, "Good.").await);
        assert!(missing.contains("Choose the budget"), "no money without a source: {missing}");
        let mut tx = ctx.db.write().await.unwrap();
        let budget = line_3(&mut tx, &cast, "EUR", 50_000, true).await;
        let loose = line_3(&mut tx, &cast, "EUR", 0, false).await;
        let yen = line_3(&mut tx, &cast, "JPY", 1_000_000, true).await;
        tx.commit().await.unwrap();
        let choose = |budget| Answer::Yes(Some(budget));
        let short = said(decided(&ctx, &cast.leads_learning(), id, &choose(budget), "Good.").await);
        assert!(short.contains("500") && short.contains("left"), "restrictive: {short}");
        let no_rate = said(decided(&ctx, &cast.leads_learning(), id, &choose(yen), "Good.").await);
        assert!(no_rate.contains("EUR") && no_rate.contains("JPY"), "{no_rate}");
        assert_eq!(seen(&ctx, id).await.request.state, State::Waiting(1), "a refusal changes nothing");
        assert_eq!(decided(&ctx, &cast.leads_learning(), id, &choose(loose), "Good.").await.unwrap(), State::Approved);
        assert_eq!(shown(&ctx, loose).await, [-50_001, 0, 50_001, 0], "indicative: it only warns");
    }

    async fn autonomy_and_rules_make_the_way(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        may(&ctx, &cast, Mode::Controls, 0).await;
        let id = asked(&ctx, &as_(cast.imani), &book(cast.imani, 0)).await.unwrap();
        assert!(matches!(decided(&ctx, &as_(cast.dolores), id, &YES, "Yes.").await, Err(Error::NotFound)));
        assert_eq!(decided(&ctx, &cast.leads_learning(), id, &YES, "Yes.").await.unwrap(), State::Approved);
        may(&ctx, &cast, Mode::Decides, 50_000).await;
        let mut tx = ctx.db.write().await.unwrap();
        let free = route::New {
            purpose: Some(Purpose::Conference), tier: None, gap: None, over: None, stages: vec![], days: 3,
            reason: "Conferences of the town are open to all.".into(),
        };
        route::write(&cast.leads_learning(), &mut tx, EN, &free).await.unwrap();
        let above = route::New { purpose: Some(Purpose::Other), stages: vec![Who::Leader, Who::Above], ..free.clone() };
        route::write(&cast.leads_learning(), &mut tx, EN, &above).await.unwrap();
        assert!(route::write(&as_(cast.dolores), &mut tx, EN, &free).await.is_err());
        tx.commit().await.unwrap();
        let town = New { purpose: Purpose::Conference, title: "Town fair".into(), ..book(cast.imani, 0) };
        let id = asked(&ctx, &as_(cast.imani), &town).await.unwrap();
        let found = seen(&ctx, id).await;
        assert_eq!(found.request.state, State::Approved, "by the rule");
        assert_eq!(found.acts.last().map(|done| (done.act, done.by)), Some((Act::Approve, None)));
        assert!(found.request.why.say(EN, "Dolores").contains("open to all"));
        let paid = New { title: "World fair".into(), price: 100, measure: Some(euro()), ..town };
        let id = asked(&ctx, &as_(cast.imani), &paid).await.unwrap();
        assert_eq!(seen(&ctx, id).await.request.state, State::Waiting(0), "what costs needs a budget, so somebody decides");
        let other = New { purpose: Purpose::Other, title: "A day at Line 1".into(), ..book(cast.imani, 0) };
        let id = asked(&ctx, &as_(cast.imani), &other).await.unwrap();
        assert_eq!(decided(&ctx, &as_(cast.dolores), id, &YES, "Yes.").await.unwrap(), State::Waiting(1));
        assert_eq!(decided(&ctx, &as_(cast.holt), id, &YES, "Yes.").await.unwrap(), State::Approved);
        let id = asked(&ctx, &as_(cast.dolores), &book(cast.imani, 0)).await.unwrap();
        assert_eq!(seen(&ctx, id).await.request.state, State::Approved, "a leader asks for a report within the autonomy");
        assert!(said(asked(&ctx, &as_(cast.imani), &book(cast.yusuf, 0)).await).contains("reports to you"));
    }

    async fn a_question_goes_back_and_a_refusal_offers_something_else(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let id = asked(&ctx, &as_(cast.imani), &book(cast.imani, 0)).await.unwrap();
        assert_eq!(decided(&ctx, &as_(cast.dolores), id, &Answer::Question, "Which one?").await.unwrap(), State::Returned(0));
        let wait = said(decided(&ctx, &as_(cast.dolores), id, &YES, "Yes.").await);
        assert!(wait.contains("asked back already"), "{wait}");
        let mut tx = ctx.db.write().await.unwrap();
        assert!(matches!(decide::answer(&ctx, &as_(cast.yusuf), &mut tx, EN, id, "x").await, Err(Error::NotFound)));
        decide::answer(&ctx, &as_(cast.imani), &mut tx, EN, id, "The thick one.").await.unwrap();
        tx.commit().await.unwrap();
        let no = Answer::No("Ruth lends you hers.".into(), None);
        assert_eq!(decided(&ctx, &as_(cast.dolores), id, &no, "We have it.").await.unwrap(), State::Refused);
        let found = seen(&ctx, id).await;
        assert_eq!(found.request.alternative, "Ruth lends you hers.");
        let acts: Vec<Act> = found.acts.iter().map(|done| done.act).collect();
        assert_eq!(acts, [Act::Ask, Act::Return, Act::Answer, Act::Refuse]);
        assert_eq!(State::retell(&acts, 1), Some(State::Refused));
        let mut tx = ctx.db.write().await.unwrap();
        assert!(decide::withdraw(&ctx, &as_(cast.imani), &mut tx, EN, id).await.is_err(), "too late");
        assert_eq!(tx.waiting_notices(cast.imani).await.unwrap().len(), 2, "the question and the refusal");
        assert!(tx.waiting_notices(cast.dolores).await.unwrap().is_empty(), "nothing waits any more");
    }

    async fn a_stand_in_decides_under_both_names_and_only_in_those_days(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let today = ctx.clock().today(&ctx.config.time_zone);
        let mut tx = ctx.db.write().await.unwrap();
        let dolores = as_(cast.dolores);
        assert!(delegation::make(&dolores, &mut tx, EN, cast.dolores, today, today).await.is_err());
        assert!(delegation::make(&dolores, &mut tx, EN, cast.imani, today, today.yesterday().unwrap()).await.is_err());
        delegation::make(&dolores, &mut tx, EN, cast.imani, today, today).await.unwrap();
        tx.commit().await.unwrap();
        let own = asked(&ctx, &as_(cast.imani), &book(cast.imani, 0)).await.unwrap();
        let other = asked(&ctx, &as_(cast.yusuf), &book(cast.yusuf, 0)).await.unwrap();
        let mut tx = ctx.db.read().await.unwrap();
        let waiting = request::waiting(&as_(cast.imani), &mut tx).await.unwrap();
        assert_eq!(waiting.iter().map(|(one, _)| one.id).collect::<Vec<_>>(), [other]);
        drop(tx);
        assert!(said(decided(&ctx, &as_(cast.imani), own, &YES, "Me!").await).contains("somebody else decides"));
        assert_eq!(decided(&ctx, &as_(cast.imani), other, &YES, "Yes.").await.unwrap(), State::Approved);
        let last = seen(&ctx, other).await.acts.pop().unwrap();
        assert_eq!((last.by, last.of), (Some(cast.imani), Some(cast.dolores)));
        let third = asked(&ctx, &as_(cast.yusuf), &New { title: "Another".into(), ..book(cast.yusuf, 0) }).await.unwrap();
        ctx.clock().advance(jiff::SignedDuration::from_hours(48));
        assert!(matches!(decided(&ctx, &as_(cast.imani), third, &YES, "Yes.").await, Err(Error::NotFound)), "she is back");
    }

    async fn what_is_late_goes_on_and_whoever_left_decides_no_more(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let id = asked(&ctx, &as_(cast.yusuf), &book(cast.yusuf, 0)).await.unwrap();
        let second = asked(&ctx, &as_(cast.imani), &book(cast.imani, 0)).await.unwrap();
        for (days, approver) in [(7, Some(cast.dolores)), (1, Some(cast.holt)), (8, None)] {
            ctx.clock().advance(jiff::SignedDuration::from_hours(24 * days));
            request::late::tick(&ctx).await.unwrap();
            let found = seen(&ctx, id).await;
            assert_eq!(found.stage().unwrap().approver, approver);
        }
        assert_eq!(seen(&ctx, id).await.stages[0].late, 2);
        assert!(matches!(decided(&ctx, &as_(cast.dolores), id, &YES, "Oh.").await, Err(Error::NotFound)), "it went on");
        staff(&ctx, &without("5"), "2026-11-20").await;
        assert_eq!(seen(&ctx, id).await.request.state, State::Withdrawn, "who left asks for nothing");
        assert_eq!(seen(&ctx, second).await.request.state, State::Waiting(0));
    }

    async fn a_budget_that_closes_lets_go_of_what_waits(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let mut tx = ctx.db.write().await.unwrap();
        let budget = line_3(&mut tx, &cast, "EUR", 20_000, true).await;
        tx.commit().await.unwrap();
        may(&ctx, &cast, Mode::Decides, 50_000).await;
        let id = asked(&ctx, &as_(cast.yusuf), &book(cast.yusuf, 14_000)).await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        let order = order(&tx);
        budget::close(&cast.leads_learning(), &mut tx, EN, &order, budget).await.unwrap();
        tx.commit().await.unwrap();
        let before = said(decided(&ctx, &as_(cast.dolores), id, &YES, "Go.").await);
        assert!(before.contains("closed"), "even before the event is told: {before}");
        ctx.settle().await.unwrap();
        let found = seen(&ctx, id).await;
        assert_eq!((found.request.money, found.acts.last().map(|done| done.act)), (None, Some(Act::LetGo)));
        assert!(said(decided(&ctx, &as_(cast.dolores), id, &YES, "Go.").await).contains("Choose the budget"));
        assert_eq!(found.request.state, State::Waiting(0));
    }

    async fn amounts_that_can_not_be_are_refused_with_what_to_do(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        for price in [-1, i64::MIN, i64::MAX, 1_000_000_000_000_001] {
            let new = New { price, measure: Some(euro()), ..book(cast.imani, 0) };
            assert!(said(asked(&ctx, &as_(cast.imani), &new).await).contains("Write what it costs"), "{price}");
        }
        let none = New { price: 5, measure: None, ..book(cast.imani, 0) };
        assert!(said(asked(&ctx, &as_(cast.imani), &none).await).contains("currency"));
        let minutes = New { measure: funds::Measure::parse("minutes"), ..none };
        assert!(said(asked(&ctx, &as_(cast.imani), &minutes).await).contains("currency"));
        let link = New { link: "javascript:alert(1)".into(), ..book(cast.imani, 0) };
        assert!(said(asked(&ctx, &as_(cast.imani), &link).await).contains("https://"));
        let away = New { away: Some((day("2020-01-01"), day("2020-01-02"))), ..book(cast.imani, 0) };
        assert!(said(asked(&ctx, &as_(cast.imani), &away).await).contains("not over"));
        let away = New { away: Some((day("9999-12-30"), day("9999-12-31"))), ..book(cast.imani, 0) };
        assert!(said(asked(&ctx, &as_(cast.imani), &away).await).contains("Choose days up to"));
        let empty = New { reason: " \n".into(), ..book(cast.imani, 0) };
        assert!(said(asked(&ctx, &as_(cast.imani), &empty).await).contains("sentence"));
        let alone = book(cast.leila, 0);
        let id = asked(&ctx, &Actor::person(cast.leila, [Role::PeopleLeader]), &alone).await;
        assert!(said(id).contains("Nobody else"), "nobody leads the only People leader");
    }
}

//! A price that two or more budgets share: who agrees, what is set aside and promised, and what happens when it goes wrong.

use funds::share::{self, How, Share};
use funds::{BudgetId, rate};
use kernel::{Actor, Ctx, Error};

use super::stage::*;
use crate::RequestId;
use crate::autonomy::{self, Autonomy, Mode};
use crate::machine::{Act, State};
use crate::request::decide::{self, Answer};
use crate::request::{self, ask::New};

const YES: Answer = Answer::Yes(None);

async fn decided(ctx: &Ctx, actor: &Actor, id: RequestId, answer: &Answer) -> Result<State, Error> {
    let mut tx = ctx.db.write().await.unwrap();
    let state = decide::decide(ctx, actor, &mut tx, EN, id, answer, "So it is.").await?;
    tx.commit().await?;
    Ok(state)
}

/// Heads of each budget, and what they pay of a price.
pub fn heads(price: i64, of: &[(BudgetId, i64)]) -> Answer {
    let weights: Vec<i64> = of.iter().map(|(_, weight)| *weight).collect();
    let amounts = share::divide(price, &weights).unwrap();
    let share = |((budget, weight), amount): (&(BudgetId, i64), i64)| Share {
        budget: *budget,
        how: How::Heads,
        weight: *weight,
        amount,
    };
    Answer::Shared(of.iter().zip(amounts).map(share).collect())
}

/// Line 3 in Dolores's hands and Operations in Holt's; Dolores decides alone about what Yusuf asks for.
async fn two(ctx: &Ctx, cast: &Cast, measure: &str, price: i64) -> (BudgetId, BudgetId, RequestId) {
    let mut tx = ctx.db.write().await.unwrap();
    let line = line_3(&mut tx, cast, "EUR", 50_000, true).await;
    let other = budget_of(&mut tx, "Operations", cast.holt, measure, 20_000).await;
    let to = Autonomy { mode: Mode::Decides, most: 50_000, measure: euro() };
    autonomy::set(&cast.leads_learning(), &mut tx, EN, cast.dolores, to).await.unwrap();
    tx.commit().await.unwrap();
    let id = asked(ctx, &as_(cast.yusuf), &book(cast.yusuf, price)).await.unwrap();
    (line, other, id)
}

pub async fn close(ctx: &Ctx, cast: &Cast, budget: BudgetId) {
    let mut tx = ctx.db.write().await.unwrap();
    let order = order(&tx);
    funds::budget::close(&cast.leads_learning(), &mut tx, EN, &order, budget).await.unwrap();
    tx.commit().await.unwrap();
}

testkit::both! {
    async fn a_shared_price_is_promised_when_every_holder_agreed(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let mut tx = ctx.db.write().await.unwrap();
        let on = tx.today();
        let pounds = rate::New { from: "EUR".into(), to: "GBP".into(), worth: "0.86".into(), on };
        rate::give(&cast.leads_learning(), &mut tx, EN, &pounds).await.unwrap();
        tx.commit().await.unwrap();
        let (line, other, id) = two(&ctx, &cast, "GBP", 10_000).await;
        assert_eq!(shown(&ctx, line).await, [40_000, 10_000, 0, 0], "set aside as it was asked");
        let parts = heads(10_000, &[(line, 2), (other, 1)]);
        assert_eq!(decided(&ctx, &as_(cast.dolores), id, &parts).await.unwrap(), State::Waiting(1));
        assert_eq!(shown(&ctx, line).await, [43_333, 6_667, 0, 0], "the rest goes to the first");
        assert_eq!(shown(&ctx, other).await, [20_000, 0, 0, 0], "nobody takes what its holder did not agree to");
        let found = seen(&ctx, id).await;
        assert_eq!(found.stage().unwrap().approver, Some(cast.holt));
        let told = ctx.db.read().await.unwrap().waiting_notices(cast.holt).await.unwrap();
        let told: Vec<&str> = told.iter().map(|one| one.1.as_str()).collect();
        assert!(told.iter().any(|one| one.ends_with("your part is €\u{a0}33.33 of €\u{a0}100")), "{told:?}");
        assert!(matches!(decided(&ctx, &as_(cast.imani), id, &YES).await, Err(Error::NotFound)));
        assert!(matches!(decided(&ctx, &as_(cast.dolores), id, &YES).await, Err(Error::Forbidden(_))));
        assert!(said(decided(&ctx, &as_(cast.holt), id, &parts).await).contains("your part alone"));
        assert_eq!(decided(&ctx, &as_(cast.holt), id, &YES).await.unwrap(), State::Approved);
        assert_eq!(shown(&ctx, line).await, [43_333, 0, 6_667, 0]);
        assert_eq!(shown(&ctx, other).await, [17_133, 0, 2_867, 0], "33.33 euros are 28.67 pounds");
        let found = seen(&ctx, id).await;
        let acts: Vec<Act> = found.acts.iter().map(|done| done.act).collect();
        assert_eq!(State::retell(&acts, found.request.stages), Some(State::Approved));
        let mut tx = ctx.db.write().await.unwrap();
        decide::cancel(&ctx, &as_(cast.yusuf), &mut tx, EN, id, "Not any more.").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!([shown(&ctx, line).await, shown(&ctx, other).await], [[50_000, 0, 0, 0], [20_000, 0, 0, 0]]);
    }

    async fn one_no_ends_it_and_gives_everything_back(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let (line, other, id) = two(&ctx, &cast, "EUR", 10_000).await;
        let third = budget_of(&mut ctx.db.write().await.unwrap(), "Unsaved", cast.holt, "EUR", 1).await;
        let unknown = said(decided(&ctx, &as_(cast.dolores), id, &heads(10_000, &[(line, 1), (third, 1)])).await);
        assert!(unknown.contains("that is open"), "{unknown}");
        decided(&ctx, &as_(cast.dolores), id, &heads(10_000, &[(line, 1), (other, 1)])).await.unwrap();
        assert_eq!(shown(&ctx, line).await, [45_000, 5_000, 0, 0]);
        let no = Answer::No("Ask Line 1.".into(), None);
        assert_eq!(decided(&ctx, &as_(cast.holt), id, &no).await.unwrap(), State::Refused);
        assert_eq!([shown(&ctx, line).await, shown(&ctx, other).await], [[50_000, 0, 0, 0], [20_000, 0, 0, 0]]);
    }

    async fn a_part_that_its_budget_can_not_pay_is_said_to_its_holder(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let (line, other, id) = two(&ctx, &cast, "EUR", 45_000).await;
        decided(&ctx, &as_(cast.dolores), id, &heads(45_000, &[(line, 1), (other, 1)])).await.unwrap();
        let little = said(decided(&ctx, &as_(cast.holt), id, &YES).await);
        assert!(little.contains("Operations"), "{little}");
        assert_eq!(shown(&ctx, other).await, [20_000, 0, 0, 0]);
        let whole = heads(45_000, &[(line, 2), (other, 1)]);
        assert!(decided(&ctx, &as_(cast.dolores), id, &whole).await.is_err(), "it is not her turn");
    }

    async fn whoever_asks_agrees_to_no_part(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let mut tx = ctx.db.write().await.unwrap();
        let line = line_3(&mut tx, &cast, "EUR", 50_000, true).await;
        let other = budget_of(&mut tx, "Operations", cast.holt, "EUR", 20_000).await;
        let to = Autonomy { mode: Mode::Decides, most: 50_000, measure: euro() };
        autonomy::set(&cast.leads_learning(), &mut tx, EN, cast.holt, to).await.unwrap();
        tx.commit().await.unwrap();
        let id = asked(&ctx, &as_(cast.dolores), &book(cast.dolores, 10_000)).await.unwrap();
        let parts = heads(10_000, &[(other, 1), (line, 1)]);
        assert_eq!(decided(&ctx, &as_(cast.holt), id, &parts).await.unwrap(), State::Waiting(1));
        assert_eq!(seen(&ctx, id).await.stage().unwrap().approver, None, "any People leader");
        assert!(said(decided(&ctx, &as_(cast.dolores), id, &YES).await).contains("somebody else decides"));
        assert_eq!(decided(&ctx, &cast.leads_learning(), id, &YES).await.unwrap(), State::Approved);
        assert_eq!(shown(&ctx, line).await, [45_000, 0, 5_000, 0]);
    }

    async fn who_decides_about_every_budget_settles_it_at_once(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let mut tx = ctx.db.write().await.unwrap();
        let to = Autonomy { mode: Mode::Controls, most: 0, measure: euro() };
        autonomy::set(&cast.leads_learning(), &mut tx, EN, cast.dolores, to).await.unwrap();
        let line = line_3(&mut tx, &cast, "EUR", 50_000, true).await;
        let other = budget_of(&mut tx, "Operations", cast.holt, "EUR", 20_000).await;
        tx.commit().await.unwrap();
        let id = asked(&ctx, &as_(cast.yusuf), &book(cast.yusuf, 9_000)).await.unwrap();
        let parts = heads(9_000, &[(line, 1), (other, 2)]);
        assert_eq!(decided(&ctx, &cast.leads_learning(), id, &parts).await.unwrap(), State::Approved);
        assert_eq!([shown(&ctx, line).await, shown(&ctx, other).await], [[47_000, 0, 3_000, 0], [14_000, 0, 6_000, 0]]);
    }

    async fn a_budget_that_closes_gives_the_division_back_to_who_made_it(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let (line, other, id) = two(&ctx, &cast, "EUR", 10_000).await;
        decided(&ctx, &as_(cast.dolores), id, &heads(10_000, &[(line, 1), (other, 1)])).await.unwrap();
        close(&ctx, &cast, other).await;
        let before = said(decided(&ctx, &as_(cast.holt), id, &YES).await);
        assert!(before.contains("closed"), "even before the event is told: {before}");
        ctx.settle().await.unwrap();
        let found = seen(&ctx, id).await;
        assert_eq!((found.request.state, found.stage().unwrap().approver), (State::Waiting(1), Some(cast.dolores)));
        assert!(found.parts.is_empty() && found.acts.last().is_some_and(|done| done.act == Act::LetGo));
        assert_eq!(shown(&ctx, line).await, [50_000, 0, 0, 0], "what was set aside is free again");
        assert!(matches!(decided(&ctx, &as_(cast.holt), id, &YES).await, Err(Error::NotFound)));
        assert!(said(decided(&ctx, &as_(cast.dolores), id, &YES).await).contains("Choose the budget"));
        assert_eq!(decided(&ctx, &as_(cast.dolores), id, &Answer::Yes(Some(line))).await.unwrap(), State::Approved);
        assert_eq!(shown(&ctx, line).await, [40_000, 0, 10_000, 0]);
        let found = seen(&ctx, id).await;
        let acts: Vec<Act> = found.acts.iter().map(|done| done.act).collect();
        assert_eq!(State::retell(&acts, found.request.stages), Some(State::Approved));
    }

    async fn a_part_follows_its_budget_into_other_hands(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let (line, other, id) = two(&ctx, &cast, "EUR", 10_000).await;
        decided(&ctx, &as_(cast.dolores), id, &heads(10_000, &[(line, 1), (other, 1)])).await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        let to = funds::budget::change::Change {
            holder: Some(cast.imani),
            until: day("2027-12-31"),
            reason: "Imani keeps it now.".into(),
        };
        funds::budget::change::change(&cast.leads_learning(), &mut tx, EN, other, &to).await.unwrap();
        tx.commit().await.unwrap();
        assert!(said(decided(&ctx, &as_(cast.holt), id, &YES).await).contains("Somebody else holds Operations"));
        ctx.settle().await.unwrap();
        let mut tx = ctx.db.read().await.unwrap();
        let waiting = request::waiting(&as_(cast.imani), &mut tx).await.unwrap();
        assert_eq!(waiting.iter().map(|(one, _)| one.id).collect::<Vec<_>>(), [id]);
        drop(tx);
        assert_eq!(decided(&ctx, &as_(cast.imani), id, &YES).await.unwrap(), State::Approved);
    }

    async fn of_two_who_agree_to_a_part_at_once_one_does(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let (line, other, id) = two(&ctx, &cast, "EUR", 10_000).await;
        decided(&ctx, &as_(cast.dolores), id, &heads(10_000, &[(line, 1), (other, 1)])).await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        let today = tx.today();
        crate::delegation::make(&as_(cast.holt), &mut tx, EN, cast.imani, today, today).await.unwrap();
        tx.commit().await.unwrap();
        let no = Answer::No(String::new(), None);
        let (holt, imani) = (as_(cast.holt), as_(cast.imani));
        let (yes, no) = tokio::join!(decided(&ctx, &holt, id, &YES), decided(&ctx, &imani, id, &no));
        assert!(yes.is_ok() != no.is_ok(), "{yes:?} {no:?}");
        let held = [shown(&ctx, line).await, shown(&ctx, other).await];
        match yes {
            Ok(_) => assert_eq!(held, [[45_000, 0, 5_000, 0], [15_000, 0, 5_000, 0]]),
            Err(_) => assert_eq!(held, [[50_000, 0, 0, 0], [20_000, 0, 0, 0]]),
        }
    }

    async fn a_price_is_shared_on_the_page_and_each_sees_what_is_theirs(db: TestDb) {
        let app = super::pages::app(&db).await;
        let ctx = &app.ctx;
        let cast = Cast::of(ctx).await;
        let (line, other, id) = two(ctx, &cast, "EUR", 10_000).await;
        let (path, line, other) = (format!("/requests/{id}"), line.to_string(), other.to_string());
        let decision = format!("{path}/decision");
        let mut dolores = super::pages::signed(&app, cast.dolores, "-", "en");
        let page = dolores.get(&path).await.expect(200).text();
        assert!(page.contains("Operations: J. Holt agrees to its part"), "{page}");
        assert!(!page.contains("200 free"), "what is in it is theirs to know: {page}");
        let of = |one: &'static str, two: &'static str, how: &'static str| {
            [
                ("answer", "yes".to_owned()), ("said", "For both teams.".into()), ("share_how", how.into()),
                ("share_budget_1", line.clone()), ("share_of_1", one.into()),
                ("share_budget_2", other.clone()), ("share_of_2", two.into()),
            ]
        };
        let send = |form: &[(&'static str, String)]| form.to_vec();
        let wrong = send(&of("60", "39.99", "amount"));
        let wrong: Vec<(&str, &str)> = wrong.iter().map(|(n, v)| (*n, v.as_str())).collect();
        let again = dolores.post(&decision, &wrong).await.expect(422).text();
        assert!(again.contains("99.99 together") && again.contains("value=\"39.99\""), "{again}");
        let good = send(&of("2", "1", "heads"));
        let good: Vec<(&str, &str)> = good.iter().map(|(n, v)| (*n, v.as_str())).collect();
        dolores.post(&decision, &good).await.expect(303);
        let mut yusuf = super::pages::signed(&app, cast.yusuf, "-", "en");
        let mine = yusuf.get(&path).await.expect(200).text();
        assert!(mine.contains("waits for J. Holt") && mine.contains("Budget of J. Holt"), "{mine}");
        assert!(!mine.contains("Operations") && !mine.contains("Line 3 in EUR"), "{mine}");
        assert!(mine.contains("of it €\u{a0}0.01 that could not be divided"), "{mine}");
        let mut holt = super::pages::signed(&app, cast.holt, "-", "en");
        let theirs = holt.get(&path).await.expect(200).text();
        assert!(theirs.contains("Agree to €\u{a0}33.33") && theirs.contains("€\u{a0}166.67 to decide about</b>"), "{theirs}");
        assert!(!theirs.contains("share_how"), "they agree to their part alone: {theirs}");
        for locale in ["de", "ar"] {
            super::pages::signed(&app, cast.holt, "-", locale).get(&path).await.expect(200);
        }
        holt.post(&decision, &[("answer", "yes"), ("said", "Ours too.")]).await.expect(303);
        assert!(yusuf.get(&path).await.expect(200).text().contains("promised"));
    }

    async fn what_is_free_is_not_shared(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let (line, other, _) = two(&ctx, &cast, "EUR", 10_000).await;
        let free = New { title: "Free".into(), ..book(cast.yusuf, 0) };
        let id = asked(&ctx, &as_(cast.yusuf), &free).await.unwrap();
        let parts = heads(10_000, &[(line, 1), (other, 1)]);
        assert!(said(decided(&ctx, &as_(cast.dolores), id, &parts).await).contains("nothing to divide"));
    }
}

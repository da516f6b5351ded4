//! What was paid for what was approved: who says so, what it does to the budgets, and who reads it.

use std::fmt::Write;

use funds::share::{self, How, Share};
use funds::{BudgetId, rate};
use kernel::{Actor, Ctx, Error};
use testkit::Answer as Reply;
use testkit::App;

use super::pages::{app, signed};
use super::parts::{close, heads};
use super::stage::*;
use crate::RequestId;
use crate::autonomy::{self, Autonomy, Mode};
use crate::machine::State;
use crate::request::correction;
use crate::request::decide::{self, Answer};
use crate::request::payment::{self, New};

/// Line 3 in Dolores's hands, who said yes to Yusuf's book.
async fn approved(ctx: &Ctx, cast: &Cast, price: i64, restrictive: bool) -> (BudgetId, RequestId) {
    let mut tx = ctx.db.write().await.unwrap();
    let budget = line_3(&mut tx, cast, "EUR", 20_000, restrictive).await;
    let to = Autonomy { mode: Mode::Decides, most: 50_000, measure: euro() };
    autonomy::set(&cast.leads_learning(), &mut tx, EN, cast.dolores, to).await.unwrap();
    tx.commit().await.unwrap();
    let id = asked(ctx, &as_(cast.yusuf), &book(cast.yusuf, price)).await.unwrap();
    yes(ctx, &as_(cast.dolores), id, &Answer::Yes(None)).await;
    (budget, id)
}

async fn yes(ctx: &Ctx, actor: &Actor, id: RequestId, answer: &Answer) {
    let mut tx = ctx.db.write().await.unwrap();
    decide::decide(ctx, actor, &mut tx, EN, id, answer, "Go.").await.unwrap();
    tx.commit().await.unwrap();
}

async fn pays(ctx: &Ctx, actor: &Actor, id: RequestId, paid: i64, on: &str, said: &str) -> Result<(), Error> {
    let mut tx = ctx.db.write().await.unwrap();
    let new = New { paid, on: day(on), said: said.into(), receipt: None };
    payment::pay(ctx, actor, &mut tx, EN, id, &new).await?;
    tx.commit().await
}

async fn corrects(ctx: &Ctx, actor: &Actor, id: RequestId, paid: i64, said: &str) -> Result<(), Error> {
    let mut tx = ctx.db.write().await.unwrap();
    correction::correct(ctx, actor, &mut tx, EN, id, (paid, said)).await?;
    tx.commit().await
}

async fn waits(ctx: &Ctx, actor: &Actor) -> (Vec<RequestId>, Vec<RequestId>) {
    payment::waiting(actor, &mut ctx.db.read().await.unwrap()).await.unwrap()
}

/// Sends the form of a payment with a receipt.
async fn sends(browser: &mut App, path: &str, fields: &[(&str, &str)], receipt: &str) -> Reply {
    let mut body = String::new();
    for (name, value) in [("csrf", "the-proof-of-a-test")].iter().chain(fields) {
        let _ = write!(body, "--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
    }
    let head = "Content-Disposition: form-data; name=\"receipt\"; filename=\"receipt.pdf\"";
    let _ = write!(body, "--b\r\n{head}\r\n\r\n{receipt}\r\n--b--\r\n");
    let kind = "multipart/form-data; boundary=b";
    browser.send(http::Method::POST, path, Some(kind), body.into_bytes()).await
}

async fn today(ctx: &Ctx) -> String {
    ctx.db.read().await.unwrap().today().to_string()
}

testkit::both! {
    async fn a_holder_says_what_was_paid_and_the_rest_is_free_again(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let (budget, id) = approved(&ctx, &cast, 14_000, true).await;
        let on = today(&ctx).await;
        for stranger in [cast.yusuf, cast.imani, cast.holt] {
            assert!(waits(&ctx, &as_(stranger)).await.0.is_empty());
            let nothing = pays(&ctx, &as_(stranger), id, 13_000, &on, "").await;
            assert!(matches!(nothing, Err(Error::NotFound)), "{nothing:?}");
        }
        let dolores = as_(cast.dolores);
        assert_eq!(waits(&ctx, &dolores).await, (vec![id], vec![]));
        assert_eq!(waits(&ctx, &cast.leads_learning()).await, (vec![id], vec![]));
        for wrong in ["2099-01-01", "2020-01-01"] {
            assert!(said(pays(&ctx, &dolores, id, 13_000, wrong, "").await).contains("not to come"));
        }
        assert!(said(pays(&ctx, &dolores, id, 0, &on, "").await).contains("more than nothing"));
        let more = said(pays(&ctx, &dolores, id, 14_001, &on, "Dearer.").await);
        assert!(more.contains("€\u{a0}140") && more.contains("People leader"), "{more}");
        assert_eq!(shown(&ctx, budget).await, [6_000, 0, 14_000, 0], "a refusal changes nothing");
        pays(&ctx, &dolores, id, 13_000, &on, "Second hand.").await.unwrap();
        assert_eq!(shown(&ctx, budget).await, [7_000, 0, 0, 13_000]);
        assert_eq!(waits(&ctx, &dolores).await, (vec![], vec![id]));
        let again = said(pays(&ctx, &cast.leads_learning(), id, 13_000, &on, "").await);
        assert!(again.contains("Dolores Ibarra said on"), "{again}");
        let told = ctx.db.read().await.unwrap().waiting_notices(cast.yusuf).await.unwrap();
        assert!(told.iter().any(|one| one.1.as_str() == "Paid: Reading robot alarms, €\u{a0}130"), "{told:?}");
        let mut tx = ctx.db.write().await.unwrap();
        let kept = said(decide::cancel(&ctx, &as_(cast.yusuf), &mut tx, EN, id, "Ill.").await);
        assert!(kept.contains("paid already"), "{kept}");
    }

    async fn more_than_was_promised_is_a_people_leaders_with_a_sentence(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let (budget, id) = approved(&ctx, &cast, 14_000, true).await;
        let (leila, on) = (cast.leads_learning(), today(&ctx).await);
        assert!(said(pays(&ctx, &leila, id, 15_000, &on, " ").await).contains("Write why"));
        let short = said(pays(&ctx, &leila, id, 20_001, &on, "Customs.").await);
        assert!(short.contains("left"), "a restrictive budget pays no more than it has: {short}");
        pays(&ctx, &leila, id, 15_000, &on, "Customs.").await.unwrap();
        assert_eq!(shown(&ctx, budget).await, [5_000, 0, 0, 15_000]);
    }

    async fn what_was_said_wrongly_is_corrected_and_stays_to_be_read(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let (budget, id) = approved(&ctx, &cast, 14_000, true).await;
        let (dolores, leila, on) = (as_(cast.dolores), cast.leads_learning(), today(&ctx).await);
        assert!(said(corrects(&ctx, &dolores, id, 1_300, "A slip.").await).contains("Nobody said yet"));
        pays(&ctx, &dolores, id, 13_000, &on, "").await.unwrap();
        for stranger in [cast.yusuf, cast.imani] {
            assert!(matches!(corrects(&ctx, &as_(stranger), id, 1_300, "A slip.").await, Err(Error::NotFound)));
        }
        assert!(said(corrects(&ctx, &dolores, id, 13_000, "The same.").await).contains("said already"));
        assert!(said(corrects(&ctx, &dolores, id, 1_300, " ").await).contains("one sentence"));
        assert!(said(corrects(&ctx, &dolores, id, -1, "A slip.").await).contains("more than nothing"));
        assert!(said(corrects(&ctx, &dolores, id, 14_001, "Customs.").await).contains("People leader"));
        assert_eq!(shown(&ctx, budget).await, [7_000, 0, 0, 13_000], "a refusal changes nothing");
        corrects(&ctx, &dolores, id, 1_300, "A nought too many.").await.unwrap();
        assert_eq!(shown(&ctx, budget).await, [18_700, 0, 0, 1_300]);
        corrects(&ctx, &dolores, id, 0, "The shop gave it back.").await.unwrap();
        assert_eq!(shown(&ctx, budget).await, [20_000, 0, 0, 0]);
        corrects(&ctx, &dolores, id, 14_000, "Bought after all.").await.unwrap();
        assert_eq!(shown(&ctx, budget).await, [6_000, 0, 0, 14_000]);
        assert!(said(corrects(&ctx, &leila, id, 20_001, "Customs.").await).contains("left"), "no more than there is");
        corrects(&ctx, &leila, id, 15_000, "Customs.").await.unwrap();
        corrects(&ctx, &leila, id, 14_500, "Less customs.").await.unwrap();
        assert_eq!(shown(&ctx, budget).await, [5_500, 0, 0, 14_500], "from the newest line back");
        let told = ctx.db.read().await.unwrap().waiting_notices(cast.yusuf).await.unwrap();
        let told: Vec<_> = told.iter().filter(|one| one.1.starts_with("Corrected: ")).collect();
        assert_eq!(told.len(), 5, "{told:?}");
        assert!(told.iter().any(|one| one.1.ends_with("€\u{a0}13 instead of €\u{a0}130") && one.2 == "A nought too many."), "{told:?}");
        let (_, paid) = payment::find(&dolores, &mut ctx.db.read().await.unwrap(), id).await.unwrap();
        assert_eq!(paid.unwrap().paid, 14_500);
        assert!(funds::ledger::check(&Actor::system("a test"), &mut ctx.db.read().await.unwrap()).await.unwrap().is_empty());
    }

    async fn a_budget_that_closed_still_pays_what_it_promised(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let (budget, id) = approved(&ctx, &cast, 14_000, true).await;
        close(&ctx, &cast, budget).await;
        ctx.settle().await.unwrap();
        pays(&ctx, &as_(cast.dolores), id, 13_000, &today(&ctx).await, "").await.unwrap();
        assert_eq!(shown(&ctx, budget).await, [0, 0, 0, 13_000], "what is not paid goes where the rest went");
    }

    async fn what_was_not_bought_gives_everything_back(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let (budget, id) = approved(&ctx, &cast, 14_000, true).await;
        let mut tx = ctx.db.write().await.unwrap();
        let missing = said(payment::not_bought(&ctx, &as_(cast.dolores), &mut tx, EN, id, " ").await);
        assert!(missing.contains("one sentence"), "{missing}");
        payment::not_bought(&ctx, &cast.leads_learning(), &mut tx, EN, id, "Out of print.").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(shown(&ctx, budget).await, [20_000, 0, 0, 0]);
        assert_eq!(seen(&ctx, id).await.request.state, State::Cancelled);
        assert_eq!(waits(&ctx, &as_(cast.dolores)).await, (vec![], vec![]));
        let gone = said(pays(&ctx, &as_(cast.dolores), id, 1, &today(&ctx).await, "").await);
        assert!(gone.contains("given up"), "{gone}");
    }

    async fn budgets_that_share_a_price_pay_in_their_shares(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let mut tx = ctx.db.write().await.unwrap();
        let on = tx.today();
        let pounds = rate::New { from: "EUR".into(), to: "GBP".into(), worth: "0.86".into(), on };
        rate::give(&cast.leads_learning(), &mut tx, EN, &pounds).await.unwrap();
        let line = line_3(&mut tx, &cast, "EUR", 50_000, true).await;
        let euros = budget_of(&mut tx, "Operations", cast.holt, "EUR", 20_000).await;
        let other = budget_of(&mut tx, "Abroad", cast.holt, "GBP", 20_000).await;
        let to = Autonomy { mode: Mode::Decides, most: 50_000, measure: euro() };
        autonomy::set(&cast.leads_learning(), &mut tx, EN, cast.dolores, to).await.unwrap();
        tx.commit().await.unwrap();
        let on = on.to_string();

        let id = asked(&ctx, &as_(cast.yusuf), &book(cast.yusuf, 10_000)).await.unwrap();
        yes(&ctx, &as_(cast.dolores), id, &heads(10_000, &[(line, 2), (euros, 1)])).await;
        assert!(matches!(pays(&ctx, &as_(cast.holt), id, 1, &on, "").await, Err(Error::NotFound | Error::Conflict(_))));
        yes(&ctx, &as_(cast.holt), id, &Answer::Yes(None)).await;
        assert_eq!((shown(&ctx, line).await, shown(&ctx, euros).await), ([43_333, 0, 6_667, 0], [16_667, 0, 3_333, 0]));
        pays(&ctx, &as_(cast.holt), id, 9_001, &on, "").await.unwrap();
        assert_eq!((shown(&ctx, line).await, shown(&ctx, euros).await), ([43_999, 0, 0, 6_001], [17_000, 0, 0, 3_000]));

        let abroad = crate::request::ask::New { title: "A world atlas".into(), ..book(cast.yusuf, 10_000) };
        let id = asked(&ctx, &as_(cast.yusuf), &abroad).await.unwrap();
        let half = |budget| Share { budget, how: How::Percent, weight: 5_000, amount: 5_000 };
        assert_eq!(share::divide(10_000, &[5_000, 5_000]), Some(vec![5_000, 5_000]));
        yes(&ctx, &as_(cast.dolores), id, &Answer::Shared(vec![half(line), half(other)])).await;
        yes(&ctx, &as_(cast.holt), id, &Answer::Yes(None)).await;
        assert_eq!(shown(&ctx, other).await, [15_700, 0, 4_300, 0]);
        pays(&ctx, &as_(cast.dolores), id, 8_000, &on, "").await.unwrap();
        assert_eq!(shown(&ctx, line).await, [39_999, 0, 0, 10_001], "40 of 50 euros");
        assert_eq!(shown(&ctx, other).await, [16_560, 0, 0, 3_440], "34.40 of 43 pounds");
        corrects(&ctx, &as_(cast.holt), id, 4_000, "Half of it.").await.unwrap();
        assert_eq!(shown(&ctx, line).await, [41_999, 0, 0, 8_001], "20 euros are back");
        assert_eq!(shown(&ctx, other).await, [18_280, 0, 0, 1_720], "17.20 pounds are back");
        corrects(&ctx, &as_(cast.holt), id, 0, "None of it.").await.unwrap();
        corrects(&ctx, &as_(cast.holt), id, 8_000, "All of it.").await.unwrap();
        assert_eq!(shown(&ctx, other).await, [16_560, 0, 0, 3_440], "as it was paid first");
    }

    async fn what_was_paid_stands_on_pages_and_in_the_file_for_finance(db: TestDb) {
        let app = app(&db).await;
        let cast = Cast::of(&app.ctx).await;
        let (budget, id) = approved(&app.ctx, &cast, 14_000, true).await;
        let (page, pay) = (format!("/requests/{id}"), format!("/requests/{id}/payment"));
        let receipt = format!("{page}/receipt");
        let mut dolores = signed(&app, cast.dolores, "-", "en");
        let mut yusuf = signed(&app, cast.yusuf, "-", "en");
        assert!(yusuf.get(&page).await.expect(200).text().contains("not paid yet"));
        for path in ["/payments", &pay] {
            yusuf.get(path).await.expect(404);
            signed(&app, cast.imani, "-", "en").get(path).await.expect(404);
        }
        assert!(dolores.get("/payments").await.expect(200).text().contains("Reading robot alarms"));
        assert!(dolores.get(&page).await.expect(200).text().contains(&pay));
        let form = dolores.get(&pay).await.expect(200).text();
        assert!(form.contains("€\u{a0}140 is promised") && form.contains("value=\"140.00\""), "{form}");
        let on = today(&app.ctx).await;
        let fields = |paid: &'static str| [("paid", paid), ("on", on.as_str()), ("said", ""), ("answer", "paid")];
        let high = sends(&mut dolores, &pay, &fields("200"), "").await.expect(422).text();
        assert!(high.contains("is promised. A People leader") && high.contains("value=\"200\""), "{high}");
        let page_of = sends(&mut dolores, &pay, &fields("139.50"), "<html>").await.expect(422).text();
        assert!(page_of.contains("no PDF"), "{page_of}");
        sends(&mut dolores, &pay, &fields("139.50"), "%PDF-1.7\n").await.expect(303);
        sends(&mut dolores, &pay, &fields("139.50"), "%PDF-1.7\n").await.expect(409);
        let paid = yusuf.get(&page).await.expect(200).text();
        for text in ["€\u{a0}139.50 paid on", "Dolores Ibarra said so.", "€\u{a0}0.50 is free again", &receipt] {
            assert!(paid.contains(text), "{text} in {paid}");
        }
        assert!(!paid.contains("Give it up"), "what is paid is not given up");
        let correct = format!("{pay}/correction");
        let wrong = dolores.post(&correct, &[("paid", "13,95"), ("said", "")]).await.expect(422).text();
        assert!(wrong.contains("value=\"13,95\"") && wrong.contains("<details class=\"mt4\" open"), "{wrong}");
        yusuf.post(&correct, &[("paid", "13.95"), ("said", "A slip.")]).await.expect(404);
        dolores.post(&correct, &[("paid", "13.95"), ("said", "A slip.")]).await.expect(303);
        let corrected = yusuf.get(&page).await.expect(200).text();
        assert!(corrected.contains("€\u{a0}13.95 instead of €\u{a0}139.50. A slip."), "{corrected}");
        dolores.post(&correct, &[("paid", "0"), ("said", "The shop gave it back.")]).await.expect(303);
        assert!(yusuf.get(&page).await.expect(200).text().contains("€\u{a0}0 instead of €\u{a0}13.95."));
        dolores.post(&correct, &[("paid", "139.50"), ("said", "No slip.")]).await.expect(303);
        let file = yusuf.get(&receipt).await.expect(200);
        assert!(file.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
        signed(&app, cast.imani, "-", "en").get(&receipt).await.expect(404);
        let csv = dolores.get(&format!("/budgets/{budget}/entries.csv")).await.expect(200).text();
        let row = csv.lines().find(|row| row.contains(",spend,")).unwrap();
        assert!(row.contains(&on) && row.contains("committed,spent,139.50,Reading robot alarms"), "{row}");
        assert!(csv.contains("committed,free,0.50,Reading robot alarms,Less was paid than promised."), "{csv}");
        for locale in ["de", "ar"] {
            signed(&app, cast.dolores, "-", locale).get("/payments").await.expect(200);
            signed(&app, cast.dolores, "-", locale).get(&pay).await.expect(200);
            signed(&app, cast.yusuf, "-", locale).get(&page).await.expect(200);
        }
    }
}

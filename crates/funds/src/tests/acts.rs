//! Budgets and lines act by act: what is done, what is refused and in which words, what the database itself refuses.

use kernel::{Actor, Error, Statement, params};

use super::stage::*;
use crate::budget::{self, New};
use crate::ledger::{self, Account, Kind, Place};
use crate::line::{self, State};
use crate::rate;
use crate::{Scope, transfer};

static FORGED: Statement = Statement::both(
    "FORGED",
    "test",
    "INSERT INTO funds_postings (entry_id, place, budget_id, line_id, from_account, to_account, amount)
     VALUES ($1, 99, $2, NULL, $3, $4, $5)",
);
static REWRITTEN: Statement =
    Statement::both("REWRITTEN", "test", "UPDATE funds_postings SET amount = 1 WHERE budget_id = $1");
static ERASED: Statement = Statement::both("ERASED", "test", "DELETE FROM funds_entries WHERE reason <> ''");
static ANOTHER_MEASURE: Statement =
    Statement::both("ANOTHER_MEASURE", "test", "UPDATE funds_budgets SET measure = 'USD' WHERE id = $1");
static PRINTED: Statement = Statement::both(
    "PRINTED",
    "test",
    "UPDATE funds_budgets SET given = given + 5, free = free + 5 WHERE id = $1",
);
static SIGNED: Statement = Statement::both(
    "SIGNED",
    "test",
    "SELECT entry_id, CAST(SUM(amount) AS BIGINT) FROM funds_posting_v1 GROUP BY entry_id, budget_id, measure ORDER BY entry_id",
);

testkit::both! {
    async fn money_goes_from_planned_to_committed_to_spent_and_back(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let id = funded(&mut tx, &new("Line 3", "EUR"), 600_000).await;
        let done = line::plan(&dolores(), &mut tx, EN, &order(1), id, &thing(7), 14_000).await.unwrap();
        let line = done.line.unwrap();
        assert_eq!(shown(&mut tx, id).await, [586_000, 14_000, 0, 0]);
        // The price went up: the rest comes out of what is free.
        line::commit(&dolores(), &mut tx, EN, &order(2), line, 15_000).await.unwrap();
        assert_eq!(shown(&mut tx, id).await, [585_000, 0, 15_000, 0]);
        line::spend(&dolores(), &mut tx, EN, &order(3), line, 9_000).await.unwrap();
        assert_eq!(line::find(&dolores(), &mut tx, line).await.unwrap().state(), State::PartlySpent);
        line::release(&dolores(), &mut tx, EN, &order(4), line, None).await.unwrap();
        assert_eq!(shown(&mut tx, id).await, [591_000, 0, 0, 9_000]);
        line::refund(&dolores(), &mut tx, EN, &order(5), line, 9_000).await.unwrap();
        assert_eq!(line::find(&dolores(), &mut tx, line).await.unwrap().state(), State::Refunded);
        assert_eq!(shown(&mut tx, id).await, [600_000, 0, 0, 0]);
        // What is settled stays so; the same thing is planned anew.
        assert_eq!(
            said(line::commit(&dolores(), &mut tx, EN, &order(6), line, 1).await),
            "Nothing is open here any more. Plan it anew."
        );
        let again = line::plan(&dolores(), &mut tx, EN, &order(7), id, &thing(7), 100).await.unwrap();
        assert_ne!(again.line, Some(line));
        tx.commit().await.unwrap();
    }

    async fn one_thing_is_paid_from_two_budgets(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let first = funded(&mut tx, &new("Line 3", "EUR"), 50_000).await;
        let second = funded(&mut tx, &new("Certificates", "EUR"), 50_000).await;
        for (at, budget) in [(1, first), (2, second)] {
            line::plan(&dolores(), &mut tx, EN, &order(at), budget, &thing(7), 32_000).await.unwrap();
        }
        let lines = line::of_thing(&leila(), &mut tx, "live", thing(7).id).await.unwrap();
        assert_eq!(lines.iter().map(|l| (l.budget, l.planned)).collect::<Vec<_>>(), [(first, 32_000), (second, 32_000)]);
        assert_eq!(line::of_thing(&imani(), &mut tx, "live", thing(7).id).await.unwrap(), []);
    }

    async fn the_same_order_twice_is_one_entry(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let id = funded(&mut tx, &new("Line 3", "EUR"), 600_000).await;
        let first = line::plan(&dolores(), &mut tx, EN, &order(1), id, &thing(7), 14_000).await.unwrap();
        let again = line::plan(&dolores(), &mut tx, EN, &order(1), id, &thing(7), 14_000).await.unwrap();
        assert_eq!((first.entry, first.line), (again.entry, again.line));
        assert_eq!(shown(&mut tx, id).await, [586_000, 14_000, 0, 0]);
        let other = line::plan(&dolores(), &mut tx, EN, &order(1), id, &thing(7), 14_001).await;
        assert!(said(other).starts_with("This was entered before with other content."));
    }

    async fn a_restrictive_budget_says_what_is_left_and_an_indicative_one_by_how_much_it_is_over(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let strict = funded(&mut tx, &new("Line 3", "EUR"), 75_000).await;
        let asked = line::plan(&dolores(), &mut tx, EN, &order(1), strict, &thing(7), 75_001).await;
        assert_eq!(
            said(asked),
            "Line 3 has €\u{a0}750 left, not €\u{a0}750.01. Ask for less, or ask who holds it for more."
        );
        let loose = New { restrictive: false, ..new("Travel", "EUR") };
        let loose = funded(&mut tx, &loose, 75_000).await;
        let done = line::plan(&dolores(), &mut tx, EN, &order(2), loose, &thing(7), 80_000).await.unwrap();
        assert_eq!(done.over, 5_000);
        assert_eq!(shown(&mut tx, loose).await, [-5_000, 80_000, 0, 0]);
        // And yet nobody gives away what is not there.
        let given = transfer(&leila(), &mut tx, EN, &order(3), loose, strict, 1).await;
        assert!(said(given).contains("has €\u{a0}\u{2212}50 left"));
    }

    async fn amounts_that_are_none_or_too_many_are_refused(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let id = funded(&mut tx, &new("Line 3", "EUR"), crate::measure::MOST).await;
        for amount in [0, -1, i64::MIN] {
            let asked = line::plan(&dolores(), &mut tx, EN, &order(1), id, &thing(7), amount).await;
            assert_eq!(said(asked), "Write an amount of more than nothing.");
        }
        for amount in [1, i64::MAX] {
            let given = budget::fund(&leila(), &mut tx, EN, &order(2), id, amount).await;
            assert!(said(given).starts_with("That is more than a budget can hold"));
        }
        let line = line::plan(&dolores(), &mut tx, EN, &order(3), id, &thing(7), 500).await.unwrap().line.unwrap();
        assert_eq!(
            said(line::spend(&dolores(), &mut tx, EN, &order(4), line, 500).await),
            "Only €\u{a0}0 is committed. Commit the rest first."
        );
        assert_eq!(
            said(line::release(&dolores(), &mut tx, EN, &order(5), line, Some(501)).await),
            "Only €\u{a0}5 is planned or committed."
        );
        let mut late = order(6);
        late.on = jiff::civil::date(2027, 10, 1);
        assert!(said(line::plan(&dolores(), &mut tx, EN, &late, id, &thing(8), 1).await).starts_with("Line 3 is for "));
        let mut silent = order(7);
        silent.reason = " \n".into();
        assert!(said(line::plan(&dolores(), &mut tx, EN, &silent, id, &thing(8), 1).await).starts_with("Write why"));
    }

    async fn a_budget_exists_for_its_holder_those_above_and_people_leaders_alone(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let top = New { holder: Some(person(9)), ..new("Operations", "EUR") };
        let top = funded(&mut tx, &top, 100_000).await;
        let below = funded(&mut tx, &New { parent: Some(top), ..new("Line 3", "EUR") }, 10_000).await;
        let mine = New { parent: Some(top), scope: Scope::Person(person(3)), holder: Some(person(3)), ..new("Imani", "EUR") };
        let mine = funded(&mut tx, &mine, 5_000).await;
        let above = Actor::person(person(9), []);
        let names = |list: Vec<budget::Budget>| list.into_iter().map(|b| b.name).collect::<Vec<_>>();
        assert_eq!(names(budget::all(&leila(), &mut tx).await.unwrap()), ["Imani", "Line 3", "Operations"]);
        assert_eq!(names(budget::all(&above, &mut tx).await.unwrap()), ["Line 3", "Operations"], "not one person's");
        assert_eq!(names(budget::all(&dolores(), &mut tx).await.unwrap()), ["Line 3"]);
        assert_eq!(names(budget::all(&imani(), &mut tx).await.unwrap()), ["Imani"]);
        for (who, id) in [(imani(), top), (imani(), below), (dolores(), top), (dolores(), mine), (above.clone(), mine)] {
            assert!(matches!(budget::find(&who, &mut tx, id).await, Err(Error::NotFound)), "{who:?}");
        }
        assert!(budget::balance(&above, &mut tx, below).await.is_ok());
        // Seeing is not deciding, and nobody decides about money for themselves.
        let planned = line::plan(&above, &mut tx, EN, &order(1), below, &thing(7), 1).await;
        assert!(matches!(planned, Err(Error::Forbidden(_))));
        let own = line::plan(&imani(), &mut tx, EN, &order(1), mine, &thing(7), 1).await;
        assert!(matches!(own, Err(Error::Forbidden(_))));
        assert!(matches!(budget::set_up(&dolores(), &mut tx, EN, &new("Mine", "EUR")).await, Err(Error::NotFound)));
        assert!(matches!(budget::fund(&dolores(), &mut tx, EN, &order(2), below, 1).await, Err(Error::NotFound)));
        // A holder gives to those below, not to those beside.
        assert!(transfer(&above, &mut tx, EN, &order(3), top, below, 500).await.is_ok());
        let beside = funded(&mut tx, &New { holder: Some(person(8)), ..new("Beside", "EUR") }, 1).await;
        assert!(matches!(transfer(&above, &mut tx, EN, &order(4), top, beside, 500).await, Err(Error::NotFound)));
    }

    async fn a_closed_budget_takes_nothing_new_and_still_pays_what_it_promised(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let top = funded(&mut tx, &new("Operations", "EUR"), 100_000).await;
        let id = funded(&mut tx, &New { parent: Some(top), ..new("Line 3", "EUR") }, 10_000).await;
        let waits = line::plan(&dolores(), &mut tx, EN, &order(1), id, &thing(7), 3_000).await.unwrap().line.unwrap();
        let promised = line::plan(&dolores(), &mut tx, EN, &order(2), id, &thing(8), 2_000).await.unwrap().line.unwrap();
        line::commit(&dolores(), &mut tx, EN, &order(3), promised, 2_000).await.unwrap();
        let closed = budget::close(&leila(), &mut tx, EN, &order(4), id).await.unwrap();
        assert_eq!(closed.released, [(waits, "live".to_owned(), thing(7).id)]);
        assert_eq!((closed.waiting.as_slice(), closed.returned), ([promised].as_slice(), 8_000));
        assert_eq!(shown(&mut tx, id).await, [0, 0, 2_000, 0]);
        assert_eq!(shown(&mut tx, top).await, [108_000, 0, 0, 0]);
        let more = line::plan(&dolores(), &mut tx, EN, &order(5), id, &thing(9), 1).await;
        assert_eq!(said(more), "Line 3 is closed. Choose an open budget, or set up a new one.");
        assert!(said(line::commit(&dolores(), &mut tx, EN, &order(6), promised, 1).await).contains("is closed"));
        line::spend(&dolores(), &mut tx, EN, &order(7), promised, 1_500).await.unwrap();
        // What comes back later goes on at once.
        line::release(&dolores(), &mut tx, EN, &order(8), promised, None).await.unwrap();
        line::refund(&dolores(), &mut tx, EN, &order(9), promised, 100).await.unwrap();
        assert_eq!(shown(&mut tx, id).await, [0, 0, 0, 1_400]);
        assert_eq!(shown(&mut tx, top).await, [108_600, 0, 0, 0]);
        assert!(said(budget::close(&leila(), &mut tx, EN, &order(10), id).await).contains("is closed"));
        assert!(said(transfer(&leila(), &mut tx, EN, &order(11), top, id, 1).await).contains("is closed"));
    }

    async fn money_changes_its_currency_by_the_rate_of_the_day_and_the_rest_is_kept(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let dinar = funded(&mut tx, &new("Kuwait", "KWD"), 5_000).await;
        let yen = funded(&mut tx, &new("Osaka", "JPY"), 1).await;
        assert_eq!(
            said(transfer(&leila(), &mut tx, EN, &order(1), dinar, yen, 1_000).await),
            "There is no rate between KWD and JPY for 19 November 2026. A People leader can give one on the page “Rates”, for that day or an earlier one."
        );
        for (worth, on) in [("480", "2026-10-01"), ("490.7", "2026-11-19"), ("700", "2026-11-20")] {
            let new = rate::New { from: "KWD".into(), to: "JPY".into(), worth: worth.into(), on: on.parse().unwrap() };
            rate::give(&leila(), &mut tx, EN, &new).await.unwrap();
        }
        transfer(&leila(), &mut tx, EN, &order(1), dinar, yen, 1_000).await.unwrap();
        assert_eq!(shown(&mut tx, yen).await[0], 491);
        assert_eq!(shown(&mut tx, dinar).await[0], 4_000);
        let kept = budget::all(&leila(), &mut tx).await.unwrap();
        let kept: Vec<_> = kept.iter().filter(|b| b.scope == Scope::Rounding).map(|b| (b.name.as_str(), b.balance.free)).collect();
        assert_eq!(kept, [("Rounding, KWD", 1)]);
        // The same rate serves the other way round.
        transfer(&leila(), &mut tx, EN, &order(2), yen, dinar, 491).await.unwrap();
        assert_eq!(shown(&mut tx, dinar).await[0], 5_000);
        assert!(said(transfer(&leila(), &mut tx, EN, &order(3), dinar, yen, 1).await).contains("smallest unit of JPY"));
        let hours = funded(&mut tx, &new("Line 3", "minutes"), 16_320).await;
        assert!(said(transfer(&leila(), &mut tx, EN, &order(4), hours, yen, 60).await).starts_with("Minutes can’t"));
        assert!(matches!(rate::all(&dolores(), &mut tx, DAY).await, Err(Error::NotFound)));
    }

    async fn what_is_set_up_wrongly_is_refused(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let top = funded(&mut tx, &new("Operations", "EUR"), 1).await;
        let mut parent = top;
        for depth in 0..5 {
            parent = funded(&mut tx, &New { parent: Some(parent), ..new(&format!("Deep {depth}"), "EUR") }, 1).await;
        }
        for (wrong, field) in [
            (New { name: "  ".into(), ..new("", "EUR") }, "name"),
            (New { scope: Scope::Purpose, ..new("Certificates", "EUR") }, "purpose"),
            (New { until: jiff::civil::date(2026, 9, 30), ..new("Line 3", "EUR") }, "until"),
            (New { parent: Some(top), ..new("Line 3", "USD") }, "parent"),
            (New { parent: Some(parent), ..new("Line 3", "EUR") }, "parent"),
            (New { parent: Some(tx.id()), ..new("Line 3", "EUR") }, "parent"),
        ] {
            match budget::set_up(&leila(), &mut tx, EN, &wrong).await {
                Err(Error::Invalid(fields)) => assert_eq!(fields[0].name, field),
                other => panic!("{other:?}"),
            }
        }
    }

    async fn the_database_itself_refuses_what_is_no_ledger(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let id = funded(&mut tx, &new("Line 3", "EUR"), 600).await;
        let done = line::plan(&dolores(), &mut tx, EN, &order(1), id, &thing(7), 100).await.unwrap();
        tx.commit().await.unwrap();
        let forged = |from: &'static str, to: &'static str, amount: i64| params![done.entry, id, from, to, amount];
        for (statement, given) in [
            (&FORGED, forged("free", "source", 501)),
            (&FORGED, forged("source", "free", -1)),
            (&FORGED, forged("source", "free", 0)),
            (&FORGED, forged("source", "free", i64::MAX)),
            (&FORGED, forged("source", "spent", 1)),
            (&FORGED, forged("free", "spent", 1)),
            (&FORGED, forged("free", "free", 1)),
            (&FORGED, forged("free", "pocket", 1)),
            (&REWRITTEN, params![id]),
            (&ERASED, params![]),
            (&ANOTHER_MEASURE, params![id]),
        ] {
            let mut tx = ctx.db.write().await.unwrap();
            assert!(tx.execute(statement, given.clone()).await.is_err(), "{} {given:?}", statement.name);
            tx.rollback().await.unwrap();
        }
        let mut tx = ctx.db.write().await.unwrap();
        assert_eq!(shown(&mut tx, id).await, [500, 100, 0, 0]);
        for row in tx.all(&SIGNED, params![]).await.unwrap() {
            assert_eq!(row.get::<i64>(1).unwrap(), 0);
        }
        // Written past the postings, it is found.
        let system = Actor::system("a test");
        assert_eq!(ledger::check(&system, &mut tx).await.unwrap(), Vec::<String>::new());
        tx.execute(&PRINTED, params![id]).await.unwrap();
        let found = ledger::check(&system, &mut tx).await.unwrap();
        assert!(found.len() == 1 && found[0].contains("“Line 3”"), "{found:?}");
        assert!(ledger::check(&leila(), &mut tx).await.is_err());
        let told = ledger::history(&dolores(), &mut tx, id, Place::END, 1).await.unwrap();
        assert_eq!((told[0].kind, told[0].title.as_str()), (Kind::Plan, "Robot cell basics"));
        let first = ledger::history(&dolores(), &mut tx, id, told[0].place, 9).await.unwrap();
        assert_eq!(first.iter().map(|t| t.posting.from).collect::<Vec<_>>(), [Account::Source]);
        assert!(ledger::history(&imani(), &mut tx, id, Place::END, 1).await.is_err());
    }
    async fn two_who_ask_at_once_never_get_more_than_there_is(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let id = funded(&mut tx, &new("Line 3", "EUR"), 10_000).await;
        tx.commit().await.unwrap();
        let ask = async |at: u128| {
            let mut tx = ctx.db.write().await.unwrap();
            let done = line::plan(&dolores(), &mut tx, EN, &order(at), id, &thing(at), 6_000).await;
            tx.commit().await.unwrap();
            done
        };
        let (first, second) = tokio::join!(ask(1), ask(2));
        let refused = if first.is_ok() { second } else { first };
        assert!(said(refused).starts_with("Line 3 has €\u{a0}40 left, not €\u{a0}60."));
        assert_eq!(shown(&mut ctx.db.read().await.unwrap(), id).await, [4_000, 6_000, 0, 0]);
        // And who gives the other way round at the same time does not wait for ever.
        let mut tx = ctx.db.write().await.unwrap();
        let other = funded(&mut tx, &new("Care desk", "EUR"), 10_000).await;
        tx.commit().await.unwrap();
        let give = async |at: u128, from, to| {
            let mut tx = ctx.db.write().await.unwrap();
            transfer(&leila(), &mut tx, EN, &order(at), from, to, 1_000).await.unwrap();
            tx.commit().await.unwrap();
        };
        tokio::join!(give(3, id, other), give(4, other, id));
        assert_eq!(shown(&mut ctx.db.read().await.unwrap(), id).await[0], 4_000);
    }
}

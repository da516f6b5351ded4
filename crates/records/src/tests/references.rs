//! Statements that refer to others: found by what leads to those, in whatever order they came, and gone without a trace.

use jiff::SignedDuration;
use kernel::{Ctx, Statement as Sql, params};
use wire_xapi::{Statement, StatementRef, Verb};

use super::desk::house;
use super::outside::{key, post, store, tool, with_id};
use super::{SYSTEM, experienced, somebody};
use crate::erasure::{Also, erase};
use crate::retention::{Rule, carry_out, set};
use crate::{agent_of, record, term};

static INHERITED: Sql = Sql::both("INHERITED", "tests", "SELECT COUNT(*) FROM records_inherited");
static LEADING: Sql = Sql::both("LEADING", "tests", "SELECT COUNT(*) FROM records_inherited WHERE term = $1");
static ASTRAY: Sql = Sql::both(
    "ASTRAY",
    "tests",
    "SELECT COUNT(*) FROM records_related AS r
        WHERE NOT EXISTS (SELECT 1 FROM records_statements AS s WHERE s.stored_at = r.stored_at)",
);

const COMMENTED: &str = "http://example.com/commented";

async fn number(ctx: &Ctx, sql: &Sql, values: Vec<kernel::Value>) -> i64 {
    ctx.db.read().await.unwrap().one(sql, values).await.unwrap().get(0).unwrap()
}

/// A statement about a thing, one about it, and one about that one.
fn chain(n: u32) -> [String; 3] {
    let (first, target) = with_id(n * 10);
    let about = |place: u32, target: &str| {
        format!(
            r#"{{"id":"00000000-0000-4000-8000-{place:012}","actor":{{"mbox":"mailto:r@example.com"}},"verb":{{"id":"{COMMENTED}"}},
            "object":{{"objectType":"StatementRef","id":"{target}"}}}}"#
        )
    };
    let second = format!("00000000-0000-4000-8000-{:012}", n * 10 + 1);
    [
        first.replace("com/thing", &format!("com/thing{n}")),
        about(n * 10 + 1, &target),
        about(n * 10 + 2, &second),
    ]
}

testkit::both! {
    async fn a_chain_is_found_by_its_beginning_whichever_came_first(db: TestDb) {
        let app = store(&db).await;
        let key = key(&app.ctx, &["all"]).await;
        let mut tool = tool(&app, &key, "1.0.3");
        for (n, order) in (1..).zip([[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]) {
            let all = chain(n);
            for at in order {
                post(&mut tool, &all[at]).await.expect(200);
            }
            for query in [
                format!("activity=http://example.com/thing{n}"),
                format!("activity=http://example.com/thing{n}&verb=http://example.com/did"),
                format!("activity=http://example.com/thing{n}&agent=%7B%22mbox%22:%22mailto:a@example.com%22%7D"),
                format!("activity=http://example.com/whole&related_activities=true&limit={}", n * 3),
            ] {
                let page = tool.get(&format!("/xapi/statements?{query}")).await.expect(200).json();
                let expected = if query.contains("whole") { n as usize * 3 } else { 3 };
                assert_eq!(page["statements"].as_array().unwrap().len(), expected, "{order:?} {query}");
            }
        }
        let rule = Rule::read(COMMENTED, "", 30).unwrap();
        let mut tx = app.ctx.db.write().await.unwrap();
        set(&SYSTEM, &mut tx, &rule).await.unwrap();
        tx.commit().await.unwrap();
        assert!(number(&app.ctx, &INHERITED, vec![]).await > 0);
        db.clock.advance(SignedDuration::from_hours(24 * 40));
        carry_out(&app.ctx).await.unwrap();
        assert_eq!(crate::count(&SYSTEM, &mut app.ctx.db.read().await.unwrap()).await.unwrap(), 6);
        assert_eq!(number(&app.ctx, &ASTRAY, vec![]).await, 0, "nothing leads to what is gone");
        assert_eq!(number(&app.ctx, &INHERITED, vec![]).await, 0);
    }

    async fn nobody_is_inherited_who_was_erased(db: TestDb) {
        let ctx = house(&db).await;
        let (person, other) = (somebody(&ctx), somebody(&ctx));
        let mut tx = ctx.db.write().await.unwrap();
        let (agent, writer) = (agent_of(&mut tx, person).await.unwrap(), agent_of(&mut tx, other).await.unwrap());
        tx.commit().await.unwrap();
        let subject = term::agent(&agent.identifier);
        let mut mention = experienced(&ctx, other, "page").await;
        mention.object = wire_xapi::Actor::from(agent).into();
        let comment = async |id| {
            let verb = Verb::new(COMMENTED, wire_xapi::LanguageMap::of("en", "commented"));
            let statement = Statement::new(writer.clone(), verb, StatementRef { id });
            let mut tx = ctx.db.write().await.unwrap();
            let done = record(&SYSTEM, &mut tx, statement).await.unwrap();
            tx.commit().await.unwrap();
            done.id.0
        };
        let mut tx = ctx.db.write().await.unwrap();
        let first = record(&SYSTEM, &mut tx, mention).await.unwrap().id.0;
        tx.commit().await.unwrap();
        let second = comment(first).await;
        assert_eq!(number(&ctx, &LEADING, params![subject]).await, 1);
        erase(&ctx, &SYSTEM, person, &Also::default(), "asked for it").await.unwrap();
        comment(second).await;
        comment(first).await;
        assert_eq!(number(&ctx, &LEADING, params![subject]).await, 0);
    }
}

//! What is told of statements that came in: to each person apart, and of those that void somebody's.

use kernel::{Ctx, PersonId};

use super::outside::{key, post, store, tool};
use super::{SYSTEM, somebody};
use crate::import::import;
use crate::{Received, StatementId, agent_of};

static TOLD: kernel::Statement = kernel::Statement::both(
    "TOLD",
    "tests",
    "SELECT person_id, payload FROM kernel_events WHERE kind = 'records.received' ORDER BY id",
);

async fn told(ctx: &Ctx) -> Vec<(Option<PersonId>, Vec<StatementId>)> {
    let rows = ctx.db.read().await.unwrap().all(&TOLD, vec![]).await.unwrap();
    let read = |row: &kernel::Row| {
        let received: Received = serde_json::from_value(row.get(1).unwrap()).unwrap();
        (row.get(0).unwrap(), received.statements)
    };
    rows.iter().map(read).collect()
}

fn id(n: u32) -> StatementId {
    StatementId(format!("00000000-0000-4000-8000-{n:012}").parse().unwrap())
}

async fn did(ctx: &Ctx, person: PersonId, n: u32) -> String {
    let mut tx = ctx.db.write().await.unwrap();
    let agent = wire_xapi::Actor::from(agent_of(&mut tx, person).await.unwrap()).print();
    tx.commit().await.unwrap();
    format!(
        r#"{{"id":"{}","actor":{agent},"verb":{{"id":"http://example.com/did"}},"object":{{"id":"http://example.com/thing"}}}}"#,
        id(n)
    )
}

/// Somebody from elsewhere takes a statement back.
fn voiding(n: u32, target: u32) -> String {
    format!(
        r#"{{"id":"{}","actor":{{"mbox":"mailto:clerk@example.com"}},"verb":{{"id":"{}"}},"object":{{"objectType":"StatementRef","id":"{}"}}}}"#,
        id(n),
        wire_xapi::VOIDED,
        id(target)
    )
}

testkit::both! {
    async fn each_person_of_a_request_is_told_of_apart_and_in_order(db: TestDb) {
        let app = store(&db).await;
        let (ruth, yusuf) = (somebody(&app.ctx), somebody(&app.ctx));
        let mut tool = tool(&app, &key(&app.ctx, &["write"]).await, "1.0.3");
        let three = [did(&app.ctx, ruth, 1).await, did(&app.ctx, yusuf, 2).await, did(&app.ctx, ruth, 3).await];
        post(&mut tool, &format!("[{}]", three.join(","))).await.expect(200);
        post(&mut tool, &did(&app.ctx, yusuf, 4).await).await.expect(200);
        let mut all = told(&app.ctx).await;
        assert_eq!(all.pop(), Some((Some(yusuf), vec![id(4)])));
        all.sort();
        let mut expected = [(Some(ruth), vec![id(1), id(3)]), (Some(yusuf), vec![id(2)])];
        expected.sort();
        assert_eq!(all, expected);
    }

    async fn who_voids_tells_of_the_person_whose_statement_it_was(db: TestDb) {
        let app = store(&db).await;
        let (ruth, yusuf) = (somebody(&app.ctx), somebody(&app.ctx));
        let mut tool = tool(&app, &key(&app.ctx, &["write"]).await, "1.0.3");
        post(&mut tool, &did(&app.ctx, ruth, 1).await).await.expect(200);
        post(&mut tool, &voiding(2, 1)).await.expect(200);
        // What was voided before it came is found void, and nobody is told of what voids nothing of ours.
        post(&mut tool, &voiding(3, 99)).await.expect(200);
        assert_eq!(told(&app.ctx).await, [(Some(ruth), vec![id(1)]), (Some(ruth), vec![id(2)])]);
        let file = db.folder.path().join("in.ndjson");
        let lines = [did(&app.ctx, yusuf, 4).await, voiding(5, 4), voiding(6, 1)];
        std::fs::write(&file, lines.join("\n")).unwrap();
        import(&app.ctx, &SYSTEM, &file, &db.folder.path().join("aside"), &|_| ()).await.unwrap();
        let mut by_file = told(&app.ctx).await.split_off(2);
        by_file.sort();
        let mut expected = [(Some(ruth), vec![id(6)]), (Some(yusuf), vec![id(4), id(5)])];
        expected.sort();
        assert_eq!(by_file, expected);
    }
}

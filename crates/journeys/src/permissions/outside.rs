//! What the store for outside tools needs to be there: keys, rules of retention, targets, what came in by a file.

use kernel::{Actor, Ctx};

use super::known_store as store;

const HOUSE: Actor = Actor::system("the table of permissions is made");

/// A fresh key of an outside tool.
pub(super) async fn key(ctx: &Ctx) -> String {
    let mut tx = ctx.db.write().await.unwrap();
    let key = records::create_key(&HOUSE, &mut tx, "A tool", &["write"]).await.unwrap();
    tx.commit().await.unwrap();
    key.key.id.to_string()
}

/// A rule of retention.
pub(super) async fn retention(ctx: &Ctx) -> String {
    let mut tx = ctx.db.write().await.unwrap();
    let rule = records::retention::Rule::read("completed", "", 30_000).unwrap();
    records::retention::set(&HOUSE, &mut tx, &rule).await.unwrap();
    let id = records::retention::rules(&HOUSE, &mut tx).await.unwrap().remove(0).id;
    tx.commit().await.unwrap();
    id.to_string()
}

/// A fresh target of forwarding.
pub(super) async fn target(ctx: &Ctx) -> String {
    let new = records::forward::NewTarget {
        name: "Another store".into(),
        url: "https://store.example/xapi".into(),
        username: "key".into(),
        secret: "secret".into(),
        ..Default::default()
    };
    let mut tx = ctx.db.write().await.unwrap();
    let id = records::forward::add(ctx, &HOUSE, &mut tx, new).await.unwrap();
    tx.commit().await.unwrap();
    id.to_string()
}

/// What came in by a file of two lines: one is kept, one refused.
pub(super) async fn came_in(ctx: &Ctx, what: &kernel::Statement) -> Option<String> {
    let good = r#"{"id":"00000000-0000-4000-8000-000000000001","actor":{"mbox":"mailto:a@example.com"},
        "verb":{"id":"http://example.com/did"},"object":{"id":"http://example.com/x"}}"#;
    let (file, aside) = (ctx.config.data.join("in.ndjson"), ctx.config.data.join("aside.ndjson"));
    std::fs::write(&file, format!("{}\n{{}}\n", good.replace('\n', " "))).unwrap();
    records::import::import(ctx, &HOUSE, &file, &aside, &|_| ()).await.unwrap();
    store::first(ctx, what, None).await
}

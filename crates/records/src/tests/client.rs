//! Clients that others wrote: PyPI `tincan` reads every kind of native statement back and writes its own; npm
//! `@xapi/xapi` uses every resource.

use std::process::Command;

use kernel::Ctx;

use super::{SYSTEM, open};
use crate::native::Vocabulary;
use crate::{create_key, record_all, replay, routes};

/// The interpreter with the packages of `e2e/requirements.txt`; `bin/test` sets it up and names it.
fn python() -> Option<String> {
    let named = std::env::var("GUILDHALL_TEST_PYTHON").ok().filter(|path| !path.is_empty());
    if named.is_none() {
        println!("skipped: GUILDHALL_TEST_PYTHON does not name a Python with e2e/requirements.txt");
    }
    named
}

/// The client's folder, when `bin/test` has fetched it.
fn node_client() -> Option<&'static str> {
    let client = concat!(env!("CARGO_MANIFEST_DIR"), "/../../e2e/node_modules/@xapi/xapi");
    let there = std::path::Path::new(client).is_dir();
    if !there {
        println!("skipped: e2e/node_modules has no @xapi/xapi; `npm ci` in e2e fetches it");
    }
    there.then_some(concat!(env!("CARGO_MANIFEST_DIR"), "/../../e2e/peers/xapi.mjs"))
}

async fn serve(ctx: &Ctx) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router = routes().router().with_state(ctx.clone());
    tokio::spawn(async move { axum::serve(listener, router).await });
    format!("http://{address}/xapi/")
}

testkit::both! {
    async fn tincan_reads_every_kind_back(db: TestDb) {
        let Some(python) = python() else { return };
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let words = Vocabulary::of(&mut tx).await.unwrap();
        let all: Vec<_> = words.samples().into_iter().map(|(_, statement)| statement).collect();
        let count = all.len();
        record_all(&SYSTEM, &mut tx, all).await.unwrap();
        let stored = replay(&SYSTEM, &mut tx, None, 100).await.unwrap();
        let key = create_key(&SYSTEM, &mut tx, "tincan", &["all"]).await.unwrap();
        tx.commit().await.unwrap();
        let file = db.folder.path().join("stored.json");
        let texts: Vec<String> = stored.iter().map(|one| one.statement.print()).collect();
        std::fs::write(&file, format!("[{}]", texts.join(","))).unwrap();
        let endpoint = serve(&ctx).await;
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/testdata/read_back.py");
        let mut command = Command::new(python);
        command.args([script, &endpoint, &key.key.key, &key.secret]).arg(&file);
        let output = tokio::task::spawn_blocking(move || command.output()).await.unwrap().unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
        let found: serde_json::Value = serde_json::from_str(said.trim()).unwrap();
        assert_eq!(found["one_by_one"], 2 * count);
        assert_eq!(found["listed"], count);
        assert_eq!((&found["written"], &found["voided"], &found["documents"]), (&3.into(), &1.into(), &1.into()));
    }

    async fn the_client_of_npm_uses_every_resource_under_both_versions(db: TestDb) {
        let Some(script) = node_client() else { return };
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let key = create_key(&SYSTEM, &mut tx, "npm", &["all"]).await.unwrap();
        tx.commit().await.unwrap();
        let endpoint = serve(&ctx).await;
        for version in ["1.0.3", "2.0.0"] {
            let mut command = Command::new("node");
            command.args([script, &endpoint, &key.key.key, &key.secret, version]);
            let output = tokio::task::spawn_blocking(move || command.output()).await.unwrap().unwrap();
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(output.status.success(), "{version}: {said}{}", String::from_utf8_lossy(&output.stderr));
            let found: serde_json::Value = serde_json::from_str(said.trim()).unwrap();
            assert_eq!(found, serde_json::json!({"written": 6, "pages": 3, "paged": 6, "voided": 1, "documents": 3}), "{version}");
        }
    }
}

//! Bodies that nobody means well with: each is refused with the reason, none is half stored, none is a fault of ours.

use std::io::Read;

use http::Method;

use super::outside::{ONE, key, post, store, tool, with_id};

const MB: usize = 1 << 20;

static SPOIL: kernel::Statement =
    kernel::Statement::both("SPOIL", "tests", "UPDATE records_statements SET raw = '{'");

testkit::both! {
    async fn hostile_bodies_are_refused(db: TestDb) {
        let app = store(&db).await;
        let key = key(&app.ctx, &["all"]).await;
        let state = "/xapi/activities/state?activityId=http://example.com/a&stateId=s&agent=%7B%22mbox%22:%22mailto:a@b.cd%22%7D";
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        let nested = ONE.replacen('{', &format!("{{\"result\":{{\"extensions\":{{\"http://x.y\":{}1{}}}}},\"r\":{{", "[".repeat(80), "]".repeat(80)), 1);
        let wide = format!("[{}]", vec![ONE; 10_001].join(","));
        let long = format!("{{\"{}\":1}}", "k".repeat(MB));
        let bodies = [
            deep.as_str(), &nested, &wide, &long, "\u{feff}{}", "{\"actor\":1,\"actor\":1}", "[1e999]", "{\"a\":1e999}", "[\"\\ud800\"]", "\u{0}", "NaN",
            "{\"id\":null}", "'", "[[[]]]", "{\"__proto__\":{}}",
        ];
        for version in ["1.0.3", "2.0.0"] {
            let mut tool = tool(&app, &key, version);
            for body in bodies {
                let answer = post(&mut tool, body).await;
                assert!(answer.status.is_client_error(), "{}: {}", answer.status, &body[..body.len().min(40)]);
                assert!(!answer.json()["error"].as_str().unwrap().is_empty());
            }
            for bytes in [&b"\xff\xfe{}"[..], b"\xc0\x80", b"{\"a\":\"\xed\xa0\x80\"}"] {
                tool.send(Method::POST, "/xapi/statements", Some("application/json"), bytes.to_vec()).await.expect(400);
                tool.send(Method::POST, state, Some("application/json"), bytes.to_vec()).await.expect(400);
            }
            assert_eq!(tool.get("/xapi/statements").await.json()["statements"], serde_json::json!([]));
        }
    }

    async fn bodies_that_are_too_long_are_refused_however_they_come(db: TestDb) {
        let app = store(&db).await;
        let key = key(&app.ctx, &["all"]).await;
        let mut tool = tool(&app, &key, "1.0.3");
        let state = "/xapi/activities/state?activityId=http://example.com/a&stateId=s&agent=%7B%22mbox%22:%22mailto:a@b.cd%22%7D";
        let (json, mixed) = (Some("application/json"), Some("multipart/mixed; boundary=b"));
        for (path, kind, size) in [
            ("/xapi/statements", json, 16 * MB + 1),
            ("/xapi/statements", json, 100 * MB),
            ("/xapi/statements", mixed, 100 * MB),
            (state, json, 100 * MB),
            (state, Some("video/mp4"), 16 * MB + 1),
        ] {
            let answer = tool.send(Method::POST, path, kind, vec![b' '; size]).await.expect(413);
            assert!(answer.text().contains("longer than"), "{}", answer.text());
        }
        app.browser().send(Method::POST, "/xapi/statements", json, vec![b' '; MB]).await.expect(401);
        tool.send(Method::POST, state, Some("video/mp4"), vec![b' '; 16 * MB]).await.expect(204);
    }

    async fn what_is_accepted_at_the_limits_can_be_read_back_in_every_form(db: TestDb) {
        let app = store(&db).await;
        let key = key(&app.ctx, &["all"]).await;
        let mut tool = tool(&app, &key, "1.0.3");
        let extended = |value: &str| {
            let extensions = format!("\"parent\":{{\"definition\":{{\"extensions\":{{\"http://x.y\":{value}}}}},");
            ONE.replace("\"parent\":{", &extensions)
        };
        // Six levels stand above the value, and the store puts the parent into an array.
        let deep = extended(&format!("{}1{}", "[".repeat(58), "]".repeat(58)));
        let large = extended(&format!("\"{}\"", "a".repeat(16 * MB - extended("\"\"").len())));
        assert_eq!(large.len(), 16 * MB);
        for body in [deep, large] {
            let ids = post(&mut tool, &body).await.expect(200).json();
            let id = ids[0].as_str().unwrap();
            for format in ["exact", "ids", "canonical"] {
                tool.get(&format!("/xapi/statements?format={format}&statementId={id}")).await.expect(200);
            }
            // Sent again under its id it is known, which is told from the text that is kept.
            let again = body.replacen('{', &format!("{{\"id\":\"{id}\","), 1);
            if again.len() <= 16 * MB {
                post(&mut tool, &again).await.expect(200);
            }
        }
        assert_eq!(tool.get("/xapi/statements").await.expect(200).json()["statements"].as_array().unwrap().len(), 2);
    }

    async fn definitions_that_say_too_much_stay_in_their_statements(db: TestDb) {
        let app = store(&db).await;
        let key = key(&app.ctx, &["all"]).await;
        let mut tool = tool(&app, &key, "2.0.0");
        let saying = |n: u32, length: usize| {
            let text = "a".repeat(length);
            let definition = format!("\"definition\":{{\"extensions\":{{\"http://x.y/{n}\":\"{text}\"}}}}");
            ONE.replace("com/thing\"", &format!("com/thing\",{definition}"))
        };
        for (n, length) in [(1, 600 * 1024), (2, 600 * 1024), (3, 2 * MB), (4, 10)] {
            post(&mut tool, &saying(n, length)).await.expect(200);
        }
        let known = tool.get("/xapi/activities?activityId=http://example.com/thing").await.expect(200).json();
        let extensions = known["definition"]["extensions"].as_object().unwrap();
        assert_eq!(extensions.keys().collect::<Vec<_>>(), ["http://x.y/1", "http://x.y/4"]);
        assert_eq!(tool.get("/xapi/statements").await.expect(200).json()["statements"].as_array().unwrap().len(), 4);
    }

    async fn a_text_that_cannot_be_read_refuses_nothing_but_its_own_group(db: TestDb) {
        let app = store(&db).await;
        let key = key(&app.ctx, &["all"]).await;
        let mut tool = tool(&app, &key, "1.0.3");
        let ((one, _), (two, _)) = (with_id(1), with_id(2));
        post(&mut tool, &one).await.expect(200);
        let mut tx = app.ctx.db.write().await.unwrap();
        tx.execute(&SPOIL, vec![]).await.unwrap();
        tx.commit().await.unwrap();
        let refused = post(&mut tool, &one).await.expect(409);
        assert!(refused.text().contains("already stored"), "{}", refused.text());
        post(&mut tool, &two).await.expect(200);
        let file = db.folder.path().join("in.ndjson");
        std::fs::write(&file, format!("{}\n{}\n", one.replace('\n', " "), with_id(3).0.replace('\n', " "))).unwrap();
        let aside = db.folder.path().join("aside");
        let report = crate::import::import(&app.ctx, &super::SYSTEM, &file, &aside, &|_| ()).await.unwrap();
        assert_eq!((report.counts.stored, report.counts.refused), (1, 1));
    }

    async fn a_batch_with_one_wrong_statement_stores_nothing(db: TestDb) {
        let app = store(&db).await;
        let key = key(&app.ctx, &["all"]).await;
        let mut tool = tool(&app, &key, "2.0.0");
        let (one, id) = with_id(1);
        post(&mut tool, &one).await.expect(200);
        let (two, second) = with_id(2);
        let other = one.replace("example.com/did", "example.com/saw");
        let conflict = post(&mut tool, &format!("[{two},{other}]")).await.expect(409);
        assert!(conflict.text().contains("$.verb.id") && conflict.text().contains(&id), "{}", conflict.text());
        post(&mut tool, &format!("[{two},{{}}]")).await.expect(400);
        post(&mut tool, &format!("[{two},{two}]")).await.expect(400);
        tool.get(&format!("/xapi/statements?statementId={second}")).await.expect(404);
        post(&mut tool, &one).await.expect(200);
        assert_eq!(tool.get("/xapi/statements").await.json()["statements"].as_array().unwrap().len(), 1);
    }

    async fn the_parsing_suite_never_makes_a_fault_of_ours(db: TestDb) {
        let Some(file) = suite() else {
            println!("skipped: the shared reference data is not here");
            return;
        };
        let app = store(&db).await;
        let key = key(&app.ctx, &["all"]).await;
        let mut tool = tool(&app, &key, "1.0.3");
        let profile = "/xapi/activities/profile?activityId=http://example.com/a&profileId=";
        let mut zip = zip::ZipArchive::new(file).unwrap();
        let mut kept = 0;
        for at in 0..zip.len() {
            let mut entry = zip.by_index(at).unwrap();
            let name = entry.name().unwrap().rsplit('/').next().unwrap_or_default().to_owned();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            let json = Some("application/json");
            let answer = tool.send(Method::POST, "/xapi/statements", json, bytes.clone()).await;
            // The one document without a statement in it that is a valid batch: `[]`.
            assert!(answer.status.is_client_error() || answer.text() == "[]", "{name}: {}", answer.status);
            let path = format!("{profile}{at}");
            let answer = tool.send(Method::POST, &path, json, bytes.clone()).await;
            assert!(!answer.status.is_server_error(), "{name}: {}", answer.status);
            if answer.status == 204 {
                assert!(!name.starts_with("n_"), "{name} was kept");
                assert_eq!(tool.get(&path).await.body, bytes, "{name}");
                kept += 1;
            }
        }
        assert_eq!(kept, 10, "the objects of the suite, but for those that name a key twice");
    }
}

fn suite() -> Option<std::fs::File> {
    let beside = || concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared").into();
    let folder = std::env::var_os("GUILDHALL_SHARED").map_or_else(beside, std::path::PathBuf::from);
    std::fs::File::open(folder.join("data/hostile-json/test_parsing.zip")).ok()
}

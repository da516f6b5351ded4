//! Files with statements: 1.0.3 Data 2.4.11 and Communication 1.5.2, 2.0 4.1.3 and 4.2.2.6.

use http::Method;
use sha2::{Digest, Sha256, Sha512};
use testkit::{Answer, App};
use wire_xapi::{boundary, parts};

use super::outside::{key, store, tool};

const KIND: &str = "multipart/mixed; boundary=b0";

/// Headers and bytes of a part.
pub(super) struct File<'a>(pub(super) &'a str, pub(super) &'a [u8]);

pub(super) fn hash(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

pub(super) fn binary(bytes: &[u8]) -> String {
    format!(
        "Content-Type: text/plain\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: {}",
        hash(bytes)
    )
}

pub(super) fn body(json: &str, files: &[File<'_>]) -> Vec<u8> {
    let mut out = format!("--b0\r\nContent-Type: application/json\r\n\r\n{json}").into_bytes();
    for File(headers, bytes) in files {
        out.extend(format!("\r\n--b0\r\n{headers}\r\n\r\n").into_bytes());
        out.extend(*bytes);
    }
    out.extend(b"\r\n--b0--");
    out
}

fn attachment(sha2: &str, more: &str) -> String {
    format!(
        r#"{{"usageType":"http://example.com/proof","display":{{"en":"Proof"}},"contentType":"text/plain","length":3,"sha2":"{sha2}"{more}}}"#
    )
}

fn statement(attachments: &[String]) -> String {
    format!(
        r#"{{"actor":{{"mbox":"mailto:a@example.com"}},"verb":{{"id":"http://example.com/did"}},"object":{{"id":"http://example.com/thing"}},"attachments":[{}]}}"#,
        attachments.join(",")
    )
}

pub(super) async fn send(tool: &mut App, body: Vec<u8>) -> Answer {
    tool.send(Method::POST, "/xapi/statements", Some(KIND), body).await
}

testkit::both! {
    async fn files_come_back_with_their_statements_when_they_are_asked_for(db: TestDb) {
        let app = store(&db).await;
        let key = key(&app.ctx, &["all"]).await;
        for version in ["1.0.3", "2.0.0"] {
            let mut tool = tool(&app, &key, version);
            let (one, other) = (b"one\r\n--b1\r\n".as_slice(), [0u8, 255, 13, 10].as_slice());
            let upper = hash(one).to_uppercase();
            let first = statement(&[attachment(&upper, ""), attachment(&hash(other), ",\"fileUrl\":\"http://example.com/f\"")]);
            let second = statement(&[attachment(&hash(one), "")]);
            let files = [File(&binary(one), one), File(&binary(other), other)];
            let ids = send(&mut tool, body(&format!("[{first},{second}]"), &files)).await.expect(200).json();
            assert_eq!(ids.as_array().unwrap().len(), 2);
            let plain = tool.get("/xapi/statements?limit=2").await.expect(200);
            assert_eq!(plain.headers["content-type"], "application/json");
            for (query, count) in [("limit=2".to_owned(), 3), (format!("statementId={}", ids[1].as_str().unwrap()), 2)] {
                let answer = tool.get(&format!("/xapi/statements?attachments=true&{query}")).await.expect(200);
                let kind = answer.headers["content-type"].to_str().unwrap();
                assert!(kind.starts_with("multipart/mixed; boundary="), "{kind}");
                assert!(answer.headers.contains_key("last-modified"));
                let parts = parts(&answer.body, &boundary(kind).unwrap()).unwrap();
                assert_eq!(parts.len(), count, "each file once: {query}");
                assert_eq!(parts[0].header("content-type"), Some("application/json"));
                for part in &parts[1..] {
                    assert_eq!(part.header("x-experience-api-hash"), Some(hash(part.content).as_str()));
                    assert_eq!(part.header("content-transfer-encoding"), Some("binary"));
                    assert_eq!(part.header("content-type"), Some("text/plain"));
                    assert!([one, other].contains(&part.content));
                }
            }
        }
        let mut tool = tool(&app, &key, "1.0.3");
        let none = tool.get("/xapi/statements?attachments=true&verb=http://example.com/none").await.expect(200);
        let kind = none.headers["content-type"].to_str().unwrap();
        assert_eq!(parts(&none.body, &boundary(kind).unwrap()).unwrap().len(), 1);
    }

    async fn every_sha2_is_a_hash_and_put_takes_files_too(db: TestDb) {
        let app = store(&db).await;
        let mut tool = tool(&app, &key(&app.ctx, &["all"]).await, "2.0.0");
        let sha512 = hex::encode(Sha512::digest(b"one"));
        let headers = format!("content-transfer-encoding: Binary\r\nx-experience-api-hash: {sha512}");
        let id = "5f1d3a9e-7d4c-4f58-9a0b-2f6f2f3b1c11";
        let path = format!("/xapi/statements?statementId={id}");
        let sent = body(&statement(&[attachment(&sha512, "")]), &[File(&headers, b"one")]);
        tool.send(Method::PUT, &path, Some(KIND), sent.clone()).await.expect(204);
        tool.send(Method::PUT, &path, Some(KIND), sent).await.expect(204);
        let answer = tool.get(&format!("{path}&attachments=true")).await.expect(200);
        assert!(answer.text().contains("\r\n\r\none\r\n--"), "{}", answer.text());
    }

    async fn files_that_do_not_belong_are_refused_and_nothing_is_stored(db: TestDb) {
        let app = store(&db).await;
        let mut tool = tool(&app, &key(&app.ctx, &["all"]).await, "1.0.3");
        let (hash, good) = (hash(b"one"), binary(b"one"));
        let json = statement(&[attachment(&hash, "")]);
        let with = |headers: &str, bytes: &[u8]| body(&json, &[File(headers, bytes)]);
        let other = statement(&[attachment(&"0".repeat(64), "")]);
        let torn = attachment(&hash, "").replace("text/plain", "text/plain; a=b\\r\\nX: y");
        let cases = [
            (body(&json, &[]), "$.attachments[0]", "fileUrl"),
            (with(&good, b"two"), "part 2", "other bytes"),
            (body(&statement(&[torn]), &[File(&good, b"one")]), "$.attachments[0].contentType", "media type"),
            (with(&good.replace("binary", "base64"), b"one"), "part 2", "Content-Transfer-Encoding"),
            (with(&good.replace("Content-Transfer-Encoding: binary\r\n", ""), b"one"), "part 2", "Content-Transfer-Encoding"),
            (with("Content-Transfer-Encoding: binary", b"one"), "part 2", "X-Experience-API-Hash"),
            (body(&other, &[File(&good, b"one")]), "part 2", "no attachment"),
            (body(&json, &[File(&good, b"one"), File(&binary(b"two"), b"two")]), "part 3", "no attachment"),
        ];
        for (sent, path, why) in cases {
            let answer = send(&mut tool, sent).await.expect(400);
            let problems = answer.json()["problems"].clone();
            let found = problems.as_array().unwrap().iter().any(|p| {
                p["path"] == path && p["message"].as_str().unwrap().contains(why) && p["clause"].as_str().unwrap().contains("1.0.3")
            });
            assert!(found, "{path} {why}: {problems}");
        }
        let whole = String::from_utf8(with(&good, b"one")).unwrap();
        for torn in [
            whole.replace("--b0--", ""),
            whole.replace("\r\n", "\n"),
            whole.replace("application/json", "text/json"),
            whole.replace("--b0", "--b1"),
            String::new(),
            "--b0--".to_owned(),
        ] {
            let answer = send(&mut tool, torn.into_bytes()).await.expect(400);
            assert!(answer.text().contains("Communication 1.5"), "{}", answer.text());
        }
        for kind in ["multipart/mixed", "multipart/form-data; boundary=b0", "text/plain"] {
            tool.send(Method::POST, "/xapi/statements", Some(kind), with(&good, b"one")).await.expect(400);
        }
        tool.send(Method::POST, "/xapi/statements", Some("application/json"), json.clone().into_bytes()).await.expect(400);
        assert_eq!(tool.get("/xapi/statements").await.json()["statements"], serde_json::json!([]));
        let linked = statement(&[attachment(&hash, ",\"fileUrl\":\"http://example.com/f\"")]);
        tool.send(Method::POST, "/xapi/statements", Some("application/json"), linked.into_bytes()).await.expect(200);
    }
}

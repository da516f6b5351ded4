//! Signed statements: 1.0.3 Data 2.6.

use super::enclosures::{File, binary, body, hash, send};
use super::outside::{key, store, tool};

/// A statement, and signatures of it that are good or bad, each named after what it is.
fn samples() -> serde_json::Value {
    serde_json::from_str(include_str!("../../testdata/signatures.json")).unwrap()
}

fn signed(statement: &serde_json::Value, kind: &str, jws: &[u8]) -> String {
    let mut statement = statement.clone();
    statement["attachments"] = serde_json::json!([{
        "usageType": "http://adlnet.gov/expapi/attachments/signature",
        "display": {"en": "Signature"},
        "contentType": kind,
        "length": jws.len(),
        "sha2": hash(jws),
    }]);
    statement.to_string()
}

const OCTETS: &str = "application/octet-stream";

testkit::both! {
    async fn a_signature_must_be_one_of_its_statement(db: TestDb) {
        let app = store(&db).await;
        let key = key(&app.ctx, &["all"]).await;
        let samples = samples();
        for version in ["1.0.3", "2.0.0"] {
            let mut tool = tool(&app, &key, version);
            for (name, jws) in samples["bad"].as_object().unwrap() {
                let jws = jws.as_str().unwrap().as_bytes();
                let json = signed(&samples["statement"], OCTETS, jws);
                let answer = send(&mut tool, body(&json, &[File(&binary(jws), jws)])).await;
                assert_eq!(answer.status.as_u16(), 400, "{name}: {}", answer.text());
                let problem = answer.json()["problems"][0].clone();
                assert_eq!(problem["path"], "$.attachments[0]", "{name}: {problem}");
            }
        }
        let mut tool = tool(&app, &key, "1.0.3");
        assert_eq!(tool.get("/xapi/statements").await.json()["statements"], serde_json::json!([]));
        let jws = samples["good"]["RS256"].as_str().unwrap().as_bytes();
        let file = [File(&binary(jws), jws)];
        send(&mut tool, body(&signed(&samples["statement"], "text/plain", jws), &file)).await.expect(400);
        send(&mut tool, body(&signed(&samples["statement"], OCTETS, jws), &[])).await.expect(400);
        send(&mut tool, body(&signed(&samples["statement"], OCTETS, jws), &file)).await.expect(200);
        let answer = tool.get("/xapi/statements?attachments=true").await.expect(200);
        assert!(answer.text().contains(std::str::from_utf8(jws).unwrap()));
    }

    async fn every_good_signature_is_accepted(db: TestDb) {
        let app = store(&db).await;
        let mut tool = tool(&app, &key(&app.ctx, &["all"]).await, "1.0.3");
        let samples = samples();
        for (name, jws) in samples["good"].as_object().unwrap() {
            let jws = jws.as_str().unwrap().as_bytes();
            let json = signed(&samples["statement"], OCTETS, jws);
            let answer = send(&mut tool, body(&json, &[File(&binary(jws), jws)])).await;
            // The same statement with another signature is another statement under the same id.
            let status = if name == "RS256" { 200 } else { 409 };
            assert_eq!(answer.status.as_u16(), status, "{name}: {}", answer.text());
        }
    }
    async fn a_chain_is_looked_at_as_of_the_time_of_its_statement(db: TestDb) {
        let app = store(&db).await;
        let mut tool = tool(&app, &key(&app.ctx, &["all"]).await, "2.0.0");
        let (samples, send_signed) = (samples(), async |tool: &mut _, statement: &serde_json::Value, jws: &[u8]| {
            send(tool, body(&signed(statement, OCTETS, jws), &[File(&binary(jws), jws)])).await
        });
        let dated = &samples["dated"];
        let jws = dated["good"].as_str().unwrap().as_bytes();
        send_signed(&mut tool, &dated["statement"], jws).await.expect(200);
        let late = samples["bad"]["a chain whose holder is out of date"].as_str().unwrap().as_bytes();
        let answer = send_signed(&mut tool, &samples["statement"], late).await.expect(400);
        assert!(answer.text().contains("x5c"), "{}", answer.text());
    }
}

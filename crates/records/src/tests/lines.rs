//! Lines and clocks that are not to be relied on: a request that breaks off, a sender whose clock is wrong.

use base64::Engine as _;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::outside::{ONE, key, post, store, tool};
use crate::{FreshKey, routes};

/// Says that more comes than comes, and hangs up. Gives whatever was answered.
async fn broken(address: std::net::SocketAddr, key: &FreshKey, kind: &str, body: &str) -> String {
    let mut line = TcpStream::connect(address).await.unwrap();
    let pair = format!("{}:{}", key.key.key, key.secret);
    let basic = base64::engine::general_purpose::STANDARD.encode(pair);
    let request = format!(
        "POST /xapi/statements HTTP/1.1\r\nHost: here\r\nAuthorization: Basic {basic}\r\n\
         X-Experience-API-Version: 1.0.3\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\r\n{body}",
        body.len() + 1
    );
    line.write_all(request.as_bytes()).await.unwrap();
    line.shutdown().await.unwrap();
    let mut answer = String::new();
    let _ = line.read_to_string(&mut answer).await;
    answer
}

testkit::both! {
    async fn of_a_request_that_breaks_off_nothing_is_stored(db: TestDb) {
        let app = store(&db).await;
        let key = key(&app.ctx, &["all"]).await;
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = routes().router().with_state(app.ctx.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        // All of it is there but for one byte, so that only its end tells.
        let mixed = format!("--b\r\nContent-Type: application/json\r\n\r\n{ONE}\r\n--b--\r\n");
        for (kind, body) in [("application/json", ONE), ("multipart/mixed; boundary=b", mixed.as_str())] {
            let answer = broken(address, &key, kind, body).await;
            assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 400"), "{answer}");
        }
        let mut tool = tool(&app, &key, "1.0.3");
        assert_eq!(tool.get("/xapi/statements").await.expect(200).json()["statements"], serde_json::json!([]));
        post(&mut tool, ONE).await.expect(200);
    }

    async fn a_sender_whose_clock_is_wrong_is_believed_about_its_time_and_not_about_ours(db: TestDb) {
        let app = store(&db).await;
        let key = key(&app.ctx, &["all"]).await;
        let times = ["2199-12-31T23:59:59Z", "1970-01-01T00:00:00Z", "2026-11-19T14:06:00Z", "2030-01-01T00:00:00Z"];
        let mut sent = Vec::new();
        for version in ["1.0.3", "2.0.0"] {
            let mut tool = tool(&app, &key, version);
            for time in times {
                let said = format!("{{\"timestamp\":\"{time}\",\"stored\":\"2001-01-01T00:00:00Z\",");
                let answer = post(&mut tool, &ONE.replacen('{', &said, 1)).await.expect(200);
                assert_eq!(answer.headers["x-experience-api-consistent-through"], "2026-11-19T14:06:00.000Z");
                sent.push(answer.json()[0].clone());
            }
            for wrong in ["2026-11-19T14:06:00-00:00", "2026-02-30T00:00:00Z", "2026-11-19T25:00:00Z", "tomorrow", "12026-01-01T00:00:00Z"] {
                let answer = post(&mut tool, &ONE.replacen('{', &format!("{{\"timestamp\":\"{wrong}\","), 1)).await.expect(400);
                assert_eq!(answer.json()["problems"][0]["path"], "$.timestamp", "{wrong}");
            }
        }
        let mut reader = tool(&app, &key, "1.0.3");
        let all = reader.get("/xapi/statements?ascending=true").await.expect(200).json();
        let all = all["statements"].as_array().unwrap();
        assert_eq!(all.iter().map(|one| one["id"].clone()).collect::<Vec<_>>(), sent, "in the order of storage");
        for (one, time) in all.iter().zip(times.iter().chain(&times)) {
            assert!(one["timestamp"].as_str().unwrap().starts_with(time.trim_end_matches('Z')), "{one}");
            assert!(one["stored"].as_str().unwrap().starts_with("2026-11-19T14:06:00"), "{one}");
        }
        // Since and until ask when something was stored.
        for (query, count) in [("since=2026-11-20T00:00:00Z", 0), ("since=2026-11-19T14:05:00Z", 8), ("until=2026-11-19T14:07:00Z", 8), ("until=2001-01-02T00:00:00Z", 0)] {
            let page = reader.get(&format!("/xapi/statements?{query}")).await.expect(200).json();
            assert_eq!(page["statements"].as_array().unwrap().len(), count, "{query}");
        }
    }
}

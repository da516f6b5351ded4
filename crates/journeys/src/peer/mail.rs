//! A mail server of others takes our mail and reads it back whole.

use super::Peer;
use kernel::Mail;
use serde_json::Value;

testkit::both! {
    async fn a_mail_server_of_others_reads_our_mail(db: TestDb) {
        let Some(mut mailbox) = Peer::start("mailbox", &[]) else { return };
        let port = mailbox.line();
        let ctx = db.open_with(vec![], |config| config.mail_url = Some(format!("smtp://127.0.0.1:{port}"))).await;
        let mail = Mail {
            person: None,
            address: "imani@brackwater.example".into(),
            why: "You asked for a link.".into(),
            subject: "Dein Link – رابط الدخول".into(),
            text: "Öffne den Link.\n.\nA line with a dot alone stays.".into(),
            html: "<p>Öffne den Link.</p>".into(),
        };
        let mut tx = ctx.db.write().await.unwrap();
        tx.post(&mail).await.unwrap();
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();

        let read: Value = serde_json::from_str(&mailbox.line()).unwrap();
        assert_eq!(read["to"], serde_json::json!(["imani@brackwater.example"]));
        assert_eq!(read["subject"], mail.subject);
        assert_eq!(read["type"], "multipart/alternative");
        assert_eq!(read["defects"], serde_json::json!([]));
        let plain = read["plain"].as_str().unwrap().replace("\r\n", "\n");
        assert!(plain.contains("Öffne den Link.\n.\nA line with a dot alone stays."), "{plain}");
        assert!(read["html"].as_str().unwrap().contains("<p>Öffne den Link.</p>"));
        let sent = ctx.db.read().await.unwrap().newest_messages(1).await.unwrap();
        assert!(sent[0].sent_at.is_some(), "{:?}", sent[0]);
    }
}

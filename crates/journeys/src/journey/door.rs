//! How people come in: by a link from the house, by a link in a mail, on another device.

use kernel::PersonId;
use testkit::App;

use super::stage::{HOUSE, Stage};

/// Opens a one-time link, which signs nobody in; presses its button, which does.
async fn open(stage: &Stage, mut browser: App, path: &str) -> App {
    browser.get(path).await.expect(200);
    browser.get(path).await.expect(200);
    browser.get("/today").await.expect(303);
    browser.get(path).await.expect(200);
    browser.post(path, &[]).await.expect(303);
    browser.get("/today").await.expect(200);
    let mut again = stage.app.browser();
    again.get("/sign-in").await.expect(200);
    again.get(path).await.expect(410);
    browser
}

/// A link that the house made, as `guildhall demo --links` and `admin create` print it.
pub(super) async fn by_link(stage: &Stage, person: PersonId) -> App {
    let mut tx = stage.app.ctx.db.write().await.unwrap();
    let link = identity::link_for(&HOUSE, &mut tx, &stage.app.ctx, person).await.unwrap();
    tx.commit().await.unwrap();
    let path = link.split_once("/sign-in/").map(|(_, rest)| format!("/sign-in/{rest}")).unwrap();
    open(stage, stage.app.browser(), &path).await
}

/// A link that comes by mail, because somebody asked for it.
pub(super) async fn by_mail(stage: &Stage, address: &str) -> App {
    let mut browser = stage.app.browser();
    browser.get("/sign-in").await.expect(200);
    browser.post("/sign-in", &[("id", address)]).await.expect(303);
    stage.app.settle().await;
    let sent = stage.app.ctx.db.read().await.unwrap().newest_messages(1).await.unwrap();
    let text = sent[0].text.clone();
    let at = text.find("/sign-in/link/").unwrap_or_else(|| panic!("no link in {text}"));
    let path: String = text[at..].chars().take_while(|c| !c.is_whitespace()).collect();
    open(stage, browser, &path).await
}

/// Another device on which the person is signed in.
pub(super) async fn with_cookie(stage: &Stage, person: PersonId) -> App {
    let mut tx = stage.app.ctx.db.write().await.unwrap();
    let (name, value) = identity::cookie_for(&HOUSE, &mut tx, &stage.app.ctx, person).await.unwrap();
    tx.commit().await.unwrap();
    stage.app.browser().with_cookie(&name, &value)
}

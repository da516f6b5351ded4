//! The pages of this room, as each persona meets them.

use std::sync::Arc;

use axum::extract::Request;
use axum::middleware::{self, Next};
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Uuid};
use testkit::{App, TestApp, TestDb};
use ui::Theme;
use ui::web::Session;

use super::stage::{GUIDE, GUIDE_DE, folder, henrik, imani, joint, leila, mina, ruth};
use crate::folder::Folder;
use crate::{intake, version};

/// Whom a request comes from stands in a header, instead of a cookie of `identity`.
async fn sign_in(mut request: Request, next: Next) -> axum::response::Response {
    let who = request.headers().get("x-who").and_then(|who| who.to_str().ok()).unwrap_or_default().to_owned();
    let (who, locale) = who.split_once(' ').unwrap_or((&who, "en"));
    let actor = match who {
        "henrik" => Some(henrik()),
        "ruth" => Some(ruth()),
        "imani" => Some(imani()),
        "mina" => Some(mina()),
        "leila" => Some(leila()),
        _ => None,
    };
    if let Some(actor) = actor {
        request.extensions_mut().insert(Arc::new(session(actor, locale)));
    }
    next.run(request).await
}

fn session(actor: Actor, locale: &str) -> Session {
    Session {
        actor,
        csrf: "proof".into(),
        bearer: false,
        locale: Locale::parse(locale).unwrap(),
        theme: Theme::default(),
        name: "Somebody".into(),
        initials: "S".into(),
        job: "Works".into(),
        place: String::new(),
        zone: "UTC".into(),
        leads: false,
        open: vec![],
    }
}

pub(super) async fn app(db: &TestDb) -> TestApp {
    let rooms = vec![people::room(), crate::room()];
    TestApp::new(db, rooms, router).await
}

pub(super) fn router(ctx: Ctx) -> axum::Router {
    ui::web::dress(crate::routes().router()).layer(middleware::from_fn(sign_in)).with_state(ctx)
}

pub(super) fn as_(app: &TestApp, who: &str) -> App {
    let mut browser = app.browser().with_header("x-who", who);
    browser.set_csrf(Some("proof".into()));
    browser
}

/// A form with one file.
fn file_form(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut body = b"--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\nproof\r\n--b\r\n".to_vec();
    body.extend(
        format!("Content-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n").bytes(),
    );
    body.extend(bytes);
    body.extend(b"\r\n--b--\r\n");
    body
}

pub(super) async fn upload(browser: &mut App, name: &str, bytes: &[u8]) -> testkit::Answer {
    let kind = "multipart/form-data; boundary=b";
    browser.send(http::Method::POST, "/courses/imports", Some(kind), file_form(name, bytes)).await
}

/// The digest of the text that a review shows, as its form sends it.
fn digest(screen: &str) -> String {
    screen.split("name=\"digest\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

testkit::both! {
    async fn a_person_finds_a_course_by_its_words_and_sees_who_stands_for_it(db: TestDb) {
        let app = app(&db).await;
        let joint = joint(&app.ctx).await;
        let mut imani = as_(&app, "imani de");
        let list = imani.get("/learn").await.expect(200).text();
        assert!(list.contains("Die Lötstelle lesen") && list.contains("Deutsch"), "{list}");
        let found = imani.get("/learn?q=tag+the+unit").await.expect(200).text();
        assert!(found.contains(&format!("/learn/{}/guide/try-it", joint.course)), "{found}");
        let nothing = imani.get("/learn?q=%3Cscript%3Ewiring").await.expect(200).text();
        assert!(nothing.contains("&#60;script&#62;wiring") || nothing.contains("&lt;script&gt;wiring"), "{nothing}");
        let course = imani.get(&format!("/learn/{}", joint.course)).await.expect(200).text();
        assert!(course.contains("SOP-221") && course.contains("Eine gute Stelle schließt"), "{course}");
        imani.get(&format!("/learn/{}", Uuid::nil())).await.expect(404);
        assert_eq!(as_(&app, "nobody").get("/learn").await.status, 303, "signed out, led to sign-in");
    }

    async fn a_person_chooses_a_language_for_a_course_and_keeps_it(db: TestDb) {
        let app = app(&db).await;
        let course = format!("/learn/{}", joint(&app.ctx).await.course);
        let mut imani = as_(&app, "imani");
        let page = imani.get(&course).await.expect(200).text();
        let link = format!("<a href=\"{course}?language=de\" hreflang=\"de\" lang=\"de\" dir=\"ltr\">Deutsch</a>");
        assert!(page.contains(&link) && page.contains("A good joint closes"), "{page}");
        let german = imani.get(&format!("{course}?language=de")).await.expect(200);
        let kept = german.headers.get("set-cookie").unwrap().to_str().unwrap().to_owned();
        assert!(kept.contains(&format!("Path={course};")) && kept.contains("HttpOnly"), "{kept}");
        assert!(german.text().contains("Eine gute Stelle schließt"), "{}", german.text());
        let again = imani.get(&course).await.expect(200).text();
        assert!(again.contains("Eine gute Stelle schließt") && again.contains("aria-current=\"true\">Deutsch</a>"), "{again}");
        let (name, value) = kept.split(';').next().unwrap().split_once('=').unwrap();
        let mut ruth = as_(&app, "ruth").with_cookie(name, value);
        let other = ruth.get(&course).await.expect(200).text();
        assert!(other.contains("A good joint closes"), "somebody else at the same tablet: {other}");
        let hit = ruth.get("/learn?q=schlie%C3%9Ft").await.expect(200).text();
        assert!(hit.contains("a-good-joint-closes?language=de\""), "{hit}");
        for wrong in ["xx", "../th", "%22%3E"] {
            ruth.get(&format!("{course}?language={wrong}")).await.expect(200);
        }
    }

    async fn an_author_writes_looks_sends_and_a_reviewer_approves_on_the_page(db: TestDb) {
        let app = app(&db).await;
        let (mut henrik, mut ruth) = (as_(&app, "henrik"), as_(&app, "ruth"));
        henrik.get("/courses").await.expect(200);
        henrik.get("/courses/new").await.expect(200);
        let shown = henrik.post("/courses/previews", &[("form", GUIDE)]).await.expect(200).text();
        assert!(shown.contains("<strong>Look twice.</strong>") && shown.contains("Tag the unit"), "{shown}");
        let wrong = henrik.post("/courses", &[("form", "## A\n::: question one\nB?\n- ( ) c\n:::\n")]).await.expect(422).text();
        assert!(wrong.contains("Line 2: give at least two choices."), "{wrong}");
        let kept = henrik.post("/courses", &[("form", GUIDE)]).await.expect(303);
        let course = kept.location().unwrap().split(['/', '?']).nth(2).unwrap().to_owned();
        let page = henrik.get(kept.location().unwrap()).await.expect(200).text();
        let send = page.split("action=\"").find(|piece| piece.contains("/sending\"")).unwrap().split('"').next().unwrap().to_owned();
        ruth.get("/reviews").await.expect(200);
        henrik.post(&send, &[]).await.expect(303);
        let waiting = ruth.get("/reviews").await.expect(200).text();
        let review = waiting.split("href=\"").find(|piece| piece.starts_with("/reviews/")).unwrap().split('"').next().unwrap().to_owned();
        let screen = ruth.get(&review).await.expect(200).text();
        assert!(screen.contains("It agrees with SOP-221") && screen.contains("<ins>"), "{screen}");
        let digest = digest(&screen);
        let vouched = [("digest", digest.as_str()), ("right", "1"), ("agrees", "1"), ("tests", "1")];
        let early = ruth.post(&format!("{review}/approval"), &vouched[..3]).await.expect(422).text();
        assert!(early.contains("Tick all three first"), "{early}");
        ruth.post(&format!("{review}/remarks"), &[("part", "guide/try-it"), ("remark", "Which <b>port</b>?")]).await.expect(303);
        let screen = henrik.get(&review).await.expect(200).text();
        assert!(screen.contains("Which &#60;b&#62;port") || screen.contains("Which &lt;b&gt;port"), "{screen}");
        assert!(!screen.contains("name=\"agrees\""), "its author decides nothing");
        henrik.post(&format!("{review}/approval"), &vouched).await.expect(403);
        ruth.post(&format!("{review}/approval"), &vouched).await.expect(303);
        as_(&app, "imani").get(&format!("/learn/{course}")).await.expect(200);
        let next = henrik.get(&format!("/courses/{course}/draft")).await.expect(200).text();
        assert!(next.contains("Look twice."), "the text is there to go on with");
    }

    async fn nobody_approves_a_text_that_the_page_did_not_show(db: TestDb) {
        let app = app(&db).await;
        let saved = intake::save_form(&app.ctx, &henrik(), None, GUIDE).await.unwrap();
        let send = || async {
            let mut tx = app.ctx.db.write().await.unwrap();
            version::send(&henrik(), &mut tx, saved.version).await.unwrap();
            tx.commit().await.unwrap();
        };
        send().await;
        let review = format!("/reviews/{}", saved.version);
        let mut ruth = as_(&app, "ruth");
        let seen = digest(&ruth.get(&review).await.expect(200).text());
        let other = GUIDE.replace("Look twice", "Look away");
        let again = intake::save_form(&app.ctx, &henrik(), Some(saved.course), &other).await.unwrap();
        assert_eq!(again.version, saved.version, "the same draft, written anew");
        send().await;
        for digest in [seen.as_str(), ""] {
            let vouched = [("digest", digest), ("right", "1"), ("agrees", "1"), ("tests", "1")];
            let told = ruth.post(&format!("{review}/approval"), &vouched).await.expect(409).text();
            assert!(told.contains("The text changed after you opened this page"), "{told}");
            assert!(told.contains(&format!("href=\"{review}\"")) && !told.contains("name=\"agrees\""), "{told}");
        }
        let course = format!("/learn/{}", saved.course);
        as_(&app, "imani").get(&course).await.expect(404);
        let screen = ruth.get(&review).await.expect(200).text();
        assert!(screen.contains("Look away"), "{screen}");
        let now = digest(&screen);
        let vouched = [("digest", now.as_str()), ("right", "1"), ("agrees", "1"), ("tests", "1")];
        ruth.post(&format!("{review}/approval"), &vouched).await.expect(303);
        as_(&app, "imani").get(&course).await.expect(200);
    }

    async fn a_review_shows_only_what_changed(db: TestDb) {
        let app = app(&db).await;
        let first = joint(&app.ctx).await;
        let changed = folder("read-the-joint", &[("joint.md", &GUIDE.replace("closes all the way", "must close all the way")), ("joint.de.md", GUIDE_DE)]);
        let import = intake::import_folder(&app.ctx, &henrik(), &changed, &mut |_, _| {}).await.unwrap();
        let mut tx = app.ctx.db.write().await.unwrap();
        version::send(&henrik(), &mut tx, import.version.unwrap()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(import.course, Some(first.course));
        let page = as_(&app, "ruth").get(&format!("/reviews/{}", import.version.unwrap())).await.expect(200).text();
        assert!(page.contains("One thing changed since version 1"), "{page}");
        assert!(page.contains("<del>closes</del>") && page.contains("<ins>must close</ins>"), "{page}");
        assert!(!page.contains("Tag the unit"), "what is the same is not shown");
        for locale in ["de", "ar"] {
            as_(&app, &format!("ruth {locale}")).get(&format!("/reviews/{}", import.version.unwrap())).await.expect(200);
        }
    }

    async fn an_upload_gives_a_report_and_a_refused_one_says_why(db: TestDb) {
        let app = app(&db).await;
        let mut henrik = as_(&app, "henrik");
        henrik.get("/courses/imports").await.expect(200);
        let zip = crate::folder::tests::zipped(&[("c/a.md", GUIDE.as_bytes()), ("c/b.svg", b"<svg/>")]);
        let report = upload(&mut henrik, "c.zip", &zip).await.expect(303);
        app.settle().await;
        for who in ["henrik", "henrik de", "henrik ar"] {
            let page = as_(&app, who).get(report.location().unwrap()).await.expect(200).text();
            assert!(page.contains("b.svg") && page.contains("a.md"), "{page}");
        }
        let again = upload(&mut henrik, "c.zip", &zip).await.expect(303);
        app.settle().await;
        let page = henrik.get(again.location().unwrap()).await.expect(200).text();
        assert!(page.contains("nothing changed"), "{page}");
        let slip = crate::folder::tests::zipped(&[("../../evil.md", b"# E")]);
        let refused = upload(&mut henrik, "slip.zip", &slip).await.expect(303);
        app.settle().await;
        let page = henrik.get(refused.location().unwrap()).await.expect(200).text();
        assert!(page.contains("leads out of the folder"), "{page}");
        upload(&mut henrik, "", b"").await.expect(422);
        upload(&mut as_(&app, "imani"), "c.zip", &zip).await.expect(404);
        as_(&app, "imani").get(report.location().unwrap()).await.expect(404);
    }

    async fn a_zip_bomb_is_refused_on_the_page_and_nothing_comes_of_it(db: TestDb) {
        let app = app(&db).await;
        let mut henrik = as_(&app, "henrik");
        henrik.get("/courses/imports").await.expect(200);
        // A page of eight million zeros packs a thousand times smaller than it is.
        let ours = crate::folder::tests::zipped(&[("c/a.md", &vec![b'0'; 8 << 20])]);
        assert!(ours.len() < 1 << 16, "{} bytes", ours.len());
        // The one that everybody knows holds archives in archives, locked with a password.
        let known = testkit::shared().map(|shared| std::fs::read(shared.join("data/hostile-zip/42.zip")).unwrap());
        for (bomb, known) in [(ours, false)].into_iter().chain(known.map(|known| (known, true))) {
            let sent = upload(&mut henrik, "bomb.zip", &bomb).await.expect(303);
            app.settle().await;
            for locale in Locale::ALL {
                let page = as_(&app, &format!("henrik {}", locale.code())).get(sent.location().unwrap()).await.expect(200).text();
                let locked = crate::words::content_found_zip_locked(locale, "");
                let why = if known { locked.trim() } else { crate::words::content_found_zip_bomb(locale) };
                assert!(page.contains(why), "{why}: {page}");
                assert!(page.contains("bomb.zip") && !page.contains("data-island=\"progress\""), "{page}");
            }
        }
        let mut tx = app.ctx.db.read().await.unwrap();
        let all = intake::newest(&leila(), &mut tx).await.unwrap();
        assert!(!all.is_empty() && all.iter().all(|one| one.version.is_none()), "no course came of it: {all:?}");
    }

    async fn a_picture_is_served_to_people_alone_and_runs_nothing(db: TestDb) {
        let app = app(&db).await;
        let pixel = crate::picture::tests::PIXEL;
        let files = [("a.md".to_owned(), b"# A\n\n![x](x.png)\n".to_vec()), ("x.png".to_owned(), pixel.to_vec())];
        let folder = Folder { name: "p".into(), files: files.into(), unopened: vec![] };
        intake::publish_folder(&app.ctx, &henrik(), &ruth(), &folder).await.unwrap();
        let path = format!("/files/{}", crate::picture::sha256(pixel));
        let answer = as_(&app, "imani").get(&path).await.expect(200);
        assert_eq!(answer.body, pixel);
        let head = |name: &str| answer.headers[name].to_str().unwrap().to_owned();
        assert_eq!(head("content-type"), "image/gif", "the bytes decide, not the name");
        assert_eq!(head("x-content-type-options"), "nosniff");
        assert!(head("content-security-policy").contains("sandbox"));
        assert_ne!(as_(&app, "nobody").get(&path).await.status, 200);
        as_(&app, "imani").get("/files/../../etc/passwd").await.expect(404);
        as_(&app, "imani").get(&format!("/files/{}", "0".repeat(64))).await.expect(404);
    }

    async fn hostile_texts_stay_texts_on_every_page(db: TestDb) {
        let app = app(&db).await;
        let Some(shared) = testkit::shared() else { return };
        let strings: Vec<String> = serde_json::from_slice(&std::fs::read(shared.join("data/hostile-strings/blns.json")).unwrap()).unwrap();
        let mut henrik = as_(&app, "henrik");
        for part in strings.chunks(60) {
            let body: String = part.iter().map(|text| format!("## {text}\n\n{text}\n\n")).collect();
            let title = part.first().map(|text| text.replace('\n', " ")).unwrap_or_default();
            let form = format!("---\ntitle: T {title}\nlanguage: en\n---\n{body}");
            let kept = henrik.post("/courses", &[("csrf", "proof"), ("form", &form)]).await;
            assert!(matches!(kept.status.as_u16(), 303 | 422), "{}", kept.status);
            if let Some(to) = kept.location().map(str::to_owned) {
                let course = to.split(['/', '?']).nth(2).unwrap().to_owned();
                let page = henrik.get(&to).await.expect(200).text();
                let whole = page.split("href=\"").find(|p| p.contains("/versions/")).unwrap().split('"').next().unwrap().to_owned();
                let page = henrik.get(&whole).await.expect(200).text();
                for bad in ["<script>alert", "<svg/", "<svg on", "onerror=", "href=\"javascript", "<iframe", "<img src=x"] {
                    let tags: Vec<&str> = page.split('<').map(|p| p.split('>').next().unwrap_or_default()).collect();
                    assert!(!tags.iter().any(|tag| format!("<{tag}").to_lowercase().starts_with(bad)), "{bad} on {course}");
                }
            }
        }
        for text in strings.iter().take(200) {
            let asked: String = text.bytes().map(|b| format!("%{b:02X}")).collect();
            henrik.get(&format!("/learn?q={asked}")).await.expect(200);
        }
    }
}

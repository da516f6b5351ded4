//! The pages of this room through HTTP, on both databases.

use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use axum::middleware::{self, Next};
use http::{Method, StatusCode};
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, PersonId, Role};
use testkit::App;
use ui::web::Session;

use super::{SYSTEM, import};

/// A browser of somebody who is signed in.
pub(super) fn browser(ctx: &Ctx, actor: Actor, locale: Locale) -> App {
    let session = Arc::new(Session {
        actor,
        csrf: "proof".into(),
        bearer: false,
        locale,
        theme: ui::Theme::System,
        name: "Sunil Perera".into(),
        initials: "SP".into(),
        job: "IT admin".into(),
        place: String::new(),
        zone: "UTC".into(),
        leads: false,
        open: Vec::new(),
    });
    let router: Router<Ctx> = ui::web::dress(crate::routes().router());
    let router = router.layer(middleware::from_fn(move |mut request: Request, next: Next| {
        request.extensions_mut().insert(session.clone());
        next.run(request)
    }));
    App::over(router.with_state(ctx.clone()))
}

pub(super) fn admin(n: u128) -> Actor {
    Actor::person(PersonId(kernel::Uuid::from_u128(n)), [Role::ItAdmin])
}

/// Sends a file and waits until it is read; the address of its run.
async fn upload(ctx: &Ctx, app: &mut App, name: &str, bytes: &[u8], day: &str) -> String {
    let path = send(app, name, bytes, day).await;
    ctx.settle().await.unwrap();
    path
}

/// Sends a file; the address of its page.
pub(super) async fn send(app: &mut App, name: &str, bytes: &[u8], day: &str) -> String {
    let mut body = Vec::new();
    for (field, value) in [("csrf", "proof"), ("feed", "HR file"), ("day", day)] {
        body.extend(
            format!("--x\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n").bytes(),
        );
    }
    let head = format!(
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: text/csv\r\n\r\n"
    );
    body.extend(head.bytes().chain(bytes.iter().copied()).chain(b"\r\n--x--\r\n".iter().copied()));
    let answer =
        app.send(Method::POST, "/people/imports", Some("multipart/form-data; boundary=x"), body).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.headers["location"].to_str().unwrap().to_owned()
}

pub(super) fn many(range: std::ops::Range<u32>, site: &str) -> String {
    range.map(|n| format!("{n:05},Person {n},Line 3,{site},00000\n")).collect()
}

pub(super) const HEAD: &str = "PERSNR,NAME,ORG_TXT,STANDORT,VORG_NR\n";

testkit::both! {
    async fn a_stopped_file_is_seen_asked_about_and_let_through_by_another(db: TestDb) {
        let ctx = db.open(vec![crate::room()]).await;
        import(&ctx, format!("{HEAD}{}{}", many(0..383, "Vane Street"), many(383..420, "Marram")), "2026-11-18").await;
        let mut first = browser(&ctx, admin(1), Locale::En);
        let cut = format!("{HEAD}{}00900,N/D,Line 3,Vane Street,00000\n", many(0..379, "Vane Street"));
        let path = upload(&ctx, &mut first, "staff.csv", cut.as_bytes(), "2026-11-19").await;
        let page = first.get(&path).await.text();
        for said in [
            "Staff file of 19 November 2026", "Stopped: 41 people would leave", "no row from Marram at all",
            "Ask a second administrator", "A person needs a name.", "by number, never by name", "looks wrong", "as in 1 file before",
        ] {
            assert!(page.contains(said), "{said}\n{page}");
        }
        assert!(!page.contains("Let it through?"), "not by oneself");
        let answer = first.post(&format!("{path}/application"), &[("part", "all")]).await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
        assert_eq!(first.post(&format!("{path}/request"), &[]).await.status, StatusCode::SEE_OTHER);
        let leader = Actor::person(PersonId(kernel::Uuid::from_u128(7)), [Role::PeopleLeader]);
        let mut second = browser(&ctx, leader, Locale::De);
        let page = second.get(&path).await.text();
        assert!(page.contains("Durchlassen?") && page.contains("lang=\"de\""), "{page}");
        let empty = second.post(&format!("{path}/approval"), &[("reason", "")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let yes = second.post(&format!("{path}/approval"), &[("reason", "Marram was sold on Tuesday")]).await;
        assert_eq!(yes.status, StatusCode::SEE_OTHER);
        let page = first.get(&path).await.text();
        assert!(page.contains("What changed") && page.contains("Marram was sold on Tuesday") && page.contains("Undo this file"));
        assert_eq!(first.post(&format!("{path}/undoing"), &[]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(crate::count(&SYSTEM, &mut ctx.db.read().await.unwrap()).await.unwrap(), 420);
        assert!(first.get("/people/imports").await.text().contains("undone"));
    }

    async fn columns_are_guessed_shown_and_can_be_chosen(db: TestDb) {
        let ctx = db.open(vec![crate::room()]).await;
        let mut app = browser(&ctx, admin(1), Locale::En);
        let file = "A;B;C;Gehalt\n1;J\u{fc}rgen;01/02/2026;5\n2;Zo\u{eb};03/04/2026;6\n";
        let latin: Vec<u8> = file.chars().map(|c| c as u32 as u8).collect();
        let path = upload(&ctx, &mut app, "x.csv", &latin, "2026-11-19").await;
        let page = app.get(&path).await.text();
        assert!(page.contains("not read: pay") && page.contains("No column goes to"), "{page}");
        let form = [("column-0", "number"), ("column-1", "name"), ("column-2", "start-date"), ("encoding", "windows-1252"), ("dates", "")];
        app.post(&format!("{path}/columns"), &form).await;
        let page = app.get(&path).await.text();
        assert!(page.contains("can be read day first or month first"), "{page}");
        let form = [("column-0", "number"), ("column-1", "name"), ("column-2", "start-date"), ("encoding", "windows-1252"), ("dates", "dmy")];
        app.post(&format!("{path}/columns"), &form).await;
        let page = app.get(&path).await.text();
        assert!(page.contains("Apply 2 changes") && page.contains("Jürgen"), "{page}");
        assert_eq!(app.post(&format!("{path}/application"), &[("part", "all")]).await.status, StatusCode::SEE_OTHER);
        let kept = app.get(&format!("{path}/file")).await.text();
        assert_eq!(kept, "A,B,C,Gehalt\n1,Jürgen,01/02/2026,\n2,Zoë,03/04/2026,\n");
        let found = app.get("/people?q=jurgen").await.text();
        assert!(found.contains("Jürgen") && found.contains("Found: the name"));
    }

    async fn rows_with_a_problem_are_corrected_before_the_file_is_applied(db: TestDb) {
        let ctx = db.open(vec![crate::room()]).await;
        let mut app = browser(&ctx, admin(1), Locale::En);
        let file = format!("{HEAD}1,Ann,Line 3,Orrin,\n2,N/D,Line 3,Orrin,1\n3,Bo,Line 3,Orrin,1\n3,Ba,Line 3,Orrin,1\n");
        let path = upload(&ctx, &mut app, "staff.csv", file.as_bytes(), "2026-11-19").await;
        let page = app.get(&path).await.text();
        assert!(page.contains("Type the name") && page.contains("Say which one is right") && page.contains("Row 4"), "{page}");
        let to = format!("{path}/corrections");
        for wrong in [[("row", "3"), ("column", "NAME"), ("value", " ")], [("row", "2"), ("column", "NAME"), ("value", "No problem there")]] {
            assert_eq!(app.post(&to, &wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        app.post(&to, &[("row", "3"), ("column", "NAME"), ("value", " Cleo ")]).await.expect(303);
        app.post(&to, &[("row", "4"), ("column", "PERSNR")]).await.expect(303);
        let page = app.get(&path).await.text();
        assert!(page.contains("Every row could be used.") && page.contains("Cleo") && page.contains("left out"), "{page}");
        app.post(&to, &[("row", "5"), ("column", "PERSNR"), ("act", "take-back")]).await.expect(303);
        assert!(app.get(&path).await.text().contains("Say which one is right"), "the problem is back");
        app.post(&to, &[("row", "5"), ("column", "PERSNR")]).await.expect(303);
        let joiners = app.get(&format!("{path}/groups/joiners")).await.expect(200).text();
        assert!(joiners.contains("3 joiners") && joiners.contains("Ba") && !joiners.contains("Bo<"), "{joiners}");
        assert_eq!(app.get(&format!("{path}/groups/nothing")).await.status, StatusCode::NOT_FOUND);
        app.post(&format!("{path}/application"), &[("part", "all")]).await.expect(303);
        let kept = app.get(&format!("{path}/file")).await.text();
        assert!(kept.contains("2,Cleo,") && !kept.contains("3,Bo,"), "{kept}");
        assert!(!app.get(&path).await.text().contains("Take back"), "what is applied stays");
        assert_eq!(app.post(&to, &[("row", "3"), ("column", "NAME"), ("act", "take-back")]).await.status, StatusCode::CONFLICT);
    }

    async fn a_row_that_may_be_about_anybody_is_named_until_it_is_corrected(db: TestDb) {
        let ctx = db.open(vec![crate::room()]).await;
        import(&ctx, format!("{HEAD}{}", many(0..60, "Orrin")), "2026-11-18").await;
        let mut app = browser(&ctx, admin(1), Locale::En);
        let file = format!("{HEAD}{},Bodil,Line 3,Orrin,00000\n", many(0..58, "Orrin"));
        let path = upload(&ctx, &mut app, "staff.csv", file.as_bytes(), "2026-11-19").await;
        let page = app.get(&path).await.text();
        assert!(page.contains("Nobody can tell whom 1 row is about."), "{page}");
        app.get(&format!("{path}/groups/leavers")).await.expect(200);
        app.post(&format!("{path}/corrections"), &[("row", "60"), ("column", "PERSNR"), ("value", "00900")]).await.expect(303);
        let page = app.get(&path).await.text();
        assert!(!page.contains("Nobody can tell") && page.contains("Apply 3 changes"), "{page}");
    }

    async fn guards_are_kept_per_feed(db: TestDb) {
        let ctx = db.open(vec![crate::room()]).await;
        let mut app = browser(&ctx, admin(1), Locale::Ar);
        let path = upload(&ctx, &mut app, "x.csv", b"nr,name\n1,Ada\n", "2026-11-19").await;
        let page = app.get(&path).await.text();
        assert!(page.contains("dir=\"rtl\""));
        let at = page.find("/people/feeds/").unwrap();
        let guards = page[at..].split('"').next().unwrap().to_owned();
        assert!(app.get(&guards).await.text().contains("value=\"2.5\""));
        let wrong = app.post(&guards, &[("leavers", "many"), ("people", "1000"), ("share", "2.5"), ("rows", "20"), ("changes", "")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let right = app.post(&guards, &[("leavers", "40"), ("people", "1000"), ("share", "3"), ("rows", "20"), ("changes", "30")]).await;
        assert_eq!(right.status, StatusCode::SEE_OTHER);
        assert!(app.get(&guards).await.text().contains("value=\"40\""));
    }

    async fn others_do_not_learn_that_there_are_files(db: TestDb) {
        let ctx = db.open(vec![crate::room()]).await;
        let mut app = browser(&ctx, admin(1), Locale::En);
        let path = upload(&ctx, &mut app, "x.csv", b"nr,name\n1,Ada\n", "2026-11-19").await;
        for roles in [vec![], vec![Role::Author, Role::Reviewer], vec![Role::PeopleLeader]] {
            let mut other = browser(&ctx, Actor::person(PersonId(kernel::Uuid::from_u128(9)), roles), Locale::En);
            for address in ["/people/imports", path.as_str(), &format!("{path}/file")] {
                assert_eq!(other.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
            }
            let refused = other.post(&format!("{path}/application"), &[("part", "all"), ("csrf", "proof")]).await;
            assert_eq!(refused.status, StatusCode::NOT_FOUND);
        }
        let mut forged = browser(&ctx, admin(1), Locale::En);
        let refused = forged.post(&format!("{path}/application"), &[("part", "all"), ("csrf", "guess")]).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert_eq!(crate::count(&SYSTEM, &mut ctx.db.read().await.unwrap()).await.unwrap(), 0);
    }
}

//! Staff files that wait to be read: their page, from the moment they arrive to the run that they become.

use std::sync::atomic::{AtomicUsize, Ordering};

use http::StatusCode;
use kernel::i18n::{Kept, Locale};
use kernel::{Actor, BoxFuture, Ctx, Job, PersonId, Role, Room, Told, Tx, Uuid};

use super::pages::{HEAD, admin, browser, many, send};
use crate::hooks::{self, Effect, Foreseen, Hooks};
use crate::ids::RunId;
use crate::run::arrival::{self, Arrival};
use crate::run::import::overview;

/// A file with so many joiners asks what it does to learning.
const MARK: u32 = 37;
static ASKED: AtomicUsize = AtomicUsize::new(0);

fn told<'a>(_: &'a mut Tx, foreseen: &'a Foreseen) -> BoxFuture<'a, kernel::Result<Vec<Effect>>> {
    Box::pin(async move {
        if foreseen.joining == MARK {
            ASKED.fetch_add(1, Ordering::SeqCst);
        }
        let label = Kept::of(|l| if l == Locale::De { "Neu hier" } else { "New here" });
        Ok(vec![Effect { label, value: foreseen.joining.into(), danger: true }])
    })
}

async fn waiting(ctx: &Ctx) -> Vec<Arrival> {
    arrival::all(&admin(1), &mut ctx.db.read().await.unwrap()).await.unwrap()
}

testkit::both! {
    async fn a_file_shows_how_far_its_reading_is_until_it_is_read(db: TestDb) {
        let ctx = db.open(vec![crate::room()]).await;
        let mut app = browser(&ctx, admin(1), Locale::En);
        let file = format!("{HEAD}{}", many(0..40, "Orrin"));
        let path = send(&mut app, "staff.csv", file.as_bytes(), "2026-11-19").await;
        let page = app.get(&path).await.expect(200).text();
        for said in ["The file waits to be read", "waits for its turn", "Look again", "staff.csv", "data-island=\"progress\"", "<noscript><meta http-equiv=\"refresh\""] {
            assert!(page.contains(said), "{said}\n{page}");
        }
        assert!(app.get("/people/imports").await.text().contains("is being read"));
        let job = Job { id: waiting(&ctx).await[0].job, kind: String::new(), payload: Default::default(), attempts: 0 };
        job.progress(&ctx, Told { stage: "rows", done: 20, of: 40 }).await.unwrap();
        let page = app.get(&path).await.expect(200).text();
        for said in ["Reading the rows", "Step 2 of 4 · 20 of 40", "value=\"1500\" max=\"4000\""] {
            assert!(page.contains(said), "{said}\n{page}");
        }
        let arabic = browser(&ctx, admin(2), Locale::Ar).get(&path).await.expect(200).text();
        assert!(arabic.contains("تُقرأ الصفوف") && arabic.contains("الخطوة 2 من 4"), "another administrator, in Arabic: {arabic}");
        for roles in [vec![], vec![Role::Author, Role::Reviewer], vec![Role::PeopleLeader]] {
            let mut other = browser(&ctx, Actor::person(PersonId(Uuid::from_u128(9)), roles), Locale::En);
            assert_eq!(other.get(&path).await.status, StatusCode::NOT_FOUND);
        }
        ctx.settle().await.unwrap();
        let page = app.get(&path).await.expect(200).text();
        assert!(page.contains("Apply 40 changes") && !page.contains("data-island=\"progress\""), "{page}");
        assert!(!app.get("/people/imports").await.text().contains("is being read"));
        assert_eq!(waiting(&ctx).await, []);
    }

    async fn what_a_file_does_to_learning_is_asked_when_it_is_read(db: TestDb) {
        hooks::register(Hooks { preview: Some(told), ..Hooks::default() });
        let ctx = db.open(vec![crate::room()]).await;
        let mut app = browser(&ctx, admin(1), Locale::En);
        let before = ASKED.load(Ordering::SeqCst);
        let file = format!("{HEAD}{}", many(0..MARK, "Orrin"));
        let path = send(&mut app, "staff.csv", file.as_bytes(), "2026-11-19").await;
        ctx.settle().await.unwrap();
        for _ in 0..2 {
            let page = app.get(&path).await.expect(200).text();
            assert!(page.contains("<dt>New here</dt><dd class=\"no\">37</dd>"), "{page}");
        }
        let german = browser(&ctx, admin(2), Locale::De).get(&path).await.expect(200).text();
        assert!(german.contains("<dt>Neu hier</dt>"), "{german}");
        assert_eq!(ASKED.load(Ordering::SeqCst), before + 1, "the pages read what the job kept");
        app.post(&format!("{path}/application"), &[("part", "all")]).await.expect(303);
        assert!(!app.get(&path).await.expect(200).text().contains("New here"), "it is decided");
    }

    async fn a_file_is_read_once_however_often_its_job_runs(db: TestDb) {
        let ctx = db.open(vec![crate::room()]).await;
        let mut app = browser(&ctx, admin(1), Locale::En);
        let path = send(&mut app, "staff.csv", format!("{HEAD}{}", many(0..3, "Orrin")).as_bytes(), "2026-11-19").await;
        let run: RunId = path.rsplit('/').next().unwrap().parse::<Uuid>().unwrap().into();
        let payload = serde_json::json!({ "run": run });
        let job = Job { id: waiting(&ctx).await[0].job, kind: String::new(), payload, attempts: 0 };
        for _ in 0..2 {
            (arrival::JOB.run)(&ctx, &job).await.unwrap();
        }
        ctx.settle().await.unwrap();
        let (runs, _) = overview(&admin(1), &mut ctx.db.read().await.unwrap(), 9).await.unwrap();
        assert_eq!(runs.iter().map(|run| (run.id, run.rows)).collect::<Vec<_>>(), [(run, 3)]);
    }

    async fn a_file_whose_reading_was_given_up_says_so(db: TestDb) {
        let ctx = db.open(vec![Room { jobs: &[], ..crate::room() }]).await;
        let mut app = browser(&ctx, admin(1), Locale::De);
        let path = send(&mut app, "staff.csv", b"nr,name\n1,Ada\n", "2026-11-19").await;
        ctx.settle().await.unwrap();
        let page = app.get(&path).await.expect(200).text();
        assert!(page.contains("konnte nicht gelesen werden") && page.contains("Noch einmal eine Datei senden"), "{page}");
        assert!(!page.contains("data-island") && !page.contains("http-equiv"), "nothing is waited for: {page}");
        assert!(app.get("/people/imports").await.text().contains("konnte nicht gelesen werden"));
    }
}

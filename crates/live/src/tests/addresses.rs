//! The calendar of an instructor at its address, against servers of this machine that answer well and badly.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Router;
use axum::http::{StatusCode, header};
use axum::routing::get;
use jiff::SignedDuration;
use kernel::outgoing::Range;
use kernel::{Actor, Ctx, Error, PersonId, Role};
use testkit::TestDb;

use super::pages::{app_that_calls, as_, read as page};
use super::stage::*;
use crate::instructor::address::{self, Source, Trouble};
use crate::instructor::{self, Said};

static ADDRESS: kernel::Statement =
    kernel::Statement::both("ADDRESS", "tests", "SELECT address FROM live_calendar_addresses");
static TIMES: kernel::Statement =
    kernel::Statement::both("TIMES", "tests", "SELECT COUNT(*) FROM live_calendar_times");

/// This room, which may call this machine.
async fn here(db: &TestDb) -> Ctx {
    let rooms = vec![people::room(), identity::room(), funds::room(), records::room(), crate::room()];
    db.open_with(rooms, |config| config.outgoing_allow = Range::parse("127.0.0.1").into_iter().collect())
        .await
}

async fn serve(router: Router) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await });
    format!("http://{address}/private-0f3a9/mine.ics")
}

async fn carl(ctx: &Ctx) -> PersonId {
    let mut tx = ctx.db.write().await.unwrap();
    let new = people::NewPerson {
        name: "Carl Brandt".into(),
        number: Some("7".into()),
        email: None,
        language: None,
        started_on: "2026-01-01".parse().unwrap(),
    };
    let person = people::add(&Actor::system("a test"), &mut tx, new).await.unwrap();
    let said = Said {
        topics: "Hard calls".into(),
        languages: "en".into(),
        zone: "Europe/Berlin".into(),
        most_a_week: 2,
        ..Said::default()
    };
    instructor::keep(&leila(), &mut tx, EN, person, &said).await.unwrap();
    tx.commit().await.unwrap();
    person
}

fn of(person: PersonId) -> Actor {
    Actor::person(person, [])
}

async fn named(ctx: &Ctx, person: PersonId, url: &str) -> Result<(), Error> {
    let mut tx = ctx.db.write().await.unwrap();
    address::name(ctx, &of(person), &mut tx, EN, person, url).await?;
    tx.commit().await
}

async fn source(ctx: &Ctx, person: PersonId) -> Source {
    address::of(&mut ctx.db.read().await.unwrap(), person).await.unwrap().unwrap()
}

async fn times(ctx: &Ctx) -> i64 {
    ctx.db.read().await.unwrap().one(&TIMES, vec![]).await.unwrap().get(0).unwrap()
}

fn calendar(days: &[u8]) -> String {
    let event = |day: &u8| {
        format!(
            "BEGIN:VEVENT\r\nUID:{day}\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;TZID=Europe/Berlin:202612{day:02}T100000\r\nDTEND;TZID=Europe/Berlin:202612{day:02}T110000\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\n"
        )
    };
    let events: String = days.iter().map(event).collect();
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a test//EN\r\n{events}END:VCALENDAR\r\n")
}

fn recurring(rule: &str) -> String {
    calendar(&[3]).replace("SUMMARY", &format!("RRULE:{rule}\r\nSUMMARY"))
}

/// A page that gives another answer each time, and the last one ever after.
fn answers(all: Vec<(u16, String)>) -> (Router, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let counted = asked.clone();
    let give = move || {
        let at = asked.fetch_add(1, Ordering::SeqCst).min(all.len() - 1);
        let (status, body) = all[at].clone();
        async move {
            (StatusCode::from_u16(status).unwrap(), [(header::LOCATION, "https://93.184.216.34/")], body)
        }
    };
    (Router::new().fallback(get(give)), counted)
}

testkit::both! {
    async fn a_calendar_is_read_every_hour_in_place_of_what_it_said_before(db: TestDb) {
        let ctx = here(&db).await;
        let carl = carl(&ctx).await;
        let (router, asked) = answers(vec![(200, calendar(&[3, 4])), (200, calendar(&[10]))]);
        let url = serve(router).await;
        named(&ctx, carl, &url).await.unwrap();
        let sealed: String = ctx.db.read().await.unwrap().one(&ADDRESS, vec![]).await.unwrap().get(0).unwrap();
        assert!(!sealed.contains("private") && !sealed.contains("127.0.0.1"), "{sealed}");
        address::read(&ctx, carl).await.unwrap();
        let found = source(&ctx, carl).await;
        assert!(found.shown.starts_with("127.0.0.1:") && found.shown.ends_with("/…") && !found.shown.contains("private"), "{found:?}");
        assert_eq!((found.times, found.trouble), (2, None));
        // What is uploaded beside it stays, and both count.
        let mut tx = ctx.db.write().await.unwrap();
        instructor::read_calendar(&of(carl), &mut tx, EN, carl, calendar(&[17]).as_bytes()).await.unwrap();
        tx.commit().await.unwrap();
        address::tick(&ctx).await.unwrap();
        ctx.settle().await.unwrap();
        assert_eq!(asked.load(Ordering::SeqCst), 1, "its hour has not come");
        ctx.clock().advance(SignedDuration::from_mins(60));
        for _ in 0..2 {
            address::tick(&ctx).await.unwrap();
            ctx.settle().await.unwrap();
        }
        assert_eq!(asked.load(Ordering::SeqCst), 2, "once an hour");
        assert_eq!((source(&ctx, carl).await.times, times(&ctx).await), (1, 1));
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        for (day, free) in [("03", false), ("10", true), ("17", true)] {
            let new = crate::session::New { starts: format!("2026-12-{day}T10:00"), instructor: String::new(), ..new(2) };
            let id = crate::session::plan(&leila(), &mut tx, EN, class, &new).await.unwrap();
            let fits = instructor::fitting(&leila(), &mut tx, id).await.unwrap();
            let busy = fits[0].reasons.contains(&instructor::Reason::Time(instructor::Free::Busy));
            assert_eq!(busy, free, "{day}");
        }
    }

    async fn what_cannot_be_read_keeps_what_was_known_and_says_why(db: TestDb) {
        let ctx = here(&db).await;
        let carl = carl(&ctx).await;
        let large = "x".repeat(4 * 1024 * 1024 + 1);
        let many = recurring("FREQ=SECONDLY;COUNT=20000");
        let bad = [
            (500, String::new(), Trouble::Failed), (404, String::new(), Trouble::Missing), (401, String::new(), Trouble::Closed),
            (302, String::new(), Trouble::Moved), (200, "<html>Sign in</html>".into(), Trouble::NoCalendar),
            (200, String::new(), Trouble::NoCalendar), (200, large, Trouble::Large), (200, many, Trouble::TooMuch),
        ];
        let mut all = vec![(200, calendar(&[3, 4]))];
        all.extend(bad.iter().map(|(status, body, _)| (*status, body.clone())));
        all.push((200, calendar(&[9])));
        let url = serve(answers(all).0).await;
        named(&ctx, carl, &url).await.unwrap();
        address::read(&ctx, carl).await.unwrap();
        let first = source(&ctx, carl).await;
        ctx.clock().advance(SignedDuration::from_hours(1));
        let since = ctx.clock().now();
        for (status, _, trouble) in bad {
            address::read(&ctx, carl).await.unwrap();
            let now = source(&ctx, carl).await;
            assert_eq!((now.times, now.read, times(&ctx).await), (2, first.read, 2), "{status} {trouble:?}");
            assert_eq!(now.trouble, Some((since, trouble)), "{status}: since the first time");
            ctx.clock().advance(SignedDuration::from_hours(1));
        }
        address::read(&ctx, carl).await.unwrap();
        let well = source(&ctx, carl).await;
        assert_eq!((well.times, well.trouble), (1, None));
    }

    async fn an_address_that_nobody_answers_at_or_that_is_inside_is_no_way_in(db: TestDb) {
        let ctx = here(&db).await;
        let carl = carl(&ctx).await;
        for (wrong, sentence) in [
            ("", "whole address"), ("calendar", "whole address"), ("https://", "whole address"), ("https://a b.example/x", "whole address"),
            ("https://ada:secret@example.org/x", "whole address"), ("ftp://example.org/x", "https"), ("http://example.org/mine.ics", "https"),
            ("http://93.184.216.34/mine.ics", "https"), ("https://10.0.0.1/mine.ics", "private network"), ("https://[::1]/mine.ics", "private network"),
            ("https://169.254.169.254/latest", "private network"), ("https://localhost/mine.ics", "this machine"),
        ] {
            let refused = said(named(&ctx, carl, wrong).await);
            assert!(refused.contains(sentence), "{wrong}: {refused}");
        }
        assert!(said(named(&ctx, carl, &format!("https://example.org/{}", "x".repeat(2_000))).await).contains("whole address"));
        // A port at which nobody listens any more.
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let shut = format!("http://{}/mine.ics", listener.local_addr().unwrap());
        drop(listener);
        named(&ctx, carl, &shut).await.unwrap();
        address::read(&ctx, carl).await.unwrap();
        assert_eq!(source(&ctx, carl).await.trouble.unwrap().1, Trouble::Away);
        // What was allowed and is no longer is not called.
        let closed = Ctx { config: Arc::new(kernel::Config { outgoing_allow: Vec::new(), ..(*ctx.config).clone() }), ..ctx.clone() };
        address::read(&closed, carl).await.unwrap();
        assert_eq!(source(&ctx, carl).await.trouble.unwrap().1, Trouble::Refused);
        // A key that is not the one with which it was sealed.
        std::fs::write(ctx.config.data.join("secret.key"), "0".repeat(64)).unwrap();
        address::read(&ctx, carl).await.unwrap();
        assert_eq!(source(&ctx, carl).await.trouble.unwrap().1, Trouble::Lost);
        assert!(matches!(address::name(&ctx, &leila(), &mut ctx.db.write().await.unwrap(), EN, carl, "https://example.org/x").await, Err(Error::NotFound)), "one's own alone");
        assert!(matches!(address::remove(&leila(), &mut ctx.db.write().await.unwrap(), carl).await, Err(Error::NotFound)));
    }

    async fn an_address_goes_with_its_times_when_it_is_removed_and_when_its_person_is_erased_or_retired(db: TestDb) {
        let ctx = here(&db).await;
        let carl = carl(&ctx).await;
        let url = serve(answers(vec![(200, calendar(&[3, 4]))]).0).await;
        for way in ["removed", "retired", "erased"] {
            named(&ctx, carl, &url).await.unwrap();
            address::read(&ctx, carl).await.unwrap();
            assert_eq!(times(&ctx).await, 2, "{way}");
            let mut tx = ctx.db.write().await.unwrap();
            match way {
                "removed" => {
                    address::remove(&of(carl), &mut tx, carl).await.unwrap();
                    assert!(matches!(address::remove(&of(carl), &mut tx, carl).await, Err(Error::NotFound)));
                    assert!(matches!(address::ask(&of(carl), &mut tx, EN, carl).await, Err(Error::NotFound)));
                }
                "retired" => instructor::retire(&of(carl), &mut tx, carl).await.unwrap(),
                _ => instructor::read_calendar(&of(carl), &mut tx, EN, carl, calendar(&[17]).as_bytes()).await.map(drop).unwrap(),
            }
            tx.commit().await.unwrap();
            if way == "retired" {
                assert!(said(named(&ctx, carl, &url).await).contains("off the list"));
                let mut tx = ctx.db.write().await.unwrap();
                let again = Said { topics: "Calls".into(), languages: "en".into(), zone: "UTC".into(), most_a_week: 1, ..Said::default() };
                instructor::keep(&leila(), &mut tx, EN, carl, &again).await.unwrap();
                tx.commit().await.unwrap();
            }
            if way == "erased" {
                let admin = Actor::person(person(1), [Role::ItAdmin]);
                records::erasure::erase(&ctx, &admin, carl, &records::erasure::Also::default(), "Asked for it.").await.unwrap();
                ctx.settle().await.unwrap();
                let read = instructor::store::calendar(&mut ctx.db.read().await.unwrap(), carl).await.unwrap();
                assert_eq!(read, None, "what a file said is gone, too");
            }
            assert_eq!(times(&ctx).await, 0, "{way}");
            assert_eq!(address::of(&mut ctx.db.read().await.unwrap(), carl).await.unwrap(), None, "{way}");
            address::read(&ctx, carl).await.unwrap();
        }
    }

    async fn on_the_page_an_address_is_named_read_at_once_and_removed(db: TestDb) {
        let app = app_that_calls(&db, &[Range::parse("127.0.0.1").unwrap()]).await;
        let carl = carl(&app.ctx).await;
        let url = serve(answers(vec![(200, calendar(&[3, 4])), (503, String::new())]).0).await;
        let (who, at) = (format!("{} en", carl.0.as_u128()), format!("/instructors/{carl}"));
        assert!(page(&app, &who, &at).await.contains("No calendar was read yet."));
        let wrong = as_(&app, &who).post(&format!("{at}/calendar/address"), &[("address", "https://10.0.0.1/x")]).await.expect(422).text();
        assert!(wrong.contains("private network"), "{wrong}");
        as_(&app, &who).post(&format!("{at}/calendar/address"), &[("address", &url)]).await.expect(303);
        let shown = page(&app, &who, &at).await;
        assert!(shown.contains("2 busy times.") && !shown.contains("private-0f3a9") && !shown.contains("No calendar was read yet."), "{shown}");
        let soon = as_(&app, &who).post(&format!("{at}/calendar/reading"), &[]).await.expect(409).text();
        assert!(soon.contains("a moment ago"), "{soon}");
        app.ctx.clock().advance(SignedDuration::from_mins(2));
        as_(&app, &who).post(&format!("{at}/calendar/reading"), &[]).await.expect(303);
        let shown = page(&app, &who, &at).await;
        assert!(shown.contains("answers with an error. What was read before still counts.") && shown.contains("2 busy times."), "{shown}");
        // Who sets up classes sees how it fares, and neither the forms nor the address.
        let hers = page(&app, "1 en", &at).await;
        assert!(hers.contains("answers with an error") && !hers.contains("/calendar/removal") && !hers.contains("private-0f3a9"), "{hers}");
        for path in ["address", "reading", "removal"] {
            as_(&app, "1 en").post(&format!("{at}/calendar/{path}"), &[("address", &url)]).await.expect(404);
        }
        let arabic = page(&app, &format!("{} ar", carl.0.as_u128()), &at).await;
        assert!(arabic.contains("وقتان مشغولان"), "{arabic}");
        as_(&app, &who).post(&format!("{at}/calendar/removal"), &[]).await.expect(303);
        assert!(page(&app, &who, &at).await.contains("No calendar was read yet."));
    }
}

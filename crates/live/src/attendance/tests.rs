//! Checking in by code, and reports of calls: good ones, odd ones, broken ones.

use jiff::Timestamp;
use kernel::{Actor, PersonId, Tx};

use super::report::{self, MOST_BYTES, Refused, Source, Stay};
use super::{Checked, Placed, assign, check_in, code, import, placed, take_back, unknown};
use crate::seat::{self, State};
use crate::tests::stage::*;
use crate::{SessionId, session};

fn at(text: &str) -> jiff::civil::DateTime {
    text.parse().unwrap()
}

/// A report of a session on 3 December 2026, ten to half past eleven.
fn read(bytes: &[u8]) -> Result<(Source, Vec<Stay>), Refused> {
    let berlin = jiff::tz::TimeZone::get("Europe/Berlin").unwrap();
    report::read(bytes, at("2026-12-03T10:00"), at("2026-12-03T11:30"), &berlin)
}

fn utf16(text: &str) -> Vec<u8> {
    let mut bytes = vec![0xff, 0xfe];
    bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

const ZOOM: &str = "Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants\n\
    812 3456,Hard calls,12/03/2026 09:55:01 AM,12/03/2026 11:31:10 AM,nadia@example.org,97,3\n\
    \n\
    Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n\
    Bela (Béla Tóth),,12/03/2026 09:58:00 AM,12/03/2026 10:40:30 AM,43,Yes\n\
    Béla Tóth,,12/03/2026 10:40:00 AM,12/03/2026 11:31:00 AM,51,Yes\n\
    \"Kis, Ana\",ANA@example.org,12/03/2026 11:20:00 AM,12/03/2026 11:30:00 AM,10,No\n\
    iPhone,,12/03/2026 10:00:00 AM,12/03/2026 11:00:00 AM,60,Yes\n";

const TEAMS: &str = "1. Summary\nMeeting title\tHard calls\nStart time\t12/3/26, 9:55:01 AM\n\n\
    2. Participants\nName\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\n\
    Béla Tóth\t12/3/26, 9:58:00 AM\t12/3/26, 11:31:00 AM\t1h 30m\tbela@example.org\tbela@example.org\tPresenter\n\n\
    3. In-Meeting Activities\nName\tJoin Time\tLeave Time\tDuration\tEmail\tRole\n\
    Béla Tóth\t12/3/26, 9:58:00\u{202f}AM\t12/3/26, 10:20:00\u{202f}AM\t22m\tbela@example.org\tPresenter\n\
    Béla Tóth\t12/3/26, 11:00:00\u{202f}AM\t12/3/26, 11:31:00\u{202f}AM\t31m\tbela@example.org\tPresenter\n";

#[test]
fn headings_are_read_in_german_and_arabic_too() {
    let zoom = "Name (Originalname),Benutzer-E-Mail,Beitrittszeit,Beendigungszeit,Dauer (Minuten),Gast\n\
        Ana Kis,ana@example.org,03.12.2026 10:01:00,03.12.2026 11:30:00,89,Nein\n";
    let (source, stays) = read(zoom.as_bytes()).unwrap();
    assert_eq!(
        (source, stays[0].from, stays[0].until),
        (Source::Zoom, at("2026-12-03T10:01"), at("2026-12-03T11:30"))
    );
    let sums = "Name\tErster Beitritt\tLetzter Austritt\tE-Mail\nBéla Tóth\t03.12.26, 9:58:00\t03.12.26, 11:31:00\tbela@example.org\n";
    let single = "\n3. Aktivitäten\nName\tBeitrittszeit\tAustrittszeit\tE-Mail\n\
        Béla Tóth\t03.12.26, 9:58:00\t03.12.26, 10:20:00\tbela@example.org\n";
    assert_eq!(read(&utf16(sums)).unwrap().1[0].until, at("2026-12-03T11:31"));
    let (source, stays) = read(&utf16(&format!("{sums}{single}"))).unwrap();
    assert_eq!(
        (source, stays[0].until),
        (Source::Teams, at("2026-12-03T10:20")),
        "single stays, not their sum"
    );
    let acts = "Vollständiger Name\tBenutzeraktion\tZeitstempel\nAna Kis\tBeigetreten\t03.12.2026, 10:10:00\n\
        Ana Kis\tVerlassen\t03.12.2026, 10:20:00\n";
    assert_eq!(read(&utf16(acts)).unwrap().1[0].until, at("2026-12-03T10:20"));
    let arabic = "الاسم,البريد الإلكتروني,وقت الانضمام,وقت المغادرة\nليلى,leila@example.org,2026-12-03 10:00,2026-12-03 11:00 ص\n";
    assert_eq!(read(arabic.as_bytes()).unwrap().1[0].name, "ليلى");
}

#[test]
fn the_reports_of_zoom_and_teams_are_read_stay_by_stay() {
    let (source, stays) = read(ZOOM.as_bytes()).unwrap();
    assert_eq!((source, stays.len(), stays[0].row), (Source::Zoom, 4, 5));
    assert_eq!((stays[2].name.as_str(), stays[2].email.as_str()), ("Kis, Ana", "ana@example.org"));
    let (source, stays) = read(&utf16(TEAMS)).unwrap();
    assert_eq!((source, stays.len()), (Source::Teams, 2), "single stays, not their sum");
    assert_eq!((stays[1].from, stays[1].until), (at("2026-12-03T11:00"), at("2026-12-03T11:31")));
    let sums = TEAMS.split("3. In-Meeting").next().unwrap();
    assert_eq!(read(sums.as_bytes()).unwrap().1.len(), 1, "without them, their sum");
    let acts = "Full Name\tUser Action\tTimestamp\nBéla Tóth\tJoined before\t03/12/2026, 09:58:00\n\
        Ana Kis\tJoined\t03/12/2026, 10:10:00\nAna Kis\tLeft\t03/12/2026, 10:20:00\n";
    let (_, stays) = read(&utf16(acts)).unwrap();
    assert_eq!(stays[0].until, at("2026-12-03T11:30"), "whoever stayed stayed until the end");
    assert_eq!(
        stays[1].until,
        at("2026-12-03T10:20"),
        "the day of the session says which figure is the month"
    );
}

#[test]
fn a_time_that_says_its_offset_is_that_instant() {
    let zoom = |from: &str, until: &str| {
        format!("Name (Original Name),User Email,Join Time,Leave Time,Guest\nAna Kis,,{from},{until},No\n")
    };
    let one = (at("2026-12-03T10:00"), at("2026-12-03T11:00"));
    for (from, until) in [
        ("2026-12-03T09:00:00Z", "2026-12-03T10:00:00Z"),
        ("2026-12-03T10:00:00+01:00", "2026-12-03T11:00:00+0100"),
        ("2026-12-03 04:00:00 -05:00", "2026-12-03 05:00:00-05"),
        ("2026-12-03T09:00:00.250Z", "12/03/2026 10:00:00 AM UTC"),
        ("2026-12-03T10:00:00", "12/03/2026 11:00:00 AM"),
    ] {
        let (_, stays) = read(zoom(from, until).as_bytes()).unwrap();
        assert_eq!((stays[0].from, stays[0].until), one, "{from} to {until}");
    }
    let odd = read(zoom("2026-12-03T10:00:00+1", "2026-12-03T11:00:00").as_bytes()).unwrap_err();
    assert_eq!(odd, Refused::Time(2, "Join Time".into(), "2026-12-03T10:00:00+1".into()));
}

#[test]
fn a_file_that_cannot_be_read_is_refused_with_its_row() {
    let zoom = |row: &str| format!("Name (Original Name),User Email,Join Time,Leave Time,Guest\n{row}\n");
    let refused = |text: &str| read(text.as_bytes()).unwrap_err();
    assert_eq!(refused(""), Refused::NoTable);
    assert_eq!(refused("number;name\n1;Ana\n"), Refused::NoTable);
    let soon = refused(&zoom("Ana,,soon,12/03/2026 11:00:00 AM,No"));
    assert_eq!(soon, Refused::Time(2, "Join Time".into(), "soon".into()));
    let cut = refused(&zoom("Ana,,12/03/2026 10:00:00 AM"));
    assert_eq!(cut, Refused::Time(2, "Leave Time".into(), String::new()));
    assert_eq!(refused(&zoom(",,12/03/2026 10:00:00 AM,12/03/2026 11:00:00 AM,No")), Refused::NoName(2));
    assert_eq!(
        refused(&zoom("Ana,,12/03/2026 11:00:00 AM,12/03/2026 10:00:00 AM,No")),
        Refused::Backwards(2)
    );
    assert_eq!(refused(&zoom("Ana,,12/24/2026 10:00:00 AM,12/24/2026 11:00:00 AM,No")), Refused::OtherDay);
    assert_eq!(
        refused(&zoom("Ana,,12/03/2026 25:00:00,12/03/2026 26:00:00,No")),
        Refused::Time(2, "Join Time".into(), "12/03/2026 25:00:00".into())
    );
    assert_eq!(
        refused("Full Name\tUser Action\tTimestamp\nAna\tLeft\t12/3/2026, 10:00:00 AM\n"),
        Refused::NeverCame(2)
    );
    assert_eq!(read(&[0xff, 0xfe, 0x41]).unwrap_err(), Refused::NotText);
    assert_eq!(read(b"%PDF-1.7\n\xe2\xe3\xcf\xd3").unwrap_err(), Refused::NotText);
    assert_eq!(read(&vec![b'a'; MOST_BYTES + 1]).unwrap_err(), Refused::TooLarge);
}

/// Béla and Ana with seats; one session from ten to half past eleven in Berlin.
async fn two(tx: &mut Tx) -> (SessionId, PersonId, PersonId) {
    let class = class(tx, 0).await;
    let id = planned(tx, class, 5).await;
    let mut people = Vec::new();
    for (name, email) in [("Béla Tóth", "bela@example.org"), ("Ana Kis", "ana@example.org")] {
        let new = people::NewPerson {
            name: name.into(),
            number: None,
            email: Some(email.into()),
            language: None,
            started_on: "2026-01-01".parse().unwrap(),
        };
        let person = people::add(&Actor::system("a test"), tx, new).await.unwrap();
        seat::take(&Actor::person(person, []), tx, EN, id, person).await.unwrap();
        people.push(person);
    }
    (id, people[0], people[1])
}

async fn standing(tx: &mut Tx, id: SessionId, person: PersonId) -> (State, Option<i64>) {
    let seat = seat::of_person(&leila(), tx, id, person).await.unwrap().unwrap();
    (seat.state, seat.minutes)
}

fn begins() -> Timestamp {
    "2026-12-03T09:00:00Z".parse().unwrap()
}

fn over() -> Timestamp {
    "2026-12-03T10:32:00Z".parse().unwrap()
}

testkit::both! {
    async fn a_report_counts_minutes_once_and_asks_about_names_it_does_not_know(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let (id, bela, ana) = two(&mut tx).await;
        assert!(said(import(&leila(), &mut tx, EN, id, ZOOM.as_bytes()).await).contains("not begun"));
        tx.commit().await.unwrap();
        ctx.db.clock().set(over());
        let mut tx = ctx.db.write().await.unwrap();
        assert!(matches!(import(&one(7), &mut tx, EN, id, ZOOM.as_bytes()).await, Err(kernel::Error::NotFound)));
        assert!(said(import(&leila(), &mut tx, EN, id, b"no table").await).contains("export the participants"));
        for _ in 0..2 {
            assert_eq!(import(&leila(), &mut tx, EN, id, ZOOM.as_bytes()).await.unwrap(), 1);
            assert_eq!(standing(&mut tx, id, bela).await, (State::Attended, Some(90)), "two overlapping stays, cut to the session");
            assert_eq!(standing(&mut tx, id, ana).await, (State::Booked, Some(10)), "ten minutes are not half");
        }
        let found = unknown(&leila(), &mut tx, id).await.unwrap();
        assert_eq!((found[0].name.as_str(), found[0].minutes), ("iPhone", 60));
        assert!(matches!(unknown(&Actor::person(bela, []), &mut tx, id).await, Err(kernel::Error::NotFound)));
        let anas = seat::of_person(&leila(), &mut tx, id, ana).await.unwrap().unwrap().id;
        assign(&leila(), &mut tx, EN, id, ("iPhone", ""), Some(anas)).await.unwrap();
        assert_eq!(standing(&mut tx, id, ana).await, (State::Attended, Some(70)));
        assert!(unknown(&leila(), &mut tx, id).await.unwrap().is_empty());
        session::close(&leila(), &mut tx, EN, id).await.unwrap();
        assert!(said(import(&leila(), &mut tx, EN, id, TEAMS.as_bytes()).await).contains("settled"));
    }

    async fn a_report_in_universal_time_counts_the_minutes_of_the_session(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let (id, bela, _) = two(&mut tx).await;
        tx.commit().await.unwrap();
        ctx.db.clock().set(over());
        let mut tx = ctx.db.write().await.unwrap();
        let report = "Name (Original Name),User Email,Join Time,Leave Time,Guest\n\
            Béla Tóth,bela@example.org,2026-12-03T09:00:00Z,2026-12-03T10:00:00Z,No\n";
        import(&leila(), &mut tx, EN, id, report.as_bytes()).await.unwrap();
        assert_eq!(standing(&mut tx, id, bela).await, (State::Attended, Some(60)), "ten to eleven in Berlin");
    }

    async fn a_name_that_nobody_has_can_be_nobodys(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let (id, bela, _) = two(&mut tx).await;
        tx.commit().await.unwrap();
        ctx.db.clock().set(over());
        let mut tx = ctx.db.write().await.unwrap();
        let alike = ZOOM.replace("iPhone", "Bela T.");
        import(&leila(), &mut tx, EN, id, alike.as_bytes()).await.unwrap();
        let found = unknown(&leila(), &mut tx, id).await.unwrap();
        let belas = seat::of_person(&leila(), &mut tx, id, bela).await.unwrap().unwrap().id;
        assert_eq!(found[0].likely, [belas], "proposed, not decided");
        assign(&leila(), &mut tx, EN, id, ("Bela T.", ""), None).await.unwrap();
        assert!(unknown(&leila(), &mut tx, id).await.unwrap().is_empty());
        let other = tx.id();
        assert!(matches!(assign(&leila(), &mut tx, EN, id, ("x", ""), Some(other)).await, Err(kernel::Error::NotFound)));
    }

    async fn a_name_that_was_given_to_the_wrong_seat_is_asked_about_again(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let (id, bela, ana) = two(&mut tx).await;
        tx.commit().await.unwrap();
        ctx.db.clock().set(over());
        let mut tx = ctx.db.write().await.unwrap();
        import(&leila(), &mut tx, EN, id, ZOOM.as_bytes()).await.unwrap();
        let anas = seat::of_person(&leila(), &mut tx, id, ana).await.unwrap().unwrap().id;
        assign(&leila(), &mut tx, EN, id, ("iPhone", ""), Some(anas)).await.unwrap();
        let all = placed(&leila(), &mut tx, id).await.unwrap();
        assert!(all.contains(&Placed { name: "iPhone".into(), email: String::new(), seat: Some(anas) }), "{all:?}");
        assert!(matches!(placed(&one(7), &mut tx, id).await, Err(kernel::Error::NotFound)));
        take_back(&leila(), &mut tx, EN, id, ("iPhone", "")).await.unwrap();
        assert_eq!(standing(&mut tx, id, ana).await, (State::Missed, Some(10)), "ten minutes of her own are left");
        assert_eq!(unknown(&leila(), &mut tx, id).await.unwrap()[0].name, "iPhone");
        assign(&leila(), &mut tx, EN, id, ("iPhone", ""), None).await.unwrap();
        take_back(&leila(), &mut tx, EN, id, ("iPhone", "")).await.unwrap();
        assert_eq!(unknown(&leila(), &mut tx, id).await.unwrap().len(), 1, "nobody's can be somebody's after all");
        assign(&leila(), &mut tx, EN, id, ("iPhone", ""), Some(anas)).await.unwrap();
        assert_eq!(standing(&mut tx, id, ana).await, (State::Attended, Some(70)));
        // Whoever is ticked stays there, whatever the report says.
        seat::attend(&leila(), &mut tx, EN, anas, false, None).await.unwrap();
        seat::attend(&leila(), &mut tx, EN, anas, true, None).await.unwrap();
        take_back(&leila(), &mut tx, EN, id, ("iPhone", "")).await.unwrap();
        assert_eq!(standing(&mut tx, id, ana).await.0, State::Attended);
        take_back(&leila(), &mut tx, EN, id, ("Bela (Béla Tóth)", "")).await.unwrap();
        take_back(&leila(), &mut tx, EN, id, ("Béla Tóth", "")).await.unwrap();
        assert_eq!(standing(&mut tx, id, bela).await, (State::Missed, None));
        take_back(&leila(), &mut tx, EN, id, ("Béla Tóth", "")).await.unwrap();
        let stranger = take_back(&one(7), &mut tx, EN, id, ("Béla Tóth", "")).await;
        assert!(matches!(stranger, Err(kernel::Error::NotFound)));
        session::close(&leila(), &mut tx, EN, id).await.unwrap();
        assert!(said(take_back(&leila(), &mut tx, EN, id, ("Béla Tóth", "")).await).contains("settled"));
    }

    async fn a_report_of_what_is_yet_to_come_is_refused_and_who_is_still_in_counts_until_now(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let (id, bela, _) = two(&mut tx).await;
        tx.commit().await.unwrap();
        ctx.db.clock().set("2026-12-03T10:00:00Z".parse().unwrap());
        let mut tx = ctx.db.write().await.unwrap();
        let early = said(import(&leila(), &mut tx, EN, id, ZOOM.as_bytes()).await);
        assert!(early.starts_with("Row 6 is of a time that is yet to come"), "{early}");
        assert!(placed(&leila(), &mut tx, id).await.unwrap().is_empty(), "nothing of it is kept");
        let still = "Full Name\tUser Action\tTimestamp\nBéla Tóth\tJoined\t12/3/2026, 10:00:00 AM\n";
        import(&leila(), &mut tx, EN, id, still.as_bytes()).await.unwrap();
        assert_eq!(standing(&mut tx, id, bela).await.1, Some(60), "ten to eleven in Berlin");
    }

    async fn the_code_of_the_minute_puts_somebody_on_the_list(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let (id, bela, ana) = two(&mut tx).await;
        let (bela, ana) = (Actor::person(bela, []), Actor::person(ana, []));
        assert!(said(code::open(&leila(), &mut tx, EN, id).await).contains("not begun"));
        tx.commit().await.unwrap();
        ctx.db.clock().set(begins());
        let mut tx = ctx.db.write().await.unwrap();
        assert!(said(check_in(&bela, &mut tx, EN, id, "123456").await).contains("not open"));
        assert!(matches!(code::open(&bela, &mut tx, EN, id).await, Err(kernel::Error::NotFound)));
        code::open(&leila(), &mut tx, EN, id).await.unwrap();
        let shown = code::shown(&leila(), &mut tx, id).await.unwrap().unwrap();
        assert!(matches!(code::shown(&bela, &mut tx, id).await, Err(kernel::Error::NotFound)));
        tx.commit().await.unwrap();
        // The wall has changed once since it was read.
        ctx.db.clock().advance(jiff::SignedDuration::from_secs(60));
        let mut tx = ctx.db.write().await.unwrap();
        let typed = format!("{} {}", &shown.code[..3], &shown.code[3..]);
        assert_eq!(check_in(&bela, &mut tx, EN, id, &typed).await.unwrap(), Checked::There);
        assert_eq!(check_in(&bela, &mut tx, EN, id, "").await.unwrap(), Checked::There, "twice is once");
        assert!(matches!(check_in(&one(9), &mut tx, EN, id, &typed).await, Err(kernel::Error::NotFound)));
        tx.commit().await.unwrap();
        ctx.db.clock().advance(jiff::SignedDuration::from_secs(60));
        let mut tx = ctx.db.write().await.unwrap();
        for _ in 0..10 {
            assert_eq!(check_in(&ana, &mut tx, EN, id, &shown.code).await.unwrap(), Checked::Wrong, "two minutes later");
        }
        assert!(said(check_in(&ana, &mut tx, EN, id, &shown.code).await).contains("ten times"));
    }
}

//! What calendars are told by mail: of an invitation, within the one message of a day, and of what somebody teaches. What the
//! product writes is read by PyPI `icalendar`, too.

use std::io::Write;
use std::process::{Command, Stdio};

use jiff::Timestamp;
use kernel::mail::{Mail, Sent};
use kernel::{Actor, Ctx, PersonId, Tx};
use serde_json::{Value, json};

use super::stage::*;
use crate::instructor::{self, Offer, Said};
use crate::{SessionId, day, seat, session};

async fn somebody(tx: &mut Tx, name: &str, email: &str) -> PersonId {
    let new = people::NewPerson {
        name: name.into(),
        number: None,
        email: Some(email.into()),
        language: None,
        started_on: "2026-01-01".parse().unwrap(),
    };
    people::add(&Actor::system("a test"), tx, new).await.unwrap()
}

fn of(person: PersonId) -> Actor {
    Actor::person(person, [])
}

/// What was written to somebody, oldest first.
async fn sent(ctx: &Ctx, email: &str) -> Vec<Sent> {
    ctx.settle().await.unwrap();
    let mut all = ctx.db.read().await.unwrap().newest_messages(50).await.unwrap();
    all.retain(|mail| mail.address == email);
    all.reverse();
    all
}

/// A message as it went out, without what its coding adds and the folds of its calendars.
fn file(ctx: &Ctx, mail: &Sent) -> String {
    let path = ctx.config.data.join("mail").join(format!("{}.eml", mail.id));
    let text = std::fs::read_to_string(path).unwrap().replace("=\r\n", "").replace("=3D", "=");
    text.replace("\r\n ", "")
}

/// Writes the one message of somebody's day, as the room above does; `false` where there was one already.
async fn morning(ctx: &Ctx, person: PersonId, email: &str) -> bool {
    ctx.settle().await.unwrap();
    let mut tx = ctx.db.write().await.unwrap();
    let waiting = tx.waiting_notices(person).await.unwrap();
    let lines: Vec<&str> = waiting.iter().map(|(_, title, ..)| title.as_str()).collect();
    let mail = Mail {
        person: Some(person),
        address: email.into(),
        why: "Your day.".into(),
        subject: "Your day".into(),
        text: lines.join("\n"),
        html: String::new(),
    };
    let today = tx.now().to_zoned(jiff::tz::TimeZone::UTC).date();
    let Some(message) = tx.post_unsolicited(&mail, today).await.unwrap() else { return false };
    tx.told(&waiting.iter().map(|(id, ..)| *id).collect::<Vec<_>>(), message).await.unwrap();
    tx.commit().await.unwrap();
    ctx.settle().await.unwrap();
    true
}

struct Invited {
    ctx: Ctx,
    bela: PersonId,
    session: SessionId,
    seat: crate::SeatId,
}

const BELA: &str = "bela@example.org";

/// Ana invites Béla to the only seat of a session in two weeks.
async fn invited(db: &testkit::TestDb) -> Invited {
    let ctx = open(db).await;
    let mut tx = ctx.db.write().await.unwrap();
    let bela = somebody(&mut tx, "Béla Tóth", BELA).await;
    let ana = somebody(&mut tx, "Ana Kis", "ana@example.org").await;
    let class = class(&mut tx, 0).await;
    let session = planned(&mut tx, class, 1).await;
    let seat = seat::invite(&of(ana), &mut tx, EN, session, bela, "For your next step.").await.unwrap().id;
    tx.commit().await.unwrap();
    Invited { ctx, bela, session, seat }
}

fn holds(text: &str, said: &[&str]) {
    for one in said {
        assert!(text.contains(one), "{one} is missing: {text}");
    }
}

testkit::both! {
    async fn an_invitation_holds_the_time_with_the_message_of_the_day_and_a_yes_books_it(db: TestDb) {
        let it = invited(&db).await;
        assert!(sent(&it.ctx, BELA).await.is_empty(), "nobody asked for it: it waits for the message of the day");
        assert!(morning(&it.ctx, it.bela, BELA).await);
        let told = sent(&it.ctx, BELA).await;
        let uid = format!("UID:{}@", it.seat);
        let held = file(&it.ctx, &told[0]);
        holds(&held, &[&uid, "Content-Type: text/calendar; charset=utf-8; method=REQUEST", "METHOD:REQUEST", "SEQUENCE:0", "PARTSTAT=NEEDS-ACTION", "STATUS:TENTATIVE", "TRANSP:OPAQUE", "ORGANIZER"]);
        let mut tx = it.ctx.db.write().await.unwrap();
        seat::answer(&of(it.bela), &mut tx, EN, it.seat, true).await.unwrap();
        tx.commit().await.unwrap();
        let told = sent(&it.ctx, BELA).await;
        assert_eq!(told.len(), 2);
        holds(&file(&it.ctx, &told[1]), &[&uid, "METHOD:REQUEST", "SEQUENCE:1", "PARTSTAT=ACCEPTED", "STATUS:CONFIRMED"]);
        assert!(told[1].why.contains("you have a seat"), "{}", told[1].why);
    }

    async fn a_no_takes_the_time_out_of_the_calendar_where_it_was_told(db: TestDb) {
        let it = invited(&db).await;
        morning(&it.ctx, it.bela, BELA).await;
        let mut tx = it.ctx.db.write().await.unwrap();
        seat::answer(&of(it.bela), &mut tx, EN, it.seat, false).await.unwrap();
        tx.commit().await.unwrap();
        let told = sent(&it.ctx, BELA).await;
        assert_eq!(told.len(), 2);
        holds(&file(&it.ctx, &told[1]), &[&format!("UID:{}@", it.seat), "METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED"]);
    }

    async fn a_no_before_the_calendar_was_told_says_nothing(db: TestDb) {
        let it = invited(&db).await;
        it.ctx.settle().await.unwrap();
        let mut tx = it.ctx.db.write().await.unwrap();
        seat::answer(&of(it.bela), &mut tx, EN, it.seat, false).await.unwrap();
        assert_eq!(tx.waiting_notices(it.bela).await.unwrap().len(), 0);
        tx.commit().await.unwrap();
        assert!(sent(&it.ctx, BELA).await.is_empty());
    }

    async fn an_invitation_that_moves_and_lapses_is_told_once_a_day(db: TestDb) {
        let it = invited(&db).await;
        morning(&it.ctx, it.bela, BELA).await;
        let mut tx = it.ctx.db.write().await.unwrap();
        for starts in ["2026-12-04T10:00", "2026-12-04T15:00"] {
            let moved = session::New { starts: starts.into(), ..new(1) };
            session::set_time(&leila(), &mut tx, EN, it.session, &moved).await.unwrap();
        }
        tx.commit().await.unwrap();
        it.ctx.settle().await.unwrap();
        assert!(!morning(&it.ctx, it.bela, BELA).await, "one a day");
        it.ctx.db.clock().set("2026-11-30T06:00:00Z".parse().unwrap());
        assert!(morning(&it.ctx, it.bela, BELA).await);
        let told = sent(&it.ctx, BELA).await;
        assert_eq!(told.len(), 2);
        let moved = file(&it.ctx, &told[1]);
        holds(&moved, &["METHOD:REQUEST", "SEQUENCE:2", "DTSTART;TZID=Europe/Berlin:20261204T150000", "PARTSTAT=NEEDS-ACTION"]);
        assert_eq!(moved.matches("BEGIN:VCALENDAR").count(), 1, "the newest alone");
        // Booking ends two hours before, at noon in UTC; there was no message on this day.
        it.ctx.db.clock().set("2026-12-04T12:00:00Z".parse().unwrap());
        day::tick(&it.ctx).await.unwrap();
        let told = sent(&it.ctx, BELA).await;
        assert_eq!(told.len(), 3, "{told:?}");
        holds(&file(&it.ctx, &told[2]), &[&format!("UID:{}@", it.seat), "METHOD:CANCEL", "SEQUENCE:3", "STATUS:CANCELLED"]);
        assert!(told[2].why.contains("your calendar holds this time"), "{}", told[2].why);
        assert!(!morning(&it.ctx, it.bela, BELA).await, "it was the message of this day");
    }

    async fn an_invitation_to_what_is_called_off_waits_where_the_day_has_had_its_message(db: TestDb) {
        let it = invited(&db).await;
        morning(&it.ctx, it.bela, BELA).await;
        let mut tx = it.ctx.db.write().await.unwrap();
        session::call_off(&leila(), &mut tx, EN, it.session, "Flooded.").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(sent(&it.ctx, BELA).await.len(), 1);
        it.ctx.db.clock().set("2026-11-30T06:00:00Z".parse().unwrap());
        morning(&it.ctx, it.bela, BELA).await;
        let told = sent(&it.ctx, BELA).await;
        assert_eq!(told.len(), 2);
        holds(&file(&it.ctx, &told[1]), &["Called off: Hard calls", "METHOD:CANCEL", "SEQUENCE:2"]);
    }

    async fn two_invitations_travel_in_one_message(db: TestDb) {
        let it = invited(&db).await;
        let mut tx = it.ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let later = session::New { starts: "2026-12-10T10:00".into(), ..new(1) };
        let other = session::plan(&leila(), &mut tx, EN, class, &later).await.unwrap();
        seat::invite(&leila(), &mut tx, EN, other, it.bela, "This, too.").await.unwrap();
        tx.commit().await.unwrap();
        morning(&it.ctx, it.bela, BELA).await;
        let told = sent(&it.ctx, BELA).await;
        assert_eq!(told.len(), 1);
        let text = file(&it.ctx, &told[0]);
        assert_eq!(text.matches("Content-Type: text/calendar").count(), 2, "{text}");
        assert!(text.contains("multipart/mixed") && text.contains("Content-Disposition: attachment"), "{text}");
        let Some(read) = read_by_others(&it.ctx, &told) else { return };
        assert_eq!(read[0]["calendars"].as_array().unwrap().len(), 2);
    }
}

/// A session that Carl was asked to teach and agreed to, with a mail address.
async fn agreed(ctx: &Ctx) -> (PersonId, SessionId) {
    let mut tx = ctx.db.write().await.unwrap();
    let carl = somebody(&mut tx, "Carl Brandt", CARL).await;
    let class = class(&mut tx, 0).await;
    let id = planned(&mut tx, class, 4).await;
    session::set_instructor(&leila(), &mut tx, EN, id, None, "").await.unwrap();
    let teaches = Said {
        topics: "Hard calls".into(),
        languages: "en".into(),
        zone: "Europe/Berlin".into(),
        most_a_week: 2,
        ..Said::default()
    };
    instructor::keep(&leila(), &mut tx, EN, carl, &teaches).await.unwrap();
    let asked = instructor::ask(&leila(), &mut tx, EN, id, carl, &Offer::default()).await.unwrap();
    instructor::answer(&of(carl), &mut tx, EN, asked, true, "").await.unwrap();
    tx.commit().await.unwrap();
    (carl, id)
}

const CARL: &str = "carl@example.org";
const DANA: &str = "dana@example.org";

async fn change(ctx: &Ctx, id: SessionId, starts: &str) {
    let mut tx = ctx.db.write().await.unwrap();
    let moved = session::New { starts: starts.into(), ..new(4) };
    session::set_time(&leila(), &mut tx, EN, id, &moved).await.unwrap();
    tx.commit().await.unwrap();
}

testkit::both! {
    async fn who_agrees_to_teach_has_the_session_in_the_calendar_until_somebody_else_does(db: TestDb) {
        let ctx = open(&db).await;
        let (carl, id) = agreed(&ctx).await;
        let first = sent(&ctx, CARL).await;
        assert_eq!(first.len(), 1);
        holds(&first[0].text, &["You get this because you teach this session", &format!("/sessions/{id}")]);
        let uid = format!("UID:taught-{id}@");
        holds(&file(&ctx, &first[0]), &[&uid, "METHOD:REQUEST", "SUMMARY:Teaching: Hard calls", "ROLE=CHAIR", "PARTSTAT=ACCEPTED", "mailto:carl@example.org", "20261203T100000"]);
        let sequence = |mail: &Sent| -> i64 {
            let text = file(&ctx, mail);
            let at = text.find("SEQUENCE:").unwrap() + 9;
            text[at..].lines().next().unwrap().trim().parse().unwrap()
        };
        change(&ctx, id, "2026-12-04T10:00").await;
        change(&ctx, id, "2026-12-04T11:00").await;
        let moved = sent(&ctx, CARL).await;
        assert_eq!(moved.len(), 2, "what changes at once is told once");
        assert!(file(&ctx, &moved[1]).contains("20261204T110000") && moved[1].subject.starts_with("Changed:"));
        let mut tx = ctx.db.write().await.unwrap();
        assert_eq!(tx.waiting_notices(carl).await.unwrap().len(), 0, "and not again in the message of the day");
        let dana = somebody(&mut tx, "Dana Weiss", DANA).await;
        session::set_instructor(&leila(), &mut tx, EN, id, Some(dana), "Dana Weiss").await.unwrap();
        tx.commit().await.unwrap();
        let over = sent(&ctx, CARL).await;
        assert_eq!(over.len(), 3);
        holds(&file(&ctx, &over[2]), &[&uid, "METHOD:CANCEL", "STATUS:CANCELLED"]);
        assert!(sequence(&over[0]) < sequence(&over[1]) && sequence(&over[1]) < sequence(&over[2]));
        let named = sent(&ctx, DANA).await;
        assert_eq!(named.len(), 1);
        holds(&file(&ctx, &named[0]), &[&uid, "METHOD:REQUEST", "mailto:dana@example.org"]);
        let mut tx = ctx.db.write().await.unwrap();
        session::call_off(&leila(), &mut tx, EN, id, "Flooded.").await.unwrap();
        tx.commit().await.unwrap();
        let off = sent(&ctx, DANA).await;
        assert_eq!(off.len(), 2);
        holds(&file(&ctx, &off[1]), &[&uid, "METHOD:CANCEL"]);
        assert!(off[1].text.contains("Flooded."), "{}", off[1].text);
        assert_eq!(sent(&ctx, CARL).await.len(), 3, "it is no longer his");
        // Who teaches it again is told anew.
        let mut tx = ctx.db.write().await.unwrap();
        assert_eq!(tx.waiting_notices(dana).await.unwrap().len(), 0);
    }

    async fn who_is_named_and_let_go_at_once_hears_nothing_and_who_steps_down_hears_of_it(db: TestDb) {
        let ctx = open(&db).await;
        let (carl, id) = agreed(&ctx).await;
        assert_eq!(sent(&ctx, CARL).await.len(), 1);
        let mut tx = ctx.db.write().await.unwrap();
        let dana = somebody(&mut tx, "Dana Weiss", DANA).await;
        session::set_instructor(&leila(), &mut tx, EN, id, Some(dana), "Dana Weiss").await.unwrap();
        session::set_instructor(&leila(), &mut tx, EN, id, Some(carl), "Carl Brandt").await.unwrap();
        session::set_instructor(&of(carl), &mut tx, EN, id, None, "").await.unwrap();
        tx.commit().await.unwrap();
        assert!(sent(&ctx, DANA).await.is_empty());
        let told = sent(&ctx, CARL).await;
        assert_eq!(told.len(), 2);
        assert!(file(&ctx, &told[1]).contains("METHOD:CANCEL"));
        let mut tx = ctx.db.write().await.unwrap();
        session::set_instructor(&leila(), &mut tx, EN, id, Some(carl), "Carl Brandt").await.unwrap();
        tx.commit().await.unwrap();
        let told = sent(&ctx, CARL).await;
        assert_eq!(told.len(), 3);
        assert!(file(&ctx, &told[2]).contains("METHOD:REQUEST") && told[2].subject.starts_with("You teach:"));
    }

    async fn a_session_planned_with_its_instructor_is_in_their_calendar(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let carl = somebody(&mut tx, "Carl Brandt", CARL).await;
        let class = class(&mut tx, 0).await;
        let with = session::New { instructor_id: Some(carl), instructor: "Carl Brandt".into(), ..new(4) };
        session::plan(&leila(), &mut tx, EN, class, &with).await.unwrap();
        let undated = session::New { starts: String::new(), ..with };
        session::plan(&leila(), &mut tx, EN, class, &undated).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(sent(&ctx, CARL).await.len(), 1, "what has no time is in no calendar");
    }
}

/// What PyPI `icalendar` and Python's `email` find in messages; none where there is no such Python.
fn read_by_others(ctx: &Ctx, mails: &[Sent]) -> Option<Vec<Value>> {
    let Some(python) = std::env::var("GUILDHALL_TEST_PYTHON").ok().filter(|path| !path.is_empty()) else {
        println!("skipped: GUILDHALL_TEST_PYTHON does not name a Python with e2e/requirements.txt");
        return None;
    };
    let raw = |mail: &Sent| {
        std::fs::read_to_string(ctx.config.data.join("mail").join(format!("{}.eml", mail.id))).unwrap()
    };
    let asked: Vec<Value> = mails.iter().map(|mail| json!({ "mail": raw(mail) })).collect();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../wire-ical/testdata/read.py");
    let mut child = Command::new(python)
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(&serde_json::to_vec(&asked).unwrap()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(serde_json::from_slice(&output.stdout).unwrap())
}

testkit::both! {
    async fn an_independent_reader_follows_an_invitation_and_a_lesson_by_their_mails(db: TestDb) {
        let it = invited(&db).await;
        morning(&it.ctx, it.bela, BELA).await;
        let mut tx = it.ctx.db.write().await.unwrap();
        seat::answer(&of(it.bela), &mut tx, EN, it.seat, true).await.unwrap();
        tx.commit().await.unwrap();
        it.ctx.settle().await.unwrap();
        let (_, taught) = agreed(&it.ctx).await;
        it.ctx.settle().await.unwrap();
        for (id, places) in [(it.session, 1), (taught, 4)] {
            let mut tx = it.ctx.db.write().await.unwrap();
            let moved = session::New { starts: "2027-03-29T10:00".into(), ..new(places) };
            session::set_time(&leila(), &mut tx, EN, id, &moved).await.unwrap();
            tx.commit().await.unwrap();
            it.ctx.settle().await.unwrap();
            let mut tx = it.ctx.db.write().await.unwrap();
            session::call_off(&leila(), &mut tx, EN, id, "Flooded.").await.unwrap();
            tx.commit().await.unwrap();
        }
        let (bela, carl) = (sent(&it.ctx, BELA).await, sent(&it.ctx, CARL).await);
        let Some(read) = read_by_others(&it.ctx, &[bela, carl].concat()) else { return };
        let at = |text: &str| text.parse::<Timestamp>().unwrap().to_string();
        let (before, after) = (at("2026-12-03T09:00:00Z"), at("2027-03-29T08:00:00Z"));
        let seen: Vec<Value> = read.iter().map(|mail| {
            assert_eq!(mail["defects"], json!([]));
            let calendars = mail["calendars"].as_array().unwrap();
            assert_eq!(calendars.len(), 1, "{mail}");
            let (calendar, event) = (&calendars[0], &calendars[0]["events"][0]);
            assert_eq!((&calendar["method"], &event["errors"]), (&calendar["part_method"], &json!([])));
            assert_eq!(calendar["charset"], "utf-8");
            let attendee = &event["attendees"][0];
            assert_eq!(attendee[0], format!("mailto:{}", mail["to"].as_str().unwrap()));
            json!([calendar["method"], event["status"], attendee[2], event["start"]])
        }).collect();
        assert_eq!(json!(seen), json!([
            ["REQUEST", "TENTATIVE", "NEEDS-ACTION", before],
            ["REQUEST", "CONFIRMED", "ACCEPTED", before],
            ["REQUEST", "CONFIRMED", "ACCEPTED", after],
            ["CANCEL", "CANCELLED", "ACCEPTED", after],
            ["REQUEST", "CONFIRMED", "ACCEPTED", before],
            ["REQUEST", "CONFIRMED", "ACCEPTED", after],
            ["CANCEL", "CANCELLED", "ACCEPTED", after],
        ]));
        let of = |from: usize, to: usize, name: &str| -> Vec<Value> {
            read[from..to].iter().map(|mail| mail["calendars"][0]["events"][0][name].clone()).collect()
        };
        for (from, to) in [(0, 4), (4, 7)] {
            let (uids, numbers) = (of(from, to, "uid"), of(from, to, "sequence"));
            assert!(uids.iter().all(|uid| *uid == uids[0]), "{uids:?}");
            assert!(numbers.windows(2).all(|two| two[0].as_i64() < two[1].as_i64()), "{numbers:?}");
        }
    }
}

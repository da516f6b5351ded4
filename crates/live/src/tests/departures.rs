//! People who leave: what becomes of their seats, of places they hold, and of sessions they were to teach.

use kernel::{Actor, Ctx, PersonId, Role, Statement, Tx, params};
use people::{Orders, Upload};

use super::pages::{app, read};
use super::stage::*;
use crate::instructor::{self, Offer, Said};
use crate::seat::{self, State};
use crate::{departure, session};

const SYSTEM: Actor = Actor::system("a test");
const HEAD: &str = "nr,name,manager,unit,site,job,email\n";
const STAFF: [&str; 6] = [
    "11,Lena Planner,,People,Brackwater,People leader,lena@example.com",
    "12,J. Holt,,Operations,Brackwater,Head,holt@example.com",
    "13,Dolores Ibarra,12,Line 3,Brackwater,Lead,dolores@example.com",
    "14,Imani Okoro,13,Line 3,Brackwater,Assembler,imani@example.com",
    "15,Yusuf Demir,13,Line 3,Brackwater,Assembler,yusuf@example.com",
    "16,Nadia Roth,12,Operations,Brackwater,Trainer,nadia@example.com",
];

static NUMBERED: Statement = Statement::both(
    "NUMBERED",
    "stage",
    "SELECT person_id FROM people_scope_v1 WHERE number = $1 ORDER BY person_id",
);

/// Everybody who works here from now on: all but some; who was led by somebody who is not among them is led by Holt.
async fn staff(ctx: &Ctx, without: &[&str]) {
    let mut csv = HEAD.to_owned();
    for line in STAFF.iter().filter(|line| !without.contains(&&line[..2])) {
        let line = if without.contains(&"13") { line.replace(",13,", ",12,") } else { (*line).to_owned() };
        let line = if without.contains(&"12") { line.replace(",12,", ",11,") } else { line };
        csv.push_str(&line);
        csv.push('\n');
    }
    // Whoever leaves has been here for some days.
    let today = ctx.clock().today("UTC");
    let day = if without.is_empty() { today.checked_sub(jiff::Span::new().days(30)).unwrap() } else { today };
    let upload = Upload {
        name: "staff.csv".into(),
        bytes: csv.into_bytes().into(),
        day: Some(day),
        ..Upload::default()
    };
    let orders = Orders { apply: true, override_guards: Some("a test".into()) };
    let outcome = people::import_file(ctx, &SYSTEM, upload, orders, &|_| {}).await.unwrap();
    assert_eq!(outcome.state, people::run::State::Applied, "{:?}", outcome.report);
    ctx.settle().await.unwrap();
}

async fn numbered(ctx: &Ctx, number: &str) -> PersonId {
    let mut tx = ctx.db.read().await.unwrap();
    tx.one(&NUMBERED, params![number]).await.unwrap().get(0).unwrap()
}

fn of(person: PersonId) -> Actor {
    Actor::person(person, [])
}

async fn told(tx: &mut Tx, person: PersonId) -> Vec<(String, String)> {
    let waiting = tx.waiting_notices(person).await.unwrap();
    waiting.into_iter().map(|(_, title, why, _)| (title, why)).collect()
}

/// Where a seat stands, and what its last step says.
async fn last(tx: &mut Tx, id: crate::SeatId) -> (State, Option<PersonId>, String) {
    let step = seat::chain(&leila(), tx, id).await.unwrap().pop().unwrap();
    (step.to, step.by, step.why)
}

testkit::both! {
    async fn seats_of_whoever_leaves_are_free_again_and_go_to_who_waits(db: TestDb) {
        let ctx = open(&db).await;
        staff(&ctx, &[]).await;
        let (imani, yusuf) = (numbered(&ctx, "14").await, numbered(&ctx, "15").await);
        let mut tx = ctx.db.write().await.unwrap();
        let time = super::minutes::minutes(&mut tx, 540, true).await;
        let budget = funded(&mut tx, 50_000).await;
        let (free, paid) = (class(&mut tx, 0).await, class(&mut tx, 6_000).await);
        let full = planned(&mut tx, free, 1).await;
        let later = session::New { starts: "2026-12-10T10:00".into(), ..new(3) };
        let dear = session::plan(&leila(), &mut tx, EN, paid, &later).await.unwrap();
        let third = session::New { starts: "2026-12-11T10:00".into(), ..new(3) };
        let other = session::plan(&leila(), &mut tx, EN, free, &third).await.unwrap();
        let undated = session::New { starts: String::new(), ..new(3) };
        let undated = session::plan(&leila(), &mut tx, EN, free, &undated).await.unwrap();
        let booked = seat::take(&of(imani), &mut tx, EN, full, imani).await.unwrap().id;
        let waits = seat::take(&of(yusuf), &mut tx, EN, full, yusuf).await.unwrap().id;
        let agreed = seat::take(&of(imani), &mut tx, EN, dear, imani).await.unwrap().id;
        seat::agree(&leila(), &mut tx, EN, agreed, budget, "Go.").await.unwrap();
        let invited = seat::invite(&leila(), &mut tx, EN, other, imani, "It fits.").await.unwrap().id;
        let would = seat::take(&of(imani), &mut tx, EN, undated, imani).await.unwrap().id;
        assert_eq!((money(&mut tx, budget).await, money(&mut tx, time).await), ([44_000, 6_000, 0], [360, 180, 0]));
        tx.commit().await.unwrap();
        for _ in 0..2 {
            staff(&ctx, &["14"]).await;
            let mut tx = ctx.db.write().await.unwrap();
            assert_eq!(departure::leave(&mut tx, EN, &[imani]).await.unwrap(), 0, "a second time there is nothing");
            for (seat, to) in [
                (booked, State::GivenBack), (agreed, State::GivenBack), (invited, State::Lapsed), (would, State::GivenBack),
            ] {
                assert_eq!(last(&mut tx, seat).await, (to, None, "No longer works here.".into()));
            }
            assert_eq!(seat::find(&of(yusuf), &mut tx, waits).await.unwrap().state, State::Offered);
            assert_eq!((money(&mut tx, budget).await, money(&mut tx, time).await), ([50_000, 0, 0], [540, 0, 0]));
            assert_eq!(told(&mut tx, imani).await, [], "nobody is told who left");
        }
        staff(&ctx, &[]).await;
        let mut tx = ctx.db.read().await.unwrap();
        assert_eq!(seat::mine(&of(imani), &mut tx).await.unwrap(), [], "whoever comes back is not booked again");
    }

    async fn who_leaves_late_has_given_back_late_and_what_has_begun_stays(db: TestDb) {
        let ctx = open(&db).await;
        staff(&ctx, &[]).await;
        let imani = numbered(&ctx, "14").await;
        let mut tx = ctx.db.write().await.unwrap();
        let budget = funded(&mut tx, 50_000).await;
        let (free, paid) = (class(&mut tx, 0).await, class(&mut tx, 6_000).await);
        let soon = session::New { starts: "2026-12-02T08:00".into(), ..new(3) };
        let begun = session::plan(&leila(), &mut tx, EN, free, &soon).await.unwrap();
        let dear = planned(&mut tx, paid, 3).await;
        let running = seat::take(&of(imani), &mut tx, EN, begun, imani).await.unwrap().id;
        let agreed = seat::take(&of(imani), &mut tx, EN, dear, imani).await.unwrap().id;
        seat::agree(&leila(), &mut tx, EN, agreed, budget, "Go.").await.unwrap();
        tx.commit().await.unwrap();
        ctx.db.clock().set("2026-12-02T07:30:00Z".parse().unwrap());
        staff(&ctx, &["14"]).await;
        let mut tx = ctx.db.read().await.unwrap();
        assert_eq!(last(&mut tx, agreed).await.0, State::NotAttending);
        assert_eq!(money(&mut tx, budget).await, [44_000, 6_000, 0], "as for whoever gives back late");
        assert_eq!(last(&mut tx, running).await.0, State::Booked);
    }

    async fn places_without_names_go_to_whoever_leads_the_team_or_are_free(db: TestDb) {
        let ctx = open(&db).await;
        staff(&ctx, &[]).await;
        let (holt, dolores) = (numbered(&ctx, "12").await, numbered(&ctx, "13").await);
        let lena = numbered(&ctx, "11").await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let id = planned(&mut tx, class, 3).await;
        let until = seat::days_from(tx.now(), 5).unwrap();
        let held = seat::reserve(&of(dolores), &mut tx, EN, id, 2, until).await.unwrap();
        let alone = seat::reserve(&Actor::person(lena, [Role::PeopleLeader]), &mut tx, EN, id, 1, until).await.unwrap();
        tx.commit().await.unwrap();
        staff(&ctx, &["13"]).await;
        let mut tx = ctx.db.read().await.unwrap();
        let why = "Whoever held it no longer works here; J. Holt holds the place now.".to_owned();
        assert_eq!(last(&mut tx, held[0].id).await, (State::Released, None, why));
        let mine = seat::mine(&of(holt), &mut tx).await.unwrap();
        assert!(mine.len() == 2 && mine.iter().all(|seat| seat.until == Some(until)), "{mine:?}");
        assert_eq!(last(&mut tx, mine[0].id).await.2, "Taken over from somebody who no longer works here.");
        assert_eq!(shown(&mut tx, id).await.taken, 3);
        let said = told(&mut tx, holt).await;
        assert_eq!(said.len(), 1, "{said:?}");
        assert_eq!(said[0].0, "You hold 2 places without names now: Hard calls");
        assert!(said[0].1.contains("Dolores Ibarra no longer works here"), "{said:?}");
        drop(tx);
        staff(&ctx, &["11", "13"]).await;
        let mut tx = ctx.db.read().await.unwrap();
        assert_eq!(shown(&mut tx, id).await.taken, 2);
        let (to, by, why) = last(&mut tx, alone[0].id).await;
        assert_eq!((to, by), (State::Released, None));
        assert!(why.contains("nobody above them"), "{why}");
    }

    async fn a_session_whose_instructor_left_is_told_to_who_planned_it(db: TestDb) {
        let app = app(&db).await;
        let ctx = &app.ctx;
        staff(ctx, &[]).await;
        let (lena, nadia, holt) = (numbered(ctx, "11").await, numbered(ctx, "16").await, numbered(ctx, "12").await);
        let planner = Actor::person(lena, [Role::PeopleLeader]);
        let mut tx = ctx.db.write().await.unwrap();
        identity::role::grant(&SYSTEM, &mut tx, lena, Role::PeopleLeader, "A test.").await.unwrap();
        let class = class(&mut tx, 0).await;
        let said = Said {
            topics: "Hard calls".into(), languages: "en".into(), zone: "Europe/Berlin".into(), most_a_week: 5, ..Said::default()
        };
        for person in [nadia, holt] {
            instructor::keep(&leila(), &mut tx, EN, person, &said).await.unwrap();
        }
        let budget = funded(&mut tx, 20_000).await;
        let id = session::plan(&planner, &mut tx, EN, class, &session::New { instructor: String::new(), ..new(4) }).await.unwrap();
        let offer = Offer { fee: 9_000, budget: Some(budget), note: String::new(), ..Offer::default() };
        let asked = instructor::ask(&leila(), &mut tx, EN, id, nadia, &offer).await.unwrap();
        instructor::answer(&of(nadia), &mut tx, EN, asked, true, "").await.unwrap();
        // Nobody who is here planned the second one; others are asked to teach the third.
        let later = |day: &str| session::New { starts: format!("{day}T10:00"), instructor: String::new(), ..new(4) };
        let second = session::plan(&leila(), &mut tx, EN, class, &later("2026-12-10")).await.unwrap();
        session::set_instructor(&leila(), &mut tx, EN, second, Some(nadia), "Nadia Roth").await.unwrap();
        let third = session::plan(&planner, &mut tx, EN, class, &later("2026-12-17")).await.unwrap();
        for person in [nadia, holt] {
            instructor::ask(&leila(), &mut tx, EN, third, person, &Offer::default()).await.unwrap();
        }
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        staff(ctx, &["16"]).await;
        let mut tx = ctx.db.write().await.unwrap();
        assert_eq!((shown(&mut tx, id).await.instructor_id, shown(&mut tx, second).await.instructor), (None, String::new()));
        assert_eq!(money(&mut tx, budget).await, [20_000, 0, 0], "the fee is free again");
        let sent = tx.newest_messages(9).await.unwrap();
        let mails: Vec<_> = sent.iter().filter(|mail| mail.address == "lena@example.com").collect();
        assert_eq!(mails.len(), 1, "{sent:?}");
        assert!(mails[0].text.contains("its instructor no longer works here"), "{}", mails[0].text);
        assert!(mails[0].text.contains("could take it, as far as is known: J. Holt."), "{}", mails[0].text);
        let said = told(&mut tx, lena).await;
        assert_eq!(said.len(), 1, "the second, which nobody here planned: {said:?}");
        assert!(said[0].0 == "Nobody teaches: Hard calls" && said[0].1.contains("Nadia Roth was to teach it"), "{said:?}");
        let open: Vec<_> = instructor::of_session(&leila(), &mut tx, third).await.unwrap();
        let asked: Vec<_> = open.iter().filter(|one| one.state == instructor::State::Asked).map(|one| one.person).collect();
        assert_eq!(asked, [holt], "others stay asked");
        assert!(instructor::all(&leila(), &mut tx).await.unwrap().iter().all(|one| one.person != nadia));
        drop(tx);
        for session in [id, second] {
            let page = read(&app, "1 en", &format!("/sessions/{session}")).await;
            assert!(page.contains("Nadia Roth") && page.contains("was to teach it and no longer works here."), "{page}");
        }
        let mut tx = ctx.db.write().await.unwrap();
        session::set_instructor(&leila(), &mut tx, EN, id, Some(holt), "J. Holt").await.unwrap();
        tx.commit().await.unwrap();
        let page = read(&app, "1 en", &format!("/sessions/{id}")).await;
        assert!(!page.contains("no longer works here"), "{page}");
    }
}

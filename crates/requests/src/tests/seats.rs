//! Seats that cost something: they ask by themselves, and the decision books them or gives them on.

use funds::BudgetId;
use kernel::{Ctx, Error, PersonId};
use live::{SeatId, SessionId, State as Seat, class, seat, session};

use super::stage::*;
use crate::autonomy::{self, Autonomy, Mode};
use crate::machine::State;
use crate::request::decide::{self, Answer};
use crate::request::{self, Request};

pub async fn session_at(ctx: &Ctx, cast: &Cast, capacity: i64) -> SessionId {
    let leila = cast.leads_learning();
    let mut tx = ctx.db.write().await.unwrap();
    let new = class::New {
        title: "Hard calls".into(),
        minutes: 90,
        price: 12_000,
        measure: "EUR".into(),
        language: "en".into(),
        ..class::New::default()
    };
    let class = class::write(&leila, &mut tx, EN, &new).await.unwrap();
    let new = session::New {
        starts: "2026-12-10T10:00".into(),
        zone: "Europe/Berlin".into(),
        place: "Room 2".into(),
        capacity,
        ..session::New::default()
    };
    let id = session::plan(&leila, &mut tx, EN, class, &new).await.unwrap();
    tx.commit().await.unwrap();
    id
}

/// Dolores has a budget, and decides alone about what costs so much.
pub async fn budget(ctx: &Ctx, cast: &Cast) -> BudgetId {
    let mut tx = ctx.db.write().await.unwrap();
    let alone = Autonomy { mode: Mode::Decides, most: 50_000, measure: euro() };
    autonomy::set(&cast.leads_learning(), &mut tx, EN, cast.dolores, alone).await.unwrap();
    let budget = line_3(&mut tx, cast, "EUR", 50_000, true).await;
    tx.commit().await.unwrap();
    budget
}

pub async fn takes(ctx: &Ctx, session: SessionId, person: PersonId) -> SeatId {
    let mut tx = ctx.db.write().await.unwrap();
    let taken = seat::take(&as_(person), &mut tx, EN, session, person).await.unwrap();
    tx.commit().await.unwrap();
    ctx.settle().await.unwrap();
    taken.id
}

pub async fn stands(ctx: &Ctx, id: SeatId) -> Seat {
    seat::find(&SYSTEM, &mut ctx.db.read().await.unwrap(), id).await.unwrap().state
}

pub async fn waits(ctx: &Ctx, person: PersonId) -> Vec<Request> {
    let found = request::waiting(&as_(person), &mut ctx.db.read().await.unwrap()).await.unwrap();
    found.into_iter().map(|(request, _)| request).collect()
}

pub async fn decides(
    ctx: &Ctx,
    person: PersonId,
    request: &Request,
    answer: &Answer,
) -> Result<State, Error> {
    let mut tx = ctx.db.write().await.unwrap();
    let state =
        decide::decide(ctx, &as_(person), &mut tx, EN, request.id, answer, "It helps Line 3.").await?;
    tx.commit().await.unwrap();
    ctx.settle().await.unwrap();
    Ok(state)
}

testkit::both! {
    async fn a_seat_is_booked_with_the_yes_and_its_money_stays_one(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let (budget, session) = (budget(&ctx, &cast).await, session_at(&ctx, &cast, 1).await);
        let (first, second) = (takes(&ctx, session, cast.yusuf).await, takes(&ctx, session, cast.imani).await);
        let asked = waits(&ctx, cast.dolores).await;
        assert_eq!(asked.len(), 1, "who waits in the line asks for nothing yet");
        assert_eq!((asked[0].price, asked[0].away), (12_000, Some((day("2026-12-10"), day("2026-12-10")))));
        assert!(asked[0].title.starts_with("Hard calls, "), "{}", asked[0].title);
        assert_eq!(shown(&ctx, budget).await, [38_000, 12_000, 0, 0], "set aside while it waits");
        let own = decides(&ctx, cast.yusuf, &asked[0], &Answer::Yes(None)).await;
        assert!(said(own).contains("somebody else decides"));
        assert_eq!(decides(&ctx, cast.dolores, &asked[0], &Answer::Yes(None)).await.unwrap(), State::Approved);
        assert_eq!((stands(&ctx, first).await, stands(&ctx, second).await), (Seat::Booked, Seat::Waiting));
        assert_eq!(shown(&ctx, budget).await, [38_000, 0, 12_000, 0]);
        let mut tx = ctx.db.write().await.unwrap();
        let there = decide::cancel(&ctx, &as_(cast.yusuf), &mut tx, EN, asked[0].id, "No.").await;
        assert!(said(there).contains("page of the seat"));
        tx.rollback().await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        seat::give_back(&as_(cast.yusuf), &mut tx, EN, first, "A shift.").await.unwrap();
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        assert_eq!(shown(&ctx, budget).await, [50_000, 0, 0, 0], "given back with the seat");
        assert_eq!(seen(&ctx, asked[0].id).await.request.state, State::Cancelled);
        assert_eq!(stands(&ctx, second).await, Seat::Offered);
        let mut tx = ctx.db.write().await.unwrap();
        seat::answer(&as_(cast.imani), &mut tx, EN, second, true).await.unwrap();
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        assert_eq!(waits(&ctx, cast.dolores).await[0].person, cast.imani, "it is asked for with the offer");
    }

    async fn a_seat_of_a_programme_is_paid_from_its_budget_first(db: TestDb) {
        live::hooks::register_programmes(programmes::programme::of_class);
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let leila = cast.leads_learning();
        let (budget, session) = (budget(&ctx, &cast).await, session_at(&ctx, &cast, 2).await);
        let mut tx = ctx.db.write().await.unwrap();
        let class = session::find(&leila, &mut tx, session).await.unwrap().class;
        let new = programmes::programme::New {
            title: "Calm on the phone".into(),
            classes: vec![class],
            practice: vec!["Stays calm for a day".into()],
            ..programmes::programme::New::default()
        };
        let programme = programmes::programme::write(&leila, &mut tx, EN, &new).await.unwrap();
        let new = programmes::cohort::New {
            name: "Winter".into(),
            before_on: day("2026-12-01"),
            live_on: day("2026-12-10"),
            practice_on: day("2027-01-31"),
            lead: cast.leila,
        };
        let cohort = programmes::cohort::set_up(&leila, &mut tx, EN, programme, &new).await.unwrap();
        programmes::cohort::join(&leila, &mut tx, EN, cohort, &[cast.yusuf]).await.unwrap();
        // Leila holds it; Dolores decides about the seat all the same.
        let new = funds::budget::New {
            name: "Calm on the phone".into(),
            scope: funds::Scope::Programme(programme.0),
            purpose: String::new(),
            measure: euro(),
            from: day("2026-01-01"),
            until: day("2027-12-31"),
            holder: Some(cast.leila),
            parent: None,
            restrictive: true,
        };
        let own = funds::budget::set_up(&SYSTEM, &mut tx, EN, &new).await.unwrap();
        let funding = order(&tx);
        funds::budget::fund(&SYSTEM, &mut tx, EN, &funding, own, 20_000).await.unwrap();
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        takes(&ctx, session, cast.yusuf).await;
        takes(&ctx, session, cast.imani).await;
        assert_eq!(shown(&ctx, own).await, [8_000, 12_000, 0, 0], "Yusuf goes through the programme");
        assert_eq!(shown(&ctx, budget).await, [38_000, 12_000, 0, 0], "Imani does not");
        for asked in waits(&ctx, cast.dolores).await {
            decides(&ctx, cast.dolores, &asked, &Answer::Yes(None)).await.unwrap();
        }
        assert_eq!((shown(&ctx, own).await, shown(&ctx, budget).await), ([8_000, 0, 12_000, 0], [38_000, 0, 12_000, 0]));
    }

    async fn a_no_gives_the_seat_to_the_next_and_taking_it_back_too(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let (budget, session) = (budget(&ctx, &cast).await, session_at(&ctx, &cast, 1).await);
        let (first, second) = (takes(&ctx, session, cast.yusuf).await, takes(&ctx, session, cast.imani).await);
        let no = Answer::No("The guide at station 8.".into(), None);
        let asked = waits(&ctx, cast.dolores).await;
        assert_eq!(decides(&ctx, cast.dolores, &asked[0], &no).await.unwrap(), State::Refused);
        assert_eq!((stands(&ctx, first).await, stands(&ctx, second).await), (Seat::Refused, Seat::Offered));
        assert_eq!(shown(&ctx, budget).await, [50_000, 0, 0, 0]);
        let mut tx = ctx.db.write().await.unwrap();
        seat::answer(&as_(cast.imani), &mut tx, EN, second, true).await.unwrap();
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        let asked = waits(&ctx, cast.dolores).await;
        let mut tx = ctx.db.write().await.unwrap();
        decide::withdraw(&ctx, &as_(cast.imani), &mut tx, EN, asked[0].id).await.unwrap();
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        assert_eq!(stands(&ctx, second).await, Seat::GivenBack);
        assert!(waits(&ctx, cast.dolores).await.is_empty());
    }

    async fn a_seat_whose_request_waits_is_decided_there_alone(db: TestDb) {
        live::hooks::register(crate::seat_decision);
        let app = super::pages::app(&db).await;
        let ctx = &app.ctx;
        let cast = Cast::of(ctx).await;
        let (budget, session) = (budget(ctx, &cast).await, session_at(ctx, &cast, 3).await);
        let mut tx = ctx.db.write().await.unwrap();
        let asks = Autonomy { mode: Mode::Controls, most: 0, measure: euro() };
        autonomy::set(&cast.leads_learning(), &mut tx, EN, cast.dolores, asks).await.unwrap();
        tx.commit().await.unwrap();
        let taken = takes(ctx, session, cast.yusuf).await;
        let before = shown(ctx, budget).await;
        let (budget_id, path) = (budget.to_string(), format!("/seats/{taken}/agreement"));
        for answer in ["agree", "refuse"] {
            let form = [("answer", answer), ("budget", budget_id.as_str()), ("why", "It helps Line 3.")];
            let mut dolores = super::pages::signed(&app, cast.dolores, "-", "en");
            let page = dolores.post(&path, &form).await.expect(409).text();
            assert!(page.contains("Somebody else decides") && !page.contains(&path), "{page}");
        }
        assert_eq!((stands(ctx, taken).await, shown(ctx, budget).await), (Seat::Asked, before));
        let mut leila = super::pages::signed(&app, cast.leila, "people_leader", "en");
        let waiting = request::waiting(&cast.leads_learning(), &mut ctx.db.read().await.unwrap()).await.unwrap();
        let page = leila.get("/classes").await.expect(200).text();
        assert!(page.contains(&format!("href=\"/requests/{}\"", waiting[0].0.id)), "{page}");
        let mut tx = ctx.db.write().await.unwrap();
        let yes = Answer::Yes(Some(budget));
        decide::decide(ctx, &cast.leads_learning(), &mut tx, EN, waiting[0].0.id, &yes, "Go.").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!((stands(ctx, taken).await, shown(ctx, budget).await), (Seat::Booked, [38_000, 0, 12_000, 0]));
    }
}

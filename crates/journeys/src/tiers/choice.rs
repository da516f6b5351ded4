//! A person's wish: with others it becomes a demand, a monthly class that a membership pays, a book from the stipend, and a
//! recommendation that is accepted.

use delivery::recommendation;
use funds::claim::receipt::Receipt;
use funds::stipend::{self, Carry, Period};
use funds::{Scope, budget, claim};
use live::membership::{self, Membership};
use live::{MembershipId, State, class, seat, session};
use people::Audience;
use records::Said;
use requests::demand::{self, Answer, Offer};
use requests::{delegation, open_acts, request, wish};

use super::stage::{Company, EN};

const WISH: &str = "Reading wiring diagrams";
const YUSUF: usize = 5;
const DOLORES: usize = 3;
const STAND_IN: usize = 7;

testkit::both! {
    async fn a_wish_becomes_a_class_a_book_and_the_next_thing_to_learn(db: TestDb) {
        let house = Company::open(&db).await;
        let leila = house.leila();
        // Six people wish the same, in their own words.
        for number in [4, YUSUF, 6, 8, 9, DOLORES] {
            let mut tx = house.write().await;
            let words = if number % 2 == 0 { WISH } else { "reading  WIRING diagrams" };
            wish::wish(&house.one(number), &mut tx, EN, words, "").await.unwrap();
            house.keep(tx).await;
        }
        // Leila sees one demand, writes what a class would cost, and it stands among what she has to decide.
        let mut tx = house.write().await;
        let found = demand::all(&leila, &mut tx).await.unwrap();
        let counted: Vec<(&str, i64)> = found.iter().map(|one| (one.title.as_str(), one.people)).collect();
        assert_eq!(counted, [(WISH, 6)]);
        let measure = funds::Measure::parse("EUR").unwrap();
        let offer = Offer { fixed: 60_000, per_head: 0, elsewhere: 12_000, measure };
        demand::price(&leila, &mut tx, found[0].id, offer).await.unwrap();
        let open = open_acts::waiting(&leila, &mut tx, EN).await.unwrap();
        assert_eq!(open.iter().map(|one| one.title.as_str()).collect::<Vec<_>>(), [WISH]);
        // It becomes a class each month, and everybody who wished hears it.
        demand::answer(&leila, &mut tx, EN, found[0].id, Answer::Class, "Each month from December.").await.unwrap();
        house.keep(tx).await;
        let mut tx = house.read().await;
        let mine = wish::mine(&house.one(YUSUF), &mut tx).await.unwrap();
        assert_eq!(mine[0].answered.as_ref().unwrap().said, "Each month from December.");
        assert!(open_acts::waiting(&leila, &mut tx, EN).await.unwrap().is_empty());
        drop(tx);
        let pot = house.budget("Classes", Scope::Organisation, 1, 100_000).await;
        let sessions = monthly_class(&house).await;
        member(&house, pot).await;
        // Yusuf takes the first and pays nothing himself; a second one in the same month is asked for.
        let mut tx = house.write().await;
        let yusuf = house.one(YUSUF);
        let first = seat::take(&yusuf, &mut tx, EN, sessions[0], house.id(YUSUF)).await.unwrap();
        assert_eq!(first.state, State::Booked);
        let second = seat::take(&yusuf, &mut tx, EN, sessions[1], house.id(YUSUF)).await.unwrap();
        assert_eq!(second.state, State::Asked);
        house.keep(tx).await;
        assert_eq!(house.money(pot).await, [90_000, 0, 10_000, 0]);
        let waits = request::waiting(&house.one(DOLORES), &mut house.read().await).await.unwrap();
        assert_eq!(waits.len(), 1, "Dolores decides about the second");
        let mut tx = house.write().await;
        request::decide::withdraw(&house.ctx, &yusuf, &mut tx, EN, waits[0].0.id).await.unwrap();
        house.keep(tx).await;
        // He reads on: a book from his stipend, with its receipt.
        a_book(&house).await;
        // Dolores recommends what follows, and he says yes.
        let course = house.course("Charger alarms").await;
        let mut tx = house.write().await;
        let new = recommendation::New {
            to: house.id(YUSUF),
            course,
            reason: "You read diagrams now: this is where they help.".into(),
        };
        let id = recommendation::recommend(&house.ctx, &house.one(DOLORES), &mut tx, EN, &new).await.unwrap();
        recommendation::answer(&house.ctx, &yusuf, &mut tx, id, Said::Yes).await.unwrap();
        house.keep(tx).await;
        let duties = delivery::duty::of_person(&yusuf, &mut house.read().await, house.id(YUSUF)).await.unwrap();
        assert!(duties.iter().any(|duty| duty.course == course), "it is his to do, because he said yes");
    }
}

/// Three sessions, four weeks apart.
async fn monthly_class(house: &Company) -> Vec<live::SessionId> {
    let mut tx = house.write().await;
    let new = class::New {
        title: WISH.into(),
        outcomes: "Find a fault by its diagram.".into(),
        minutes: 90,
        price: 10_000,
        measure: "EUR".into(),
        language: "en".into(),
        ..class::New::default()
    };
    let id = class::write(&house.leila(), &mut tx, EN, &new).await.unwrap();
    let new = session::New {
        starts: "2026-12-10T10:00".into(),
        zone: "Europe/Berlin".into(),
        place: "Station 8".into(),
        capacity: 6,
        ..session::New::default()
    };
    let planned = session::plan_series(&house.leila(), &mut tx, EN, id, &new, 3, 4).await.unwrap();
    house.keep(tx).await;
    planned
}

/// One class a month for Line 3.
async fn member(house: &Company, budget: funds::BudgetId) -> MembershipId {
    let unit = house.unit(YUSUF).await;
    let mut tx = house.write().await;
    let new = Membership {
        id: tx.id(),
        title: "A class a month".into(),
        unit: Some(unit),
        classes: 1,
        carry: 1,
        most: None,
        budget,
        from: "2026-11-01".parse().unwrap(),
        until: None,
    };
    let id = membership::set_up(&house.leila(), &mut tx, EN, &new).await.unwrap();
    house.keep(tx).await;
    id
}

/// A book of 42 euros: up to 50 nobody is asked, the receipt is, and the rest of what was set aside is free again.
async fn a_book(house: &Company) {
    let pot = house.budget("Stipends", Scope::Organisation, 1, 200_000).await;
    let mut tx = house.write().await;
    let new = stipend::New {
        name: "Books and exams".into(),
        supports: "Books and exams.".into(),
        amount: 15_000,
        period: Period::Half,
        audience: Audience::everybody(),
        carry: Carry::Nothing,
        ask_above: 5_000,
        pot,
        from: "2026-11-01".parse().unwrap(),
    };
    stipend::write(&house.leila(), &mut tx, EN, &new).await.unwrap();
    house.keep(tx).await;
    house.ctx.tick().await.unwrap();
    house.ctx.settle().await.unwrap();
    let yusuf = house.one(YUSUF);
    let mut tx = house.write().await;
    let budget = stipend::mine(&yusuf, &mut tx).await.unwrap()[0].1.budget;
    let (today, receipt) = (tx.today(), None);
    let new = claim::New {
        budget,
        title: "Wiring diagrams, a book".into(),
        kind: claim::kind::Kind::Book,
        amount: 4_500,
        receipt,
    };
    let id = claim::ask(&yusuf, &mut tx, EN, today, &new).await.unwrap();
    assert_eq!(claim::find(&yusuf, &mut tx, id).await.unwrap().state, claim::State::Agreed);
    let paper = Receipt {
        sha256: "0".repeat(64),
        name: "receipt.pdf".into(),
        media_type: "application/pdf".into(),
        size: 9,
    };
    claim::hand_in(&yusuf, &mut tx, EN, id, &paper).await.unwrap();
    assert!(claim::pay(&yusuf, &mut tx, EN, id, 4_200).await.is_err(), "nobody pays themselves");
    // Dolores is on leave: whoever decides in her place finds it beside the requests, and pays.
    let stand_in = house.one(STAND_IN);
    assert!(claim::find(&stand_in, &mut tx, id).await.is_err());
    let to = stand_in.person_id().unwrap();
    delegation::make(&house.one(DOLORES), &mut tx, EN, to, today, today).await.unwrap();
    assert_eq!(request::count_waiting(&stand_in, &mut tx).await.unwrap(), 1);
    claim::pay(&stand_in, &mut tx, EN, id, 4_200).await.unwrap();
    assert_eq!(request::count_waiting(&stand_in, &mut tx).await.unwrap(), 0);
    house.keep(tx).await;
    let left = budget::balance(&yusuf, &mut house.read().await, budget).await.unwrap();
    assert_eq!((left.free, left.spent), (10_800, 4_200));
}

//! A matter that two managers see: it becomes a theme, an objective, time without content, a class of the two teams that is
//! taught by one of the house and paid from both budgets, practice that somebody signs off, and a row that is served.

use alignment::need::{self, Kind, theme};
use alignment::objective::{self, Whose};
use alignment::slot::{self, Content, Source, Tier};
use alignment::{ObjectiveId, Window};
use funds::share::{How::Heads, Share};
use funds::{BudgetId, Measure, Scope};
use kernel::Actor;
use live::instructor::{self, Offer, Said};
use live::{ClassId, SeatId, SessionId, State, attendance, class, seat, session};
use people::audience::{Audience, Line};
use programmes::member::{self, NewMark};
use programmes::path::How;
use programmes::{ProgrammeId, cohort, programme};
use requests::autonomy::{self, Autonomy, Mode};
use requests::request;
use requests::request::decide::{self, Answer};

use super::known_store;
use super::stage::{Company, EN};

const MATTER: &str = "Handing over between shifts";
const HENRIK: usize = 10;
const DOLORES: usize = 3;
const AOIFE: usize = 7;
const IMANI: usize = 4;
const YUSUF: usize = 5;
const PRIYA: usize = 8;
const TOM: usize = 9;

/// Zoom's report of the session: Yusuf twice, Priya late, Tom to the end, and a telephone.
const REPORT: &str = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n\
    Yusuf Demir,,01/14/2027 09:58:00 AM,01/14/2027 10:30:00 AM,32,Yes\n\
    Yusuf Demir,,01/14/2027 10:20:00 AM,01/14/2027 11:02:00 AM,42,Yes\n\
    Priya Raman,priya@brackwater.example,01/14/2027 10:20:00 AM,01/14/2027 11:00:00 AM,40,No\n\
    Tom Ashe,tom@brackwater.example,01/14/2027 10:00:00 AM,01/14/2027 11:00:00 AM,60,No\n\
    iPhone,,01/14/2027 10:05:00 AM,01/14/2027 10:10:00 AM,5,Yes\n";

struct Money {
    minutes: BudgetId,
    line: BudgetId,
    desk: BudgetId,
}

testkit::both! {
    async fn what_two_managers_see_is_planned_taught_practised_paid_and_served(db: TestDb) {
        let house = Company::open(&db).await;
        let money = Money {
            minutes: house.minutes("Paid minutes", 1_000).await,
            line: house.budget("Line 3", Scope::Unit(house.unit(DOLORES).await.0), DOLORES, 30_000).await,
            desk: house.budget("Care desk", Scope::Unit(house.unit(AOIFE).await.0), AOIFE, 30_000).await,
        };
        for lead in [DOLORES, AOIFE] {
            decides_alone(&house, lead).await;
        }
        // Pain → theme → objective → time without content.
        let aim = theme_and_objective(&house).await;
        assert_eq!(asked(&house, Some(aim)).await, ["Care desk", "Line 3"], "the loom says who asked");
        assert_eq!(asked(&house, None).await, Vec::<String>::new(), "and nothing stands outside");
        let slot = time_without_content(&house, aim).await;
        let mut tx = house.write().await;
        slot::book(&house.leila(), &mut tx, slot).await.unwrap();
        house.keep(tx).await;
        assert_eq!(served(&house, aim).await, Some(0), "nothing counts before its content is decided");
        // Instructor matched, private class, invitations.
        let (class, session) = private_class(&house).await;
        taught_by_henrik(&house, session, &money).await;
        let programme = with_practice(&house, class).await;
        let seats = invited(&house, session).await;
        // Approved from two budgets; the line moves.
        approved(&house, session, &seats, &money).await;
        // The class fills the time that was set aside.
        assert_eq!(served(&house, aim).await, Some(0), "a class that nobody matched to it fills nothing");
        let mut tx = house.write().await;
        let content = Content::Class(class);
        slot::decide(&house.leila(), &mut tx, EN, slot, content, true).await.unwrap();
        house.keep(tx).await;
        assert_eq!(served(&house, aim).await, Some(100));
        told(&house, slot).await;
        // Attendance imported, money and minutes settle.
        attended(&house, session, &seats).await;
        assert_eq!(house.money(money.line).await, [20_000, 0, 0, 10_000], "Yusuf's seat, a third of the hour");
        assert_eq!(house.money(money.desk).await, [10_000, 0, 0, 20_000], "Priya's and Tom's, two thirds");
        assert_eq!(house.money(money.minutes).await, [840, 0, 0, 160], "60, 40 and 60 of paid time");
        // Applied practice signed off, and the loom shows it served.
        signed_off(&house, programme).await;
        assert_eq!(served(&house, aim).await, Some(100));
    }
}

/// Whoever leads a team decides alone about what costs at most 100 euros.
async fn decides_alone(house: &Company, lead: usize) {
    let alone = Autonomy { mode: Mode::Decides, most: 10_000, measure: Measure::parse("EUR").unwrap() };
    let mut tx = house.write().await;
    autonomy::set(&house.leila(), &mut tx, EN, house.id(lead), alone).await.unwrap();
    house.keep(tx).await;
}

async fn theme_and_objective(house: &Company) -> ObjectiveId {
    let leila = house.leila();
    let mut needs = Vec::new();
    for (lead, people, title) in [(DOLORES, 3, MATTER), (AOIFE, 2, "Handover between the shifts of the desk")]
    {
        let unit = house.unit(lead).await;
        let new = need::New {
            kind: Kind::Pain,
            title: title.into(),
            topic: "handover".into(),
            people,
            unit: Some(unit),
            shared: false,
        };
        let mut tx = house.write().await;
        needs.push(need::raise(&house.one(lead), &mut tx, EN, &new).await.unwrap());
        house.keep(tx).await;
    }
    let targets = [(house.unit(DOLORES).await, 15), (house.unit(AOIFE).await, 60)];
    let mut tx = house.write().await;
    let theme = theme::join(&leila, &mut tx, EN, MATTER, &needs).await.unwrap();
    let silent = theme::silent(&leila, &mut tx, theme).await.unwrap();
    assert!(!silent.iter().any(|team| team == "Line 3" || team == "Care desk"), "they spoke: {silent:?}");
    let new = objective::New {
        whose: Whose::Organisation,
        name: "Nothing lost between shifts".into(),
        area: "Operations".into(),
        owner: house.id(2),
        sponsor: Some(house.id(AOIFE)),
        kpi: "Alarms that two shifts worked on".into(),
        weight: 100,
        from: "2026-11-01".parse().unwrap(),
        until: "2027-12-31".parse().unwrap(),
        parent: None,
        topics: "handover".into(),
        targets: targets.into_iter().collect(),
    };
    let aim = theme::make(&leila, &mut tx, EN, theme, &new).await.unwrap();
    need::answer(&leila, &mut tx, EN, needs[0], "A class in January, for both teams.").await.unwrap();
    house.keep(tx).await;
    let mut tx = house.read().await;
    let told = need::mine(&house.one(AOIFE), &mut tx).await.unwrap();
    assert_eq!(told[0].answer.as_deref(), Some("A class in January, for both teams."), "one answer for all");
    aim
}

async fn time_without_content(house: &Company, aim: ObjectiveId) -> alignment::SlotId {
    let units = vec![house.unit(DOLORES).await, house.unit(AOIFE).await];
    let day = "2027-01-14".parse().unwrap();
    let new = slot::New {
        tier: Tier::Organisation,
        title: MATTER.into(),
        note: String::new(),
        objective: Some(aim),
        unit: None,
        group: None,
        audience: Audience(Line::Unit { ids: units }),
        minutes: 60,
        from: day,
        until: day,
        decide_by: Some("2026-12-18".parse().unwrap()),
        source: Source::Reactive,
    };
    let mut tx = house.write().await;
    let id = slot::plan(&house.leila(), &mut tx, EN, &new).await.unwrap();
    assert_eq!(slot::find(&house.leila(), &mut tx, id).await.unwrap().state(), slot::State::Empty);
    house.keep(tx).await;
    id
}

/// What share of an objective's need is planned, in percent.
async fn served(house: &Company, aim: ObjectiveId) -> Option<i64> {
    let mut tx = house.read().await;
    let window = Window::next("2026-11-19".parse().unwrap()).unwrap();
    let woven = alignment::weave(&mut tx, window, None).await.unwrap();
    woven.plan.aims().find(|(one, _)| one.id == aim).and_then(|(_, row)| row.served())
}

/// Teams of which the loom says that they asked for an objective; for none, outside of all.
async fn asked(house: &Company, aim: Option<ObjectiveId>) -> Vec<String> {
    let mut tx = house.read().await;
    let window = Window::next("2026-11-19".parse().unwrap()).unwrap();
    let plan = alignment::weave(&mut tx, window, None).await.unwrap().plan;
    let row = plan.rows.iter().find(|row| row.aim.as_ref().map(|one| one.id) == aim);
    let cells = row.map(|row| row.cells.clone()).unwrap_or_default();
    let asked = plan.teams.iter().zip(cells).filter(|(_, cell)| cell.asked);
    let mut names: Vec<String> = asked.map(|(team, _)| team.name.clone()).collect();
    names.sort();
    names
}

/// Those who are meant are told when, for what and with which content.
async fn told(house: &Company, slot: alignment::SlotId) {
    let mut tx = house.read().await;
    for number in [YUSUF, PRIYA] {
        let found = slot::find(&house.one(number), &mut tx, slot).await.unwrap();
        assert_eq!((found.minutes, found.booked), (60, true));
    }
    assert!(slot::find(&house.one(HENRIK), &mut tx, slot).await.is_err(), "he is not of the two teams");
}

async fn private_class(house: &Company) -> (ClassId, SessionId) {
    let unit = house.unit_above(DOLORES).await;
    let mut tx = house.write().await;
    let new = class::New {
        title: MATTER.into(),
        outcomes: "Say what is open in one minute.".into(),
        minutes: 60,
        price: 8_000,
        measure: "EUR".into(),
        language: "en".into(),
        unit: Some(unit),
        ..class::New::default()
    };
    let class = class::write(&house.leila(), &mut tx, EN, &new).await.unwrap();
    let new = session::New {
        starts: "2027-01-14T10:00".into(),
        zone: "Europe/Berlin".into(),
        place: "Station 8".into(),
        link: "https://meet.brackwater.example/handover".into(),
        capacity: 3,
        ..session::New::default()
    };
    let session = session::plan(&house.leila(), &mut tx, EN, class, &new).await.unwrap();
    assert!(class::find(&house.one(HENRIK), &mut tx, class).await.is_err(), "private to the two teams");
    house.keep(tx).await;
    (class, session)
}

async fn taught_by_henrik(house: &Company, session: SessionId, money: &Money) {
    let said = Said {
        topics: MATTER.into(),
        languages: "en de".into(),
        rate: 6_000,
        measure: "EUR".into(),
        zone: "Europe/Berlin".into(),
        most_a_week: 2,
        ..Said::default()
    };
    let mut tx = house.write().await;
    instructor::keep(&house.leila(), &mut tx, EN, house.id(HENRIK), &said).await.unwrap();
    instructor::keep_hours(&house.one(HENRIK), &mut tx, EN, house.id(HENRIK), "4 09:00-12:00").await.unwrap();
    let found = instructor::fitting(&house.leila(), &mut tx, session).await.unwrap();
    assert!(found[0].person == house.id(HENRIK) && found[0].can() && found[0].fee == 6_000, "{found:?}");
    // His hour is shared by heads: one of Line 3, two of the care desk.
    let share = |budget, weight, amount| Share { budget, how: Heads, weight, amount };
    let shares = vec![share(money.line, 1, 2_000), share(money.desk, 2, 4_000)];
    let offer = Offer { fee: 6_000, shares, note: "For both teams.".into(), ..Offer::default() };
    let asked =
        instructor::ask(&house.leila(), &mut tx, EN, session, house.id(HENRIK), &offer).await.unwrap();
    instructor::answer(&house.one(HENRIK), &mut tx, EN, asked, true, "Gladly.").await.unwrap();
    house.keep(tx).await;
    assert_eq!(house.money(money.line).await, [28_000, 0, 2_000, 0]);
    assert_eq!(house.money(money.desk).await, [26_000, 0, 4_000, 0]);
}

/// The class is the middle of a programme that ends with practice; Yusuf goes through it, seen by Dolores.
async fn with_practice(house: &Company, class: ClassId) -> ProgrammeId {
    let mut tx = house.write().await;
    let new = programme::New {
        title: "Hands over well".into(),
        classes: vec![class],
        practice: vec!["Hands over a night shift".into()],
        ..programme::New::default()
    };
    let programme = programme::write(&house.leila(), &mut tx, EN, &new).await.unwrap();
    let new = cohort::New {
        name: "January".into(),
        before_on: "2027-01-10".parse().unwrap(),
        live_on: "2027-01-14".parse().unwrap(),
        practice_on: "2027-02-28".parse().unwrap(),
        lead: house.id(1),
    };
    let cohort = cohort::set_up(&house.leila(), &mut tx, EN, programme, &new).await.unwrap();
    cohort::join(&house.leila(), &mut tx, EN, cohort, &[house.id(YUSUF)]).await.unwrap();
    house.keep(tx).await;
    programme
}

/// Four are invited with a reason and say yes: three ask for a seat, the fourth waits.
async fn invited(house: &Company, session: SessionId) -> Vec<SeatId> {
    let mut seats = Vec::new();
    for number in [YUSUF, IMANI, PRIYA, TOM] {
        let mut tx = house.write().await;
        let why = "You hand over each night.";
        let invited =
            seat::invite(&house.leila(), &mut tx, EN, session, house.id(number), why).await.unwrap();
        house.keep(tx).await;
        let mut tx = house.write().await;
        seats.push(seat::answer(&house.one(number), &mut tx, EN, invited.id, true).await.unwrap().id);
        house.keep(tx).await;
    }
    assert_eq!(states(house, &seats).await, [State::Asked, State::Asked, State::Asked, State::Waiting]);
    seats
}

async fn states(house: &Company, seats: &[SeatId]) -> Vec<State> {
    let (leila, mut tx) = (house.leila(), house.read().await);
    let mut found = Vec::new();
    for id in seats {
        found.push(seat::find(&leila, &mut tx, *id).await.unwrap().state);
    }
    found
}

/// Each lead says yes from the budget of their team. Imani gives hers back; Tom moves up, says yes, and is agreed to.
async fn approved(house: &Company, session: SessionId, seats: &[SeatId], money: &Money) {
    assert_eq!((agree(house, DOLORES).await, agree(house, AOIFE).await), (2, 1));
    assert_eq!(states(house, seats).await, [State::Booked, State::Booked, State::Booked, State::Waiting]);
    assert_eq!(house.money(money.line).await, [12_000, 0, 18_000, 0]);
    assert_eq!(house.money(money.desk).await, [18_000, 0, 12_000, 0]);
    let mut tx = house.write().await;
    seat::give_back(&house.one(IMANI), &mut tx, EN, seats[1], "A night shift.").await.unwrap();
    house.keep(tx).await;
    assert_eq!(house.money(money.line).await, [20_000, 0, 10_000, 0], "free again");
    let mut tx = house.write().await;
    let line = seat::of_person(&house.one(TOM), &mut tx, session, house.id(TOM)).await.unwrap().unwrap();
    assert_eq!(line.state, State::Offered);
    seat::answer(&house.one(TOM), &mut tx, EN, line.id, true).await.unwrap();
    house.keep(tx).await;
    assert_eq!(agree(house, AOIFE).await, 1);
    assert_eq!(house.money(money.desk).await, [10_000, 0, 20_000, 0]);
}

/// Somebody says yes to all that waits for them; gives how many these were.
async fn agree(house: &Company, lead: usize) -> usize {
    let waits = request::waiting(&house.one(lead), &mut house.read().await).await.unwrap();
    for (one, _) in &waits {
        let mut tx = house.write().await;
        let yes = Answer::Yes(None);
        decide::decide(&house.ctx, &house.one(lead), &mut tx, EN, one.id, &yes, "It is theirs to do.")
            .await
            .unwrap();
        house.keep(tx).await;
    }
    waits.len()
}

async fn attended(house: &Company, session: SessionId, seats: &[SeatId]) {
    house.ctx.db.clock().set("2027-01-14T11:30:00Z".parse().unwrap());
    let henrik = house.one(HENRIK);
    let mut tx = house.write().await;
    let unknown = attendance::import(&henrik, &mut tx, EN, session, REPORT.as_bytes()).await.unwrap();
    assert_eq!(unknown, 1, "nobody knows whose telephone it was");
    attendance::assign(&henrik, &mut tx, EN, session, ("iPhone", ""), None).await.unwrap();
    session::close(&henrik, &mut tx, EN, session).await.unwrap();
    house.keep(tx).await;
    let mut tx = house.read().await;
    let mut minutes = Vec::new();
    for id in [seats[0], seats[2], seats[3]] {
        let found = seat::find(&house.leila(), &mut tx, id).await.unwrap();
        assert_eq!(found.state, State::Attended);
        minutes.push(found.minutes);
    }
    assert_eq!(minutes, [Some(60), Some(40), Some(60)], "overlapping stays count once");
}

async fn signed_off(house: &Company, programme: ProgrammeId) {
    let yusuf = house.id(YUSUF);
    let mut tx = house.write().await;
    let member = known_store::member(&mut tx, yusuf).await;
    let way = member::way(&house.leila(), &mut tx, member).await.unwrap();
    assert_eq!(
        (way.programme.id, way.standing()[&0].how),
        (programme, How::Attended),
        "from the session itself"
    );
    let mark = NewMark {
        place: 1,
        how: How::Observed,
        source: String::new(),
        evidence: "Handed over Thursday night; nothing was open in the morning.".into(),
        done_on: None,
    };
    assert!(
        member::mark(&Actor::person(yusuf, []), &mut tx, EN, member, &mark).await.is_err(),
        "never one's own"
    );
    member::mark(&house.one(DOLORES), &mut tx, EN, member, &mark).await.unwrap();
    house.keep(tx).await;
    let certified = known_store::certificates(&mut house.read().await, yusuf).await;
    assert_eq!(certified, 1);
}

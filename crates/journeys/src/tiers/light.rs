//! A class and a programme that somebody puts in the light: who sees them where, and what is counted since.

use delivery::spotlight::{self, Kind, Scope, Thing};
use funds::Scope as Paid;
use kernel::PersonId;
use live::{ClassId, class, seat, session};
use programmes::programme;
use testkit::App;

use super::stage::{Company, EN, HOUSE};

const LEILA: usize = 1;
const DOLORES: usize = 3;
const IMANI: usize = 4;
const YUSUF: usize = 5;
const PRIYA: usize = 8;

/// A browser in which somebody is signed in.
async fn browser(house: &Company, number: usize) -> App {
    let mut tx = house.write().await;
    let (name, value) = identity::cookie_for(&HOUSE, &mut tx, &house.ctx, house.id(number)).await.unwrap();
    house.keep(tx).await;
    App::over(server::router(house.ctx.clone())).with_cookie(&name, &value)
}

async fn pages(house: &Company, number: usize) -> [String; 3] {
    let mut browser = browser(house, number).await;
    let mut pages = Vec::new();
    for path in ["/today", "/learn", "/classes"] {
        pages.push(browser.get(path).await.expect(200).text());
    }
    pages.try_into().unwrap()
}

async fn written(house: &Company, title: &str, unit: Option<people::UnitId>) -> ClassId {
    let mut tx = house.write().await;
    let new =
        class::New { title: title.into(), minutes: 60, language: "en".into(), unit, ..class::New::default() };
    let id = class::write(&house.leila(), &mut tx, EN, &new).await.unwrap();
    house.keep(tx).await;
    id
}

async fn lit(house: &Company, by: usize, scope: Scope, thing: Thing, reason: &str) {
    let mut tx = house.write().await;
    let new = spotlight::New { scope, thing, reason: reason.into(), until: "2026-12-31".parse().unwrap() };
    let actor = if by == LEILA { house.leila() } else { house.one(by) };
    let today = tx.today();
    spotlight::choose(&actor, &mut tx, EN, today, &new).await.unwrap();
    house.keep(tx).await;
}

/// Whoever they are, they take a seat for themselves.
async fn take(house: &Company, session: live::SessionId, people: &[(usize, PersonId)]) {
    for (number, person) in people {
        let mut tx = house.write().await;
        seat::take(&house.one(*number), &mut tx, EN, session, *person).await.unwrap();
        house.keep(tx).await;
    }
}

testkit::both! {
    async fn classes_and_programmes_stand_in_the_light_for_those_who_may_take_them(db: TestDb) {
        let house = Company::open(&db).await;
        house.budget("Classes", Paid::Organisation, LEILA, 1_000).await;
        let line = house.unit(DOLORES).await;
        let open = written(&house, "Reading diagrams", None).await;
        let own = written(&house, "Line 3 before the audit", Some(line)).await;
        let mut tx = house.write().await;
        let new = programme::New { title: "Shift lead".into(), classes: vec![open], practice: vec!["A shift".into()], open: true, ..programme::New::default() };
        let programme = programme::write(&house.leila(), &mut tx, EN, &new).await.unwrap();
        house.keep(tx).await;
        lit(&house, LEILA, Scope::Everyone, Thing { kind: Kind::Class, id: open.0 }, "Before the new line").await;
        lit(&house, LEILA, Scope::Everyone, Thing { kind: Kind::Programme, id: programme.0 }, "We need leads").await;
        lit(&house, DOLORES, Scope::Unit(line.0), Thing { kind: Kind::Class, id: own.0 }, "The audit is near").await;
        // On Today and where one looks around all three; above the classes, the classes.
        let [today, learn, classes] = pages(&house, YUSUF).await;
        for page in [&today, &learn] {
            for words in ["Before the new line", "We need leads", "The audit is near"] {
                assert!(page.contains(words), "{words}: {page}");
            }
        }
        assert!(classes.contains("Before the new line") && classes.contains("The audit is near"), "{classes}");
        assert!(!classes.contains("We need leads"), "{classes}");
        // Another team does not see what is not for it.
        let [today, learn, classes] = pages(&house, PRIYA).await;
        for page in [&today, &learn, &classes] {
            assert!(page.contains("Before the new line") && !page.contains("The audit is near"), "{page}");
        }
        // What came of it is counted from five people on.
        let new = session::New {
            starts: "2026-12-10T10:00".into(),
            zone: "Europe/Berlin".into(),
            place: "Station 8".into(),
            capacity: 9,
            ..session::New::default()
        };
        let mut tx = house.write().await;
        let held = session::plan(&house.leila(), &mut tx, EN, open, &new).await.unwrap();
        house.keep(tx).await;
        let all: Vec<_> = [DOLORES, IMANI, YUSUF, 6].map(|number| (number, house.id(number))).into();
        take(&house, held, &all).await;
        let mut leila = browser(&house, LEILA).await;
        let few = "fewer than five took a seat, fewer than five came";
        let plain = |page: String| page.replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(plain(leila.get("/spotlights").await.text()).matches(few).count(), 2);
        take(&house, held, &[(PRIYA, house.id(PRIYA))]).await;
        let told = plain(leila.get("/spotlights").await.text());
        assert!(told.contains("5 took a seat, fewer than five came"), "{told}");
        assert!(told.contains("fewer than five got its certificate"), "{told}");
        // A class that is retired leaves the light by itself.
        let mut tx = house.write().await;
        class::retire(&house.leila(), &mut tx, open).await.unwrap();
        house.keep(tx).await;
        let [today, ..] = pages(&house, PRIYA).await;
        assert!(!today.contains("Before the new line") && today.contains("We need leads"), "{today}");
    }
}

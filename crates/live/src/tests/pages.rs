//! The pages of this room, as each persona meets them.

use std::sync::Arc;

use axum::extract::Request;
use axum::middleware::{self, Next};
use kernel::i18n::Locale;
use kernel::outgoing::Range;
use kernel::{Actor, Config, Ctx, PersonId, Role};
use testkit::{App, TestApp, TestDb};
use ui::web::Session;

use super::stage::{EN, class, leila, person, planned};
use crate::{ClassId, SessionId, instructor, session};

pub(super) async fn app(db: &TestDb) -> TestApp {
    app_that_calls(db, &[]).await
}

/// The same, whose pages may call addresses of this machine.
pub(super) async fn app_that_calls(db: &TestDb, allowed: &[Range]) -> TestApp {
    let rooms = vec![people::room(), identity::room(), funds::room(), records::room(), crate::room()];
    TestApp::new(db, rooms, |ctx| {
        let config = Config { outgoing_allow: allowed.to_vec(), ..(*ctx.config).clone() };
        let ctx = Ctx { config: Arc::new(config), ..ctx };
        ui::web::dress(crate::routes().router()).layer(middleware::from_fn(sign_in)).with_state(ctx)
    })
    .await
}

/// Whom a request comes from stands in a header: `NUMBER LOCALE`. Number 1 is Leila, who leads learning.
async fn sign_in(mut request: Request, next: Next) -> axum::response::Response {
    let who = request.headers().get("x-who").and_then(|who| who.to_str().ok()).unwrap_or_default().to_owned();
    if let Some((number, locale)) = who.split_once(' ') {
        request.extensions_mut().insert(Arc::new(session(number.parse().unwrap(), locale)));
    }
    next.run(request).await
}

/// A person who is signed in; number 1 leads learning.
pub(super) fn session(number: u128, locale: &str) -> Session {
    Session {
        actor: Actor::person(person(number), (number == 1).then_some(Role::PeopleLeader)),
        csrf: "proof".into(),
        bearer: false,
        locale: Locale::parse(locale).unwrap(),
        theme: ui::Theme::default(),
        name: "Somebody".into(),
        initials: "S".into(),
        job: "Works".into(),
        place: String::new(),
        zone: "UTC".into(),
        leads: false,
        open: vec![],
    }
}

pub(super) fn as_(app: &TestApp, who: &str) -> App {
    let mut browser = app.browser().with_header("x-who", who);
    browser.set_csrf(Some("proof".into()));
    browser
}

/// One seat in one session of one class.
pub(super) async fn one_seat(app: &TestApp) -> (ClassId, SessionId) {
    let mut tx = app.ctx.db.write().await.unwrap();
    let class = class(&mut tx, 0).await;
    let session = planned(&mut tx, class, 1).await;
    tx.commit().await.unwrap();
    (class, session)
}

/// Presses the one button of a session; answers the seat's address.
pub(super) async fn press(app: &TestApp, who: &str, session: SessionId) -> String {
    let answer = as_(app, who).post(&format!("/sessions/{session}/seats"), &[]).await.expect(303);
    answer.location().unwrap().to_owned()
}

pub(super) async fn read(app: &TestApp, who: &str, path: &str) -> String {
    as_(app, who).get(path).await.expect(200).text()
}

/// Bela Toth, two people of the name Ana Kis, and a session with four seats.
pub(super) async fn staff(app: &TestApp, class: ClassId) -> (PersonId, SessionId) {
    let mut tx = app.ctx.db.write().await.unwrap();
    let mut people = Vec::new();
    for (name, number) in [("Béla Tóth", "70001"), ("Ana Kis", "70002"), ("Ana Kis", "70003")] {
        let new = people::NewPerson {
            name: name.into(),
            number: Some(number.into()),
            email: None,
            language: None,
            started_on: "2026-01-01".parse().unwrap(),
        };
        people.push(people::add(&Actor::system("a test"), &mut tx, new).await.unwrap());
    }
    let session = planned(&mut tx, class, 4).await;
    tx.commit().await.unwrap();
    (people[0], session)
}

testkit::both! {
    async fn a_seat_is_booked_waited_for_offered_and_given_back_on_the_pages(db: TestDb) {
        let app = app(&db).await;
        let (class, session) = one_seat(&app).await;
        let address = format!("/classes/{class}");
        assert!(read(&app, "2 en", "/classes").await.contains("Hard calls"));
        let page = read(&app, "2 en", &address).await;
        assert!(page.contains("1 of 1 seat free") && page.contains(">Book<"), "{page}");
        let booked = press(&app, "2 en", session).await;
        assert_eq!(press(&app, "2 en", session).await, booked, "pressed twice");
        let page = read(&app, "2 en", &booked).await;
        assert!(page.contains("Booked") && page.contains("Give the seat back"), "{page}");
        let page = read(&app, "3 en", &address).await;
        assert!(page.contains("Full") && page.contains(">Wait<"), "{page}");
        let waits = press(&app, "3 en", session).await;
        let last = press(&app, "4 en", session).await;
        assert!(read(&app, "3 en", &waits).await.contains("You are first in line."));
        assert!(read(&app, "4 en", &last).await.contains("1 person is before you."));
        as_(&app, "3 en").get(&booked).await.expect(404);
        as_(&app, "3 en").post(&format!("{booked}/return"), &[]).await.expect(404);
        as_(&app, "2 en").post(&format!("{booked}/return"), &[("why", "Ill.")]).await.expect(303);
        assert!(read(&app, "2 en", &booked).await.contains("Given back"));
        let page = read(&app, "3 en", &waits).await;
        assert!(page.contains("A seat is free for you") && page.contains("Take the seat"), "{page}");
        as_(&app, "3 en").post(&format!("{waits}/answer"), &[("answer", "no")]).await.expect(303);
        assert!(read(&app, "3 en", &waits).await.contains("Declined"));
        as_(&app, "4 en").post(&format!("{last}/answer"), &[("answer", "yes")]).await.expect(303);
        assert!(read(&app, "4 en", &last).await.contains("Booked"));
        as_(&app, "3 en").post(&format!("{waits}/answer"), &[("answer", "yes")]).await.expect(409);
    }

    async fn the_same_list_of_who_was_there_can_be_kept_twice(db: TestDb) {
        let app = app(&db).await;
        let (class, session) = one_seat(&app).await;
        let booked = press(&app, "2 en", session).await;
        let waits = press(&app, "3 en", session).await;
        let (list, there) = (format!("/sessions/{session}"), format!("/sessions/{session}/attendance"));
        let seat = booked.rsplit('/').next().unwrap();
        let ticked = [("seat", seat), ("there", seat)];
        as_(&app, "1 en").post(&there, &ticked).await.expect(409);
        app.ctx.db.clock().set("2026-12-03T09:30:00Z".parse().unwrap());
        as_(&app, "2 en").post(&there, &ticked).await.expect(404);
        assert_eq!(as_(&app, "2 en").get(&list).await.expect(303).location(), Some(format!("/classes/{class}").as_str()));
        for _ in 0..2 {
            as_(&app, "1 en").post(&there, &ticked).await.expect(303);
            let page = read(&app, "1 en", &booked).await;
            assert_eq!(page.matches("Was there").count(), 2, "the state and one step: {page}");
            assert!(read(&app, "1 en", &list).await.contains(" checked>"));
        }
        as_(&app, "1 en").post(&there, &[("seat", seat)]).await.expect(303);
        assert!(read(&app, "2 en", &booked).await.contains("Was missing"));
        let stale = waits.rsplit('/').next().unwrap();
        as_(&app, "1 en").post(&there, &[("seat", stale), ("there", stale)]).await.expect(409);
        as_(&app, "1 en").post(&there, &[("seat", "nothing")]).await.expect(404);
        as_(&app, "1 en").post(&format!("{list}/closing"), &[]).await.expect(303);
        as_(&app, "1 en").post(&there, &ticked).await.expect(409);
    }

    async fn every_page_is_there_in_every_language_and_forms_say_what_is_wrong(db: TestDb) {
        let app = app(&db).await;
        let (class, session) = one_seat(&app).await;
        let seat = press(&app, "1 en", session).await;
        for locale in ["en", "de", "ar"] {
            for path in ["/classes", "/classes/new", "/classes/rooms", &format!("/classes/{class}"), &format!("/sessions/{session}"), &seat] {
                read(&app, &format!("1 {locale}"), path).await;
            }
        }
        as_(&app, "2 en").get("/classes/new").await.expect(404);
        let wrong = as_(&app, "1 en").post("/classes", &[("lead", "For all."), ("minutes", "90"), ("size", "8")]).await.expect(422).text();
        assert!(wrong.contains("Write a title.") && wrong.contains("For all."), "{wrong}");
        let fields = [("starts", "soon"), ("zone", "Europe/Berlin"), ("capacity", "3"), ("count", "1")];
        let wrong = as_(&app, "1 en").post(&format!("/classes/{class}/sessions"), &fields).await.expect(422).text();
        assert!(wrong.contains("Write the time like 2026-12-03 10:00.") && wrong.contains("value=\"soon\""), "{wrong}");
        assert_eq!(app.browser().get("/classes").await.status, 303, "signed out");
    }

    async fn rooms_are_kept_on_pages_and_a_session_is_put_into_one(db: TestDb) {
        let app = app(&db).await;
        let (class, session) = one_seat(&app).await;
        let page = read(&app, "1 en", &format!("/classes/{class}")).await;
        assert!(!page.contains("name=\"room\""), "where there are none nobody is asked for one: {page}");
        let wrong = as_(&app, "1 en").post("/classes/rooms", &[("name", "Hall"), ("seats", "many")]).await.expect(422).text();
        assert!(wrong.contains("value=\"many\""), "{wrong}");
        let hall = [("name", "Hall <2>"), ("seats", "8"), ("directions", "third floor"), ("equipment", "screen")];
        as_(&app, "1 en").post("/classes/rooms", &hall).await.expect(303);
        let list = read(&app, "1 de", "/classes/rooms").await;
        assert!(list.contains("Hall &#60;2&#62;") && list.contains("8 Plätze · third floor · screen"), "{list}");
        let room = list.split("/classes/rooms/").nth(1).unwrap().split('"').next().unwrap();
        let address = format!("/classes/rooms/{room}");
        let time = [("starts", "2026-12-03 10:00"), ("zone", "Europe/Berlin"), ("room", room)];
        as_(&app, "1 en").post(&format!("/sessions/{session}/time"), &time).await.expect(303);
        let seen = read(&app, "2 en", &format!("/classes/{class}")).await;
        assert!(seen.contains("Hall &#60;2&#62;, third floor"), "{seen}");
        assert!(read(&app, "1 ar", &address).await.contains("Hard calls"));
        let plan = [time[0], time[1], time[2], ("capacity", "4"), ("count", "1")];
        let wrong = as_(&app, "1 en").post(&format!("/classes/{class}/sessions"), &plan).await.expect(422).text();
        assert!(wrong.contains("is taken: “Hard calls”, Thu 3 Dec, 10:00."), "{wrong}");
        let wrong = as_(&app, "1 en").post(&format!("{address}/retirement"), &[]).await.expect(409).text();
        assert!(wrong.contains("move it or call it off first"), "{wrong}");
        let wrong = as_(&app, "1 en").post(&address, &[("name", ""), ("seats", "9")]).await.expect(422).text();
        assert!(wrong.contains("name people use") && wrong.contains("value=\"9\""), "{wrong}");
        as_(&app, "1 en").post(&address, &[("name", "Loft"), ("seats", "9")]).await.expect(303);
        let seat = press(&app, "2 en", session).await;
        assert!(read(&app, "2 en", &seat).await.contains("Loft"));
        as_(&app, "1 en").post(&format!("/sessions/{session}/calling-off"), &[("why", "Flooded.")]).await.expect(303);
        as_(&app, "1 en").post(&format!("{address}/retirement"), &[]).await.expect(303);
        assert!(read(&app, "1 en", &address).await.contains("no longer in use"));
        for path in ["/classes/rooms", &address] {
            as_(&app, "2 en").get(path).await.expect(404);
            as_(&app, "2 en").post(path, &hall).await.expect(404);
        }
        as_(&app, "2 en").post(&format!("{address}/retirement"), &[]).await.expect(404);
    }

    async fn somebody_is_invited_and_places_are_held_and_named(db: TestDb) {
        let app = app(&db).await;
        let class = {
            let mut tx = app.ctx.db.write().await.unwrap();
            let class = class(&mut tx, 0).await;
            tx.commit().await.unwrap();
            class
        };
        let (bela, session) = staff(&app, class).await;
        let to = session.to_string();
        let address = format!("/classes/{class}");
        let company = format!("{address}/company");
        let wrong = |whom: &'static str, why: &'static str| [("to", to.clone()), ("whom", whom.to_owned()), ("why", why.to_owned())];
        for (whom, why, says) in [("Nobody Known", "It fits.", "Nobody at work has this name"), ("Bela Toth", "", "Write a sentence"), ("Ana", "It fits.", "Several people")] {
            let sent = wrong(whom, why);
            let sent: Vec<(&str, &str)> = sent.iter().map(|(k, v)| (*k, v.as_str())).collect();
            let page = as_(&app, "1 en").post(&company, &sent).await.expect(422).text();
            assert!(page.contains(says) && page.contains(whom), "{page}");
        }
        as_(&app, "1 en").post(&company, &[("to", &to), ("whom", "bela toth"), ("why", "It fits you.")]).await.expect(303);
        let who = format!("{} en", bela.0.as_u128());
        let mine = read(&app, &who, "/classes").await;
        assert!(mine.contains("Your seats") && mine.contains("Invited"), "{mine}");
        let held = format!("{address}/reservations");
        as_(&app, "3 en").post(&held, &[("at", &to), ("places", "1"), ("days", "5")]).await.expect(404);
        for (places, days, says) in [("many", "5", "Write a whole number"), ("900", "5", "Hold fewer"), ("1", "300", "before booking ends")] {
            let page = as_(&app, "1 en").post(&held, &[("at", &to), ("places", places), ("days", days)]).await.expect(422).text();
            assert!(page.contains(says), "{page}");
        }
        as_(&app, "1 en").post(&held, &[("at", &to), ("places", "1"), ("days", "5")]).await.expect(303);
        let page = read(&app, "1 en", "/classes").await;
        let seat = format!("/seats/{}", page.split("/seats/").nth(1).unwrap().split('"').next().unwrap());
        assert!(read(&app, "1 en", &seat).await.contains("Held for you until"));
        let page = as_(&app, "1 en").post(&format!("{seat}/name"), &[("whom", "Ana Kis")]).await.expect(422).text();
        assert!(page.contains("Several people have this name") && page.contains("value=\"Ana Kis\""), "{page}");
        as_(&app, "1 en").post(&format!("{seat}/name"), &[("whom", "70002")]).await.expect(303);
        assert!(read(&app, "1 en", &seat).await.contains("The seat of Ana Kis"));
        as_(&app, "1 en").post(&format!("{seat}/release"), &[]).await.expect(409);
        as_(&app, "1 en").post(&company, &[("to", &to), ("whom", "70003"), ("act", "book")]).await.expect(303);
        as_(&app, "3 en").post(&company, &[("to", &to), ("whom", "70001"), ("act", "book")]).await.expect(422);
    }

    async fn a_change_that_cannot_be_comes_back_with_what_was_sent(db: TestDb) {
        let app = app(&db).await;
        let (class, session) = one_seat(&app).await;
        let list = format!("/sessions/{session}");
        let seat = press(&app, "2 en", session).await;
        for (form, field, value, says) in [
            ("capacity", "capacity", "a few", "Write a whole number"),
            ("capacity", "capacity", "0", "between 1 and"),
            ("time", "starts", "tomorrow", "Write the time like"),
            ("calling-off", "why", " ", "Write a sentence"),
        ] {
            let page = as_(&app, "1 en").post(&format!("{list}/{form}"), &[(field, value), ("zone", "Europe/Berlin")]).await.expect(422).text();
            assert!(page.contains(says) && page.contains(&format!("value=\"{value}\"")), "{form}: {page}");
        }
        let page = as_(&app, "1 en").post(&format!("{seat}/waiver"), &[("why", "")]).await.expect(422).text();
        assert!(page.contains("Write a sentence"), "{page}");
        let fields = [("title", "Calls"), ("minutes", "an hour")];
        let page = as_(&app, "1 en").post("/classes", &fields).await.expect(422).text();
        assert!(page.contains("Write a whole number") && page.contains("an hour"), "{page}");
        // From 19 November on, booking would have ended before it began.
        let late = [("starts", "2026-11-20 10:00"), ("zone", "Europe/Berlin"), ("capacity", "5"), ("count", "1"), ("cut_off", "72")];
        let page = as_(&app, "1 en").post(&format!("/classes/{class}/sessions"), &late).await.expect(422).text();
        assert!(page.contains("booking ends 72 hours before it begins") && page.contains("value=\"72\""), "{page}");
        let fields = [("starts", "2026-12-03 10:00"), ("zone", "Europe/Berlin"), ("capacity", "dozen"), ("count", "1")];
        let page = as_(&app, "1 en").post(&format!("/classes/{class}/sessions"), &fields).await.expect(422).text();
        assert!(page.contains("Write a whole number") && page.contains("value=\"dozen\""), "{page}");
    }

    async fn who_teaches_finds_the_session_with_its_list_and_may_step_down(db: TestDb) {
        let app = app(&db).await;
        let class = {
            let mut tx = app.ctx.db.write().await.unwrap();
            let class = class(&mut tx, 0).await;
            tx.commit().await.unwrap();
            class
        };
        let (bela, session) = staff(&app, class).await;
        let who = format!("{} en", bela.0.as_u128());
        let list = format!("/sessions/{session}");
        assert!(read(&app, &who, "/sessions").await.contains("You teach no session"));
        as_(&app, "1 en").post(&format!("{list}/instructor"), &[("instructor", "Ana Kis")]).await.expect(422);
        // A part of a name is asked about; an instructor from outside is known by their whole one.
        let part = [("instructor", "bela")];
        let asked = as_(&app, "1 en").post(&format!("{list}/instructor"), &part).await.expect(422).text();
        assert!(asked.contains("Do you mean ") && asked.contains("Write the whole name"), "{asked}");
        let olga = people::NewGuest {
            name: "Olga Petri".into(),
            email: "olga@voice.example".into(),
            organisation: "Voice Works".into(),
            language: None,
            until_on: "2026-12-05".parse().unwrap(),
        };
        let mut tx = app.ctx.db.write().await.unwrap();
        let olga = instructor::invite(&leila(), &mut tx, EN, &olga).await.unwrap();
        let said = instructor::Said {
            topics: "Calls".into(),
            languages: "en".into(),
            zone: "Europe/Berlin".into(),
            most_a_week: 1,
            ..instructor::Said::default()
        };
        instructor::keep(&leila(), &mut tx, EN, olga, &said).await.unwrap();
        tx.commit().await.unwrap();
        as_(&app, "1 en").post(&format!("{list}/instructor"), &[("instructor", "olga petri")]).await.expect(303);
        let found = session::find(&leila(), &mut app.ctx.db.read().await.unwrap(), session).await.unwrap();
        assert_eq!(found.instructor_id, Some(olga));
        as_(&app, "1 en").post(&format!("{list}/instructor"), &[("instructor", "bela tóth")]).await.expect(303);
        assert!(read(&app, &who, "/sessions").await.contains("Hard calls"));
        press(&app, "2 en", session).await;
        assert!(read(&app, &who, &list).await.contains("I cannot come"));
        as_(&app, &who).post(&format!("{list}/instructor"), &[("instructor", "Somebody Else")]).await.expect(404);
        as_(&app, &who).post(&format!("{list}/instructor"), &[]).await.expect(303);
        as_(&app, &who).get(&list).await.expect(303);
        assert!(read(&app, "1 en", &list).await.contains("Nobody teaches it yet."));
    }

    async fn somebody_is_found_and_asked_to_teach_on_the_pages(db: TestDb) {
        let app = app(&db).await;
        let (class, _) = one_seat(&app).await;
        let (bela, session) = staff(&app, class).await;
        let number = bela.0.as_u128();
        let bela_reads = format!("{number} en");
        let answer = as_(&app, "1 en").post("/instructors", &[("whom", "Bela")]).await.expect(303);
        let address = format!("/instructors/{bela}");
        assert_eq!(answer.location(), Some(address.as_str()));
        let page = as_(&app, "1 en").post(&address, &[("topics", ""), ("languages", "en"), ("zone", "UTC"), ("most", "2")]).await.expect(422).text();
        assert!(page.contains("at least one topic"), "{page}");
        let good = [("topics", "Hard calls"), ("languages", "en de"), ("style", "practice"), ("rate", "80,50"), ("measure", "EUR"), ("zone", "Europe/Berlin"), ("most", "2")];
        as_(&app, "1 de").post(&address, &good).await.expect(303);
        assert!(read(&app, "1 de", &address).await.contains("value=\"80,50\""));
        as_(&app, "2 en").get(&address).await.expect(404);
        let page = as_(&app, &bela_reads).post(&format!("{address}/hours"), &[("hours", "4 9-12\nThursday")]).await.expect(422).text();
        assert!(page.contains("line 2") && page.contains("4 9-12"), "{page}");
        as_(&app, &bela_reads).post(&format!("{address}/hours"), &[("hours", "4 9-12")]).await.expect(303);
        let fitting = format!("/sessions/{session}/instructors");
        let page = read(&app, "1 en", &fitting).await;
        assert!(page.contains("Béla Tóth") && page.contains("within their hours") && page.contains("120.75"), "{page}");
        assert!(page.contains("teaches “Hard calls”") && !page.contains("the style that is wanted"), "{page}");
        for (style, says) in [("practice", "teaches in the style that is wanted"), ("lecture", "teaches otherwise: practice")] {
            assert!(read(&app, "1 en", &format!("{fitting}?style={style}")).await.contains(says), "{style}");
        }
        assert!(!read(&app, "1 en", &format!("{fitting}?style=song")).await.contains("teaches otherwise"));
        let page = as_(&app, "1 en").post(&fitting, &[("person", ""), ("note", "Please.")]).await.expect(422).text();
        assert!(page.contains("from the list") && page.contains("Please."), "{page}");
        as_(&app, "1 en").post(&fitting, &[("person", &bela.to_string()), ("note", "Please.")]).await.expect(303);
        as_(&app, "2 en").get(&fitting).await.expect(404);
        let page = read(&app, &bela_reads, "/sessions").await;
        assert!(page.contains("You are asked to teach") && page.contains("Please."), "{page}");
        let id = page.split("/engagements/").nth(1).unwrap().split('/').next().unwrap().to_owned();
        as_(&app, "2 en").post(&format!("/engagements/{id}/answer"), &[("answer", "yes")]).await.expect(404);
        as_(&app, &bela_reads).post(&format!("/engagements/{id}/answer"), &[("answer", "yes"), ("note", "Gladly.")]).await.expect(303);
        assert!(read(&app, &bela_reads, "/sessions").await.contains("Hard calls"));
        let page = read(&app, "1 en", &fitting).await;
        assert!(page.contains("Teaches") && page.contains("Gladly."), "{page}");
        as_(&app, "1 en").post(&format!("/engagements/{id}/withdrawal"), &[]).await.expect(409);
    }
}

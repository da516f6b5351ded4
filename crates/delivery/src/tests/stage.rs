//! What the tests stand on: a course with parts, persons with places, and chance that repeats itself.

use std::collections::BTreeMap;

use content::block::Block;
use content::draft::{CourseDraft, CourseKind, LayerDraft, LessonDraft, ModuleDraft, PartDraft};
use content::language::Language;
use content::review::{self, Vouched};
use content::version::{self, Origin, Ready};
use kernel::{Actor, Ctx, PersonId, Role, Room, Statement, Uuid, params};
use people::{Orders, Upload};
use wire_xapi as xapi;

use crate::{CourseId, VersionId};

static NUMBERED: Statement = Statement::both(
    "NUMBERED",
    "stage",
    "SELECT person_id FROM people_scope_v1 WHERE number = $1 ORDER BY person_id",
);

/// The installation itself, for tests.
pub const SYSTEM: Actor = Actor::system("a test");

/// The rooms of a test.
pub fn rooms() -> Vec<Room> {
    vec![people::room(), identity::room(), content::room(), records::room(), crate::room()]
}

/// Applies a staff file of a day and does everything that follows.
pub async fn staff(ctx: &Ctx, csv: &str, day: &str) {
    let upload = Upload {
        name: "staff.csv".into(),
        bytes: csv.to_owned().into_bytes().into(),
        day: Some(day.parse().unwrap()),
        ..Upload::default()
    };
    let orders = Orders { apply: true, override_guards: Some("a test".into()) };
    let outcome = people::import_file(ctx, &SYSTEM, upload, orders, &|_| {}).await.unwrap();
    assert_eq!(outcome.state, people::run::State::Applied, "{:?}", outcome.report);
    ctx.settle().await.unwrap();
}

/// The person of a number in the staff file.
pub async fn numbered(ctx: &Ctx, number: &str) -> PersonId {
    let rows = ctx.db.read().await.unwrap().all(&NUMBERED, params![number]).await.unwrap();
    rows.first().unwrap_or_else(|| panic!("nobody has the number {number}")).get(0).unwrap()
}

/// Publishes a course of two lessons with two parts each; the first `changed` parts say `revision`. The same name
/// again makes the next version.
pub async fn course(ctx: &Ctx, name: &str, revision: &str, changed: usize) -> (CourseId, VersionId) {
    let part = |at: usize| {
        let said = if at < changed { revision } else { "same" };
        let html = format!("<p>{}</p>", format!("Part {at} {said} as it is done. ").repeat(60));
        let layer = LayerDraft { title: format!("Part {at}"), blocks: vec![Block::Text { html }] };
        let layers = BTreeMap::from([(Language::english(), layer)]);
        PartDraft { key: format!("lesson-{}/part-{at}", at / 2), layers }
    };
    let lesson = |at: usize| LessonDraft {
        key: format!("lesson-{at}"),
        titles: BTreeMap::from([(Language::english(), format!("Lesson {at}"))]),
        minutes: None,
        parts: vec![part(at * 2), part(at * 2 + 1)],
    };
    let draft = CourseDraft {
        kind: CourseKind::Course,
        language: Language::english(),
        titles: BTreeMap::from([(Language::english(), name.to_owned())]),
        topic: String::new(),
        objective: String::new(),
        source: String::new(),
        review_by: None,
        modules: vec![ModuleDraft { titles: BTreeMap::new(), lessons: vec![lesson(0), lesson(1)] }],
        pictures: BTreeMap::new(),
    };
    let henrik = Actor::person(person(901), [Role::Author]);
    let ruth = Actor::person(person(902), [Role::Reviewer]);
    let mut tx = ctx.db.write().await.unwrap();
    let origin = Origin { key: format!("folder/{name}"), form: None, import: None };
    let saved = version::save(&henrik, &mut tx, &Ready::new(draft).unwrap(), &origin).await.unwrap();
    version::send(&henrik, &mut tx, saved.version).await.unwrap();
    review::approve(&ruth, &mut tx, saved.version, Vouched::all(), "").await.unwrap();
    tx.commit().await.unwrap();
    (saved.course, saved.version)
}

pub fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(0x1000 + number))
}

/// Chance that repeats itself.
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }
}

/// The room's pages with a browser's sessions, and the store for outside tools: the header `x-test` names who sits there,
/// `PERSON ROLE,ROLE`.
pub async fn app(db: &testkit::TestDb) -> testkit::TestApp {
    testkit::TestApp::new(db, rooms(), |ctx| {
        let tools = records::router().with_state(ctx.clone());
        let inner = ui::web::dress(crate::routes().router().with_state(ctx).fallback(ui::web::not_found));
        ui::web::guard(inner.layer(axum::middleware::from_fn(session))).merge(tools)
    })
    .await
}

async fn session(
    mut request: axum::extract::Request,
    next: axum::middleware::Next,
) -> axum::response::Response {
    let named = request.headers().get("x-test").and_then(|value| value.to_str().ok()).map(str::to_owned);
    if let Some((person, roles)) = named.as_deref().and_then(|named| named.split_once(' ')) {
        let roles = roles.split(',').filter_map(Role::parse);
        let session = ui::web::Session {
            actor: Actor::person(person.parse().unwrap(), roles),
            csrf: "the-proof-of-a-test".into(),
            bearer: false,
            locale: kernel::i18n::Locale::En,
            theme: ui::Theme::System,
            name: "Leila Haddad".into(),
            initials: "LH".into(),
            job: "People leader".into(),
            place: String::new(),
            zone: "UTC".into(),
            leads: false,
            open: vec![],
        };
        request.extensions_mut().insert(std::sync::Arc::new(session));
    }
    next.run(request).await
}

/// A browser in which somebody is signed in.
pub fn signed(app: &testkit::TestApp, person: PersonId, roles: &str) -> testkit::App {
    let mut browser = app.browser().with_header("x-test", &format!("{person} {roles}"));
    browser.set_csrf(Some("the-proof-of-a-test".into()));
    browser
}

/// The person finishes the whole course, by a statement from outside.
pub async fn finish(ctx: &Ctx, course: CourseId, person: PersonId) {
    let statement = finished(ctx, course, person).await;
    let mut tx = ctx.db.write().await.unwrap();
    assert!(crate::progress::apply(&mut tx, &statement).await.unwrap().unwrap().finished);
    tx.commit().await.unwrap();
}

/// The statement that a person finished a course.
pub async fn finished(ctx: &Ctx, course: CourseId, person: PersonId) -> xapi::Statement {
    use crate::progress::{act, iri};
    let mut tx = ctx.db.write().await.unwrap();
    let house = tx.installation().await.unwrap();
    let verb = xapi::Verb::new(act::COMPLETED, xapi::LanguageMap::of("en", "finished"));
    let agent = xapi::Agent::account(house.as_str(), person.to_string());
    let statement = xapi::Statement::new(agent, verb, xapi::Activity::new(iri::course(&house, course)));
    let statement = statement.with_id(tx.id()).at(tx.now());
    tx.commit().await.unwrap();
    statement
}

/// A tool sends a statement, with everything that follows. Gives the id that it has here.
pub async fn receive(app: &testkit::TestApp, statement: xapi::Statement) -> Uuid {
    let mut tx = app.ctx.db.write().await.unwrap();
    let key = records::create_key(&SYSTEM, &mut tx, "A simulator", &["write"]).await.unwrap();
    tx.commit().await.unwrap();
    let bearer = format!("Bearer {}.{}", key.key.key, key.secret);
    let tool = app.browser().with_header("authorization", &bearer);
    let mut tool = tool.with_header("x-experience-api-version", "1.0.3");
    let statement = xapi::Statement { id: statement.id.map(records::outward), ..statement };
    let body = statement.to_json().print().into_bytes();
    let sent = tool.send(http::Method::POST, "/xapi/statements", Some("application/json"), body).await;
    let ids = sent.expect(200).json();
    app.settle().await;
    ids[0].as_str().unwrap().parse().unwrap()
}

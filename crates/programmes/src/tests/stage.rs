//! The cast of this room's tests: a company of four, a programme, a cohort.

use std::collections::BTreeMap;

use content::block::Block;
use content::draft::{CourseDraft, CourseKind, LayerDraft, LessonDraft, ModuleDraft, PartDraft};
use content::language::Language;
use content::review::{self, Vouched};
use content::version::{self, Origin, Ready};
use jiff::civil::date;
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, PersonId, Role, Statement, Tx, Uuid, params};
use live::{ClassId, SeatId, SessionId, seat, session};
use people::{Orders, Upload};
use testkit::TestDb;
use wire_xapi as xapi;

use crate::cohort;
use crate::ids::{CohortId, MemberId, ProgrammeId};
use crate::member::Way;
use crate::path::How;
use crate::programme::{self, New};
use crate::{certificate, member};

/// The language of messages in tests.
pub const EN: Locale = Locale::En;
/// The house itself.
pub const SYSTEM: Actor = Actor::system("a test");

static NUMBERED: Statement = Statement::both(
    "NUMBERED",
    "test",
    "SELECT person_id FROM people_scope_v1 WHERE number = $1 ORDER BY person_id",
);

const STAFF: &str = "nr,name,manager,unit,site,job,email,language\n\
    001,Dolores Ibarra,,Line 3,Brackwater,Line lead,dolores@brackwater.example,en\n\
    002,Imani Okafor,001,Line 3,Brackwater,Operator,imani@brackwater.example,en\n\
    003,Kofi Boateng,001,Line 3,Brackwater,Operator,kofi@brackwater.example,de\n\
    004,Priya Raman,,Care desk,Vane Street,Adviser,,en\n";

/// Dolores leads Imani and Kofi; Leila leads learning; Priya leads the cohort.
pub struct Desk {
    pub ctx: Ctx,
    pub dolores: PersonId,
    pub imani: PersonId,
    pub kofi: PersonId,
    pub priya: PersonId,
    pub class: ClassId,
    pub programme: ProgrammeId,
    pub cohort: CohortId,
}

/// The rooms of these tests.
pub fn rooms() -> Vec<kernel::Room> {
    vec![
        people::room(),
        identity::room(),
        content::room(),
        records::room(),
        funds::room(),
        delivery::room(),
        live::room(),
        crate::room(),
    ]
}

/// A class of the catalogue.
pub async fn class(tx: &mut Tx, leila: &Actor) -> ClassId {
    let new = live::class::New {
        title: "Day one".into(),
        minutes: 90,
        language: "en".into(),
        ..live::class::New::default()
    };
    live::class::write(leila, tx, EN, &new).await.unwrap()
}

/// A course of one part that is live.
pub async fn course(tx: &mut Tx) -> Uuid {
    let titled = |text: &str| BTreeMap::from([(Language::english(), text.to_owned())]);
    let html = format!("<p>{}</p>", "The cell as it stands. ".repeat(60));
    let layer = LayerDraft { title: "The cell".into(), blocks: vec![Block::Text { html }] };
    let part = PartDraft { key: "one/one".into(), layers: BTreeMap::from([(Language::english(), layer)]) };
    let lesson = LessonDraft { key: "one".into(), titles: titled("One"), minutes: None, parts: vec![part] };
    let draft = CourseDraft {
        kind: CourseKind::Course,
        language: Language::english(),
        titles: titled("The cell"),
        topic: String::new(),
        objective: String::new(),
        source: String::new(),
        review_by: None,
        modules: vec![ModuleDraft { titles: BTreeMap::new(), lessons: vec![lesson] }],
        pictures: BTreeMap::new(),
    };
    let author = Actor::person(PersonId(Uuid::from_u128(901)), [Role::Author]);
    let reviewer = Actor::person(PersonId(Uuid::from_u128(902)), [Role::Reviewer]);
    let origin = Origin { key: "folder/cell".into(), form: None, import: None };
    let saved = version::save(&author, tx, &Ready::new(draft).unwrap(), &origin).await.unwrap();
    version::send(&author, tx, saved.version).await.unwrap();
    review::approve(&reviewer, tx, saved.version, Vouched::all(), "").await.unwrap();
    saved.course.0
}

/// The person finishes the course, by a statement from outside.
pub async fn finish(ctx: &Ctx, course: Uuid, person: PersonId) {
    use delivery::progress::{self, act, iri};
    let mut tx = ctx.db.write().await.unwrap();
    let house = tx.installation().await.unwrap();
    let verb = xapi::Verb::new(act::COMPLETED, xapi::LanguageMap::of("en", "finished"));
    let agent = xapi::Agent::account(house.as_str(), person.to_string());
    let what = xapi::Activity::new(iri::course(&house, delivery::CourseId(course)));
    let statement = xapi::Statement::new(agent, verb, what).with_id(tx.id()).at(tx.now());
    assert!(progress::apply(&mut tx, &statement).await.unwrap().unwrap().finished);
    tx.commit().await.unwrap();
}

impl Desk {
    pub async fn open(db: &TestDb, capstone: &str) -> Self {
        Self::in_context(db.open(rooms()).await, capstone).await
    }

    pub async fn in_context(ctx: Ctx, capstone: &str) -> Self {
        let upload = Upload {
            name: "staff.csv".into(),
            bytes: STAFF.to_owned().into_bytes().into(),
            day: Some("2026-11-02".parse().unwrap()),
            ..Upload::default()
        };
        let orders = Orders { apply: true, override_guards: Some("a test".into()) };
        people::import_file(&ctx, &Actor::system("a test"), upload, orders, &|_| {}).await.unwrap();
        ctx.settle().await.unwrap();
        let mut of = Vec::new();
        let mut tx = ctx.db.write().await.unwrap();
        for number in ["001", "002", "003", "004"] {
            of.push(tx.one(&NUMBERED, params![number]).await.unwrap().get::<PersonId>(0).unwrap());
        }
        let leila = leila(of[3]);
        let class = class(&mut tx, &leila).await;
        let new = New {
            title: "Robot cell operator".into(),
            classes: vec![class],
            live: vec!["Day two".into()],
            practice: vec!["Restarts the cell".into()],
            capstone: capstone.into(),
            valid_months: 24,
            elsewhere_months: 12,
            open: true,
            ..New::default()
        };
        let programme = programme::write(&leila, &mut tx, EN, &new).await.unwrap();
        let new = cohort::New {
            name: "Spring".into(),
            before_on: date(2027, 3, 1),
            live_on: date(2027, 3, 8),
            practice_on: date(2027, 4, 30),
            lead: of[3],
        };
        let cohort = cohort::set_up(&leila, &mut tx, EN, programme, &new).await.unwrap();
        tx.commit().await.unwrap();
        Self { ctx, dolores: of[0], imani: of[1], kofi: of[2], priya: of[3], class, programme, cohort }
    }

    /// Brings people in, and says how many are new.
    pub async fn join(&self, actor: &Actor, persons: &[PersonId]) -> kernel::Result<usize> {
        let mut tx = self.ctx.db.write().await.unwrap();
        let joined = cohort::join(actor, &mut tx, EN, self.cohort, persons).await?;
        tx.commit().await.unwrap();
        Ok(joined)
    }

    pub async fn member(&self, person: PersonId) -> MemberId {
        let mut tx = self.ctx.db.read().await.unwrap();
        member::store::of_person(&mut tx, person).await.unwrap()[0].id
    }

    /// How a member stands.
    pub async fn way(&self, person: PersonId) -> Way {
        let id = self.member(person).await;
        let mut tx = self.ctx.db.read().await.unwrap();
        member::way(&SYSTEM, &mut tx, id).await.unwrap()
    }

    /// A mark with everything that a form would send.
    pub async fn mark(&self, actor: &Actor, person: PersonId, place: i64, how: How) -> kernel::Result<()> {
        let id = self.member(person).await;
        let today = self.ctx.clock().today(&self.ctx.config.time_zone);
        let new = member::NewMark {
            place,
            how,
            source: "Vane College".into(),
            evidence: "Restarted it alone.".into(),
            done_on: Some(today),
        };
        self.mark_with(actor, id, &new).await
    }

    pub async fn mark_with(&self, actor: &Actor, id: MemberId, new: &member::NewMark) -> kernel::Result<()> {
        let mut tx = self.ctx.db.write().await.unwrap();
        member::mark(actor, &mut tx, EN, id, new).await?;
        tx.commit().await.unwrap();
        Ok(())
    }

    /// Plans a session of the class in an hour, and books the persons.
    pub async fn booked(&self, persons: &[PersonId]) -> (SessionId, Vec<SeatId>) {
        let leila = leila(self.priya);
        let mut tx = self.ctx.db.write().await.unwrap();
        let new = session::New {
            starts: "2026-11-26T10:00".into(),
            zone: "Europe/Berlin".into(),
            place: "Room 2".into(),
            capacity: 12,
            instructor: "Nadia Roth".into(),
            ..session::New::default()
        };
        let session = session::plan(&leila, &mut tx, EN, self.class, &new).await.unwrap();
        let mut seats = Vec::new();
        for person in persons {
            seats.push(seat::take(&leila, &mut tx, EN, session, *person).await.unwrap().id);
        }
        tx.commit().await.unwrap();
        (session, seats)
    }

    /// Says on the day of the session who was there, and lets the house hear it.
    pub async fn attend(&self, seat: SeatId, there: bool) {
        let mut tx = self.ctx.db.write().await.unwrap();
        seat::attend(&leila(self.priya), &mut tx, EN, seat, there, there.then_some(60)).await.unwrap();
        tx.commit().await.unwrap();
        self.ctx.settle().await.unwrap();
    }

    pub async fn accept(&self, actor: &Actor) -> kernel::Result<()> {
        let mut tx = self.ctx.db.write().await.unwrap();
        cohort::accept(actor, &mut tx, EN, self.cohort, "A safe cell.").await?;
        tx.commit().await.unwrap();
        Ok(())
    }

    pub async fn certificates(&self, person: PersonId) -> Vec<certificate::Certificate> {
        certificate::store::of_person(&mut self.ctx.db.read().await.unwrap(), person).await.unwrap()
    }
}

/// Somebody without a role.
pub fn plain(person: PersonId) -> Actor {
    Actor::person(person, [])
}

/// Who leads all learning, in the shoes of somebody.
pub fn leila(person: PersonId) -> Actor {
    Actor::person(person, [Role::PeopleLeader])
}

//! The company of these stories: Holt leads two teams, Dolores on Line 3 and Aoife at the care desk; Leila leads learning.

use std::collections::BTreeMap;

use content::CourseId;
use content::block::Block;
use content::draft::{CourseDraft, CourseKind, LayerDraft, LessonDraft, ModuleDraft, PartDraft};
use content::language::Language;
use content::review::{self, Vouched};
use content::version::{self, Origin, Ready};
use funds::{BudgetId, Measure, Order, Scope, budget};
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, PersonId, Role, Tx};
use people::feed::mapping::Mapping;
use people::{Orders, UnitId, Upload};
use testkit::TestDb;

use super::known_store;

pub const EN: Locale = Locale::En;
pub const HOUSE: Actor = Actor::system("a story");

const STAFF: &str = "nr,name,manager,division,unit,site,job,email\n\
    1,Leila Haddad,,People,Learning,Brackwater,People leader,leila@brackwater.example\n\
    2,J. Holt,,Operations,Plant,Brackwater,Head,holt@brackwater.example\n\
    3,Dolores Ibarra,2,Operations,Line 3,Brackwater,Lead,dolores@brackwater.example\n\
    4,Imani Okoro,3,Operations,Line 3,Brackwater,Assembler,\n\
    5,Yusuf Demir,3,Operations,Line 3,Brackwater,Assembler,\n\
    6,Kofi Boateng,3,Operations,Line 3,Brackwater,Assembler,\n\
    7,Aoife Brennan,2,Operations,Care desk,Vane Street,Lead,aoife@brackwater.example\n\
    8,Priya Raman,7,Operations,Care desk,Vane Street,Adviser,priya@brackwater.example\n\
    9,Tom Ashe,7,Operations,Care desk,Vane Street,Adviser,tom@brackwater.example\n\
    10,Henrik Sand,1,People,Learning,Brackwater,Expert,henrik@brackwater.example\n\
    11,Ruth Vale,1,People,Learning,Brackwater,Reviewer,ruth@brackwater.example\n";
const MAPPING: &str = "[columns]\nnumber = \"nr\"\nname = \"name\"\nmanager = \"manager\"\n\
    unit = [\"division\", \"unit\"]\nsite = \"site\"\njob = \"job\"\nemail = \"email\"\n";

/// The people of a story, by their numbers in the staff file.
pub struct Company {
    pub ctx: Ctx,
    people: Vec<PersonId>,
}

impl Company {
    /// Everybody comes in with one staff file.
    pub async fn open(db: &TestDb) -> Self {
        server::register_hooks();
        let ctx = db.open(server::rooms()).await;
        let upload = Upload {
            name: "staff.csv".into(),
            bytes: STAFF.to_owned().into_bytes().into(),
            day: Some("2026-11-02".parse().unwrap()),
            mapping: Some(Mapping::parse(MAPPING).unwrap()),
            ..Upload::default()
        };
        let orders = Orders { apply: true, override_guards: Some("a story".into()) };
        people::import_file(&ctx, &HOUSE, upload, orders, &|_| {}).await.unwrap();
        let mut people = Vec::new();
        let mut tx = ctx.db.write().await.unwrap();
        for number in 1..=11 {
            people.push(known_store::numbered(&mut tx, number).await);
        }
        for (number, role) in [(1, Role::PeopleLeader), (10, Role::Author), (11, Role::Reviewer)] {
            identity::grant(&HOUSE, &mut tx, people[number - 1], role, "From the start.").await.unwrap();
        }
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        Self { ctx, people }
    }

    /// Somebody, by number.
    pub fn id(&self, number: usize) -> PersonId {
        self.people[number - 1]
    }

    /// Somebody without a role, by number.
    pub fn one(&self, number: usize) -> Actor {
        Actor::person(self.id(number), [])
    }

    /// Leila, who leads the organisation's learning.
    pub fn leila(&self) -> Actor {
        Actor::person(self.id(1), [Role::PeopleLeader])
    }

    /// A transaction that writes.
    pub async fn write(&self) -> Tx {
        self.ctx.db.write().await.unwrap()
    }

    /// A transaction that reads.
    pub async fn read(&self) -> Tx {
        self.ctx.db.read().await.unwrap()
    }

    /// Makes it durable and does everything that follows.
    pub async fn keep(&self, tx: Tx) {
        tx.commit().await.unwrap();
        self.ctx.settle().await.unwrap();
    }

    /// The unit of somebody.
    pub async fn unit(&self, number: usize) -> UnitId {
        known_store::unit(&mut self.read().await, self.id(number)).await
    }

    /// The unit above that of somebody.
    pub async fn unit_above(&self, number: usize) -> UnitId {
        let unit = self.unit(number).await;
        known_store::above(&mut self.read().await, unit).await
    }

    /// A budget of a unit, or of all, in somebody's hands, with so much in it.
    pub async fn budget(&self, name: &str, scope: Scope, holder: usize, amount: i64) -> BudgetId {
        self.budget_in(Measure::parse("EUR").unwrap(), name, scope, holder, amount).await
    }

    /// A budget of paid minutes for all.
    pub async fn minutes(&self, name: &str, amount: i64) -> BudgetId {
        self.budget_in(Measure::Minutes, name, Scope::Organisation, 1, amount).await
    }

    async fn budget_in(
        &self,
        measure: Measure,
        name: &str,
        scope: Scope,
        holder: usize,
        amount: i64,
    ) -> BudgetId {
        let new = budget::New {
            name: name.into(),
            scope,
            purpose: String::new(),
            measure,
            from: "2026-01-01".parse().unwrap(),
            until: "2027-12-31".parse().unwrap(),
            holder: Some(self.id(holder)),
            parent: None,
            restrictive: true,
        };
        let mut tx = self.write().await;
        let id = budget::set_up(&self.leila(), &mut tx, EN, &new).await.unwrap();
        let order =
            Order { room: "story".into(), id: tx.id(), reason: "A year.".into(), on: tx.today(), by: None };
        budget::fund(&self.leila(), &mut tx, EN, &order, id, amount).await.unwrap();
        self.keep(tx).await;
        id
    }

    /// What is free, planned, committed and spent.
    pub async fn money(&self, id: BudgetId) -> [i64; 4] {
        let b = budget::balance(&self.leila(), &mut self.read().await, id).await.unwrap();
        assert!(b.is_sound(), "{b:?}");
        [b.free, b.planned, b.committed, b.spent]
    }

    /// A course of one part, written by Henrik and approved by Ruth.
    pub async fn course(&self, title: &str) -> CourseId {
        let said = |text: &str| BTreeMap::from([(Language::english(), text.to_owned())]);
        let html = format!("<p>{title}: how it is done here.</p>");
        let layer = LayerDraft { title: title.into(), blocks: vec![Block::Text { html }] };
        let part =
            PartDraft { key: "one/one".into(), layers: BTreeMap::from([(Language::english(), layer)]) };
        let lesson = LessonDraft { key: "one".into(), titles: said(title), minutes: None, parts: vec![part] };
        let draft = CourseDraft {
            kind: CourseKind::Course,
            language: Language::english(),
            titles: said(title),
            topic: String::new(),
            objective: String::new(),
            source: String::new(),
            review_by: None,
            modules: vec![ModuleDraft { titles: BTreeMap::new(), lessons: vec![lesson] }],
            pictures: BTreeMap::new(),
        };
        let henrik = Actor::person(self.id(10), [Role::Author]);
        let ruth = Actor::person(self.id(11), [Role::Reviewer]);
        let mut tx = self.write().await;
        let origin = Origin { key: format!("story/{title}"), form: None, import: None };
        let saved = version::save(&henrik, &mut tx, &Ready::new(draft).unwrap(), &origin).await.unwrap();
        version::send(&henrik, &mut tx, saved.version).await.unwrap();
        review::approve(&ruth, &mut tx, saved.version, Vouched::all(), "").await.unwrap();
        self.keep(tx).await;
        saved.course
    }
}

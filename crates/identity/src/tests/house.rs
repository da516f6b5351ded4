//! The house that the tests stand in: a few people of Brackwater Cold Works.

use axum::Router;
use kernel::{Actor, Ctx, PersonId, Statement, Tx, params};
use people::NewPerson;
use testkit::{App, TestDb};
use ui::web;

pub(super) const SYSTEM: Actor = Actor::system("a test");

static LEAD: Statement =
    Statement::both("LEAD", "tests", "UPDATE people_current SET manager_id = $2 WHERE person_id = $1");
static PERSON: Statement = Statement::both(
    "PERSON",
    "tests",
    "INSERT INTO people_persons (id, name, sort_name, folded, email, created_at, updated_at)
     VALUES ($1, $2, $2, $2, $3, 0, 0)",
);
static CURRENT: Statement = Statement::both(
    "CURRENT",
    "tests",
    "INSERT INTO people_current (person_id, name, sort_name, folded, email, started_on)
     VALUES ($1, $2, $2, $2, $3, '2024-01-01')",
);
static LEAVE: Statement =
    Statement::both("LEAVE", "tests", "DELETE FROM people_current WHERE person_id = $1");

/// A database with people in it.
pub(super) struct House {
    pub ctx: Ctx,
    /// IT administrator, with e-mail.
    pub sunil: PersonId,
    /// Leads Imani, with e-mail.
    pub dolores: PersonId,
    /// Frontline, without e-mail, number 004471.
    pub imani: PersonId,
    /// A desk person with e-mail, led by nobody here.
    pub priya: PersonId,
}

impl House {
    pub(super) async fn open(db: &TestDb) -> Self {
        Self::open_with(db, |_| {}).await
    }

    pub(super) async fn open_with(db: &TestDb, change: impl FnOnce(&mut kernel::Config)) -> Self {
        let ctx = db.open_with(vec![people::room(), crate::room()], change).await;
        let mut tx = ctx.db.write().await.unwrap();
        let sunil = join(&mut tx, "004001", "Sunil Perera", None, Some("sunil@brackwater.example")).await;
        let dolores =
            join(&mut tx, "004112", "Dolores Ibarra", None, Some("Dolores@Brackwater.example")).await;
        let imani = join(&mut tx, "004471", "Imani Diallo", Some(dolores), None).await;
        let priya = join(&mut tx, "004520", "Priya Nair", None, Some("priya@brackwater.example")).await;
        changed(&mut tx).await;
        crate::grant(&SYSTEM, &mut tx, sunil, kernel::Role::ItAdmin, "the first one").await.unwrap();
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        Self { ctx, sunil, dolores, imani, priya }
    }

    /// A browser in front of the room's pages, as `server` composes them.
    pub(super) fn browser(&self) -> App {
        let today: Router<Ctx> = Router::new().route("/today", axum::routing::get(hello));
        let router = web::dress(crate::routes().router().merge(today).fallback(web::not_found));
        App::over(web::guard(crate::layer(self.ctx.clone(), router)).with_state(self.ctx.clone()))
    }

    /// A browser that came in by a link made for the person.
    pub(super) async fn browser_of(&self, person: PersonId) -> App {
        let mut browser = self.browser();
        let link = self.link(person).await;
        browser.get(&link).await.expect(200);
        browser.post(&link, &[("act", "sign-in")]).await.expect(303);
        browser.get("/me").await.expect(200);
        browser
    }

    /// The path of a link made for the person by the system.
    pub(super) async fn link(&self, person: PersonId) -> String {
        let mut tx = self.write().await;
        let url = crate::link_for(&SYSTEM, &mut tx, &self.ctx, person).await.unwrap();
        tx.commit().await.unwrap();
        url.strip_prefix(&self.ctx.url("")).unwrap().to_owned()
    }

    /// The newest mail: address, text.
    pub(super) async fn mails(&self) -> Vec<kernel::mail::Sent> {
        self.ctx.settle().await.unwrap();
        self.ctx.db.read().await.unwrap().newest_messages(50).await.unwrap()
    }

    pub(super) async fn write(&self) -> Tx {
        self.ctx.db.write().await.unwrap()
    }

    pub(super) async fn leave(&self, person: PersonId) {
        let mut tx = self.write().await;
        tx.execute(&LEAVE, params![person]).await.unwrap();
        changed(&mut tx).await;
        tx.commit().await.unwrap();
    }
}

async fn hello(signed: web::Signed) -> String {
    format!("{} {:?} {} {}", signed.name, signed.locale, signed.leads, signed.theme.code())
}

/// The path of the link in a mail.
pub(super) fn link_in(mail: &kernel::mail::Sent) -> String {
    let at = mail.text.find("/sign-in/link/").unwrap_or_else(|| panic!("no link in {}", mail.text));
    mail.text[at..].split_whitespace().next().unwrap().to_owned()
}

pub(super) async fn join(
    tx: &mut Tx,
    number: &str,
    name: &str,
    lead: Option<PersonId>,
    email: Option<&str>,
) -> PersonId {
    let new = NewPerson {
        name: name.into(),
        number: Some(number.into()),
        email: email.map(str::to_owned),
        language: None,
        started_on: "2024-01-01".parse().unwrap(),
    };
    let id = people::add(&SYSTEM, tx, new).await.unwrap();
    if let Some(lead) = lead {
        tx.execute(&LEAD, params![id, lead]).await.unwrap();
    }
    id
}

/// Many people at once, as a staff file brings them.
pub(super) async fn crowd(tx: &mut Tx, count: usize) {
    let people: Vec<PersonId> = (0..count).map(|_| tx.id()).collect();
    for statement in [&PERSON, &CURRENT] {
        let row = |(index, id): (usize, &PersonId)| {
            params![*id, format!("Person {index}"), format!("P{index}@Brackwater.example")]
        };
        tx.insert_all(statement, people.iter().enumerate().map(row).collect()).await.unwrap();
    }
}

pub(super) async fn changed(tx: &mut Tx) {
    tx.emit(&SYSTEM, "people.changed", None, serde_json::json!({ "person_ids": [] })).await.unwrap();
}

//! People at their browsers: a small company, a guide with every kind of question, and somebody signed in.

use axum::Router;
use content::intake;
use kernel::{Actor, Ctx, PersonId, Role};
use testkit::{App, TestDb};
use ui::web;

use super::stage::{self, SYSTEM, numbered};
use crate::CourseId;

/// The staff file of the company.
pub const STAFF: &str = "nr,name,manager,unit,site,job,email,language\n\
    001,Dolores Ibarra,,Line 3,Brackwater,Line lead,dolores@brackwater.example,en\n\
    002,Imani Okafor,001,Line 3,Brackwater,Operator,,en\n\
    003,Kofi Boateng,001,Line 3,Brackwater,Operator,kofi@brackwater.example,en\n\
    004,Priya Raman,,Care desk,Vane Street,Adviser,priya@brackwater.example,en\n\
    005,Leila Haddad,,People,Vane Street,People lead,leila@brackwater.example,en\n\
    006,Henrik Aas,,People,Vane Street,Expert,henrik@brackwater.example,en\n\
    007,Ruth Adeyemi,,People,Vane Street,Expert,ruth@brackwater.example,en\n";

/// A guide with three parts: text; one choice and several; an order and a short text.
pub const GUIDE: &str = "---\ntitle: Read the joint\nlanguage: en\nkind: guide\n\
    objective: Tell a closed joint from a broken one\n---\n\
    ## Why you look first\nA leak found at station 7 costs four minutes.\n\n\
    ## What to do\nTag the unit.\n\n\
    ::: question one\nThe ring is dull. What now?\n\
    - ( ) Heat it again\n  > More filler covers the gap.\n\
    - (x) Tag the unit\n  > A tag costs four minutes.\n\
    - ( ) Carry on\n  > The test finds it later.\n:::\n\n\
    ::: question several\nWhat makes a braze fail?\n\
    - [x] Oil\n- [x] Burned flux\n- [ ] Depth\n:::\n\n\
    ## Put it together\nFour steps.\n\n\
    ::: question order\nPut the steps in order.\n1. Clean\n2. Set\n3. Heat\n:::\n\n\
    ::: question text\nHow much pressure?\n~= 2 bar | two bar\n:::\n";

/// A small company with a guide.
pub struct Desk {
    pub ctx: Ctx,
    pub guide: CourseId,
    pub dolores: PersonId,
    pub imani: PersonId,
    pub kofi: PersonId,
    pub priya: PersonId,
    pub leila: PersonId,
}

impl Desk {
    pub async fn open(db: &TestDb) -> Self {
        let ctx = db.open(stage::rooms()).await;
        stage::staff(&ctx, STAFF, "2026-11-02").await;
        let (henrik, ruth) = (numbered(&ctx, "006").await, numbered(&ctx, "007").await);
        let leila = numbered(&ctx, "005").await;
        let mut tx = ctx.db.write().await.unwrap();
        for (person, role) in [(henrik, Role::Author), (ruth, Role::Reviewer), (leila, Role::PeopleLeader)] {
            identity::grant(&SYSTEM, &mut tx, person, role, "a test").await.unwrap();
        }
        tx.commit().await.unwrap();
        let author = Actor::person(henrik, [Role::Author]);
        let reviewer = Actor::person(ruth, [Role::Reviewer]);
        let live = intake::publish_form(&ctx, &author, &reviewer, None, GUIDE).await.unwrap();
        ctx.settle().await.unwrap();
        Self {
            guide: live.course,
            dolores: numbered(&ctx, "001").await,
            imani: numbered(&ctx, "002").await,
            kofi: numbered(&ctx, "003").await,
            priya: numbered(&ctx, "004").await,
            leila,
            ctx,
        }
    }

    /// A browser in which a person is signed in.
    pub async fn browser(&self, person: PersonId) -> App {
        let rooms: Router<Ctx> = identity::routes().merge(crate::routes()).router();
        let router = web::dress(rooms.fallback(web::not_found));
        let router = web::guard(identity::layer(self.ctx.clone(), router)).with_state(self.ctx.clone());
        let mut tx = self.ctx.db.write().await.unwrap();
        let (name, value) = identity::cookie_for(&SYSTEM, &mut tx, &self.ctx, person).await.unwrap();
        tx.commit().await.unwrap();
        App::over(router).with_cookie(&name, &value)
    }

    /// The address of a part of the guide by its heading.
    pub fn part(&self, heading: &str) -> String {
        format!("/learn/{}/guide/{heading}", self.guide)
    }

    /// How many statements there are.
    pub async fn statements(&self) -> i64 {
        let mut tx = self.ctx.db.read().await.unwrap();
        records::count(&SYSTEM, &mut tx).await.unwrap()
    }
}

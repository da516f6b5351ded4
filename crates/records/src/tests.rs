//! Recording and reading back, on both databases.

mod alternate;
mod client;
mod concurrency;
mod conformance;
mod counted;
mod desk;
mod documents;
mod enclosures;
mod filters;
mod formats;
mod forwarding;
mod gone;
mod hostile;
mod importing;
mod lines;
mod months;
mod native;
mod older_store;
mod outside;
mod privacy;
mod projections;
mod recording;
mod references;
mod refusing;
mod requests;
mod retaining;
mod screen;
mod signatures;
mod spellings;
mod targets;
mod telling;
mod visible;

use kernel::{Actor, Ctx, PersonId};
use testkit::TestDb;
use wire_xapi::{Activity, Definition, LanguageMap, Statement, Verb};

/// The system, for tests.
const SYSTEM: Actor = Actor::system("a test");

async fn open(db: &TestDb) -> Ctx {
    db.open(vec![crate::room()]).await
}

fn somebody(ctx: &Ctx) -> PersonId {
    PersonId(ctx.ids().uuid(ctx.clock().now()))
}

/// The person experienced a page.
async fn experienced(ctx: &Ctx, person: PersonId, page: &str) -> Statement {
    let mut tx = ctx.db.write().await.unwrap();
    let agent = crate::agent_of(&mut tx, person).await.unwrap();
    tx.commit().await.unwrap();
    let verb = Verb::new("http://adlnet.gov/expapi/verbs/experienced", LanguageMap::of("en", "experienced"));
    let definition =
        Definition::of("http://adlnet.gov/expapi/activities/lesson", LanguageMap::of("en", page));
    Statement::new(agent, verb, Activity::new(format!("http://example.com/{page}")).defined(definition))
}

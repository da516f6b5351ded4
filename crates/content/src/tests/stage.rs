//! The cast of this room's tests, and the shortest ways to a course.

use kernel::{Actor, Ctx, PersonId, Role, Uuid};
use testkit::TestDb;

use crate::folder::Folder;
use crate::intake::{self, Published};

/// The guide of most tests.
pub const GUIDE: &str = "---\ntitle: Read the joint\nlanguage: en\nkind: guide\ntopic: brazing\nsource: SOP-221\n---\n## A good joint closes\nThe filler closes all the way round. **Look twice.**\n\n## Try it\n::: question one\nA bright ring has one dull stretch. What do you do?\n- ( ) Heat it again\n  > More filler covers the gap.\n- (x) Tag the unit and call your lead\n  > A tag costs four minutes.\n:::\n";

/// The same guide in German.
pub const GUIDE_DE: &str = "---\ntitle: Die Lötstelle lesen\nlanguage: de\n---\n## Eine gute Stelle schließt\nDas Lot schließt rundum. **Zweimal schauen.**\n\n## Probier es\n::: question one\nEin heller Ring hat eine matte Stelle. Was tust du?\n- ( ) Noch einmal erhitzen\n- (x) Das Gerät markieren und die Leitung rufen\n:::\n";

/// Henrik writes.
pub fn henrik() -> Actor {
    Actor::person(PersonId(Uuid::from_u128(1)), [Role::Author])
}

/// Ruth reviews.
pub fn ruth() -> Actor {
    Actor::person(PersonId(Uuid::from_u128(2)), [Role::Reviewer])
}

/// Imani is a person without any role.
pub fn imani() -> Actor {
    Actor::person(PersonId(Uuid::from_u128(3)), [])
}

/// Mina writes, too.
pub fn mina() -> Actor {
    Actor::person(PersonId(Uuid::from_u128(4)), [Role::Author])
}

/// Leila leads the organisation's learning.
pub fn leila() -> Actor {
    Actor::person(PersonId(Uuid::from_u128(5)), [Role::PeopleLeader])
}

/// This room alone on a fresh database.
pub async fn open(db: &TestDb) -> Ctx {
    db.open(vec![crate::room()]).await
}

/// A folder of texts.
pub fn folder(name: &str, files: &[(&str, &str)]) -> Folder {
    let files = files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
    Folder { name: name.into(), files: files.collect(), unopened: vec![] }
}

/// The guide in two languages, live.
pub async fn joint(ctx: &Ctx) -> Published {
    let folder = folder("read-the-joint", &[("joint.md", GUIDE), ("joint.de.md", GUIDE_DE)]);
    intake::publish_folder(ctx, &henrik(), &ruth(), &folder).await.unwrap()
}

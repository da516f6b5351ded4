//! The statements of a recommendation: who recommends is the actor, and what is recommended is that the person finishes
//! the course; an answer is the person's own and names the recommendation. Recorded before what they cause, in the same
//! transaction.

use kernel::{Actor, PersonId, Result, Tx};
use records::Said;
use records::native::{self, Vocabulary};
use wire_xapi::{Activity, LanguageMap, Statement};

use super::New;
use super::store::Named;
use crate::CourseId;
use crate::ids::RecommendationId;

/// Somebody recommends. The recommendation's id is the statement's.
pub(super) async fn recommended(
    actor: &Actor,
    tx: &mut Tx,
    id: RecommendationId,
    from: PersonId,
    new: &New,
    reason: &str,
    named: &Named,
) -> Result<()> {
    let house = Vocabulary::of(tx).await?;
    let it = native::Recommendation {
        person: house.person(new.to),
        course: course(&house, new.course, Some(named)),
        reason: reason.to_owned(),
    };
    let statement = house.recommended(house.person(from), &it).with_id(id.0);
    say(actor, tx, statement).await
}

/// The person answers.
pub(super) async fn answered(
    actor: &Actor,
    tx: &mut Tx,
    id: RecommendationId,
    person: PersonId,
    about: (CourseId, Option<&Named>),
    said: Said,
) -> Result<()> {
    let house = Vocabulary::of(tx).await?;
    let (who, what) = (house.person(person), course(&house, about.0, about.1));
    let statement = match said {
        Said::Yes => house.accepted(who, what, id.0),
        Said::Later => house.postponed(who, what, id.0, ""),
        Said::No => house.declined(who, what, id.0, ""),
    };
    let statement = statement.with_id(tx.id());
    say(actor, tx, statement).await
}

/// A course that was retired since has no title here any more; its id stays.
fn course(house: &Vocabulary, id: CourseId, named: Option<&Named>) -> Activity {
    let title = named.map(|named| LanguageMap::of(named.language.as_str(), named.title.as_str()));
    house.course(id.0, title.unwrap_or_default())
}

async fn say(actor: &Actor, tx: &mut Tx, statement: Statement) -> Result<()> {
    let statement = statement.at(tx.now());
    records::record(actor, tx, statement).await.map(drop)
}

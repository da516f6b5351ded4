//! Somebody of the house who could teach something: an instructor who names it among their topics, else who wrote what the
//! house has about it.

use funds::Measure;
use kernel::{Actor, PersonId, Result, Tx};
use live::effect;
use live::feedback::Rating;
use live::instructor::{self, Reason};

use super::{Found, Need};

const HOUSE: Actor = Actor::system("the sourcing desk looks for who knows");
/// How long a class is where the need says nothing of it.
const MINUTES: i64 = 90;

/// Who could teach it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expert {
    /// Their page.
    pub path: String,
    /// Their name.
    pub name: String,
    /// The topic of theirs that it is about, where they teach.
    pub topic: Option<String>,
    /// What they ask for it, in the need's currency; nothing where there is no rate into it.
    pub fee: Option<i64>,
    /// How many said that they teach well.
    pub teaches: Rating,
}

/// The one who fits best.
pub(super) async fn of(
    actor: &Actor,
    tx: &mut Tx,
    need: &Need,
    course: Option<&Found>,
) -> Result<Option<Expert>> {
    let class = live::class::New {
        title: need.topic.clone(),
        minutes: need.minutes.unwrap_or(MINUTES),
        measure: need.measure.name().to_owned(),
        ..live::class::New::default()
    };
    if let Some(fit) = instructor::teaching(&HOUSE, tx, &class).await?.into_iter().next() {
        let topic = fit.reasons.iter().find_map(|reason| match reason {
            Reason::Topic(topic) => Some(topic.clone()),
            _ => None,
        });
        let teaches = effect::of_instructor(actor, tx, fit.person).await?;
        let path = format!("/people/{}", fit.person);
        // Who asks for a fee by the hour can't be priced before it is said how long it is.
        let priced = fit.fee == 0 || need.minutes.is_some();
        let fee = fit.compared.filter(|_| priced && comparable(&fit.measure, fit.fee));
        return Ok(Some(Expert { path, name: fit.name, topic, fee, teaches }));
    }
    let Some((person, name)) = (match course {
        Some((course, ..)) => author(actor, tx, *course).await?,
        None => None,
    }) else {
        return Ok(None);
    };
    let teaches = effect::of_instructor(actor, tx, person).await?;
    Ok(Some(Expert { path: format!("/people/{person}"), name, topic: None, fee: Some(0), teaches }))
}

/// Whether a fee says in what it counts.
fn comparable(measure: &str, fee: i64) -> bool {
    fee == 0 || Measure::parse(measure).is_some()
}

/// Who wrote what is live of a course, where they are at work.
async fn author(actor: &Actor, tx: &mut Tx, course: content::CourseId) -> Result<Option<(PersonId, String)>> {
    let author = content::reading::course(actor, tx, course, &[]).await?.version.author;
    let Some(author) = author else { return Ok(None) };
    if !crate::delegation::store::at_work(tx, author).await? {
        return Ok(None);
    }
    let ids: [PersonId; 1] = [author];
    let names = people::names(&HOUSE, tx, &ids).await?;
    Ok(names.get(&author).map(|name| (author, name.clone())))
}

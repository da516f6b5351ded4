//! The sourcing desk: from a stated need (what, for how many, money, by when) to options that can be compared: something of
//! the house to read, somebody of the house who knows, a class of its own, places elsewhere. Where nothing is known, it says
//! so and what to do next. Leaves out doing it.

pub(crate) mod pages;
pub(crate) mod store;

use std::collections::BTreeSet;

use content::language::Language;
use funds::Measure;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Result, Role, Tx};

use crate::demand::{Offer, alike};
use crate::request::MOST_TITLE;
use crate::wish::{FEWEST, folded};
use crate::words;

/// Most people of a need.
pub const MOST_PEOPLE: i64 = 100_000;
/// Most minutes of a need.
pub const MOST_MINUTES: i64 = 100_000;
const HOUSE: Actor = Actor::system("the sourcing desk looks for who knows");

/// What is needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// About what.
    pub topic: String,
    /// For how many.
    pub people: i64,
    /// How many minutes each can be away for it.
    pub minutes: Option<i64>,
    /// What may be paid in all; nothing where it is not said.
    pub money: Option<i64>,
    /// In what.
    pub measure: Measure,
    /// By when.
    pub by: Option<Date>,
}

/// Which kind of option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Something of the house to read or to work through.
    Guide,
    /// Somebody of the house who knows.
    Expert,
    /// A class of the catalogue.
    Catalogue,
    /// A class of its own.
    Class,
    /// Places elsewhere.
    Outside,
}

/// An option. What is not known is nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Which kind.
    pub kind: Kind,
    /// What, or who.
    pub name: Option<String>,
    /// Where it can be looked at.
    pub path: Option<String>,
    /// What it costs in all.
    pub total: Option<i64>,
    /// Paid minutes in all: of those who learn, and of whoever of the house teaches.
    pub minutes: Option<i64>,
    /// How many finished it, where they are enough to be told.
    pub finished: Option<i64>,
}

/// What the house knows about a topic.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The best course: where, its title, its minutes, how many finished it.
    pub course: Option<(String, String, i64, i64)>,
    /// A class of the catalogue: where, its title, the price of a seat where it is in the need's currency, its minutes.
    pub class: Option<(String, String, Option<i64>, i64)>,
    /// Who wrote it: where and who.
    pub expert: Option<(String, String)>,
    /// What a class would cost, and a place elsewhere.
    pub offer: Option<Offer>,
    /// The lowest price at which somebody asked for a place elsewhere.
    pub asked_at: Option<i64>,
}

impl Need {
    /// The options, always the same kinds in the same order, so that they can be compared.
    pub fn choices(&self, known: &Known) -> Vec<Choice> {
        let each = |minutes: i64| minutes.checked_mul(self.people);
        let course = known.course.as_ref();
        let guide = Choice {
            kind: Kind::Guide,
            name: course.map(|(_, title, ..)| title.clone()),
            path: course.map(|(path, ..)| path.clone()),
            total: course.map(|_| 0),
            minutes: course.and_then(|(_, _, minutes, _)| each(*minutes)),
            finished: course.map(|(.., finished)| *finished).filter(|finished| *finished >= FEWEST),
        };
        let expert = known.expert.as_ref();
        let taught = self.minutes.and_then(|minutes| minutes.checked_mul(self.people.checked_add(1)?));
        let expert = Choice {
            kind: Kind::Expert,
            name: expert.map(|(_, name)| name.clone()),
            path: expert.map(|(path, _)| path.clone()),
            total: expert.map(|_| 0),
            minutes: expert.and(taught),
            finished: None,
        };
        let seats = known.class.as_ref();
        let catalogue = Choice {
            kind: Kind::Catalogue,
            name: seats.map(|(_, title, ..)| title.clone()),
            path: seats.map(|(path, ..)| path.clone()),
            total: seats.and_then(|(_, _, price, _)| price.and_then(|price| price.checked_mul(self.people))),
            minutes: seats.and_then(|(.., minutes)| each(*minutes)),
            finished: None,
        };
        let priced = |kind: Kind, total: Option<i64>| Choice {
            kind,
            name: None,
            path: None,
            total,
            minutes: self.minutes.and_then(each),
            finished: None,
        };
        let class = known.offer.and_then(|offer| offer.total(self.people));
        let place = known.offer.map(|offer| offer.elsewhere).or(known.asked_at);
        let outside = place.and_then(|place| place.checked_mul(self.people));
        vec![guide, expert, catalogue, priced(Kind::Class, class), priced(Kind::Outside, outside)]
    }

    /// What one of them costs, rounded up.
    pub fn each(&self, choice: &Choice) -> Option<i64> {
        let total = choice.total?;
        Some(total / self.people + i64::from(total % self.people != 0))
    }

    /// Whether it stays within the money; nothing where either is not known.
    pub fn affords(&self, choice: &Choice) -> Option<bool> {
        Some(choice.total? <= self.money?)
    }
}

/// Checks what somebody typed.
///
/// # Errors
/// [`Error::Invalid`] with the field.
pub fn checked(l: Locale, need: Need, today: Date) -> Result<Need> {
    if alike::words(&folded(l, &need.topic)).is_empty() || need.topic.chars().count() > MOST_TITLE {
        return Err(Error::invalid_said("topic", words::ask_title_wrong(l, MOST_TITLE)));
    }
    if !(1..=MOST_PEOPLE).contains(&need.people) {
        return Err(Error::invalid_said("people", words::need_people_wrong(l, MOST_PEOPLE)));
    }
    if need.minutes.is_some_and(|minutes| !(1..=MOST_MINUTES).contains(&minutes)) {
        return Err(Error::invalid_said("minutes", words::need_minutes_wrong(l, MOST_MINUTES)));
    }
    if need.by.is_some_and(|by| by < today) {
        return Err(Error::invalid_said("by", words::need_by_wrong(l)));
    }
    Ok(need)
}

/// What the house knows about a need.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads somebody, or the organisation's learning.
pub async fn known(actor: &Actor, tx: &mut Tx, l: Locale, need: &Need) -> Result<Known> {
    require(actor, tx).await?;
    let asked = alike::words(&folded(l, &need.topic));
    let course = course(actor, tx, l, &need.topic, &asked).await?;
    let expert = match &course {
        Some((course, ..)) => expert(actor, tx, *course).await?,
        None => None,
    };
    let class = class(actor, tx, l, need, &asked).await?;
    let demand = store::priced(tx, need.measure)
        .await?
        .into_iter()
        .find(|demand| alike::shared(&asked, &alike::words(&demand.folded)).is_some());
    let asked_at = store::asked(tx, need.measure).await?;
    let asked_at =
        asked_at.into_iter().filter(|(folded, _)| alike::shared(&asked, &alike::words(folded)).is_some());
    Ok(Known {
        course: course
            .map(|(course, title, minutes, finished)| (format!("/learn/{course}"), title, minutes, finished)),
        class,
        expert,
        offer: demand.map(|demand| demand.offer),
        asked_at: asked_at.map(|(_, price)| price).min(),
    })
}

/// Whoever leads somebody, or the organisation's learning.
pub(crate) async fn require(actor: &Actor, tx: &mut Tx) -> Result<()> {
    if actor.has(Role::PeopleLeader) || !people::reports(actor, tx).await?.is_empty() {
        return Ok(());
    }
    Err(Error::NotFound)
}

type Found = (content::CourseId, String, i64, i64);

/// The course in which the words stand, else one whose title shares most of them.
async fn course(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    topic: &str,
    asked: &BTreeSet<String>,
) -> Result<Option<Found>> {
    let hits = content::search::find(actor, tx, topic).await?;
    let found = match hits.into_iter().next() {
        Some(hit) => Some((hit.course, hit.title, i64::from(hit.minutes))),
        None => {
            let preferred: Vec<Language> = Language::parse(l.code()).into_iter().collect();
            let cards = content::course::live(actor, tx, &preferred).await?;
            let near = cards
                .into_iter()
                .find(|card| alike::shared(asked, &alike::words(&folded(l, &card.title.text))).is_some());
            near.map(|card| (card.course, card.title.text, i64::from(card.minutes)))
        }
    };
    match found {
        Some((id, title, minutes)) => Ok(Some((id, title, minutes, store::finished(tx, id).await?))),
        None => Ok(None),
    }
}

/// A class of the catalogue whose title or outcomes share the words of the need; one that is cheaper first.
async fn class(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    need: &Need,
    asked: &BTreeSet<String>,
) -> Result<Option<(String, String, Option<i64>, i64)>> {
    let mut found = live::class::all(actor, tx).await?;
    found.retain(|class| {
        let told = folded(l, &format!("{} {}", class.title, class.outcomes));
        alike::shared(asked, &alike::words(&told)).is_some()
    });
    let price = |class: &live::Class| match class.price {
        0 => Some(0),
        price => (class.measure == need.measure.name()).then_some(price),
    };
    let best = found.into_iter().min_by_key(|class| (price(class).is_none(), price(class)));
    Ok(best
        .map(|class| (format!("/classes/{}", class.id), class.title.clone(), price(&class), class.minutes)))
}

/// Who wrote what is live of a course, where they are at work.
async fn expert(actor: &Actor, tx: &mut Tx, course: content::CourseId) -> Result<Option<(String, String)>> {
    let author = content::reading::course(actor, tx, course, &[]).await?.version.author;
    let Some(author) = author else { return Ok(None) };
    if !crate::delegation::store::at_work(tx, author).await? {
        return Ok(None);
    }
    let ids: [PersonId; 1] = [author];
    let names = people::names(&HOUSE, tx, &ids).await?;
    Ok(names.get(&author).map(|name| (format!("/people/{author}"), name.clone())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn need() -> Need {
        Need {
            topic: "Reading wiring diagrams".into(),
            people: 7,
            minutes: Some(90),
            money: Some(70_000),
            measure: Measure::parse("EUR").unwrap(),
            by: None,
        }
    }

    #[test]
    fn options_can_be_compared_and_what_is_not_known_is_nothing() {
        let need = need();
        let nothing = need.choices(&Known::default());
        assert_eq!(nothing.len(), 5);
        assert!(nothing.iter().all(|one| one.total.is_none() && need.affords(one).is_none()));
        let known = Known {
            course: Some(("/learn/x".into(), "Wiring".into(), 20, 4)),
            class: Some(("/classes/z".into(), "Diagrams".into(), Some(9_000), 90)),
            expert: Some(("/people/y".into(), "Henrik".into())),
            offer: Some(Offer { fixed: 60_000, per_head: 1_500, elsewhere: 12_000, measure: need.measure }),
            asked_at: Some(1),
        };
        let some = need.choices(&known);
        let [guide, expert, catalogue, class, outside] = some.as_slice() else { panic!("{some:?}") };
        assert_eq!(
            (guide.total, guide.minutes, guide.finished),
            (Some(0), Some(140), None),
            "four are too few"
        );
        assert_eq!(expert.minutes, Some(720), "who teaches is away too");
        assert_eq!((catalogue.total, catalogue.minutes), (Some(63_000), Some(630)));
        assert_eq!(
            (class.total, need.each(class), need.affords(class)),
            (Some(70_500), Some(10_072), Some(false))
        );
        assert_eq!((outside.total, need.each(outside)), (Some(84_000), Some(12_000)));
        let asked = need.choices(&Known { asked_at: Some(9_000), ..Known::default() });
        assert_eq!((asked[4].total, need.affords(&asked[4])), (Some(63_000), Some(true)));
    }

    #[test]
    fn a_need_that_can_not_be_is_refused_with_its_field() {
        let today = jiff::civil::date(2026, 11, 18);
        let field = |need: Need| match checked(Locale::En, need, today) {
            Err(Error::Invalid(fields)) => fields.into_iter().map(|field| field.name.to_string()).collect(),
            other => format!("{other:?}"),
        };
        assert!(checked(Locale::En, need(), today).is_ok());
        assert_eq!(field(Need { topic: " ! ".into(), ..need() }), "topic");
        assert_eq!(field(Need { people: 0, ..need() }), "people");
        assert_eq!(field(Need { people: -1, ..need() }), "people");
        assert_eq!(field(Need { minutes: Some(0), ..need() }), "minutes");
        assert_eq!(field(Need { by: Some(today.yesterday().unwrap()), ..need() }), "by");
    }
}

//! The sourcing desk: from a stated need (what, for how many, money, by when) to options that can be compared: something of
//! the house to read, somebody of the house who knows, a class of its own, places elsewhere. Where nothing is known, it says
//! so and what to do next. Leaves out doing it.

mod expert;
pub(crate) mod pages;
pub(crate) mod store;
mod worth;

pub use expert::Expert;

use std::collections::BTreeSet;

use content::language::Language;
use funds::Measure;
use jiff::ToSpan;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Actor, Error, Result, Role, Tx};
use live::effect::{self, Dates, Lead};
use live::feedback::Rating;

use crate::demand::{Offer, alike};
use crate::request::MOST_TITLE;
use crate::wish::{FEWEST, folded};
use crate::words;

/// Most people of a need.
pub const MOST_PEOPLE: i64 = 100_000;
/// Most minutes of a need.
pub const MOST_MINUTES: i64 = 100_000;

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
    /// The topic of whoever teaches it.
    pub topic: Option<String>,
    /// Where it can be looked at.
    pub path: Option<String>,
    /// What it costs in all.
    pub total: Option<i64>,
    /// Paid minutes in all: of those who learn, and of whoever of the house teaches.
    pub minutes: Option<i64>,
    /// What is known of what it does.
    pub effect: Effect,
    /// When it can be had.
    pub when: When,
}

/// What is known of what an option does. Nothing is made up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Nothing yet.
    Unknown,
    /// So many finished it; what it changed nobody asked.
    Finished(i64),
    /// What those said who came to the class.
    Class(effect::Effect),
    /// How many said that the person teaches well.
    Teaches(Rating),
}

/// When an option can be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// At once.
    Now,
    /// On dates that are planned, by the day of the need.
    Dates(Dates),
    /// No date is planned by then.
    NoDates,
    /// So many days after it is planned, as the last ones took.
    Planned(Lead),
    /// So many days until it is decided; the day is not in the house's hands.
    Decided(Lead),
    /// Nobody knows yet.
    Unknown,
}

/// What the house knows about a topic.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The best course: where, its title, its minutes, how many finished it.
    pub course: Option<(String, String, i64, i64)>,
    /// A class of the catalogue: where, its title, the price of a seat in the need's currency where it is known, its minutes.
    pub class: Option<(String, String, Option<i64>, i64)>,
    /// Who of the house could teach it.
    pub expert: Option<Expert>,
    /// What a class would cost, and a place elsewhere.
    pub offer: Option<Offer>,
    /// The lowest price at which somebody asked for a place elsewhere.
    pub asked_at: Option<i64>,
    /// What those said who came to that class.
    pub effect: effect::Effect,
    /// When that class can be had by the day of the need.
    pub dates: Option<Dates>,
    /// How long classes took from their planning to their day.
    pub planned: Option<Lead>,
    /// How long requests for places elsewhere took until they were decided.
    pub decided: Option<Lead>,
}

impl Need {
    /// The options, always the same kinds in the same order, so that they can be compared.
    pub fn choices(&self, known: &Known) -> Vec<Choice> {
        let each = |minutes: i64| minutes.checked_mul(self.people);
        let course = known.course.as_ref();
        let guide = Choice {
            kind: Kind::Guide,
            name: course.map(|(_, title, ..)| title.clone()),
            topic: None,
            path: course.map(|(path, ..)| path.clone()),
            total: course.map(|_| 0),
            minutes: course.and_then(|(_, _, minutes, _)| each(*minutes)),
            effect: match course.map(|(.., finished)| *finished).filter(|finished| *finished >= FEWEST) {
                Some(finished) => Effect::Finished(finished),
                None => Effect::Unknown,
            },
            when: course.map_or(When::Unknown, |_| When::Now),
        };
        let planned = known.planned.map_or(When::Unknown, When::Planned);
        let expert = known.expert.as_ref();
        let taught = self.minutes.and_then(|minutes| minutes.checked_mul(self.people.checked_add(1)?));
        let expert = Choice {
            kind: Kind::Expert,
            name: expert.map(|one| one.name.clone()),
            topic: expert.and_then(|one| one.topic.clone()),
            path: expert.map(|one| one.path.clone()),
            total: expert.and_then(|one| one.fee),
            minutes: expert.and(taught),
            effect: match expert.map(|one| one.teaches).filter(|teaches| teaches.interval().is_some()) {
                Some(teaches) => Effect::Teaches(teaches),
                None => Effect::Unknown,
            },
            when: expert.map_or(When::Unknown, |_| planned),
        };
        let seats = known.class.as_ref();
        let catalogue = Choice {
            kind: Kind::Catalogue,
            name: seats.map(|(_, title, ..)| title.clone()),
            topic: None,
            path: seats.map(|(path, ..)| path.clone()),
            total: seats.and_then(|(_, _, price, _)| price.and_then(|price| price.checked_mul(self.people))),
            minutes: seats.and_then(|(.., minutes)| each(*minutes)),
            effect: match [known.effect.used, known.effect.useful].iter().find_map(|one| one.interval()) {
                Some(_) if seats.is_some() => Effect::Class(known.effect),
                _ => Effect::Unknown,
            },
            when: match (seats, known.dates) {
                (None, _) => When::Unknown,
                (Some(_), Some(dates)) => When::Dates(dates),
                (Some(_), None) => When::NoDates,
            },
        };
        let priced = |kind: Kind, total: Option<i64>, when: When| Choice {
            kind,
            name: None,
            topic: None,
            path: None,
            total,
            minutes: self.minutes.and_then(each),
            effect: Effect::Unknown,
            when,
        };
        let class = known.offer.and_then(|offer| offer.total(self.people));
        let place = known.offer.map(|offer| offer.elsewhere).or(known.asked_at);
        let outside = place.and_then(|place| place.checked_mul(self.people));
        let decided = known.decided.map_or(When::Unknown, When::Decided);
        let (class, outside) = (priced(Kind::Class, class, planned), priced(Kind::Outside, outside, decided));
        vec![guide, expert, catalogue, class, outside]
    }

    /// Whether it can happen by the day of the need, for everybody; nothing where that is not known, or no day was said.
    pub fn in_time(&self, choice: &Choice, today: Date) -> Option<bool> {
        let by = self.by?;
        match choice.when {
            When::Now => Some(true),
            When::Dates(dates) => Some(dates.seats >= self.people),
            When::NoDates => Some(false),
            When::Planned(lead) => Some(today.checked_add(lead.days.days()).is_ok_and(|day| day <= by)),
            // Decided late is late in any case; decided in time is not yet there.
            When::Decided(lead) => {
                today.checked_add(lead.days.days()).is_ok_and(|day| day > by).then_some(false)
            }
            When::Unknown => None,
        }
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
    let expert = expert::of(actor, tx, need, course.as_ref()).await?;
    let found = class(actor, tx, l, need, &asked).await?;
    let (mut came, mut dates, mut class) = (effect::Effect::default(), None, None);
    if let Some((id, title, price, minutes)) = found {
        came = effect::of_class(actor, tx, id).await?;
        dates = effect::dates(actor, tx, id, need.by).await?;
        class = Some((format!("/classes/{id}"), title, price, minutes));
    }
    let mut offer = None;
    for demand in store::priced(tx).await? {
        if alike::shared(&asked, &alike::words(&demand.folded)).is_some() {
            offer = worth::offer(tx, l, need.measure, demand.offer).await?;
            if offer.is_some() {
                break;
            }
        }
    }
    let mut asked_at = None;
    for (folded, price, measure) in store::asked(tx).await? {
        if alike::shared(&asked, &alike::words(&folded)).is_some() {
            let price = worth::price(tx, l, price, (measure, need.measure)).await?;
            asked_at = asked_at.into_iter().chain(price).min();
        }
    }
    Ok(Known {
        course: course
            .map(|(course, title, minutes, finished)| (format!("/learn/{course}"), title, minutes, finished)),
        class,
        expert,
        offer,
        asked_at,
        effect: came,
        dates,
        planned: effect::lead(actor, tx).await?,
        decided: Lead::of(store::decided(tx).await?),
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

/// A class of the catalogue: which, its title, the price of a seat in the need's currency where it is known, its minutes.
type Class = (live::ClassId, String, Option<i64>, i64);

/// A class of the catalogue whose title or outcomes share the words of the need; one that is cheaper first.
async fn class(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    need: &Need,
    asked: &BTreeSet<String>,
) -> Result<Option<Class>> {
    let mut found = live::class::all(actor, tx).await?;
    found.retain(|class| {
        let told = folded(l, &format!("{} {}", class.title, class.outcomes));
        alike::shared(asked, &alike::words(&told)).is_some()
    });
    let mut best: Option<Class> = None;
    for class in found {
        let measure = Measure::parse(&class.measure);
        let price = match (class.price, measure) {
            (0, _) => Some(0),
            (price, Some(measure)) => worth::price(tx, l, price, (measure, need.measure)).await?,
            (_, None) => None,
        };
        let cheaper = |best: &Class| (price.is_none(), price) < (best.2.is_none(), best.2);
        if best.as_ref().is_none_or(cheaper) {
            best = Some((class.id, class.title, price, class.minutes));
        }
    }
    Ok(best)
}

#[cfg(test)]
mod tests;

//! Who fits a session, and why: topic, language, the style that is wanted, experience, audience, how well they teach as far as
//! whole sessions say, time, load, and cost in the currency of the class.

use std::cmp::Reverse;

use funds::Measure;
use jiff::Timestamp;
use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Result, Tx};
use people::search_form;

use super::hours::{self, Free};
use super::{Instructor, Style, store};
use crate::class::{self, Class};
use crate::feedback::{self, Rating};
use crate::ids::SessionId;
use crate::permissions;
use crate::session::{self, Session};

/// Something that speaks for or against an instructor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// They name this topic, and the class is about it.
    Topic(String),
    /// None of their topics stands in the class.
    NoTopic,
    /// They teach in its language.
    Language,
    /// They do not.
    OtherLanguage,
    /// They teach in the style that is wanted.
    Style(Style),
    /// They teach in another one.
    OtherStyle(Style),
    /// They taught this class so many times.
    Taught(i64),
    /// They belong to the unit that the class is private to.
    Ours,
    /// How well they teach, or that too few have said.
    Rated(Rating),
    /// When they have time.
    Time(Free),
    /// So many sessions in that week, of so many at most.
    Week(i64, i64),
}

/// An instructor for a session.
#[derive(Clone, Debug)]
pub struct Fit {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// How they teach.
    pub style: Style,
    /// What speaks for and against them, what counts most first.
    pub reasons: Vec<Reason>,
    /// What they ask for this session, in minor units.
    pub fee: i64,
    /// The currency of it; empty where they ask for nothing.
    pub measure: String,
    /// The same in the currency of the class, by the rate of the day; nothing where there is no rate.
    pub compared: Option<i64>,
}

const HOUSE: Actor = Actor::system("fees are compared");

impl Fit {
    /// Whether they could come: they have time as far as is known, and their week is not full.
    pub fn can(&self) -> bool {
        self.reasons.iter().all(|reason| match reason {
            Reason::Time(free) => matches!(free, Free::Yes | Free::Perhaps | Free::Unknown),
            Reason::Week(has, most) => has < most,
            Reason::OtherLanguage => false,
            _ => true,
        })
    }

    /// The order of the list: who could come, what the class is about, the style that is wanted, who is known to be free, who
    /// teaches well or badly beyond doubt, who has taught it, cost; a cost that can't be compared comes last.
    pub(super) fn rank(&self) -> impl Ord + use<> {
        let speaks = self.reasons.iter().find_map(|reason| match reason {
            Reason::Rated(rating) => Some(rating.speaks()),
            _ => None,
        });
        let has = |wanted: &dyn Fn(&Reason) -> bool| self.reasons.iter().any(wanted);
        (
            Reverse(self.can()),
            Reverse(has(&|r| matches!(r, Reason::Topic(_)))),
            Reverse(has(&|r| matches!(r, Reason::Style(_)))),
            Reverse(has(&|r| matches!(r, Reason::Time(Free::Yes)))),
            Reverse(speaks.unwrap_or(0)),
            Reverse(has(&|r| matches!(r, Reason::Taught(_) | Reason::Ours))),
            self.compared.unwrap_or(i64::MAX),
            search_form(&self.name),
        )
    }
}

/// Those who may be asked to teach a session, who fits best first, each with the reasons.
///
/// # Errors
/// [`kernel::Error::NotFound`] unless the actor sets up classes.
pub async fn fitting(actor: &Actor, tx: &mut Tx, id: SessionId) -> Result<Vec<Fit>> {
    fitting_in(actor, tx, id, None).await
}

/// The same where a style of teaching is wanted.
///
/// # Errors
/// As [`fitting`].
pub async fn fitting_in(
    actor: &Actor,
    tx: &mut Tx,
    id: SessionId,
    wanted: Option<Style>,
) -> Result<Vec<Fit>> {
    permissions::require_setting_up(actor)?;
    let session = session::find(actor, tx, id).await?;
    let class = class::find(actor, tx, session.class).await?;
    let instructors = store::all(tx).await?;
    let persons: Vec<PersonId> = instructors.iter().map(|one| one.person).collect();
    let names = people::names(actor, tx, &persons).await?;
    let mut found = Vec::new();
    for instructor in instructors {
        // Who left is not asked.
        let Some(name) = names.get(&instructor.person) else { continue };
        let mut fit = fit(tx, &class, &session, instructor, name.clone()).await?;
        if let Some(wanted) = wanted {
            let reason = if fit.style == wanted { Reason::Style } else { Reason::OtherStyle };
            fit.reasons.insert(1, reason(fit.style));
        }
        found.push(fit);
    }
    found.sort_by_cached_key(Fit::rank);
    Ok(found)
}

/// For each of some times the one who fits best a class that is not written yet: who teaches it, has time then as far as is
/// known, and takes one more in that week. Nobody where there is none.
///
/// # Errors
/// [`kernel::Error::NotFound`] unless the actor sets up classes.
pub async fn fitting_at(
    actor: &Actor,
    tx: &mut Tx,
    new: &class::New,
    times: &[(Timestamp, Timestamp)],
) -> Result<Vec<Option<Fit>>> {
    permissions::require_setting_up(actor)?;
    let (class, none) = (written(new), SessionId(kernel::Uuid::nil()));
    let instructors = store::all(tx).await?;
    let persons: Vec<PersonId> = instructors.iter().map(|one| one.person).collect();
    let names = people::names(actor, tx, &persons).await?;
    let mut best: Vec<Option<Fit>> = vec![None; times.len()];
    for one in instructors {
        // Who left is not asked.
        let Some(name) = names.get(&one.person) else { continue };
        let known = without_time(tx, &class, &one, name.clone()).await?;
        if !known.reasons.iter().any(|reason| matches!(reason, Reason::Topic(_))) {
            continue;
        }
        let (zone, time) = hours::time(tx, &one, none).await?;
        for ((from, to), best) in times.iter().zip(&mut best) {
            let mut fit = known.clone();
            fit.reasons.push(Reason::Time(time.free(&zone, *from, *to)));
            fit.reasons.push(Reason::Week(time.in_week_of(&zone, *from), one.most_a_week));
            if fit.can() && best.as_ref().is_none_or(|best| fit.rank() < best.rank()) {
                *best = Some(fit);
            }
        }
    }
    Ok(best)
}

/// A class as it would be.
pub(super) fn written(new: &class::New) -> Class {
    Class {
        id: crate::ClassId(kernel::Uuid::nil()),
        title: new.title.clone(),
        lead: new.lead.clone(),
        outcomes: new.outcomes.clone(),
        minutes: new.minutes,
        size: new.size,
        price: new.price,
        measure: new.measure.clone(),
        language: new.language.clone(),
        unit: new.unit,
        circle: new.circle,
        retired: false,
    }
}

async fn fit(tx: &mut Tx, class: &Class, session: &Session, one: Instructor, name: String) -> Result<Fit> {
    let mut fit = without_time(tx, class, &one, name).await?;
    if let (Some(from), Some(to)) = (session.starts_at, session.ends_at) {
        fit.reasons.extend(in_time(tx, &one, session.id, from, to).await?);
    }
    Ok(fit)
}

/// Everything that speaks for and against somebody, whenever it is.
pub(super) async fn without_time(tx: &mut Tx, class: &Class, one: &Instructor, name: String) -> Result<Fit> {
    let mut reasons = vec![topic(class, &one.topics)];
    reasons.push(match one.languages.contains(&class.language) || class.language.is_empty() {
        true => Reason::Language,
        false => Reason::OtherLanguage,
    });
    let (taught, ours) = store::known_to(tx, class, one.person).await?;
    if taught > 0 {
        reasons.push(Reason::Taught(taught));
    }
    if ours {
        reasons.push(Reason::Ours);
    }
    reasons.push(Reason::Rated(feedback::rating(tx, one.person).await?));
    let fee = fee(one.rate, class.minutes);
    let compared = compared(tx, (fee, &one.measure), &class.measure).await?;
    Ok(Fit {
        person: one.person,
        name,
        style: one.style,
        reasons,
        fee,
        measure: one.measure.clone(),
        compared,
    })
}

/// A fee in the currency of a class; as it is where the class costs nothing.
async fn compared(tx: &mut Tx, (fee, measure): (i64, &str), class: &str) -> Result<Option<i64>> {
    let (Some(from), Some(to)) = (Measure::parse(measure), Measure::parse(class)) else {
        return Ok(Some(fee));
    };
    let today = tx.today();
    match funds::rate::price(&HOUSE, tx, Locale::En, fee, (from, to), today).await {
        Ok(costs) => Ok(Some(costs)),
        // No rate: what it costs is said in its own currency, and is not compared.
        Err(Error::Invalid(_)) => Ok(None),
        Err(other) => Err(other),
    }
}

async fn in_time(
    tx: &mut Tx,
    one: &Instructor,
    session: SessionId,
    from: Timestamp,
    to: Timestamp,
) -> Result<[Reason; 2]> {
    let (zone, time) = hours::time(tx, one, session).await?;
    let week = Reason::Week(time.in_week_of(&zone, from), one.most_a_week);
    Ok([Reason::Time(time.free(&zone, from, to)), week])
}

/// Whether every word of a topic stands in the class.
pub(crate) fn is_about(class: &Class, topic: &str) -> bool {
    let text = search_form(&format!("{} {} {}", class.title, class.lead, class.outcomes));
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let topic = search_form(topic);
    let mut of_topic = topic.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
    of_topic.peek().is_some() && of_topic.all(|word| words.contains(&word))
}

/// The first topic of which every word stands in the class.
fn topic(class: &Class, topics: &[String]) -> Reason {
    topics
        .iter()
        .find(|topic| is_about(class, topic))
        .map_or(Reason::NoTopic, |topic| Reason::Topic(topic.clone()))
}

/// What so many minutes cost at a rate an hour, to the next minor unit.
fn fee(rate: i64, minutes: i64) -> i64 {
    rate.saturating_mul(minutes).saturating_add(59) / 60
}

#[cfg(test)]
mod tests {
    use super::*;

    fn class(title: &str, outcomes: &str) -> Class {
        Class {
            size: 12,
            id: crate::ClassId(kernel::Uuid::nil()),
            title: title.into(),
            lead: String::new(),
            outcomes: outcomes.into(),
            minutes: 90,
            price: 0,
            measure: String::new(),
            language: "en".into(),
            unit: None,
            circle: None,
            retired: false,
        }
    }

    fn of(name: &str, fee: i64, reasons: Vec<Reason>) -> Fit {
        let person = PersonId(kernel::Uuid::nil());
        let (style, measure, compared) = (Style::Workshop, "EUR".into(), Some(fee));
        Fit { person, name: name.into(), style, reasons, fee, measure, compared }
    }

    #[test]
    fn a_topic_fits_when_all_its_words_stand_in_the_class() {
        let class = class("Hard calls", "Stay calm\nSay no to a customer");
        let fits = |topic: &str| topic_of(&class, topic);
        assert_eq!(fits("hard CALLS"), Reason::Topic("hard CALLS".into()));
        assert_eq!(fits("Customer: no"), Reason::Topic("Customer: no".into()));
        assert_eq!(fits("Hard cases"), Reason::NoTopic);
        assert_eq!(fits("—"), Reason::NoTopic);
    }

    fn topic_of(class: &Class, topic: &str) -> Reason {
        super::topic(class, &[topic.to_owned()])
    }

    #[test]
    fn who_could_come_stands_first_then_topic_time_teaching_and_cost() {
        let mut all = vec![
            of("Full week", 0, vec![Reason::Topic("x".into()), Reason::Time(Free::Yes), Reason::Week(3, 3)]),
            of("Dear", 9, vec![Reason::Topic("x".into()), Reason::Time(Free::Yes), Reason::Week(2, 3)]),
            of("Cheap", 1, vec![Reason::Topic("x".into()), Reason::Time(Free::Yes), Reason::Week(0, 3)]),
            of("Perhaps", 0, vec![Reason::Topic("x".into()), Reason::Time(Free::Perhaps)]),
            of(
                "Praised",
                9,
                vec![
                    Reason::Topic("x".into()),
                    Reason::Time(Free::Yes),
                    Reason::Rated(Rating { yes: 9, of: 9 }),
                ],
            ),
            of(
                "Blamed",
                0,
                vec![
                    Reason::Topic("x".into()),
                    Reason::Time(Free::Yes),
                    Reason::Rated(Rating { yes: 0, of: 9 }),
                ],
            ),
            of(
                "Unknown",
                5,
                vec![
                    Reason::Topic("x".into()),
                    Reason::Time(Free::Yes),
                    Reason::Rated(Rating { yes: 4, of: 4 }),
                ],
            ),
            of("Another topic", 0, vec![Reason::NoTopic, Reason::Time(Free::Yes)]),
            of("Busy", 0, vec![Reason::Topic("x".into()), Reason::Time(Free::Busy)]),
        ];
        all.sort_by_cached_key(Fit::rank);
        let names: Vec<&str> = all.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(
            names,
            [
                "Praised",
                "Cheap",
                "Unknown",
                "Dear",
                "Blamed",
                "Perhaps",
                "Another topic",
                "Full week",
                "Busy"
            ]
        );
    }

    #[test]
    fn the_wanted_style_comes_before_time_and_a_cost_without_a_rate_last() {
        let about = || Reason::Topic("x".into());
        let mut all = [
            of("Otherwise", 1, vec![about(), Reason::OtherStyle(Style::Lecture), Reason::Time(Free::Yes)]),
            Fit { compared: None, ..of("No rate", 1, vec![about(), Reason::Style(Style::Workshop)]) },
            of("Dear", 900, vec![about(), Reason::Style(Style::Workshop)]),
            of("Another topic", 0, vec![Reason::NoTopic, Reason::Style(Style::Workshop)]),
        ];
        all.sort_by_cached_key(Fit::rank);
        let names: Vec<&str> = all.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Dear", "No rate", "Otherwise", "Another topic"]);
    }

    #[test]
    fn a_fee_is_rounded_up_and_never_overflows() {
        assert_eq!((fee(8_000, 90), fee(1, 5), fee(0, 90)), (12_000, 1, 0));
        assert!(fee(i64::MAX, 1_440) > 0);
    }
}

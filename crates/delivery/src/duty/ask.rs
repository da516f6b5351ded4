//! A source asks persons for a course, or stops asking. Planned person by person without the database, written for
//! all of them at once.

use std::collections::HashMap;

use jiff::civil::Date;
use kernel::{PersonId, Result, Tx};

use super::plan::{self, Known, Step};
use super::{SourceKind, store};
use crate::CourseId;
use crate::calendar::{Again, Calendar, Due, Ends};

/// What one person is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Who.
    pub person: PersonId,
    /// Where the person's days end (IANA id).
    pub zone: String,
    /// By when.
    pub due_on: Option<Date>,
    /// How it comes again, and how many days before the next one opens.
    pub again: Option<(Again, i64)>,
}

/// What asking did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Duties that were opened.
    pub opened: usize,
    /// Duties that were opened and are done already.
    pub done_already: usize,
    /// Duties that were there and have one more source.
    pub attached: usize,
    /// Who has something to do now that they had not before.
    pub gaining: Vec<PersonId>,
}

/// A source asks these persons for a course.
pub(crate) async fn ask(
    tx: &mut Tx,
    calendar: &Calendar,
    course: CourseId,
    source: SourceKind,
    asks: &[Ask],
) -> Result<Asked> {
    let known = known(tx, course, asks).await?;
    let mut ends = Ends::default();
    let mut done = Asked::default();
    let (mut duties, mut sources) = (Vec::new(), Vec::new());
    let mut attached = Vec::new();
    for ask in asks {
        let known = known.get(&ask.person).copied().unwrap_or_default();
        match plan::step(ask, known, calendar.today, &mut ends) {
            Step::Attach(duty) => {
                done.attached += 1;
                attached.push(ask.person);
                let due = ask.due_on.map(|on| ends.due(on, &ask.zone));
                sources.push(store::NewSource { duty, source, due });
            }
            Step::Open { cycle, due, done_at } => {
                done.opened += 1;
                match done_at {
                    Some(_) => done.done_already += 1,
                    None => done.gaining.push(ask.person),
                }
                let duty = tx.id();
                duties.push(store::NewDuty { id: duty, person: ask.person, cycle, due, done_at });
                sources.push(store::NewSource { duty, source, due });
            }
        }
    }
    store::add_duties(tx, course, calendar.today, duties).await?;
    store::add_sources(tx, calendar.today, sources).await?;
    store::renew_due(tx, course, &attached).await?;
    Ok(done)
}

/// A source stops asking these persons; duties that nothing asks for any more end. Gives how many ended.
pub(crate) async fn release(
    tx: &mut Tx,
    course: CourseId,
    source: SourceKind,
    persons: &[PersonId],
    why: &str,
) -> Result<u64> {
    store::end_sources(tx, course, source, persons).await?;
    let ended = store::end_duties(tx, course, persons, why).await?;
    store::renew_due(tx, course, persons).await?;
    Ok(ended)
}

pub(crate) async fn known(tx: &mut Tx, course: CourseId, asks: &[Ask]) -> Result<HashMap<PersonId, Known>> {
    let persons: Vec<_> = asks.iter().map(|ask| ask.person).collect();
    let mut known: HashMap<PersonId, Known> = HashMap::with_capacity(asks.len());
    for (person, id, cycle, done_at) in store::duties_of(tx, course, &persons).await? {
        let known = known.entry(person).or_default();
        if known.duty.is_none_or(|(_, before, _)| before < cycle) {
            known.duty = Some((id, cycle, done_at));
        }
    }
    for (person, cycle, done_at) in store::learned_of(tx, course, &persons).await? {
        let known = known.entry(person).or_default();
        if known.learned.is_none_or(|(before, _)| before < cycle) {
            known.learned = Some((cycle, done_at));
        }
    }
    Ok(known)
}

/// The due date as both engines keep it.
pub(crate) fn parts(due: Option<Due>) -> (Option<Date>, Option<jiff::Timestamp>) {
    (due.map(|due| due.on), due.map(|due| due.at))
}

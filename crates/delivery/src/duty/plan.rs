//! What to do when a source asks a person for a course: attach to the duty that is there, open one, or see that it
//! was done already. Pure: no database.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::clock;

use super::ask::Ask;
use crate::calendar::{Due, Ends};
use crate::ids::DutyId;

/// What is known about a person and a course.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Known {
    /// The latest duty that was not ended: its id, cycle, and when it was done.
    pub duty: Option<(DutyId, i64, Option<Timestamp>)>,
    /// The latest cycle of learning, and when it was finished.
    pub learned: Option<(i64, Option<Timestamp>)>,
}

/// What to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// The duty that is there gets the source.
    Attach(DutyId),
    /// A new duty of this cycle; finished already, if a date is given.
    Open { cycle: i64, due: Option<Due>, done_at: Option<Timestamp> },
}

/// The step for one person.
pub(crate) fn step(ask: &Ask, known: Known, today: Date, ends: &mut Ends) -> Step {
    let due = ask.due_on.map(|on| ends.due(on, &ask.zone));
    let holds = |done: Timestamp| match ask.again {
        None => None,
        Some((again, lead)) => {
            let finished = clock::civil_date(done, &ask.zone);
            (again.opens_after(finished, lead) <= today).then(|| again.due_after(finished))
        }
    };
    if let Some((id, cycle, done_at)) = known.duty {
        let Some(done) = done_at else { return Step::Attach(id) };
        // The person may have finished the same cycle's course; what counts is the duty's own date.
        return match holds(done) {
            None => Step::Attach(id),
            Some(next) => {
                Step::Open { cycle: cycle + 1, due: later(ask, next, today, due, ends), done_at: None }
            }
        };
    }
    match known.learned {
        Some((cycle, Some(done))) => match holds(done) {
            None => Step::Open { cycle, due, done_at: Some(done) },
            Some(next) => {
                Step::Open { cycle: cycle + 1, due: later(ask, next, today, due, ends), done_at: None }
            }
        },
        Some((cycle, None)) => Step::Open { cycle, due, done_at: None },
        None => Step::Open { cycle: 1, due, done_at: None },
    }
}

/// The next time round is due when the last one runs out, or as for everybody who comes in, if that has passed.
fn later(ask: &Ask, next: Date, today: Date, due: Option<Due>, ends: &mut Ends) -> Option<Due> {
    if next >= today { Some(ends.due(next, &ask.zone)) } else { due }
}

#[cfg(test)]
mod tests {
    use kernel::{PersonId, Uuid};

    use super::*;
    use crate::calendar::Again;

    fn ask(again: Option<(Again, i64)>) -> Ask {
        let due_on = Some("2026-12-17".parse().unwrap());
        Ask { person: PersonId(Uuid::nil()), zone: "UTC".into(), due_on, again }
    }

    fn run(ask: &Ask, known: Known) -> Step {
        step(ask, known, "2026-11-19".parse().unwrap(), &mut Ends::default())
    }

    fn at(text: &str) -> Option<Timestamp> {
        Some(text.parse().unwrap())
    }

    #[test]
    fn who_has_done_it_is_not_asked_again_unless_it_runs_out() {
        let known = Known { learned: Some((1, at("2026-03-01T09:00:00Z"))), duty: None };
        let Step::Open { cycle: 1, done_at: Some(_), .. } = run(&ask(None), known) else { panic!() };
        let yearly = ask(Some((Again::Months(12), 28)));
        let Step::Open { cycle: 1, done_at: Some(_), .. } = run(&yearly, known) else { panic!() };
        let soon = Known { learned: Some((1, at("2025-12-01T09:00:00Z"))), duty: None };
        let Step::Open { cycle: 2, due: Some(due), done_at: None } = run(&yearly, soon) else { panic!() };
        assert_eq!(due.on.to_string(), "2026-12-01", "due when the last time runs out");
        let past = Known { learned: Some((3, at("2024-12-01T09:00:00Z"))), duty: None };
        let Step::Open { cycle: 4, due: Some(due), done_at: None } = run(&yearly, past) else { panic!() };
        assert_eq!(due.on.to_string(), "2026-12-17", "it ran out long ago: as for everybody who comes in");
    }

    #[test]
    fn a_second_source_finds_the_duty_that_is_there() {
        let id = DutyId(Uuid::from_u128(5));
        let open = Known { duty: Some((id, 2, None)), learned: Some((1, at("2025-01-01T00:00:00Z"))) };
        assert_eq!(run(&ask(Some((Again::Months(12), 28))), open), Step::Attach(id));
        let done = Known { duty: Some((id, 2, at("2026-11-01T00:00:00Z"))), learned: None };
        assert_eq!(run(&ask(Some((Again::Months(12), 28))), done), Step::Attach(id));
    }

    #[test]
    fn who_has_begun_goes_on_where_they_are() {
        let known = Known { learned: Some((2, None)), duty: None };
        let Step::Open { cycle: 2, done_at: None, .. } = run(&ask(None), known) else { panic!() };
    }
}

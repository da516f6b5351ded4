//! A cohort under way goes on in the newest version of its programme: what that changes for each member, and doing it.
//!
//! What is done stays done: a step keeps its number through all versions, so that its mark counts wherever the step is asked.
//! What is no longer asked stays in the chain. Who is done with everything stays with the version they were done with, and so
//! does their certificate.

pub mod pages;
pub(crate) mod store;

use jiff::Timestamp;
use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Result, Tx};

use super::Cohort;
use crate::ids::CohortId;
use crate::member::{self, Member, Way, settle};
use crate::notice::{self, Said};
use crate::path::{self, Path, Stage};
use crate::programme::revision::change::{self, Change};
use crate::programme::{self, Programme, Step};
use crate::{permissions, words};

/// A cohort goes on in another version.
pub const MOVED: &str = "programmes.cohort_moved";

/// What another version is to a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Done, and asked for there too: stays done.
    pub stays: Vec<Step>,
    /// Asked for there and not before.
    pub new: Vec<Step>,
    /// Done, and not asked for there; stays in the chain.
    pub rests: Vec<Step>,
    /// Where they stand.
    pub before: Stage,
    /// Where they stand there.
    pub after: Stage,
}

/// What another version is to a member; nothing to who is done with everything: they stay.
pub fn moved(way: &Way, to: &Programme) -> Option<Moved> {
    let before = way.path().stage();
    if before == Stage::Complete {
        return None;
    }
    let standing = way.standing();
    let of = |steps: &[Step], wanted: &dyn Fn(&Step) -> bool| -> Vec<Step> {
        steps.iter().filter(|step| wanted(step)).cloned().collect()
    };
    let is_done = |step: &Step| standing.contains_key(&step.place);
    let asks = |programme: &Programme, step: &Step| programme.steps.iter().any(|one| one.place == step.place);
    let counts = |step: &Step| path::Step {
        phase: step.phase,
        counts: standing.get(&step.place).map(|mark| mark.how),
    };
    let capstone = (!to.capstone.is_empty()).then_some(way.cohort.capstone.is_some());
    let there = Path { steps: to.steps.iter().map(counts).collect(), capstone };
    Some(Moved {
        stays: of(&to.steps, &is_done),
        new: of(&to.steps, &|step| !asks(&way.programme, step) && !is_done(step)),
        rests: of(&way.programme.steps, &|step| is_done(step) && !asks(to, step)),
        before,
        after: there.stage(),
    })
}

/// A seat that a member holds in a class that is no longer asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Whose.
    pub person: PersonId,
    /// The class.
    pub title: String,
    /// When it begins.
    pub at: Timestamp,
}

/// What moving a cohort would change.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The cohort.
    pub cohort: Cohort,
    /// The newest version.
    pub to: Programme,
    /// What differs from the version it goes through.
    pub changes: Vec<Change>,
    /// Each member, with what it is to them; nothing for who is done and stays.
    pub members: Vec<(Member, Option<Moved>)>,
    /// Seats to come in classes that are no longer asked.
    pub seats: Vec<Seat>,
}

/// What moving a cohort to the newest version would change; nothing where it goes through it already.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the cohort.
pub async fn preview(actor: &Actor, tx: &mut Tx, id: CohortId) -> Result<Option<Preview>> {
    let cohort = super::find(actor, tx, id).await?;
    let to = programme::store::find(tx, cohort.programme).await?;
    if to.version == cohort.version {
        return Ok(None);
    }
    let from = programme::revision::store::at(tx, cohort.programme, cohort.version).await?;
    let mut members = Vec::new();
    for member in member::of_cohort(actor, tx, &cohort).await? {
        let way = member::read(tx, member.id).await?;
        members.push((member, moved(&way, &to)));
    }
    let changes = change::changes(&from, &to);
    let seats = store::seats(tx, id, to.version).await?;
    Ok(Some(Preview { cohort, to, changes, members, seats }))
}

/// Moves a cohort to the newest version, which the actor has read. Its members are told, but for those who stay.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the cohort; [`Error::Conflict`] where it goes through it already;
/// [`Error::Invalid`] for `to`, when there is a newer one than what was read, and for `seats`, when members hold seats in
/// classes that are no longer asked and the actor did not say that these stay.
pub async fn take(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: CohortId,
    to: i64,
    seats_stay: bool,
) -> Result<()> {
    let cohort = super::store::hold(tx, id).await?;
    permissions::require_leading(actor, &cohort)?;
    let me = actor.require_person()?;
    let newest = programme::store::find(tx, cohort.programme).await?;
    if newest.version == cohort.version {
        return Err(Error::conflict(words::move_already));
    }
    if newest.version != to {
        return Err(Error::invalid_said("to", words::move_newer(l)));
    }
    let seats = store::seats(tx, id, to).await?;
    if !seats.is_empty() && !seats_stay {
        return Err(Error::invalid_said("seats", words::move_seats(l, seats.len())));
    }
    store::add(tx, &cohort, to, me).await?;
    for member in member::store::all_of(tx, id).await? {
        member::store::hold(tx, member).await?;
        let way = member::read(tx, member).await?;
        if moved(&way, &newest).is_none() {
            continue;
        }
        store::set_member(tx, member, to).await?;
        if way.member.person != me {
            notice::tell(tx, way.member.person, member.0, &newest.title, Said::Moved).await?;
        }
        settle::settle(tx, l, member).await?;
    }
    tx.emit(actor, MOVED, None, id).await.map(drop)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use kernel::Uuid;
    use proptest::prelude::*;

    use super::*;
    use crate::ids::{MemberId, ProgrammeId};
    use crate::member::Mark;
    use crate::path::{How, Phase};
    use crate::programme::Pace;

    /// The phase of a step, by its number: what asks for it, asks for it in the same phase in each version.
    fn phase(place: i64) -> Phase {
        Phase::ALL[usize::try_from(place % 3).unwrap()]
    }

    fn programme(places: &std::collections::BTreeSet<i64>, capstone: bool, version: i64) -> Programme {
        let step = |place: &i64| Step {
            place: *place,
            phase: phase(*place),
            title: format!("Step {place}"),
            course: None,
            class: None,
        };
        let mut steps: Vec<Step> = places.iter().map(step).collect();
        steps.sort_by_key(|step| (step.phase, step.place));
        Programme {
            id: ProgrammeId(Uuid::nil()),
            title: "A programme".into(),
            about: String::new(),
            capstone: if capstone { "A layout".into() } else { String::new() },
            certificate: "A programme".into(),
            valid_months: 0,
            elsewhere_months: 0,
            open: true,
            pace: Pace::default(),
            retired: false,
            version,
            steps,
        }
    }

    fn way(programme: Programme, accepted: bool) -> Way {
        let (day, nobody) = (date(2027, 3, 1), PersonId(Uuid::nil()));
        let id = CohortId(Uuid::nil());
        let member = Member {
            id: MemberId(Uuid::nil()),
            cohort: id,
            version: 1,
            person: nobody,
            observer: None,
            ended: None,
        };
        let cohort = Cohort {
            id,
            programme: programme.id,
            version: 1,
            name: "All".into(),
            before_on: day,
            live_on: day,
            practice_on: day,
            lead: nobody,
            open: true,
            capstone: accepted.then(|| "It holds.".into()),
        };
        Way { member, cohort, programme, chain: vec![] }
    }

    /// Goes on by what the rules of the path allow.
    fn go(way: &mut Way, acts: &[(usize, How)]) {
        for (at, how) in acts {
            let Ok(touched) = way.path().mark(*at, *how) else { continue };
            for at in touched {
                let (number, place) = (way.chain.len() as i64 + 1, way.programme.steps[at].place);
                way.chain.push(Mark {
                    number,
                    place,
                    how: *how,
                    source: String::new(),
                    evidence: String::new(),
                    done_on: date(2027, 3, 1),
                    by: None,
                    at: Timestamp::UNIX_EPOCH,
                });
            }
        }
    }

    fn acts() -> impl Strategy<Value = Vec<(usize, How)>> {
        proptest::collection::vec((0_usize..9, (0..How::ALL.len()).prop_map(|at| How::ALL[at])), 0..60)
    }

    proptest! {
        /// Whatever was done, and whatever the other version asks:
        /// 1. every step that counted and is asked for counts in the same way, and no other counts;
        /// 2. what counted is in one of two lists: it stays, or it rests; nothing is lost and nothing invented;
        /// 3. what is new is exactly what is asked for, was not asked before, and is not done;
        /// 4. who was done with everything stays, and nobody else does;
        /// 5. the chain is not touched, and on the way back everything counts as before;
        /// 6. the way goes on from there by the rules of the path.
        #[test]
        fn what_is_done_stays_done_whatever_changes(
            before in proptest::collection::btree_set(0_i64..9, 1..8),
            after in proptest::collection::btree_set(0_i64..12, 1..8),
            capstones in any::<(bool, bool)>(),
            accepted in any::<bool>(),
            acts in acts(),
            further in acts(),
        ) {
            let (from, to) = (programme(&before, capstones.0, 1), programme(&after, capstones.1, 2));
            let mut old = way(from, accepted);
            go(&mut old, &acts);
            let complete = old.path().stage() == Stage::Complete;
            let Some(moved) = moved(&old, &to) else {
                prop_assert!(complete);
                return Ok(());
            };
            prop_assert!(!complete);
            let mut there = Way { programme: to.clone(), ..old.clone() };
            prop_assert_eq!(moved.after, there.path().stage());
            prop_assert_eq!(moved.before, old.path().stage());
            let (had, has) = (old.standing(), there.standing());
            prop_assert_eq!(&had, &has);
            for (step, counts) in to.steps.iter().zip(&there.path().steps) {
                prop_assert_eq!(counts.counts, had.get(&step.place).map(|mark| mark.how));
            }
            let places = |steps: &[Step]| steps.iter().map(|step| step.place).collect::<Vec<_>>();
            let mut told = places(&moved.stays);
            prop_assert!(told.iter().all(|place| after.contains(place)));
            prop_assert!(places(&moved.rests).iter().all(|place| !after.contains(place)));
            told.extend(places(&moved.rests));
            told.sort_unstable();
            prop_assert_eq!(told, had.keys().copied().collect::<Vec<_>>());
            let mut new = places(&moved.new);
            new.sort_unstable();
            prop_assert_eq!(new, after.difference(&before).copied().collect::<Vec<_>>());
            let back = Way { programme: old.programme.clone(), ..there.clone() };
            prop_assert_eq!(back.path(), old.path());
            go(&mut there, &further);
            let done = there.path().steps.iter().all(|step| step.counts.is_some());
            let joint = to.capstone.is_empty() || accepted;
            prop_assert_eq!(there.path().stage() == Stage::Complete, done && joint);
        }
    }

    #[test]
    fn who_practises_goes_back_to_a_new_course_and_keeps_what_was_seen() {
        let mut old = way(programme(&[0, 1, 2, 5].into(), false, 1), false);
        go(&mut old, &[(0, How::Course), (1, How::Attended), (2, How::Observed)]);
        let to = programme(&[0, 3, 4, 2].into(), false, 2);
        let moved = moved(&old, &to).unwrap();
        let places = |steps: &[Step]| steps.iter().map(|step| step.place).collect::<Vec<_>>();
        assert_eq!((moved.before, moved.after), (Stage::In(Phase::Practice), Stage::In(Phase::Before)));
        assert_eq!(
            (places(&moved.stays), places(&moved.new), places(&moved.rests)),
            (vec![0, 2], vec![3, 4], vec![1])
        );
    }

    #[test]
    fn who_lacks_only_what_is_no_longer_asked_is_done() {
        let mut old = way(programme(&[1, 2, 5].into(), true, 1), false);
        go(&mut old, &[(0, How::Attended), (1, How::Observed)]);
        let there = moved(&old, &programme(&[1, 2].into(), false, 2)).unwrap();
        assert_eq!((there.after, there.new.len()), (Stage::Complete, 0));
        go(&mut old, &[(2, How::Observed)]);
        old.cohort.capstone = Some("It holds.".into());
        assert_eq!(moved(&old, &programme(&[1, 2, 8].into(), false, 2)), None, "who is done stays");
    }
}

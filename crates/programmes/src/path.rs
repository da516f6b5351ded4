//! The way of one member through the phases: what counts, what is open, and what a mark may do. No I/O.

/// A phase of a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Courses before the class.
    Before,
    /// The class.
    Live,
    /// On the job.
    Practice,
}

impl Phase {
    /// All, in their order.
    pub const ALL: [Self; 3] = [Self::Before, Self::Live, Self::Practice];

    /// The word in the database.
    pub fn key(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::Live => "live",
            Self::Practice => "practice",
        }
    }

    /// The phase of a word.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| phase.key() == key)
    }
}

/// Why a step counts, or counts no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// The course is finished.
    Course,
    /// They were in the class.
    Attended,
    /// An observer saw it.
    Observed,
    /// It was done elsewhere.
    Elsewhere,
    /// It was a mistake, or is not so any more.
    Withdrawn,
}

impl How {
    /// All.
    pub const ALL: [Self; 5] =
        [Self::Course, Self::Attended, Self::Observed, Self::Elsewhere, Self::Withdrawn];

    /// The word in the database.
    pub fn key(self) -> &'static str {
        match self {
            Self::Course => "course",
            Self::Attended => "attended",
            Self::Observed => "observed",
            Self::Elsewhere => "elsewhere",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Of a word.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|how| how.key() == key)
    }

    /// The phase whose steps are done in this way; what was done elsewhere, and what is withdrawn, may be any.
    fn phase(self) -> Option<Phase> {
        match self {
            Self::Course => Some(Phase::Before),
            Self::Attended => Some(Phase::Live),
            Self::Observed => Some(Phase::Practice),
            Self::Elsewhere | Self::Withdrawn => None,
        }
    }
}

/// Where a member stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// In a phase.
    In(Phase),
    /// All steps are done; what the cohort makes together is missing.
    Capstone,
    /// Everything is done.
    Complete,
}

/// Why a mark is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is no such step.
    NoStep,
    /// It is done already.
    Done,
    /// It is not done, so there is nothing to withdraw.
    Open,
    /// The phase before is not done.
    Closed,
    /// This kind of step is not done in this way.
    WrongWay,
}

/// A step, as far as the rules ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its phase.
    pub phase: Phase,
    /// Why it counts, where it does.
    pub counts: Option<How>,
}

/// The steps in their order, and what the cohort makes together: `None` where it makes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// The steps.
    pub steps: Vec<Step>,
    /// Whether the joint work is accepted.
    pub capstone: Option<bool>,
}

impl Path {
    /// Where the member stands: in the first phase with an open step.
    pub fn stage(&self) -> Stage {
        let open = |phase: &Phase| self.steps.iter().any(|s| s.phase == *phase && s.counts.is_none());
        match (Phase::ALL.into_iter().find(open), self.capstone) {
            (Some(phase), _) => Stage::In(phase),
            (None, Some(false)) => Stage::Capstone,
            (None, _) => Stage::Complete,
        }
    }

    /// How many steps count.
    pub fn done(&self) -> usize {
        self.steps.iter().filter(|step| step.counts.is_some()).count()
    }

    /// Whether a mark may be made. What was done elsewhere counts at any time; the rest only when its phase is open.
    pub fn allows(&self, step: usize, how: How) -> Result<(), Refused> {
        let found = self.steps.get(step).ok_or(Refused::NoStep)?;
        match (how.phase(), found.counts) {
            (_, Some(_)) if how == How::Withdrawn => Ok(()),
            (_, None) if how == How::Withdrawn => Err(Refused::Open),
            (_, Some(_)) => Err(Refused::Done),
            (None, None) => Ok(()),
            (Some(phase), None) if phase != found.phase => Err(Refused::WrongWay),
            (Some(phase), None) if self.stage() == Stage::In(phase) => Ok(()),
            (Some(_), None) => Err(Refused::Closed),
        }
    }

    /// Makes a mark, and says which steps it touched. With a step that is withdrawn falls what stood on it: the steps of
    /// later phases, unless they were done elsewhere.
    pub fn mark(&mut self, step: usize, how: How) -> Result<Vec<usize>, Refused> {
        self.allows(step, how)?;
        let touched = if how == How::Withdrawn { self.falls_with(step) } else { vec![step] };
        for at in &touched {
            if let Some(found) = self.steps.get_mut(*at) {
                found.counts = Some(how).filter(|how| *how != How::Withdrawn);
            }
        }
        Ok(touched)
    }

    fn falls_with(&self, step: usize) -> Vec<usize> {
        let Some(phase) = self.steps.get(step).map(|found| found.phase) else { return Vec::new() };
        let stands_on_it =
            |found: &Step| found.phase > phase && found.counts.is_some_and(|how| how != How::Elsewhere);
        let falls = |(at, found): (usize, &Step)| (at == step || stands_on_it(found)).then_some(at);
        self.steps.iter().enumerate().filter_map(falls).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn phase() -> impl Strategy<Value = Phase> {
        prop_oneof![Just(Phase::Before), Just(Phase::Live), Just(Phase::Practice)]
    }

    fn how() -> impl Strategy<Value = How> {
        (0..How::ALL.len()).prop_map(|at| How::ALL[at])
    }

    /// What happens: a step is marked, or (nothing) the joint work is accepted.
    fn act() -> impl Strategy<Value = Option<(usize, How)>> {
        prop_oneof![9 => (0_usize..9, how()).prop_map(Some), 1 => Just(None)]
    }

    proptest! {
        /// After each act of a random history:
        /// 1. no phase is skipped: what counts in its own way has every step of the phases before it done;
        /// 2. each step counts in a way that fits its phase;
        /// 3. everything is done if and only if every step counts and the joint work, if there is one, is accepted;
        /// 4. what is refused changes nothing; the marks that were made, told again, give the same.
        #[test]
        fn no_phase_is_skipped_whatever_happens(
            mut phases in proptest::collection::vec(phase(), 1..8),
            has_capstone in any::<bool>(),
            acts in proptest::collection::vec(act(), 0..80),
        ) {
            phases.sort();
            let steps = phases.iter().map(|phase| Step { phase: *phase, counts: None }).collect();
            let start = Path { steps, capstone: has_capstone.then_some(false) };
            let mut path = start.clone();
            let mut told: Vec<(usize, How)> = Vec::new();
            for act in acts {
                let before = path.clone();
                match act {
                    None => path.capstone = path.capstone.map(|_| true),
                    Some((step, how)) => match path.mark(step, how) {
                        Ok(touched) => told.extend(touched.into_iter().map(|at| (at, how))),
                        Err(_) => prop_assert_eq!(&path, &before),
                    },
                }
                for step in &path.steps {
                    let Some(how) = step.counts else { continue };
                    prop_assert!(how.phase().is_none_or(|phase| phase == step.phase));
                    let earlier = || path.steps.iter().filter(|other| other.phase < step.phase);
                    prop_assert!(how == How::Elsewhere || earlier().all(|other| other.counts.is_some()));
                }
                let all = path.done() == path.steps.len();
                prop_assert_eq!(path.stage() == Stage::Complete, all && path.capstone != Some(false));
            }
            let mut again = start;
            for (at, how) in told {
                again.steps[at].counts = Some(how).filter(|how| *how != How::Withdrawn);
            }
            prop_assert_eq!(again.steps, path.steps);
        }
    }

    #[test]
    fn a_class_waits_for_courses_and_what_was_done_elsewhere_does_not() {
        let step = |phase, counts| Step { phase, counts };
        let mut path = Path {
            steps: vec![
                step(Phase::Before, None),
                step(Phase::Live, None),
                step(Phase::Practice, Some(How::Elsewhere)),
                step(Phase::Practice, None),
            ],
            capstone: Some(false),
        };
        assert_eq!(path.allows(1, How::Attended), Err(Refused::Closed));
        assert_eq!(path.allows(0, How::Attended), Err(Refused::WrongWay));
        assert_eq!(path.allows(0, How::Withdrawn), Err(Refused::Open));
        assert_eq!(path.allows(9, How::Elsewhere), Err(Refused::NoStep));
        for (at, how) in [(0, How::Course), (1, How::Attended), (3, How::Observed)] {
            path.mark(at, how).unwrap();
        }
        assert_eq!((path.stage(), path.allows(0, How::Elsewhere)), (Stage::Capstone, Err(Refused::Done)));
        assert_eq!(path.mark(1, How::Withdrawn), Ok(vec![1, 3]), "practice stood on the class");
        assert_eq!((path.stage(), path.done()), (Stage::In(Phase::Live), 2));
    }
}

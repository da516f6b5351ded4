//! The states of a request and what leads from one to the next. Pure: the acts of a request, told one after the other,
//! are its state. Leaves out who may do what, and money.

/// What is done with a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Somebody asks.
    Ask,
    /// Whoever decides now says yes.
    Approve,
    /// Whoever decides now says no.
    Refuse,
    /// Whoever decides now asks back.
    Return,
    /// The question is answered.
    Answer,
    /// Whoever asked takes it back.
    Withdraw,
    /// What was approved is given up.
    Cancel,
    /// Nobody decided in time, or whoever should is gone: somebody else decides.
    Escalate,
    /// Its budget closed while it waits.
    LetGo,
}

impl Act {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Ask,
        Self::Approve,
        Self::Refuse,
        Self::Return,
        Self::Answer,
        Self::Withdraw,
        Self::Cancel,
        Self::Escalate,
        Self::LetGo,
    ];

    /// The word in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ask => "asked",
            Self::Approve => "approved",
            Self::Refuse => "refused",
            Self::Return => "returned",
            Self::Answer => "answered",
            Self::Withdraw => "withdrawn",
            Self::Cancel => "cancelled",
            Self::Escalate => "escalated",
            Self::LetGo => "let_go",
        }
    }

    /// The act of a word.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.name() == name)
    }
}

/// How far a request is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The stage of this place has to decide.
    Waiting(usize),
    /// The stage of this place asked something; whoever asked has to answer.
    Returned(usize),
    /// Yes.
    Approved,
    /// No.
    Refused,
    /// Taken back before a decision.
    Withdrawn,
    /// Approved, and given up since.
    Cancelled,
}

impl State {
    /// How far a request is right after the asking: where nobody has to decide, it is approved by the rule.
    pub fn first(stages: usize) -> Self {
        if stages == 0 { Self::Approved } else { Self::Waiting(0) }
    }

    /// What follows; nothing where the act does not fit.
    #[must_use]
    pub fn after(self, act: Act, stages: usize) -> Option<Self> {
        match (self, act) {
            (Self::Waiting(at), Act::Approve) if at + 1 >= stages => Some(Self::Approved),
            (Self::Waiting(at), Act::Approve) => Some(Self::Waiting(at + 1)),
            (Self::Waiting(_), Act::Refuse) => Some(Self::Refused),
            (Self::Waiting(at), Act::Return) => Some(Self::Returned(at)),
            (Self::Returned(at), Act::Answer) => Some(Self::Waiting(at)),
            (Self::Waiting(_) | Self::Returned(_), Act::Withdraw) => Some(Self::Withdrawn),
            (Self::Waiting(_) | Self::Returned(_), Act::Escalate | Act::LetGo) => Some(self),
            (Self::Approved, Act::Cancel) => Some(Self::Cancelled),
            _ => None,
        }
    }

    /// The place of the stage that has to decide or to be answered.
    pub fn stage(self) -> Option<usize> {
        match self {
            Self::Waiting(at) | Self::Returned(at) => Some(at),
            _ => None,
        }
    }

    /// Whether a decision was made, or it was taken back.
    pub fn is_over(self) -> bool {
        self.stage().is_none()
    }

    /// Retells a history. Nothing where it can't have been so.
    pub fn retell(acts: &[Act], stages: usize) -> Option<Self> {
        let (first, rest) = acts.split_first()?;
        // What the rule approves is written right after the asking.
        let by_rule = stages == 0 && rest.first() == Some(&Act::Approve);
        let rest = if by_rule { rest.get(1..)? } else { rest };
        let begun = (*first == Act::Ask && by_rule == (stages == 0)).then(|| Self::first(stages))?;
        rest.iter().try_fold(begun, |state, act| state.after(*act, stages))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A decision that ends the waiting.
    fn is_final(before: State, after: State) -> bool {
        !before.is_over() && after.is_over()
    }

    proptest! {
        #[test]
        fn a_request_ends_once_and_its_acts_tell_its_state(
            stages in 0usize..5,
            acts in proptest::collection::vec(proptest::sample::select(Act::ALL.to_vec()), 0..40),
        ) {
            let mut state = State::first(stages);
            let mut told = vec![Act::Ask];
            told.extend((stages == 0).then_some(Act::Approve));
            let mut finals = usize::from(stages == 0);
            let mut yes = 0;
            for act in acts {
                let Some(next) = state.after(act, stages) else { continue };
                finals += usize::from(is_final(state, next));
                yes += usize::from(act == Act::Approve);
                prop_assert!(next.stage().is_none_or(|at| at < stages));
                prop_assert!(!state.is_over() || next.is_over(), "what is over does not wait again");
                told.push(act);
                state = next;
            }
            prop_assert!(finals <= 1);
            prop_assert_eq!(finals == 1, state.is_over());
            prop_assert!(!matches!(state, State::Approved | State::Cancelled) || yes == stages, "every stage said yes");
            prop_assert_eq!(State::retell(&told, stages), Some(state));
        }
    }

    #[test]
    fn a_history_that_can_not_have_been_is_none() {
        assert_eq!(State::retell(&[], 1), None);
        assert_eq!(State::retell(&[Act::Approve], 1), None);
        assert_eq!(State::retell(&[Act::Ask, Act::Approve, Act::Approve], 1), None);
        assert_eq!(State::retell(&[Act::Ask, Act::Return, Act::Approve], 1), None);
        assert_eq!(State::retell(&[Act::Ask], 0), None);
        assert_eq!(State::retell(&[Act::Ask, Act::Approve], 0), Some(State::Approved));
        assert!(Act::ALL.into_iter().all(|act| Act::parse(act.name()) == Some(act)));
    }
}

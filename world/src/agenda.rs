//! What happens when: everything the story holds, in the order of its days. Learning is put in as duties appear.

use std::collections::BTreeMap;

use jiff::Timestamp;

/// One thing that happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// A staff file comes in, by its place among them.
    StaffFile(usize),
    /// A version of a course goes live: course and version, by their places in the story.
    Publish(usize, usize),
    /// A draft of a course is sent to review.
    Send(usize),
    /// A rule goes on, by its place.
    SwitchOn(usize),
    /// A rule is rehearsed and left.
    Rehearse(usize),
    /// Somebody recommends something, by its place in the story.
    Recommend(usize),
    /// The other answers.
    Reply(usize),
    /// Somebody chooses something for others.
    Spotlight(usize),
    /// People of a unit begin to choose something for themselves.
    Choose(usize),
    /// Budgets are set up and used.
    Money,
    /// Objectives are stated, needs raised, time is set aside.
    Align,
    /// People ask their stipends for something.
    Claims,
    /// Classes come into the catalogue, and people book.
    Classes,
    /// Somebody from outside is let in, asked to teach and agrees.
    Outside,
    /// A session took place.
    Attended,
    /// Somebody asks: a place in the list.
    Ask(usize),
    /// Somebody decides about it.
    Decide(usize),
    /// A programme is written, and a team goes through it.
    Programme,
    /// The programme is revised, and the next team begins with the new version.
    Revised,
    /// Somebody sits down to learn.
    Learn {
        /// Employee number.
        number: String,
        /// Folder of the course.
        course: String,
        /// Parts done before they stop; all of them when absent.
        stop_after: Option<usize>,
    },
}

/// Acts by their instant; those of one instant in the order in which they were put in.
#[derive(Clone, Debug, Default)]
pub struct Agenda {
    acts: BTreeMap<(Timestamp, u64), Act>,
    next: u64,
}

impl Agenda {
    /// Puts something in.
    pub fn put(&mut self, at: Timestamp, act: Act) {
        self.acts.insert((at, self.next), act);
        self.next += 1;
    }

    /// Takes the next thing out.
    pub fn take(&mut self) -> Option<(Timestamp, Act)> {
        self.acts.pop_first().map(|((at, _), act)| (at, act))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_first_is_taken_first() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let mut agenda = Agenda::default();
        agenda.put(at("2026-11-19T10:00:00Z"), Act::Reply(0));
        agenda.put(at("2026-05-19T06:00:00Z"), Act::StaffFile(0));
        agenda.put(at("2026-05-19T06:00:00Z"), Act::Publish(0, 0));
        let order: Vec<Act> = std::iter::from_fn(|| agenda.take()).map(|(_, act)| act).collect();
        assert_eq!(order, [Act::StaffFile(0), Act::Publish(0, 0), Act::Reply(0)]);
    }
}

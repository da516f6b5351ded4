//! What kind of thing a stipend pays for, and what that comes to: how many claims, how much money, and how many of those who
//! answered said that it helped. Answers of a kind count only together, and never so that what few said could be worked out
//! from the others.

use kernel::Result;
use kernel::Tx;
use kernel::i18n::Speaks;
use kernel::rating::{LEAST, Rating};

use super::helped::store as said;
use super::store;
use crate::ids::StipendId;
use crate::words;

/// What kind of thing it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A book, or another thing to read.
    Book,
    /// A course or a class that others give.
    Course,
    /// A conference, a fair, a meeting of the trade.
    Conference,
    /// An exam, or the fee of a certificate.
    Exam,
    /// Somebody who coaches or teaches one person.
    Coaching,
    /// A tool, or what is paid every month to learn with.
    Tool,
    /// Something else.
    #[default]
    Other,
}

impl Kind {
    /// All, in the order of pages.
    pub const ALL: [Self; 7] =
        [Self::Book, Self::Course, Self::Conference, Self::Exam, Self::Coaching, Self::Tool, Self::Other];

    /// The word in the database and in forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::Book => "book",
            Self::Course => "course",
            Self::Conference => "conference",
            Self::Exam => "exam",
            Self::Coaching => "coaching",
            Self::Tool => "tool",
            Self::Other => "other",
        }
    }

    /// The kind of a word.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }

    /// The word for people.
    pub fn say(self, l: impl Speaks) -> &'static str {
        match self {
            Self::Book => words::kind_book(l),
            Self::Course => words::kind_course(l),
            Self::Conference => words::kind_conference(l),
            Self::Exam => words::kind_exam(l),
            Self::Coaching => words::kind_coaching(l),
            Self::Tool => words::kind_tool(l),
            Self::Other => words::kind_other(l),
        }
    }
}

/// What a stipend paid for of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// Of which kind.
    pub kind: Kind,
    /// How many claims were paid.
    pub claims: i64,
    /// How much, in minor units of the stipend's measure.
    pub paid: i64,
    /// How many of those who answered said that it helped; nothing where they are too few to say.
    pub helped: Option<Rating>,
}

/// What a stipend paid for by kind, the most money first.
pub(crate) async fn spread(tx: &mut Tx, id: StipendId) -> Result<Vec<Spread>> {
    let answers = told(said::by_kind(tx, id).await?);
    let helped = |kind: Kind| answers.iter().find(|(one, _)| *one == kind).map(|(_, rating)| *rating);
    let mut spread: Vec<Spread> = store::by_kind(tx, id)
        .await?
        .into_iter()
        .map(|(kind, claims, paid)| Spread { kind, claims, paid, helped: helped(kind) })
        .collect();
    spread.sort_by_key(|one| (std::cmp::Reverse(one.paid), one.kind));
    Ok(spread)
}

/// The kinds whose answers can be told: at least [`LEAST`] of them, and as many or none left over beside those that are told, as
/// the sum of all is told too.
fn told(mut answers: Vec<(Kind, Rating)>) -> Vec<(Kind, Rating)> {
    let enough = |of: u32| usize::try_from(of).is_ok_and(|of| of >= LEAST);
    answers.sort_by_key(|(kind, rating)| (std::cmp::Reverse(rating.of), *kind));
    let (mut told, few): (Vec<_>, Vec<_>) = answers.into_iter().partition(|(_, rating)| enough(rating.of));
    let mut rest: u32 = few.iter().map(|(_, rating)| rating.of).sum();
    while rest > 0 && !enough(rest) {
        let Some((_, rating)) = told.pop() else { break };
        rest += rating.of;
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(answers: &[(Kind, u32)]) -> Vec<Kind> {
        let answers = answers.iter().map(|(kind, of)| (*kind, Rating { yes: 1, of: *of })).collect();
        told(answers).into_iter().map(|(kind, _)| kind).collect()
    }

    #[test]
    fn a_kind_is_told_where_neither_it_nor_the_rest_are_few() {
        assert_eq!(kinds(&[(Kind::Book, 5)]), [Kind::Book]);
        assert_eq!(kinds(&[(Kind::Book, 4)]), []);
        assert_eq!(kinds(&[(Kind::Book, 5), (Kind::Exam, 7)]), [Kind::Exam, Kind::Book]);
        assert_eq!(kinds(&[(Kind::Book, 9), (Kind::Exam, 1)]), [], "all but the one would be told");
        assert_eq!(kinds(&[(Kind::Book, 9), (Kind::Tool, 5), (Kind::Exam, 1)]), [Kind::Book]);
        assert_eq!(
            kinds(&[(Kind::Book, 9), (Kind::Exam, 3), (Kind::Tool, 2)]),
            [Kind::Book],
            "five are left"
        );
        assert_eq!(kinds(&[]), []);
    }

    #[test]
    fn a_word_is_a_kind_and_back() {
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.name()), Some(kind));
        }
        assert_eq!(Kind::parse("yacht"), None);
    }
}

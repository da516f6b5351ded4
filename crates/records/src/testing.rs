//! For tests of what follows from statements: the same statements shuffled and repeated, as they arrive from phones
//! that were offline and from senders that try again. Leaves out deciding what must then be equal.

use crate::Recorded;

/// The statements in another order, some of them several times; the same for the same seed. Each is in the result at
/// least once. Repetitions are marked as not new, as [`crate::record`] would mark them.
pub fn shuffled_and_repeated(statements: &[Recorded], seed: u64) -> Vec<Recorded> {
    let mut chance = Chance(seed);
    let mut out: Vec<Recorded> = Vec::with_capacity(statements.len() * 2);
    for statement in statements {
        let times = 1 + chance.below(3).saturating_sub(1);
        out.extend(std::iter::repeat_n(statement.clone(), times));
    }
    for at in (1..out.len()).rev() {
        out.swap(at, chance.below(at + 1));
    }
    let mut seen = std::collections::HashSet::new();
    for statement in &mut out {
        statement.new = seen.insert(statement.id);
    }
    out
}

/// A small generator (splitmix64): tests need the same order from the same seed, not chance.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % limit.max(1) as u64).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::StatementId;
    use crate::native::Vocabulary;
    use kernel::Uuid;

    #[test]
    fn every_statement_is_there_at_least_once_and_new_only_once() {
        let samples = Vocabulary::new("https://x.guildhall.invalid").samples();
        let all: Vec<Recorded> = samples
            .into_iter()
            .enumerate()
            .map(|(at, (_, statement))| Recorded {
                id: StatementId(Uuid::from_u128(at as u128)),
                stored_at: jiff::Timestamp::UNIX_EPOCH,
                happened_at: jiff::Timestamp::UNIX_EPOCH,
                person: None,
                voided: false,
                new: true,
                statement,
            })
            .collect();
        let mixed = shuffled_and_repeated(&all, 7);
        assert_eq!(mixed, shuffled_and_repeated(&all, 7));
        assert_ne!(mixed, shuffled_and_repeated(&all, 8));
        assert!(mixed.len() > all.len());
        assert_eq!(mixed.iter().filter(|r| r.new).count(), all.len());
        assert_ne!(
            mixed.iter().filter(|r| r.new).map(|r| r.id).collect::<Vec<_>>(),
            all.iter().map(|r| r.id).collect::<Vec<_>>()
        );
    }
}

//! Whom switching a rule on reaches: who comes in, who gets something to do, who loses a duty. A rehearsal keeps the
//! digest of these sets, so that switching on can tell one person from another where the counts are the same.

use std::collections::BTreeSet;

use kernel::{PersonId, Result};
use sha2::{Digest, Sha256};

/// Whom it reaches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Who {
    /// Everybody who comes in.
    pub people: BTreeSet<PersonId>,
    /// Of them, those who get the course to do, or the rest of it.
    pub gaining: BTreeSet<PersonId>,
    /// Those who lose a duty because another rule goes off.
    pub losing: BTreeSet<PersonId>,
}

impl Who {
    /// The digest of the three sets; the same for the same people, in whatever order they were found.
    pub(crate) fn digest(&self) -> Result<String> {
        let told = serde_json::to_vec(&(&self.people, &self.gaining, &self.losing))?;
        Ok(hex::encode(Sha256::digest(&told)))
    }
}

#[cfg(test)]
mod tests {
    use kernel::Uuid;

    use super::*;

    #[test]
    fn the_same_number_of_other_people_is_another_digest() {
        let set = |ids: &[u128]| ids.iter().map(|id| PersonId(Uuid::from_u128(*id))).collect::<BTreeSet<_>>();
        let who = |people: &[u128], gaining: &[u128], losing: &[u128]| {
            let who = Who { people: set(people), gaining: set(gaining), losing: set(losing) };
            who.digest().unwrap()
        };
        let first = who(&[1, 2, 3], &[1, 2], &[9]);
        assert_eq!(first, who(&[3, 1, 2], &[2, 1], &[9]));
        for other in [
            who(&[1, 2, 4], &[1, 2], &[9]),
            who(&[1, 2, 3], &[1, 3], &[9]),
            who(&[1, 2, 3], &[1, 2], &[8]),
            who(&[1, 2, 3], &[1], &[2, 9]),
        ] {
            assert_ne!(first, other);
        }
    }
}

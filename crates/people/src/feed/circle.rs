//! Circles: persons, or posts, that stand above one another.
//!
//! Each has at most one above, so a walk upwards finds every circle once.

use std::collections::BTreeMap;

/// Finds each circle as the list of its members, smallest id first, in the order of standing above.
pub fn circles<'a>(above: &BTreeMap<&'a str, &'a str>) -> Vec<Vec<&'a str>> {
    let mut walked_in: BTreeMap<&str, usize> = BTreeMap::new();
    let mut found = Vec::new();
    for (walk, start) in above.keys().enumerate() {
        let mut at = *start;
        let closed = loop {
            match walked_in.get(at) {
                Some(earlier) => break *earlier == walk,
                None => {
                    walked_in.insert(at, walk);
                }
            }
            match above.get(at) {
                Some(next) => at = next,
                None => break false,
            }
        };
        if closed {
            let mut members = vec![at];
            let mut next = above.get(at).copied();
            while let Some(member) = next.filter(|m| *m != at) {
                members.push(member);
                next = above.get(member).copied();
            }
            let smallest = members.iter().enumerate().min_by_key(|(_, m)| **m).map_or(0, |(index, _)| index);
            members.rotate_left(smallest);
            found.push(members);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_circle_is_found_once_and_tails_are_not_part_of_it() {
        let above = BTreeMap::from([
            ("a", "b"),
            ("b", "c"),
            ("c", "a"),
            ("d", "a"),
            ("e", "e"),
            ("f", "g"),
            ("g", "top"),
        ]);
        assert_eq!(circles(&above), [vec!["a", "b", "c"], vec!["e"]]);
        assert!(circles(&BTreeMap::new()).is_empty());
    }

    #[test]
    fn a_chain_of_thirty_thousand_is_walked_without_recursion() {
        let names: Vec<String> = (0..30_000).map(|n| format!("{n:06}")).collect();
        let above: BTreeMap<&str, &str> = names.windows(2).map(|w| (w[0].as_str(), w[1].as_str())).collect();
        assert!(circles(&above).is_empty());
    }
}

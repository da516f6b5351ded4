//! Since when the writes of this process are under way, so that a reader can be told how far everything is visible.
//! Leaves out other nodes: each knows its own writes only.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::{SignedDuration, Timestamp};

use crate::clock::Clock;

const MICROSECOND: SignedDuration = SignedDuration::from_micros(1);

/// The writes under way: how many began at each instant.
#[derive(Clone, Default)]
pub(crate) struct Writing(Arc<Mutex<BTreeMap<Timestamp, usize>>>);

/// A write, until it is dropped.
pub(crate) struct Underway {
    of: Writing,
    since: Timestamp,
}

impl Writing {
    /// A write begins. The clock is read while nobody else looks, or another could be told of a later instant first.
    pub(crate) fn begin(&self, clock: &Clock) -> Underway {
        let mut all = self.all();
        let since = clock.now();
        *all.entry(since).or_default() += 1;
        Underway { of: self.clone(), since }
    }

    /// Whatever was written up to here is visible: now, or just before the oldest write under way began.
    pub(crate) fn visible_through(&self, clock: &Clock) -> Timestamp {
        let all = self.all();
        let now = clock.now();
        match all.first_key_value() {
            Some((oldest, _)) => now.min(oldest.checked_sub(MICROSECOND).unwrap_or(*oldest)),
            None => now,
        }
    }

    fn all(&self) -> MutexGuard<'_, BTreeMap<Timestamp, usize>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Underway {
    fn drop(&mut self) {
        let mut all = self.of.all();
        if let Some(count) = all.get_mut(&self.since) {
            *count -= 1;
            if *count == 0 {
                all.remove(&self.since);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_write_under_way_says_how_far_all_is_visible() {
        let start: Timestamp = "2026-11-19T14:06:00Z".parse().unwrap();
        let (writing, clock) = (Writing::default(), Clock::at(start));
        assert_eq!(writing.visible_through(&clock), start);
        let first = writing.begin(&clock);
        clock.advance(SignedDuration::from_secs(1));
        let (second, third) = (writing.begin(&clock), writing.begin(&clock));
        clock.advance(SignedDuration::from_secs(1));
        assert_eq!(writing.visible_through(&clock), start - MICROSECOND);
        drop((second, first));
        assert_eq!(writing.visible_through(&clock), start + SignedDuration::from_secs(1) - MICROSECOND);
        drop(third);
        assert_eq!(writing.visible_through(&clock), start + SignedDuration::from_secs(2));
    }
}

//! How often each key may ask. Counted in this process alone: several nodes allow as many times more.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;

use crate::key::KeyId;

/// The budgets of keys: one that rests for a minute has all of it again.
#[derive(Default)]
pub(super) struct Rates(Mutex<HashMap<KeyId, Budget>>);

struct Budget {
    left: f64,
    at: Timestamp,
}

impl Rates {
    /// Takes one request from the key's budget, or says in how many seconds there is one again. No limit at 0.
    pub(super) fn take(&self, key: KeyId, now: Timestamp, a_minute: u32) -> Result<(), u64> {
        if a_minute == 0 {
            return Ok(());
        }
        let full = f64::from(a_minute);
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let budget = all.entry(key).or_insert(Budget { left: full, at: now });
        let rested = now.duration_since(budget.at).as_secs_f64().max(0.0);
        budget.left = (budget.left + rested * full / 60.0).min(full);
        budget.at = now;
        if budget.left >= 1.0 {
            budget.left -= 1.0;
            return Ok(());
        }
        let missing = (1.0 - budget.left) * 60.0 / full;
        Err(missing.ceil().max(1.0) as u64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Uuid;

    #[test]
    fn a_budget_is_spent_and_comes_back() {
        let (rates, start) = (Rates::default(), Timestamp::UNIX_EPOCH);
        let at = |seconds| start + jiff::SignedDuration::from_secs(seconds);
        let (one, other) = (KeyId(Uuid::from_u128(1)), KeyId(Uuid::from_u128(2)));
        assert_eq!([0, 0, 0].map(|s| rates.take(one, at(s), 2)), [Ok(()), Ok(()), Err(30)]);
        assert_eq!(rates.take(other, at(0), 2), Ok(()), "another key has its own");
        assert_eq!([29, 30, 31].map(|s| rates.take(one, at(s), 2)), [Err(1), Ok(()), Err(29)]);
        assert_eq!([90, 90, 90].map(|s| rates.take(one, at(s), 2)), [Ok(()), Ok(()), Err(30)]);
        assert_eq!(rates.take(one, at(90), 0), Ok(()));
    }
}

//! Time and chance, taken from the context so that tests are deterministic.

use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use uuid::Uuid;

/// Where the time comes from.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A clock that moves only when told (microseconds since 1970); tests and the demonstration company use it.
    Set(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at `start`.
    pub fn at(start: Timestamp) -> Self {
        Self::Set(Arc::new(AtomicI64::new(start.as_microsecond())))
    }

    /// The present instant, to the microsecond.
    pub fn now(&self) -> Timestamp {
        let micros = match self {
            #[expect(clippy::disallowed_methods, reason = "the one place where the wall clock is read")]
            Self::System => Timestamp::now().as_microsecond(),
            Self::Set(at) => at.load(Ordering::SeqCst),
        };
        Timestamp::from_microsecond(micros).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// The civil date in a zone (IANA id); an unknown zone counts as UTC.
    pub fn today(&self, zone: &str) -> Date {
        civil_date(self.now(), zone)
    }

    /// Moves a set clock forward; the machine's clock stays as it is.
    pub fn advance(&self, by: SignedDuration) {
        if let Self::Set(at) = self {
            at.fetch_add(i64::try_from(by.as_micros()).unwrap_or(i64::MAX), Ordering::SeqCst);
        }
    }

    /// Puts a set clock to an instant.
    pub fn set(&self, to: Timestamp) {
        if let Self::Set(at) = self {
            at.store(to.as_microsecond(), Ordering::SeqCst);
        }
    }
}

/// The civil date of an instant in a zone (IANA id); an unknown zone counts as UTC.
pub fn civil_date(at: Timestamp, zone: &str) -> Date {
    at.to_zoned(TimeZone::get(zone).unwrap_or(TimeZone::UTC)).date()
}

/// The last microsecond of a civil day in a zone: after it, something "due on" that day is overdue.
pub fn end_of_day(day: Date, zone: &str) -> Timestamp {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    day.tomorrow()
        .ok()
        .and_then(|next| next.to_zoned(zone).ok())
        .map_or(Timestamp::MAX, |start| start.timestamp() - SignedDuration::from_micros(1))
}

/// Where ids and secrets come from.
#[derive(Clone)]
pub struct Ids(Arc<Source>);

struct Source {
    last: AtomicU64,
    seeded: Option<Mutex<StdRng>>,
}

impl Ids {
    /// Chance from the operating system.
    pub fn system() -> Self {
        Self(Arc::new(Source { last: AtomicU64::new(0), seeded: None }))
    }

    /// The same ids in every run.
    pub fn seeded(seed: u64) -> Self {
        let seeded = Some(Mutex::new(StdRng::seed_from_u64(seed)));
        Self(Arc::new(Source { last: AtomicU64::new(0), seeded }))
    }

    /// A UUIDv7 (RFC 9562, 5.7) greater than every earlier one of this source: milliseconds, then a 12-bit
    /// counter that borrows from the future when a millisecond is full, then 62 random bits.
    pub fn uuid(&self, now: Timestamp) -> Uuid {
        let floor = now.as_millisecond().max(0).unsigned_abs() << 12;
        let next = |last: u64| floor.max(last + 1);
        let last = self.0.last.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |last| Some(next(last)));
        let stamp = next(last.unwrap_or(floor));
        let mut tail = [0u8; 10];
        self.fill(&mut tail);
        let counter = u16::try_from(stamp & 0xfff).unwrap_or(0).to_be_bytes();
        tail[0] = counter[0];
        tail[1] = counter[1];
        uuid::Builder::from_unix_timestamp_millis(stamp >> 12, &tail).into_uuid()
    }

    /// Random bytes that nobody can guess.
    pub fn secret<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0u8; N];
        self.fill(&mut bytes);
        bytes
    }

    fn fill(&self, bytes: &mut [u8]) {
        match &self.0.seeded {
            Some(rng) => match rng.lock() {
                Ok(mut rng) => rng.fill_bytes(bytes),
                Err(poisoned) => poisoned.into_inner().fill_bytes(bytes),
            },
            None => rand::rng().fill_bytes(bytes),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_only_grow_even_within_one_millisecond() {
        let ids = Ids::seeded(1);
        let now: Timestamp = "2026-11-19T14:06:00Z".parse().unwrap();
        let made: Vec<_> = (0..10_000).map(|_| ids.uuid(now)).collect();
        assert!(made.windows(2).all(|pair| pair[0] < pair[1]));
        assert_eq!(made[0].get_version_num(), 7);
    }

    #[test]
    fn the_same_seed_gives_the_same_ids() {
        let now = Timestamp::UNIX_EPOCH;
        assert_eq!(Ids::seeded(7).uuid(now), Ids::seeded(7).uuid(now));
        assert_ne!(Ids::seeded(7).uuid(now), Ids::seeded(8).uuid(now));
    }

    #[test]
    fn a_day_ends_where_the_person_is() {
        let end = end_of_day("2026-11-19".parse().unwrap(), "Asia/Tokyo");
        assert_eq!(end.to_string(), "2026-11-19T14:59:59.999999Z");
        assert_eq!(civil_date(end, "Asia/Tokyo").to_string(), "2026-11-19");
    }
}

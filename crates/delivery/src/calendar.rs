//! Days: which one it is, where a person's ends, and how rules count them.

use std::collections::HashMap;

use jiff::civil::Date;
use jiff::{Span, Timestamp, ToSpan};
use kernel::{Ctx, clock};

/// The day of the organisation and its zone, for those who have none of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// The civil date there.
    pub today: Date,
    /// IANA id.
    pub zone: String,
}

impl Calendar {
    /// The day that it is now.
    pub fn of(ctx: &Ctx) -> Self {
        Self::at(ctx.clock().now(), &ctx.config.time_zone)
    }

    /// The day of an instant in a zone.
    pub fn at(now: Timestamp, zone: &str) -> Self {
        Self { today: clock::civil_date(now, zone), zone: zone.to_owned() }
    }
}

/// A day by the end of which something is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The civil date.
    pub on: Date,
    /// Its last microsecond where the person is.
    pub at: Timestamp,
}

/// Ends of days by date and zone, each computed once.
#[derive(Default)]
pub(crate) struct Ends(HashMap<(Date, String), Timestamp>);

impl Ends {
    /// The end of a day in a zone.
    pub(crate) fn due(&mut self, on: Date, zone: &str) -> Due {
        let at = match self.0.get(&(on, zone.to_owned())) {
            Some(at) => *at,
            None => {
                let at = clock::end_of_day(on, zone);
                self.0.insert((on, zone.to_owned()), at);
                at
            }
        };
        Due { on, at }
    }
}

/// A date so many days later; the last one there is where it would lie beyond.
pub fn days_after(date: Date, days: i64) -> Date {
    Span::new().try_days(days).ok().and_then(|span| date.checked_add(span).ok()).unwrap_or(Date::MAX)
}

/// A date so many months later; the last day of a shorter month.
pub fn months_after(date: Date, months: i64) -> Date {
    Span::new().try_months(months).ok().and_then(|span| date.checked_add(span).ok()).unwrap_or(Date::MAX)
}

/// Whole days from one date to another; negative when it lies before.
pub fn days_between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

/// When something comes again after it was finished.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Again {
    /// So many months after finishing.
    Months(i64),
    /// So many days after finishing.
    Days(i64),
}

impl Again {
    /// When it is due next after it was finished on a day.
    pub fn due_after(self, finished: Date) -> Date {
        match self {
            Self::Months(months) => months_after(finished, months),
            Self::Days(days) => days_after(finished, days),
        }
    }

    /// When the next time round begins: `lead` days before it is due, at most half the time in between.
    pub fn opens_after(self, finished: Date, lead: i64) -> Date {
        let due = self.due_after(finished);
        let half = days_between(finished, due) / 2;
        due.saturating_sub(lead.clamp(0, half.max(0)).days())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_yearly_duty_opens_some_weeks_before_it_is_due() {
        let yearly = Again::Months(12);
        assert_eq!(yearly.due_after(day("2026-01-28")), day("2027-01-28"));
        assert_eq!(yearly.opens_after(day("2026-01-28"), 28), day("2026-12-31"));
        assert_eq!(Again::Months(1).due_after(day("2026-01-31")), day("2026-02-28"));
        assert_eq!(Again::Days(10).opens_after(day("2026-01-01"), 28), day("2026-01-06"));
    }

    #[test]
    fn days_never_leave_the_calendar() {
        assert_eq!(days_after(day("2026-11-19"), 28), day("2026-12-17"));
        assert_eq!(days_after(Date::MAX, 1), Date::MAX);
        assert_eq!(days_between(day("2026-11-19"), day("2026-12-17")), 28);
        assert_eq!(days_between(day("2026-12-17"), day("2026-11-19")), -28);
    }
}

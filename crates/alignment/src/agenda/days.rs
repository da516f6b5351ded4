//! A week or a month of days: which are shown, and the way to those before and after.

use jiff::ToSpan;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Error, Result, fmt};
use serde::Deserialize;
use ui::web;

use crate::slot::conflict;
use crate::words;

/// What the address may carry.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    view: String,
    from: String,
    pub(super) page: usize,
}

/// How much is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum View {
    Week,
    Month,
}

/// The days that are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Days {
    pub(super) view: View,
    pub(super) from: Date,
    pub(super) until: Date,
}

/// A link to another view or other days.
pub(super) struct Link {
    pub(super) href: String,
    pub(super) word: String,
    pub(super) is_here: bool,
}

impl View {
    fn name(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    /// The week or the month of a day.
    fn of(self, day: Date) -> Days {
        let (from, until) = match self {
            Self::Week => (conflict::monday(day), conflict::sunday(day)),
            Self::Month => (day.first_of_month(), day.last_of_month()),
        };
        Days { view: self, from, until }
    }
}

impl Days {
    /// The days that an address asks for; this month where it says nothing that can be read.
    pub(super) fn asked(asked: &Asked, today: Date) -> Self {
        let view = if asked.view == "week" { View::Week } else { View::Month };
        let day = asked.from.parse().ok().filter(|day: &Date| web::YEARS.contains(&day.year()));
        view.of(day.unwrap_or(today))
    }

    /// Their name.
    pub(super) fn title(self, l: Locale) -> String {
        match self.view {
            View::Week => words::slot_days(l, fmt::day(l, self.from), fmt::day_year(l, self.until)),
            View::Month => fmt::month_year(l, self.from),
        }
    }

    /// Each of them.
    pub(super) fn each(self) -> impl Iterator<Item = Date> {
        self.from.series(1.day()).take_while(move |day| *day <= self.until)
    }

    /// The other view of the same days, then earlier, today and later.
    pub(super) fn links(self, l: Locale, path: &str, today: Date) -> Result<(Vec<Link>, Vec<Link>)> {
        let link = |days: Days, word: &str, is_here: bool| Link {
            href: format!("{path}?view={}&from={}", days.view.name(), days.from),
            word: word.to_owned(),
            is_here,
        };
        let view =
            |view: View, word| link(view.of(self.from.max(self.within(today))), word, view == self.view);
        let views = vec![view(View::Week, words::view_week(l)), view(View::Month, words::view_month(l))];
        let before = self.view.of(self.from.yesterday().map_err(Error::internal)?);
        let after = self.view.of(self.until.tomorrow().map_err(Error::internal)?);
        let now = self.view.of(today);
        let steps = vec![
            link(before, words::calendar_before(l), false),
            link(now, words::agenda_now(l), now == self),
            link(after, words::calendar_after(l), false),
        ];
        Ok((views, steps))
    }

    /// Today where it is one of them, otherwise the first.
    fn within(self, today: Date) -> Date {
        if today >= self.from && today <= self.until { today } else { self.from }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn what_cannot_be_read_is_this_month() {
        let today = date(2026, 11, 19);
        let asked = |view: &str, from: &str| {
            Days::asked(&Asked { view: view.into(), from: from.into(), page: 0 }, today)
        };
        for odd in ["", "yesterday", "-009999-01-01", "9999-12-31", "2026-13-40"] {
            assert_eq!(
                (asked("", odd).from, asked("", odd).until),
                (date(2026, 11, 1), date(2026, 11, 30)),
                "{odd}"
            );
        }
        let week = asked("week", "2027-01-01");
        assert_eq!((week.from, week.until), (date(2026, 12, 28), date(2027, 1, 3)));
        assert_eq!(week.each().count(), 7);
        assert_eq!(asked("month", "2028-02-29").each().count(), 29);
    }
}

//! Types that hold the rules of the design by construction: a suggestion has its why, an estimate its interval,
//! spotlights are at most three.

use crate::{icon, words};
use kernel::{
    fmt,
    i18n::{Html, Speaks},
};
use std::fmt::{self as text, Display};

/// The reason a thing is on the page, naming a fact about this person, place or week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    label: &'static str,
    reason: Html,
}

impl Why {
    /// Why it is here. Text is escaped; pass `Html` for emphasis.
    pub fn new(l: impl Speaks, reason: impl Into<Html>) -> Why {
        Why { label: words::why(l), reason: reason.into() }
    }

    /// Why it suits the person.
    pub fn fits(l: impl Speaks, reason: impl Into<Html>) -> Why {
        Why { label: words::why_fits(l), reason: reason.into() }
    }

    /// What comes next, and what it means.
    pub fn next(l: impl Speaks, reason: impl Into<Html>) -> Why {
        Why { label: words::why_next(l), reason: reason.into() }
    }

    /// What a figure rests on.
    pub fn basis(l: impl Speaks, reason: impl Into<Html>) -> Why {
        Why { label: words::why_basis(l), reason: reason.into() }
    }

    /// What to be careful about.
    pub fn caution(l: impl Speaks, reason: impl Into<Html>) -> Why {
        Why { label: words::why_caution(l), reason: reason.into() }
    }

    /// The reason alone, for mails and tests.
    pub fn reason(&self) -> &Html {
        &self.reason
    }
}

impl Display for Why {
    fn fmt(&self, f: &mut text::Formatter<'_>) -> text::Result {
        let icon = icon::THREAD.flip();
        write!(f, "<p class=\"why\">{icon}<span><b>{}:</b> <bdi>{}</bdi></span></p>", self.label, self.reason)
    }
}

/// A reason, in short: `{{ ui::why(page, duty.reason) }}`.
pub fn why(l: impl Speaks, reason: impl Into<Html>) -> Why {
    Why::new(l, reason)
}

/// Something offered to a person. It cannot be made without its reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion<T> {
    /// What is offered.
    pub what: T,
    /// Why to this person, now.
    pub why: Why,
}

impl<T> Suggestion<T> {
    /// Offers something, with its reason.
    pub fn new(what: T, why: Why) -> Suggestion<T> {
        Suggestion { what, why }
    }
}

/// A number that is not a count: it shows its interval beside it, always.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    value: f64,
    low: f64,
    high: f64,
    places: usize,
}

impl Estimate {
    /// An estimate with its 95 % interval, printed with so many decimals. None where the three do not fit together.
    pub fn new(value: f64, low: f64, high: f64, places: usize) -> Option<Estimate> {
        let fits = low.is_finite() && high.is_finite() && low <= value && value <= high;
        fits.then_some(Estimate { value, low, high, places })
    }

    /// `2.6 (2.2 to 3.0)`, the interval isolated and on the same line.
    pub fn show(&self, l: impl Speaks) -> Html {
        let l = l.locale();
        let value = fmt::decimal(l, self.value, self.places);
        let interval = fmt::interval(l, self.low, self.high, self.places);
        Html::trusted(format!("<span class=\"num nb\">{value}</span> <span class=\"ci\">({interval})</span>"))
    }
}

/// Something a person chose for others: who, for whom, until when, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spotlight {
    /// Title of what is shown.
    pub title: String,
    /// Where it leads.
    pub href: String,
    /// One line: live, when, how long.
    pub fact: String,
    /// Who chose it, for whom and until when, in their words.
    pub chosen: String,
}

/// At most three spotlights.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spotlights(Vec<Spotlight>);

impl Spotlights {
    /// The most that a page may show.
    pub const MOST: usize = 3;

    /// Takes the first three; the order is the caller's.
    pub fn first(all: impl IntoIterator<Item = Spotlight>) -> Spotlights {
        Spotlights(all.into_iter().take(Self::MOST).collect())
    }

    /// The spotlights.
    pub fn iter(&self) -> std::slice::Iter<'_, Spotlight> {
        self.0.iter()
    }

    /// True where nobody chose anything.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'a> IntoIterator for &'a Spotlights {
    type Item = &'a Spotlight;
    type IntoIter = std::slice::Iter<'a, Spotlight>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

markup!(Why);

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::i18n::Locale::{De, En};

    #[test]
    fn a_reason_is_escaped_and_labelled() {
        let shown = Why::new(En, "you moved to <Line 3>").to_string();
        assert!(shown.contains("<b>Why:</b> <bdi>you moved to &lt;Line 3&gt;</bdi>"), "{shown}");
        assert!(why(De, Html::fixed("<b>x</b>")).to_string().contains("<b>Warum:</b> <bdi><b>x</b></bdi>"));
    }

    #[test]
    fn an_estimate_never_stands_without_its_interval() {
        let shown = Estimate::new(2.6, 2.2, 3.0, 1).unwrap().show(En);
        assert_eq!(
            shown.as_str(),
            "<span class=\"num nb\">2.6</span> <span class=\"ci\">(2.2 to 3.0)</span>"
        );
        assert_eq!(Estimate::new(2.6, 3.0, 2.2, 1), None);
        assert_eq!(Estimate::new(f64::NAN, 0.0, 1.0, 1), None);
    }

    #[test]
    fn spotlights_are_at_most_three() {
        let one =
            Spotlight { title: "T".into(), href: "/".into(), fact: String::new(), chosen: String::new() };
        assert_eq!(Spotlights::first(std::iter::repeat_n(one, 7)).iter().count(), 3);
    }
}

//! Long work as its page shows it: a bar with its words, and the way to look again.
//!
//! `{{ ui::wait(page, href, words::reading(page)).step(2, 4).pieces(1200, 3200) }}`. The page that holds it loads
//! `ui::islands()` and `ui::refresh_without_script(3)`; its address shows the result once the work ended.

use std::fmt::{self, Display};

use kernel::fmt::{Whole, number};
use kernel::i18n::{Html, Locale, Speaks};

use crate::words;

/// So fine is a step of the bar.
const FINE: u64 = 1_000;

/// Work under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wait {
    l: Locale,
    href: String,
    what: String,
    step: Option<(u64, u64)>,
    pieces: Option<(u64, u64)>,
}

/// What is being done, and the address that says how far it is. It waits for its turn until it has a step.
pub fn wait(l: impl Speaks, href: impl Into<String>, what: impl Into<String>) -> Wait {
    Wait { l: l.locale(), href: href.into(), what: what.into(), step: None, pieces: None }
}

impl Wait {
    /// The step under way, from 1, and how many there are.
    #[must_use]
    pub fn step(self, step: impl Whole, steps: impl Whole) -> Wait {
        Wait { step: Some((positive(step), positive(steps))), ..self }
    }

    /// How much of the step is done; nothing where nobody can say how much there is.
    #[must_use]
    pub fn pieces(self, done: impl Whole, of: impl Whole) -> Wait {
        let (done, of) = (positive(done), positive(of));
        Wait { pieces: (of > 0).then_some((done.min(of), of)), ..self }
    }

    /// The line under the bar.
    fn line(&self) -> String {
        let l = self.l;
        let Some((step, steps)) = self.step else { return words::wait_turn(l).to_owned() };
        let mut line = words::wait_step(l, number(l, step), number(l, steps));
        if let Some((done, of)) = self.pieces {
            line.push_str(" · ");
            line.push_str(&words::wait_pieces(l, number(l, done), number(l, of)));
        }
        line
    }

    /// Where the bar stands, of how much; nothing while it waits for its turn.
    fn value(&self) -> Option<(u64, u64)> {
        let (step, steps) = self.step?;
        let within = self.pieces.map_or(0, |(done, of)| done * FINE / of);
        Some((step.saturating_sub(1) * FINE + within, steps * FINE))
    }
}

fn positive(number: impl Whole) -> u64 {
    u64::try_from(number.whole()).unwrap_or(0)
}

impl Display for Wait {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (href, what, line) = (Html::text(&self.href), Html::text(&self.what), Html::text(&self.line()));
        let bar = self.value().map_or(String::new(), |(at, max)| format!(" value=\"{at}\" max=\"{max}\""));
        write!(
            f,
            "<section class=\"stack-s prose\" data-island=\"progress\" data-href=\"{href}\" aria-label=\"{what}\">\
             <p class=\"lead\">{what}</p><progress class=\"wait\"{bar} aria-label=\"{what}\"></progress>\
             <p class=\"s m2\">{line}</p></section><p class=\"mt4 s m2 prose\">{}</p>\
             <p class=\"mt4\"><a class=\"btn\" href=\"{href}\">{}</a></p>",
            words::wait_leave(self.l),
            words::wait_again(self.l)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_says_in_words_how_far_the_work_is() {
        let shown = wait(Locale::En, "/x", "Rows").step(2, 4).pieces(12_000, 32_000).to_string();
        assert!(shown.contains("value=\"1375\" max=\"4000\""), "{shown}");
        assert!(shown.contains("Step 2 of 4 · 12\u{202f}000 of 32\u{202f}000"), "{shown}");
        let open = wait(Locale::En, "/x", "Rows").step(3, 4).pieces(5, 0).to_string();
        assert!(open.contains("value=\"2000\"") && open.contains("Step 3 of 4<"), "{open}");
        let turn = wait(Locale::En, "/x", "<b>\"").to_string();
        assert!(!turn.contains("value=") && turn.contains("its turn") && !turn.contains("<b>"), "{turn}");
    }
}

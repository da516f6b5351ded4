//! The icons: a 20 × 20 grid, strokes of 1.6, solid only for status. Always beside a word, or named.
//!
//! In a template: `{{ ui::icon::TODAY }}`, `{{ ui::icon::NEXT.flip() }}`, `{{ ui::icon::SEAL.small() }}`,
//! `{{ ui::icon::WARN.named(words::careful(page)) }}`. A name that does not exist does not compile.

use std::fmt::{self, Display, Write};

/// One icon, as it will be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Icon {
    name: &'static str,
    shape: &'static str,
    size: &'static str,
    flip: bool,
    turn: bool,
}

impl Icon {
    const fn new(name: &'static str, shape: &'static str) -> Self {
        Icon { name, shape, size: "", flip: false, turn: false }
    }

    /// Turns round in languages that are written from right to left.
    pub const fn flip(mut self) -> Self {
        self.flip = true;
        self
    }

    /// Upside down: UP turned is downwards.
    pub const fn turn(mut self) -> Self {
        self.turn = true;
        self
    }

    /// 16 px, beside small text.
    pub const fn small(mut self) -> Self {
        self.size = " i-s";
        self
    }

    /// 28 px.
    pub const fn large(mut self) -> Self {
        self.size = " i-l";
        self
    }

    /// With a name for people who listen, where no word stands beside it.
    pub fn named(self, label: &str) -> Named<'_> {
        Named { icon: self, label }
    }

    /// The icon's name in the design.
    pub const fn name(self) -> &'static str {
        self.name
    }

    fn draw(self, f: &mut dyn Write, label: Option<&str>) -> fmt::Result {
        let flip = if self.flip { " flip" } else { "" };
        let turn = if self.turn { " turn" } else { "" };
        write!(f, "<svg class=\"i{}{flip}{turn}\" viewBox=\"0 0 20 20\" ", self.size)?;
        match label {
            Some(label) => write!(f, "role=\"img\" aria-label=\"{}\"", kernel::i18n::Html::text(label))?,
            None => f.write_str("aria-hidden=\"true\"")?,
        }
        write!(f, ">{}</svg>", self.shape)
    }
}

impl Display for Icon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.draw(f, None)
    }
}

/// An icon with a name for people who listen.
#[derive(Debug, Clone, Copy)]
pub struct Named<'a> {
    icon: Icon,
    label: &'a str,
}

impl Display for Named<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.icon.draw(f, Some(self.label))
    }
}

markup!(Icon, Named<'_>, Mark);

/// The sign of the house, beside its name.
#[derive(Debug, Clone, Copy)]
pub struct Mark;

impl Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(SIGN)
    }
}

const SIGN: &str = r#"<svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linejoin="round" stroke-linecap="round"><path d="M3 9.5 12 3l9 6.5"/><path d="M4.5 9.5V21M19.5 9.5V21M3 21h18"/><path d="M8 21v-6.5a4 4 0 0 1 8 0V21"/><path d="M12 10.5V21"/></svg>"#;

/// The house: Today.
pub const TODAY: Icon = Icon::new(
    "today",
    r#"<path d="M3 9.2 10 3.5l7 5.7"/><path d="M5 8v8.5h10V8"/><path d="M8.2 16.5v-4a1.8 1.8 0 0 1 3.6 0v4"/>"#,
);
/// The open book: Learn.
pub const LEARN: Icon = Icon::new(
    "learn",
    r#"<path d="M10 5.2C8.3 4 6 3.6 3 3.8v11.4c3-.2 5.3.2 7 1.4 1.7-1.2 4-1.6 7-1.4V3.8c-3-.2-5.3.2-7 1.4Z"/><path d="M10 5.2v11.4"/>"#,
);
/// Find.
pub const SEARCH: Icon =
    Icon::new("search", r#"<circle cx="8.8" cy="8.8" r="5.3"/><path d="m12.8 12.8 4 4"/>"#);
/// Scan a code.
pub const SCAN: Icon = Icon::new(
    "scan",
    r#"<path d="M3 6.5V3h3.5M13.5 3H17v3.5M17 13.5V17h-3.5M6.5 17H3v-3.5"/><path d="M6.5 6.5h2.6v2.6H6.5zM10.9 6.5h2.6v2.6h-2.6zM6.5 10.9h2.6v2.6H6.5z"/><path d="M11 11h1M13.4 11v2.5M11 13.5h.6"/>"#,
);
/// Ask a question.
pub const ASK: Icon = Icon::new(
    "ask",
    r#"<path d="M3.5 4h13v9.5H9.2L5.8 16.4v-2.9H3.5Z"/><path d="M8.3 7.3a1.8 1.8 0 1 1 2.5 1.6c-.5.3-.8.6-.8 1.1"/><circle class="f" cx="10" cy="11.6" r=".8"/>"#,
);
/// A person.
pub const ME: Icon = Icon::new(
    "me",
    r#"<circle cx="10" cy="6.6" r="3.1"/><path d="M3.8 16.8c.5-3.4 3-5.2 6.2-5.2s5.7 1.8 6.2 5.2"/>"#,
);
/// People, a team.
pub const PEOPLE: Icon = Icon::new(
    "people",
    r#"<circle cx="7.3" cy="7" r="2.7"/><path d="M2.3 16c.4-3 2.3-4.6 5-4.6s4.6 1.6 5 4.6"/><path d="M12.6 4.6a2.6 2.6 0 0 1 0 4.9M14.3 11.8c1.9.5 3.1 1.9 3.4 4.2"/>"#,
);
/// Dates, classes.
pub const CALENDAR: Icon =
    Icon::new("calendar", r#"<path d="M3.5 5h13v11.5h-13z"/><path d="M3.5 8.6h13M7 3v3.4M13 3v3.4"/>"#);
/// Done.
pub const CHECK: Icon = Icon::new("check", r#"<path d="m4 10.6 4 4 8-9"/>"#);
/// Status: a disc with a tick.
pub const OK: Icon = Icon::new(
    "ok",
    r#"<circle class="f" cx="10" cy="10" r="7.6"/><path class="k" d="m6.5 10.3 2.5 2.5 4.6-5.3"/>"#,
);
/// Status: a half disc.
pub const SOON: Icon =
    Icon::new("soon", r#"<circle cx="10" cy="10" r="7"/><path class="f" d="M10 3a7 7 0 0 1 0 14Z"/>"#);
/// Status: an octagon with a bar.
pub const NO: Icon = Icon::new(
    "no",
    r#"<path class="f" d="M6.8 2.4h6.4l4.4 4.4v6.4l-4.4 4.4H6.8l-4.4-4.4V6.8Z"/><path class="k" d="M6.5 10h7"/>"#,
);
/// Status: only with a buddy.
pub const SUP: Icon =
    Icon::new("sup", r#"<circle cx="10" cy="10" r="7"/><path d="M10 6.2v7.6M6.2 10h7.6"/>"#);
/// Status: cannot say yet.
pub const UNK: Icon = Icon::new(
    "unk",
    r#"<circle cx="10" cy="10" r="7" stroke-dasharray="2.8 2.7"/><path d="M8.3 8.2a1.8 1.8 0 1 1 2.5 1.6c-.5.3-.8.6-.8 1.1"/><circle class="f" cx="10" cy="12.8" r=".8"/>"#,
);
/// The current step.
pub const NOW: Icon =
    Icon::new("now", r#"<circle cx="10" cy="10" r="7"/><circle class="f" cx="10" cy="10" r="3.6"/>"#);
/// A step to come.
pub const TODO: Icon = Icon::new("todo", r#"<circle cx="10" cy="10" r="7"/>"#);
/// Caution.
pub const WARN: Icon = Icon::new(
    "warn",
    r#"<path d="M10 3.2 17.6 16.5H2.4Z"/><path d="M10 8v4"/><circle class="f" cx="10" cy="14.2" r=".9"/>"#,
);
/// Plain notice.
pub const INFO: Icon = Icon::new(
    "info",
    r#"<circle cx="10" cy="10" r="7"/><path d="M10 9.3V14"/><circle class="f" cx="10" cy="6.5" r=".9"/>"#,
);
/// Waiting, minutes.
pub const CLOCK: Icon = Icon::new("clock", r#"<circle cx="10" cy="10" r="7"/><path d="M10 5.8V10l3 1.9"/>"#);
/// No connection.
pub const OFFLINE: Icon = Icon::new(
    "offline",
    r#"<path d="M6.2 15.5a3.6 3.6 0 0 1-.5-7.1M8 5.3a4.6 4.6 0 0 1 6.3 3.6 3.3 3.3 0 0 1 2.4 5"/><path d="m3 3 14 14"/>"#,
);
/// Kept.
pub const SAVED: Icon =
    Icon::new("saved", r#"<path d="M10 3v8.5M6.5 8.3 10 11.8l3.5-3.5"/><path d="M3.5 13v3.5h13V13"/>"#);
/// An arrow.
pub const ARROW: Icon = Icon::new("arrow", r#"<path d="M3.5 10h12.5M11 5l5 5-5 5"/>"#);
/// Onwards, opens.
pub const NEXT: Icon = Icon::new("next", r#"<path d="m7.5 4.5 5.5 5.5-5.5 5.5"/>"#);
/// Back.
pub const BACK: Icon = Icon::new("back", r#"<path d="M12.5 4.5 7 10l5.5 5.5"/>"#);
/// Downwards.
pub const DOWN: Icon = Icon::new("down", r#"<path d="m4.5 7.5 5.5 5.5 5.5-5.5"/>"#);
/// Add.
pub const PLUS: Icon = Icon::new("plus", r#"<path d="M10 4v12M4 10h12"/>"#);
/// Close, leave.
pub const CLOSE: Icon = Icon::new("close", r#"<path d="m5 5 10 10M15 5 5 15"/>"#);
/// A wish.
pub const WISH: Icon = Icon::new("wish", r#"<path d="M5.5 3h9v14L10 13.4 5.5 17Z"/>"#);
/// A credential.
pub const SEAL: Icon = Icon::new(
    "seal",
    r#"<circle cx="10" cy="8" r="5"/><path d="m7.5 7.9 1.8 1.8 3.2-3.5"/><path d="m7 12.3-1 5 4-2 4 2-1-5"/>"#,
);
/// A spotlight.
pub const LAMP: Icon = Icon::new(
    "lamp",
    r#"<path d="M10 2v1.8M5.8 7.4 10 3.8l4.2 3.6Z"/><path d="m6.8 7.4.7 7h5l.7-7M6.2 17h7.6M7.5 14.4V17M12.5 14.4V17"/><path class="f" d="M10 8.7c1.2 1.3 1.6 2 1.6 2.8a1.6 1.6 0 0 1-3.2 0c0-.8.4-1.5 1.6-2.8Z"/>"#,
);
/// Flag something.
pub const FLAG: Icon = Icon::new("flag", r#"<path d="M4.5 17V3.5h10.5l-2.3 3.8 2.3 3.8H4.5"/>"#);
/// A study.
pub const SCALE: Icon = Icon::new(
    "scale",
    r#"<path d="M10 3v13.5M5.5 16.5h9M4 5.5h12"/><path d="M4 5.5 2 11h4ZM16 5.5 14 11h4Z"/>"#,
);
/// Figures.
pub const CHART: Icon =
    Icon::new("chart", r#"<path d="M3.5 3.5v13h13"/><path d="m6 13 3.2-4 2.8 2.2L16 6"/>"#);
/// Write.
pub const PEN: Icon =
    Icon::new("pen", r#"<path d="m4 16 .9-3.7 8.3-8.3 2.8 2.8-8.3 8.3Z"/><path d="m11.5 5.7 2.8 2.8"/>"#);
/// What was.
pub const HISTORY: Icon =
    Icon::new("history", r#"<path d="M3.6 8a7 7 0 1 1-.4 3.5"/><path d="M3 4.5V8h3.5M10 6.5V10l2.5 1.6"/>"#);
/// Compliance.
pub const SHIELD: Icon = Icon::new(
    "shield",
    r#"<path d="M10 2.8 16 5v4.6c0 3.6-2.4 6.2-6 7.6-3.6-1.4-6-4-6-7.6V5Z"/><path d="m7.3 9.9 2 2 3.5-4"/>"#,
);
/// A connection.
pub const PLUG: Icon =
    Icon::new("plug", r#"<path d="M7 3v4M13 3v4M5 7h10v2.5a5 5 0 0 1-10 0ZM10 14.5V17.5"/>"#);
/// Settings.
pub const COG: Icon = Icon::new(
    "cog",
    r#"<circle cx="10" cy="10" r="2.6"/><path d="M10 2.8v2.3M10 14.9v2.3M2.8 10h2.3M14.9 10h2.3M4.9 4.9l1.6 1.6M13.5 13.5l1.6 1.6M15.1 4.9l-1.6 1.6M6.5 13.5l-1.6 1.6"/>"#,
);
/// Access.
pub const KEY: Icon = Icon::new(
    "key",
    r#"<circle cx="6.5" cy="13.5" r="3.2"/><path d="m8.8 11.2 7.4-7.4M13 7l2.3 2.3M11 9l1.5 1.5"/>"#,
);
/// The system.
pub const DATA: Icon = Icon::new(
    "data",
    r#"<ellipse cx="10" cy="5" rx="6" ry="2.2"/><path d="M4 5v10c0 1.2 2.7 2.2 6 2.2s6-1 6-2.2V5M4 10c0 1.2 2.7 2.2 6 2.2s6-1 6-2.2"/>"#,
);
/// Messages.
pub const MAIL: Icon =
    Icon::new("mail", r#"<path d="M2.8 4.8h14.4v10.4H2.8z"/><path d="m3.2 5.3 6.8 5.5 6.8-5.5"/>"#);
/// Filters.
pub const FILTER: Icon = Icon::new("filter", r#"<path d="M3.5 5h13M6 10h8M8.5 15h3"/>"#);
/// Menu.
pub const MENU: Icon = Icon::new("menu", r#"<path d="M3.5 5.5h13M3.5 10h13M3.5 14.5h13"/>"#);
/// Read aloud.
pub const SPEAK: Icon = Icon::new(
    "speak",
    r#"<path d="M3.5 8v4h2.8l3.7 3.2V4.8L6.3 8Z"/><path d="M12.7 7.3a3.8 3.8 0 0 1 0 5.4M14.9 5.2a6.8 6.8 0 0 1 0 9.6"/>"#,
);
/// Language.
pub const GLOBE: Icon = Icon::new(
    "globe",
    r#"<circle cx="10" cy="10" r="7"/><path d="M3 10h14M10 3c2.2 2 3.2 4.3 3.2 7s-1 5-3.2 7c-2.2-2-3.2-4.3-3.2-7s1-5 3.2-7Z"/>"#,
);
/// Locked.
pub const LOCK: Icon =
    Icon::new("lock", r#"<path d="M4.5 9h11v7.5h-11z"/><path d="M6.8 9V6.4a3.2 3.2 0 0 1 6.4 0V9"/>"#);
/// Look, review.
pub const EYE: Icon = Icon::new(
    "eye",
    r#"<path d="M2.5 10C4.3 6.8 6.9 5.2 10 5.2s5.7 1.6 7.5 4.8c-1.8 3.2-4.4 4.8-7.5 4.8S4.3 13.2 2.5 10Z"/><circle cx="10" cy="10" r="2.2"/>"#,
);
/// Raise.
pub const HAND: Icon = Icon::new(
    "hand",
    r#"<path d="M6.5 10.5V5.3a1.2 1.2 0 0 1 2.4 0v3.9-5a1.2 1.2 0 0 1 2.4 0v5-4a1.2 1.2 0 0 1 2.4 0v6.3c0 3.3-1.7 5.5-4.5 5.5-2.3 0-3.5-1-4.6-3.2l-1.5-3a1.2 1.2 0 0 1 2.1-1.2Z"/>"#,
);
/// Send.
pub const SEND: Icon =
    Icon::new("send", r#"<path d="M17 3.2 2.8 8.6l5.5 3.1 3.1 5.5Z"/><path d="M17 3.2 8.3 11.7"/>"#);
/// Start.
pub const PLAY: Icon = Icon::new("play", r#"<path d="M6 4v12l10-6Z"/>"#);
/// A picture.
pub const IMAGE: Icon = Icon::new(
    "image",
    r#"<path d="M3 4h14v12H3z"/><circle cx="7" cy="8" r="1.4"/><path d="m3.5 14.5 4.5-4 3 2.6 2.5-2 3.2 3"/>"#,
);
/// A list.
pub const LIST: Icon = Icon::new(
    "list",
    r#"<path d="M7.5 5h9M7.5 10h9M7.5 15h9"/><circle class="f" cx="4" cy="5" r="1"/><circle class="f" cx="4" cy="10" r="1"/><circle class="f" cx="4" cy="15" r="1"/>"#,
);
/// More.
pub const MORE: Icon = Icon::new(
    "more",
    r#"<circle class="f" cx="4.5" cy="10" r="1.4"/><circle class="f" cx="10" cy="10" r="1.4"/><circle class="f" cx="15.5" cy="10" r="1.4"/>"#,
);
/// Money.
pub const PURSE: Icon =
    Icon::new("purse", r#"<path d="M3 6.5h14v10H3z"/><path d="M3 6.5 13 3.2v3.3M12.5 10H17v3h-4.5z"/>"#);
/// An objective.
pub const AIM: Icon = Icon::new(
    "aim",
    r#"<circle cx="10" cy="10" r="7"/><circle cx="10" cy="10" r="3.4"/><circle class="f" cx="10" cy="10" r="1"/>"#,
);
/// The reason.
pub const THREAD: Icon =
    Icon::new("thread", r#"<path d="M4 4v6.5a3 3 0 0 0 3 3h8.5"/><path d="m12 10 3.5 3.5L12 17"/>"#);
/// Alignment.
pub const LOOM: Icon = Icon::new(
    "loom",
    r#"<path d="M5 3v14M10 3v14M15 3v14"/><path d="M3 6.5h4.2M8.8 6.5H17M3 10.5h8.5M13.3 10.5H17M3 14.5h1M6.5 14.5H17"/>"#,
);
/// Again.
pub const REDO: Icon =
    Icon::new("redo", r#"<path d="M15.5 7.5A6.3 6.3 0 1 0 16.2 12"/><path d="M16.3 3.8v4h-4"/>"#);
/// A document.
pub const DOC: Icon =
    Icon::new("doc", r#"<path d="M5 2.8h7l3.5 3.5v10.9H5z"/><path d="M12 2.8v3.7h3.5M7.5 10h5M7.5 13h5"/>"#);
/// Move.
pub const GRIP: Icon = Icon::new(
    "grip",
    r#"<circle class="f" cx="7.5" cy="5" r="1.2"/><circle class="f" cx="12.5" cy="5" r="1.2"/><circle class="f" cx="7.5" cy="10" r="1.2"/><circle class="f" cx="12.5" cy="10" r="1.2"/><circle class="f" cx="7.5" cy="15" r="1.2"/><circle class="f" cx="12.5" cy="15" r="1.2"/>"#,
);
/// Questions.
pub const QUIZ: Icon =
    Icon::new("quiz", r#"<path d="M3.5 3.5h13v13h-13z"/><path d="m6.5 10.2 2.3 2.3 4.7-5.3"/>"#);
/// Upwards.
pub const UP: Icon = Icon::new("up", r#"<path d="M10 16V4.5M5 9.3l5-5 5 5"/>"#);
/// Unchanged.
pub const EVEN: Icon = Icon::new("even", r#"<path d="M4 8h12M4 12h12"/>"#);

/// An arrow downwards.
pub const DOWN_ARROW: Icon = UP.turn();

/// Every icon, for the gallery and for tests.
pub const ALL: [Icon; 63] = [
    TODAY, LEARN, SEARCH, SCAN, ASK, ME, PEOPLE, CALENDAR, CHECK, OK, SOON, NO, SUP, UNK, NOW, TODO, WARN,
    INFO, CLOCK, OFFLINE, SAVED, ARROW, NEXT, BACK, DOWN, PLUS, CLOSE, WISH, SEAL, LAMP, FLAG, SCALE, CHART,
    PEN, HISTORY, SHIELD, PLUG, COG, KEY, DATA, MAIL, FILTER, MENU, SPEAK, GLOBE, LOCK, EYE, HAND, SEND,
    PLAY, IMAGE, LIST, MORE, PURSE, AIM, THREAD, LOOM, REDO, DOC, GRIP, QUIZ, UP, EVEN,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_icon_is_hidden_from_listeners_unless_it_is_named() {
        assert!(CHECK.to_string().starts_with(r#"<svg class="i" viewBox="0 0 20 20" aria-hidden="true">"#));
        let named = NEXT.flip().small().named("Page \"2\"").to_string();
        assert!(named.starts_with(
            r#"<svg class="i i-s flip" viewBox="0 0 20 20" role="img" aria-label="Page &quot;2&quot;">"#
        ));
    }

    #[test]
    fn names_are_unique() {
        for (n, icon) in ALL.iter().enumerate() {
            assert!(ALL[..n].iter().all(|i| i.name() != icon.name()), "{}", icon.name());
        }
    }
}

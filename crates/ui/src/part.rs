//! Small parts that pages are put together from. Each renders itself: `{{ ui::tag(words::draft(page)) }}`.

use crate::{
    Page,
    icon::{self, Icon},
    words,
};
use kernel::{
    fmt::Whole,
    i18n::{Html, Speaks},
};
use std::fmt::{self, Display};

pub use crate::chart::bar;

/// The state of a permit, a duty, a connector: shape and word together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    icon: Icon,
    class: &'static str,
    word: Html,
}

/// States by kind: `{{ ui::status::soon(words::ends_in(page, 11)) }}`.
pub mod status {
    use super::{Html, Status, icon};

    /// As it should be.
    pub fn ok(word: impl Into<Html>) -> Status {
        Status { icon: icon::OK, class: "ok", word: word.into() }
    }

    /// Needs attention soon.
    pub fn soon(word: impl Into<Html>) -> Status {
        Status { icon: icon::SOON, class: "soon", word: word.into() }
    }

    /// Not as it should be.
    pub fn no(word: impl Into<Html>) -> Status {
        Status { icon: icon::NO, class: "no", word: word.into() }
    }

    /// Only together with somebody.
    pub fn together(word: impl Into<Html>) -> Status {
        Status { icon: icon::SUP, class: "unk", word: word.into() }
    }

    /// Cannot say yet.
    pub fn unknown(word: impl Into<Html>) -> Status {
        Status { icon: icon::UNK, class: "unk", word: word.into() }
    }
}

impl Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<span class=\"st {}\">{}{}</span>", self.class, self.icon, self.word)
    }
}

/// The state of a document or item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    class: &'static str,
    icon: Option<Icon>,
    word: Html,
}

/// A plain tag: draft.
pub fn tag(word: impl Into<Html>) -> Tag {
    Tag { class: "tag", icon: None, word: word.into() }
}

impl Tag {
    /// In force: live.
    pub fn live(mut self) -> Tag {
        self.class = "tag tag-v";
        self
    }

    /// To be looked at.
    pub fn caution(mut self) -> Tag {
        self.class = "tag tag-c";
        self
    }

    /// Stops something.
    pub fn stop(mut self) -> Tag {
        self.class = "tag tag-d";
        self
    }

    /// Earned: brass, with its seal.
    pub fn earned(mut self) -> Tag {
        self.class = "tag tag-b";
        self.icon = Some(icon::SEAL.small());
        self
    }
}

impl Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<span class=\"{}\">", self.class)?;
        if let Some(icon) = self.icon {
            write!(f, "{icon}")?;
        }
        write!(f, "{}</span>", self.word)
    }
}

/// Something true now that changes what one does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    icon: Icon,
    class: &'static str,
    role: &'static str,
    text: Html,
}

/// Notices by kind: `{{ ui::note::soon(words::team_gap_html(page, name)) }}`. Lead with a bold sentence.
pub mod note {
    use super::{Html, Note, icon};

    /// Plain.
    pub fn info(text: impl Into<Html>) -> Note {
        Note { icon: icon::INFO, class: "note", role: "", text: text.into() }
    }

    /// Done, signed, kept.
    pub fn ok(text: impl Into<Html>) -> Note {
        Note { icon: icon::OK, class: "note note-ok", role: "", text: text.into() }
    }

    /// A caution.
    pub fn soon(text: impl Into<Html>) -> Note {
        Note { icon: icon::WARN, class: "note note-soon", role: "", text: text.into() }
    }

    /// Stopped, failed.
    pub fn no(text: impl Into<Html>) -> Note {
        Note { icon: icon::NO, class: "note note-no", role: " role=\"alert\"", text: text.into() }
    }
}

impl Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<div class=\"{}\"{}>{}<div>{}</div></div>", self.class, self.role, self.icon, self.text)
    }
}

/// What stands where a list would be: what would be here, what makes it appear, one act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Empty {
    title: Html,
    text: Html,
    act: Option<(String, Html)>,
    level: u8,
}

/// An empty or failed list, under a section's heading.
pub fn empty(title: impl Into<Html>, text: impl Into<Html>) -> Empty {
    Empty { title: title.into(), text: text.into(), act: None, level: 3 }
}

impl Empty {
    /// Stands directly under the page's own heading, so that no level of headings is left out.
    pub fn alone(mut self) -> Empty {
        self.level = 2;
        self
    }

    /// The one act that fills it.
    pub fn act(mut self, href: impl AsRef<str>, label: impl Into<Html>) -> Empty {
        self.act = Some((href.as_ref().into(), label.into()));
        self
    }
}

impl Display for Empty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "<div class=\"empty\"><h{0} class=\"h3\">{1}</h{0}><p class=\"s m2 mt2\">{2}</p>",
            self.level, self.title, self.text
        )?;
        if let Some((href, label)) = &self.act {
            write!(f, "<p class=\"mt4\"><a class=\"btn\" href=\"{}\">{label}</a></p>", Html::text(href))?;
        }
        f.write_str("</div>")
    }
}

/// Ways to the page before and after, by key (never by number).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paging {
    /// Address of the page before.
    pub before: Option<String>,
    /// Address of the page after.
    pub after: Option<String>,
}

impl Paging {
    /// The navigation; nothing where all is shown.
    pub fn show(&self, page: &Page) -> Html {
        if self.before.is_none() && self.after.is_none() {
            return Html::default();
        }
        let mut out = format!("<nav class=\"row mt4\" aria-label=\"{}\">", Html::text(words::pages(page)));
        if let Some(href) = &self.before {
            let (icon, word, href) = (icon::BACK.flip(), words::page_before(page), Html::text(href));
            out.push_str(&format!("<a class=\"btn btn-s\" rel=\"prev\" href=\"{href}\">{icon}{word}</a>"));
        }
        if let Some(href) = &self.after {
            let (icon, word, href) = (icon::NEXT.flip(), words::page_after(page), Html::text(href));
            out.push_str(&format!("<a class=\"btn btn-s\" rel=\"next\" href=\"{href}\">{word}{icon}</a>"));
        }
        out.push_str("</nav>");
        Html::trusted(out)
    }
}

/// Progress of a lesson in parts: so many done, one now. The words stand beside it.
pub fn steps(done: impl Whole, of: impl Whole) -> Html {
    let (done, of) = (done.whole(), of.whole());
    let mut out = String::from("<ol class=\"steps mt2\" aria-hidden=\"true\">");
    for step in 0..of {
        out.push_str(match step.cmp(&done) {
            std::cmp::Ordering::Less => "<li class=\"done\"></li>",
            std::cmp::Ordering::Equal => "<li class=\"now\"></li>",
            std::cmp::Ordering::Greater => "<li></li>",
        });
    }
    out.push_str("</ol>");
    Html::trusted(out)
}

/// Was, becomes; one side may be empty.
pub fn del_ins(l: impl Speaks, was: impl AsRef<str>, becomes: impl AsRef<str>) -> Html {
    let (l, was, becomes) = (l.locale(), was.as_ref(), becomes.as_ref());
    let mut out = String::new();
    if !was.is_empty() {
        out.push_str(&format!("<del><span class=\"vh\">{} </span>{}</del> ", words::was(l), Html::text(was)));
    }
    if !becomes.is_empty() {
        out.push_str(&format!(
            "<ins><span class=\"vh\">{} </span>{}</ins>",
            words::becomes(l),
            Html::text(becomes)
        ));
    }
    Html::trusted(out)
}

/// Loads the islands; belongs into the block `islands` of a page that has one.
pub fn islands() -> Html {
    Html::trusted(format!("<script type=\"module\" src=\"{}\"></script>", crate::assets::ISLANDS.href()))
}

/// Loads a page of long work again by itself where there is no script; belongs into the block `islands`.
pub fn refresh_without_script(seconds: u8) -> Html {
    Html::trusted(format!("<noscript><meta http-equiv=\"refresh\" content=\"{seconds}\"></noscript>"))
}

markup!(Status, Tag, Note, Empty, crate::Wait);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_is_shape_and_word() {
        let shown = status::no("not yet: 1 observation & more").to_string();
        assert!(
            shown.starts_with("<span class=\"st no\"><svg")
                && shown.ends_with("observation &amp; more</span>")
        );
    }

    #[test]
    fn what_people_wrote_is_escaped_in_every_part() {
        let bad = "<img src=x onerror=alert(1)>\"'";
        for shown in [
            tag(bad).to_string(),
            note::no(bad).to_string(),
            empty(bad, bad).act(bad, bad).to_string(),
            del_ins(kernel::i18n::Locale::En, bad, bad).to_string(),
        ] {
            assert!(!shown.contains("<img"), "{shown}");
            assert!(!shown.contains("\"'"), "{shown}");
        }
    }

    #[test]
    fn steps_show_what_is_done_and_what_is_now() {
        assert_eq!(steps(1, 3).as_str().matches("<li").count(), 3);
        assert!(steps(1, 3).as_str().contains("<li class=\"done\"></li><li class=\"now\"></li><li></li>"));
    }
}

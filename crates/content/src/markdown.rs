//! Pages in Markdown: front matter, headings, text, pictures and, in our own form, questions.
//! The form is documented in `docs/guide/author/markdown-form.md`. The HTML made here is not yet safe:
//! `html::Cleaner` decides what of it may reach a person.

pub mod dialect;
mod front_matter;
mod question_block;
mod write;

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, Options};

pub use front_matter::FrontMatter;
pub use question_block::{BlockFault, FaultKind};
pub use write::write_question;

use crate::question::Question;

/// One thing on a page, in order.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// A heading with its level (1 to 6), its text without marks, and its line.
    Heading {
        /// 1 to 6.
        level: u8,
        /// The words alone.
        text: String,
        /// Counted from 1.
        line: u32,
    },
    /// Unsafe HTML of one paragraph, list, table or quotation.
    Html(String),
    /// A picture that stands alone in its paragraph.
    Picture {
        /// As written in the source.
        target: String,
        /// What to say to a person who cannot see it.
        alt: String,
        /// What stands under it.
        caption: String,
    },
    /// A question; its texts are Markdown.
    Question(Question),
}

/// A page as read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// What stood between the `---` lines.
    pub front: FrontMatter,
    /// The page in order.
    pub nodes: Vec<Node>,
    /// Questions that could not be read.
    pub faults: Vec<BlockFault>,
}

impl Page {
    /// Reads a page. Never fails: what cannot be read is a fault, the rest of the page stands.
    #[must_use]
    pub fn read(text: &str) -> Page {
        let (front, body, skipped) = front_matter::split(text);
        let (body, questions, mut faults) = question_block::lift(body, skipped);
        for fault in &mut faults {
            fault.line += skipped;
        }
        Page { front, nodes: nodes(&body, &questions, skipped), faults }
    }

    /// The first heading of level 1, if any.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.nodes.iter().find_map(|node| match node {
            Node::Heading { level: 1, text, .. } if !text.is_empty() => Some(text.as_str()),
            _ => None,
        })
    }
}

/// Options that every page is read with. Raw HTML passes: the cleaner decides about it.
fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.cjk_friendly_emphasis = true;
    options.render.r#unsafe = true;
    options
}

/// The unsafe HTML of a piece of Markdown, for the texts of questions.
#[must_use]
pub fn to_html(markdown: &str) -> String {
    comrak::markdown_to_html(markdown, &options())
}

/// As [`to_html`]; a single paragraph loses its `<p>`, so that it can stand in a label.
#[must_use]
pub fn to_inline_html(markdown: &str) -> String {
    let html = to_html(markdown);
    let html = html.trim();
    match html.strip_prefix("<p>").and_then(|rest| rest.strip_suffix("</p>")) {
        Some(inner) if !inner.contains("<p>") => inner.to_owned(),
        _ => html.to_owned(),
    }
}

fn nodes(body: &str, questions: &[Question], skipped: u32) -> Vec<Node> {
    let arena = Arena::new();
    let options = options();
    let root = comrak::parse_document(&arena, body, &options);
    let mut out = Vec::new();
    for child in root.children() {
        let line = skipped + u32::try_from(child.data.borrow().sourcepos.start.line).unwrap_or(0);
        if let Some(question) = question_block::placeholder(child).and_then(|at| questions.get(at)) {
            out.push(Node::Question(question.clone()));
        } else if let NodeValue::Heading(heading) = &child.data.borrow().value {
            out.push(Node::Heading { level: heading.level, text: words(child), line });
        } else if let Some(picture) = lone_picture(child) {
            out.push(picture);
        } else {
            let mut html = String::new();
            // Writing to a string cannot fail.
            if comrak::format_html(child, &options, &mut html).is_ok() && !html.trim().is_empty() {
                out.push(Node::Html(html));
            }
        }
    }
    out
}

/// The words under a node, without marks; a line break is a space.
fn words<'a>(node: &'a AstNode<'a>) -> String {
    let mut out = String::new();
    for inner in node.descendants() {
        match &inner.data.borrow().value {
            NodeValue::Text(text) => out.push_str(text),
            NodeValue::Code(code) => out.push_str(&code.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak => out.push(' '),
            _ => {}
        }
    }
    out.trim().to_owned()
}

fn lone_picture<'a>(node: &'a AstNode<'a>) -> Option<Node> {
    if !matches!(node.data.borrow().value, NodeValue::Paragraph) {
        return None;
    }
    let mut found = None;
    for child in node.children() {
        match &child.data.borrow().value {
            NodeValue::Image(image) if found.is_none() => {
                found = Some(Node::Picture {
                    target: image.url.clone(),
                    alt: words(child),
                    caption: image.title.clone(),
                });
            }
            NodeValue::SoftBreak | NodeValue::LineBreak => {}
            NodeValue::Text(text) if text.trim().is_empty() => {}
            // A label around the picture says nothing a reader needs.
            NodeValue::HtmlInline(tag) if dialect::is_form_tag(tag) => {}
            _ => return None,
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::question::Kind;

    const JOINT: &str = "---\ntitle: Read the joint\nlanguage: en   # a comment\n---\n## A good joint closes\nText, **bold**.\n\n![Two joints](joint.png \"Left: closed.\")\n\n::: question one\nWhat do you do?\n- ( ) Heat it\n  > It does not close it.\n- (x) Tag it\n:::\n\nAfter.\n";

    #[test]
    fn a_page_is_headings_text_pictures_and_questions_in_order() {
        let page = Page::read(JOINT);
        assert_eq!(page.front.title.as_deref(), Some("Read the joint"));
        assert!(page.faults.is_empty(), "{:?}", page.faults);
        let [heading, text, picture, Node::Question(question), after] = page.nodes.as_slice() else {
            panic!("{:?}", page.nodes)
        };
        assert_eq!(*heading, Node::Heading { level: 2, text: "A good joint closes".into(), line: 5 });
        assert!(matches!(text, Node::Html(html) if html.contains("<strong>bold</strong>")));
        let Node::Picture { target, alt, caption } = picture else { panic!("{picture:?}") };
        assert_eq!(
            (target.as_str(), alt.as_str(), caption.as_str()),
            ("joint.png", "Two joints", "Left: closed.")
        );
        assert_eq!((question.kind, question.choices.len()), (Kind::One, 2));
        assert!(matches!(after, Node::Html(html) if html.contains("After.")));
    }

    #[test]
    fn headings_and_questions_inside_code_are_code() {
        let page = Page::read("```\n## no heading\n::: question one\n:::\n```\n");
        assert!(page.faults.is_empty());
        assert!(matches!(page.nodes.as_slice(), [Node::Html(html)] if html.contains("::: question one")));
    }

    #[test]
    fn nobody_can_write_the_mark_that_stands_for_a_question() {
        let page = Page::read("<!-- question 0 -->\n\n::: question one\nA?\n- (x) a\n- ( ) b\n:::\n");
        let asked = page.nodes.iter().filter(|node| matches!(node, Node::Question(_))).count();
        assert_eq!(asked, 1);
    }

    proptest! {
        #[test]
        fn reading_never_panics(text in "\\PC*|([-#:>()\\[\\]x!|=~ \n`]|question one|[a-z])*") {
            let _ = Page::read(&text);
        }
    }
}

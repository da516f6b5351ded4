//! One page in one language: read into sections, and later made into the blocks of its parts.

use std::sync::{Arc, Mutex, PoisonError};

use super::index::{Index, Log};
use crate::block::Block;
use crate::draft::LayerDraft;
use crate::html::{self, Cleaner, Target};
use crate::language::Language;
use crate::markdown::dialect::{self, Changed};
use crate::markdown::{self, BlockFault, FrontMatter, Node, Page};
use crate::part::{self, Section};
use crate::text;

/// A page that was read.
pub(super) struct Sheet {
    pub path: String,
    pub language: Language,
    pub front: FrontMatter,
    pub title: Option<String>,
    pub sections: Vec<Section>,
    pub faults: Vec<BlockFault>,
    pub changed: Changed,
    pub encoding: Option<&'static str>,
    pub unreadable: usize,
    pub refused_tags: Vec<String>,
}

impl Sheet {
    /// Reads a page. `mkdocs` says that it may hold marks of that dialect.
    pub fn read(path: &str, language: &Language, bytes: &[u8], mkdocs: bool) -> Sheet {
        let decoded = text::decode(bytes);
        let (text, changed) =
            if mkdocs { dialect::from_mkdocs(&decoded.text) } else { (decoded.text, Changed::default()) };
        let page = Page::read(&text);
        let title = page.title().map(|title| text::one_line(title, 200));
        let refused = page.nodes.iter().filter_map(|node| match node {
            Node::Html(html) => Some(html::refused_tags(html)),
            _ => None,
        });
        let mut refused_tags: Vec<String> = refused.flatten().collect();
        refused_tags.sort();
        refused_tags.dedup();
        Sheet {
            path: path.into(),
            language: language.clone(),
            front: page.front,
            title,
            sections: part::sections(page.nodes),
            faults: page.faults,
            changed,
            encoding: decoded.encoding,
            unreadable: decoded.unreadable,
            refused_tags,
        }
    }

    /// Seconds of each section.
    pub fn seconds(&self) -> Vec<u32> {
        self.sections
            .iter()
            .map(|section| section.nodes.iter().map(|node| seconds(node, &self.language)).sum())
            .collect()
    }

    /// Whether nothing stands on it.
    pub fn is_empty(&self) -> bool {
        self.sections.iter().all(|section| section.nodes.is_empty())
    }

    /// The links of a page that holds nothing else, and only such as lead to other servers.
    pub fn only_links(&self) -> Option<Vec<String>> {
        let mut links = Vec::new();
        for node in self.sections.iter().flat_map(|section| &section.nodes) {
            let Node::Html(html) = node else { return None };
            let mut outside = String::new();
            for (at, piece) in html.split("<a ").enumerate() {
                let Some((link, rest)) = piece.split_once("</a>").filter(|_| at > 0) else {
                    outside.push_str(piece);
                    continue;
                };
                let target = link.split("href=\"").nth(1)?.split('"').next()?;
                links.push(html::external(target)?.to_owned());
                outside.push_str(rest);
            }
            if text::plain(&outside).contains(char::is_alphanumeric) {
                return None;
            }
        }
        (!links.is_empty()).then_some(links)
    }

    /// The title and blocks of a part that is made of these sections, in their order.
    pub fn layer(
        &self,
        sections: &[usize],
        fallback_title: &str,
        index: &Arc<Index>,
        log: &Arc<Mutex<Log>>,
    ) -> LayerDraft {
        let maker = Maker::new(self, index, log);
        let heading =
            sections.first().and_then(|first| self.sections.get(*first)).map(|s| s.heading.as_str());
        let title = heading.filter(|heading| !heading.is_empty()).unwrap_or(fallback_title);
        let inner: Vec<u8> =
            sections.iter().skip(1).filter_map(|at| Some(self.sections.get(*at)?.level)).collect();
        let top = inner.iter().min().copied().unwrap_or(3);
        let mut blocks = Vec::new();
        for (place, section) in sections.iter().filter_map(|at| self.sections.get(*at)).enumerate() {
            if place > 0 && !section.heading.is_empty() {
                let level = (section.level.saturating_sub(top) + 3).min(6);
                push_html(&mut blocks, &format!("<h{level}>{}</h{level}>", html::escape(&section.heading)));
            }
            for node in &section.nodes {
                maker.push(node, &mut blocks);
            }
        }
        LayerDraft { title: text::one_line(title, 200), blocks }
    }
}

fn seconds(node: &Node, language: &Language) -> u32 {
    match node {
        Node::Heading { .. } => 0,
        Node::Html(html) => text::seconds_to_read(&text::plain(html), language),
        Node::Picture { .. } => 8,
        Node::Question(question) => text::seconds_to_read(&question.words(), language) + 30,
    }
}

/// Makes blocks of the nodes of one page.
struct Maker<'a> {
    sheet: &'a Sheet,
    index: Arc<Index>,
    log: Arc<Mutex<Log>>,
    cleaner: Cleaner,
}

impl<'a> Maker<'a> {
    fn new(sheet: &'a Sheet, index: &Arc<Index>, log: &Arc<Mutex<Log>>) -> Self {
        let (index_inside, log_inside) = (index.clone(), log.clone());
        let (path, language) = (sheet.path.clone(), sheet.language.clone());
        let cleaner = Cleaner::new(Arc::new(move |target| {
            let mut log = log_inside.lock().unwrap_or_else(PoisonError::into_inner);
            match target {
                Target::Link(url) => index_inside.link(&path, url, &mut log),
                Target::Picture(url) => index_inside
                    .picture(&path, &language, url, &mut log)
                    .map(|shown| format!("/files/{}", shown.sha256)),
            }
        }));
        Maker { sheet, index: index.clone(), log: log.clone(), cleaner }
    }

    fn push(&self, node: &Node, blocks: &mut Vec<Block>) {
        match node {
            Node::Heading { .. } => {}
            Node::Html(html) => push_html(blocks, &self.cleaner.clean(html)),
            Node::Picture { target, alt, caption } => self.push_picture(target, alt, caption, blocks),
            Node::Question(question) => {
                let clean = |markdown: &str| self.cleaner.clean(&markdown::to_inline_html(markdown));
                blocks.push(Block::Question(question.clone().map_text(clean)));
            }
        }
    }

    fn push_picture(&self, target: &str, alt: &str, caption: &str, blocks: &mut Vec<Block>) {
        let shown = {
            let mut log = self.log.lock().unwrap_or_else(PoisonError::into_inner);
            self.index.picture(&self.sheet.path, &self.sheet.language, target, &mut log).cloned()
        };
        if let Some(shown) = shown {
            blocks.push(Block::Picture {
                sha256: shown.sha256,
                alt: text::one_line(alt, 400),
                caption: text::one_line(caption, 400),
                width: shown.width,
                height: shown.height,
            });
        } else if let Some(url) = html::external(target) {
            // Nothing is fetched from other servers, and no page makes a reader's browser do so.
            let words = if alt.trim().is_empty() { url } else { alt };
            let link = format!("<p><a href=\"{}\">{}</a></p>", html::escape(url), html::escape(words));
            push_html(blocks, &self.cleaner.clean(&link));
        }
    }
}

/// Adds HTML to the text before it, or starts a text.
fn push_html(blocks: &mut Vec<Block>, html: &str) {
    let html = html.trim();
    if html.is_empty() {
        return;
    }
    match blocks.last_mut() {
        Some(Block::Text { html: before }) => {
            before.push('\n');
            before.push_str(html);
        }
        _ => blocks.push(Block::Text { html: html.to_owned() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(text: &str) -> Sheet {
        Sheet::read("a.md", &Language::english(), text.as_bytes(), false)
    }

    #[test]
    fn a_page_of_links_to_forms_is_told_from_a_page_with_links() {
        let quiz = sheet("# End of module quiz\n\n[**End**](https://forms.example/r/q)\n");
        assert_eq!(quiz.only_links().unwrap(), ["https://forms.example/r/q"]);
        assert_eq!(sheet("# Read on\n\nSee [this](https://x.example) first.\n").only_links(), None);
        assert_eq!(sheet("# Empty\n").only_links(), None);
        assert_eq!(sheet("[next](b.md)").only_links(), None);
    }

    #[test]
    fn headings_inside_a_part_start_at_level_3() {
        let page = sheet("## A\na\n\n## B\nb\n\n#### C\nc\n");
        let layer = page.layer(&[1, 2, 3], "T", &Arc::default(), &Arc::default());
        assert_eq!(layer.title, "A");
        assert_eq!(
            layer.blocks,
            [Block::Text { html: "<p>a</p>\n<h3>B</h3>\n<p>b</p>\n<h5>C</h5>\n<p>c</p>".into() }]
        );
    }
}

//! From unsafe HTML to HTML that may reach a person: a strict allow-list of elements and attributes,
//! every address decided by the caller. No style, class, id, script, form, frame or event handler passes.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

const TAGS: [&str; 50] = [
    "a",
    "abbr",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "dd",
    "del",
    "details",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "small",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];
/// Elements whose words say nothing to a reader: they go with what is in them.
const GONE_WITH_CONTENT: [&str; 8] =
    ["script", "style", "iframe", "object", "noscript", "template", "select", "textarea"];
/// Elements that mean nothing by themselves: losing them loses nothing.
const HARMLESS: [&str; 13] = [
    "div", "span", "font", "center", "section", "article", "main", "header", "footer", "tfoot", "wbr", "var",
    "u",
];

/// An address found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target<'a> {
    /// Where a link leads.
    Link(&'a str),
    /// Where a picture comes from.
    Picture(&'a str),
}

/// Decides about an address: what to write instead, or `None` to leave words without a link,
/// and the words of a picture without the picture.
pub type Resolve = Arc<dyn Fn(Target<'_>) -> Option<String> + Send + Sync>;

/// Makes HTML safe.
pub struct Cleaner {
    builder: ammonia::Builder<'static>,
}

impl Cleaner {
    /// A cleaner that asks `resolve` about every address.
    #[must_use]
    pub fn new(resolve: Resolve) -> Cleaner {
        let mut builder = ammonia::Builder::empty();
        builder
            .tags(TAGS.into_iter().collect())
            .clean_content_tags(GONE_WITH_CONTENT.into_iter().collect())
            .generic_attributes(["lang", "dir", "title"].into_iter().collect())
            .add_tag_attributes("a", ["href", "hreflang"])
            .add_tag_attributes("img", ["src", "alt", "width", "height"])
            .add_tag_attributes("ol", ["start", "reversed"])
            .add_tag_attributes("td", ["colspan", "rowspan"])
            .add_tag_attributes("th", ["colspan", "rowspan", "scope"])
            .add_tag_attribute_values("td", "align", ["left", "center", "right"])
            .add_tag_attribute_values("th", "align", ["left", "center", "right"])
            .url_schemes(["http", "https", "mailto"].into_iter().collect())
            .url_relative(ammonia::UrlRelative::PassThrough)
            .link_rel(Some("noopener noreferrer"))
            .attribute_filter(move |tag, attribute, value| match (tag, attribute) {
                ("a", "href") => resolve(Target::Link(value)).map(Cow::Owned),
                ("img", "src") => resolve(Target::Picture(value)).map(Cow::Owned),
                (_, "width" | "height" | "colspan" | "rowspan" | "start") => (value.len() < 5
                    && value.bytes().all(|b| b.is_ascii_digit()))
                .then_some(Cow::Borrowed(value)),
                (_, "dir") => matches!(value, "ltr" | "rtl" | "auto").then_some(Cow::Borrowed(value)),
                _ => Some(Cow::Borrowed(value)),
            });
        Cleaner { builder }
    }

    /// A cleaner for text that has no folder around it: links to other servers stay, pictures go.
    #[must_use]
    pub fn alone() -> Cleaner {
        Cleaner::new(Arc::new(|target| match target {
            Target::Link(url) => external(url).map(str::to_owned),
            Target::Picture(_) => None,
        }))
    }

    /// The safe form of `html`.
    #[must_use]
    pub fn clean(&self, html: &str) -> String {
        without_empty_pictures(&self.builder.clean(html).to_string())
    }
}

/// An address on another server that a link may lead to: `http`, `https` or `mailto`.
#[must_use]
pub fn external(url: &str) -> Option<&str> {
    let url = url.trim();
    let (scheme, rest) = url.split_once(':')?;
    let known = ["http", "https", "mailto"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
    (known && !rest.is_empty() && url.len() <= 4000).then_some(url)
}

/// Names of elements in unsafe HTML that will not pass and that meant something, for a report.
#[must_use]
pub fn refused_tags(html: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for piece in html.split('<').skip(1) {
        let name: String = piece.chars().take_while(char::is_ascii_alphanumeric).take(20).collect();
        let name = name.to_ascii_lowercase();
        let known = TAGS.contains(&name.as_str()) || HARMLESS.contains(&name.as_str());
        let heading = matches!(name.as_str(), "h1" | "h2");
        if !name.is_empty() && name.starts_with(|c: char| c.is_ascii_alphabetic()) && !known && !heading {
            found.insert(name);
        }
    }
    found
}

/// Text as HTML.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// A picture whose address was refused is an `img` without `src`: its words stay, in brackets.
fn without_empty_pictures(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find("<img") {
        let Some(length) = rest[start..].find('>') else { break };
        let tag = &rest[start..=start + length];
        out.push_str(&rest[..start]);
        if tag.contains(" src=\"") {
            out.push_str(tag);
        } else if let Some((_, alt)) = tag.split_once(" alt=\"") {
            out.push_str(alt.split('"').next().unwrap_or_default());
        }
        rest = &rest[start + length + 1..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::markdown;

    #[test]
    fn what_acts_goes_and_what_speaks_stays() {
        let clean = |html: &str| Cleaner::alone().clean(html);
        assert_eq!(
            clean("<p style=\"x\" onclick=\"y\" class=\"z\" id=\"q\">a<script>b</script></p>"),
            "<p>a</p>"
        );
        assert_eq!(clean("<iframe src=\"https://x\">no</iframe>ok"), "ok");
        assert_eq!(clean("<a href=\"javascript:alert(1)\">x</a>"), "<a rel=\"noopener noreferrer\">x</a>");
        assert_eq!(clean("<a href=\"/sign-out\">x</a>"), "<a rel=\"noopener noreferrer\">x</a>");
        assert_eq!(
            clean("<a href=\"https://a.example/?b&amp;c\" target=\"_blank\">x</a>"),
            "<a href=\"https://a.example/?b&amp;c\" rel=\"noopener noreferrer\">x</a>"
        );
        assert_eq!(clean("<img src=\"https://track.example/1.gif\" alt=\"A &lt;b&gt;\">"), "A &lt;b&gt;");
        assert_eq!(clean("<svg><script>1</script><circle/></svg>t"), "t");
        assert_eq!(clean("<form action=\"/x\"><input name=\"a\"><button>go</button></form>"), "go");
    }

    #[test]
    fn the_report_names_what_went() {
        let refused = refused_tags("<div><Script>x</sCript><iframe><b>y</b><h1>z</h1></div> a < b");
        assert_eq!(refused.into_iter().collect::<Vec<_>>(), ["iframe", "script"]);
    }

    #[test]
    fn hostile_pages_come_out_harmless() {
        let Some(shared) = testkit::shared() else { return };
        let cleaner = Cleaner::alone();
        let mut texts: Vec<String> = Vec::new();
        for folder in ["hostile-svg-html", "hostile-strings", "hostile-utf8"] {
            for entry in walkdir::WalkDir::new(shared.join("data").join(folder)).into_iter().flatten() {
                if entry.file_type().is_file() {
                    texts.push(crate::text::decode(&std::fs::read(entry.path()).unwrap()).text);
                }
            }
        }
        assert!(texts.len() > 60, "{}", texts.len());
        let lines: Vec<String> = texts.iter().flat_map(|text| text.lines()).map(str::to_owned).collect();
        for text in texts.iter().chain(&lines) {
            assert_harmless(&cleaner.clean(text));
            assert_harmless(&cleaner.clean(&markdown::to_html(text)));
        }
    }

    pub(crate) fn assert_harmless(html: &str) {
        for piece in html.split('<').skip(1) {
            let tag = piece.split('>').next().unwrap_or_default();
            let name = tag.trim_start_matches('/').split(' ').next().unwrap_or_default();
            assert!(TAGS.contains(&name), "<{tag}>");
            for bad in [" on", " style=", " class=", " id=", "javascript:", " src="] {
                assert!(!attributes_only(tag).contains(bad), "<{tag}>");
            }
        }
    }

    /// The tag with the inside of its quoted values left out, except addresses.
    fn attributes_only(tag: &str) -> String {
        let pieces: Vec<&str> = tag.split('"').collect();
        let mut out = String::new();
        for (at, piece) in pieces.iter().enumerate() {
            if at % 2 == 0 || pieces[at - 1].ends_with("href=") {
                out.push_str(&piece.to_ascii_lowercase());
            }
        }
        out.split("href=http").next().unwrap_or_default().to_owned()
    }

    proptest! {
        #[test]
        fn what_is_clean_stays_harmless_when_it_is_read_again(html in "(<(p|a|img|b|script|svg|math|table|td)( href=\"x\"| src=x| onload=y)?>|</(p|a|b|script|svg|td)>|[a-z&;<>\" ]|<!--|-->)*") {
            let cleaner = Cleaner::alone();
            let once = cleaner.clean(&html);
            assert_harmless(&once);
            // A browser reads once more what was written: links in links and tables may come out in another order
            // then, as HTML has it, and must still be harmless.
            assert_harmless(&cleaner.clean(&once));
        }
    }
}

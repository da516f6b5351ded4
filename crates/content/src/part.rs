//! Cutting a page into parts at its headings, and the stable key of each part.

pub mod align;

use crate::markdown::Node;
use crate::text;

/// A part takes at most this long, where a page has headings to cut it at.
pub const MOST_SECONDS: u32 = 240;
/// Short sections are put together up to this.
pub const COMFORTABLE_SECONDS: u32 = 120;

/// How a page is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// Our own form: each heading of level 2 starts a part.
    AtEachHeading,
    /// Pages that nobody wrote for small screens: cut where a part would take too long.
    ByMinutes,
}

/// A heading and what follows it up to the next heading.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// 2 to 6; 1 for what stands before the first heading.
    pub level: u8,
    /// The words of the heading; empty before the first one.
    pub heading: String,
    /// What stands under it; no headings.
    pub nodes: Vec<Node>,
}

/// A page as its sections; the first one holds what stands before the first heading.
/// The first heading of level 1 is the title and starts no section.
#[must_use]
pub fn sections(nodes: Vec<Node>) -> Vec<Section> {
    let mut out = vec![Section { level: 1, ..Section::default() }];
    let mut titled = false;
    for node in nodes {
        match node {
            Node::Heading { level: 1, .. } if !titled => titled = true,
            Node::Heading { level, text, .. } => {
                out.push(Section { level: level.max(2), heading: text, nodes: vec![] });
            }
            node => {
                if let Some(section) = out.last_mut() {
                    section.nodes.push(node);
                }
            }
        }
    }
    out
}

/// Where the parts of a page begin and end: ranges over its sections, in order, none empty.
/// `seconds` holds the length of each section.
#[must_use]
pub fn cut(sections: &[Section], seconds: &[u32], how: Cut) -> Vec<std::ops::Range<usize>> {
    let empty_lead = sections.first().is_some_and(|lead| lead.nodes.is_empty());
    let first = usize::from(empty_lead && sections.len() > 1);
    let groups = groups(sections, first..sections.len(), 2);
    if how == Cut::AtEachHeading {
        return groups;
    }
    let length = |range: &std::ops::Range<usize>| seconds[range.clone()].iter().sum::<u32>();
    let mut fine = Vec::new();
    for group in groups {
        split_long(sections, group, 3, &length, &mut fine);
    }
    let mut out: Vec<std::ops::Range<usize>> = Vec::new();
    for range in fine {
        match out.last_mut() {
            Some(last) if length(last) + length(&range) <= COMFORTABLE_SECONDS => last.end = range.end,
            _ => out.push(range),
        }
    }
    out
}

fn split_long(
    sections: &[Section],
    range: std::ops::Range<usize>,
    level: u8,
    length: &impl Fn(&std::ops::Range<usize>) -> u32,
    out: &mut Vec<std::ops::Range<usize>>,
) {
    if length(&range) <= MOST_SECONDS || level > 6 || range.len() < 2 {
        out.push(range);
        return;
    }
    for smaller in groups(sections, range, level) {
        split_long(sections, smaller, level + 1, length, out);
    }
}

/// Ranges that each start at a heading of at most `level`.
fn groups(sections: &[Section], range: std::ops::Range<usize>, level: u8) -> Vec<std::ops::Range<usize>> {
    let mut out: Vec<std::ops::Range<usize>> = Vec::new();
    for at in range {
        match out.last_mut() {
            Some(last) if sections[at].level > level => last.end = at + 1,
            _ => out.push(at..at + 1),
        }
    }
    out
}

/// The keys of parts that start at these sections: the lesson's key and the path of headings, such as
/// `1-1-cia/what-is-it/integrity`. What stands before the first heading is `start`. A path that comes
/// twice gets a number.
#[must_use]
pub fn keys(lesson: &str, sections: &[Section], starts: &[usize]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for start in starts {
        let base = format!("{lesson}/{}", heading_path(sections, *start));
        let mut key = base.clone();
        let mut number = 2;
        while out.contains(&key) {
            key = format!("{base}-{number}");
            number += 1;
        }
        out.push(key);
    }
    out
}

fn heading_path(sections: &[Section], at: usize) -> String {
    let Some(section) = sections.get(at).filter(|section| section.level > 1) else { return "start".into() };
    let mut path = vec![text::slug(&section.heading)];
    let mut level = section.level;
    for above in sections[..at].iter().rev() {
        if above.level < level && above.level > 1 {
            level = above.level;
            path.push(text::slug(&above.heading));
        }
    }
    path.reverse();
    path.join("/")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::markdown::Page;

    fn of(text: &str) -> Vec<Section> {
        sections(Page::read(text).nodes)
    }

    #[test]
    fn the_title_starts_no_part_and_a_second_title_does() {
        let sections = of("# Title\nlead\n\n## A\na\n\n# Further reading\nb\n");
        let told: Vec<_> = sections.iter().map(|s| (s.level, s.heading.as_str(), s.nodes.len())).collect();
        assert_eq!(told, [(1, "", 1), (2, "A", 1), (2, "Further reading", 1)]);
    }

    #[test]
    fn a_long_section_is_cut_at_smaller_headings_and_short_ones_are_joined() {
        let sections = of("lead\n\n## A\n\n## B\n\n### B1\n\n### B2\n\n## C\n");
        //                 lead A   B    B1   B2   C
        let seconds = [10, 100, 100, 200, 150, 20];
        assert_eq!(cut(&sections, &seconds, Cut::ByMinutes), [0..2, 2..3, 3..4, 4..5, 5..6]);
        assert_eq!(cut(&sections, &seconds, Cut::AtEachHeading), [0..1, 1..2, 2..5, 5..6]);
    }

    #[test]
    fn keys_are_paths_of_headings() {
        let sections = of("lead\n\n## A\n\n### X\n\n## B\n\n### X\n\n## A\n");
        let all: Vec<usize> = (0..sections.len()).collect();
        assert_eq!(keys("p", &sections, &all), ["p/start", "p/a", "p/a/x", "p/b", "p/b/x", "p/a-2"]);
    }

    #[test]
    fn a_change_of_text_keeps_every_key() {
        let (before, after) = (of("## A\nold\n\n## B\n"), of("## A\nnew and longer\n\n## B\n"));
        assert_eq!(keys("p", &before, &[1, 2]), keys("p", &after, &[1, 2]));
    }

    proptest! {
        #[test]
        fn every_section_is_in_exactly_one_part(levels in proptest::collection::vec(2u8..6, 0..12),
            seconds in proptest::collection::vec(0u32..500, 13), how in prop_oneof![Just(Cut::ByMinutes), Just(Cut::AtEachHeading)]) {
            let mut all = vec![Section { level: 1, heading: String::new(), nodes: vec![Node::Html("<p>x</p>".into())] }];
            all.extend(levels.iter().map(|level| Section { level: *level, heading: "h".into(), nodes: vec![] }));
            let covered: Vec<usize> = cut(&all, &seconds[..all.len()], how).into_iter().flatten().collect();
            prop_assert_eq!(covered, (0..all.len()).collect::<Vec<_>>());
        }
    }
}

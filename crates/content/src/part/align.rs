//! Which section of a translation stands for which section of the base language: by order and level of
//! headings. Where a translation has a heading more or less, links and shape decide between the places
//! where it may sit.

use std::collections::BTreeSet;

use super::Section;
use crate::markdown::Node;

/// How a translated page stands to its base.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alignment {
    /// For each section of the base, the section of the translation.
    pub pairs: Vec<Option<usize>>,
    /// Sections of the translation that no section of the base stands for.
    pub extra: Vec<usize>,
}

/// Aligns the sections of a translation with those of the base.
#[must_use]
pub fn align(base: &[Section], other: &[Section]) -> Alignment {
    let same = base.len() == other.len() && base.iter().zip(other).all(|(a, b)| a.level == b.level);
    if same {
        return Alignment { pairs: (0..base.len()).map(Some).collect(), extra: vec![] };
    }
    // The best order-keeping pairing: score[i][j] is the best for base[i..] with other[j..].
    let mut score = vec![vec![0u32; other.len() + 1]; base.len() + 1];
    for i in (0..base.len()).rev() {
        for j in (0..other.len()).rev() {
            let paired = alike(&base[i], &other[j]).map_or(0, |value| value + score[i + 1][j + 1]);
            score[i][j] = paired.max(score[i + 1][j]).max(score[i][j + 1]);
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut pairs = vec![None; base.len()];
    let mut extra = Vec::new();
    while i < base.len() && j < other.len() {
        let paired = alike(&base[i], &other[j]).map(|value| value + score[i + 1][j + 1]);
        if paired == Some(score[i][j]) {
            pairs[i] = Some(j);
            (i, j) = (i + 1, j + 1);
        } else if score[i][j] == score[i][j + 1] {
            extra.push(j);
            j += 1;
        } else {
            i += 1;
        }
    }
    extra.extend(j..other.len());
    Alignment { pairs, extra }
}

/// How well two sections fit, or `None` when their levels differ.
fn alike(a: &Section, b: &Section) -> Option<u32> {
    if a.level != b.level {
        return None;
    }
    let (links_a, links_b) = (links(a), links(b));
    let shared = u32::try_from(links_a.intersection(&links_b).count()).unwrap_or(0);
    let apart = a.nodes.len().abs_diff(b.nodes.len());
    Some(10 + 5 * shared.min(4) + 4u32.saturating_sub(u32::try_from(apart).unwrap_or(4)))
}

fn links(section: &Section) -> BTreeSet<&str> {
    let html = section.nodes.iter().filter_map(|node| match node {
        Node::Html(html) => Some(html.as_str()),
        _ => None,
    });
    html.flat_map(|html| html.split("href=\"").skip(1)).filter_map(|rest| rest.split('"').next()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::markdown::Page;
    use crate::part::sections;

    fn of(text: &str) -> Vec<Section> {
        sections(Page::read(text).nodes)
    }

    #[test]
    fn the_same_headings_align_one_to_one() {
        let aligned = align(&of("# T\n## A\n## B\n"), &of("# U\n## X\n## Y\n"));
        assert_eq!(aligned, Alignment { pairs: vec![Some(0), Some(1), Some(2)], extra: vec![] });
    }

    #[test]
    fn a_heading_too_many_is_found_by_the_links_around_it() {
        let base = of("## A\n[a](https://a.example)\n\n## B\n[b](https://b.example)\n");
        let other = of("## X\n[a](https://a.example)\n\n## New\ntext\n\n## Y\n[b](https://b.example)\n");
        assert_eq!(
            align(&base, &other),
            Alignment { pairs: vec![Some(0), Some(1), Some(3)], extra: vec![2] }
        );
    }

    #[test]
    fn a_heading_too_few_leaves_its_section_to_the_base() {
        let aligned = align(&of("## A\n### A1\n## B\n"), &of("## X\n## Y\n"));
        assert_eq!(aligned, Alignment { pairs: vec![Some(0), Some(1), None, Some(2)], extra: vec![] });
    }

    proptest! {
        #[test]
        fn order_is_kept_and_nothing_is_paired_twice(a in proptest::collection::vec(2u8..5, 0..8), b in proptest::collection::vec(2u8..5, 0..8)) {
            let make = |levels: &[u8]| -> Vec<Section> {
                levels.iter().map(|level| Section { level: *level, heading: "h".into(), nodes: vec![] }).collect()
            };
            let aligned = align(&make(&a), &make(&b));
            let paired: Vec<usize> = aligned.pairs.iter().flatten().copied().collect();
            prop_assert!(paired.windows(2).all(|two| two[0] < two[1]));
            let mut all: Vec<usize> = paired.into_iter().chain(aligned.extra).collect();
            all.sort_unstable();
            prop_assert_eq!(all, (0..b.len()).collect::<Vec<_>>());
        }
    }
}

//! Where somebody stands and stood: spans of time with unit, job, site, post, grade, employment and managers.
//!
//! A span is half open and twice dated. Spans are never changed: an edit names those that are superseded and those
//! that take their place, so that "as it was known then" stays readable. Reading and writing stands in the store.

pub mod origin;
mod origin_store;
pub(crate) mod store;

use jiff::civil::Date;
use kernel::PersonId;
use serde::{Deserialize, Serialize};

use crate::ids::{AssignmentId, JobId, PostId, SiteId, UnitId};

/// What a span says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// Unit.
    pub unit: Option<UnitId>,
    /// Place of work.
    pub site: Option<SiteId>,
    /// Job.
    pub job: Option<JobId>,
    /// Post, in sources that number posts.
    pub post: Option<PostId>,
    /// Grade.
    pub grade: Option<String>,
    /// Kind of employment.
    pub employment: Option<String>,
    /// Manager.
    pub manager: Option<PersonId>,
    /// Who stands in for the manager.
    pub acting: Option<PersonId>,
    /// Second manager by a dotted line.
    pub dotted: Option<PersonId>,
}

/// A span of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// Its id; none before it is kept.
    pub id: Option<AssignmentId>,
    /// What it says.
    pub standing: Standing,
    /// The first day.
    pub from: Date,
    /// The first day that no longer holds.
    pub to: Option<Date>,
}

/// What to do to a person's spans.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Edit {
    /// Spans that no longer count.
    pub supersede: Vec<AssignmentId>,
    /// Spans that take their place.
    pub insert: Vec<Span>,
}

/// Rewrites the spans that count today (in order) so that `standing` holds from a day on, and nothing holds from
/// `until` on. Without a standing, what stood at the end goes on.
pub fn rewrite(spans: &[Span], from: Date, standing: Option<&Standing>, until: Option<Date>) -> Edit {
    let mut wanted: Vec<Span> = Vec::new();
    let mut push = |span: Span| {
        let clipped = match (span.to, until) {
            (Some(to), Some(until)) => Some(to.min(until)),
            (to, until) => to.or(until),
        };
        if clipped.is_some_and(|to| to <= span.from) {
            return;
        }
        match wanted.last_mut() {
            Some(last) if last.standing == span.standing && last.to == Some(span.from) => last.to = clipped,
            _ => wanted.push(Span { to: clipped, ..span }),
        }
    };
    match standing {
        Some(standing) => {
            for span in spans.iter().filter(|s| s.from < from) {
                push(Span { to: Some(span.to.map_or(from, |to| to.min(from))), ..span.clone() });
            }
            push(Span { id: None, standing: standing.clone(), from, to: None });
        }
        None => {
            let last = spans.len().saturating_sub(1);
            for (index, span) in spans.iter().enumerate() {
                push(Span { to: if index == last { None } else { span.to }, ..span.clone() });
            }
        }
    }
    let same = |a: &Span, b: &Span| a.from == b.from && a.to == b.to && a.standing == b.standing;
    let supersede =
        spans.iter().filter(|s| !wanted.iter().any(|w| same(w, s))).filter_map(|s| s.id).collect();
    let insert =
        wanted.into_iter().filter(|w| !spans.iter().any(|s| same(w, s))).map(|w| Span { id: None, ..w });
    Edit { supersede, insert: insert.collect() }
}

#[cfg(test)]
mod tests {
    use kernel::Uuid;
    use proptest::prelude::*;

    use super::*;

    fn day(n: i32) -> Date {
        Date::constant(2026, 1, 1).saturating_add(jiff::Span::new().days(n))
    }

    fn grade(n: u8) -> Standing {
        Standing { grade: Some(n.to_string()), ..Standing::default() }
    }

    fn span(id: u128, n: u8, from: i32, to: Option<i32>) -> Span {
        Span {
            id: Some(AssignmentId(Uuid::from_u128(id))),
            standing: grade(n),
            from: day(from),
            to: to.map(day),
        }
    }

    fn at(spans: &[Span], when: Date) -> Option<&Standing> {
        spans.iter().find(|s| s.from <= when && s.to.is_none_or(|to| to > when)).map(|s| &s.standing)
    }

    fn applied(spans: &[Span], edit: Edit) -> Vec<Span> {
        let mut next: Vec<Span> =
            spans.iter().filter(|s| s.id.is_none_or(|id| !edit.supersede.contains(&id))).cloned().collect();
        let taken = spans.iter().filter_map(|s| s.id).map(|id| id.0.as_u128()).max().unwrap_or(0);
        for (n, span) in edit.insert.into_iter().enumerate() {
            next.push(Span { id: Some(AssignmentId(Uuid::from_u128(taken + 1 + n as u128))), ..span });
        }
        next.sort_by_key(|s| s.from);
        next
    }

    #[test]
    fn a_move_closes_the_old_span_and_opens_a_new_one() {
        let spans = [span(1, 1, 0, None)];
        let edit = rewrite(&spans, day(10), Some(&grade(2)), None);
        assert_eq!(edit.supersede.len(), 1);
        assert_eq!(
            applied(&spans, edit).iter().map(|s| (s.from, s.to)).collect::<Vec<_>>(),
            [(day(0), Some(day(10))), (day(10), None)]
        );
    }

    #[test]
    fn the_same_again_changes_nothing() {
        let spans = [span(1, 1, 0, Some(5)), span(2, 2, 5, None)];
        assert_eq!(rewrite(&spans, day(9), Some(&grade(2)), None), Edit::default());
        assert_eq!(rewrite(&spans, day(9), None, None), Edit::default());
    }

    #[test]
    fn leaving_and_staying_after_all_are_edits_too() {
        let spans = vec![span(1, 1, 0, None)];
        let left = applied(&spans, rewrite(&spans, day(9), None, Some(day(9))));
        assert_eq!(left.iter().map(|s| s.to).collect::<Vec<_>>(), [Some(day(9))]);
        let back = applied(&left, rewrite(&left, day(12), None, None));
        assert_eq!(back.iter().map(|s| s.to).collect::<Vec<_>>(), [None]);
        assert!(applied(&spans, rewrite(&spans, day(9), None, Some(day(0)))).is_empty());
    }

    proptest! {
        #[test]
        fn edits_keep_one_truth_per_day(edits in prop::collection::vec((0i32..40, 0u8..4, prop::option::of(0i32..40)), 1..8)) {
            let mut spans: Vec<Span> = Vec::new();
            for (from, n, until) in edits {
                let before = spans.clone();
                let edit = rewrite(&spans, day(from), Some(&grade(n)), until.map(day));
                spans = applied(&spans, edit);
                for when in 0..50 {
                    let expected = match () {
                        () if until.is_some_and(|u| when >= u) => None,
                        () if when >= from => Some(grade(n)),
                        () => at(&before, day(when)).cloned(),
                    };
                    prop_assert_eq!(at(&spans, day(when)).cloned(), expected, "day {}", when);
                }
                for pair in spans.windows(2) {
                    prop_assert!(pair[0].to.is_some_and(|to| to <= pair[1].from));
                }
            }
        }
    }
}

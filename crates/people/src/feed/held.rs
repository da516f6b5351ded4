//! Who stays although no usable row names them: whom the rows that were set aside may be about.
//!
//! A row may be about whoever has its number, its post or its name, each as far as it can be read; of a row whose cells
//! are shifted, any cell may be one of these. A row that fits nobody who is missing, and whose own number can't be
//! read, may be about anybody who is missing: while there is one, nobody leaves by being missing.

use std::collections::{BTreeMap, BTreeSet};

use kernel::PersonId;

use super::cells::{folded, may_be};
use super::diff::CurrentPerson;
use super::staged::AsideRow;

/// Who stays because of rows that were set aside.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Held {
    /// Who stays.
    pub(super) persons: BTreeSet<PersonId>,
    /// Rows of which nobody can tell whom they are about.
    pub(super) untold: u32,
}

/// Of those who are missing in the usable rows, the ones who stay.
pub(super) fn held(aside: &[AsideRow], missing: &[&CurrentPerson]) -> Held {
    let mut held = Held::default();
    if missing.is_empty() {
        return held;
    }
    let known = Missing::new(missing);
    for row in aside {
        let found = known.found(row);
        if found.is_empty() && row.external_id.is_none() && row.post.is_none() {
            held.untold += 1;
        }
        held.persons.extend(found);
    }
    if held.untold > 0 {
        held.persons.extend(missing.iter().map(|p| p.person));
    }
    held
}

/// Who is missing, by all that a row can name them by.
struct Missing<'a> {
    ids: BTreeMap<&'a str, Vec<PersonId>>,
    posts: BTreeMap<&'a str, Vec<PersonId>>,
    names: BTreeMap<String, Vec<PersonId>>,
    all: &'a [&'a CurrentPerson],
}

impl<'a> Missing<'a> {
    fn new(all: &'a [&'a CurrentPerson]) -> Self {
        let mut known = Self { ids: BTreeMap::new(), posts: BTreeMap::new(), names: BTreeMap::new(), all };
        for one in all {
            known.ids.entry(one.external_id.as_str()).or_default().push(one.person);
            if let Some(post) = one.facts.post.as_deref() {
                known.posts.entry(post).or_default().push(one.person);
            }
            known.names.entry(folded(&one.facts.name)).or_default().push(one.person);
        }
        known
    }

    fn found(&self, row: &AsideRow) -> Vec<PersonId> {
        let mut found = Vec::new();
        let mut take = |list: Option<&Vec<PersonId>>| found.extend(list.into_iter().flatten().copied());
        take(row.external_id.as_deref().and_then(|id| self.ids.get(id)));
        take(row.post.as_deref().and_then(|post| self.posts.get(post)));
        take(row.name.as_deref().and_then(|name| self.names.get(&folded(name))));
        for mark in row.marks.iter().map(String::as_str) {
            take(self.ids.get(mark));
            take(self.posts.get(mark));
            take(self.names.get(&folded(mark)));
        }
        // A broken name fits several; it is asked only where nothing that can be read has named somebody.
        if let Some(name) = row.name.as_deref().filter(|name| found.is_empty() && name.contains('\u{fffd}')) {
            found.extend(self.all.iter().filter(|p| may_be(name, &p.facts.name)).map(|p| p.person));
        }
        found
    }
}

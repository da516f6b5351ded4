//! Whose a stay is: by address or by the whole name, in any order of its parts; everything else is a question for somebody who
//! was there. Pure.

use std::collections::BTreeSet;

use people::search_form;

use crate::ids::SeatId;

/// Somebody who has a seat.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    pub seat: SeatId,
    pub name: String,
    pub email: Option<String>,
}

/// The one seat that a name and an address belong to; none where there are several or none.
pub(crate) fn certain(known: &[Known], name: &str, email: &str) -> Option<SeatId> {
    let by_address =
        |one: &&Known| one.email.as_deref().is_some_and(|known| known.eq_ignore_ascii_case(email));
    if let Some(found) = known.iter().find(by_address).filter(|_| !email.is_empty()) {
        return Some(found.seat);
    }
    let written: Vec<BTreeSet<String>> = forms(name).map(words).filter(|words| words.len() > 1).collect();
    let mut found = known.iter().filter(|one| written.contains(&words(&one.name)));
    match (found.next(), found.next()) {
        (Some(one), None) => Some(one.seat),
        _ => None,
    }
}

/// Who it may be, the likeliest first: those who share a part of the name.
pub(crate) fn likely(known: &[Known], name: &str, email: &str) -> Vec<SeatId> {
    let local = email.split('@').next().unwrap_or_default();
    let written: BTreeSet<String> = forms(name).chain(Some(local)).flat_map(words).collect();
    let shared = |one: &Known| {
        words(&one.name).iter().filter(|word| word.len() > 2 && written.contains(*word)).count()
    };
    let mut found: Vec<(usize, &Known)> =
        known.iter().map(|one| (shared(one), one)).filter(|(n, _)| *n > 0).collect();
    found.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.name.cmp(&b.1.name)));
    found.into_iter().map(|(_, one)| one.seat).collect()
}

/// The name as it is written, and the parts around the original name that Zoom puts into brackets.
fn forms(name: &str) -> impl Iterator<Item = &str> {
    let parts = name.split_once('(').map(|(shown, rest)| [shown, rest.trim_end_matches(')')]);
    Some(name).into_iter().chain(parts.into_iter().flatten())
}

fn words(name: &str) -> BTreeSet<String> {
    search_form(name).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

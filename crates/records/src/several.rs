//! Lists of ids in SQL: texts of a few widths, so that few statements are prepared instead of one for each number.

use kernel::{Uuid, Value};

/// Most ids of one text.
pub(crate) const MOST: usize = 256;

/// The places for so many ids: `$1, $2, …`.
pub(crate) fn places(count: usize) -> String {
    places_after(0, count)
}

/// The same, behind so many other parameters.
pub(crate) fn places_after(others: usize, count: usize) -> String {
    let places: Vec<String> = (1..=width(count)).map(|n| format!("${}", others + n)).collect();
    places.join(", ")
}

/// The ids for these places; the last one fills what is left.
pub(crate) fn padded(ids: &[Uuid]) -> Vec<Value> {
    let last = ids.last().copied().unwrap_or_default();
    ids.iter().copied().chain(std::iter::repeat(last)).take(width(ids.len())).map(Value::from).collect()
}

/// The same, behind another parameter.
pub(crate) fn padded_after(other: Value, ids: &[Uuid]) -> Vec<Value> {
    std::iter::once(other).chain(padded(ids)).collect()
}

fn width(count: usize) -> usize {
    [4, 16, 64].into_iter().find(|w| count <= *w).unwrap_or(MOST)
}

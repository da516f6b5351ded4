//! JSON as a tree that keeps what was sent: member order, number lexemes, no rounding.
//!
//! Leaves out the reading ([`crate::json_read`]) and the writing ([`crate::json_print`]). A general JSON library
//! would round numbers and let the last of two equal keys win; a learning record store may do neither.

use std::borrow::Cow;
use std::cmp::Ordering;

/// One JSON value. Strings and numbers borrow from the text they were read from where they can.
#[derive(Debug, Clone)]
pub enum Json<'a> {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, exactly as written.
    Number(Number<'a>),
    /// A string, escapes resolved.
    String(Cow<'a, str>),
    /// An array.
    Array(Vec<Json<'a>>),
    /// An object; members in the order they were sent, every key once.
    Object(Vec<(Cow<'a, str>, Json<'a>)>),
}

/// A number as it was written. Its magnitude fits an `f64`; its digits are kept all the same.
#[derive(Debug, Clone)]
pub struct Number<'a>(pub(crate) Cow<'a, str>);

impl<'a> Json<'a> {
    /// A string value.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Json::String(text.into())
    }

    /// The member `key` of an object; `None` when absent or when this is no object.
    pub fn get(&self, key: &str) -> Option<&Json<'a>> {
        match self {
            Json::Object(members) => members.iter().find(|(k, _)| k == key).map(|(_, v)| v),
            _ => None,
        }
    }

    /// The string, when this is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Json::String(text) => Some(text),
            _ => None,
        }
    }

    /// What kind of value this is, in words for a message.
    pub fn kind(&self) -> &'static str {
        match self {
            Json::Null => "null",
            Json::Bool(_) => "true or false",
            Json::Number(_) => "a number",
            Json::String(_) => "a string",
            Json::Array(_) => "an array",
            Json::Object(_) => "an object",
        }
    }

    /// The same value, borrowing nothing.
    pub fn into_owned(self) -> Json<'static> {
        match self {
            Json::Null => Json::Null,
            Json::Bool(b) => Json::Bool(b),
            Json::Number(n) => Json::Number(n.into_owned()),
            Json::String(s) => Json::String(Cow::Owned(s.into_owned())),
            Json::Array(items) => Json::Array(items.into_iter().map(Json::into_owned).collect()),
            Json::Object(members) => Json::Object(
                members.into_iter().map(|(k, v)| (Cow::Owned(k.into_owned()), v.into_owned())).collect(),
            ),
        }
    }
}

impl<'a> Number<'a> {
    /// The digits as sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The nearest `f64`; always finite.
    pub fn as_f64(&self) -> f64 {
        self.0.parse().unwrap_or(0.0)
    }

    /// The value as a non-negative whole number, when it is one (`27`, `27.0` and `2.7e1` all are).
    pub fn as_u64(&self) -> Option<u64> {
        let value = self.decimal();
        if value.negative && !value.digits.is_empty() {
            return None;
        }
        if value.digits.is_empty() {
            return Some(0);
        }
        if !(0..=19).contains(&value.exponent) {
            return None;
        }
        let mut whole = value.digits;
        whole.extend(std::iter::repeat_n('0', value.exponent as usize));
        whole.parse().ok()
    }

    /// The same number, borrowing nothing.
    pub fn into_owned(self) -> Number<'static> {
        Number(Cow::Owned(self.0.into_owned()))
    }

    /// A whole number.
    pub fn whole(value: i64) -> Number<'static> {
        Number(Cow::Owned(value.to_string()))
    }

    /// A decimal number; `None` when it is not finite.
    pub fn decimal_of(value: f64) -> Option<Number<'static>> {
        value.is_finite().then(|| Number(Cow::Owned(value.to_string())))
    }

    /// Compares the exact decimal values: `1`, `1.0` and `10e-1` are equal, `0.1` and `0.10000000000000001` are not.
    pub fn compare(&self, other: &Number<'_>) -> Ordering {
        let (a, b) = (self.decimal(), other.decimal());
        match (a.digits.is_empty(), b.digits.is_empty()) {
            (true, true) => return Ordering::Equal,
            (true, false) => return if b.negative { Ordering::Greater } else { Ordering::Less },
            (false, true) => return if a.negative { Ordering::Less } else { Ordering::Greater },
            (false, false) => {}
        }
        if a.negative != b.negative {
            return if a.negative { Ordering::Less } else { Ordering::Greater };
        }
        // Digits have neither leading nor trailing zeros, so the place of the first digit decides first.
        let place = |d: &Decimal| d.exponent + d.digits.len() as i64;
        let magnitude = place(&a).cmp(&place(&b)).then_with(|| a.digits.cmp(&b.digits));
        if a.negative { magnitude.reverse() } else { magnitude }
    }

    fn decimal(&self) -> Decimal {
        let (negative, rest) = match self.0.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, self.0.as_ref()),
        };
        let (mantissa, exponent) = match rest.split_once(['e', 'E']) {
            Some((m, e)) => {
                // A huge exponent is only ever negative, or belongs to a zero: the reader refuses the others.
                let far = if e.starts_with('-') { -FAR } else { FAR };
                (m, e.trim_start_matches('+').parse::<i64>().map_or(far, |e| e.clamp(-FAR, FAR)))
            }
            None => (rest, 0),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = format!("{whole}{fraction}");
        let trimmed = all.trim_end_matches('0');
        let dropped = (all.len() - trimmed.len()) as i64;
        let digits = trimmed.trim_start_matches('0').to_owned();
        Decimal { negative, digits, exponent: exponent - fraction.len() as i64 + dropped }
    }
}

/// Further from the decimal point than any digit can be.
const FAR: i64 = i64::MAX / 4;

struct Decimal {
    negative: bool,
    digits: String,
    exponent: i64,
}

impl PartialEq for Number<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0 || self.compare(other) == Ordering::Equal
    }
}

/// Equality of values: numbers by exact value, objects without regard to the order of their members.
impl PartialEq for Json<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Json::Null, Json::Null) => true,
            (Json::Bool(a), Json::Bool(b)) => a == b,
            (Json::Number(a), Json::Number(b)) => a == b,
            (Json::String(a), Json::String(b)) => a == b,
            (Json::Array(a), Json::Array(b)) => a == b,
            (Json::Object(a), Json::Object(b)) => same_members(a, b),
            _ => false,
        }
    }
}

/// The same keys with the same values, in whatever order.
pub(crate) fn same_members<K: Ord, V: PartialEq>(a: &[(K, V)], b: &[(K, V)]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    if a.iter().zip(b).all(|(x, y)| x.0 == y.0) {
        return a.iter().zip(b).all(|(x, y)| x.1 == y.1);
    }
    let mut left: Vec<&(K, V)> = a.iter().collect();
    let mut right: Vec<&(K, V)> = b.iter().collect();
    left.sort_by(|x, y| x.0.cmp(&y.0));
    right.sort_by(|x, y| x.0.cmp(&y.0));
    left.iter().zip(right).all(|(x, y)| x.0 == y.0 && x.1 == y.1)
}

impl<'a> From<&'a str> for Json<'a> {
    fn from(text: &'a str) -> Self {
        Json::String(Cow::Borrowed(text))
    }
}

impl From<String> for Json<'_> {
    fn from(text: String) -> Self {
        Json::String(Cow::Owned(text))
    }
}

impl From<bool> for Json<'_> {
    fn from(value: bool) -> Self {
        Json::Bool(value)
    }
}

impl From<i64> for Json<'_> {
    fn from(value: i64) -> Self {
        Json::Number(Number::whole(value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn n(text: &'static str) -> Number<'static> {
        Number(Cow::Borrowed(text))
    }

    #[test]
    fn numbers_are_equal_by_value_not_by_spelling() {
        for (a, b) in [("1", "1.0"), ("10", "1e1"), ("0", "-0.0"), ("0.5", "5E-1"), ("1200", "12e2")] {
            assert_eq!(n(a), n(b), "{a} and {b}");
        }
        assert_ne!(n("9007199254740993"), n("9007199254740992"), "an f64 could not tell these apart");
        assert_eq!(n("-2").compare(&n("1")), Ordering::Less);
        assert_eq!(n("0.95").compare(&n("1")), Ordering::Less);
        assert_eq!(n("-10").compare(&n("-9.5")), Ordering::Less);
        assert_eq!(n("0").compare(&n("-0.1")), Ordering::Greater);
    }

    #[test]
    fn whole_numbers_are_recognised_in_every_spelling() {
        assert_eq!(n("27").as_u64(), Some(27));
        assert_eq!(n("27.0").as_u64(), Some(27));
        assert_eq!(n("2.7e1").as_u64(), Some(27));
        assert_eq!(n("-0").as_u64(), Some(0));
        assert_eq!(n("27.5").as_u64(), None);
        assert_eq!(n("-1").as_u64(), None);
        assert_eq!(n("1e300").as_u64(), None);
    }
}

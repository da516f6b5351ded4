//! Values that go into statements and come out of rows: the one list of types both engines share.
//! Leaves out arrays, decimals and database timestamps on purpose: they differ between the engines.

use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use crate::error::{Error, Result};
use crate::row::Row;

/// A bound parameter. Each variant carries its own "absent", so that PostgreSQL is told the type of a null.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `BOOLEAN`
    Bool(Option<bool>),
    /// `BIGINT`; instants are Unix microseconds, money is minor units
    Int(Option<i64>),
    /// `DOUBLE PRECISION`
    Float(Option<f64>),
    /// `TEXT`; civil dates are ISO 8601 text
    Text(Option<String>),
    /// `BYTEA` / `BLOB`
    Bytes(Option<Vec<u8>>),
    /// `UUID`
    Uuid(Option<Uuid>),
    /// `JSONB`
    Json(Option<serde_json::Value>),
}

/// A type that can be absent; gives the typed null of the type.
pub trait Nullable: Into<Value> {
    /// The typed null.
    fn null() -> Value;
}

macro_rules! values {
    ($($type:ty => $variant:ident, $convert:expr;)*) => {$(
        impl From<$type> for Value {
            fn from(value: $type) -> Self {
                let convert: fn($type) -> _ = $convert;
                Self::$variant(Some(convert(value)))
            }
        }
        impl Nullable for $type {
            fn null() -> Value {
                Value::$variant(None)
            }
        }
    )*};
}

values! {
    bool => Bool, |v| v;
    i64 => Int, |v| v;
    i32 => Int, i64::from;
    u32 => Int, i64::from;
    u16 => Int, i64::from;
    u8 => Int, i64::from;
    usize => Int, |v| i64::try_from(v).unwrap_or(i64::MAX);
    f64 => Float, |v| v;
    String => Text, storable;
    &str => Text, |v| storable(v.to_owned());
    &String => Text, |v| storable(v.clone());
    Vec<u8> => Bytes, |v| v;
    &[u8] => Bytes, <[u8]>::to_vec;
    [u8; 32] => Bytes, |v| v.to_vec();
    Uuid => Uuid, |v| v;
    serde_json::Value => Json, storable_json;
    Timestamp => Int, Timestamp::as_microsecond;
    Date => Text, |v| v.to_string();
}

/// A NUL character becomes U+FFFD: PostgreSQL can't hold one, and both engines shall keep the same.
fn storable(text: String) -> String {
    if text.contains('\0') { text.replace('\0', "\u{fffd}") } else { text }
}

fn storable_json(json: serde_json::Value) -> serde_json::Value {
    use serde_json::Value as Json;
    match json {
        Json::String(text) => Json::String(storable(text)),
        Json::Array(items) => Json::Array(items.into_iter().map(storable_json).collect()),
        Json::Object(fields) => Json::Object(
            fields.into_iter().map(|(name, item)| (storable(name), storable_json(item))).collect(),
        ),
        other => other,
    }
}

impl<T: Nullable> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or_else(T::null, Into::into)
    }
}

/// A type that can be read from one column of a row.
pub trait Column: Sized {
    /// Reads column `index` (from 0). Fails with [`Error::Internal`] when the column has another type.
    fn read(row: &Row, index: usize) -> Result<Self>;
}

macro_rules! columns {
    ($($type:ty),*) => {$(
        impl Column for $type {
            fn read(row: &Row, index: usize) -> Result<Self> {
                row.raw::<$type>(index)
            }
        }
    )*};
}
columns!(bool, i64, f64, String, Vec<u8>, Uuid);

impl<T: Column> Column for Option<T> {
    fn read(row: &Row, index: usize) -> Result<Self> {
        if row.is_null(index)? { Ok(None) } else { T::read(row, index).map(Some) }
    }
}

impl Column for serde_json::Value {
    fn read(row: &Row, index: usize) -> Result<Self> {
        row.json(index)
    }
}

impl Column for Timestamp {
    fn read(row: &Row, index: usize) -> Result<Self> {
        Self::from_microsecond(i64::read(row, index)?).map_err(Error::internal)
    }
}

impl Column for Date {
    fn read(row: &Row, index: usize) -> Result<Self> {
        String::read(row, index)?.parse().map_err(Error::internal)
    }
}

macro_rules! small_ints {
    ($($type:ty),*) => {$(
        impl Column for $type {
            fn read(row: &Row, index: usize) -> Result<Self> {
                <$type>::try_from(i64::read(row, index)?).map_err(Error::internal)
            }
        }
    )*};
}
small_ints!(i32, u32, u16, u8, usize);

/// Parameters of a statement, in order: `params![person, name, now]`.
#[macro_export]
macro_rules! params {
    ($($value:expr),* $(,)?) => { ::std::vec![$($crate::Value::from($value)),*] };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nul_character_becomes_one_that_both_engines_hold() {
        assert_eq!(Value::from("a\0b"), Value::Text(Some("a\u{fffd}b".into())));
        let json = serde_json::json!({"a\0": ["\0", 1]});
        assert_eq!(Value::from(json), Value::Json(Some(serde_json::json!({"a\u{fffd}": ["\u{fffd}", 1]}))));
    }
}

//! What SQLite keeps in one column of a row, and how it is read as the types of [`crate::value`]. SQLite gives each
//! value a type of its own, by the affinity of the column: a whole number may come back from where JSON was written.

use rusqlite::types::{ToSqlOutput, Type, ValueRef};
use rusqlite::{Row, ToSql};
use uuid::Uuid;

use crate::error::{Error, Result};
use crate::value::Value;

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    Null,
    Int(i64),
    Float(f64),
    Text(Box<str>),
    /// Sixteen bytes, as ids are.
    Id([u8; 16]),
    Bytes(Box<[u8]>),
}

impl Cell {
    fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Int(_) => "a whole number",
            Self::Float(_) => "a number",
            Self::Text(_) => "a text",
            Self::Id(_) => "an id",
            Self::Bytes(_) => "bytes",
        }
    }
}

/// Reads a column of the row at which a cursor stands.
pub(crate) fn read(row: &Row<'_>, at: usize) -> rusqlite::Result<Cell> {
    Ok(match row.get_ref(at)? {
        ValueRef::Null => Cell::Null,
        ValueRef::Integer(value) => Cell::Int(value),
        ValueRef::Real(value) => Cell::Float(value),
        ValueRef::Text(bytes) => {
            let text = std::str::from_utf8(bytes).map_err(|error| {
                rusqlite::Error::FromSqlConversionFailure(at, Type::Text, Box::new(error))
            })?;
            Cell::Text(text.into())
        }
        ValueRef::Blob(bytes) => {
            <[u8; 16]>::try_from(bytes).map_or_else(|_| Cell::Bytes(bytes.into()), Cell::Id)
        }
    })
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let known = match self {
            Self::Bool(value) => value.map(|value| ValueRef::Integer(value.into())),
            Self::Int(value) => value.map(ValueRef::Integer),
            Self::Float(value) => value.map(ValueRef::Real),
            Self::Text(value) => value.as_deref().map(|value| ValueRef::Text(value.as_bytes())),
            Self::Bytes(value) => value.as_deref().map(ValueRef::Blob),
            Self::Uuid(value) => value.as_ref().map(|value| ValueRef::Blob(value.as_bytes())),
            Self::Json(Some(value)) => return Ok(ToSqlOutput::from(value.to_string())),
            Self::Json(None) => None,
        };
        Ok(ToSqlOutput::Borrowed(known.unwrap_or(ValueRef::Null)))
    }
}

/// A type that can be read from a cell.
pub(crate) trait FromCell: Sized {
    fn from_cell(cell: &Cell) -> Option<Self>;

    /// Fails with [`Error::Internal`] when the cell holds another type. The value itself is not told: it may be
    /// somebody's.
    fn of(cell: &Cell) -> Result<Self> {
        let (found, wanted) = (cell.kind(), std::any::type_name::<Self>());
        Self::from_cell(cell)
            .ok_or_else(|| Error::internal(format!("a column holds {found}, not a {wanted}")))
    }
}

impl FromCell for bool {
    fn from_cell(cell: &Cell) -> Option<Self> {
        if let Cell::Int(value) = cell { Some(*value != 0) } else { None }
    }
}

impl FromCell for i64 {
    fn from_cell(cell: &Cell) -> Option<Self> {
        if let Cell::Int(value) = cell { Some(*value) } else { None }
    }
}

impl FromCell for f64 {
    #[expect(clippy::cast_precision_loss, reason = "SQLite keeps a whole real number as an integer")]
    fn from_cell(cell: &Cell) -> Option<Self> {
        match cell {
            Cell::Float(value) => Some(*value),
            Cell::Int(value) => Some(*value as Self),
            _ => None,
        }
    }
}

impl FromCell for String {
    fn from_cell(cell: &Cell) -> Option<Self> {
        match cell {
            Cell::Text(value) => Some(value.to_string()),
            Cell::Int(value) => Some(value.to_string()),
            Cell::Float(value) => Some(format!("{value:?}")),
            _ => None,
        }
    }
}

impl FromCell for Vec<u8> {
    fn from_cell(cell: &Cell) -> Option<Self> {
        match cell {
            Cell::Id(value) => Some(value.to_vec()),
            Cell::Bytes(value) => Some(value.to_vec()),
            _ => None,
        }
    }
}

impl FromCell for Uuid {
    fn from_cell(cell: &Cell) -> Option<Self> {
        if let Cell::Id(value) = cell { Some(Self::from_bytes(*value)) } else { None }
    }
}

impl FromCell for serde_json::Value {
    fn from_cell(cell: &Cell) -> Option<Self> {
        match cell {
            Cell::Text(value) => serde_json::from_str(value).ok(),
            Cell::Int(value) => Some((*value).into()),
            Cell::Float(value) => Some((*value).into()),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_read_as_what_it_holds_or_refused() {
        assert_eq!(i64::of(&Cell::Int(3)).unwrap(), 3);
        assert!(bool::of(&Cell::Int(1)).unwrap());
        assert_eq!(f64::of(&Cell::Int(3)).unwrap(), 3.0);
        assert_eq!(String::of(&Cell::Float(1.0)).unwrap(), "1.0");
        assert_eq!(serde_json::Value::of(&Cell::Int(7)).unwrap(), serde_json::json!(7));
        assert_eq!(Vec::<u8>::of(&Cell::Id([1; 16])).unwrap(), vec![1; 16]);
        for wrong in [Cell::Null, Cell::Text("3".into())] {
            assert_eq!(i64::of(&wrong).unwrap_err().status(), 500);
        }
        assert!(serde_json::Value::of(&Cell::Text("{".into())).is_err());
    }
}

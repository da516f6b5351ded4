//! One row of a result, whichever engine it came from.

use sqlx::postgres::PgRow;
use sqlx::{Postgres, Row as _, ValueRef as _};

use crate::cell::{Cell, FromCell};
use crate::error::{Error, Result};
use crate::value::Column;

/// A row. Read it column by column in the order of the statement: `let mut c = row.columns(); c.next()?`.
pub struct Row(pub(crate) Engine);

pub(crate) enum Engine {
    Sqlite(Box<[Cell]>),
    Postgres(PgRow),
}

impl Row {
    /// The column at `index`, from 0.
    pub fn get<T: Column>(&self, index: usize) -> Result<T> {
        T::read(self, index)
    }

    /// Reads the columns one after the other.
    pub fn columns(&self) -> Columns<'_> {
        Columns { row: self, next: 0 }
    }

    /// Whether the column is null.
    pub fn is_null(&self, index: usize) -> Result<bool> {
        match &self.0 {
            Engine::Sqlite(cells) => cell(cells, index).map(|cell| *cell == Cell::Null),
            Engine::Postgres(row) => row.try_get_raw(index).map(|v| v.is_null()).map_err(Error::internal),
        }
    }

    pub(crate) fn raw<T>(&self, index: usize) -> Result<T>
    where
        T: FromCell + for<'r> sqlx::Decode<'r, Postgres>,
    {
        match &self.0 {
            Engine::Sqlite(cells) => T::of(cell(cells, index)?),
            Engine::Postgres(row) => row.try_get_unchecked(index).map_err(Error::internal),
        }
    }

    pub(crate) fn json(&self, index: usize) -> Result<serde_json::Value> {
        match &self.0 {
            Engine::Sqlite(cells) => FromCell::of(cell(cells, index)?),
            Engine::Postgres(row) => row
                .try_get_unchecked::<sqlx::types::Json<serde_json::Value>, _>(index)
                .map(|json| json.0)
                .map_err(Error::internal),
        }
    }
}

fn cell(cells: &[Cell], index: usize) -> Result<&Cell> {
    cells.get(index).ok_or_else(|| Error::internal(format!("the row has no column {index}")))
}

/// Reads the columns of a row in order.
pub struct Columns<'r> {
    row: &'r Row,
    next: usize,
}

impl Columns<'_> {
    /// The next column.
    #[expect(
        clippy::should_implement_trait,
        reason = "an iterator has one item type; each column has its own"
    )]
    pub fn next<T: Column>(&mut self) -> Result<T> {
        let index = self.next;
        self.next += 1;
        T::read(self.row, index)
    }
}

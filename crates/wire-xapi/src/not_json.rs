//! Why a text is not JSON, and where it stops being it.

/// Why a text is not JSON, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{reason} (line {line}, column {column})")]
pub struct NotJson {
    /// One sentence without a full stop.
    pub reason: String,
    /// Byte offset of the first byte that does not fit.
    pub offset: usize,
    /// Line of that byte, from 1.
    pub line: usize,
    /// Column of that byte in characters, from 1.
    pub column: usize,
    /// Nested beyond the limit, or longer than the limit: the text may be JSON, it is only too much.
    pub too_much: bool,
}

/// Line and column of a byte, both from 1.
pub(crate) fn place(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    (line, column)
}

//! Reading a file in memory, away from the threads that answer: bytes → sheet → mapped columns → persons and posts.

use kernel::{Error, Result};

use crate::feed::correction::{Correction, correct};
use crate::feed::decode::{Sheet, Unreadable, decode};
use crate::feed::guess::{ColumnGuess, Known as How, describe, guess};
use crate::feed::mapping::Mapping;
use crate::feed::read::read_telling;
use crate::feed::staged::Staged;

/// A file in memory: what it says, and how its columns were found.
pub(super) struct Reading {
    pub(super) sheet: Sheet,
    pub(super) mapping: Mapping,
    pub(super) columns: Vec<ColumnGuess>,
    pub(super) staged: Staged,
}

/// Reads bytes as they are mapped: as told, else as kept from the files before, else as guessed. `tell` hears how many rows
/// of how many are read.
pub(super) fn reading(
    bytes: &[u8],
    corrections: &[Correction],
    told: Option<Mapping>,
    kept: Option<Mapping>,
    files: u32,
    units: &std::collections::BTreeSet<String>,
    tell: &dyn Fn(usize, usize),
) -> std::result::Result<Reading, Unreadable> {
    let base = told.as_ref().or(kept.as_ref()).map(Mapping::told).unwrap_or_default();
    let mut sheet = decode(bytes, &base)?;
    correct(&mut sheet, corrections);
    let (mapping, columns) = match (told, kept) {
        (Some(mapping), _) => {
            let columns = describe(&sheet, &mapping, &How::Told);
            (mapping, columns)
        }
        (None, Some(mapping)) => {
            let columns = describe(&sheet, &mapping, &How::Before(files));
            (mapping, columns)
        }
        (None, None) => guess(&sheet, units),
    };
    let mut staged = read_telling(&sheet, &mapping, tell);
    if let Err(fault) = mapping.check()
        && staged.missing_columns.is_empty()
    {
        staged.missing_columns = vec![crate::words_of::fault_key(&fault)];
    }
    Ok(Reading { sheet, mapping, columns, staged })
}

pub(super) async fn off_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(Error::internal)
}

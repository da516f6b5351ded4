//! An administrator corrects a row with a problem before the file is applied, or says which of two rows is right.

use kernel::{Actor, Ctx, Error, Result, Role};

use super::reading::off_thread;
use super::{import, store};
use crate::feed::correction::Correction;
use crate::feed::decode::decode;
use crate::feed::mapping::Mapping;
use crate::feed::staged::Code;
use crate::ids::RunId;
use crate::words;

/// Longest value that may be typed.
const LONGEST: usize = 200;

/// What an administrator says about a row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// Row in the file; of several rows with one number, the one that is right.
    pub row: u32,
    /// The column, by its name in the file.
    pub column: String,
    /// What the cell should say; not asked where a row is chosen.
    pub value: String,
}

/// Corrects a row that has a problem; the file is read again.
///
/// # Errors
/// [`Error::NotFound`] unless the actor runs the installation; [`Error::Invalid`] where nothing was typed or the row
/// has no such problem; [`Error::Conflict`] when the run was decided.
pub async fn correct(ctx: &Ctx, actor: &Actor, id: RunId, said: Said) -> Result<()> {
    actor.require_any(&[Role::ItAdmin])?;
    let mut tx = ctx.db.read().await?;
    let run = store::one(&mut tx, id).await?;
    let problems = store::problems(&mut tx, id, store::MOST_PROBLEMS).await?;
    let mut corrections = store::corrections(&mut tx, id).await?;
    let bytes = store::file(&mut tx, id).await?;
    drop(tx);
    let problem = problems
        .into_iter()
        .find(|p| p.column == said.column && p.rows.contains(&said.row))
        .ok_or_else(|| Error::invalid("row", words::people_correct_gone))?;
    let mapping = Mapping::parse(&run.mapping).map_err(|_| Error::conflict(words::people_not_mapped))?;
    let told = mapping.told();
    let sheet = off_thread(move || decode(&bytes, &told)).await?;
    let sheet = sheet.map_err(|_| Error::conflict(words::people_nothing_to_apply))?;
    let of = |row, value| {
        let (column, said) = (said.column.clone(), sheet.cell(row, &said.column).to_owned());
        Correction { row, column, said, value }
    };
    if problem.code == Code::NumberRepeated {
        corrections.extend(problem.rows.iter().filter(|row| **row != said.row).map(|row| of(*row, None)));
    } else {
        let value = said.value.trim();
        if value.is_empty() || value.chars().count() > LONGEST {
            return Err(Error::invalid("value", words::people_correct_value_missing));
        }
        corrections.retain(|c| (c.row, &c.column) != (said.row, &said.column));
        corrections.push(of(said.row, Some(value.to_owned())));
    }
    import::reread(ctx, actor, &run, mapping, run.day, corrections).await
}

/// Takes a correction back; the file is read again.
///
/// # Errors
/// As [`correct`].
pub async fn take_back(ctx: &Ctx, actor: &Actor, id: RunId, row: u32, column: &str) -> Result<()> {
    actor.require_any(&[Role::ItAdmin])?;
    let mut tx = ctx.db.read().await?;
    let run = store::one(&mut tx, id).await?;
    let mut corrections = store::corrections(&mut tx, id).await?;
    drop(tx);
    corrections.retain(|c| (c.row, c.column.as_str()) != (row, column));
    let mapping = Mapping::parse(&run.mapping).map_err(|_| Error::conflict(words::people_not_mapped))?;
    import::reread(ctx, actor, &run, mapping, run.day, corrections).await
}

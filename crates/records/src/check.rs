//! Looks at a corrected request of statements as the store would, and stores nothing: for whoever mends a tool. Leaves out
//! the key, the rate and the files that come beside statements.

use kernel::{Actor, Result, Role, Tx, params};
use wire_xapi::{Limits, Refusal, Version, difference, enclosed, parse};

use crate::erasure;
use crate::record::{Unstored, differs};
use crate::recorded::read;
use crate::refusal::Wrong;
use crate::statement_store as statements;
use crate::xapi::send::TOGETHER;

/// What the store would answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// How many statements there are.
    pub statements: usize,
    /// The status of the answer.
    pub status: u16,
    /// What is wrong; nothing where all of it would be taken.
    pub wrong: Vec<Wrong>,
}

/// Says what the store would answer to this text, for the IT administrator.
pub async fn check(actor: &Actor, tx: &mut Tx, version: Version, text: &str) -> Result<Checked> {
    actor.require_any(&[Role::ItAdmin])?;
    let refused = |statements, status, wrong| Ok(Checked { statements, status, wrong });
    let mut batch = match parse(text.as_bytes(), version, Limits::default()) {
        Ok(batch) => batch,
        Err(refusal) => return refused(0, 400, Wrong::of(&refusal)),
    };
    let count = batch.statements.len();
    if count > TOGETHER {
        let why = format!("at most {TOGETHER} statements in one request");
        return refused(count, 400, vec![Wrong::plain("$", why)]);
    }
    if let Err(problems) = enclosed(&batch, &[], version, tx.now()) {
        return refused(count, 400, Wrong::of(&Refusal::Invalid(problems)));
    }
    let mut wrong = Vec::new();
    for (index, one) in batch.statements.iter_mut().enumerate() {
        let path = if batch.array { format!("$[{index}]") } else { "$".to_owned() };
        match one.statement.id {
            Some(id) => {
                let known = statements::read(tx, &statements::BY_ID, params![id]).await?;
                // What is stored and can't be read is said to be another one, as the store says it.
                let differs_at = known.first().and_then(|row| match read(&row.raw) {
                    Ok(known) => difference(&known, &one.statement),
                    Err(_) => Some("$"),
                });
                if let Some(place) = differs_at {
                    wrong.push(Wrong::plain(&place.replacen('$', &path, 1), differs(id, place)));
                }
            }
            // Whom it names is looked for by its id, so it has one for now.
            None => one.statement.id = Some(tx.id()),
        }
    }
    if !erasure::erased(tx, batch.statements.iter().map(|one| &one.statement)).await?.is_empty() {
        wrong.push(Wrong::plain("$", Unstored::ERASED));
    }
    let status = if wrong.is_empty() { 200 } else { 409 };
    refused(count, status, wrong)
}

//! The entries of a budget for finance: CSV as RFC 4180 has it, one row for each posting, in the order of entry.
//! Texts that a spreadsheet would take for a formula are kept from being one.

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::IntoResponse;
use kernel::{Ctx, Error, Result, fmt};
use ui::web::{Answer, Signed};

use crate::budget::{self, Budget, Scope};
use crate::hooks;
use crate::ids::BudgetId;
use crate::ledger::{self, Place, Told};

/// Postings read at a time.
const CHUNK: i64 = 2_000;
const HEAD: [&str; 14] = [
    "entry",
    "day",
    "entered",
    "kind",
    "budget",
    "measure",
    "from",
    "to",
    "amount",
    "for",
    "reason",
    "other budget",
    "budget is for",
    "programme",
];

/// `GET /budgets/{budget}/entries.csv`
pub(crate) async fn entries(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<BudgetId>) -> Answer {
    let mut tx = ctx.db.read().await?;
    let budget = budget::find(&signed.actor, &mut tx, id).await?;
    let mut told = Vec::new();
    let mut before = Place::END;
    loop {
        let mut chunk = ledger::history(&signed.actor, &mut tx, id, before, CHUNK).await?;
        let Some(last) = chunk.last() else { break };
        before = last.place;
        told.append(&mut chunk);
    }
    let programme = match budget.scope {
        Scope::Programme(id) => hooks::programme(&mut tx, id).await?.unwrap_or_default(),
        _ => String::new(),
    };
    drop(tx);
    told.reverse();
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8; header=present"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"entries.csv\""),
        (header::CACHE_CONTROL, "private, no-store"),
    ];
    Ok((headers, written(&budget, &programme, &told)?).into_response())
}

fn written(budget: &Budget, programme: &str, told: &[Told]) -> Result<Vec<u8>> {
    let mut file = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    file.write_record(HEAD).map_err(Error::internal)?;
    for told in told {
        let posting = told.posting;
        let row = [
            told.place.entry.to_string(),
            fmt::iso(told.on),
            told.at.to_string(),
            told.kind.name().to_owned(),
            harmless(&budget.name),
            budget.measure.name().to_owned(),
            posting.from.name().to_owned(),
            posting.to.name().to_owned(),
            budget.measure.plain(posting.amount),
            harmless(&told.title),
            harmless(&told.reason),
            harmless(&told.other),
            budget.scope.name().to_owned(),
            harmless(programme),
        ];
        file.write_record(row).map_err(Error::internal)?;
    }
    file.into_inner().map_err(|error| Error::internal(error.to_string()))
}

/// A text that no spreadsheet takes for a formula: one that begins like one gets an apostrophe before it.
fn harmless(text: &str) -> String {
    let trimmed = text.trim_start();
    let formula = trimmed.starts_with(['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}']);
    if formula || text.starts_with(['\t', '\r', '\n']) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_becomes_a_formula() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"] {
            assert!(harmless(text).starts_with('\''), "{text}");
        }
        assert_eq!(harmless("Robot cell, 3 = 2 + 1"), "Robot cell, 3 = 2 + 1");
    }
}

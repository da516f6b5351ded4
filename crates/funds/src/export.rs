//! The entries of a budget, or of all that one sees, for finance: CSV as RFC 4180 has it, one row for each posting, in the order of entry.
//! Texts that a spreadsheet would take for a formula are kept from being one.

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::IntoResponse;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Ctx, Error, PersonId, Result, Role, Tx, fmt};
use serde::Deserialize;
use ui::web::{Answer, Signed};

use crate::budget::{self, Budget, Scope};
use crate::hooks;
use crate::ids::{BudgetId, RateId};
use crate::ledger::{self, Place, Told};
use crate::rate::{self, Rate};
use crate::words;

/// Postings read at a time.
const CHUNK: i64 = 2_000;
const HEAD: [&str; 17] = [
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
    "person number",
    "person",
    "rate",
];

/// Which days; a day that is not said is no bound.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Days {
    from: String,
    until: String,
}

/// `GET /budgets/{budget}/entries.csv`
pub(crate) async fn entries(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<BudgetId>,
    Query(days): Query<Days>,
) -> Answer {
    let mut tx = ctx.db.read().await?;
    let budget = budget::find(&signed.actor, &mut tx, id).await?;
    let days = days.read(signed.locale)?;
    let mut file = begun()?;
    let told = told(&signed, &mut tx, id, days).await?;
    written(&mut file, &budget, &Beside::of(&signed, &mut tx, &budget, &told).await?, &told)?;
    drop(tx);
    sent(file)
}

/// `GET /budgets/entries.csv`: those of every budget that one may see, one budget after the other.
pub(crate) async fn all(signed: Signed, State(ctx): State<Ctx>, Query(days): Query<Days>) -> Answer {
    let mut tx = ctx.db.read().await?;
    let mut budgets = budget::all(&signed.actor, &mut tx).await?;
    // What one person has is nobody's business in a file of many.
    budgets.retain(|budget| !budget.is_of_person() || signed.has(Role::PeopleLeader));
    if budgets.is_empty() {
        return Err(Error::NotFound.into());
    }
    let days = days.read(signed.locale)?;
    let mut file = begun()?;
    for budget in budgets {
        let told = told(&signed, &mut tx, budget.id, days).await?;
        written(&mut file, &budget, &Beside::of(&signed, &mut tx, &budget, &told).await?, &told)?;
    }
    drop(tx);
    sent(file)
}

impl Days {
    fn read(&self, l: Locale) -> Result<(Option<Date>, Option<Date>)> {
        let day = |field: &'static str, text: &str| match text.trim() {
            "" => Ok(None),
            text => {
                text.parse().map(Some).map_err(|_| Error::invalid_said(field, words::budget_day_wrong(l)))
            }
        };
        Ok((day("from", &self.from)?, day("until", &self.until)?))
    }
}

/// The postings of a budget within some days, in the order of entry.
async fn told(
    signed: &Signed,
    tx: &mut Tx,
    id: BudgetId,
    (from, until): (Option<Date>, Option<Date>),
) -> Result<Vec<Told>> {
    let mut told = Vec::new();
    let mut before = Place::END;
    loop {
        let chunk = ledger::history(&signed.actor, tx, id, before, CHUNK).await?;
        let Some(last) = chunk.last() else { break };
        before = last.place;
        told.extend(chunk.into_iter().filter(|told| {
            from.is_none_or(|from| told.on >= from) && until.is_none_or(|until| told.on <= until)
        }));
    }
    told.reverse();
    Ok(told)
}

/// What stands beside the postings of a budget.
struct Beside {
    /// The programme that the budget is for.
    programme: String,
    /// Who is paid for, for whoever decides about the budget; nobody for everybody else.
    names: BTreeMap<PersonId, String>,
    /// The rates at which money changed its currency.
    rates: BTreeMap<RateId, Rate>,
}

impl Beside {
    async fn of(signed: &Signed, tx: &mut Tx, budget: &Budget, told: &[Told]) -> Result<Self> {
        let programme = match budget.scope {
            Scope::Programme(id) => hooks::programme(tx, id).await?.unwrap_or_default(),
            _ => String::new(),
        };
        let me = signed.actor.person_id();
        let decides = signed.has(Role::PeopleLeader) || (me.is_some() && budget.holder == me);
        let persons: BTreeSet<PersonId> = told.iter().filter_map(|told| told.person).collect();
        let persons: Vec<PersonId> = persons.into_iter().filter(|_| decides).collect();
        let names = people::names(&signed.actor, tx, &persons).await?;
        let used: BTreeSet<RateId> = told.iter().filter_map(|told| told.rate).collect();
        let mut rates = BTreeMap::new();
        for id in used {
            rates.insert(id, rate::store::find(tx, id).await?);
        }
        Ok(Self { programme, names, rates })
    }

    /// `1 EUR = 0.8612 GBP from 2026-11-01`.
    fn rate(&self, id: Option<RateId>) -> String {
        let Some(rate) = id.and_then(|id| self.rates.get(&id)) else { return String::new() };
        let worth = rate.print(Locale::En).replace(['\u{a0}', '\u{202f}'], "");
        format!("1 {} = {worth} {} from {}", rate.from.name(), rate.to.name(), fmt::iso(rate.on))
    }
}

type File = csv::Writer<Vec<u8>>;

fn begun() -> Result<File> {
    let mut file = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    file.write_record(HEAD).map_err(Error::internal)?;
    Ok(file)
}

fn sent(file: File) -> Answer {
    let bytes = file.into_inner().map_err(|error| Error::internal(error.to_string()))?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8; header=present"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"entries.csv\""),
        (header::CACHE_CONTROL, "private, no-store"),
    ];
    Ok((headers, bytes).into_response())
}

fn written(file: &mut File, budget: &Budget, beside: &Beside, told: &[Told]) -> Result<()> {
    for told in told {
        let posting = told.posting;
        let name = told.person.and_then(|person| beside.names.get(&person));
        let number = name.map(|_| told.number.as_str());
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
            harmless(&beside.programme),
            harmless(number.unwrap_or_default()),
            harmless(name.map_or("", String::as_str)),
            beside.rate(told.rate),
        ];
        file.write_record(row).map_err(Error::internal)?;
    }
    Ok(())
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

//! The loom as a file: one row for each objective and team, minutes for each person. Fewer than five people are left out.

use axum::extract::{Query, State};
use axum::http::header;
use axum::response::IntoResponse;
use kernel::{Ctx, Error, Result};
use ui::web::{Answer, Signed};

use super::pages::{Asked, woven};
use super::view::Woven;

const HEAD: [&str; 8] =
    ["objective", "team", "people", "minutes planned", "minutes needed", "asked", "wishes", "from"];

/// `GET /alignment/loom.csv`
pub(super) async fn loom(signed: Signed, State(ctx): State<Ctx>, Query(asked): Query<Asked>) -> Answer {
    let woven = woven(&ctx, &signed, &asked).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8; header=present"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"loom.csv\""),
        (header::CACHE_CONTROL, "private, no-store"),
    ];
    Ok((headers, written(&woven)?).into_response())
}

fn written(woven: &Woven) -> Result<Vec<u8>> {
    let mut file = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    file.write_record(HEAD).map_err(Error::internal)?;
    for row in &woven.plan.rows {
        let name = row.aim.as_ref().map_or_else(|| "-".to_owned(), |aim| harmless(&aim.name));
        for (team, cell) in woven.plan.teams.iter().zip(&row.cells) {
            let record = [
                name.clone(),
                harmless(&team.name),
                told(team.shown),
                cell.each(cell.planned).to_string(),
                cell.each(cell.needed).to_string(),
                if cell.asked { "yes" } else { "no" }.to_owned(),
                told(cell.wishes),
                woven.window.from.to_string(),
            ];
            file.write_record(record).map_err(Error::internal)?;
        }
    }
    file.into_inner().map_err(|error| Error::internal(error.to_string()))
}

/// A count of people; nothing where it may not be told.
fn told(people: i64) -> String {
    if people > 0 { people.to_string() } else { String::new() }
}

/// A text that no spreadsheet takes for a formula.
fn harmless(text: &str) -> String {
    let formula =
        text.trim_start().starts_with(['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}']);
    if formula || text.starts_with(['\t', '\r', '\n']) { format!("'{text}") } else { text.to_owned() }
}
